//! On what the collaboration rests: laws, decrees, conventions, concepts, strategies, charters, directives, the circle of
//! partners, rules of the bodies, who is competent for what. One life cycle with steps that depend on the kind: drafted, with
//! the opinion of the development committee, adopted, signed or issued, reviewed, adapted, ended. An agreement on the exchange
//! of data is `agreement`, to which a convention points. Source: GOV-25…29, 32, 33, ROLE-COPIL-01, 02, 06, ROLE-CDC-07, TOP-29.

mod decide;
mod evolve;
mod owed;

pub use owed::{AnchoringOwed, Owing};

use crate::affair::{Affair, Cut, Listed, Mode, Spoken, SpokenLine, Stage};
use crate::aggregate::Evolving;
use crate::body::{AnchoringFacts, Named, reference};
use crate::case::{Ctx, Stamp};
use crate::coded;
use crate::model::Role;
use crate::recommendation::Progress;
use crate::refusal::Refusal;
use crate::text::{Code, Line, Prose};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

coded!(
    /// What it is (GOV-25…29, 32, 33).
    AnchoringKind {
        Law = "law", Decree = "decree", PolicyGoal = "policy-goal", Plan = "plan",
        Convention = "convention", CaseAgreement = "case-agreement", Concept = "concept", Strategy = "strategy",
        Charter = "charter", Directive = "directive", Circle = "circle", Rules = "rules", Competences = "competences",
    }
);

coded!(
    /// What a review comes to.
    ReviewResult { Keep = "keep", Adapt = "adapt", End = "end" }
);

coded!(
    /// How near to the collaboration a partner stands (GOV-27).
    Circle { First = "first", Second = "second" }
);

coded!(
    /// How far a partner takes part (GOV-27).
    Engagement { Informed = "informed", Heard = "heard", Contributes = "contributes", Decides = "decides" }
);

coded!(
    /// The part of a service in a matter (GOV-33).
    ServicePart { Advises = "advises", Specialised = "specialised", Interprets = "interprets", Decides = "decides" }
);

/// Enters something on which the collaboration rests, or begins to draft it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EnterAnchoring {
    /// What it is.
    pub anchoring_kind: AnchoringKind,
    /// What it is called.
    pub title: Line,
    /// The body that answers for it.
    pub body: Code,
    /// What it says, in short.
    pub content: Prose,
    /// On what it rests itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rests_on: Option<Line>,
    /// Where it can be read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub where_read: Option<Line>,
    /// Since when it is in force, where it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    /// When it is looked at again.
    pub review_on: Date,
}

/// Sets down what the parties to a convention agree on (GOV-26).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AgreeTerms {
    /// The institutions that are parties, two or more.
    pub parties: BTreeSet<Code>,
    /// Whom it is about.
    pub target_group: Prose,
    /// How one goes about it.
    pub process: Prose,
    /// Who answers for what.
    pub responsibility: Prose,
    /// Who pays.
    pub financing: Prose,
    /// Which data are exchanged; the exchange itself needs an agreement of its own.
    pub data_exchange: Prose,
    /// The number of the agreement on exchange, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agreement: Option<Code>,
}

/// Records the opinion of a body (ROLE-CDC-07).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GiveOpinion {
    /// The body.
    pub body: Code,
    /// The day.
    pub on: Date,
    /// Whether it is in favour.
    pub favourable: bool,
    /// Its opinion.
    pub opinion: Prose,
}

/// Records the adoption by the body that answers for it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AdoptAnchoring {
    /// The day.
    pub on: Date,
    /// How it was decided.
    pub mode: Mode,
    /// The first day on which it holds.
    pub from: Date,
    /// When it is looked at again.
    pub review_on: Date,
}

/// Records the signature of a party.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SignAnchoring {
    /// The party.
    pub party: Code,
    /// The function of whoever signed.
    pub function: Line,
    /// The day.
    pub on: Date,
}

/// Issues it to institutions, which confirm that they have taken note.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Issue {
    /// The institutions.
    pub institutions: BTreeSet<Code>,
    /// The day.
    pub on: Date,
    /// Until when they confirm.
    pub until: Date,
}

/// Confirms that an institution has taken note, or commits itself to a charter.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AcknowledgeAnchoring {
    /// The institution.
    pub institution: Code,
    /// The day.
    pub on: Date,
}

