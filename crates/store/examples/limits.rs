//! What the database itself can do, for the benchmark to hold its figures against: a bare read by key and a bare durable
//! commit, from 1, 8 and 64 tasks. `limits ADDRESS SPACE SECONDS`; prints a line of JSON for each. The database must hold the
//! schema and some cases.

use std::time::{Duration, Instant};
use store::{Db, StoreError, pulse, vals};

const READ: &str = "SELECT number FROM case_list WHERE number >= $1 ORDER BY number LIMIT 1";

#[derive(Clone, Copy)]
enum What {
    Read,
    Commit,
}

#[tokio::main]
#[expect(clippy::disallowed_methods, reason = "speed is measured here")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut words = std::env::args().skip(1);
    let mut word = || words.next().ok_or("usage: limits ADDRESS SPACE SECONDS");
    let (address, space, seconds) = (word()?, word()?, word()?.parse::<u64>()?);
    let db = Db::open_in(&address, &space)?;
    for (name, what) in [("bare read by key", What::Read), ("bare durable commit", What::Commit)] {
        for tasks in [1_usize, 8, 64] {
            let until = Instant::now() + Duration::from_secs(seconds);
            let work: Vec<_> = (0..tasks).map(|n| tokio::spawn(repeat(db.clone(), what, n as i64, until))).collect();
            let mut times = Vec::new();
            for one in work {
                times.extend(one.await??);
            }
            times.sort_unstable();
            let at = |share: usize| times.get(times.len() * share / 100).copied().unwrap_or(0);
            println!(
                "{{\"name\":\"{name}\",\"connections\":{tasks},\"p50\":{},\"p95\":{},\"rate\":{}}}",
                at(50),
                at(95),
                times.len() as u64 / seconds.max(1)
            );
        }
    }
    Ok(())
}

/// How long each took, in microseconds.
#[expect(clippy::disallowed_methods, reason = "speed is measured here")]
async fn repeat(db: Db, what: What, n: i64, until: Instant) -> Result<Vec<u64>, StoreError> {
    let mut times = Vec::new();
    let mut written = n << 32;
    while Instant::now() < until {
        // What is there already would not be written again, and the disk not asked.
        written += 1;
        let begun = Instant::now();
        match what {
            What::Read => drop(db.read(READ, vals!["D"]).await?),
            What::Commit => pulse::beat(&db, written).await?,
        }
        times.push(begun.elapsed().as_micros() as u64);
    }
    Ok(times)
}
