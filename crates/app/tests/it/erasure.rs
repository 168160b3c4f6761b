//! What the person may ask for: the report, a note beside an entry, the end (LPD 25, 32; DATA-05, DATA-21).

use app::AppError;
use app::case::Envelope;
use app::log::LogQuery;
use app::privacy::{By, Force};
use app::statistics::Shown;
use domain::case::Open;
use domain::privacy::{Contest, Object};
use domain::{CaseCommand, Name, Person, Refused};
use jiff::ToSpan;
use jiff::civil::date;
use std::path::Path;
use testkit::forms::{line, prose};
use testkit::{Testbed, build, forms};

/// Someone whose every word can be looked for.
fn zyx() -> Open {
    let person = Person {
        family_name: Name::new("Zyxwvutović").unwrap(),
        given_name: Some(Name::new("Qqimbleà").unwrap()),
        birth: date(1971, 8, 19),
        phone: Some(line("079 918 27 36")),
        commune: Some(line("Xyzzyville")),
        ..build::person(77)
    };
    Open { person, despite_duplicates: false }
}

/// A closed file of that person with a document and words of its own.
async fn closed(bed: &Testbed) -> String {
    let front = bed.front_line();
    let number = bed.app.open_case(&front, zyx(), &Envelope::default()).await.unwrap().number;
    bed.done(&front, &number, bed.screening(domain::model::Degree::NotIndicated)).await;
    let note = CaseCommand::WriteNote(domain::follow_up::Note { text: prose("Plugh frobozz.") });
    bed.done(&front, &number, note).await;
    let file = bed.app.take_file(&front, &number, "Zyxwvutović.pdf", &forms::specimen()).await.unwrap();
    let filed = domain::follow_up::FileDocument {
        title: line("Attestation Zyxwvutović"),
        kind: domain::follow_up::DocumentKind::Report,
        category: domain::consent::Category::Career,
        file,
        measure: None,
    };
    bed.done(&front, &number, CaseCommand::FileDocument(filed)).await;
    bed.app.save_draft(&front, &format!("cases/{number}/follow-up.note"), "text=Zyxwvutović").await.unwrap();
    let set_aside = domain::closure::SetAside { reason: prose("Xyzzy: ne souhaite pas.") };
    bed.done(&front, &number, CaseCommand::SetAside(set_aside)).await;
    number
}

/// Every file of a folder that holds one of some texts.
fn files_with(folder: &Path, texts: &[&str], found: &mut Vec<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files_with(&path, texts, found);
            continue;
        }
        let bytes = std::fs::read(&path).unwrap();
        for text in texts {
            if bytes.windows(text.len()).any(|w| w == text.as_bytes()) {
                found.push(format!("{}: {text}", path.file_name().unwrap().display()));
            }
        }
    }
}

const WORDS: &[&str] = &[
    "Zyxwvutovi",
    "zyxwvutovic",
    "Qqimble",
    "qqimble",
    "1971-08-19",
    "079 918",
    "0799182736",
    "Xyzzy",
    "xyzzy",
    "Plugh",
];

fn how_many(folder: &Path) -> usize {
    let count = |p: std::path::PathBuf| if p.is_dir() { how_many(&p) } else { 1 };
    std::fs::read_dir(folder).unwrap().map(|e| count(e.unwrap().path())).sum()
}

#[tokio::test]
async fn data_21_an_erased_person_is_nowhere_and_the_chain_and_the_numbers_stay() {
    let bed = Testbed::new().await;
    bed.announced_case(1).await;
    let number = closed(&bed).await;
    let mut before = Vec::new();
    files_with(bed.folder(), WORDS, &mut before);
    assert!(!before.is_empty(), "the lists hold names, else this proves nothing");
    assert_eq!(how_many(&bed.folder().join("files")), 1);
    let events = bed.app.verify().await.unwrap().events;
    let counts = bed.app.numbers(&bed.officer(), None).await.unwrap().figures;
    bed.days(365 * 11);
    bed.app.drafts(&bed.front_line()).await.unwrap();

    let erased = bed.app.erase(By::Account(&bed.dpo()), &number, None).await.unwrap();
    assert_eq!((erased.cases, erased.documents), (vec![number.clone()], 1));
    let mut left = Vec::new();
    files_with(bed.folder(), WORDS, &mut left);
    assert_eq!(left, Vec::<String>::new());
    assert_eq!(how_many(&bed.folder().join("files")), 0);
    let verified = bed.app.verify().await.unwrap();
    assert_eq!((verified.events, verified.erased, verified.differences), (events, 1, vec![]));
    let after = bed.app.numbers(&bed.officer(), Some(&counts.year)).await.unwrap().figures;
    assert_eq!((after.stock, after.announced, after.closed), (counts.stock, counts.announced, counts.closed));
    assert!(matches!(bed.app.case(&bed.front_line(), &number).await, Err(AppError::NotFound)));
    assert!(bed.app.search(&bed.front_line(), "Zyxwvutović").await.unwrap().rows.is_empty());
    assert!(bed.app.drafts(&bed.front_line()).await.unwrap().is_empty());
    let again = bed.app.erase(By::Operator, &number, Some(Force::CourtOrder)).await;
    assert!(matches!(again, Err(AppError::NotFound)), "{again:?}");
    let query = LogQuery { case: Some(number), ..LogQuery::week(bed.today()) };
    let lines = bed.app.read_log(&bed.dpo(), &query).await.unwrap().lines;
    assert!(lines.iter().any(|l| l.entry.action == "erase" && l.entry.on_behalf.as_deref() == Some("person")));
}

