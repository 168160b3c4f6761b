//! Moves: what comes next, or anything.

use super::{CAST, World};
use domain::case::{Case, Phase, Seated};
use domain::closure::{ClosureStep, SetAside};
use domain::consent::Refuse;
use domain::lead::{Answered, EndTandem};
use domain::model::{Degree, Model};
use domain::screening::Occasion;
use domain::service_request::{Accept, Deliver, RefuseRequest};
use domain::session::{Approve, Cancel, RemoveCase, SessionCommand, SessionState};
use domain::triage::TriageOutcome;
use domain::{CaseCommand, Code};
use jiff::ToSpan;
use proptest::prelude::*;
use testkit::build::{self, code};
use testkit::forms::{self, line, prose};

/// Who plays; the first opens the file.
pub const LOGINS: &[&str] = &[
    "frontline",
    "respondent-ui",
    "respondent-ii",
    "case-manager",
    "coordinator",
    "secretariat",
    "officer",
    "respondent-acc-centre",
    "coordinator-north",
    "respondent-ui-north",
];

/// A move: by whom, what, with which number, after how many days; and whether it is what comes next.
#[derive(Debug, Clone)]
pub struct Move {
    pub right: bool,
    pub who: usize,
    pub what: usize,
    pub n: i32,
    pub days: i32,
}

/// Any move. Most come soon; some so late that a consent has ended.
pub fn any_move() -> impl Strategy<Value = Move> {
    let days = prop_oneof![70 => 0..3i32, 9 => 5..40i32, 1 => 200..400i32];
    (prop::bool::weighted(0.6), 0usize..100, 0usize..44, 1..4i32, days).prop_map(|(right, who, what, n, days)| Move {
        right,
        who,
        what,
        n,
        days,
    })
}

/// What is done.
pub enum Choice {
    /// A command on the case, by the right one where it is what comes next.
    Case(Option<Seated>, CaseCommand),
    /// A session is planned.
    Plan(Seated),
    /// A command on the session.
    Session(Seated, SessionCommand),
}

/// Chooses a command for a move.
pub fn choose(world: &World, one: &Move, cast: &[Seated], model: &Model) -> Choice {
    if one.right {
        return comes_next(world, one, cast, model);
    }
    match one.what {
        36 => Choice::Plan(cast[4].clone()),
        37..=43 => Choice::Session(cast[4].clone(), any_on_session(world, one, cast)),
        _ => Choice::Case(None, any_on_case(world, one, cast, model)),
    }
}

fn institutions(cast: &[Seated]) -> Vec<Code> {
    [1, 2, 3, 7].iter().map(|i| cast[*i].seat.institution.clone()).collect()
}

fn screening(model: &Model, world: &World, degree: Degree) -> CaseCommand {
    forms::screening(model, degree, &["RISK_HEALTH", "RISK_DEBT"], world.today, Occasion::Change)
}

fn comes_next(world: &World, one: &Move, cast: &[Seated], model: &Model) -> Choice {
    let by = |i: usize, command| Choice::Case(Some(cast[i].clone()), command);
    let case = &world.case;
    match case.phase() {
        Phase::Opened | Phase::NotIndicated | Phase::Bilateral => by(0, screening(model, world, Degree::RoundTable)),
        Phase::Preparing => prepare(world, cast, model),
        Phase::Announced => {
            by(4, build::triage(if one.n == 3 { TriageOutcome::Tandem } else { TriageOutcome::Complex }))
        }
        Phase::Refused => by(1, build::announce("centre")),
        Phase::Session => session(world, cast),
        Phase::Designation => designate(case, one, cast),
        Phase::Restitution | Phase::Contract | Phase::FollowUp | Phase::Closing => led(world, one, cast),
        _ => Choice::Case(None, any_on_case(world, one, cast, model)),
    }
}

fn prepare(world: &World, cast: &[Seated], model: &Model) -> Choice {
    let by = |i: usize, command| Choice::Case(Some(cast[i].clone()), command);
    let case = &world.case;
    let screened = case.screenings.last().map(|s| s.stamp.at);
    match case.consultations.last() {
        Some(c) if c.advice.is_none() => return by(1, build::advise()),
        Some(c) if c.advised.as_ref().map(|s| s.at) >= screened => {}
        _ => return by(0, build::ask()),
    }
    if case.participation.is_none() {
        return by(0, forms::participate(world.today));
    }
    let parties = &institutions(cast)[..3];
    match case.consents.last() {
        Some(c) if c.is_valid(world.today) => by(1, build::announce("centre")),
        Some(c) if c.given.is_none() && c.refused.is_none() => by(0, forms::give(c.n, world.today, None)),
        _ => {
            let offer = forms::offer(model, parties, world.today, domain::model::Language::Fr);
            by(0, CaseCommand::OfferConsent(offer))
        }
    }
}

