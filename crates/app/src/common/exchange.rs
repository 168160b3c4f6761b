//! The exchange itself: what the other server asks of this one, what this one asks of it, and the result.

use super::sealed::Kept;
use super::{Blinded, Reblinded, refused};
use crate::access::Seen;
use crate::case::Done;
use crate::{App, AppError, Caller};
use domain::case::{Ctx, LookedUp};
use domain::common::{Answered, Begin, Received, Run, RunCommand, RunEvent};
use domain::consent::Category;
use domain::{Avs, Refused};
use intersection::Fault;
use serde::{Deserialize, Serialize};
use store::access_log::Action;

/// What the other side gets for its list.
#[derive(Debug, Serialize, Deserialize)]
pub struct Messages {
    /// The list of this side.
    pub blinded: Blinded,
    /// The other side's list, blinded again; none where this side alone learns the result.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reblinded: Option<Reblinded>,
}

/// A person whom both institutions have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The number, as it was handed in.
    pub avs: Avs,
    /// Whether the own institution has a file here.
    pub known: bool,
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

impl App {
    /// A run as the server of the other institution sees it: there for a caller who is seated at that institution.
    async fn run_for_peer(&self, caller: &Caller, number: &str) -> Result<(i64, Run), AppError> {
        let (version, run) = self.load_run(self.db.src(), number).await?;
        let theirs = *run.with() == caller.seated.seat.institution && self.may_anywhere(caller, "common.answer");
        if theirs { Ok((version, run)) } else { Err(AppError::NotFound) }
    }

    /// What has to hold at each call: approved, not over, and covered by the agreement in force.
    async fn require_open(&self, ctx: &Ctx<'_>, run: &Run) -> Result<(), AppError> {
        run.open(ctx)?;
        self.require_covered(run.own(), &run.requested.request).await
    }

    /// Takes the blinded list of the other side and answers with one's own, and with theirs blinded again unless this
    /// side alone learns the result. The same list gets the same answer; another one is refused.
    pub async fn answer_blinded(&self, peer: &Caller, number: &str, theirs: Blinded) -> Result<Messages, AppError> {
        let result = self.try_answer(peer, number, theirs).await;
        self.log_outcome(peer, "common.answer", "common", &result).await?;
        result
    }

    async fn try_answer(&self, peer: &Caller, number: &str, theirs: Blinded) -> Result<Messages, AppError> {
        let (version, run) = self.run_for_peer(peer, number).await?;
        let ctx = self.ctx(peer, LookedUp::default());
        self.require_open(&ctx, &run).await?;
        let (kept, points) = (self.kept_of(&run).await?, count(theirs.points.len()));
        let (kept, answer) = self.computed(move |threads| kept.answered(&theirs, threads)).await?;
        let (blinded, goes) = (kept.sent.clone(), run.learns().other());
        self.log_run(peer, &run).await?;
        if run.answered.is_none() {
            let events = vec![RunEvent::Answered(Answered { points })];
            self.store_run(&ctx, version, run, events, Some(&kept), None).await?;
        }
        Ok(Messages { blinded, reblinded: goes.then_some(answer) })
    }

    /// Takes one's own list as the other side has blinded it again, and finds the persons in common. Refused where this
    /// side does not learn the result.
    pub async fn take_reblinded(&self, peer: &Caller, number: &str, mine: Reblinded) -> Result<(), AppError> {
        let result = self.try_take(peer, number, mine).await;
        self.log_outcome(peer, "common.answer", "common", &result).await?;
        result
    }

    async fn try_take(&self, peer: &Caller, number: &str, mine: Reblinded) -> Result<(), AppError> {
        let (version, run) = self.run_for_peer(peer, number).await?;
        let ctx = self.ctx(peer, LookedUp::default());
        self.require_open(&ctx, &run).await?;
        let (kept, found) = self.received(&run, self.kept_of(&run).await?, mine).await?;
        if let Some(persons) = found {
            let events = vec![RunEvent::Received(Received { persons })];
            self.store_run(&ctx, version, run, events, Some(&kept), None).await?;
        }
        Ok(())
    }

    async fn received(&self, run: &Run, kept: Kept, mine: Reblinded) -> Result<(Kept, Option<u32>), AppError> {
        if !run.learns().own() {
            return Err(refused(&Fault::NotForUs).into());
        }
        let numbers = self.numbers_of(run).await?;
        let (kept, found) = self.computed(move |threads| kept.received(&mine, &numbers, threads)).await?;
        Ok((kept, found.map(count)))
    }

