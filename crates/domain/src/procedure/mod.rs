//! Procedures: the particular instruments of a canton, of a service or of an agreement, run on a case. One mechanism serves the
//! expert desk that is booked, the order in phases that others pay, the programme with courses, the appraisal whose result
//! leads on, and the team with a physician; what a procedure is, its steps in the model say. Source: decision 0023.

mod decide;
mod evolve;
mod rule;

pub use decide::{Added, Asked, Recorded, Started};
pub(crate) use decide::{ask_guarantee, decline, end, guarantee, issue, record, redeem, start};
pub(crate) use evolve::evolve;
pub use rule::{ProcedureKind, ProcedureResult, ProcedureRule, ProcedureStep, Slots};

use crate::case::{Case, Stamp};
use crate::coded;
use crate::consent::Category;
use crate::model::{Model, Partner};
use crate::money::Money;
use crate::text::{Code, Line, Prose};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

coded!(
    /// Where a procedure stands.
    ProcedureState { Running = "running", Done = "done", Ended = "ended" }
);

coded!(
    /// Where a cost guarantee stands.
    GuaranteeState {
        Asked = "asked",
        /// All who are to pay have given it.
        Given = "given",
        Declined = "declined",
    }
);

coded!(
    /// Where a voucher stands on a day.
    VoucherState { Issued = "issued", Redeemed = "redeemed", Lapsed = "lapsed" }
);

/// More steps than this has no procedure: a due item names a step by the number of its procedure and its place.
pub const PLACES: u32 = 64;

/// The number of a procedure, and the place of a step or cost guarantee in it, of a due item.
pub fn of_subject(subject: u32) -> (u32, u32) {
    (subject / PLACES, subject % PLACES)
}

/// Begins a procedure.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StartProcedure {
    /// Which one, by its code in the model.
    pub kind: Code,
    /// The institutions that take part beside the own one.
    #[serde(default)]
    pub with: BTreeSet<Code>,
    /// The day that is booked, for what is held at times.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slot: Option<Date>,
    /// The question is asked without saying about whom.
    #[serde(default)]
    pub anonymous: bool,
    /// What is asked or ordered, and why. Nothing that tells whose it is where it is asked without a name.
    pub question: Prose,
}

/// Records that a step is done.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordStep {
    /// Which procedure.
    pub procedure: u32,
    /// Which step, by its code in the model.
    pub step: Code,
    /// When it was done.
    pub on: Date,
    /// What came out, where the step has results.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub result: Option<Code>,
    /// Which course, where the step has courses.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub course: Option<Code>,
    /// Whether a further course follows.
    #[serde(default)]
    pub more: bool,
    /// What it cost, where it is paid under a cost guarantee.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost: Option<Money>,
    /// What was done and found, for those who may read this category.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Prose>,
    /// What the physician found: only the medical service reads it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub medical: Option<Prose>,
    /// What the others may know of it for their work. No diagnosis.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub conclusion: Option<Prose>,
}

/// Asks those who are to pay a phase for their cost guarantee.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AskGuarantee {
    /// Which procedure.
    pub procedure: u32,
    /// For which step, by its code in the model.
    pub step: Code,
    /// How much it may cost at most.
    pub amount: Money,
    /// Who is to pay, each with its parts.
    pub funders: Vec<Funder>,
}

/// Somebody who is to pay.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Funder {
    /// Which institution.
    pub institution: Code,
    /// Its part of all parts.
    pub parts: u32,
}

/// Gives the own cost guarantee.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GiveGuarantee {
    /// Which procedure.
    pub procedure: u32,
    /// Which cost guarantee.
    pub guarantee: u32,
    /// Conditions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Prose>,
}

/// Declines the own cost guarantee; nothing is paid by anyone under it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DeclineGuarantee {
    /// Which procedure.
    pub procedure: u32,
    /// Which cost guarantee.
    pub guarantee: u32,
    /// Why.
    pub reason: Prose,
}

