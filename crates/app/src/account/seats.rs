//! The own seats, with the day since which one holds them.

use super::seat_of;
use crate::{App, AppError, Caller};
use domain::case::Seat;
use jiff::civil::Date;
use store::accounts;

/// A seat of the caller's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnSeat {
    /// Its number.
    pub number: i64,
    /// Role, institution, region, theme.
    pub seat: Seat,
    /// Since when.
    pub since: Option<Date>,
}

impl App {
    /// The seats of the caller that last.
    pub async fn own_seats(&self, caller: &Caller) -> Result<Vec<OwnSeat>, AppError> {
        let today = self.clock.today().to_string();
        let rows = accounts::seats(self.db.src(), caller.seated.account.as_str()).await?;
        let lasting = rows.iter().filter(|s| s.until.as_ref().is_none_or(|u| *u >= today));
        lasting
            .map(|row| Ok(OwnSeat { number: row.seat, seat: seat_of(row)?, since: row.since.parse().ok() }))
            .collect()
    }
}
