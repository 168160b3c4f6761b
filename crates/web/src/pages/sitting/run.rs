//! The one screen of a sitting: who is there, the agenda with its times, what came of each item, what is to be done. While
//! it runs, the item that is dealt with has its form here.

use crate::form::Entered;
use crate::http::Visitor;
use crate::pages::affair::{World, forms};
use crate::pages::plain;
use crate::ui::parts::{Fact, Look, Tone};
use crate::ui::table::{Column, Row, Table};
use crate::{text, ui};
use app::affair::AffairView;
use domain::affair::Stage;
use domain::sitting::{Item, Minute, Sitting};
use jiff::ToSpan;
use maud::{Markup, html};
use serde_json::json;
use words::t;

/// The kind of the command that writes down what came of an item.
const MINUTE: &str = "sitting.minute";

pub(super) fn screen(v: &Visitor, view: &AffairView<Sitting>, world: &World) -> Markup {
    let (lang, sitting) = (v.lang, &view.affair);
    html! {
        @if sitting.opened.is_some() { (ui::panel("present", t::sittings_present(lang), html! {}, attendance(v, sitting, world))) }
        (ui::panel("agenda", t::sittings_agenda(lang), html! {}, agenda(v, view)))
        @if sitting.stage == Stage::Running && view.acts.contains(&MINUTE) { (now(v, view, world)) }
        @if !sitting.proposals.is_empty() { (ui::panel("proposals", t::sittings_proposals(lang), html! {}, proposals(v, sitting))) }
        @if sitting.agenda().any(|i| i.minute.as_ref().is_some_and(|m| m.to_do.is_some())) {
            (ui::panel("tasks", t::sittings_tasks(lang), html! {}, tasks(v, sitting)))
        }
    }
}

fn attendance(v: &Visitor, sitting: &Sitting, world: &World) -> Markup {
    let lang = v.lang;
    let Some(opened) = &sitting.opened else { return html! {} };
    let seats = super::present(lang, sitting, world);
    let name =
        |code: &str| seats.iter().find(|c| c.value == code).map_or_else(|| code.to_string(), |c| c.label.clone());
    let present: Vec<String> = opened.open.present.iter().map(|code| name(code.as_str())).collect();
    let count = t::sittings_votes_present(lang, &opened.voting.to_string(), &opened.voting_present.to_string());
    let quorum = sitting.quorum().unwrap_or_default();
    let mut facts = vec![
        Fact::new(t::sittings_present(lang), html! { (present.join(", ")) }),
        Fact::new(
            t::sittings_quorum(lang),
            html! {
                @if quorum { (ui::tag(Tone::Success, t::sittings_quorum_there(lang))) } @else { (ui::tag(Tone::Warning, t::sittings_quorum_lacking(lang))) }
                " " (count)
            },
        ),
    ];
    if let Some(guests) = &opened.open.guests_present {
        facts.push(Fact::new(text::code(lang, "seat-vote", "guest"), html! { (guests) }));
    }
    ui::summary(lang, &facts)
}

fn agenda(v: &Visitor, view: &AffairView<Sitting>) -> Markup {
    let (lang, sitting) = (v.lang, &view.affair);
    let heads = [t::sittings_at(lang), t::sittings_item(lang), t::sittings_for(lang), t::sittings_result(lang)];
    let table = Table {
        caption: t::sittings_agenda(lang).into(),
        caption_hidden: true,
        columns: heads.map(Column::new).into(),
        rows: sitting.agenda().map(|item| row(v, view, item)).collect(),
        ..Table::default()
    };
    html! {
        @if table.rows.is_empty() { p class="subtle" { (t::sittings_agenda_empty(lang)) } }
        @else {
            (ui::table(lang, &table))
            p class="subtle" { (t::sittings_total(lang, i64::from(sitting.minutes()))) }
        }
    }
}

