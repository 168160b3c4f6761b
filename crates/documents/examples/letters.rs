//! How fast letters are made: `cargo run --release -p documents --example letters -- 1000`. One processor makes one letter
//! after the other, then all of them as one file; on several processors the letters go side by side.

use documents::sample::{closing_letter, invitation};
use documents::{ClosingLetter, Document, Invitation, Letter, bundle};
use domain::model::Language;
use std::time::Instant;

fn letter(n: usize) -> Letter {
    let language = Language::ALL[n % 4];
    let name = format!("Camille Exemple-{n}");
    match n % 2 {
        0 => Letter::Invitation(Box::new(Invitation { invitee: name, ..invitation(language) })),
        _ => {
            let letter = closing_letter(language);
            let person = documents::Person { name, ..letter.person.clone() };
            Letter::Closing(Box::new(ClosingLetter { person, ..letter }))
        }
    }
}

fn alone(letter: &Letter) -> usize {
    let made = match letter {
        Letter::Invitation(letter) => letter.pdf(),
        Letter::Closing(letter) => letter.pdf(),
        Letter::Request(letter) => letter.pdf(),
    };
    made.map(|bytes| bytes.len()).unwrap_or_else(|fault| panic!("{fault}: {}", fault.why()))
}

#[allow(clippy::disallowed_methods, reason = "a benchmark reads the clock, and nothing else here does")]
fn timed<T>(what: &str, count: usize, work: impl FnOnce() -> T) -> T {
    let begun = Instant::now();
    let made = work();
    let seconds = begun.elapsed().as_secs_f64();
    println!("{what}: {count} letters in {seconds:.2} s, {:.1} a second", count as f64 / seconds);
    made
}

fn main() {
    let count = std::env::args().nth(1).and_then(|n| n.parse().ok()).unwrap_or(1000);
    let all: Vec<Letter> = (0..count).map(letter).collect();
    // What is read once, templates and fonts, is not counted.
    alone(&all[0]);
    let bytes: usize = timed("one by one, one core", count, || all.iter().map(alone).sum());
    println!("  {} kB each", bytes / count / 1024);
    let file = timed("as one file, one core", count, || bundle(&all).expect("the templates fit").unwrap_or_default());
    println!("  {} kB in all", file.len() / 1024);
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    timed(&format!("side by side, {cores} cores"), count, || {
        std::thread::scope(|scope| {
            for part in all.chunks(count.div_ceil(cores)) {
                scope.spawn(move || part.iter().map(alone).sum::<usize>());
            }
        })
    });
}
