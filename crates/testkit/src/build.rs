//! Builders for commands that are right.

use app::simulate::demo_avs;
use app::simulate::forms::{line, prose};
use domain::announcement::{Announce, WayIn};
use domain::case::Open;
use domain::closure::{Check, Close, ClosureStep, Complete, Start, Sustained};
use domain::consent::Category;
use domain::consultation::{Advise, Ask};
use domain::contract::{AddClause, ChangeClause, ClauseText, DropClause, Restitute, Transmit};
use domain::dispute::{Decide, Exchange, OpenDispute, Position, Question, Ruling, Submit};
use domain::follow_up::{
    CompleteTask, Contact, ContactKind, Difficulty, DocumentKind, FileDocument, FileRef, Review, ReviewDecision,
    ReviewStatus, Wanted,
};
use domain::lead::{Accept, Decline, HandOver, Propose};
use domain::model::{Degree, Language, Partner, Role, SessionKind};
use domain::person::{Involve, Involvement};
use domain::plan::{Adopt, Attainment};
use domain::service_request::{Accept as AcceptRequest, Deliver, Forward, RefuseRequest, Remind, Send, TakeBack};
use domain::session::{
    AddCase, Amend, Answer, Approve, Conclude, Dispatch, Hold, Invite, InviteeKind, Next, Plan, Reply, SessionCommand,
    TaskText,
};
use domain::triage::{Interview, RequestSession, Triage, TriageOutcome};
use domain::{CaseCommand, Code, Name, Person};
use jiff::civil::{Date, DateTime, date};
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

/// A triage as complex that tells the bureau to organise an assessment.
pub fn triage_with_assessment() -> CaseCommand {
    let CaseCommand::Triage(triage) = triage(TriageOutcome::Complex) else { unreachable!("it is a triage") };
    CaseCommand::Triage(Triage { order_assessment: true, ..triage })
}

/// The first interview on a day.
pub fn interview(on: Date) -> CaseCommand {
    CaseCommand::Interview(Interview { on, protocol: prose("Santé et dettes; la suite est une table ronde.") })
}

/// Asks the coordinator for a session.
pub fn request_session(kind: SessionKind) -> CaseCommand {
    CaseCommand::RequestSession(RequestSession { kind, reason: prose("Le logement est menacé.") })
}

/// An institution deals with the person now.
pub fn involve(institution: &Code) -> CaseCommand {
    let (institution, when) = (institution.clone(), Involvement::Now);
    CaseCommand::Involve(Involve { institution, when, since: None, contact: None })
}

/// A round table of the region on a day.
pub fn round_table(region: &str, on: Date) -> Plan {
    session("round-table-regional", region, on)
}