fn session(world: &World, cast: &[Seated]) -> Choice {
    let who = cast[4].clone();
    let number = world.case.number.as_str();
    let Some(session) = world.session.as_ref().filter(|s| s.state != SessionState::Cancelled) else {
        return Choice::Plan(who);
    };
    match session.state {
        SessionState::Approved => Choice::Plan(who),
        SessionState::Held => Choice::Case(Some(who), build::conclude(session.number.as_str())),
        _ if !session.has_case(number) => Choice::Session(who, build::add_case(number)),
        _ if session.invitations.is_empty() => Choice::Session(who, build::invite(&cast[3].account, number)),
        SessionState::Preparing => Choice::Session(who, build::dispatch()),
        _ => Choice::Session(who, build::hold()),
    }
}

fn designate(case: &Case, one: &Move, cast: &[Seated]) -> Choice {
    match case.proposals.iter().find(|p| p.answer == Answered::Open) {
        Some(open) => Choice::Case(Some(open.proposed.who.clone()), build::accept(open.n)),
        None => {
            let who = &cast[usize::try_from(one.n).unwrap_or(1)].account;
            Choice::Case(Some(cast[4].clone()), build::propose(who))
        }
    }
}

fn led(world: &World, one: &Move, cast: &[Seated]) -> Choice {
    let case = &world.case;
    let lead = case.lead().and_then(|t| t.who.first()).cloned();
    let by = |command| Choice::Case(lead.clone(), command);
    if let Some(open) = case.proposals.iter().find(|p| p.answer == Answered::Open) {
        return Choice::Case(Some(open.proposed.who.clone()), build::accept(open.n));
    }
    let open: Option<&ClosureStep> = ClosureStep::ALL.iter().find(|s| !case.closure.steps.contains_key(s));
    if case.closure.started.is_some() {
        if let Some(open) = case.transfers.iter().find(|t| t.is_open()) {
            let reason = prose("Fin.");
            return by(CaseCommand::TakeBackTransfer(domain::transfer::TakeBack { transfer: open.n, reason }));
        }
        return match open {
            Some(step) => by(build::step(*step, world.today)),
            None => by(build::close(u32::try_from(case.goals.len()).unwrap_or(0))),
        };
    }
    if case.restitutions.is_empty() {
        return by(build::restitute(world.today));
    }
    if case.contract.current().is_none() {
        return by(draft(world, cast));
    }
    if let Some(signer) = case.contract.unsigned().first() {
        let own = cast.iter().find(|s| s.seat.institution == *signer && s.seat.role.code() == "respondent");
        let who = own.cloned().or(lead);
        return Choice::Case(who, forms::sign(case, signer.as_str(), world.today));
    }
    if !case.contract.is_transmitted() {
        return by(build::transmit());
    }
    let colleague = &cast[usize::try_from(one.n).unwrap_or(1)];
    match one.what {
        0..5 => by(build::adopt()),
        5 | 6 => Choice::Case(Some(cast[1].clone()), transfer(world, cast)),
        7 => {
            let confirm = CaseCommand::ConfirmTransfer(domain::transfer::Confirm { transfer: 1, note: None });
            Choice::Case(Some(cast[3].clone()), confirm)
        }
        8..14 => by(build::contact(world.today)),
        14..22 => by(build::request(&colleague.seat.institution, world.today.saturating_add(20.days()))),
        22..28 => by(build::hand_over(&colleague.account)),
        28..35 => by(build::form_tandem(&colleague.account)),
        35..43 => by(forms::withdraw(1, std::slice::from_ref(&colleague.seat.institution), world.today)),
        _ => by(build::start_closure()),
    }
}

/// The employment centre hands over to the social service.
fn transfer(world: &World, cast: &[Seated]) -> CaseCommand {
    let kind = CAST.1.transfer.iter().find(|k| k.code == "allowance-end").expect("the canton has this transfer");
    let done = || domain::transfer::Checked { done: true, note: None };
    let day = world.today.saturating_add(10.days());
    CaseCommand::StartTransfer(domain::transfer::Start {
        kind: code(&kind.code),
        from: cast[1].seat.institution.clone(),
        to: cast[3].seat.institution.clone(),
        last_day: day,
        first_day: day,
        checks: kind.check.iter().map(|c| (code(&c.code), done())).collect(),
        message: None,
    })
}

