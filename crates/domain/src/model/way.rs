//! How a canton works together beside its single cases: its way, its bodies, rhythms and steps, and its rules of access for
//! single services and agreements; and how sure each value is. Source: DESIGN section 5, S2 tables 1 to 3, CASE-06, CASE-08.

use super::{Degree, KeptBy, Label, Owner, Partner, Role, RuleText, RuleVersion};
use crate::coded;
use jiff::ToSpan;
use jiff::civil::Date;
use serde::Deserialize;

coded!(
    /// How sure a value is.
    Certainty {
        /// A source says it.
        Stated = "stated",
        /// It follows from what a source says.
        Derived = "derived",
        /// The source can be read in more than one way.
        Uncertain = "uncertain",
        /// Two sources, or two places of one, contradict each other.
        Conflict = "conflict",
        /// No source says it; the named default stands in.
        Default = "default",
        /// No source says anything, and nothing stands in.
        Silent = "silent",
        /// Generally known, or of this house's own making.
        House = "house",
    }
);

/// How sure a value is and where it is from, written as `stated: S2 tab. 3`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Said {
    /// How sure.
    pub certainty: Certainty,
    /// Where it stands.
    pub source: String,
}

impl TryFrom<String> for Said {
    type Error = String;
    fn try_from(text: String) -> Result<Self, String> {
        let (certainty, source) = text.split_once(':').map_or((text.as_str(), ""), |(c, s)| (c.trim(), s.trim()));
        let known = Certainty::from_code(certainty).ok_or_else(|| {
            let known: Vec<&str> = Certainty::ALL.iter().map(|c| c.code()).collect();
            format!("`{certainty}` is no certainty; known are {}", known.join(", "))
        })?;
        if source.is_empty() && known != Certainty::Silent {
            return Err(format!("`{certainty}` wants its source after a colon"));
        }
        Ok(Said { certainty: known, source: source.to_string() })
    }
}

coded!(
    /// What carries the collaboration on single cases (S2 2.4).
    WayKind {
        OrdinaryStructures = "ordinary-structures",
        CaseTeams = "case-teams",
        Process = "process",
        None = "none",
    }
);

coded!(
    /// What a survey answers where it may also not know.
    Surveyed { Yes = "yes", No = "no", Partly = "partly", Unknown = "unknown" }
);

/// The way of a canton (S2 table 2).
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Way {
    /// What carries it.
    pub kind: WayKind,
    /// Whether it builds on case management.
    pub case_management: Surveyed,
    /// Whether the process is written down.
    pub written_process: Surveyed,
    /// The platform for cases, where there is one.
    #[serde(default)]
    pub platform: Option<String>,
    /// What is particular about it.
    pub label: Label,
    /// How sure the kind is.
    pub said: Said,
    /// How sure the written process is.
    pub process_said: Said,
}

coded!(
    /// The kinds of body (S2 figure 3).
    BodyKind {
        Political = "political",
        Steering = "steering",
        Development = "development",
        Bureau = "bureau",
        Group = "group",
    }
);

/// A body of the collaboration.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Body {
    /// The code under which data refer to it.
    pub code: String,
    /// What kind it is.
    pub kind: BodyKind,
    /// Its name.
    pub label: Label,
    /// How sure, and where it stands.
    pub said: Said,
}

coded!(
    /// In what a rhythm is measured.
    Unit { Days = "days", Weeks = "weeks", Months = "months", Years = "years" }
);

/// How often something comes round: so many times in so many units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Often {
    /// How many times.
    #[serde(default = "once")]
    pub times: u16,
    /// In how many units.
    #[serde(default = "once")]
    pub every: u16,
    /// In what it is measured.
    pub unit: Unit,
}

fn once() -> u16 {
    1
}

impl Often {
    /// The day on which it comes round after another.
    pub fn after(self, from: Date) -> Date {
        let (every, times) = (i32::from(self.every), i32::from(self.times.max(1)));
        let span = match self.unit {
            Unit::Days => (every / times).max(1).days(),
            Unit::Weeks => (every * 7 / times).max(1).days(),
            Unit::Months if every % times == 0 => (every / times).months(),
            Unit::Months => (every * 30 / times).max(1).days(),
            Unit::Years => (every * 12 / times).max(1).months(),
        };
        from.saturating_add(span)
    }
}

/// Something that comes round beside the due items of single cases: a meeting, a review, an event (CASE-59).
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rhythm {
    /// The code under which data refer to it.
    pub code: String,
    /// What comes round.
    pub label: Label,
    /// How often.
    pub often: Often,
    /// Who sees to it.
    pub owner: Role,
    /// How sure, and where it stands.
    pub said: Said,
    /// How it is kept in each case that is led; none: it comes round beside the cases.
    #[serde(default)]
    pub in_case: Option<InCase>,
}

/// A rhythm in a case, beside the contacts and the review: it counts from the last time it was kept (CASE-59).
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InCase {
    /// What keeps it.
    pub kept_by: KeptBy,
    /// Who has to do it.
    pub owner: Owner,
    /// A firm limit, or a guideline.
    pub firm: bool,
    /// As with a cadence.
    #[serde(default)]
    pub escalates_after: Option<i32>,
}

/// A step of the way into and through the collaboration (CASE-06).
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// The code under which other steps refer to it.
    pub code: String,
    /// What is done.
    pub label: Label,
    /// The roles that may do it.
    #[serde(default)]
    pub roles: Vec<Role>,
    /// The kinds of institution that may do it; with roles as well, it takes one of these roles in one of these.
    #[serde(default)]
    pub partners: Vec<Partner>,
    /// The steps that come before.
    #[serde(default)]
    pub after: Vec<String>,
    /// How sure, and where it stands.
    #[serde(default)]
    pub said: Option<Said>,
}

/// Who gets in to one service, or under one agreement (CASE-08).
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Access {
    /// The code under which it is asked for.
    pub code: String,
    /// Its name.
    pub label: Label,
    /// The kinds of institution that take part.
    pub parties: Vec<Partner>,
    /// The category under which its cases are counted.
    pub category: String,
    /// The degree of collaboration that it comes to.
    #[serde(default)]
    pub degree: Option<Degree>,
    /// Who gets in; absent where it is decided case by case (CASE-15).
    #[serde(default)]
    pub rule: Option<RuleText>,
    /// Its row among the projects, where it has one.
    #[serde(default)]
    pub project: Option<String>,
    /// From when it applies, where that is known.
    #[serde(default)]
    pub valid_from: Option<Date>,
    /// Until when it applies.
    #[serde(default)]
    pub valid_until: Option<Date>,
    /// Its rules that follow each other, instead of one.
    #[serde(default)]
    pub version: Vec<RuleVersion>,
    /// How sure, and where it stands.
    pub said: Said,
    /// Whether the file has a rule beside the versions.
    #[serde(skip)]
    pub(super) also_a_rule: bool,
}

coded!(
    /// What a category does where it has no rule of its own.
    Otherwise {
        /// Professionals decide and write down why (CASE-15).
        Discretion = "discretion",
        /// Each agreement has its own rule.
        ByAgreement = "by-agreement",
        /// It is no way in: cases are only counted under it (CASE-13).
        Counted = "counted",
    }
);
