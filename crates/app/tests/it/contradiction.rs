//! Contradictions in the plan, by the people who have them.

use domain::CaseCommand;
use domain::plan::SolveContradiction;
use testkit::exchange::contradiction;
use testkit::{Testbed, forms};

fn solve() -> CaseCommand {
    let solution = forms::prose("Le stage passe à l'après-midi.");
    CaseCommand::SolveContradiction(SolveContradiction { contradiction: 1, solution })
}

#[tokio::test]
async fn case_55_the_lead_marks_a_contradiction_has_it_due_and_solves_it() {
    let bed = Testbed::new().await;
    let number = bed.followed_case(1).await;
    let (lead, ui) = (bed.case_manager(), bed.respondent_ui());
    let waits = async |who: &app::Caller| {
        let work = bed.app.work(who, 30).await.unwrap();
        work.items.iter().any(|i| i.due.kind == "contradiction" && i.mine)
    };
    let mark = || contradiction("measure-2", "measure-3");
    assert_eq!(bed.refused(&bed.stranger(), &number, mark()).await, "not-found");
    assert_eq!(bed.refused(&ui, &number, mark()).await, "not-permitted", "as for the plan");
    bed.done(&lead, &number, mark()).await;
    assert!(waits(&lead).await && !waits(&ui).await);
    assert_eq!(bed.view(&ui, &number).await.contradictions.len(), 1, "whom the consent lets see the plan");
    assert_eq!(bed.refused(&bed.coordinator(), &number, solve()).await, "not-permitted");
    bed.days(1);
    let done = bed.done(&lead, &number, solve()).await;
    assert!(!waits(&lead).await);
    bed.app.undo(&lead, &number, done.version).await.unwrap();
    assert!(waits(&lead).await, "the solution was taken back");
    bed.done(&lead, &number, solve()).await;
    bed.agrees().await;
}
