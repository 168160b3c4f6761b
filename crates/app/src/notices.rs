//! Who is told of what: notices in the inbox, written in the transaction of the event. A notice carries no personal
//! data: a case number and a kind.

use crate::{App, AppError, ids};
use domain::case::Stamp;
use domain::model::Role;
use domain::session::{Session, SessionEvent};
use domain::{Case, CaseEvent, Code};
use std::collections::BTreeSet;
use store::Tx;
use store::accounts::{SeatFilter, holders};
use store::desk::{Notice, add_notice};

/// Someone who is told.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Audience {
    Account(Code),
    Respondents(Code),
    Pool,
    Coordinator,
    Leads,
    Opener,
    Role(Role),
}

/// Who is told of an event of a case.
fn audience(case: &Case, event: &CaseEvent) -> Vec<Audience> {
    use Audience::{Account, Coordinator, Leads, Opener, Pool, Respondents, Role as InRole};
    match event {
        CaseEvent::ConsultationAsked(_) => vec![Respondents(case.opened.by.seat.institution.clone())],
        CaseEvent::ConsultationAdvised(_) | CaseEvent::Triaged(_) => vec![Opener],
        CaseEvent::Announced(_) | CaseEvent::SessionRequested(_) | CaseEvent::ContractTransmitted(_) => {
            vec![Coordinator]
        }
        CaseEvent::LeadProposed(e) => vec![Account(e.who.account.clone())],
        CaseEvent::LeadTakenBack(e) => proposed(case, e.proposal),
        CaseEvent::LeadAccepted(_) | CaseEvent::LeadDeclined(_) => vec![Coordinator, Opener],
        CaseEvent::Concluded(_) => vec![Opener, Leads],
        CaseEvent::ConsentWithdrawn(_) => vec![Leads, Coordinator],
        CaseEvent::RequestSent(e) => vec![Respondents(e.to.clone())],
        CaseEvent::AssistanceNotified(e) => vec![Respondents(e.to.clone())],
        CaseEvent::RequestAccepted(_) | CaseEvent::RequestRefused(_) | CaseEvent::RequestDelivered(_) => vec![Leads],
        CaseEvent::RequestForwarded(e) => vec![Respondents(e.to.clone()), Leads],
        CaseEvent::RequestReminded(e) => reminded(case, e.request),
        CaseEvent::TransferStarted(e) => vec![Respondents(e.to.clone())],
        CaseEvent::TransferConfirmed(e) => handed_over(case, e.transfer),
        CaseEvent::TransferDeclined(e) => handed_over(case, e.transfer),
        // A question without a name is told to its addressee alone, as a question.
        CaseEvent::ProcedureStarted(e) if e.inquiry.is_none() => {
            e.start.with.iter().cloned().map(Respondents).collect()
        }
        CaseEvent::StepRecorded(e) => taking_part(case, e.record.procedure),
        CaseEvent::GuaranteeAsked(e) => e.funders.iter().map(|f| Respondents(f.institution.clone())).collect(),
        CaseEvent::GuaranteeGiven(e) => begun(case, e.procedure),
        CaseEvent::GuaranteeDeclined(e) => begun(case, e.procedure),
        CaseEvent::ProcedureEnded(e) => taking_part(case, e.procedure),
        CaseEvent::InquiryAnswered(e) => asker(case, e.answer.inquiry),
        CaseEvent::InquiryRefused(e) => asker(case, e.inquiry),
        CaseEvent::DifficultyReported(_) => vec![Coordinator, Pool],
        CaseEvent::DisputeOpened(_) => vec![Coordinator],
        CaseEvent::DisputeExchanged(_) | CaseEvent::DossierSubmitted(_) => vec![InRole(Role::CantonalOfficer)],
        CaseEvent::DossierDecided(_) => vec![Leads],
        CaseEvent::ClosureStepDone(e) if e.step == domain::closure::ClosureStep::BureauInformed => {
            vec![Coordinator, InRole(Role::Secretariat)]
        }
        CaseEvent::Closed(_) => vec![Opener, Coordinator],
        CaseEvent::EmergencyOpened(_) => vec![Opener, Leads, Coordinator, InRole(Role::DataProtection)],
        CaseEvent::EntryContested(_) | CaseEvent::ObjectionRecorded(_) => vec![Leads, Coordinator],
        _ => Vec::new(),
    }
}

