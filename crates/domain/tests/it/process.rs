//! The process where it needs no database: what a canton decides for itself, what a form may say, what follows from it.

use crate::consent::world::{MODEL, OPENER, World, code, days_after, give, line, offer, participate, respondent};
use domain::announcement::{Announce, WayIn};
use domain::case::Stamp;
use domain::consent::Category;
use domain::consultation::{Advise, Ask};
use domain::contract::Restitute;
use domain::dispute::{Decide, Question, Ruling, Submit};
use domain::due::{DueOwner, due_items};
use domain::follow_up::{Contact, ContactKind, intervals};
use domain::lead::Term;
use domain::model::rule::{Fact, Rule};
use domain::model::{
    Certainty, Degree, DegreeRule, DueKind, InCase, KeptBy, Language, Model, Often, Owner, Partner, Rhythm, Role,
    RuleText, Said, Unit,
};
use domain::person::{Involve, Involvement};
use domain::screening::{Answer, Occasion, Record, evaluate, facts};
use domain::triage::Interview;
use domain::{CaseCommand, Prose, Refused};
use jiff::civil::{Date, date};
use std::collections::{BTreeMap, BTreeSet};

/// A Tuesday in autumn, on which everything begins.
const TODAY: Date = date(2026, 11, 24);

fn prose(text: &str) -> Prose {
    Prose::new(text).unwrap()
}

/// A canton that decides some things otherwise than that of the demonstration.
fn canton(change: impl FnOnce(&mut Model)) -> &'static Model {
    let mut model = MODEL.clone();
    change(&mut model);
    Box::leak(Box::new(model))
}

fn record(answers: &[(&str, Answer)], decision: Degree, reason: Option<&str>) -> CaseCommand {
    let answers = answers.iter().map(|(code, a)| ((*code).to_string(), a.clone())).collect();
    let (occasion, reason) = (Occasion::NewMandate, reason.map(prose));
    CaseCommand::RecordScreening(Record { occasion, answers, decision, reason })
}

fn answer(value: Fact, source: Option<&str>, on: Option<Date>) -> Answer {
    Answer { value, source: source.map(line), on }
}

// Screening.

#[test]
fn case_15_where_a_canton_has_no_criteria_the_decision_wants_its_reason_in_words() {
    let mut world = World::under(canton(|m| m.degree.clear()), TODAY);
    let asked = ("RISK_HEALTH", answer(Fact::Yes, None, None));
    for decision in [Degree::NotIndicated, Degree::Network, Degree::RoundTable] {
        let without = record(std::slice::from_ref(&asked), decision, None);
        assert_eq!(world.refused_at(without), (Refused::ReasonMissing, "reason".into()), "{decision}");
    }
    world.done(record(&[asked], Degree::Network, Some("Deux institutions se contredisent.")));
    let kept = &world.case.screenings[0];
    assert_eq!((kept.outcome.proposal, kept.record.decision), (None, Degree::Network));
    assert_eq!(kept.record.reason, Some(prose("Deux institutions se contredisent.")));
    assert_eq!(kept.record.answers["RISK_HEALTH"].value, Fact::Yes, "what was known can be looked at later");
}

#[test]
fn case_16_a_judgement_without_evidence_is_refused_and_is_kept_with_who_when_and_on_what() {
    let mut world = World::on(TODAY);
    let judged = |source, on| record(&[("MOTIVATED", answer(Fact::No, source, on))], Degree::Network, Some("Avis."));
    let at = |part: &str| format!("answers.MOTIVATED.{part}");
    assert_eq!(world.refused_at(judged(None, None)), (Refused::JudgementUnsupported, at("source")));
    let tomorrow = days_after(TODAY, 1);
    assert_eq!(world.refused_at(judged(Some("Entretien"), Some(tomorrow))), (Refused::DateInFuture, at("on")));
    let open = record(&[("MOTIVATED", answer(Fact::Unknown, None, None))], Degree::Network, Some("Avis."));
    world.done(open);
    world.done(judged(Some("Entretien"), Some(days_after(TODAY, -3))));
    let kept = &world.case.screenings[1];
    assert_eq!((kept.stamp.by.account.as_str(), kept.stamp.on), (OPENER, TODAY));
    let answer = &kept.record.answers["MOTIVATED"];
    assert_eq!((answer.source.clone(), answer.on), (Some(line("Entretien")), Some(days_after(TODAY, -3))));
}

