//! A change to a case: load, authorise, decide, commit.

use super::{event_of, rows, seat_text, stamp_of, stream};
use crate::access::{Acted, Seen};
use crate::inquiry::Told;
use crate::{App, AppError, Caller, Stale};
use domain::case::{Ctx, LookedUp, Open, OpenAgain, Stamp};
use domain::consent::Category;
use domain::model::Role;
use domain::statistics::fact::{Facts, facts};
use domain::{Case, CaseCommand, CaseEvent, Code, Refusal, Refused};
use rights::{Veil, standing};
use serde::{Deserialize, Serialize};
use store::access_log::Action;
use store::accounts::{self, SeatFilter};
use store::journal::{self, Meta};
use store::lists::CaseRows;
use store::{Source, StoreError, Tx, desk, lists, state};

/// What comes with a command beside its fields.
#[derive(Debug, Clone, Default)]
pub struct Envelope {
    /// The version that the caller had before them; none: whatever it is now.
    pub version: Option<i64>,
    /// The name of the request: sent twice, it is carried out once.
    pub request: Option<String>,
}

/// A command that was carried out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Done {
    /// The number of the case or session.
    pub number: String,
    /// The version now.
    pub version: i64,
    /// The kinds of what happened.
    pub events: Vec<String>,
    /// Whether someone else had changed something else meanwhile.
    pub merged: bool,
    /// The kind of the event that [`App::undo`] would take back; none when it cannot be undone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub undo: Option<String>,
}

/// What lists and figures hold of a case before something happens in it; nothing before the first event.
#[derive(Default)]
struct Held {
    facts: Facts,
    rows: Option<CaseRows>,
}

impl Held {
    fn of(app: &App, case: &Case, version: i64) -> Held {
        Held { facts: facts(case, app.model()), rows: Some(rows(case, version, app.model(), &app.vault)) }
    }
}

/// How often a write that met another is tried again before it is given up.
const TRIES: usize = 8;

impl App {
    /// Opens a file for a person. Refused with `possible-duplicate` while there may be one and the caller has not said
    /// that they have seen it.
    pub async fn open_case(&self, caller: &Caller, open: Open, envelope: &Envelope) -> Result<Done, AppError> {
        self.require_act_anywhere(caller, "case.open").await?;
        // A request that came before is not its own duplicate.
        if let Some(done) = replayed(self.db.src(), caller, envelope).await? {
            return Ok(done);
        }
        if !open.despite_duplicates {
            let found = self.duplicates(caller, &open.person).await?;
            if !found.is_empty() {
                return Err(Refusal::new(Refused::PossibleDuplicate).with("n", found.len()).into());
            }
        }
        let mut tx = self.db.begin().await?;
        if let Some(done) = replayed(tx.src(), caller, envelope).await? {
            tx.commit().await?;
            return Ok(done);
        }
        let number = self.next_case_number(&mut tx).await?;
        let ctx = self.ctx(caller, LookedUp::default());
        let event = Case::open(&ctx, number.clone(), open)?;
        let done = self.begin_file(&mut tx, &ctx, number, event).await?;
        remember(&mut tx, caller, envelope, &done, ctx.now.as_millisecond()).await?;
        tx.commit().await?;
        self.log_act(caller, &Acted::opened(&done.number, "case.open", "front-line-opens")).await?;
        Ok(done)
    }

    /// Opens the file that follows a closed one (CASE-71).
    pub async fn open_again(
        &self,
        caller: &Caller,
        number: &str,
        envelope: &Envelope,
        again: OpenAgain,
    ) -> Result<Done, AppError> {
        let command = CaseCommand::Reopen(domain::closure::Reopen { reason: again.reason });
        let kind = command.kind();
        match self.try_open_again(caller, number, envelope, command).await {
            Ok((done, acted)) => {
                if let Some(acted) = acted {
                    self.log_act(caller, &acted).await?;
                }
                Ok(done)
            }
            Err(error) => {
                self.log_refusal(caller, Some(number), kind, &error).await?;
                Err(error)
            }
        }
    }

