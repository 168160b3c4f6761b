//! Whether a file is what was signed: the scan of a signed paper by its fingerprint, a paper of the house by the version
//! that it names, made again and compared byte for byte (CASE-52, field 13).

use super::pdf::{Source, signed};
use crate::http::{Fail, OrPage, Path, Visitor};
use crate::pages::case::case_page;
use crate::pages::command::read_input;
use crate::ui::form::{FieldView, Form, Kind, field, form};
use crate::ui::page::Page;
use crate::ui::parts::{Alert, Link, Tone};
use crate::{shell, text};
use app::{App, AppError};
use axum::extract::Request;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use documents::{Document, Seal};
use domain::consent::Category;
use domain::contract::{Signature, fingerprint};
use domain::{Case, Code};
use maud::{Markup, html};
use std::collections::BTreeMap;
use words::{Lang, t};

/// What a file turns out to be.
#[derive(Debug, Clone, PartialEq)]
pub enum Verdict {
    /// The signed paper that was filed with these signatures.
    Scan(Vec<Signature>),
    /// The paper of a version as the house makes it, byte for byte, with the signatures of that version.
    Paper(u32, Vec<Signature>),
    /// It names a version of this contract, but is not what the house makes of it: altered, or printed before a change of
    /// the program.
    Altered(u32),
    /// It names a contract or a version that there is not here.
    Foreign,
    /// It is neither.
    Unknown,
}

impl Verdict {
    /// Whether the file is what was signed, or what can be signed.
    pub fn is_good(&self) -> bool {
        matches!(self, Verdict::Scan(_) | Verdict::Paper(..))
    }

    /// The signatures that belong to it.
    pub fn signatures(&self) -> &[Signature] {
        match self {
            Verdict::Scan(all) | Verdict::Paper(_, all) => all,
            _ => &[],
        }
    }

    /// The verdict in a sentence.
    pub fn words(&self, lang: Lang) -> String {
        match self {
            Verdict::Scan(all) => t::verify_scan(lang, i64::from(all.last().map_or(0, |s| s.version))),
            Verdict::Paper(n, _) => t::verify_paper(lang, i64::from(*n)),
            Verdict::Altered(n) => t::verify_altered(lang, i64::from(*n)),
            Verdict::Foreign => t::verify_foreign(lang).to_string(),
            Verdict::Unknown => t::verify_unknown(lang).to_string(),
        }
    }
}

/// A signature in a sentence: who, when, how.
pub fn signature_words(lang: Lang, app: &App, s: &Signature) -> String {
    words::labelled(lang, &text::owner(lang, app.model(), s.sign.signer.as_str()), &signed(lang, s))
}

/// Judges a file against a case, as far as whoever asks may know it.
///
/// Errors: a template of the house is at fault, or the words of a version cannot be read.
pub async fn judge(
    app: &App,
    case: &Case,
    names: &BTreeMap<String, String>,
    bytes: &[u8],
) -> Result<Verdict, AppError> {
    let scans = case.contract.signed_by_scan(&fingerprint(bytes));
    if !scans.is_empty() {
        return Ok(Verdict::Scan(scans.into_iter().cloned().collect()));
    }
    let Some(seal) = Seal::find(bytes) else { return Ok(Verdict::Unknown) };
    let found = case.contract.sealed(seal.version, &seal.hash).filter(|_| seal.number == case.number.as_str());
    let Some((version, signatures)) = found else { return Ok(Verdict::Foreign) };
    let words = app.wording_of(domain::template::TemplateKind::Contract, seal.template, seal.language).await?;
    let Some(wording) = words else { return Ok(Verdict::Altered(seal.version)) };
    let (lang, model) = (text::lang(seal.language), app.model());
    let source = Source { lang, model, case, names, day: seal.made_on, shown: seal.shown, wording };
    let again = source.paper(version).pdf().map_err(|f| crate::pages::paper::fault(&f))?;
    Ok(match again == bytes {
        true => Verdict::Paper(seal.version, signatures.into_iter().cloned().collect()),
        false => Verdict::Altered(seal.version),
    })
}

pub(super) async fn show(v: Visitor, Path(number): Path<String>) -> Result<Response, Fail> {
    answer(&v, &number, None, None).await
}

pub(super) async fn send(v: Visitor, Path(number): Path<String>, request: Request) -> Result<Response, Fail> {
    let input = read_input(&v, request).await?;
    match input.files.into_iter().find(|(field, _, bytes)| field == "file" && !bytes.is_empty()) {
        Some((_, _, bytes)) => answer(&v, &number, Some(bytes), None).await,
        None => answer(&v, &number, None, Some(t::invalid_missing(v.lang))).await,
    }
}

async fn answer(v: &Visitor, number: &str, file: Option<Vec<u8>>, fault: Option<&str>) -> Result<Response, Fail> {
    let view = v.web.app.case(&v.caller, number).await.or_page(v)?;
    if !view.redacted.sees(Category::Plan) {
        return Err(AppError::NotFound).or_page(v);
    }
    let verdict = match &file {
        Some(bytes) => Some(judge(&v.web.app, view.case(), &view.names, bytes).await.or_page(v)?),
        None => None,
    };
    let page = page(v, number, verdict.as_ref(), fault);
    let status = if fault.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Ok((status, shell::page(v, case_page(v, &view, "contract", page))).into_response())
}

fn page(v: &Visitor, number: &str, verdict: Option<&Verdict>, fault: Option<&str>) -> Page {
    let lang = v.lang;
    let home = format!("/cases/{number}/contract");
    let mut file = FieldView::new("file", t::verify_file(lang), Kind::File).required().hint(t::verify_hint(lang));
    file.error = fault.map(str::to_string);
    let sent = Form {
        action: format!("{home}/verify"),
        multipart: true,
        submit: t::verify_submit(lang).into(),
        cancel: Some(Link::new(t::button_cancel(lang), home.clone())),
        ..Form::default()
    };
    Page {
        title: t::verify_title(lang).into(),
        lead: Some(t::verify_lead(lang).into()),
        back: Some(Link::new(t::contract_title(lang), home)),
        failed: fault.is_some(),
        alerts: verdict.map(|verdict| alert(v, verdict)).into_iter().collect(),
        content: form(lang, &sent, field(lang, &file)),
        ..Page::default()
    }
}

fn alert(v: &Visitor, verdict: &Verdict) -> Alert {
    let tone = if verdict.is_good() { Tone::Success } else { Tone::Danger };
    let body: Markup = html! {
        @if !verdict.signatures().is_empty() {
            ul { @for s in verdict.signatures() { li { (signature_words(v.lang, &v.web.app, s)) } } }
        } @else if matches!(verdict, Verdict::Paper(..)) { p { (t::verify_unsigned(v.lang)) } }
    };
    Alert { tone, title: verdict.words(v.lang), body, focus: true, ..Alert::default() }
}

/// The number of the case that a file names, for whoever has nothing but the file.
pub fn names_case(bytes: &[u8]) -> Option<Code> {
    Seal::find(bytes).and_then(|seal| Code::new(seal.number).ok())
}
