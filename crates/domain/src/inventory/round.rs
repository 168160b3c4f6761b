//! A round of the inventory: everything that was answered in a year, checked as a whole.

use super::canton::{Canton, Unit};
use super::cell::Fault;
use super::tables::*;
use super::values::{Class, Mark};
use crate::model::rule::Rule;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// The files of a round by name.
pub type Files = BTreeMap<String, String>;

/// The year of the round that the program carries.
pub const REFERENCE_YEAR: i16 = 2023;

macro_rules! embedded {
    ($($name:literal),+ $(,)?) => {
        &[$(($name, include_str!(concat!("../../../../reference/2023/", $name)))),+]
    };
}

const REFERENCE: &[(&str, &str)] = embedded![
    "rows.csv",
    "composition.csv",
    "anchoring.csv",
    "structures.csv",
    "coordinators.csv",
    "hosts.csv",
    "processes.csv",
    "strategy.csv",
    "operation.csv",
    "criteria.csv",
    "cases.csv",
    "totals.csv",
    "projects.csv",
    "topics.csv",
    "notes.csv",
    "claims.csv",
    "indicators.csv",
];

const SOURCES: &str = include_str!("../../../../reference/sources.csv");

static REFERENCE_ROUND: LazyLock<Round> = LazyLock::new(|| {
    Round::read(REFERENCE_YEAR, &reference_files()).unwrap_or_else(|faults| {
        let lines: Vec<String> = faults.iter().map(Fault::to_string).collect();
        unreachable!("the reference that the program carries is faulty: {}", lines.join("; "))
    })
});

/// The files of the round that the program carries.
pub fn reference_files() -> Files {
    REFERENCE.iter().map(|(name, text)| (name.to_string(), text.to_string())).collect()
}

/// The round that the program carries.
pub fn reference() -> &'static Round {
    &REFERENCE_ROUND
}

/// Everything that was answered in a year.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Round {
    /// The year.
    pub year: i16,
    /// Who was asked.
    pub rows: Vec<Asked>,
    /// Figure 1.
    pub composition: Vec<Composition>,
    /// Figure 2.
    pub anchoring: Vec<Anchoring>,
    /// Figure 3.
    pub structures: Vec<Structures>,
    /// Where the coordinators are.
    pub coordination: Vec<Coordination>,
    /// Their shares in the whole country.
    pub hosts: Vec<HostShare>,
    /// Figure 4.
    pub processes: Vec<Process>,
    /// Table 1.
    pub strategy: Vec<Strategy>,
    /// Table 2.
    pub operation: Vec<Operation>,
    /// Table 3.
    pub criteria: Vec<Criterion>,
    /// Figure 5.
    pub cases: Vec<CaseCount>,
    /// Totals that are printed.
    pub totals: Vec<NationalTotal>,
    /// Tables 4 to 10.
    pub projects: Vec<Project>,
    /// What projects take up.
    pub topics: Vec<Topic>,
    /// What must be known about single values.
    pub notes: Vec<Note>,
    /// What the sentences of the source count.
    pub claims: Vec<Claim>,
    /// Why interfaces matter.
    pub indicators: Vec<Indicator>,
    /// The documents.
    pub sources: Vec<SourceDocument>,
}

impl Round {
    /// Reads the files of a round and checks them against each other. Tables of which there is no file are empty, but for
    /// the rows, without which nothing can be read. Errors: every fault with its file, line and column.
    pub fn read(year: i16, files: &Files) -> Result<Round, Vec<Fault>> {
        let mut reader = Reader { files, faults: Vec::new(), places: BTreeMap::new() };
        for name in files.keys().filter(|name| !REFERENCE.iter().any(|(known, _)| known == name)) {
            reader.faults.push(Fault {
                file: name.clone(),
                line: 0,
                column: String::new(),
                reason: "is no table of a round".into(),
            });
        }
        if !files.contains_key(Asked::FILE) {
            let reason = "is missing: it says who was asked".to_string();
            reader.faults.push(Fault { file: Asked::FILE.into(), line: 0, column: String::new(), reason });
        }
        let sources = read::<SourceDocument>(SOURCES, &mut reader.faults).into_iter().map(|(_, s)| s).collect();
        let round = Round {
            year,
            rows: reader.table(),
            composition: reader.table(),
            anchoring: reader.table(),
            structures: reader.table(),
            coordination: reader.table(),
            hosts: reader.table(),
            processes: reader.table(),
            strategy: reader.table(),
            operation: reader.table(),
            criteria: reader.table(),
            cases: reader.table(),
            totals: reader.table(),
            projects: reader.table(),
            topics: reader.table(),
            notes: reader.table(),
            claims: reader.table(),
            indicators: reader.table(),
            sources,
        };
        round.check(&mut reader);
        if reader.faults.is_empty() { Ok(round) } else { Err(reader.faults) }
    }

