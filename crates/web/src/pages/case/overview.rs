//! A case on one page (ux 2.3, page 5): understood in half a minute, printed as its summary sheet.

use super::{acts, alert, case_page, parts, people, steps, tasks};
use crate::http::{Fail, OrPage, Path, Visitor};
use crate::pages::follow_up;
use crate::ui::page::Page;
use crate::ui::parts::Tone;
use crate::{shell, text, ui};
use app::case::{CaseView, Entry};
use domain::template::TemplateKind;
use maud::{Markup, html};
use rights::Seen;
use words::t;

/// How many events the overview shows.
const LATEST: usize = 5;

pub(super) async fn overview(v: Visitor, Path(number): Path<String>) -> Result<Markup, Fail> {
    let (view, events) = v.web.app.overview(&v.caller, &number, LATEST).await.or_page(&v)?;
    let page = Page {
        title: t::overview_title(v.lang, view.case().number.as_str()),
        lead: Some(stands(&v, &view)),
        alerts: alert::alerts(&v, &view),
        actions: html! {
            (acts::buttons(&v, &view))
            (crate::pages::paper::link(&v, &view, TemplateKind::Summary, None))
        },
        content: content(&v, &view, &events),
        ..Page::default()
    };
    Ok(shell::page(&v, case_page(&v, &view, "", page)))
}

/// Where the case stands, in a line.
fn stands(v: &Visitor, view: &CaseView) -> String {
    let case = view.case();
    let phase = text::code(v.lang, "phase", case.phase().code());
    match case.screenings.last() {
        Some(s) => format!("{phase} · {}", text::code(v.lang, "degree", s.record.decision.code())),
        None => phase,
    }
}

fn content(v: &Visitor, view: &CaseView, events: &[Entry]) -> Markup {
    html! {
        div class="cols cols-2-1" {
            div {
                (tasks::panel(v, view))
                (steps::panel(v, view))
                (crate::pages::plan::open_contradictions(v, view))
                (crate::pages::transfer::running(v, view))
                (crate::pages::procedure::running(v, view))
                (acts::more(v, view))
                (latest(v, view, events))
            }
            div {
                (people::people(v, view))
                (people::institutions(v, view))
                (people::goals(v, view))
                (people::rhythm(v, view))
                (people::sessions(v, view))
                (chain(v, view))
                (hidden(v, view))
            }
        }
        (parts::printed(v))
    }
}

fn latest(v: &Visitor, view: &CaseView, events: &[Entry]) -> Markup {
    let shown: Vec<ui::Entry> =
        events.iter().filter(|e| e.event.is_some()).take(LATEST).map(|e| follow_up::short(v, view, e)).collect();
    let all = html! {
        a class="ds-link" href={ "/cases/" (view.case().number) "/timeline" } { (t::overview_all_events(v.lang)) }
    };
    ui::panel("latest", t::overview_latest(v.lang), all, ui::timeline(v.lang, &shown, None))
}

/// The file that this one follows.
fn chain(v: &Visitor, view: &CaseView) -> Markup {
    let Some(earlier) = &view.case().follows else { return html! {} };
    let body = html! { p { a class="ds-link id" href={ "/cases/" (earlier) } { (earlier) } } };
    ui::panel("follows", t::overview_follows(v.lang), html! {}, body)
}

/// How many entries are hidden, of which category and why; never what is in them.
fn hidden(v: &Visitor, view: &CaseView) -> Markup {
    let lang = v.lang;
    if view.redacted.hidden.is_empty() {
        return html! {};
    }
    let reason = |category| match view.redacted.seen.get(&category) {
        Some(Seen::Hidden(reason)) => text::rule(lang, v.web.app.rights(), reason),
        _ => String::new(),
    };
    let body = html! {
        ul { @for (category, n) in &view.redacted.hidden {
            li {
                (text::code(lang, "data", category.code())) " " (ui::tag(Tone::Neutral, &t::timeline_hidden(lang, i64::from(*n))))
                div class="subtle" { (reason(*category)) }
            }
        } }
        p { a class="ds-link no-print" href={ "/cases/" (view.case().number) "/sharing" } { (t::case_tab_sharing(lang)) } }
    };
    ui::panel("hidden", t::overview_hidden(lang), html! {}, body)
}
