//! Taking back what one has just done (ux 3.5).

use app::AppError;
use domain::CaseCommand;
use domain::follow_up::Note;
use domain::undo::TakeBack;
use testkit::{Testbed, build};

fn undo() -> CaseCommand {
    CaseCommand::TakeBackLast(TakeBack {})
}

fn note() -> CaseCommand {
    CaseCommand::WriteNote(Note { text: domain::Prose::new("Rappeler.").unwrap() })
}

#[tokio::test]
async fn what_was_just_done_is_taken_back_and_the_journal_keeps_both() {
    let bed = Testbed::new().await;
    let (number, lead) = (bed.followed_case(1).await, bed.case_manager());
    bed.days(1);
    let before = bed.view(&lead, &number).await;
    let done = bed.done(&lead, &number, build::contact(bed.today())).await;
    assert_eq!(done.undo.as_deref(), Some("follow-up.contact"));
    bed.days(1);
    let undone = bed.app.undo(&lead, &number, done.version).await.unwrap();
    assert_eq!((undone.events, undone.undo), (vec!["undo.taken-back".to_string()], None));
    assert_eq!(bed.view(&lead, &number).await.contacts, before.contacts);
    let kinds: Vec<String> = bed.app.timeline(&lead, &number).await.unwrap().into_iter().map(|e| e.kind).collect();
    assert_eq!(kinds[..2], ["undo.taken-back", "follow-up.contact"]);
    bed.agrees().await;
}

#[tokio::test]
async fn every_act_that_can_be_taken_back_leaves_the_case_as_it_was() {
    let bed = Testbed::new().await;
    let (number, lead) = (bed.followed_case(1).await, bed.case_manager());
    let due = bed.today().saturating_add(jiff::ToSpan::days(90));
    let goal = domain::plan::SetGoal { title: domain::Line::new("Permis").unwrap(), clause: None };
    let measure = domain::plan::AddMeasure {
        goal: 1,
        what: domain::Line::new("Cours").unwrap(),
        owner: build::code("person"),
        from: None,
        until: due,
    };
    let progress = domain::plan::Progress { measure: 1, state: domain::plan::MeasureState::Running, result: None };
    let reason = domain::Prose::new("Retard.").unwrap();
    let shift = domain::plan::Shift { measure: 1, until: due, reason: reason.clone() };
    let assess = domain::plan::Assess { goal: 1, attainment: domain::plan::Attainment::Partly, note: None };
    let drop_clause = domain::contract::DropClause { clause: 2, reason };
    let acts = [
        CaseCommand::SetGoal(goal),
        CaseCommand::AddMeasure(measure),
        CaseCommand::Progress(progress),
        CaseCommand::Shift(shift),
        CaseCommand::Assess(assess),
        CaseCommand::DropClause(drop_clause),
        build::start_closure(),
        note(),
    ];
    for act in acts {
        bed.days(1);
        let (kind, before) = (act.kind(), bed.view(&lead, &number).await);
        let done = bed.done(&lead, &number, act).await;
        let changed = bed.view(&lead, &number).await;
        bed.days(1);
        bed.app.undo(&lead, &number, done.version).await.unwrap_or_else(|e| panic!("{kind}: {e}"));
        let mut after = bed.view(&lead, &number).await;
        (after.last, after.latest) = (before.last.clone(), before.latest.clone());
        assert_ne!(changed, after, "{kind}");
        assert_eq!(before, after, "{kind}");
    }
    bed.agrees().await;
}

#[tokio::test]
async fn nobody_takes_back_what_is_no_longer_the_last_or_is_not_theirs_or_cannot_be() {
    let bed = Testbed::new().await;
    let (number, lead) = (bed.followed_case(1).await, bed.case_manager());
    assert_eq!(bed.refused(&lead, &number, undo()).await, "nothing-to-undo", "of several events none goes alone");
    bed.days(1);
    let done = bed.done(&lead, &number, note()).await;
    assert_eq!(bed.refused(&bed.respondent_ui(), &number, undo()).await, "nothing-to-undo", "another's note");
    bed.days(1);
    bed.done(&lead, &number, note()).await;
    let late = bed.app.undo(&lead, &number, done.version).await;
    assert!(matches!(late, Err(AppError::Stale(_))), "something has happened since");
    bed.days(1);
    let request = build::request(&bed.parties().0[0], bed.today());
    assert_eq!(bed.done(&lead, &number, request).await.undo, None, "a request has reached its addressee");
    assert_eq!(bed.refused(&lead, &number, undo()).await, "nothing-to-undo");
    bed.agrees().await;
}
