//! Lists that are taken over from another system: which columns there are, what each cell must be, and what a line becomes.
//! Every fault is told at once, with line, column, value and reason; what a line means for what is there already is for the
//! use cases. Source: field.md 4 no. 13 and 5 no. 9.

mod cells;
mod read;

pub use cells::{CellFault, Why};
pub use read::{Reading, Taken, TakenLine, UserLine, read};

use crate::coded;
use serde::{Deserialize, Serialize};

coded!(
    /// What is taken over.
    ImportKind { Persons = "persons", Users = "users", Institutions = "institutions", Measures = "measures" }
);

coded!(
    /// The columns of all lists; their headings are words (`column-…`), understood in every language.
    Column {
        FamilyName = "family-name",
        GivenName = "given-name",
        Birth = "birth",
        Avs = "avs",
        Language = "language",
        Phone = "phone",
        Commune = "commune",
        Login = "login",
        Name = "name",
        Role = "role",
        Institution = "institution",
        Region = "region",
        Theme = "theme",
        CasesLanguage = "cases-language",
        Mail = "mail",
        Code = "code",
        Kind = "kind",
        NameFr = "name-fr",
        NameDe = "name-de",
        NameIt = "name-it",
        NameEn = "name-en",
        Short = "short",
        MayAnnounce = "may-announce",
        MayLead = "may-lead",
        Discreet = "discreet",
        Until = "until",
        /// The number of a line, in a correction file; says nothing when it is read again.
        Line = "line",
        /// What is wrong with a line, in a correction file; says nothing when it is read again.
        Wrong = "wrong",
    }
);

/// The most lines of one list. All of it is written at once, and others wait for so long.
pub const MOST_LINES: usize = 2000;

impl ImportKind {
    /// Its columns, in the order of the template.
    pub fn columns(self) -> &'static [Column] {
        use Column::*;
        match self {
            ImportKind::Persons => &[FamilyName, GivenName, Birth, Avs, Language, Phone, Commune],
            ImportKind::Users => &[Login, Name, Language, Role, Institution, Region, Theme, CasesLanguage, Mail],
            ImportKind::Institutions => {
                &[Code, Kind, Name, NameFr, NameDe, NameIt, NameEn, Short, MayAnnounce, MayLead, Discreet]
            }
            ImportKind::Measures => &[Code, Name, Institution, Region, Until],
        }
    }

    /// Whether a list cannot do without a column.
    pub fn needs(self, column: Column) -> bool {
        use Column::*;
        match self {
            ImportKind::Persons => matches!(column, FamilyName | Birth),
            ImportKind::Users => matches!(column, Login | Name | Role | Institution),
            ImportKind::Institutions => matches!(column, Code | Kind | Name),
            ImportKind::Measures => matches!(column, Code | Name),
        }
    }

    /// The act that whoever takes such a list over must be permitted.
    pub fn act(self) -> &'static str {
        match self {
            ImportKind::Persons => "import.persons",
            ImportKind::Users => "import.users",
            ImportKind::Institutions => "import.institutions",
            ImportKind::Measures => "import.measures",
        }
    }
}

/// A list as it was handed in.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct List {
    /// What it is a list of.
    pub kind: ImportKind,
    /// The headings as they stand in the file.
    pub heads: Vec<String>,
    /// What each column is; none: it is not known, and left out.
    pub columns: Vec<Option<Column>>,
    /// The lines.
    pub lines: Vec<ListLine>,
}

/// A line of a list.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListLine {
    /// Its number in the file, from 1.
    pub n: u32,
    /// Its cells.
    pub cells: Vec<String>,
}

/// A list never stands in a log with what it says.
impl std::fmt::Debug for List {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "a list of {} with {} lines", self.kind, self.lines.len())
    }
}

impl List {
    /// The columns that it lacks and cannot do without.
    pub fn lacks(&self) -> Vec<Column> {
        let there = |column: &Column| self.columns.contains(&Some(*column));
        self.kind.columns().iter().copied().filter(|c| self.kind.needs(*c) && !there(c)).collect()
    }

    /// The headings that nobody knows: what stands below them is left out.
    pub fn unknown_heads(&self) -> Vec<&str> {
        let heads = self.heads.iter().zip(&self.columns);
        heads
            .filter(|(head, column)| column.is_none() && !head.trim().is_empty())
            .map(|(head, _)| head.as_str())
            .collect()
    }
}