#[test]
fn case_11_registered_institutions_that_join_soon_or_later_count_where_the_canton_says_so() {
    let under = |rule: &str| {
        let when = RuleText(Rule::parse(rule).unwrap());
        canton(|m| m.degree = vec![DegreeRule::new(Degree::Network, m.category[0].code.clone(), when)])
    };
    let joins = |rule: &str, second: Involvement| {
        let model = under(rule);
        let mut world = led(model);
        for (institution, when) in [("DM-UI", Involvement::Now), ("DM-II", second)] {
            let (institution, since) = (code(institution), None);
            world.done(CaseCommand::Involve(Involve { institution, when, since, contact: None }));
        }
        let proposed = facts(&world.case, &BTreeMap::new());
        evaluate(model, &proposed).proposal == Some(Degree::Network)
    };
    use Involvement::{Ended, Future, Imminent, Now};
    let counted = |rule: &str| [Now, Imminent, Future, Ended].map(|second| joins(rule, second));
    assert_eq!(counted("INST_GE_N(2)"), [true, false, false, false]);
    assert_eq!(counted("INST_GE_N(2; INST_IMMINENT)"), [true, true, false, false]);
    assert_eq!(counted("INST_FUTURE(2)"), [true, true, true, false]);
}

// Announcement.

/// Screened as complex, and advised on.
fn prepared(model: &'static Model) -> World {
    let mut world = World::under(model, TODAY);
    world.done(record(&[], Degree::RoundTable, Some("L'ensemble l'emporte.")));
    world.done(CaseCommand::AskRespondent(Ask { question: prose("Faut-il annoncer?") }));
    world.done(CaseCommand::Advise(Advise { advice: prose("Oui."), recommended: Degree::RoundTable }));
    world
}

fn announce(way_in: WayIn) -> CaseCommand {
    CaseCommand::Announce(Announce {
        way_in,
        region: code(&MODEL.region[0].code),
        theme: None,
        language: Language::Fr,
        situation: prose("Trois institutions, plusieurs obstacles."),
        override_to: None,
        override_reason: None,
    })
}

fn consent(world: &mut World) {
    world.given(offer(&[OPENER, "DM-II"], &[Category::Process, Category::Identity], TODAY, None));
}

#[test]
fn case_22_a_canton_asks_for_the_will_to_take_part_for_a_consent_for_both_or_for_neither() {
    let of = |participation, consent| {
        canton(|m| (m.consent.participation_required, m.consent.required_to_announce) = (participation, consent))
    };
    let go = || announce(WayIn::Direct);
    prepared(of(false, false)).done(go());

    let mut will = prepared(of(true, false));
    assert_eq!(will.refused(go()), Refused::ParticipationMissing);
    consent(&mut will);
    assert_eq!(will.refused(go()), Refused::ParticipationMissing, "a consent is not the will to take part");
    will.done(participate(false, TODAY));
    assert_eq!(will.refused(go()), Refused::ParticipationMissing);
    will.done(participate(true, TODAY));
    will.done(go());

    let mut paper = prepared(of(false, true));
    paper.done(participate(true, TODAY));
    assert_eq!(paper.refused(go()), Refused::ConsentMissing, "the will to take part is not a consent");
    paper.done(CaseCommand::OfferConsent(offer(&[OPENER, "DM-II"], &[Category::Process], TODAY, None)));
    assert_eq!(paper.refused(go()), Refused::ConsentNotValid);
    paper.done(give(1, TODAY));
    paper.done(go());

    let mut both = prepared(of(true, true));
    assert_eq!(both.refused(go()), Refused::ParticipationMissing);
    both.done(participate(true, TODAY));
    assert_eq!(both.refused(go()), Refused::ConsentMissing);
    consent(&mut both);
    both.done(go());
}

#[test]
fn case_24_a_body_that_is_not_entitled_to_announce_is_refused() {
    let bars =
        |m: &mut Model| m.institution.iter_mut().filter(|i| i.code == OPENER).for_each(|i| i.may_announce = false);
    let mut world = prepared(canton(bars));
    world.done(participate(true, TODAY));
    consent(&mut world);
    assert_eq!(world.refused(announce(WayIn::Direct)), Refused::NotEntitledToAnnounce);
    assert!(world.case.announcement.is_none());
}

#[test]
fn case_25_an_announcement_keeps_by_which_of_the_three_ways_the_person_came() {
    let codes: Vec<&str> = WayIn::ALL.iter().map(|w| w.code()).collect();
    assert_eq!(codes, ["first-evaluation", "advice-only", "direct"]);
    for way_in in [WayIn::FirstEvaluation, WayIn::Direct] {
        let mut world = prepared(&MODEL);
        world.done(participate(true, TODAY));
        consent(&mut world);
        world.done(announce(way_in));
        assert_eq!(world.case.announcement.as_ref().unwrap().announce.way_in, way_in);
        assert!(world.case.awaits_triage(), "{way_in}");
    }
}

