//! Procedures: who may begin and do what, where a result leads, what a physician writes, and that nobody decides on the money
//! of another institution.

use crate::consent::world::{MODEL, OPENER, World, code, days_after, line, offer, respondent};
use domain::case::{Ctx, LookedUp};
use domain::consent::Category;
use domain::due::{DueOwner, due_items};
use domain::inquiry::{AnswerInquiry, GivenForm};
use domain::model::{DueKind, Model, parse};
use domain::money::Money;
use domain::procedure::{
    AskGuarantee, Charge, DeclineGuarantee, EndProcedure, Funder, GiveGuarantee, GuaranteeState, IssueVoucher, PLACES,
    ProcedureState, RecordStep, RedeemVoucher, StartProcedure, VoucherState,
};
use domain::{CaseCommand, CaseEvent, Code, Prose, Refused};
use jiff::civil::{Date, date};
use std::collections::BTreeMap;
use std::sync::LazyLock;

const TODAY: Date = date(2026, 3, 2);
const SA: &str = "DM-SA-S";
const II: &str = "DM-II";
const MED: &str = "DM-HLT";

/// The canton of the demonstration with a medical service, a team in which it has a part, an appraisal that leads back, and
/// fields that go side by side.
const MORE: &str = r#"
[[institution]]
code = "DM-HLT"
kind = "HLT"
label = { fr = "Service médical", de = "Ärztlicher Dienst", it = "Servizio medico", en = "Medical service" }
short = { fr = "Médecin", de = "Arzt", it = "Medico", en = "Medical" }
may_announce = false
may_lead = false
may_use_avs = false

[[procedure]]
code = "team"
kind = "team"
said = "house: for a test"
label = { fr = "Équipe", de = "Team", it = "Équipe", en = "Team" }
[[procedure.step]]
code = "physician"
label = { fr = "Médecin", de = "Arzt", it = "Medico", en = "Physician" }
by = ["HLT"]
category = "health"
physician = true

[[procedure]]
code = "fields"
kind = "instrument"
said = "house: for a test"
label = { fr = "Champs", de = "Felder", it = "Campi", en = "Fields" }
[[procedure.step]]
code = "potential"
label = { fr = "Potentiel", de = "Potenzial", it = "Potenziale", en = "Potential" }
result = [
    { code = "ready", label = { fr = "Prêt", de = "Bereit", it = "Pronto", en = "Ready" }, next = ["social", "courses"] },
    { code = "not-ready", label = { fr = "Pas prêt", de = "Nicht bereit", it = "Non pronto", en = "Not ready" }, next = ["prepare"] },
]
[[procedure.step]]
code = "prepare"
label = { fr = "Préparer", de = "Vorbereiten", it = "Preparare", en = "Prepare" }
next = ["potential"]
[[procedure.step]]
code = "social"
label = { fr = "Social", de = "Soziales", it = "Sociale", en = "Social" }
by = ["SA"]
next = []
[[procedure.step]]
code = "courses"
label = { fr = "Cours", de = "Kurse", it = "Corsi", en = "Courses" }
next = []
course = [{ code = "language", label = { fr = "Langue", de = "Sprache", it = "Lingua", en = "Language" } }]
"#;

static WIDE: LazyLock<Model> = LazyLock::new(|| {
    let real = include_str!("../../../../models/vs.toml");
    let demo = include_str!("../../../../models/dm.toml");
    parse(&format!("{demo}{MORE}"), |stem| (stem == "vs").then(|| real.to_string())).expect("the model is read")
});

fn world(parties: &[&str]) -> World {
    let mut world = World::under(&WIDE, TODAY);
    world.given(offer(parties, &[Category::Process, Category::Plan, Category::Health], TODAY, None));
    world
}

fn prose(text: &str) -> Prose {
    Prose::new(text).unwrap()
}

fn start(kind: &str, with: &[&str]) -> StartProcedure {
    let with = with.iter().map(|c| code(c)).collect();
    StartProcedure { kind: code(kind), with, slot: None, anonymous: false, question: prose("Que pouvez-vous faire ?") }
}

fn begun(c: StartProcedure) -> CaseCommand {
    CaseCommand::StartProcedure(c)
}

fn record(step: &str, on: Date) -> RecordStep {
    RecordStep {
        procedure: 1,
        step: code(step),
        on,
        result: None,
        course: None,
        more: false,
        cost: None,
        text: None,
        medical: None,
        conclusion: None,
    }
}

