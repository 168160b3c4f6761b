//! The QR-bill: what its code says is what the official samples say, and can be read again from the printed page.

use documents::sample::{invoice, qr_bill, reminder};
use documents::{BillFault, Currency, Document, Invoice, InvoiceLine, QrBill};
use domain::model::Language;
use domain::money::{Address, Iban, Money, Reference};
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{RenderCache, RenderSettings};
use jiff::civil::date;
use testkit::pdf::{Read, dense, read};

/// Pixels for a point of the page: what an ordinary office scanner sees.
const SCALE: f32 = 200.0 / 72.0;

fn address(name: &str, street: &str, number: &str, postal_code: &str, town: &str) -> Address {
    let text = str::to_string;
    let (name, street, number, postal_code, town) =
        (text(name), text(street), text(number), text(postal_code), text(town));
    Address { name, street, number, postal_code, town, country: "CH".into() }
}

/// The bill of the official examples, which differ in amount, account, reference and what follows it.
fn official(account: &str, centimes: i64, reference: &str) -> QrBill {
    QrBill {
        account: Iban::parse(account).unwrap(),
        creditor: address("Health insurance fit&kicking", "Am Wasser", "1", "3000", "Bern"),
        amount: Some(Money::of(centimes)),
        currency: Currency::Chf,
        debtor: Some(address("Sarah Beispiel", "Mustergasse", "1", "3600", "Thun")),
        reference: Reference::parse(reference).unwrap(),
        message: "Premium calculation July 2020".into(),
        information: None,
        schemes: Vec::new(),
    }
}

/// The lines that the official examples have in common.
fn lines(account: &str, amount: &str, kind: &str, reference: &str) -> Vec<String> {
    let blank = [""; 7];
    let head = ["SPC", "0200", "1", account];
    let creditor = ["S", "Health insurance fit&kicking", "Am Wasser", "1", "3000", "Bern", "CH"];
    let debtor = ["S", "Sarah Beispiel", "Mustergasse", "1", "3600", "Thun", "CH"];
    let tail = [kind, reference, "Premium calculation July 2020", "EPD"];
    let parts: [&[&str]; 6] = [&head, &creditor, &blank, &[amount, "CHF"], &debtor, &tail];
    parts.concat().iter().map(|line| line.to_string()).collect()
}

fn said(bill: &QrBill) -> Vec<String> {
    bill.payload().unwrap().split('\n').map(str::to_string).collect()
}

#[test]
fn case_74_the_payload_is_that_of_the_official_samples_for_each_kind_of_reference() {
    for (account, centimes, amount, kind, reference) in [
        ("CH6431961000004421557", 11_100, "111.00", "QRR", "000008207791225857421286694"),
        ("CH5800791123000889012", 21_100, "211.00", "SCOR", "RF240191230100405JSH0438"),
        ("CH5800791123000889012", 31_100, "311.00", "NON", ""),
    ] {
        let bill = official(account, centimes, reference);
        assert_eq!(said(&bill), lines(account, amount, kind, reference));
    }
}

#[test]
fn case_74_bill_information_and_other_schemes_follow_the_end_mark_as_in_the_official_sample() {
    let (account, reference) = ("CH2231989000007611146", "000003701588132583136809972");
    let information = "//S1/10/10201409/11/200630/20/140.000-53/30/102673831/31/200630/32/7.7/33/7.7:9.30/40/0:30";
    let scheme = "eBill/B/sarah.beispiel@einfach-zahlen.ch";
    let plain = official(account, 12_100, reference);
    let bill = QrBill { information: Some(information.into()), schemes: vec![scheme.into()], ..plain.clone() };
    let mut wanted = lines(account, "121.00", "QRR", reference);
    wanted.extend([information.to_string(), scheme.to_string()]);
    assert_eq!(said(&bill), wanted);
    // A scheme without information leaves its line free.
    let bill = QrBill { schemes: vec![scheme.into()], ..plain };
    assert_eq!(said(&bill)[30..], ["EPD".to_string(), String::new(), scheme.to_string()]);
}

