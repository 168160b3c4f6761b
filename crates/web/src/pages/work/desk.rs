//! Everything that the page about the own work tells, gathered once.

use crate::http::{Fail, OrPage, Visitor};
use app::CaseFilter;
use app::work::{Item, Work};
use std::collections::BTreeMap;

/// What lies on the desk of a caller.
pub(super) struct Desk {
    pub work: Work,
    /// The names of those who should have done what has come up to the caller.
    pub names: BTreeMap<String, String>,
    /// For each session how many files lack something, where the caller organises it.
    pub incomplete: Vec<Option<usize>>,
    /// The forms that were begun, with the moment of the last draft.
    pub drafts: Vec<(String, i64)>,
    /// The caller has never had a case.
    pub newcomer: bool,
}

impl Desk {
    /// Gathers it. The work of the longest period, so that counts do not depend on the period that is shown.
    pub async fn load(v: &Visitor) -> Result<Desk, Fail> {
        let app = &v.web.app;
        let work = app.work(&v.caller, 90).await.or_page(v)?;
        let mut names = BTreeMap::new();
        for account in work.items.iter().filter(|i| !i.mine).filter_map(|i| i.due.owner_account.clone()) {
            let name = app.name_of(&account).await.or_page(v)?;
            names.insert(account, name);
        }
        let mut incomplete = Vec::new();
        for session in &work.sessions {
            incomplete.push(app.incomplete_files(&v.caller, &session.number).await.or_page(v)?);
        }
        let drafts = app.drafts(&v.caller).await.or_page(v)?;
        let forms = drafts.into_iter().filter(|d| !d.form.starts_with("search/"));
        let drafts = forms.map(|d| (d.form, d.saved)).collect();
        let newcomer = work.items.is_empty() && has_no_case(v).await?;
        Ok(Desk { work, names, incomplete, drafts, newcomer })
    }

    /// Consents that end within the longest period.
    pub fn consents(&self) -> usize {
        self.work.items.iter().filter(|i| i.due.kind == "consent-renewal").count()
    }

    /// What has come up to the caller because it lapsed with someone else.
    pub fn came_up(&self) -> usize {
        self.work.items.iter().filter(|i| !i.mine).count()
    }

    /// Requests of files that the caller may open: the others cannot be answered.
    pub fn answerable(&self) -> usize {
        self.work.requests.iter().filter(|(case, _)| case.may_open).count() + self.work.inquiries.len()
    }

    /// Proposals to lead a case that wait for the caller's answer.
    pub fn proposals(&self) -> impl Iterator<Item = &Item> {
        let asked = |i: &&Item| i.mine && matches!(i.due.kind.as_str(), "designation-answer" | "hand-over-answer");
        self.work.items.iter().filter(asked)
    }
}

async fn has_no_case(v: &Visitor) -> Result<bool, Fail> {
    if !v.web.app.may_anywhere(&v.caller, "case.list") {
        return Ok(false);
    }
    let one = CaseFilter { limit: 1, ..CaseFilter::default() };
    Ok(v.web.app.cases(&v.caller, &one).await.or_page(v)?.total == 0)
}
