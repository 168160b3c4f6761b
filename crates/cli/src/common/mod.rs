//! The persons whom two institutions have in common, by files that they send each other: `docs/common-persons.md`.

mod bench;
mod files;

use crate::End;
use anyhow::{Context, bail};
use getrandom::SysRng;
use intersection::{Blinded, Fault, Key, LIMIT, Learns, Numbers, Reblinded, Terms, blind, common, reblind};
use std::io::Write;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

#[derive(clap::Subcommand)]
pub(crate) enum Command {
    /// Blind one's own numbers for the other side; makes the key of the run where there is none.
    Blind(BlindArgs),
    /// Answer the other side's blinded file, in its order.
    Reblind(ReblindArgs),
    /// Print the numbers in common as CSV, and destroy the key.
    Intersect(IntersectArgs),
    /// Measure how many items a second this machine blinds, reblinds and compares.
    Bench {
        /// How many invented persons each side has.
        #[arg(long, value_parser = clap::value_parser!(u32).range(1..=100_000_000))]
        items: u32,
        /// How many threads work; as many as there are cores where absent.
        #[arg(long)]
        threads: Option<NonZeroUsize>,
        /// Print JSON.
        #[arg(long)]
        json: bool,
    },
}

#[derive(clap::Args)]
pub(crate) struct BlindArgs {
    /// CSV with a column `avs`; the numbers in any spelling.
    #[arg(long, value_name = "FILE")]
    numbers: PathBuf,
    /// Both institutions, purpose and date, in the words that both sides use.
    #[arg(long, value_name = "TEXT")]
    context: String,
    /// The key of this run; made where absent. It stays here.
    #[arg(long, value_name = "FILE")]
    key: PathBuf,
    /// The file for the other side.
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// Who learns the result: both, me, them.
    #[arg(long, default_value_t = Learns::Both)]
    learns: Learns,
    /// Make the list that long with points that stand for nobody; 0 leaves it as long as it is.
    #[arg(long, value_name = "N", default_value_t = 0)]
    pad: usize,
    /// How many points of the other side are answered at most.
    #[arg(long, value_name = "N", default_value_t = LIMIT)]
    limit: usize,
}

#[derive(clap::Args)]
pub(crate) struct ReblindArgs {
    /// The other side's blinded file.
    #[arg(long = "in", value_name = "FILE")]
    theirs: PathBuf,
    /// The key of this run.
    #[arg(long, value_name = "FILE")]
    key: PathBuf,
    /// The answer.
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// Leave the key where nothing more is to be done with it.
    #[arg(long)]
    keep_key: bool,
}

#[derive(clap::Args)]
pub(crate) struct IntersectArgs {
    /// The numbers that were blinded.
    #[arg(long, value_name = "FILE")]
    numbers: PathBuf,
    /// One's own list as the other side has answered it.
    #[arg(long, value_name = "FILE")]
    mine_reblinded: PathBuf,
    /// The other side's list as `common reblind` has answered it here.
    #[arg(long, value_name = "FILE")]
    theirs_reblinded: PathBuf,
    /// The key of this run.
    #[arg(long, value_name = "FILE")]
    key: PathBuf,
    /// Do not destroy the key.
    #[arg(long)]
    keep_key: bool,
}

pub(crate) fn perform(command: Command) -> anyhow::Result<End> {
    match command {
        Command::Blind(args) => blinded(&args),
        Command::Reblind(args) => reblinded(&args),
        Command::Intersect(args) => intersected(&args, &mut std::io::stdout()),
        Command::Bench { items, threads, json } => bench::run(items, threads.unwrap_or_else(cores), json),
    }
}

/// How many threads can work at once here.
fn cores() -> NonZeroUsize {
    std::thread::available_parallelism().unwrap_or(NonZeroUsize::MIN)
}