#[test]
fn case_74_what_no_bank_would_take_is_refused() {
    let good = official("CH6431961000004421557", 11_100, "000008207791225857421286694");
    let fault = |change: &dyn Fn(&mut QrBill)| {
        let mut bill = good.clone();
        change(&mut bill);
        bill.payload().unwrap_err()
    };
    assert_eq!(fault(&|b| b.reference = Reference::creditor("CII1").unwrap()), BillFault::Reference);
    assert_eq!(fault(&|b| b.reference = Reference::none()), BillFault::Reference);
    assert_eq!(fault(&|b| b.account = Iban::parse("CH5800791123000889012").unwrap()), BillFault::Reference);
    assert_eq!(fault(&|b| b.amount = Some(Money::ZERO)), BillFault::Amount);
    assert_eq!(fault(&|b| b.amount = Some(Money::of(-100))), BillFault::Amount);
    assert_eq!(fault(&|b| b.creditor.town = String::new()), BillFault::Address);
    assert_eq!(fault(&|b| b.message = "x".repeat(141)), BillFault::Message);
    assert_eq!(fault(&|b| b.message = "two\nlines".into()), BillFault::Message);
    assert_eq!(fault(&|b| b.message = "Привет".into()), BillFault::Message);
    assert_eq!(fault(&|b| b.information = Some("S1/10".into())), BillFault::Message);
    assert_eq!(fault(&|b| b.schemes = vec!["a".into(); 3]), BillFault::Scheme);
    assert_eq!(fault(&|b| b.schemes = vec!["a".repeat(101)]), BillFault::Scheme);
}

#[test]
fn case_74_whoever_pays_and_how_much_may_be_left_to_be_filled_in_and_euros_can_be_asked_for() {
    let good = official("CH5800791123000889012", 100, "");
    let bill = QrBill { amount: None, debtor: None, currency: Currency::Eur, ..good };
    let said = said(&bill);
    assert_eq!((said.len(), said[18].as_str(), said[19].as_str()), (31, "", "EUR"));
    assert!(said[20..27].iter().all(String::is_empty));
}

/// What the code on the last page of a PDF says, and where its corners are, in millimetres from the top left.
fn decoded(pdf: &[u8]) -> (String, [f32; 4]) {
    scanned(pdf, SCALE)
}

/// The same, seen as finely as is asked for.
fn scanned(pdf: &[u8], scale: f32) -> (String, [f32; 4]) {
    let pdf = hayro::hayro_syntax::Pdf::new(pdf.to_vec()).unwrap();
    let page = pdf.pages().iter().last().unwrap();
    let settings = RenderSettings { x_scale: scale, y_scale: scale, bg_color: WHITE, ..RenderSettings::default() };
    let picture = hayro::render(page, &RenderCache::new(), &Default::default(), &settings);
    let (width, height) = (usize::from(picture.width()), usize::from(picture.height()));
    let light = |x: usize, y: usize| {
        let p = picture.data()[y * width + x];
        ((u16::from(p.r) + u16::from(p.g) + u16::from(p.b)) / 3) as u8
    };
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(width, height, light);
    let grids = image.detect_grids();
    assert_eq!(grids.len(), 1, "one code on the page");
    let mm = |pixels: i32| pixels as f32 / scale / 72.0 * 25.4;
    let corners = grids[0].bounds;
    let (xs, ys) = (corners.map(|p| mm(p.x)), corners.map(|p| mm(p.y)));
    let least = |all: [f32; 4]| all.into_iter().fold(f32::MAX, f32::min);
    let most = |all: [f32; 4]| all.into_iter().fold(f32::MIN, f32::max);
    (grids[0].decode().unwrap().1, [least(xs), least(ys), most(xs), most(ys)])
}

