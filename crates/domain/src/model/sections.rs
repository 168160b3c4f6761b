//! The sections of a model as forms have them: which fields an entry has, and what each holds. A test holds them against what
//! the reader of the models knows. Source: issue «Every canton's model runs on the one engine» (changing a model).

/// What a field holds.
#[derive(Debug, Clone, Copy)]
pub enum Sort {
    /// A line.
    Text,
    /// A code under which data refer to the entry.
    Code,
    /// A text in the four languages.
    Label,
    /// A longer one.
    LongLabel,
    /// A whole number.
    Number,
    /// Yes or no.
    Tick,
    /// A rule of access.
    Rule,
    /// A day.
    Day,
    /// How sure something is, and where it is from.
    Said,
    /// Codes, in an order.
    Codes,
    /// Whole numbers, in an order.
    Numbers,
    /// One of the values that the program knows.
    One(Choice),
    /// Some of them.
    Several(Choice),
    /// The code of an entry of a section.
    Of(&'static str),
    /// Codes of entries of a section.
    SeveralOf(&'static str),
    /// Rows of fields.
    Rows(&'static [Field]),
}

/// A field of an entry.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// Its name; a part of a part stands after a point.
    pub name: &'static str,
    /// What it holds.
    pub sort: Sort,
    /// Whether an entry cannot be without it.
    pub needed: bool,
}

/// How a section is built.
#[derive(Debug, Clone, Copy)]
pub enum Shape {
    /// What stands in the model itself.
    Whole,
    /// Entries that follow each other.
    List,
    /// One set of fields.
    Table,
    /// Values by name, where the names are those of a choice or free.
    Names(Sort, Option<Choice>),
}

/// A section of a model.
#[derive(Debug, Clone, Copy)]
pub struct Section {
    /// Its name in the file; empty: the model itself.
    pub name: &'static str,
    /// How it is built.
    pub shape: Shape,
    /// The fields of an entry.
    pub fields: &'static [Field],
}

impl Section {
    /// Whether it holds values by name.
    pub fn is_names(&self) -> bool {
        matches!(self.shape, Shape::Names(..))
    }

    /// Whether it holds entries that follow each other.
    pub fn is_list(&self) -> bool {
        matches!(self.shape, Shape::List)
    }

    /// The field by which an entry is told from the others.
    pub fn key(&self) -> Option<&'static str> {
        let key = |field: &&Field| matches!(field.name, "code" | "due");
        self.fields.iter().find(key).map(|field| field.name).filter(|_| self.is_list())
    }

    /// The fields of a value by name.
    pub fn named(sort: Sort) -> [Field; 1] {
        [needed("value", sort)]
    }

    /// The name under which its words stand.
    pub fn word(&self) -> &'static str {
        if self.name.is_empty() { "whole" } else { self.name }
    }
}

/// The section of a name.
pub fn section(name: &str) -> Option<&'static Section> {
    let name = if name == "whole" { "" } else { name };
    SECTIONS.iter().find(|s| s.name == name)
}

const fn needed(name: &'static str, sort: Sort) -> Field {
    Field { name, sort, needed: true }
}

const fn field(name: &'static str, sort: Sort) -> Field {
    Field { name, sort, needed: false }
}

macro_rules! choices {
    ($($variant:ident = $word:literal $type:ty),+ $(,)?) => {
        /// The values that a field can have because the program knows them.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Choice { $(#[doc = $word] $variant),+ }
        impl Choice {
            /// The codes.
            pub fn codes(self) -> Vec<&'static str> {
                match self { $(Choice::$variant => <$type>::ALL.iter().map(|value| value.code()).collect()),+ }
            }
            /// The name of the group under which its words stand.
            pub fn word(self) -> &'static str {
                match self { $(Choice::$variant => $word),+ }
            }
        }
    };
}

