//! Lists that are taken over from another system: tried first, taken over whole or not at all, by those who may.

use app::account::NewAccount;
use app::import::{Trial, Verdict};
use app::works::{Asked, Letters, Made, Press, Pressing, Printed, Progress, WorkState};
use app::{App, Caller, CaseFilter};
use domain::case::Seat;
use domain::import::{Column, ImportKind, List, ListLine, Why};
use domain::model::{Language, Role};
use std::sync::Arc;
use testkit::{Testbed, build, refused};

fn list(kind: ImportKind, columns: &[Column], rows: &[&[&str]]) -> List {
    let line = |(n, row): (u32, &&[&str])| ListLine { n, cells: row.iter().map(|c| (*c).to_string()).collect() };
    List {
        kind,
        heads: columns.iter().map(ToString::to_string).collect(),
        columns: columns.iter().copied().map(Some).collect(),
        lines: (2u32..).zip(rows).map(line).collect(),
    }
}

const PERSON: &[Column] =
    &[Column::FamilyName, Column::GivenName, Column::Birth, Column::Avs, Column::Language, Column::Commune];

fn persons(rows: &[&[&str]]) -> List {
    list(ImportKind::Persons, PERSON, rows)
}

async fn tried(bed: &Testbed, who: &Caller, list: &List) -> (String, Trial) {
    let id = bed.app.try_import(who, list).await.unwrap();
    let trial = bed.app.trial(who, &id).await.unwrap();
    (id, trial)
}

/// Tries a list, takes it over, and says where the work stands and what it has made.
async fn taken(bed: &Testbed, who: &Caller, list: &List) -> (WorkState, Made) {
    let (id, _) = tried(bed, who, list).await;
    bed.app.confirm_import(who, &id).await.unwrap();
    bed.app.work_on_jobs().await.unwrap();
    let work = bed.app.work_of(who, &id).await.unwrap();
    (work.state, work.made.unwrap())
}

async fn files(bed: &Testbed, who: &Caller) -> i64 {
    bed.app.cases(who, &CaseFilter { limit: 1, ..CaseFilter::default() }).await.unwrap().total
}

fn faults(trial: &Trial) -> Vec<(u32, &'static str, String, String)> {
    let code = |why: &Why| match why {
        Why::Invalid(invalid) => invalid.code.to_string(),
        Why::Refused(refusal) => refusal.code.to_string(),
    };
    trial.faults().map(|f| (f.line, f.column.code(), f.value.clone(), code(&f.why))).collect()
}

/// Somebody who administers the accounts.
async fn administrator(bed: &Testbed) -> Caller {
    let institution = bed.secretariat().seated.seat.institution;
    let seat = Seat { role: Role::Administrator, institution, region: None, theme: None, language: None };
    let (login, name) = ("admin".to_string(), "Ana Ficticia".to_string());
    let new = NewAccount { login, name, language: Language::Fr, seats: vec![seat], password: None };
    bed.app.add_account(&new).await.unwrap();
    bed.app.caller("admin", 1).await.unwrap()
}

#[tokio::test]
async fn field_13_a_list_of_persons_is_tried_without_making_anything_and_taken_over_whole() {
    let bed = Testbed::new().await;
    let (front, avs) = (bed.front_line(), build::person(7).avs.unwrap().to_string());
    let list = persons(&[
        &["Muster", "Änna", "27.3.1984", &avs, "de", "Pont-du-Milieu"],
        &["O’Example", "", "1999-12-31", "", "", ""],
    ]);
    let before = files(&bed, &front).await;
    let (id, trial) = tried(&bed, &front, &list).await;
    assert_eq!((trial.fresh(), trial.there(), trial.wrong(), trial.is_good()), (2, 0, 0, true));
    assert_eq!(files(&bed, &front).await, before, "nothing is made yet");
    assert_eq!(bed.app.work_on_jobs().await.unwrap(), 0, "and nothing waits to be done");
    bed.app.confirm_import(&front, &id).await.unwrap();
    assert_eq!(refused(bed.app.confirm_import(&front, &id).await), "work-state", "once");
    bed.app.work_on_jobs().await.unwrap();
    let work = bed.app.work_of(&front, &id).await.unwrap();
    assert_eq!((work.state, work.done, work.total), (WorkState::Done, 2, 2));
    let Some(Made::Imported(imported)) = work.made else { panic!("{work:?}") };
    assert_eq!((imported.made, imported.there, imported.names.len()), (2, 0, 2));
    assert_eq!(files(&bed, &front).await, before + 2);
    let view = bed.view(&front, &imported.names[0]).await;
    assert_eq!(view.person.full_name(), "Muster, Änna");
    assert_eq!(view.person.avs.unwrap().to_string(), avs);
    let kept = serde_json::to_string(&work.asked).unwrap();
    assert!(!kept.contains("Muster"), "{kept}");
    bed.agrees().await;
}

