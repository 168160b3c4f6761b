//! A change to a session.

use super::stream;
use crate::access::{Acted, Seen};
use crate::case::{Done, Envelope, seat_text};
use crate::{App, AppError, Caller};
use domain::case::{Case, LookedUp, Seated, Stamp};
use domain::consent::Category;
use domain::session::{Plan, Reply, Session, SessionCommand, SessionEvent, SessionState, Via, consequences};
use domain::{Code, Refusal, Refused};
use store::access_log::Action;
use store::journal::{self, Meta};
use store::lists::{self, InviteeRow, SessionRow, SessionRows};
use store::{OPEN_KEY, StoreError, Tx, accounts, state};

impl App {
    /// Plans a session.
    pub async fn plan_session(&self, caller: &Caller, plan: Plan, envelope: &Envelope) -> Result<Done, AppError> {
        self.require_act_anywhere(caller, "session.plan").await?;
        let planned = self.try_plan(caller, plan, envelope).await;
        match &planned {
            Ok(_) => {
                let seen = Seen { outcome: "done", ..Seen::shown(None, "coordination-sessions") };
                self.log(caller, Action::Act, "session.plan", seen).await?;
            }
            Err(error) => self.log_refusal(caller, None, "session.plan", error).await?,
        }
        planned
    }

    async fn try_plan(&self, caller: &Caller, plan: Plan, envelope: &Envelope) -> Result<Done, AppError> {
        let mut tx = self.db.begin().await?;
        if let Some(done) = crate::case::replayed(tx.src(), caller, envelope).await? {
            tx.commit().await?;
            return Ok(done);
        }
        let ctx = self.ctx(caller, LookedUp::default());
        let (canton, year) = (&self.model().code, ctx.today.year());
        let n = lists::next_number(&mut tx, &format!("session {canton} {year}")).await?;
        let number = Code::new(format!("{canton}-S-{year}-{n:03}")).map_err(|e| AppError::Fault(e.to_string()))?;
        let event = Session::plan(&ctx, number, plan)?;
        let stamp = ctx.stamp();
        let session = Session::begin(&event, &stamp).ok_or_else(|| AppError::Fault("no planning event".into()))?;
        let done = self.write_session(&mut tx, 0, &session, &[event], &stamp).await?;
        crate::case::remember(&mut tx, caller, envelope, &done, ctx.now.as_millisecond()).await?;
        tx.commit().await?;
        Ok(done)
    }

    /// Carries out a command on a session for a caller, and on its cases what follows from it.
    pub async fn act_on_session(
        &self,
        caller: &Caller,
        number: &str,
        envelope: &Envelope,
        command: SessionCommand,
    ) -> Result<Done, AppError> {
        let result = self.try_session(caller, number, envelope, command.clone()).await;
        match &result {
            Ok(_) => self.log_session(caller, number, &command).await?,
            Err(error) => self.log_refusal(caller, None, command.kind(), error).await?,
        }
        result
    }

    /// Writes down what was done with a session. What goes out with the invitations becomes known to the institutions of
    /// those who are invited.
    async fn log_session(&self, caller: &Caller, number: &str, command: &SessionCommand) -> Result<(), AppError> {
        let mut acted = Acted {
            case: None,
            kind: command.kind(),
            categories: String::new(),
            basis: "coordination-sessions".to_string(),
            purpose: None,
            recipients: Default::default(),
        };
        let (_, session) = self.load_session(self.db.src(), number).await?;
        let told = match command {
            SessionCommand::Dispatch(_) => true,
            SessionCommand::Reschedule(_) => session.state == SessionState::Invited,
            _ => false,
        };
        if !told {
            return self.log_act(caller, &acted).await;
        }
        acted.categories = Category::Process.code().to_string();
        for item in &session.agenda {
            let invited = session.invitations.iter().filter(|i| i.sent && i.invited.invite.cases.contains(&item.case));
            acted.case = Some(item.case.to_string());
            acted.recipients = invited.filter_map(|i| i.invited.institution.clone()).collect();
            self.log_act(caller, &acted).await?;
        }
        Ok(())
    }

    async fn try_session(
        &self,
        caller: &Caller,
        number: &str,
        envelope: &Envelope,
        command: SessionCommand,
    ) -> Result<Done, AppError> {
        let mut tx = self.db.begin().await?;
        if let Some(done) = crate::case::replayed(tx.src(), caller, envelope).await? {
            tx.commit().await?;
            return Ok(done);
        }
        let (version, mut session) = self.load_session(tx.src(), number).await?;
        self.may_session(caller, &session, &command)?;
        let facts = self.look_up_for_session(&mut tx, caller, &session, &command).await?;
        let done = Box::pin(self.carry_through(&mut tx, caller, (version, &mut session), facts, command)).await?;
        let now = self.clock.now().as_millisecond();
        crate::case::remember(&mut tx, caller, envelope, &done, now).await?;
        tx.commit().await?;
        Ok(done)
    }

