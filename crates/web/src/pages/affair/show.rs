//! One affair: what it is about, what its kind adds, what happened to it.

use super::{Shown, World, facts, stage, sub, world};
use crate::http::{Fail, OrPage, Visitor};
use crate::pages::plain::act;
use crate::ui::page::Page;
use crate::ui::parts::{Link, Look};
use crate::{shell, text, ui};
use app::affair::{AffairView, Step};
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use domain::affair::{AffairCommand, AffairEvent};
use domain::case::Stamp;
use maud::{Markup, html};
use words::t;

/// The page of one.
pub async fn show<T: Shown>(v: Visitor, Path(number): Path<String>) -> Result<Response, Fail> {
    let view = v.web.app.affair::<T>(&v.caller, &number).await.or_page(&v)?;
    let world = world(&v).await.or_page(&v)?;
    Ok(shell::page(&v, page(&v, &view, &world)).into_response())
}

fn page<T: Shown>(v: &Visitor, view: &AffairView<T>, world: &World) -> Page {
    let lang = v.lang;
    let (words, listed) = (T::words(lang), view.affair.listed());
    let about = view.affair.fresh().map(|given| facts(v, world, T::FRESH, &given)).unwrap_or_default();
    Page {
        title: view.affair.title(lang),
        context: Some(listed.number.to_string()),
        lead: Some(format!("{} · {}", words.one, listed.number)),
        back: Some(Link::new(words.title, T::HOME)),
        sub: sub(v),
        sub_label: Some(t::bodies_nav(lang).into()),
        actions: actions(v, view),
        content: html! {
            div class="stack" {
                p class="row" { (stage(lang, listed.stage)) @if view.version > 0 { span class="subtle" { (t::affairs_since(lang)) " " (ui::date(lang, listed.since)) } } }
                (T::panels(v, view, world))
                @if !about.is_empty() { (ui::panel("about", t::affairs_facts(lang), html! {}, ui::summary(lang, &about))) }
                @if !view.steps.is_empty() { (ui::panel("steps", t::affairs_steps(lang), html! {}, steps(v, view, world))) }
            }
        },
        ..Page::default()
    }
}

fn actions<T: Shown>(v: &Visitor, view: &AffairView<T>) -> Markup {
    let number = view.affair.listed().number;
    html! {
        @for (at, kind) in view.acts.iter().enumerate() {
            @let look = if at == 0 { Look::Main } else { Look::Second };
            (ui::link_button(look, act(v, kind), &format!("{}/{number}/do/{kind}", T::HOME)))
        }
        (ui::print_button(t::button_print(v.lang)))
    }
}

/// Who and when.
fn person<T>(v: &Visitor, view: &AffairView<T>, stamp: &Stamp) -> Markup {
    let name = view.names.get(stamp.by.account.as_str()).map_or("", String::as_str);
    let role = text::role(v.lang, v.model(), stamp.by.seat.role);
    html! { (ui::date(v.lang, stamp.on)) " · " (name) " · " (role) }
}

/// The command that an event answers: events stand in the order of the commands, after those that begin.
fn command_of<T: Shown>(event: &str) -> Option<&'static str> {
    let at = T::Event::KINDS.iter().position(|kind| *kind == event)?;
    let begin = T::Event::KINDS.len().checked_sub(T::Command::KINDS.len())?;
    T::Command::KINDS.get(at.checked_sub(begin)?).copied()
}

fn steps<T: Shown>(v: &Visitor, view: &AffairView<T>, world: &World) -> Markup {
    let told = |step: &Step| {
        // Who came to a sitting stands beside what that made.
        let given = step.fields.get("open").filter(|inner| inner.is_object()).unwrap_or(&step.fields);
        command_of::<T>(&step.kind).map(|kind| facts(v, world, kind, given)).unwrap_or_default()
    };
    html! {
        @for step in &view.steps {
            @let facts = told(step);
            div class="stack" {
                h3 { (text::kind(v.lang, "event", &step.kind).unwrap_or("–")) }
                @if !facts.is_empty() { (ui::summary(v.lang, &facts)) }
                p class="subtle" { (person(v, view, &step.stamp)) }
            }
        }
    }
}
