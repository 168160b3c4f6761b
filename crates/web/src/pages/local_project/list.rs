//! All projects, narrowed down by canton, state, topic and mechanism.

use super::{href, partners, state};
use crate::http::Guest;
use crate::ui::form::{Choice, FieldView, Kind};
use crate::ui::page::Page;
use crate::ui::parts::Link;
use crate::ui::table::{Chip, Column, Filter, Row, Table};
use crate::{shell, text, ui};
use domain::local_project::{Mechanism, Project, ProjectState, Projects};
use maud::{Markup, html};
use words::{Lang, t};

pub(super) async fn show(guest: Guest) -> Markup {
    let lang = guest.lang;
    let wanted = |name: &str| guest.query.get(name).filter(|value| !value.is_empty());
    let (canton, how_far) = (wanted("canton"), wanted("state").and_then(ProjectState::from_code));
    let (topic, mechanism) = (wanted("topic"), wanted("mechanism").and_then(Mechanism::from_code));
    let fits = |p: &&Project| {
        canton.is_none_or(|c| p.canton == c)
            && how_far.is_none_or(|s| p.state == s)
            && topic.is_none_or(|t| p.topics.iter().any(|own| own == t))
            && mechanism.is_none_or(|m| p.mechanisms.contains(&m))
    };
    let shown: Vec<&Project> = Projects::get().project.iter().filter(fits).collect();
    let content = html! {
        div class="cols cols-filter" {
            div class="no-print" { (filter(&guest)) }
            div {
                @if shown.is_empty() { (ui::empty(t::local_projects_none(lang), t::local_projects_none_text(lang), html! {})) }
                @else { div class="panel" { p { (t::local_projects_count(lang, shown.len() as i64)) } (table(&guest, &shown)) } }
            }
        }
    };
    let page = Page {
        title: t::local_projects_title(lang).into(),
        lead: Some(t::local_projects_lead(lang).into()),
        back: Some(Link::new(t::models_title(lang), "/models")),
        actions: ui::print_button(t::button_print(lang)),
        content,
        ..Page::default()
    };
    shell::open_page(&guest, page)
}

/// The name of a canton as its model has it.
pub(super) fn canton(guest: &Guest, code: &str) -> String {
    let model = guest.web.app.models().cantons().find(|m| m.is_of(code));
    model.map_or_else(|| code.to_string(), |m| text::of(guest.lang, &m.label))
}

fn filter(guest: &Guest) -> Markup {
    let lang = guest.lang;
    let projects = Projects::get();
    let mut cantons: Vec<&str> = projects.project.iter().map(|p| p.canton.as_str()).collect();
    cantons.sort_unstable();
    cantons.dedup();
    let select = |name: &str, label: &str, choices: Vec<Choice>| {
        let all = std::iter::once(Choice::new("", t::local_projects_any(lang))).chain(choices).collect();
        let held = guest.query.get(name).unwrap_or_default().to_string();
        FieldView { unmarked: true, values: vec![held], ..FieldView::new(name, label, Kind::Select(all)) }
    };
    let coded = |group: &str, codes: Vec<&'static str>| -> Vec<Choice> {
        codes.into_iter().map(|code| Choice::new(code, text::code(lang, group, code))).collect()
    };
    let topics = projects.topic.iter().map(|t| Choice::new(t.code.as_str(), text::of(lang, &t.label)));
    let fields = vec![
        select("canton", t::models_canton(lang), cantons.iter().map(|c| Choice::new(*c, canton(guest, c))).collect()),
        select(
            "state",
            t::local_projects_state(lang),
            coded("local-project-state", ProjectState::ALL.iter().map(|s| s.code()).collect()),
        ),
        select("topic", t::local_projects_topic(lang), topics.collect()),
        select(
            "mechanism",
            t::local_projects_mechanism(lang),
            coded("mechanism", Mechanism::ALL.iter().map(|m| m.code()).collect()),
        ),
    ];
    let chips = fields.iter().filter_map(|field| chip(guest, field)).collect();
    let filter = Filter {
        action: "/local-projects".into(),
        fields,
        chips,
        clear: "/local-projects".into(),
        ..Filter::default()
    };
    ui::filter(lang, &filter)
}

/// A filter in force, with the address without it.
fn chip(guest: &Guest, field: &FieldView) -> Option<Chip> {
    let held = field.values.first().filter(|value| !value.is_empty())?;
    let Kind::Select(choices) = &field.kind else { return None };
    let label = choices.iter().find(|c| c.value == *held)?.label.clone();
    let mut rest = guest.query.clone();
    rest.0.retain(|(name, value)| *name != field.name && !value.is_empty() && name != "lang");
    Some(Chip { label, href: format!("/local-projects?{}", rest.encode()) })
}

fn table(guest: &Guest, shown: &[&Project]) -> Markup {
    let lang = guest.lang;
    let heads = [
        t::local_projects_one(lang),
        t::models_canton(lang),
        t::local_projects_state(lang),
        t::models_partners(lang),
        t::local_projects_mechanism(lang),
    ];
    let table = Table {
        caption: t::local_projects_title(lang).into(),
        caption_hidden: true,
        columns: heads.map(Column::new).into(),
        rows: shown.iter().map(|p| Row::from(cells(guest, p, lang))).collect(),
        ..Table::default()
    };
    ui::table(lang, &table)
}

fn cells(guest: &Guest, p: &Project, lang: Lang) -> Vec<Markup> {
    let mechanisms: Vec<String> = p.mechanisms.iter().map(|m| text::code(lang, "mechanism", m.code())).collect();
    vec![
        html! { a class="ds-link" href=(href(&p.code)) { (text::of(lang, &p.name)) } br; span class="id subtle" { (p.code) } },
        html! { (canton(guest, &p.canton)) },
        state(lang, p.state),
        html! { (partners(lang, p)) },
        html! { (mechanisms.join(", ")) },
    ]
}