fn draft(world: &World, cast: &[Seated]) -> CaseCommand {
    let due = world.today.saturating_add(30.days());
    let mut owners = vec![code("person")];
    owners.extend(institutions(cast).into_iter().filter(|i| world.case.has_basis(i, world.today)));
    forms::draft(owners.iter().map(|o| forms::clause("But", "Mesure", o, due)).collect())
}

/// Anything on the case.
fn any_on_case(world: &World, one: &Move, cast: &[Seated], model: &Model) -> CaseCommand {
    let n = u32::try_from(one.n).unwrap_or(1);
    let some = &cast[(one.who / 10) % cast.len()];
    let institution = institutions(cast)[usize::try_from(one.n).unwrap_or(0)].clone();
    let due = world.today.saturating_add((one.days - 1).days());
    let clause = forms::clause("Autre but", "Autre mesure", &institution, due);
    match one.what {
        0 => screening(model, world, Degree::ALL[one.who % Degree::ALL.len()]),
        1 => build::ask(),
        2 => build::advise(),
        3 => {
            let two = [institution, institutions(cast)[0].clone()];
            CaseCommand::OfferConsent(forms::offer(model, &two, world.today, domain::model::Language::Fr))
        }
        4 => forms::give(n, world.today, None),
        5 => CaseCommand::RefuseConsent(Refuse { consent: n, on: world.today, note: None, duty: None }),
        6 => forms::withdraw(n, &[], world.today),
        7 | 8 => forms::withdraw(n, &[institution], world.today),
        9 => build::announce("centre"),
        10 => build::triage(TriageOutcome::ALL[one.who % TriageOutcome::ALL.len()]),
        11 => build::propose(&some.account),
        12 => build::accept(n),
        13 => build::decline(n),
        14 | 15 => build::hand_over(&some.account),
        16 => build::form_tandem(&some.account),
        17 => CaseCommand::EndTandem(EndTandem { stays: some.account.clone(), reason: prose("Fin.") }),
        18 => build::restitute(world.today),
        19 => draft(world, cast),
        20 => CaseCommand::AddClause(domain::contract::AddClause { text: clause }),
        21 => {
            CaseCommand::ChangeClause(domain::contract::ChangeClause { clause: n, text: clause, reason: prose("—") })
        }
        22 => CaseCommand::DropClause(domain::contract::DropClause { clause: n, reason: prose("—") }),
        _ => later(world, one, &institution, n),
    }
}

fn later(world: &World, one: &Move, institution: &Code, n: u32) -> CaseCommand {
    let due = world.today.saturating_add(10.days());
    match one.what {
        23 => forms::sign(&world.case, institution.as_str(), world.today),
        24 => build::transmit(),
        25 => build::adopt(),
        26 | 27 => build::request(institution, due),
        28 => CaseCommand::AcceptRequest(Accept { request: n, note: None }),
        29 => CaseCommand::RefuseRequest(RefuseRequest { request: n, code: code("no-capacity"), reason: None }),
        30 => CaseCommand::DeliverRequest(Deliver { request: n, report: prose("Fait.") }),
        31 => build::contact(world.today),
        32 => build::start_closure(),
        33 => build::step(ClosureStep::ALL[one.who % 4], world.today),
        34 => build::close(u32::try_from(world.case.goals.len()).unwrap_or(0)),
        _ => CaseCommand::SetAside(SetAside { reason: prose("Suivi ordinaire.") }),
    }
}

fn any_on_session(world: &World, one: &Move, cast: &[Seated]) -> SessionCommand {
    let number = world.case.number.clone();
    match one.what {
        37 => build::add_case(number.as_str()),
        38 | 39 => build::invite(&cast[(one.who / 10) % cast.len()].account, number.as_str()),
        40 => build::dispatch(),
        41 => build::hold(),
        42 => SessionCommand::RemoveCase(RemoveCase { case: number, reason: line("Plus tard") }),
        _ if one.n == 1 => SessionCommand::Cancel(Cancel { reason: prose("Malade.") }),
        _ => SessionCommand::Approve(Approve {}),
    }
}