fn made(invoice: &Invoice) -> (Vec<u8>, Read) {
    let bytes = invoice.pdf().unwrap_or_else(|fault| panic!("{fault}: {}", fault.why()));
    let read = read(&bytes);
    (bytes, read)
}

#[test]
fn case_74_the_code_is_read_again_from_the_printed_page_and_lies_where_it_must_in_its_true_size() {
    for &language in Language::ALL {
        let (bytes, _) = made(&invoice(language));
        let (text, [left, top, right, bottom]) = decoded(&bytes);
        assert_eq!(text, qr_bill(language).payload().unwrap(), "{language}");
        // 5 mm into the payment part, 17 mm below its upper edge, 46 mm wide and high.
        for (found, wanted) in [(left, 67.0), (top, 192.0 + 17.0), (right, 113.0), (bottom, 192.0 + 63.0)] {
            assert!((found - wanted).abs() < 1.2, "{language}: {found} mm instead of {wanted} mm");
        }
    }
}

#[test]
fn case_74_the_code_of_every_official_sample_is_read_again_from_a_printed_page() {
    for (account, reference) in [
        ("CH6431961000004421557", "000008207791225857421286694"),
        ("CH5800791123000889012", "RF240191230100405JSH0438"),
        ("CH5800791123000889012", ""),
    ] {
        let bill = official(account, 11_100, reference);
        let sample = invoice(Language::De);
        let printed = Invoice::new(sample.paper, sample.period, sample.due, sample.lines, bill.clone()).unwrap();
        assert_eq!(decoded(&made(&printed).0).0, bill.payload().unwrap());
    }
}

#[test]
fn case_74_the_longest_payload_that_the_guidelines_allow_can_still_be_read() {
    let long = Address {
        name: format!("ç{}", "n".repeat(69)),
        street: format!("Œ{}", "s".repeat(69)),
        number: "1".repeat(16),
        postal_code: "9".repeat(16),
        town: format!("ł{}", "t".repeat(34)),
        country: "CH".into(),
    };
    let sample = invoice(Language::Fr);
    let bill = QrBill {
        creditor: long.clone(),
        debtor: Some(long),
        message: format!("é{}", "m".repeat(69)),
        information: Some(format!("//{}", "x".repeat(68))),
        schemes: vec!["a".repeat(100), "b".repeat(100)],
        ..qr_bill(Language::Fr)
    };
    let wanted = bill.payload().unwrap();
    let printed = Invoice::new(sample.paper, sample.period, sample.due, sample.lines, bill).unwrap();
    // The smallest modules that a slip may have want twice as fine a look.
    assert_eq!(scanned(&made(&printed).0, 2.0 * SCALE).0, wanted);
}

#[test]
fn case_74_the_invoice_says_all_that_it_is_given_beside_the_words_of_the_slip() {
    for &language in Language::ALL {
        let sample = invoice(language);
        let (_, read) = made(&sample);
        let shows = |text: &str| read.dense().contains(&dense(text));
        for line in &sample.lines {
            assert!(shows(&line.case) && shows(&line.what), "{language}");
        }
        let total = words::money(words::Lang::from_code(language.code()).unwrap(), 194_975);
        for text in [&total, "1 949.75", "26.04.2026", "CH44 3199 9123 0008 8901 2", &sample.paper.number] {
            assert!(shows(text), "{language}: {text}");
        }
        assert!(shows(&sample.bill.reference.printed()));
        assert!(sample.paper.addressee.iter().all(|line| shows(line)));
        assert_eq!((read.pages.len(), read.tags("Figure")), (1, 1), "{language}: one page with one picture");
    }
}

