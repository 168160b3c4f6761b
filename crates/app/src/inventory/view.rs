//! Rounds as those who fill and lead them see them.

use crate::access::Seen;
use crate::{App, AppError, Caller};
use domain::affair::Affair;
use domain::anchoring::Anchoring;
use domain::body::Body;
use domain::case::LookedUp;
use domain::inventory::survey::{Stage, Survey, answers_for};
use domain::inventory::{Holds, Known, Unit, known};
use domain::project::Project;
use jiff::civil::Date;
use store::access_log::Action;

/// A round in a list.
#[derive(Debug, Clone)]
pub struct RoundHead {
    /// The year.
    pub year: u16,
    /// Where it stands.
    pub stage: Stage,
    /// By when the next step is wanted.
    pub due: Option<Date>,
    /// How many rows are asked.
    pub rows: usize,
    /// How many of them still owe a block.
    pub owing: usize,
}

/// A round as a caller may see it.
#[derive(Debug, Clone)]
pub struct SurveyView {
    /// The version, for the forms.
    pub version: i64,
    /// The round.
    pub survey: Survey,
    /// Whether the caller leads rounds.
    pub leads: bool,
    /// The rows for which the caller may answer.
    pub own: Vec<Unit>,
}

impl App {
    /// The rounds of this installation, the newest first.
    pub async fn surveys(&self, caller: &Caller) -> Result<Vec<RoundHead>, AppError> {
        self.require_act_anywhere(caller, "inventory.read").await?;
        let mut heads = Vec::new();
        for year in self.survey_years(self.db.src()).await? {
            let (_, survey) = self.load_survey(self.db.src(), year).await?;
            let (rows, owing) = (survey.rows().len(), survey.owing().len());
            heads.push(RoundHead { year, stage: survey.stage, due: survey.due, rows, owing });
        }
        Ok(heads)
    }

    /// One round.
    pub async fn survey(&self, caller: &Caller, year: u16) -> Result<SurveyView, AppError> {
        self.require_act_anywhere(caller, "inventory.read").await?;
        let (version, survey) = self.load_survey(self.db.src(), year).await?;
        let ctx = self.ctx(caller, LookedUp::default());
        let canton = answers_for(&ctx);
        let answers = self.may_anywhere(caller, "inventory.answer");
        let mine = |row: &Unit| match canton {
            Some(canton) => row.has(canton),
            None => !caller.seated.seat.role.coordinates(),
        };
        let own = if answers { survey.rows().into_iter().filter(mine).collect() } else { Vec::new() };
        let leads = canton.is_none() && self.may_anywhere(caller, "inventory.publish");
        self.log(caller, Action::Read, &format!("inventory/{year}"), Seen::shown(None, "inventory")).await?;
        Ok(SurveyView { version, survey, leads, own })
    }

    /// What this installation knows of a row by itself, beside what it answered before (SURV-02).
    ///
    /// Refuses whoever may not read rounds; not found where there is no such round.
    pub async fn known(&self, caller: &Caller, year: u16, row: &Unit) -> Result<Vec<Known>, AppError> {
        self.require_act_anywhere(caller, "inventory.read").await?;
        let (_, survey) = self.load_survey(self.db.src(), year).await?;
        let here = self.delivers_for().as_ref() == Some(row);
        let carried = || self.models().cantons().find(|m| Unit::of_model(&m.code).as_ref() == Some(row));
        let model = if here { Some(self.model()) } else { carried() };
        let bodies = self.readable::<Body>(caller).await?;
        let anchorings = self.readable::<Anchoring>(caller).await?;
        let projects = self.readable::<Project>(caller).await?;
        let (signed, today) = (i16::try_from(year).unwrap_or_default(), self.clock.today());
        let figures = match here && self.may_anywhere(caller, "statistics.read") {
            true => Some(self.figures_as_of(signed, today).await?),
            false => None,
        };
        let (anchorings, projects) = (anchorings.as_slice(), projects.as_slice());
        let holds = Holds { model, here, bodies: &bodies, anchorings, projects, figures: figures.as_ref() };
        Ok(known(&survey, row, &holds, today))
    }

    /// The affairs of a kind that a caller may know of; none where they may know of none.
    async fn readable<T: Affair>(&self, caller: &Caller) -> Result<Vec<T>, AppError> {
        match self.may_anywhere(caller, &format!("{}.read", T::NAME)) {
            true => Ok(self.affairs::<T>(caller).await?.into_iter().map(|view| view.affair).collect()),
            false => Ok(Vec::new()),
        }
    }

    /// The rounds in which something is wanted of the caller.
    pub async fn surveys_waiting(&self, caller: &Caller) -> Result<Vec<RoundHead>, AppError> {
        if !self.may_anywhere(caller, "inventory.answer") {
            return Ok(Vec::new());
        }
        let ctx = self.ctx(caller, LookedUp::default());
        let Some(canton) = answers_for(&ctx) else { return Ok(Vec::new()) };
        let mut waiting = Vec::new();
        for year in self.survey_years(self.db.src()).await? {
            let (_, survey) = self.load_survey(self.db.src(), year).await?;
            let owes = survey.owing().iter().any(|row| row.has(canton));
            if survey.stage == Stage::Commenting || survey.stage == Stage::Collecting && owes {
                let (rows, owing) = (survey.rows().len(), survey.owing().len());
                waiting.push(RoundHead { year, stage: survey.stage, due: survey.due, rows, owing });
            }
        }
        Ok(waiting)
    }
}
