//! Asking for a list, deciding on it, deleting it.

use super::{key_of, row, stream};
use crate::case::{Done, Envelope, remember, replayed};
use crate::{App, AppError, Caller, CaseFilter};
use domain::case::{LookedUp, Stamp};
use domain::model::Role;
use domain::recipient_list::{ListCommand, ListEvent, RecipientList, Request, Requested, read};
use domain::{Code, Refusal, Refused};
use std::collections::BTreeSet;
use store::accounts::{SeatFilter, holders};
use store::{Tx, lists};

/// So many own files a rule reaches at most.
const MAX_OWN: i64 = 5_000;

/// The largest sheet of numbers, in bytes.
const MAX_SHEET: usize = 512 * 1024;

impl App {
    /// Asks for a list: the sheet of numbers is sealed with a key of its own and stays out of the journal. Lines that
    /// cannot be read are counted, and given back by [`App::list_corrections`].
    pub async fn request_list(
        &self,
        caller: &Caller,
        request: Request,
        sheet: &str,
        envelope: &Envelope,
    ) -> Result<Done, AppError> {
        self.require_act_anywhere(caller, "recipient-list.request").await?;
        let result = self.try_request_list(caller, request, sheet, envelope).await;
        self.log_outcome(caller, "recipient-list.request", "recipient-list", &result).await?;
        result
    }

