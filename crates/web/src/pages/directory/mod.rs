//! The directory of the canton: its institutions, and the measures that plans propose. No person stands in it.

use crate::Web;
use crate::http::{Fail, OrPage, Visitor};
use crate::ui::page::Page;
use crate::ui::parts::{Look, Tone};
use crate::ui::table::{Column, Row, Table};
use crate::{shell, text, ui};
use app::directory::DirectoryView;
use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use domain::directory::Offered;
use maud::{Markup, html};
use words::t;

/// The routes of the subject.
pub fn routes() -> Router<Web> {
    Router::new().route("/directory", get(show))
}

async fn show(v: Visitor) -> Result<Response, Fail> {
    let lang = v.lang;
    let view = v.web.app.directory().await.or_page(&v)?;
    let imports = v.web.app.imports(&v.caller);
    let stamp = view.stamp.as_ref().map(|(who, stamp)| t::directory_stamp(lang, &words::date(lang, stamp.on), who));
    let page = Page {
        title: t::directory_title(lang).into(),
        lead: Some(t::directory_lead(lang).into()),
        actions: html! { @if !imports.is_empty() { (ui::link_button(Look::Second, t::imports_title(lang), "/imports")) } },
        content: html! {
            div class="stack" {
                @if let Some(stamp) = stamp { p class="subtle" { (stamp) } }
                (ui::panel("institutions", t::import_institutions(lang), html! {}, institutions(&v, &view)))
                (ui::panel("measures", t::import_measures(lang), html! {}, measures(&v, &view)))
            }
        },
        ..Page::default()
    };
    Ok(shell::page(&v, page).into_response())
}

fn institutions(v: &Visitor, view: &DirectoryView) -> Markup {
    let lang = v.lang;
    let row = |(i, taken): &(domain::model::Institution, bool)| {
        Row::from(vec![
            html! { span class="id" { (i.code) } },
            html! { (text::of(lang, &i.label)) },
            html! { (text::code(lang, "partner", i.kind.code())) },
            html! { (if *taken { t::directory_list(lang) } else { t::directory_model(lang) }) },
        ])
    };
    let heads = [t::column_code(lang), t::column_name(lang), t::column_kind(lang), t::directory_origin(lang)];
    let table = Table {
        caption: t::import_institutions(lang).into(),
        caption_hidden: true,
        columns: heads.map(Column::new).into(),
        rows: view.institutions.iter().map(row).collect(),
        ..Table::default()
    };
    ui::table(lang, &table)
}

fn measures(v: &Visitor, view: &DirectoryView) -> Markup {
    let lang = v.lang;
    if view.measures.is_empty() {
        return ui::empty(t::directory_no_measures(lang), t::directory_no_measures_text(lang), html! {});
    }
    let row = |m: &Offered| {
        let institution = m.institution.as_ref().map(|i| text::institution(lang, v.model(), i.as_str()));
        let region = m.region.as_ref().map(|r| text::entry(lang, &v.model().region, r.as_str()));
        Row::from(vec![
            html! { span class="id" { (m.code) } },
            html! { (m.name) },
            html! { (institution.unwrap_or_default()) },
            html! { (region.unwrap_or_default()) },
            html! {
                @if let Some(until) = m.until { (ui::date(lang, until)) }
                @if !m.lasts(v.today()) { " " (ui::tag(Tone::Neutral, t::directory_over(lang))) }
            },
        ])
    };
    let heads = [
        t::column_code(lang),
        t::column_name(lang),
        t::column_institution(lang),
        t::column_region(lang),
        t::column_until(lang),
    ];
    let table = Table {
        caption: t::import_measures(lang).into(),
        caption_hidden: true,
        columns: heads.map(Column::new).into(),
        rows: view.measures.iter().map(row).collect(),
        ..Table::default()
    };
    ui::table(lang, &table)
}