fn blinded(args: &BlindArgs) -> anyhow::Result<End> {
    files::absent(&args.out)?;
    let terms = Terms::new(&args.context, args.learns)?.padded(args.pad).limited(args.limit);
    let mut key = key_for(&args.key, terms)?;
    let numbers = numbers(&args.numbers)?;
    let sent = blind(&mut key, &numbers.persons, cores())?;
    // The key first: a list without its key is of no use, a key without its list can make it again.
    files::save_key(&args.key, &key)?;
    files::make(&args.out, sent.message.to_text().as_bytes())?;
    eprintln!("{} persons, {} lines name someone again", numbers.persons.len(), numbers.repeated);
    eprintln!("context {}, in the other side's files as well", sent.message.context);
    eprintln!("{} points, sum {}: send {}", sent.message.points.len(), sent.message.sum, args.out.display());
    eprintln!("{} stays here; whoever has it can try numbers", args.key.display());
    Ok(end(&numbers))
}

/// The key of the run, drawn where there is none yet. Refuses a key of other terms.
fn key_for(path: &Path, terms: Terms) -> anyhow::Result<Key> {
    if !path.exists() {
        return Key::draw(terms, &mut SysRng).context("the system has no randomness");
    }
    let key = files::read_key(path)?;
    if *key.terms() != terms {
        bail!("{} was made for another context, pad, limit or learner; a new run needs a new key", path.display());
    }
    Ok(key)
}

/// Reads the numbers and tells which lines are bad.
fn numbers(path: &Path) -> anyhow::Result<Numbers> {
    let cannot = || path.display().to_string();
    let numbers = Numbers::read(&std::fs::read(path).with_context(cannot)?).with_context(cannot)?;
    numbers.bad.iter().for_each(|bad| eprintln!("{}: {bad}", path.display()));
    Ok(numbers)
}

fn end(numbers: &Numbers) -> End {
    if numbers.bad.is_empty() { End::Done } else { End::Wanting }
}

fn reblinded(args: &ReblindArgs) -> anyhow::Result<End> {
    files::absent(&args.out)?;
    let mut key = files::read_key(&args.key)?;
    let limit = key.terms().limit;
    let in_file = || args.theirs.display().to_string();
    let theirs = Blinded::parse(&files::text(&args.theirs, limit)?, limit).with_context(in_file)?;
    let answer = reblind(&mut key, &theirs, cores()).with_context(in_file)?;
    files::save_key(&args.key, &key)?;
    files::make(&args.out, answer.to_text().as_bytes())?;
    eprintln!("answered {} points of {}, sum {}", theirs.points.len(), theirs.from, theirs.sum);
    let out = args.out.display();
    match key.terms().learns {
        Learns::Both => eprintln!("send {out}, and keep it for `common intersect`"),
        Learns::Me => {
            eprintln!("keep {out} for `common intersect` and do not send it: this side alone learns the result")
        }
        Learns::Them => {
            eprintln!("send {out}; nothing more is to be done here");
            files::done_with(&args.key, args.keep_key)?;
        }
    }
    Ok(End::Done)
}

/// Writes the numbers in common as CSV; the key goes once they are written.
fn intersected(args: &IntersectArgs, out: &mut impl Write) -> anyhow::Result<End> {
    let mut key = files::read_key(&args.key)?;
    let numbers = numbers(&args.numbers)?;
    let sent = blind(&mut key, &numbers.persons, cores()).map_err(|fault| match fault {
        Fault::Spent(_) => {
            anyhow::anyhow!("{} holds other numbers than those that were blinded", args.numbers.display())
        }
        other => other.into(),
    })?;
    let mine = read_answer(&args.mine_reblinded, sent.message.points.len())?;
    let theirs = read_answer(&args.theirs_reblinded, key.terms().limit)?;
    let persons = common(&key, &sent, &mine, &theirs, cores())?;
    let csv: String = persons.iter().map(|avs| format!("{avs}\n")).collect();
    write!(out, "avs\n{csv}").and_then(|()| out.flush()).context("the result cannot be written")?;
    let (ours, others) = (numbers.persons.len(), theirs.points.len());
    eprintln!("{} in common, of {ours} persons here and {others} points of the other side", persons.len());
    eprintln!("context {} ({}), lists {} and {}", mine.context, key.terms().context(), mine.of, theirs.of);
    files::done_with(&args.key, args.keep_key)?;
    Ok(end(&numbers))
}

fn read_answer(path: &Path, limit: usize) -> anyhow::Result<Reblinded> {
    Reblinded::parse(&files::text(path, limit)?, limit).with_context(|| path.display().to_string())
}

#[cfg(test)]
mod tests;
