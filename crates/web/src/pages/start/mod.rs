//! "Start here": who can be played in a demonstration, and the tour of seven minutes. Elsewhere there is no such page.

mod tour;

use crate::Web;
use crate::form::Entered;
use crate::http::{Fail, Guest, OrPage, Visitor, referer, session_cookie};
use crate::pages::house::{local, not_here};
use crate::shell;
use crate::text;
use crate::ui::page::Page;
use crate::ui::parts::{Look, Tone, panel, post_button, tag};
use app::simulate::{Card, Stories, ToldWay};
use app::{App, AppError};
use axum::Router;
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use maud::{Markup, html};
use words::t;

/// The routes of the subject.
pub fn routes() -> Router<Web> {
    Router::new().route("/start", get(show)).route("/start/as", post(become_someone))
}

/// The address of this page that leads on to another.
pub fn address(next: &str) -> String {
    if next.is_empty() {
        return "/start".into();
    }
    format!("/start?next={}", form_urlencoded::byte_serialize(next.as_bytes()).collect::<String>())
}

async fn show(guest: Guest, headers: HeaderMap) -> Response {
    let app = &guest.web.app;
    if !app.demo {
        return not_here(&guest);
    }
    let (cards, stories, ways) = match played(app).await {
        Ok(found) => found,
        Err(error) => {
            tracing::error!(%error, "the demonstration cannot be read");
            return not_here(&guest);
        }
    };
    let lang = guest.lang;
    let next = next(&guest, &headers);
    let content = html! {
        div class="stack" {
            (panel("roles", t::start_roles(lang), html! {}, roles(&guest, &cards, &next)))
            @if stories.is_some() {
                (panel("tour", t::start_tour(lang), html! {}, tour::tour(&guest, &cards, stories.as_ref())))
            }
            @if !ways.is_empty() { (panel("ways", t::start_ways(lang), html! {}, told_ways(&guest, &cards, &ways))) }
        }
    };
    let lead = if stories.is_some() { t::start_lead(lang) } else { t::start_lead_model(lang) };
    let lead = Some(lead.to_string());
    shell::open_page(&guest, Page { title: t::menu_start(lang).into(), lead, content, ..Page::default() })
        .into_response()
}

/// Who can be played, the told stories, and the told ways of working.
async fn played(app: &App) -> Result<(Vec<Card>, Option<Stories>, Vec<ToldWay>), AppError> {
    Ok((app.role_cards().await?, app.stories().await?, app.told_ways().await?))
}

/// What is particular about the canton, and a case for each of its ways, seen by its coordinator.
fn told_ways(guest: &Guest, cards: &[Card], ways: &[ToldWay]) -> Markup {
    let (lang, model) = (guest.lang, guest.web.app.model());
    let coordinator = cards.iter().find(|c| c.code == "coordinator");
    let category = |code: &str| {
        let found = model.category.iter().find(|c| c.code == code);
        found.map_or_else(|| code.to_string(), |c| text::of(lang, &c.label))
    };
    html! {
        p { (t::start_ways_lead(lang)) }
        @if let Some(way) = model.way.as_ref().filter(|_| !model.demo) { p { (text::of(lang, &way.label)) } }
        p { a class="ds-link" href={ "/models/" (model.code.to_lowercase()) } { (t::start_ways_model(lang)) } }
        ul class="tasks" {
            @for told in ways {
                li {
                    div {
                        h3 { (title(guest, told)) }
                        p class="subtle" { (category(&told.category)) " · " (told.number) }
                    }
                    @if let Some(card) = coordinator {
                        @let seat = card.seat_number.to_string();
                        @let place = format!("/cases/{}", told.number);
                        div class="tasks-state" {
                            (post_button(
                                Look::Second,
                                &t::start_ways_open(lang, &told.number),
                                "/start/as",
                                &[("login", &card.code), ("seat", &seat), ("next", &place)],
                            ))
                        }
                    }
                }
            }
        }
    }
}

/// A told case is named by its way, or by the procedure that it runs through.
fn title(guest: &Guest, told: &ToldWay) -> String {
    let (lang, model) = (guest.lang, guest.web.app.model());
    match &told.procedure {
        Some(code) => t::start_ways_procedure(lang, &text::procedure(lang, model, code)),
        None => text::code(lang, "degree", told.degree.code()),
    }
}

