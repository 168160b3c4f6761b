//! Rounds as those who fill and lead them see them.

use crate::access::Seen;
use crate::{App, AppError, Caller};
use domain::case::LookedUp;
use domain::inventory::Unit;
use domain::inventory::survey::{Stage, Survey, answers_for};
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
