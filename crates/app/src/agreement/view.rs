//! Agreements as a caller may see them, and what they open.

use crate::access::Seen;
use crate::{App, AppError, Caller};
use domain::Code;
use domain::agreement::{Agreement, AgreementCommand, AgreementState};
use domain::case::Stamp;
use domain::consent::Category;
use domain::disclosure::Purpose;
use domain::follow_up::FileRef;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};
use store::access_log::Action;
use store::{OPEN_KEY, lists};

/// An agreement as a caller may see it.
#[derive(Debug, Clone)]
pub struct AgreementView {
    /// The version, for the forms.
    pub version: i64,
    /// The agreement.
    pub agreement: Agreement,
    /// Where it stands today.
    pub state: AgreementState,
    /// The last day of what was agreed; none while nothing is.
    pub until: Option<Date>,
    /// From which day on its end is near.
    pub warns_from: Option<Date>,
    /// For which parties the caller can approve the newest terms.
    pub approves: Vec<Code>,
    /// The commands that the caller may give.
    pub acts: Vec<&'static str>,
    /// The names of everyone who appears in it, by account.
    pub names: BTreeMap<String, String>,
}

impl App {
    /// The agreements that a caller administers, or to which their institution is a party; the newest first.
    pub async fn agreements(&self, caller: &Caller) -> Result<Vec<AgreementView>, AppError> {
        self.require_act_anywhere(caller, "agreement.read").await?;
        let own = caller.seated.seat.institution.as_str();
        let institution = (!self.may_anywhere(caller, "agreement.propose")).then_some(own);
        let mut all = Vec::new();
        for number in lists::agreements(self.db.src(), institution).await? {
            match self.visible_agreement(caller, &number).await {
                Ok(view) => all.push(view),
                Err(AppError::NotFound) => {}
                Err(other) => return Err(other),
            }
        }
        Ok(all)
    }

    /// One agreement; not found where the caller may not know of it.
    pub async fn agreement(&self, caller: &Caller, number: &str) -> Result<AgreementView, AppError> {
        let view = self.visible_agreement(caller, number).await?;
        self.log(caller, Action::Read, number, Seen::shown(None, "agreement")).await?;
        Ok(view)
    }

    async fn visible_agreement(&self, caller: &Caller, number: &str) -> Result<AgreementView, AppError> {
        let (version, agreement) = self.load_agreement(self.db.src(), number).await?;
        self.require_agreement(caller, &agreement)?;
        let today = self.clock.today();
        let may = |kind: &&'static str| self.may_anywhere(caller, kind);
        let mut acts: Vec<&'static str> = AgreementCommand::KINDS.iter().copied().filter(|k| may(k)).collect();
        let approves = self.approves(caller, &agreement);
        acts.retain(|kind| *kind != "agreement.approve" || !approves.is_empty());
        if agreement.ended.is_some() {
            acts.clear();
        }
        let mut names = BTreeMap::new();
        for account in accounts_in(&agreement) {
            let name = self.name_of(&account).await?;
            names.insert(account, name);
        }
        Ok(AgreementView {
            version,
            state: agreement.state(self.model(), today),
            until: agreement.until(today),
            warns_from: agreement.warns_from(self.model(), today),
            approves,
            acts,
            names,
            agreement,
        })
    }

    /// For which parties a caller can approve: the own institution; the officer for all.
    fn approves(&self, caller: &Caller, agreement: &Agreement) -> Vec<Code> {
        if !self.may_anywhere(caller, "agreement.approve") || agreement.ended.is_some() {
            return Vec::new();
        }
        let officer = caller.seated.seat.role == domain::model::Role::CantonalOfficer;
        let own = |p: &&Code| officer || **p == caller.seated.seat.institution;
        agreement.newest().into_iter().flat_map(|v| v.open()).filter(own).cloned().collect()
    }

    /// The agreements whose end is near, for those who administer them: what is due is their renewal.
    pub async fn agreements_to_renew(&self, caller: &Caller) -> Result<Vec<AgreementView>, AppError> {
        if !self.may_anywhere(caller, "agreement.propose") {
            return Ok(Vec::new());
        }
        let all = self.agreements(caller).await?;
        Ok(all.into_iter().filter(|a| a.state == AgreementState::Expiring && a.agreement.ended.is_none()).collect())
    }

    /// The agreement that covers an exchange on a day: number, reciprocity, days for an answer. Of several the one with
    /// reciprocity, then the one with the shortest time.
    pub async fn agreement_covers(
        &self,
        from: &Code,
        to: &Code,
        category: Category,
        purpose: Purpose,
        today: Date,
    ) -> Result<Option<(Code, bool, u16)>, AppError> {
        let mut found = Vec::new();
        for number in lists::agreements_between(self.db.src(), from.as_str(), to.as_str()).await? {
            let (_, agreement) = self.load_agreement(self.db.src(), &number).await?;
            found.extend(agreement.covers(from, to, category, purpose, today));
        }
        found.sort_by_key(|c| (!c.reciprocal, c.answer_days));
        Ok(found.into_iter().next().map(|c| (c.number, c.reciprocal, c.answer_days)))
    }

    /// The signed document of an agreement's newest terms.
    pub async fn agreement_document(&self, caller: &Caller, number: &str) -> Result<(FileRef, Vec<u8>), AppError> {
        let view = self.agreement(caller, number).await?;
        let file = view.agreement.newest().and_then(|v| v.terms.document.clone()).ok_or(AppError::NotFound)?;
        let bytes = self.sealed_file(OPEN_KEY, &file).await?.ok_or(AppError::NotFound)?;
        Ok((file, bytes))
    }
}

/// Everyone who has done something with an agreement.
fn accounts_in(agreement: &Agreement) -> BTreeSet<String> {
    let mut stamps: Vec<&Stamp> = agreement.ended.iter().map(|(s, _)| s).collect();
    for version in &agreement.versions {
        stamps.push(&version.stamp);
        stamps.extend(version.approvals.values());
    }
    stamps.into_iter().map(|s| s.by.account.to_string()).collect()
}
