//! The guided transfer between schemes: an institution hands a person over to the one that answers for them next, with a
//! checklist and a receipt. Until the receipt the old one answers for the person, so that nobody is without an institution.
//! Source: CASE-63, S2 3.1.5, S2 tab. 4.

mod decide;

pub(crate) use decide::{confirm, decline, start, take_back};

use crate::case::{Case, CaseEvent, Stamp};
use crate::coded;
use crate::model::{Entry, Label, Partner};
use crate::text::{Code, Prose};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

coded!(
    /// Where a transfer stands.
    TransferState { Started = "started", Confirmed = "confirmed", Declined = "declined", Withdrawn = "withdrawn" }
);

/// A kind of transfer of the canton, with what has to be seen to before.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TransferKind {
    /// The code under which data refer to it.
    pub code: String,
    /// Its name.
    pub label: Label,
    /// The kinds of institution that can hand over; empty: any.
    #[serde(default)]
    pub from: Vec<Partner>,
    /// The kinds of institution that can receive; empty: any.
    #[serde(default)]
    pub to: Vec<Partner>,
    /// The checklist, in its order.
    pub check: Vec<Check>,
}

/// An entry of a checklist.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Check {
    /// The code under which data refer to it.
    pub code: String,
    /// What has to be seen to.
    pub label: Label,
    /// Whether nothing is handed over before it is done.
    #[serde(default)]
    pub compulsory: bool,
}

impl TransferKind {
    /// Whether an institution of a kind can hand over.
    pub fn leaves(&self, kind: Partner) -> bool {
        self.from.is_empty() || self.from.contains(&kind)
    }

    /// Whether an institution of a kind can receive.
    pub fn reaches(&self, kind: Partner) -> bool {
        self.to.is_empty() || self.to.contains(&kind)
    }

    /// The checklist as entries, for lists of names.
    pub fn entries(&self) -> Vec<Entry> {
        self.check.iter().map(|c| Entry { code: c.code.clone(), label: c.label.clone() }).collect()
    }
}

/// What became of an entry of the checklist.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Checked {
    /// Whether it is done.
    #[serde(default)]
    pub done: bool,
    /// What the receiver should know of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Prose>,
}

/// Starts a transfer between schemes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Start {
    /// The kind of transfer, by its code in the model.
    pub kind: Code,
    /// Which institution hands over.
    pub from: Code,
    /// Which institution receives.
    pub to: Code,
    /// The last day on which the old institution answers for the person.
    pub last_day: Date,
    /// The first day on which the new one does.
    pub first_day: Date,
    /// The checklist of the kind, by code.
    #[serde(default)]
    pub checks: BTreeMap<Code, Checked>,
    /// What the receiver should know beside.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<Prose>,
}

/// Confirms a transfer: the receipt.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Confirm {
    /// Which transfer.
    pub transfer: u32,
    /// Who is there for the person from now on, or what else the old institution should know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Prose>,
}

/// Declines a transfer with a coded reason; the old institution goes on answering for the person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Decline {
    /// Which transfer.
    pub transfer: u32,
    /// The coded reason.
    pub code: Code,
    /// In words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Prose>,
}

/// Takes a transfer back that was not answered.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TakeBack {
    /// Which transfer.
    pub transfer: u32,
    /// Why.
    pub reason: Prose,
}

/// A transfer in the case.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Transfer {
    /// Its number in the case, from 1.
    pub n: u32,
    /// Who started it, and when.
    pub stamp: Stamp,
    /// What was started.
    pub start: Start,
    /// Where it stands.
    pub state: TransferState,
    /// When it was answered or taken back, with the words.
    pub answer: Option<(Stamp, Option<Prose>)>,
    /// The coded reason of a refusal.
    pub refusal: Option<Code>,
}

impl Transfer {
    /// Whether the receiver still has to answer.
    pub fn is_open(&self) -> bool {
        self.state == TransferState::Started
    }

    /// From which day on the new institution answers for the person: its first day, or that of a later receipt; none
    /// before the receipt.
    pub fn effective(&self) -> Option<Date> {
        let receipt = self.answer.as_ref().filter(|_| self.state == TransferState::Confirmed);
        receipt.map(|(stamp, _)| stamp.on.max(self.start.first_day))
    }

    /// Which of the two institutions answers for the person on a day: never none.
    pub fn responsible(&self, today: Date) -> &Code {
        let over = self.effective().is_some_and(|from| from <= today);
        if over { &self.start.to } else { &self.start.from }
    }
}

/// Applies an event of a transfer.
pub(crate) fn evolve(case: &mut Case, event: &CaseEvent, stamp: &Stamp) {
    let (n, state, words, refusal) = match event {
        CaseEvent::TransferStarted(e) => {
            let n = u32::try_from(case.transfers.len() + 1).unwrap_or(u32::MAX);
            let (start, state) = (e.clone(), TransferState::Started);
            let (answer, refusal) = (None, None);
            return case.transfers.push(Transfer { n, stamp: stamp.clone(), start, state, answer, refusal });
        }
        CaseEvent::TransferConfirmed(e) => (e.transfer, TransferState::Confirmed, e.note.clone(), None),
        CaseEvent::TransferDeclined(e) => (e.transfer, TransferState::Declined, e.reason.clone(), Some(e.code.clone())),
        CaseEvent::TransferTakenBack(e) => (e.transfer, TransferState::Withdrawn, Some(e.reason.clone()), None),
        _ => return,
    };
    for transfer in case.transfers.iter_mut().filter(|t| t.n == n) {
        (transfer.state, transfer.refusal) = (state, refusal.clone());
        transfer.answer = Some((stamp.clone(), words.clone()));
    }
}