fn done(c: RecordStep) -> CaseCommand {
    CaseCommand::RecordStep(c)
}

fn refused(world: &mut World, by: &str, command: CaseCommand) -> (Refused, String) {
    let refusal = world.act(by, command).expect_err("it is refused");
    (refusal.code, refusal.field.unwrap_or_default())
}

fn open(world: &World) -> Vec<&str> {
    world.case.procedures[0].open.iter().map(|o| o.step.as_str()).collect()
}

fn francs(francs: i64) -> Money {
    Money::of(francs * 100)
}

fn ask(step: &str, amount: i64, funders: &[(&str, u32)]) -> CaseCommand {
    let funder = |(institution, parts): &(&str, u32)| Funder { institution: code(institution), parts: *parts };
    let funders = funders.iter().map(funder).collect();
    CaseCommand::AskGuarantee(AskGuarantee { procedure: 1, step: code(step), amount: francs(amount), funders })
}

fn give(guarantee: u32) -> CaseCommand {
    CaseCommand::GiveGuarantee(GiveGuarantee { procedure: 1, guarantee, note: None })
}

#[test]
fn proj_05_a_result_leads_on_or_back_and_fields_go_side_by_side() {
    let mut world = world(&[OPENER, SA]);
    world.done(begun(start("fields", &[SA])));
    assert_eq!(
        refused(&mut world, OPENER, done(record("potential", TODAY))),
        (Refused::ResultMissing, "result".into())
    );
    assert_eq!(refused(&mut world, OPENER, done(record("courses", TODAY))), (Refused::OutOfOrder, "step".into()));
    let with = |result: &str| RecordStep { result: Some(code(result)), ..record("potential", TODAY) };
    world.done(done(with("not-ready")));
    assert_eq!(open(&world), ["prepare"]);
    world.done(done(record("prepare", TODAY)));
    assert_eq!(open(&world), ["potential"], "after the preparation it is appraised again");
    world.done(done(with("ready")));
    assert_eq!(open(&world), ["social", "courses"]);
    assert_eq!(refused(&mut world, OPENER, done(record("social", TODAY))), (Refused::ProcedureNotYours, "step".into()));
    let course = |more| RecordStep { course: Some(code("language")), more, ..record("courses", TODAY) };
    world.done(done(course(true)));
    assert_eq!(open(&world), ["social", "courses"], "a further course follows");
    world.done(done(course(false)));
    world.act(SA, done(record("social", TODAY))).unwrap();
    assert_eq!(world.case.procedures[0].state(), ProcedureState::Done);
    assert_eq!(refused(&mut world, OPENER, done(record("courses", TODAY))).0, Refused::ProcedureOver);
}

#[test]
fn case_41_the_physician_writes_for_the_medical_service_and_tells_the_others_a_conclusion() {
    let mut world = world(&[OPENER, MED]);
    world.done(begun(start("team", &[MED])));
    let medical = Some(prose("Lombalgie."));
    let bare = RecordStep { medical: medical.clone(), ..record("physician", TODAY) };
    assert_eq!(refused(&mut world, MED, done(bare.clone())), (Refused::ConclusionMissing, "conclusion".into()));
    let whole = RecordStep { conclusion: Some(prose("Pas de charges de plus de dix kilos.")), ..bare };
    assert_eq!(refused(&mut world, OPENER, done(whole.clone())).0, Refused::ProcedureNotYours);
    world.act(MED, done(whole)).unwrap();
    let entries = &world.case.procedures[0].entries;
    let told: Vec<(Category, Option<&str>)> =
        entries.iter().map(|e| (e.category, e.text.as_ref().map(Prose::as_str))).collect();
    let expected = [
        (Category::Health, None),
        (Category::Diagnosis, Some("Lombalgie.")),
        (Category::Plan, Some("Pas de charges de plus de dix kilos.")),
    ];
    assert_eq!(told, expected, "each in an entry of its own, under its own category");
}

