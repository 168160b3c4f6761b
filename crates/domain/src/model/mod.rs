//! The model of a canton: what differs from canton to canton, read from one file. Source: DESIGN section 5, X-02.

mod bank;
mod billing;
mod check;
mod diff;
pub mod edit;
mod fault;
mod layers;
mod read;
pub mod rule;
pub mod sections;
mod validity;
mod way;

pub use bank::Bank;
pub use billing::{Billing, Debtor, KeyRule, KeyShare, PayTo, Split};
pub use diff::{Difference, differences, whole};
pub use fault::{Fault, FaultCode, Place};
pub use read::parse;
pub use validity::{Gap, Period, RuleVersion, Validity};
pub use way::{
    Access, Body, BodyKind, Certainty, InCase, Often, Otherwise, Rhythm, Said, Step, Surveyed, Unit, Way, WayKind,
};

use crate::coded;
use crate::consent::Category;
use crate::refusal::{Refusal, Refused};
use jiff::civil::Date;
use rule::Rule;
use serde::Deserialize;
use std::collections::BTreeMap;

coded!(
    /// The four languages of the interface.
    Language { Fr = "fr", De = "de", It = "it", En = "en" }
);

coded!(
    /// The kinds of partner institutions (reference/partner_codes.csv).
    Partner {
        Ui = "UI", Ii = "II", Sa = "SA", Vet = "VET", Cgc = "CGC", Mig = "MIG", Sb = "SB", Edu = "EDU", Hlt = "HLT",
        Mun = "MUN", Suva = "SUVA", Eco = "ECO", Bur = "BUR", Oth = "OTH",
    }
);

coded!(
    /// The generic roles; a model gives them their cantonal names (ROLE-01, ROLE-03).
    Role {
        FrontLine = "front-line",
        Respondent = "respondent",
        RegionalCoordinator = "regional-coordinator",
        ThematicCoordinator = "thematic-coordinator",
        CantonalOfficer = "cantonal-officer",
        Secretariat = "secretariat",
        RegionalDirectorate = "regional-directorate",
        CommitteeMember = "committee-member",
        Administrator = "administrator",
        DataProtection = "data-protection",
    }
);

coded!(
    /// How closely the institutions work together (CASE-03), from loose to close.
    Degree {
        NotIndicated = "not-indicated",
        Bilateral = "bilateral",
        Network = "network",
        RoundTable = "round-table",
        Assessment = "assessment",
        Tandem = "tandem",
    }
);

impl Role {
    /// Whether the role answers for cases of a region or a theme.
    pub fn coordinates(self) -> bool {
        matches!(self, Role::RegionalCoordinator | Role::ThematicCoordinator)
    }
}

impl Degree {
    /// Whether the degree asks for the complex process: consultation, consent, coordinator.
    pub fn is_complex(self) -> bool {
        self >= Degree::RoundTable
    }
}

/// A text in the four languages.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Label {
    /// French.
    pub fr: String,
    /// German, in Swiss spelling.
    pub de: String,
    /// Italian.
    pub it: String,
    /// English.
    pub en: String,
}

impl Label {
    /// The text in a language.
    pub fn get(&self, language: Language) -> &str {
        match language {
            Language::Fr => &self.fr,
            Language::De => &self.de,
            Language::It => &self.it,
            Language::En => &self.en,
        }
    }
}

/// Something with a code and a label: a region, a theme, an outcome, a reason.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// The code under which data refer to it.
    pub code: String,
    /// Its name.
    pub label: Label,
}

/// A partner institution.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Institution {
    /// The code under which data refer to it.
    pub code: String,
    /// What kind of partner it is.
    pub kind: Partner,
    /// Its name.
    pub label: Label,
    /// A short name for tables.
    pub short: Label,
    /// Whether its respondents may announce a complex situation (CASE-24).
    #[serde(default)]
    pub may_announce: bool,
    /// Whether its respondents may be case manager.
    #[serde(default)]
    pub may_lead: bool,
    /// Whether it may use the AVS number (LAVS art. 153c).
    #[serde(default)]
    pub may_use_avs: bool,
    /// Whether already its name tells something sensitive: help with an addiction, probation. Whom no common consent joins
    /// with it knows it as «a further service» alone (LPD art. 5 let. c).
    #[serde(default)]
    pub discreet: bool,
    /// How sure it is that it takes part.
    #[serde(default)]
    pub said: Option<Said>,
}

