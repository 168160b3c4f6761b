//! On what a disclosure rests. The facts are gathered here; [`may_disclose`] is the one place that judges them, so that
//! the rules of the law as text take its place in one line. Source: swiss-facts D.10, DATA-01…03.

use crate::{App, AppError};
use domain::consent::Category;
use domain::disclosure::Purpose;
use domain::inquiry::{AfterDuty, Basis, Grounds};
use domain::model::Partner;
use domain::person::Involvement;
use domain::{Case, Code};
use std::collections::BTreeSet;

/// The facts on which a disclosure from one institution to another depends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Disclosure {
    /// What kind of institution would give.
    pub from: Partner,
    /// What kind of institution would get.
    pub to: Partner,
    /// The category of data.
    pub category: Category,
    /// What for.
    pub purpose: Purpose,
    /// A valid consent names both institutions and opens the category.
    pub consent: bool,
    /// The person draws benefits from the institution that would get.
    pub benefit: bool,
    /// An agreement in force covers it; whether it grants reciprocity.
    pub agreement: Option<bool>,
    /// There is a written request with reasons in a single case.
    pub request: bool,
    /// It is unclear which insurance pays.
    pub payer_unclear: bool,
}

/// What the rules say to a disclosure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Judged {
    /// The rule that lets it happen; none: nothing does.
    pub rule: Option<&'static str>,
    /// What must be done afterwards.
    pub after: Vec<AfterDuty>,
    /// What would let it happen.
    pub missing: Vec<&'static str>,
}

/// A rule, in the order in which they are asked.
struct Rule {
    id: &'static str,
    after: &'static [AfterDuty],
    on: fn(&Disclosure) -> bool,
}

const RULES: &[Rule] = &[
    Rule { id: "disclosure-consent", after: &[], on: |d| d.consent },
    Rule {
        id: "laci-85f-3",
        after: &[AfterDuty::Inform],
        on: |d| insurances(d) && d.payer_unclear && may_go_without_consent(d),
    },
    Rule {
        id: "laci-85f-2",
        after: &[],
        on: |d| d.from == Partner::Ui && d.consent && d.benefit && d.agreement == Some(true),
    },
    Rule {
        id: "lai-68bis-2",
        after: &[AfterDuty::Inform],
        on: |d| d.from == Partner::Ii && is_insurer(d.to) && for_integration(d) && may_go_without_consent(d),
    },
    Rule {
        id: "lai-68bis-3",
        after: &[AfterDuty::Inform],
        on: |d| {
            d.from == Partner::Ii && d.agreement == Some(true) && for_integration(d) && may_go_without_consent(d)
        },
    },
    Rule {
        id: "laci-97a",
        after: &[],
        on: |d| d.from == Partner::Ui && d.to == Partner::Sa && d.request && for_benefits(d) && is_of_benefits(d),
    },
    Rule {
        id: "lpga-32",
        after: &[],
        on: |d| is_insurer(d.to) && d.request && for_benefits(d) && may_go_without_consent(d),
    },
    Rule {
        id: "cantonal-agreement",
        after: &[],
        on: |d| !is_insurer(d.from) && d.agreement.is_some() && may_go_without_consent(d),
    },
];

fn is_insurer(partner: Partner) -> bool {
    matches!(partner, Partner::Ui | Partner::Ii | Partner::Suva)
}

fn insurances(d: &Disclosure) -> bool {
    matches!((d.from, d.to), (Partner::Ui, Partner::Ii) | (Partner::Ii, Partner::Ui))
}

fn for_integration(d: &Disclosure) -> bool {
    matches!(d.purpose, Purpose::Integration | Purpose::Jurisdiction | Purpose::Placement)
}

fn for_benefits(d: &Disclosure) -> bool {
    matches!(d.purpose, Purpose::Benefits | Purpose::UnduePayment | Purpose::Jurisdiction)
}

fn is_of_benefits(d: &Disclosure) -> bool {
    matches!(d.category, Category::Benefits | Category::Finances | Category::Identity | Category::JobSearch)
}

/// What concerns justice goes nowhere without consent; a diagnosis and a private note go nowhere.
fn may_go_without_consent(d: &Disclosure) -> bool {
    d.category.may_be_consented() && d.category != Category::Justice
}

/// Whether a disclosure is lawful, under which rule, what must follow, and what would change the answer.
pub(crate) fn may_disclose(d: &Disclosure) -> Judged {
    if let Some(rule) = RULES.iter().find(|rule| (rule.on)(d)) {
        return Judged { rule: Some(rule.id), after: rule.after.to_vec(), missing: Vec::new() };
    }
    Judged { rule: None, after: Vec::new(), missing: would_change(d) }
}

