//! On what a disclosure rests: the facts are gathered here, the rules of the law judge them (`policies/disclosing.cedar`).
//! Source: swiss-facts D.10, DATA-01…03.

use crate::{App, AppError};
use domain::consent::Category;
use domain::disclosure::Purpose;
use domain::inquiry::{AfterDuty, Basis, Grounds};
use domain::person::Involvement;
use domain::{Case, Code};
use rights::{Disclosure, party_of};
use std::collections::BTreeSet;

impl App {
    /// For each category whether one institution may give it to the other, in a case and for a purpose, on a written
    /// request with reasons.
    pub(crate) async fn grounds(
        &self,
        case: &Case,
        (from, to): (&Code, &Code),
        categories: &BTreeSet<Category>,
        purpose: Purpose,
    ) -> Result<Grounds, AppError> {
        let mut found = Grounds::default();
        let (model, today) = (self.model(), self.clock.today());
        for category in categories {
            let agreement = self.agreement_covers(from, to, *category, purpose, today).await?;
            let told = self.rights.disclose(&Disclosure {
                from: party_of(model, from),
                to: party_of(model, to),
                category: *category,
                purpose,
                consent: consents(case, from, to, *category, today),
                benefit: draws_benefits(case, to),
                reciprocity: agreement.as_ref().is_some_and(|(_, reciprocal, _)| *reciprocal),
                request: true,
                objection: objects(case),
            });
            let shorter = |days: u16| found.answer_days.map_or(days, |d| d.min(days));
            found.answer_days = agreement.as_ref().map(|(_, _, days)| shorter(*days)).or(found.answer_days);
            found.bases.push(Basis {
                category: *category,
                rule: told.rule.and_then(|rule| Code::new(&rule.id).ok()),
                agreement: agreement.map(|(number, ..)| number),
                after: told.after().iter().filter_map(|code| duty(code)).collect(),
                missing: told.missing.iter().filter_map(|set| alternative(set)).collect(),
            });
        }
        Ok(found)
    }
}

/// What a rule asks for afterwards, as a duty of whoever gives; that it is logged the house sees to.
fn duty(code: &str) -> Option<AfterDuty> {
    match code {
        "inform-person" => Some(AfterDuty::Inform),
        "inform-person-if-oral" => Some(AfterDuty::InformIfOral),
        "copy-of-decision" => Some(AfterDuty::Copy),
        "confirm-in-writing" => Some(AfterDuty::Confirm),
        _ => None,
    }
}

/// Conditions that together would suffice, as one code: `benefit.consent`.
fn alternative(set: &[rights::Condition]) -> Option<Code> {
    Code::new(set.iter().map(|c| c.code()).collect::<Vec<_>>().join(".")).ok()
}

/// Whether a valid consent lets two institutions exchange a category: it names both.
fn consents(case: &Case, from: &Code, to: &Code, category: Category, today: jiff::civil::Date) -> bool {
    let both = |c: &domain::consent::Consent| c.covers(from, category, today) && c.covers(to, category, today);
    case.consents.iter().any(both)
}

/// Whether the person deals with an institution now: what the file knows of benefits.
pub(super) fn draws_benefits(case: &Case, institution: &Code) -> bool {
    let now = case.involved.iter().any(|i| i.institution == *institution && i.when == Involvement::Now);
    now || case.opened.by.seat.institution == *institution
}

/// Whether the person has objected to what is told of them.
pub(super) fn objects(case: &Case) -> bool {
    !case.objections.is_empty()
}
