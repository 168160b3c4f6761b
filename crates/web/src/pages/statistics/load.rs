//! How many cases each case manager leads, for coordinators who look for the next one (CASE-50).

use crate::http::Visitor;
use crate::text;
use crate::ui::{self, Column, Row, Table};
use app::Load;
use maud::{Markup, html};
use words::t;

/// The table of loads, the heaviest first. It is no ranking of people: it says who has room.
pub(super) fn panel(v: &Visitor, loads: &[(Load, String)]) -> Markup {
    let lang = v.lang;
    let row = |(load, name): &(Load, String)| {
        Row::from(vec![
            html! { (name) },
            html! { (text::institution(lang, v.model(), &load.institution)) },
            html! { (words::number(lang, load.cases)) },
        ])
    };
    let table = Table {
        caption: t::stats_load(lang).to_string(),
        caption_hidden: true,
        columns: vec![
            Column::new(t::case_lead(lang)),
            Column::new(t::period_who(lang)),
            Column::number(t::stats_open_cases(lang)),
        ],
        rows: loads.iter().map(row).collect(),
        ..Table::default()
    };
    let body = html! { p class="subtle" { (t::stats_load_definition(lang)) } (ui::table(lang, &table)) };
    ui::panel("load", t::stats_load(lang), html! {}, body)
}
