//! Another model runs from its day on, without a restart, and after a second person has approved it (GOV-26, PROJ-14).

use app::case::Envelope;
use app::{App, AppError, Caller};
use domain::model::DueKind;
use domain::revision::{
    AdoptParts, ApproveRevision, BeginRevision, DropRevision, EditRevision, RevisionCommand, SubmitRevision,
};
use domain::{Code, Line, Prose, Refused};
use jiff::ToSpan;
use testkit::Testbed;

fn prose(text: &str) -> Prose {
    Prose::new(text).unwrap()
}

async fn begin(bed: &Testbed) -> u32 {
    let reason = BeginRevision { reason: prose("Neue Fristen") };
    let done = bed.app.begin_revision(&bed.officer(), &Envelope::default(), reason).await.unwrap();
    done.number.parse().unwrap()
}

async fn act(bed: &Testbed, who: &Caller, n: u32, command: RevisionCommand) -> Result<(), Refused> {
    match bed.app.act_on_revision(who, n, &Envelope::default(), command).await {
        Ok(_) => Ok(()),
        Err(AppError::Refused(refusal)) => Err(refusal.code),
        Err(other) => panic!("{other}"),
    }
}

async fn edit(bed: &Testbed, n: u32, change: impl FnOnce(&str) -> String) {
    let text = bed.app.revision(&bed.officer(), n).await.unwrap().revision.text;
    let text = change(&text);
    act(bed, &bed.officer(), n, RevisionCommand::Edit(EditRevision { text, at: None })).await.unwrap();
}

async fn submit(bed: &Testbed, n: u32) -> Result<(), Refused> {
    act(bed, &bed.officer(), n, RevisionCommand::Submit(SubmitRevision { message: None })).await
}

async fn approve(bed: &Testbed, who: &Caller, n: u32, days: i32) -> Result<(), Refused> {
    let valid_from = bed.today().saturating_add(days.days());
    act(bed, who, n, RevisionCommand::Approve(ApproveRevision { valid_from })).await
}

/// Another number of days for the contacts, as an entry of the canton's own.
fn slower(text: &str) -> String {
    format!("{text}\n[[also.cadence]]\ndue = \"contact\"\ndays = 77\nowner = \"lead\"\nfirm = false\n")
}

fn contact(app: &App) -> i32 {
    app.model().cadence(DueKind::Contact).unwrap().days
}

async fn is_whole(bed: &Testbed) {
    assert_eq!(bed.app.verify().await.unwrap().differences, Vec::<String>::new());
}

#[tokio::test]
async fn gov_26_an_approved_model_runs_from_its_day_on_without_a_restart_and_cases_go_on() {
    let bed = Testbed::new().await;
    let number = bed.followed_case(1).await;
    let before = contact(&bed.app);
    assert_ne!(before, 77);
    let held = bed.app.model();
    let n = begin(&bed).await;
    edit(&bed, n, slower).await;
    submit(&bed, n).await.unwrap();
    approve(&bed, &bed.secretariat(), n, 2).await.unwrap();
    assert_eq!(contact(&bed.app), before, "not before its day");
    is_whole(&bed).await;
    bed.days(2);
    assert!(bed.app.follow_model().await.unwrap() && !bed.app.follow_model().await.unwrap());
    bed.app.clock().set(bed.app.clock().now().saturating_add(2.minutes()).unwrap());
    assert!(bed.app.work_on_jobs().await.unwrap() > 0);
    assert_eq!((contact(&bed.app), bed.app.models().running()), (77, n));
    assert_eq!(held.cadence(DueKind::Contact).unwrap().days, before, "whoever held the old one keeps it");
    assert!(bed.app.model().version > held.version);
    assert_eq!(bed.app.model().valid_from, bed.today());
    is_whole(&bed).await;
    let yesterday = bed.app.model_on(bed.today().saturating_sub(1.day())).await.unwrap();
    assert_eq!(yesterday.cadence(DueKind::Contact).unwrap().days, before, "as of a day before the old one rules");
    assert!(bed.app.case(&bed.case_manager(), &number).await.is_ok());
    bed.app.rebuild().await.unwrap();
    is_whole(&bed).await;
}

#[tokio::test]
async fn gov_26_a_model_that_holds_from_today_runs_at_once_and_the_lists_follow() {
    let bed = Testbed::new().await;
    bed.followed_case(1).await;
    let n = begin(&bed).await;
    edit(&bed, n, slower).await;
    submit(&bed, n).await.unwrap();
    approve(&bed, &bed.secretariat(), n, 0).await.unwrap();
    assert_eq!(contact(&bed.app), 77);
    is_whole(&bed).await;
}

#[tokio::test]
async fn gov_26_every_process_on_the_database_runs_it_and_one_that_is_started_later_too() {
    let folder = tempfile::tempdir().unwrap();
    let database = format!("sqlite:{}", folder.path().join("two.sqlite").display());
    let bed = Testbed::at(&database).await;
    let other = bed.beside(&database).await;
    let n = begin(&bed).await;
    edit(&bed, n, slower).await;
    submit(&bed, n).await.unwrap();
    approve(&bed, &bed.secretariat(), n, 0).await.unwrap();
    assert_ne!(contact(&other), 77);
    assert!(other.follow_model().await.unwrap());
    assert_eq!(contact(&other), 77);
    assert_eq!(contact(&bed.beside(&database).await), 77);
}