    /// Records an answer that did not come through the platform; who may give it was seen to before.
    pub(crate) async fn reply_via(&self, by: &Caller, number: &str, reply: Reply, via: Via) -> Result<(), AppError> {
        let command = SessionCommand::Reply(reply);
        let mut tx = self.db.begin().await?;
        let (version, mut session) = self.load_session(tx.src(), number).await?;
        let facts = LookedUp { via: Some(via), ..LookedUp::default() };
        let replied = Box::pin(self.carry_through(&mut tx, by, (version, &mut session), facts, command.clone())).await;
        if let Err(error) = &replied {
            self.log_refusal(by, None, command.kind(), error).await?;
        }
        replied?;
        tx.commit().await?;
        let seen =
            Seen { outcome: "done", purpose: Some(via.code().into()), ..Seen::shown(None, "coordination-sessions") };
        self.log(by, Action::Act, command.kind(), seen).await
    }

    /// Decides on a command, and writes what follows for the session and its cases.
    async fn carry_through(
        &self,
        tx: &mut Tx,
        caller: &Caller,
        (version, session): (i64, &mut Session),
        facts: LookedUp,
        command: SessionCommand,
    ) -> Result<Done, AppError> {
        let before = session.clone();
        let ctx = self.ctx(caller, facts);
        let decided = session.decide(&ctx, command);
        let events = decided.map_err(|refusal| self.veil_refusal(caller, &ctx.facts.cases, refusal))?;
        let stamp = ctx.stamp();
        for event in &events {
            session.evolve(event, &stamp);
            for (case, follows) in consequences(session, event) {
                let (version, state) = match self.load_case(tx.src(), case.as_str()).await {
                    Err(AppError::NotFound) => continue,
                    other => other?,
                };
                if !state.is_open() {
                    continue;
                }
                let facts = LookedUp { session: Some(session.clone()), ..LookedUp::default() };
                let ctx = self.ctx(caller, facts);
                self.decide_and_write(tx, &ctx, version, state, follows).await?;
            }
        }
        let done = self.write_session(tx, version, session, &events, &stamp).await?;
        Box::pin(self.order_for_session(tx, &before, session, &events)).await?;
        Ok(done)
    }

    /// Refuses what a caller may not do with a session: organisers in their region or theme, and invitees who answer
    /// for themselves.
    fn may_session(&self, caller: &Caller, session: &Session, command: &SessionCommand) -> Result<(), AppError> {
        let organises = self.organises(caller, session);
        if organises && self.may_anywhere(caller, command.kind()) {
            return Ok(());
        }
        let own = match command {
            SessionCommand::Reply(r) => session
                .invitations
                .iter()
                .any(|i| i.n == r.invitation && i.invited.invite.account.as_ref() == Some(&caller.seated.account)),
            _ => false,
        };
        let known = own || self.is_invited(caller, session);
        match (own, known || organises) {
            (true, _) => Ok(()),
            (false, true) => Err(Refused::NotPermitted.into()),
            (false, false) => Err(AppError::NotFound),
        }
    }

    /// Whether a caller organises a session: a coordinator of its region or theme, or the secretariat.
    pub(crate) fn organises(&self, caller: &Caller, session: &Session) -> bool {
        use domain::model::Role;
        let seat = &caller.seated.seat;
        match seat.role {
            Role::Secretariat => true,
            Role::RegionalCoordinator => seat.region.as_ref().is_none_or(|r| *r == session.plan.region),
            Role::ThematicCoordinator => {
                seat.theme == session.plan.theme || session.stamp.by.account == caller.seated.account
            }
            _ => false,
        }
    }

    pub(crate) fn is_invited(&self, caller: &Caller, session: &Session) -> bool {
        let me = Some(&caller.seated.account);
        session.invitations.iter().any(|i| i.sent && i.invited.invite.account.as_ref() == me)
    }

    async fn look_up_for_session(
        &self,
        tx: &mut Tx,
        caller: &Caller,
        session: &Session,
        command: &SessionCommand,
    ) -> Result<LookedUp, AppError> {
        let words = self.words_of(tx.src(), command.letter()).await?;
        let mut facts = LookedUp { words, ..LookedUp::default() };
        let mut numbers: Vec<String> = session.agenda.iter().map(|i| i.case.to_string()).collect();
        if let SessionCommand::AddCase(c) = command {
            numbers.push(c.case.to_string());
        }
        for number in numbers {
            match self.load_case(tx.src(), &number).await {
                Ok((_, case)) => facts.cases.push(case),
                Err(AppError::NotFound) => {}
                Err(other) => return Err(other),
            }
        }
        if let SessionCommand::AddCase(c) = command {
            // A coordinator puts on the agenda what they may see; anything else is not there.
            let visible = facts.cases.iter().find(|k| k.number == c.case).is_some_and(|k| self.knows(caller, k));
            if !visible {
                return Err(Refusal::new(Refused::UnknownEntry).at("case").into());
            }
        }
        if let SessionCommand::Invite(c) = command
            && let Some(account) = &c.account
        {
            facts.seated = self.invitee_seat(tx, account, &facts.cases).await?;
        }
        if let SessionCommand::Invite(c) = command {
            let invited = facts.seated.as_ref().map(|s| &s.seat.institution).or(c.institution.as_ref());
            let field = if c.account.is_some() { "account" } else { "institution" };
            let cases = facts.cases.iter().filter(|k| c.cases.contains(&k.number));
            if invited.is_some_and(|i| !self.may_name(caller, cases, i)) {
                return Err(Refusal::new(Refused::UnknownEntry).at(field).into());
            }
        }
        Ok(facts)
    }

