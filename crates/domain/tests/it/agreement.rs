//! Agreements on exchange: what they open, from when, until when.

use domain::agreement::{Agreement, AgreementCommand, AgreementState, Amend, Approve, End, Party, Terms};
use domain::case::{Ctx, LookedUp, Seat, Seated};
use domain::consent::Category;
use domain::disclosure::Purpose;
use domain::model::{Model, Role, parse};
use domain::{Code, Prose, Refused};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use jiff::tz::TimeZone;
use std::collections::BTreeSet;

const REAL: &str = include_str!("../../../../models/vs.toml");
const DEMO: &str = include_str!("../../../../models/dm.toml");
const FIRST: Date = date(2026, 3, 1);
const LAST: Date = date(2026, 12, 31);

fn model() -> Model {
    parse(DEMO, |stem| (stem == "vs").then(|| REAL.to_string())).expect("the model is read")
}

fn code(text: &str) -> Code {
    Code::new(text).unwrap()
}

fn prose(text: &str) -> Prose {
    Prose::new(text).unwrap()
}

fn seated(role: Role, institution: &str) -> Seated {
    let seat = Seat { role, institution: code(institution), region: None, theme: None, language: None };
    Seated { account: code(institution), seat }
}

fn terms() -> Terms {
    let party = |institution, gives| Party { institution: code(institution), contact: Role::Respondent, gives };
    Terms {
        parties: vec![party("DM-UI", true), party("DM-SA-S", false)],
        categories: BTreeSet::from([Category::Career, Category::JobSearch]),
        purposes: BTreeSet::from([Purpose::Integration]),
        reciprocal: false,
        legal_basis: prose("LACI art. 85f"),
        answer_days: 10,
        valid_from: FIRST,
        valid_until: LAST,
        document: None,
    }
}

/// Somebody acts on a day.
fn act(
    agreement: &mut Agreement,
    model: &Model,
    today: Date,
    by: &Seated,
    command: AgreementCommand,
) -> Result<(), Refused> {
    let now = today.to_zoned(TimeZone::UTC).unwrap().timestamp();
    let ctx = Ctx { now, today, by, model, facts: LookedUp::default() };
    let events = agreement.decide(&ctx, command).map_err(|r| r.code)?;
    events.iter().for_each(|e| agreement.evolve(e, &ctx.stamp()));
    Ok(())
}

fn proposed(model: &Model, terms: Terms) -> Result<Agreement, (Refused, Option<String>)> {
    let by = seated(Role::CantonalOfficer, "DM-BUR");
    let now = FIRST.to_zoned(TimeZone::UTC).unwrap().timestamp();
    let ctx = Ctx { now, today: FIRST, by: &by, model, facts: LookedUp::default() };
    let event = Agreement::propose(&ctx, code("DM-A-2026-001"), terms).map_err(|r| (r.code, r.field))?;
    Ok(Agreement::begin(&event, &ctx.stamp()).unwrap())
}

fn approve(institution: &str) -> AgreementCommand {
    AgreementCommand::Approve(Approve { institution: code(institution) })
}

fn agreed(model: &Model, terms: Terms) -> Agreement {
    let mut agreement = proposed(model, terms).unwrap();
    for institution in ["DM-UI", "DM-SA-S"] {
        let who = seated(Role::Respondent, institution);
        act(&mut agreement, model, FIRST, &who, approve(institution)).unwrap();
    }
    agreement
}

fn opens(agreement: &Agreement, from: &str, to: &str, category: Category, today: Date) -> bool {
    agreement.covers(&code(from), &code(to), category, Purpose::Integration, today).is_some()
}

#[test]
fn data_13_an_agreement_opens_nothing_until_every_party_has_approved_it() {
    let model = model();
    let mut agreement = proposed(&model, terms()).unwrap();
    let (ui, sa) = (seated(Role::Respondent, "DM-UI"), seated(Role::Respondent, "DM-SA-S"));
    assert_eq!(act(&mut agreement, &model, FIRST, &ui, approve("DM-SA-S")), Err(Refused::NotPermitted));
    act(&mut agreement, &model, FIRST, &ui, approve("DM-UI")).unwrap();
    assert_eq!(act(&mut agreement, &model, FIRST, &ui, approve("DM-UI")), Err(Refused::AlreadyDone));
    assert_eq!(agreement.state(&model, FIRST), AgreementState::Proposed);
    assert!(!opens(&agreement, "DM-UI", "DM-SA-S", Category::Career, FIRST));
    act(&mut agreement, &model, FIRST, &sa, approve("DM-SA-S")).unwrap();
    assert_eq!(agreement.state(&model, FIRST), AgreementState::InForce);
    assert!(opens(&agreement, "DM-UI", "DM-SA-S", Category::Career, FIRST));
}

#[test]
fn data_13_the_cantonal_officer_approves_for_any_party() {
    let model = model();
    let mut agreement = proposed(&model, terms()).unwrap();
    let officer = seated(Role::CantonalOfficer, "DM-BUR");
    for institution in ["DM-UI", "DM-SA-S"] {
        act(&mut agreement, &model, FIRST, &officer, approve(institution)).unwrap();
    }
    assert!(agreement.in_force(FIRST).is_some());
    assert_eq!(act(&mut agreement, &model, FIRST, &officer, approve("DM-II")), Err(Refused::UnknownEntry));
}

