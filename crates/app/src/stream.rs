//! Writing to a stream without personal data: agreements, lists by AVS number, concerns, comparisons.

use crate::case::seat_text;
use crate::{App, AppError};
use domain::Refused;
use domain::case::Stamp;
use serde::Serialize;
use store::journal::{self, Meta};
use store::{OPEN_KEY, StoreError, Tx, state};

impl App {
    /// Appends events (kind and payload) to the stream `name` and puts the state that they have led to; gives the version
    /// now. Refused as stale where somebody else was first.
    pub(crate) async fn write_open<S: Serialize>(
        &self,
        tx: &mut Tx,
        name: &str,
        version: i64,
        events: &[(&str, Vec<u8>)],
        state: &S,
        stamp: &Stamp,
    ) -> Result<i64, AppError> {
        let meta =
            Meta { at: stamp.at.as_millisecond(), actor: stamp.by.account.to_string(), seat: seat_text(&stamp.by) };
        let appended = match journal::append(tx, &self.vault, name, OPEN_KEY, version, &meta, events).await {
            Err(StoreError::Conflict(_)) => return Err(Refused::Stale.into()),
            other => other?,
        };
        let doc = serde_json::to_vec(state)?;
        state::save(tx, &self.vault, name, OPEN_KEY, appended.version, &doc).await?;
        Ok(appended.version)
    }
}