/// Issues a voucher under a cost guarantee.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct IssueVoucher {
    /// Which procedure.
    pub procedure: u32,
    /// For which step, by its code in the model.
    pub step: Code,
    /// What it is worth at most.
    pub amount: Money,
    /// Where it can be redeemed.
    pub provider: Line,
    /// The last day on which it can.
    pub until: Date,
}

/// Records that a voucher was redeemed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RedeemVoucher {
    /// Which procedure.
    pub procedure: u32,
    /// Which voucher.
    pub voucher: u32,
    /// When.
    pub on: Date,
    /// For how much.
    pub amount: Money,
}

/// Ends a procedure before its last step.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EndProcedure {
    /// Which procedure.
    pub procedure: u32,
    /// Why.
    pub reason: Prose,
}

/// What was written at a step. What only some may read is an entry of its own.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StepEntry {
    /// Who, and when.
    pub stamp: Stamp,
    /// At which step.
    pub step: Code,
    /// The category of its data.
    pub category: Category,
    /// When it was done; none for what was added to it.
    pub on: Option<Date>,
    /// What came out.
    pub result: Option<Code>,
    /// Which course it was.
    pub course: Option<Code>,
    /// What it cost.
    pub cost: Option<Money>,
    /// What was written.
    pub text: Option<Prose>,
}

/// A step that is open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenStep {
    /// Which.
    pub step: Code,
    /// Since when.
    pub since: Date,
}

/// What a payer answered.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct GuaranteeAnswer {
    /// Who, and when.
    pub stamp: Stamp,
    /// For which institution.
    pub institution: Code,
    /// Whether it is given.
    pub given: bool,
    /// Conditions, or why not.
    pub words: Option<Prose>,
}

/// A cost guarantee that was asked for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Guarantee {
    /// Its number in the procedure, from 1.
    pub n: u32,
    /// Who asked, and when.
    pub stamp: Stamp,
    /// For which step.
    pub step: Code,
    /// How much it may cost at most.
    pub amount: Money,
    /// Who is to pay.
    pub funders: Vec<Funder>,
    /// What they answered.
    pub answers: Vec<GuaranteeAnswer>,
    /// What was charged under it so far.
    pub charged: Money,
}

/// A voucher.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Voucher {
    /// Its number in the procedure, from 1.
    pub n: u32,
    /// Who issued it, and when.
    pub stamp: Stamp,
    /// What was issued.
    pub issue: IssueVoucher,
    /// Under which cost guarantee.
    pub guarantee: u32,
    /// When it was redeemed, and for how much.
    pub redeemed: Option<(Stamp, RedeemVoucher)>,
}

/// A procedure in the case.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Procedure {
    /// Its number in the case, from 1.
    pub n: u32,
    /// Who began it, and when.
    pub stamp: Stamp,
    /// What was begun.
    pub started: Started,
    /// The steps that are open.
    pub open: Vec<OpenStep>,
    /// What was written at its steps, oldest first.
    pub entries: Vec<StepEntry>,
    /// Cost guarantees, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub guarantees: Vec<Guarantee>,
    /// Vouchers, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub vouchers: Vec<Voucher>,
    /// When it was ended before its last step, and why.
    pub ended: Option<(Stamp, Option<Prose>)>,
}

impl Procedure {
    /// Where it stands.
    pub fn state(&self) -> ProcedureState {
        match (&self.ended, self.open.is_empty()) {
            (Some(_), _) => ProcedureState::Ended,
            (None, true) => ProcedureState::Done,
            (None, false) => ProcedureState::Running,
        }
    }

    /// Whether something of it is still to be done.
    pub fn is_open(&self) -> bool {
        self.state() == ProcedureState::Running
    }

    /// Its code in the model.
    pub fn code(&self) -> &Code {
        &self.started.start.kind
    }

    /// Whether an institution takes part.
    pub fn has(&self, institution: &Code) -> bool {
        self.stamp.by.seat.institution == *institution || self.started.start.with.contains(institution)
    }

    /// Whether an institution is asked to pay something of it.
    pub fn is_paid_by(&self, institution: &Code) -> bool {
        self.guarantees.iter().flat_map(|g| &g.funders).any(|f| f.institution == *institution)
    }

