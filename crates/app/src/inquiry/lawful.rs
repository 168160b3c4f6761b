//! What the law lets one institution tell another without any consent: shown beside the matrix of who sees what.
//! Source: swiss-facts D.10, DATA-01, DATA-02, DATA-11.

use super::basis::{draws_benefits, objects};
use crate::case::CaseView;
use crate::{App, AppError};
use domain::Code;
use domain::consent::Category;
use domain::disclosure::Purpose;
use rights::{Disclosure, Rule, party_of};
use std::collections::BTreeSet;

/// A rule of the law that lets an institution be told.
#[derive(Debug, Clone, PartialEq)]
pub struct Lawful {
    /// The rule.
    pub rule: &'static Rule,
    /// Who may tell.
    pub from: BTreeSet<Code>,
    /// What for.
    pub purposes: BTreeSet<Purpose>,
    /// It takes a written request with reasons.
    pub on_request: bool,
}

impl App {
    /// The rules by which an institution may be told a category by others of the case without consent, in the order of
    /// the law's text. `among` are the institutions that the caller may know of.
    pub async fn lawful(
        &self,
        view: &CaseView,
        to: &Code,
        category: Category,
        among: &[Code],
    ) -> Result<Vec<Lawful>, AppError> {
        let mut found: Vec<Lawful> = Vec::new();
        for from in among.iter().filter(|from| *from != to) {
            for purpose in Purpose::ALL {
                let asked = self.without_consent(view, (from, to), category, *purpose).await?;
                let unasked = self.rights.disclose(&Disclosure { request: false, ..asked }).is_allowed();
                let Some(rule) = self.rights.disclose(&asked).rule else { continue };
                let at = found.iter().position(|l| l.rule.id == rule.id);
                let at = at.unwrap_or_else(|| {
                    let (from, purposes) = (BTreeSet::new(), BTreeSet::new());
                    found.push(Lawful { rule, from, purposes, on_request: !unasked });
                    found.len() - 1
                });
                found[at].from.insert(from.clone());
                found[at].purposes.insert(*purpose);
            }
        }
        Ok(found)
    }

    async fn without_consent(
        &self,
        view: &CaseView,
        (from, to): (&Code, &Code),
        category: Category,
        purpose: Purpose,
    ) -> Result<Disclosure, AppError> {
        let (model, case) = (self.model(), view.case());
        let agreed = self.agreement_covers(from, to, category, purpose, self.clock.today()).await?;
        Ok(Disclosure {
            from: party_of(model, from),
            to: party_of(model, to),
            category,
            purpose,
            consent: false,
            benefit: draws_benefits(case, to),
            reciprocity: agreed.is_some_and(|(_, reciprocal, _)| reciprocal),
            request: true,
            objection: objects(case),
        })
    }
}
