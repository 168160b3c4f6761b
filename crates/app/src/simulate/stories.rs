//! The demonstration: five told stories and the sessions around them, beside simulated cases in all states. Everything
//! is dated from one day: something is always overdue by four days, a consent always ends in eight.

mod activity;
mod anchoring;
mod bodies;
mod exchange;
mod handed;
mod money;
mod revision;
mod script;
mod told;

pub(super) use script::Script;

use super::stage::{Counts, Stage};
use super::{Plan, run, ways};
use crate::{App, AppError};
use domain::MailAddress;
use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use store::desk;

/// Where the told stories stand: what the tour links to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stories {
    /// The day from which everything is dated.
    pub today: Date,
    /// Long search for work with limits of health; the case manager is late with the restitution.
    pub limits: String,
    /// The allowance ends soon; to be screened today.
    pub allowance: String,
    /// A young adult without a diploma; waits for the triage of the youth coordinator.
    pub youth: String,
    /// A provisionally admitted parent with a foreign diploma; a case manager is asked.
    pub diploma: String,
    /// A person whose partner institution must stay discreet; in a dispute.
    pub discreet: String,
    /// A case whose file is incomplete for the coming session.
    pub incomplete: String,
    /// The session of yesterday, whose second case still wants its conclusion.
    pub held: String,
    /// The session of the day after tomorrow.
    pub coming: String,
}

/// What was seeded.
#[derive(Debug, Clone)]
pub struct Demo {
    /// The told stories; none where the model is not that of the invented canton.
    pub stories: Option<Stories>,
    /// What happened.
    pub counts: Counts,
}

/// Simulated cases beside the told ones: about sixty in all.
const CASES: usize = 50;
/// Months that the demonstration looks back.
const MONTHS: i32 = 14;
/// Under this name the database remembers that the stories were told, and where they stand.
const NAME: &str = "simulate/stories";

/// Seeds a demonstration as of a day. The last thing happens on the evening before, so that the clock of the house can
/// take over at once.
pub async fn seed_demo(app: &App, today: Date) -> Result<Demo, AppError> {
    let plan = Plan {
        cases: CASES,
        seed: 2026,
        from: today.saturating_sub(MONTHS.months()),
        until: today.saturating_sub(1.days()),
    };
    // The stories are written for the institutions of the invented canton; every other shows its ways of working.
    let script = if app.model().demo { told::script(app.model(), today) } else { Script::default() };
    give_addresses(&Stage::set(app, plan.from).await?).await?;
    let lives = ways::lives(app.model(), plan.seed);
    let count = lives.len();
    let world = run(app, &plan, script, lives).await?;
    ways::remember(app, &world.numbers(count)).await?;
    let (mut stage, script) = (world.stage, world.script);
    let stories = if app.model().demo { Some(stories(&script, today)?) } else { None };
    if let Some(stories) = &stories {
        exchange::tell(&mut stage, stories).await?;
        handed::tell(&mut stage, stories).await?;
        money::tell(&mut stage, stories).await?;
        bodies::tell(&stage).await?;
        anchoring::tell(&stage).await?;
        activity::tell(&stage).await?;
    }
    revision::tell(&stage).await?;
    let mut tx = app.db.begin().await?;
    if let Some(stories) = &stories {
        // Dated at the end of time, so that no clearing away of old requests forgets it.
        desk::remember_request(&mut tx, NAME, &serde_json::to_string(stories)?, i64::MAX).await?;
    }
    // The cast has read what came in earlier weeks; an inbox of a year would tell a newcomer nothing.
    let week = today.saturating_sub(7.days()).to_zoned(crate::zone());
    if let Ok(week) = week {
        desk::mark_read_until(&mut tx, week.timestamp().as_millisecond()).await?;
    }
    tx.commit().await?;
    Ok(Demo { stories, counts: stage.counts })
}

/// Everybody has an address at which nobody is reached (RFC 2606): the outbox shows what would go there.
async fn give_addresses(stage: &Stage) -> Result<(), AppError> {
    for (login, _) in stage.cast.all() {
        let address = MailAddress::new(format!("{login}@demo.example")).map_err(|e| AppError::Fault(e.to_string()))?;
        stage.app.set_address(login, Some(&address)).await?;
    }
    Ok(())
}

fn stories(script: &Script, today: Date) -> Result<Stories, AppError> {
    let number = |key: &str| script.number(key).ok_or_else(|| AppError::Fault(format!("the story {key} was not told")));
    Ok(Stories {
        today,
        limits: number("limits")?,
        allowance: number("allowance")?,
        youth: number("youth")?,
        diploma: number("diploma")?,
        discreet: number("discreet")?,
        incomplete: number("incomplete")?,
        held: number("held")?,
        coming: number("coming")?,
    })
}

impl App {
    /// Where the told stories stand; none where there is no demonstration.
    pub async fn stories(&self) -> Result<Option<Stories>, AppError> {
        let found = desk::find_request(self.db.src(), NAME).await?;
        Ok(found.map(|text| serde_json::from_str(&text)).transpose()?)
    }
}
