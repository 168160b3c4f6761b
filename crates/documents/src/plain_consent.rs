//! The consent in easy language: short sentences, large type, what the person decides and what they do not lose.
//! Source: CASE-18, DATA-04, field 24.

use crate::consent_form::ConsentForm;
use crate::paper::{Facts, Paper};
use crate::templated::{Sheet, Templated, Values};
use domain::consent::Category;
use domain::template::{Placeholder, TemplateKind, Wording};
use words::{Lang, t};

/// A consent form, told in easy language. It replaces no signature; it goes with the form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlainConsent {
    /// The form that it explains.
    pub form: ConsentForm,
    /// The canton's own words.
    pub wording: Wording,
}

impl Templated for PlainConsent {
    const KIND: TemplateKind = TemplateKind::PlainConsent;

    fn paper(&self) -> &Paper {
        &self.form.paper
    }

    fn wording(&self) -> &Wording {
        &self.wording
    }

    fn title(&self, lang: Lang) -> String {
        t::sheet_plain_title(lang).to_string()
    }

    fn large(&self) -> bool {
        true
    }

    fn values(&self, lang: Lang) -> Values {
        Values::from([
            (Placeholder::Person, self.form.person.name.clone()),
            (Placeholder::Until, words::date(lang, self.form.until)),
        ])
    }

    fn content(&self, lang: Lang) -> Sheet {
        let form = &self.form;
        let names: Vec<String> = form.categories.iter().map(|c| words::label(lang, "data", c.code())).collect();
        let health = form.categories.contains(&Category::Health);
        let own = [t::consents_sheet_free(lang), t::consents_sheet_no_disadvantage(lang), t::sheet_plain_mind(lang)];
        let own: Vec<String> = own.iter().map(|s| (*s).to_string()).collect();
        Sheet::default()
            .facts(&Facts::default().with(t::paper_person(lang), &form.person.name))
            .heading(t::consents_sheet_what_for(lang))
            .text(&form.purpose)
            .heading(t::sheet_plain_who(lang))
            .bullets(&form.services)
            .text(t::sheet_plain_only(lang))
            .heading(t::sheet_plain_what(lang))
            .bullets(&names)
            .when(health, |s| s.text(t::sheet_plain_health(lang)))
            .text(t::sheet_plain_never(lang))
            .when(form.excluded.is_some(), |s| {
                s.heading(t::consents_sheet_excluded(lang)).text(form.excluded.as_deref().unwrap_or_default())
            })
            .heading(t::consents_sheet_until(lang))
            .text(&t::sheet_plain_until(lang, &words::date_long(lang, form.until)))
            .heading(t::sheet_plain_decide(lang))
            .bullets(&own)
            .heading(t::sheet_plain_questions(lang))
            .text(&t::sheet_plain_ask(lang, &form.service))
    }
}
