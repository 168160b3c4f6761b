//! What may be told to someone outside of the shared file, and on which basis. Source: swiss-facts D.10, DATA-01…03.

use domain::coded;
use domain::consent::Category;
use domain::disclosure::{Party, Purpose};
use policy::Rule;

/// The facts on which telling depends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Disclosure {
    /// Who tells.
    pub from: Party,
    /// Who is told.
    pub to: Party,
    /// What kind of data.
    pub category: Category,
    /// What for.
    pub purpose: Purpose,
    /// A valid consent lets the recipient learn the category.
    pub consent: bool,
    /// The person draws benefits from the recipient.
    pub benefit: bool,
    /// An agreement in force grants the same the other way round.
    pub reciprocity: bool,
    /// A written request with reasons, in a single case.
    pub request: bool,
    /// The person has objected.
    pub objection: bool,
}

coded!(
    /// What could still be brought about so that something may be told.
    Condition { Consent = "consent", Benefit = "benefit", Reciprocity = "reciprocity", Request = "request" }
);

impl Condition {
    /// Every set of conditions, the smallest first.
    pub(crate) fn sets() -> Vec<Vec<Condition>> {
        let all = Condition::ALL;
        let mut sets: Vec<Vec<Condition>> = (1u32..1 << all.len())
            .map(|bits| all.iter().enumerate().filter(|(at, _)| bits >> at & 1 == 1).map(|(_, c)| *c).collect())
            .collect();
        sets.sort_by_key(Vec::len);
        sets
    }
}

impl Disclosure {
    /// Whether a condition holds.
    pub fn holds(&self, condition: Condition) -> bool {
        match condition {
            Condition::Consent => self.consent,
            Condition::Benefit => self.benefit,
            Condition::Reciprocity => self.reciprocity,
            Condition::Request => self.request,
        }
    }

    /// The same with some conditions fulfilled.
    pub fn with(mut self, conditions: &[Condition]) -> Disclosure {
        for condition in conditions {
            match condition {
                Condition::Consent => self.consent = true,
                Condition::Benefit => self.benefit = true,
                Condition::Reciprocity => self.reciprocity = true,
                Condition::Request => self.request = true,
            }
        }
        self
    }
}

/// The answer to a [`Disclosure`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Basis {
    /// The rule that lets; none: nothing is told.
    pub rule: Option<&'static Rule>,
    /// The rule that forbids, where one does: nothing changes that.
    pub refused_by: Option<&'static Rule>,
    /// What would change a refusal: sets of conditions, each of which suffices, the smallest first.
    pub missing: Vec<Vec<Condition>>,
}

impl Basis {
    /// Whether it may be told.
    pub fn is_allowed(&self) -> bool {
        self.rule.is_some()
    }

    /// What has to be done after it was told, by code.
    pub fn after(&self) -> &'static [String] {
        self.rule.map_or(&[], |rule| &rule.after)
    }
}