choices!(
    Partner = "partner" super::Partner,
    Role = "role" super::Role,
    Degree = "degree" super::Degree,
    Language = "language" super::Language,
    SessionKind = "session-kind" super::SessionKind,
    Due = "due" super::DueKind,
    Owner = "owner" super::Owner,
    Data = "data" crate::consent::Category,
    Outcome = "outcome" crate::closure::Outcome,
    BodyKind = "body-kind" super::BodyKind,
    Unit = "unit" super::Unit,
    KeptBy = "kept-by" super::KeptBy,
    Asked = "asked" super::Asked,
    Talk = "talk" super::Talk,
    Passage = "passage" super::Otherwise,
    WayKind = "way-kind" super::WayKind,
    Surveyed = "surveyed" super::Surveyed,
    Split = "split" super::Split,
    Procedure = "procedure-kind" crate::procedure::ProcedureKind,
    National = "inv-national" crate::inventory::NationalKind,
);

const ENTRY: &[Field] = &[needed("code", Sort::Code), needed("label", Sort::Label)];

const VERSION: &[Field] =
    &[field("from", Sort::Day), field("until", Sort::Day), needed("rule", Sort::Rule), field("said", Sort::Said)];

const CHECK: &[Field] = &[needed("code", Sort::Code), needed("label", Sort::Label), field("compulsory", Sort::Tick)];

const SHARE: &[Field] = &[needed("institution", Sort::Of("institution")), needed("parts", Sort::Number)];

const KEY: &[Field] = &[
    needed("code", Sort::Code),
    needed("label", Sort::Label),
    needed("split", Sort::One(Choice::Split)),
    field("payers", Sort::Number),
    field("share", Sort::Rows(SHARE)),
];

const DEBTOR: &[Field] = &[
    needed("institution", Sort::Of("institution")),
    needed("language", Sort::One(Choice::Language)),
    field("address.name", Sort::Text),
    field("address.street", Sort::Text),
    field("address.number", Sort::Text),
    field("address.postal_code", Sort::Text),
    field("address.town", Sort::Text),
    field("address.country", Sort::Text),
];

const PROCEDURE_RESULT: &[Field] =
    &[needed("code", Sort::Code), needed("label", Sort::Label), field("next", Sort::Codes)];

const PROCEDURE_STEP: &[Field] = &[
    needed("code", Sort::Code),
    needed("label", Sort::Label),
    field("by", Sort::Several(Choice::Partner)),
    field("days", Sort::Number),
    field("category", Sort::One(Choice::Data)),
    field("physician", Sort::Tick),
    field("result", Sort::Rows(PROCEDURE_RESULT)),
    field("course", Sort::Rows(ENTRY)),
    field("cost", Sort::Text),
    field("vouchers", Sort::Tick),
    field("next", Sort::Codes),
];

const ACCESS: &[Field] = &[
    needed("code", Sort::Code),
    needed("label", Sort::Label),
    needed("parties", Sort::Several(Choice::Partner)),
    needed("category", Sort::Of("category")),
    field("degree", Sort::One(Choice::Degree)),
    field("rule", Sort::Rule),
    field("version", Sort::Rows(VERSION)),
    field("project", Sort::Text),
    field("valid_from", Sort::Day),
    field("valid_until", Sort::Day),
    needed("said", Sort::Said),
];

