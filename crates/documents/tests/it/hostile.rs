//! Text of people is printed as text, whatever it is.

use documents::sample::{self, access_report, consent_form, who_sees_what};
use documents::{AccessReport, Document};
use domain::model::Language;
use testkit::pdf::{Read, dense, read};

/// The right edge of the text, in points: 210 mm less a margin of 20 mm.
const RIGHT_EDGE: f64 = 190.0 / 25.4 * 72.0;
/// The lower edge of the text, in points from the bottom.
const LOWER_EDGE: f64 = 28.0 / 25.4 * 72.0;
/// The edges of a payment part with its receipt, in points: 5 mm from the paper's (guidelines for the QR-bill, 3.1).
const SLIP_EDGE: f64 = 5.0 / 25.4 * 72.0;
/// How high it stands on the last page, in points.
const SLIP: f64 = 105.0 / 25.4 * 72.0;

const MARKUP: &str =
    r##"#panic("x") $x^2$ *bold* _it_ `raw` = head \ [a] <label> @ref // c /* d */ ~ --- "q" 'q' #{1} {n} {page}"##;

fn with_text(text: &str) -> AccessReport {
    let mut report = access_report(Language::De);
    for entry in report.held.iter_mut().flat_map(|held| &mut held.entries) {
        entry.text = text.to_string();
        entry.origin = text.to_string();
        entry.kind = text.to_string();
    }
    report.accesses.truncate(3);
    for access in &mut report.accesses {
        access.action = text.to_string();
        access.role = text.to_string();
        access.purpose = Some(text.to_string());
    }
    report.person.name = text.to_string();
    report.paper.made_for = text.to_string();
    report.paper.sender.lines = vec![text.to_string()];
    report.contact = vec![text.to_string()];
    report
}

fn made(document: &impl Document) -> Read {
    read(&document.pdf().unwrap_or_else(|fault| panic!("{fault}: {}", fault.why())))
}

fn stays_on_the_paper(read: &Read) {
    for (n, page) in read.pages.iter().enumerate() {
        assert!(page.rightmost < RIGHT_EDGE, "page {}: {} to the right", n + 1, page.rightmost);
        assert!(page.lowest > LOWER_EDGE, "page {}: {} down", n + 1, page.lowest);
    }
}

/// An invoice ends with a payment part, which has edges of its own: the text above it keeps clear of the slip, the other
/// pages keep the margins of a letter.
fn stays_on_the_paper_with_its_slip(read: &Read) {
    let width = 210.0 / 25.4 * 72.0;
    let (last, before) = read.pages.split_last().unwrap();
    for page in before {
        assert!(page.rightmost < RIGHT_EDGE && page.lowest > LOWER_EDGE, "{} {}", page.rightmost, page.lowest);
    }
    assert!(last.rightmost < width - SLIP_EDGE, "{} to the right", last.rightmost);
    assert!((SLIP_EDGE..SLIP).contains(&last.lowest), "{} down", last.lowest);
}

#[test]
fn markup_is_printed_as_it_is_written() {
    let read = made(&with_text(MARKUP));
    assert!(read.dense().contains(&dense(MARKUP)), "{}", read.text());
    stays_on_the_paper(&read);
}

#[test]
fn the_words_of_a_person_are_not_made_nicer() {
    let read = made(&with_text("He said \"no\" -- 'twice'... (c) 1/2"));
    assert!(read.text().contains("\"no\" -- 'twice'... (c) 1/2"));
}

#[test]
fn long_words_stay_on_the_paper_and_can_be_read_back_whole() {
    for long in ["x".repeat(300), "9".repeat(120), format!("https://example.org/{}", "a_b-c/".repeat(60))] {
        let read = made(&with_text(&long));
        stays_on_the_paper(&read);
        assert!(read.dense().contains(&dense(&long)));
        assert!(!read.text().contains('\u{200b}'));
    }
}

#[test]
fn what_no_font_has_is_named() {
    let read = made(&with_text("gut 🙂 \u{e000} 中"));
    assert!(read.dense().contains("gut[U+1F642][U+E000][U+4E2D]"), "{}", read.text());
}

#[test]
fn what_steers_the_direction_of_a_line_is_left_out() {
    let read = made(&with_text("a\u{202e}b\u{0}c\u{200f}d\u{feff}e"));
    assert!(read.dense().contains("abcde"));
}

#[test]
fn a_text_longer_than_a_page_goes_on_over_the_next() {
    let long = "Ein Satz mit einigen Wörtern, und noch einer.\n".repeat(150);
    let mut report = access_report(Language::De);
    report.held[0].entries[0].text = long;
    let read = made(&report);
    assert_eq!(read.text().matches("Ein Satz mit einigen Wörtern, und noch einer.").count(), 150);
    stays_on_the_paper(&read);
}

#[test]
fn nothing_at_all_is_no_fault() {
    made(&with_text(""));
    made(&with_text("\n"));
}

#[test]
fn the_samples_stay_on_the_paper() {
    for &language in Language::ALL {
        stays_on_the_paper(&made(&access_report(language)));
        stays_on_the_paper(&made(&who_sees_what(language)));
        stays_on_the_paper(&made(&consent_form(language)));
        let mut large = who_sees_what(language);
        large.large = true;
        stays_on_the_paper(&made(&large));
        for (name, bytes) in sample::all(language).unwrap() {
            match name {
                "booklet" => {}
                "invoice" | "reminder" => stays_on_the_paper_with_its_slip(&read(&bytes)),
                _ => stays_on_the_paper(&read(&bytes)),
            }
        }
    }
}

#[test]
fn a_booklet_stays_on_its_small_pages() {
    for &language in Language::ALL {
        for page in made(&sample::booklet(language)).pages {
            assert!(page.rightmost < (148.0 - 14.0) / 25.4 * 72.0 && page.lowest > 24.0 / 25.4 * 72.0);
        }
    }
}
