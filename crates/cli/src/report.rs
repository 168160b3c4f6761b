//! What is counted, compared, found wanting.

use crate::{End, Place, house};
use anyhow::bail;
use app::simulate::{Counts, Plan};
use jiff::ToSpan;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// What is wanted of a simulation.
pub(crate) struct Wanted {
    pub cases: usize,
    pub fill: Option<usize>,
    pub seed: u64,
    pub from: Option<Date>,
    pub until: Option<Date>,
}

/// Lets invented people run the process.
pub(crate) async fn simulate(place: &Place, wanted: &Wanted, json: bool) -> anyhow::Result<End> {
    let app = house::open(place).await?;
    let until = wanted.until.unwrap_or_else(|| app.clock().today().saturating_sub(1.days()));
    let from = wanted.from.unwrap_or_else(|| until.saturating_sub(1.years()));
    if from > until {
        bail!("the first day, {from}, lies after the last, {until}");
    }
    let plan = Plan { cases: wanted.cases, seed: wanted.seed, from, until };
    let counts = app::simulate::simulate(&app, &plan).await?;
    if let Some(all) = wanted.fill {
        let further = app::simulate::fill(&app, all, wanted.seed).await?;
        eprintln!("{further} further files");
    }
    if json {
        println!("{}", serde_json::to_string(&counts)?);
    } else {
        print!("{}", told(&counts));
    }
    Ok(End::Done)
}

fn told(counts: &Counts) -> String {
    let mut text = format!("cases {}\nsessions {}\ncommands {}\n", counts.cases, counts.sessions, counts.commands);
    let mut list = |name: &str, of: &BTreeMap<String, u64>| {
        of.iter().for_each(|(key, n)| text += &format!("{name} {key} {n}\n"));
    };
    list("phase", &counts.phases);
    list("event", &counts.events);
    list("refused", &counts.refused);
    text
}

/// Replays the journal and compares.
pub(crate) async fn verify(place: &Place, json: bool) -> anyhow::Result<End> {
    let app = house::open_existing(place).await?;
    let found = app.verify().await?;
    let (events, streams, differences) = (found.events, found.streams, found.differences.len());
    if json {
        let value = serde_json::json!({
            "events": events, "streams": streams, "erased": found.erased, "differences": found.differences,
        });
        println!("{value}");
    } else {
        found.differences.iter().for_each(|d| println!("{d}"));
        if found.erased > 0 {
            println!("erased: {} streams, whose rows are in the chain and say nothing any more", found.erased);
        }
        println!("verify: {events} events, {streams} streams, {differences} differences");
    }
    Ok(if differences == 0 { End::Done } else { End::Wanting })
}

/// Says what is wrong with an installation.
pub(crate) async fn doctor(place: &Place, json: bool) -> anyhow::Result<End> {
    let app = house::open_existing(place).await?;
    let found = app.doctor().await;
    let well = found.checks.iter().all(|(_, finding)| finding.is_none());
    if json {
        let checks: BTreeMap<&str, &Option<String>> = found.checks.iter().map(|(name, f)| (*name, f)).collect();
        println!("{}", serde_json::json!({"well": well, "checks": checks}));
    } else {
        for (name, finding) in &found.checks {
            println!("{name}: {}", finding.as_deref().unwrap_or("well"));
        }
    }
    Ok(if well { End::Done } else { End::Wanting })
}
