//! One case from the session to the checks after its closure.

use super::life::{Life, Next};
use super::stage::Stage;
use super::{forms, words};
use crate::{AppError, Caller};
use domain::case::OpenAgain;
use domain::closure::{Check, Close, ClosureStep, Complete, Start, Sustained};
use domain::contract::{DropClause, LEAD, PERSON, Restitute, Transmit};
use domain::follow_up::{Contact, ContactKind, Review, ReviewDecision, ReviewStatus};
use domain::lead::{Accept, Answered, Decline, Propose};
use domain::model::Role;
use domain::plan::{Adopt, Attainment, MeasureState, Progress};
use domain::service_request::{Accept as AcceptRequest, Deliver, RefuseRequest, RequestState};
use domain::{Case, CaseCommand, Code};
use jiff::ToSpan;
use std::collections::BTreeMap;

impl Life {
    /// The one who leads.
    pub fn lead(&self, stage: &Stage, case: &Case) -> Option<Caller> {
        case.lead().and_then(|t| t.who.first()).and_then(|w| stage.cast.of(&w.account)).cloned()
    }

    /// Respondents of the region whose institution has a basis, but for those who lead already.
    pub fn pool(&self, stage: &Stage, case: &Case) -> Vec<Caller> {
        let today = stage.today();
        let leads = |c: &Caller| case.is_lead(&c.seated.account);
        let fits = |c: &&Caller| {
            let seat = &c.seated.seat;
            seat.role == Role::Respondent
                && seat.region.as_ref() == Some(&self.region)
                && case.has_basis(&seat.institution, today)
                && !leads(c)
        };
        stage.cast.all().map(|(_, c)| c).filter(fits).cloned().collect()
    }

    pub(super) async fn designate(&mut self, stage: &mut Stage, case: &Case) -> Result<Next, AppError> {
        if self.answer(stage, case).await? {
            return self.soon(stage, 3, 14);
        }
        let (Some(who), Some(one)) = (self.coordinator(stage, case), self.dice.pick(&self.pool(stage, case)).cloned())
        else {
            return Ok(Next::End);
        };
        let reason = words::prose(&mut self.dice, self.language, &words::WHY_LEAD);
        let propose = Propose { account: one.seated.account, reason };
        stage.act(&who, &self.number, CaseCommand::ProposeLead(propose)).await?;
        self.soon(stage, 1, 7)
    }

    /// Whoever was asked answers; whether somebody was.
    pub(super) async fn answer(&mut self, stage: &mut Stage, case: &Case) -> Result<bool, AppError> {
        let Some(open) = case.proposals.iter().find(|p| p.answer == Answered::Open) else { return Ok(false) };
        let Some(who) = stage.cast.of(&open.proposed.who.account).cloned() else { return Ok(false) };
        let lost = !case.has_basis(&who.seated.seat.institution, stage.today());
        let command = if std::mem::take(&mut self.declines) || lost {
            let reason = words::prose(&mut self.dice, self.language, &words::DECLINE);
            CaseCommand::DeclineLead(Decline { proposal: open.n, reason })
        } else {
            CaseCommand::AcceptLead(Accept { proposal: open.n })
        };
        stage.act(&who, &self.number, command).await
    }

    /// Restitution, contract, signatures.
    pub(super) async fn agree(&mut self, stage: &mut Stage, case: &Case) -> Result<Next, AppError> {
        let Some(lead) = self.lead(stage, case) else { return Ok(Next::End) };
        if case.restitutions.is_empty() {
            let account = words::prose(&mut self.dice, self.language, &words::RESTITUTION);
            let restitute = Restitute { on: stage.today(), account };
            stage.act(&lead, &self.number, CaseCommand::Restitute(restitute)).await?;
            return self.soon(stage, 0, 15);
        }
        if case.contract.current().is_none() {
            self.draft(stage, case, &lead).await?;
            return self.soon(stage, 0, 10);
        }
        self.sign(stage, case, &lead).await?;
        self.soon(stage, 1, 12)
    }