#[test]
fn proj_15_a_desk_has_days_and_places_and_what_is_booked_is_due_on_that_day() {
    let mut world = world(&[OPENER, II]);
    let days = WIDE.procedure("ii-desk").unwrap().slots.clone().unwrap().days(TODAY);
    assert_eq!(days[0], date(2026, 3, 4), "every week from its first day");
    assert_eq!(refused(&mut world, OPENER, begun(start("ii-desk", &[II]))), (Refused::SlotUnknown, "slot".into()));
    let on = |day| StartProcedure { slot: Some(day), ..start("ii-desk", &[II]) };
    assert_eq!(refused(&mut world, OPENER, begun(on(days_after(TODAY, 1)))).0, Refused::SlotUnknown);
    let by = respondent(OPENER);
    let full = LookedUp { slots: BTreeMap::from([(days[0], 2)]), ..LookedUp::default() };
    let now = world.case.latest.at;
    let ctx = Ctx { now, today: TODAY, by: &by, model: &WIDE, facts: full };
    let refusal = world.case.decide(&ctx, begun(on(days[0]))).unwrap_err();
    assert_eq!((refusal.code, refusal.field.as_deref()), (Refused::SlotFull, Some("slot")));
    world.done(begun(on(days[0])));
    let due = due_items(&world.case, &WIDE).into_iter().find(|d| d.kind == DueKind::ProcedureStep).unwrap();
    assert_eq!((due.due, due.subject), (days[0], Some(PLACES + 1)));
    assert!(matches!(due.owner, DueOwner::Institution(_, ref i) if i.as_str() == II), "{:?}", due.owner);
}

#[test]
fn proj_15_an_expert_who_may_not_know_of_the_case_is_asked_without_a_name() {
    let mut world = world(&[OPENER, SA]);
    let day = WIDE.procedure("ii-desk").unwrap().slots.clone().unwrap().days(TODAY)[0];
    let named = StartProcedure { slot: Some(day), ..start("ii-desk", &[II]) };
    assert_eq!(refused(&mut world, OPENER, begun(named.clone())), (Refused::ConsentDoesNotCover, "with".into()));
    let unnamed = StartProcedure { anonymous: true, ..named };
    let by = respondent(OPENER);
    let mut facts = LookedUp::default();
    facts.inquiry.id = Some(code("DM-Q-2026-0001"));
    let ctx = Ctx { now: world.case.latest.at, today: TODAY, by: &by, model: &WIDE, facts };
    let telling = StartProcedure { question: prose("Madame Exempel a mal au dos."), ..unnamed.clone() };
    assert_eq!(world.case.decide(&ctx, begun(telling)).unwrap_err().code, Refused::TellsWho);
    for event in world.case.decide(&ctx, begun(unnamed)).unwrap() {
        world.case.evolve(&event, &ctx.stamp());
    }
    let procedure = &world.case.procedures[0];
    assert_eq!((procedure.started.inquiry, procedure.state()), (Some(1), ProcedureState::Running));
    assert_eq!(world.case.inquiries[0].asked.due, day, "it is answered on the day that is booked");
    let (given, text) = (Default::default(), Some(prose("Annoncez-la.")));
    let answer = AnswerInquiry { inquiry: 1, given, form: GivenForm::Written, text, file: None };
    world.act(II, CaseCommand::AnswerInquiry(answer)).unwrap();
    assert_eq!(world.case.procedures[0].state(), ProcedureState::Done);
}

#[test]
fn proj_01_a_phase_is_done_only_once_each_payer_has_given_its_own_guarantee() {
    let mut world = world(&[OPENER, SA, II]);
    world.done(begun(start("integration", &[])));
    let phase = RecordStep { result: Some(code("continue")), cost: Some(francs(900)), ..record("fitness", TODAY) };
    assert_eq!(refused(&mut world, OPENER, done(phase.clone())), (Refused::GuaranteeMissing, "cost".into()));
    assert_eq!(refused(&mut world, OPENER, ask("fitness", 1000, &[])), (Refused::FundersMissing, "funders".into()));
    assert_eq!(refused(&mut world, OPENER, ask("fitness", 1000, &[("DM-SA-N", 1)])).0, Refused::ConsentDoesNotCover);
    assert_eq!(refused(&mut world, OPENER, ask("course", 1000, &[(SA, 1)])).0, Refused::OutOfOrder, "phase by phase");
    world.done(ask("fitness", 1000, &[(SA, 2), (II, 1)]));
    assert_eq!(refused(&mut world, OPENER, give(1)).0, Refused::NotPermitted, "nobody gives it for another");
    world.act(SA, give(1)).unwrap();
    assert_eq!(world.case.procedures[0].guarantees[0].state(), GuaranteeState::Asked, "one waits");
    assert_eq!(refused(&mut world, OPENER, done(phase.clone())).0, Refused::GuaranteeMissing);
    assert_eq!(refused(&mut world, SA, give(1)).0, Refused::AlreadyDone);
    world.act(II, give(1)).unwrap();
    let dear = RecordStep { cost: Some(francs(1001)), ..phase.clone() };
    assert_eq!(refused(&mut world, OPENER, done(dear)), (Refused::GuaranteeExceeded, "cost".into()));
    let by = respondent(OPENER);
    let ctx = Ctx { now: world.case.latest.at, today: TODAY, by: &by, model: &WIDE, facts: LookedUp::default() };
    let events = world.case.decide(&ctx, done(phase)).unwrap();
    let charge = Charge::of(&world.case, &WIDE, &events[0]).unwrap();
    assert_eq!((charge.amount, charge.key(&WIDE)), (francs(900), Some("agreed-parts")));
    let shares = world.case.procedures[0].guarantees[0].shares(charge.amount);
    assert_eq!(shares, [(code(SA), francs(600)), (code(II), francs(300))]);
}