#[tokio::test]
async fn gov_26_whoever_drafted_does_not_approve_and_only_the_bureau_does() {
    let bed = Testbed::new().await;
    let reason = || BeginRevision { reason: prose("x") };
    for who in [bed.secretariat(), bed.coordinator(), bed.case_manager()] {
        let refused = bed.app.begin_revision(&who, &Envelope::default(), reason()).await;
        assert!(matches!(refused, Err(AppError::Refused(r)) if r.code == Refused::NotPermitted));
    }
    let n = begin(&bed).await;
    let second = bed.app.begin_revision(&bed.officer(), &Envelope::default(), reason()).await;
    assert!(matches!(second, Err(AppError::Refused(r)) if r.code == Refused::RevisionOpen));
    edit(&bed, n, slower).await;
    submit(&bed, n).await.unwrap();
    assert_eq!(approve(&bed, &bed.officer(), n, 1).await, Err(Refused::SamePerson));
    assert_eq!(approve(&bed, &bed.coordinator(), n, 1).await, Err(Refused::NotPermitted));
    assert_eq!(approve(&bed, &bed.secretariat(), n, -1).await, Err(Refused::DateInPast));
    approve(&bed, &bed.secretariat(), n, 1).await.unwrap();
    act(&bed, &bed.officer(), n, RevisionCommand::Drop(DropRevision { reason: prose("Doch nicht") })).await.unwrap();
    bed.days(1);
    assert!(!bed.app.follow_model().await.unwrap(), "what was dropped never runs");
    begin(&bed).await;
    is_whole(&bed).await;
}

#[tokio::test]
async fn gov_26_a_code_that_open_cases_use_cannot_be_taken_away_and_faults_are_not_submitted() {
    let bed = Testbed::new().await;
    bed.followed_case(1).await;
    let n = begin(&bed).await;
    edit(&bed, n, |text| text.replacen("code = \"DM-II\"", "code = \"DM-XX\"", 1).replace("\"DM-II\"", "\"DM-XX\""))
        .await;
    assert_eq!(submit(&bed, n).await, Err(Refused::RevisionLoses));
    let effect = bed.app.revision_effect(&bed.officer(), n).await.unwrap();
    let lost = effect.effect.unwrap();
    assert!(lost.lost.contains_key("institution DM-II") || lost.seats.contains_key("institution DM-II"), "{lost:?}");
    assert!(effect.differences.iter().any(|d| d.at.contains("DM-XX")), "{:?}", effect.differences);
    edit(&bed, n, |text| text.replace("DM-XX", "DM-II").replacen("to = \"", "to = \"some-", 1)).await;
    let view = bed.app.revision(&bed.officer(), n).await.unwrap();
    if !view.faults.is_empty() {
        assert_eq!(submit(&bed, n).await, Err(Refused::RevisionFaulty));
    }
    edit(&bed, n, |text| format!("{text}\nsuppress_below = \"many\"\n")).await;
    assert!(!bed.app.revision(&bed.officer(), n).await.unwrap().faults.is_empty());
    assert_eq!(submit(&bed, n).await, Err(Refused::RevisionFaulty));
}

#[tokio::test]
async fn proj_14_parts_of_another_model_come_into_the_draft() {
    let bed = Testbed::with_every_canton().await;
    let n = begin(&bed).await;
    let code = |text: &str| Code::new(text).unwrap();
    let parts = |model: &str, entries: Vec<Line>| {
        RevisionCommand::Adopt(AdoptParts { model: code(model), section: code("rhythm"), entries })
    };
    assert_eq!(act(&bed, &bed.officer(), n, parts("nowhere", Vec::new())).await, Err(Refused::UnknownCode));
    act(&bed, &bed.officer(), n, parts("ur", Vec::new())).await.unwrap();
    let view = bed.app.revision(&bed.officer(), n).await.unwrap();
    assert!(view.revision.text.contains("# From `ur`, rhythm, taken over on 2026-11-24."));
    assert_eq!(view.revision.notes.last().unwrap().from, Some(code("ur")));
    is_whole(&bed).await;
}

#[tokio::test]
async fn gov_26_somebody_who_edits_an_old_text_is_told_that_it_has_changed() {
    let bed = Testbed::new().await;
    let n = begin(&bed).await;
    let version = bed.app.revision(&bed.officer(), n).await.unwrap().version;
    edit(&bed, n, slower).await;
    let command = RevisionCommand::Edit(EditRevision { text: "x = 1\n".into(), at: None });
    let envelope = Envelope { version: Some(version), ..Envelope::default() };
    let stale = bed.app.act_on_revision(&bed.officer(), n, &envelope, command).await;
    assert!(matches!(stale, Err(AppError::Refused(r)) if r.code == Refused::Stale));
}