    async fn draft(&mut self, stage: &mut Stage, case: &Case, lead: &Caller) -> Result<(), AppError> {
        let today = stage.today();
        let mut owners =
            vec![domain::Code::new(PERSON).expect("a constant code"), lead.seated.seat.institution.clone()];
        owners.extend(self.parties.iter().filter(|p| case.has_basis(p, today)).cloned());
        owners.dedup();
        owners.truncate(3);
        owners.retain(|o| o.as_str() == PERSON || case.has_basis(o, today));
        let mut clauses = Vec::new();
        for owner in owners {
            let goal = words::line(&mut self.dice, self.language, &words::GOAL);
            let measure = words::line(&mut self.dice, self.language, &words::MEASURE);
            let due = stage.in_days(&mut self.dice, 60, 240);
            clauses.push(forms::clause(goal.as_str(), measure.as_str(), &owner, due));
        }
        stage.act(lead, &self.number, forms::draft(clauses)).await?;
        Ok(())
    }

    /// Everyone signs who has not; when all have, the contract goes to the coordinator and into the plan.
    pub(super) async fn sign(&mut self, stage: &mut Stage, case: &Case, lead: &Caller) -> Result<(), AppError> {
        let today = stage.today();
        for signer in case.contract.unsigned() {
            let theirs = [PERSON, LEAD].contains(&signer.as_str());
            let who = if theirs { Some(lead.clone()) } else { self.respondent(stage, &signer) };
            match who {
                Some(_) if !theirs && !case.has_basis(&signer, today) => self.drop_clause(stage, lead, &signer).await?,
                Some(who) => {
                    let case = stage.case(&self.number).await?;
                    stage.act(&who, &self.number, forms::sign(&case, signer.as_str(), today)).await?;
                }
                None => {}
            }
        }
        let case = stage.case(&self.number).await?;
        if case.contract.unsigned().is_empty() && !case.contract.is_transmitted() {
            stage.act(lead, &self.number, CaseCommand::Transmit(Transmit {})).await?;
            let adopted = |n: u32| case.goals.iter().any(|g| g.clause == Some(n));
            if case.contract.current().is_some_and(|v| v.clauses.iter().any(|c| !adopted(c.n))) {
                stage.act(lead, &self.number, CaseCommand::AdoptPlan(Adopt {})).await?;
            }
        }
        Ok(())
    }

    async fn drop_clause(&mut self, stage: &mut Stage, lead: &Caller, owner: &Code) -> Result<(), AppError> {
        let case = stage.case(&self.number).await?;
        let Some(version) = case.contract.current() else { return Ok(()) };
        let theirs = version.clauses.iter().find(|c| c.text.owner == *owner);
        if let Some(clause) = theirs.filter(|_| version.clauses.len() > 1).map(|c| c.n) {
            let reason = words::prose(&mut self.dice, self.language, &words::CHANGE);
            stage.act(lead, &self.number, CaseCommand::DropClause(DropClause { clause, reason })).await?;
        }
        Ok(())
    }

    /// A fortnight of a case that is led.
    pub(super) async fn follow(&mut self, stage: &mut Stage, case: &Case) -> Result<Next, AppError> {
        let Some(lead) = self.lead(stage, case) else { return Ok(Next::End) };
        if self.answer(stage, case).await? {
            return self.soon(stage, 3, 14);
        }
        self.renew(stage, case, &lead).await?;
        self.talk(stage, &lead).await?;
        if !case.contract.is_transmitted() {
            self.sign(stage, case, &lead).await?;
        }
        self.serve(stage, case).await?;
        self.advance(stage, case, &lead).await?;
        self.review(stage, case).await?;
        self.settle(stage, case).await?;
        self.hand_on(stage, case, &lead).await?;
        self.run_through(stage, case).await?;
        if self.dice.chance(35)
            && let Some(wish) = self.twist(stage, &lead).await?
        {
            return Ok(Next::Wait(wish));
        }
        let since = case.terms.first().map_or(stage.today(), |t| t.from);
        if since.saturating_add(self.lasts.days()) < stage.today() {
            let case = stage.case(&self.number).await?;
            if let Some(lead) = self.lead(stage, &case) {
                let reason = words::prose(&mut self.dice, self.language, &words::CLOSING);
                stage.act(&lead, &self.number, CaseCommand::StartClosure(Start { reason })).await?;
            }
        }
        self.soon(stage, 10, 20)
    }