#[test]
fn proj_01_one_payer_who_declines_stops_the_phase_and_it_can_be_asked_anew() {
    let mut world = world(&[OPENER, SA, II]);
    world.done(begun(start("integration", &[])));
    world.done(ask("fitness", 1000, &[(SA, 1), (II, 1)]));
    let reason = prose("Pas de droit.");
    world.act(II, CaseCommand::DeclineGuarantee(DeclineGuarantee { procedure: 1, guarantee: 1, reason })).unwrap();
    assert_eq!(world.case.procedures[0].guarantees[0].state(), GuaranteeState::Declined);
    assert_eq!(refused(&mut world, SA, give(1)).0, Refused::AlreadyDone, "nothing is left to give");
    let waits =
        |world: &World| due_items(&world.case, &WIDE).iter().filter(|d| d.kind == DueKind::GuaranteeAnswer).count();
    assert_eq!(waits(&world), 0);
    world.done(ask("fitness", 800, &[(SA, 1)]));
    assert_eq!(waits(&world), 1);
    world.act(SA, give(2)).unwrap();
    assert!(world.case.procedures[0].guaranteed("fitness").is_some_and(|g| g.n == 2));
}

#[test]
fn proj_39_vouchers_stay_within_the_guarantee_lapse_and_are_redeemed_once() {
    let mut world = world(&[OPENER, SA]);
    world.done(begun(start("integration", &[])));
    world.done(ask("fitness", 500, &[(SA, 1)]));
    world.act(SA, give(1)).unwrap();
    let fit = RecordStep { result: Some(code("continue")), cost: Some(francs(500)), ..record("fitness", TODAY) };
    world.done(done(fit));
    world.done(ask("course", 600, &[(SA, 1)]));
    world.act(SA, give(2)).unwrap();
    let issue = |amount, days| {
        let (step, provider) = (code("course"), line("École"));
        let (amount, until) = (francs(amount), days_after(TODAY, days));
        CaseCommand::IssueVoucher(IssueVoucher { procedure: 1, step, amount, provider, until })
    };
    world.done(issue(400, 10));
    assert_eq!(refused(&mut world, OPENER, issue(300, 10)), (Refused::GuaranteeExceeded, "amount".into()));
    let redeem = |voucher, on, amount| {
        CaseCommand::RedeemVoucher(RedeemVoucher { procedure: 1, voucher, on, amount: francs(amount) })
    };
    world.go_to(days_after(TODAY, 11));
    assert_eq!(world.case.procedures[0].vouchers[0].state(world.today), VoucherState::Lapsed);
    assert_eq!(
        refused(&mut world, OPENER, redeem(1, days_after(TODAY, 11), 300)),
        (Refused::VoucherLapsed, "on".into())
    );
    world.done(issue(600, 40));
    let covered = refused(&mut world, OPENER, redeem(1, days_after(TODAY, 9), 300));
    assert_eq!(covered.0, Refused::GuaranteeExceeded, "told late, what lapsed has gone to another voucher");
    world.done(redeem(2, days_after(TODAY, 11), 450));
    assert_eq!(refused(&mut world, OPENER, redeem(2, days_after(TODAY, 11), 10)).0, Refused::AlreadyDone);
    assert_eq!(world.case.procedures[0].guarantees[1].charged, francs(450));
    world.done(redeem(1, days_after(TODAY, 9), 100));
}