    /// Carries out the exchange with the server of the other institution. It goes on where whoever asked for it does not
    /// wait for the end.
    pub(super) async fn begun_by(&self, caller: &Caller, number: &str, begin: Begin) -> Result<Done, AppError> {
        let (app, caller, number) = (self.clone(), caller.clone(), number.to_string());
        let going = tokio::spawn(async move { app.try_begin(&caller, &number, begin).await });
        going.await.map_err(|_| AppError::Fault("the exchange broke off".into()))?
    }

    async fn try_begin(&self, caller: &Caller, number: &str, begin: Begin) -> Result<Done, AppError> {
        let (version, run) = self.run_for(caller, number, "common.begin").await?;
        let ctx = self.ctx(caller, LookedUp::default());
        let their_run = begin.their_run.clone();
        let mut events = run.decide(&ctx, RunCommand::Begin(begin))?;
        self.require_covered(run.own(), &run.requested.request).await?;
        let peer = self.common.peers.iter().find(|p| p.serves(run.with())).ok_or(Refused::PeerUnknown)?;
        let kept = self.kept_of(&run).await?;
        self.log_run(caller, &run).await?;
        let Messages { blinded, reblinded } = peer.blinded(&their_run, &kept.sent).await?;
        let points = count(blinded.points.len());
        let (mut kept, answer) = self.computed(move |threads| kept.answered(&blinded, threads)).await?;
        if run.answered.is_none() {
            events.push(RunEvent::Answered(Answered { points }));
        }
        if run.learns().own() {
            let mine = reblinded.ok_or_else(|| AppError::from(refused(&Fault::Learner)))?;
            let found;
            (kept, found) = self.received(&run, kept, mine).await?;
            events.extend(found.map(|persons| RunEvent::Received(Received { persons })));
        }
        let (number, other) = (run.number().to_string(), run.learns().other());
        // Stored before the other side gets what it learns from: its answer may be lost, the key is spent all the same.
        let done = if events.is_empty() {
            Done { number, version, events: Vec::new(), merged: false, undo: None }
        } else {
            self.store_run(&ctx, version, run, events, Some(&kept), None).await?
        };
        if other {
            peer.reblinded(&their_run, &answer).await?;
        }
        Ok(done)
    }

    /// The persons in common, once, to the institution that asked for the run, with a line in the access log for each.
    pub async fn run_result(&self, caller: &Caller, number: &str) -> Result<Vec<Person>, AppError> {
        let result = self.try_result(caller, number).await;
        self.log_outcome(caller, "common.result", "common", &result).await?;
        result
    }

    async fn try_result(&self, caller: &Caller, number: &str) -> Result<Vec<Person>, AppError> {
        let (version, run) = self.run_for(caller, number, "common.result").await?;
        let ctx = self.ctx(caller, LookedUp::default());
        let events = run.hand_out(&ctx)?;
        self.require_covered(run.own(), &run.requested.request).await?;
        let (kept, result) = self.kept_of(&run).await?.handed_out();
        let mut persons = Vec::new();
        let mut cases = Vec::new();
        for avs in result.unwrap_or_default() {
            let found = self.known_to(run.own(), avs).await?;
            cases.push(found.as_ref().map(|case| case.number.to_string()));
            persons.push(Person { avs, known: found.is_some() });
        }
        self.store_run(&ctx, version, run.clone(), events, Some(&kept), None).await?;
        for case in &cases {
            self.log_common(caller, &run, case.as_deref(), run.own().to_string()).await?;
        }
        Ok(persons)
    }

    /// Writes down that the blinded list goes to the other institution.
    async fn log_run(&self, caller: &Caller, run: &Run) -> Result<(), AppError> {
        self.log_common(caller, run, None, run.with().to_string()).await
    }

    async fn log_common(
        &self,
        caller: &Caller,
        run: &Run,
        case: Option<&str>,
        recipients: String,
    ) -> Result<(), AppError> {
        let seen = Seen {
            case,
            categories: Category::Identity.code().into(),
            basis: "common".into(),
            purpose: Some(run.requested.request.purpose.to_string()),
            outcome: "disclosed",
            recipients: Some(recipients),
            ..Seen::default()
        };
        self.log(caller, Action::Disclose, run.number().as_str(), seen).await
    }
}
