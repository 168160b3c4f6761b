//! Concerns as a caller may see them.

use crate::access::Seen;
use crate::{App, AppError, Caller};
use domain::concern::{Concern, ConcernCommand, ConcernStage};
use std::collections::{BTreeMap, BTreeSet};
use store::access_log::Action;
use store::lists;

/// A concern as a caller may see it.
#[derive(Debug, Clone)]
pub struct ConcernView {
    /// The version, for the forms.
    pub version: i64,
    /// The concern.
    pub concern: Concern,
    /// The commands that the caller may give now.
    pub acts: Vec<&'static str>,
    /// Whether the next step is the caller's.
    pub waits: bool,
    /// The names of everyone who has said something, by account.
    pub names: BTreeMap<String, String>,
}

impl App {
    /// The concerns that a caller may know of, the newest first.
    pub async fn concerns(&self, caller: &Caller) -> Result<Vec<ConcernView>, AppError> {
        self.require_act_anywhere(caller, "concern.read").await?;
        let mut all = Vec::new();
        for row in lists::concerns(self.db.src()).await? {
            match self.visible_concern(caller, &row.number).await {
                Ok(view) => all.push(view),
                Err(AppError::NotFound) => {}
                Err(other) => return Err(other),
            }
        }
        Ok(all)
    }

    /// One concern; not found where the caller may not know of it.
    pub async fn concern(&self, caller: &Caller, number: &str) -> Result<ConcernView, AppError> {
        let view = self.visible_concern(caller, number).await?;
        self.log(caller, Action::Read, number, Seen::shown(None, "concern")).await?;
        Ok(view)
    }

    /// The concerns whose next step is the caller's.
    pub async fn concerns_waiting(&self, caller: &Caller) -> Result<Vec<ConcernView>, AppError> {
        if !self.may_anywhere(caller, "concern.read") {
            return Ok(Vec::new());
        }
        Ok(self.concerns(caller).await?.into_iter().filter(|c| c.waits).collect())
    }

    async fn visible_concern(&self, caller: &Caller, number: &str) -> Result<ConcernView, AppError> {
        let (version, concern) = self.load_concern(self.db.src(), number).await?;
        self.require_concern(caller, &concern)?;
        let may = |kind: &&str| self.may_anywhere(caller, kind) && fits(&concern, kind);
        let acts: Vec<&'static str> = ConcernCommand::KINDS.iter().copied().filter(may).collect();
        let answered = concern.stage == ConcernStage::Answered;
        let waits = acts.iter().any(|kind| *kind != "concern.close" || answered);
        let stamps = std::iter::once(&concern.stamp).chain(concern.steps.iter().map(|s| &s.stamp));
        let accounts: BTreeSet<String> = stamps.map(|s| s.by.account.to_string()).collect();
        let mut names = BTreeMap::new();
        for account in accounts {
            let name = self.name_of(&account).await?;
            names.insert(account, name);
        }
        Ok(ConcernView { version, acts, waits, names, concern })
    }
}

/// Whether a command makes sense where a concern waits. The domain decides; this only keeps buttons away.
fn fits(concern: &Concern, kind: &str) -> bool {
    match kind {
        "concern.answer" | "concern.pass-on" => concern.stage == ConcernStage::Officer,
        "concern.record-answer" => concern.stage == ConcernStage::Body,
        _ => concern.stage != ConcernStage::Closed,
    }
}