/// Adds an objective to a strategy (GOV-28).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SetObjective {
    /// The objective.
    pub objective: Line,
    /// By what one sees that it is reached.
    pub indicator: Prose,
    /// Until when.
    pub until: Date,
}

/// Reports how far an objective is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportObjective {
    /// The number of the objective.
    pub n: u32,
    /// How far.
    pub progress: Progress,
    /// The day of which that is true.
    pub on: Date,
    /// What was done, or what stands in the way.
    pub remark: Prose,
}

/// Says which part a service has in a matter; a newer line replaces the older one of the same service (GOV-33).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AssignPart {
    /// The matter.
    pub matter: Line,
    /// The service.
    pub institution: Code,
    /// Its part.
    pub service_part: ServicePart,
}

/// Proposes a new partner, or another place for one (ROLE-COPIL-06).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProposePartner {
    /// The partner.
    pub partner: Line,
    /// In which circle.
    pub circle: Circle,
    /// How far it takes part.
    pub engagement: Engagement,
    /// Why.
    pub reason: Prose,
}

/// Records what the steering committee has decided on a proposed partner.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DecidePartner {
    /// The number of the proposal.
    pub n: u32,
    /// Whether the partner is taken in.
    pub admitted: bool,
    /// The day.
    pub on: Date,
    /// How it was decided.
    pub mode: Mode,
}

/// Records a review.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReviewAnchoring {
    /// The day.
    pub on: Date,
    /// What it comes to.
    pub review_result: ReviewResult,
    /// What was found.
    pub remark: Prose,
    /// When it is looked at again.
    pub review_on: Date,
}

/// Begins to adapt it; the version in force stands until the new one does.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Adapt {
    /// What changes, and why.
    pub what: Prose,
}

/// Ends it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EndAnchoring {
    /// The last day.
    pub on: Date,
    /// Why, and what takes its place.
    pub reason: Prose,
}

/// Publishes a text on it, which anyone may read while it is in force (GOV-25).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReleaseAnchoring {
    /// What it is called.
    pub title: SpokenLine,
    /// What anyone may read of it.
    pub summary: Spoken,
}

/// Takes back what was published of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WithdrawAnchoring {
    /// Why.
    pub reason: Prose,
}

/// Says that a partner that was taken in has its people: their accounts are there (ROLE-COPIL-06).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SeatPartner {
    /// The number of the proposal by which it was taken in.
    pub n: u32,
    /// The institution under which its people have their seats.
    pub institution: Code,
}

/// A partner that has its people.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SeatedPartner {
    /// The number of the proposal.
    pub n: u32,
    /// The institution.
    pub institution: Code,
    /// How many accounts it had that day.
    pub accounts: u32,
}

/// The first thing that is written of what was known before.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OpenedAnchoring {
    /// Its code.
    pub code: Code,
}

/// It as it was entered.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct EnteredAnchoring {
    /// Its number.
    pub number: Code,
    /// What was entered.
    pub enter: EnterAnchoring,
}

crate::commands!(
    /// What can be done with what the collaboration rests on.
    AnchoringCommand for Anchoring {
        "anchoring.agree-terms" AgreeTerms(AgreeTerms) => decide::agree_terms,
        "anchoring.set-objective" SetObjective(SetObjective) => decide::set_objective,
        "anchoring.assign" Assign(AssignPart) => decide::assign,
        "anchoring.give-opinion" GiveOpinion(GiveOpinion) => decide::give_opinion,
        "anchoring.adopt" Adopt(AdoptAnchoring) => decide::adopt,
        "anchoring.sign" Sign(SignAnchoring) => decide::sign,
        "anchoring.issue" Issue(Issue) => decide::issue,
        "anchoring.acknowledge" Acknowledge(AcknowledgeAnchoring) => decide::acknowledge,
        "anchoring.report-objective" ReportObjective(ReportObjective) => decide::report_objective,
        "anchoring.propose-partner" ProposePartner(ProposePartner) => decide::propose_partner,
        "anchoring.decide-partner" DecidePartner(DecidePartner) => decide::decide_partner,
        "anchoring.review" Review(ReviewAnchoring) => decide::review,
        "anchoring.adapt" Adapt(Adapt) => decide::adapt,
        "anchoring.end" End(EndAnchoring) => decide::end,
        "anchoring.release" Release(ReleaseAnchoring) => decide::release,
        "anchoring.withdraw" Withdraw(WithdrawAnchoring) => decide::withdraw,
        "anchoring.seat-partner" SeatPartner(SeatPartner) => decide::seat_partner,
    }
);

