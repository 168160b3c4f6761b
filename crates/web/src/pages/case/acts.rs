//! The commands that the caller may give and that make sense in the present state, by subject.

use super::steps::first_for_me;
use crate::http::Visitor;
use crate::text;
use crate::ui::parts::Look;
use crate::ui::{self};
use app::case::CaseView;
use domain::Case;
use domain::announcement::WayIn;
use domain::case::Phase;
use domain::consent::{Category, ConsentState};
use domain::dispute::Stage;
use domain::follow_up::ReviewDecision;
use domain::lead::Answered;
use domain::model::Partner;
use domain::service_request::RequestState;
use domain::triage::TriageOutcome;
use jiff::civil::Date;
use maud::{Markup, html};
use words::t;

/// Commands that are given on a page of their own, beside what they concern.
const ELSEWHERE: &[&str] = &[
    "session.schedule",
    "session.unschedule",
    "session.conclude",
    "session.amend",
    "undo.take-back",
    "person.contest",
];

/// Commands that stand in front once nothing more urgent does.
const USUAL: &[&str] = &["follow-up.contact", "follow-up.file", "follow-up.note"];

/// Whether a command makes sense in the present state. The domain decides; this only keeps buttons away that it would
/// refuse anyway.
pub(crate) fn fits(case: &Case, kind: &str, today: Date) -> bool {
    match kind {
        "emergency.inform" => return case.emergencies.iter().any(|e| e.informed.is_none()),
        "person.object" | "person.inform" => return true,
        _ => {}
    }
    if !case.is_open() {
        return kind == "closure.check" && case.closure.close.is_some()
            || kind == "closure.reopen" && case.closure.reopened.is_none();
    }
    match kind.split('.').next().unwrap_or_default() {
        "consultation" | "consent" | "announcement" => before(case, kind, today),
        "triage" | "lead" => coordination(case, kind, today),
        "contract" => contract(case, kind),
        "plan" | "request" => plan(case, kind),
        // What comes after the beginning stands at its step.
        "procedure" => kind == "procedure.start",
        "transfer" => kind == "transfer.start" || case.transfers.iter().any(|t| t.is_open()),
        // What the addressee does stands on the page of the request.
        "inquiry" => {
            matches!(kind, "inquiry.ask" | "inquiry.consult")
                || matches!(kind, "inquiry.take-back" | "inquiry.remind") && case.inquiries.iter().any(|i| i.is_open())
        }
        "closure" => closing(case, kind),
        _ => follow_up(case, kind),
    }
}

fn before(case: &Case, kind: &str, today: Date) -> bool {
    let state = |wanted: &[ConsentState]| case.consents.iter().any(|c| wanted.contains(&c.state(today)));
    let waits = case.consultations.iter().any(|c| c.advice.is_none());
    match kind {
        "consultation.ask" => !case.screenings.is_empty() && !waits && case.announcement.is_none(),
        "consultation.advise" => waits,
        "consent.participate" => case.participation.is_none(),
        "consent.give" | "consent.refuse" => state(&[ConsentState::Offered]),
        "consent.withdraw" => state(&[ConsentState::Given, ConsentState::PartlyWithdrawn, ConsentState::NotYet]),
        "announcement.announce" => announces(case),
        _ => true,
    }
}

/// Whether the case can be announced, for the first time or again: after a refusal, or after the advice that was asked for.
fn announces(case: &Case) -> bool {
    let asked = case.announcement.as_ref().is_some_and(|a| a.announce.way_in == WayIn::AdviceOnly);
    matches!(case.phase(), Phase::Preparing | Phase::Refused) || asked && case.phase() == Phase::Ordinary
}

