//! The tables of a round: one struct a file, one field a column. Source: S2, S1; `reference/README.md`.

use super::canton::Unit;
use super::cell::{Cell, Fault, Line, Lines, When};
use super::values::*;
use crate::model::{Label, Partner};
use serde::{Deserialize, Serialize};

super::cell::coded_cells!(Partner);

/// A table that is read from a file.
pub(super) trait Table: Sized {
    const FILE: &'static str;
    const COLUMNS: &'static [&'static str];
    /// Columns that came later: a round from before lacks them, and what it does not say is missing.
    const OPTIONAL: &'static [&'static str] = &[];
    fn line(line: &mut Line) -> Option<Self>;
}

/// Reads all lines of a table; where each stood is kept for what is checked afterwards.
pub(super) fn read<T: Table>(text: &str, faults: &mut Vec<Fault>) -> Vec<(u64, T)> {
    let mut lines = Lines::of(T::FILE, text);
    lines.require(T::COLUMNS, T::OPTIONAL);
    let mut found = Vec::new();
    if lines.faults.is_empty() {
        while let Some(mut line) = lines.next() {
            let number = line.number();
            found.extend(T::line(&mut line).map(|row| (number, row)));
        }
    }
    faults.append(&mut lines.faults);
    found
}

/// Declares tables. Every cell of a line is read even where one is wrong, so that all faults are named at once.
macro_rules! tables {
    ($($(#[$meta:meta])* $name:ident in $file:literal { $($(#[$fmeta:meta])* $field:ident: $type:ty),+ $(,)? })+) => { $(
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
        pub struct $name { $($(#[$fmeta])* pub $field: $type),+ }
        impl Table for $name {
            const FILE: &'static str = $file;
            const COLUMNS: &'static [&'static str] = &[$(stringify!($field)),+];
            fn line(line: &mut Line) -> Option<Self> {
                $(let $field = line.read::<$type>(stringify!($field));)+
                Some($name { $($field: $field?),+ })
            }
        }
        impl $name {
            /// The text of each column, in their order.
            pub fn cells(&self) -> Vec<String> {
                vec![$(Cell::write(&self.$field)),+]
            }
            /// The columns.
            pub const COLUMNS: &'static [&'static str] = <$name as Table>::COLUMNS;
        }
    )+ };
}

tables! {
    /// A row of the inventory, and whether it has answered at all.
    Asked in "rows.csv" {
        /// The row.
        row: Unit,
        /// Whether there is an answer; where not, everything of it is missing, which is not the same as no.
        answered: bool,
        /// Where it says so.
        source: String,
    }
    /// Which partner systems take part (figure 1, SURV-05).
    Composition in "composition.csv" {
        /// The row.
        row: Unit,
        /// Unemployment insurance.
        ui: Mark,
        /// Invalidity insurance.
        ii: Mark,
        /// Social assistance.
        sa: Mark,
        /// Vocational training.
        vet: Mark,
        /// Career guidance.
        cgc: Mark,
        /// Either of the two, or education without saying which.
        education: Mark,
        /// Migration and integration.
        mig: Mark,
        /// Other partners that are named.
        other_partners: Vec<Partner>,
        /// Partners that are to come.
        planned: Vec<Partner>,
        /// How sure.
        certainty: Certainty,
        /// Where it stands.
        source: String,
        /// The notes.
        note: Vec<String>,
    }
    /// On what the collaboration rests in law and politics (figure 2, SURV-06).
    Anchoring in "anchoring.csv" {
        /// The row.
        row: Unit,
        /// An act of parliament.
        law: Mark,
        /// Which.
        laws: Vec<Law>,
        /// A decree of the government.
        decree: Mark,
        /// Since when.
        decree_date: Option<When>,
        /// An agreement between the institutions.
        convention: Mark,
        /// Of which kind.
        convention_kind: Option<Agreed>,
        /// Since when.
        convention_date: Option<When>,
        /// A written concept.
        concept: Mark,
        /// Whether the text of the source counts it among those without an anchor.
        none_in_prose: bool,
        /// How sure.
        certainty: Certainty,
        /// Where it stands.
        source: String,
        /// The notes.
        note: Vec<String>,
    }
    /// Which bodies there are (figure 3, SURV-08).
    Structures in "structures.csv" {
        /// The row.
        row: Unit,
        /// A steering body.
        steering: Mark,
        /// A body for development and coordination.
        development: Mark,
        /// A bureau.
        bureau: Mark,
        /// Working or specialist groups.
        other: Mark,
        /// How sure.
        certainty: Certainty,
        /// Where it stands.
        source: String,
        /// The notes.
        note: Vec<String>,
    }
    /// Who coordinates, and from where (2.3.2, SURV-09).
    Coordination in "coordinators.csv" {
        /// The row.
        row: Unit,
        /// How many coordinators.
        count: Option<u8>,
        /// Where they are employed.
        hosts: Vec<Partner>,
        /// A bureau of their own.
        own_bureau: Mark,
        /// Their place in the steering body.
        seat: Seat,
        /// How sure.
        certainty: Certainty,
        /// Where it stands.
        source: String,
        /// The notes.
        note: Vec<String>,
    }
    /// The share of the coordinators with one host, in the whole country.
    HostShare in "hosts.csv" {
        /// The host.
        host: Partner,
        /// How many persons reproduce the share.
        persons: u32,
        /// Of how many.
        of: u32,
        /// The share that is printed, in percent.
        percent: Option<u8>,
        /// How exactly.
        precision: Precision,
        /// How sure the number of persons is.
        certainty: Certainty,
        /// Where it stands.
        source: String,
        /// The notes.
        note: Vec<String>,
    }
    /// How cases are worked on together (2.4, figure 4, SURV-12).
    Process in "processes.csv" {
        /// The row.
        row: Unit,
        /// The way of working.
        model: WayOfWorking,
        /// How sure that is.
        model_certainty: Certainty,
        /// Whether it follows case management.
        case_management: Mark,
        /// An electronic platform for cases.
        platform: Mark,
        /// Its name.
        platform_name: Option<String>,
        /// A process that is written down.
        written: Mark,
        /// How sure that is.
        written_certainty: Certainty,
        /// Where it stands.
        source: String,
        /// The notes.
        note: Vec<String>,
    }
    /// The political and strategic side (table 1, SURV-07).
    Strategy in "strategy.csv" {
        /// The row.
        row: Unit,
        /// Who steers, and how.
        steering: Vec<Steering>,
        /// What is striven for.
        objectives: Vec<Objective>,
        /// What is announced.
        development: Vec<Development>,
        /// How sure.
        certainty: Certainty,
        /// Where it stands.
        source: String,
        /// The notes.
        note: Vec<String>,
    }
    /// The operational side (table 2, SURV-10).
    Operation in "operation.csv" {
        /// The row.
        row: Unit,
        /// Work without a case.
        work: Vec<Work>,
        /// Work on a case.
        collaboration: Vec<Collaboration>,
        /// What settles the process.
        process: Vec<Settled>,
        /// How sure.
        certainty: Certainty,
        /// Where it stands.
        source: String,
        /// The notes.
        note: Vec<String>,
    }
    /// What makes a case (table 3, SURV-11).
    Criterion in "criteria.csv" {
        /// The row.
        row: Unit,
        /// For what.
        category: RuleFor,
        /// The shape of the rule.
        rule: RuleKind,
        /// The rule, as the rule engine reads it; none where the source gives none.
        expression: Option<String>,
        /// How sure.
        certainty: Certainty,
        /// Where it stands.
        source: String,
        /// The notes.
        note: Vec<String>,
    }
    /// How many cases (figure 5, SURV-13).
    CaseCount in "cases.csv" {
        /// The row.
        row: Unit,
        /// What is counted.
        category: CaseKind,
        /// Its national counterpart.
        national: NationalKind,
        /// The number; none where none is printed.
        count: Option<u32>,
        /// How it came about.
        precision: Precision,
        /// Whether it is part of the total of the country.
        in_total: Mark,
        /// Where it stands.
        source: String,
        /// The notes.
        note: Vec<String>,
    }
    /// A number of the whole country that is printed.
    NationalTotal in "totals.csv" {
        /// What.
        name: TotalName,
        /// The number.
        value: u32,
        /// How it came about.
        precision: Precision,
        /// Where it stands.
        source: String,
        /// The notes.
        note: Vec<String>,
    }
    /// A sentence of the source that counts something, to be held against the data (SURV-21).
    Claim in "claims.csv" {
        /// The figure that it is about.
        figure: String,
        /// What is counted.
        measure: String,
        /// What the sentence says.
        claimed: String,
        /// The note that explains a difference.
        note: Option<String>,
        /// Where it stands.
        source: String,
    }
}

/// A project at an interface (tables 4 to 10, SURV-14, SURV-15).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Project {
    /// Its number in the inventory.
    pub id: String,
    /// The table of the source.
    pub table: u8,
    /// The row.
    pub row: Unit,
    /// The interface of its main actors.
    pub interface: Interface,
    /// Its own name.
    pub name: Option<String>,
    /// Who takes part; partners beside the main actors stay visible (SURV-16).
    pub partners: Vec<Party>,
    /// The topics that it takes up.
    pub topics: Vec<String>,
    /// Where it stands.
    pub status: Status,
    /// Since when.
    pub since: Option<When>,
    /// Until when.
    pub until: Option<When>,
    /// By what it works.
    pub mechanisms: Vec<Mechanism>,
    /// Whether it is marked as good practice for others; none where nobody has said (SURV-17).
    pub practice: Option<Mark>,
    /// What it does, in short.
    pub summary: Label,
    /// How sure.
    pub certainty: Certainty,
    /// Where it stands.
    pub source: String,
    /// The notes.
    pub note: Vec<String>,
}

impl Table for Project {
    const FILE: &'static str = "projects.csv";
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "table",
        "row",
        "interface",
        "name",
        "partners",
        "topics",
        "status",
        "since",
        "until",
        "mechanisms",
        "fr",
        "de",
        "it",
        "en",
        "certainty",
        "source",
        "note",
    ];
    const OPTIONAL: &'static [&'static str] = &["practice"];
    fn line(line: &mut Line) -> Option<Self> {
        let practice = line.read::<Option<Mark>>("practice").flatten();
        let (id, table, row, interface) =
            (line.read("id"), line.read("table"), line.read("row"), line.read("interface"));
        let (name, partners, topics) = (line.read("name"), line.read("partners"), line.read("topics"));
        let (status, since, until) = (line.read("status"), line.read("since"), line.read("until"));
        let (mechanisms, summary) = (line.read("mechanisms"), line.label());
        let (certainty, source, note) = (line.read("certainty"), line.read("source"), line.read("note"));
        Some(Project {
            id: id?,
            table: table?,
            row: row?,
            interface: interface?,
            name: name?,
            partners: partners?,
            topics: topics?,
            status: status?,
            since: since?,
            until: until?,
            mechanisms: mechanisms?,
            practice,
            summary: summary?,
            certainty: certainty?,
            source: source?,
            note: note?,
        })
    }
}

