//! The person concerned: identity and how to reach them. Source: CASE-23, swiss-facts A and B.2.

mod avs;

pub use avs::Avs;

use crate::Invalid;
use crate::case::{Case, CaseEvent, Ctx, Decided};
use crate::model::Language;
use crate::refusal::{Refusal, Refused, require};
use crate::text::{Line, bounded};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

crate::checked_string!(
    /// A family or given name in Latin letters with any accents, as the civil register keeps it (eCH-0044: 100 characters).
    Name, check_name, max 100
);

fn check_name(text: String, max: usize) -> Result<String, Invalid> {
    let text: String = text.nfc().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ");
    let text = bounded(text, max)?;
    let fits = |c: char| is_latin(c) || matches!(c, ' ' | '-' | '\'' | '’' | '.');
    if text.chars().all(fits) && text.chars().any(char::is_alphabetic) {
        Ok(text)
    } else {
        Err(Invalid::new("name-letters"))
    }
}

fn is_latin(c: char) -> bool {
    c.is_alphabetic() && matches!(c as u32, 0x41..=0x24F | 0x1E00..=0x1EFF)
}

/// Who the person is. The AVS number is optional: not every body may use it (LAVS art. 153c).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// Family name.
    pub family_name: Name,
    /// Given name; some people have none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub given_name: Option<Name>,
    /// Birth date.
    pub birth: Date,
    /// AVS number, where the institution may use it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub avs: Option<Avs>,
    /// The language in which the person wants to be addressed.
    pub language: Language,
    /// Telephone, as the person gives it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<Line>,
    /// Commune of residence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub commune: Option<Line>,
}

impl Person {
    /// Family name, given name.
    pub fn full_name(&self) -> String {
        match &self.given_name {
            Some(given) => format!("{}, {given}", self.family_name),
            None => self.family_name.to_string(),
        }
    }

    /// Completed years on a day.
    pub fn age(&self, today: Date) -> i16 {
        let had_birthday = (today.month(), today.day()) >= (self.birth.month(), self.birth.day());
        today.year() - self.birth.year() - i16::from(!had_birthday)
    }

    /// Refuses a birth date in the future or more than 120 years ago.
    pub fn check(&self, today: Date) -> Result<(), Refusal> {
        if self.birth > today {
            return Err(Refusal::new(Refused::DateInFuture).at("person.birth"));
        }
        if self.age(today) > 120 {
            return Err(Refusal::new(Refused::BirthImplausible).at("person.birth"));
        }
        Ok(())
    }
}

/// Corrects the identity; the earlier one stays in the journal.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Correct {
    /// The identity as it is right.
    pub person: Person,
}

/// Someone moves or is seen by a body that was not involved before: the registrations that CASE-11 counts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Involve {
    /// The institution that deals with the person.
    pub institution: crate::text::Code,
    /// Now, about to, or later.
    pub when: Involvement,
    /// Since when, or from when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<Date>,
    /// Who deals with the person there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<Line>,
}

crate::coded!(
    /// Whether an institution deals with the person now, will soon, or later (CASE-11).
    Involvement { Now = "now", Imminent = "imminent", Future = "future", Ended = "ended" }
);

pub(crate) fn correct(case: &Case, ctx: &Ctx, c: Correct) -> Decided {
    case.require_open()?;
    c.person.check(ctx.today)?;
    Ok(vec![CaseEvent::PersonCorrected(c)])
}

pub(crate) fn involve(case: &Case, ctx: &Ctx, c: Involve) -> Decided {
    case.require_open()?;
    ctx.model.require_institution(c.institution.as_str(), "institution")?;
    require(c.since.is_none_or(|d| d >= case.person.birth), Refused::DateBeforeBirth).map_err(|r| r.at("since"))?;
    Ok(vec![CaseEvent::InstitutionInvolved(c)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_keeps_its_accents_and_its_hyphen() {
        for name in ["Müller-Bärtschi", "Şahin", "O’Neill", "da Silva", "Nguyễn", "Đorđević"] {
            assert_eq!(Name::new(name).unwrap().as_str(), name);
        }
    }

    #[test]
    fn a_name_in_greek_letters_is_refused_with_its_reason() {
        assert_eq!(Name::new("Παπαδόπουλος").unwrap_err().code, "name-letters");
    }

    #[test]
    fn the_age_counts_completed_years() {
        let person = Person {
            family_name: Name::new("Muster").unwrap(),
            given_name: None,
            birth: jiff::civil::date(1984, 3, 27),
            avs: None,
            language: Language::De,
            phone: None,
            commune: None,
        };
        assert_eq!(person.age(jiff::civil::date(2026, 3, 26)), 41);
        assert_eq!(person.age(jiff::civil::date(2026, 3, 27)), 42);
    }
}
