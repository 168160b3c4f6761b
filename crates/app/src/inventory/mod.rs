//! The national inventory: the round that the program carries, rounds that were loaded, rounds that are being filled. None of
//! it is about a person (SURV-01…25).

mod act;
mod view;

pub use view::{RoundHead, SurveyView};

use crate::{App, AppError};
use domain::case::{Seat, Seated, Stamp};
use domain::inventory::survey::{Loaded, Survey, SurveyEvent};
use domain::inventory::{Files, REFERENCE_YEAR, Round, reference, reference_files};
use domain::model::{Partner, Role};
use domain::{Code, Prose};
use store::journal::{self, Recorded};
use store::{Source, state};

/// The stream of a round in the journal.
pub(crate) fn stream(year: u16) -> String {
    format!("inventory/{year}")
}

/// The state that a stream of events makes.
pub(crate) fn replay(rows: &[Recorded]) -> Result<Option<Survey>, AppError> {
    let mut survey: Option<Survey> = None;
    for row in rows {
        let (event, stamp) = (event_of(row)?, crate::case::stamp_of(row)?);
        match &mut survey {
            None => survey = Survey::begin(&event, &stamp),
            Some(survey) => survey.evolve(&event, &stamp),
        }
    }
    Ok(survey)
}

fn event_of(row: &Recorded) -> Result<SurveyEvent, AppError> {
    let payload = row.payload.as_deref().ok_or(AppError::NotFound)?;
    SurveyEvent::read(&row.kind, payload).map_err(|e| AppError::Fault(format!("row {} of the journal: {e}", row.seq)))
}

/// A round that anybody may read.
#[derive(Debug, Clone)]
pub struct PublicRound {
    /// What was answered.
    pub round: Round,
    /// What the bureau concludes.
    pub conclusions: Option<Prose>,
    /// The years of all rounds that anybody may read, the newest first.
    pub years: Vec<u16>,
}

impl App {
    pub(crate) async fn load_survey(&self, src: Source<'_>, year: u16) -> Result<(i64, Survey), AppError> {
        let found = state::load(src, &self.vault, &stream(year)).await?;
        let (version, doc) = found.ok_or(AppError::NotFound)?;
        Ok((version, serde_json::from_slice(&doc)?))
    }

    /// The years of the rounds in the journal, the newest first.
    pub(crate) async fn survey_years(&self, src: Source<'_>) -> Result<Vec<u16>, AppError> {
        let heads = journal::streams(src, "inventory/", "", 500).await?;
        let mut years: Vec<u16> =
            heads.iter().filter_map(|h| h.stream.strip_prefix("inventory/")?.parse().ok()).collect();
        years.sort_unstable_by(|a, b| b.cmp(a));
        Ok(years)
    }

    /// A published round, by default the newest. Not found where there is none of the year; the round that the program carries
    /// stands in for its year until another one of that year is loaded.
    pub async fn public_round(&self, year: Option<u16>) -> Result<PublicRound, AppError> {
        let carried = u16::try_from(REFERENCE_YEAR).unwrap_or_default();
        let mut published = Vec::new();
        for year in self.survey_years(self.copy.src()).await? {
            let (_, survey) = self.load_survey(self.copy.src(), year).await?;
            if survey.stage == domain::inventory::survey::Stage::Published {
                published.push(survey);
            }
        }
        let mut years: Vec<u16> = published.iter().map(|s| s.year).chain([carried]).collect();
        years.sort_unstable_by(|a, b| b.cmp(a));
        years.dedup();
        let wanted = year.or(years.first().copied()).unwrap_or(carried);
        if let Some(survey) = published.iter().find(|s| s.year == wanted) {
            let round =
                survey.round().map_err(|faults| AppError::Fault(format!("round {wanted}: {}", faults.len())))?;
            return Ok(PublicRound { round, conclusions: survey.conclusions.clone(), years });
        }
        match wanted == carried {
            true => Ok(PublicRound { round: reference().clone(), conclusions: None, years }),
            false => Err(AppError::NotFound),
        }
    }

    /// Loads a round from its tables, which were read without a fault; whoever operates the installation does it. Gives how
    /// many rows were asked.
    pub async fn load_round(&self, year: u16, files: Files) -> Result<usize, AppError> {
        let mut tx = self.db.begin().await?;
        let stamp = self.operator_stamp()?;
        let event = SurveyEvent::Loaded(Loaded { year, files });
        let (version, survey) = match self.load_survey(tx.src(), year).await {
            Ok((version, mut survey)) => {
                survey.evolve(&event, &stamp);
                (version, survey)
            }
            Err(AppError::NotFound) => {
                let begun = Survey::begin(&event, &stamp);
                (0, begun.ok_or_else(|| AppError::Fault("no event that begins a round".into()))?)
            }
            Err(other) => return Err(other),
        };
        self.write_open(&mut tx, &stream(year), version, &[(event.kind(), event.payload())], &survey, &stamp).await?;
        tx.commit().await?;
        Ok(survey.rows().len())
    }

    /// The stamp of what is done from the command line: no account, the bureau's institution.
    pub(crate) fn operator_stamp(&self) -> Result<Stamp, AppError> {
        let fault = |e: domain::Invalid| AppError::Fault(e.to_string());
        let bureau = self.model().institution.iter().find(|i| i.kind == Partner::Bur);
        let institution = Code::new(bureau.map_or(crate::log::OPERATOR, |i| i.code.as_str())).map_err(fault)?;
        let account = Code::new(crate::log::OPERATOR).map_err(fault)?;
        let seat = Seat { role: Role::Administrator, institution, region: None, theme: None, language: None };
        let at = self.clock.now();
        Ok(Stamp { at, on: at.to_zoned(crate::clock::zone()).date(), by: Seated { account, seat } })
    }

    /// The round before another one, for opening it: the newest that is published.
    pub(crate) async fn newest_published(&self, src: &mut Source<'_>) -> Result<Survey, AppError> {
        for year in self.survey_years(src.src()).await? {
            let (_, survey) = self.load_survey(src.src(), year).await?;
            if survey.stage == domain::inventory::survey::Stage::Published {
                return Ok(survey);
            }
        }
        let year = u16::try_from(REFERENCE_YEAR).unwrap_or_default();
        let event = SurveyEvent::Loaded(Loaded { year, files: reference_files() });
        let stamp = self.operator_stamp()?;
        Survey::begin(&event, &stamp).ok_or_else(|| AppError::Fault("no event that begins a round".into()))
    }
}
