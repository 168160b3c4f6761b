//! How the installation is, and what waits to be approved before anybody reads it, for whoever vouches for both (ROLE-OFFICER-12).

use crate::Web;
use crate::http::{Fail, OrPage, Visitor};
use crate::ui::page::Page;
use crate::ui::parts::{Fact, Tone};
use crate::{shell, text, ui};
use app::Health;
use app::tool::Tool;
use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use domain::activity::Activity;
use domain::affair::{Affair, Stage};
use maud::{Markup, html};
use words::t;

/// The routes of the subject.
pub fn routes() -> Router<Web> {
    Router::new().route("/tool", get(show))
}

async fn show(v: Visitor) -> Result<Response, Fail> {
    let lang = v.lang;
    let tool = v.web.app.tool(&v.caller).await.or_page(&v)?;
    let content = content(&v, &tool).await?;
    let page = Page {
        title: t::tool_title(lang).into(),
        lead: Some(t::tool_lead(lang).into()),
        actions: ui::print_button(t::button_print(lang)),
        content: html! {
            div class="stack" {
                (ui::panel("works", t::tool_works(lang), html! {}, works(&v, &tool)))
                (ui::panel("accounts", t::tool_accounts(lang), html! {}, accounts(&v, &tool)))
                (ui::panel("content", t::tool_content(lang), html! {}, content))
            }
        },
        ..Page::default()
    };
    Ok(shell::page(&v, page).into_response())
}

fn well(v: &Visitor, well: bool) -> Markup {
    let (tone, word) = match well {
        true => (Tone::Success, t::tool_well(v.lang)),
        false => (Tone::Danger, t::tool_sick(v.lang)),
    };
    ui::tag(tone, word)
}

fn works(v: &Visitor, tool: &Tool) -> Markup {
    let lang = v.lang;
    let part = |(name, health): &(&str, Health)| {
        Fact::new(text::code(lang, "tool-part", name), well(v, *health == Health::Well))
    };
    let mut facts: Vec<Fact> = tool.parts.iter().map(part).collect();
    facts.push(Fact::new(
        t::tool_jobs(lang),
        html! { @if tool.faulty == 0 { (well(v, true)) } @else { (tool.faulty) } },
    ));
    let model = html! { (text::of(lang, &v.model().label)) ", " (t::tool_version(lang)) " " (tool.model) };
    facts.push(Fact::new(t::tool_model(lang), model));
    ui::summary(lang, &facts)
}

fn accounts(v: &Visitor, tool: &Tool) -> Markup {
    let lang = v.lang;
    let facts = [
        Fact::new(t::tool_active(lang), html! { (tool.active) }),
        Fact::new(t::tool_inactive(lang), html! { (tool.inactive) }),
    ];
    html! {
        (ui::summary(lang, &facts))
        p { a class="ds-link" href="/duties" { (t::duties_held(lang)) } }
    }
}

/// What waits for a second person or for a body, and what anyone reads.
async fn content(v: &Visitor, tool: &Tool) -> Result<Markup, Fail> {
    let lang = v.lang;
    let app = &v.web.app;
    let activities = match app.may_anywhere(&v.caller, "activity.read") {
        true => app.affairs::<Activity>(&v.caller).await.or_page(v)?,
        false => Vec::new(),
    };
    let reports = activities.iter().filter(|view| view.affair.stage == Stage::Submitted).count();
    let public = activities.iter().filter(|view| view.affair.listed().public).count();
    let count = |n: usize, href: &str| html! { a class="ds-link" href=(href) { (n) } };
    let facts = [
        Fact::new(t::tool_templates(lang), count(tool.templates, "/templates")),
        Fact::new(t::tool_revisions(lang), count(tool.revisions, "/revisions")),
        Fact::new(t::tool_reports(lang), count(reports, "/activities?kind=report")),
        Fact::new(t::tool_public(lang), count(public, "/public")),
    ];
    Ok(ui::summary(lang, &facts))
}
