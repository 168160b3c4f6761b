//! Requests for information between institutions: one asks in writing and with reasons for certain categories of data,
//! the other answers, in part or whole, or refuses. Whether there is a basis is looked up before, and stands in the
//! event; what the law asks for afterwards becomes due. Source: DATA-13, LPGA art. 32, LACI art. 85f, LAI art. 68bis.

mod decide;
mod evolve;

pub(crate) use decide::{answer, ask, confirm_informed, consult, refuse, remind, take_back};
pub(crate) use evolve::evolve;

use crate::case::Stamp;
use crate::coded;
use crate::consent::Category;
use crate::disclosure::Purpose;
use crate::follow_up::FileRef;
use crate::text::{Code, Prose};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

coded!(
    /// Where a request for information stands on a day.
    InquiryState {
        Sent = "sent", Answered = "answered", Partly = "partly", Refused = "refused",
        /// Its day has passed without an answer; a late one is still taken.
        Expired = "expired",
        Withdrawn = "withdrawn",
    }
);

coded!(
    /// In what form information was given.
    GivenForm { Oral = "oral", Written = "written" }
);

coded!(
    /// What the institution that has given information must do afterwards.
    AfterDuty {
        /// Tell the person of the exchange and of its content (LACI art. 85f al. 4, LAI art. 68bis al. 4).
        Inform = "inform",
        /// The same, where the exchange was oral.
        InformIfOral = "inform-if-oral",
        /// Confirm in writing what was said.
        Confirm = "confirm",
        /// Pass a copy of the decision on (LAI art. 68bis al. 5).
        Copy = "copy",
    }
);

/// Asks an institution for information about the person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Ask {
    /// Which institution.
    pub to: Code,
    /// For which categories of data.
    pub categories: BTreeSet<Category>,
    /// What for.
    pub purpose: Purpose,
    /// The question with its reasons: what is asked must be needed for the case at hand (LPGA art. 32).
    pub reason: Prose,
    /// Until when; the agreement's answer time, else the model's, where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
}

/// Asks another institution what it would do in a situation, without saying whose it is: before any consent exists.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Consult {
    /// Which institution.
    pub to: Code,
    /// The situation and the question, with nothing that tells whose it is.
    pub question: Prose,
    /// Until when; the model's answer time where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
}

/// Gives the information, or a part of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerInquiry {
    /// Which request for information.
    pub inquiry: u32,
    /// The categories that are given; fewer than asked for is an answer in part.
    pub given: BTreeSet<Category>,
    /// In what form.
    pub form: GivenForm,
    /// The information, or what was said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Prose>,
    /// A file that holds it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<FileRef>,
}

/// Refuses to give it, with a coded reason.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RefuseInquiry {
    /// Which request for information.
    pub inquiry: u32,
    /// The coded reason.
    pub code: Code,
    /// In words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Prose>,
}

/// Takes the question back.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TakeBackInquiry {
    /// Which request for information.
    pub inquiry: u32,
    /// Why.
    pub reason: Prose,
}

/// Reminds the institution that was asked.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RemindInquiry {
    /// Which request for information.
    pub inquiry: u32,
}

/// Confirms that what the law asks for afterwards is done: the person was told, what was said stands in writing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ConfirmInformed {
    /// Which request for information.
    pub inquiry: u32,
    /// When.
    pub on: Date,
    /// How.
    pub account: Prose,
}

/// Whether a category may be given, as it was looked up for a command.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Basis {
    /// The category.
    pub category: Category,
    /// The rule that lets it be given; none: nothing does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<Code>,
    /// The agreement that covers it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agreement: Option<Code>,
    /// What must be done afterwards.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub after: BTreeSet<AfterDuty>,
    /// What would let it be given.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub missing: Vec<Code>,
}

/// What was looked up for a command on a request for information.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Grounds {
    /// The name under which a new one is known to its addressee, who does not learn the number of the case.
    pub id: Option<Code>,
    /// For each category whether it may be given.
    pub bases: Vec<Basis>,
    /// The answer time of the agreement that covers it.
    pub answer_days: Option<u16>,
}

/// A request for information as it was sent.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Asked {
    /// The name under which its addressee knows it.
    pub id: Code,
    /// What was asked.
    pub ask: Ask,
    /// Until when.
    pub due: Date,
    /// On what it rested when it was sent.
    pub bases: Vec<Basis>,
}

/// Information as it was given.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Given {
    /// What was given.
    pub answer: AnswerInquiry,
    /// On what it rested when it was given.
    pub bases: Vec<Basis>,
    /// What must be done afterwards.
    pub after: BTreeSet<AfterDuty>,
}

/// A request for information in the case.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Inquiry {
    /// Its number in the case, from 1.
    pub n: u32,
    /// Who asked, and when.
    pub stamp: Stamp,
    /// What was asked.
    pub asked: Asked,
    /// The information, with who gave it and when.
    pub given: Option<(Stamp, Given)>,
    /// That it was refused.
    pub refused: Option<(Stamp, RefuseInquiry)>,
    /// That it was taken back.
    pub withdrawn: Option<(Stamp, TakeBackInquiry)>,
    /// That what had to be done afterwards is done.
    pub confirmed: Option<(Stamp, ConfirmInformed)>,
    /// When the institution was reminded.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reminders: Vec<Stamp>,
}

impl Inquiry {
    /// Which institution asked.
    pub fn from(&self) -> &Code {
        &self.stamp.by.seat.institution
    }

    /// Which institution was asked.
    pub fn to(&self) -> &Code {
        &self.asked.ask.to
    }

    /// Whether it asks for advice without saying whom it is about: no data of the person are asked for.
    pub fn is_anonymous(&self) -> bool {
        self.asked.ask.categories.is_empty()
    }

    /// Whether the addressee still has to answer.
    pub fn is_open(&self) -> bool {
        self.given.is_none() && self.refused.is_none() && self.withdrawn.is_none()
    }

    /// Where it stands on a day.
    pub fn state(&self, today: Date) -> InquiryState {
        match (&self.given, &self.refused, &self.withdrawn) {
            (Some((_, given)), _, _) if given.answer.given.len() < self.asked.ask.categories.len() => {
                InquiryState::Partly
            }
            (Some(_), _, _) => InquiryState::Answered,
            (_, Some(_), _) => InquiryState::Refused,
            (_, _, Some(_)) => InquiryState::Withdrawn,
            _ if self.asked.due < today => InquiryState::Expired,
            _ => InquiryState::Sent,
        }
    }

    /// Where it stands on a day in a file that is open or not: with the file an open question ends.
    pub fn stands(&self, open: bool, today: Date) -> InquiryState {
        if self.is_open() && !open { InquiryState::Withdrawn } else { self.state(today) }
    }

    /// What the addressee still has to do after having answered.
    pub fn duties(&self) -> BTreeSet<AfterDuty> {
        let after = self.given.as_ref().map(|(_, given)| given.after.clone()).unwrap_or_default();
        if self.confirmed.is_some() { BTreeSet::new() } else { after }
    }
}

/// Of several categories the one that wants most care: under it an entry stands in the timeline.
pub fn strictest(categories: &BTreeSet<Category>) -> Category {
    const ORDER: &[Category] = &[
        Category::Diagnosis,
        Category::Note,
        Category::Health,
        Category::Justice,
        Category::Migration,
        Category::Finances,
        Category::Benefits,
        Category::Household,
        Category::JobSearch,
        Category::Career,
        Category::Plan,
    ];
    ORDER.iter().copied().find(|c| categories.contains(c)).unwrap_or(Category::Plan)
}
