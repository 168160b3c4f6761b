//! The register of decisions: which body, on what basis, how, with what result, of which kind and at what cost, and who was to do what until when
//! (GOV-15, ROLE-COPIL-05).

use super::{World, sub, world};
use crate::http::{Fail, OrPage, Visitor};
use crate::pages::sheet::{self, Cell, Sheet};
use crate::ui::page::Page;
use crate::ui::parts::{Due, Tone};
use crate::ui::table::{Column, Row, Table};
use crate::{shell, text, ui};
use app::AppError;
use axum::response::{IntoResponse, Response};
use domain::Code;
use domain::affair::Mode;
use domain::sitting::{DecisionKind, Item, Minute, Sitting};
use domain::topic::Topic;
use jiff::civil::Date;
use maud::{Markup, html};
use words::{Lang, t};

/// A decision, whoever took it.
struct Decision {
    on: Date,
    number: Code,
    home: &'static str,
    body: String,
    what: String,
    text: String,
    basis: String,
    kind: Option<DecisionKind>,
    francs: Option<u32>,
    how: Markup,
    mode: String,
    next: String,
    responsible: String,
    due: Option<Date>,
    settled: bool,
}

/// All of them, the newest first.
async fn all(v: &Visitor) -> Result<Vec<Decision>, AppError> {
    let sittings = v.web.app.affairs::<Sitting>(&v.caller).await?;
    let world = world(v).await?;
    let mut found: Vec<Decision> = world.topics.iter().filter_map(|topic| of_topic(v, topic)).collect();
    for view in &sittings {
        let sitting = &view.affair;
        found.extend(sitting.decisions().map(|(item, minute)| of_sitting(v, &world, sitting, item, minute)));
    }
    found.sort_by_key(|d| std::cmp::Reverse(d.on));
    Ok(found)
}

fn of_sitting(v: &Visitor, world: &World, sitting: &Sitting, item: &Item, minute: &Minute) -> Decision {
    Decision {
        on: sitting.on(),
        number: sitting.number.clone(),
        home: "/sittings/",
        body: world.name(v, sitting.plan.body.as_str()),
        what: item.add.title.to_string(),
        text: minute.text.to_string(),
        basis: minute.basis.as_ref().map(ToString::to_string).unwrap_or_default(),
        kind: minute.decision_kind,
        francs: minute.budget_effect,
        how: how(v, minute),
        mode: minute.mode.map(|m| text::code(v.lang, "mode", m.code())).unwrap_or_default(),
        next: minute.to_do.as_ref().map(ToString::to_string).unwrap_or_default(),
        responsible: minute.responsible.as_ref().map(ToString::to_string).unwrap_or_default(),
        due: minute.due,
        settled: item.settled.is_some(),
    }
}

fn of_topic(v: &Visitor, topic: &Topic) -> Option<Decision> {
    let lang = v.lang;
    let decided = topic.decision.as_ref()?;
    let mode = text::code(lang, "mode", decided.mode.code());
    Some(Decision {
        on: decided.on,
        number: topic.number.clone(),
        home: "/topics/",
        body: t::topics_one(lang).to_string(),
        what: topic.enter.subject.to_string(),
        text: decided.decision.to_string(),
        basis: decided.basis.to_string(),
        kind: None,
        francs: None,
        how: html! { (mode) },
        mode,
        next: text::code(lang, "topic-outcome", decided.outcome.code()),
        responsible: String::new(),
        due: None,
        settled: false,
    })
}

fn heads(lang: Lang) -> [&'static str; 7] {
    [
        t::affairs_since(lang),
        t::bodies_one(lang),
        t::decisions_what(lang),
        t::decisions_basis(lang),
        t::decisions_kind(lang),
        t::decisions_how(lang),
        t::decisions_next(lang),
    ]
}