    async fn talk(&mut self, stage: &mut Stage, lead: &Caller) -> Result<(), AppError> {
        let kinds = [ContactKind::Meeting, ContactKind::Phone, ContactKind::Visit, ContactKind::Video];
        let missed = self.dice.chance(9);
        let kind = if missed { ContactKind::Missed } else { *self.dice.pick(&kinds).unwrap_or(&kinds[0]) };
        let minutes = words::prose(&mut self.dice, self.language, &words::CONTACT);
        let category = domain::consent::Category::Plan;
        let contact = Contact { on: stage.today(), kind, minutes, category, measure: None };
        stage.act(lead, &self.number, CaseCommand::RecordContact(contact)).await?;
        Ok(())
    }

    /// A consent that ends soon is renewed, unless nobody thinks of it; then some weeks late.
    async fn renew(&mut self, stage: &mut Stage, case: &Case, lead: &Caller) -> Result<(), AppError> {
        let Some(last) = case.consents.last() else { return Ok(()) };
        let today = stage.today();
        let withdrawn = last.withdrawals.iter().any(|w| w.is_whole());
        let lapsed = last.valid_until.saturating_add(30.days()) < today;
        let soon = last.valid_until.saturating_sub(35.days()) < today;
        if last.given.is_none() || withdrawn || !soon || (self.lapses && !lapsed) {
            return Ok(());
        }
        let parties: Vec<Code> = last.parties_left().into_iter().collect();
        let mut offer = forms::offer(stage.app.model(), &parties, today, self.language);
        offer.renewal_of = Some(last.n);
        offer.capable_of_judgement = case.person.age(today) < 18;
        if stage.act(lead, &self.number, CaseCommand::OfferConsent(offer)).await? {
            let n = u32::try_from(case.consents.len() + 1).unwrap_or(u32::MAX);
            stage.act(lead, &self.number, forms::give(n, today, None)).await?;
        }
        Ok(())
    }

    /// The addressees of requests answer and deliver; some late, some not at all.
    async fn serve(&mut self, stage: &mut Stage, case: &Case) -> Result<(), AppError> {
        let today = stage.today();
        for request in case.requests.iter().filter(|r| r.is_open() && case.has_basis(&r.send.to, today)) {
            let Some(who) = self.respondent(stage, &request.send.to).filter(|_| self.dice.chance(65)) else { continue };
            let n = request.n;
            let command = match request.state {
                RequestState::Sent if self.dice.chance(20) => {
                    let reasons = &stage.app.model().refusal_reason;
                    let code = self.dice.pick(reasons).map(|r| super::cast::code(&r.code));
                    let Some(code) = code else { continue };
                    CaseCommand::RefuseRequest(RefuseRequest { request: n, code, reason: None })
                }
                RequestState::Sent => CaseCommand::AcceptRequest(AcceptRequest { request: n, note: None }),
                _ => {
                    let report = words::prose(&mut self.dice, self.language, &words::REPORT);
                    CaseCommand::DeliverRequest(Deliver { request: n, report })
                }
            };
            stage.act(&who, &self.number, command).await?;
        }
        Ok(())
    }

    async fn advance(&mut self, stage: &mut Stage, case: &Case, lead: &Caller) -> Result<(), AppError> {
        for measure in case.measures.iter().filter(|m| m.is_open()) {
            let over = measure.until <= stage.today();
            let state = match measure.state {
                MeasureState::Planned if self.dice.chance(50) => MeasureState::Running,
                MeasureState::Running if over && self.dice.chance(80) => MeasureState::Done,
                MeasureState::Running if self.dice.chance(3) => MeasureState::Stopped,
                _ => continue,
            };
            let ended = state != MeasureState::Running;
            let result = ended.then(|| words::prose(&mut self.dice, self.language, &words::REPORT));
            let progress = Progress { measure: measure.n, state, result };
            stage.act(lead, &self.number, CaseCommand::Progress(progress)).await?;
        }
        for task in case.tasks.iter().filter(|t| t.done.is_none()) {
            if self.dice.chance(45) {
                let done = domain::follow_up::CompleteTask { task: task.n, result: None };
                stage.act(lead, &self.number, CaseCommand::CompleteTask(done)).await?;
            }
        }
        Ok(())
    }