coded!(
    /// How a question of a form is answered.
    Asked { YesNo = "yes-no", Count = "count" }
);

/// A question of the screening form: a criterion in the words of a caseworker.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// The code of the fact it establishes.
    pub code: String,
    /// The group under which it stands.
    pub group: String,
    /// How it is answered.
    #[serde(default = "yes_no")]
    pub asked: Asked,
    /// The question itself.
    pub label: Label,
    /// What helps to answer it.
    #[serde(default)]
    pub hint: Option<Label>,
    /// A judgement rather than a fact: yes or no wants its evidence (CASE-16).
    #[serde(default)]
    pub judged: bool,
}

fn yes_no() -> Asked {
    Asked::YesNo
}

/// A case category with its access rule (CASE-08, CASE-13).
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CategoryRule {
    /// The code of the category.
    pub code: String,
    /// Its name.
    pub label: Label,
    /// Who gets in; absent where the canton decides with discretion (CASE-15).
    #[serde(default)]
    pub rule: Option<RuleText>,
    /// What holds where there is no rule.
    #[serde(default = "discretion")]
    pub otherwise: Otherwise,
    /// How sure the rule is, and where it stands.
    #[serde(default)]
    pub said: Option<Said>,
    /// How a doubtful passage was read.
    #[serde(default)]
    pub reading: Option<Label>,
    /// The national category under which its cases are counted; absent where none is known (OPEN-05).
    #[serde(default)]
    pub national: Option<crate::inventory::NationalKind>,
    /// Its rules that follow each other, instead of one.
    #[serde(default)]
    pub version: Vec<RuleVersion>,
    /// Whether the file has a rule beside the versions.
    #[serde(skip)]
    pub(crate) also_a_rule: bool,
}

fn discretion() -> Otherwise {
    Otherwise::Discretion
}

/// When a degree of collaboration is proposed; the first that is met wins.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DegreeRule {
    /// The degree.
    pub degree: Degree,
    /// The case category under which such a case is counted.
    pub category: String,
    /// The condition; none where it has versions and none of them holds: then the degree is not proposed.
    #[serde(default)]
    pub when: Option<RuleText>,
    /// Its conditions that follow each other, instead of one.
    #[serde(default)]
    pub version: Vec<RuleVersion>,
    /// Whether the file has a condition beside the versions.
    #[serde(skip)]
    pub(crate) also_a_rule: bool,
}

impl DegreeRule {
    /// A rule that holds at all times.
    pub fn new(degree: Degree, category: String, when: RuleText) -> Self {
        Self { degree, category, when: Some(when), version: Vec::new(), also_a_rule: false }
    }

    /// The condition of today.
    pub fn rule(&self) -> Option<&Rule> {
        self.when.as_ref().map(|when| &when.0)
    }
}

/// A rule that is read from its written form together with the model.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct RuleText(pub Rule);

impl TryFrom<String> for RuleText {
    type Error = String;
    fn try_from(text: String) -> Result<Self, String> {
        Rule::parse(&text).map(RuleText)
    }
}

/// Answers that exclude each other: when they stand together, the form asks which is right (ux 2.3, page 8).
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Excluding {
    /// The condition under which they do.
    pub when: RuleText,
    /// What is asked then.
    pub ask: Label,
}

coded!(
    /// The talks for which a guide can be issued.
    Talk { FirstInterview = "first-interview", Contact = "contact", Restitution = "restitution" }
);

/// A guide for a talk, issued by a working group: the headings under which its minutes are written (CASE-39).
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Guide {
    /// The code of the guide.
    pub code: String,
    /// The talk that it is for.
    pub talk: Talk,
    /// Its name.
    pub label: Label,
    /// Who has issued it.
    pub issued_by: Label,
    /// From when it applies.
    pub issued_on: Date,
    /// The words with which the minutes begin.
    pub text: Label,
}

coded!(
    /// The three kinds of session that the process knows; a canton names its own types of them (CASE-38).
    SessionKind { RoundTable = "round-table", Assessment = "assessment", Network = "network" }
);

