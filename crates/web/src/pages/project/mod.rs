//! Projects: the request, what the partners have committed, milestones and results (TOP-15…21).

use crate::http::Visitor;
use crate::pages::affair::{Offered, Shown, Words, World, forms, list, show};
use crate::ui::form::Choice;
use crate::ui::parts::Fact;
use crate::ui::table::{Column, Row, Table};
use crate::{Web, text, ui};
use app::affair::AffairView;
use axum::Router;
use axum::routing::get;
use domain::project::{Commit, Project};
use maud::{Markup, html};
use serde_json::{Value, json};
use words::{Lang, t};

/// The routes of projects.
pub fn routes() -> Router<Web> {
    Router::new()
        .route("/projects", get(list::<Project>))
        .route("/projects/new", get(forms::begin::<Project>).post(forms::send_begin::<Project>))
        .route("/projects/{project}", get(show::<Project>))
        .route("/projects/{project}/do/{kind}", get(forms::act::<Project>).post(forms::send_act::<Project>))
}

impl Shown for Project {
    const HOME: &'static str = "/projects";

    fn words(lang: Lang) -> Words {
        Words {
            title: t::projects_title(lang),
            lead: t::projects_lead(lang),
            one: t::projects_one(lang),
            none: t::projects_none(lang),
        }
    }

    fn title(&self, _: Lang) -> String {
        self.request.title.to_string()
    }

    fn fresh(&self) -> Option<Value> {
        Some(json!(self.request))
    }

    fn above(v: &Visitor, all: &[AffairView<Self>], _: &World) -> Markup {
        library(v.lang, all)
    }

    fn panels(v: &Visitor, view: &AffairView<Self>, _: &World) -> Markup {
        let (lang, project) = (v.lang, &view.affair);
        html! {
            @if let Some(launched) = &project.launched { (ui::panel("pilot", t::projects_launched(lang), html! {}, pilot(v, launched))) }
            (ui::panel("commitments", t::projects_commitments(lang), html! {}, commitments(lang, project)))
            @if !project.milestones.is_empty() { (ui::panel("milestones", t::projects_milestones(lang), html! {}, html! {
                ul { @for (milestone, reached) in &project.milestones { li {
                    (milestone.title) " · " (ui::date(lang, milestone.due))
                    @if let Some(reached) = reached { " · " (t::projects_reached(lang)) " " (ui::date(lang, reached.on)) }
                } } }
            })) }
            @if !project.results.is_empty() { (ui::panel("results", t::projects_results(lang), html! {}, html! {
                ul { @for result in &project.results { li { (text::code(lang, "deliverable", result.deliverable.code())) " · " (result.title) } } }
            })) }
        }
    }

    fn offered(_: &Visitor, view: Option<&AffairView<Self>>, world: &World, _: &str) -> Offered {
        let milestones = view.map_or(&[][..], |view| &view.affair.milestones).iter().enumerate();
        let open = milestones.filter(|(_, (_, reached))| reached.is_none());
        let open = open.map(|(n, (m, _))| Choice::new((n + 1).to_string(), m.title.to_string())).collect();
        vec![("milestone", open), ("topic", world.topics(None))]
    }

    fn filled(v: &Visitor, view: Option<&AffairView<Self>>, _: &str) -> Value {
        if view.is_some() { json!({ "on": v.today() }) } else { Value::Null }
    }
}

/// What all projects have delivered, by what it is (TOP-20).
fn library(lang: Lang, all: &[AffairView<Project>]) -> Markup {
    let mut found: Vec<(&Project, &domain::project::DeliverResult)> =
        all.iter().flat_map(|view| view.affair.results.iter().map(|r| (&view.affair, r))).collect();
    if found.is_empty() {
        return html! {};
    }
    found.sort_by_key(|(_, result)| result.deliverable);
    ui::panel(
        "library",
        t::projects_library(lang),
        html! {},
        html! {
            ul { @for (project, result) in found { li {
                (text::code(lang, "deliverable", result.deliverable.code())) " · " (result.title) " · "
                a class="ds-link" href={ "/projects/" (project.number) } { (project.request.title) }
            } } }
        },
    )
}

/// For how long, and by what it is judged when (ROLE-COPIL-04).
fn pilot(v: &Visitor, launched: &domain::project::Launch) -> Markup {
    let lang = v.lang;
    let label = |field: &str| crate::form::label(lang, "project.launch", field);
    let mut told = vec![Fact::new(
        label("on"),
        html! { (ui::date(lang, launched.on)) " · " (text::code(lang, "mode", launched.mode.code())) },
    )];
    let days = [("until", launched.until), ("evaluate_on", launched.evaluate_on)];
    told.extend(
        days.into_iter().filter_map(|(field, day)| Some(Fact::new(label(field), html! { (ui::date(lang, day?)) }))),
    );
    if let Some(judged_by) = &launched.judged_by {
        told.push(Fact::new(label("judged_by"), html! { span class="pre" { (judged_by) } }));
    }
    ui::summary(lang, &told)
}

/// What each partner has committed, and which of its organs has decided it.
fn commitments(lang: Lang, project: &Project) -> Markup {
    let row = |c: &Commit| {
        Row::from(vec![
            html! { (c.partner) @if c.leads { " · " (t::projects_leads(lang)) } },
            html! { @if let Some(percent) = c.percent { (percent) " %" } @else { "–" } },
            html! { @if let Some(francs) = c.francs { (francs) } @else { "–" } },
            html! { (c.decided_in) " · " (ui::date(lang, c.on)) },
        ])
    };
    let heads = [t::projects_partner(lang), t::bodies_work(lang), t::bodies_money(lang), t::projects_decided_in(lang)];
    let table = Table {
        caption: t::projects_commitments(lang).into(),
        caption_hidden: true,
        columns: heads.map(Column::new).into(),
        rows: project.commitments.iter().map(row).collect(),
        ..Table::default()
    };
    html! {
        p class="subtle" { (t::projects_own_decision(lang)) }
        @if !table.rows.is_empty() { (ui::table(lang, &table)) }
    }
}