#[test]
fn case_46_whoever_has_no_part_neither_begins_nor_ends_a_procedure() {
    let mut world = world(&[OPENER, SA, II]);
    assert_eq!(refused(&mut world, II, begun(start("integration", &[OPENER]))).0, Refused::ProcedureNotYours);
    assert_eq!(refused(&mut world, OPENER, begun(start("ii-desk", &[]))).0, Refused::ProcedureParties);
    assert_eq!(refused(&mut world, OPENER, begun(start("nothing", &[]))), (Refused::UnknownCode, "kind".into()));
    world.done(begun(start("integration", &[])));
    assert_eq!(refused(&mut world, OPENER, begun(start("integration", &[]))).0, Refused::AlreadyDone);
    let end = || CaseCommand::EndProcedure(EndProcedure { procedure: 1, reason: prose("Emploi trouvé.") });
    assert_eq!(refused(&mut world, II, end()).0, Refused::ProcedureNotYours);
    world.done(end());
    assert_eq!(world.case.procedures[0].state(), ProcedureState::Ended);
}

#[test]
fn case_08_the_rule_of_its_agreement_decides_who_gets_in_and_what_is_not_known_is_clarified() {
    let ruled = MORE.replace("code = \"team\"\nkind", "code = \"team\"\naccess = \"coaches\"\nkind");
    let access = r#"
[[agreement]]
code = "coaches"
category = "complex"
parties = ["UI"]
rule = "ANY(MOTIVATED, RISK_HEALTH)"
said = "house: for a test"
label = { fr = "Accord", de = "Vereinbarung", it = "Accordo", en = "Agreement" }
"#;
    let real = include_str!("../../../../models/vs.toml");
    let demo = include_str!("../../../../models/dm.toml");
    let read = parse(&format!("{demo}{ruled}{access}"), |stem| (stem == "vs").then(|| real.to_string()));
    let model: &'static Model = Box::leak(Box::new(read.expect("the model is read")));
    let mut world = World::under(model, TODAY);
    world.given(offer(&[OPENER, MED], &[Category::Process, Category::Plan], TODAY, None));
    let mut screened = world.clone();
    world.done(begun(start("team", &[MED])));
    assert_eq!(world.case.procedures[0].started.access.map(|v| v.code()), Some("unknown"));
    let no = |code: &str| (code.to_string(), answer("no"));
    let answers = BTreeMap::from([no("MOTIVATED"), no("RISK_HEALTH")]);
    let (occasion, decision) = (domain::screening::Occasion::NewMandate, domain::model::Degree::NotIndicated);
    let reason = Some(prose("Rien ne l’indique."));
    let record = domain::screening::Record { occasion, answers, decision, reason };
    screened.done(CaseCommand::RecordScreening(record));
    assert_eq!(refused(&mut screened, OPENER, begun(start("team", &[MED]))), (Refused::ProcedureAccess, "kind".into()));
}

fn answer(value: &str) -> domain::screening::Answer {
    serde_json::from_value(serde_json::json!({ "value": value, "source": "entretien" })).unwrap()
}

#[test]
fn model_check_names_a_procedure_that_nobody_runs_or_that_leads_nowhere() {
    let faults = |from: &str, to: &str| {
        let real = include_str!("../../../../models/vs.toml");
        let text = format!("{}{MORE}", include_str!("../../../../models/dm.toml"));
        assert!(text.contains(from), "{from}");
        let read = parse(&text.replacen(from, to, 1), |stem| (stem == "vs").then(|| real.to_string()));
        read.err().unwrap_or_default().iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
    };
    assert!(faults("next = [\"potential\"]", "next = [\"elsewhere\"]").contains("elsewhere"));
    assert!(faults("by = [\"HLT\"]\ncategory", "by = [\"UI\"]\ncategory").contains("physician"));
    assert!(faults("kind = \"HLT\"", "kind = \"OTH\"").contains("nobody runs team"));
    assert!(faults("cost = \"assessment\"", "cost = \"nothing\"").contains("nothing"));
    assert!(faults("places = 2", "places = 0").contains("booked"));
    assert!(MODEL.procedure("integration").is_some());
}

#[test]
fn an_event_of_a_procedure_says_by_its_category_who_may_read_it() {
    let added =
        |text: &str| domain::procedure::Added { procedure: 1, step: Code::new("x").unwrap(), text: prose(text) };
    assert_eq!(CaseEvent::StepAppraised(added("a")).category(), Category::Diagnosis);
    assert_eq!(CaseEvent::StepConcluded(added("a")).category(), Category::Plan);
}
