//! What anyone may read, signed in or not: the bodies, and of topics, recommendations, programmes and projects what someone
//! with the right has published, and nothing else.

use super::stage;
use crate::http::{Fail, Guest};
use crate::pages::house::not_here;
use crate::ui::page::Page;
use crate::ui::parts::{Fact, Link};
use crate::ui::table::{Column, Row, Table};
use crate::{shell, text, ui};
use app::AppError;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::activity::Activity;
use domain::affair::{Affair, Spoken, SpokenLine};
use domain::anchoring::Anchoring;
use domain::body::{Body, Level, reference};
use domain::programme::Programme;
use domain::project::Project;
use domain::recommendation::Recommendation;
use domain::topic::Topic;
use maud::{Markup, html};
use words::{Lang, t};

/// Everything of a kind that was published; nothing where the database does not answer, which is said once in the log.
async fn all<T: Affair>(guest: &Guest) -> Result<Vec<T>, Fail> {
    guest.web.app.published::<T>().await.map_err(|error| Fail::from(fault(guest, &error)))
}

async fn one<T: Affair>(guest: &Guest, number: &str) -> Result<T, Fail> {
    let found = all::<T>(guest).await?.into_iter().find(|a| a.listed().number.as_str() == number);
    found.ok_or_else(|| Fail::from(not_here(guest)))
}

fn fault(guest: &Guest, error: &AppError) -> Response {
    tracing::error!(%error, "a public page cannot be made");
    let lang = guest.lang;
    let page = Page { title: t::fail_fault(lang).into(), failed: true, ..Page::default() };
    (StatusCode::INTERNAL_SERVER_ERROR, shell::open_page(guest, page)).into_response()
}

fn shown(guest: &Guest, page: Page) -> Response {
    shell::open_page(guest, page).into_response()
}

fn links(all: Vec<(String, String, String)>, none: &str) -> Markup {
    html! {
        @if all.is_empty() { p class="subtle" { (none) } }
        @else { ul { @for (href, title, more) in &all { li { a class="ds-link" href=(href) { (title) } @if !more.is_empty() { " " span class="subtle" { (more) } } } } } }
    }
}

/// The way in.
pub(super) async fn home(guest: Guest) -> Result<Response, Fail> {
    let (content, lang) = (sections(&guest).await?, guest.lang);
    let lead = Some(t::public_lead(lang).to_string());
    Ok(shown(&guest, Page { title: t::public_title(lang).into(), lead, content, ..Page::default() }))
}

async fn sections(guest: &Guest) -> Result<Markup, Fail> {
    let (lang, none) = (guest.lang, t::public_nothing(guest.lang));
    let bodies = all::<Body>(guest).await?;
    let of = |level: Level| -> Vec<(String, String, String)> {
        let own = bodies.iter().filter(|b| b.level() == level && b.ended.is_none());
        own.map(|b| (format!("/public/bodies/{}", b.number), text::named(lang, &b.name()), String::new())).collect()
    };
    let topics = all::<Topic>(guest).await?.into_iter().filter_map(|topic| {
        let title = text::spoken_line(lang, &topic.published.as_ref()?.title);
        Some((format!("/public/topics/{}", topic.number), title, topic.number.to_string()))
    });
    let recommendations = all::<Recommendation>(guest).await?.into_iter().map(|r| {
        let title = text::spoken_line(lang, &r.draft.title);
        (
            format!("/public/recommendations/{}", r.number),
            title,
            text::known(lang, guest.web.app.model(), r.draft.body.as_str()),
        )
    });
    let programmes = all::<Programme>(guest).await?.into_iter().map(|p| {
        let years = format!("{} – {}", words::date(lang, p.draft.from), words::date(lang, p.until()));
        (format!("/public/programmes/{}", p.number), text::spoken_line(lang, &p.draft.title), years)
    });
    let projects = all::<Project>(guest).await?;
    let (anchorings, activities) = (anchorings(guest).await?, activities(guest).await?);
    let (topics, recommendations, programmes): (Vec<_>, Vec<_>, Vec<_>) =
        (topics.collect(), recommendations.collect(), programmes.collect());
    Ok(html! {
        div class="stack" {
            (ui::panel("national", &text::code(lang, "level", "national"), html! {}, links(of(Level::National), none)))
            (ui::panel("intercantonal", &text::code(lang, "level", "intercantonal"), html! {}, links(of(Level::Intercantonal), none)))
            (ui::panel("cantonal", &text::code(lang, "level", "cantonal"), html! {}, links(of(Level::Cantonal), none)))
            (ui::panel("topics", t::public_topics(lang), html! {}, links(topics, none)))
            (ui::panel("recommendations", t::recommendations_title(lang), html! {}, links(recommendations, none)))
            (ui::panel("programmes", t::programmes_title(lang), html! {}, links(programmes, none)))
            (ui::panel("anchorings", t::public_anchorings(lang), html! {}, links(anchorings, none)))
            (ui::panel("activities", t::public_activities(lang), html! {}, links(activities, none)))
            (ui::panel("projects", t::projects_title(lang), html! {}, html! {
                @if projects.is_empty() { p class="subtle" { (none) } }
                @else { ul { @for project in &projects { li { (project.request.title) " · " (project.request.leader) " " (stage(lang, project.stage)) } } } }
            }))
        }
    })
}

