//! Sessions: who waits for one is put on an agenda, invited, heard, and told what follows.

use super::cast::code;
use super::dice::Dice;
use super::life::Life;
use super::stage::{Stage, workday};
use super::{forms, words};
use crate::{AppError, Caller};
use domain::contract::PERSON;
use domain::model::{Language, Role, SessionKind};
use domain::session::{
    AddCase, Answer, Approve, Chase, Conclude, Dispatch, Hold, Invite, InviteeKind, Next, Plan, RemoveCase, Reply,
    SessionCommand, TaskText, missing_for_session,
};
use domain::{Case, CaseCommand, Code};
use jiff::ToSpan;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// How many cases a session takes.
const AGENDA: usize = 5;

/// A session with the lives of its agenda.
pub(super) struct Round {
    pub number: String,
    pub organiser: Caller,
    pub on: Date,
    pub lives: Vec<usize>,
}

/// Those who wait, by who organises, region, kind.
#[derive(Default)]
pub(super) struct Waiting(BTreeMap<(Code, Code, SessionKind), Vec<usize>>);

impl Waiting {
    /// Somebody waits for a session with the coordinator of their case, or for an assessment that the secretariat plans.
    pub fn add(&mut self, stage: &Stage, case: &Case, kind: SessionKind, life: usize) {
        let organiser = match kind {
            SessionKind::Assessment => stage.cast.role(Role::Secretariat),
            _ => case.route.as_ref().and_then(|r| stage.cast.coordinator(r)),
        };
        if let (Some(organiser), Some(route)) = (organiser, &case.route) {
            let key = (organiser.seated.account.clone(), route.region.clone(), kind);
            let list = self.0.entry(key).or_default();
            if !list.contains(&life) {
                list.push(life);
            }
        }
    }

    /// Plans sessions for everyone who waits.
    pub async fn gather(&mut self, stage: &mut Stage, lives: &[Life], dice: &mut Dice) -> Result<Vec<Round>, AppError> {
        let mut rounds = Vec::new();
        for ((organiser, region, kind), waiting) in std::mem::take(&mut self.0) {
            let Some(organiser) = stage.cast.of(&organiser).cloned() else { continue };
            let size = if kind == SessionKind::RoundTable { AGENDA } else { 1 };
            for lives_here in waiting.chunks(size) {
                let on = stage.in_days(dice, 9, 15);
                let Some(number) = plan(stage, &organiser, &region, kind, on).await? else { continue };
                let mut round = Round { number, organiser: organiser.clone(), on, lives: lives_here.to_vec() };
                round.prepare(stage, lives).await?;
                rounds.push(round);
            }
        }
        Ok(rounds)
    }
}

async fn plan(
    stage: &mut Stage,
    organiser: &Caller,
    region: &Code,
    kind: SessionKind,
    on: Date,
) -> Result<Option<String>, AppError> {
    let model = stage.app.model();
    let of_kind: Vec<_> = model.session_type.iter().filter(|t| t.kind == kind).collect();
    let own = of_kind.iter().find(|t| t.led_by.contains(&organiser.seated.seat.role)).or(of_kind.first());
    let Some(session_type) = own.map(|t| code(&t.code)) else { return Ok(None) };
    let language = *model.languages.first().unwrap_or(&Language::Fr);
    let plan = Plan {
        session_type,
        region: region.clone(),
        theme: organiser.seated.seat.theme.clone(),
        starts: on.at(9, 0, 0, 0),
        place: words::line(&mut Dice::new(0), language, &words::PLACE),
        language,
    };
    stage.plan(organiser, plan).await
}

impl Round {
    /// Agenda, what is missing, invitations.
    async fn prepare(&mut self, stage: &mut Stage, lives: &[Life]) -> Result<(), AppError> {
        let mut invite: BTreeMap<Code, BTreeSet<Code>> = BTreeMap::new();
        for at in self.lives.clone() {
            let life = &lives[at];
            let number = code(&life.number);
            let add = SessionCommand::AddCase(AddCase { case: number.clone(), minutes: None });
            if !stage.on_session(&self.organiser, &self.number, add).await? {
                self.lives.retain(|l| *l != at);
                continue;
            }
            let case = stage.case(&life.number).await?;
            if let Some(item) = missing_for_session(&case, stage.app.model(), self.on).first() {
                let chase = SessionCommand::Chase(Chase { case: number.clone(), item: *item });
                stage.on_session(&self.organiser, &self.number, chase).await?;
            }
            for party in life.parties.iter().filter(|p| case.has_basis(p, stage.today())) {
                if let Some(who) = life.respondent(stage, party) {
                    invite.entry(who.seated.account).or_default().insert(number.clone());
                }
            }
        }
        self.invite(stage, invite).await
    }

