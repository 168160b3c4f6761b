//! Procedures through the house: places of a desk over several cases, guarantees that become entries in the accounts, and who
//! sees and is told what.

use domain::CaseCommand;
use domain::consent::Category;
use domain::money::Money;
use domain::procedure::{AskGuarantee, Funder, GiveGuarantee, ProcedureState, RecordStep, StartProcedure};
use std::collections::BTreeSet;
use testkit::{Testbed, build, forms};

fn francs(francs: i64) -> Money {
    Money::of(francs * 100)
}

async fn desk(bed: &Testbed, anonymous: bool) -> CaseCommand {
    let slot = bed.app.free_slots("ii-desk").await.unwrap().first().map(|(day, _)| *day);
    let with = BTreeSet::from([bed.respondent_ii().seated.seat.institution.clone()]);
    let question = forms::prose("Faut-il une annonce ?");
    CaseCommand::StartProcedure(StartProcedure { kind: build::code("ii-desk"), with, slot, anonymous, question })
}

fn step(step: &str, bed: &Testbed) -> RecordStep {
    RecordStep {
        procedure: 1,
        step: build::code(step),
        on: bed.today(),
        result: None,
        course: None,
        more: false,
        cost: None,
        text: None,
        medical: None,
        conclusion: None,
    }
}

async fn told(bed: &Testbed, who: &app::Caller, kind: &str) -> bool {
    bed.app.notices(who).await.unwrap().iter().any(|n| n.kind == kind)
}

async fn waits(bed: &Testbed, who: &app::Caller, kind: &str) -> bool {
    bed.app.work(who, 30).await.unwrap().items.iter().any(|i| i.due.kind == kind && i.mine)
}

#[tokio::test]
async fn proj_15_a_desk_hears_no_more_cases_on_a_day_than_it_has_places() {
    let bed = Testbed::new().await;
    let (ui, ii) = (bed.respondent_ui(), bed.respondent_ii());
    let first = bed.app.free_slots("ii-desk").await.unwrap()[0];
    assert_eq!(first.1, 2);
    for serial in 1..=2 {
        let number = bed.consented_case(serial).await;
        let command = desk(&bed, false).await;
        bed.done(&ui, &number, command).await;
    }
    let days = bed.app.free_slots("ii-desk").await.unwrap();
    assert!(days[0].0 > first.0, "the first day is full: {days:?}");
    let number = bed.consented_case(3).await;
    let CaseCommand::StartProcedure(mut full) = desk(&bed, false).await else { unreachable!() };
    full.slot = Some(first.0);
    assert_eq!(bed.refused(&ui, &number, CaseCommand::StartProcedure(full)).await, "slot-full");
    assert!(told(&bed, &ii, "procedure.started").await && waits(&bed, &ii, "procedure-step").await);
    assert!(!waits(&bed, &ui, "procedure-step").await);
    bed.agrees().await;
}

#[tokio::test]
async fn proj_15_the_desk_answers_and_what_it_writes_is_read_by_whom_the_consent_lets() {
    let bed = Testbed::new().await;
    let (ui, ii, social) = (bed.respondent_ui(), bed.respondent_ii(), bed.case_manager());
    let number = bed.consented_case(1).await;
    let command = desk(&bed, false).await;
    bed.done(&ui, &number, command).await;
    let answer = RecordStep {
        result: Some(build::code("refer")),
        text: Some(forms::prose("Une limitation durable est probable.")),
        ..step("advice", &bed)
    };
    assert_eq!(bed.refused(&ui, &number, CaseCommand::RecordStep(answer.clone())).await, "procedure-not-yours");
    bed.done(&ii, &number, CaseCommand::RecordStep(answer)).await;
    assert!(told(&bed, &ui, "procedure.recorded").await);
    let case = bed.view(&ui, &number).await;
    assert_eq!(case.procedures[0].state(), ProcedureState::Done);
    assert_eq!(case.procedures[0].entries[0].category, Category::Health);
    let view = bed.app.case(&social, &number).await.unwrap();
    let read = view.case().procedures.iter().flat_map(|p| &p.entries).count();
    assert_eq!(read, usize::from(view.redacted.sees(Category::Health)), "each entry follows its own category");
    bed.agrees().await;
}

#[tokio::test]
async fn proj_15_a_question_without_a_name_tells_the_desk_nothing_of_the_case() {
    let bed = Testbed::new().await;
    let (front, ii) = (bed.front_line(), bed.respondent_ii());
    let number = bed.advised_case(1).await;
    let command = desk(&bed, true).await;
    bed.done(&front, &number, command).await;
    assert!(bed.app.case(&ii, &number).await.is_err(), "the desk may not know of the case");
    assert!(told(&bed, &ii, "inquiry.asked").await && !told(&bed, &ii, "procedure.started").await);
    let case = bed.view(&front, &number).await;
    assert_eq!(case.procedures[0].started.inquiry, Some(1));
    bed.agrees().await;
}

#[tokio::test]
async fn case_74_what_a_phase_costs_is_booked_for_exactly_those_who_have_guaranteed_it() {
    let bed = Testbed::new().await;
    let (ui, ii, social) = (bed.respondent_ui(), bed.respondent_ii(), bed.case_manager());
    let number = bed.announced_case(1).await;
    let (kind, question) = (build::code("integration"), forms::prose("Examiner l’aptitude."));
    let start = StartProcedure { kind, with: BTreeSet::new(), slot: None, anonymous: false, question };
    bed.done(&ui, &number, CaseCommand::StartProcedure(start)).await;
    let of = |who: &app::Caller, parts| Funder { institution: who.seated.seat.institution.clone(), parts };
    let (step_code, amount, funders) = (build::code("fitness"), francs(1000), vec![of(&social, 3), of(&ii, 1)]);
    let ask = AskGuarantee { procedure: 1, step: step_code, amount, funders };
    bed.done(&ui, &number, CaseCommand::AskGuarantee(ask)).await;
    assert!(waits(&bed, &social, "guarantee-answer").await && told(&bed, &ii, "procedure.guarantee-asked").await);
    let give = || CaseCommand::GiveGuarantee(GiveGuarantee { procedure: 1, guarantee: 1, note: None });
    assert_eq!(bed.refused(&ui, &number, give()).await, "not-permitted");
    bed.done(&social, &number, give()).await;
    let done = || {
        let (result, cost) = (Some(build::code("stop")), Some(francs(801)));
        CaseCommand::RecordStep(RecordStep { result, cost, ..step("fitness", &bed) })
    };
    assert_eq!(bed.refused(&ui, &number, done()).await, "guarantee-missing", "one has not answered");
    bed.done(&ii, &number, give()).await;
    bed.done(&ui, &number, done()).await;
    let ledger = bed.app.ledger(&bed.secretariat(), &number).await.unwrap().ledger;
    assert_eq!(ledger.entries.len(), 1);
    let entry = &ledger.entries[0];
    let shares: Vec<(&str, i64)> = entry.shares.iter().map(|s| (s.institution.as_str(), s.amount.centimes())).collect();
    let (sa, ii) = (&social.seated.seat.institution, &ii.seated.seat.institution);
    assert_eq!((entry.book.cost.as_str(), entry.amount), ("assessment", francs(801)));
    assert_eq!(shares.iter().map(|(_, n)| n).sum::<i64>(), 80_100);
    assert!(shares.iter().all(|(i, _)| *i == sa.as_str() || *i == ii.as_str()), "{shares:?}");
    bed.agrees().await;
}