crate::events!(
    /// What happens to what the collaboration rests on.
    AnchoringEvent {
        "anchoring.opened" Opened(OpenedAnchoring),
        "anchoring.entered" Entered(EnteredAnchoring),
        "anchoring.terms-agreed" TermsAgreed(AgreeTerms),
        "anchoring.objective-set" ObjectiveSet(SetObjective),
        "anchoring.assigned" Assigned(AssignPart),
        "anchoring.opinion-given" OpinionGiven(GiveOpinion),
        "anchoring.adopted" Adopted(AdoptAnchoring),
        "anchoring.signed" Signed(SignAnchoring),
        "anchoring.issued" Issued(Issue),
        "anchoring.acknowledged" Acknowledged(AcknowledgeAnchoring),
        "anchoring.objective-reported" ObjectiveReported(ReportObjective),
        "anchoring.partner-proposed" PartnerProposed(ProposePartner),
        "anchoring.partner-decided" PartnerDecided(DecidePartner),
        "anchoring.reviewed" Reviewed(ReviewAnchoring),
        "anchoring.adapting" Adapting(Adapt),
        "anchoring.ended" Ended(EndAnchoring),
        "anchoring.released" Released(ReleaseAnchoring),
        "anchoring.withdrawn" Withdrawn(WithdrawAnchoring),
        "anchoring.partner-seated" PartnerSeated(SeatedPartner),
    }
);
crate::affair_kinds!(AnchoringCommand, AnchoringEvent);

/// An objective of a strategy with its reports, oldest first; the newest counts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Objective {
    /// What was set.
    pub set: SetObjective,
    /// How far it is.
    pub reports: Vec<ReportObjective>,
}

/// A partner that was proposed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Proposal {
    /// When.
    pub on: Date,
    /// What was proposed.
    pub propose: ProposePartner,
    /// What was decided on it.
    pub decided: Option<DecidePartner>,
    /// Under which institution its people have their accounts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seated: Option<SeatedPartner>,
}

/// Something on which the collaboration rests.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Anchoring {
    /// Its code or number.
    pub number: Code,
    /// Who wrote the first thing of it, and when.
    pub stamp: Stamp,
    /// What was entered; none: it was known before.
    pub enter: Option<EnterAnchoring>,
    /// Where it stands.
    pub stage: Stage,
    /// Since when.
    pub since: Date,
    /// The version that is worked on or in force, from 1.
    pub version: u32,
    /// The version in force.
    pub stands: Option<u32>,
    /// The first day on which the version in force holds.
    pub from: Option<Date>,
    /// When it is looked at again.
    pub review_on: Date,
    /// What the parties agree on.
    pub terms: Option<AgreeTerms>,
    /// Opinions on this version, or since the last review, oldest first.
    pub opinions: Vec<GiveOpinion>,
    /// The adoption of this version.
    pub adopted: Option<AdoptAnchoring>,
    /// Signatures under this version.
    pub signatures: Vec<SignAnchoring>,
    /// To whom this version was issued.
    pub issued: Option<Issue>,
    /// Who has taken note of this version.
    pub acknowledged: Vec<AcknowledgeAnchoring>,
    /// The objectives, each under its number from 1.
    pub objectives: Vec<Objective>,
    /// Who has which part in which matter.
    pub parts: Vec<AssignPart>,
    /// The partners that were proposed, each under its number from 1.
    pub proposals: Vec<Proposal>,
    /// The reviews, oldest first.
    pub reviews: Vec<ReviewAnchoring>,
    /// What anyone may read of it while it is in force.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<ReleaseAnchoring>,
}

impl Engagement {
    /// The roles that people of a partner have who takes part so far; none: it is told, and needs no account.
    pub fn roles(self) -> &'static [Role] {
        match self {
            Engagement::Informed => &[],
            Engagement::Heard => &[Role::CommitteeMember],
            Engagement::Contributes => &[Role::FrontLine, Role::Respondent],
            Engagement::Decides => &[Role::CommitteeMember, Role::FrontLine, Role::Respondent],
        }
    }
}

