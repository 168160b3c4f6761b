//! What belongs to the house: the canton's model with its labels, and the numbers.

use super::call::{Answer, Call, ok};
use super::problem::Fault;
use super::table::Operation;
use app::statistics::Breakdown;
use domain::model::{Entry, Label};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::json;
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

/// A number; `null`: too small to be shown.
#[derive(Debug, Serialize, JsonSchema)]
pub struct NumberOut {
    code: String,
    cases: Option<i64>,
}

/// Numbers by one property.
#[derive(Debug, Serialize, JsonSchema)]
pub struct BreakdownOut {
    by: String,
    /// None where the whole is too small.
    rows: Vec<NumberOut>,
    /// `null`: too small to be shown.
    total: Option<i64>,
}

impl From<Breakdown> for BreakdownOut {
    fn from(breakdown: Breakdown) -> Self {
        let rows = breakdown.rows.into_iter().map(|(code, n)| NumberOut { code, cases: n.exact() });
        Self { by: breakdown.by.to_string(), rows: rows.collect(), total: breakdown.total.exact() }
    }
}

/// How many open cases someone leads.
#[derive(Debug, Serialize, JsonSchema)]
pub struct LoadOut {
    account: String,
    name: String,
    institution: String,
    cases: i64,
}

/// The numbers of a year; small ones are suppressed.
#[derive(Debug, Serialize, JsonSchema)]
pub struct NumbersOut {
    year: String,
    /// The years for which there are numbers.
    years: Vec<String>,
    /// Announced and not closed, today; `null`: not shown.
    stock: Option<i64>,
    /// `null`: too small to be shown.
    announced: Option<i64>,
    /// `null`: too small to be shown.
    closed: Option<i64>,
    flow: Vec<BreakdownOut>,
    results: BreakdownOut,
    /// Below it numbers are not shown.
    threshold: u32,
    /// The load of everyone who leads, for those who steer.
    loads: Vec<LoadOut>,
}

pub(super) fn operations() -> Vec<Operation> {
    let year = json!({"type": "string", "pattern": "^[0-9]{4}$"});
    vec![
        Operation::get("/model", "model", "house", "The codes of the canton with their words.", model)
            .gives::<ModelOut>(),
        Operation::get("/statistics", "statistics", "house", "The numbers of a year.", statistics)
            .param("year", "The year; this one unless said otherwise.", year)
            .gives::<NumbersOut>()
            .guarded(),
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

async fn statistics(call: Call) -> Answer {
    let year = call.query.get("year");
    if year.is_some_and(|y| y.len() != 4 || !y.bytes().all(|b| b.is_ascii_digit())) {
        return Err(Fault::new("year", "invalid-value").into());
    }
    let n = call.web.app.numbers(&call.caller, year).await?;
    let load = |(load, name): (app::Load, String)| LoadOut {
        account: load.account,
        name,
        institution: load.institution,
        cases: load.cases,
    };
    ok(NumbersOut {
        year: n.year,
        years: n.years,
        stock: n.stock.exact(),
        announced: n.announced.exact(),
        closed: n.closed.exact(),
        flow: n.flow.into_iter().map(BreakdownOut::from).collect(),
        results: n.results.into(),
        threshold: n.threshold,
        loads: n.loads.into_iter().map(load).collect(),
    })
}
