//! What one page says of an activity: what is owed, its dates with who came, what was set side by side, answers, what came of
//! it, and what anyone may read.

use super::due;
use super::overview::totals;
use crate::form;
use crate::http::Visitor;
use crate::pages::affair::World;
use crate::ui::parts::{Fact, Tone};
use crate::ui::table::{Column, Row, Table};
use crate::{text, ui};
use domain::activity::{Activity, CompareLine, ConcludeActivity, Entry, EntryState};
use maud::{Markup, html};
use words::t;

pub(super) fn all(v: &Visitor, found: &Activity, world: &World) -> Markup {
    let lang = v.lang;
    let panel = |id: &str, title: &str, body: Markup| ui::panel(id, title, html! {}, body);
    html! {
        (panel("state", t::activities_state(lang), state(v, found)))
        @if !found.answers.is_empty() { (panel("answers", t::activities_answers(lang), html! {
            @for answer in &found.answers { p class="pre" { (answer.answer) } }
        })) }
        @if !found.entries.is_empty() { (panel("entries", t::activities_entries(lang), html! {
            (totals(v, &found.entries))
            (entries(v, found, world))
        })) }
        @if !found.lines.is_empty() { (panel("lines", t::activities_lines(lang), lines(v, found, world))) }
        @if !found.conclusions.is_empty() { (panel("conclusions", t::activities_conclusions(lang), html! {
            @for conclusion in found.conclusions.iter().rev() { (concluded(v, conclusion, world)) }
        })) }
        @if let Some(published) = &found.published { (panel("published", t::activities_published(lang), html! {
            p { a class="ds-link" href={ "/public/activities/" (found.number) } { (text::spoken_line(lang, &published.title)) } }
        })) }
    }
}

fn state(v: &Visitor, found: &Activity) -> Markup {
    let lang = v.lang;
    let mut told =
        vec![Fact::new(t::activities_kind(lang), html! { (text::code(lang, "activity-kind", found.kind().code())) })];
    for owing in found.owed() {
        told.push(Fact::new(text::code(lang, "activity-owed", owing.what.code()), due(v, owing.due)));
    }
    ui::summary(lang, &told)
}

fn table(v: &Visitor, caption: &str, heads: Vec<String>, rows: Vec<Row>) -> Markup {
    let table = Table {
        caption: caption.into(),
        caption_hidden: true,
        columns: heads.into_iter().map(Column::new).collect(),
        rows,
        ..Table::default()
    };
    ui::table(v.lang, &table)
}

fn entries(v: &Visitor, found: &Activity, world: &World) -> Markup {
    let lang = v.lang;
    let mut all: Vec<&Entry> = found.entries.iter().collect();
    all.sort_by_key(|e| e.on());
    let label = |field: &str| form::label(lang, "activity.add-entry", field);
    let heads = vec![label("on"), label("what"), label("institutions"), t::activities_came(lang).to_string()];
    let rows = all.into_iter().map(|e| entry(v, e, world)).collect();
    table(v, t::activities_entries(lang), heads, rows)
}

fn entry(v: &Visitor, entry: &Entry, world: &World) -> Row {
    let (lang, add) = (v.lang, &entry.add);
    let region = add.region.as_ref().map(|r| world.name(v, r.as_str()));
    let more: Vec<String> = [
        Some(text::code(lang, "medium", add.medium.code())),
        add.audience.as_ref().map(ToString::to_string),
        add.place.as_ref().map(ToString::to_string),
        region,
        Some(add.responsible.to_string()),
        add.where_read.as_ref().map(ToString::to_string),
    ]
    .into_iter()
    .flatten()
    .collect();
    Row::from(vec![
        html! { @if entry.report.is_some() { (ui::date(lang, entry.on())) } @else { (due(v, add.on)) } },
        html! { (entry.n) " · " (add.what) br; span class="subtle" { (more.join(" · ")) } },
        confirmed(v, entry),
        came(v, entry),
    ])
}

/// What each institution has said.
fn confirmed(v: &Visitor, entry: &Entry) -> Markup {
    let lang = v.lang;
    if entry.add.institutions.is_empty() {
        return html! { "–" };
    }
    html! {
        @for institution in &entry.add.institutions {
            div {
                (text::institution(lang, v.model(), institution.as_str())) " "
                @match entry.takes_part(institution) {
                    Some(true) => { (ui::tag(Tone::Success, t::activities_yes(lang))) }
                    Some(false) => { (ui::tag(Tone::Warning, t::activities_no(lang))) }
                    None => { (ui::tag(Tone::Neutral, t::activities_open(lang))) }
                }
            }
        }
    }
}

/// What became of a date, and how many came.
fn came(v: &Visitor, entry: &Entry) -> Markup {
    let lang = v.lang;
    let Some(report) = &entry.report else { return ui::tag(Tone::Info, t::activities_to_come(lang)) };
    let tone = if report.entry_state == EntryState::Done { Tone::Success } else { Tone::Neutral };
    let count = |label: &str, n: Option<u32>| n.map(|n| words::labelled(lang, label, &n.to_string()));
    let counts: Vec<String> = [
        count(t::activities_invited(lang), report.invited),
        count(t::activities_attended(lang), report.attended),
        count(t::activities_certified(lang), report.certified),
    ]
    .into_iter()
    .flatten()
    .collect();
    html! {
        (ui::tag(tone, &text::code(lang, "entry-state", report.entry_state.code())))
        @if !counts.is_empty() { br; (counts.join(" · ")) }
        @if let Some(remark) = &report.remark { br; span class="subtle pre" { (remark) } }
    }
}

/// Institutions and regions side by side, matter by matter.
fn lines(v: &Visitor, found: &Activity, world: &World) -> Markup {
    let lang = v.lang;
    let mut all: Vec<&CompareLine> = found.lines.iter().collect();
    all.sort_by_key(|l| (l.matter.clone(), l.institution.clone(), l.region.clone()));
    let row = |l: &CompareLine| {
        let institution = l.institution.as_ref().map(|i| text::institution(lang, v.model(), i.as_str()));
        let region = l.region.as_ref().map(|r| world.name(v, r.as_str()));
        let place: Vec<String> = [institution, region].into_iter().flatten().collect();
        Row::from(vec![
            html! { (l.matter) },
            html! { @if place.is_empty() { (t::activities_everywhere(lang)) } @else { (place.join(" · ")) } },
            html! { span class="pre" { (l.finding) } },
            html! { @if let Some(funding) = &l.funding { (funding) } @else { "–" } },
        ])
    };
    let label = |field: &str| form::label(lang, "activity.compare", field);
    let heads = vec![label("matter"), t::activities_where(lang).to_string(), label("finding"), label("funding")];
    table(v, t::activities_lines(lang), heads, all.into_iter().map(row).collect())
}

fn concluded(v: &Visitor, conclusion: &ConcludeActivity, world: &World) -> Markup {
    let lang = v.lang;
    html! {
        p class="pre" { (ui::date(lang, conclusion.on)) " · " (conclusion.result) }
        @if let Some(proposal) = &conclusion.proposal { p class="pre" { (words::labelled(lang, &form::label(lang, "activity.conclude", "proposal"), proposal.as_str())) } }
        @if let Some(topic) = &conclusion.topic { p { a class="ds-link" href={ "/topics/" (topic) } { (world.name(v, topic.as_str())) } } }
    }
}
