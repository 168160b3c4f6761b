//! Builders for commands that are right.

use app::simulate::demo_avs;
use app::simulate::forms::{line, prose};
use domain::announcement::{Announce, WayIn};
use domain::case::Open;
use domain::closure::{Close, ClosureStep, Complete, Start};
use domain::consultation::{Advise, Ask};
use domain::contract::{Restitute, Transmit};
use domain::follow_up::{Contact, ContactKind};
use domain::lead::{Accept, Decline, HandOver, Propose};
use domain::model::{Degree, Language, Role};
use domain::plan::{Adopt, Attainment};
use domain::service_request::Send;
use domain::session::{AddCase, Conclude, Dispatch, Hold, Invite, InviteeKind, Next, Plan, SessionCommand};
use domain::triage::{Triage, TriageOutcome};
use domain::{CaseCommand, Code, Name, Person};
use jiff::civil::{Date, date};
use std::collections::{BTreeMap, BTreeSet};

/// A code.
pub fn code(text: &str) -> Code {
    Code::new(text).expect("a code")
}

/// An invented person with an AVS number of the demonstration.
pub fn person(serial: u32) -> Person {
    Person {
        family_name: Name::new("Exempel").expect("a name"),
        given_name: Some(Name::new("Šárka").expect("a name")),
        birth: date(1984, 3, 27),
        avs: Some(demo_avs(serial)),
        language: Language::Fr,
        phone: Some(line("000 000 00 00")),
        commune: Some(line("Pont-du-Milieu")),
    }
}

/// Opens a file for an invented person.
pub fn open(serial: u32) -> Open {
    Open { person: person(serial), despite_duplicates: false }
}

/// Asks the respondent.
pub fn ask() -> CaseCommand {
    CaseCommand::AskRespondent(Ask { question: prose("Faut-il annoncer?") })
}

/// The respondent's advice.
pub fn advise() -> CaseCommand {
    CaseCommand::Advise(Advise { advice: prose("Oui."), recommended: Degree::RoundTable })
}

/// Announces in a region, without a theme.
pub fn announce(region: &str) -> CaseCommand {
    announce_theme(region, None)
}

/// Announces in a region under a theme.
pub fn announce_theme(region: &str, theme: Option<&str>) -> CaseCommand {
    CaseCommand::Announce(Announce {
        way_in: WayIn::Direct,
        region: code(region),
        theme: theme.map(code),
        language: Language::Fr,
        situation: prose("Trois institutions, plusieurs obstacles."),
        override_to: None,
        override_reason: None,
    })
}

/// Another coordinator than the route gives.
pub fn announce_override(region: &str, role: Role) -> CaseCommand {
    let CaseCommand::Announce(mut announce) = announce(region) else { unreachable!("it is an announcement") };
    announce.override_to = Some(role);
    CaseCommand::Announce(announce)
}

/// A triage with a reason.
pub fn triage(outcome: TriageOutcome) -> CaseCommand {
    let refusal = (outcome == TriageOutcome::Refused).then(|| code("incomplete"));
    CaseCommand::Triage(Triage { outcome, refusal, reason: Some(prose("Motif.")), order_assessment: false })
}

/// A round table of the region on a day.
pub fn round_table(region: &str, on: Date) -> Plan {
    Plan {
        session_type: code("round-table-regional"),
        region: code(region),
        theme: None,
        starts: on.at(9, 30, 0, 0),
        place: line("Salle 1"),
        language: Language::Fr,
    }
}

/// Puts a case on the agenda.
pub fn add_case(number: &str) -> SessionCommand {
    SessionCommand::AddCase(AddCase { case: code(number), minutes: None })
}

/// Invites an account for a case.
pub fn invite(account: &Code, number: &str) -> SessionCommand {
    let (kind, cases) = (InviteeKind::Respondent, BTreeSet::from([code(number)]));
    SessionCommand::Invite(Invite { kind, account: Some(account.clone()), institution: None, cases })
}

/// Sends the invitations.
pub fn dispatch() -> SessionCommand {
    SessionCommand::Dispatch(Dispatch {})
}

/// The session takes place with the first invitee.
pub fn hold() -> SessionCommand {
    SessionCommand::Hold(Hold { present: BTreeSet::from([1]) })
}

/// A conclusion without tasks.
pub fn conclude(session: &str) -> CaseCommand {
    CaseCommand::Conclude(Conclude {
        session: code(session),
        finding: prose("Une reprise progressive est réaliste."),
        next: Next::Designate,
        tasks: Vec::new(),
        disagreement: None,
        binding: true,
    })
}

/// Proposes somebody as case manager.
pub fn propose(account: &Code) -> CaseCommand {
    CaseCommand::ProposeLead(Propose { account: account.clone(), reason: prose("Connaît la personne.") })
}

/// Accepts a proposal.
pub fn accept(proposal: u32) -> CaseCommand {
    CaseCommand::AcceptLead(Accept { proposal })
}

/// Declines a proposal.
pub fn decline(proposal: u32) -> CaseCommand {
    CaseCommand::DeclineLead(Decline { proposal, reason: prose("Absence.") })
}

/// Hands over to somebody.
pub fn hand_over(account: &Code) -> CaseCommand {
    CaseCommand::HandOver(HandOver { account: account.clone(), reason: prose("Congé."), transfer: None })
}

/// Takes a second one into a tandem.
pub fn form_tandem(account: &Code) -> CaseCommand {
    CaseCommand::FormTandem(HandOver { account: account.clone(), reason: prose("À deux."), transfer: None })
}

/// The restitution on a day.
pub fn restitute(on: Date) -> CaseCommand {
    CaseCommand::Restitute(Restitute { on, account: prose("La personne est d'accord.") })
}

/// Passes the contract on.
pub fn transmit() -> CaseCommand {
    CaseCommand::Transmit(Transmit {})
}

/// Takes the contract over into the plan.
pub fn adopt() -> CaseCommand {
    CaseCommand::AdoptPlan(Adopt {})
}

/// A request to an institution.
pub fn request(to: &Code, due: Date) -> CaseCommand {
    let (what, why) = (line("Bilan des capacités"), prose("Premier objectif."));
    CaseCommand::SendRequest(Send { to: to.clone(), what, why, due, measure: None })
}

/// A contact on a day.
pub fn contact(on: Date) -> CaseCommand {
    let (kind, category) = (ContactKind::Meeting, domain::consent::Category::Plan);
    CaseCommand::RecordContact(Contact { on, kind, minutes: prose("Point de la situation."), category, measure: None })
}

/// Begins the closure.
pub fn start_closure() -> CaseCommand {
    CaseCommand::StartClosure(Start { reason: prose("Objectifs atteints.") })
}

/// Completes a step of the closure.
pub fn step(step: ClosureStep, on: Date) -> CaseCommand {
    CaseCommand::CompleteStep(Complete { step, on, account: prose("Fait.") })
}

/// Closes with results for so many goals.
pub fn close(goals: u32) -> CaseCommand {
    let results: BTreeMap<u32, Attainment> = (1..=goals).map(|n| (n, Attainment::Reached)).collect();
    CaseCommand::Close(Close { outcome: code("job"), results })
}
