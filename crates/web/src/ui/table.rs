//! Lists: a table that stays a table on a phone, its pages and its filters.

use maud::{Markup, html};
use words::{Lang, t};

use super::form::{FieldView, field};

/// A column; the first one of a table names the row.
#[derive(Debug, Clone, Default)]
pub struct Column {
    pub head: String,
    /// Where the head leads to sort by this column, and how it is sorted now.
    pub sort: Option<(String, Option<Direction>)>,
    /// Figures stand at the end of their cell.
    pub number: bool,
}

impl Column {
    pub fn new(head: impl Into<String>) -> Column {
        Column { head: head.into(), ..Column::default() }
    }

    pub fn number(head: impl Into<String>) -> Column {
        Column { head: head.into(), number: true, ..Column::default() }
    }

    pub fn sort(mut self, href: impl Into<String>, now: Option<Direction>) -> Column {
        self.sort = Some((href.into(), now));
        self
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    Ascending,
    Descending,
}

#[derive(Debug, Clone, Default)]
pub struct Row {
    /// So that an address can lead to the row.
    pub id: Option<String>,
    pub cells: Vec<Markup>,
}

impl From<Vec<Markup>> for Row {
    fn from(cells: Vec<Markup>) -> Row {
        Row { id: None, cells }
    }
}

#[derive(Debug, Clone, Default)]
pub struct Table {
    pub caption: String,
    /// The caption is there for those who hear the page; a heading above says the same.
    pub caption_hidden: bool,
    pub columns: Vec<Column>,
    pub rows: Vec<Row>,
    /// A last row of sums, as many cells as columns, or none.
    pub foot: Vec<Markup>,
    /// A wide table of figures keeps its columns on a phone and scrolls instead of stacking.
    pub scroll: bool,
}

/// Explicit roles, because rows that become cards would else no longer be rows for a screen reader.
pub fn table(lang: Lang, table: &Table) -> Markup {
    let body = html! {
        table class=(if table.scroll { "ds-table tbl" } else { "ds-table tbl tbl-stack" }) role="table" {
            caption class=[table.caption_hidden.then_some("vh")] { (table.caption) }
            thead role="rowgroup" { tr role="row" { @for column in &table.columns { (head(lang, column)) } } }
            tbody role="rowgroup" { @for row in &table.rows { (cells(table, row.id.as_deref(), &row.cells)) } }
            @if !table.foot.is_empty() { tfoot role="rowgroup" { (cells(table, None, &table.foot)) } }
        }
    };
    html! {
        @if table.scroll { div class="tbl-box tbl-scroll" tabindex="0" role="group" aria-label=(table.caption) { (body) } }
        @else { div class="tbl-box" { (body) } }
    }
}

fn head(lang: Lang, column: &Column) -> Markup {
    let now = column.sort.as_ref().and_then(|(_, now)| *now);
    let sorted = now.map(|now| match now {
        Direction::Ascending => ("ascending", t::sort_ascending(lang)),
        Direction::Descending => ("descending", t::sort_descending(lang)),
    });
    html! {
        th role="columnheader" scope="col" class=[column.number.then_some("num")] aria-sort=[sorted.map(|(sort, _)| sort)] {
            @if let Some((href, _)) = &column.sort {
                a class="sort" href=(href) title=(t::sort_by(lang, &column.head)) {
                    (column.head)
                    @if let Some((_, words)) = sorted { span class="vh" { ", " (words) } }
                }
            } @else { (column.head) }
        }
    }
}

fn cells(table: &Table, id: Option<&str>, cells: &[Markup]) -> Markup {
    html! {
        tr role="row" id=[id] {
            @for (at, cell) in cells.iter().enumerate() {
                @let column = table.columns.get(at);
                @let class = column.is_some_and(|column| column.number).then_some("num");
                @if at == 0 { th role="rowheader" scope="row" class=[class] { (cell) } }
                @else { td role="cell" class=[class] data-label=[column.map(|column| column.head.as_str())] { (cell) } }
            }
        }
    }
}

/// Where one is in a long list.
#[derive(Debug, Clone, Default)]
pub struct Pages {
    /// The first and last entry shown, counted from one, and how many there are.
    pub first: i64,
    pub last: i64,
    pub total: i64,
    pub page: i64,
    pub pages: i64,
    /// The address of the list with `{n}` in the place of the page.
    pub href: String,
}

/// `1–25 of 132` and links to the pages around.
pub fn pagination(lang: Lang, pages: &Pages) -> Markup {
    let number = |n| words::number(lang, n);
    let href = |n: i64| pages.href.replace("{n}", &n.to_string());
    html! {
        nav class="pages no-print" aria-label=(t::pages_label(lang)) {
            p class="subtle" { (t::pages_range(lang, &number(pages.first), &number(pages.last), &number(pages.total))) }
            @if pages.pages > 1 {
                ul {
                    @if pages.page > 1 { li { a rel="prev" href=(href(pages.page - 1)) { span aria-hidden="true" { "‹ " } (t::pages_previous(lang)) } } }
                    @for n in around(pages.page, pages.pages) {
                        li {
                            @match n {
                                None => span class="gap" { "…" },
                                Some(n) => a href=(href(n)) aria-label=(t::pages_page(lang, n)) aria-current=[(n == pages.page).then_some("page")] { (n) },
                            }
                        }
                    }
                    @if pages.page < pages.pages { li { a rel="next" href=(href(pages.page + 1)) { (t::pages_next(lang)) span aria-hidden="true" { " ›" } } } }
                }
            }
        }
    }
}

/// The first, the last and the neighbours, with gaps between.
fn around(page: i64, pages: i64) -> Vec<Option<i64>> {
    let mut shown = Vec::new();
    for n in 1..=pages {
        if n == 1 || n == pages || (n - page).abs() <= 1 {
            shown.push(Some(n));
        } else if shown.last() != Some(&None) {
            shown.push(None);
        }
    }
    shown
}

/// The filters of a list. They hold no personal data, so the form is a `GET` and its address can be shared.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    pub action: String,
    pub fields: Vec<FieldView>,
    /// What else the address must keep, like the sort order.
    pub hidden: Vec<(String, String)>,
    /// The filters in force.
    pub chips: Vec<Chip>,
    /// The address without any filter.
    pub clear: String,
}

