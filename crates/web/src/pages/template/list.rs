//! All documents whose words can be changed.

use super::{name, state};
use crate::http::{Fail, OrPage, Visitor};
use crate::ui::page::Page;
use crate::ui::parts::Tone;
use crate::ui::table::{Column, Row, Table};
use crate::{shell, ui};
use app::template::TemplateView;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use words::t;

pub(super) async fn show(v: Visitor) -> Result<Response, Fail> {
    let lang = v.lang;
    let all = v.web.app.templates(&v.caller).await.or_page(&v)?;
    let waiting = all.iter().filter(|view| view.acts.contains(&"template.approve")).count() as i64;
    let heads =
        [t::templates_document(lang), t::templates_now(lang), t::templates_since(lang), t::templates_waiting(lang)];
    let table = Table {
        caption: t::templates_title(lang).into(),
        caption_hidden: true,
        columns: heads.map(Column::new).into(),
        rows: all.iter().map(|view| Row::from(cells(&v, view))).collect(),
        ..Table::default()
    };
    let page = Page {
        title: t::templates_title(lang).into(),
        lead: Some(t::templates_lead(lang).into()),
        content: html! {
            div class="stack" {
                @if waiting > 0 { p class="row" { (ui::count_link(Tone::Warning, waiting, t::templates_for_you(lang), "#all")) } }
                (ui::panel("all", t::templates_all(lang), html! {}, ui::table(lang, &table)))
            }
        },
        ..Page::default()
    };
    Ok(shell::page(&v, page).into_response())
}

fn cells(v: &Visitor, view: &TemplateView) -> Vec<Markup> {
    let (lang, template) = (v.lang, &view.template);
    let now = template.in_force(v.today());
    vec![
        html! { a class="ds-link" href={ "/templates/" (template.kind) } { (name(lang, template.kind)) } },
        html! { @match now { Some(version) => (t::templates_version(lang, i64::from(version.n))), None => (t::templates_house(lang)) } },
        html! { @match now.and_then(|version| version.valid_from) { Some(day) => (ui::date(lang, day)), None => "–" } },
        html! { @match view.waiting() {
            Some(version) => {
                (t::templates_version(lang, i64::from(version.n))) " " (state(lang, template.state(version, v.today())))
            },
            None => "–",
        } },
    ]
}
