//! The page of the country: the table first, the map and the bars below it, what must be known before comparing.

use super::{asked, count, drawing, head, said, unit};
use crate::http::Guest;
use crate::pages::inventory;
use crate::ui::form::{Choice, FieldView, Kind, field};
use crate::ui::page::Page;
use crate::ui::parts::{Alert, Link, Tone};
use crate::ui::table::{Column, Row, Table};
use crate::{shell, ui};
use app::national::PublicNation;
use axum::response::{IntoResponse, Response};
use domain::national::{Changed, Nation, NationRow};
use maud::{Markup, html};
use words::{Lang, t};

pub(super) async fn show(guest: Guest) -> Response {
    let found = match asked(&guest).await {
        Ok(found) => found,
        Err(response) => return response,
    };
    let lang = guest.lang;
    let content = match &found {
        None => ui::empty(t::nat_none(lang), t::nat_none_text(lang), html! {}),
        Some(found) => content(lang, found),
    };
    let page = Page {
        title: t::nat_title(lang).into(),
        context: found.as_ref().map(|f| f.nation.year.to_string()),
        lead: Some(t::nat_lead(lang).into()),
        back: Some(Link::new(t::inv_title(lang), "/inventory")),
        actions: ui::print_button(t::button_print(lang)),
        content: html! {
            (content)
            @if guest.visitor.as_ref().is_some_and(|v| v.web.app.may_anywhere(&v.caller, "national.take")) {
                p class="no-print" { a class="ds-link" href="/national/deliveries" { (t::nat_deliveries(lang)) } }
            }
        },
        ..Page::default()
    };
    shell::open_page(&guest, page).into_response()
}

fn content(lang: Lang, found: &PublicNation) -> Markup {
    let nation = &found.nation;
    let title = t::nat_of(lang, i64::from(nation.year));
    let drawn = drawing::drawn(lang, nation);
    html! {
        div class="stack" {
            (choose(lang, found))
            h2 { (title) }
            (caveats(lang, nation))
            p { (coverage(lang, nation)) }
            @if let Some(said) = &found.conclusions { p class="pre" { (said) } }
            section class="stack" aria-label=(t::nat_sums(lang)) { (sums(lang, nation)) }
            section id="table" class="stack" aria-label=(t::inv_table(lang)) { (table(lang, nation)) }
            p class="subtle" { (t::nat_definition(lang, i64::from(nation.definitions))) }
            (inventory::show::pictures(lang, &drawn, t::nat_announced(lang), |canton| format!("/inventory/cantons/{}", canton.code())))
            (changes(lang, found))
            (downloads(lang, nation.year))
        }
    }
}

fn choose(lang: Lang, found: &PublicNation) -> Markup {
    let years = found.years.iter().map(|y| Choice::new(y.to_string(), y.to_string())).collect();
    let mut year = FieldView::new("year", t::nat_year(lang), Kind::Select(years)).value(found.nation.year.to_string());
    (year.unmarked, year.required) = (true, true);
    html! {
        @if found.years.len() > 1 {
            form class="filter-form inv-choose no-print" method="get" action="/national" {
                (field(lang, &year))
                button class="ds-button" type="submit" { (t::inv_show(lang)) }
            }
        }
    }
}

/// What must be said beside every sum (SURV-19).
pub(super) fn notes(lang: Lang, nation: &Nation) -> Vec<String> {
    let mut all = vec![
        t::nat_caveat_missing(lang).to_string(),
        t::nat_caveat_hidden(lang).to_string(),
        t::nat_caveat_mapping(lang).to_string(),
        t::inv_caveat_no_extrapolation(lang).to_string(),
    ];
    if nation.rows.iter().any(|r| r.delivered && !r.counted) {
        all.push(t::nat_caveat_definitions(lang).into());
    }
    all
}

fn caveats(lang: Lang, nation: &Nation) -> Markup {
    let body = html! { ul class="effects" { @for note in notes(lang, nation) { li { (note) } } } };
    ui::alert(lang, &Alert { tone: Tone::Warning, title: t::inv_caveats(lang).into(), body, ..Alert::default() })
}

/// How many cantons have delivered.
pub(super) fn coverage(lang: Lang, nation: &Nation) -> String {
    t::nat_coverage(lang, &nation.cantons.to_string(), count(nation.delivered))
}