#[tokio::test]
async fn field_13_each_fault_of_a_list_is_told_at_once_with_line_column_value_and_reason() {
    let bed = Testbed::new().await;
    let avs = build::person(7).avs.unwrap();
    let masked = avs.masked();
    let list = persons(&[
        &["", "Anna", "27.3.1984", "756.1234.5678.90", "de", ""],
        &["Παπας", "A.", "31.2.1984", "", "rm", ""],
        &["Muster", "A.", "1.1.2090", "", "", ""],
        &["Muster", "A.", "1.1.1980", &avs.to_string(), "", ""],
        &["Autre", "B.", "2.2.1982", &avs.digits(), "", ""],
        &["muster", "a.", "01/01/1980", "", "", ""],
    ]);
    let (id, trial) = tried(&bed, &bed.front_line(), &list).await;
    let wanted = [
        (2, "family-name", "", "missing"),
        (2, "avs", "756.1234.5678.90", "avs-check-digit"),
        (3, "family-name", "Παπας", "name-letters"),
        (3, "birth", "31.2.1984", "date"),
        (3, "language", "rm", "language"),
        (4, "birth", "1.1.2090", "date-in-future"),
        (6, "avs", masked.as_str(), "twice"),
        (7, "family-name", "muster", "twice"),
    ];
    let found = faults(&trial);
    let found: Vec<(u32, &str, &str, &str)> =
        found.iter().map(|(n, c, v, w)| (*n, *c, v.as_str(), w.as_str())).collect();
    assert_eq!(found, wanted);
    assert_eq!(refused(bed.app.confirm_import(&bed.front_line(), &id).await), "import-faults");
}

#[tokio::test]
async fn field_13_nothing_of_a_list_is_half_written_also_where_it_has_become_wrong_since_it_was_tried() {
    let bed = Testbed::new().await;
    let front = bed.front_line();
    let list = persons(&[
        &["Muster", "Anna", "27.3.1984", "", "de", ""],
        &["Exempel", "Šárka", "28.3.1984", &build::person(3).avs.unwrap().to_string(), "", ""],
    ]);
    let (id, trial) = tried(&bed, &front, &list).await;
    assert!(trial.is_good());
    bed.app.confirm_import(&front, &id).await.unwrap();
    // Meanwhile somebody opens a file that bears the number of the second line, with another date of birth.
    bed.opened_case(3).await;
    let before = files(&bed, &front).await;
    bed.app.work_on_jobs().await.unwrap();
    let work = bed.app.work_of(&front, &id).await.unwrap();
    assert_eq!((work.state, work.made), (WorkState::Failed, Some(Made::Refused("import-faults".into()))));
    assert_eq!(files(&bed, &front).await, before, "the first line was not taken over either");
    bed.agrees().await;
}