/// The page to come back to with other eyes: the one asked for, or the one from which the role is changed.
fn next(guest: &Guest, headers: &HeaderMap) -> String {
    if let Some(next) = guest.query.get("next") {
        return local(Some(next));
    }
    same_page(referer(headers))
}

/// A page that others may look at too: a form becomes its case, and what belongs to one person alone is left.
fn same_page(path: &str) -> String {
    let path = path.split('?').next().unwrap_or_default();
    let path = path.split_once("/do/").map_or(path, |(home, _)| home);
    let shared = ["/cases", "/sessions", "/requests", "/register", "/statistics"];
    if shared.iter().any(|s| path.starts_with(s)) { path.to_string() } else { String::new() }
}

fn roles(guest: &Guest, cards: &[Card], next: &str) -> Markup {
    let lang = guest.lang;
    html! {
        @if !next.is_empty() && next != "/work" {
            p { (t::start_comes_back(lang)) " " span class="id" { (next) } ". " a class="ds-link" href="/start?next=/work" { (t::start_rather_work(lang)) } }
        }
        ul class="tasks" { @for card in cards { (one_card(guest, card, next)) } }
    }
}

fn one_card(guest: &Guest, card: &Card, next: &str) -> Markup {
    let (lang, model) = (guest.lang, guest.web.app.model());
    let current = guest.visitor.as_ref().is_some_and(|v| v.caller.name == card.name);
    let seat = card.seat_number.to_string();
    let label = t::start_as(lang, &card.name);
    html! {
        li {
            div {
                h3 { (card.name) @if current { " " (tag(Tone::Info, t::start_current(lang))) } }
                p class="subtle" {
                    (text::role(lang, model, card.seat.role)) ", " (text::institution_full(lang, model, card.seat.institution.as_str()))
                }
                p { (text::code(lang, "start-card", &card.code)) }
            }
            div class="tasks-state" {
                (post_button(Look::Second, &label, "/start/as", &[("login", &card.code), ("seat", &seat), ("next", next)]))
            }
        }
    }
}

/// Switches to another role; the language that was chosen stays.
async fn become_someone(guest: Guest, headers: HeaderMap, body: String) -> Result<Response, Fail> {
    let entered = Entered::parse(&body);
    let login = entered.get("login").unwrap_or_default();
    let seat = entered.get("seat").and_then(|s| s.parse().ok()).unwrap_or(1);
    let agent = headers.get(header::USER_AGENT).and_then(|a| a.to_str().ok()).unwrap_or_default();
    let app = &guest.web.app;
    let signed = match app.switch_role(login, seat, agent).await {
        Ok(signed) => signed,
        Err(AppError::NotFound | AppError::NotSignedIn) => return Ok(not_here(&guest)),
        Err(error) => {
            tracing::error!(%error, "the role cannot be switched");
            return Ok(not_here(&guest));
        }
    };
    let language = text::language(guest.lang);
    if signed.caller.language != language {
        app.set_language(&signed.caller, language).await.map_err(|_| Fail::from(not_here(&guest)))?;
    }
    if let Some(before) = &guest.visitor {
        leave(before).await?;
    }
    let next = entered.get("next").filter(|n| !n.is_empty()).map_or_else(|| "/work".into(), |n| local(Some(n)));
    let cookie = [(header::SET_COOKIE, session_cookie(&guest.web, &headers, &signed.token))];
    Ok((cookie, Redirect::to(&next)).into_response())
}

async fn leave(before: &Visitor) -> Result<(), Fail> {
    before.web.app.sign_out(&before.token).await.or_page(before)
}

#[cfg(test)]
mod tests {
    use super::same_page;

    #[test]
    fn the_page_is_kept_over_a_change_of_role_but_not_a_form_or_what_is_personal() {
        assert_eq!(same_page("/cases/N-1/sharing?a=b"), "/cases/N-1/sharing");
        assert_eq!(same_page("/cases/N-1/do/lead.accept?proposal=1"), "/cases/N-1");
        assert_eq!(
            (same_page("/settings").as_str(), same_page("/start").as_str(), same_page("").as_str()),
            ("", "", "")
        );
    }
}
