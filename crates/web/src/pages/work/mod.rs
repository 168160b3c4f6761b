//! My work: what must I do today, and the way to the next task.

pub(super) mod aside;
mod desk;
pub mod link;
mod table;
mod view;

use crate::Web;
use crate::http::{Fail, OrPage, Visitor};
use crate::shell;
use crate::text;
use crate::ui::page::Page;
use crate::ui::parts::{Look, Tone, count_link, empty, link_button, print_button};
use axum::Router;
use axum::response::Redirect;
use axum::routing::get;
use desk::Desk;
use domain::model::Role;
use maud::{Markup, html};
use view::{Only, View};
use words::t;

/// The routes of the subject.
pub fn routes() -> Router<Web> {
    Router::new().route("/work", get(work)).route("/work/next", get(next))
}

/// Whether someone in this role works on cases; the others read numbers.
pub fn has_case_work(role: Role) -> bool {
    !matches!(role, Role::RegionalDirectorate | Role::CommitteeMember | Role::Administrator | Role::DataProtection)
}

async fn work(v: Visitor) -> Result<Markup, Fail> {
    let mut page = Page { title: t::work_title(v.lang).into(), lead: Some(lead(&v)), ..Page::default() };
    if !has_case_work(v.caller.seated.seat.role) {
        page.content = numbers(&v);
        return Ok(shell::page(&v, page));
    }
    let (desk, view) = (Desk::load(&v).await?, View::of(&v.query));
    page.actions = actions(&v, &desk);
    page.content = html! {
        div class="stack" {
            (counts(&v, &desk, view))
            @if view.only != Some(Only::Requests) { (table::due(&v, &desk, view)) }
            (aside::aside(&v, &desk, view))
            (notes(&v))
        }
    };
    Ok(shell::page(&v, page))
}

/// The next task first, then what begins something new.
fn actions(v: &Visitor, desk: &Desk) -> Markup {
    let waits = desk.work.items.iter().any(|i| i.mine && i.case.may_open && i.days <= 7);
    let announce = if waits { Look::Second } else { Look::Main };
    html! {
        @if waits { (link_button(Look::Main, t::work_next(v.lang), "/work/next")) }
        @if v.web.app.may_anywhere(&v.caller, "case.open") {
            (link_button(announce, t::nav_announce(v.lang), "/cases/new"))
        }
        (print_button(t::work_print(v.lang)))
    }
}

/// The most urgent task that waits for the caller: the way on after something was done.
async fn next(v: Visitor) -> Result<Redirect, Fail> {
    let work = v.web.app.work(&v.caller, 90).await.or_page(&v)?;
    let first = work.items.iter().find(|i| i.mine && i.case.may_open);
    let to = first.map_or_else(|| "/work".into(), |i| link::due_link(&i.case.row.number, &i.due.kind, i.due.subject));
    Ok(Redirect::to(&to))
}

fn lead(v: &Visitor) -> String {
    let seat = &v.caller.seated.seat;
    let institution = text::institution_full(v.lang, v.model(), seat.institution.as_str());
    let acting = t::frame_acting(v.lang, &institution, &text::role(v.lang, v.model(), seat.role));
    let day = words::date_long(v.lang, v.today());
    let mut letters = day.chars();
    let day: String = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
    format!("{day} · {acting}")
}

/// What there is to do, as numbers that lead to it.
fn counts(v: &Visitor, desk: &Desk, view: View) -> Markup {
    let lang = v.lang;
    let number = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let all = [
        (Only::Late, desk.work.overdue, Tone::Danger, t::work_count_late(lang).to_string()),
        (Only::Week, desk.work.week, Tone::Warning, t::work_count_week(lang).to_string()),
        (Only::CameUp, desk.came_up(), Tone::Warning, t::work_count_came_up(lang).to_string()),
        (Only::Requests, desk.answerable(), Tone::Info, t::work_count_requests(lang, number(desk.answerable()))),
        (Only::Consent, desk.consents(), Tone::Warning, t::work_count_consents(lang, number(desk.consents()))),
    ];
    html! {
        ul class="counts no-print" {
            @for (only, n, tone, label) in all {
                @if n > 0 { li { (count_link(tone, number(n), &label, &view.only(only))) } }
            }
            @if view.only.is_some() { li { a class="ds-tag count" data-color="neutral" href=(view.everything()) { (t::work_show_all(lang)) } } }
        }
    }
}

/// For those who read numbers instead of files.
fn numbers(v: &Visitor) -> Markup {
    if v.web.app.may_anywhere(&v.caller, "log.read") {
        let to_log = link_button(Look::Main, t::dpo_nav(v.lang), "/log");
        return empty(t::dpo_work(v.lang), t::dpo_work_text(v.lang), to_log);
    }
    let actions = html! {
        @if v.web.app.may_anywhere(&v.caller, "statistics.read") {
            (link_button(Look::Main, t::work_to_numbers(v.lang), "/statistics"))
        }
        (link_button(Look::Second, t::footer_help(v.lang), "/help"))
    };
    empty(t::work_no_cases(v.lang), t::work_no_cases_text(v.lang), actions)
}

/// On paper there is room for what happens during the day.
fn notes(v: &Visitor) -> Markup {
    html! {
        section class="only-print" {
            h2 { (t::work_notes(v.lang)) }
            @for _ in 0..8 { p { "\u{a0}" } hr; }
        }
    }
}