#[test]
fn case_31_a_first_interview_follows_an_announcement_and_lies_neither_ahead_nor_before_the_birth() {
    let mut world = prepared(&MODEL);
    let on = |on| CaseCommand::Interview(Interview { on, protocol: prose("Santé et dettes.") });
    assert_eq!(world.refused(on(TODAY)), Refused::NotAnnounced);
    world.done(participate(true, TODAY));
    consent(&mut world);
    world.done(announce(WayIn::Direct));
    let birth = world.case.person.birth;
    assert_eq!(world.refused_at(on(days_after(TODAY, 1))), (Refused::DateInFuture, "on".into()));
    assert_eq!(world.refused_at(on(days_after(birth, -1))), (Refused::DateBeforeBirth, "on".into()));
    world.done(on(TODAY));
    assert_eq!(world.case.interviews[0].1.protocol, prose("Santé et dettes."));
}

// Follow-up.

/// A case that is led by the respondent of an institution since the restitution on a day.
fn led(model: &'static Model) -> World {
    let mut world = World::under(model, TODAY);
    world.case.terms.push(Term { who: vec![respondent("DM-SA-S")], from: TODAY, until: None });
    let told = Restitute { on: TODAY, account: prose("La personne est d'accord.") };
    world.case.restitutions.push((stamp(), told));
    world
}

fn stamp() -> Stamp {
    let at = jiff::Timestamp::from_second(1_795_000_000).unwrap();
    Stamp { at, on: TODAY, by: respondent("DM-SA-S") }
}

fn contact(on: Date, kind: ContactKind) -> Contact {
    Contact { on, kind, minutes: prose("Point de la situation."), category: Category::Plan, measure: None }
}

#[test]
fn a_date_before_the_birth_of_the_person_is_refused_at_its_field() {
    let mut world = led(&MODEL);
    let birth = world.case.person.birth;
    let before = days_after(birth, -1);
    let since = |on| {
        let (institution, since) = (code("DM-II"), Some(on));
        CaseCommand::Involve(Involve { institution, when: Involvement::Now, since, contact: None })
    };
    let answered = |on| record(&[("RISK_DEBT", answer(Fact::Yes, None, Some(on)))], Degree::Network, Some("Avis."));
    let met = |on| CaseCommand::RecordContact(contact(on, ContactKind::Meeting));
    let told = |field: &str| (Refused::DateBeforeBirth, field.to_string());
    assert_eq!(world.refused_at(since(before)), told("since"));
    assert_eq!(world.refused_at(answered(before)), told("answers.RISK_DEBT.on"));
    assert_eq!(world.refused_at(met(before)), told("on"));
    [since(birth), answered(birth), met(birth)].into_iter().for_each(|c| world.done(c));
}

#[test]
fn case_57_the_intervals_that_were_kept_are_counted_between_contacts_that_took_place() {
    let mut world = led(&MODEL);
    assert_eq!(intervals(&world.case), Vec::<i32>::new());
    let after = |days: i32| days_after(TODAY, days);
    // Written down late and out of order; one was missed, two fell on one day.
    for (days, kind) in [
        (30, ContactKind::Visit),
        (0, ContactKind::Meeting),
        (20, ContactKind::Missed),
        (13, ContactKind::Phone),
        (30, ContactKind::Video),
    ] {
        world.case.contacts.push((stamp(), contact(after(days), kind)));
    }
    assert_eq!(intervals(&world.case), [13, 17, 0]);
    let due = due_items(&world.case, &MODEL).into_iter().find(|d| d.kind == DueKind::Contact).unwrap();
    assert_eq!((due.anchor, due.due, due.firm), (after(30), after(44), false), "from the last one that took place");
    world.case.contacts.retain(|(_, c)| c.kind == ContactKind::Missed);
    let due = due_items(&world.case, &MODEL).into_iter().find(|d| d.kind == DueKind::Contact).unwrap();
    assert_eq!((due.anchor, due.due), (TODAY, after(14)), "from the restitution, for nobody came");
}