    async fn invite(&self, stage: &mut Stage, invite: BTreeMap<Code, BTreeSet<Code>>) -> Result<(), AppError> {
        for (account, cases) in invite {
            let kind = InviteeKind::Respondent;
            let one = Invite { kind, account: Some(account), institution: None, cases };
            stage.on_session(&self.organiser, &self.number, SessionCommand::Invite(one)).await?;
        }
        let session = stage.session(&self.number).await?;
        for item in &session.agenda {
            let cases = BTreeSet::from([item.case.clone()]);
            let one = Invite { kind: InviteeKind::Person, account: None, institution: None, cases };
            stage.on_session(&self.organiser, &self.number, SessionCommand::Invite(one)).await?;
        }
        if !session.agenda.is_empty() {
            stage.on_session(&self.organiser, &self.number, SessionCommand::Dispatch(Dispatch {})).await?;
        }
        Ok(())
    }

    /// The invitees answer; one in ten does not.
    pub async fn reply(&self, stage: &mut Stage, dice: &mut Dice) -> Result<(), AppError> {
        let session = stage.session(&self.number).await?;
        for invitation in session.invitations.iter().filter(|i| i.reply.is_none()) {
            let account = invitation.invited.invite.account.as_ref();
            let Some(who) = account.and_then(|a| stage.cast.of(a)).cloned() else { continue };
            let answer = match dice.weighed(&[75, 8, 7, 10]) {
                0 => Answer::Yes,
                1 => Answer::No,
                2 => Answer::OtherTime,
                _ => continue,
            };
            let proposal =
                (answer == Answer::OtherTime).then(|| workday(self.on.saturating_add(2.days())).at(14, 0, 0, 0));
            let reply = Reply { invitation: invitation.n, answer, proposal };
            stage.on_session(&who, &self.number, SessionCommand::Reply(reply)).await?;
        }
        Ok(())
    }

    /// The session takes place; what was concluded is written into each case.
    pub async fn hold(&self, stage: &mut Stage, lives: &mut [Life]) -> Result<(), AppError> {
        for at in &self.lives {
            let case = stage.case(&lives[*at].number).await?;
            if case.require_coordinated().is_err() {
                let reason = forms::line("n'est plus d'actualité / nicht mehr aktuell / non più attuale");
                let remove = RemoveCase { case: case.number.clone(), reason };
                stage.on_session(&self.organiser, &self.number, SessionCommand::RemoveCase(remove)).await?;
            }
        }
        let session = stage.session(&self.number).await?;
        let absent = |i: &&domain::session::Invitation| i.reply.is_none_or(|(a, _)| a == Answer::Yes);
        let present: BTreeSet<u32> = session.invitations.iter().filter(absent).map(|i| i.n).collect();
        if session.agenda.is_empty() || present.is_empty() {
            let cancel = domain::session::Cancel { reason: forms::prose("—") };
            stage.on_session(&self.organiser, &self.number, SessionCommand::Cancel(cancel)).await?;
            return Ok(());
        }
        stage.on_session(&self.organiser, &self.number, SessionCommand::Hold(Hold { present })).await?;
        for at in &self.lives {
            self.conclude(stage, &mut lives[*at]).await?;
        }
        Ok(())
    }

    async fn conclude(&self, stage: &mut Stage, life: &mut Life) -> Result<(), AppError> {
        let case = stage.case(&life.number).await?;
        let Some(who) = life.coordinator(stage, &case) else { return Ok(()) };
        let next = if case.lead().is_some() { Next::Continue } else { Next::Designate };
        let mut tasks = Vec::new();
        for _ in 0..life.dice.below(3).max(usize::from(next.wants_task())) {
            let open: Vec<&Code> = life.parties.iter().filter(|p| case.has_basis(p, stage.today())).collect();
            let owner = life.dice.pick(&open).map_or_else(|| code(PERSON), |p| (*p).clone());
            let what = words::line(&mut life.dice, life.language, &words::TASK);
            tasks.push(TaskText { what, owner, due: stage.in_days(&mut life.dice, 14, 45) });
        }
        let conclude = Conclude {
            session: code(&self.number),
            finding: words::prose(&mut life.dice, life.language, &words::FINDING),
            next,
            tasks,
            disagreement: None,
            binding: life.dice.chance(30),
        };
        stage.act(&who, &life.number, CaseCommand::Conclude(conclude)).await?;
        Ok(())
    }

    /// The minutes are approved.
    pub async fn approve(&self, stage: &mut Stage) -> Result<(), AppError> {
        let approve = SessionCommand::Approve(Approve {});
        stage.on_session(&self.organiser, &self.number, approve).await?;
        Ok(())
    }
}