    fn check(&self, reader: &mut Reader) {
        self.check_rows(reader);
        let topics: BTreeSet<&str> = self.topics.iter().map(|t| t.code.as_str()).collect();
        for (at, project) in self.projects.iter().enumerate() {
            for topic in project.topics.iter().filter(|t| !topics.contains(t.as_str())) {
                reader.fault(Project::FILE, at, "topics", format!("there is no topic `{topic}`"));
            }
            if self.projects[..at].iter().any(|earlier| earlier.id == project.id) {
                reader.fault(Project::FILE, at, "id", format!("`{}` is there twice", project.id));
            }
        }
        for (at, criterion) in self.criteria.iter().enumerate() {
            if let Some(Err(reason)) = criterion.expression.as_deref().map(Rule::parse) {
                reader.fault(Criterion::FILE, at, "expression", reason);
            }
        }
        for (at, count) in self.cases.iter().enumerate() {
            if count.count.is_none() != (count.precision == super::values::Precision::Missing) {
                reader.fault(
                    CaseCount::FILE,
                    at,
                    "precision",
                    "missing is said of what has no number, and of nothing else".into(),
                );
            }
        }
        self.check_notes(reader);
    }

    /// Every row of a table was asked, and stands there once where a row has one line.
    fn check_rows(&self, reader: &mut Reader) {
        let asked: BTreeSet<&Unit> = self.rows.iter().map(|r| &r.row).collect();
        let mut cantons = BTreeSet::new();
        for (at, row) in self.rows.iter().enumerate() {
            for canton in row.row.cantons().iter().filter(|c| !cantons.insert(**c)) {
                reader.fault(Asked::FILE, at, "row", format!("{canton} answers in another row already"));
            }
        }
        macro_rules! rows {
            ($($field:ident: $type:ty, $once:literal);+ $(;)?) => { $(
                let mut seen = BTreeSet::new();
                for (at, line) in self.$field.iter().enumerate() {
                    if !asked.contains(&line.row) {
                        reader.fault(<$type>::FILE, at, "row", format!("{} was not asked", line.row));
                    }
                    if !seen.insert(&line.row) && $once {
                        reader.fault(<$type>::FILE, at, "row", format!("{} is there twice", line.row));
                    }
                }
            )+ };
        }
        rows! {
            composition: Composition, true; anchoring: Anchoring, true; structures: Structures, true;
            coordination: Coordination, true; processes: Process, true; strategy: Strategy, true;
            operation: Operation, true; criteria: Criterion, false; cases: CaseCount, false; projects: Project, false;
        }
    }

    /// Every note and every source that is named is there.
    fn check_notes(&self, reader: &mut Reader) {
        let notes: BTreeSet<&str> = self.notes.iter().map(|n| n.code.as_str()).collect();
        let documents: BTreeSet<&str> = self.sources.iter().map(|s| s.code.as_str()).collect();
        let known = |source: &str| {
            source.split(';').all(|part| part.split_whitespace().next().is_some_and(|code| documents.contains(code)))
        };
        macro_rules! noted {
            ($($field:ident: $type:ty),+ $(,)?) => { $(
                for (at, line) in self.$field.iter().enumerate() {
                    for note in line.note.iter().filter(|n| !notes.contains(n.as_str())) {
                        reader.fault(<$type>::FILE, at, "note", format!("there is no note `{note}`"));
                    }
                    if !known(&line.source) {
                        reader.fault(<$type>::FILE, at, "source", format!("`{}` begins with no document", line.source));
                    }
                }
            )+ };
        }
        noted!(
            composition: Composition, anchoring: Anchoring, structures: Structures, coordination: Coordination,
            hosts: HostShare, processes: Process, strategy: Strategy, operation: Operation, criteria: Criterion,
            cases: CaseCount, totals: NationalTotal, projects: Project, claims: Claim,
        );
    }

