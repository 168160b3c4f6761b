//! Asking and answering. The addressee answers under the name of the request: the number of the case stays unknown to it.

use crate::access::{Acted, Seen};
use crate::case::{Done, Envelope, remember, replayed};
use crate::{App, AppError, Caller};
use domain::case::LookedUp;
use domain::consent::Category;
use domain::follow_up::FileRef;
use domain::inquiry::{Basis, Grounds};
use domain::model::Role;
use domain::{Case, CaseCommand, Code, Refused};
use std::collections::BTreeSet;
use store::access_log::Action;
use store::lists::{self, InquiryRow};
use store::{StoreError, Tx};

/// How often a write that met another is tried again before it is given up.
const TRIES: usize = 8;

/// What an answer tells to whom, for the access log.
pub(crate) struct Told {
    case: String,
    id: String,
    to: Code,
    given: BTreeSet<Category>,
    purpose: String,
}

impl Told {
    /// What a command is about to tell; none for any other command.
    pub fn of(case: &Case, command: &CaseCommand) -> Option<Told> {
        let CaseCommand::AnswerInquiry(c) = command else { return None };
        let inquiry = case.inquiries.iter().find(|i| i.n == c.inquiry)?;
        Some(Told {
            case: case.number.to_string(),
            id: inquiry.asked.id.to_string(),
            to: inquiry.from().clone(),
            given: c.given.clone(),
            purpose: inquiry.asked.ask.purpose.to_string(),
        })
    }
}

impl App {
    /// On what a command on a request for information rests; a new one gets its name here.
    pub(crate) async fn inquiry_facts(
        &self,
        tx: &mut Tx,
        caller: &Caller,
        case: &Case,
        command: &CaseCommand,
    ) -> Result<Grounds, AppError> {
        match command {
            CaseCommand::AskInquiry(c) => {
                let own = &caller.seated.seat.institution;
                let mut found = self.grounds(case, (&c.to, own), &c.categories, c.purpose).await?;
                found.id = Some(self.next_inquiry(tx).await?);
                Ok(found)
            }
            CaseCommand::StartProcedure(c) if !c.anonymous => Ok(Grounds::default()),
            CaseCommand::Consult(_) | CaseCommand::StartProcedure(_) => {
                Ok(Grounds { id: Some(self.next_inquiry(tx).await?), ..Grounds::default() })
            }
            CaseCommand::AnswerInquiry(c) => {
                let Some(inquiry) = case.inquiries.iter().find(|i| i.n == c.inquiry) else {
                    return Ok(Grounds::default());
                };
                let between = (inquiry.to(), inquiry.from());
                self.grounds(case, between, &c.given, inquiry.asked.ask.purpose).await
            }
            _ => Ok(Grounds::default()),
        }
    }

    async fn next_inquiry(&self, tx: &mut Tx) -> Result<Code, AppError> {
        let (canton, year) = (&self.model().code, self.clock.today().year());
        let n = lists::next_number(tx, &format!("inquiry {canton} {year}")).await?;
        Code::new(format!("{canton}-Q-{year}-{n:04}")).map_err(|e| AppError::Fault(e.to_string()))
    }

    /// Writes down that information was given: to whom, of which categories, under which rules (OPDo 4 al. 4).
    pub(crate) async fn log_told(&self, caller: &Caller, told: &Told, bases: &[Basis]) -> Result<(), AppError> {
        let rules: BTreeSet<&str> = bases.iter().filter_map(|b| b.rule.as_ref().map(Code::as_str)).collect();
        let categories: Vec<&str> = told.given.iter().map(|c| c.code()).collect();
        let seen = Seen {
            case: Some(&told.case),
            categories: categories.join(","),
            basis: rules.into_iter().collect::<Vec<_>>().join(","),
            purpose: Some(told.purpose.clone()),
            outcome: "disclosed",
            recipients: Some(told.to.to_string()),
            ..Seen::default()
        };
        self.log(caller, Action::Disclose, &told.id, seen).await
    }

