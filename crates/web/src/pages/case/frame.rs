//! What is the same on every page of a case: the bar that says whose it is, and the ways to its parts.

use crate::http::Visitor;
use crate::text;
use crate::ui::page::{Nav, Page};
use crate::ui::parts::Identity;
use app::case::CaseView;
use domain::consent::Category;
use maud::{Markup, html};
use words::{age, t};

/// Puts a page into the frame of a case; `tab` is the part of the address of the tab, empty for the overview.
pub fn case_page(v: &Visitor, view: &CaseView, tab: &str, mut page: Page) -> Page {
    let number = view.case().number.as_str();
    page.identity = Some(identity(v, view));
    page.sub = tabs(v, view, tab);
    page.sub_label = Some(t::case_parts(v.lang).to_string());
    page.context = Some(number.to_string());
    page.case = Some((number.to_string(), view.version));
    page
}

fn identity(v: &Visitor, view: &CaseView) -> Identity {
    let (lang, case) = (v.lang, view.case());
    let fact = |label: &str, value: Markup| (label.to_string(), value);
    let named =
        view.redacted.sees(Category::Identity) || case.opened.by.seat.institution == v.caller.seated.seat.institution;
    let mut facts = vec![
        fact(t::case_number(lang), html! { span class="id" { (case.number) } }),
        fact(t::case_person(lang), html! { (case.person.full_name()) }),
    ];
    if named {
        let born = html! { (crate::ui::date(lang, case.person.birth)) " (" (age(case.person.birth, v.today())) ")" };
        facts.push(fact(t::case_born(lang), born));
        if let Some(avs) = case.person.avs {
            facts.push(fact(t::case_avs(lang), html! { span class="id" { (avs) } }));
        }
    }
    facts.push(fact(t::case_language(lang), html! { (text::code(lang, "language", case.person.language.code())) }));
    facts.push(fact(t::case_lead(lang), lead(v, view)));
    facts.push(fact(t::case_consent(lang), consent(v, view)));
    Identity { label: Some(t::case_identity(lang).to_string()), facts }
}

fn lead(v: &Visitor, view: &CaseView) -> Markup {
    let case = view.case();
    // Of a closed file one still wants to know who led it.
    match case.lead().or_else(|| case.terms.last().filter(|_| !case.is_open())) {
        Some(term) => html! {
            @for (i, who) in term.who.iter().enumerate() {
                @if i > 0 { " + " }
                (view.name(&who.account)) ", " (text::institution(v.lang, v.model(), who.seat.institution.as_str()))
            }
            @if term.until.is_some() { ", " (words::span(v.lang, term.from, term.until)) }
        },
        None => html! { (t::case_no_lead(v.lang)) },
    }
}

fn consent(v: &Visitor, view: &CaseView) -> Markup {
    let today = v.today();
    let valid = view.case().consents.iter().filter(|c| c.is_valid(today)).map(|c| c.valid_until).max();
    match valid {
        Some(until) => html! { (t::case_consent_until(v.lang)) " " (crate::ui::date(v.lang, until)) },
        None => html! { (t::case_no_consent(v.lang)) },
    }
}

fn tabs(v: &Visitor, view: &CaseView, tab: &str) -> Vec<Nav> {
    let lang = v.lang;
    let home = format!("/cases/{}", view.case().number);
    let log = view.standing.own || view.standing.lead || view.standing.is_bureau();
    let case = view.case();
    let disputes = !case.disputes.is_empty() || !case.dossiers.is_empty();
    let led = case.announcement.is_some() || !case.terms.is_empty() || !case.proposals.is_empty();
    let closure = case.closure.started.is_some() || case.closure.closed.is_some();
    [
        ("", t::case_tab_overview(lang), true),
        ("timeline", t::case_tab_timeline(lang), true),
        ("screening", t::case_tab_screening(lang), true),
        ("consent", t::case_tab_consent(lang), true),
        ("lead", t::case_lead(lang), led || tab == "lead"),
        ("contract", t::case_tab_contract(lang), true),
        ("plan", t::case_tab_plan(lang), true),
        ("documents", t::case_tab_documents(lang), true),
        ("disputes", t::case_tab_disputes(lang), disputes || tab == "disputes"),
        ("closure", t::case_tab_closure(lang), closure || tab == "closure"),
        ("sharing", t::case_tab_sharing(lang), true),
        ("log", t::case_tab_log(lang), log),
    ]
    .into_iter()
    .filter(|(_, _, shown)| *shown)
    .map(|(part, label, _)| {
        let href = if part.is_empty() { home.clone() } else { format!("{home}/{part}") };
        Nav::new(label, href, part == tab)
    })
    .collect()
}
