//! The facts on which seeing depends, and the answer.

use crate::{Standing, standing};
use domain::case::Seated;
use domain::consent::{Category, Consent};
use domain::disclosure::Party;
use domain::model::Partner;
use domain::{Case, Code, Model};
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
    /// A valid consent opens the category of that source to the actor's institution.
    pub covered: bool,
    /// A valid consent opens the category to anyone: what the bureau may then organise.
    pub exchanged: bool,
    /// The kind of the actor's institution.
    pub reader: Party,
    /// The kind of institution from which the data come.
    pub source: Party,
}

/// The answer: seen under a rule, or hidden for a reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seen {
    /// Seen, under the rule of this name.
    Under(&'static str),
    /// Hidden, under the rule of this name.
    Hidden(&'static str),
}

impl Seen {
    /// Whether it is seen.
    pub fn is_seen(self) -> bool {
        matches!(self, Seen::Under(_))
    }

    /// The name of the rule, whichever way it decided.
    pub fn rule(self) -> &'static str {
        match self {
            Seen::Under(rule) | Seen::Hidden(rule) => rule,
        }
    }
}

/// The kind of an institution; one that the model does not know is some other body.
pub fn party_of(model: &Model, institution: &Code) -> Party {
    model.institution(institution.as_str()).map_or(Party::Oth, |i| i.kind.into())
}

/// The facts for data of a category in a case, written by an institution, on a day.
pub fn see_facts(actor: &Seated, case: &Case, model: &Model, category: Category, author: &Code, today: Date) -> See {
    See {
        standing: standing(actor, case, today),
        category,
        author: *author == actor.seat.institution,
        covered: is_covered(case, model, (author, &actor.seat.institution), category, today),
        exchanged: case.consents.iter().any(|c| c.is_valid(today) && c.categories_left().contains(&category)),
        reader: party_of(model, &actor.seat.institution),
        source: party_of(model, author),
    }
}

/// Whether a valid consent opens data of a source to a reader: it names both. Whoever organises the case is no source of
/// their own, so that what they write is open to whom a consent names; so is the question about nobody in particular.
fn is_covered(case: &Case, model: &Model, (source, reader): (&Code, &Code), category: Category, today: Date) -> bool {
    let organiser = model.institution(source.as_str()).is_none_or(|i| i.kind == Partner::Bur);
    let opens = |c: &Consent| match organiser {
        true => c.covers(reader, category, today),
        false => c.opens(source, reader, category, today),
    };
    case.consents.iter().any(opens)
}
