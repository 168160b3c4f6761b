//! The values of an inventory. Each is a closed list, so that a table cannot say anything else.

use super::cell::coded_cells;
use crate::coded;
use crate::model::Partner;

coded!(
    /// Whether something is so.
    Mark { Yes = "yes", No = "no", Disputed = "disputed", Partly = "partly", Unknown = "unknown" }
);
coded!(
    /// How sure the reading of a source is. It stands beside every value.
    Certainty {
        Stated = "stated",
        Derived = "derived",
        Uncertain = "uncertain",
        Conflict = "conflict",
        Missing = "missing",
    }
);
coded!(
    /// How a number came about (CASE-73, SURV-13).
    Precision {
        Platform = "platform",
        Exact = "exact",
        Reported = "reported",
        Undefined = "undefined",
        AtLeast = "at-least",
        Approximate = "approximate",
        Missing = "missing",
    }
);
coded!(
    /// How far the circle of partner systems reaches (SURV-05).
    Class { Core3 = "core3", Migration = "core3+mig", Education = "core3+edu", Full = "full", Unknown = "unknown" }
);
coded!(
    /// Which act of parliament anchors the collaboration.
    Law {
        LabourMarket = "labour-market",
        SocialAssistance = "social-assistance",
        Unemployment = "unemployment",
        JobSeekers = "job-seekers",
    }
);
coded!(
    /// What kind of agreement settles it.
    Agreed {
        Convention = "convention",
        Framework = "framework",
        Service = "service-agreements",
        Administrative = "administrative",
        Cooperation = "cooperation",
        Interdepartmental = "interdepartmental",
    }
);
coded!(
    /// Whether the coordinator sits in the steering body.
    Seat {
        Chair = "chair",
        Member = "member",
        Advises = "advises",
        Secretariat = "secretariat",
        Operational = "operational",
        NoBody = "none",
        Unknown = "unknown",
    }
);
coded!(
    /// How institutions work together on a case (SURV-10).
    WayOfWorking { Ordinary = "ordinary", CaseTeams = "case-teams", Process = "process", None = "none" }
);
coded!(
    /// What is counted as a case in a canton.
    CaseKind {
        Any = "case",
        Cooperation = "cooperation",
        IntegrationService = "integration-service",
        Clarification = "clarification",
        Accompaniment = "accompaniment",
        Network = "network",
        Complex = "complex",
        Coordination = "coordination",
        Triage = "triage",
    }
);
coded!(
    /// The national counterpart of a cantonal category, so that like is compared with like (OPEN-05).
    NationalKind { Involved = "involved", Advised = "advised", LedTogether = "led-together", Any = "any" }
);
coded!(
    /// For what a rule of access is.
    RuleFor {
        Case = "case",
        Cooperation = "cooperation",
        Agreement = "agreement",
        Placement = "placement-access",
        Network = "network",
        Complex = "complex",
        None = "none",
    }
);
coded!(
    /// The shape of a rule of access.
    RuleKind { All = "all", Any = "any", AtLeast = "at-least", ByAgreement = "by-agreement", Undefined = "undefined" }
);
coded!(
    /// The interface between institutions that a project is about (S2 chapter 3).
    Interface {
        UiSa = "UI-SA",
        UiIi = "UI-II",
        UiSb = "UI-SB",
        UiMig = "UI-MIG",
        IiSa = "II-SA",
        Edu = "EDU",
        Trans = "TRANS",
        Communication = "COM",
    }
);
coded!(
    /// Where a project stands.
    Status {
        Design = "design",
        Examination = "examination",
        Analysis = "analysis",
        Study = "study",
        Development = "development",
        Starting = "starting",
        Pilot = "pilot",
        Agreement = "agreement",
        Ongoing = "ongoing",
        Ended = "ended",
    }
);
coded!(
    /// By what a project works.
    Mechanism {
        Fund = "FUND", Instrument = "INS", Referral = "REF", Desk = "DESK", Tandem = "TAN", Team = "TEAM", Lead = "LEAD",
        Agreement = "AGR", Jobs = "JOB", Information = "INFO", Study = "STUDY", Session = "SESS", Programme = "PROG",
        Catalogue = "CAT", List = "LIST",
    }
);
coded!(
    /// Who and what steers (table 1).
    Steering {
        Heads = "heads",
        Delegates = "delegates",
        Government = "government",
        Municipalities = "municipalities",
        Economy = "economy",
        Guests = "guests",
        Coordinator = "coordinator",
        CoordinatorChairs = "coordinator-chairs",
        Direction = "direction",
        Projects = "projects",
        Pilots = "pilots",
        Resources = "resources",
        MandatesGroup = "mandates-group",
        Monthly = "monthly",
        Yearly = "yearly",
        Agreements = "agreements",
        None = "none",
    }
);
coded!(
    /// What a canton strives for (table 1, SURV-24).
    Objective {
        LabourMarket = "labour-market",
        Training = "training",
        Social = "social",
        LongTermUnemployment = "long-term-unemployment",
        Synergies = "synergies",
        Offers = "offers",
        Information = "information",
        Efficiency = "efficiency",
        Early = "early",
        Employers = "employers",
        Interfaces = "interfaces",
        Costs = "costs",
        Health = "health",
        Cases = "cases",
        National = "national",
    }
);
coded!(
    /// What a canton has announced (table 1, SURV-22).
    Development {
        StrategyCycle = "strategy-cycle",
        FurtherPartners = "further-partners",
        FurtherUnits = "further-units",
        Examining = "examining",
        Strengthen = "strengthen",
        NewAgreement = "new-agreement",
        Reorganisation = "reorganisation",
        NewBureau = "new-bureau",
        RepositionBureau = "reposition-bureau",
        CloserPartners = "closer-partners",
        WorkingGroups = "working-groups",
        Formalise = "formalise",
        TrainingTies = "training-ties",
        SecondCircle = "second-circle",
        Processes = "processes",
        Platform = "platform",
    }
);
coded!(
    /// Who works where no case is concerned (table 2).
    Work {
        WorkingGroup = "working-group",
        SpecialistGroup = "specialist-group",
        CoordinationGroup = "coordination-group",
        DevelopmentBody = "development-body",
        Bureau = "bureau",
        Coordinator = "coordinator",
        ContactPersons = "contact-persons",
        Training = "training",
        Shadowing = "shadowing",
        Events = "events",
        None = "none",
    }
);
coded!(
    /// How a case is worked on together (table 2).
    Collaboration {
        CaseTeams = "case-teams",
        Physician = "physician",
        RoundTables = "round-tables",
        Bilateral = "bilateral",
        Agreements = "agreements",
        JointCases = "joint-cases",
        CaseMandates = "case-mandates",
        JointUnits = "joint-units",
        Coaching = "coaching",
        Instruments = "instruments",
        InterfaceTalks = "interface-talks",
        ContactPersons = "contact-persons",
        SpecialistGroup = "specialist-group",
        Individual = "individual",
    }
);
coded!(
    /// What settles the process of a case (table 2).
    Settled {
        Defined = "defined",
        InAgreements = "in-agreements",
        CaseManagement = "case-management",
        Platform = "platform",
        Instruments = "instruments",
        Directive = "directive",
        Planned = "planned",
        None = "none",
        Unknown = "unknown",
    }
);
coded!(
    /// What a number of persons or of something else is counted in.
    Measured {
        Persons = "persons",
        PersonsPerYear = "persons-per-year",
        Percent = "percent",
        PercentPerYear = "percent-per-year",
        Subscribers = "subscribers",
        Impressions = "impressions",
        VisitorsPerMonth = "visitors-per-month",
        Seconds = "seconds",
        Copies = "copies",
    }
);
coded!(
    /// Whether a note concerns data or only wording.
    Weight { Data = "data", Wording = "wording" }
);
coded!(
    /// A total of the whole country that the source prints.
    TotalName { AnsweringCantons = "answering-cantons", Persons = "persons", Projects = "projects" }
);
coded!(
    /// What must be said beside a figure; no figure of the country goes out without it (SURV-19).
    Caveat {
        Estimates = "estimates",
        NoExtrapolation = "no-extrapolation",
        DefinitionsDiffer = "definitions-differ",
        IncompleteProjects = "incomplete-projects",
        Readings = "readings",
        RowWithoutData = "row-without-data",
        BaseUnknown = "base-unknown",
    }
);
coded!(
    /// The five blocks of the questionnaire (SURV-01).
    Block {
        Organisation = "organisation",
        Anchoring = "anchoring",
        Objectives = "objectives",
        Criteria = "criteria",
        Projects = "projects",
    }
);