fn row(v: &Visitor, d: &Decision) -> Row {
    let lang = v.lang;
    Row::from(vec![
        html! { (ui::date(lang, d.on)) br; a class="ds-link id" href={ (d.home) (d.number) } { (d.number) } },
        html! { (d.body) },
        html! { (d.what) br; span class="pre" { (d.text) } },
        html! { (d.basis) },
        html! {
            @if let Some(kind) = d.kind { (text::code(lang, "decision-kind", kind.code())) } @else { "–" }
            @if let Some(francs) = d.francs { br; span class="subtle" { (t::decisions_francs(lang, &words::number(lang, i64::from(francs)))) } }
        },
        d.how.clone(),
        html! {
            @if d.next.is_empty() { "–" } @else { (d.next) }
            @if !d.responsible.is_empty() { br; span class="subtle" { (d.responsible) } }
            @if let Some(due) = d.due {
                br;
                @if d.settled { (ui::tag(Tone::Success, t::decisions_settled(lang))) }
                @else { (ui::due(lang, &Due::new(due, i64::from((due - v.today()).get_days()), false))) }
            }
        },
    ])
}

pub(super) async fn show(v: Visitor) -> Result<Response, Fail> {
    let lang = v.lang;
    let found = all(&v).await.or_page(&v)?;
    let table = Table {
        caption: t::decisions_title(lang).into(),
        caption_hidden: true,
        columns: heads(lang).map(Column::new).into(),
        rows: found.iter().map(|d| row(&v, d)).collect(),
        ..Table::default()
    };
    let page = Page {
        title: t::decisions_title(lang).into(),
        lead: Some(t::decisions_lead(lang).into()),
        sub: sub(&v),
        sub_label: Some(t::bodies_nav(lang).into()),
        actions: ui::print_button(t::button_print(lang)),
        content: html! {
            @if table.rows.is_empty() { (ui::empty(t::decisions_none(lang), t::decisions_lead(lang), html! {})) }
            @else { div class="stack" { (ui::panel("all", t::decisions_title(lang), html! {}, ui::table(lang, &table))) (sheet::links(lang, "/decisions.csv", "")) } }
        },
        ..Page::default()
    };
    Ok(shell::page(&v, page).into_response())
}

/// The register as a file for spreadsheets.
pub(super) async fn file(v: Visitor) -> Result<Response, Fail> {
    let lang = v.lang;
    let found = all(&v).await.or_page(&v)?;
    let more = [t::decisions_francs_head(lang), t::decisions_responsible(lang), t::decisions_due(lang)];
    let cells = |d: &Decision| {
        vec![
            Cell::Day(d.on),
            Cell::text(d.body.clone()),
            Cell::text(format!("{}: {}", d.what, d.text)),
            Cell::text(d.basis.clone()),
            Cell::text(d.kind.map(|k| text::code(lang, "decision-kind", k.code())).unwrap_or_default()),
            Cell::text(d.mode.clone()),
            Cell::text(d.next.clone()),
            d.francs.map_or_else(|| Cell::text(""), |n| Cell::Number(i64::from(n))),
            Cell::text(d.responsible.clone()),
            d.due.map_or_else(|| Cell::text(""), Cell::Day),
        ]
    };
    let sheet = Sheet {
        name: "decisions",
        title: t::decisions_title(lang).into(),
        filter: Vec::new(),
        heads: heads(lang).into_iter().chain(more).map(str::to_string).collect(),
        rows: found.iter().map(cells).collect(),
    };
    sheet::answer(&v, &sheet).or_page(&v)
}

/// By consensus, or by how many voices.
fn how(v: &Visitor, minute: &Minute) -> Markup {
    let lang = v.lang;
    let Some(mode) = minute.mode else { return html! { "–" } };
    let count = |n: Option<u16>| n.unwrap_or(0).to_string();
    html! {
        (text::code(lang, "mode", mode.code()))
        @if mode == Mode::Vote {
            br; span class="subtle" { (t::decisions_votes(lang, &count(minute.abstained), &count(minute.no), &count(minute.yes))) }
        }
    }
}
