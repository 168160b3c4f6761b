//! The ways of working of a canton: for each degree of collaboration to which its rules lead, one told case that goes
//! that way undisturbed, and for each of its particular procedures one that runs through it, so that whoever looks at a
//! canton's model sees every one of its ways at work. Where professionals decide without formal criteria, one case is told
//! in which they do, with their reason (CASE-15).

use super::dice::Dice;
use super::life::Life;
use crate::{App, AppError};
use domain::model::{Degree, Model};
use serde::{Deserialize, Serialize};
use store::desk;

/// A told case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToldWay {
    /// The degree to which the screening leads.
    pub degree: Degree,
    /// The case category under which it is counted.
    pub category: String,
    /// The number of the case.
    pub number: String,
    /// The procedure that it runs through, by its code in the model; none: it shows its degree.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub procedure: Option<String>,
}

/// Under this name the database remembers where the told cases are.
const NAME: &str = "simulate/ways";

/// A way: a degree with the category under which it is counted, and the procedure that is run through on it.
pub(super) type Way = (Degree, String, Option<String>);

/// The ways of a model: each degree once, with the category of the first rule that leads to it, and each procedure once.
/// Where no rule leads to a degree, professionals decide for one.
pub(super) fn ways(model: &Model) -> Vec<Way> {
    let mut found: Vec<Way> = Vec::new();
    for rule in &model.degree {
        if found.iter().all(|(degree, ..)| *degree != rule.degree) {
            found.push((rule.degree, rule.category.clone(), None));
        }
    }
    let category = model.category.first().map(|c| c.code.clone()).unwrap_or_default();
    if found.is_empty() {
        found.push((Degree::RoundTable, category.clone(), None));
    }
    let of = |p: &domain::procedure::ProcedureRule| p.access_in(model).map_or(category.clone(), |a| a.category.clone());
    found.extend(model.procedure.iter().map(|p| (Degree::RoundTable, of(p), Some(p.code.clone()))));
    found
}

/// A life for each way; its dice are its own, so that the others live as they would without it.
pub(super) fn lives(model: &Model, seed: u64) -> Vec<Life> {
    let life = |(i, (degree, _, procedure)): (usize, Way)| {
        let way = Life::of_way(Dice::of(!seed, i as u64), model, degree);
        match procedure.and_then(|code| model.procedure(&code)) {
            Some(rule) => way.through(model, rule),
            None => way,
        }
    };
    ways(model).into_iter().enumerate().map(life).collect()
}

/// Remembers where the told cases are; one that nobody could open is left out.
pub(super) async fn remember(app: &App, numbers: &[String]) -> Result<(), AppError> {
    let told = ways(app.model()).into_iter().zip(numbers).filter(|(_, number)| !number.is_empty());
    let told: Vec<ToldWay> = told
        .map(|((degree, category, procedure), number)| {
            let number = number.clone();
            ToldWay { degree, category, number, procedure }
        })
        .collect();
    let mut tx = app.db.begin().await?;
    // Dated at the end of time, so that no clearing away of old requests forgets it.
    desk::remember_request(&mut tx, NAME, &serde_json::to_string(&told)?, i64::MAX).await?;
    Ok(tx.commit().await?)
}

impl App {
    /// The told cases of a demonstration, one for each way of working; none where there is no demonstration.
    pub async fn told_ways(&self) -> Result<Vec<ToldWay>, AppError> {
        let found = desk::find_request(self.db.src(), NAME).await?;
        Ok(found.map(|text| serde_json::from_str(&text)).transpose()?.unwrap_or_default())
    }
}
