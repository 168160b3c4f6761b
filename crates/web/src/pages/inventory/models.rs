//! Which way of working does better? What the inventory can say about it, and what a comparison would need, shown on invented
//! countries in which the truth is known (OPEN-04).

use super::asked;
use super::wording::code;
use crate::http::Guest;
use crate::ui::page::Page;
use crate::ui::parts::{Alert, Fact, Link, Tone};
use crate::ui::table::{Column, Row, Table};
use crate::{shell, ui};
use axum::response::{IntoResponse, Response};
use domain::inventory::WayOfWorking;
use domain::statistics::compare::{Comparison, Counted, Difference, Invented, Strata, compare, invented};
use maud::{Markup, html};
use words::{Lang, t};

pub(super) async fn show(guest: Guest) -> Response {
    let found = match asked(&guest).await {
        Ok(found) => found,
        Err(response) => return response,
    };
    let (lang, round) = (guest.lang, &found.round);
    let rows = |m: WayOfWorking| round.processes.iter().filter(|p| p.model == m).count().to_string();
    let known = WayOfWorking::ALL.iter().map(|m| Fact::new(code(lang, "inv-model", m.code()), html! { (rows(*m)) }));
    let alert = Alert {
        tone: Tone::Warning,
        title: t::inv_models_unknown(lang).into(),
        body: html! { p { (t::inv_models_why(lang)) } },
        ..Alert::default()
    };
    let page = Page {
        title: t::inv_models(lang).into(),
        lead: Some(t::inv_models_lead(lang).into()),
        back: Some(Link::new(t::inv_title(lang), format!("/inventory?round={}&topic=processes", round.year))),
        content: html! {
            div class="stack" {
                (ui::alert(lang, &alert))
                (ui::panel("known", t::inv_models_known(lang), html! {}, ui::summary(lang, &known.collect::<Vec<_>>())))
                h2 { (t::inv_models_shown(lang)) }
                p { (t::inv_models_invented(lang)) }
                @for which in Invented::ALL { (country(lang, *which)) }
                p class="subtle" { (t::inv_models_method(lang)) }
            }
        },
        ..Page::default()
    };
    shell::open_page(&guest, page).into_response()
}

fn country(lang: Lang, which: Invented) -> Markup {
    let strata = invented(which);
    let compared = compare(&strata);
    let body = html! {
        p { (code(lang, "inv-invented-truth", which.code())) }
        (table(lang, &strata, &compared))
        p class="strong" { (code(lang, "inv-compared", compared.verdict.code())) }
        @if let Some(d) = compared.crude { p { (t::inv_models_crude(lang, &points(d.estimate), &points(d.high), &points(d.low))) } }
        @if let Some(d) = compared.adjusted { p { (said(lang, d)) } }
    };
    ui::panel(which.code(), &code(lang, "inv-invented", which.code()), html! {}, body)
}

fn said(lang: Lang, d: Difference) -> String {
    t::inv_models_adjusted(lang, &points(d.estimate), &points(d.high), &points(d.low))
}

/// A difference in points of percent.
fn points(share: f64) -> String {
    format!("{:+.1}", 100.0 * share).replace('-', "−")
}

fn table(lang: Lang, strata: &Strata, compared: &Comparison) -> Markup {
    let share = |c: Counted| {
        let percent = c.share().map_or_else(|| "–".to_string(), |s| format!("{:.0} %", 100.0 * s));
        html! { (percent) br; span class="subtle" { (c.reached) " / " (c.cases) } }
    };
    let row =
        |name: String, first: Counted, second: Counted| Row::from(vec![html! { (name) }, share(first), share(second)]);
    // From hard to easy, not in the order of the letters.
    let mut rows: Vec<Row> = ["hard", "middling", "easy"]
        .iter()
        .filter_map(|name| strata.get(*name).map(|p| row(code(lang, "inv-stratum", name), p.first, p.second)))
        .collect();
    rows.push(row(t::inv_total(lang).into(), compared.first, compared.second));
    let heads = [t::inv_models_cases(lang), t::inv_models_first(lang), t::inv_models_second(lang)];
    let table = Table {
        caption: t::inv_models_reached(lang).into(),
        columns: heads.map(Column::new).into(),
        rows,
        ..Table::default()
    };
    ui::table(lang, &table)
}