impl Proposal {
    /// Whether the partner is taken in, and its people have no accounts yet that they need.
    pub fn wants_accounts(&self) -> bool {
        let admitted = self.decided.as_ref().is_some_and(|d| d.admitted);
        admitted && self.seated.is_none() && !self.propose.engagement.roles().is_empty()
    }
}

impl Evolving for Anchoring {
    type Event = AnchoringEvent;
}

impl AnchoringKind {
    /// Whether the institutions that are parties sign it.
    pub fn is_signed(self) -> bool {
        matches!(self, AnchoringKind::Convention | AnchoringKind::CaseAgreement)
    }

    /// Whether it is made elsewhere and only written down here.
    pub fn is_recorded(self) -> bool {
        matches!(self, AnchoringKind::Law | AnchoringKind::Decree | AnchoringKind::PolicyGoal | AnchoringKind::Circle)
            || self == AnchoringKind::Plan
    }

    /// Whether the development committee is heard before it is adopted (ROLE-CDC-07).
    pub fn is_consulted(self) -> bool {
        self.is_signed() || matches!(self, AnchoringKind::Concept | AnchoringKind::Strategy)
    }

    /// Whether institutions confirm that they have taken note.
    pub fn is_issued(self) -> bool {
        matches!(
            self,
            AnchoringKind::Strategy
                | AnchoringKind::Charter
                | AnchoringKind::Directive
                | AnchoringKind::Rules
                | AnchoringKind::Competences
        )
    }
}

impl Anchoring {
    /// What is known of it from the reference.
    pub fn facts(&self) -> Option<&'static AnchoringFacts> {
        reference().anchoring(self.number.as_str())
    }

    /// What it is.
    pub fn kind(&self) -> AnchoringKind {
        let entered = self.enter.as_ref().map(|e| e.anchoring_kind);
        entered.or_else(|| self.facts().map(|f| f.kind)).unwrap_or(AnchoringKind::Plan)
    }

    /// What it is called; none: what was known is not known any more.
    pub fn name(&self) -> Option<Named<'_>> {
        let entered = self.enter.as_ref().map(|e| Named::Line(&e.title));
        entered.or_else(|| self.facts().map(|f| Named::Label(&f.name)))
    }

    /// The body that answers for it.
    pub fn body(&self) -> Option<&Code> {
        self.enter.as_ref().map(|e| &e.body).or_else(|| self.facts().map(|f| &f.body))
    }

    /// The parties that have not signed this version.
    pub fn unsigned(&self) -> Vec<&Code> {
        let parties = self.terms.iter().flat_map(|t| &t.parties);
        parties.filter(|p| self.signatures.iter().all(|s| s.party != **p)).collect()
    }

    /// The institutions that have not taken note of this version.
    pub fn unacknowledged(&self) -> Vec<&Code> {
        let all = self.issued.iter().flat_map(|i| &i.institutions);
        all.filter(|i| self.acknowledged.iter().all(|a| a.institution != **i)).collect()
    }

    /// The partners that were taken in, by name; the newest decision on each counts.
    pub fn partners(&self) -> Vec<&ProposePartner> {
        let mut found: Vec<&ProposePartner> = Vec::new();
        for proposal in self.proposals.iter().filter(|p| p.decided.as_ref().is_some_and(|d| d.admitted)) {
            found.retain(|p| p.partner != proposal.propose.partner);
            found.push(&proposal.propose);
        }
        found.sort_by_key(|p| (p.circle, p.partner.clone()));
        found
    }

    /// Whether anyone may read what was published of it: only while a version is in force.
    pub fn is_public(&self) -> bool {
        self.published.is_some() && self.stands.is_some()
    }

    /// The partners taken in whose people have no accounts yet, each with its number; the newest proposal of a name counts.
    pub fn without_accounts(&self) -> Vec<(u32, &Proposal)> {
        let newest = |at: usize, p: &Proposal| {
            let later = self.proposals.iter().skip(at + 1).filter(|q| q.decided.as_ref().is_some_and(|d| d.admitted));
            later.clone().all(|q| q.propose.partner != p.propose.partner)
        };
        let all = self.proposals.iter().enumerate().filter(|(at, p)| p.wants_accounts() && newest(*at, p));
        all.map(|(at, p)| (u32::try_from(at + 1).unwrap_or(u32::MAX), p)).collect()
    }

    fn go(&mut self, stage: Stage, on: Date) {
        (self.stage, self.since) = (stage, on);
    }
}

