//! Everything that can be done with a case, and everything that can happen to it, one line each.

use super::{Case, Ctx, Decided, Stamp};
use crate::template::{Outgoing, TemplateKind};
use crate::text::{Code, Prose};
use crate::{
    announcement, closure, consent, consultation, contract, dispute, follow_up, inquiry, lead, obstacle, person, plan,
    privacy, procedure, screening, service_request, session, transfer, triage, undo,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Opens a file for a person. The search for an existing one comes first (CASE-23, CASE-27).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Open {
    /// The person concerned.
    pub person: person::Person,
    /// Says that the caller has seen the possible duplicates and opens the file all the same.
    #[serde(default)]
    pub despite_duplicates: bool,
}

/// Opens a new file that follows a closed one; asks for new consent (CASE-71).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenAgain {
    /// Why.
    pub reason: Prose,
}

/// A file as it was opened.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Opened {
    /// Its number.
    pub number: Code,
    /// The canton and version of the model.
    pub model: (String, u32),
    /// The person concerned.
    pub person: person::Person,
    /// The file that it follows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub follows: Option<Code>,
}

crate::commands!(
    /// What can be done with a case, in the order of the process.
    CaseCommand for Case {
        "person.correct" CorrectPerson(person::Correct) => person::correct,
        "person.involve" Involve(person::Involve) => person::involve,
        "screening.record" RecordScreening(screening::Record) => screening::record,
        "consultation.ask" AskRespondent(consultation::Ask) => consultation::ask,
        "consultation.advise" Advise(consultation::Advise) => consultation::advise,
        "consent.participate" Participate(consent::Participate) => consent::participate,
        "consent.offer" OfferConsent(consent::Offer) => consent::offer,
        "consent.give" GiveConsent(consent::Give) => consent::give,
        "consent.refuse" RefuseConsent(consent::Refuse) => consent::refuse,
        "consent.withdraw" WithdrawConsent(consent::Withdraw) => consent::withdraw,
        "announcement.announce" Announce(announcement::Announce) => announcement::announce,
        "triage.decide" Triage(triage::Triage) => triage::triage,
        "triage.interview" Interview(triage::Interview) => triage::interview,
        "triage.request-session" RequestSession(triage::RequestSession) => triage::request_session,
        "session.schedule" Schedule(session::Schedule) => session::schedule,
        "session.unschedule" Unschedule(session::Schedule) => session::unschedule,
        "session.conclude" Conclude(session::Conclude) => session::conclude,
        "session.amend" AmendConclusion(session::Amend) => session::amend,
        "lead.propose" ProposeLead(lead::Propose) => lead::propose,
        "lead.accept" AcceptLead(lead::Accept) => lead::accept,
        "lead.decline" DeclineLead(lead::Decline) => lead::decline,
        "lead.take-back" TakeBackLead(lead::TakeBackLead) => lead::take_back,
        "lead.hand-over" HandOver(lead::HandOver) => lead::hand_over,
        "lead.form-tandem" FormTandem(lead::HandOver) => lead::form_tandem,
        "lead.end-tandem" EndTandem(lead::EndTandem) => lead::end_tandem,
        "contract.restitute" Restitute(contract::Restitute) => contract::restitute,
        "contract.draft" DraftContract(contract::Draft) => contract::draft,
        "contract.add-clause" AddClause(contract::AddClause) => contract::add_clause,
        "contract.change-clause" ChangeClause(contract::ChangeClause) => contract::change_clause,
        "contract.drop-clause" DropClause(contract::DropClause) => contract::drop_clause,
        "contract.sign" Sign(contract::Sign) => contract::sign,
        "contract.transmit" Transmit(contract::Transmit) => contract::transmit,
        "plan.adopt" AdoptPlan(plan::Adopt) => plan::adopt,
        "plan.set-goal" SetGoal(plan::SetGoal) => plan::set_goal,
        "plan.add-measure" AddMeasure(plan::AddMeasure) => plan::add_measure,
        "plan.progress" Progress(plan::Progress) => plan::progress,
        "plan.shift" Shift(plan::Shift) => plan::shift,
        "plan.assess" Assess(plan::Assess) => plan::assess,
        "plan.mark-contradiction" MarkContradiction(plan::MarkContradiction) => plan::mark,
        "plan.solve-contradiction" SolveContradiction(plan::SolveContradiction) => plan::solve,
        "request.send" SendRequest(service_request::Send) => service_request::send,
        "request.accept" AcceptRequest(service_request::Accept) => service_request::accept,
        "request.refuse" RefuseRequest(service_request::RefuseRequest) => service_request::refuse,
        "request.deliver" DeliverRequest(service_request::Deliver) => service_request::deliver,
        "request.take-back" TakeBackRequest(service_request::TakeBack) => service_request::take_back,
        "request.remind" RemindRequest(service_request::Remind) => service_request::remind,
        "request.forward" ForwardRequest(service_request::Forward) => service_request::forward,
        "transfer.start" StartTransfer(transfer::Start) => transfer::start,
        "transfer.confirm" ConfirmTransfer(transfer::Confirm) => transfer::confirm,
        "transfer.decline" DeclineTransfer(transfer::Decline) => transfer::decline,
        "transfer.take-back" TakeBackTransfer(transfer::TakeBack) => transfer::take_back,
        "procedure.start" StartProcedure(procedure::StartProcedure) => procedure::start,
        "procedure.record" RecordStep(procedure::RecordStep) => procedure::record,
        "procedure.ask-guarantee" AskGuarantee(procedure::AskGuarantee) => procedure::ask_guarantee,
        "procedure.guarantee" GiveGuarantee(procedure::GiveGuarantee) => procedure::guarantee,
        "procedure.decline" DeclineGuarantee(procedure::DeclineGuarantee) => procedure::decline,
        "procedure.issue-voucher" IssueVoucher(procedure::IssueVoucher) => procedure::issue,
        "procedure.redeem-voucher" RedeemVoucher(procedure::RedeemVoucher) => procedure::redeem,
        "procedure.end" EndProcedure(procedure::EndProcedure) => procedure::end,
        "inquiry.ask" AskInquiry(inquiry::Ask) => inquiry::ask,
        "inquiry.consult" Consult(inquiry::Consult) => inquiry::consult,
        "inquiry.answer" AnswerInquiry(inquiry::AnswerInquiry) => inquiry::answer,
        "inquiry.refuse" RefuseInquiry(inquiry::RefuseInquiry) => inquiry::refuse,
        "inquiry.take-back" TakeBackInquiry(inquiry::TakeBackInquiry) => inquiry::take_back,
        "inquiry.remind" RemindInquiry(inquiry::RemindInquiry) => inquiry::remind,
        "inquiry.confirm-informed" ConfirmInformed(inquiry::ConfirmInformed) => inquiry::confirm_informed,
        "follow-up.contact" RecordContact(follow_up::Contact) => follow_up::contact,
        "follow-up.file" FileDocument(follow_up::FileDocument) => follow_up::file,
        "follow-up.review" Review(follow_up::Review) => follow_up::review,
        "follow-up.difficulty" ReportDifficulty(follow_up::Difficulty) => follow_up::difficulty,
        "follow-up.complete-task" CompleteTask(follow_up::CompleteTask) => follow_up::complete_task,
        "follow-up.note" WriteNote(follow_up::Note) => follow_up::note,
        "obstacle.note" NoteObstacle(obstacle::NoteObstacle) => obstacle::note,
        "dispute.open" OpenDispute(dispute::OpenDispute) => dispute::open,
        "dispute.exchange" Exchange(dispute::Exchange) => dispute::exchange,
        "dispute.position" TakePosition(dispute::Position) => dispute::position,
        "commission.submit" SubmitDossier(dispute::Submit) => dispute::submit,
        "commission.decide" DecideDossier(dispute::Decide) => dispute::decide,
        "closure.start" StartClosure(closure::Start) => closure::start,
        "closure.complete" CompleteStep(closure::Complete) => closure::complete,
        "closure.close" Close(closure::Close) => closure::close,
        "closure.set-aside" SetAside(closure::SetAside) => closure::set_aside,
        "closure.check" CheckAfterClosure(closure::Check) => closure::check,
        "closure.reopen" Reopen(closure::Reopen) => closure::reopen,
        "person.contest" ContestEntry(privacy::Contest) => privacy::contest,
        "person.object" RecordObjection(privacy::Object) => privacy::object,
        "person.inform" GiveNotice(privacy::GiveNotice) => privacy::give_notice,
        "person.notify" NotifyAssistance(privacy::Notify) => privacy::notify,
        "emergency.open" OpenEmergency(privacy::OpenEmergency) => privacy::open,
        "emergency.inform" InformPerson(privacy::InformPerson) => privacy::inform,
        "undo.take-back" TakeBackLast(undo::TakeBack) => undo::take_back,
    }
);