    /// Whether a caller may name an institution for some cases, so that the answer tells them nothing that they may not
    /// know: whether a partner whose very name tells something has to do with the person. Who answers for a case knows.
    fn may_name<'c>(&self, caller: &Caller, cases: impl Iterator<Item = &'c Case>, institution: &Code) -> bool {
        let cases: Vec<&Case> = cases.collect();
        let fits = |c: &Case| c.route.as_ref().is_some_and(|r| r.fits(&caller.seated.seat));
        let answers = !cases.is_empty() && cases.iter().all(|c| c.is_lead(&caller.seated.account) || fits(c));
        answers || self.knows_partner(caller, cases.into_iter(), institution)
    }

    /// A refusal without the name of a partner that a caller may not know.
    fn veil_refusal(&self, caller: &Caller, cases: &[Case], mut refusal: Refusal) -> Refusal {
        if let Some(named) = refusal.params.get_mut("institution")
            && Code::new(named.as_str()).is_ok_and(|code| !self.may_name(caller, cases.iter(), &code))
        {
            *named = rights::FURTHER.to_string();
        }
        refusal
    }

    fn knows(&self, caller: &Caller, case: &Case) -> bool {
        self.authorise(caller, case, "").is_err_and(|e| !matches!(e, AppError::NotFound))
    }

    /// The seat in which someone is invited: the one whose institution has a basis on the cases, else their first.
    async fn invitee_seat(&self, tx: &mut Tx, account: &Code, cases: &[Case]) -> Result<Option<Seated>, AppError> {
        let today = self.clock.today();
        let mut first = None;
        for row in accounts::seats(tx.src(), account.as_str()).await? {
            let seat = crate::account::seat_of(&row)?;
            let fits = cases.iter().any(|c| c.has_basis(&seat.institution, today));
            let seated = Seated { account: account.clone(), seat };
            if fits {
                return Ok(Some(seated));
            }
            first = first.or(Some(seated));
        }
        Ok(first)
    }

    async fn write_session(
        &self,
        tx: &mut Tx,
        version: i64,
        session: &Session,
        events: &[SessionEvent],
        stamp: &Stamp,
    ) -> Result<Done, AppError> {
        let name = stream(session.number.as_str());
        let meta =
            Meta { at: stamp.at.as_millisecond(), actor: stamp.by.account.to_string(), seat: seat_text(&stamp.by) };
        let payloads: Vec<(&str, Vec<u8>)> = events.iter().map(|e| (e.kind(), e.payload())).collect();
        let appended = match journal::append(tx, &self.vault, &name, OPEN_KEY, version, &meta, &payloads).await {
            Err(StoreError::Conflict(_)) => return Err(Refused::Stale.into()),
            other => other?,
        };
        let doc = serde_json::to_vec(session)?;
        state::save(tx, &self.vault, &name, OPEN_KEY, appended.version, &doc).await?;
        lists::save_session(tx, &session_rows(session, appended.version)).await?;
        self.notify_session(tx, session, events, stamp).await?;
        Ok(Done {
            number: session.number.to_string(),
            version: appended.version,
            events: events.iter().map(|e| e.kind().to_string()).collect(),
            merged: false,
            undo: None,
        })
    }
}

/// Everything that the lists hold of a session at a version.
pub(crate) fn session_rows(session: &Session, version: i64) -> SessionRows {
    SessionRows {
        session: SessionRow {
            number: session.number.to_string(),
            session_type: session.plan.session_type.to_string(),
            kind: session.kind.to_string(),
            region: session.plan.region.to_string(),
            theme: session.plan.theme.as_ref().map(Code::to_string),
            starts: session.plan.starts.to_string(),
            place: session.plan.place.to_string(),
            state: session.state.to_string(),
            planner: session.stamp.by.account.to_string(),
            cases: i64::try_from(session.agenda.len()).unwrap_or(i64::MAX),
            version,
        },
        cases: session.agenda.iter().map(|i| i.case.to_string()).collect(),
        invitees: session
            .invitations
            .iter()
            .map(|i| InviteeRow {
                n: i64::from(i.n),
                account: i.invited.invite.account.as_ref().map(Code::to_string),
                institution: i.invited.institution.as_ref().map(Code::to_string),
                sent: i.sent,
                answer: i.reply.as_ref().map(|(a, _)| a.to_string()),
            })
            .collect(),
    }
}
