//! Asking for a run, deciding on it, deleting it.

use super::sealed::Kept;
use super::{code, key_of, refused, row, stream};
use crate::case::{Done, Envelope, remember, replayed};
use crate::{App, AppError, Caller};
use domain::case::{Ctx, LookedUp, Stamp};
use domain::common::{self, Counted, Learns, Request, Requested, Run, RunCommand, RunEvent};
use domain::consent::Category;
use domain::model::Role;
use domain::recipient_list::read;
use domain::{Code, Refusal, Refused};
use getrandom::SysRng;
use intersection::{Key, Terms};
use jiff::civil::date;
use std::collections::BTreeSet;
use store::accounts::{SeatFilter, holders};
use store::{Tx, lists};

/// The largest sheet of numbers, in bytes: the most that are taken, with a column or two beside them.
const MAX_SHEET: usize = 4 * 1024 * 1024;

impl App {
    /// Asks for a run: the sheet of numbers is sealed with a key of its own and stays out of the journal.
    pub async fn request_run(
        &self,
        caller: &Caller,
        request: Request,
        sheet: &str,
        envelope: &Envelope,
    ) -> Result<Done, AppError> {
        self.require_act_anywhere(caller, "common.request").await?;
        let result = self.try_request_run(caller, request, sheet, envelope).await;
        self.log_outcome(caller, "common.request", "common", &result).await?;
        result
    }

    async fn try_request_run(
        &self,
        caller: &Caller,
        request: Request,
        sheet: &str,
        envelope: &Envelope,
    ) -> Result<Done, AppError> {
        if sheet.len() > MAX_SHEET {
            return Err(AppError::File(crate::FileError::Size));
        }
        let mut tx = self.db.begin().await?;
        if let Some(done) = replayed(tx.src(), caller, envelope).await? {
            tx.commit().await?;
            return Ok(done);
        }
        terms(&request).map_err(|r| r.at("context"))?;
        let ctx = self.ctx(caller, LookedUp::default());
        let counted = self.counted(&mut tx, &ctx, &request).await?;
        let (canton, year) = (&self.model().code, ctx.today.year());
        let n = lists::next_number(&mut tx, &format!("common {canton} {year}")).await?;
        let number = code(&format!("{canton}-R-{year}-{n:03}"))?;
        let key = self.vault.create_key(&mut tx, &key_of(number.as_str())).await?;
        let blob = self.blobs.put(&key, sheet.as_bytes()).await?;
        let found = read(sheet);
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let (good, bad) = (count(found.good.len()), count(found.bad.len()));
        let requested = Requested { number, request, sheet: code(blob.as_str())?, good, bad };
        let begun = async {
            self.require_document(&mut tx, Some(&requested.request.proof), "proof").await?;
            let event = Run::request(&ctx, requested.clone(), counted)?;
            let covered = self.require_covered(&ctx.by.seat.institution, &requested.request).await;
            covered.map_err(|error| match error {
                AppError::Refused(r) => r.at("agreement").into(),
                other => other,
            })?;
            Ok::<_, AppError>(event)
        };
        let event = match begun.await {
            Ok(event) => event,
            Err(error) => {
                self.blobs.delete(&blob).await?;
                return Err(error);
            }
        };
        let stamp = ctx.stamp();
        let run = Run::new(&event, &stamp).ok_or_else(|| AppError::Fault("no requesting event".into()))?;
        let done = self.write_run(&mut tx, 0, &run, &[event], &stamp).await?;
        remember(&mut tx, caller, envelope, &done, ctx.now.as_millisecond()).await?;
        tx.commit().await?;
        Ok(done)
    }

    /// How often the two have asked already.
    async fn counted(&self, tx: &mut Tx, ctx: &Ctx<'_>, asked: &Request) -> Result<Counted, AppError> {
        let (own, with, agreement) = (ctx.by.seat.institution.as_str(), asked.with.as_str(), asked.agreement.as_str());
        let january = date(ctx.today.year(), 1, 1).to_string();
        let today = lists::count_runs(tx.src(), own, with, agreement, &ctx.today.to_string()).await?;
        let year = lists::count_runs(tx.src(), own, with, agreement, &january).await?;
        let count = |n: i64| u32::try_from(n).unwrap_or(u32::MAX);
        Ok(Counted { today: count(today), year: count(year) })
    }