/// A session of a type in a region on a day.
pub fn session(session_type: &str, region: &str, on: Date) -> Plan {
    Plan {
        session_type: code(session_type),
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
    invite_as(InviteeKind::Respondent, Some(account), None, number)
}

/// Invites an account, an institution or the person concerned in some capacity.
pub fn invite_as(
    kind: InviteeKind,
    account: Option<&Code>,
    institution: Option<&Code>,
    number: &str,
) -> SessionCommand {
    let (account, institution) = (account.cloned(), institution.cloned());
    SessionCommand::Invite(Invite { kind, account, institution, cases: BTreeSet::from([code(number)]) })
}

/// Answers an invitation; another time is proposed where one is given.
pub fn reply(invitation: u32, answer: Answer, proposal: Option<DateTime>) -> SessionCommand {
    SessionCommand::Reply(Reply { invitation, answer, proposal })
}

/// Sends the invitations.
pub fn dispatch() -> SessionCommand {
    SessionCommand::Dispatch(Dispatch {})
}

/// The session takes place with the first invitee.
pub fn hold() -> SessionCommand {
    hold_with(&[1])
}

/// The session takes place with some of the invitees.
pub fn hold_with(present: &[u32]) -> SessionCommand {
    SessionCommand::Hold(Hold { present: present.iter().copied().collect() })
}

/// Approves the minutes.
pub fn approve() -> SessionCommand {
    SessionCommand::Approve(Approve {})
}

/// A conclusion without tasks.
pub fn conclude(session: &str) -> CaseCommand {
    conclude_with(session, Vec::new())
}

/// A conclusion with tasks.
pub fn conclude_with(session: &str, tasks: Vec<TaskText>) -> CaseCommand {
    CaseCommand::Conclude(Conclude {
        session: code(session),
        finding: prose("Une reprise progressive est réaliste."),
        next: Next::Designate,
        tasks,
        disagreement: None,
        binding: true,
    })
}

/// A task of a conclusion.
pub fn task(owner: &str, due: Date) -> TaskText {
    TaskText { what: line("Bilan de compétences"), owner: code(owner), due }
}

/// Completes a task.
pub fn complete_task(task: u32) -> CaseCommand {
    CaseCommand::CompleteTask(CompleteTask { task, result: Some(prose("Bilan remis.")) })
}

/// Amends the minutes of a session.
pub fn amend(session: &str) -> CaseCommand {
    let (text, reason) = (prose("Taux: 60 %, non 50 %."), prose("Erreur de chiffre."));
    CaseCommand::AmendConclusion(Amend { session: code(session), text, reason })
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
    contact_as(ContactKind::Meeting, on)
}

/// A contact of some kind on a day.
pub fn contact_as(kind: ContactKind, on: Date) -> CaseCommand {
    let (minutes, category) = (prose("Point de la situation."), Category::Plan);
    CaseCommand::RecordContact(Contact { on, kind, minutes, category, measure: None })
}

/// Accepts a request.
pub fn accept_request(request: u32) -> CaseCommand {
    CaseCommand::AcceptRequest(AcceptRequest { request, note: None })
}

/// Refuses a request for a coded reason.
pub fn refuse_request(request: u32, reason: &str) -> CaseCommand {
    let (code, reason) = (code(reason), Some(prose("Liste d'attente de trois mois.")));
    CaseCommand::RefuseRequest(RefuseRequest { request, code, reason })
}

/// Reports what was delivered.
pub fn deliver(request: u32) -> CaseCommand {
    CaseCommand::DeliverRequest(Deliver { request, report: prose("Essai terminé, 50 % possible.") })
}

/// Takes a request back.
pub fn take_back_request(request: u32) -> CaseCommand {
    CaseCommand::TakeBackRequest(TakeBack { request, reason: prose("Réglé autrement.") })
}

/// Reminds the addressee of a request.
pub fn remind(request: u32) -> CaseCommand {
    CaseCommand::RemindRequest(Remind { request })
}

/// Passes a request on to another institution.
pub fn forward(request: u32, to: &Code) -> CaseCommand {
    CaseCommand::ForwardRequest(Forward { request, to: to.clone(), reason: prose("C'est de leur ressort.") })
}

/// Files a document of the plan, of a measure where one is given.
pub fn document(kind: DocumentKind, file: FileRef, measure: Option<u32>) -> CaseCommand {
    let (title, category) = (line("Bilan de l'essai"), Category::Plan);
    CaseCommand::FileDocument(FileDocument { title, kind, category, file, measure })
}

/// The coordinator's review.
pub fn review(status: ReviewStatus, decision: ReviewDecision) -> CaseCommand {
    CaseCommand::Review(Review { status, risk: prose("Le bail est résilié."), decision })
}

/// A new difficulty.
pub fn difficulty(wanted: Wanted) -> CaseCommand {
    CaseCommand::ReportDifficulty(Difficulty { what: prose("Le bail est résilié."), wanted })
}

/// A further clause of the contract.
pub fn add_clause(text: ClauseText) -> CaseCommand {
    CaseCommand::AddClause(AddClause { text })
}

/// Another text of a clause.
pub fn change_clause(clause: u32, text: ClauseText) -> CaseCommand {
    CaseCommand::ChangeClause(ChangeClause { clause, text, reason: prose("Prolongation.") })
}

/// Takes a clause out of the contract.
pub fn drop_clause(clause: u32) -> CaseCommand {
    CaseCommand::DropClause(DropClause { clause, reason: prose("Sans objet.") })
}

/// Opens a dispute.
pub fn dispute() -> CaseCommand {
    let (subject, account) = (line("Qui paie le transport?"), prose("Chacune renvoie à l'autre."));
    CaseCommand::OpenDispute(OpenDispute { subject, account })
}

/// The exchange in the region on a day.
pub fn exchange(dispute: u32, on: Date, settled: bool) -> CaseCommand {
    CaseCommand::Exchange(Exchange { dispute, on, account: prose("Pas d'accord sur la durée."), settled })
}

/// The position of the cantonal officer.
pub fn position(dispute: u32, settled: bool) -> CaseCommand {
    CaseCommand::TakePosition(Position { dispute, position: prose("À la commission."), settled })
}

/// A dossier that a question asks for, with everything that belongs to it, out of a dispute where one is given.
pub fn dossier(question: Question, dispute: Option<u32>) -> Submit {
    let catalogues = ["ui-measures", "ii-measures", "sa-measures", "vet-measures"];
    Submit {
        question,
        dispute,
        measure: line("Cours de conduite"),
        cost: Some(1200),
        ruled_out: catalogues.into_iter().map(code).collect(),
        grounds: prose("Aucun catalogue ne le prévoit."),
        repayment: Some(prose("Par l'assurance-invalidité, dès sa décision.")),
    }
}

/// The commission grants money from the fund, with all its seats.
pub fn grant(dossier: u32, on: Date) -> Decide {
    Decide {
        dossier,
        ruling: Ruling::Granted,
        amount: Some(1200),
        fund: Some(code("employment-fund")),
        conditions: prose("Une seule fois."),
        seats: BTreeSet::from([Partner::Ii, Partner::Ui, Partner::Sa]),
        on,
    }
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

/// Looks at the result so many months after the closure.
pub fn check(months: i32) -> CaseCommand {
    CaseCommand::CheckAfterClosure(Check {
        months,
        sustained: Sustained::Holds,
        note: Some(line("Toujours en place.")),
    })
}
