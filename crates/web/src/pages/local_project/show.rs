//! One project: what it does, how far it is, and where this house does the same.

use super::{at_home, list, partners, state};
use crate::http::{Guest, Path};
use crate::pages::house::not_here;
use crate::pages::model::{href as model_href, sure};
use crate::pages::procedure;
use crate::ui::page::Page;
use crate::ui::parts::{Fact, Link};
use crate::{shell, text, ui};
use axum::response::{IntoResponse, Response};
use domain::local_project::{Project, Projects};
use maud::{Markup, html};
use words::t;

pub(super) async fn show(guest: Guest, Path(code): Path<String>) -> Response {
    match Projects::get().find(&code) {
        Some(project) => shell::open_page(&guest, page(&guest, project)).into_response(),
        None => not_here(&guest),
    }
}

fn page(guest: &Guest, p: &Project) -> Page {
    let lang = guest.lang;
    let content = html! {
        div class="stack" {
            (ui::panel("what", t::local_projects_what(lang), html! {}, html! { p { (text::of(lang, &p.summary)) } (ui::summary(lang, &facts(guest, p))) }))
            (runs(guest, p))
            (ui::panel("mechanisms", t::local_projects_mechanisms(lang), html! {}, mechanisms(guest, p)))
        }
    };
    Page {
        title: text::of(lang, &p.name),
        lead: Some(format!("{} · {}", list::canton(guest, &p.canton), p.code)),
        back: Some(Link::new(t::local_projects_title(lang), "/local-projects")),
        actions: ui::print_button(t::button_print(lang)),
        content,
        ..Page::default()
    }
}

fn facts(guest: &Guest, p: &Project) -> Vec<Fact> {
    let lang = guest.lang;
    let model = guest.web.app.models().cantons().find(|m| m.is_of(&p.canton));
    let canton = html! {
        @match model {
            Some(model) => a class="ds-link" href=(model_href(model)) { (text::of(lang, &model.label)) },
            None => (p.canton),
        }
    };
    let mut facts = vec![
        Fact::new(t::models_canton(lang), canton),
        Fact::new(t::local_projects_state(lang), state(lang, p.state)),
        Fact::new(t::models_partners(lang), html! { (partners(lang, p)) }),
    ];
    if let Some(since) = &p.since {
        facts.push(Fact::new(t::local_projects_since(lang), html! { (since) }));
    }
    if !p.also.is_empty() {
        facts.push(Fact::new(t::local_projects_also(lang), html! { (p.also.join(", ")) }));
    }
    if !p.topics.is_empty() {
        let names = p.topics.iter().filter_map(|code| Projects::get().topic(code));
        let topics = html! { ul { @for name in names { li { (text::of(lang, name)) } } } };
        facts.push(Fact::new(t::local_projects_topic(lang), topics));
    }
    facts.push(Fact::new(t::models_sure(lang), sure(lang, &p.said)));
    facts
}

/// The procedures of the canton's model that run the project on a case, step by step.
fn runs(guest: &Guest, p: &Project) -> Markup {
    let lang = guest.lang;
    let model = guest.web.app.models().cantons().find(|m| m.is_of(&p.canton));
    let rules: Vec<_> = model.iter().flat_map(|m| p.procedures(m)).collect();
    if rules.is_empty() {
        return html! {};
    }
    let body = html! {
        @for rule in &rules { div class="stack" { (procedure::told(lang, rule)) } }
        p { (t::local_projects_runs_text(lang)) " " a class="ds-link" href="/cases" { (t::local_projects_here(lang)) } }
    };
    ui::panel("runs", t::local_projects_runs(lang), html! {}, body)
}

/// The mechanisms, each with what it is, where the house has it, and the rule of access that runs for the project.
fn mechanisms(guest: &Guest, p: &Project) -> Markup {
    let lang = guest.lang;
    let model = guest.web.app.models().cantons().find(|m| m.is_of(&p.canton));
    let rules: Vec<_> = model.iter().flat_map(|m| p.accesses(m).map(move |a| (*m, a))).collect();
    html! {
        ul {
            @for mechanism in &p.mechanisms {
                li {
                    span class="strong" { (text::code(lang, "mechanism", mechanism.code())) }
                    @if let Some(how) = words::lookup(lang, &format!("mechanism-run-{}", mechanism.code())) { ": " (how) }
                    @if let Some(to) = at_home(*mechanism) { " " a class="ds-link" href=(to) { (t::local_projects_here(lang)) } }
                }
            }
        }
        @for (model, access) in rules {
            p { a class="ds-link" href={ (model_href(model)) "#agreements" } { (t::local_projects_rule(lang)) } ": " (text::of(lang, &access.label)) }
        }
    }
}
