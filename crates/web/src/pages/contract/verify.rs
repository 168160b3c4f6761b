//! Whether a file is what was signed: the scan of a signed paper by its fingerprint, a paper of the house by the version
//! that it names, made again and compared byte for byte (CASE-52, field 13).

use super::pdf::{Source, signed};
use crate::http::{Fail, OrPage, Path, Visitor};
use crate::pages::case::case_page;
use crate::pages::command::read_input;
use crate::pages::consent::FormSource;
use crate::ui::form::{FieldView, Form, Kind, field, form};
use crate::ui::page::Page;
use crate::ui::parts::{Alert, Link, Tone};
use crate::{shell, text};
use app::{App, AppError};
use axum::extract::Request;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use documents::{ConsentSeal, Document, Seal};
use domain::consent::{Category, Given};
use domain::contract::{Signature, fingerprint};
use domain::template::TemplateKind;
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
    /// The signed consent form that was filed with a consent, and how that was given.
    ConsentScan(u32, Box<Given>),
    /// The form of a consent as the house makes it, byte for byte, and how that was given where it was.
    ConsentPaper(u32, Option<Box<Given>>),
    /// It names a consent of this case, but is not what the house makes of it.
    ConsentAltered(u32),
    /// It names a contract, a consent or a version that there is not here.
    Foreign,
    /// It is neither.
    Unknown,
}

impl Verdict {
    /// Whether the file is what was signed, or what can be signed.
    pub fn is_good(&self) -> bool {
        use Verdict::{ConsentPaper, ConsentScan, Paper, Scan};
        matches!(self, Scan(_) | Paper(..) | ConsentScan(..) | ConsentPaper(..))
    }

    /// What was signed by whom, when and how, a sentence each.
    pub fn signed(&self, lang: Lang, app: &App) -> Vec<String> {
        match self {
            Verdict::Scan(all) | Verdict::Paper(_, all) => all.iter().map(|s| signature_words(lang, app, s)).collect(),
            Verdict::ConsentScan(_, given) | Verdict::ConsentPaper(_, Some(given)) => vec![given_words(lang, given)],
            _ => Vec::new(),
        }
    }

    /// Whether it can be signed and nobody has yet.
    fn is_unsigned(&self) -> bool {
        match self {
            Verdict::Paper(_, all) => all.is_empty(),
            Verdict::ConsentPaper(_, given) => given.is_none(),
            _ => false,
        }
    }

    /// The verdict in a sentence.
    pub fn words(&self, lang: Lang) -> String {
        match self {
            Verdict::Scan(all) => t::verify_scan(lang, i64::from(all.last().map_or(0, |s| s.version))),
            Verdict::Paper(n, _) => t::verify_paper(lang, i64::from(*n)),
            Verdict::Altered(n) => t::verify_altered(lang, i64::from(*n)),
            Verdict::ConsentScan(n, _) => t::verify_consent_scan(lang, i64::from(*n)),
            Verdict::ConsentPaper(n, _) => t::verify_consent_paper(lang, i64::from(*n)),
            Verdict::ConsentAltered(n) => t::verify_consent_altered(lang, i64::from(*n)),
            Verdict::Foreign => t::verify_foreign(lang).to_string(),
            Verdict::Unknown => t::verify_unknown(lang).to_string(),
        }
    }
}

/// How a consent was given, and what that is bound to.
fn given_words(lang: Lang, given: &Given) -> String {
    let (on, how) = (words::date(lang, given.on), text::code(lang, "channel", given.channel.code()));
    match &given.hash {
        Some(hash) => t::verify_consent_given(lang, &on, hash, &how),
        None => t::verify_consent_unbound(lang, &on, &how),
    }
}

/// A signature in a sentence: who, when, how.
fn signature_words(lang: Lang, app: &App, s: &Signature) -> String {
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
    let print = fingerprint(bytes);
    let scans = case.contract.signed_by_scan(&print);
    if !scans.is_empty() {
        return Ok(Verdict::Scan(scans.into_iter().cloned().collect()));
    }
    if let Some((n, given)) = case.consents.iter().find_map(|c| Some((c.n, c.signed_by_scan(&print)?))) {
        return Ok(Verdict::ConsentScan(n, Box::new(given.clone())));
    }
    if let Some(seal) = ConsentSeal::find(bytes) {
        return judge_consent(app, case, &seal, bytes).await;
    }
    let Some(seal) = Seal::find(bytes) else { return Ok(Verdict::Unknown) };
    let found = case.contract.sealed(seal.version, &seal.hash).filter(|_| seal.number == case.number.as_str());
    let Some((version, signatures)) = found else { return Ok(Verdict::Foreign) };
    let words = app.wording_of(TemplateKind::Contract, seal.template, seal.language).await?;
    let Some(wording) = words else { return Ok(Verdict::Altered(seal.version)) };
    let (lang, model) = (text::lang(seal.language), app.model());
    let source = Source { lang, model, case, names, day: seal.made_on, shown: seal.shown, wording };
    let again = source.paper(version).pdf().map_err(|f| crate::pages::paper::fault(&f))?;
    Ok(match again == bytes {
        true => Verdict::Paper(seal.version, signatures.into_iter().cloned().collect()),
        false => Verdict::Altered(seal.version),
    })
}

async fn judge_consent(app: &App, case: &Case, seal: &ConsentSeal, bytes: &[u8]) -> Result<Verdict, AppError> {
    let here = seal.number == case.number.as_str();
    let found = case.consents.iter().find(|c| here && c.n == seal.n && c.hash.as_deref() == Some(&seal.hash));
    let Some(consent) = found else { return Ok(Verdict::Foreign) };
    let altered = Verdict::ConsentAltered(consent.n);
    let words = app.wording_of(TemplateKind::ConsentForm, seal.template, seal.language).await?;
    // The words that were put before the person are among what was hashed: other ones are not what they signed.
    let Some(wording) = words.filter(|w| consent.letter.is_some_and(|l| l.version == w.version)) else {
        return Ok(altered);
    };
    let (lang, model, day, large) = (text::lang(seal.language), app.model(), seal.made_on, seal.large);
    let form = FormSource { lang, model, case, day, large, wording }.form(consent);
    let again = form.pdf().map_err(|f| crate::pages::paper::fault(&f))?;
    let given = consent.given.clone().map(Box::new);
    Ok(if again == bytes { Verdict::ConsentPaper(consent.n, given) } else { altered })
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
    // Without the plan there is no contract to compare with; a consent is for those who know of it.
    if !view.redacted.sees(Category::Plan) && view.case().consents.is_empty() {
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
        @let signed = verdict.signed(v.lang, &v.web.app);
        @if !signed.is_empty() { ul { @for line in &signed { li { (line) } } } }
        @if verdict.is_unsigned() { p { (t::verify_unsigned(v.lang)) } }
    };
    Alert { tone, title: verdict.words(v.lang), body, focus: true, ..Alert::default() }
}

/// The number of the case that a file names, for whoever has nothing but the file.
pub fn names_case(bytes: &[u8]) -> Option<Code> {
    let number = Seal::find(bytes).map(|seal| seal.number);
    let number = number.or_else(|| ConsentSeal::find(bytes).map(|seal| seal.number));
    number.and_then(|number| Code::new(number).ok())
}
