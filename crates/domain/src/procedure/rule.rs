//! A procedure as a model declares it: who begins it, its steps, who does each, what is written there, and where a result leads.
//! Source: PROJ-01, 05, 07, 15, 24, 25, 30, 31, 39, CASE-41, CASE-44, DESIGN section 5.

use crate::coded;
use crate::consent::Category;
use crate::model::{Access, Entry, Label, Model, Often, Partner, Said};
use jiff::ToSpan;
use jiff::civil::Date;
use serde::Deserialize;

coded!(
    /// By which mechanism a procedure works. The steps alone decide what can be done; the kind says how it is told.
    ProcedureKind {
        /// An expert is asked, at a time that was booked.
        Desk = "desk",
        /// A service is ordered in phases that others pay.
        Order = "order",
        /// Steps and courses.
        Programme = "programme",
        /// An appraisal whose result leads on.
        Instrument = "instrument",
        /// What an agreement lays down.
        Agreement = "agreement",
        /// A team in which each has a function.
        Team = "team",
    }
);

/// A procedure.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProcedureRule {
    /// The code under which data refer to it.
    pub code: String,
    /// By which mechanism it works.
    pub kind: ProcedureKind,
    /// Its name.
    pub label: Label,
    /// The service or agreement whose rule of access decides who gets in; absent: whoever begins it decides.
    #[serde(default)]
    pub access: Option<String>,
    /// Its row among the projects, where it is not that of its access.
    #[serde(default)]
    pub project: Option<String>,
    /// The kinds of institution that begin it; empty: any.
    #[serde(default)]
    pub starts: Vec<Partner>,
    /// When it is held, where it is booked.
    #[serde(default)]
    pub slots: Option<Slots>,
    /// Whether one may ask without saying about whom.
    #[serde(default)]
    pub anonymous: bool,
    /// Its steps; it begins with the first.
    pub step: Vec<ProcedureStep>,
    /// How sure, and where it stands.
    pub said: Said,
}

/// When a desk is held.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Slots {
    /// A day on which it is held; the others follow.
    pub first: Date,
    /// How often.
    pub often: Often,
    /// How many are heard on a day.
    pub places: u16,
}

/// A step of a procedure.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProcedureStep {
    /// The code under which data refer to it.
    pub code: String,
    /// What is done.
    pub label: Label,
    /// The kinds of institution that do it; empty: whoever began the procedure.
    #[serde(default)]
    pub by: Vec<Partner>,
    /// Days in which it should be done; a guideline.
    #[serde(default = "a_month")]
    pub days: i32,
    /// Which category of data what is written there belongs to.
    #[serde(default = "plan")]
    pub category: Category,
    /// A physician writes what only the own service reads; the others are told a conclusion.
    #[serde(default)]
    pub physician: bool,
    /// What can come out; empty: it is done.
    #[serde(default)]
    pub result: Vec<ProcedureResult>,
    /// The courses of which it consists; it goes on until no further one follows.
    #[serde(default)]
    pub course: Vec<Entry>,
    /// What it is booked as; it is begun only under a cost guarantee.
    #[serde(default)]
    pub cost: Option<String>,
    /// Whether it is paid by vouchers.
    #[serde(default)]
    pub vouchers: bool,
    /// The steps that come next; absent: the one that stands after it. Several go side by side.
    #[serde(default)]
    pub next: Option<Vec<String>>,
}

/// What can come out of a step.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProcedureResult {
    /// The code under which data refer to it.
    pub code: String,
    /// What came out.
    pub label: Label,
    /// The steps to which it leads, which may lie before; absent: those of the step. Empty: the procedure is done.
    #[serde(default)]
    pub next: Option<Vec<String>>,
}

fn a_month() -> i32 {
    30
}

fn plan() -> Category {
    Category::Plan
}

/// How far ahead a desk can be booked.
const MONTHS_AHEAD: i32 = 6;

impl Slots {
    /// The days on which it is held from a day on, as far ahead as can be booked.
    pub fn days(&self, from: Date) -> Vec<Date> {
        let last = from.saturating_add(MONTHS_AHEAD.months());
        let mut days = Vec::new();
        let mut day = self.first;
        while day <= last {
            if day >= from {
                days.push(day);
            }
            let next = self.often.after(day);
            if next <= day {
                break;
            }
            day = next;
        }
        days
    }
}

impl ProcedureRule {
    /// The step of a code.
    pub fn step(&self, code: &str) -> Option<&ProcedureStep> {
        self.step.iter().find(|s| s.code == code)
    }

    /// The place of a step, from 1.
    pub fn place(&self, code: &str) -> Option<u32> {
        self.step.iter().position(|s| s.code == code).and_then(|at| u32::try_from(at + 1).ok())
    }

    /// The steps that follow a step with a result.
    pub fn after<'r>(&'r self, step: &'r ProcedureStep, result: Option<&str>) -> Vec<&'r str> {
        let of_result = result.and_then(|code| step.result.iter().find(|r| r.code == code));
        if let Some(next) = of_result.and_then(|r| r.next.as_ref()).or(step.next.as_ref()) {
            return next.iter().map(String::as_str).collect();
        }
        let at = self.step.iter().position(|s| s.code == step.code);
        at.and_then(|at| self.step.get(at + 1)).map(|s| s.code.as_str()).into_iter().collect()
    }

    /// The kinds of institution that take part beside whoever begins it.
    pub fn others(&self) -> impl Iterator<Item = &[Partner]> {
        self.step.iter().map(|s| s.by.as_slice()).filter(|by| !by.is_empty())
    }

    /// The service or agreement whose rule of access holds.
    pub fn access_in<'m>(&self, model: &'m Model) -> Option<&'m Access> {
        let code = self.access.as_deref()?;
        model.accesses().find(|a| a.code == code)
    }

    /// Its row among the projects.
    pub fn project_in<'m>(&'m self, model: &'m Model) -> Option<&'m str> {
        self.project.as_deref().or_else(|| self.access_in(model).and_then(|a| a.project.as_deref()))
    }
}

impl Model {
    /// The procedure of a code.
    pub fn procedure(&self, code: &str) -> Option<&ProcedureRule> {
        self.procedure.iter().find(|p| p.code == code)
    }
}
