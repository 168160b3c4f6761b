//! Obstacles of cases, gathered: which was met how often where schemes meet, small numbers suppressed, and the topics that came
//! out of them with their way and the feedback that they got (TOP-01, TOP-09).

use crate::http::{Fail, OrPage, Visitor};
use crate::pages::affair::{stage, sub};
use crate::pages::plain::act;
use crate::ui::page::{Nav, Page};
use crate::ui::table::{Column, Row, Table};
use crate::{Web, shell, text, ui};
use app::obstacle::{Gathering, Obstacles};
use app::statistics::Shown;
use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use domain::topic::Topic;
use maud::{Markup, html};
use words::t;

/// The routes of the subject.
pub fn routes() -> Router<Web> {
    Router::new().route("/obstacles", get(show))
}

async fn show(v: Visitor) -> Result<Response, Fail> {
    let lang = v.lang;
    let year = v.query.get("year").and_then(|y| y.parse().ok());
    let found = v.web.app.obstacles(&v.caller, year).await.or_page(&v)?;
    let page = Page {
        title: t::obstacles_title(lang).into(),
        lead: Some(t::obstacles_lead(lang).into()),
        sub: sub(&v),
        sub_label: Some(t::bodies_nav(lang).into()),
        actions: ui::print_button(t::button_print(lang)),
        content: html! {
            div class="stack" {
                (years(&v, &found))
                @if found.total == Shown::Exact(0) { (ui::empty(t::obstacles_none(lang), t::obstacles_how(lang), html! {})) }
                @else { (ui::panel("all", &t::obstacles_of_year(lang, &found.year.to_string()), html! {}, gathered(&v, &found))) }
                p class="subtle" { (t::obstacles_counted(lang)) " " (t::stats_suppression(lang, i64::from(found.threshold))) }
            }
        },
        ..Page::default()
    };
    Ok(shell::page(&v, page).into_response())
}

fn years(v: &Visitor, found: &Obstacles) -> Markup {
    let year = |y: &i16| Nav::new(y.to_string(), format!("/obstacles?year={y}"), *y == found.year);
    let nav: Vec<Nav> = found.years.iter().map(year).collect();
    html! {
        nav class="pages no-print" aria-label=(t::stats_years(v.lang)) {
            p class="subtle" { (t::stats_years(v.lang)) }
            ul { @for year in &nav { li { a href=(year.href) aria-current=[year.current.then_some("page")] { (year.label) } } } }
        }
    }
}

fn gathered(v: &Visitor, found: &Obstacles) -> Markup {
    let lang = v.lang;
    let number = |n: Shown| n.exact().map_or_else(|| t::stats_hidden(lang).to_string(), |n| words::number(lang, n));
    let row = |one: &Gathering| {
        Row::from(vec![
            html! { (text::code(lang, "obstacle", one.met.obstacle.code())) },
            html! { (text::known(lang, v.model(), one.met.interface.as_str())) },
            html! { (number(one.cases)) },
            topics(v, one),
        ])
    };
    let table = Table {
        caption: t::obstacles_title(lang).into(),
        caption_hidden: true,
        columns: vec![
            Column::new(t::obstacles_one(lang)),
            Column::new(t::obstacles_where(lang)),
            Column::number(t::stats_cases(lang)),
            Column::new(t::topics_title(lang)),
        ],
        rows: found.rows.iter().map(row).collect(),
        ..Table::default()
    };
    html! {
        p { span class="strong" { (number(found.total)) } " " (t::obstacles_total(lang)) }
        @if table.rows.is_empty() { p { (t::stats_too_few(lang)) } } @else { (ui::table(lang, &table)) }
    }
}

/// The topics that came out of it; where there is none and the number may be shown, the way to propose one.
fn topics(v: &Visitor, one: &Gathering) -> Markup {
    let open = v.web.app.may_anywhere(&v.caller, "topic.enter") && one.cases.exact().is_some();
    let met = &one.met;
    let propose = format!("/topics/new?obstacle={}&interface={}&year={}", met.obstacle, met.interface, met.year);
    html! {
        @for topic in &one.topics { (told(v, topic)) }
        @if open { p class="no-print" { a class="ds-link" href=(propose) { (act(v, "topic.enter")) } } }
        @else if one.topics.is_empty() { "–" }
    }
}

/// Where a topic stands, what is owed to it, and the answer that it got.
fn told(v: &Visitor, topic: &Topic) -> Markup {
    let lang = v.lang;
    html! {
        p {
            a class="ds-link" href={ "/topics/" (topic.number) } { (topic.enter.subject) } " " span class="id subtle" { (topic.number) } br;
            (stage(lang, topic.stage))
            @if let Some((what, due)) = topic.owed() { " " (text::code(lang, "owed", what.code())) " " (words::date(lang, due)) }
        }
        @if let Some((on, feedback)) = topic.feedback.last() {
            p { (t::obstacles_feedback(lang)) " " (ui::date(lang, *on)) br; span class="pre" { (feedback.answer) } }
        }
    }
}