/// The sections, in the order in which they are shown.
pub const SECTIONS: &[Section] = &[
    Section {
        name: "",
        shape: Shape::Whole,
        fields: &[
            needed("label", Sort::Label),
            needed("languages", Sort::Codes),
            field("ask", Sort::Codes),
            needed("checks_after_closure", Sort::Numbers),
            needed("suppress_below", Sort::Number),
            field("common_runs_per_year", Sort::Number),
            field("emergency_minutes", Sort::Number),
            field("also_for", Sort::Codes),
        ],
    },
    Section {
        name: "institution",
        shape: Shape::List,
        fields: &[
            needed("code", Sort::Code),
            needed("kind", Sort::One(Choice::Partner)),
            needed("label", Sort::Label),
            needed("short", Sort::Label),
            field("may_announce", Sort::Tick),
            field("may_lead", Sort::Tick),
            field("may_use_avs", Sort::Tick),
            field("discreet", Sort::Tick),
            field("said", Sort::Said),
        ],
    },
    Section { name: "region", shape: Shape::List, fields: ENTRY },
    Section { name: "theme", shape: Shape::List, fields: ENTRY },
    Section {
        name: "route",
        shape: Shape::List,
        fields: &[
            needed("to", Sort::One(Choice::Role)),
            field("theme", Sort::Of("theme")),
            field("region", Sort::Of("region")),
            field("language", Sort::One(Choice::Language)),
        ],
    },
    Section { name: "role", shape: Shape::Names(Sort::Label, Some(Choice::Role)), fields: &[] },
    Section { name: "question_group", shape: Shape::List, fields: ENTRY },
    Section {
        name: "question",
        shape: Shape::List,
        fields: &[
            needed("code", Sort::Code),
            needed("group", Sort::Of("question_group")),
            field("asked", Sort::One(Choice::Asked)),
            needed("label", Sort::Label),
            field("hint", Sort::Label),
            field("judged", Sort::Tick),
        ],
    },
    Section { name: "derived", shape: Shape::Names(Sort::Rule, None), fields: &[] },
    Section { name: "criterion", shape: Shape::List, fields: ENTRY },
    Section {
        name: "contradiction",
        shape: Shape::List,
        fields: &[needed("when", Sort::Rule), needed("ask", Sort::Label)],
    },
    Section {
        name: "category",
        shape: Shape::List,
        fields: &[
            needed("code", Sort::Code),
            needed("label", Sort::Label),
            field("rule", Sort::Rule),
            field("version", Sort::Rows(VERSION)),
            field("otherwise", Sort::One(Choice::Passage)),
            field("national", Sort::One(Choice::National)),
            field("reading", Sort::LongLabel),
            field("said", Sort::Said),
        ],
    },
    Section {
        name: "degree",
        shape: Shape::List,
        fields: &[
            needed("degree", Sort::One(Choice::Degree)),
            needed("category", Sort::Of("category")),
            field("when", Sort::Rule),
            field("version", Sort::Rows(VERSION)),
        ],
    },
    Section { name: "agreement", shape: Shape::List, fields: ACCESS },
    Section { name: "service", shape: Shape::List, fields: ACCESS },
    Section {
        name: "guide",
        shape: Shape::List,
        fields: &[
            needed("code", Sort::Code),
            needed("talk", Sort::One(Choice::Talk)),
            needed("label", Sort::Label),
            needed("issued_by", Sort::Label),
            needed("issued_on", Sort::Day),
            needed("text", Sort::LongLabel),
        ],
    },
    Section {
        name: "session_type",
        shape: Shape::List,
        fields: &[
            needed("code", Sort::Code),
            needed("kind", Sort::One(Choice::SessionKind)),
            needed("label", Sort::Label),
            needed("led_by", Sort::Several(Choice::Role)),
            needed("minutes_per_case", Sort::Number),
            field("said", Sort::Said),
        ],
    },
    Section {
        name: "cadence",
        shape: Shape::List,
        fields: &[
            needed("due", Sort::One(Choice::Due)),
            field("days", Sort::Number),
            field("months", Sort::Number),
            needed("owner", Sort::One(Choice::Owner)),
            needed("firm", Sort::Tick),
            field("escalates_after", Sort::Number),
            field("said", Sort::Said),
        ],
    },
    Section {
        name: "rhythm",
        shape: Shape::List,
        fields: &[
            needed("code", Sort::Code),
            needed("label", Sort::Label),
            field("often.times", Sort::Number),
            field("often.every", Sort::Number),
            needed("often.unit", Sort::One(Choice::Unit)),
            needed("owner", Sort::One(Choice::Role)),
            field("in_case.kept_by", Sort::One(Choice::KeptBy)),
            field("in_case.owner", Sort::One(Choice::Owner)),
            needed("in_case.firm", Sort::Tick),
            field("in_case.escalates_after", Sort::Number),
            needed("said", Sort::Said),
        ],
    },
    Section {
        name: "step",
        shape: Shape::List,
        fields: &[
            needed("code", Sort::Code),
            needed("label", Sort::Label),
            field("roles", Sort::Several(Choice::Role)),
            field("partners", Sort::Several(Choice::Partner)),
            field("after", Sort::SeveralOf("step")),
            field("said", Sort::Said),
        ],
    },
    Section {
        name: "consent",
        shape: Shape::Table,
        fields: &[
            needed("required_to_announce", Sort::Tick),
            needed("participation_required", Sort::Tick),
            needed("default_months", Sort::Number),
            needed("max_months", Sort::Number),
            needed("categories", Sort::Several(Choice::Data)),
        ],
    },
    Section { name: "triage_reason", shape: Shape::List, fields: ENTRY },
    Section { name: "refusal_reason", shape: Shape::List, fields: ENTRY },
    Section {
        name: "transfer",
        shape: Shape::List,
        fields: &[
            needed("code", Sort::Code),
            needed("label", Sort::Label),
            field("from", Sort::Several(Choice::Partner)),
            field("to", Sort::Several(Choice::Partner)),
            needed("check", Sort::Rows(CHECK)),
        ],
    },
    Section { name: "transfer_reason", shape: Shape::List, fields: ENTRY },
    Section {
        name: "procedure",
        shape: Shape::List,
        fields: &[
            needed("code", Sort::Code),
            needed("kind", Sort::One(Choice::Procedure)),
            needed("label", Sort::Label),
            field("access", Sort::Text),
            field("project", Sort::Text),
            field("starts", Sort::Several(Choice::Partner)),
            field("slots.first", Sort::Day),
            field("slots.often.times", Sort::Number),
            field("slots.often.every", Sort::Number),
            field("slots.often.unit", Sort::One(Choice::Unit)),
            field("slots.places", Sort::Number),
            field("anonymous", Sort::Tick),
            needed("step", Sort::Rows(PROCEDURE_STEP)),
            needed("said", Sort::Said),
        ],
    },
    Section {
        name: "commission",
        shape: Shape::Table,
        fields: &[
            needed("seats", Sort::Several(Choice::Partner)),
            needed("quorum", Sort::Number),
            needed("catalogues", Sort::Rows(ENTRY)),
            needed("funds", Sort::Rows(ENTRY)),
        ],
    },
    Section {
        name: "outcome",
        shape: Shape::List,
        fields: &[
            needed("code", Sort::Code),
            needed("national", Sort::One(Choice::Outcome)),
            needed("label", Sort::Label),
        ],
    },
    Section {
        name: "retention",
        shape: Shape::List,
        fields: &[
            field("data", Sort::Several(Choice::Data)),
            field("cases", Sort::SeveralOf("category")),
            needed("months", Sort::Number),
            needed("basis", Sort::Label),
        ],
    },
    Section {
        name: "body",
        shape: Shape::List,
        fields: &[
            needed("code", Sort::Code),
            needed("kind", Sort::One(Choice::BodyKind)),
            needed("label", Sort::Label),
            needed("said", Sort::Said),
        ],
    },
    Section {
        name: "way",
        shape: Shape::Table,
        fields: &[
            needed("kind", Sort::One(Choice::WayKind)),
            needed("case_management", Sort::One(Choice::Surveyed)),
            needed("written_process", Sort::One(Choice::Surveyed)),
            field("platform", Sort::Text),
            needed("label", Sort::LongLabel),
            needed("said", Sort::Said),
            needed("process_said", Sort::Said),
        ],
    },
    Section {
        name: "billing",
        shape: Shape::Table,
        fields: &[
            needed("days", Sort::Number),
            field("reminder_days", Sort::Number),
            needed("cost", Sort::Rows(ENTRY)),
            needed("budget_line", Sort::Rows(ENTRY)),
            needed("key", Sort::Rows(KEY)),
            field("account.iban", Sort::Text),
            field("account.address.name", Sort::Text),
            field("account.address.street", Sort::Text),
            field("account.address.number", Sort::Text),
            field("account.address.postal_code", Sort::Text),
            field("account.address.town", Sort::Text),
            field("account.address.country", Sort::Text),
            field("debtor", Sort::Rows(DEBTOR)),
        ],
    },
    Section { name: "said", shape: Shape::Names(Sort::Said, None), fields: &[] },
];
