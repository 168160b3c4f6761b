//! What each document shows, and that it shows nothing else.

use documents::sample::{self, access_report, consent_form, person, who_sees_what};
use documents::{Access, AccessReport, ConsentForm, Document, Sees, WhoSeesWhat};
use domain::consent::{Category, Told};
use domain::model::Language;
use jiff::civil::date;
use testkit::pdf::{Read, dense, read};
use words::{Lang, t};

fn lang(language: Language) -> Lang {
    Lang::from_code(language.code()).unwrap()
}

fn made(document: &impl Document) -> Read {
    read(&document.pdf().unwrap_or_else(|fault| panic!("{fault}: {}", fault.why())))
}

fn shows(read: &Read, text: &str) -> bool {
    read.dense().contains(&dense(text))
}

/// Every text of an access report.
fn texts(report: &AccessReport) -> Vec<String> {
    let mut all = vec![report.paper.number.clone(), report.paper.made_for.clone(), report.paper.made_by.clone()];
    all.extend([report.paper.basis.clone(), report.responsible.clone(), report.purpose.clone()]);
    all.extend([report.paper.sender.name.clone(), report.person.name.clone()]);
    all.extend(report.paper.sender.lines.iter().chain(&report.paper.addressee).chain(&report.contact).cloned());
    all.extend([&report.person.avs, &report.person.phone, &report.person.commune].into_iter().flatten().cloned());
    all.extend(report.supervision.iter().chain(&report.automated).cloned());
    for held in &report.held {
        all.extend(held.entries.iter().flat_map(|e| [e.origin.clone(), e.kind.clone(), e.text.clone()]));
    }
    for a in &report.accesses {
        all.extend([a.role.clone(), a.institution.clone(), a.action.clone(), a.basis.clone()]);
        all.extend(a.who.iter().chain(&a.purpose).cloned());
    }
    all.extend(report.disclosures.iter().flat_map(|d| [d.to.clone(), d.what.clone(), d.basis.clone()]));
    all.extend(report.kept.iter().flat_map(|k| [k.what.clone(), k.how_long.clone()]));
    all
}

#[test]
fn every_document_is_an_archival_and_accessible_pdf_in_each_of_the_four_languages() {
    for &language in Language::ALL {
        for (name, bytes) in sample::all(language).unwrap() {
            let read = read(&bytes);
            assert_eq!(read.lang, format!("{language}-CH"), "{name}");
            let has = |what: &str| assert!(read.metadata.contains(what), "{name} {language}: {what}");
            has("<pdfaid:part>2</pdfaid:part>");
            has("<pdfaid:conformance>A</pdfaid:conformance>");
            has("<pdfuaid:part>1</pdfuaid:part>");
            assert!(read.fonts.0 > 0 && read.fonts.1 == 0, "{name} {language}: every font is in the file");
            let copies = if name == "contract" { 2 } else { 1 };
            assert_eq!(read.tags("H1"), copies, "{name} {language}: one heading is the title");
            assert!(read.tags("H2") > 0, "{name} {language}");
        }
    }
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let twice = || sample::all(Language::De).unwrap();
    assert!(twice() == twice());
}

#[test]
fn data_05_the_access_report_shows_all_that_it_is_given() {
    for &language in Language::ALL {
        let report = access_report(language);
        let read = made(&report);
        let lost: Vec<String> = texts(&report).into_iter().filter(|text| !shows(&read, text)).collect();
        assert_eq!(lost, Vec::<String>::new());
        for held in &report.held {
            assert!(shows(&read, &words::label(lang(language), "data", held.category.code())));
        }
        assert!(shows(&read, "03.11.1984") && shows(&read, "14.01.2026"));
    }
}

#[test]
fn data_05_the_access_report_shows_nothing_but_what_it_is_given_and_the_words_of_the_house() {
    for &language in Language::ALL {
        let (report, lang) = (access_report(language), lang(language));
        let mut known: Vec<String> = texts(&report);
        known.extend(words::keys().filter_map(|key| words::lookup(lang, key)).map(str::to_string));
        known.extend((0..5).map(|n| t::paper_access_entries(lang, n)));
        known.extend(report.accesses.iter().map(|a| words::time(lang, a.at.time())));
        let mut known: Vec<String> =
            known.iter().map(|text| dense(text)).filter(|text| text.chars().count() > 2).collect();
        known.sort_by_key(|text| std::cmp::Reverse(text.len()));
        let mut rest = made(&report).dense();
        for text in &known {
            rest = rest.replace(text.as_str(), "\n");
        }
        rest.retain(char::is_alphabetic);
        assert_eq!(rest, "", "{language}");
    }
}

#[test]
fn an_access_report_without_anything_says_so() {
    let empty = AccessReport {
        held: Vec::new(),
        accesses: Vec::new(),
        disclosures: Vec::new(),
        kept: Vec::new(),
        ..access_report(Language::Fr)
    };
    let read = made(&empty);
    let says = [t::paper_access_held_none, t::paper_access_read_none, t::paper_access_given_none];
    assert!(says.iter().all(|words| shows(&read, words(Lang::Fr))));
    assert!(!shows(&read, t::paper_access_kept(Lang::Fr)));
}

#[test]
fn a_document_holds_nothing_of_the_one_before() {
    made(&access_report(Language::Fr));
    let mut other = access_report(Language::Fr);
    other.person.name = "Sacha Modèle".into();
    other.paper.made_for = "Sacha Modèle".into();
    other.paper.addressee.clear();
    other.held.clear();
    let read = made(&other);
    assert!(shows(&read, "Sacha Modèle") && !shows(&read, "Camille") && !shows(&read, "restructuration"));
}