/// Each single fact that, were it otherwise, would let it happen.
fn would_change(d: &Disclosure) -> Vec<&'static str> {
    let other = [
        ("consent", Disclosure { consent: true, ..*d }),
        ("agreement", Disclosure { agreement: Some(true), ..*d }),
        ("benefits-purpose", Disclosure { purpose: Purpose::Benefits, ..*d }),
    ];
    let opens = |d: &Disclosure| RULES.iter().any(|rule| (rule.on)(d));
    other.into_iter().filter(|(_, d)| opens(d)).map(|(name, _)| name).collect()
}

impl App {
    /// For each category whether one institution may give it to the other, in a case and for a purpose.
    pub(crate) async fn grounds(
        &self,
        case: &Case,
        (from, to): (&Code, &Code),
        categories: &BTreeSet<Category>,
        purpose: Purpose,
    ) -> Result<Grounds, AppError> {
        let mut found = Grounds::default();
        let kind = |code: &Code| self.model().institution(code.as_str()).map(|i| i.kind);
        let (Some(giver), Some(getter)) = (kind(from), kind(to)) else { return Ok(found) };
        let today = self.clock.today();
        for category in categories {
            let agreement = self.agreement_covers(from, to, *category, purpose, today).await?;
            let judged = may_disclose(&Disclosure {
                from: giver,
                to: getter,
                category: *category,
                purpose,
                consent: consents(case, from, to, *category, today),
                benefit: draws_benefits(case, to),
                agreement: agreement.as_ref().map(|(_, reciprocal, _)| *reciprocal),
                request: true,
                payer_unclear: purpose == Purpose::Jurisdiction,
            });
            let shorter = |days: u16| found.answer_days.map_or(days, |d| d.min(days));
            found.answer_days = agreement.as_ref().map(|(_, _, days)| shorter(*days)).or(found.answer_days);
            found.bases.push(Basis {
                category: *category,
                rule: judged.rule.and_then(|id| Code::new(id).ok()),
                agreement: agreement.map(|(number, ..)| number),
                after: judged.after.into_iter().collect(),
                missing: judged.missing.into_iter().filter_map(|m| Code::new(m).ok()).collect(),
            });
        }
        Ok(found)
    }
}

/// Whether a valid consent lets two institutions exchange a category: it names both.
fn consents(case: &Case, from: &Code, to: &Code, category: Category, today: jiff::civil::Date) -> bool {
    let both = |c: &domain::consent::Consent| c.covers(from, category, today) && c.covers(to, category, today);
    case.consents.iter().any(both)
}

/// Whether the person deals with an institution now: what the file knows of benefits.
fn draws_benefits(case: &Case, institution: &Code) -> bool {
    let now = case.involved.iter().any(|i| i.institution == *institution && i.when == Involvement::Now);
    now || case.opened.by.seat.institution == *institution
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facts(from: Partner, to: Partner, category: Category, purpose: Purpose) -> Disclosure {
        let (consent, benefit, agreement) = (false, false, None);
        Disclosure { from, to, category, purpose, consent, benefit, agreement, request: true, payer_unclear: false }
    }

    #[test]
    fn data_03_mutual_assistance_serves_social_insurers_and_does_not_open_them() {
        let asks = facts(Partner::Sa, Partner::Ui, Category::Benefits, Purpose::UnduePayment);
        assert_eq!(may_disclose(&asks).rule, Some("lpga-32"));
        assert_eq!(may_disclose(&Disclosure { request: false, ..asks }).rule, None);
        let other = facts(Partner::Ii, Partner::Sa, Category::Benefits, Purpose::UnduePayment);
        assert_eq!(may_disclose(&other).rule, None);
    }

    #[test]
    fn data_02_without_reciprocity_an_agreement_does_not_open_the_invalidity_insurance() {
        let asks = facts(Partner::Ii, Partner::Sa, Category::Health, Purpose::Integration);
        assert_eq!(may_disclose(&Disclosure { agreement: Some(false), ..asks }).rule, None);
        let judged = may_disclose(&Disclosure { agreement: Some(true), ..asks });
        assert_eq!((judged.rule, judged.after), (Some("lai-68bis-3"), vec![AfterDuty::Inform]));
    }

    #[test]
    fn data_01_a_refusal_says_what_would_change_it_and_a_diagnosis_nothing_does() {
        let asks = facts(Partner::Ui, Partner::Vet, Category::JobSearch, Purpose::Integration);
        assert_eq!(may_disclose(&asks).missing, ["consent"]);
        let justice = facts(Partner::Sa, Partner::Ii, Category::Justice, Purpose::Benefits);
        assert_eq!(may_disclose(&justice).missing, ["consent"]);
        let unclear = facts(Partner::Ui, Partner::Ii, Category::Career, Purpose::Jurisdiction);
        let judged = may_disclose(&Disclosure { payer_unclear: true, ..unclear });
        assert_eq!((judged.rule, judged.after), (Some("laci-85f-3"), vec![AfterDuty::Inform]));
    }
}