#[tokio::test]
async fn data_21_all_numbers_of_the_statistics_are_the_same_after_an_erasure() {
    let bed = Testbed::new().await;
    let number = bed.closed_case(1).await;
    // So many that the numbers are shown.
    for serial in 2..=5 {
        bed.closed_case(serial).await;
    }
    let told = async || {
        let n = bed.app.numbers(&bed.officer(), None).await.unwrap().figures;
        let flow: Vec<_> = n.flow.iter().map(|b| (b.by, b.rows.clone(), b.total)).collect();
        (n.stock, n.announced, n.closed, flow, n.results.rows.clone(), n.results.total)
    };
    let before = told().await;
    assert_eq!((before.2, before.5), (Shown::Exact(5), Shown::Exact(5)));
    bed.app.erase(By::Operator, &number, Some(Force::PersonRequest)).await.unwrap();
    assert_eq!(told().await, before);
    assert_eq!(bed.app.verify().await.unwrap().differences, Vec::<String>::new());
    // A session at which the case was heard can still be opened.
    let session = bed.app.sessions(&bed.coordinator(), 30).await.unwrap().remove(0).number;
    assert!(bed.app.session(&bed.coordinator(), &session).await.unwrap().agenda[0].view.is_none());
}

#[tokio::test]
async fn data_21_a_file_that_has_to_be_kept_is_erased_only_with_a_reason_and_by_those_who_may() {
    let bed = Testbed::new().await;
    let open = bed.announced_case(1).await;
    let number = closed(&bed).await;
    let code = async |by: By<'_>, number: &str| match bed.app.erase(by, number, None).await {
        Err(AppError::Refused(r)) => r.code,
        other => panic!("{other:?}"),
    };
    assert_eq!(code(By::Operator, &open).await, Refused::NotClosed);
    assert_eq!(code(By::Operator, &number).await, Refused::RetentionRuns);
    for who in [bed.front_line(), bed.case_manager(), bed.officer(), bed.secretariat()] {
        assert_eq!(code(By::Account(&who), &number).await, Refused::NotPermitted, "{}", who.name);
    }
    assert!(bed.app.case(&bed.front_line(), &number).await.is_ok());
    assert!(bed.app.erase(By::Operator, &number, Some(Force::WronglyRecorded)).await.is_ok());
}

#[tokio::test]
async fn data_21_what_has_come_to_its_end_is_listed_before_anything_goes() {
    let bed = Testbed::new().await;
    bed.announced_case(1).await;
    let number = closed(&bed).await;
    let closed_on = bed.today();
    assert!(bed.app.due_for_erasure().await.unwrap().is_empty());
    bed.days(365 * 10 + 1);
    assert!(bed.app.due_for_erasure().await.unwrap().is_empty(), "ten years have leap days");
    bed.days(5);
    let due = bed.app.retention_list(&bed.dpo()).await.unwrap();
    assert_eq!(due.len(), 1);
    assert_eq!((&due[0].cases, due[0].closed), (&vec![number.clone()], closed_on));
    assert_eq!(due[0].until, closed_on.saturating_add(120.months()));
    assert!(bed.app.retention_list(&bed.officer()).await.is_err());
    assert!(bed.app.case(&bed.front_line(), &number).await.is_ok(), "a list changes nothing");
}