#[test]
fn case_59_a_rhythm_of_the_model_gives_each_item_its_date_its_base_its_owner_and_its_firmness() {
    let rhythms = [
        // days, months, firm, due on
        (14, 0, false, date(2026, 12, 8)),
        (0, 1, false, date(2026, 12, 24)),
        (42, 0, true, date(2027, 1, 5)),
        (56, 0, true, date(2027, 1, 19)),
        (0, 6, false, date(2027, 5, 24)),
        (0, 12, true, date(2027, 11, 24)),
    ];
    for (days, months, firm, on) in rhythms {
        let model = canton(|m| {
            for c in m.cadence.iter_mut().filter(|c| c.due == DueKind::Contact) {
                (c.days, c.months, c.firm, c.escalates_after) = (days, months, firm, Some(3));
            }
        });
        let item = due_items(&led(model).case, model).into_iter().find(|d| d.kind == DueKind::Contact).unwrap();
        assert_eq!((item.due, item.anchor, item.firm), (on, TODAY, firm), "{days} days, {months} months");
        assert_eq!(item.owner, DueOwner::Account(code("DM-SA-S")));
        assert_eq!(item.escalates, Some(days_after(on, 3)));
    }
    let none = canton(|m| m.cadence.retain(|c| c.due != DueKind::Contact));
    assert!(due_items(&led(none).case, none).iter().all(|d| d.kind != DueKind::Contact), "a canton without it");
}

#[test]
fn case_59_further_rhythms_run_beside_the_contacts_and_count_from_the_last_time_they_were_kept() {
    let rhythm = |code: &str, every, unit, kept: Option<(KeptBy, Owner)>| Rhythm {
        code: code.into(),
        label: MODEL.label.clone(),
        often: Often { times: 1, every, unit },
        owner: Role::Respondent,
        said: Said { certainty: Certainty::Stated, source: "-".into() },
        in_case: kept.map(|(kept_by, owner)| InCase { kept_by, owner, firm: true, escalates_after: Some(7) }),
    };
    let model = canton(|m| {
        m.rhythm = vec![
            rhythm("referents", 6, Unit::Weeks, Some((KeptBy::Session, Owner::Coordinator))),
            rhythm("event", 1, Unit::Years, None),
            rhythm("talk", 8, Unit::Weeks, Some((KeptBy::Contact, Owner::Lead))),
            rhythm("whole", 6, Unit::Months, Some((KeptBy::Review, Owner::Coordinator))),
        ];
    });
    let mut world = led(model);
    let due = |world: &World| -> Vec<(Option<u32>, Date)> {
        let items = due_items(&world.case, model).into_iter().filter(|d| d.kind == DueKind::Rhythm);
        items.map(|d| (d.subject, d.due)).collect()
    };
    let begun = world.case.conclusions.iter().map(|c| c.stamp.on).max().unwrap_or(TODAY).max(TODAY);
    let six_months = TODAY.saturating_add(jiff::ToSpan::months(6));
    assert_eq!(
        due(&world),
        [(Some(1), days_after(begun, 42)), (Some(3), days_after(TODAY, 56)), (Some(4), six_months)]
    );
    world.case.contacts.push((stamp(), contact(days_after(TODAY, 10), ContactKind::Missed)));
    assert_eq!(due(&world)[1].1, days_after(TODAY, 56), "nobody came");
    world.case.contacts.push((stamp(), contact(days_after(TODAY, 10), ContactKind::Meeting)));
    assert_eq!(due(&world)[1].1, days_after(TODAY, 66));
    assert_eq!(due(&world).len(), 3, "the contact keeps one of them alone");
    let talk = due_items(&world.case, model).into_iter().find(|d| d.subject == Some(3) && d.kind == DueKind::Rhythm);
    let talk = talk.unwrap();
    assert_eq!((talk.firm, talk.escalates), (true, Some(days_after(talk.due, 7))));
    assert_eq!(talk.owner, DueOwner::Account(code("DM-SA-S")));
}

// The law commission.

fn submit(question: Question) -> Submit {
    Submit {
        question,
        dispute: None,
        measure: line("Cours de conduite"),
        cost: Some(1200),
        ruled_out: MODEL.commission.catalogues.iter().map(|k| code(&k.code)).collect(),
        grounds: prose("Aucun catalogue ne le prévoit."),
        repayment: Some(prose("Par l'assurance-invalidité, dès sa décision.")),
    }
}