/// Something that is explained in four languages under a code: a note, a topic, a source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// The code.
    pub code: String,
    /// Whether it concerns data or wording.
    pub weight: Weight,
    /// The figure that it is about.
    pub figure: String,
    /// The rows that it is about; none where it is about the figure as a whole.
    pub rows: Vec<Unit>,
    /// What it says.
    pub text: Label,
}

impl Table for Note {
    const FILE: &'static str = "notes.csv";
    const COLUMNS: &'static [&'static str] = &["code", "weight", "figure", "rows", "fr", "de", "it", "en"];
    fn line(line: &mut Line) -> Option<Self> {
        let (code, weight, figure, rows) =
            (line.read("code"), line.read("weight"), line.read("figure"), line.read("rows"));
        let text = line.label();
        Some(Note { code: code?, weight: weight?, figure: figure?, rows: rows?, text: text? })
    }
}

/// A challenge at an interface that projects take up (SURV-16, SURV-17).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Topic {
    /// The code that tables print.
    pub code: String,
    /// The interface.
    pub interface: Interface,
    /// The chapter that it stands for.
    pub section: String,
    /// What it is about.
    pub text: Label,
}

impl Table for Topic {
    const FILE: &'static str = "topics.csv";
    const COLUMNS: &'static [&'static str] = &["code", "interface", "section", "fr", "de", "it", "en"];
    fn line(line: &mut Line) -> Option<Self> {
        let (code, interface, section) = (line.read("code"), line.read("interface"), line.read("section"));
        let text = line.label();
        Some(Topic { code: code?, interface: interface?, section: section?, text: text? })
    }
}

