//! One change of the model: where it stands, what is wrong with it, its sections, and what was done.

use super::{fault_href, fault_words, home, section_name, state_tag, view_of};
use crate::http::{Fail, Path, Visitor};
use crate::pages::plain::act;
use crate::ui::page::Page;
use crate::ui::parts::{Fact, Link, Look, Tone};
use crate::ui::table::{Column, Row, Table};
use crate::{shell, text, ui};
use app::revision::RevisionView;
use axum::response::{IntoResponse, Response};
use domain::model::Gap;
use domain::model::sections::SECTIONS;
use domain::revision::{Note, RevisionState};
use maud::{Markup, html};
use words::t;

pub(super) async fn show(v: Visitor, Path(n): Path<u32>) -> Result<Response, Fail> {
    let view = view_of(&v, n).await?;
    Ok(shell::page(&v, page(&v, &view)).into_response())
}

fn page(v: &Visitor, view: &RevisionView) -> Page {
    let (lang, n) = (v.lang, view.revision.n);
    Page {
        title: t::revisions_one(lang, i64::from(n)),
        lead: Some(view.revision.reason.to_string()),
        back: Some(Link::new(t::revisions_title(lang), "/revisions")),
        actions: actions(v, view),
        content: html! {
            div class="stack" {
                (ui::summary(lang, &facts(v, view)))
                @if view.state == RevisionState::Submitted && !view.acts.contains(&"revision.approve") {
                    p class="subtle" { (t::templates_second(lang)) }
                }
                @if !view.faults.is_empty() || !view.gaps.is_empty() {
                    (ui::panel("faults", t::revisions_faults(lang), html! {}, faults(v, view)))
                }
                (ui::panel("sections", t::revisions_sections(lang), html! {}, sections(v, view)))
                (ui::panel("done", t::revisions_notes(lang), html! {}, notes(v, view)))
            }
        },
        ..Page::default()
    }
}

fn facts(v: &Visitor, view: &RevisionView) -> Vec<Fact> {
    let (lang, revision) = (v.lang, &view.revision);
    let from = match revision.from {
        0 => t::revisions_house(lang).to_string(),
        n => t::revisions_one(lang, i64::from(n)),
    };
    let mut facts = vec![
        Fact::new(t::plan_state(lang), state_tag(lang, view.state)),
        Fact::new(t::revisions_from(lang), html! { (from) }),
        Fact::new(t::revisions_faults(lang), html! { (view.faults.len()) }),
    ];
    if let Some(day) = revision.valid_from {
        facts.push(Fact::new(t::templates_since(lang), ui::date(lang, day)));
    }
    facts
}

fn actions(v: &Visitor, view: &RevisionView) -> Markup {
    let (lang, home) = (v.lang, home(view.revision.n));
    html! {
        @for kind in ["revision.approve", "revision.submit", "revision.return", "revision.drop"] {
            @if view.acts.contains(&kind) {
                @let look = match kind { "revision.drop" => Look::Quiet, "revision.return" => Look::Second, _ => Look::Main };
                (ui::link_button(look, act(v, kind), &format!("{home}/do/{kind}")))
            }
        }
        (ui::link_button(Look::Second, t::revisions_effect(lang), &format!("{home}/effect")))
        (ui::link_button(Look::Second, t::revisions_persons(lang), &format!("{home}/persons")))
        @if view.acts.contains(&"revision.adopt") {
            (ui::link_button(Look::Second, act(v, "revision.adopt"), &format!("{home}/adopt")))
        }
        (ui::link_button(Look::Quiet, t::revisions_text(lang), &format!("{home}/text")))
    }
}

fn faults(v: &Visitor, view: &RevisionView) -> Markup {
    let (lang, n) = (v.lang, view.revision.n);
    html! {
        ul {
            @for fault in &view.faults {
                li {
                    a class="ds-link" href=(fault_href(n, fault)) { (place(v, fault)) } (words::sep(v.lang))
                    (fault_words(lang, fault))
                }
            }
            @for gap in &view.gaps { li { (gap_words(v, gap)) } }
        }
    }
}

/// Where a fault stands, in words.
fn place(v: &Visitor, fault: &domain::model::Fault) -> String {
    let place = &fault.place;
    let section = domain::model::sections::section(&place.section).map(|s| section_name(v.lang, s));
    match (section, place.entry.is_empty()) {
        (Some(section), false) => format!("{section}, {}", place.entry),
        (Some(section), true) if !place.section.is_empty() => section,
        _ => t::revisions_line(v.lang, fault.line as i64),
    }
}

/// A time in which a rule has no version, in words.
pub(super) fn gap_words(v: &Visitor, gap: &Gap) -> String {
    let day = |day: Option<jiff::civil::Date>| day.map_or("…".to_string(), |day| words::date(v.lang, day));
    t::revisions_gap(v.lang, &day(gap.period.from), &gap.entry, &day(gap.period.until))
}

/// The sections, each with how many faults it has.
fn sections(v: &Visitor, view: &RevisionView) -> Markup {
    let (lang, home) = (v.lang, home(view.revision.n));
    html! {
        ul class="cols cols-half plain begins" {
            @for section in SECTIONS {
                @let wrong = view.faults.iter().filter(|f| f.place.section == section.name).count() as i64;
                li {
                    a class="ds-link" href={ (home) "/sections/" (section.word()) } { (section_name(lang, section)) }
                    @if wrong > 0 { " " (ui::tag(Tone::Danger, &t::revisions_wrong(lang, wrong))) }
                }
            }
        }
    }
}

fn notes(v: &Visitor, view: &RevisionView) -> Markup {
    let lang = v.lang;
    let row = |note: &Note| {
        let name = view.names.get(note.stamp.by.account.as_str()).map_or("", String::as_str);
        Row::from(vec![
            html! { (ui::date(lang, note.stamp.on)) div class="subtle" { (name) } },
            html! { (text::kind(lang, "event", &note.kind).unwrap_or("–")) },
            html! {
                @if let Some(at) = &note.at { (at) }
                @if let Some(from) = &note.from { " (" (t::revisions_taken(lang, from.as_str())) ")" }
                @if let Some(said) = &note.said { p class="pre" { (said) } }
            },
        ])
    };
    let heads = [t::revisions_when(lang), t::revisions_what(lang), t::revisions_where(lang)];
    let table = Table {
        caption: t::revisions_notes(lang).into(),
        caption_hidden: true,
        columns: heads.map(Column::new).into(),
        rows: view.revision.notes.iter().rev().map(row).collect(),
        ..Table::default()
    };
    ui::table(lang, &table)
}