#[tokio::test]
async fn data_08_whoever_the_own_institution_has_is_left_out_and_whom_others_have_is_not_told() {
    let bed = Testbed::new().await;
    let number = bed.opened_case(1).await;
    let avs = build::person(1).avs.unwrap().to_string();
    let same: &[&str] = &["Exempel", "Šárka", "27.3.1984", &avs, "", ""];
    let list = persons(&[same, &["Exempel", "Neue", "1.2.1990", "", "", ""]]);
    let (_, own) = tried(&bed, &bed.front_line(), &list).await;
    assert_eq!(own.lines[0].verdict, Verdict::There(number));
    let other = persons(&[&["Exempel", "Šárka", "27.3.1984", "", "", ""]]);
    let (_, trial) = tried(&bed, &bed.stranger(), &other).await;
    assert_eq!((trial.fresh(), trial.there(), trial.wrong()), (1, 0, 0), "not a word of the file elsewhere");
    let (state, made) = taken(&bed, &bed.front_line(), &list).await;
    let Made::Imported(imported) = made else { panic!() };
    assert_eq!((state, imported.made, imported.there), (WorkState::Done, 1, 1));
    let (id, again) = tried(&bed, &bed.front_line(), &list).await;
    assert_eq!((again.there(), again.is_good()), (2, false));
    assert_eq!(refused(bed.app.confirm_import(&bed.front_line(), &id).await), "import-nothing");
}

#[tokio::test]
async fn data_10_who_may_not_use_the_avs_number_takes_none_over() {
    let bed = Testbed::new().await;
    let without =
        bed.app.model().institution.iter().find(|i| !i.may_use_avs && i.code != "DM-BUR").unwrap().code.clone();
    let seat =
        Seat { role: Role::Respondent, institution: build::code(&without), region: None, theme: None, language: None };
    let (login, name) = ("without".to_string(), "Sven Falso".to_string());
    let new = NewAccount { login, name, language: Language::Fr, seats: vec![seat], password: None };
    bed.app.add_account(&new).await.unwrap();
    let who = bed.app.caller("without", 1).await.unwrap();
    let avs = build::person(7).avs.unwrap();
    let (_, trial) = tried(&bed, &who, &persons(&[&["Muster", "A.", "1.1.1980", &avs.to_string(), "", ""]])).await;
    assert_eq!(faults(&trial), [(2, "avs", avs.masked(), "avs-not-allowed".to_string())]);
}

#[tokio::test]
async fn field_13_a_list_that_is_dropped_cancelled_or_left_lying_makes_nothing() {
    let bed = Testbed::new().await;
    let front = bed.front_line();
    let before = files(&bed, &front).await;
    let list = persons(&[&["Muster", "Anna", "27.3.1984", "", "de", ""]]);
    let (dropped, _) = tried(&bed, &front, &list).await;
    bed.app.cancel_work(&front, &dropped).await.unwrap();
    assert_eq!(refused(bed.app.trial(&front, &dropped).await), "not-found", "gone with what it held");
    let (cancelled, _) = tried(&bed, &front, &list).await;
    bed.app.confirm_import(&front, &cancelled).await.unwrap();
    bed.app.cancel_work(&front, &cancelled).await.unwrap();
    bed.app.work_on_jobs().await.unwrap();
    assert_eq!(bed.app.work_of(&front, &cancelled).await.unwrap().state, WorkState::Stopped);
    let (lying, _) = tried(&bed, &front, &list).await;
    assert_eq!(refused(bed.app.trial(&bed.respondent_ui(), &lying).await), "not-found", "it is of whoever tried it");
    bed.days(2);
    assert_eq!(refused(bed.app.confirm_import(&front, &lying).await), "not-found");
    assert_eq!(files(&bed, &front).await, before);
}

#[tokio::test]
async fn field_13_a_list_without_lines_columns_or_end_is_refused_before_it_is_kept() {
    let bed = Testbed::new().await;
    let front = bed.front_line();
    assert_eq!(refused(bed.app.try_import(&front, &persons(&[])).await), "import-empty");
    let headless = list(ImportKind::Persons, &[Column::FamilyName], &[&["Muster"]]);
    assert_eq!(refused(bed.app.try_import(&front, &headless).await), "import-columns");
    let row: &[&str] = &["Muster", "", "1.1.1980", "", "", ""];
    assert_eq!(refused(bed.app.try_import(&front, &persons(&vec![row; 2001])).await), "import-lines");
    assert!(bed.app.works(&front).await.unwrap().is_empty());
    let bare = Asked::Import(app::import::ImportRun { of: ImportKind::Persons, lines: 1 });
    assert_eq!(refused(bed.app.begin_work(&front, bare).await), "work-state", "no list is taken over untried");
}

