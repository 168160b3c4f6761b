//! Who may see what. The law's matrix as policy text comes with its own issue; here stand the ground rules of consent.

use crate::{Standing, standing};
use domain::Case;
use domain::case::Seated;
use domain::consent::Category;
use domain::model::Role;
use jiff::civil::Date;

/// The facts on which seeing depends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct See {
    /// How the actor stands to the case.
    pub standing: Standing,
    /// The category of the data.
    pub category: Category,
    /// The data come from the actor's own institution.
    pub author: bool,
    /// A valid consent opens the category to the actor's institution.
    pub covered: bool,
    /// A valid consent opens the category to anyone: what the bureau may then organise.
    pub exchanged: bool,
}

/// A rule that lets see.
pub struct SeeRule {
    /// Its name; the words say under `basis-NAME` why it lets see.
    pub id: &'static str,
    /// On which facts.
    pub on: fn(&See) -> bool,
}

/// The answer: seen under a rule, or hidden for a reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seen {
    /// Seen, under the rule of this name.
    Under(&'static str),
    /// Hidden, for the reason of this name (`hidden-NAME` in the words).
    Hidden(&'static str),
}

impl Seen {
    /// Whether it is seen.
    pub fn is_seen(self) -> bool {
        matches!(self, Seen::Under(_))
    }
}

/// Every rule that lets see, the most telling first.
pub const SEE_RULES: &[SeeRule] = &[
    SeeRule { id: "own-work", on: |s| s.author && s.category != Category::Diagnosis && works_on_cases(&s.standing) },
    SeeRule { id: "consent", on: |s| s.covered && s.category.may_be_consented() && s.standing.is_case_worker() },
    SeeRule { id: "own-file", on: |s| s.standing.own && s.standing.is_case_worker() && is_frame(s.category) },
    SeeRule { id: "lead", on: |s| s.standing.lead && (is_frame(s.category) || s.category == Category::Plan) },
    SeeRule {
        id: "asked-to-lead",
        on: |s| s.standing.proposed && (is_frame(s.category) || (s.category == Category::Plan && s.exchanged)),
    },
    SeeRule {
        id: "coordination",
        on: |s| s.standing.in_charge && (s.exchanged || is_frame(s.category)) && s.category.may_be_consented(),
    },
    SeeRule {
        id: "administration",
        on: |s| {
            s.standing.announced
                && matches!(s.standing.role, Role::Secretariat | Role::CantonalOfficer)
                && (is_frame(s.category) || (s.category == Category::Plan && s.exchanged))
        },
    },
    SeeRule {
        id: "party-knows",
        on: |s| s.standing.party && s.standing.is_case_worker() && s.category == Category::Process,
    },
    // What a consent could open, for a short time and with everyone told of it (LPD 34 par. 4).
    SeeRule { id: "emergency", on: |s| s.standing.emergency && s.category.may_be_consented() },
];

/// That there is a case and whose: what anyone who works on it needs.
fn is_frame(category: Category) -> bool {
    matches!(category, Category::Process | Category::Identity)
}

fn works_on_cases(s: &Standing) -> bool {
    s.is_case_worker() || s.is_bureau() || matches!(s.role, Role::RegionalCoordinator | Role::ThematicCoordinator)
}

/// Whether data may be seen, with the rule; else why not.
pub fn may_see(facts: &See) -> Seen {
    if let Some(rule) = SEE_RULES.iter().find(|rule| (rule.on)(facts)) {
        return Seen::Under(rule.id);
    }
    Seen::Hidden(match facts.category {
        Category::Diagnosis => "physicians-only",
        Category::Note => "private-note",
        _ if !works_on_cases(&facts.standing) => "role-reads-numbers",
        _ if facts.standing.party || facts.standing.is_bureau() => "not-in-consent",
        _ => "no-basis",
    })
}

/// The facts for data of a category in a case, written by an institution, on a day.
pub fn see_facts(actor: &Seated, case: &Case, category: Category, author: &domain::Code, today: Date) -> See {
    See {
        standing: standing(actor, case, today),
        category,
        author: *author == actor.seat.institution,
        covered: case.covers(&actor.seat.institution, category, today).is_some(),
        exchanged: case.consents.iter().any(|c| c.is_valid(today) && c.categories_left().contains(&category)),
    }
}
