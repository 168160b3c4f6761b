//! How many items a second this machine does: the benchmark of `common`.

use crate::End;
use domain::Avs;
use getrandom::SysRng;
use intersection::{Key, Learns, Terms, blind, common, reblind};
use serde::Serialize;
use std::num::NonZeroUsize;
use std::time::{Duration, Instant};

/// What one step took.
#[derive(Serialize)]
struct Measured {
    step: &'static str,
    items: u32,
    threads: usize,
    seconds: f64,
    items_per_second: f64,
    items_per_second_per_core: f64,
}

impl Measured {
    /// Items per second are those of all threads together.
    fn new(step: &'static str, items: u32, threads: NonZeroUsize, took: Duration) -> Self {
        let seconds = took.as_secs_f64().max(f64::EPSILON);
        let rate = f64::from(items) / seconds;
        let threads = threads.get();
        let items_per_second_per_core = rate / threads as f64;
        Self { step, items, threads, seconds, items_per_second: rate, items_per_second_per_core }
    }
}

#[expect(clippy::disallowed_methods, reason = "how long a step takes is what is measured")]
fn timed<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let begun = Instant::now();
    let done = work();
    (begun.elapsed(), done)
}

/// One side's persons: half of each side's are those of the other.
fn persons(items: u32, side: u32) -> Vec<Avs> {
    let from = side * (items / 2);
    (from..from + items).map(Avs::from_serial).collect()
}

/// Lets two sides go through a run and prints what each step took on the first.
pub(super) fn run(items: u32, threads: NonZeroUsize, json: bool) -> anyhow::Result<End> {
    let measured = measure(items, threads)?;
    if json {
        println!("{}", serde_json::to_string(&measured)?);
        return Ok(End::Done);
    }
    for m in measured {
        let (seconds, all, one) = (m.seconds, m.items_per_second, m.items_per_second_per_core);
        let threads = m.threads;
        println!("{}: {items} items in {seconds:.2} s on {threads} threads: {all:.0}/s, {one:.0}/s per core", m.step);
    }
    Ok(End::Done)
}

fn measure(items: u32, threads: NonZeroUsize) -> anyhow::Result<[Measured; 3]> {
    let terms = Terms::new("benchmark", Learns::Both)?.limited(items as usize);
    let (mut one, mut other) = (Key::draw(terms.clone(), &mut SysRng)?, Key::draw(terms, &mut SysRng)?);
    let (ours, theirs) = (persons(items, 0), persons(items, 1));
    let theirs = blind(&mut other, &theirs, threads)?;
    let (blinding, sent) = timed(|| blind(&mut one, &ours, threads));
    let sent = sent?;
    let (reblinding, answer) = timed(|| reblind(&mut one, &theirs.message, threads));
    let mine = reblind(&mut other, &sent.message, threads)?;
    let (comparing, found) = timed(|| common(&one, &sent, &mine, &answer?, threads));
    anyhow::ensure!(found?.len() == (items - items / 2) as usize, "the benchmark has found other persons than it made");
    Ok([
        Measured::new("blind", items, threads, blinding),
        Measured::new("reblind", items, threads, reblinding),
        Measured::new("compare", items, threads, comparing),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_benchmark_measures_a_run_that_finds_what_it_made() {
        let measured = measure(5, NonZeroUsize::MIN).unwrap();
        assert_eq!(measured.map(|m| (m.step, m.items)), [("blind", 5), ("reblind", 5), ("compare", 5)]);
    }
}
