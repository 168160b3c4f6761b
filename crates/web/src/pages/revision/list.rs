//! All changes of the model, and which model runs.

use super::{home, state_tag};
use crate::http::{Fail, OrPage, Visitor};
use crate::pages::plain::act;
use crate::ui::page::Page;
use crate::ui::parts::{Fact, Look};
use crate::ui::table::{Column, Row, Table};
use crate::{shell, text, ui};
use app::revision::Summary;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use words::t;

pub(super) async fn show(v: Visitor) -> Result<Response, Fail> {
    let lang = v.lang;
    let (all, begins) = v.web.app.revisions(&v.caller).await.or_page(&v)?;
    let model = v.model();
    let facts = [
        Fact::new(t::models_canton(lang), html! { (text::of(lang, &model.label)) }),
        Fact::new(t::revisions_version(lang), html! { (model.version) }),
        Fact::new(t::templates_since(lang), ui::date(lang, model.valid_from)),
    ];
    let page = Page {
        title: t::revisions_title(lang).into(),
        lead: Some(t::revisions_lead(lang).into()),
        actions: html! {
            @if begins { (ui::link_button(Look::Main, act(&v, "revision.begin"), "/revisions/begin")) }
        },
        content: html! {
            div class="stack" {
                (ui::panel("runs", t::revisions_runs(lang), html! {}, ui::summary(lang, &facts)))
                (ui::panel("all", t::revisions_all(lang), html! {}, table(&v, &all)))
            }
        },
        ..Page::default()
    };
    Ok(shell::page(&v, page).into_response())
}

fn table(v: &Visitor, all: &[Summary]) -> Markup {
    let lang = v.lang;
    if all.is_empty() {
        return ui::empty(t::revisions_none(lang), t::revisions_none_text(lang), html! {});
    }
    let row = |one: &Summary| {
        let revision = &one.revision;
        let begun = revision.notes.first().map(|note| note.stamp.on);
        Row::from(vec![
            html! { a class="ds-link" href=(home(revision.n)) { (t::revisions_one(lang, i64::from(revision.n))) } },
            state_tag(lang, one.state),
            html! { span class="pre" { (revision.reason) } },
            html! { @match begun { Some(day) => (ui::date(lang, day)), None => "–" } },
            html! { @match revision.valid_from { Some(day) => (ui::date(lang, day)), None => "–" } },
        ])
    };
    let heads = [
        t::revisions_change(lang),
        t::plan_state(lang),
        t::templates_reason(lang),
        t::revisions_begun(lang),
        t::templates_since(lang),
    ];
    let table = Table {
        caption: t::revisions_all(lang).into(),
        caption_hidden: true,
        columns: heads.map(Column::new).into(),
        rows: all.iter().map(row).collect(),
        ..Table::default()
    };
    ui::table(lang, &table)
}