/// The sum of each column with how far it reaches.
fn sums(lang: Lang, nation: &Nation) -> Markup {
    let row = |(name, sum): (&String, &domain::national::Sum)| {
        let cases = if sum.rows == 0 { t::nat_no_sum(lang).to_string() } else { words::number(lang, sum.cases) };
        Row::from(vec![
            html! { (head(lang, name)) },
            html! { span class="strong" { (cases) } },
            html! { (sum.rows) },
            html! { (sum.hidden) },
        ])
    };
    let table = Table {
        caption: t::nat_sums(lang).into(),
        columns: vec![
            Column::new(t::stats_figure(lang)),
            Column::number(t::nat_sum(lang)),
            Column::number(t::nat_sum_rows(lang)),
            Column::number(t::nat_sum_hidden(lang)),
        ],
        rows: nation.columns.iter().zip(&nation.sums).map(row).collect(),
        ..Table::default()
    };
    ui::table(lang, &table)
}

/// Every canton, whether it has delivered or not.
pub(super) fn table(lang: Lang, nation: &Nation) -> Markup {
    let row = |r: &NationRow| {
        let mut cells = vec![html! { (unit(lang, &r.row)) }];
        let number = |n: &Option<i64>| match (n, r.delivered) {
            (Some(n), _) => html! { (words::number(lang, *n)) },
            (None, true) => html! { span class="subtle" { (t::nat_hidden_short(lang)) } },
            (None, false) => html! { span class="subtle" { "–" } },
        };
        cells.extend(r.numbers.iter().map(number));
        cells.push(match (r.delivered, r.counted) {
            (false, _) => html! { (t::nat_missing(lang)) },
            (true, true) => html! { (r.mapping.as_deref().unwrap_or_default()) },
            (true, false) => html! { (r.mapping.as_deref().unwrap_or_default()) ", " (t::nat_other_definitions(lang)) },
        });
        Row { id: None, cells }
    };
    let heads = nation.columns.iter().map(|name| Column::number(head(lang, name)));
    let first = std::iter::once(Column::new(t::inv_col_canton(lang)));
    let table = Table {
        caption: t::nat_table(lang).into(),
        columns: first.chain(heads).chain([Column::new(t::nat_mapping(lang))]).collect(),
        rows: nation.rows.iter().map(row).collect(),
        scroll: true,
        ..Table::default()
    };
    html! { (ui::table(lang, &table)) p class="subtle" { (t::nat_signs(lang)) } }
}

/// What a later delivery has changed, each number before and after.
pub(super) fn change_table(lang: Lang, changes: &[Changed]) -> Markup {
    let row = |c: &Changed| {
        Row::from(vec![
            html! { (unit(lang, &c.row)) ", " (head(lang, &c.at)) },
            html! { (said(lang, true, c.before)) },
            html! { (said(lang, true, c.after)) },
            html! { (ui::date(lang, c.stamp.on)) @if c.late { br; span class="subtle" { (t::nat_late(lang)) } } },
        ])
    };
    let heads = [
        t::inv_changes_where(lang),
        t::inv_changes_before(lang),
        t::inv_changes_after(lang),
        t::inv_changes_when(lang),
    ];
    let table = Table {
        caption: t::nat_changes(lang).into(),
        caption_hidden: true,
        columns: heads.map(Column::new).into(),
        rows: changes.iter().rev().map(row).collect(),
        ..Table::default()
    };
    ui::table(lang, &table)
}

fn changes(lang: Lang, found: &PublicNation) -> Markup {
    let day = words::date(lang, found.published);
    let body = html! {
        p { (t::nat_published(lang, &day)) }
        @if found.changes.is_empty() { p { (t::nat_changes_none(lang)) } } @else { (change_table(lang, &found.changes)) }
    };
    ui::panel("changes", t::nat_changes(lang), html! {}, body)
}

fn downloads(lang: Lang, year: u16) -> Markup {
    let file = |ending: &str| format!("/national/files/cases.{ending}?year={year}");
    let picture = |ending: &str, picture: &str| format!("{}&picture={picture}", file(ending));
    html! {
        section class="no-print" aria-label=(t::inv_download(lang)) {
            h3 { (t::inv_download(lang)) }
            ul class="row inv-files" {
                li { a class="ds-link" href=(file("csv")) { (t::inv_download_csv(lang)) } }
                li { a class="ds-link" href=(file("xlsx")) { (t::sheet_xlsx(lang)) } }
                li { a class="ds-link" href=(file("json")) { (t::inv_download_json(lang)) } }
                @for name in ["map", "bars", "categories"] {
                    li { (inventory::files::named(lang, name)) ": "
                        a class="ds-link" href=(picture("svg", name)) { (t::inv_download_svg(lang)) } " · "
                        a class="ds-link" href=(picture("png", name)) { (t::inv_download_png(lang)) }
                    }
                }
            }
        }
        p class="subtle" { (t::nat_source(lang)) }
    }
}