#[derive(Debug, Clone, Default)]
pub struct Chip {
    pub label: String,
    /// The address without this filter.
    pub href: String,
}

/// Active filters as chips, then the panel with `Apply` below, and above where it is long; on a phone it is folded away.
pub fn filter(lang: Lang, filter: &Filter) -> Markup {
    let apply = html! { button class="ds-button" data-variant="secondary" type="submit" { (t::filter_apply(lang)) } };
    html! {
        section class="filter no-print" aria-label=(t::filter_heading(lang)) {
            @if !filter.chips.is_empty() { (chips(lang, filter)) }
            details class="fold panel" {
                summary { (t::filter_heading(lang)) @if !filter.chips.is_empty() { " " span class="badge" { (filter.chips.len()) } } }
                form class="filter-form" method="get" action=(filter.action) {
                    @for (name, value) in &filter.hidden { input type="hidden" name=(name) value=(value); }
                    @if filter.fields.len() > 4 { (apply) }
                    @for view in &filter.fields { (field(lang, &FieldView { unmarked: true, ..view.clone() })) }
                    (apply)
                }
            }
        }
    }
}

fn chips(lang: Lang, filter: &Filter) -> Markup {
    html! {
        div class="chips" {
            p class="vh" { (t::filter_active(lang)) }
            ul {
                @for chip in &filter.chips {
                    li { a class="chip" href=(chip.href) aria-label=(t::filter_remove(lang, &chip.label)) { (chip.label) } }
                }
                li { a class="ds-link" href=(filter.clear) { (t::filter_clear(lang)) } }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::around;

    #[test]
    fn a_long_list_shows_its_ends_and_the_neighbours() {
        assert_eq!(around(1, 3), [Some(1), Some(2), Some(3)]);
        assert_eq!(around(6, 12), [Some(1), None, Some(5), Some(6), Some(7), None, Some(12)]);
    }
}
