//! One model: how a person enters, who takes part, what comes round, and where the default of the house stands in.

use super::{rule, sure};
use crate::http::{Guest, Path};
use crate::pages::house::not_here;
use crate::pages::{local_project, procedure};
use crate::ui::page::Page;
use crate::ui::parts::{Alert, Fact, Link, Look, Tone};
use crate::ui::table::{Column, Row, Table};
use crate::{shell, text, ui};
use axum::response::{IntoResponse, Response};
use domain::Model;
use domain::model::{Access, CategoryRule, Often, Said, Step};
use maud::{Markup, html};
use words::{Lang, t};

pub(super) async fn show(guest: Guest, Path(code): Path<String>) -> Response {
    let found = guest.web.app.models().cantons().find(|m| m.is_of(&code));
    match found {
        Some(model) => shell::open_page(&guest, page(guest.lang, model)).into_response(),
        None => not_here(&guest),
    }
}

fn page(lang: Lang, model: &Model) -> Page {
    let content = html! {
        div class="stack" {
            (ui::panel("access", t::models_enter(lang), html! {}, access(lang, model)))
            (ui::panel("steps", t::models_steps(lang), html! {}, steps(lang, model)))
            @if let Some(way) = &model.way {
                @let facts = [
                    Fact::new(t::models_way(lang), html! { (text::code(lang, "way-kind", way.kind.code())) " " (sure(lang, &way.said)) }),
                    Fact::new(t::models_management(lang), html! { (text::code(lang, "surveyed", way.case_management.code())) }),
                    Fact::new(t::models_written(lang), html! { (text::code(lang, "surveyed", way.written_process.code())) " " (sure(lang, &way.process_said)) }),
                    Fact::new(t::models_platform(lang), html! { (way.platform.as_deref().unwrap_or(t::models_no_platform(lang))) }),
                ];
                (ui::panel("way", t::models_way(lang), html! {}, html! { p { (text::of(lang, &way.label)) } (ui::summary(lang, &facts)) }))
            }
            @if model.accesses().next().is_some() {
                (ui::panel("agreements", t::models_agreements(lang), html! {}, agreements(lang, model)))
            }
            @if !model.procedure.is_empty() {
                (ui::panel("procedures", t::models_procedures(lang), html! {}, procedures(lang, model)))
            }
            (ui::panel("partners", t::models_partners(lang), html! {}, partners(lang, model)))
            @if !model.body.is_empty() { (ui::panel("bodies", t::models_bodies(lang), html! {}, bodies(lang, model))) }
            @if !model.rhythm.is_empty() { (ui::panel("rhythms", t::models_rhythms(lang), html! {}, rhythms(lang, model))) }
            (ui::panel("default", t::models_default(lang), html! {}, taken(lang, model)))
        }
    };
    Page {
        title: text::of(lang, &model.label),
        lead: model.way.as_ref().map(|w| text::code(lang, "way-kind", w.kind.code())),
        back: Some(Link::new(t::models_title(lang), "/models")),
        alerts: if model.silent { vec![silent(lang)] } else { Vec::new() },
        actions: html! {
            (ui::link_button(Look::Second, t::compare_title(lang), "/models/compare"))
            (ui::print_button(t::button_print(lang)))
        },
        content,
        ..Page::default()
    }
}

fn silent(lang: Lang) -> Alert {
    let body = html! { p { (t::models_silent_text(lang)) } };
    Alert { tone: Tone::Info, title: t::models_silent(lang).into(), body, ..Alert::default() }
}

/// How sure a value is: as it says itself, else as its section does.
fn said<'m>(model: &'m Model, own: Option<&'m Said>, section: &str) -> Option<&'m Said> {
    own.or_else(|| model.said.get(section))
}

fn access(lang: Lang, model: &Model) -> Markup {
    html! { @for category in &model.category { (one_category(lang, model, category)) } }
}

fn one_category(lang: Lang, model: &Model, category: &CategoryRule) -> Markup {
    html! {
        div class="stack" {
            h3 { (text::of(lang, &category.label)) }
            @match &category.rule {
                Some(_) if !category.version.is_empty() => {},
                Some(written) => div { (rule::rule(lang, model, &written.0)) },
                None => p { (text::code(lang, "passage", category.otherwise.code())) },
            }
            @for version in &category.version {
                p { (t::models_holds(lang, &day(lang, version.from), &day(lang, version.until))) }
                div { (rule::rule(lang, model, &version.rule.0)) }
            }
            @if let Some(reading) = &category.reading { p class="subtle" { (text::of(lang, reading)) } }
            @if let Some(said) = said(model, category.said.as_ref(), "category") { (sure(lang, said)) }
        }
    }
}

/// An end of a time; dots where it is open.
fn day(lang: Lang, day: Option<jiff::civil::Date>) -> String {
    day.map_or_else(|| "…".to_string(), |day| words::date(lang, day))
}

fn steps(lang: Lang, model: &Model) -> Markup {
    let heads = [t::models_step(lang), t::models_by(lang), t::models_after(lang), t::models_sure(lang)];
    let row = |step: &Step| {
        let after: Vec<String> = step.after.iter().filter_map(|code| step_name(lang, model, code)).collect();
        Row::from(vec![
            html! { (text::of(lang, &step.label)) },
            html! { (by(lang, model, step)) },
            html! { (after.join(", ")) },
            html! { @if let Some(said) = said(model, step.said.as_ref(), "step") { (sure(lang, said)) } },
        ])
    };
    listing(lang, t::models_steps(lang), &heads, model.step.iter().map(row).collect())
}