fn coordination(case: &Case, kind: &str, today: Date) -> bool {
    let open = case.proposals_open(today).next().is_some();
    let pair = case.lead().is_some_and(|t| t.who.len() == 2);
    let tandem = case.triage.last().is_some_and(|t| t.triage.outcome == TriageOutcome::Tandem);
    match kind {
        "triage.decide" => case.awaits_triage() || reviewed(case) == Some(ReviewDecision::ChangeLevel),
        "triage.interview" => case.is_coordinated() && case.conclusions.is_empty(),
        "triage.request-session" => case.is_coordinated(),
        "lead.propose" => case.is_coordinated() && case.lead().is_none() && !case.conclusions.is_empty() && !open,
        "lead.accept" | "lead.decline" => open,
        "lead.take-back" => case.proposals.iter().any(|p| p.answer == Answered::Open),
        "lead.hand-over" => case.lead().is_some() && !open,
        "lead.form-tandem" => case.lead().is_some() && tandem && !pair && !open,
        "lead.end-tandem" => pair,
        _ => true,
    }
}

/// What the last review has decided, until it is done (CASE-58).
pub(super) fn reviewed(case: &Case) -> Option<ReviewDecision> {
    let (stamp, review) = case.reviews.last()?;
    let done = match review.decision {
        ReviewDecision::ChangeLevel => case.triage.last().is_some_and(|t| t.stamp.at > stamp.at),
        ReviewDecision::Close => case.closure.started.is_some(),
        ReviewDecision::Continue | ReviewDecision::NewSession => true,
    };
    (!done).then_some(review.decision)
}

fn contract(case: &Case, kind: &str) -> bool {
    let written = case.contract.current().is_some();
    match kind {
        "contract.restitute" => case.lead().is_some() && !case.conclusions.is_empty(),
        "contract.draft" => !written && !case.restitutions.is_empty(),
        "contract.sign" => written && !case.contract.unsigned().is_empty(),
        "contract.transmit" => written && case.contract.unsigned().is_empty() && !case.contract.is_transmitted(),
        // Clauses are changed where they can be read.
        _ => false,
    }
}

fn plan(case: &Case, kind: &str) -> bool {
    let clauses = case.contract.current().map_or(&[][..], |v| &v.clauses);
    let request = |wanted: &[RequestState]| case.requests.iter().any(|r| wanted.contains(&r.state));
    match kind {
        "plan.adopt" => clauses.iter().any(|c| case.lacks(c)),
        "plan.set-goal" | "request.send" => case.lead().is_some(),
        "plan.add-measure" | "plan.assess" => !case.goals.is_empty(),
        "plan.mark-contradiction" => case.goals.len() + case.measures.len() > 1,
        "plan.solve-contradiction" => case.contradictions.iter().any(|k| k.is_open()),
        "plan.progress" | "plan.shift" => case.measures.iter().any(|m| m.is_open()),
        "request.accept" | "request.refuse" | "request.forward" => request(&[RequestState::Sent]),
        "request.deliver" => request(&[RequestState::Accepted]),
        "request.take-back" | "request.remind" => request(&[RequestState::Sent, RequestState::Accepted]),
        _ => true,
    }
}

fn closing(case: &Case, kind: &str) -> bool {
    match kind {
        "closure.start" => case.lead().is_some() && case.closure.started.is_none(),
        "closure.complete" => case.closure.started.is_some() && !case.closure.open_steps().is_empty(),
        "closure.close" => case.closure.started.is_some() && case.closure.open_steps().is_empty(),
        "closure.set-aside" => case.lead().is_none() && !case.is_coordinated(),
        _ => false,
    }
}

fn follow_up(case: &Case, kind: &str) -> bool {
    let stage = |wanted: Stage| case.disputes.iter().any(|d| d.stage == wanted);
    match kind {
        "follow-up.contact" | "follow-up.difficulty" => case.lead().is_some(),
        "follow-up.review" => case.is_coordinated() && case.lead().is_some(),
        "follow-up.complete-task" => case.tasks.iter().any(|t| t.done.is_none()),
        "dispute.open" => case.announcement.is_some() && case.disputes.iter().all(|d| d.stage == Stage::Settled),
        "dispute.exchange" => stage(Stage::Exchange),
        "dispute.position" => stage(Stage::Position),
        "commission.submit" => case.announcement.is_some() && (case.disputes.is_empty() || stage(Stage::Commission)),
        "commission.decide" => case.dossiers.iter().any(|d| d.decided.is_none()),
        _ => !ELSEWHERE.contains(&kind),
    }
}