#[tokio::test]
async fn data_05_the_person_learns_what_is_held_who_read_it_and_what_went_to_whom() {
    let bed = Testbed::new().await;
    let number = bed.followed_case(1).await;
    let (lead, dpo) = (bed.case_manager(), bed.dpo());
    let object = CaseCommand::RecordObjection(Object { on: bed.today(), note: prose("Pas de données à l'école.") });
    bed.done(&lead, &number, object).await;
    let report = bed.app.access_report(By::Operator, &number).await.unwrap();
    assert_eq!((report.cases.as_slice(), report.format), ([number.clone()].as_slice(), 1));
    assert_eq!(report.person.as_ref().unwrap()["family_name"], "Exempel");
    let entries: usize = report.held.iter().map(|h| h.entries.len()).sum();
    assert_eq!(entries, bed.app.timeline(&lead, &number).await.unwrap().len());
    assert!(report.held.iter().flat_map(|h| &h.entries).all(|e| e.content.is_some() && !e.institution.is_empty()));
    assert!(report.looked.iter().any(|l| l.who == lead.name && l.action == "read" && !l.basis.is_empty()));
    assert!(report.disclosed.iter().any(|d| d.act == "consent.give" && d.to.len() == 2));
    assert!(report.consents.len() == 1 && report.sessions.len() == 1 && report.objections.len() == 1);
    assert!(report.retention.iter().any(|k| k.category == "benefits" && k.months == 120 && k.until.is_none()));

    // The data-protection officer hands out what is held and reads none of it.
    let blind = bed.app.access_report(By::Account(&dpo), &number).await.unwrap();
    assert!(blind.person.is_none() && blind.objections[0].words.is_none());
    assert!(blind.held.iter().flat_map(|h| &h.entries).all(|e| e.content.is_none()));
    let json = serde_json::to_string(&blind).unwrap();
    assert!(!json.contains("Šárka") && !json.contains("Pont-du-Milieu") && !json.contains("école"));
    // The lead reads what the lead may read: nobody's private note.
    let note = CaseCommand::WriteNote(domain::follow_up::Note { text: prose("Plugh.") });
    bed.done(&bed.front_line(), &number, note).await;
    let seen = serde_json::to_string(&bed.app.access_report(By::Account(&lead), &number).await.unwrap()).unwrap();
    assert!(seen.contains("Šárka") && !seen.contains("Plugh"));
    for who in [bed.front_line(), bed.respondent_ii(), bed.officer()] {
        let refused = bed.app.access_report(By::Account(&who), &number).await;
        assert!(matches!(refused, Err(AppError::Refused(r)) if r.code == Refused::NotPermitted), "{}", who.name);
    }
    assert!(matches!(bed.app.access_report(By::Account(&bed.stranger()), &number).await, Err(AppError::NotFound)));
    assert!(matches!(bed.app.access_report(By::Operator, "DM-2026-9999").await, Err(AppError::NotFound)));
}

#[tokio::test]
async fn lpd_32_what_the_person_contests_stands_beside_the_entry_and_is_as_secret_as_it() {
    let bed = Testbed::new().await;
    let number = bed.led_case(1, domain::triage::TriageOutcome::Complex).await;
    let (front, lead) = (bed.front_line(), bed.case_manager());
    let screening = bed.app.timeline(&front, &number).await.unwrap();
    let entry = screening.iter().find(|e| e.kind == "screening.recorded").unwrap().version;
    let entry = u32::try_from(entry).unwrap();
    let contest = |entry| CaseCommand::ContestEntry(Contest { entry, note: prose("Je n'ai pas de dettes.") });
    assert_eq!(bed.refused(&lead, &number, contest(999)).await, "unknown-entry");
    bed.done(&front, &number, contest(entry)).await;
    let noted = bed.view(&lead, &number).await.contested;
    assert_eq!((noted.len(), noted[0].1.entry), (1, entry));
    // Health is taken back from the invalidity insurance, and with it the note beside the screening.
    let CaseCommand::WithdrawConsent(mut withdraw) = forms::withdraw(1, &[], bed.today()) else { unreachable!() };
    withdraw.categories.insert(domain::consent::Category::Health);
    bed.done(&front, &number, CaseCommand::WithdrawConsent(withdraw)).await;
    assert!(bed.view(&bed.respondent_ii(), &number).await.contested.is_empty());
    let report = bed.app.access_report(By::Operator, &number).await.unwrap();
    let noted = report.held.iter().flat_map(|h| &h.entries).find(|e| e.entry == i64::from(entry)).unwrap();
    assert_eq!(noted.contested[0].words.as_deref(), Some("Je n'ai pas de dettes."));
    bed.agrees().await;
}