/// The institution that still owes an answer or a service.
fn reminded(case: &Case, n: u32) -> Vec<Audience> {
    let request = case.requests.iter().find(|r| r.n == n);
    request.map(|r| Audience::Respondents(r.send.to.clone())).into_iter().collect()
}

/// Who started a transfer, and the leads.
fn handed_over(case: &Case, n: u32) -> Vec<Audience> {
    let started = case.transfers.iter().find(|t| t.n == n);
    let who = started.map(|t| Audience::Account(t.stamp.by.account.clone()));
    who.into_iter().chain([Audience::Leads]).collect()
}

/// Who began a procedure.
fn begun(case: &Case, n: u32) -> Vec<Audience> {
    case.procedure(n).map(|p| Audience::Account(p.stamp.by.account.clone())).into_iter().collect()
}

/// Who began a procedure, and the respondents of those who take part in it.
fn taking_part(case: &Case, n: u32) -> Vec<Audience> {
    let with = case.procedure(n).filter(|p| p.started.inquiry.is_none()).map(|p| p.started.start.with.clone());
    begun(case, n).into_iter().chain(with.unwrap_or_default().into_iter().map(Audience::Respondents)).collect()
}

/// Who was asked by a proposal.
fn proposed(case: &Case, n: u32) -> Vec<Audience> {
    let asked = case.proposals.iter().find(|p| p.n == n);
    asked.map(|p| Audience::Account(p.proposed.who.account.clone())).into_iter().collect()
}

/// Who sent a request for information.
fn asker(case: &Case, n: u32) -> Vec<Audience> {
    let asked = case.inquiries.iter().find(|i| i.n == n);
    asked.map(|i| Audience::Account(i.stamp.by.account.clone())).into_iter().collect()
}

/// The request for information that an event tells its addressee of: it may not know of the case.
fn told_without_case<'a>(case: &'a Case, event: &CaseEvent) -> Option<&'a domain::inquiry::Inquiry> {
    let n = match event {
        CaseEvent::InquiryAsked(e) => return case.inquiries.iter().find(|i| i.asked.id == e.id),
        CaseEvent::InquiryTakenBack(e) => e.inquiry,
        CaseEvent::InquiryReminded(e) => e.inquiry,
        _ => return None,
    };
    case.inquiries.iter().find(|i| i.n == n)
}

impl App {
    /// Writes the notices of what has just happened to a case; the one who did it is not told.
    pub(crate) async fn notify_case(
        &self,
        tx: &mut Tx,
        case: &Case,
        events: &[CaseEvent],
        stamp: &Stamp,
    ) -> Result<(), AppError> {
        for event in events {
            let mut accounts = BTreeSet::new();
            for audience in audience(case, event) {
                accounts.extend(self.accounts_of(tx, case, &audience, stamp).await?);
            }
            accounts.remove(stamp.by.account.as_str());
            if let CaseEvent::RequestSent(request) = event {
                // Behind a pointer: what few events need would else lie on the stack of all.
                Box::pin(self.order_request(tx, &accounts, request.due, stamp)).await?;
            }
            for account in accounts {
                self.notice(tx, account, event.kind(), Some(case.number.as_str()), "", stamp).await?;
            }
            if let Some(inquiry) = told_without_case(case, event) {
                for account in self.respondents_of(tx, inquiry.to(), stamp).await? {
                    self.notice(tx, account, event.kind(), None, inquiry.asked.id.as_str(), stamp).await?;
                }
            }
        }
        Ok(())
    }

