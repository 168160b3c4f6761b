//! The consent as the person reads it: their language, plain words, large type, room to sign.

use super::{act, consent, home, may, paper};
use crate::http::{Fail, OrPage, Path, Visitor};
use crate::pages::case::case_page;
use crate::ui::page::Page;
use crate::ui::parts::{Link, Look, link_button};
use crate::{shell, text};
use app::case::CaseView;
use domain::consent::{Category, Consent, ConsentState};
use maud::{Markup, html};
use words::{Lang, t};

pub(super) async fn show(v: Visitor, Path((number, n)): Path<(String, u32)>) -> Result<Markup, Fail> {
    let view = v.web.app.case(&v.caller, &number).await.or_page(&v)?;
    let consent = consent(&v, &view, n)?;
    v.web.app.printed(&v.caller, &view, "consent-sheet").await.or_page(&v)?;
    let lang = v.query.get("in").and_then(Lang::from_code).unwrap_or(text::lang(consent.offer.language));
    let page = Page {
        title: t::consents_sheet_page(v.lang).to_string(),
        back: Some(Link::new(t::consents_title(v.lang), format!("{}#consent-{n}", home(&view)))),
        actions: actions(&v, &view, consent, lang),
        content: html! {
            (languages(&v, &format!("{}/{n}/show", home(&view)), lang))
            div class="panel" lang=(lang.code()) data-size="lg" { (sheet(&v, &view, consent, lang)) }
        },
        ..Page::default()
    };
    Ok(shell::page(&v, case_page(&v, &view, "consent", page)))
}

fn actions(v: &Visitor, view: &CaseView, consent: &Consent, lang: Lang) -> Markup {
    let of = |kind: &str| act(view, kind, &format!("?consent={}", consent.n));
    let offered = consent.state(v.today()) == ConsentState::Offered;
    html! {
        @if offered && may(view, "consent.give") {
            (link_button(Look::Main, t::consents_record(v.lang), &of("consent.give")))
        }
        @if offered && may(view, "consent.refuse") {
            (link_button(Look::Second, t::consents_record_refusal(v.lang), &of("consent.refuse")))
        }
        @if offered { (link_button(Look::Second, t::paper_pdf(v.lang), &paper::href(view, consent.n, lang))) }
        (crate::pages::paper::link(v, view, domain::template::TemplateKind::PlainConsent, Some(consent.n)))
    }
}

/// The same sheet in each of the four languages.
pub(in crate::pages) fn languages(v: &Visitor, href: &str, now: Lang) -> Markup {
    html! {
        nav class="row no-print" aria-label=(t::consents_sheet_language(v.lang)) {
            span class="subtle" { (t::consents_sheet_language(v.lang)) ":" }
            @for lang in Lang::ALL {
                @let joint = if href.contains('?') { '&' } else { '?' };
                a class="ds-link" href={ (href) (joint) "in=" (lang.code()) } lang=(lang.code()) aria-current=[(lang == now).then_some("true")] {
                    @if lang == now { strong { (lang.own_name()) } } @else { (lang.own_name()) }
                }
            }
        }
    }
}

fn sheet(v: &Visitor, view: &CaseView, consent: &Consent, lang: Lang) -> Markup {
    let offer = &consent.offer;
    let health = consent.categories_left().contains(&Category::Health);
    let plain = consent.categories_left();
    let plain = plain.iter().filter(|c| !c.is_sensitive());
    html! {
        h2 { (t::consents_sheet_title(lang)) }
        p { strong { (view.case().person.full_name()) } ", " (words::date(lang, view.case().person.birth)) " · " span class="id" { (view.case().number) } }
        h3 { (t::consents_sheet_what_for(lang)) }
        p class="pre" lang=(offer.language.code()) { (offer.purpose) }
        h3 { (t::consents_sheet_who(lang)) }
        ul { @for p in consent.parties_left() { li { (text::institution_full(lang, v.model(), p.as_str())) } } }
        p { (t::consents_sheet_only_these(lang)) }
        h3 { (t::consents_sheet_which(lang)) }
        ul { @for c in plain { li { (text::code(lang, "data", c.code())) } } }
        h3 { (text::code(lang, "data", Category::Health.code())) }
        p {
            @if health { "☒ " (t::consents_sheet_health_yes(lang)) } @else { (t::consents_sheet_health_no(lang)) }
        }
        @if let Some(excluded) = &offer.excluded {
            h3 { (t::consents_sheet_excluded(lang)) }
            p class="pre" lang=(offer.language.code()) { (excluded) }
        }
        p { (t::consents_sheet_never(lang)) }
        h3 { (t::consents_sheet_how(lang)) }
        ul { @for f in &offer.forms { li { (text::code(lang, "exchange", f.code())) } } }
        h3 { (t::consents_sheet_until(lang)) }
        p { strong { (words::span(lang, offer.valid_from, Some(consent.valid_until))) } ". " (t::consents_sheet_ends(lang)) }
        (rights(lang))
        (signatures(v, view, consent, lang))
    }
}

fn rights(lang: Lang) -> Markup {
    html! {
        h3 { (t::consents_sheet_rights(lang)) }
        ul {
            li { strong { (t::consents_sheet_free(lang)) } }
            li { (t::consents_sheet_no_disadvantage(lang)) }
            li { (t::consents_sheet_withdraw(lang)) }
            li { (t::consents_sheet_access(lang)) }
            li { (t::consents_sheet_retention(lang)) }
            li { (t::consents_sheet_copy(lang)) }
        }
    }
}

fn signatures(v: &Visitor, view: &CaseView, consent: &Consent, lang: Lang) -> Markup {
    let line = "________________";
    let own = text::institution_full(lang, v.model(), consent.offered.by.seat.institution.as_str());
    let offered = consent.state(v.today()) == ConsentState::Offered;
    html! {
        @if offered {
            h3 { (t::consents_sheet_answer(lang)) }
            p { "☐ " (t::consents_sheet_yes(lang)) }
            p { "☐ " (t::consents_sheet_no(lang)) }
        }
        dl class="facts" {
            div { dt { (t::consents_sheet_place(lang)) } dd { (line) } }
            div { dt { (view.case().person.full_name()) } dd { (line) } }
            @if let Some(r) = &consent.offer.representative {
                div { dt { (r.family_name) " (" (text::code(lang, "representative", r.kind.code())) ")" } dd { (line) } }
            }
            div { dt { (own) } dd { (line) } }
            @if let Some(hash) = &consent.hash { div { dt { (t::sheet_fingerprint(lang)) } dd { span class="hash" { (hash) } } } }
        }
    }
}
