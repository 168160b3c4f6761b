//! Two institutions, a folder each.

use super::*;
use crate::End;
use clap::Parser;
use std::os::unix::fs::PermissionsExt;

#[derive(Parser)]
struct Line {
    #[command(subcommand)]
    command: Command,
}

/// A folder in which commands are typed.
struct Place(tempfile::TempDir);

impl Place {
    fn new(numbers: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("numbers.csv"), numbers).unwrap();
        Self(folder)
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Performs a command whose words beginning with `@` are files of this folder.
    fn run(&self, line: &str) -> anyhow::Result<(String, End)> {
        let word = |word: &str| word.strip_prefix('@').map_or(word.to_string(), |f| self.path(f).display().to_string());
        match Line::try_parse_from(std::iter::once("common".to_string()).chain(line.split(' ').map(word)))?.command {
            Command::Intersect(args) => {
                let mut out = Vec::new();
                let end = intersected(&args, &mut out)?;
                Ok((String::from_utf8(out)?, end))
            }
            other => perform(other).map(|end| (String::new(), end)),
        }
    }

    fn blind(&self, more: &str) -> anyhow::Result<(String, End)> {
        self.run(&format!("blind --numbers @numbers.csv --key @key --out @sent --context both-of-us{more}"))
    }

    fn reblind(&self) -> anyhow::Result<(String, End)> {
        self.run("reblind --in @got --key @key --out @answer")
    }

    fn intersect(&self) -> anyhow::Result<(String, End)> {
        self.run("intersect --numbers @numbers.csv --mine-reblinded @mine --theirs-reblinded @answer --key @key")
    }
}

fn hand_over(from: &Place, file: &str, to: &Place, name: &str) {
    std::fs::copy(from.path(file), to.path(name)).unwrap();
}

const ONE: &str = "avs\n756.1234.5678.97\n756.9217.0769.85\n";
const OTHER: &str = "name;avs\nA;7569217076985\nB;756.0000.0000.19\n";

/// Both have blinded and handed over.
fn begun(one: &str, other: &str) -> (Place, Place) {
    let (a, b) = (Place::new(one), Place::new(other));
    a.blind("").unwrap();
    b.blind("").unwrap();
    hand_over(&a, "sent", &b, "got");
    hand_over(&b, "sent", &a, "got");
    (a, b)
}

/// Both have answered and handed over.
fn answered(one: &str, other: &str) -> (Place, Place) {
    let (a, b) = begun(one, other);
    a.reblind().unwrap();
    b.reblind().unwrap();
    hand_over(&a, "answer", &b, "mine");
    hand_over(&b, "answer", &a, "mine");
    (a, b)
}

#[test]
fn both_find_whom_they_share_and_the_keys_are_gone() {
    let other = domain::Avs::from_serial(1).to_string();
    let (a, b) = answered(ONE, &OTHER.replace("756.0000.0000.19", &other));
    for place in [&a, &b] {
        let (csv, end) = place.intersect().unwrap();
        assert_eq!(csv, "avs\n756.9217.0769.85\n");
        assert!(matches!(end, End::Done) && !place.path("key").exists());
    }
}

#[test]
fn a_bad_line_is_passed_over_and_the_end_says_so() {
    let (a, b) = (Place::new(&format!("{ONE}756.1\n")), Place::new(ONE));
    assert!(matches!(a.blind("").unwrap().1, End::Wanting) && matches!(b.blind("").unwrap().1, End::Done));
    assert_eq!(std::fs::read_to_string(a.path("sent")).unwrap().lines().count(), 4);
}

#[test]
fn the_key_is_for_its_owner_alone_and_refused_where_others_can_read_it() {
    let (a, _) = begun(ONE, ONE);
    let mode = |file: &str| std::fs::metadata(a.path(file)).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode("key"), mode("sent")), (0o600, 0o600));
    std::fs::set_permissions(a.path("key"), std::fs::Permissions::from_mode(0o640)).unwrap();
    assert!(a.reblind().unwrap_err().to_string().contains("chmod 600"));
}

#[test]
fn who_has_agreed_not_to_learn_the_result_has_no_key_to_find_it_with() {
    let (a, b) = (Place::new(ONE), Place::new(ONE));
    a.blind(" --learns me --pad 10").unwrap();
    b.blind(" --learns them --limit 10").unwrap();
    hand_over(&a, "sent", &b, "got");
    hand_over(&b, "sent", &a, "got");
    a.reblind().unwrap();
    b.reblind().unwrap();
    assert!(!b.path("key").exists());
    hand_over(&b, "answer", &a, "mine");
    assert_eq!(a.intersect().unwrap().0, ONE);
}

#[test]
fn nothing_is_written_over_and_a_key_keeps_its_terms() {
    let (a, _) = begun(ONE, ONE);
    let sent = std::fs::read(a.path("sent")).unwrap();
    assert!(a.blind("").unwrap_err().to_string().contains("exists already"));
    std::fs::remove_file(a.path("sent")).unwrap();
    assert!(a.blind("-and-others").unwrap_err().to_string().contains("a new run needs a new key"));
    a.blind("").unwrap();
    assert_eq!(std::fs::read(a.path("sent")).unwrap(), sent);
}

#[test]
fn a_file_that_is_too_long_is_refused_before_it_is_read() {
    let (a, b) = (Place::new(ONE), Place::new(ONE));
    a.blind(" --limit 1").unwrap();
    b.blind("").unwrap();
    hand_over(&b, "sent", &a, "got");
    assert!(format!("{:#}", a.reblind().unwrap_err()).contains("2 points, where at most 1 are answered"));
    std::fs::write(a.path("got"), "x".repeat(2000)).unwrap();
    assert!(a.reblind().unwrap_err().to_string().contains("longer than a file of 1 points"));
}

#[test]
fn other_numbers_than_those_that_were_blinded_are_noticed_and_the_key_stays() {
    let (a, _) = answered(ONE, ONE);
    std::fs::write(a.path("numbers.csv"), "avs\n756.1234.5678.97\n").unwrap();
    assert!(a.intersect().unwrap_err().to_string().contains("other numbers than those that were blinded"));
    assert!(a.path("key").exists());
}

#[test]
fn a_line_that_makes_no_sense_is_misuse() {
    let a = Place::new(ONE);
    assert!(a.run("bench --items 0").is_err() && a.blind(" --learns nobody").is_err());
}
