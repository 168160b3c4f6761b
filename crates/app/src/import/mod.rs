//! Taking lists over from another system. A list is tried first: what would be made, what is there already, what is wrong.
//! Taken over is all of it or nothing: a list with a fault is not taken at all, and a good one is written in one transaction.
//! Until then it lies sealed under a key of its own, which is destroyed with it.

mod carry;
mod plan;

pub use plan::{Trial, TrialLine, Verdict};

use crate::access::Seen;
use crate::works::{Asked, WorkState, sealed};
use crate::{App, AppError, Caller, ids};
use domain::import::{ImportKind, List, MOST_LINES};
use domain::{Refusal, Refused};
use serde::{Deserialize, Serialize};
use store::access_log::Action;
use store::works::{self, LongWork};

/// How long a list that was tried waits to be taken over, in milliseconds: a day.
const WAITS: i64 = 24 * 60 * 60_000;

/// What is asked for: a list of so many lines. The lines lie sealed elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportRun {
    /// What it is a list of.
    pub of: ImportKind,
    /// How many lines.
    pub lines: usize,
}

/// What came of it, without personal data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Imported {
    /// What it was a list of.
    pub of: ImportKind,
    /// How many were made.
    pub made: usize,
    /// How many were changed.
    pub changed: usize,
    /// How many lines were left out, because what they say is there already.
    pub there: usize,
    /// The numbers of the files, or the codes; none for accounts.
    pub names: Vec<String>,
}

impl App {
    /// The kinds of lists that a caller may take over.
    pub fn imports(&self, caller: &Caller) -> Vec<ImportKind> {
        ImportKind::ALL.iter().copied().filter(|kind| self.may_anywhere(caller, kind.act())).collect()
    }

    /// Tries a list and keeps it, sealed, until it is taken over, dropped or a day old; gives the name of the work. Nothing
    /// is made.
    ///
    /// Errors: the caller may not; `import-empty`; `import-columns` where it lacks a column that it needs; `import-lines` where
    /// it is too long.
    pub async fn try_import(&self, caller: &Caller, list: &List) -> Result<String, AppError> {
        self.require_act_anywhere(caller, list.kind.act()).await?;
        check(list)?;
        let (id, now) = (ids::name()?, self.clock.now().as_millisecond());
        let asked = Asked::Import(ImportRun { of: list.kind, lines: list.lines.len() });
        let mut tx = self.db.begin().await?;
        let key = self.vault.create_key(&mut tx, &sealed(&id)).await?;
        let input = self.blobs.put(&key, &serde_json::to_vec(list)?).await?;
        let work = LongWork {
            id: id.clone(),
            account_id: caller.seated.account.to_string(),
            seat: caller.seat_number,
            kind: asked.kind().to_string(),
            asked: serde_json::to_string(&asked)?,
            state: WorkState::Proposed.to_string(),
            input: Some(input.as_str().to_string()),
            total: i64::try_from(list.lines.len()).unwrap_or(i64::MAX),
            begun: now,
            expires: now + WAITS,
            ..LongWork::default()
        };
        works::add(&mut tx, &work).await?;
        tx.commit().await?;
        let trial = self.plan(self.db.src(), caller, list).await?;
        // Each own file that a line has met says so in its log.
        for number in trial.met() {
            let seen = Seen::shown(Some(number), "search-before-create");
            self.log(caller, Action::Duplicates, "case", seen).await?;
        }
        self.log(caller, Action::Act, "import.try", Seen { outcome: "done", ..Seen::shown(None, "long-work") }).await?;
        Ok(id)
    }

    /// What taking a list over would do, as things stand now.
    pub async fn trial(&self, caller: &Caller, id: &str) -> Result<Trial, AppError> {
        let (_, list) = self.proposed(caller, id).await?;
        self.plan(self.db.src(), caller, &list).await
    }

    /// The list with what it would do, for a file of what is to be corrected.
    pub async fn tried_list(&self, caller: &Caller, id: &str) -> Result<(List, Trial), AppError> {
        let (_, list) = self.proposed(caller, id).await?;
        let trial = self.plan(self.db.src(), caller, &list).await?;
        Ok((list, trial))
    }

    /// Takes a list over, as long work.
    ///
    /// Errors: `import-faults` where something in it is wrong; `import-nothing` where all of it is there already;
    /// `work-state` where it is under way, done or dropped.
    pub async fn confirm_import(&self, caller: &Caller, id: &str) -> Result<(), AppError> {
        let (work, list) = self.proposed(caller, id).await?;
        self.require_act_anywhere(caller, list.kind.act()).await?;
        self.plan(self.db.src(), caller, &list).await?.require_good()?;
        self.begin_proposed(&work).await?;
        self.log_outcome(caller, list.kind.act(), "long-work", &Ok(())).await
    }

    /// A list of the caller's own that waits to be taken over; what it would do is worked out in the seat in which it was tried.
    async fn proposed(&self, caller: &Caller, id: &str) -> Result<(LongWork, List), AppError> {
        let work = self.own_work(caller, id).await?;
        if work.seat != caller.seat_number {
            return Err(AppError::NotFound);
        }
        if work.state != WorkState::Proposed.code() {
            return Err(Refusal::new(Refused::WorkState).with("state", work.state).into());
        }
        let list = self.list_of(&work).await?;
        Ok((work, list))
    }

    /// The list that work takes over.
    async fn list_of(&self, work: &LongWork) -> Result<List, AppError> {
        let bytes = self.sealed_of_work(work, work.input.as_deref()).await?.ok_or(AppError::NotFound)?;
        Ok(serde_json::from_slice(&bytes)?)
    }
}

fn check(list: &List) -> Result<(), AppError> {
    if let Some(column) = list.lacks().first() {
        return Err(Refusal::new(Refused::ImportColumns).with("column", column).into());
    }
    if list.lines.is_empty() {
        return Err(Refused::ImportEmpty.into());
    }
    if list.lines.len() > MOST_LINES {
        return Err(Refusal::new(Refused::ImportLines).with("n", list.lines.len()).with("max", MOST_LINES).into());
    }
    Ok(())
}
