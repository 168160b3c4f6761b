//! One document: what it says now, and its versions.

use super::{kind_of, name, of_the_house, state};
use crate::http::{Fail, OrPage, Path, Visitor};
use crate::pages::plain::act;
use crate::ui::page::Page;
use crate::ui::parts::{Link, Look};
use crate::ui::table::{Column, Row, Table};
use crate::{shell, text, ui};
use app::template::TemplateView;
use axum::response::{IntoResponse, Response};
use domain::case::Stamp;
use domain::template::{Passage, TemplateVersion};
use maud::{Markup, html};
use words::{Lang, t};

pub(super) async fn show(v: Visitor, Path(template): Path<String>) -> Result<Response, Fail> {
    let kind = kind_of(&v, &template)?;
    let view = v.web.app.template(&v.caller, kind).await.or_page(&v)?;
    Ok(shell::page(&v, page(&v, &view)).into_response())
}

fn page(v: &Visitor, view: &TemplateView) -> Page {
    let (lang, template) = (v.lang, &view.template);
    let now = template.in_force(v.today());
    Page {
        title: name(lang, template.kind),
        lead: Some(t::templates_one_lead(lang).into()),
        back: Some(Link::new(t::templates_title(lang), "/templates")),
        actions: actions(v, view),
        content: html! {
            div class="stack" {
                @if let Some(waits) = view.waiting() {
                    (ui::panel("waits", &t::templates_waits(lang, i64::from(waits.n)), waiting(v, view, waits), said(v, view, Some(waits))))
                }
                (ui::panel("now", t::templates_says_now(lang), html! {}, said(v, view, now)))
                (ui::panel("holes", t::templates_holes(lang), html! {}, holes(v, view)))
                (ui::panel("versions", t::templates_versions(lang), html! {}, versions(v, view)))
            }
        },
        ..Page::default()
    }
}

fn actions(v: &Visitor, view: &TemplateView) -> Markup {
    let kind = view.template.kind;
    let now = view.template.in_force(v.today()).map_or(0, |version| version.n);
    html! {
        @if view.acts.contains(&"template.draft") {
            (ui::link_button(Look::Main, act(v, "template.draft"), &format!("/templates/{kind}/draft")))
        }
        (ui::link_button(Look::Second, t::templates_preview(v.lang), &format!("/templates/{kind}/preview/{now}")))
    }
}

/// What whoever reads the waiting version can do with it.
fn waiting(v: &Visitor, view: &TemplateView, version: &TemplateVersion) -> Markup {
    let (kind, n) = (view.template.kind, version.n);
    let home = format!("/templates/{kind}");
    html! {
        (ui::link_button(Look::Second, t::templates_preview(v.lang), &format!("{home}/preview/{n}")))
        @for one in view.acts.iter().filter(|one| **one != "template.draft") {
            @let look = if *one == "template.approve" { Look::Main } else { Look::Quiet };
            (ui::link_button(look, act(v, one), &format!("{home}/do/{one}?n={n}")))
        }
        @if !view.acts.contains(&"template.approve") { p class="subtle" { (t::templates_second(v.lang)) } }
    }
}

/// What a version says, passage by passage in four languages; none: the words of the house.
fn said(v: &Visitor, view: &TemplateView, version: Option<&TemplateVersion>) -> Markup {
    let kind = view.template.kind;
    let own = |passage: &Passage, lang: Lang| {
        let told = version.map(|version| version.draft.told(*passage));
        told.and_then(|told| told.get(text::language(lang))).map(ToString::to_string)
    };
    html! {
        @if let Some(version) = version {
            p { (t::templates_reason(v.lang)) (words::sep(v.lang)) span class="pre" { (version.draft.reason) } }
        }
        @for passage in kind.passages() {
            h3 { (text::code(v.lang, "passage", passage.code())) }
            @if version.is_some() && own(passage, v.lang).is_none() { p class="subtle" { (t::templates_house(v.lang)) } }
            dl class="facts" {
                @for lang in Lang::ALL {
                    div {
                        dt { (lang.own_name()) }
                        dd { div class="pre" lang=(lang.code()) {
                            @match own(passage, lang) { Some(words) => (words), None => (of_the_house(lang, kind, *passage)) }
                        } }
                    }
                }
            }
        }
    }
}

/// What can stand in square brackets, and what comes there.
pub(super) fn holes(v: &Visitor, view: &TemplateView) -> Markup {
    html! {
        dl class="facts" {
            @for hole in view.template.kind.placeholders() {
                div { dt { code { "[" (hole) "]" } } dd { (text::code(v.lang, "placeholder", hole.code())) } }
            }
        }
    }
}

fn versions(v: &Visitor, view: &TemplateView) -> Markup {
    let (lang, template) = (v.lang, &view.template);
    if template.versions.is_empty() {
        return ui::empty(t::templates_none(lang), t::templates_none_text(lang), html! {});
    }
    let who = |stamp: &Stamp| {
        let name = view.names.get(stamp.by.account.as_str()).map_or("", String::as_str);
        html! { (ui::date(lang, stamp.on)) div class="subtle" { (name) } }
    };
    let row = |version: &TemplateVersion| {
        let preview = format!("/templates/{}/preview/{}", template.kind, version.n);
        Row::from(vec![
            html! { a class="ds-link" href=(preview) { (t::templates_version(lang, i64::from(version.n))) } },
            state(lang, template.state(version, v.today())),
            who(&version.stamp),
            html! { @match &version.approved { Some(stamp) => (who(stamp)), None => "–" } },
            html! { @match version.valid_from { Some(day) => (ui::date(lang, day)), None => "–" } },
            html! { span class="pre" { (version.draft.reason) } @if let Some((_, why)) = &version.dropped { p class="pre subtle" { (why) } } },
        ])
    };
    let heads = [
        t::contract_version_head(lang),
        t::plan_state(lang),
        t::templates_written(lang),
        t::templates_approved(lang),
        t::templates_since(lang),
        t::templates_reason(lang),
    ];
    let table = Table {
        caption: t::templates_versions(lang).into(),
        caption_hidden: true,
        columns: heads.map(Column::new).into(),
        rows: template.versions.iter().rev().map(row).collect(),
        ..Table::default()
    };
    ui::table(lang, &table)
}
