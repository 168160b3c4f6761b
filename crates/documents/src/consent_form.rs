//! The consent as it is put before the person on paper: what for, who, what, how, until when, their rights, room to sign.
//! Source: CASE-18…22, DATA-04, LPD art. 6 al. 6 and 7.

use crate::paper::{Facts, Paper, Person};
use crate::press::Document;
use crate::templated::{Values, mark, passage};
use domain::consent::{Category, ExchangeForm, RepresentativeKind, Told};
use domain::template::{Passage, Placeholder, TemplateKind, Wording};
use jiff::civil::Date;
use serde_json::{Value, json};
use words::{Lang, t};

/// A consent that waits for the person's answer. Nothing on it is ticked beforehand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConsentForm {
    /// Head and foot.
    pub paper: Paper,
    /// The canton's own words.
    pub wording: Wording,
    /// Who is asked.
    pub person: Person,
    /// Its number in the case.
    pub n: u32,
    /// The hash that a signature is bound to; none where there is none of what was put before the person.
    pub hash: Option<String>,
    /// Large type, for whoever reads with difficulty.
    pub large: bool,
    /// What for, in the words that the person reads.
    pub purpose: String,
    /// The whole names of the services that may exchange with each other.
    pub services: Vec<String>,
    /// What they may exchange; the sensitive categories get a box of their own for the person to tick.
    pub categories: Vec<Category>,
    /// How they exchange it.
    pub forms: Vec<ExchangeForm>,
    /// What the person wants left out.
    pub excluded: Option<String>,
    /// First day.
    pub from: Date,
    /// Last day, valid to its end.
    pub until: Date,
    /// Who signs in the person's place.
    pub representative: Option<Signatory>,
    /// The service that puts it before the person and signs too.
    pub service: String,
}

/// Someone who signs for the person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signatory {
    /// Given name and family name.
    pub name: String,
    /// By what right.
    pub kind: RepresentativeKind,
}

impl Document for ConsentForm {
    const TEMPLATE: &str = "consent-form.typ";

    fn paper(&self) -> &Paper {
        &self.paper
    }

    fn title(&self, lang: Lang) -> String {
        t::consents_sheet_title(lang).to_string()
    }

    fn marks(&self) -> Vec<String> {
        [Some(mark(TemplateKind::ConsentForm, &self.wording)), self.seal()].into_iter().flatten().collect()
    }

    fn data(&self, lang: Lang) -> Value {
        json!({
            "large": self.large,
            "introduction": self.passage(Passage::Introduction, lang),
            "footer": self.passage(Passage::Footer, lang),
            "version": (self.wording.version > 0)
                .then(|| t::sheet_version(lang, &self.wording.version.to_string())),
            "facts": self.facts(lang).data(),
            "purpose": {"heading": t::consents_sheet_what_for(lang), "text": self.purpose},
            "services": {
                "heading": t::consents_sheet_who(lang), "list": self.services, "note": t::consents_sheet_only_these(lang),
            },
            "categories": self.categories_data(lang),
            "excluded": {"heading": t::consents_sheet_excluded(lang), "text": self.excluded},
            "forms": {
                "heading": t::consents_sheet_how(lang),
                "list": self.forms.iter().map(|f| words::label(lang, "exchange", f.code())).collect::<Vec<_>>(),
            },
            "validity": {
                "heading": t::consents_sheet_until(lang),
                "span": words::span(lang, self.from, Some(self.until)),
                "note": t::consents_sheet_ends(lang),
            },
            "rights": rights_data(lang),
            "told": told_data(lang),
            "answer": {
                "heading": t::consents_sheet_answer(lang),
                "boxes": [t::consents_sheet_yes(lang), t::consents_sheet_no(lang)],
            },
            "signatures": self.signatures_data(lang),
        })
    }
}

impl ConsentForm {
    /// What a file says of the consent on it, for whoever verifies it: number, hash, day, language, size of the type.
    pub fn seal(&self) -> Option<String> {
        let (paper, large) = (&self.paper, u8::from(self.large));
        let hash = self.hash.as_ref()?;
        Some(format!("consent:{}/{}/{hash}/{}/{}/{large}", paper.number, self.n, paper.made_on, paper.language))
    }

    fn passage(&self, which: Passage, lang: Lang) -> String {
        let values = Values::from([
            (Placeholder::Person, self.person.name.clone()),
            (Placeholder::Until, words::date(lang, self.until)),
            (Placeholder::Number, self.paper.number.clone()),
            (Placeholder::Date, words::date(lang, self.paper.made_on)),
            (Placeholder::Sender, self.paper.sender.name.clone()),
        ]);
        passage(TemplateKind::ConsentForm, which, lang, &self.wording, &values)
    }

    fn facts(&self, lang: Lang) -> Facts {
        let facts = self.paper.heading_facts(lang, &self.person).with(t::consents_title(lang), self.n.to_string());
        facts.with_some(t::sheet_fingerprint(lang), self.hash.as_deref())
    }

    fn categories_data(&self, lang: Lang) -> Value {
        let name = |c: &Category| words::label(lang, "data", c.code());
        let (sensitive, plain): (Vec<&Category>, Vec<&Category>) =
            self.categories.iter().partition(|c| c.is_sensitive());
        let health = sensitive.contains(&&Category::Health);
        let health = if health { t::consents_sheet_health_yes(lang) } else { t::consents_sheet_health_no(lang) };
        json!({
            "heading": t::consents_sheet_which(lang),
            "list": plain.into_iter().map(name).collect::<Vec<_>>(),
            "tick_lead": t::paper_consent_tick_lead(lang),
            "ticks": sensitive.into_iter().map(|c| t::paper_consent_tick(lang, &name(c))).collect::<Vec<_>>(),
            "health": health,
            "never": t::consents_sheet_never(lang),
        })
    }

    fn signatures_data(&self, lang: Lang) -> Value {
        let person = json!({"label": t::paper_signature_person(lang), "name": self.person.name});
        let representative = self.representative.as_ref().map(|r| {
            let kind = words::label(lang, "representative", r.kind.code());
            json!({"label": format!("{}, {kind}", t::paper_signature(lang)), "name": r.name})
        });
        let service = json!({"label": t::paper_signature_service(lang), "name": self.service});
        let all: Vec<Value> = [Some(person), representative, Some(service)].into_iter().flatten().collect();
        json!({"place": t::consents_sheet_place(lang), "list": all})
    }
}

fn rights_data(lang: Lang) -> Value {
    json!({
        "heading": t::consents_sheet_rights(lang),
        "list": [t::consents_sheet_free(lang), t::consents_sheet_no_disadvantage(lang), t::consents_sheet_withdraw(lang),
            t::consents_sheet_access(lang), t::consents_sheet_retention(lang), t::consents_sheet_copy(lang)],
    })
}

/// The boxes that the person ticks themselves, once each thing was explained (DATA-04).
fn told_data(lang: Lang) -> Value {
    json!({
        "heading": t::paper_consent_told(lang),
        "boxes": Told::ALL.iter().map(|told| words::label(lang, "paper-told", told.code())).collect::<Vec<_>>(),
    })
}
