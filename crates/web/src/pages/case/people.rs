//! Who takes part: people with their role in the case, institutions, goals, sessions, and how the follow-up goes.

use crate::http::Visitor;
use crate::text;
use crate::ui::parts::{Look, Tone};
use crate::ui::{self};
use app::case::CaseView;
use domain::case::Seated;
use domain::follow_up::{ContactKind, intervals};
use domain::lead::Answered;
use domain::model::Role;
use maud::{Markup, html};
use words::t;

/// The people who work on the case, each once, the lead first.
pub(super) fn people(v: &Visitor, view: &CaseView) -> Markup {
    let (lang, case) = (v.lang, view.case());
    let leads: Vec<&Seated> = case.lead().map_or(Vec::new(), |t| t.who.iter().collect());
    let is_lead = |who: &Seated| leads.iter().any(|l| l.account == who.account);
    let mut others: Vec<(&Seated, &str)> = Vec::new();
    if !is_lead(&case.opened.by) {
        others.push((&case.opened.by, t::overview_opener(lang)));
    }
    for proposal in case.proposals.iter().filter(|p| p.answer == Answered::Open) {
        others.push((&proposal.proposed.who, t::overview_is_proposed(lang)));
    }
    let body = html! {
        ul {
            @for lead in &leads { li { (person(v, view, lead)) " " (ui::tag(Tone::Accent, t::case_lead(lang))) } }
            @for (who, what) in &others { li { (person(v, view, who)) div class="subtle" { (what) } } }
            @if let Some(route) = &case.route {
                @let place = route.theme.as_ref().map_or_else(
                    || text::entry(lang, &v.model().region, route.region.as_str()),
                    |theme| text::entry(lang, &v.model().theme, theme.as_str()));
                li { (text::role(lang, v.model(), route.role)) ", " (place) div class="subtle" { (t::overview_in_charge(lang)) } }
            }
        }
    };
    let link = html! { a class="ds-link" href={ "/cases/" (case.number) "/lead" } { (t::contract_to_lead(lang)) } };
    ui::panel("people", t::overview_people(lang), link, body)
}

fn person(v: &Visitor, view: &CaseView, who: &Seated) -> Markup {
    let institution = text::institution(v.lang, v.model(), who.seat.institution.as_str());
    html! { span class="strong" { (view.name(&who.account)) } ", " (institution) }
}

/// The institutions that deal with the person.
pub(super) fn institutions(v: &Visitor, view: &CaseView) -> Markup {
    let (lang, case) = (v.lang, view.case());
    let add = view.may("person.involve") && case.is_open();
    let actions = html! {
        @if add {
            (ui::link_button(Look::Quiet, t::overview_institution_add(lang), &format!("/cases/{}/do/person.involve", case.number)))
        }
    };
    let body = html! {
        @if case.involved.is_empty() { p class="subtle" { (t::overview_institutions_none(lang)) } }
        @else { ul { @for one in &case.involved {
            li {
                span class="strong" { (text::institution(lang, v.model(), one.institution.as_str())) }
                " · " (text::code(lang, "involvement", one.when.code()))
                @if let Some(since) = one.since { ", " (t::date_from(lang, &words::date(lang, since))) }
                @if let Some(contact) = &one.contact { div class="subtle" { (contact) } }
            }
        } } }
    };
    ui::panel("institutions", t::overview_institutions(lang), actions, body)
}

/// The goals with what came of them.
pub(super) fn goals(v: &Visitor, view: &CaseView) -> Markup {
    let (lang, case) = (v.lang, view.case());
    if case.goals.is_empty() {
        return html! {};
    }
    let body = html! {
        ul { @for goal in &case.goals {
            li {
                (goal.title) " "
                @match goal.assessed() {
                    Some(last) => (ui::tag(Tone::Info, &text::code(lang, "attainment", last.attainment.code()))),
                    None => span class="subtle" { "· " (t::overview_goal_open(lang)) },
                }
            }
        } }
        p { a class="ds-link no-print" href={ "/cases/" (case.number) "/plan" } { (t::overview_to_plan(lang)) } }
    };
    ui::panel("goals", t::overview_goals(lang), html! {}, body)
}

/// The sessions on whose agenda the case stands or stood.
pub(super) fn sessions(v: &Visitor, view: &CaseView) -> Markup {
    let (lang, case) = (v.lang, view.case());
    if case.scheduled.is_empty() {
        return html! {};
    }
    let role = v.caller.seated.seat.role;
    // Invited people find theirs under sessions; the organisers are led straight there.
    let opens = matches!(role, Role::RegionalCoordinator | Role::ThematicCoordinator | Role::Secretariat);
    let body = html! {
        ul { @for one in case.scheduled.iter().rev() {
            @let kind = text::code(lang, "session-kind", one.kind.code());
            @let concluded = case.conclusions.iter().any(|c| c.conclude.session == one.session);
            li {
                @if opens { a class="ds-link" href={ "/sessions/" (one.session) } { (kind) } } @else { (kind) }
                ", " (ui::date(lang, one.on))
                @if concluded { " " (ui::tag(Tone::Success, t::overview_concluded(lang))) }
            }
        } }
    };
    ui::panel("sessions", t::nav_sessions(lang), html! {}, body)
}

/// The rhythm that was really kept, and the last review (CASE-57, CASE-58).
pub(super) fn rhythm(v: &Visitor, view: &CaseView) -> Markup {
    let (lang, case) = (v.lang, view.case());
    let met = case.contacts.iter().filter(|(_, c)| c.kind != ContactKind::Missed).map(|(_, c)| c.on).max();
    let kept = intervals(case);
    let review = case.reviews.last();
    if met.is_none() && review.is_none() {
        return html! {};
    }
    let latest: Vec<String> = kept.iter().rev().take(5).rev().map(ToString::to_string).collect();
    let body = html! {
        dl class="facts" {
            @if let Some(on) = met { div { dt { (t::overview_last_contact(lang)) } dd { div { (ui::date(lang, on)) } } } }
            @if !latest.is_empty() {
                @let mean = kept.iter().sum::<i32>() / i32::try_from(kept.len()).unwrap_or(1).max(1);
                div {
                    dt { (t::overview_intervals(lang)) }
                    dd { div { (t::overview_days(lang, &latest.join(", "))) div class="subtle" { (t::overview_mean(lang, i64::from(mean))) } } }
                }
            }
            @if let Some((stamp, review)) = review {
                div { dt { (t::overview_last_review(lang)) } dd { div {
                    (ui::date(lang, stamp.on)) ", " (view.name(&stamp.by.account))
                    div { (text::code(lang, "review", review.status.code())) " · " (text::code(lang, "decision", review.decision.code())) }
                } } }
            }
        }
    };
    ui::panel("rhythm", t::overview_rhythm(lang), html! {}, body)
}
