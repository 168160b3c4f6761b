//! One profile through all cantons: who would get in where, and why access differs (CASE-17).

use super::{by_name, href, profile, rule};
use crate::form::Entered;
use crate::http::Guest;
use crate::ui::form::{Form, error_summary, form};
use crate::ui::page::Page;
use crate::ui::parts::{Link, Tone};
use crate::ui::table::{Column, Row, Table};
use crate::{shell, text, ui};
use domain::model::rule::{Fact, Facts};
use domain::screening::{Anywhere, List, Passage, everywhere};
use maud::{Markup, html};
use words::{Lang, t};

/// The form with nothing in it.
pub(super) async fn ask(guest: Guest) -> Markup {
    page(&guest, &Entered::default(), html! {}, &[])
}

/// The form with what was answered, and what follows from it. By `POST`, so that no answer stands in an address.
pub(super) async fn answer(guest: Guest, body: String) -> Markup {
    let entered = Entered::parse(&body);
    let models = by_name(&guest);
    let (facts, wrong) = profile::read(&profile::asked(models.iter().copied()), &entered);
    let answers = if wrong.is_empty() { everywhere(models, &facts) } else { Vec::new() };
    let found = html! { @if wrong.is_empty() { (result(guest.lang, &facts, &answers)) } };
    page(&guest, &entered, found, &wrong)
}

fn page(guest: &Guest, entered: &Entered, found: Markup, wrong: &[&str]) -> Markup {
    let lang = guest.lang;
    let codes = profile::asked(guest.web.app.models().cantons());
    let errors: Vec<(String, String)> =
        wrong.iter().map(|code| (code.to_string(), t::compare_wrong(lang).to_string())).collect();
    let to = Form { action: "/models/compare".into(), submit: t::compare_send(lang).into(), ..Form::default() };
    let content = html! {
        (error_summary(lang, &errors))
        div class="stack" {
            (found)
            (ui::panel("profile", t::compare_profile(lang), html! {}, html! {
                p class="subtle" { (t::compare_nothing_kept(lang)) }
                (form(lang, &to, profile::fields(lang, &codes, entered, wrong)))
            }))
        }
    };
    let page = Page {
        title: t::compare_title(lang).into(),
        lead: Some(t::compare_lead(lang).into()),
        back: Some(Link::new(t::models_title(lang), "/models")),
        failed: !wrong.is_empty(),
        content,
        ..Page::default()
    };
    shell::open_page(guest, page)
}

fn tone(passage: Passage) -> Tone {
    match passage {
        Passage::Met => Tone::Success,
        Passage::Unmet => Tone::Danger,
        Passage::Clarify => Tone::Warning,
        Passage::Discretion | Passage::ByAgreement => Tone::Info,
    }
}

fn result(lang: Lang, facts: &Facts, answers: &[Anywhere]) -> Markup {
    let count = |passage: Passage| answers.iter().filter(|a| a.passage == passage).count() as i64;
    let tags = Passage::ALL.iter().filter(|p| count(**p) > 0).map(|p| {
        let words = format!("{} {}", count(*p), text::code(lang, "passage", p.code()));
        ui::tag(tone(*p), &words)
    });
    let body = html! {
        p { (t::compare_known(lang, facts.len() as i64)) }
        ul class="row" { @for tag in tags { li { (tag) } } }
        (table(lang, answers))
        p class="subtle" { (t::compare_reading(lang)) }
    };
    ui::panel("result", t::compare_result(lang), ui::print_button(t::button_print(lang)), body)
}

fn table(lang: Lang, answers: &[Anywhere]) -> Markup {
    let heads = [
        t::models_canton(lang),
        t::compare_answer(lang),
        t::compare_met(lang),
        t::compare_unmet(lang),
        t::compare_unknown(lang),
        t::compare_enough(lang),
    ];
    let table = Table {
        caption: t::compare_result(lang).into(),
        caption_hidden: true,
        columns: heads.map(Column::new).into(),
        rows: answers.iter().map(|a| Row::from(cells(lang, a))).collect(),
        ..Table::default()
    };
    ui::table(lang, &table)
}

fn cells(lang: Lang, a: &Anywhere) -> Vec<Markup> {
    let names = |list: List| {
        html! {
            @if let Some(codes) = a.lists.get(&list).filter(|codes| !codes.is_empty()) {
                ul { @for code in codes { li { (rule::name(lang, a.model, code)) } } }
            }
        }
    };
    let category = a.model.category.iter().find(|c| c.code == a.category);
    let several = a.model.category.iter().filter(|c| c.rule.is_some()).count() > 1;
    vec![
        html! {
            a class="ds-link" href=(href(a.model)) { (text::of(lang, &a.model.label)) }
            @if let Some(category) = category.filter(|_| several) { br; span class="subtle" { (text::of(lang, &category.label)) } }
        },
        html! {
            (ui::tag(tone(a.passage), &text::code(lang, "passage", a.passage.code())))
            @if let Some(reading) = category.and_then(|c| c.reading.as_ref()) { p class="subtle" { (text::of(lang, reading)) } }
        },
        names(List::Met),
        html! {
            (names(List::Unmet))
            @if !a.lists[&List::ExcludedBy].is_empty() { p { (t::compare_excluded(lang)) } (names(List::ExcludedBy)) }
        },
        names(List::Unknown),
        html! { ul { @for (code, fact) in &a.missing { li { (enough(lang, a, code, *fact)) } } } },
    ]
}

/// A single answer that would be enough, such as «Motiviert: ja».
fn enough(lang: Lang, a: &Anywhere, code: &str, fact: Fact) -> String {
    t::compare_would(lang, &text::fact(lang, fact), &rule::name(lang, a.model, code))
}
