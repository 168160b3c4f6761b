//! What the bodies deal with, carried in one way: bodies, topics, sittings, recommendations, programmes, projects, mandates,
//! on what the collaboration rests, and what is done beside cases.

mod act;
mod view;

pub use view::{AffairView, Step};

use crate::{App, AppError};
use domain::Code;
use domain::activity::Activity;
use domain::affair::{Affair, AffairEvent};
use domain::anchoring::Anchoring;
use domain::body::Body;
use domain::case::{Seat, Seated, Stamp};
use domain::mandate::Mandate;
use domain::model::Role;
use domain::programme::Programme;
use domain::project::Project;
use domain::recommendation::Recommendation;
use domain::sitting::Sitting;
use domain::topic::Topic;
use store::journal::Recorded;
use store::lists::{self, AffairRow};
use store::{Source, Tx, state};

/// The stream of an affair in the journal.
pub(crate) fn stream<T: Affair>(number: &str) -> String {
    format!("{}/{number}", T::NAME)
}

/// The state that a stream of events makes.
pub(crate) fn replay<T: Affair>(rows: &[Recorded]) -> Result<Option<T>, AppError> {
    let mut affair: Option<T> = None;
    for row in rows {
        let (event, stamp) = (event_of::<T>(row)?, crate::case::stamp_of(row)?);
        match &mut affair {
            None => affair = T::begin(&event, &stamp),
            Some(affair) => affair.evolve(&event, &stamp),
        }
    }
    Ok(affair)
}

fn event_of<T: Affair>(row: &Recorded) -> Result<T::Event, AppError> {
    let payload = row.payload.as_deref().ok_or(AppError::NotFound)?;
    T::Event::read(&row.kind, payload).map_err(|e| AppError::Fault(format!("row {} of the journal: {e}", row.seq)))
}

/// What the lists hold of an affair at a version.
pub(crate) fn row<T: Affair>(affair: &T, version: i64) -> AffairRow {
    let listed = affair.listed();
    AffairRow {
        name: T::NAME.to_string(),
        number: listed.number.to_string(),
        stage: listed.stage.to_string(),
        about: listed.about.map(|code| code.to_string()),
        since: listed.since.to_string(),
        public: listed.public,
        version,
    }
}

/// Makes the list row of one stream anew and gives its state; none: the stream is no affair.
pub(crate) async fn rebuild(
    tx: &mut Tx,
    name: &str,
    rows: &[Recorded],
    version: i64,
) -> Result<Option<Vec<u8>>, AppError> {
    let made = match name.split('/').next().unwrap_or_default() {
        Body::NAME => remade::<Body>(tx, rows, version).await?,
        Topic::NAME => remade::<Topic>(tx, rows, version).await?,
        Sitting::NAME => remade::<Sitting>(tx, rows, version).await?,
        Recommendation::NAME => remade::<Recommendation>(tx, rows, version).await?,
        Programme::NAME => remade::<Programme>(tx, rows, version).await?,
        Project::NAME => remade::<Project>(tx, rows, version).await?,
        Anchoring::NAME => remade::<Anchoring>(tx, rows, version).await?,
        Activity::NAME => remade::<Activity>(tx, rows, version).await?,
        Mandate::NAME => remade::<Mandate>(tx, rows, version).await?,
        _ => return Ok(None),
    };
    Ok(Some(made))
}

async fn remade<T: Affair>(tx: &mut Tx, rows: &[Recorded], version: i64) -> Result<Vec<u8>, AppError> {
    let made = replay::<T>(rows)?.ok_or_else(|| AppError::Fault(format!("the events make no {}", T::NAME)))?;
    lists::save_affair(tx, &row(&made, version)).await?;
    Ok(serde_json::to_vec(&made)?)
}

impl App {
    /// The state of an affair with its version; version 0 where it is known and nothing was written of it yet.
    pub(crate) async fn load_affair<T: Affair>(&self, src: Source<'_>, number: &str) -> Result<(i64, T), AppError> {
        if let Some((version, doc)) = state::load(src, &self.vault, &stream::<T>(number)).await? {
            return Ok((version, serde_json::from_slice(&doc)?));
        }
        let event = T::known(number).ok_or(AppError::NotFound)?;
        let known = T::begin(&event, &self.of_the_house()?).ok_or(AppError::NotFound)?;
        Ok((0, known))
    }

    /// The stamp of what nobody has written: the house knows it.
    fn of_the_house(&self) -> Result<Stamp, AppError> {
        let code = || Code::new("house").map_err(|e| AppError::Fault(e.to_string()));
        let seat = Seat { role: Role::Administrator, institution: code()?, region: None, theme: None, language: None };
        let now = self.clock.now();
        let on = now.to_zoned(crate::clock::zone()).date();
        Ok(Stamp { at: now, on, by: Seated { account: code()?, seat } })
    }
}
