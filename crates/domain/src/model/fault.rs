//! What is wrong with a model: the line for whoever edits the file, the entry and the field for whoever fills in a form, and a
//! code under which the words stand. Source: X-02, DESIGN section 5.

use crate::coded;

coded!(
    /// What can be wrong.
    FaultCode {
        /// The text is no TOML.
        Unreadable = "unreadable",
        /// Something that has to be there is not.
        FieldMissing = "field-missing",
        /// The model knows no such thing.
        FieldUnknown = "field-unknown",
        /// A value cannot be what it says.
        WrongValue = "wrong-value",
        /// A rule cannot be read.
        RuleUnreadable = "rule-unreadable",
        /// The files that it builds on do not fit.
        Layers = "layers",
        /// A code that nothing in the model has.
        UnknownCode = "unknown-code",
        /// No question establishes a criterion.
        NotAsked = "not-asked",
        /// It has no name.
        Unnamed = "unnamed",
        /// It depends on itself.
        Circle = "circle",
        /// A rule that nobody meets.
        NeverMet = "never-met",
        /// A rule that everybody meets.
        AlwaysMet = "always-met",
        /// A rule where agreements have theirs.
        RuleAndAgreements = "rule-and-agreements",
        /// It is left to agreements, and there is none.
        NoAgreement = "no-agreement",
        /// A time that ends before it begins.
        EndsBefore = "ends-before",
        /// Two versions of a rule hold on one day.
        Overlap = "overlap",
        /// A rule of its own beside its versions.
        TwoRules = "two-rules",
        /// No route is left for what fits no other.
        NoLastRoute = "no-last-route",
        /// It would come up before it is late.
        TooEarly = "too-early",
        /// A rhythm stands among the time limits.
        RhythmElsewhere = "rhythm-elsewhere",
        /// A time limit is missing.
        CadenceMissing = "cadence-missing",
        /// It never comes round.
        NeverComesRound = "never-comes-round",
        /// Nobody may do it.
        Nobody = "nobody",
        /// A checklist without anything compulsory.
        NothingCompulsory = "nothing-compulsory",
        /// There is no reason by which it could be declined.
        NoReason = "no-reason",
        /// A code stands twice.
        Twice = "twice",
        /// The quorum is larger than the seats.
        QuorumTooLarge = "quorum-too-large",
        /// No language, no institution, or no region.
        WithoutBasics = "without-basics",
        /// A text is missing in one language.
        LanguageMissing = "language-missing",
        /// The money of the bureau does not add up.
        Billing = "billing",
    }
);

/// A fault of a model file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The line, counted from 1; 0 where the fault is of the file as a whole.
    pub line: usize,
    /// What kind of fault.
    pub code: FaultCode,
    /// Where it stands in the model.
    pub place: Place,
    /// What is wrong, for the author of the model.
    pub reason: String,
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "line {}: {}", self.line, self.reason)
    }
}

/// A place in a model, as the forms have it. What is not known is empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Place {
    /// The section; empty: the model as a whole.
    pub section: String,
    /// The entry: its code, else its number from 0.
    pub entry: String,
    /// The field, such as `often.every`.
    pub field: String,
}

/// A place with a word that stands on its line.
#[derive(Debug, Clone)]
pub(super) struct Spot {
    place: Place,
    word: String,
}

/// What is wrong at a spot.
#[derive(Debug)]
pub(super) struct Wrong {
    pub(super) code: FaultCode,
    pub(super) place: Place,
    pub(super) word: String,
    pub(super) reason: String,
}

impl Spot {
    /// A field of an entry; the entry's code stands on the line.
    pub(super) fn of(section: &str, entry: &str, field: &str) -> Self {
        let place = Place { section: section.into(), entry: entry.into(), field: field.into() };
        Self { place, word: entry.into() }
    }

    /// A whole section.
    pub(super) fn section(section: &str) -> Self {
        Self::of(section, "", "")
    }

    /// The same, with the word that stands on the line.
    pub(super) fn on(mut self, word: &str) -> Self {
        self.word = word.into();
        self
    }

    pub(super) fn wrong(self, code: FaultCode, reason: String) -> Wrong {
        Wrong { code, place: self.place, word: self.word, reason }
    }
}