crate::events!(
    /// What happens to a case.
    CaseEvent {
        "case.opened" Opened(Opened),
        "person.corrected" PersonCorrected(person::Correct),
        "person.involved" InstitutionInvolved(person::Involve),
        "screening.recorded" ScreeningRecorded(screening::Recorded),
        "consultation.asked" ConsultationAsked(consultation::Ask),
        "consultation.advised" ConsultationAdvised(consultation::Advise),
        "consent.participation" ParticipationRecorded(consent::Participate),
        "consent.offered" ConsentOffered(consent::Offered),
        "consent.given" ConsentGiven(consent::Given),
        "consent.refused" ConsentRefused(consent::Refuse),
        "consent.withdrawn" ConsentWithdrawn(consent::Withdraw),
        "announcement.announced" Announced(announcement::Announced),
        "triage.decided" Triaged(triage::Triage),
        "triage.interviewed" Interviewed(triage::Interview),
        "triage.session-requested" SessionRequested(triage::RequestSession),
        "session.scheduled" SessionScheduled(session::Scheduled),
        "session.unscheduled" SessionUnscheduled(session::Schedule),
        "session.concluded" Concluded(session::Concluded),
        "session.amended" ConclusionAmended(session::Amend),
        "lead.proposed" LeadProposed(lead::Proposed),
        "lead.accepted" LeadAccepted(lead::Accept),
        "lead.declined" LeadDeclined(lead::Decline),
        "lead.taken-back" LeadTakenBack(lead::TakeBackLead),
        "lead.tandem-ended" TandemEnded(lead::EndTandem),
        "contract.restituted" Restituted(contract::Restitute),
        "contract.drafted" ContractDrafted(contract::Draft),
        "contract.clause-added" ClauseAdded(contract::AddClause),
        "contract.clause-changed" ClauseChanged(contract::ChangeClause),
        "contract.clause-dropped" ClauseDropped(contract::DropClause),
        "contract.signed" ContractSigned(contract::Sign),
        "contract.transmitted" ContractTransmitted(contract::Transmit),
        "plan.goal-set" GoalSet(plan::SetGoal),
        "plan.measure-added" MeasureAdded(plan::AddMeasure),
        "plan.measure-progressed" MeasureProgressed(plan::Progress),
        "plan.measure-shifted" MeasureShifted(plan::Shift),
        "plan.goal-assessed" GoalAssessed(plan::Assess),
        "plan.contradiction-marked" ContradictionMarked(plan::MarkContradiction),
        "plan.contradiction-solved" ContradictionSolved(plan::SolveContradiction),
        "request.sent" RequestSent(Outgoing<service_request::Send>),
        "request.accepted" RequestAccepted(service_request::Accept),
        "request.refused" RequestRefused(service_request::RefuseRequest),
        "request.delivered" RequestDelivered(service_request::Deliver),
        "request.taken-back" RequestTakenBack(service_request::TakeBack),
        "request.reminded" RequestReminded(service_request::Remind),
        "request.forwarded" RequestForwarded(Outgoing<service_request::Forward>),
        "transfer.started" TransferStarted(transfer::Start),
        "transfer.confirmed" TransferConfirmed(transfer::Confirm),
        "transfer.declined" TransferDeclined(transfer::Decline),
        "transfer.taken-back" TransferTakenBack(transfer::TakeBack),
        "procedure.started" ProcedureStarted(procedure::Started),
        "procedure.recorded" StepRecorded(procedure::Recorded),
        "procedure.appraised" StepAppraised(procedure::Added),
        "procedure.concluded" StepConcluded(procedure::Added),
        "procedure.guarantee-asked" GuaranteeAsked(procedure::AskGuarantee),
        "procedure.guarantee-given" GuaranteeGiven(procedure::GiveGuarantee),
        "procedure.guarantee-declined" GuaranteeDeclined(procedure::DeclineGuarantee),
        "procedure.voucher-issued" VoucherIssued(procedure::Asked<procedure::IssueVoucher>),
        "procedure.voucher-redeemed" VoucherRedeemed(procedure::Asked<procedure::RedeemVoucher>),
        "procedure.ended" ProcedureEnded(procedure::EndProcedure),
        "inquiry.asked" InquiryAsked(inquiry::Asked),
        "inquiry.answered" InquiryAnswered(inquiry::Given),
        "inquiry.refused" InquiryRefused(inquiry::RefuseInquiry),
        "inquiry.taken-back" InquiryTakenBack(inquiry::TakeBackInquiry),
        "inquiry.reminded" InquiryReminded(inquiry::RemindInquiry),
        "inquiry.person-informed" PersonInformed(inquiry::ConfirmInformed),
        "follow-up.contact" ContactRecorded(follow_up::Contact),
        "follow-up.filed" DocumentFiled(follow_up::FileDocument),
        "follow-up.reviewed" Reviewed(follow_up::Review),
        "follow-up.difficulty" DifficultyReported(follow_up::Difficulty),
        "follow-up.task-completed" TaskCompleted(follow_up::CompleteTask),
        "follow-up.noted" NoteWritten(follow_up::Note),
        "obstacle.noted" ObstacleNoted(obstacle::NoteObstacle),
        "dispute.opened" DisputeOpened(dispute::OpenDispute),
        "dispute.exchanged" DisputeExchanged(dispute::Exchange),
        "dispute.positioned" DisputePositioned(dispute::Position),
        "commission.submitted" DossierSubmitted(dispute::Submit),
        "commission.decided" DossierDecided(Outgoing<dispute::Decide>),
        "closure.started" ClosureStarted(closure::Start),
        "closure.step-done" ClosureStepDone(Outgoing<closure::Complete>),
        "closure.closed" Closed(closure::Close),
        "closure.set-aside" SetAside(closure::SetAside),
        "closure.checked" CheckedAfterClosure(closure::Check),
        "closure.reopened" Reopened(closure::Reopen),
        "person.contested" EntryContested(privacy::Contested),
        "person.objected" ObjectionRecorded(privacy::Object),
        "person.informed" NoticeGiven(privacy::GiveNotice),
        "person.notified" AssistanceNotified(privacy::Notify),
        "emergency.opened" EmergencyOpened(privacy::EmergencyOpened),
        "emergency.informed" EmergencyInformed(privacy::InformPerson),
        "undo.taken-back" TakenBack(undo::TakenBack),
    }
);