#[tokio::test]
async fn role_01_a_list_of_users_is_taken_over_by_whoever_administers_accounts_and_nobody_else() {
    let bed = Testbed::new().await;
    let columns = [Column::Login, Column::Name, Column::Role, Column::Institution, Column::Mail];
    let users = list(
        ImportKind::Users,
        &columns,
        &[
            &["Nova", "Nova Exempla", "front-line", "dm-ui", "nova@example.ch"],
            &["nova", "Nova Exempla", "respondent", "DM-UI", ""],
            &["frontline", "Léa Exempel", "front-line", "DM-UI", ""],
        ],
    );
    for who in [bed.front_line(), bed.secretariat(), bed.officer(), bed.dpo(), bed.coordinator()] {
        assert_eq!(refused(bed.app.try_import(&who, &users).await), "not-permitted");
    }
    for who in [bed.secretariat(), bed.officer(), bed.coordinator(), bed.dpo(), bed.committee()] {
        let list = persons(&[&["Muster", "Anna", "27.3.1984", "", "de", ""]]);
        assert_eq!(refused(bed.app.try_import(&who, &list).await), "not-permitted", "files are opened by institutions");
    }
    let admin = administrator(&bed).await;
    let (state, made) = taken(&bed, &admin, &users).await;
    let Made::Imported(imported) = made else { panic!() };
    assert_eq!((state, imported.made, imported.there), (WorkState::Done, 1, 1));
    assert!(imported.names.is_empty(), "no login stands in what is kept of the work");
    let respondent = bed.app.caller("nova", 2).await.unwrap();
    assert_eq!((respondent.name.as_str(), respondent.seated.seat.role), ("Nova Exempla", Role::Respondent));
    assert_eq!(bed.app.mailbox(&respondent).await.unwrap().address.as_deref(), Some("nova@example.ch"));
    let wrong = list(
        ImportKind::Users,
        &columns,
        &[
            &["a b", "A", "chief", "DM-XX", "x"],
            &["c", "C", "front-line", "DM-UI", ""],
            &["c", "D", "respondent", "DM-UI", ""],
            &["c", "C", "front-line", "DM-UI", ""],
        ],
    );
    let (_, trial) = tried(&bed, &admin, &wrong).await;
    let found: Vec<(u32, &str, String)> = faults(&trial).into_iter().map(|(n, c, _, why)| (n, c, why)).collect();
    let wanted = [
        (2, "login", "login"),
        (2, "role", "unknown-code"),
        (2, "institution", "unknown-code"),
        (2, "mail", "mail-address"),
        (4, "login", "other-person"),
        (5, "login", "twice"),
    ];
    assert_eq!(found, wanted.map(|(n, c, why)| (n, c, why.to_string())));
}

