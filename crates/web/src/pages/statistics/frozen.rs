//! The frozen months: what was told of each, and whether the same is told today.

use crate::http::{Fail, OrPage, Visitor};
use crate::pages::case::printed;
use crate::ui::page::Page;
use crate::ui::parts::{Link, Tone};
use crate::ui::table::{Column, Row, Table};
use crate::{shell, ui};
use app::statistics::Frozen;
use maud::{Markup, html};
use words::t;

pub(super) async fn show(v: Visitor) -> Result<Markup, Fail> {
    let lang = v.lang;
    let all = v.web.app.frozen_months(&v.caller).await.or_page(&v)?;
    let row = |f: &Frozen| {
        let told = format!("/statistics?{}", super::address(&f.figures));
        let now = match f.same {
            Some(true) => ui::tag(Tone::Success, t::stats_frozen_same(lang)),
            Some(false) => ui::tag(Tone::Warning, t::stats_frozen_other(lang)),
            None => ui::tag(Tone::Info, t::stats_frozen_unknown(lang)),
        };
        Row::from(vec![
            html! { a class="ds-link" href=(told) { (f.month) } },
            html! { (super::shown(lang, f.figures.stock)) },
            html! { (super::shown(lang, f.figures.announced)) },
            html! { (super::shown(lang, f.figures.closed)) },
            html! { (f.definitions) },
            html! { (now) " " a class="ds-link" href={ "/statistics/frozen/" (f.month) } { (t::stats_corrections_link(lang)) } },
        ])
    };
    let table = Table {
        caption: t::stats_frozen(lang).into(),
        caption_hidden: true,
        columns: vec![
            Column::new(t::stats_frozen_month(lang)),
            Column::number(t::stats_stock_title(lang)),
            Column::number(t::stats_announced(lang, "…")),
            Column::number(t::stats_closed(lang, "…")),
            Column::number(t::stats_frozen_definitions(lang)),
            Column::new(t::stats_frozen_now(lang)),
        ],
        rows: all.iter().map(row).collect(),
        ..Table::default()
    };
    let page = Page {
        title: t::stats_frozen(lang).into(),
        lead: Some(t::stats_frozen_lead(lang).into()),
        back: Some(Link::new(t::nav_statistics(lang), "/statistics")),
        content: html! {
            @if all.is_empty() { (ui::empty(t::stats_frozen(lang), t::stats_frozen_none(lang), html! {})) }
            @else { (ui::table(lang, &table)) }
            (printed(&v))
        },
        ..Page::default()
    };
    Ok(shell::page(&v, page))
}