    /// Refuses where the agreement is not in force today for each direction in which something is learned.
    pub(super) async fn require_covered(&self, own: &Code, asked: &Request) -> Result<(), AppError> {
        let missing = || AppError::from(Refused::AgreementMissing);
        let found = self.load_agreement(self.db.src(), asked.agreement.as_str()).await;
        let (_, agreement) = found.map_err(|error| match error {
            AppError::NotFound => missing(),
            other => other,
        })?;
        let covers = |from: &Code, to: &Code| {
            agreement.covers(from, to, Category::Identity, asked.purpose, self.clock.today()).is_some()
        };
        let own_learns = !asked.learns.own() || covers(&asked.with, own);
        let other_learns = !asked.learns.other() || covers(own, &asked.with);
        if own_learns && other_learns { Ok(()) } else { Err(missing()) }
    }

    /// Carries out a command on a run.
    pub async fn act_on_run(
        &self,
        caller: &Caller,
        number: &str,
        envelope: &Envelope,
        command: RunCommand,
    ) -> Result<Done, AppError> {
        let kind = command.kind();
        let result = match command {
            RunCommand::Begin(begin) => self.begun_by(caller, number, begin).await,
            RunCommand::Approve(approve) => self.try_approve(caller, number, envelope, approve).await,
            other => self.try_run(caller, number, envelope, other).await,
        };
        self.log_outcome(caller, kind, "common", &result).await?;
        result
    }

    /// A run on which a caller may give a command: the officer decides, the own institution does the rest.
    pub(super) async fn run_for(&self, caller: &Caller, number: &str, act: &str) -> Result<(i64, Run), AppError> {
        let (version, run) = self.load_run(self.db.src(), number).await?;
        self.require_run(caller, &run)?;
        if self.may_anywhere(caller, act) { Ok((version, run)) } else { Err(Refused::NotPermitted.into()) }
    }

    /// Refuses a run that a caller may not know of: it is not there.
    pub(super) fn require_run(&self, caller: &Caller, run: &Run) -> Result<(), AppError> {
        let officer = caller.seated.seat.role == Role::CantonalOfficer;
        let concerned = officer || *run.own() == caller.seated.seat.institution;
        if concerned && self.may_anywhere(caller, "common.read") { Ok(()) } else { Err(AppError::NotFound) }
    }

    /// Draws the secret and blinds the numbers at once, so that a list which cannot be blinded is not approved.
    async fn try_approve(
        &self,
        caller: &Caller,
        number: &str,
        envelope: &Envelope,
        approve: common::Approve,
    ) -> Result<Done, AppError> {
        if let Some(done) = replayed(self.db.src(), caller, envelope).await? {
            return Ok(done);
        }
        let (version, run) = self.run_for(caller, number, "common.approve").await?;
        let ctx = self.ctx(caller, LookedUp::default());
        let events = run.decide(&ctx, RunCommand::Approve(approve))?;
        self.require_covered(run.own(), &run.requested.request).await?;
        let numbers = self.numbers_of(&run).await?;
        let drawn = Key::draw(terms(&run.requested.request)?, &mut SysRng);
        let key = drawn.map_err(|_| AppError::Fault("the system has no randomness".into()))?;
        let kept = self.computed(move |threads| Kept::begun(key, &numbers, threads)).await?;
        self.store_run(&ctx, version, run, events, Some(&kept), Some((caller, envelope))).await
    }

    async fn try_run(
        &self,
        caller: &Caller,
        number: &str,
        envelope: &Envelope,
        command: RunCommand,
    ) -> Result<Done, AppError> {
        let mut tx = self.db.begin().await?;
        if let Some(done) = replayed(tx.src(), caller, envelope).await? {
            tx.commit().await?;
            return Ok(done);
        }
        let (version, run) = self.load_run(tx.src(), number).await?;
        self.require_run(caller, &run)?;
        if !self.may_anywhere(caller, command.kind()) {
            return Err(Refused::NotPermitted.into());
        }
        let ctx = self.ctx(caller, LookedUp::default());
        let done = self.end_run(&mut tx, &ctx, version, run, command).await?;
        remember(&mut tx, caller, envelope, &done, ctx.now.as_millisecond()).await?;
        tx.commit().await?;
        Ok(done)
    }

