//! The papers of a case: which there are, and the page on which the language and the address for the envelope are chosen.

use super::{Wish, fault, logged, pdf};
use crate::form::Entered;
use crate::http::{Fail, OrPage, Path, Visitor};
use crate::pages::case::case_page;
use crate::pages::command::read_input;
use crate::pages::{announcement, case, closure, consent, contract, dispute, plan, service_request};
use crate::ui::form::{Choice, FieldView, Form, Kind, field, form};
use crate::ui::page::Page;
use crate::ui::parts::{Link, Look};
use crate::{Web, shell, text, ui};
use app::AppError;
use app::case::CaseView;
use axum::Router;
use axum::extract::Request;
use axum::response::Response;
use axum::routing::get;
use documents::Document;
use domain::template::{Printed, TemplateKind};
use maud::{Markup, html};
use words::{Lang, t};

/// The routes of the papers of a case.
pub fn routes() -> Router<Web> {
    Router::new().route("/cases/{number}/papers/{kind}", get(show).post(send))
}

/// Where a paper is printed.
fn address(view: &CaseView, kind: TemplateKind, n: Option<u32>) -> String {
    let query = n.map(|n| format!("?n={n}")).unwrap_or_default();
    format!("/cases/{}/papers/{kind}{query}", view.case().number)
}

/// The link to a paper, where there is one to print for the reader.
pub fn link(v: &Visitor, view: &CaseView, kind: TemplateKind, n: Option<u32>) -> Markup {
    if !is_there(view, kind, n) {
        return html! {};
    }
    html! {
        (ui::link_button(Look::Second, t::paper_print(v.lang), &address(view, kind, n)))
        (super::words_kept(v.lang, kept(view, kind, n)))
    }
}

/// From which words a paper went out; none where it has not gone out, or went before they were kept.
fn kept(view: &CaseView, kind: TemplateKind, n: Option<u32>) -> Option<Printed> {
    let case = view.case();
    match kind {
        TemplateKind::Receipt => case.announcement.as_ref()?.letter,
        TemplateKind::ServiceRequest => case.requests.iter().find(|r| Some(r.n) == n)?.letter,
        TemplateKind::Decision => case.dossiers.iter().find(|d| Some(d.n) == n)?.decided.as_ref()?.letter,
        TemplateKind::FinalReport | TemplateKind::ClosingLetter => case.closure.letter(kind),
        _ => None,
    }
}

/// The papers that a reader can print, by name.
pub fn offers(v: &Visitor, view: &CaseView) -> Markup {
    const WHOLE: [TemplateKind; 6] = [
        TemplateKind::Summary,
        TemplateKind::Receipt,
        TemplateKind::Contract,
        TemplateKind::Booklet,
        TemplateKind::FinalReport,
        TemplateKind::ClosingLetter,
    ];
    let kinds: Vec<TemplateKind> = WHOLE.into_iter().filter(|kind| is_there(view, *kind, None)).collect();
    html! {
        (ui::panel("papers", t::papers_title(v.lang), html! {}, html! {
            ul { @for kind in kinds {
                li {
                    a class="ds-link" href=(address(view, kind, None)) { (text::code(v.lang, "paper-kind", kind.code())) }
                    " " (super::words_kept(v.lang, kept(view, kind, None)))
                }
            } }
        }))
    }
}

/// Whether there is something to print for the reader, by what they see of the case.
fn is_there(view: &CaseView, kind: TemplateKind, n: Option<u32>) -> bool {
    let case = view.case();
    match kind {
        TemplateKind::Summary => true,
        TemplateKind::Receipt => case.announcement.is_some() && case.route.is_some(),
        TemplateKind::PlainConsent => case.consents.iter().any(|c| Some(c.n) == n),
        TemplateKind::Contract => case.contract.current().is_some(),
        TemplateKind::Booklet => !case.goals.is_empty(),
        TemplateKind::ServiceRequest => case.requests.iter().any(|r| Some(r.n) == n),
        TemplateKind::Decision => case.dossiers.iter().any(|d| Some(d.n) == n && d.decided.is_some()),
        TemplateKind::FinalReport | TemplateKind::ClosingLetter => closure::paper::is_there(view),
        TemplateKind::Invitation
        | TemplateKind::ConsentForm
        | TemplateKind::Minutes
        | TemplateKind::Activity
        | TemplateKind::Invoice
        | TemplateKind::Reminder => false,
    }
}