    async fn try_request_list(
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
            return Ok(done);
        }
        self.require_document(&mut tx, Some(&request.proof), "proof").await?;
        let sheet = self.with_own(caller, &request, sheet).await?;
        let ctx = self.ctx(caller, LookedUp::default());
        let (canton, year) = (&self.model().code, ctx.today.year());
        let n = lists::next_number(&mut tx, &format!("recipient-list {canton} {year}")).await?;
        let fault = |e: domain::Invalid| AppError::Fault(e.to_string());
        let number = Code::new(format!("{canton}-L-{year}-{n:03}")).map_err(fault)?;
        let key = self.vault.create_key(&mut tx, &key_of(number.as_str())).await?;
        let blob = self.blobs.put(&key, sheet.as_bytes()).await?;
        let found = read(&sheet);
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let requested = Requested {
            number,
            request,
            sheet: Code::new(blob.as_str()).map_err(fault)?,
            good: count(found.good.len()),
            bad: count(found.bad.len()),
        };
        let event = match RecipientList::request(&ctx, requested) {
            Ok(event) => event,
            Err(refusal) => {
                self.blobs.delete(&blob).await?;
                return Err(refusal.into());
            }
        };
        let stamp = ctx.stamp();
        let list = RecipientList::begin(&event, &stamp).ok_or_else(|| AppError::Fault("no requesting event".into()))?;
        let done = self.write_list(&mut tx, 0, &list, &[event], &stamp).await?;
        remember(&mut tx, caller, envelope, &done, ctx.now.as_millisecond()).await?;
        tx.commit().await?;
        Ok(done)
    }

    /// The sheet, with the numbers of the own open files that fit the rule of the request where it has one.
    async fn with_own(&self, caller: &Caller, request: &Request, sheet: &str) -> Result<String, AppError> {
        let mut sheet = sheet.to_string();
        if !request.by_rule || !rights::may_use_avs(self.model(), &caller.seated.seat.institution) {
            return Ok(sheet);
        }
        let code = |code: &Option<Code>| code.as_ref().map(Code::to_string);
        let filter = CaseFilter {
            institution: Some(caller.seated.seat.institution.to_string()),
            region: code(&request.region),
            theme: code(&request.theme),
            state: Some("open".into()),
            limit: MAX_OWN,
            ..CaseFilter::default()
        };
        for row in lists::list_cases(self.db.src(), &self.scope(caller), &filter).await? {
            let (_, case) = self.load_case(self.db.src(), &row.number).await?;
            let since = request.opened_from.is_none_or(|from| case.opened.on >= from);
            if let Some(avs) = case.person.avs.filter(|_| since) {
                sheet.push_str(&format!("\n{}", avs.digits()));
            }
        }
        Ok(sheet)
    }

    /// Carries out a command on a list. That one is delivered only [`App::deliver_list`] says.
    pub async fn act_on_list(
        &self,
        caller: &Caller,
        number: &str,
        envelope: &Envelope,
        command: ListCommand,
    ) -> Result<Done, AppError> {
        let result = self.try_list(caller, number, envelope, command.clone()).await;
        self.log_outcome(caller, command.kind(), "recipient-list", &result).await?;
        result
    }

    async fn try_list(
        &self,
        caller: &Caller,
        number: &str,
        envelope: &Envelope,
        command: ListCommand,
    ) -> Result<Done, AppError> {
        let mut tx = self.db.begin().await?;
        if let Some(done) = replayed(tx.src(), caller, envelope).await? {
            return Ok(done);
        }
        let (version, list) = self.load_list(tx.src(), number).await?;
        self.require_list(caller, &list)?;
        let own = *list.from() == caller.seated.seat.institution;
        let decides = caller.seated.seat.role == Role::CantonalOfficer;
        let may = self.may_anywhere(caller, command.kind()) && (own || decides);
        if matches!(command, ListCommand::Deliver(_)) || !may {
            return Err(Refused::NotPermitted.into());
        }
        let ctx = self.ctx(caller, LookedUp::default());
        let done = self.decide_on_list(&mut tx, &ctx, version, list, command).await?;
        remember(&mut tx, caller, envelope, &done, ctx.now.as_millisecond()).await?;
        tx.commit().await?;
        Ok(done)
    }

    /// Refuses a list that a caller may not know of: it is not there.
    pub(super) fn require_list(&self, caller: &Caller, list: &RecipientList) -> Result<(), AppError> {
        let own = &caller.seated.seat.institution;
        let concerned = caller.seated.seat.role == Role::CantonalOfficer || list.from() == own || list.to() == own;
        let reads = concerned && self.may_anywhere(caller, "recipient-list.read");
        if reads { Ok(()) } else { Err(AppError::NotFound) }
    }

    /// Decides on a loaded list and writes what follows; the numbers of one that is refused or deleted are gone.
    pub(super) async fn decide_on_list(
        &self,
        tx: &mut Tx,
        ctx: &domain::case::Ctx<'_>,
        version: i64,
        mut list: RecipientList,
        command: ListCommand,
    ) -> Result<Done, AppError> {
        let forgets = matches!(command, ListCommand::Refuse(_) | ListCommand::Delete(_));
        let events = list.decide(ctx, command)?;
        let stamp = ctx.stamp();
        events.iter().for_each(|e| list.evolve(e, &stamp));
        let done = self.write_list(tx, version, &list, &events, &stamp).await?;
        if forgets {
            self.forget_numbers(tx, &list).await?;
        }
        Ok(done)
    }

    /// Destroys the key of the numbers and takes the sealed sheet away.
    async fn forget_numbers(&self, tx: &mut Tx, list: &RecipientList) -> Result<(), AppError> {
        self.vault.destroy_key(tx, &key_of(list.number().as_str())).await?;
        if let Ok(blob) = list.requested.sheet.as_str().parse::<store::BlobId>() {
            self.blobs.delete(&blob).await?;
        }
        Ok(())
    }

    pub(super) async fn write_list(
        &self,
        tx: &mut Tx,
        version: i64,
        list: &RecipientList,
        events: &[ListEvent],
        stamp: &Stamp,
    ) -> Result<Done, AppError> {
        let name = stream(list.number().as_str());
        let payloads: Vec<(&str, Vec<u8>)> = events.iter().map(|e| (e.kind(), e.payload())).collect();
        let version = self.write_open(tx, &name, version, &payloads, list, stamp).await?;
        lists::save_list(tx, &row(list, version)).await?;
        self.notify_list(tx, list, events, stamp).await?;
        Ok(Done {
            number: list.number().to_string(),
            version,
            events: events.iter().map(|e| e.kind().to_string()).collect(),
            merged: false,
            undo: None,
        })
    }

    /// The officer is told of a request, whoever asked of all that follows.
    async fn notify_list(
        &self,
        tx: &mut Tx,
        list: &RecipientList,
        events: &[ListEvent],
        stamp: &Stamp,
    ) -> Result<(), AppError> {
        for event in events {
            let mut accounts = BTreeSet::new();
            if matches!(event, ListEvent::Requested(_)) {
                let filter = SeatFilter { role: Some(Role::CantonalOfficer.to_string()), ..SeatFilter::default() };
                let found = holders(tx.src(), &filter, &stamp.on.to_string()).await?;
                accounts.extend(found.into_iter().map(|h| h.account.id));
            } else {
                accounts.insert(list.stamp.by.account.to_string());
            }
            accounts.remove(stamp.by.account.as_str());
            for account in accounts {
                self.notice(tx, account, event.kind(), None, list.number().as_str(), stamp).await?;
            }
        }
        Ok(())
    }
}

/// What is refused because there are no numbers any more.
pub(super) fn gone(list: &RecipientList) -> AppError {
    Refusal::new(Refused::ListState).with("state", list.state).into()
}
