//! A frozen month: what has been corrected since in the periods that it told of, by kind; and for a whole year each figure that
//! is another one today, before and after. No case is named: the figures know none (CASE-73, DATA-18).

use super::{rows, shown, version};
use crate::http::{Fail, OrPage, Visitor};
use crate::pages::case::printed;
use crate::pages::sheet::Cell;
use crate::text;
use crate::ui::page::Page;
use crate::ui::parts::Link;
use crate::ui::table::{Column, Row, Table};
use crate::{shell, ui};
use app::statistics::Corrected;
use axum::extract::Path;
use domain::statistics::correction::Correction;
use maud::{Markup, html};
use words::t;

pub(super) async fn show(v: Visitor, Path(month): Path<String>) -> Result<Markup, Fail> {
    let lang = v.lang;
    let found = v.web.app.corrected_month(&v.caller, &month).await.or_page(&v)?;
    let title = t::stats_corrected(lang, &found.month);
    let whole = found.then.as_of.month() == 12;
    let page = Page {
        title,
        lead: Some(t::stats_corrected_lead(lang).into()),
        back: Some(Link::new(t::stats_frozen(lang), "/statistics/frozen")),
        actions: ui::print_button(t::button_print(lang)),
        content: html! {
            div class="stack" {
                (ui::panel("corrections", t::stats_corrections(lang), html! {}, by_kind(&v, &found)))
                @if whole { (ui::panel("differences", t::stats_differences(lang), html! {}, differences(&v, &found))) }
                p class="subtle" { (version(lang)) " " (t::stats_corrections_definition(lang)) }
                p class="subtle" { (t::stats_suppression(lang, i64::from(found.now.threshold))) }
                (printed(&v))
            }
        },
        ..Page::default()
    };
    Ok(shell::page(&v, page))
}

fn by_kind(v: &Visitor, found: &Corrected) -> Markup {
    let lang = v.lang;
    let row = |c: &Correction| {
        let cells = [c.added, c.taken, c.decided].map(|n| html! { (shown(lang, n)) });
        Row::from(std::iter::once(html! { (name(lang, c.figure)) }).chain(cells).collect::<Vec<_>>())
    };
    let table = Table {
        caption: t::stats_corrections(lang).into(),
        caption_hidden: true,
        columns: vec![
            Column::new(t::stats_corrected_what(lang)),
            Column::number(t::stats_corrected_added(lang)),
            Column::number(t::stats_corrected_taken(lang)),
            Column::number(t::stats_corrected_decided(lang)),
        ],
        rows: found.corrections.iter().map(row).collect(),
        ..Table::default()
    };
    html! { @if found.corrections.is_empty() { p { (t::stats_corrections_none(lang)) } } @else { (ui::table(lang, &table)) } }
}

/// Every figure of the year that is another one today.
fn differences(v: &Visitor, found: &Corrected) -> Markup {
    let lang = v.lang;
    let (then, now) = (rows(lang, v.model(), &found.then), rows(lang, v.model(), &found.now));
    let told = |cell: Option<&Cell>| match cell {
        Some(Cell::Number(n)) => words::number(lang, *n),
        Some(Cell::Text(text)) => text.clone(),
        _ => "–".to_string(),
    };
    let same = |a: &[Cell], b: &[Cell]| a.first() == b.first() && a.get(1) == b.get(1);
    let mut lines: Vec<Row> = Vec::new();
    // The stock stands under the day of which it is told, and is no figure of the year.
    for line in now.rows.iter().skip(1) {
        let before = then.rows.iter().find(|other| same(other, line)).and_then(|other| other.get(2));
        if before != line.get(2) {
            let cells = [told(line.first()), told(line.get(1)), told(before), told(line.get(2))];
            lines.push(Row::from(cells.map(|text| html! { (text) }).to_vec()));
        }
    }
    let table = Table {
        caption: t::stats_differences(lang).into(),
        caption_hidden: true,
        columns: vec![
            Column::new(t::stats_figure(lang)),
            Column::new(t::stats_value(lang)),
            Column::number(t::stats_corrected_then(lang)),
            Column::number(t::stats_corrected_now(lang)),
        ],
        rows: lines,
        ..Table::default()
    };
    html! { @if table.rows.is_empty() { p { (t::stats_frozen_same(lang)) } } @else { (ui::table(lang, &table)) } }
}

/// What is counted, in words.
fn name(lang: words::Lang, figure: domain::statistics::fact::Figure) -> String {
    text::code(lang, "stats-corrected-of", figure.code())
}