/// The paper; none where there is none for the reader.
async fn made(wish: &Wish<'_>, view: &CaseView, kind: TemplateKind) -> Result<Option<Vec<u8>>, Fail> {
    let bytes = match kind {
        TemplateKind::Summary => {
            let events = wish.v.web.app.timeline(&wish.v.caller, view.case().number.as_str()).await.or_page(wish.v)?;
            Some(case::paper::summary(wish, view, &events).pdf())
        }
        TemplateKind::Receipt => announcement::paper::receipt(wish, view).await?.map(|d| d.pdf()),
        TemplateKind::PlainConsent => consent::plain(wish, view).map(|d| d.pdf()),
        TemplateKind::Contract => contract::pdf::current(wish, view).map(|d| d.pdf()),
        TemplateKind::Booklet => plan::paper::booklet(wish, view).map(|d| d.pdf()),
        TemplateKind::ServiceRequest => service_request::paper::request(wish, view).map(|d| d.pdf()),
        TemplateKind::Decision => dispute::paper::decision(wish, view).map(|d| d.pdf()),
        TemplateKind::FinalReport => closure::paper::report(wish, view).map(|d| d.pdf()),
        TemplateKind::ClosingLetter => closure::paper::letter(wish, view).map(|d| d.pdf()),
        TemplateKind::Invitation
        | TemplateKind::ConsentForm
        | TemplateKind::Minutes
        | TemplateKind::Activity
        | TemplateKind::Invoice
        | TemplateKind::Reminder => None,
    };
    bytes.transpose().map_err(|f| fault(&f)).or_page(wish.v)
}

/// Whether it is the person who reads it: then it is in their language unless another is asked for.
fn is_for_the_person(kind: TemplateKind) -> bool {
    use TemplateKind::{Booklet, ClosingLetter, Contract, PlainConsent};
    matches!(kind, Booklet | ClosingLetter | Contract | PlainConsent)
}

fn known(v: &Visitor, view: &CaseView, kind: &str) -> Result<TemplateKind, Fail> {
    let found = TemplateKind::from_code(kind).filter(|kind| is_there(view, *kind, number(&v.query)));
    found.ok_or(AppError::NotFound).or_page(v)
}

fn number(query: &Entered) -> Option<u32> {
    query.get("n").and_then(|n| n.parse().ok())
}

async fn show(v: Visitor, Path((number, kind)): Path<(String, String)>) -> Result<Markup, Fail> {
    let view = v.web.app.case(&v.caller, &number).await.or_page(&v)?;
    let kind = known(&v, &view, &kind)?;
    Ok(shell::page(&v, case_page(&v, &view, "documents", page(&v, &view, kind))))
}

/// In which language, and to which address.
fn page(v: &Visitor, view: &CaseView, kind: TemplateKind) -> Page {
    let lang = v.lang;
    let own = if is_for_the_person(kind) { text::lang(view.case().person.language) } else { lang };
    let languages = Lang::ALL.iter().map(|l| Choice::new(l.code(), l.own_name())).collect();
    let language = FieldView::new("in", t::paper_language(lang), Kind::Radios(languages)).required().value(own.code());
    let address_of = |kind| match kind {
        TemplateKind::ClosingLetter => super::spoken(&view.case().person),
        _ => String::new(),
    };
    let to = FieldView::new("address", t::paper_address(lang), Kind::Long { rows: 4 });
    let to = to.hint(t::paper_address_hint(lang)).value(address_of(kind));
    let sent = Form {
        action: address(view, kind, number(&v.query)),
        submit: t::paper_make(lang).into(),
        cancel: Some(Link::new(t::button_cancel(lang), format!("/cases/{}", view.case().number))),
        ..Form::default()
    };
    Page {
        title: text::code(lang, "paper-kind", kind.code()),
        lead: Some(t::paper_lead(lang).into()),
        back: Some(Link::new(t::case_tab_documents(lang), format!("/cases/{}/documents", view.case().number))),
        content: form(lang, &sent, html! { (field(lang, &language)) @if has_window(kind) { (field(lang, &to)) } }),
        ..Page::default()
    }
}

fn has_window(kind: TemplateKind) -> bool {
    kind.is_letter() || matches!(kind, TemplateKind::Decision | TemplateKind::FinalReport)
}

/// As many lines as fit into the window of an envelope.
const WINDOW: usize = 6;

/// The lines of an address as they were typed.
pub fn lines(entered: &Entered) -> Vec<String> {
    let typed = entered.get("address").unwrap_or_default();
    let lines = typed.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.take(WINDOW).map(|line| line.chars().take(60).collect()).collect()
}

async fn send(
    v: Visitor,
    Path((number_of_case, kind)): Path<(String, String)>,
    request: Request,
) -> Result<Response, Fail> {
    let view = v.web.app.case(&v.caller, &number_of_case).await.or_page(&v)?;
    let kind = known(&v, &view, &kind)?;
    let entered = read_input(&v, request).await?.entered;
    let own = if is_for_the_person(kind) { text::lang(view.case().person.language) } else { v.lang };
    let lang = entered.get("in").and_then(Lang::from_code).unwrap_or(own);
    let kept = kept(&view, kind, number(&v.query));
    let wording = v.web.app.wording_for(kind, kept, text::language(lang)).await.or_page(&v)?;
    let wish = Wish { v: &v, lang, address: lines(&entered), n: number(&v.query), wording };
    let bytes = made(&wish, &view, kind).await?.ok_or(AppError::NotFound).or_page(&v)?;
    v.web.app.printed(&v.caller, &view, &logged(kind, &wish.wording)).await.or_page(&v)?;
    let n = wish.n.map(|n| format!("-{n}")).unwrap_or_default();
    Ok(pdf(&number_of_case, &format!("{kind}{n}_{}", lang.code()), bytes))
}
