//! The form on paper, for a talk: boxes to tick and room to write.

use super::home;
use crate::http::Visitor;
use crate::text;
use crate::ui::page::Page;
use crate::ui::parts::Link;
use crate::ui::table::{Column, Row, Table, table};
use app::case::CaseView;
use domain::model::{Asked, Question};
use maud::{Markup, html};
use words::t;

/// The page that is printed.
pub(super) fn page(v: &Visitor, view: &CaseView) -> Page {
    let lang = v.lang;
    Page {
        title: t::screening_blank_title(lang).to_string(),
        lead: Some(t::screening_blank_lead(lang).to_string()),
        back: Some(Link::new(t::screening_title(lang), home(view))),
        content: html! {
            p { (t::screening_blank_head(lang)) }
            @for group in &v.model().question_group { (of_group(v, &group.code, &text::of(lang, &group.label))) }
            p { (t::screening_signature(lang)) }
        },
        ..Page::default()
    }
}

fn of_group(v: &Visitor, code: &str, name: &str) -> Markup {
    let lang = v.lang;
    let answer = |code: &str| Column::new(text::code(lang, "answer", code));
    let of = Table {
        caption: name.to_string(),
        columns: vec![
            Column::new(t::screening_question(lang)),
            answer("yes"),
            answer("no"),
            answer("unknown"),
            Column::new(t::screening_source_on(lang)),
        ],
        rows: v.model().question.iter().filter(|q| q.group == code).map(|q| row(v, q)).collect(),
        ..Table::default()
    };
    html! { @if !of.rows.is_empty() { (table(lang, &of)) } }
}

fn row(v: &Visitor, question: &Question) -> Row {
    let name = html! {
        (text::of(v.lang, &question.label))
        @if let Some(hint) = &question.hint { p class="hint" { (text::of(v.lang, hint)) } }
    };
    let tick = |code: &str| html! { "☐ " (text::code(v.lang, "answer", code)) };
    let line = html! { "_______________" };
    let cells = match question.asked {
        Asked::YesNo => vec![name, tick("yes"), tick("no"), tick("unknown"), line],
        Asked::Count => vec![name, html! { "____" }, html! {}, tick("unknown"), line],
    };
    Row::from(cells)
}