#[test]
fn a_long_table_goes_over_pages_with_its_head_on_each() {
    let mut report = access_report(Language::De);
    let row = report.accesses[0].clone();
    report.accesses = (0..120).map(|n| Access { action: format!("Zugriff {n}"), ..row.clone() }).collect();
    let read = made(&report);
    assert!((0..120).all(|n| shows(&read, &format!("Zugriff {n}"))));
    let with_rows: Vec<usize> = (0..read.pages.len()).filter(|&n| read.pages[n].text.contains("Zugriff ")).collect();
    assert!(with_rows.len() > 4, "{with_rows:?}");
    for &n in &with_rows[1..] {
        let heads = [t::paper_access_when(Lang::De), t::paper_access_action(Lang::De), t::paper_access_why(Lang::De)];
        assert!(heads.iter().all(|head| dense(&read.pages[n].furniture).contains(&dense(head))), "page {}", n + 1);
    }
}

#[test]
fn every_page_says_for_whom_by_whom_on_which_basis_and_which_page_it_is() {
    for &language in Language::ALL {
        let report = access_report(language);
        let read = made(&report);
        let of = read.pages.len();
        assert!(of > 2);
        for (n, page) in read.pages.iter().enumerate() {
            let foot = dense(&page.furniture);
            let number = t::paper_page(lang(language), &(n + 1).to_string(), &of.to_string());
            for text in
                [&number, &report.paper.number, &report.paper.made_for, &report.paper.made_by, &report.paper.basis]
            {
                assert!(foot.contains(&dense(text)), "{language}, page {}: {text}", n + 1);
            }
            assert!(foot.contains("27.03.2026"));
        }
    }
}

#[test]
fn data_11_the_person_reads_who_sees_what_with_its_reason() {
    for &language in Language::ALL {
        for large in [false, true] {
            let page = WhoSeesWhat { large, ..who_sees_what(language) };
            let (read, lang) = (made(&page), lang(language));
            for row in &page.rows {
                assert!(shows(&read, &words::label(lang, "data", row.category.code())));
            }
            let whys = page.rows.iter().flat_map(|row| &row.cells).filter_map(|cell| cell.why.as_deref());
            assert!(whys.clone().count() > 10 && whys.into_iter().all(|why| shows(&read, why)));
            assert!(page.services.iter().all(|s| shows(&read, &s.name) && shows(&read, &s.short)));
            assert!(shows(&read, &t::sharing_until(lang, "31.03.2027")));
            assert!(shows(&read, &page.consents[0].purpose));
            assert!(read.tags("TH") > page.rows.len(), "heads of columns and of rows");
        }
    }
}

#[test]
fn data_11_the_legend_explains_only_what_the_table_says() {
    let mut page = who_sees_what(Language::De);
    page.rows.iter_mut().flat_map(|row| &mut row.cells).for_each(|cell| cell.sees = Sees::OwnOnly);
    let read = made(&page);
    assert!(shows(&read, t::sharing_legend_own(Lang::De)));
    assert!(!shows(&read, t::sharing_legend_until(Lang::De)) && !shows(&read, t::sharing_legend_never(Lang::De)));
}

#[test]
fn data_11_no_service_and_no_consent_are_said() {
    let mut page = who_sees_what(Language::It);
    page.services.clear();
    page.rows.iter_mut().for_each(|row| row.cells.clear());
    page.consents.clear();
    let read = made(&page);
    assert!(shows(&read, t::paper_sees_none(Lang::It)) && shows(&read, t::paper_sees_consents_none(Lang::It)));
}

#[test]
fn data_04_the_consent_form_says_all_that_must_be_told_and_ticks_nothing() {
    for &language in Language::ALL {
        for large in [false, true] {
            let form = ConsentForm { large, ..consent_form(language) };
            let (read, lang) = (made(&form), lang(language));
            let told = Told::ALL.iter().map(|told| words::label(lang, "paper-told", told.code()));
            assert!(told.into_iter().all(|words| shows(&read, &words)));
            assert!(form.services.iter().all(|name| shows(&read, name)));
            assert!(shows(&read, &form.purpose) && shows(&read, form.excluded.as_deref().unwrap()));
            assert!(shows(&read, &words::span(lang, form.from, Some(form.until))));
            assert!(shows(&read, "Claude Exemple") && shows(&read, &person(language).name));
            // One for health, nine for what was told, two for the answer.
            assert_eq!(read.text().matches('□').count(), 1 + Told::ALL.len() + 2);
            assert!(!read.text().contains(['☒', '☑', '✓', '■']));
        }
    }
}

#[test]
fn data_04_without_a_sensitive_category_there_is_no_box_for_one() {
    let mut form = consent_form(Language::En);
    form.categories.retain(|c| *c != Category::Health);
    let read = made(&form);
    assert!(shows(&read, t::consents_sheet_health_no(Lang::En)));
    assert!(!shows(&read, t::paper_consent_tick_lead(Lang::En)));
}

#[test]
fn the_day_is_the_one_that_is_given() {
    let mut form = consent_form(Language::De);
    form.paper.made_on = date(2031, 12, 1);
    let read = made(&form);
    assert!(shows(&read, "01.12.2031") && read.metadata.contains("2031-12-01"), "{}", read.metadata);
}
