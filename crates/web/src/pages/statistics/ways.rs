//! Which way of working does better: what became of closed cases six and twelve months later, with the numbers behind, how far
//! chance could have gone, and what cannot be concluded (OPEN-04).

use super::{as_of, shown, version};
use crate::http::{Fail, OrPage, Visitor};
use crate::pages::case::printed;
use crate::ui::form::{Choice, FieldView, Kind};
use crate::ui::page::Page;
use crate::ui::parts::{Alert, Link, Tone};
use crate::ui::table::{Column, Filter, Row, Table};
use crate::{form, shell, text, ui};
use domain::Model;
use domain::statistics::compare::Difference;
use domain::statistics::way::{Beside, WayBy, Ways};
use maud::{Markup, html};
use words::{Lang, t};

pub(super) async fn show(v: Visitor) -> Result<Markup, Fail> {
    let lang = v.lang;
    let by = v.query.get("by").and_then(WayBy::from_code).unwrap_or(WayBy::Triage);
    let day = as_of(&v);
    let all = v.web.app.ways(&v.caller, by, day).await.or_page(&v)?;
    let alert = Alert {
        tone: Tone::Warning,
        title: t::stats_caveats(lang).into(),
        body: html! { p { (t::stats_ways_caveat(lang)) } p { (t::stats_caveat(lang)) } },
        ..Alert::default()
    };
    let threshold = all.first().map_or(0, |w| w.threshold);
    let page = Page {
        title: t::stats_ways(lang).into(),
        lead: Some(t::stats_ways_lead(lang).into()),
        back: Some(Link::new(t::nav_statistics(lang), "/statistics")),
        content: html! {
            div class="stack" {
                (ui::alert(lang, &alert))
                (asked(&v, by))
                @for ways in &all { (panel(lang, v.model(), ways)) }
                p class="subtle" { (t::inv_models_method(lang)) }
                p class="subtle" { (t::stats_suppression(lang, i64::from(threshold))) }
                (printed(&v))
            }
        },
        ..Page::default()
    };
    Ok(shell::page(&v, page))
}

fn asked(v: &Visitor, by: WayBy) -> Markup {
    let lang = v.lang;
    let choices = WayBy::ALL.iter().map(|b| Choice::new(b.code(), text::code(lang, "stats-ways-by", b.code())));
    let choice = FieldView::new("by", t::stats_ways_by(lang), Kind::Select(choices.collect())).value(by.code());
    let day = FieldView::new("as_of", t::stats_as_of(lang), Kind::Date)
        .value(form::write_date(as_of(v).unwrap_or(v.today())));
    let fields = [choice, day].map(|f| FieldView { unmarked: true, ..f }).into();
    let here = "/statistics/outcomes";
    ui::filter(lang, &Filter { action: here.into(), fields, clear: here.into(), ..Filter::default() })
}

/// What became of the cases after so many months.
pub(super) fn panel(lang: Lang, model: &Model, ways: &Ways) -> Markup {
    let body = match ways.until {
        None => html! { p { (t::stats_ways_none(lang)) } },
        Some(year) => html! {
            @if ways.rows.is_empty() { p { (t::stats_too_few(lang)) } } @else { (table(lang, model, ways)) }
            p class="subtle" { (version(lang)) " " (t::stats_ways_definition(lang, &year.to_string())) }
            @for beside in &ways.beside { (compared(lang, model, ways.by, beside)) }
        },
    };
    let id = format!("after-{}", ways.months);
    ui::panel(&id, &t::stats_ways_after(lang, i64::from(ways.months)), html! {}, body)
}

fn table(lang: Lang, model: &Model, ways: &Ways) -> Markup {
    let row = |w: &domain::statistics::way::WayRow| {
        let numbers = [w.cases, w.holds, w.other, w.unknown].map(|n| html! { (shown(lang, n)) });
        Row::from(std::iter::once(html! { (name(lang, model, ways.by, &w.code)) }).chain(numbers).collect::<Vec<_>>())
    };
    let [first, rest @ ..] = heads(lang);
    let table = Table {
        caption: t::stats_ways_after(lang, i64::from(ways.months)),
        caption_hidden: true,
        columns: std::iter::once(Column::new(first)).chain(rest.map(Column::number)).collect(),
        rows: ways.rows.iter().map(row).collect(),
        ..Table::default()
    };
    ui::table(lang, &table)
}

/// The heads of the table.
pub(super) fn heads(lang: Lang) -> [&'static str; 5] {
    [
        t::stats_way(lang),
        t::stats_return_closures(lang),
        t::stats_ways_holds(lang),
        t::stats_ways_other(lang),
        t::stats_ways_unchecked(lang),
    ]
}

/// A way of working in words.
pub(super) fn name(lang: Lang, model: &Model, by: WayBy, code: &str) -> String {
    match (by, code) {
        (_, "") => t::stats_unknown(lang).to_string(),
        (WayBy::Triage, code) => text::code(lang, "triage", code),
        (WayBy::Degree, code) => text::code(lang, "degree", code),
        (WayBy::Model, code) => match code.split_once('/') {
            Some((canton, version)) if canton == model.code => format!("{} {version}", text::of(lang, &model.label)),
            _ => code.to_string(),
        },
    }
}

fn compared(lang: Lang, model: &Model, by: WayBy, b: &Beside) -> Markup {
    html! {
        h3 { (title(lang, model, by, b)) }
        @for line in said(lang, b) { p { (line) } }
    }
}

/// Which two ways are compared.
pub(super) fn title(lang: Lang, model: &Model, by: WayBy, b: &Beside) -> String {
    t::stats_ways_beside(lang, &name(lang, model, by, &b.first), &name(lang, model, by, &b.second))
}

/// What can be said of two ways, each a sentence.
pub(super) fn said(lang: Lang, b: &Beside) -> Vec<String> {
    let verdict = text::code(lang, "inv-compared", b.verdict.code());
    let crude =
        b.crude.map(|d: Difference| t::inv_models_crude(lang, &points(d.estimate), &points(d.high), &points(d.low)));
    let adjusted = b
        .adjusted
        .map(|d: Difference| t::inv_models_adjusted(lang, &points(d.estimate), &points(d.high), &points(d.low)));
    let left = b.adjusted.map(|_| t::stats_ways_left_out(lang, &shown(lang, b.left_out)));
    std::iter::once(verdict).chain(crude).chain(adjusted).chain(left).collect()
}

/// A difference in points of percent.
fn points(share: f64) -> String {
    format!("{:+.1}", 100.0 * share).replace('-', "−")
}
