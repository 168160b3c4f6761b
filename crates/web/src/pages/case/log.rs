//! Who has looked at a case, and on which basis.

use super::case_page;
use crate::http::{Fail, OrPage, Path, Visitor};
use crate::pages::log::line;
use crate::shell;
use crate::ui::page::Page;
use crate::ui::{self, Column, Row, Table};
use maud::{Markup, html};
use std::collections::BTreeMap;
use words::{Lang, t};

/// How many lines the use case hands out at once.
const AT_ONCE: usize = 50;

pub(super) async fn log(v: Visitor, Path(number): Path<String>) -> Result<Markup, Fail> {
    let lang = v.lang;
    let view = v.web.app.case(&v.caller, &number).await.or_page(&v)?;
    let before = v.query.get("before").and_then(|n| n.parse().ok());
    let lines = v.web.app.access_of_case(&v.caller, &number, before).await.or_page(&v)?;
    let mut names: BTreeMap<String, String> = BTreeMap::new();
    let mut rows = Vec::with_capacity(lines.len());
    for line in &lines {
        let account = &line.entry.account;
        if !names.contains_key(account) {
            names.insert(account.clone(), v.web.app.name_of(account).await.or_page(&v)?);
        }
        rows.push(line::of_case(&v, &names[account], line));
    }
    let older = lines.last().filter(|_| lines.len() >= AT_ONCE).map(|l| l.seq);
    let content = html! {
        (ui::table(lang, &table(lang, rows)))
        @if let Some(seq) = older {
            p class="no-print" { a class="ds-link" href={ "/cases/" (number) "/log?before=" (seq) } { (t::caselog_older(lang)) } }
        }
        (super::parts::printed(&v))
    };
    let page = Page {
        title: t::caselog_title(lang).to_string(),
        lead: Some(t::caselog_lead(lang).to_string()),
        actions: html! {
            @if view.standing.lead {
                (ui::link_button(ui::Look::Second, t::report_title(lang), &format!("/cases/{number}/access-report")))
            }
        },
        content,
        ..Page::default()
    };
    Ok(shell::page(&v, case_page(&v, &view, "log", page)))
}

fn table(lang: Lang, rows: Vec<Row>) -> Table {
    let heads = [
        t::caselog_when(lang),
        t::overview_who(lang),
        t::caselog_action(lang),
        t::caselog_categories(lang),
        t::caselog_basis(lang),
        t::caselog_outcome(lang),
    ];
    Table {
        caption: t::caselog_title(lang).to_string(),
        caption_hidden: true,
        columns: heads.iter().map(|h| Column::new(*h)).collect(),
        rows,
        ..Table::default()
    }
}
