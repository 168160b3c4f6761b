//! The rows that the lists hold of a case.

/// A case as lists show it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CaseRow {
    /// Its number.
    pub number: String,
    /// Family name, given name.
    pub name: String,
    /// The folded form under which it is searched.
    pub name_key: String,
    /// Birth date.
    pub birth: String,
    /// The blind index of the AVS number.
    pub avs_blind: Option<String>,
    /// The person's language.
    pub language: String,
    /// Where it stands.
    pub phase: String,
    /// The degree that was last decided at a screening.
    pub degree: Option<String>,
    /// The category of the last screening.
    pub category: Option<String>,
    /// The last triage.
    pub triage: Option<String>,
    /// The region.
    pub region: Option<String>,
    /// The theme.
    pub theme: Option<String>,
    /// The role that answers for it.
    pub route_role: Option<String>,
    /// The language in which it is worked on.
    pub route_language: Option<String>,
    /// Who opened it.
    pub opener_account: String,
    /// For which institution.
    pub opener_institution: String,
    /// Who leads it.
    pub lead_account: Option<String>,
    /// For which institution.
    pub lead_institution: Option<String>,
    /// The second of a tandem.
    pub second_account: Option<String>,
    /// For which institution.
    pub second_institution: Option<String>,
    /// Whose answer to a proposal is awaited.
    pub proposed_account: Option<String>,
    /// The day it was opened.
    pub opened_on: String,
    /// The day it was announced.
    pub announced_on: Option<String>,
    /// The day it was closed.
    pub closed_on: Option<String>,
    /// The result, by its code in the canton.
    pub outcome: Option<String>,
    /// The result, by its national code.
    pub national_outcome: Option<String>,
    /// The last day of the consent that lasts longest.
    pub consent_until: Option<String>,
    /// The next thing that is due.
    pub next_due: Option<String>,
    /// What it is.
    pub next_kind: Option<String>,
    /// How many things are due, now or later.
    pub due_count: i64,
    /// The file that it follows.
    pub follows: Option<String>,
    /// The version of the state from which the row was made.
    pub version: i64,
    /// Read only: a valid consent names the caller's institution.
    pub party: bool,
    /// Read only: a valid consent opens the identity to the caller's institution.
    pub identity: bool,
    /// Read only: the same as `consent_until`, of the consents of which the caller's institution knows.
    pub own_until: Option<String>,
    /// Read only: the next thing due of which the caller's institution may know, as `2026-03-01 kind`.
    pub own_next: Option<String>,
    /// Read only: the same for somebody there who knows of all consents.
    pub lead_next: Option<String>,
    /// How much is due of which the reader may know; none where the house reads.
    pub own_count: Option<i64>,
    /// The same for whoever knows of all consents.
    pub lead_count: Option<i64>,
}

/// An institution that a consent names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartyRow {
    /// The institution.
    pub institution: String,
    /// First day.
    pub valid_from: String,
    /// Last day.
    pub valid_until: String,
    /// Whether the identity is among the categories.
    pub identity: bool,
}

/// An institution that knows of a consent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReaderRow {
    /// The number of the consent.
    pub consent: i64,
    /// The institution.
    pub institution: String,
    /// The last day of the consent; none where it was not given or was taken back.
    pub valid_until: Option<String>,
}

/// A due item.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DueRow {
    /// What is due.
    pub kind: String,
    /// The entry that it concerns.
    pub subject: Option<i64>,
    /// Until when.
    pub due: String,
    /// The day it counts from.
    pub anchor: String,
    /// Firm, or a guideline.
    pub firm: bool,
    /// The person who owns it.
    pub owner_account: Option<String>,
    /// The role that owns it.
    pub owner_role: Option<String>,
    /// The institution of that role.
    pub owner_institution: Option<String>,
    /// The region of that role.
    pub owner_region: Option<String>,
    /// The theme of that role.
    pub owner_theme: Option<String>,
    /// The day from which the coordinator sees it too.
    pub escalates: Option<String>,
}

/// A service request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequestRow {
    /// Its number in the case.
    pub n: i64,
    /// Who sent it.
    pub from_account: String,
    /// For which institution.
    pub from_institution: String,
    /// To which institution.
    pub to_institution: String,
    /// The day it was sent.
    pub sent: String,
    /// The day it is due.
    pub due: String,
    /// Where it stands.
    pub state: String,
}

/// Everything that the lists hold of a case.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CaseRows {
    /// The case itself.
    pub case: CaseRow,
    /// The words under which it is found.
    pub words: Vec<String>,
    /// The institutions that consents name.
    pub parties: Vec<PartyRow>,
    /// The institutions that know of each consent.
    pub readers: Vec<ReaderRow>,
    /// What is due.
    pub due: Vec<DueRow>,
    /// The requests.
    pub requests: Vec<RequestRow>,
    /// The requests for information.
    pub inquiries: Vec<super::InquiryRow>,
    /// The obstacles that it has met.
    pub obstacles: Vec<super::ObstacleRow>,
    /// The days of expert desks that it has booked.
    pub slots: Vec<super::SlotRow>,
}