/// A type of session.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SessionType {
    /// The code of the type.
    pub code: String,
    /// What kind it is.
    pub kind: SessionKind,
    /// Its name.
    pub label: Label,
    /// Who leads it, and hence plans it; the secretariat plans for them.
    pub led_by: Vec<Role>,
    /// Minutes for one case, unless said otherwise.
    pub minutes_per_case: u16,
    /// How sure, and where it stands.
    #[serde(default)]
    pub said: Option<Said>,
}

/// Where an announcement goes: the first route that fits (CASE-30).
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RouteRule {
    /// Fits only this theme; absent fits all.
    #[serde(default)]
    pub theme: Option<String>,
    /// Fits only this region; absent fits all.
    #[serde(default)]
    pub region: Option<String>,
    /// Fits only this language; absent fits all.
    #[serde(default)]
    pub language: Option<Language>,
    /// The role that answers for it.
    pub to: Role,
}

coded!(
    /// What falls due. The dates come from the model's cadences.
    DueKind {
        Advice = "advice",
        Triage = "triage",
        FirstInterview = "first-interview",
        AssessmentPlanned = "assessment-planned",
        SessionRequested = "session-requested",
        Completeness = "completeness",
        MinutesApproved = "minutes-approved",
        Designation = "designation",
        DesignationAnswer = "designation-answer",
        HandOverAnswer = "hand-over-answer",
        Restitution = "restitution",
        Contract = "contract",
        Signature = "signature",
        Transmission = "transmission",
        Clause = "clause",
        Task = "task",
        Measure = "measure",
        ServiceAnswer = "service-answer",
        ServiceDelivery = "service-delivery",
        Contact = "contact",
        Review = "review",
        ConsentRenewal = "consent-renewal",
        ConsentAnswer = "consent-answer",
        Announcement = "announcement",
        Difficulty = "difficulty",
        DisputeExchange = "dispute-exchange",
        DisputePosition = "dispute-position",
        CommissionDecision = "commission-decision",
        ClosureStep = "closure-step",
        CheckAfterClosure = "check-after-closure",
        AgreementRenewal = "agreement-renewal",
        InquiryAnswer = "inquiry-answer",
        InquiryInform = "inquiry-inform",
        RecipientListDeletion = "recipient-list-deletion",
        InformPerson = "inform-person",
        Contradiction = "contradiction",
        TransferReceipt = "transfer-receipt",
        /// A step of a procedure; the subject is its place in it, counted from the number of the procedure.
        ProcedureStep = "procedure-step",
        /// A cost guarantee waits for one who is to pay.
        GuaranteeAnswer = "guarantee-answer",
        /// One of the further rhythms of the canton; the subject is its place in the model.
        Rhythm = "rhythm",
    }
);

coded!(
    /// Who owns a due item, in the words of the process.
    Owner {
        Opener = "opener", Respondent = "respondent", Lead = "lead", Coordinator = "coordinator",
        Secretariat = "secretariat", Officer = "officer", Addressee = "addressee",
    }
);

/// A rhythm or a time limit: so long after its anchor, owned by someone, firm or a guideline (CASE-59).
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cadence {
    /// What falls due.
    pub due: DueKind,
    /// How long after the anchor (before it, where negative).
    #[serde(default)]
    pub days: i32,
    /// Months after the anchor, in addition.
    #[serde(default)]
    pub months: i32,
    /// Who has to do it.
    pub owner: Owner,
    /// A firm limit, or a guideline that is worth keeping.
    pub firm: bool,
    /// Days after which it also appears with the coordinator (CASE-54), 1 being as soon as it is late; absent: never.
    #[serde(default)]
    pub escalates_after: Option<i32>,
    /// How sure, and where it stands.
    #[serde(default)]
    pub said: Option<Said>,
}

coded!(
    /// What keeps a rhythm: the last of it is where the next one counts from.
    KeptBy { Contact = "contact", Review = "review", Session = "session" }
);

/// What a consent must fulfil in this canton.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConsentRules {
    /// Whether an announcement needs a valid consent (CASE-22).
    pub required_to_announce: bool,
    /// Whether an announcement needs the recorded will to take part (CASE-22).
    pub participation_required: bool,
    /// Months a consent is valid unless said otherwise.
    pub default_months: i32,
    /// Months a consent may be valid at most.
    pub max_months: i32,
    /// The data categories that may be put into a consent.
    pub categories: Vec<Category>,
}