    /// The row of a request for information that came to the caller's institution; else there is nothing.
    pub(super) async fn addressed(&self, caller: &Caller, id: &str) -> Result<InquiryRow, AppError> {
        let row = lists::inquiry_row(self.db.src(), id).await?.ok_or(AppError::NotFound)?;
        let own = row.to_institution == caller.seated.seat.institution.as_str();
        let answers = caller.seated.seat.role == Role::Respondent;
        if own && answers { Ok(row) } else { Err(AppError::NotFound) }
    }

    /// Carries out a command of the addressee, which may not know of the case: `inquiry.answer`, `inquiry.refuse`,
    /// `inquiry.confirm-informed`. What it gets back names the request and not the case.
    pub async fn act_on_inquiry(
        &self,
        caller: &Caller,
        id: &str,
        envelope: &Envelope,
        command: CaseCommand,
    ) -> Result<Done, AppError> {
        let row = self.addressed(caller, id).await?;
        let command = at(command, u32::try_from(row.n).unwrap_or(0)).ok_or(AppError::NotFound)?;
        for _ in 0..TRIES {
            match self.try_inquiry(caller, &row, envelope, command.clone()).await {
                Err(AppError::Store(StoreError::Conflict(_))) => {}
                Err(error) => {
                    self.log_refusal(caller, Some(&row.case_number), command.kind(), &error).await?;
                    return Err(error);
                }
                Ok((done, acted)) => {
                    if let Some(acted) = acted {
                        self.log_act(caller, &acted).await?;
                    }
                    return Ok(done);
                }
            }
        }
        Err(AppError::Store(StoreError::Unavailable("too many writers met".into())))
    }

    async fn try_inquiry(
        &self,
        caller: &Caller,
        row: &InquiryRow,
        envelope: &Envelope,
        command: CaseCommand,
    ) -> Result<(Done, Option<Acted>), AppError> {
        let mut tx = self.db.begin().await?;
        if let Some(done) = replayed(tx.src(), caller, envelope).await? {
            tx.commit().await?;
            return Ok((done, None));
        }
        if !self.may_anywhere(caller, command.kind()) {
            return Err(Refused::NotPermitted.into());
        }
        let number = row.case_number.as_str();
        let (version, case) = self.load_case(tx.src(), number).await?;
        self.require_own_file(&mut tx, number, &command).await?;
        let told = Told::of(&case, &command);
        let inquiry = self.inquiry_facts(&mut tx, caller, &case, &command).await?;
        let ctx = self.ctx(caller, LookedUp { inquiry, ..LookedUp::default() });
        let kind = command.kind();
        let (done, case, events) = self.decide_and_write(&mut tx, &ctx, version, case, command).await?;
        let done = Done { number: row.id.clone(), version: 0, undo: None, ..done };
        if let Some(told) = &told {
            self.log_told(caller, told, &ctx.facts.inquiry.bases).await?;
        }
        remember(&mut tx, caller, envelope, &done, ctx.now.as_millisecond()).await?;
        tx.commit().await?;
        Ok((done, Some(Acted::on_case(&case, self.model(), kind, "inquiry-between".to_string(), &events))))
    }

    /// Takes a file of the addressee for its answer, sealed with the person's key.
    pub async fn take_inquiry_file(
        &self,
        caller: &Caller,
        id: &str,
        name: &str,
        bytes: &[u8],
    ) -> Result<FileRef, AppError> {
        let row = self.addressed(caller, id).await?;
        let key = self.person_key(self.db.src(), &row.case_number).await?;
        let file = self.put_file(&key, name, bytes).await?;
        self.log(caller, Action::Act, "file", Seen::shown(Some(&row.case_number), "inquiry-between")).await?;
        Ok(file)
    }
}

/// The command on the request of a number; none where it is not one of the addressee's.
fn at(command: CaseCommand, n: u32) -> Option<CaseCommand> {
    use domain::inquiry::{AnswerInquiry, ConfirmInformed, RefuseInquiry};
    Some(match command {
        CaseCommand::AnswerInquiry(c) => CaseCommand::AnswerInquiry(AnswerInquiry { inquiry: n, ..c }),
        CaseCommand::RefuseInquiry(c) => CaseCommand::RefuseInquiry(RefuseInquiry { inquiry: n, ..c }),
        CaseCommand::ConfirmInformed(c) => CaseCommand::ConfirmInformed(ConfirmInformed { inquiry: n, ..c }),
        _ => return None,
    })
}
