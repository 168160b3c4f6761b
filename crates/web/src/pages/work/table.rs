//! The table of what is due, the most urgent first, each with the way to do it and why it stands here.

use super::desk::Desk;
use super::link::{due_base, due_link};
use super::view::{PERIODS, View};
use crate::http::Visitor;
use crate::text;
use crate::ui::parts::{Due, Look, empty, link_button, panel};
use crate::ui::table::{Column, Row, Table, table};
use app::work::Item;
use jiff::ToSpan;
use jiff::civil::Date;
use maud::{Markup, html};
use words::t;

/// The section with the table, or what is said where there is none.
pub(super) fn due(v: &Visitor, desk: &Desk, view: View) -> Markup {
    let shown: Vec<&Item> = desk.work.items.iter().filter(|i| view.shows(i)).collect();
    let body = html! {
        @if let Some(days) = desk.work.oldest { p class="subtle" { (t::due_oldest(v.lang, i64::from(days))) } }
        @if desk.newcomer { (first_steps(v)) }
        @else if shown.is_empty() { (nothing(v, desk, view)) }
        @else { (rows(v, desk, &shown)) }
    };
    panel("due", t::work_due(v.lang), periods(v, view), body)
}

fn periods(v: &Visitor, view: View) -> Markup {
    html! {
        span class="subtle" { (t::work_period(v.lang)) }
        @for days in PERIODS {
            @let current = view.only.is_none() && view.days == days;
            a class=(if current { "ds-link strong nowrap" } else { "ds-link nowrap" }) href=(View::within(days)) aria-current=[current.then_some("true")] {
                (t::count_days(v.lang, i64::from(days)))
            }
        }
    }
}

fn rows(v: &Visitor, desk: &Desk, shown: &[&Item]) -> Markup {
    let lang = v.lang;
    let heads = [
        t::work_col_case(lang),
        t::work_col_person(lang),
        t::work_col_what(lang),
        t::work_col_due(lang),
        t::work_col_why(lang),
    ];
    let table_ = Table {
        caption: t::work_due(lang).into(),
        caption_hidden: true,
        columns: heads.into_iter().map(Column::new).collect(),
        rows: gathered(shown).iter().filter_map(|(item, n)| row(v, desk, item, *n)).collect(),
        ..Table::default()
    };
    table(lang, &table_)
}

/// Items that one page deals with together, such as the open steps of a closure, stand in one row with their number.
fn gathered<'a>(shown: &[&'a Item]) -> Vec<(&'a Item, usize)> {
    let mut rows: Vec<(&Item, usize)> = Vec::new();
    for item in shown {
        let link = |i: &Item| due_link(&i.case.row.number, &i.due.kind, i.due.subject);
        let same = |i: &Item| i.due.kind == item.due.kind && i.due.due == item.due.due && link(i) == link(item);
        match rows.iter_mut().find(|(i, _)| same(i)) {
            Some((_, n)) => *n += 1,
            None => rows.push((item, 1)),
        }
    }
    rows
}

fn row(v: &Visitor, desk: &Desk, item: &Item, n: usize) -> Option<Row> {
    let (case, due) = (&item.case, &item.due);
    let (date, anchor): (Date, Date) = (due.due.parse().ok()?, due.anchor.parse().ok()?);
    let number = &case.row.number;
    let what = text::due(v.lang, v.model(), &due.kind, due.subject.and_then(|n| u32::try_from(n).ok()));
    let what = if n > 1 { format!("{what} ({n})") } else { what };
    let mut told = Due::new(date, i64::from(item.days), due.firm);
    told.base = due_base(v.lang, &due.kind, anchor);
    let to = if item.mine { due_link(number, &due.kind, due.subject) } else { format!("/cases/{number}") };
    Some(Row::from(vec![
        html! { @if case.may_open { a class="ds-link id" href={ "/cases/" (number) } { (number) } } @else { span class="id" { (number) } } },
        html! { (case.row.name) },
        html! { @if case.may_open { a class="ds-link" href=(to) { (what) } } @else { (what) } },
        crate::ui::due(v.lang, &told),
        html! { (why(v, desk, item)) },
    ]))
}

/// Why it stands on this desk: in the own name, for the own role, or because it lapsed with someone else.
fn why(v: &Visitor, desk: &Desk, item: &Item) -> String {
    let (lang, due) = (v.lang, &item.due);
    if !item.mine {
        let owner =
            due.owner_account.as_ref().and_then(|a| desk.names.get(a).cloned()).unwrap_or_else(|| owner(v, item));
        let since = due.escalates.as_ref().and_then(|d| d.parse().ok()).unwrap_or(desk.work.today);
        return t::work_why_came_up(lang, &words::date(lang, since), &owner);
    }
    match due.owner_account {
        Some(_) => t::work_why_mine(lang).into(),
        None => t::work_why_role(lang, &owner(v, item)),
    }
}

fn owner(v: &Visitor, item: &Item) -> String {
    let role = item.due.owner_role.as_deref().and_then(domain::model::Role::from_code);
    let role = role.map_or_else(String::new, |r| text::role(v.lang, v.model(), r));
    match &item.due.owner_institution {
        Some(code) => format!("{role}, {}", text::institution(v.lang, v.model(), code)),
        None => role,
    }
}

/// Nothing is due, or nothing of what was asked for.
fn nothing(v: &Visitor, desk: &Desk, view: View) -> Markup {
    if view.only.is_some() && !desk.work.items.is_empty() {
        let all = link_button(Look::Second, t::work_show_all(v.lang), &view.everything());
        return empty(t::work_none_of_this(v.lang), "", all);
    }
    let until = desk.work.today.saturating_add(view.days.days());
    let longer = PERIODS.into_iter().find(|d| *d > view.days);
    let more = html! {
        @if let Some(days) = longer {
            (link_button(Look::Second, &t::work_look_ahead(v.lang, i64::from(days)), &View::within(days)))
        }
    };
    empty(&t::empty_due(v.lang, &words::date(v.lang, until)), t::work_all_done(v.lang), more)
}

/// For someone who has never had a case.
fn first_steps(v: &Visitor) -> Markup {
    let may = |act: &str| v.web.app.may_anywhere(&v.caller, act);
    html! {
        div class="empty" {
            p class="strong" { (t::work_first(v.lang)) }
            ol {
                @if may("case.search") { li { a class="ds-link" href="/search" { (t::work_first_search(v.lang)) } } }
                @if may("case.open") { li { a class="ds-link" href="/cases/new" { (t::work_first_announce(v.lang)) } } }
                @else { li { a class="ds-link" href="/sessions" { (t::work_first_sessions(v.lang)) } } }
                li { a class="ds-link" href="/help" { (t::work_first_help(v.lang)) } }
            }
        }
    }
}