    async fn try_open_again(
        &self,
        caller: &Caller,
        number: &str,
        envelope: &Envelope,
        command: CaseCommand,
    ) -> Result<(Done, Option<Acted>), AppError> {
        let kind = command.kind();
        let mut tx = self.db.begin().await?;
        if let Some(done) = replayed(tx.src(), caller, envelope).await? {
            tx.commit().await?;
            return Ok((done, None));
        }
        let (version, closed) = self.load_case(tx.src(), number).await?;
        let basis = self.authorise(caller, &closed, kind)?;
        let purpose = self.reason_to_act(tx.src(), caller, &closed, kind).await?;
        let ctx = self.ctx(caller, LookedUp::default());
        self.decide_and_write(&mut tx, &ctx, version, closed.clone(), command).await?;
        let next = self.next_case_number(&mut tx).await?;
        let event = closed.open_again(&ctx, next.clone());
        let done = self.begin_file(&mut tx, &ctx, next, event).await?;
        remember(&mut tx, caller, envelope, &done, ctx.now.as_millisecond()).await?;
        tx.commit().await?;
        let acted = Acted::opened(&done.number, kind, &basis).because(purpose);
        Ok((done, Some(acted)))
    }

    /// Writes the first event of a file, under the key of its person.
    pub(crate) async fn begin_file(
        &self,
        tx: &mut Tx,
        ctx: &Ctx<'_>,
        number: Code,
        event: CaseEvent,
    ) -> Result<Done, AppError> {
        let stamp = ctx.stamp();
        let case = Case::begin(&event, &stamp).ok_or_else(|| AppError::Fault("no opening event".into()))?;
        let key = match &case.follows {
            Some(earlier) => self.person_key(tx.src(), earlier.as_str()).await?,
            None => {
                let key = format!("person/{number}");
                self.vault.create_key(tx, &key).await?;
                key
            }
        };
        self.write_case(tx, &key, 0, (&Held::default(), &case), &[event], &stamp).await
    }

    /// The next number of the canton and the year.
    pub(crate) async fn next_case_number(&self, tx: &mut Tx) -> Result<Code, AppError> {
        let (canton, year) = (&self.model().code, self.clock.today().year());
        let n = lists::next_number(tx, &format!("case {canton} {year}")).await?;
        Code::new(format!("{canton}-{year}-{n:04}")).map_err(|e| AppError::Fault(e.to_string()))
    }

    /// Carries out a command on a case for a caller.
    pub async fn act(
        &self,
        caller: &Caller,
        number: &str,
        envelope: &Envelope,
        command: CaseCommand,
    ) -> Result<Done, AppError> {
        for _ in 0..TRIES {
            match Box::pin(self.try_act(caller, number, envelope, command.clone())).await {
                Err(AppError::Store(StoreError::Conflict(_))) => {}
                Err(error) => {
                    self.log_refusal(caller, Some(number), command.kind(), &error).await?;
                    return Err(error);
                }
                Ok((done, acted)) => {
                    if let Some(acted) = acted {
                        self.log_act(caller, &acted).await?;
                    }
                    return Ok(done);
                }
            }
        }
        Err(AppError::Store(StoreError::Unavailable("too many writers met".into())))
    }

    /// Takes back what the caller has just done (ux 3.5). Stale once anything has happened since `version`.
    pub async fn undo(&self, caller: &Caller, number: &str, version: i64) -> Result<Done, AppError> {
        let envelope = Envelope { version: Some(version), request: None };
        self.act(caller, number, &envelope, CaseCommand::TakeBackLast(domain::undo::TakeBack {})).await
    }

    /// Writes down what a rule or a right refused.
    pub(crate) async fn log_refusal(
        &self,
        caller: &Caller,
        case: Option<&str>,
        act: &str,
        error: &AppError,
    ) -> Result<(), AppError> {
        let code = match error {
            AppError::Refused(refusal) => refusal.code.code(),
            AppError::NotFound => Refused::NotFound.code(),
            _ => return Ok(()),
        };
        self.log(caller, Action::Refuse, act, Seen::refused(case, code)).await
    }

    /// Applies the rules of a command without carrying it out: for the page that asks once more.
    pub async fn try_out(&self, caller: &Caller, number: &str, command: CaseCommand) -> Result<(), AppError> {
        let kind = command.kind();
        let tried = self.try_rules(caller, number, command).await;
        if let Err(error) = &tried {
            self.log_refusal(caller, Some(number), kind, error).await?;
        }
        tried
    }