#[test]
fn data_13_it_opens_only_its_categories_purposes_and_direction() {
    let model = model();
    let agreement = agreed(&model, terms());
    assert!(!opens(&agreement, "DM-SA-S", "DM-UI", Category::Career, FIRST), "only the first party gives");
    assert!(!opens(&agreement, "DM-UI", "DM-SA-S", Category::Health, FIRST));
    assert!(!opens(&agreement, "DM-UI", "DM-II", Category::Career, FIRST));
    let other = agreement.covers(&code("DM-UI"), &code("DM-SA-S"), Category::Career, Purpose::Placement, FIRST);
    assert_eq!(other, None);
    let both = agreed(&model, Terms { reciprocal: true, ..terms() });
    let found = both.covers(&code("DM-SA-S"), &code("DM-UI"), Category::Career, Purpose::Integration, FIRST).unwrap();
    assert_eq!((found.reciprocal, found.answer_days), (true, 10));
}

#[test]
fn data_13_the_flow_closes_with_the_end_of_the_last_day_and_is_warned_of_before() {
    let model = model();
    let agreement = agreed(&model, terms());
    let open = |day| opens(&agreement, "DM-UI", "DM-SA-S", Category::Career, day);
    assert!(open(LAST) && !open(LAST.tomorrow().unwrap()) && !open(FIRST.yesterday().unwrap()));
    let warned = agreement.warns_from(&model, FIRST).unwrap();
    assert_eq!(warned, LAST.saturating_sub(90.days()));
    assert_eq!(agreement.state(&model, warned.yesterday().unwrap()), AgreementState::InForce);
    assert_eq!(agreement.state(&model, warned), AgreementState::Expiring);
    assert_eq!(agreement.state(&model, LAST), AgreementState::Expiring);
    assert_eq!(agreement.state(&model, LAST.tomorrow().unwrap()), AgreementState::Expired);
    assert_eq!(agreement.state(&model, FIRST.yesterday().unwrap()), AgreementState::Approved);
}

#[test]
fn data_13_the_earlier_terms_stay_in_force_until_the_amended_ones_are_approved() {
    let model = model();
    let mut agreement = agreed(&model, terms());
    let officer = seated(Role::CantonalOfficer, "DM-BUR");
    let longer = Terms { valid_until: date(2027, 12, 31), answer_days: 5, ..terms() };
    let amend = |terms: Terms| AgreementCommand::Amend(Amend { terms, reason: prose("Prolongation.") });
    assert_eq!(act(&mut agreement, &model, FIRST, &officer, amend(terms())), Err(Refused::AlreadyDone));
    act(&mut agreement, &model, FIRST, &officer, amend(longer)).unwrap();
    assert_eq!(agreement.in_force(FIRST).unwrap().terms.answer_days, 10);
    for institution in ["DM-UI", "DM-SA-S"] {
        act(&mut agreement, &model, FIRST, &officer, approve(institution)).unwrap();
    }
    assert_eq!(agreement.in_force(FIRST).unwrap().terms.answer_days, 5);
    assert!(opens(&agreement, "DM-UI", "DM-SA-S", Category::Career, LAST.tomorrow().unwrap()));
}

#[test]
fn data_13_an_agreement_that_is_ended_closes_with_that_day_and_takes_nothing_more() {
    let model = model();
    let mut agreement = agreed(&model, terms());
    let officer = seated(Role::CantonalOfficer, "DM-BUR");
    let on = date(2026, 6, 30);
    let end = |on| AgreementCommand::End(End { on, reason: prose("Nouvelle loi.") });
    assert_eq!(act(&mut agreement, &model, FIRST, &officer, end(date(2026, 1, 1))), Err(Refused::DateInPast));
    assert_eq!(act(&mut agreement, &model, FIRST, &officer, end(date(2027, 1, 1))), Err(Refused::DateTooFar));
    act(&mut agreement, &model, FIRST, &officer, end(on)).unwrap();
    assert!(opens(&agreement, "DM-UI", "DM-SA-S", Category::Career, on));
    let after = on.tomorrow().unwrap();
    assert!(!opens(&agreement, "DM-UI", "DM-SA-S", Category::Career, after));
    assert_eq!(agreement.state(&model, after), AgreementState::Ended);
    let amend = AgreementCommand::Amend(Amend { terms: terms(), reason: prose("Encore.") });
    assert_eq!(act(&mut agreement, &model, FIRST, &officer, amend), Err(Refused::AgreementState));
}

#[test]
fn data_13_terms_that_make_no_sense_are_refused_at_their_field() {
    let model = model();
    let refused = |change: fn(&mut Terms)| {
        let mut terms = terms();
        change(&mut terms);
        let (code, field) = proposed(&model, terms).unwrap_err();
        (code, field.unwrap_or_default())
    };
    let at = |code, field: &str| (code, field.to_string());
    assert_eq!(refused(|t| t.parties.truncate(1)), at(Refused::PartiesMissing, "parties"));
    assert_eq!(refused(|t| t.parties[0].gives = false), at(Refused::NobodyGives, "parties"));
    let twice = refused(|t| t.parties[1].institution = t.parties[0].institution.clone());
    assert_eq!(twice, at(Refused::SameInstitution, "parties.1.institution"));
    let closed = refused(|t| t.categories.extend([Category::Diagnosis]));
    assert_eq!(closed, at(Refused::CategoryClosed, "categories"));
    assert_eq!(refused(|t| t.purposes.clear()), at(Refused::PurposeMissing, "purposes"));
    assert_eq!(refused(|t| t.answer_days = 0), at(Refused::DaysOutOfRange, "answer_days"));
    assert_eq!(refused(|t| t.valid_until = date(2025, 1, 1)), at(Refused::DatesReversed, "valid_until"));
    assert_eq!(refused(|t| t.valid_until = date(2060, 1, 1)), at(Refused::DateTooFar, "valid_until"));
}
