//! A change to an affair.

use super::{row, stream};
use crate::case::{Done, Envelope, remember, replayed};
use crate::{App, AppError, Caller};
use domain::affair::{Affair, AffairCommand, AffairEvent};
use domain::body::Body;
use domain::case::{LookedUp, Stamp};
use domain::topic::Topic;
use domain::{Code, Refused};
use std::collections::BTreeSet;
use store::accounts::{SeatFilter, holders};
use store::{Tx, lists};

impl App {
    /// Begins an affair: enters a topic, plans a sitting, drafts a recommendation …
    pub async fn begin_affair<T: Affair>(
        &self,
        caller: &Caller,
        fresh: T::Fresh,
        envelope: &Envelope,
    ) -> Result<Done, AppError> {
        self.require_act_anywhere(caller, T::FRESH).await?;
        let result = self.try_begin_affair::<T>(caller, fresh, envelope).await;
        self.log_outcome(caller, T::FRESH, "affair", &result).await?;
        result
    }

    async fn try_begin_affair<T: Affair>(
        &self,
        caller: &Caller,
        fresh: T::Fresh,
        envelope: &Envelope,
    ) -> Result<Done, AppError> {
        let mut tx = self.db.begin().await?;
        if let Some(done) = replayed(tx.src(), caller, envelope).await? {
            tx.commit().await?;
            return Ok(done);
        }
        let mut facts = self.facts_of_affairs(&mut tx, None).await?;
        if let Some(met) = T::met(&fresh) {
            facts.met_in = self.met_in(tx.src(), &met).await?;
        }
        let ctx = self.ctx(caller, facts);
        let (canton, year) = (&self.model().code, ctx.today.year());
        let n = lists::next_number(&mut tx, &format!("{} {canton} {year}", T::NAME)).await?;
        let number = format!("{canton}-{}-{year}-{n:03}", T::LETTER);
        let number = Code::new(number).map_err(|e| AppError::Fault(e.to_string()))?;
        let event = T::create(&ctx, number, fresh)?;
        let stamp = ctx.stamp();
        let affair = T::begin(&event, &stamp).ok_or_else(|| AppError::Fault("no beginning event".into()))?;
        let done = self.write_affair(&mut tx, 0, &affair, &[event], &stamp).await?;
        remember(&mut tx, caller, envelope, &done, ctx.now.as_millisecond()).await?;
        tx.commit().await?;
        Ok(done)
    }

    /// Carries out a command on an affair. Every refusal leaves a line in the log.
    pub async fn act_on_affair<T: Affair>(
        &self,
        caller: &Caller,
        number: &str,
        envelope: &Envelope,
        command: T::Command,
    ) -> Result<Done, AppError> {
        let kind = command.kind();
        let result = self.try_affair::<T>(caller, number, envelope, command).await;
        self.log_outcome(caller, kind, "affair", &result).await?;
        result
    }

    async fn try_affair<T: Affair>(
        &self,
        caller: &Caller,
        number: &str,
        envelope: &Envelope,
        command: T::Command,
    ) -> Result<Done, AppError> {
        let mut tx = self.db.begin().await?;
        if let Some(done) = replayed(tx.src(), caller, envelope).await? {
            tx.commit().await?;
            return Ok(done);
        }
        let (version, mut affair) = self.load_affair::<T>(tx.src(), number).await?;
        self.cut_affair(caller, &affair)?;
        if !self.may_anywhere(caller, command.kind()) {
            return Err(Refused::NotPermitted.into());
        }
        // Whoever has not read what was written meanwhile says it anew.
        if envelope.version.is_some_and(|v| v < version) {
            return Err(Refused::Stale.into());
        }
        let mut facts = self.facts_of_affairs(&mut tx, T::topic_of(&command)).await?;
        if let Some(number) = T::agreement_of(&command) {
            facts.agreement = lists::agreement_rows(tx.src(), number.as_str()).await?.is_some();
        }
        if let Some(institution) = T::seated_of(&command) {
            facts.accounts = self.count_accounts(&mut tx, institution).await?;
        }
        let ctx = self.ctx(caller, facts);
        let mut events = affair.decide(&ctx, command)?;
        let stamp = ctx.stamp();
        events.iter().for_each(|e| affair.evolve(e, &stamp));
        if version == 0 {
            // The first thing that is written of what was known before begins its stream.
            let opening = T::known(number).ok_or(AppError::NotFound)?;
            affair = T::begin(&opening, &stamp).ok_or(AppError::NotFound)?;
            events.iter().for_each(|e| affair.evolve(e, &stamp));
            events.insert(0, opening);
        }
        let done = self.write_affair(&mut tx, version, &affair, &events, &stamp).await?;
        remember(&mut tx, caller, envelope, &done, ctx.now.as_millisecond()).await?;
        tx.commit().await?;
        Ok(done)
    }

