//! The consent as a paper to sign (CASE-18…22, DATA-04).

use super::{consent, home};
use crate::http::{Fail, OrPage, Path, Visitor};
use crate::pages::paper::{self, Wish};
use crate::text;
use app::AppError;
use app::case::CaseView;
use axum::response::Response;
use documents::{ConsentForm, Document, Paper, PlainConsent, Sender, Signatory};
use domain::Case;
use domain::consent::{Consent, ConsentState};
use domain::model::Model;
use domain::template::{TemplateKind, Wording};
use jiff::civil::Date;
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
    let (kind, app) = (TemplateKind::ConsentForm, &v.web.app);
    let wording = app.wording_for(kind, consent.letter, text::language(lang)).await.or_page(&v)?;
    let source = Source { lang, model: v.model(), case: view.case(), day: v.today(), large, wording };
    let bytes = source.form(consent).pdf().map_err(|f| paper::fault(&f)).or_page(&v)?;
    Ok(paper::pdf(&number, &format!("consent-{n}"), bytes))
}

/// The consent in easy language, in the words of the canton.
pub(in crate::pages) fn plain(wish: &Wish, view: &CaseView) -> Option<PlainConsent> {
    let consent = view.case().consents.iter().find(|c| Some(c.n) == wish.n)?;
    let (v, lang, wording) = (wish.v, wish.lang, Wording::default());
    let source = Source { lang, model: v.model(), case: view.case(), day: v.today(), large: true, wording };
    let form = source.form(consent);
    let form = ConsentForm {
        paper: Paper { made_by: paper::maker(v, lang), ..form.paper },
        services: consent.parties_left().iter().map(|code| wish.institution(code)).collect(),
        categories: consent.categories_left().iter().copied().collect(),
        ..form
    };
    Some(PlainConsent { form, wording: wish.wording.clone() })
}

/// Where the paper of a consent is.
pub(super) fn href(view: &CaseView, n: u32, lang: Lang) -> String {
    format!("{}/{n}/pdf?in={}", home(view), lang.code())
}

/// What a consent form is made from. Everything on it follows from what was put before the person, the day, the language and the
/// size of the type, so that it can be made again and compared byte for byte with what was signed.
pub(in crate::pages) struct Source<'a> {
    /// The language of the paper.
    pub lang: Lang,
    /// The canton.
    pub model: &'a Model,
    /// The case, as far as its reader may know it.
    pub case: &'a Case,
    /// The day that the paper bears.
    pub day: Date,
    /// Large type.
    pub large: bool,
    /// The canton's words.
    pub wording: Wording,
}

impl Source<'_> {
    /// The form of a consent.
    pub fn form(self, consent: &Consent) -> ConsentForm {
        let (lang, model, case, offer) = (self.lang, self.model, self.case, &consent.offer);
        let named = |code: &domain::Code| text::institution_full(lang, model, code.as_str());
        let service = named(&consent.offered.by.seat.institution);
        ConsentForm {
            paper: Paper {
                language: text::language(lang),
                made_on: self.day,
                sender: Sender { name: text::of(lang, &model.label), lines: Vec::new() },
                addressee: Vec::new(),
                number: case.number.to_string(),
                made_for: paper::spoken(&case.person),
                made_by: service.clone(),
                basis: words::article(lang, "LPD 6 al. 6"),
            },
            wording: self.wording,
            person: paper::about(&case.person),
            n: consent.n,
            hash: consent.hash.clone(),
            large: self.large,
            purpose: offer.purpose.to_string(),
            services: offer.parties.iter().map(named).collect(),
            categories: offer.categories.iter().copied().collect(),
            forms: offer.forms.iter().copied().collect(),
            excluded: offer.excluded.as_ref().map(ToString::to_string),
            from: offer.valid_from,
            until: consent.valid_until,
            representative: offer
                .representative
                .as_ref()
                .map(|r| Signatory { name: paper::full(r.given_name.as_ref(), &r.family_name), kind: r.kind }),
            service,
        }
    }
}
