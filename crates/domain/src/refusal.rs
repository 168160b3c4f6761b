//! What the house answers when it cannot do what was asked: codes with parameters, never words.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A value that cannot be: found while a command is read, before any rule is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invalid {
    /// The stable code, a key of the words (`invalid-…`).
    pub code: &'static str,
    /// What the words need.
    pub params: BTreeMap<&'static str, String>,
}

impl Invalid {
    /// A code without parameters.
    pub fn new(code: &'static str) -> Self {
        Self { code, params: BTreeMap::new() }
    }

    /// The same with one parameter more.
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.params.insert(name, value.to_string());
        self
    }
}

/// Reads as `invalid:code:name=value`, the form in which it survives a deserialiser.
impl std::fmt::Display for Invalid {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "invalid:{}", self.code)?;
        self.params.iter().try_for_each(|(name, value)| write!(f, ":{name}={value}"))
    }
}

impl std::error::Error for Invalid {}

crate::coded!(
    /// Why a command is refused. Each has its words in four languages under `refusal-CODE`.
    Refused {
        NotPermitted = "not-permitted",
        NotFound = "not-found",
        CaseClosed = "case-closed",
        NotClosed = "not-closed",
        OutOfOrder = "out-of-order",
        AlreadyDone = "already-done",
        ReasonMissing = "reason-missing",
        DateInFuture = "date-in-future",
        DateInPast = "date-in-past",
        DateBeforeBirth = "date-before-birth",
        BirthImplausible = "birth-implausible",
        DatesReversed = "dates-reversed",
        UnknownCode = "unknown-code",
        UnknownEntry = "unknown-entry",
        ScreeningMissing = "screening-missing",
        ScreeningNotIndicated = "screening-not-indicated",
        AnswerUnknown = "answer-unknown",
        JudgementUnsupported = "judgement-unsupported",
        ConsultationMissing = "consultation-missing",
        ConsultationPending = "consultation-pending",
        ConsentMissing = "consent-missing",
        ConsentExpired = "consent-expired",
        ConsentNotOffered = "consent-not-offered",
        ConsentNotValid = "consent-not-valid",
        ConsentChecklist = "consent-checklist",
        ConsentTick = "consent-tick",
        RepresentativeMissing = "representative-missing",
        ConsentTooLong = "consent-too-long",
        ConsentScopeEmpty = "consent-scope-empty",
        ConsentDoesNotCover = "consent-does-not-cover",
        ConsentScanMissing = "consent-scan-missing",
        ParticipationMissing = "participation-missing",
        NotEntitledToAnnounce = "not-entitled-to-announce",
        NotAnnounced = "not-announced",
        NotTriaged = "not-triaged",
        TriageRefused = "triage-refused",
        RouteUnknown = "route-unknown",
        SessionState = "session-state",
        SessionInFuture = "session-in-future",
        SessionInPast = "session-in-past",
        CaseNotOnAgenda = "case-not-on-agenda",
        CaseAlreadyOnAgenda = "case-already-on-agenda",
        AgendaEmpty = "agenda-empty",
        NobodyInvited = "nobody-invited",
        AttendanceMissing = "attendance-missing",
        ConclusionMissing = "conclusion-missing",
        NoConclusion = "no-conclusion",
        NotInPool = "not-in-pool",
        ProposalOpen = "proposal-open",
        NotProposed = "not-proposed",
        NoLead = "no-lead",
        TandemNotAllowed = "tandem-not-allowed",
        SameInstitution = "same-institution",
        SamePerson = "same-person",
        ContractMissing = "contract-missing",
        ContractEmpty = "contract-empty",
        ContractOutdated = "contract-outdated",
        InvoiceNotDue = "invoice-not-due",
        RemindersDone = "reminders-done",
        ContractUnsigned = "contract-unsigned",
        SignerNotConcerned = "signer-not-concerned",
        AlreadySigned = "already-signed",
        RequestState = "request-state",
        RemindedToday = "reminded-today",
        RuleNotChosen = "rule-not-chosen",
        NotALatinName = "not-a-latin-name",
        DisputeStage = "dispute-stage",
        SubsidiarityUnchecked = "subsidiarity-unchecked",
        SeatsMissing = "seats-missing",
        AmountMissing = "amount-missing",
        ClosureNotStarted = "closure-not-started",
        ClosureStepsOpen = "closure-steps-open",
        ResultsMissing = "results-missing",
        OpenTasks = "open-tasks",
        PossibleDuplicate = "possible-duplicate",
        TooWide = "too-wide",
        ReasonRequired = "reason-required",
        RetentionRuns = "retention-runs",
        TooYoung = "too-young",
        Stale = "stale",
        LastOne = "last-one",
        NothingToUndo = "nothing-to-undo",
        ConsentOwnMissing = "consent-own-missing",
        ConsentBeforeText = "consent-before-text",
        DateTooFar = "date-too-far",
        ThemeMissing = "theme-missing",
        OtherRegion = "other-region",
        Contradiction = "contradiction",
        AdviceOnly = "advice-only",
        TaskMissing = "task-missing",
        OtherLead = "other-lead",
        PartiesMissing = "parties-missing",
        NobodyGives = "nobody-gives",
        CategoryClosed = "category-closed",
        PurposeMissing = "purpose-missing",
        DaysOutOfRange = "days-out-of-range",
        AgreementState = "agreement-state",
        NoBasis = "no-basis",
        TellsWho = "tells-who",
        InquiryState = "inquiry-state",
        AnswerEmpty = "answer-empty",
        NothingToConfirm = "nothing-to-confirm",
        ListState = "list-state",
        ListEmpty = "list-empty",
        AvsNotAllowed = "avs-not-allowed",
        StatisticsForbidden = "statistics-forbidden",
        TransferGap = "transfer-gap",
        TransferParties = "transfer-parties",
        TransferState = "transfer-state",
        TransferOpen = "transfer-open",
        ProcedureAccess = "procedure-access",
        ProcedureNamed = "procedure-named",
        ProcedureNotInForce = "procedure-not-in-force",
        ProcedureNotYours = "procedure-not-yours",
        ProcedureOpen = "procedure-open",
        ProcedureOver = "procedure-over",
        ProcedureParties = "procedure-parties",
        SlotFull = "slot-full",
        SlotUnknown = "slot-unknown",
        ResultMissing = "result-missing",
        PhysicianOnly = "physician-only",
        NotPaid = "not-paid",
        GuaranteeMissing = "guarantee-missing",
        GuaranteeExceeded = "guarantee-exceeded",
        FundersMissing = "funders-missing",
        VoucherLapsed = "voucher-lapsed",
        TransferOwnOnly = "transfer-own-only",
        ChecklistOpen = "checklist-open",
        SameEntry = "same-entry",
        ConcernStage = "concern-stage",
        RunState = "run-state",
        RunFault = "run-fault",
        RunSize = "run-size",
        RunTooOften = "run-too-often",
        AgreementMissing = "agreement-missing",
        PeerUnknown = "peer-unknown",
        PeerSilent = "peer-silent",
        PeerRefused = "peer-refused",
        Busy = "busy",
        RoundStage = "round-stage",
        RoundYear = "round-year",
        AnswerUnreadable = "answer-unreadable",
        DeliveryFaulty = "delivery-faulty",
        BillingMissing = "billing-missing",
        KeyPayers = "key-payers",
        PayerTwice = "payer-twice",
        PayerDiscreet = "payer-discreet",
        AmountNotPositive = "amount-not-positive",
        EntryReversed = "entry-reversed",
        InvoiceState = "invoice-state",
        InvoicePaid = "invoice-paid",
        BudgetAdopted = "budget-adopted",
        BudgetNotAdopted = "budget-not-adopted",
        CommitmentOther = "commitment-other",
        FileTwice = "file-twice",
        FileUnreadable = "file-unreadable",
        WorkState = "work-state",
        ImportColumns = "import-columns",
        ImportLines = "import-lines",
        ImportFaults = "import-faults",
        ImportNothing = "import-nothing",
        ImportEmpty = "import-empty",
        ImportOtherBirth = "import-other-birth",
        AffairStage = "affair-stage",
        NotInRound = "not-in-round",
        PresidencyRuns = "presidency-runs",
        NoPresidency = "no-presidency",
        DeputyField = "deputy-field",
        CallIsOver = "call-is-over",
        MinutesOutOfRange = "minutes-out-of-range",
        BasisMissing = "basis-missing",
        ModeMissing = "mode-missing",
        VotesMissing = "votes-missing",
        TooManyVotes = "too-many-votes",
        ResponsibleMissing = "responsible-missing",
        ItemsOpen = "items-open",
        AddresseesMissing = "addressees-missing",
        ProgrammeEmpty = "programme-empty",
        NoChange = "no-change",
        CommitmentEmpty = "commitment-empty",
        CommitmentMissing = "commitment-missing",
        FiguresHidden = "figures-hidden",
        TermsMissing = "terms-missing",
        OpinionMissing = "opinion-missing",
        ShareUneven = "share-uneven",
        EntriesOpen = "entries-open",
        AnswerMissing = "answer-missing",
        CountsReversed = "counts-reversed",
        AccountsMissing = "accounts-missing",
        FrameExceeded = "frame-exceeded",
        SignatureIncomplete = "signature-incomplete",
        TemplateWaits = "template-waits",
        TemplatePassage = "template-passage",
        TemplateLanguage = "template-language",
        TemplatePlaceholder = "template-placeholder",
        RevisionOpen = "revision-open",
        RevisionSubmitted = "revision-submitted",
        RevisionNotSubmitted = "revision-not-submitted",
        RevisionFaulty = "revision-faulty",
        RevisionLoses = "revision-loses",
        RevisionOtherCanton = "revision-other-canton",
        RevisionUnreadable = "revision-unreadable",
        RevisionTooLong = "revision-too-long",
    }
);

/// A command refused by a rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal {
    /// Which rule.
    pub code: Refused,
    /// The path of the field it concerns, where it concerns one (`clauses.0.due`).
    pub field: Option<String>,
    /// What the words need: names of steps, dates, limits. Never personal data.
    pub params: BTreeMap<String, String>,
}

impl Refusal {
    /// A refusal that concerns the command as a whole.
    pub fn new(code: Refused) -> Self {
        Self { code, field: None, params: BTreeMap::new() }
    }

    /// The same, at a field.
    pub fn at(mut self, field: impl Into<String>) -> Self {
        self.field = Some(field.into());
        self
    }

    /// The same with one parameter more.
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.params.insert(name.to_string(), value.to_string());
        self
    }
}

impl From<Refused> for Refusal {
    fn from(code: Refused) -> Self {
        Self::new(code)
    }
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.code)
    }
}

impl std::error::Error for Refusal {}

/// Passes when `condition` holds, refuses with `code` otherwise.
pub fn require(condition: bool, code: Refused) -> Result<(), Refusal> {
    if condition { Ok(()) } else { Err(code.into()) }
}
