//! The consent as a paper to sign (CASE-18…22, DATA-04).

use super::{consent, home};
use crate::http::{Fail, OrPage, Path, Visitor};
use crate::pages::paper::{self, Wish};
use crate::text;
use app::AppError;
use app::case::CaseView;
use axum::response::Response;
use documents::{ConsentForm, Document, PlainConsent, Signatory};
use domain::consent::{Consent, ConsentState};
use domain::template::{TemplateKind, Wording};
use words::Lang;

pub(super) async fn show(v: Visitor, Path((number, n)): Path<(String, u32)>) -> Result<Response, Fail> {
    let view = v.web.app.case(&v.caller, &number).await.or_page(&v)?;
    let consent = consent(&v, &view, n)?;
    if consent.state(v.today()) != ConsentState::Offered {
        // Nobody signs what was answered already.
        return Err(AppError::NotFound).or_page(&v);
    }
    v.web.app.printed(&v.caller, &view, "consent-sheet").await.or_page(&v)?;
    let lang = v.query.get("in").and_then(Lang::from_code).unwrap_or(text::lang(consent.offer.language));
    let large = v.query.get("large") == Some("1");
    let wording = v.web.app.wording(TemplateKind::ConsentForm, text::language(lang)).await.or_page(&v)?;
    let bytes = (ConsentForm { wording, ..form(&v, &view, consent, lang, large) })
        .pdf()
        .map_err(|f| paper::fault(&f))
        .or_page(&v)?;
    Ok(paper::pdf(&number, &format!("consent-{n}"), bytes))
}

/// The consent in easy language, in the words of the canton.
pub(in crate::pages) fn plain(wish: &Wish, view: &CaseView) -> Option<PlainConsent> {
    let consent = view.case().consents.iter().find(|c| Some(c.n) == wish.n)?;
    let form = form(wish.v, view, consent, wish.lang, true);
    Some(PlainConsent { form, wording: wish.wording.clone() })
}

/// Where the paper of a consent is.
pub(super) fn href(view: &CaseView, n: u32, lang: Lang) -> String {
    format!("{}/{n}/pdf?in={}", home(view), lang.code())
}

fn form(v: &Visitor, view: &CaseView, consent: &Consent, lang: Lang, large: bool) -> ConsentForm {
    let (case, offer) = (view.case(), &consent.offer);
    let named = |code: &domain::Code| text::institution_full(lang, v.model(), code.as_str());
    ConsentForm {
        paper: paper::head(v, case, lang, words::article(lang, "LPD 6 al. 6")),
        wording: Wording::default(),
        person: paper::about(&case.person),
        n: consent.n,
        large,
        purpose: offer.purpose.to_string(),
        services: consent.parties_left().iter().map(named).collect(),
        categories: consent.categories_left().iter().copied().collect(),
        forms: offer.forms.iter().copied().collect(),
        excluded: offer.excluded.as_ref().map(ToString::to_string),
        from: offer.valid_from,
        until: consent.valid_until,
        representative: offer
            .representative
            .as_ref()
            .map(|r| Signatory { name: paper::full(r.given_name.as_ref(), &r.family_name), kind: r.kind }),
        service: named(&consent.offered.by.seat.institution),
    }
}