#[test]
fn case_74_a_reminder_says_what_is_open_and_its_code_asks_for_no_more() {
    for &language in Language::ALL {
        let sample = reminder(language);
        let bytes = sample.pdf().unwrap_or_else(|fault| panic!("{fault}: {}", fault.why()));
        let read = read(&bytes);
        let shows = |text: &str| read.dense().contains(&dense(text));
        let lang = words::Lang::from_code(language.code()).unwrap();
        for text in
            ["12.03.2026", "06.04.2026", "DM-R-2026-0042", &words::money(lang, 50_000), &words::money(lang, 144_975)]
        {
            assert!(shows(text), "{language}: {text}");
        }
        assert!(shows(&words::t::paper_reminder_second(lang, "DM-R-2026-0042")));
        assert!(read.metadata.contains("template:reminder/0"));
        let (text, [_, top, ..]) = decoded(&bytes);
        assert!((top - 209.0).abs() < 1.2, "{language}: at the foot of the page, not at {top} mm");
        assert_eq!(text, sample.bill.payload().unwrap());
        assert!(text.contains("1449.75") && text.contains(qr_bill(language).reference.as_str()), "the same reference");
    }
}

#[test]
fn case_74_many_lines_go_over_pages_and_the_slip_stands_whole_on_the_last() {
    let sample = invoice(Language::De);
    let line = |n: i64| InvoiceLine {
        case: format!("DM-2026-{n:04}"),
        on: date(2026, 2, 1),
        what: "Gutachten".into(),
        amount: Money::of(1_000),
    };
    for count in [9, 14, 30, 120] {
        let lines = (0..count).map(line).collect();
        let bill = QrBill { amount: Some(Money::of(1_000 * count)), ..sample.bill.clone() };
        let printed = Invoice::new(sample.paper.clone(), sample.period, sample.due, lines, bill.clone()).unwrap();
        let (bytes, read) = made(&printed);
        assert!((0..count).all(|n| read.dense().contains(&dense(&format!("DM-2026-{n:04}")))), "{count}");
        let (text, [left, top, ..]) = decoded(&bytes);
        assert_eq!(text, bill.payload().unwrap(), "{count} lines");
        assert!(
            (left - 67.0).abs() < 1.2 && (top - 209.0).abs() < 1.2,
            "{count} lines: at the foot of the page, not at {top} mm"
        );
        let last = read.pages.last().unwrap();
        assert!(dense(&last.text).contains("Zahlteil") && last.text.matches("Zahlteil").count() == 1);
    }
}

#[test]
fn a_workbook_says_what_was_asked_and_when_and_its_text_is_never_a_formula() {
    use calamine::{Data, Reader, Xlsx};
    use documents::sheet::{Book, Value};
    let book = Book {
        title: "Grand livre".into(),
        made_on: date(2026, 11, 24),
        notes: vec!["Filtre : 2026".into()],
        heads: vec!["Dossier".into(), "Montant".into(), "Date".into(), "n".into()],
        rows: vec![vec![
            Value::Text("=1+1".into()),
            Value::Centimes(-123_405),
            Value::Day(date(2026, 2, 3)),
            Value::Number(7),
        ]],
    };
    let bytes = book.xlsx().unwrap();
    assert!(bytes == book.xlsx().unwrap(), "the same input gives the same bytes");
    let mut read: Xlsx<_> = Xlsx::new(std::io::Cursor::new(bytes)).unwrap();
    let name = read.sheet_names()[0].clone();
    let cells = read.worksheet_range(&name).unwrap();
    let at = |row: u32, column: u32| cells.get_value((row, column)).cloned().unwrap_or(Data::Empty);
    assert_eq!((at(0, 0), at(1, 0)), (Data::String("Grand livre".into()), Data::String("Filtre : 2026".into())));
    assert_eq!(at(4, 0), Data::String("=1+1".into()));
    assert_eq!((at(4, 1), at(4, 3)), (Data::Float(-1234.05), Data::Float(7.0)));
    assert!(matches!(at(4, 2), Data::DateTime(day) if day.as_f64() == 46_056.0), "{:?}", at(4, 2));
    assert!(read.worksheet_formula(&name).unwrap().is_empty());
}