fn step_name(lang: Lang, model: &Model, code: &str) -> Option<String> {
    model.step.iter().find(|s| s.code == code).map(|s| text::of(lang, &s.label))
}

/// Who may do a step: a role, of which institutions.
fn by(lang: Lang, model: &Model, step: &Step) -> String {
    let roles: Vec<String> = step.roles.iter().map(|r| text::role(lang, model, *r)).collect();
    let of: Vec<String> = step.partners.iter().map(|p| text::code(lang, "partner", p.code())).collect();
    match (roles.is_empty(), of.is_empty()) {
        (false, false) => format!("{} ({})", roles.join(", "), of.join(", ")),
        (true, _) => of.join(", "),
        (_, true) => roles.join(", "),
    }
}

fn listing(lang: Lang, caption: &str, heads: &[&str], rows: Vec<Row>) -> Markup {
    let columns = heads.iter().map(|head| Column::new(*head)).collect();
    let table = Table { caption: caption.into(), caption_hidden: true, columns, rows, ..Table::default() };
    ui::table(lang, &table)
}

fn agreements(lang: Lang, model: &Model) -> Markup {
    let heads = [t::models_agreement(lang), t::models_parties(lang), t::models_who(lang), t::models_sure(lang)];
    let row = |a: &Access| {
        let parties: Vec<String> = a.parties.iter().map(|p| text::code(lang, "partner", p.code())).collect();
        Row::from(vec![
            html! {
                (text::of(lang, &a.label))
                @if let Some(code) = &a.project { br; a class="ds-link" href=(local_project::href(code)) { (t::local_projects_one(lang)) " " (code) } }
            },
            html! { (parties.join(", ")) },
            html! {
                @match &a.rule {
                    Some(written) => (rule::rule(lang, model, &written.0)),
                    None => (text::code(lang, "passage", "discretion")),
                }
            },
            sure(lang, &a.said),
        ])
    };
    listing(lang, t::models_agreements(lang), &heads, model.accesses().map(row).collect())
}

/// The particular procedures, step by step.
fn procedures(lang: Lang, model: &Model) -> Markup {
    html! { @for rule in &model.procedure {
        div class="stack" {
            (procedure::told(lang, rule))
            @if let Some(code) = rule.project_in(model) { p { a class="ds-link" href=(local_project::href(code)) { (t::local_projects_one(lang)) " " (code) } } }
            (sure(lang, &rule.said))
        }
    } }
}

fn partners(lang: Lang, model: &Model) -> Markup {
    let heads = [t::models_partner(lang), t::models_kind(lang), t::models_may(lang), t::models_sure(lang)];
    let rows = model.institution.iter().map(|i| {
        let may = [(i.may_announce, t::models_may_announce(lang)), (i.may_lead, t::models_may_lead(lang))];
        let may: Vec<&str> = may.iter().filter(|(may, _)| *may).map(|(_, words)| *words).collect();
        Row::from(vec![
            html! { (text::of(lang, &i.label)) },
            html! { (text::code(lang, "partner", i.kind.code())) },
            html! { (may.join(", ")) },
            html! { @if let Some(said) = said(model, i.said.as_ref(), "institution") { (sure(lang, said)) } },
        ])
    });
    listing(lang, t::models_partners(lang), &heads, rows.collect())
}

fn bodies(lang: Lang, model: &Model) -> Markup {
    let heads = [t::models_body(lang), t::models_kind(lang), t::models_sure(lang)];
    let rows = model.body.iter().map(|b| {
        Row::from(vec![
            html! { (text::of(lang, &b.label)) },
            html! { (text::code(lang, "body-kind", b.kind.code())) },
            sure(lang, &b.said),
        ])
    });
    listing(lang, t::models_bodies(lang), &heads, rows.collect())
}

fn rhythms(lang: Lang, model: &Model) -> Markup {
    let heads = [t::models_rhythm(lang), t::models_often(lang), t::models_by(lang), t::models_sure(lang)];
    let rows = model.rhythm.iter().map(|r| {
        Row::from(vec![
            html! { (text::of(lang, &r.label)) },
            html! { (often(lang, r.often)) },
            html! { (text::role(lang, model, r.owner)) },
            sure(lang, &r.said),
        ])
    });
    listing(lang, t::models_rhythms(lang), &heads, rows.collect())
}

/// A rhythm in words: «alle 6 Wochen», «3 Mal im Jahr».
fn often(lang: Lang, often: Often) -> String {
    use domain::model::Unit;
    let every = i64::from(often.every);
    let unit = match often.unit {
        Unit::Days => t::often_days(lang, every),
        Unit::Weeks => t::often_weeks(lang, every),
        Unit::Months => t::often_months(lang, every),
        Unit::Years => t::often_years(lang, every),
    };
    if often.times == 1 { unit } else { t::often_times(lang, i64::from(often.times), &unit) }
}

/// What the canton's file leaves to another, by name.
fn taken(lang: Lang, model: &Model) -> Markup {
    let names: Vec<String> = model
        .taken_from
        .keys()
        .filter_map(|section| text::kind(lang, "section", section).map(str::to_string))
        .collect();
    html! {
        @if names.is_empty() { p { (t::models_default_none(lang)) } }
        @else {
            p { (t::models_default_text(lang)) }
            ul class="row" { @for name in names { li { (ui::tag(Tone::Info, &name)) } } }
        }
    }
}