#[test]
fn case_65_a_dossier_says_what_it_costs_why_no_catalogue_pays_and_who_pays_back() {
    let mut world = World::on(TODAY);
    let outside = submit(Question::OutsideCatalogues);
    let mut unpriced = outside.clone();
    for cost in [None, Some(0)] {
        unpriced.cost = cost;
        let refused = world.refused_at(CaseCommand::SubmitDossier(unpriced.clone()));
        assert_eq!(refused, (Refused::AmountMissing, "cost".into()));
    }
    let first = MODEL.commission.catalogues[0].code.as_str();
    let mut hasty = outside.clone();
    hasty.ruled_out.remove(&code(first));
    let refusal = world.act(OPENER, CaseCommand::SubmitDossier(hasty)).unwrap_err();
    assert_eq!((refusal.code, refusal.field.as_deref()), (Refused::SubsidiarityUnchecked, Some("ruled_out")));
    assert_eq!(refusal.params["missing"], first, "it names the catalogue that was not looked through");
    let mut given = submit(Question::Prefinancing);
    given.repayment = None;
    let refused = world.refused_at(CaseCommand::SubmitDossier(given));
    assert_eq!(refused, (Refused::ReasonMissing, "repayment".into()));
    let risk = Submit { cost: None, ruled_out: BTreeSet::new(), repayment: None, ..submit(Question::Risk) };
    for whole in [outside, submit(Question::Prefinancing), risk] {
        world.done(CaseCommand::SubmitDossier(whole.clone()));
        assert_eq!(world.case.dossiers.last().unwrap().submit, whole, "nothing of it is lost");
    }
    let waits = due_items(&world.case, &MODEL).into_iter().filter(|d| d.kind == DueKind::CommissionDecision);
    assert_eq!(waits.map(|d| d.subject).collect::<Vec<_>>(), [Some(1), Some(2), Some(3)]);
}

#[test]
fn case_66_the_commission_decides_with_its_quorum_and_money_comes_with_an_amount_and_a_fund() {
    let mut world = World::on(TODAY);
    world.done(CaseCommand::SubmitDossier(submit(Question::Prefinancing)));
    world.done(CaseCommand::SubmitDossier(submit(Question::Risk)));
    let granted = Decide {
        dossier: 1,
        ruling: Ruling::Granted,
        amount: Some(900),
        fund: Some(code(&MODEL.commission.funds[0].code)),
        conditions: prose("Une seule fois; remboursable."),
        seats: BTreeSet::from([Partner::Ii, Partner::Ui, Partner::Sa]),
        on: TODAY,
    };
    let mut refused = |change: &dyn Fn(&mut Decide)| {
        let mut wrong = granted.clone();
        change(&mut wrong);
        world.refused_at(CaseCommand::DecideDossier(wrong))
    };
    let at = |code: Refused, field: &str| (code, field.to_string());
    // A seat that is none of the commission's does not count.
    let others = BTreeSet::from([Partner::Ii, Partner::Ui, Partner::Vet]);
    assert_eq!(refused(&|d| d.seats = others.clone()), at(Refused::SeatsMissing, "seats"));
    assert_eq!(refused(&|d| d.amount = None), at(Refused::AmountMissing, "amount"));
    assert_eq!(refused(&|d| d.fund = None), at(Refused::AmountMissing, "fund"));
    assert_eq!(refused(&|d| d.fund = Some(code("purse"))), at(Refused::UnknownCode, "fund"));
    assert_eq!(refused(&|d| d.on = days_after(TODAY, 1)), at(Refused::DateInFuture, "on"));
    assert_eq!(refused(&|d| d.on = days_after(TODAY, -1)), at(Refused::DatesReversed, "on"));
    assert_eq!(refused(&|d| d.dossier = 3), at(Refused::UnknownEntry, "dossier"));
    world.done(CaseCommand::DecideDossier(granted.clone()));
    assert_eq!(
        world.case.dossiers[0].decided.as_deref(),
        Some(&granted),
        "amount, fund, conditions and seats are kept"
    );
    assert_eq!(world.refused(CaseCommand::DecideDossier(granted.clone())), Refused::AlreadyDone);
    let risk = Decide { dossier: 2, amount: None, fund: None, ..granted };
    world.done(CaseCommand::DecideDossier(risk));
    let smaller = canton(|m| m.commission.quorum = 2);
    let mut two = World::under(smaller, TODAY);
    two.done(CaseCommand::SubmitDossier(submit(Question::Risk)));
    let (seats, conditions) = (BTreeSet::from([Partner::Ii, Partner::Sa]), prose("Aucune."));
    let (ruling, amount, fund) = (Ruling::Refused, None, None);
    two.done(CaseCommand::DecideDossier(Decide { dossier: 1, ruling, amount, fund, conditions, seats, on: TODAY }));
}
