//! The sessions that one organises or is invited to, and the cases that wait for one.

use super::{act, name};
use crate::http::{Fail, OrPage, Visitor};
use crate::pages::contract::shared;
use crate::ui::page::Page;
use crate::ui::parts::{Due, Look, Tone};
use crate::ui::table::{Column, Row, Table};
use crate::{shell, text, ui};
use app::SessionRow;
use app::session::Answers;
use axum::response::{IntoResponse, Response};
use domain::session::SessionState;
use jiff::civil::DateTime;
use maud::{Markup, html};
use words::t;

/// How far back the list goes, in days.
const DAYS_BACK: i32 = 365;

/// A session with the answers to its invitations; without them where another one answers for it.
type Told = (SessionRow, Option<DateTime>, Option<Answers>);

pub(super) async fn show(v: Visitor) -> Result<Response, Fail> {
    let (lang, app) = (v.lang, &v.web.app);
    let mut all: Vec<Told> = Vec::new();
    for row in app.sessions(&v.caller, DAYS_BACK).await.or_page(&v)? {
        // The canton's office and a coordinator see when the sessions of others take place, but do not open them.
        let answers = app.session_answers(&v.caller, &row.number).await.ok();
        let starts = row.starts.parse::<DateTime>().ok();
        all.push((row, starts, answers));
    }
    let plans = app.may_anywhere(&v.caller, "session.plan");
    let waiting = if plans {
        waiting(&v).await?
    } else {
        html! {}
    };
    let (coming, mut past): (Vec<Told>, Vec<Told>) =
        all.into_iter().partition(|(_, at, _)| at.is_some_and(|at| at.date() >= v.today()));
    past.reverse();
    let (unfinished, past): (Vec<Told>, Vec<Told>) =
        past.into_iter().partition(|(row, _, _)| plans && !["approved", "cancelled"].contains(&row.state.as_str()));
    let button = html! {
        @if plans { (ui::link_button(Look::Main, act(&v, "session.plan"), "/sessions/new")) }
        @if app.may_anywhere(&v.caller, "session.dispatch") { (ui::link_button(Look::Second, t::letters_title(lang), "/letters")) }
    };
    let page = Page {
        title: t::sessions_title(lang).into(),
        lead: Some(if plans { t::sessions_lead(lang).into() } else { t::sessions_lead_invited(lang).into() }),
        actions: button,
        content: html! {
            div class="stack" {
                @if !unfinished.is_empty() { (panel(&v, "unfinished", t::sessions_unfinished(lang), "", &unfinished)) }
                (panel(&v, "coming", t::sessions_coming(lang), t::sessions_none_coming(lang), &coming))
                (waiting)
                (panel(&v, "past", t::sessions_past(lang), t::sessions_none_past(lang), &past))
            }
        },
        ..Page::default()
    };
    Ok(shell::page(&v, page).into_response())
}

fn panel(v: &Visitor, id: &str, heading: &str, none: &str, all: &[Told]) -> Markup {
    let lang = v.lang;
    if all.is_empty() {
        return ui::panel(id, heading, html! {}, ui::empty(none, "", html! {}));
    }
    let plans = v.web.app.may_anywhere(&v.caller, "session.plan");
    let heads = [
        t::session_one(lang),
        t::session_when(lang),
        t::session_cases(lang),
        if plans { t::session_answers(lang) } else { t::session_own_answer(lang) },
        t::plan_state(lang),
    ];
    let table = Table {
        caption: heading.into(),
        caption_hidden: true,
        columns: heads.map(Column::new).into(),
        rows: all.iter().map(|told| Row::from(cells(v, told))).collect(),
        ..Table::default()
    };
    ui::panel(id, heading, html! {}, ui::table(lang, &table))
}

fn cells(v: &Visitor, (row, starts, answers): &Told) -> Vec<Markup> {
    let lang = v.lang;
    let title = name(v, &row.session_type, &row.region, row.theme.as_deref());
    vec![
        html! {
            @if answers.is_some() { a class="ds-link" href={ "/sessions/" (row.number) } { (title) } }
            @else { (title) }
            br; span class="id subtle" { (row.number) }
        },
        html! {
            @if let Some(at) = starts { (words::when(lang, at.date(), Some(at.time()))) } br;
            span class="subtle" { (row.place) }
        },
        html! { span class="nowrap" { (words::t::count_cases(lang, row.cases)) } },
        html! { @if let Some(answers) = answers { (told(v, answers)) } @else { "–" } },
        state(v, &row.state),
    ]
}

fn told(v: &Visitor, a: &Answers) -> String {
    let lang = v.lang;
    if !v.web.app.may_anywhere(&v.caller, "session.plan") {
        return a.own.map_or_else(|| t::session_open(lang).into(), |x| super::invitations::short(v, x));
    }
    let open = a.invited.saturating_sub(a.yes + a.no + a.other);
    if a.invited == 0 {
        return t::session_nobody(lang).into();
    }
    let count = |n: usize, words: &str| (n > 0).then(|| format!("{n} {words}"));
    let parts = [
        count(a.yes, t::session_yes(lang)),
        count(a.no, t::session_no(lang)),
        count(a.other, t::session_other(lang)),
        count(open, t::session_open(lang)),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// The state of a session in a word.
pub(super) fn state(v: &Visitor, code: &str) -> Markup {
    let tone = match SessionState::from_code(code) {
        Some(SessionState::Preparing) => Tone::Neutral,
        Some(SessionState::Invited) => Tone::Info,
        Some(SessionState::Held) => Tone::Warning,
        Some(SessionState::Approved) => Tone::Success,
        Some(SessionState::Cancelled) | None => Tone::Danger,
    };
    ui::tag(tone, &text::code(v.lang, "session-state", code))
}

/// The cases whose session was asked for and is not planned yet.
async fn waiting(v: &Visitor) -> Result<Markup, Fail> {
    let lang = v.lang;
    let all = v.web.app.waiting_for_session(&v.caller).await.or_page(v)?;
    if all.is_empty() {
        let none = ui::empty(t::sessions_none_waiting(lang), "", html! {});
        return Ok(ui::panel("waiting", t::sessions_waiting(lang), html! {}, none));
    }
    let row = |(listed, due): &(app::case::Listed, app::DueRow)| {
        let number = &listed.row.number;
        let date = due.due.parse().ok();
        Row::from(vec![
            html! { a class="ds-link" href={ "/cases/" (number) } { (listed.row.name) } br; span class="id subtle" { (number) } },
            html! { (text::code(lang, "due", &due.kind)) },
            html! { @if let Some(region) = &listed.row.region { (text::entry(lang, &v.model().region, region)) } },
            date.map(|d| ui::due(lang, &Due::new(d, shared::days_until(v, d), due.firm))).unwrap_or_default(),
        ])
    };
    let heads = [t::session_case(lang), t::session_wanted(lang), t::session_region(lang), t::agreed_until(lang)];
    let table = Table {
        caption: t::sessions_waiting(lang).into(),
        caption_hidden: true,
        columns: heads.map(Column::new).into(),
        rows: all.iter().map(row).collect(),
        ..Table::default()
    };
    Ok(ui::panel("waiting", t::sessions_waiting(lang), html! {}, ui::table(lang, &table)))
}
