//! Pictures of numbers and of time. Each is a table first; the picture is a column of it. Lengths are attributes
//! of SVG, so that no style is written into the page.

use jiff::civil::Date;
use maud::{Markup, html};
use words::{Lang, t};

use super::parts::date;

/// A bar of a comparison.
#[derive(Debug, Clone, Default)]
pub struct Bar {
    pub label: String,
    /// `None` is missing or too small to be shown, which is not nought.
    pub value: Option<i64>,
    /// Instead of the number: `weniger als 5`, `62 %`.
    pub shown: Option<String>,
    pub note: Option<String>,
    /// The edge is dashed and the note should say so.
    pub estimated: bool,
}

/// Bars that begin at nought, with their numbers. `most` is the length of the whole, by default the largest value.
pub fn bars(lang: Lang, caption: &str, heads: [&str; 2], all: &[Bar], most: Option<i64>) -> Markup {
    let largest = all.iter().filter_map(|bar| bar.value).max();
    let most = most.or(largest).unwrap_or(1).max(1);
    html! {
        table class=(if all.iter().any(|bar| bar.note.is_some()) { "bars noted" } else { "bars" }) {
            caption { (caption) }
            thead class="vh" { tr { th scope="col" { (heads[0]) } th scope="col" { (heads[1]) } } }
            tbody { @for bar in all {
                tr {
                    th scope="row" { (bar.label) }
                    td { div class="bars-line" {
                        @if let Some(value) = bar.value { (bar_picture(value, most, bar.estimated)) }
                        span {
                            span class="bars-number" {
                                @match (&bar.shown, bar.value) {
                                    (Some(shown), _) => (shown),
                                    (None, Some(value)) => (words::number(lang, value)),
                                    (None, None) => "–",
                                }
                            }
                            @if let Some(note) = &bar.note { span class="subtle" { " " (note) } }
                        }
                    } }
                }
            } }
        }
    }
}

fn bar_picture(value: i64, most: i64, estimated: bool) -> Markup {
    let length = percent(value.clamp(0, most) as f64, most as f64);
    html! {
        svg class="bars-track" height="14" aria-hidden="true" focusable="false" {
            rect class="bars-whole" width="100%" height="14" rx="2" {}
            rect class=(if estimated { "bars-part bars-estimated" } else { "bars-part" }) width={ (length) "%" } height="14" rx="2" {}
            // Strokes across the bar: a dashed line as thick as it is high.
            @if estimated { line class="bars-hatch" x1="0" x2={ (length) "%" } y1="7" y2="7" {} }
        }
    }
}

fn percent(part: f64, whole: f64) -> String {
    format!("{:.2}", 100.0 * part / whole)
}

/// Something that lasts, in one institution.
#[derive(Debug, Clone)]
pub struct Period {
    pub who: String,
    pub what: String,
    pub href: Option<String>,
    pub from: Date,
    pub to: Option<Date>,
    /// One of five colours (0 to 4); each institution keeps its own.
    pub colour: u8,
}

/// Institutions and measures over time: a table whose last column draws the span between `from` and `to`.
pub fn periods(lang: Lang, caption: &str, all: &[Period], from: Date, to: Date, today: Date) -> Markup {
    let window = Window { from, to };
    html! {
        table class="periods tbl tbl-stack" role="table" {
            caption {
                (caption)
                span class="periods-legend" {
                    svg width="12" height="18" aria-hidden="true" focusable="false" { line class="periods-today" x1="6" x2="6" y1="0" y2="18" {} }
                    (t::period_today(lang)) (words::sep(lang)) (date(lang, today))
                }
            }
            thead role="rowgroup" { tr role="row" {
                th role="columnheader" scope="col" { (t::period_what(lang)) }
                th role="columnheader" scope="col" { (t::period_who(lang)) }
                th role="columnheader" scope="col" { (t::period_span(lang)) }
                th role="columnheader" scope="col" class="periods-scale" {
                    div { (date(lang, from)) " " (date(lang, to)) }
                }
            } }
            tbody role="rowgroup" { @for period in all {
                tr role="row" {
                    th role="rowheader" scope="row" {
                        @if let Some(href) = &period.href { a class="ds-link" href=(href) { (period.what) } } @else { (period.what) }
                    }
                    td role="cell" data-label=(t::period_who(lang)) { (period.who) }
                    td role="cell" data-label=(t::period_span(lang)) { (words::span(lang, period.from, period.to)) }
                    td role="cell" class="periods-cell" { (period_picture(period, &window, today)) }
                }
            } }
        }
    }
}

struct Window {
    from: Date,
    to: Date,
}

impl Window {
    /// How far into the window a day lies, from nought to a hundred.
    fn at(&self, day: Date) -> f64 {
        let days = |a: Date, b: Date| f64::from((b - a).get_days());
        let whole = days(self.from, self.to).max(1.0);
        (100.0 * days(self.from, day) / whole).clamp(0.0, 100.0)
    }
}

fn period_picture(period: &Period, window: &Window, today: Date) -> Markup {
    let (start, end) = (window.at(period.from), period.to.map_or(100.0, |to| window.at(to)));
    let now = format!("{:.2}%", window.at(today));
    html! {
        svg class="periods-track" height="22" aria-hidden="true" focusable="false" {
            line class="periods-line" x1="0" x2="100%" y1="11" y2="11" {}
            rect class={ "periods-bar periods-" (period.colour.min(4)) } x={ (format!("{start:.2}")) "%" } width={ (format!("{:.2}", (end - start).max(0.8))) "%" }
                y="4" height="14" rx="3" {}
            line class="periods-today" x1=(now) x2=(now) y1="0" y2="22" {}
        }
    }
}

/// A square of a map of equal squares.
#[derive(Debug, Clone, Default)]
pub struct Tile {
    pub code: String,
    pub name: String,
    pub value: Option<String>,
    /// Class of the value from 1 to 5; `None` is no data.
    pub class: Option<u8>,
    pub href: String,
    /// Place in the grid, from one.
    pub row: u8,
    pub column: u8,
}

/// A map on which every region has the same weight. `missing` are the words for no data. A table must stand below.
pub fn tiles(label: &str, all: &[Tile], missing: &str) -> Markup {
    html! {
        ul class="tiles" aria-label=(label) {
            @for tile in all {
                li class={ "tile-row-" (tile.row) " tile-col-" (tile.column) } {
                    a href=(tile.href) data-class=(tile.class.map_or("none".to_owned(), |class| class.clamp(1, 5).to_string())) {
                        b aria-hidden="true" { (tile.code) } span class="vh" { (tile.name) ": " }
                        @if let Some(value) = &tile.value { span { (value) } } @else { span class="vh" { (missing) } }
                    }
                }
            }
        }
    }
}