coded_cells!(
    Mark,
    Certainty,
    Precision,
    Law,
    Agreed,
    Seat,
    WayOfWorking,
    CaseKind,
    NationalKind,
    RuleFor,
    RuleKind,
    Interface,
    Status,
    Mechanism,
    Steering,
    Objective,
    Development,
    Work,
    Collaboration,
    Settled,
    Measured,
    Weight,
    TotalName,
);

/// Who takes part in a project: a kind of partner, or all of a canton.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Party {
    /// Every partner of the canton.
    All,
    /// One kind of partner.
    One(Partner),
}

impl Party {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Party::All => "ALL",
            Party::One(partner) => partner.code(),
        }
    }
}

impl TryFrom<String> for Party {
    type Error = crate::Invalid;
    fn try_from(code: String) -> Result<Self, crate::Invalid> {
        if code == "ALL" {
            return Ok(Party::All);
        }
        Partner::from_code(&code).map(Party::One).ok_or(crate::Invalid::new("unknown-partner"))
    }
}

impl From<Party> for String {
    fn from(party: Party) -> String {
        party.code().to_string()
    }
}

impl super::cell::Cell for Party {
    fn read(text: &str) -> Result<Self, String> {
        Party::try_from(text.to_string()).map_err(|_| format!("`{text}` is no kind of partner"))
    }
    fn write(&self) -> String {
        self.code().to_string()
    }
}

impl Mark {
    /// Whether it counts as so.
    pub fn is_yes(self) -> bool {
        self == Mark::Yes
    }
}

impl Precision {
    /// Whether a number is to be drawn as an estimate.
    pub fn is_estimate(self) -> bool {
        matches!(self, Precision::Approximate | Precision::AtLeast | Precision::Undefined)
    }
}
