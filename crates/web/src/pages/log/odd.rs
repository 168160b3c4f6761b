//! Access that differs from what is usual, in words; nothing follows from it by itself.

use crate::http::{Fail, OrPage, Visitor};
use crate::shell;
use crate::ui::page::Page;
use crate::ui::parts::Link;
use crate::ui::{self, Column, Row, Table};
use app::log::{Finding, Rule};
use maud::{Markup, html};
use words::{Lang, t};

/// How many days back are looked at.
const DAYS: i32 = 30;

pub(super) async fn show(v: Visitor) -> Result<Markup, Fail> {
    let lang = v.lang;
    let (found, names) = v.web.app.unusual_access(&v.caller, DAYS).await.or_page(&v)?;
    let row = |f: &Finding| {
        let name = names.get(&f.account).map_or("", String::as_str);
        let lines = format!("/log?from={0}&to={0}&account={1}", f.day, f.account);
        Row::from(vec![
            html! { (words::date(lang, f.day)) },
            html! { (name) },
            html! { (said(lang, f)) },
            html! { @for case in f.cases.iter().take(12) { span class="id" { (case) } " " } @if f.cases.len() > 12 { "…" } },
            html! { a class="ds-link" href=(lines) { (t::unusual_lines(lang)) } },
        ])
    };
    let heads = [
        t::unusual_day(lang),
        t::log_account(lang),
        t::unusual_what(lang),
        t::unusual_files(lang),
        t::unusual_see(lang),
    ];
    let table = Table {
        caption: t::log_unusual(lang).to_string(),
        caption_hidden: true,
        columns: heads.iter().map(|h| Column::new(*h)).collect(),
        rows: found.iter().map(row).collect(),
        ..Table::default()
    };
    let content = html! {
        div class="stack" {
            p class="ds-paragraph" { (t::unusual_rules(lang)) }
            @if found.is_empty() { (ui::empty(t::unusual_none(lang), t::unusual_none_text(lang), html! {})) }
            @else { (ui::table(lang, &table)) }
        }
    };
    let page = Page {
        title: t::log_unusual(lang).to_string(),
        lead: Some(t::unusual_lead(lang, i64::from(DAYS))),
        back: Some(Link::new(t::log_title(lang), "/log")),
        content,
        ..Page::default()
    };
    Ok(shell::page(&v, page))
}

fn said(lang: Lang, finding: &Finding) -> String {
    let n = i64::try_from(finding.n).unwrap_or(i64::MAX);
    let usual = i64::try_from(finding.usual.unwrap_or(0)).unwrap_or(i64::MAX);
    match finding.rule {
        Rule::ManyFiles => t::unusual_many_files(lang, n, &usual.to_string()),
        Rule::OutsideHours => t::unusual_outside_hours(lang, n),
        Rule::Refusals => t::unusual_refusals(lang, n),
        Rule::WithoutTask => t::unusual_without_task(lang, n),
    }
}