/// The law commission of the canton (CASE-66).
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Commission {
    /// The kinds of institution that have a seat.
    pub seats: Vec<Partner>,
    /// How many seats must have taken part in a decision.
    pub quorum: usize,
    /// The catalogues of benefits that must be ruled out before a measure outside of them is paid.
    pub catalogues: Vec<Entry>,
    /// The funds that can pay.
    pub funds: Vec<Entry>,
}

/// A result of a case with its national counterpart (CASE-69).
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OutcomeEntry {
    /// The code of the canton.
    pub code: String,
    /// The national code under which results are compared.
    pub national: crate::closure::Outcome,
    /// Its name.
    pub label: Label,
}

/// Everything that a canton decides for itself.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Model {
    /// The canton's code, which begins its case numbers.
    pub code: String,
    /// The version; a case keeps the one it was opened under.
    pub version: u32,
    /// From when the model applies.
    pub valid_from: Date,
    /// Whether the canton is invented.
    #[serde(default)]
    pub demo: bool,
    /// The canton's name.
    pub label: Label,
    /// Further codes under which the model is found: two cantons can share one.
    #[serde(default)]
    pub also_for: Vec<String>,
    /// Whether it is of no canton, and only there for others to build on.
    #[serde(default)]
    pub template: bool,
    /// Whether no source says anything of the canton.
    #[serde(default)]
    pub silent: bool,
    /// The languages of the canton, the first being the default.
    pub languages: Vec<Language>,
    /// The partner institutions.
    pub institution: Vec<Institution>,
    /// The regions.
    pub region: Vec<Entry>,
    /// The themes with a coordinator of their own.
    #[serde(default)]
    pub theme: Vec<Entry>,
    /// Where announcements go.
    pub route: Vec<RouteRule>,
    /// The cantonal names of the roles.
    pub role: BTreeMap<Role, Label>,
    /// The groups of the screening form.
    pub question_group: Vec<Entry>,
    /// The screening form.
    pub question: Vec<Question>,
    /// Criteria that follow from others.
    #[serde(default)]
    pub derived: BTreeMap<String, RuleText>,
    /// Names of criteria that are not questions.
    #[serde(default)]
    pub criterion: Vec<Entry>,
    /// Answers that exclude each other.
    #[serde(default)]
    pub contradiction: Vec<Excluding>,
    /// Guides for talks.
    #[serde(default)]
    pub guide: Vec<Guide>,
    /// The case categories.
    pub category: Vec<CategoryRule>,
    /// The degrees of collaboration.
    pub degree: Vec<DegreeRule>,
    /// The types of session.
    pub session_type: Vec<SessionType>,
    /// Time limits and rhythms.
    pub cadence: Vec<Cadence>,
    /// Consent.
    pub consent: ConsentRules,
    /// The reasons for which an announcement is refused.
    pub triage_reason: Vec<Entry>,
    /// The reasons for which a service is refused.
    pub refusal_reason: Vec<Entry>,
    /// The kinds of transfer between schemes, each with its checklist.
    #[serde(default)]
    pub transfer: Vec<crate::transfer::TransferKind>,
    /// The reasons for which a transfer is declined.
    #[serde(default)]
    pub transfer_reason: Vec<Entry>,
    /// The particular instruments, of the canton or of a service or agreement.
    #[serde(default)]
    pub procedure: Vec<crate::procedure::ProcedureRule>,
    /// The law commission.
    pub commission: Commission,
    /// The money of the bureau; absent where it keeps no accounts here.
    #[serde(default)]
    pub billing: Option<Billing>,
    /// The results.
    pub outcome: Vec<OutcomeEntry>,
    /// Months after closure at which the result is looked at again (CASE-70).
    pub checks_after_closure: Vec<i32>,
    /// Fewer than so many cases are not shown in statistics (DATA-18).
    pub suppress_below: u32,
    /// How many runs of persons in common two institutions may ask for in a year under one agreement.
    #[serde(default = "a_run_a_month")]
    pub common_runs_per_year: u16,
    /// Minutes after which an emergency access ends by itself.
    #[serde(default = "an_hour")]
    pub emergency_minutes: u32,
    /// How long data stay after closure.
    #[serde(default)]
    pub retention: Vec<crate::privacy::Keep>,
    /// The codes of further questions of the form, in the shared wording.
    #[serde(default)]
    pub ask: Vec<String>,
    /// The way of the canton.
    #[serde(default)]
    pub way: Option<Way>,
    /// Its bodies.
    #[serde(default)]
    pub body: Vec<Body>,
    /// What comes round beside the due items of cases.
    #[serde(default)]
    pub rhythm: Vec<Rhythm>,
    /// The steps of its way.
    #[serde(default)]
    pub step: Vec<Step>,
    /// Its services with their own rule of access.
    #[serde(default)]
    pub service: Vec<Access>,
    /// Its agreements with their own rule of access.
    #[serde(default)]
    pub agreement: Vec<Access>,
    /// How sure whole sections are, by their name, where an entry does not say otherwise itself.
    #[serde(default)]
    pub said: BTreeMap<String, Said>,
    /// The measures of the directory; no model file holds any.
    #[serde(skip)]
    pub measure: Vec<crate::directory::Offered>,
    /// The sections that were taken over, each with the model that it is from.
    #[serde(skip)]
    pub taken_from: BTreeMap<String, String>,
}