fn row(v: &Visitor, view: &AffairView<Sitting>, item: &Item) -> Row {
    let (lang, sitting) = (v.lang, &view.affair);
    let starts = sitting.plan.starts.saturating_add(i64::from(sitting.begins_after(item.n)).minutes());
    let takes = sitting.stage == Stage::Running && view.acts.contains(&MINUTE);
    let cells = vec![
        html! { (words::time(lang, starts.time())) br; span class="subtle" { (t::sittings_minutes(lang, i64::from(item.add.minutes))) } },
        html! {
            (item.n) " · " (item.add.title)
            @if let Some(topic) = &item.add.topic { br; a class="ds-link id" href={ "/topics/" (topic) } { (topic) } }
            @if let Some(file) = &item.add.paper { br; a class="ds-link" href={ "/sittings/" (sitting.number) "/papers/" (item.n) } { (t::affairs_paper(lang)) ", " (text::size(lang, file.size)) } }
            @if item.add.guests { br; span class="subtle" { (t::sittings_with_guests(lang)) } }
        },
        html! { (text::code(lang, "item-kind", item.add.item_kind.code())) },
        html! {
            @match &item.minute { Some(minute) => { (minuted(v, minute)) }, None => { "–" } }
            @if takes { br; (ui::link_button(Look::Second, t::sittings_take_up(lang), &format!("/sittings/{}?item={}#now", sitting.number, item.n))) }
        },
    ];
    Row { id: Some(format!("item-{}", item.n)), cells }
}

fn minuted(v: &Visitor, minute: &Minute) -> Markup {
    let lang = v.lang;
    html! {
        strong { (text::code(lang, "item-result", minute.result.code())) }
        @if let Some(mode) = minute.mode { " · " (text::code(lang, "mode", mode.code())) }
        br; span class="pre" { (minute.text) }
    }
}

/// The form of the item that is dealt with now: the one that was asked for, else the first without a minute.
fn now(v: &Visitor, view: &AffairView<Sitting>, world: &World) -> Markup {
    let (lang, sitting) = (v.lang, &view.affair);
    let asked = v.query.get("item").and_then(|n| n.parse::<u32>().ok());
    let asked = asked.and_then(|n| sitting.agenda().find(|i| i.n == n));
    let Some(item) = asked.or_else(|| sitting.agenda().find(|i| i.minute.is_none())) else {
        return html! { p { (t::sittings_all_minuted(lang)) } };
    };
    let mut plain = forms::form_on(v, view, world, MINUTE);
    plain.hidden = &["item"];
    let mut given = item.minute.as_ref().map_or_else(|| json!({}), |m| json!(m));
    given["item"] = json!(item.n);
    let entered = Entered::from_json(&given);
    let heading = format!("{} · {}", item.n, item.add.title);
    ui::panel("now", &heading, html! {}, plain::form(v, &plain, &entered, &Vec::new()))
}

fn proposals(v: &Visitor, sitting: &Sitting) -> Markup {
    let lang = v.lang;
    let taken = |n: usize| sitting.agenda().any(|i| i.add.proposal == u32::try_from(n).ok());
    html! {
        @for (at, (stamp, proposal)) in sitting.proposals.iter().enumerate() {
            div class="stack" {
                h3 { (at + 1) " · " (proposal.title) }
                p class="pre" { (proposal.question) }
                p class="subtle" {
                    (ui::date(lang, stamp.on)) " · " (text::role(lang, v.model(), stamp.by.seat.role))
                    @if taken(at + 1) { " · " (t::sittings_taken_up(lang)) }
                }
            }
        }
    }
}

/// What was to be done, with who and until when, and what came of it.
fn tasks(v: &Visitor, sitting: &Sitting) -> Markup {
    let lang = v.lang;
    let row = |item: &Item| {
        let minute = item.minute.as_ref()?;
        let task = minute.to_do.as_ref()?;
        Some(Row::from(vec![
            html! { (task) },
            html! { @if let Some(who) = &minute.responsible { (who) } },
            html! { @if let Some(due) = minute.due { (ui::date(lang, due)) } @else { "–" } },
            html! { @match &item.settled { Some((on, outcome)) => { (ui::date(lang, *on)) " · " (outcome) }, None => { (ui::tag(Tone::Warning, t::sittings_open(lang))) } } },
        ]))
    };
    let heads = [t::sittings_task(lang), t::sittings_who(lang), t::sittings_until(lang), t::plan_state(lang)];
    let table = Table {
        caption: t::sittings_tasks(lang).into(),
        caption_hidden: true,
        columns: heads.map(Column::new).into(),
        rows: sitting.agenda().filter_map(row).collect(),
        ..Table::default()
    };
    ui::table(lang, &table)
}