    /// Writes the notices of a session: invitations, changes, cancellation.
    pub(crate) async fn notify_session(
        &self,
        tx: &mut Tx,
        session: &Session,
        events: &[SessionEvent],
        stamp: &Stamp,
    ) -> Result<(), AppError> {
        for event in events {
            // Whoever is told that it was moved is not told once more that they are invited.
            let moved = events.iter().any(|e| matches!(e, SessionEvent::Rescheduled(_)));
            let tells = |n: u32| match event {
                SessionEvent::Rescheduled(_) | SessionEvent::Cancelled(_) => true,
                SessionEvent::Dispatched(e) => !moved && e.to.as_ref().is_none_or(|to| to.contains(&n)),
                _ => false,
            };
            let planner = matches!(event, SessionEvent::Replied(_)).then(|| session.stamp.by.account.to_string());
            let invited =
                session.invitations.iter().filter(|i| tells(i.n)).filter_map(|i| i.invited.invite.account.as_ref());
            let accounts: BTreeSet<String> = invited.map(Code::to_string).chain(planner).collect();
            for account in accounts.into_iter().filter(|a| *a != stamp.by.account.as_str()) {
                self.notice(tx, account, event.kind(), None, session.number.as_str(), stamp).await?;
            }
        }
        Ok(())
    }

    pub(crate) async fn notice(
        &self,
        tx: &mut Tx,
        account: String,
        kind: &str,
        case: Option<&str>,
        subject: &str,
        stamp: &Stamp,
    ) -> Result<(), AppError> {
        let notice = Notice {
            id: ids::name()?,
            account_id: account,
            kind: kind.to_string(),
            case_number: case.map(str::to_string),
            subject: subject.to_string(),
            at: stamp.at.as_millisecond(),
            read_at: None,
        };
        Ok(add_notice(tx, &notice).await?)
    }

    async fn accounts_of(
        &self,
        tx: &mut Tx,
        case: &Case,
        audience: &Audience,
        stamp: &Stamp,
    ) -> Result<Vec<String>, AppError> {
        let filter = match audience {
            Audience::Account(code) => return Ok(vec![code.to_string()]),
            Audience::Opener => return Ok(vec![case.opened.by.account.to_string()]),
            Audience::Leads => {
                let leads = case.lead().map(|t| t.who.iter().map(|w| w.account.to_string()).collect());
                return Ok(leads.unwrap_or_default());
            }
            Audience::Pool => return self.pool_of(tx, case, stamp).await,
            Audience::Respondents(institution) => SeatFilter {
                role: Some(Role::Respondent.to_string()),
                institution: Some(institution.to_string()),
                ..SeatFilter::default()
            },
            Audience::Role(role) => SeatFilter { role: Some(role.to_string()), ..SeatFilter::default() },
            Audience::Coordinator => match &case.route {
                None => return Ok(Vec::new()),
                Some(route) => SeatFilter {
                    role: Some(route.role.to_string()),
                    region: (route.role == Role::RegionalCoordinator).then(|| route.region.to_string()),
                    theme: route
                        .theme
                        .as_ref()
                        .filter(|_| route.role == Role::ThematicCoordinator)
                        .map(Code::to_string),
                    ..SeatFilter::default()
                },
            },
        };
        let mut found = holders(tx.src(), &filter, &stamp.on.to_string()).await?;
        if *audience == Audience::Coordinator {
            let language = case.route.as_ref().map(|r| r.language.to_string());
            found.retain(|h| h.seat.language.is_none() || h.seat.language == language);
        }
        Ok(found.into_iter().map(|h| h.account.id).collect())
    }

    /// The respondents of the region whose institutions know of the case by a consent (CASE-61).
    async fn pool_of(&self, tx: &mut Tx, case: &Case, stamp: &Stamp) -> Result<Vec<String>, AppError> {
        let region = case.route.as_ref().map(|r| r.region.to_string());
        let valid = case.consents.iter().filter(|c| c.is_valid(stamp.on));
        let parties: BTreeSet<String> = valid.flat_map(|c| c.parties_left()).map(|p| p.to_string()).collect();
        let filter = SeatFilter { role: Some(Role::Respondent.to_string()), ..SeatFilter::default() };
        let mut found = holders(tx.src(), &filter, &stamp.on.to_string()).await?;
        let near = |seat: &store::accounts::Seat| seat.region.is_none() || seat.region == region;
        found.retain(|h| parties.contains(&h.seat.institution) && near(&h.seat));
        Ok(found.into_iter().map(|h| h.account.id).collect())
    }
}
