//! The stage: the application with a clock in the hand, the cast, and a count of what happens.

use super::cast::Cast;
use super::dice::Dice;
use crate::case::{Done, Envelope};
use crate::{App, AppError, Caller, Clock};
use domain::case::Open;
use domain::concern::{Concern, ConcernCommand, Raise};
use domain::session::{Plan, Session, SessionCommand};
use domain::{Case, CaseCommand};
use jiff::civil::{Date, Weekday};
use jiff::{Span, Timestamp, ToSpan};
use serde::Serialize;
use std::collections::BTreeMap;

/// What a simulation did.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Files opened.
    pub cases: u64,
    /// Sessions planned.
    pub sessions: u64,
    /// Commands that were carried out.
    pub commands: u64,
    /// Files that this simulation opened, by where they stand at its end.
    pub phases: BTreeMap<String, u64>,
    /// Events of files and sessions, by kind.
    pub events: BTreeMap<String, u64>,
    /// Commands that were refused, by kind and code: people err here too.
    pub refused: BTreeMap<String, u64>,
}

/// The stage.
pub(super) struct Stage {
    pub app: App,
    pub cast: Cast,
    pub counts: Counts,
    /// The numbers of the files opened here, in order.
    pub opened: Vec<String>,
}

/// Seconds between two things that happen on the same day. Few, so that a day holds thousands.
const BEAT: i64 = 7;

/// The next day on which offices are open.
pub(super) fn workday(date: Date) -> Date {
    match date.weekday() {
        Weekday::Saturday => date.saturating_add(2.days()),
        Weekday::Sunday => date.saturating_add(1.days()),
        _ => date,
    }
}

/// The moment of a day at an hour.
pub(super) fn moment(date: Date, hour: i8) -> Timestamp {
    let local = date.at(hour, 0, 0, 0);
    local.to_zoned(crate::clock::zone()).map_or(Timestamp::UNIX_EPOCH, |z| z.timestamp())
}

impl Stage {
    /// Sets the stage on a day; the application itself keeps its own clock.
    pub async fn set(app: &App, on: Date) -> Result<Self, AppError> {
        let app = app.with_clock(Clock::held(moment(on, 8)));
        let cast = Cast::assemble(&app).await?;
        Ok(Self { app, cast, counts: Counts::default(), opened: Vec::new() })
    }

    /// Today on the stage.
    pub fn today(&self) -> Date {
        self.app.clock.today()
    }

    /// Moves the clock to a moment; never back.
    pub fn at(&self, moment: Timestamp) {
        self.app.clock.set(moment.max(self.app.clock.now()));
    }

    fn beat(&self) {
        let now = self.app.clock.now();
        self.app.clock.set(now.checked_add(Span::new().seconds(BEAT)).unwrap_or(now));
    }

    fn note(&mut self, kind: &str, result: Result<Done, AppError>) -> Result<Option<Done>, AppError> {
        self.beat();
        match result {
            Ok(done) => {
                self.counts.commands += 1;
                for kind in &done.events {
                    *self.counts.events.entry(kind.clone()).or_default() += 1;
                }
                Ok(Some(done))
            }
            Err(AppError::Refused(refusal)) => {
                *self.counts.refused.entry(format!("{kind} {}", refusal.code)).or_default() += 1;
                Ok(None)
            }
            Err(AppError::NotFound) => {
                *self.counts.refused.entry(format!("{kind} not-found")).or_default() += 1;
                Ok(None)
            }
            Err(other) => Err(other),
        }
    }

    /// Somebody opens a file; its number.
    pub async fn open(&mut self, who: &Caller, open: Open) -> Result<Option<String>, AppError> {
        // Boxed, here and below: a simulation awaits through many layers, and each would carry a whole command in it.
        let result = Box::pin(self.app.open_case(who, open, &Envelope::default())).await;
        let done = self.note("case.open", result)?;
        Ok(done.map(|d| self.opened(d.number)))
    }

    pub(super) fn opened(&mut self, number: String) -> String {
        self.counts.cases += 1;
        self.opened.push(number.clone());
        number
    }

    /// Somebody opens the file that follows a closed one; its number.
    pub async fn open_again(
        &mut self,
        who: &Caller,
        number: &str,
        again: domain::case::OpenAgain,
    ) -> Result<Option<String>, AppError> {
        let result = Box::pin(self.app.open_again(who, number, &Envelope::default(), again)).await;
        let done = self.note("closure.reopen", result)?;
        Ok(done.map(|d| self.opened(d.number)))
    }

    /// Somebody gives a command; whether it was carried out.
    pub async fn act(&mut self, who: &Caller, number: &str, command: CaseCommand) -> Result<bool, AppError> {
        let kind = command.kind();
        let result = Box::pin(self.app.act(who, number, &Envelope::default(), command)).await;
        Ok(self.note(kind, result)?.is_some())
    }

    /// Somebody plans a session; its number.
    pub async fn plan(&mut self, who: &Caller, plan: Plan) -> Result<Option<String>, AppError> {
        let result = Box::pin(self.app.plan_session(who, plan, &Envelope::default())).await;
        let done = self.note("session.plan", result)?;
        self.counts.sessions += u64::from(done.is_some());
        Ok(done.map(|d| d.number))
    }

    /// Somebody gives a command on a session; whether it was carried out.
    pub async fn on_session(&mut self, who: &Caller, number: &str, command: SessionCommand) -> Result<bool, AppError> {
        let kind = command.kind();
        let result = Box::pin(self.app.act_on_session(who, number, &Envelope::default(), command)).await;
        Ok(self.note(kind, result)?.is_some())
    }

    /// Somebody tells of a problem with a service; its number.
    pub async fn raise(&mut self, who: &Caller, raise: Raise) -> Result<Option<String>, AppError> {
        let result = Box::pin(self.app.raise_concern(who, raise, &Envelope::default())).await;
        Ok(self.note("concern.raise", result)?.map(|d| d.number))
    }

    /// Somebody gives a command on such a problem; whether it was carried out.
    pub async fn on_concern(&mut self, who: &Caller, number: &str, command: ConcernCommand) -> Result<bool, AppError> {
        let kind = command.kind();
        let result = Box::pin(self.app.act_on_concern(who, number, &Envelope::default(), command)).await;
        Ok(self.note(kind, result)?.is_some())
    }

    /// Such a problem as it stands.
    pub async fn concern(&self, number: &str) -> Result<Concern, AppError> {
        Ok(self.app.load_concern(self.app.db.src(), number).await?.1)
    }

    /// The case as it stands.
    pub async fn case(&self, number: &str) -> Result<Case, AppError> {
        Ok(self.app.load_case(self.app.db.src(), number).await?.1)
    }

    /// The session as it stands.
    pub async fn session(&self, number: &str) -> Result<Session, AppError> {
        Ok(self.app.load_session(self.app.db.src(), number).await?.1)
    }

    /// Counts where the files stand.
    pub async fn tally(&mut self) -> Result<(), AppError> {
        for number in self.opened.clone() {
            let phase = self.case(&number).await?.phase().to_string();
            *self.counts.phases.entry(phase).or_default() += 1;
        }
        Ok(())
    }

    /// A day so many days from today, on which offices are open.
    pub fn in_days(&self, dice: &mut Dice, low: i32, high: i32) -> Date {
        workday(self.today().saturating_add(dice.days(low, high).days()))
    }
}

impl App {
    /// The same application under another clock: a simulation lives through months while the house keeps its own time.
    pub fn with_clock(&self, clock: Clock) -> App {
        App { clock, ..self.clone() }
    }
}