    async fn try_rules(&self, caller: &Caller, number: &str, command: CaseCommand) -> Result<(), AppError> {
        let mut tx = self.db.begin().await?;
        let (_, case) = self.load_case(tx.src(), number).await?;
        self.authorise(caller, &case, command.kind())?;
        self.reason_to_act(tx.src(), caller, &case, command.kind()).await?;
        let mut facts = self.look_up(&mut tx, &case, &command).await?;
        facts.inquiry = self.inquiry_facts(&mut tx, caller, &case, &command).await?;
        case.decide(&self.ctx(caller, facts), command)?;
        Ok(())
    }

    async fn try_act(
        &self,
        caller: &Caller,
        number: &str,
        envelope: &Envelope,
        command: CaseCommand,
    ) -> Result<(Done, Option<Acted>), AppError> {
        let mut tx = self.db.begin().await?;
        if let Some(done) = replayed(tx.src(), caller, envelope).await? {
            tx.commit().await?;
            return Ok((done, None));
        }
        // Only the house itself says that a case is on an agenda.
        if matches!(command, CaseCommand::Schedule(_) | CaseCommand::Unschedule(_)) {
            return Err(Refused::NotPermitted.into());
        }
        let (version, case) = self.load_case(tx.src(), number).await?;
        let (kind, basis) = (command.kind(), self.authorise(caller, &case, command.kind())?);
        let purpose = self.reason_to_act(tx.src(), caller, &case, kind).await?;
        self.require_own_file(&mut tx, number, &command).await?;
        let merged = self.meanwhile(&mut tx, caller, (&case, version), envelope, &command).await?;
        let mut facts = self.look_up(&mut tx, &case, &command).await?;
        facts.inquiry = self.inquiry_facts(&mut tx, caller, &case, &command).await?;
        let ctx = self.ctx(caller, facts);
        let told = Told::of(&case, &command);
        let (mut done, case, events) = self.decide_and_write(&mut tx, &ctx, version, case, command).await?;
        done.merged = merged;
        if let Some(told) = &told {
            self.log_told(caller, told, &ctx.facts.inquiry.bases).await?;
        }
        remember(&mut tx, caller, envelope, &done, ctx.now.as_millisecond()).await?;
        tx.commit().await?;
        let acted = Acted::on_case(&case, self.model(), kind, basis, &events).because(purpose);
        self.kept.keep(done.version, case);
        Ok((done, Some(acted)))
    }

    /// Decides on a loaded case and writes what follows.
    pub(crate) async fn decide_and_write(
        &self,
        tx: &mut Tx,
        ctx: &Ctx<'_>,
        version: i64,
        mut case: Case,
        command: CaseCommand,
    ) -> Result<(Done, Case, Vec<CaseEvent>), AppError> {
        let events = case.decide(ctx, command)?;
        self.charge(tx, ctx, &case, &events).await?;
        let before = Held::of(self, &case, version);
        let stamp = ctx.stamp();
        events.iter().for_each(|e| case.evolve(e, &stamp));
        let key = self.person_key(tx.src(), case.number.as_str()).await?;
        let done = self.write_case(tx, &key, version, (&before, &case), &events, &stamp).await?;
        Ok((done, case, events))
    }

    async fn write_case(
        &self,
        tx: &mut Tx,
        key: &str,
        version: i64,
        (before, case): (&Held, &Case),
        events: &[CaseEvent],
        stamp: &Stamp,
    ) -> Result<Done, AppError> {
        let name = stream(case.number.as_str());
        let meta =
            Meta { at: stamp.at.as_millisecond(), actor: stamp.by.account.to_string(), seat: seat_text(&stamp.by) };
        let payloads: Vec<(&str, Vec<u8>)> = events.iter().map(|e| (e.kind(), e.payload())).collect();
        let appended = journal::append(tx, &self.vault, &name, key, version, &meta, &payloads).await?;
        let doc = serde_json::to_vec(case)?;
        state::save(tx, &self.vault, &name, key, appended.version, &doc).await?;
        let now = rows(case, appended.version, self.model(), &self.vault);
        match &before.rows {
            Some(held) => lists::change_case(tx, held, &now).await?,
            None => lists::save_case(tx, &now).await?,
        }
        self.count_case(tx, &before.facts, case, stamp).await?;
        self.notify_case(tx, case, events, stamp).await?;
        Ok(Done {
            number: case.number.to_string(),
            version: appended.version,
            events: events.iter().map(|e| e.kind().to_string()).collect(),
            merged: false,
            undo: case.last.as_ref().map(|last| last.kind.to_string()),
        })
    }