    /// The institutions that do a step: of those that take part the ones of its kinds, else whoever began it.
    pub fn doers(&self, model: &Model, step: &ProcedureStep) -> Vec<Code> {
        let own = &self.stamp.by.seat.institution;
        if step.by.is_empty() {
            return vec![own.clone()];
        }
        let is = |code: &Code| model.institution(code.as_str()).is_some_and(|i| step.by.contains(&i.kind));
        let with = self.started.start.with.iter().filter(|c| is(c)).cloned();
        let mut doers: Vec<Code> = with.chain(Some(own.clone()).filter(|c| is(c))).collect();
        doers.dedup();
        doers
    }

    /// Whether those who are to pay a step are being asked.
    pub fn is_asked(&self, step: &str) -> bool {
        self.guarantees.iter().any(|g| g.step.as_str() == step && g.state() == GuaranteeState::Asked)
    }

    /// The cost guarantee of a number.
    pub fn guarantee(&self, n: u32) -> Option<&Guarantee> {
        self.guarantees.iter().find(|g| g.n == n)
    }

    /// The cost guarantee under which a step is done: the last one that all have given.
    pub fn guaranteed(&self, step: &str) -> Option<&Guarantee> {
        self.guarantees.iter().rev().find(|g| g.step.as_str() == step && g.state() == GuaranteeState::Given)
    }
}

impl Guarantee {
    /// Where it stands: one who declines is enough, all have to give.
    pub fn state(&self) -> GuaranteeState {
        if self.answers.iter().any(|a| !a.given) {
            return GuaranteeState::Declined;
        }
        let all = self.funders.iter().all(|f| self.answer_of(&f.institution).is_some());
        if all { GuaranteeState::Given } else { GuaranteeState::Asked }
    }

    /// What an institution answered.
    pub fn answer_of(&self, institution: &Code) -> Option<&GuaranteeAnswer> {
        self.answers.iter().find(|a| a.institution == *institution)
    }

    /// What is left of it: what was neither charged nor lies in a voucher that can still be redeemed.
    pub fn left(&self, procedure: &Procedure, today: Date) -> Money {
        let waits = |v: &&Voucher| v.guarantee == self.n && v.state(today) == VoucherState::Issued;
        let vouchers: i64 = procedure.vouchers.iter().filter(waits).map(|v| v.issue.amount.centimes()).sum();
        Money::of(self.amount.centimes() - self.charged.centimes() - vouchers)
    }

    /// What each is to pay of an amount, to the centime.
    pub fn shares(&self, amount: Money) -> Vec<(Code, Money)> {
        let parts: Vec<u32> = self.funders.iter().map(|f| f.parts).collect();
        self.funders.iter().map(|f| f.institution.clone()).zip(amount.split(&parts)).collect()
    }
}

impl Voucher {
    /// Where it stands on a day.
    pub fn state(&self, today: Date) -> VoucherState {
        match self.redeemed {
            Some(_) => VoucherState::Redeemed,
            None if self.issue.until < today => VoucherState::Lapsed,
            None => VoucherState::Issued,
        }
    }
}

/// What is charged to those who have guaranteed it.
#[derive(Debug, Clone, PartialEq)]
pub struct Charge {
    /// What it is booked as, by the code of the model.
    pub cost: Code,
    /// The day on which it arose.
    pub on: Date,
    /// How much.
    pub amount: Money,
    /// Who pays, each with its parts.
    pub funders: Vec<Funder>,
}

impl Case {
    /// The procedure of a number.
    pub fn procedure(&self, n: u32) -> Option<&Procedure> {
        self.procedures.iter().find(|p| p.n == n)
    }

    /// Whether an institution of a kind may take part: of those that may know of the case.
    pub fn may_take_part(&self, model: &Model, institution: &Code, kinds: &[Partner], today: Date) -> bool {
        let is = model.institution(institution.as_str()).is_some_and(|i| kinds.contains(&i.kind));
        is && self.has_basis(institution, today)
    }
}