    /// The cantons of the register that answer in no row.
    pub fn without_row(&self) -> Vec<Canton> {
        Canton::all().filter(|canton| self.unit_of(*canton).is_none()).collect()
    }

    /// The row in which a canton answers.
    pub fn unit_of(&self, canton: Canton) -> Option<&Unit> {
        self.rows.iter().map(|r| &r.row).find(|row| row.has(canton))
    }

    /// The note of a code.
    pub fn note(&self, code: &str) -> Option<&Note> {
        self.notes.iter().find(|n| n.code == code)
    }

    /// The topic of a code.
    pub fn topic(&self, code: &str) -> Option<&Topic> {
        self.topics.iter().find(|t| t.code == code)
    }

    /// The sum of the numbers that a row prints and that are part of the total; none where nothing is printed.
    pub fn cases_of(&self, unit: &Unit) -> Option<u32> {
        let printed = self.cases.iter().filter(|c| &c.row == unit && c.in_total == Mark::Yes).filter_map(|c| c.count);
        printed.reduce(|sum, n| sum.saturating_add(n))
    }
}

impl Composition {
    /// How far the circle of partner systems reaches.
    pub fn class(&self) -> Class {
        let core = [self.ui, self.ii, self.sa].iter().all(|m| m.is_yes());
        match (core, self.education, self.mig) {
            (true, Mark::Yes, Mark::Yes) => Class::Full,
            (true, Mark::Yes, Mark::No) => Class::Education,
            (true, Mark::No, Mark::Yes) => Class::Migration,
            (true, Mark::No, Mark::No) => Class::Core3,
            _ => Class::Unknown,
        }
    }

    /// The least and the most partner systems that the answer allows.
    pub fn systems(&self) -> (usize, usize) {
        let certain = [self.ui, self.ii, self.sa, self.vet, self.cgc, self.mig].iter().filter(|m| m.is_yes()).count();
        let open =
            [self.ui, self.ii, self.sa, self.vet, self.cgc, self.mig].iter().filter(|m| **m == Mark::Unknown).count();
        // Education takes part, even where it is not said by which of its two sides.
        let named = self.vet.is_yes() || self.cgc.is_yes();
        let least = certain + usize::from(self.education.is_yes() && !named);
        (least, certain + open)
    }
}

impl Anchoring {
    /// Whether nothing of it anchors the collaboration.
    pub fn none(&self) -> Mark {
        let all = [self.law, self.decree, self.convention];
        match (all.contains(&Mark::Yes), all.contains(&Mark::Disputed), all.contains(&Mark::Unknown)) {
            (true, _, _) => Mark::No,
            (false, true, _) => Mark::Disputed,
            (false, false, true) => Mark::Unknown,
            (false, false, false) => Mark::Yes,
        }
    }
}

/// Reads tables and remembers where each line stood.
struct Reader<'f> {
    files: &'f Files,
    faults: Vec<Fault>,
    places: BTreeMap<&'static str, Vec<u64>>,
}

impl Reader<'_> {
    fn table<T: Table>(&mut self) -> Vec<T> {
        let Some(text) = self.files.get(T::FILE) else { return Vec::new() };
        let (places, rows) = read::<T>(text, &mut self.faults).into_iter().unzip();
        self.places.insert(T::FILE, places);
        rows
    }

    fn fault(&mut self, file: &'static str, at: usize, column: &str, reason: String) {
        let line = self.places.get(file).and_then(|places| places.get(at)).copied().unwrap_or(0);
        self.faults.push(Fault { file: file.into(), line, column: column.into(), reason });
    }
}