/// On what the collaboration rests: what was published and holds.
async fn anchorings(guest: &Guest) -> Result<Vec<(String, String, String)>, Fail> {
    let lang = guest.lang;
    let shown = all::<Anchoring>(guest).await?.into_iter().filter(Anchoring::is_public).filter_map(|a| {
        let title = text::spoken_line(lang, &a.published.as_ref()?.title);
        Some((format!("/public/anchorings/{}", a.number), title, text::code(lang, "anchoring-kind", a.kind().code())))
    });
    Ok(shown.collect())
}

/// News, announcements and reports that were published.
async fn activities(guest: &Guest) -> Result<Vec<(String, String, String)>, Fail> {
    let lang = guest.lang;
    let shown = all::<Activity>(guest).await?.into_iter().filter_map(|a| {
        let title = text::spoken_line(lang, &a.published.as_ref()?.title);
        Some((format!("/public/activities/{}", a.number), title, text::code(lang, "activity-kind", a.kind().code())))
    });
    Ok(shown.collect())
}

fn back(lang: Lang) -> Option<Link> {
    Some(Link::new(t::public_title(lang), "/public"))
}

/// A body: what it is for, and to whom its seats belong; holders of offices are not named here.
pub(super) async fn body(guest: Guest, Path(number): Path<String>) -> Result<Response, Fail> {
    let lang = guest.lang;
    let body = one::<Body>(&guest, &number).await?;
    let today = guest.web.app.clock().today();
    let page = Page {
        title: text::named(lang, &body.name()),
        back: back(lang),
        content: html! {
            div class="stack" {
                (ui::panel("about", t::affairs_facts(lang), html! {}, crate::pages::body::about(lang, &body)))
                (ui::panel("seats", t::bodies_seats(lang), html! {}, seats(lang, &body)))
                @if let Some(presidency) = body.presidency(today) {
                    (ui::panel("presidency", t::bodies_presidency(lang), html! {}, html! {
                        p { (crate::pages::body::seat_name(lang, &body, &presidency.seat)) " · " (words::date(lang, presidency.from)) " – " (words::date(lang, presidency.until)) }
                    }))
                }
            }
        },
        ..Page::default()
    };
    Ok(shown(&guest, page))
}

fn seats(lang: Lang, body: &Body) -> Markup {
    let row = |s: &domain::body::SeatOf| {
        Row::from(vec![
            html! { (text::named(lang, &s.owner)) },
            html! { (text::code(lang, "body-field", s.field.code())) },
            html! { (text::code(lang, "seat-vote", s.vote.code())) },
        ])
    };
    let table = Table {
        caption: t::bodies_seats(lang).into(),
        caption_hidden: true,
        columns: [t::bodies_seat(lang), t::bodies_field(lang), t::bodies_vote(lang)].map(Column::new).into(),
        rows: body.seats().iter().map(row).collect(),
        ..Table::default()
    };
    html! { @if table.rows.is_empty() { p class="subtle" { (t::bodies_no_seats(lang)) } } @else { (ui::table(lang, &table)) } }
}