    /// Refuses what a caller may not do; a case that they may not know of is not there. Gives the rule that permits it.
    pub(crate) fn authorise(&self, caller: &Caller, case: &Case, act: &str) -> Result<String, AppError> {
        let today = self.clock.today();
        let stands = standing(&caller.seated, case, today);
        let author = &case.opened.by.seat.institution;
        let known = self.sees(caller, case, Category::Process, author).is_seen();
        match self.rights.act(act, &stands) {
            Some(rule) if known || stands.proposed => Ok(rule.id.to_string()),
            None if known => Err(Refused::NotPermitted.into()),
            _ => Err(AppError::NotFound),
        }
    }

    /// A case on which a caller may do something; a refusal is written down.
    pub(crate) async fn authorised_case(&self, caller: &Caller, number: &str, act: &str) -> Result<Case, AppError> {
        let allowed = self.try_authorise(caller, number, act).await;
        if let Err(error) = &allowed {
            self.log_refusal(caller, Some(number), act, error).await?;
        }
        allowed
    }

    async fn try_authorise(&self, caller: &Caller, number: &str, act: &str) -> Result<Case, AppError> {
        let (_, case) = self.load_case(self.db.src(), number).await?;
        self.authorise(caller, &case, act)?;
        self.reason_to_act(self.db.src(), caller, &case, act).await?;
        Ok(case)
    }

    /// Refuses an act that needs no case.
    pub(crate) async fn require_act_anywhere(&self, caller: &Caller, act: &str) -> Result<(), AppError> {
        if self.rights.act(act, &nowhere(caller)).is_some() {
            return Ok(());
        }
        self.log(caller, Action::Refuse, act, Seen::refused(None, Refused::NotPermitted.code())).await?;
        Err(Refused::NotPermitted.into())
    }

    /// Whether a caller may do something that needs no case.
    pub fn may_anywhere(&self, caller: &Caller, act: &str) -> bool {
        self.rights.act(act, &nowhere(caller)).is_some()
    }

    /// What a rule may know, now, for a caller.
    pub(crate) fn ctx<'a>(&'a self, caller: &'a Caller, facts: LookedUp) -> Ctx<'a> {
        let now = self.clock.now();
        let today = now.to_zoned(crate::clock::zone()).date();
        Ctx { now, today, by: &caller.seated, model: self.model(), facts }
    }

    /// Compares what has happened since the caller loaded the case with what the command touches. Other things: the
    /// change goes through and is marked as merged. The same thing: stale.
    async fn meanwhile(
        &self,
        tx: &mut Tx,
        caller: &Caller,
        (case, version): (&Case, i64),
        envelope: &Envelope,
        command: &CaseCommand,
    ) -> Result<bool, AppError> {
        let Some(loaded) = envelope.version.filter(|v| *v < version) else { return Ok(false) };
        let Some(touches) = command.touches() else { return Ok(true) };
        let rows = journal::load(tx.src(), &self.vault, &stream(case.number.as_str())).await?;
        for row in rows.iter().rev().filter(|r| r.version > loaded) {
            let touched = event_of(row)?.touched();
            if touches == domain::undo::EVERYTHING || touched.as_ref() == Some(&touches) {
                let stamp = stamp_of(row)?;
                // Who it was is told only to whom may know them.
                let veil = Veil::of(&self.rights, case, &caller.seated, self.model());
                let known = !veil.hides_account(stamp.by.account.as_str());
                let by = accounts::by_id(tx.src(), stamp.by.account.as_str()).await?;
                let by = by.filter(|_| known).map(|a| a.name).unwrap_or_default();
                return Err(AppError::Stale(Box::new(Stale { loaded, now: version, by, at: stamp.at, touches })));
            }
        }
        Ok(true)
    }

