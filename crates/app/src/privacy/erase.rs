//! The end of a file: erasure by destroying the person's key, and which files have come to it (LPD 6 par. 4, 32).

use super::By;
use crate::files::files_of;
use crate::jobs::Kind;
use crate::{App, AppError, Caller};
use domain::privacy::{Force, keep_until};
use domain::{Case, Refusal, Refused};
use jiff::civil::Date;
use serde::Serialize;
use store::access_log::Action;
use store::{BlobId, journal, lists, privacy, state};

/// What was erased.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Erased {
    /// The numbers of the files.
    pub cases: Vec<String>,
    /// How many documents went with them.
    pub documents: usize,
}

/// A person whose files have come to their end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DueErasure {
    /// The numbers of the files.
    pub cases: Vec<String>,
    /// When the last of them was closed.
    pub closed: Date,
    /// The last day of the duty to keep them.
    pub until: Date,
}

impl App {
    /// Destroys everything of the person of a case: the key, documents, states, list rows, names, search words, notices,
    /// drafts and reasons. The rows of the journal stay, so that its chain is whole; the numbers of the statistics stay.
    ///
    /// Refuses (`not-closed`, `retention-runs`) while a file is open or has to be kept, unless `force` says why; other
    /// roles than data protection and administration are not permitted.
    pub async fn erase(&self, by: By<'_>, number: &str, force: Option<Force>) -> Result<Erased, AppError> {
        if let By::Account(caller) = by {
            self.require_act_anywhere(caller, "case.erase").await?;
        }
        let (key, numbers) = self.files_of_person(number).await?;
        let mut cases = Vec::new();
        for file in &numbers {
            cases.push(self.load_case(self.db.src(), file).await?.1);
        }
        if force.is_none() {
            cases.iter().try_for_each(|case| self.require_ended(case))?;
        }
        let today = self.clock.today().to_string();
        let mut tx = self.db.begin().await?;
        let past = self.past_models().await?;
        for file in &numbers {
            let events = journal::load(tx.src(), &self.vault, &crate::case::stream(file)).await?;
            let left = crate::statistics::changes_of(&events, &past)?;
            lists::keep_figures(&mut tx, &crate::statistics::figure_rows(&left)).await?;
            privacy::forget(&mut tx, file, &today).await?;
            lists::delete_case(&mut tx, file).await?;
            state::delete(&mut tx, &crate::case::stream(file)).await?;
        }
        self.vault.destroy_key(&mut tx, &key).await?;
        // Should this process end before the key is off the disk, another one sees to it.
        self.want(&mut tx, Kind::ForgetKeys).await?;
        // The line comes before the end: an erasure of which the log knows nothing must not be.
        for file in &numbers {
            self.log_by(by, Action::Erase, file, force.map(Force::code)).await?;
        }
        tx.commit().await?;
        numbers.iter().for_each(|file| self.kept.forget(file));
        self.work_on_jobs().await?;
        let mut documents = 0;
        for file in cases.iter().flat_map(files_of) {
            if let Ok(id) = file.blob.as_str().parse::<BlobId>() {
                documents += usize::from(self.blobs.delete(&id).await?);
            }
        }
        Ok(Erased { cases: numbers, documents })
    }

    fn require_ended(&self, case: &Case) -> Result<(), AppError> {
        if case.is_open() {
            return Err(Refused::NotClosed.into());
        }
        match keep_until(case, self.model()) {
            Some(until) if until < self.clock.today() => Ok(()),
            until => {
                let date = until.map_or_else(|| "-".to_string(), |d| d.to_string());
                Err(Refusal::new(Refused::RetentionRuns).with("date", date).into())
            }
        }
    }

    /// The persons whose files need not be kept any longer, the oldest first; nothing is changed. A canton without a rule
    /// has none.
    pub async fn due_for_erasure(&self) -> Result<Vec<DueErasure>, AppError> {
        let mut found: Vec<DueErasure> = Vec::new();
        let mut after = String::new();
        loop {
            let heads = journal::streams(self.db.src(), "case/", &after, 500).await?;
            let Some(last) = heads.last() else { break };
            after = last.stream.clone();
            for head in &heads {
                let Some(number) = head.stream.strip_prefix("case/") else { continue };
                if found.iter().all(|f| f.cases.iter().all(|c| c != number)) {
                    found.extend(self.ended(number).await?);
                }
            }
        }
        found.sort_by_key(|f| f.until);
        Ok(found)
    }

    /// The same for whoever checks data protection.
    pub async fn retention_list(&self, caller: &Caller) -> Result<Vec<DueErasure>, AppError> {
        self.require_act_anywhere(caller, "case.erase").await?;
        let seen = crate::access::Seen::shown(None, "data-protection");
        self.log(caller, Action::List, "retention", seen).await?;
        self.due_for_erasure().await
    }

    /// The files of a person, where every one of them has come to its end.
    async fn ended(&self, number: &str) -> Result<Option<DueErasure>, AppError> {
        let (_, cases) = self.files_of_person(number).await?;
        let (mut closed, mut until) = (Date::MIN, Date::MIN);
        for file in &cases {
            let case = match self.load_case(self.db.src(), file).await {
                Ok((_, case)) => case,
                Err(AppError::NotFound) => return Ok(None),
                Err(other) => return Err(other),
            };
            let (Some(on), Some(kept)) = (case.closure.closed.as_ref(), keep_until(&case, self.model())) else {
                return Ok(None);
            };
            if kept >= self.clock.today() {
                return Ok(None);
            }
            (closed, until) = (closed.max(on.on), until.max(kept));
        }
        Ok(Some(DueErasure { cases, closed, until }))
    }
}