/// What was decided on a topic, in the words that were published.
pub(super) async fn topic(guest: Guest, Path(number): Path<String>) -> Result<Response, Fail> {
    let lang = guest.lang;
    let topic = one::<Topic>(&guest, &number).await?;
    let Some(published) = &topic.published else { return Err(Fail::from(not_here(&guest))) };
    let interface = text::known(lang, guest.web.app.model(), topic.enter.interface.as_str());
    let outcome = topic.decision.as_ref().map(|d| text::code(lang, "topic-outcome", d.outcome.code()));
    let page = Page {
        title: text::spoken_line(lang, &published.title),
        lead: Some(interface),
        back: back(lang),
        content: html! {
            div class="stack" {
                p class="pre" { (text::spoken(lang, &published.summary)) }
                @if let Some(outcome) = outcome { p { (t::public_outcome(lang)) " " (outcome) } }
            }
        },
        ..Page::default()
    };
    Ok(shown(&guest, page))
}

/// A recommendation: to whom, why, and how far those are who have said so.
pub(super) async fn recommendation(guest: Guest, Path(number): Path<String>) -> Result<Response, Fail> {
    let (lang, model) = (guest.lang, guest.web.app.model());
    let found = one::<Recommendation>(&guest, &number).await?;
    let addressees: Vec<String> = found.draft.addressees.iter().map(|a| text::known(lang, model, a.as_str())).collect();
    let facts = [
        Fact::new(t::bodies_one(lang), html! { (text::known(lang, model, found.draft.body.as_str())) }),
        Fact::new(t::recommendations_to(lang), html! { (addressees.join(", ")) }),
    ];
    let page = Page {
        title: text::spoken_line(lang, &found.draft.title),
        back: back(lang),
        content: html! {
            div class="stack" {
                p class="pre" { (text::spoken(lang, &found.draft.text)) }
                p class="subtle" { (t::recommendations_bind_nobody(lang)) }
                (ui::summary(lang, &facts))
                (ui::panel("counts", t::recommendations_progress(lang), html! {}, crate::pages::recommendation::counts(lang, &found)))
            }
        },
        ..Page::default()
    };
    Ok(shown(&guest, page))
}

/// A work programme with its entries.
pub(super) async fn programme(guest: Guest, Path(number): Path<String>) -> Result<Response, Fail> {
    let lang = guest.lang;
    let found = one::<Programme>(&guest, &number).await?;
    let page = Page {
        title: text::spoken_line(lang, &found.draft.title),
        lead: Some(format!("{} – {}", words::date(lang, found.draft.from), words::date(lang, found.until()))),
        back: back(lang),
        actions: ui::print_button(t::button_print(lang)),
        content: html! {
            div class="stack" {
                p class="pre" { (text::spoken(lang, &found.draft.text)) }
                (ui::panel("priorities", t::programmes_priorities(lang), html! {}, html! {
                    ul { @for priority in &reference().priority { li { (text::of(lang, &priority.name)) } } }
                }))
                (ui::panel("entries", t::programmes_entries(lang), html! {}, crate::pages::programme::entries(lang, &found)))
            }
        },
        ..Page::default()
    };
    Ok(shown(&guest, page))
}

/// What was published of something, and nothing else of it.
fn published(guest: &Guest, title: &SpokenLine, text: &Spoken, lead: String) -> Response {
    let lang = guest.lang;
    let page = Page {
        title: text::spoken_line(lang, title),
        lead: Some(lead),
        back: back(lang),
        actions: ui::print_button(t::button_print(lang)),
        content: html! { div class="stack" { p class="pre" { (text::spoken(lang, text)) } } },
        ..Page::default()
    };
    shown(guest, page)
}

/// On what the collaboration rests: its text as it was published, and since when it holds.
pub(super) async fn anchoring(guest: Guest, Path(number): Path<String>) -> Result<Response, Fail> {
    let lang = guest.lang;
    let found = one::<Anchoring>(&guest, &number).await?;
    let Some(text) = found.published.as_ref().filter(|_| found.is_public()) else {
        return Err(Fail::from(not_here(&guest)));
    };
    let kind = text::code(lang, "anchoring-kind", found.kind().code());
    let since = found.from.map(|from| format!(" · {} {}", t::public_in_force(lang), words::date(lang, from)));
    Ok(published(&guest, &text.title, &text.summary, format!("{kind}{}", since.unwrap_or_default())))
}

/// News, an announcement, or a report, in the words that were published.
pub(super) async fn activity(guest: Guest, Path(number): Path<String>) -> Result<Response, Fail> {
    let found = one::<Activity>(&guest, &number).await?;
    let Some(text) = &found.published else { return Err(Fail::from(not_here(&guest))) };
    let kind = text::code(guest.lang, "activity-kind", found.kind().code());
    Ok(published(&guest, &text.title, &text.text, kind))
}
