//! The page of a case's consents.

use super::{act, home, is_renewed, may, one};
use crate::http::{Fail, OrPage, Path, Visitor};
use crate::pages::case::case_page;
use crate::ui::page::Page;
use crate::ui::parts::{Look, Tone, empty, link_button, panel, tag};
use crate::ui::table::{Column, Row, Table, table};
use crate::{shell, text};
use app::case::{CaseView, Matrix};
use domain::Code;
use domain::consent::{Consent, ConsentState};
use maud::{Markup, html};
use words::t;

pub(super) async fn show(v: Visitor, Path(number): Path<String>) -> Result<Markup, Fail> {
    let view = v.web.app.case(&v.caller, &number).await.or_page(&v)?;
    let matrix = v.web.app.sharing(&v.caller, &number).await.or_page(&v)?;
    let lang = v.lang;
    let page = Page {
        title: t::consents_title(lang).to_string(),
        lead: Some(state(&v, &view)),
        actions: next_step(&v, &view),
        content: html! {
            @if view.case().consents.is_empty() { (nothing(&v, &view)) }
            @for consent in view.case().consents.iter().rev() { (one::panel_of(&v, &view, consent)) }
            (learns(&v, &view, &matrix))
            (participation(&v, &view))
        },
        ..Page::default()
    };
    Ok(shell::page(&v, case_page(&v, &view, "consent", page)))
}

/// Where it stands, in one sentence.
fn state(v: &Visitor, view: &CaseView) -> String {
    let (lang, today) = (v.lang, v.today());
    let consents = &view.case().consents;
    let valid: Vec<&Consent> = consents.iter().filter(|c| c.is_valid(today)).collect();
    if let Some(last) = valid.iter().max_by_key(|c| c.valid_until) {
        let who: Vec<String> =
            last.parties_left().iter().map(|p| text::institution(lang, v.model(), p.as_str())).collect();
        return t::consents_state_valid(lang, &words::date(lang, last.valid_until), &who.join(", "));
    }
    match consents.last().map(|c| c.state(today)) {
        None => t::consents_state_none(lang),
        Some(ConsentState::Offered) => t::consents_state_offered(lang),
        Some(ConsentState::NotYet) => t::consents_state_not_yet(lang),
        Some(ConsentState::Refused) => t::consents_state_refused(lang),
        Some(ConsentState::Expired) => t::consents_state_expired(lang),
        Some(_) => t::consents_state_withdrawn(lang),
    }
    .to_string()
}

/// The one step that comes next: ask for the answer, renew in time, or prepare the first.
fn next_step(v: &Visitor, view: &CaseView) -> Markup {
    let (lang, today) = (v.lang, v.today());
    let consents = &view.case().consents;
    let offered = consents.iter().rev().find(|c| c.state(today) == ConsentState::Offered);
    let valid = consents.iter().filter(|c| super::lasts(c, today)).max_by_key(|c| c.valid_until);
    let sheet = format!("/cases/{}/sharing?for=person", view.case().number);
    html! {
        @if let Some(open) = offered {
            @if may(view, "consent.give") {
                (link_button(Look::Main, t::consents_show_person(lang), &format!("{}/{}/show", home(view), open.n)))
            }
        } @else if let Some(last) = valid {
            @if may(view, "consent.offer") && !is_renewed(view, last.n) {
                (link_button(Look::Second, t::consents_renew(lang), &format!("{}/prepare?renewal_of={}", home(view), last.n)))
            }
        } @else if may(view, "consent.offer") {
            (link_button(Look::Main, t::consents_prepare(lang), &format!("{}/prepare", home(view))))
        }
        @if !consents.is_empty() { (link_button(Look::Quiet, t::consents_for_person(lang), &sheet)) }
    }
}

fn nothing(v: &Visitor, view: &CaseView) -> Markup {
    let lang = v.lang;
    let sharing = format!("/cases/{}/sharing", view.case().number);
    let actions = html! {
        @if may(view, "consent.offer") { (link_button(Look::Second, t::consents_prepare(lang), &format!("{}/prepare", home(view)))) }
        (link_button(Look::Quiet, t::sharing_title(lang), &sharing))
    };
    empty(t::consents_empty(lang), t::consents_empty_text(lang), actions)
}

/// What each institution may learn now.
fn learns(v: &Visitor, view: &CaseView, matrix: &Matrix) -> Markup {
    let lang = v.lang;
    let institutions: Vec<&Code> =
        matrix.first().map(|(_, cells)| cells.iter().map(|(i, _)| i).collect()).unwrap_or_default();
    let row = |at: usize, institution: &Code| {
        let open = crate::pages::sharing::by_consent(v, matrix, at);
        let own = *institution == view.case().opened.by.seat.institution;
        let learns = match (open.is_empty(), own) {
            (false, _) => html! { (open.join(" · ")) },
            (true, true) => html! { (t::consents_learns_own(lang)) },
            (true, false) => html! { span class="subtle" { (t::consents_learns_nothing(lang)) } },
        };
        Row::from(vec![html! { (text::institution_full(lang, v.model(), institution.as_str())) }, learns])
    };
    let of = Table {
        caption: t::consents_learns(lang).to_string(),
        caption_hidden: true,
        columns: vec![Column::new(t::consents_institution(lang)), Column::new(t::consents_learns_what(lang))],
        rows: institutions.iter().enumerate().map(|(at, i)| row(at, i)).collect(),
        ..Table::default()
    };
    let sharing = format!("/cases/{}/sharing", view.case().number);
    let why = html! { a class="ds-link" href=(sharing) { (t::consents_why(lang)) } };
    panel("learns", t::consents_learns(lang), why, table(lang, &of))
}

/// The will to take part stands apart from the consent (CASE-22).
fn participation(v: &Visitor, view: &CaseView) -> Markup {
    let lang = v.lang;
    let record = act(view, "consent.participate", "");
    let body = html! {
        @match &view.case().participation {
            Some(p) if p.voluntary => p { (tag(Tone::Success, t::consents_takes_part(lang))) " " (t::consents_said_on(lang, &words::date(lang, p.on))) },
            Some(p) => p { (tag(Tone::Neutral, t::consents_takes_no_part(lang))) " " (t::consents_said_on(lang, &words::date(lang, p.on))) },
            None => p { (t::consents_participation_none(lang)) },
        }
        p class="subtle" { (t::consents_participation_text(lang)) }
    };
    let actions = html! {
        @if may(view, "consent.participate") { (link_button(Look::Second, t::consents_participation_record(lang), &record)) }
    };
    panel("participation", t::consents_participation(lang), actions, body)
}
