//! One concern: what it is about, where it waits, what was said at each stage.

use super::stage;
use crate::http::{Fail, OrPage, Visitor};
use crate::pages::plain::act;
use crate::ui::page::Page;
use crate::ui::parts::{Fact, Link, Look};
use crate::{form, shell, text, ui};
use app::concern::ConcernView;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use domain::case::Stamp;
use domain::concern::{ConcernStage, Step};
use maud::{Markup, html};
use words::t;

/// The stages in their order.
const STAGES: [ConcernStage; 4] =
    [ConcernStage::Officer, ConcernStage::Body, ConcernStage::Answered, ConcernStage::Closed];

pub(super) async fn show(v: Visitor, Path(number): Path<String>) -> Result<Response, Fail> {
    let view = v.web.app.concern(&v.caller, &number).await.or_page(&v)?;
    Ok(shell::page(&v, page(&v, &view)).into_response())
}

/// The name of whoever said something.
pub(super) fn name<'a>(view: &'a ConcernView, stamp: &Stamp) -> &'a str {
    view.names.get(stamp.by.account.as_str()).map_or("", String::as_str)
}

fn page(v: &Visitor, view: &ConcernView) -> Page {
    let (lang, concern) = (v.lang, &view.concern);
    let names: Vec<String> = STAGES.iter().map(|s| text::code(lang, "concern", s.code())).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let now = STAGES.iter().position(|s| *s == concern.stage).unwrap_or(0);
    Page {
        title: concern.raise.subject.to_string(),
        context: Some(concern.number.to_string()),
        lead: Some(format!("{} · {}", t::concerns_one(lang), concern.number)),
        back: Some(Link::new(t::concerns_title(lang), "/concerns")),
        actions: actions(v, view),
        content: html! {
            div class="stack" {
                p class="row" { (stage(v, concern.stage)) span class="subtle" { (t::concerns_since(lang)) " " (ui::date(lang, concern.since)) } }
                (ui::progress(lang, &names, now))
                (ui::panel("about", t::concerns_about(lang), html! {}, about(v, view)))
                (ui::panel("said", t::concerns_said(lang), html! {}, said(v, view)))
            }
        },
        ..Page::default()
    }
}

fn actions(v: &Visitor, view: &ConcernView) -> Markup {
    let number = &view.concern.number;
    html! {
        @for (at, kind) in view.acts.iter().enumerate() {
            @let look = if at == 0 && view.waits { Look::Main } else { Look::Second };
            (ui::link_button(look, act(v, kind), &format!("/concerns/{number}/do/{kind}")))
        }
        (ui::print_button(t::button_print(v.lang)))
    }
}

fn about(v: &Visitor, view: &ConcernView) -> Markup {
    let (lang, concern) = (v.lang, &view.concern);
    let label = |field: &str| form::label(lang, "concern.raise", field);
    let service = text::institution_full(lang, v.model(), concern.raise.institution.as_str());
    let facts = [
        Fact::new(label("institution"), html! { (service) }),
        Fact::new(label("account"), html! { span class="pre" { (concern.raise.account) } }),
        Fact::new(t::concerns_raised(lang), who(v, view, &concern.stamp)),
    ];
    ui::summary(lang, &facts)
}

/// Who and when.
fn who(v: &Visitor, view: &ConcernView, stamp: &Stamp) -> Markup {
    let role = text::role(v.lang, v.model(), stamp.by.seat.role);
    html! { (ui::date(v.lang, stamp.on)) " · " (name(view, stamp)) " · " (role) }
}

fn said(v: &Visitor, view: &ConcernView) -> Markup {
    let lang = v.lang;
    let heading = |step: &Step| text::kind(lang, "event", step.kind.as_str()).unwrap_or("–");
    html! {
        @if view.concern.steps.is_empty() { p { (t::concerns_nothing_yet(lang)) } }
        @for step in &view.concern.steps {
            div class="stack" {
                h3 { (heading(step)) }
                p class="pre" { (step.text) }
                p class="subtle" {
                    (who(v, view, &step.stamp))
                    @if let Some(on) = step.on { " · " (t::concerns_answered_on(lang, &words::date(lang, on))) }
                }
            }
        }
    }
}
