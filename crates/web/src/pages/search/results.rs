//! What was found, in groups; and the same sentence whether something is not there or may not be seen.

use crate::http::Visitor;
use crate::text;
use crate::ui::parts::{Look, empty, link_button, panel};
use crate::ui::table::{Column, Row, Table, table};
use app::case::{Hit, Listed};
use maud::{Markup, html};
use words::t;

/// The one case whose number, or whose person's AVS number, was typed in full.
pub(super) fn exact<'a>(typed: &str, hit: &'a Hit) -> Option<&'a str> {
    let [only] = hit.rows.as_slice() else { return None };
    let number = only.row.number.eq_ignore_ascii_case(typed.trim());
    (only.may_open && (number || is_avs(typed))).then_some(only.row.number.as_str())
}

/// Digits and no letters: an AVS number, or one that was mistyped.
fn is_avs(typed: &str) -> bool {
    typed.chars().filter(char::is_ascii_digit).count() >= 9 && !typed.chars().any(char::is_alphabetic)
}

/// Everything that was found.
pub(super) fn found(v: &Visitor, typed: &str, hit: &Hit) -> Markup {
    if let Some(code) = hit.fault {
        return mistyped(v, typed, code);
    }
    if hit.rows.is_empty() {
        return nothing(v);
    }
    let (closed, open): (Vec<&Listed>, Vec<&Listed>) = hit.rows.iter().partition(|l| l.row.closed_on.is_some());
    html! {
        @if !open.is_empty() { (panel("open", t::search_open(v.lang), html! {}, rows(v, t::search_open(v.lang), &open))) }
        @if !closed.is_empty() { (panel("closed", t::search_closed(v.lang), html! {}, rows(v, t::search_closed(v.lang), &closed))) }
    }
}

fn rows(v: &Visitor, caption: &str, listed: &[&Listed]) -> Markup {
    let lang = v.lang;
    let heads = [t::work_col_case(lang), t::work_col_person(lang), t::search_col_phase(lang), t::case_lead(lang)];
    let table_ = Table {
        caption: caption.into(),
        caption_hidden: true,
        columns: heads.into_iter().map(Column::new).collect(),
        rows: listed.iter().map(|l| row(v, l)).collect(),
        ..Table::default()
    };
    table(lang, &table_)
}

fn row(v: &Visitor, listed: &Listed) -> Row {
    let row = &listed.row;
    let born = row.birth.parse().ok().filter(|_| listed.named).map(|d| words::date(v.lang, d));
    let lead = row.lead_institution.as_deref().map(|code| text::institution(v.lang, v.model(), code));
    Row::from(vec![
        html! { a class="ds-link id" href={ "/cases/" (row.number) } { (row.number) } },
        html! { (row.name) @if let Some(born) = born { ", " span class="subtle nowrap" { (born) } } },
        html! { (text::code(v.lang, "phase", &row.phase)) },
        html! { (lead.unwrap_or_else(|| t::case_no_lead(v.lang).into())) },
    ])
}

/// Which fault an AVS number has.
fn mistyped(v: &Visitor, typed: &str, code: &str) -> Markup {
    let digits = typed.chars().filter(char::is_ascii_digit).count().to_string();
    let fault = words::fill(v.lang, &format!("invalid-{code}"), &[("n", &digits)]).unwrap_or_default();
    html! { div class="empty" role="status" { p class="strong" { (t::search_mistyped(v.lang)) } p { (fault) } } }
}

fn nothing(v: &Visitor) -> Markup {
    let actions = html! {
        @if v.web.app.may_anywhere(&v.caller, "case.open") { (link_button(Look::Main, t::nav_announce(v.lang), "/cases/new")) }
    };
    empty(t::empty_search(v.lang), t::search_nothing(v.lang), actions)
}

#[cfg(test)]
mod tests {
    use super::is_avs;

    #[test]
    fn a_number_is_taken_for_an_avs_number_only_without_letters() {
        assert!(is_avs("756.9217.0769.85") && is_avs("756 9217 0769 8"));
        assert!(!is_avs("DM-2026-0412") && !is_avs("Exempel"));
    }
}