impl CaseCommand {
    pub(super) fn decide(self, case: &Case, ctx: &Ctx) -> Decided {
        self.apply_rule(case, ctx)
    }

    /// What a command changes that someone else may have changed meanwhile; none for what is only added.
    pub fn touches(&self) -> Option<String> {
        match self {
            CaseCommand::CorrectPerson(_) => Some("person".into()),
            CaseCommand::GiveConsent(c) => Some(format!("consent {}", c.consent)),
            CaseCommand::RefuseConsent(c) => Some(format!("consent {}", c.consent)),
            CaseCommand::WithdrawConsent(c) => Some(format!("consent {}", c.consent)),
            CaseCommand::Announce(_) | CaseCommand::Triage(_) => Some("triage".into()),
            CaseCommand::ChangeClause(c) => Some(format!("clause {}", c.clause)),
            CaseCommand::DropClause(c) => Some(format!("clause {}", c.clause)),
            CaseCommand::Progress(c) => Some(format!("measure {}", c.measure)),
            CaseCommand::Shift(c) => Some(format!("measure {}", c.measure)),
            CaseCommand::Assess(c) => Some(format!("goal {}", c.goal)),
            CaseCommand::SolveContradiction(c) => Some(format!("contradiction {}", c.contradiction)),
            CaseCommand::ConfirmTransfer(c) => Some(format!("transfer {}", c.transfer)),
            CaseCommand::DeclineTransfer(c) => Some(format!("transfer {}", c.transfer)),
            CaseCommand::TakeBackTransfer(c) => Some(format!("transfer {}", c.transfer)),
            CaseCommand::RecordStep(c) => Some(format!("procedure {}", c.procedure)),
            CaseCommand::AskGuarantee(c) => Some(format!("procedure {}", c.procedure)),
            CaseCommand::IssueVoucher(c) => Some(format!("procedure {}", c.procedure)),
            CaseCommand::RedeemVoucher(c) => Some(format!("procedure {}", c.procedure)),
            CaseCommand::EndProcedure(c) => Some(format!("procedure {}", c.procedure)),
            CaseCommand::TakeBackLast(_) => Some(undo::EVERYTHING.into()),
            _ => None,
        }
    }
}