    /// Refuses or deletes a run: what it kept is gone.
    pub(super) async fn end_run(
        &self,
        tx: &mut Tx,
        ctx: &Ctx<'_>,
        version: i64,
        run: Run,
        command: RunCommand,
    ) -> Result<Done, AppError> {
        let events = run.decide(ctx, command)?;
        let (stamp, mut ended) = (ctx.stamp(), run.clone());
        events.iter().for_each(|e| ended.evolve(e, &stamp));
        let done = self.write_run(tx, version, &ended, &events, &stamp).await?;
        self.forget_run(tx, &run).await?;
        Ok(done)
    }

    /// Writes what follows for a run, with what it keeps from now on; what lay there before is taken away.
    pub(super) async fn store_run(
        &self,
        ctx: &Ctx<'_>,
        version: i64,
        mut run: Run,
        mut events: Vec<RunEvent>,
        kept: Option<&Kept>,
        asked: Option<(&Caller, &Envelope)>,
    ) -> Result<Done, AppError> {
        let (stamp, before) = (ctx.stamp(), run.kept.clone());
        let blob = match kept {
            Some(kept) => Some(self.seal(&run, kept).await?),
            None => None,
        };
        events.extend(blob.iter().map(|blob| RunEvent::Kept(common::Kept { blob: blob.clone() })));
        events.iter().for_each(|e| run.evolve(e, &stamp));
        let written = async {
            let mut tx = self.db.begin().await?;
            let done = self.write_run(&mut tx, version, &run, &events, &stamp).await?;
            if let Some((caller, envelope)) = asked {
                remember(&mut tx, caller, envelope, &done, ctx.now.as_millisecond()).await?;
            }
            tx.commit().await?;
            Ok::<_, AppError>(done)
        };
        let result = written.await;
        let superfluous = if result.is_ok() { before.filter(|_| blob.is_some()) } else { blob };
        self.unkeep(superfluous.as_ref()).await?;
        result
    }

    pub(super) async fn write_run(
        &self,
        tx: &mut Tx,
        version: i64,
        run: &Run,
        events: &[RunEvent],
        stamp: &Stamp,
    ) -> Result<Done, AppError> {
        let name = stream(run.number().as_str());
        let payloads: Vec<(&str, Vec<u8>)> = events.iter().map(|e| (e.kind(), e.payload())).collect();
        let version = self.write_open(tx, &name, version, &payloads, run, stamp).await?;
        lists::save_run(tx, &row(run, version)).await?;
        self.notify_run(tx, run, events, stamp).await?;
        Ok(Done {
            number: run.number().to_string(),
            version,
            events: events.iter().map(|e| e.kind().to_string()).collect(),
            merged: false,
            undo: None,
        })
    }

    /// The officer is told of a request, whoever asked of what follows.
    async fn notify_run(&self, tx: &mut Tx, run: &Run, events: &[RunEvent], stamp: &Stamp) -> Result<(), AppError> {
        for event in events {
            let mut accounts = BTreeSet::new();
            match event {
                RunEvent::Requested(_) => {
                    let filter = SeatFilter { role: Some(Role::CantonalOfficer.to_string()), ..SeatFilter::default() };
                    let found = holders(tx.src(), &filter, &stamp.on.to_string()).await?;
                    accounts.extend(found.into_iter().map(|h| h.account.id));
                }
                RunEvent::Kept(_) | RunEvent::Begun(_) | RunEvent::Read(_) => {}
                _ => accounts.extend([run.stamp.by.account.to_string()]),
            }
            accounts.remove(stamp.by.account.as_str());
            for account in accounts {
                self.notice(tx, account, event.kind(), None, run.number().as_str(), stamp).await?;
            }
        }
        Ok(())
    }
}

/// What was agreed upon, as the protocol takes it.
fn terms(asked: &Request) -> Result<Terms, Refusal> {
    let learns = match asked.learns {
        Learns::Both => intersection::Learns::Both,
        Learns::Me => intersection::Learns::Me,
        Learns::Them => intersection::Learns::Them,
    };
    let size = |n: u32| usize::try_from(n).unwrap_or(usize::MAX);
    let terms = Terms::new(asked.context.as_str(), learns).map_err(|fault| refused(&fault))?;
    Ok(terms.padded(size(asked.pad)).limited(size(asked.limit)))
}
