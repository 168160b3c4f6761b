//! Runs as a caller may see them: state and counts, never a number.

use crate::access::Seen;
use crate::{App, AppError, Caller};
use domain::Code;
use domain::case::LookedUp;
use domain::common::{Approve, Begin, Delete, Run, RunCommand, RunState};
use domain::follow_up::FileRef;
use domain::model::Role;
use store::access_log::Action;
use store::{OPEN_KEY, lists};

/// How many runs are shown at most.
const LIMIT: i64 = 200;

/// A run as a caller may see it.
#[derive(Debug, Clone)]
pub struct RunView {
    /// The version, for the forms.
    pub version: i64,
    /// The run.
    pub run: Run,
    /// The commands that the caller may give now, and `common.result`.
    pub acts: Vec<&'static str>,
    /// The name of who asked.
    pub by: String,
}

impl App {
    /// The runs that a caller's institution asked for; the officer's all. The newest first.
    pub async fn runs(&self, caller: &Caller) -> Result<Vec<RunView>, AppError> {
        self.require_act_anywhere(caller, "common.read").await?;
        let own = caller.seated.seat.institution.as_str();
        let institution = (caller.seated.seat.role != Role::CantonalOfficer).then_some(own);
        let mut all = Vec::new();
        for row in lists::runs(self.db.src(), institution, LIMIT).await? {
            all.push(self.visible_run(caller, &row.number).await?);
        }
        Ok(all)
    }

    /// One run; not found where the caller may not know of it.
    pub async fn run(&self, caller: &Caller, number: &str) -> Result<RunView, AppError> {
        let view = self.visible_run(caller, number).await?;
        self.log(caller, Action::Read, number, Seen::shown(None, "common")).await?;
        Ok(view)
    }

    async fn visible_run(&self, caller: &Caller, number: &str) -> Result<RunView, AppError> {
        let (version, run) = self.load_run(self.db.src(), number).await?;
        self.require_run(caller, &run)?;
        let (acts, by) = (self.acts_on_run(caller, &run)?, self.name_of(run.stamp.by.account.as_str()).await?);
        Ok(RunView { version, run, acts, by })
    }

    /// What would not be refused now: the rules themselves are asked.
    fn acts_on_run(&self, caller: &Caller, run: &Run) -> Result<Vec<&'static str>, AppError> {
        let ctx = self.ctx(caller, LookedUp::default());
        let goes = |command: RunCommand| run.decide(&ctx, command).is_ok();
        let their_run: Code = run.their_run.clone().map_or_else(|| super::code("R"), Ok)?;
        let all = [
            ("common.approve", goes(RunCommand::Approve(Approve {}))),
            ("common.refuse", run.state == RunState::Requested),
            ("common.begin", goes(RunCommand::Begin(Begin { their_run }))),
            ("common.result", run.hand_out(&ctx).is_ok()),
            ("common.delete", goes(RunCommand::Delete(Delete {}))),
        ];
        let may = |(kind, now): (&'static str, bool)| (now && self.may_anywhere(caller, kind)).then_some(kind);
        Ok(all.into_iter().filter_map(may).collect())
    }

    /// The legal proof of a run.
    pub async fn run_proof(&self, caller: &Caller, number: &str) -> Result<(FileRef, Vec<u8>), AppError> {
        let file = self.run(caller, number).await?.run.requested.request.proof;
        let bytes = self.sealed_file(OPEN_KEY, &file).await?.ok_or(AppError::NotFound)?;
        Ok((file, bytes))
    }
}