impl CaseCommand {
    /// The letter that goes out with a command, or that it lays before the person.
    pub fn letter(&self) -> Option<TemplateKind> {
        match self {
            CaseCommand::OfferConsent(_) => Some(TemplateKind::ConsentForm),
            CaseCommand::Announce(_) => Some(TemplateKind::Receipt),
            CaseCommand::SendRequest(_) | CaseCommand::ForwardRequest(_) => Some(TemplateKind::ServiceRequest),
            CaseCommand::DecideDossier(_) => Some(TemplateKind::Decision),
            CaseCommand::CompleteStep(c) => c.step.letter(),
            _ => None,
        }
    }
}

impl CaseEvent {
    /// What an event has changed, in the words of [`CaseCommand::touches`].
    pub fn touched(&self) -> Option<String> {
        match self {
            CaseEvent::PersonCorrected(_) => Some("person".into()),
            CaseEvent::ConsentGiven(e) => Some(format!("consent {}", e.consent)),
            CaseEvent::ConsentRefused(e) => Some(format!("consent {}", e.consent)),
            CaseEvent::ConsentWithdrawn(e) => Some(format!("consent {}", e.consent)),
            CaseEvent::Announced(_) | CaseEvent::Triaged(_) => Some("triage".into()),
            CaseEvent::ClauseChanged(e) => Some(format!("clause {}", e.clause)),
            CaseEvent::ClauseDropped(e) => Some(format!("clause {}", e.clause)),
            CaseEvent::MeasureProgressed(e) => Some(format!("measure {}", e.measure)),
            CaseEvent::MeasureShifted(e) => Some(format!("measure {}", e.measure)),
            CaseEvent::GoalAssessed(e) => Some(format!("goal {}", e.goal)),
            CaseEvent::ContradictionSolved(e) => Some(format!("contradiction {}", e.contradiction)),
            CaseEvent::TransferConfirmed(e) => Some(format!("transfer {}", e.transfer)),
            CaseEvent::TransferDeclined(e) => Some(format!("transfer {}", e.transfer)),
            CaseEvent::TransferTakenBack(e) => Some(format!("transfer {}", e.transfer)),
            CaseEvent::StepRecorded(e) => Some(format!("procedure {}", e.record.procedure)),
            CaseEvent::GuaranteeAsked(e) => Some(format!("procedure {}", e.procedure)),
            CaseEvent::VoucherIssued(e) => Some(format!("procedure {}", e.of.procedure)),
            CaseEvent::VoucherRedeemed(e) => Some(format!("procedure {}", e.of.procedure)),
            CaseEvent::ProcedureEnded(e) => Some(format!("procedure {}", e.procedure)),
            _ => None,
        }
    }
}

