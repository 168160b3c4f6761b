//! The contract as a paper in two copies. Everything on it follows from the version, the signatures that it shows, the day
//! and the language, so that it can be made again and compared byte for byte with what somebody holds in their hands.

use crate::pages::paper::{Wish, cooperation, spoken};
use crate::text;
use app::case::CaseView;
use documents::{Clause, Contract, Paper, Sender, Signing};
use domain::contract::{LEAD, PERSON, Signature, Version};
use domain::model::Model;
use domain::template::Wording;
use domain::{Case, Code};
use jiff::civil::Date;
use std::collections::BTreeMap;
use words::{Lang, t};

/// What a contract on paper is made from.
pub struct Source<'a> {
    /// The language of the paper.
    pub lang: Lang,
    /// The canton.
    pub model: &'a Model,
    /// The case, as far as its reader may know it.
    pub case: &'a Case,
    /// The names of the accounts.
    pub names: &'a BTreeMap<String, String>,
    /// The day that the paper bears.
    pub day: Date,
    /// How many signatures it shows.
    pub shown: usize,
    /// The canton's words.
    pub wording: Wording,
}

/// The version in force, on paper today, with all signatures.
pub(in crate::pages) fn current(wish: &Wish, view: &CaseView) -> Option<Contract> {
    let case = view.case();
    let source = Source {
        lang: wish.lang,
        model: wish.v.model(),
        case,
        names: &view.names,
        day: wish.v.today(),
        shown: case.contract.signatures.len(),
        wording: wish.wording.clone(),
    };
    case.contract.current().map(|version| source.paper(version))
}

impl Source<'_> {
    /// A version on paper.
    pub fn paper(&self, version: &Version) -> Contract {
        let (lang, case) = (self.lang, self.case);
        let sender = Sender { name: text::of(lang, &self.model.label), lines: Vec::new() };
        Contract {
            paper: Paper {
                language: text::language(lang),
                made_on: self.day,
                sender,
                addressee: Vec::new(),
                number: case.number.to_string(),
                made_for: spoken(&case.person),
                made_by: self.lead(true),
                basis: cooperation(lang),
            },
            wording: self.wording.clone(),
            person: documents::Person {
                avs: None,
                phone: None,
                commune: None,
                ..crate::pages::paper::about(&case.person)
            },
            lead: self.lead(false),
            version: version.n,
            written: version.stamp.on,
            hash: version.hash.clone(),
            shown: self.shown,
            clauses: version.clauses.iter().map(|c| self.clause(c)).collect(),
            signers: self.signers(version).iter().map(|signer| self.signing(version, signer)).collect(),
        }
    }

    /// The person, the case manager, each institution that owns a clause of the version.
    fn signers(&self, version: &Version) -> Vec<Code> {
        let fixed = [PERSON, LEAD].into_iter().filter_map(|code| Code::new(code).ok());
        let mut all: Vec<Code> = fixed.collect();
        for clause in &version.clauses {
            if !all.contains(&clause.text.owner) {
                all.push(clause.text.owner.clone());
            }
        }
        all
    }

    /// Who leads the case, or the institution where only that is asked for.
    fn lead(&self, institution_alone: bool) -> String {
        let who = self.case.terms.last().and_then(|t| t.who.first());
        let Some(who) = who else { return t::owner_lead(self.lang).to_string() };
        let at = text::institution_full(self.lang, self.model, who.seat.institution.as_str());
        match self.names.get(who.account.as_str()).filter(|name| !institution_alone && !name.is_empty()) {
            Some(name) => format!("{name}, {at}"),
            None => at,
        }
    }

    fn clause(&self, clause: &domain::contract::Clause) -> Clause {
        let said = &clause.text;
        let owner = match said.owner.as_str() {
            PERSON => t::owner_person(self.lang).to_string(),
            code => text::institution_full(self.lang, self.model, code),
        };
        Clause {
            n: clause.n,
            goal: said.goal.to_string(),
            measure: said.measure.to_string(),
            owner,
            due: said.due,
            binding: said.binding,
        }
    }

    fn signing(&self, version: &Version, signer: &Code) -> Signing {
        let lang = self.lang;
        let mut shown = self.case.contract.signatures.iter().take(self.shown);
        let own = shown.rfind(|s| s.version == version.n && s.sign.signer == *signer);
        let (label, name) = match signer.as_str() {
            PERSON => (t::owner_person(lang).to_string(), spoken(&self.case.person)),
            LEAD => (t::owner_lead(lang).to_string(), self.lead(false)),
            code => (text::institution_full(lang, self.model, code), String::new()),
        };
        Signing { label, name, signed: own.map(|s| signed(lang, s)) }
    }
}

/// How a signature was given: when, in which way, under which name, before whom.
pub(in crate::pages) fn signed(lang: Lang, s: &Signature) -> String {
    let how = text::code(lang, "signed-by", s.sign.how.code());
    let named = s.sign.name.as_ref().map(|name| words::labelled(lang, t::sheet_signed_name(lang), name.as_str()));
    let seen = s.sign.present.as_ref().map(|who| words::labelled(lang, t::sheet_present(lang), who.as_str()));
    let said: Vec<String> = [Some(how), named, seen].into_iter().flatten().collect();
    t::sheet_signed(lang, &words::date(lang, s.sign.on), &said.join(", "))
}