/// A number that explains why an interface matters (SURV-25).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Indicator {
    /// Its number.
    pub code: String,
    /// The interface that it explains.
    pub interface: Interface,
    /// The number as it is printed, with a point for decimals.
    pub value: String,
    /// In what it is counted.
    pub unit: Measured,
    /// How exactly.
    pub precision: Precision,
    /// Of which time.
    pub period: Option<String>,
    /// Where it stands.
    pub source: String,
    /// What is counted.
    pub text: Label,
}

impl Table for Indicator {
    const FILE: &'static str = "indicators.csv";
    const COLUMNS: &'static [&'static str] =
        &["code", "interface", "value", "unit", "precision", "period", "source", "fr", "de", "it", "en"];
    fn line(line: &mut Line) -> Option<Self> {
        let (code, interface, value) = (line.read("code"), line.read("interface"), line.read::<String>("value"));
        let (unit, precision, period) = (line.read("unit"), line.read("precision"), line.read("period"));
        let (source, text) = (line.read("source"), line.label());
        Some(Indicator {
            code: code?,
            interface: interface?,
            value: value?,
            unit: unit?,
            precision: precision?,
            period: period?,
            source: source?,
            text: text?,
        })
    }
}

/// A document from which values are taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceDocument {
    /// Its short code, with which a source begins.
    pub code: String,
    /// When it appeared.
    pub date: Option<When>,
    /// What it is.
    pub text: Label,
}

impl Table for SourceDocument {
    const FILE: &'static str = "sources.csv";
    const COLUMNS: &'static [&'static str] = &["code", "date", "fr", "de", "it", "en"];
    fn line(line: &mut Line) -> Option<Self> {
        let (code, date, text) = (line.read("code"), line.read("date"), line.label());
        Some(SourceDocument { code: code?, date: date?, text: text? })
    }
}