fn an_hour() -> u32 {
    60
}

fn a_run_a_month() -> u16 {
    12
}

impl Model {
    /// The institution of a code.
    pub fn institution(&self, code: &str) -> Option<&Institution> {
        self.institution.iter().find(|i| i.code == code)
    }

    /// Refuses a code of no institution, at the field.
    pub fn require_institution(&self, code: &str, field: &str) -> Result<&Institution, Refusal> {
        self.institution(code).ok_or_else(|| unknown(code, field))
    }

    /// Refuses a code that is in none of the entries, at the field.
    pub fn require_entry<'a>(entries: &'a [Entry], code: &str, field: &str) -> Result<&'a Entry, Refusal> {
        entries.iter().find(|e| e.code == code).ok_or_else(|| unknown(code, field))
    }

    /// The type of session of a code.
    pub fn session_type(&self, code: &str) -> Option<&SessionType> {
        self.session_type.iter().find(|t| t.code == code)
    }

    /// The cadence of a due item, where the canton has one.
    pub fn cadence(&self, due: DueKind) -> Option<&Cadence> {
        self.cadence.iter().find(|c| c.due == due)
    }

    /// The rhythm that a due item of that kind is about.
    pub fn rhythm(&self, subject: u32) -> Option<&Rhythm> {
        usize::try_from(subject).ok().and_then(|n| self.rhythm.get(n.checked_sub(1)?))
    }

    /// The derived criteria as rules.
    pub fn derived_rules(&self) -> BTreeMap<String, Rule> {
        self.derived.iter().map(|(code, rule)| (code.clone(), rule.0.clone())).collect()
    }

    /// The name of a criterion: of its question, of its own, or the shared one.
    pub fn criterion_label(&self, code: &str) -> Option<&Label> {
        let question = self.question.iter().find(|q| q.code == code).map(|q| &q.label);
        let own = || self.criterion.iter().find(|e| e.code == code).map(|e| &e.label);
        question.or_else(own).or_else(|| Bank::get().criterion(code).map(|c| &c.label))
    }

    /// The short name of a criterion, as it stands in a list of what is met: its own, the shared one, else its question.
    pub fn criterion_name(&self, code: &str) -> Option<&Label> {
        let own = self.criterion.iter().find(|e| e.code == code).map(|e| &e.label);
        own.or_else(|| Bank::get().criterion(code).map(|c| &c.label)).or_else(|| self.criterion_label(code))
    }

    /// Whether it is the model of a canton's code, in whatever letters.
    pub fn is_of(&self, code: &str) -> bool {
        std::iter::once(&self.code).chain(&self.also_for).any(|own| own.eq_ignore_ascii_case(code))
    }

    /// The services and agreements that have their own rule of access.
    pub fn accesses(&self) -> impl Iterator<Item = &Access> {
        self.agreement.iter().chain(&self.service)
    }

    /// The same, each with its section.
    pub fn named_accesses(&self) -> impl Iterator<Item = (&'static str, &Access)> {
        let agreements = self.agreement.iter().map(|a| ("agreement", a));
        agreements.chain(self.service.iter().map(|a| ("service", a)))
    }
}

/// A refusal that names a code which the model does not know.
pub fn unknown(code: &str, field: &str) -> Refusal {
    Refusal::new(Refused::UnknownCode).at(field).with("value", code.chars().take(60).collect::<String>())
}
