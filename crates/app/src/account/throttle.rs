//! Guessing is slowed down: by account, and by the address from which the tries come. A try is counted before it is
//! made, so that many at once are not more than one after the other.

use crate::{App, AppError};
use std::net::IpAddr;
use store::Tx;
use store::throttle::{self, Tries};

/// So many misses of an account are free; then each doubles the wait.
pub(super) const FREE_TRIES: i64 = 3;
/// So many of an address: a whole institution may share one.
const FREE_TRIES_OF_ADDRESS: i64 = 20;
/// The longest wait between tries.
const LONGEST_WAIT: i64 = 15 * 60 * 1000;
/// After so long without a miss the earlier ones are forgotten.
const FORGOTTEN: i64 = 60 * 60 * 1000;

/// How long to wait after so many misses of which some are free, in milliseconds.
pub(super) fn wait_after(failures: i64, free: i64) -> i64 {
    if failures <= free {
        return 0;
    }
    let doublings = u32::try_from(failures - free).unwrap_or(u32::MAX).min(20);
    (1000_i64 << doublings).min(LONGEST_WAIT)
}

/// The answer to a try that came too early.
pub(super) fn too_early(blocked_until: i64, now: i64) -> AppError {
    AppError::SignIn { wait: Some((blocked_until - now + 999) / 1000) }
}

/// The answer to a miss.
pub(super) fn missed(wait: i64) -> AppError {
    AppError::SignIn { wait: (wait > 0).then_some(wait / 1000) }
}

/// The name under which tries from an address are counted: not the address itself, and for IPv6 the network, because a
/// single machine has as many addresses as it likes.
fn of_address(app: &App, address: IpAddr) -> String {
    let network = match address {
        IpAddr::V4(v4) => v4.to_string(),
        IpAddr::V6(v6) => match v6.to_ipv4_mapped() {
            Some(v4) => v4.to_string(),
            None => v6.segments()[..4].iter().map(|s| format!("{s:x}:")).collect(),
        },
    };
    format!("address/{}", app.vault.blind("address of a try", &network))
}

/// Counts a try under a name; returns the wait that follows if it misses. Refuses one that comes too early.
async fn count(tx: &mut Tx, name: &str, free: i64, now: i64) -> Result<i64, AppError> {
    let before = throttle::load(tx, name).await?;
    if before.blocked_until > now {
        return Err(too_early(before.blocked_until, now));
    }
    let failures = if now - before.at > FORGOTTEN { 1 } else { before.failures + 1 };
    let wait = wait_after(failures, free);
    throttle::save(tx, name, &Tries { failures, blocked_until: now + wait, at: now }).await?;
    Ok(wait)
}

impl App {
    /// Counts a try from an address. Refuses one that comes too early.
    pub(super) async fn count_address(&self, address: Option<IpAddr>) -> Result<(), AppError> {
        let Some(address) = address else { return Ok(()) };
        let now = self.clock.now().as_millisecond();
        let mut tx = self.db.begin().await?;
        throttle::prune(&mut tx, now - 24 * FORGOTTEN).await?;
        count(&mut tx, &of_address(self, address), FREE_TRIES_OF_ADDRESS, now).await?;
        Ok(tx.commit().await?)
    }

    /// Takes the count of a try from an address back, because it was none. What others missed there stays.
    pub(super) async fn uncount_address(&self, address: Option<IpAddr>) -> Result<(), AppError> {
        let Some(address) = address else { return Ok(()) };
        let name = of_address(self, address);
        let mut tx = self.db.begin().await?;
        let counted = throttle::load(&mut tx, &name).await?;
        let failures = (counted.failures - 1).max(0);
        let free = wait_after(failures, FREE_TRIES_OF_ADDRESS) == 0;
        let blocked_until = if free { 0 } else { counted.blocked_until };
        throttle::save(&mut tx, &name, &Tries { failures, blocked_until, ..counted }).await?;
        Ok(tx.commit().await?)
    }

    /// Counts a try at the second factor of an account; returns the wait that follows if it misses.
    pub(super) async fn count_factor(&self, account: &str) -> Result<i64, AppError> {
        let now = self.clock.now().as_millisecond();
        let mut tx = self.db.begin().await?;
        let wait = count(&mut tx, &of_factor(account), FREE_TRIES, now).await?;
        tx.commit().await?;
        Ok(wait)
    }
}

/// The name under which tries at the second factor of an account are counted.
pub(super) fn of_factor(account: &str) -> String {
    format!("factor/{account}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use store::Db;

    #[test]
    fn guessing_is_slowed_down_more_with_each_try() {
        let waits: Vec<i64> = (1..=7).map(|n| wait_after(n, FREE_TRIES)).collect();
        assert_eq!(waits, [0, 0, 0, 2000, 4000, 8000, 16000]);
        assert_eq!(wait_after(1000, FREE_TRIES), LONGEST_WAIT);
    }

    #[tokio::test]
    async fn tries_are_counted_by_name_and_forgotten_after_an_hour() {
        let db = Db::open("sqlite::memory:").unwrap();
        store::migrate::run(&db, store::migrate::MAIN).await.unwrap();
        let mut tx = db.begin().await.unwrap();
        let begin = 1_800_000_000_000;
        for at in 0..3 {
            assert_eq!(count(&mut tx, "x", 3, begin + at).await.unwrap(), 0);
        }
        assert_eq!(count(&mut tx, "x", 3, begin + 3).await.unwrap(), 2000);
        let early = count(&mut tx, "x", 3, begin + 4).await;
        assert!(matches!(early, Err(AppError::SignIn { wait: Some(2) })));
        assert_eq!(count(&mut tx, "y", 3, begin + 4).await.unwrap(), 0, "another name");
        assert_eq!(count(&mut tx, "x", 3, begin + 2003).await.unwrap(), 4000);
        assert_eq!(count(&mut tx, "x", 3, begin + 2003 + FORGOTTEN + 1).await.unwrap(), 0);
    }
}
