//! The list of cases (ux 2.3, page 3).

use super::export::{Lacking, panel};
use super::listing::Query;
use super::parts::{lead_names, lead_of, next_step};
use crate::form::Entered;
use crate::http::{Fail, OrPage, Visitor};
use crate::ui::page::Page;
use crate::ui::parts::{Link, Look};
use crate::ui::{self, Column, Row, Table, error_summary};
use crate::{shell, text};
use app::case::Listed;
use domain::model::Role;
use maud::{Markup, html};
use std::collections::BTreeMap;
use words::t;

pub(super) async fn list(v: Visitor) -> Result<Markup, Fail> {
    page(&v, &v.query, &None).await
}

/// The list that was asked for; with what an export lacks.
pub(super) async fn page(v: &Visitor, asked: &Entered, lacking: &Lacking) -> Result<Markup, Fail> {
    let lang = v.lang;
    let query = Query::read(v, "/cases", asked).await?;
    let listing = v.web.app.cases(&v.caller, &query.filter).await.or_page(v)?;
    let names = lead_names(v, &listing.rows).await?;
    let may = |act: &str| v.web.app.may_anywhere(&v.caller, act);
    let begin = may("case.open").then(|| Link::new(t::cases_new(lang), "/cases/new"));
    let content = html! {
        (error_summary(lang, lacking.as_slice()))
        div class="cols cols-filter" {
            div { (query.panel(v)) }
            div {
                @if listing.rows.is_empty() {
                    (query.nothing(v, whose(v), begin.clone()))
                } @else {
                    (ui::table(lang, &table(v, &query, &listing.rows, &names)))
                    (query.pages(v, listing.rows.len(), listing.total))
                }
                (query.on_paper(v))
                @if may("export.make") && listing.total > 0 { (panel(v, "/cases.csv", &query, lacking)) }
            }
        }
    };
    let page = Page {
        title: t::nav_cases(lang).to_string(),
        lead: Some(t::count_cases(lang, listing.total)),
        failed: lacking.is_some(),
        alerts: query.notice(v),
        actions: html! { @if let Some(b) = &begin { (ui::link_button(Look::Main, &b.label, &b.href)) } },
        content,
        ..Page::default()
    };
    Ok(shell::page(v, page))
}

/// Which cases someone finds here, so that an empty list explains itself.
fn whose(v: &Visitor) -> &'static str {
    match v.caller.seated.seat.role {
        Role::RegionalCoordinator | Role::ThematicCoordinator => t::cases_none_coordinator(v.lang),
        Role::Secretariat | Role::CantonalOfficer => t::cases_none_bureau(v.lang),
        _ => t::cases_none_own(v.lang),
    }
}

fn table(v: &Visitor, query: &Query, rows: &[Listed], names: &BTreeMap<String, String>) -> Table {
    let lang = v.lang;
    Table {
        caption: t::cases_caption(lang).to_string(),
        caption_hidden: true,
        columns: vec![
            query.column(t::case_number(lang), "number"),
            query.column(t::case_person(lang), "name"),
            Column::new(t::cases_lead(lang)),
            query.column(t::cases_next(lang), "due"),
            query.column(t::cases_phase(lang), "phase"),
            Column::new(t::cases_degree(lang)),
        ],
        rows: rows.iter().map(|row| cells(v, row, names)).collect(),
        ..Table::default()
    }
}

fn cells(v: &Visitor, listed: &Listed, names: &BTreeMap<String, String>) -> Row {
    let (lang, row) = (v.lang, &listed.row);
    if !listed.may_open {
        let hidden = html! { span class="subtle" { (t::overview_hidden(lang)) } };
        let none = || html! { "–" };
        return Row::from(vec![number(listed), html! { (row.name) }, none(), none(), hidden, none()]);
    }
    let lead = lead_of(v, listed, names);
    let degree = row.degree.as_deref().map(|d| text::code(lang, "degree", d));
    Row::from(vec![
        number(listed),
        html! { (row.name) },
        html! { @if lead.is_empty() { span class="subtle" { (t::case_no_lead(lang)) } } @else { (lead) } },
        next_step(v, listed),
        html! { (text::code(lang, "phase", &row.phase)) },
        html! { @match degree { Some(d) => (d), None => span class="subtle" { (t::cases_no_degree(lang)) } } },
    ])
}

/// The number of a listed case; it leads to the file for those who may open it.
pub(crate) fn number(listed: &Listed) -> Markup {
    let number = &listed.row.number;
    html! {
        @if listed.may_open { a class="ds-link id" href={ "/cases/" (number) } { (number) } }
        @else { span class="id" { (number) } }
    }
}