#[tokio::test]
async fn role_officer_a_list_of_institutions_is_taken_over_and_each_can_be_chosen_at_once() {
    let bed = Testbed::new().await;
    let columns = [Column::Code, Column::Kind, Column::Name, Column::NameDe, Column::MayAnnounce, Column::MayLead];
    let rows: &[&[&str]] =
        &[&["DM-NEW", "OTH", "Service nouveau", "Neue Stelle", "x", ""], &["DM-UI", "UI", "Placement", "", "", ""]];
    let institutions = list(ImportKind::Institutions, &columns, rows);
    assert_eq!(refused(bed.app.try_import(&bed.secretariat(), &institutions).await), "not-permitted");
    let officer = bed.officer();
    let (state, made) = taken(&bed, &officer, &institutions).await;
    let Made::Imported(imported) = made else { panic!() };
    assert_eq!(
        (state, imported.made, imported.there, imported.names),
        (WorkState::Done, 1, 1, vec!["DM-NEW".to_string()])
    );
    let new = bed.app.model().institution("DM-NEW").unwrap();
    assert_eq!((new.label.get(Language::De), new.label.get(Language::It)), ("Neue Stelle", "Service nouveau"));
    assert!(new.may_announce && !new.may_lead && !new.may_use_avs);
    let number = bed.opened_case(1).await;
    bed.done(&bed.front_line(), &number, build::involve(&build::code("DM-NEW"))).await;
    // What is in the directory is replaced by its code; the bureau stands in the model alone.
    let rows: &[&[&str]] = &[&["DM-NEW", "OTH", "Autre nom", "", "", "oui"], &["DM-B2", "BUR", "Bureau", "", "", ""]];
    let (_, trial) = tried(&bed, &officer, &list(ImportKind::Institutions, &columns, rows)).await;
    assert_eq!((trial.changed(), trial.fresh()), (1, 0));
    assert_eq!(faults(&trial), [(3, "kind", "BUR".to_string(), "bureau".to_string())]);
    let (_, made) = taken(&bed, &officer, &list(ImportKind::Institutions, &columns, &rows[..1])).await;
    assert!(matches!(made, Made::Imported(i) if (i.made, i.changed) == (0, 1)));
    assert_eq!(bed.app.model().institution("DM-NEW").unwrap().label.get(Language::De), "Autre nom");
    let view = bed.app.directory().await.unwrap();
    assert_eq!(view.institutions.iter().filter(|(_, taken)| *taken).count(), 1);
    bed.agrees().await;
    bed.app.rebuild().await.unwrap();
    bed.agrees().await;
}

#[tokio::test]
async fn field_13_what_one_process_has_taken_over_another_one_knows() {
    let folder = tempfile::tempdir().unwrap();
    let database = format!("sqlite:{}", folder.path().join("shared.sqlite").display());
    let bed = Testbed::at(&database).await;
    let other = bed.beside(&database).await;
    let columns = [Column::Code, Column::Name];
    let measures = list(ImportKind::Measures, &columns, &[&["M-1", "Atelier"]]);
    taken(&bed, &bed.secretariat(), &measures).await;
    assert!(other.model().measure.is_empty());
    other.work_on_jobs().await.unwrap();
    assert_eq!(other.model().measure.len(), 1);
    let later = bed.beside(&database).await;
    assert_eq!(later.model().measure.len(), 1, "one that starts reads it");
}

/// Prints no letters, and has the work cancelled while it runs.
struct Interrupted(Caller);

impl Press for Interrupted {
    fn letters<'a>(&'a self, app: &'a App, _: &'a Caller, _: &'a Letters, progress: &'a Progress<'a>) -> Pressing<'a> {
        Box::pin(async move {
            assert!(progress.goes_on(0, 2).await?);
            let running = app.works(&self.0).await?;
            assert_eq!((running[0].state, running[0].total), (WorkState::Running, 2));
            app.cancel_work(&self.0, &running[0].id).await?;
            assert!(!progress.goes_on(1, 2).await?, "it is to stop");
            Ok(Printed::default())
        })
    }
}

#[tokio::test]
async fn letters_in_bulk_can_be_left_and_cancelled_and_wait_for_whoever_prints() {
    let bed = Testbed::new().await;
    let who = bed.secretariat();
    let asked = Asked::Letters(Letters { sessions: vec![build::code("DM-S-1")] });
    assert_eq!(refused(bed.app.begin_work(&bed.front_line(), asked.clone()).await), "not-permitted");
    let id = bed.app.begin_work(&who, asked).await.unwrap();
    assert_eq!(bed.app.work_on_jobs().await.unwrap(), 0, "nobody here prints: it is tried again later");
    bed.days(1);
    let press = bed.app.clone().with_press(Arc::new(Interrupted(who.clone())));
    press.work_on_jobs().await.unwrap();
    let work = bed.app.work_of(&who, &id).await.unwrap();
    assert_eq!((work.state, work.has_file), (WorkState::Stopped, false));
    assert_eq!(refused(bed.app.work_file(&who, &id).await), "not-found");
    assert_eq!(refused(bed.app.work_of(&bed.coordinator(), &id).await), "not-found");
}
