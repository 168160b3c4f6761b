//! Lines of the access log: every read of personal data and every refusal (invariant I7).

use crate::{App, AppError, Caller};
use domain::consent::Category;
use domain::{Case, Code};
use rights::Redacted;
use store::access_log::Entry;

impl App {
    /// The rules in force.
    pub fn rights(&self) -> &rights::Rights {
        &self.rights
    }

    /// Whether a caller sees data of a category in a case that an institution has written, with the rule.
    pub(crate) fn sees(&self, caller: &Caller, case: &Case, category: Category, author: &Code) -> rights::Seen {
        let today = self.clock.today();
        self.rights.see(&rights::see_facts(&caller.seated, case, self.model(), category, author, today))
    }

    /// Writes down that a caller has done something; the categories and rules under which they saw it.
    pub(crate) async fn log(
        &self,
        caller: &Caller,
        action: &str,
        object: &str,
        seen: Seen<'_>,
    ) -> Result<(), AppError> {
        let entry = Entry {
            at: self.clock.now().as_millisecond(),
            account: caller.seated.account.to_string(),
            role: caller.seated.seat.role.to_string(),
            institution: caller.seated.seat.institution.to_string(),
            action: action.to_string(),
            object: object.to_string(),
            case_number: seen.case.map(str::to_string),
            categories: seen.categories,
            basis: seen.basis,
            purpose: seen.purpose,
            outcome: seen.outcome.to_string(),
        };
        self.log.append(&entry).await?;
        Ok(())
    }
}

/// What a line says beside who and what.
#[derive(Default)]
pub(crate) struct Seen<'a> {
    pub case: Option<&'a str>,
    pub categories: String,
    pub basis: String,
    pub purpose: Option<String>,
    pub outcome: &'a str,
}

impl<'a> Seen<'a> {
    /// A case was read.
    pub fn case(number: &'a str, redacted: &Redacted) -> Self {
        let seen: Vec<(&str, &str)> = redacted
            .seen
            .iter()
            .filter_map(|(category, seen)| match seen {
                rights::Seen::Under(rule) => Some((category.code(), *rule)),
                rights::Seen::Hidden(_) => None,
            })
            .collect();
        let mut rules: Vec<&str> = seen.iter().map(|(_, rule)| *rule).collect();
        rules.sort_unstable();
        rules.dedup();
        Self {
            case: Some(number),
            categories: seen.iter().map(|(c, _)| *c).collect::<Vec<_>>().join(","),
            basis: rules.join(","),
            purpose: None,
            outcome: "shown",
        }
    }

    /// Something was refused under a code.
    pub fn refused(case: Option<&'a str>, code: &'a str) -> Self {
        Self { case, outcome: code, ..Self::default() }
    }

    /// Something was shown under a rule.
    pub fn shown(case: Option<&'a str>, basis: &str) -> Self {
        Self { case, basis: basis.to_string(), outcome: "shown", ..Self::default() }
    }
}