impl Affair for Anchoring {
    type Command = AnchoringCommand;
    type Fresh = EnterAnchoring;
    const NAME: &'static str = "anchoring";
    const FRESH: &'static str = "anchoring.enter";
    const LETTER: &'static str = "N";

    fn create(ctx: &Ctx, number: Code, enter: EnterAnchoring) -> Result<AnchoringEvent, Refusal> {
        decide::enter(ctx, number, enter)
    }

    fn begin(event: &AnchoringEvent, stamp: &Stamp) -> Option<Self> {
        evolve::begin(event, stamp)
    }

    fn evolve(&mut self, event: &AnchoringEvent, stamp: &Stamp) {
        evolve::evolve(self, event, stamp);
    }

    fn decide(&self, ctx: &Ctx, command: AnchoringCommand) -> Result<Vec<AnchoringEvent>, Refusal> {
        command.apply_rule(self, ctx)
    }

    fn listed(&self) -> Listed {
        let about = self.body().cloned();
        Listed { number: self.number.clone(), stage: self.stage, about, since: self.since, public: self.is_public() }
    }

    fn fits(&self, kind: &str) -> bool {
        let open = match kind {
            "anchoring.sign" => !self.unsigned().is_empty(),
            "anchoring.issue" => self.issued.is_none(),
            "anchoring.acknowledge" => !self.unacknowledged().is_empty(),
            "anchoring.report-objective" => !self.objectives.is_empty(),
            "anchoring.decide-partner" => self.proposals.iter().any(|p| p.decided.is_none()),
            "anchoring.adapt" => self.facts().is_none(),
            "anchoring.withdraw" => self.published.is_some(),
            "anchoring.seat-partner" => !self.without_accounts().is_empty(),
            _ => true,
        };
        open && decide::stages(self.kind(), kind).contains(&self.stage)
    }

    fn told(event: &AnchoringEvent) -> &'static [Role] {
        match event {
            AnchoringEvent::Entered(e) if e.enter.anchoring_kind.is_consulted() => &[Role::CommitteeMember],
            AnchoringEvent::Adapting(_) | AnchoringEvent::PartnerProposed(_) => &[Role::CommitteeMember],
            AnchoringEvent::Issued(_) => &[Role::CommitteeMember, Role::RegionalDirectorate],
            AnchoringEvent::OpinionGiven(_) => &[Role::CantonalOfficer, Role::Secretariat],
            // Whoever opens accounts hears of a new partner; the bodies hear of both outcomes.
            AnchoringEvent::PartnerDecided(e) if e.admitted => {
                &[Role::Administrator, Role::CantonalOfficer, Role::Secretariat, Role::CommitteeMember]
            }
            AnchoringEvent::PartnerDecided(_) | AnchoringEvent::PartnerSeated(_) => {
                &[Role::CantonalOfficer, Role::Secretariat, Role::CommitteeMember]
            }
            _ => &[],
        }
    }

    fn known(number: &str) -> Option<AnchoringEvent> {
        reference().anchoring(number).map(|f| AnchoringEvent::Opened(OpenedAnchoring { code: f.code.clone() }))
    }

    fn all_known() -> Vec<Code> {
        reference().anchoring.iter().map(|f| f.code.clone()).collect()
    }

    fn seated_of(command: &AnchoringCommand) -> Option<&Code> {
        match command {
            AnchoringCommand::SeatPartner(c) => Some(&c.institution),
            _ => None,
        }
    }

    /// Whoever opens accounts sees the circles of partners, and nothing else of what the collaboration rests on.
    fn cut_for(&self, role: Role) -> Cut<Self> {
        if role == Role::Administrator && self.kind() != AnchoringKind::Circle { Cut::Nothing } else { Cut::Whole }
    }

    fn agreement_of(command: &AnchoringCommand) -> Option<&Code> {
        match command {
            AnchoringCommand::AgreeTerms(c) => c.agreement.as_ref(),
            _ => None,
        }
    }
}