    /// What the rules of affairs may know beside the affair: the bodies of which something was written, the topic named.
    async fn facts_of_affairs(&self, tx: &mut Tx, topic: Option<&Code>) -> Result<LookedUp, AppError> {
        let mut facts = LookedUp::default();
        for row in lists::affairs(tx.src(), Body::NAME).await? {
            facts.bodies.push(self.load_affair::<Body>(tx.src(), &row.number).await?.1);
        }
        if let Some(number) = topic {
            facts.topic = match self.load_affair::<Topic>(tx.src(), number.as_str()).await {
                Ok((_, topic)) => Some(topic),
                Err(AppError::NotFound) => None,
                Err(other) => return Err(other),
            };
        }
        Ok(facts)
    }

    /// How many accounts have a seat in an institution today.
    async fn count_accounts(&self, tx: &mut Tx, institution: &Code) -> Result<u32, AppError> {
        let filter = SeatFilter { institution: Some(institution.to_string()), ..SeatFilter::default() };
        let found = holders(tx.src(), &filter, &self.clock.today().to_string()).await?;
        let accounts: BTreeSet<String> = found.into_iter().map(|h| h.account.id).collect();
        Ok(u32::try_from(accounts.len()).unwrap_or(u32::MAX))
    }

    async fn write_affair<T: Affair>(
        &self,
        tx: &mut Tx,
        version: i64,
        affair: &T,
        events: &[T::Event],
        stamp: &Stamp,
    ) -> Result<Done, AppError> {
        let number = affair.listed().number;
        let name = stream::<T>(number.as_str());
        let payloads: Vec<(&str, Vec<u8>)> = events.iter().map(|e| (e.kind(), e.payload())).collect();
        let version = self.write_open(tx, &name, version, &payloads, affair, stamp).await?;
        lists::save_affair(tx, &row(affair, version)).await?;
        self.notify_affair(tx, affair, events, stamp).await?;
        let mut kinds: Vec<String> = events.iter().map(|e| e.kind().to_string()).collect();
        // What a stream begins with is no answer to what was asked.
        if kinds.len() > 1 && T::known(number.as_str()).is_some_and(|e| e.kind() == kinds[0]) {
            kinds.remove(0);
        }
        Ok(Done { number: number.to_string(), version, events: kinds, merged: false, undo: None })
    }

    /// Whoever is next is told, and whoever began it of each step where they wait for it. Those who entered a topic that
    /// went into another hear of that one's feedback.
    async fn notify_affair<T: Affair>(
        &self,
        tx: &mut Tx,
        affair: &T,
        events: &[T::Event],
        stamp: &Stamp,
    ) -> Result<(), AppError> {
        let number = affair.listed().number;
        for event in events {
            let mut accounts: BTreeSet<String> =
                affair.raised_by().map(|s| s.account.to_string()).into_iter().collect();
            for role in T::told(event) {
                let filter = SeatFilter { role: Some(role.to_string()), ..SeatFilter::default() };
                let found = holders(tx.src(), &filter, &stamp.on.to_string()).await?;
                accounts.extend(found.into_iter().map(|h| h.account.id));
            }
            if T::NAME == Topic::NAME && affair.raised_by().is_some() {
                for bundled in lists::affairs_about(tx.src(), Topic::NAME, number.as_str()).await? {
                    let (_, topic) = self.load_affair::<Topic>(tx.src(), &bundled.number).await?;
                    accounts.insert(topic.stamp.by.account.to_string());
                }
            }
            accounts.remove(stamp.by.account.as_str());
            for account in accounts {
                self.notice(tx, account, event.kind(), None, number.as_str(), stamp).await?;
            }
        }
        Ok(())
    }
}
