//! What belongs to the house: the canton's model with its labels.

use super::call::{Answer, Call, ok};
use super::table::Operation;
use domain::model::{Entry, Label};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;

/// Words in four languages.
#[derive(Debug, Serialize, JsonSchema)]
pub struct LabelOut {
    fr: String,
    de: String,
    it: String,
    en: String,
}

impl From<&Label> for LabelOut {
    fn from(label: &Label) -> Self {
        Self { fr: label.fr.clone(), de: label.de.clone(), it: label.it.clone(), en: label.en.clone() }
    }
}

/// A code with its words.
#[derive(Debug, Serialize, JsonSchema)]
pub struct EntryOut {
    code: String,
    label: LabelOut,
}

impl EntryOut {
    fn new(code: &str, label: &Label) -> Self {
        Self { code: code.to_string(), label: label.into() }
    }

    fn all(entries: &[Entry]) -> Vec<Self> {
        entries.iter().map(|e| Self::new(&e.code, &e.label)).collect()
    }
}

/// An institution.
#[derive(Debug, Serialize, JsonSchema)]
pub struct InstitutionOut {
    code: String,
    kind: String,
    label: LabelOut,
    short: LabelOut,
    may_announce: bool,
    may_lead: bool,
}

/// A question of the screening.
#[derive(Debug, Serialize, JsonSchema)]
pub struct QuestionOut {
    code: String,
    group: String,
    /// `yes-no` or `count`.
    asked: String,
    label: LabelOut,
    /// Whether an answer needs its source.
    judged: bool,
}

/// A type of session.
#[derive(Debug, Serialize, JsonSchema)]
pub struct SessionTypeOut {
    code: String,
    kind: String,
    label: LabelOut,
    minutes_per_case: u16,
}

/// A result of a case.
#[derive(Debug, Serialize, JsonSchema)]
pub struct OutcomeOut {
    code: String,
    /// The national code.
    national: String,
    label: LabelOut,
}

/// The model of the canton: what its codes are and what they are called.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ModelOut {
    code: String,
    version: u32,
    label: LabelOut,
    languages: Vec<String>,
    institutions: Vec<InstitutionOut>,
    regions: Vec<EntryOut>,
    themes: Vec<EntryOut>,
    roles: BTreeMap<String, LabelOut>,
    question_groups: Vec<EntryOut>,
    questions: Vec<QuestionOut>,
    categories: Vec<EntryOut>,
    session_types: Vec<SessionTypeOut>,
    triage_reasons: Vec<EntryOut>,
    refusal_reasons: Vec<EntryOut>,
    catalogues: Vec<EntryOut>,
    funds: Vec<EntryOut>,
    outcomes: Vec<OutcomeOut>,
    /// The categories of data that a consent can open here.
    consent_categories: Vec<String>,
    /// For how many months a consent lasts unless said otherwise, and at most.
    consent_months: [i32; 2],
    /// After how many months results are looked at again.
    checks_after_closure: Vec<i32>,
}

pub(super) fn operations() -> Vec<Operation> {
    vec![
        Operation::get("/model", "model", "house", "The codes of the canton with their words.", model)
            .gives::<ModelOut>(),
    ]
}

async fn model(call: Call) -> Answer {
    let m = call.web.app.model();
    let institutions = m.institution.iter().map(|i| InstitutionOut {
        code: i.code.clone(),
        kind: i.kind.to_string(),
        label: (&i.label).into(),
        short: (&i.short).into(),
        may_announce: i.may_announce,
        may_lead: i.may_lead,
    });
    let questions = m.question.iter().map(|q| QuestionOut {
        code: q.code.clone(),
        group: q.group.clone(),
        asked: q.asked.to_string(),
        label: (&q.label).into(),
        judged: q.judged,
    });
    let session_types = m.session_type.iter().map(|t| SessionTypeOut {
        code: t.code.clone(),
        kind: t.kind.to_string(),
        label: (&t.label).into(),
        minutes_per_case: t.minutes_per_case,
    });
    let outcomes = m.outcome.iter().map(|o| OutcomeOut {
        code: o.code.clone(),
        national: o.national.to_string(),
        label: (&o.label).into(),
    });
    ok(ModelOut {
        code: m.code.clone(),
        version: m.version,
        label: (&m.label).into(),
        languages: m.languages.iter().map(|l| l.to_string()).collect(),
        institutions: institutions.collect(),
        regions: EntryOut::all(&m.region),
        themes: EntryOut::all(&m.theme),
        roles: m.role.iter().map(|(role, label)| (role.to_string(), label.into())).collect(),
        question_groups: EntryOut::all(&m.question_group),
        questions: questions.collect(),
        categories: m.category.iter().map(|c| EntryOut::new(&c.code, &c.label)).collect(),
        session_types: session_types.collect(),
        triage_reasons: EntryOut::all(&m.triage_reason),
        refusal_reasons: EntryOut::all(&m.refusal_reason),
        catalogues: EntryOut::all(&m.commission.catalogues),
        funds: EntryOut::all(&m.commission.funds),
        outcomes: outcomes.collect(),
        consent_categories: m.consent.categories.iter().map(|c| c.to_string()).collect(),
        consent_months: [m.consent.default_months, m.consent.max_months],
        checks_after_closure: m.checks_after_closure.clone(),
    })
}