    /// What a command names outside of the case: a session, a colleague.
    async fn look_up(&self, tx: &mut Tx, case: &Case, command: &CaseCommand) -> Result<LookedUp, AppError> {
        let words = self.words_of(tx.src(), command.letter()).await?;
        let mut facts = LookedUp { words, ..LookedUp::default() };
        let session = match command {
            CaseCommand::Conclude(c) => Some(&c.session),
            CaseCommand::AmendConclusion(c) => Some(&c.session),
            _ => None,
        };
        if let Some(number) = session {
            facts.session = self.load_session(tx.src(), number.as_str()).await.ok().map(|(_, s)| s);
        }
        if let CaseCommand::ContestEntry(c) = command {
            facts.entry = self.category_of(tx, case.number.as_str(), i64::from(c.entry)).await?;
        }
        facts.slots = self.slots_for(tx.src(), command).await?;
        let account = match command {
            CaseCommand::ProposeLead(c) => Some(&c.account),
            CaseCommand::HandOver(c) | CaseCommand::FormTandem(c) => Some(&c.account),
            _ => None,
        };
        if let Some(account) = account {
            let region = case.route.as_ref().map(|r| r.region.clone());
            facts.seated = self.respondent_seat(tx, account, region.as_ref()).await?;
        }
        Ok(facts)
    }

    /// The category of an entry of the timeline; none where there is no such entry.
    async fn category_of(&self, tx: &mut Tx, number: &str, version: i64) -> Result<Option<Category>, AppError> {
        let rows = journal::load(tx.src(), &self.vault, &stream(number)).await?;
        let row = rows.iter().find(|r| r.version == version);
        Ok(row.map(event_of).transpose()?.map(|e| e.category()))
    }

    /// The seat of a respondent that fits a region; of several the one in the region itself.
    pub(crate) async fn respondent_seat(
        &self,
        tx: &mut Tx,
        account: &Code,
        region: Option<&Code>,
    ) -> Result<Option<domain::case::Seated>, AppError> {
        let filter = SeatFilter { role: Some(Role::Respondent.to_string()), ..SeatFilter::default() };
        let all = accounts::holders(tx.src(), &filter, &self.clock.today().to_string()).await?;
        let mut best = None;
        for holder in all.iter().filter(|h| h.account.id == account.as_str()) {
            let seat = crate::account::seat_of(&holder.seat)?;
            if best.is_none() || seat.region.as_ref() == region {
                best = Some(domain::case::Seated { account: account.clone(), seat });
            }
        }
        Ok(best)
    }
}

/// How a caller stands to no case in particular.
fn nowhere(caller: &Caller) -> rights::Standing {
    rights::Standing {
        role: caller.seated.seat.role,
        own: false,
        lead: false,
        proposed: false,
        in_charge: false,
        party: false,
        announced: true,
        emergency: false,
    }
}

/// The answer that a request got when it first came, if it came before. A name belongs to the caller who sent it. Found in a
/// transaction, it is given back after the commit only: what it acknowledges may wait for the disk still ([`Db::begin`]).
///
/// [`Db::begin`]: store::Db::begin
pub(crate) async fn replayed(src: Source<'_>, caller: &Caller, envelope: &Envelope) -> Result<Option<Done>, AppError> {
    let Some(request) = &envelope.request else { return Ok(None) };
    let found = desk::find_request(src, &request_name(caller, request)).await?;
    Ok(found.map(|text| serde_json::from_str(&text)).transpose()?)
}

/// Remembers the answer to a request.
pub(crate) async fn remember(
    tx: &mut Tx,
    caller: &Caller,
    envelope: &Envelope,
    done: &Done,
    at: i64,
) -> Result<(), AppError> {
    if let Some(request) = &envelope.request {
        let answer = serde_json::to_string(done)?;
        desk::remember_request(tx, &request_name(caller, request), &answer, at).await?;
    }
    Ok(())
}

fn request_name(caller: &Caller, request: &str) -> String {
    format!("{}/{}", caller.seated.account, request.chars().take(80).collect::<String>())
}