    async fn review(&mut self, stage: &mut Stage, case: &Case) -> Result<(), AppError> {
        let last = case.reviews.last().map(|(s, _)| s.on).or(case.terms.first().map(|t| t.from));
        let due = last.is_some_and(|on| on.saturating_add(85.days()) < stage.today());
        let Some(who) = self.coordinator(stage, case).filter(|_| due && self.dice.chance(75)) else { return Ok(()) };
        let status = ReviewStatus::ALL[self.dice.weighed(&[60, 28, 12])];
        let risk = words::prose(&mut self.dice, self.language, &words::RISK);
        let review = Review { status, risk, decision: ReviewDecision::Continue };
        stage.act(&who, &self.number, CaseCommand::Review(review)).await?;
        Ok(())
    }

    /// The four steps, one after the other, and the end.
    pub(super) async fn close(&mut self, stage: &mut Stage, case: &Case) -> Result<Next, AppError> {
        let Some(lead) = self.lead(stage, case) else { return Ok(Next::End) };
        let step = ClosureStep::ALL.iter().find(|s| !case.closure.steps.contains_key(s));
        let Some(step) = step else {
            let outcomes = &stage.app.model().outcome;
            let weights: Vec<usize> = (0..outcomes.len()).map(|i| if i < 7 { 8 } else { 2 }).collect();
            let outcome = super::cast::code(&outcomes[self.dice.weighed(&weights)].code);
            let results: BTreeMap<u32, Attainment> =
                case.goals.iter().map(|g| (g.n, Attainment::ALL[self.dice.weighed(&[50, 30, 15, 5])])).collect();
            stage.act(&lead, &self.number, CaseCommand::Close(Close { outcome, results })).await?;
            return self.soon(stage, 60, 150);
        };
        let account = words::prose(&mut self.dice, self.language, &words::STEP);
        let complete = Complete { step: *step, on: stage.today(), account };
        stage.act(&lead, &self.number, CaseCommand::CompleteStep(complete)).await?;
        self.soon(stage, 0, 6)
    }

    /// Checks when they are due; some people come back.
    pub(super) async fn afterwards(&mut self, stage: &mut Stage, case: &Case) -> Result<Next, AppError> {
        if std::mem::take(&mut self.returns) {
            let Some(who) = self.respondent(stage, &self.institution) else { return Ok(Next::End) };
            let reason = words::prose(&mut self.dice, self.language, &words::AGAIN);
            let Some(number) = stage.open_again(&who, &self.number.clone(), OpenAgain { reason }).await? else {
                return Ok(Next::End);
            };
            self.number = number;
            return self.soon(stage, 1, 8);
        }
        let Some(closed) = case.closure.closed.as_ref().map(|s| s.on) else { return Ok(Next::End) };
        let done = |m: &&i32| case.closure.checks.iter().all(|(_, c)| c.months != **m);
        let months = stage.app.model().checks_after_closure.iter().find(done).copied();
        let Some(months) = months else { return Ok(Next::End) };
        let due = super::stage::workday(closed.saturating_add(months.months()));
        if stage.today() < due {
            return Ok(Next::On(due));
        }
        let Some(who) = self.coordinator(stage, case) else { return Ok(Next::End) };
        let sustained = Sustained::ALL[self.dice.weighed(&[55, 20, 15, 10])];
        let check = Check { months, sustained, note: None };
        stage.act(&who, &self.number, CaseCommand::CheckAfterClosure(check)).await?;
        self.soon(stage, 60, 200)
    }
}
