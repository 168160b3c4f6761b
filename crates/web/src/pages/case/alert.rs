//! At most one message above a case: what about the consent, a proposal or a date must not be overlooked.

use super::parts::{days, is_mine};
use crate::http::Visitor;
use crate::text;
use crate::ui::parts::{Alert, Tone};
use app::case::CaseView;
use domain::follow_up::ReviewDecision;
use domain::lead::Answered;
use jiff::civil::Date;
use maud::{Markup, html};
use words::t;

/// How many days before its end a consent is spoken of.
const SOON: i64 = 30;

struct Line {
    tone: Tone,
    text: String,
    way: Option<(String, &'static str)>,
}

/// The one combined message.
pub(super) fn alerts(v: &Visitor, view: &CaseView) -> Vec<Alert> {
    if !view.case().is_open() {
        return Vec::new();
    }
    let mut lines: Vec<Line> =
        [emergency(v, view), proposal(v, view), consent(v, view), review(v, view), overdue(v, view)]
            .into_iter()
            .flatten()
            .collect();
    if lines.is_empty() {
        return Vec::new();
    }
    let first = lines.remove(0);
    let tone = if lines.iter().any(|l| l.tone == Tone::Warning) { Tone::Warning } else { first.tone };
    let body = html! {
        @if let Some(way) = &first.way { p { (link(way)) } }
        @for line in &lines { p { (line.text) @if let Some(way) = &line.way { " " (link(way)) } } }
    };
    vec![Alert { tone, title: first.text, body, ..Alert::default() }]
}

fn link((href, label): &(String, &'static str)) -> Markup {
    html! { a class="ds-link no-print" href=(href) { (label) } }
}

/// An emergency access says until when it lasts.
fn emergency(v: &Visitor, view: &CaseView) -> Option<Line> {
    let emergency = view.case().emergency_of(&v.caller.seated.account)?;
    let until = emergency.opened.until.to_zoned(app::zone()).time();
    let title = t::emergency_until(v.lang, &words::time(v.lang, until));
    Some(Line { tone: Tone::Warning, text: format!("{title}. {}", t::emergency_until_text(v.lang)), way: None })
}

fn proposal(v: &Visitor, view: &CaseView) -> Option<Line> {
    let mine = view
        .case()
        .proposals
        .iter()
        .find(|p| p.answer == Answered::Open && p.proposed.who.account == v.caller.seated.account)?;
    let home = format!("/cases/{}/do/lead.accept?proposal={}", view.case().number, mine.n);
    let text = t::overview_proposed(v.lang, view.name(&mine.stamp.by.account));
    let way = view.may("lead.accept").then_some((home, t::overview_answer(v.lang)));
    Some(Line { tone: Tone::Info, text, way })
}

fn consent(v: &Visitor, view: &CaseView) -> Option<Line> {
    let (lang, case, today) = (v.lang, view.case(), v.today());
    let until: Option<Date> = case.consents.iter().filter(|c| c.is_valid(today)).map(|c| c.valid_until).max();
    let page = (format!("/cases/{}/consent", case.number), t::overview_to_consent(lang));
    let warn = |text: String| Some(Line { tone: Tone::Warning, text, way: Some(page) });
    match until {
        Some(until) if days(v, until) <= SOON => {
            warn(t::overview_consent_ends(lang, &words::date(lang, until), &words::due_words(lang, days(v, until))))
        }
        Some(_) => None,
        None => {
            let ended = case.consents.iter().filter(|c| c.given.is_some()).map(|c| c.valid_until).max();
            match ended {
                Some(on) if on < today => warn(t::overview_consent_ended(lang, &words::date(lang, on))),
                Some(_) => warn(t::overview_consent_withdrawn(lang).to_string()),
                // Before the announcement the list of tasks says so.
                None if case.announcement.is_some() => warn(t::overview_consent_none(lang).to_string()),
                None => None,
            }
        }
    }
}

/// What the last review has decided and nobody has done yet, with the act where the caller may.
fn review(v: &Visitor, view: &CaseView) -> Option<Line> {
    let decision = super::acts::reviewed(view.case())?;
    let (on, kind) = (
        view.case().reviews.last()?.0.on,
        if decision == ReviewDecision::Close { "closure.start" } else { "triage.decide" },
    );
    let decided = text::code(v.lang, "decision", decision.code());
    let label = text::kind(v.lang, "act", kind).filter(|_| view.may(kind));
    let way = label.map(|label| (format!("/cases/{}/do/{kind}", view.case().number), label));
    Some(Line { tone: Tone::Info, text: t::overview_reviewed(v.lang, &words::date(v.lang, on), &decided), way })
}

fn overdue(v: &Visitor, view: &CaseView) -> Option<Line> {
    let late: Vec<_> = view.due.iter().filter(|d| d.due < v.today()).collect();
    let mine = late.iter().filter(|d| is_mine(v, view, &d.owner)).count();
    if late.is_empty() {
        return None;
    }
    let text = t::overview_overdue(v.lang, late.len() as i64);
    let text = if mine > 0 { format!("{text} {}", t::overview_overdue_mine(v.lang, mine as i64)) } else { text };
    Some(Line { tone: Tone::Warning, text, way: Some(("#next".into(), t::overview_to_steps(v.lang))) })
}