impl Case {
    /// Opens a file.
    pub fn open(ctx: &Ctx, number: Code, open: Open) -> Result<CaseEvent, crate::Refusal> {
        open.person.check(ctx.today)?;
        let model = (ctx.model.code.clone(), ctx.model.version);
        Ok(CaseEvent::Opened(Opened { number, model, person: open.person, follows: None }))
    }

    /// Opens the file that follows this closed one, for the same person and with nothing else taken over.
    pub fn open_again(&self, ctx: &Ctx, number: Code) -> CaseEvent {
        let model = (ctx.model.code.clone(), ctx.model.version);
        let (person, follows) = (self.person.clone(), Some(self.number.clone()));
        CaseEvent::Opened(Opened { number, model, person, follows })
    }

    /// The case that an opening event begins; none for any other event.
    pub fn begin(event: &CaseEvent, stamp: &Stamp) -> Option<Case> {
        let CaseEvent::Opened(o) = event else {
            return None;
        };
        Some(super::evolve::fresh(o, stamp))
    }
}

impl CaseEvent {
    /// The category of data that an entry holds; who may read it follows from this alone (DESIGN I8).
    pub fn category(&self) -> crate::consent::Category {
        use crate::consent::Category;
        match self {
            CaseEvent::Opened(_) | CaseEvent::PersonCorrected(_) => Category::Identity,
            // The answers touch health, debts, family: the strictest of what they may hold decides.
            CaseEvent::ScreeningRecorded(_) => Category::Health,
            CaseEvent::ConsultationAsked(_)
            | CaseEvent::ConsultationAdvised(_)
            | CaseEvent::Announced(_)
            | CaseEvent::Interviewed(_) => Category::Career,
            CaseEvent::Concluded(_)
            | CaseEvent::ConclusionAmended(_)
            | CaseEvent::Restituted(_)
            | CaseEvent::ContractDrafted(_)
            | CaseEvent::ClauseAdded(_)
            | CaseEvent::ClauseChanged(_)
            | CaseEvent::ClauseDropped(_)
            | CaseEvent::ContractSigned(_)
            | CaseEvent::GoalSet(_)
            | CaseEvent::MeasureAdded(_)
            | CaseEvent::MeasureProgressed(_)
            | CaseEvent::MeasureShifted(_)
            | CaseEvent::GoalAssessed(_)
            | CaseEvent::ContradictionMarked(_)
            | CaseEvent::ContradictionSolved(_)
            | CaseEvent::TransferStarted(_)
            | CaseEvent::TransferConfirmed(_)
            | CaseEvent::TransferDeclined(_)
            | CaseEvent::TransferTakenBack(_)
            | CaseEvent::RequestSent(_)
            | CaseEvent::RequestAccepted(_)
            | CaseEvent::RequestRefused(_)
            | CaseEvent::RequestDelivered(_)
            | CaseEvent::RequestTakenBack(_)
            | CaseEvent::RequestReminded(_)
            | CaseEvent::RequestForwarded(_)
            | CaseEvent::Reviewed(_)
            | CaseEvent::DifficultyReported(_)
            | CaseEvent::ObstacleNoted(_)
            | CaseEvent::TaskCompleted(_)
            | CaseEvent::DisputeOpened(_)
            | CaseEvent::DisputeExchanged(_)
            | CaseEvent::DisputePositioned(_)
            | CaseEvent::ClosureStarted(_)
            | CaseEvent::ClosureStepDone(_)
            | CaseEvent::SetAside(_)
            | CaseEvent::Closed(_) => Category::Plan,
            CaseEvent::InquiryAsked(e) => inquiry::strictest(&e.ask.categories),
            CaseEvent::InquiryAnswered(e) => inquiry::strictest(&e.answer.given),
            CaseEvent::InquiryRefused(_)
            | CaseEvent::InquiryTakenBack(_)
            | CaseEvent::InquiryReminded(_)
            | CaseEvent::PersonInformed(_) => Category::Plan,
            CaseEvent::StepRecorded(e) => e.category,
            // What a physician found stays with the medical service, whatever it says.
            CaseEvent::StepAppraised(_) => Category::Diagnosis,
            CaseEvent::ProcedureStarted(_)
            | CaseEvent::StepConcluded(_)
            | CaseEvent::GuaranteeAsked(_)
            | CaseEvent::GuaranteeGiven(_)
            | CaseEvent::GuaranteeDeclined(_)
            | CaseEvent::VoucherIssued(_)
            | CaseEvent::VoucherRedeemed(_)
            | CaseEvent::ProcedureEnded(_) => Category::Plan,
            CaseEvent::ContactRecorded(e) => e.category,
            CaseEvent::DocumentFiled(e) => e.category,
            CaseEvent::NoteWritten(_) => Category::Note,
            CaseEvent::TakenBack(e) => e.category,
            CaseEvent::EntryContested(e) => e.category,
            CaseEvent::AssistanceNotified(_) => Category::Benefits,
            CaseEvent::NoticeGiven(_) => Category::Plan,
            CaseEvent::DossierSubmitted(_) | CaseEvent::DossierDecided(_) => Category::Finances,
            _ => Category::Process,
        }
    }
}