/// Everything that the caller may do now.
fn possible(v: &Visitor, view: &CaseView) -> Vec<&'static str> {
    let today = v.today();
    // Whoever sees everything that a consent can open has no emergency.
    let hidden = Category::ALL.iter().any(|c| c.may_be_consented() && !view.redacted.sees(*c));
    let seat = &v.caller.seated.seat;
    let proposer = view.case().proposals.iter().any(|p| p.stamp.by.account == v.caller.seated.account);
    // Social assistance is told of by whoever pays it.
    let own = v.model().institution(v.caller.seated.seat.institution.as_str()).map(|i| i.kind);
    let pays = matches!(own, Some(Partner::Sa | Partner::Mun));
    let wanted = |kind: &&str| match *kind {
        "emergency.open" => hidden && !view.standing.emergency,
        "person.notify" => pays,
        "procedure.start" => !v.model().procedure.is_empty(),
        "lead.take-back" => proposer || seat.role.coordinates(),
        _ => true,
    };
    view.acts.iter().copied().filter(wanted).filter(|kind| fits(view.case(), kind, today)).collect()
}

/// The buttons beside the heading: the one next step, then what is done every week.
pub(super) fn buttons(v: &Visitor, view: &CaseView) -> Markup {
    let possible = possible(v, view);
    let first = first_for_me(v, view);
    let usual = USUAL.iter().filter(|k| possible.contains(k) && first.as_ref().is_none_or(|(_, f)| f != *k));
    let room = if first.is_some() { 2 } else { 3 };
    html! {
        @if let Some((href, kind)) = &first { (ui::link_button(Look::Main, &name(v, kind), href)) }
        @for (at, kind) in usual.take(room).enumerate() {
            @let look = if first.is_none() && at == 0 { Look::Main } else { Look::Second };
            (ui::link_button(look, &name(v, kind), &address(view, kind)))
        }
    }
}

/// The other commands, by subject.
pub(super) fn more(v: &Visitor, view: &CaseView) -> Markup {
    let lang = v.lang;
    let possible = possible(v, view);
    let mut subjects: Vec<&str> = possible.iter().map(|k| subject(k)).collect();
    subjects.dedup();
    let mut seen: Vec<&str> = Vec::new();
    subjects.retain(|s| {
        if seen.contains(s) {
            false
        } else {
            seen.push(s);
            true
        }
    });
    if subjects.is_empty() {
        return html! {};
    }
    let body = html! {
        div class="stack" {
            @for group in &subjects {
                div {
                    h3 { (text::code(lang, "overview-acts", group)) }
                    ul { @for kind in possible.iter().filter(|k| subject(k) == *group) {
                        li { a class="ds-link" href=(address(view, kind)) { (name(v, kind)) } }
                    } }
                }
            }
        }
    };
    html! { div class="no-print" { (ui::details(t::overview_more(lang), body)) } }
}

/// Subjects that belong together for a caseworker.
fn subject(kind: &str) -> &str {
    match kind.split('.').next().unwrap_or_default() {
        "consultation" | "announcement" | "screening" => "announcement",
        "triage" | "session" => "triage",
        "plan" | "request" | "inquiry" | "transfer" | "procedure" => "plan",
        "commission" => "dispute",
        "obstacle" => "follow-up",
        other => other,
    }
}

fn name(v: &Visitor, kind: &str) -> String {
    text::kind(v.lang, "act", kind).map_or_else(|| format!("[{kind}]"), str::to_string)
}

fn address(view: &CaseView, kind: &str) -> String {
    let number = &view.case().number;
    match kind {
        "screening.record" => format!("/cases/{number}/screening"),
        "transfer.start" => format!("/cases/{number}/plan#transfers"),
        "procedure.start" => format!("/cases/{number}/plan#procedures"),
        _ => format!("/cases/{number}/do/{kind}"),
    }
}
