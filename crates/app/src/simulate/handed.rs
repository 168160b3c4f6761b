//! What goes from hand to hand while a case is led: transfers between schemes with their receipt, plans that do not go
//! together, problems with a service that climb to the steering body and back. Source: CASE-55, CASE-63, CASE-67.

use super::cast::code;
use super::life::Life;
use super::stage::Stage;
use super::words;
use crate::{AppError, Caller};
use domain::concern::{Answer, Close, ConcernCommand, ConcernStage, PassOn, Raise, RecordAnswer};
use domain::model::Role;
use domain::plan::{MarkContradiction, SolveContradiction};
use domain::transfer::{Checked, Confirm, Decline, Start, TransferKind};
use domain::{Case, CaseCommand, Code, Prose};
use jiff::ToSpan;

impl Life {
    /// A scheme ends, and the institution that answers for the person next is told before.
    pub(super) async fn transfer(&mut self, stage: &mut Stage, case: &Case, lead: &Caller) -> Result<(), AppError> {
        let kinds = stage.app.model().transfer.clone();
        let pairs: Vec<(&TransferKind, Code, Code)> = kinds.iter().flat_map(|k| self.pairs(stage, case, k)).collect();
        let Some((kind, from, to)) = self.dice.pick(&pairs).cloned() else { return Ok(()) };
        let last_day = stage.in_days(&mut self.dice, 15, 45);
        let note = words::prose(&mut self.dice, self.language, &words::REPORT);
        let mut checked = |c: &domain::transfer::Check| {
            let done = c.compulsory || self.dice.chance(60);
            Checked { done, note: c.compulsory.then(|| note.clone()) }
        };
        let checks = kind.check.iter().map(|c| (code(&c.code), checked(c))).collect();
        let message = Some(words::prose(&mut self.dice, self.language, &words::TRANSFER));
        let first_day = last_day.saturating_add(1.days());
        let start = Start { kind: code(&kind.code), from, to, last_day, first_day, checks, message };
        stage.act(lead, &self.number, CaseCommand::StartTransfer(start)).await?;
        Ok(())
    }

    /// Who can hand over to whom by a kind of transfer.
    fn pairs<'k>(&self, stage: &Stage, case: &Case, kind: &'k TransferKind) -> Vec<(&'k TransferKind, Code, Code)> {
        let (model, today) = (stage.app.model(), stage.today());
        let known = |p: &&Code| case.has_basis(p, today);
        let is = |p: &Code, fits: fn(&TransferKind, domain::model::Partner) -> bool| {
            model.institution(p.as_str()).is_some_and(|i| fits(kind, i.kind))
        };
        let side = |fits| self.parties.iter().filter(known).filter(move |p| is(p, fits));
        let (leaves, reaches) = (side(TransferKind::leaves), side(TransferKind::reaches));
        let receivers: Vec<&Code> = reaches.collect();
        leaves
            .flat_map(|from| receivers.iter().filter(move |to| **to != from).map(move |to| (from, *to)))
            .map(|(from, to)| (kind, from.clone(), to.clone()))
            .collect()
    }

    /// Two entries of the plan are seen not to go together.
    pub(super) async fn contradiction(
        &mut self,
        stage: &mut Stage,
        case: &Case,
        lead: &Caller,
    ) -> Result<(), AppError> {
        let open: Vec<String> = case.measures.iter().filter(|m| m.is_open()).map(|m| m.entry()).collect();
        let [first, second, ..] = open.as_slice() else { return Ok(()) };
        let what = words::prose(&mut self.dice, self.language, &words::CONTRADICTION);
        let mark = MarkContradiction { first: code(first), second: code(second), what };
        stage.act(lead, &self.number, CaseCommand::MarkContradiction(mark)).await?;
        Ok(())
    }

    /// The coordinator tells the canton what happens with a service again and again.
    pub(super) async fn concern(&mut self, stage: &mut Stage, case: &Case) -> Result<(), AppError> {
        let Some(who) = self.coordinator(stage, case).filter(|_| self.concern.is_none()) else { return Ok(()) };
        let Some(institution) = self.dice.pick(&self.parties).cloned() else { return Ok(()) };
        let subject = words::line(&mut self.dice, self.language, &words::CONCERN);
        let account = words::prose(&mut self.dice, self.language, &words::CONCERN_ACCOUNT);
        self.concern = stage.raise(&who, Raise { institution, subject, account }).await?;
        Ok(())
    }

    /// What lies in somebody's hands goes on.
    pub(super) async fn hand_on(&mut self, stage: &mut Stage, case: &Case, lead: &Caller) -> Result<(), AppError> {
        for transfer in case.transfers.iter().filter(|t| t.is_open()) {
            if let Some(who) = self.respondent(stage, &transfer.start.to).filter(|_| self.dice.chance(70)) {
                let command = self.receipt(stage, transfer.n);
                stage.act(&who, &self.number, command).await?;
            }
        }
        for open in case.contradictions.iter().filter(|c| c.is_open()) {
            if self.dice.chance(50) {
                let solution = words::prose(&mut self.dice, self.language, &words::SOLUTION);
                let solve = SolveContradiction { contradiction: open.n, solution };
                stage.act(lead, &self.number, CaseCommand::SolveContradiction(solve)).await?;
            }
        }
        self.answer_concern(stage, case).await
    }

    fn receipt(&mut self, stage: &Stage, transfer: u32) -> CaseCommand {
        let reasons = &stage.app.model().transfer_reason;
        let refuses = self.dice.chance(15);
        let refusal = self.dice.pick(reasons).filter(|_| refuses).map(|r| code(&r.code));
        match refusal {
            Some(code) => CaseCommand::DeclineTransfer(Decline { transfer, code, reason: None }),
            None => {
                let note = Some(words::prose(&mut self.dice, self.language, &words::RECEIPT));
                CaseCommand::ConfirmTransfer(Confirm { transfer, note })
            }
        }
    }

    async fn answer_concern(&mut self, stage: &mut Stage, case: &Case) -> Result<(), AppError> {
        let Some(number) = self.concern.clone().filter(|_| self.dice.chance(50)) else { return Ok(()) };
        let said: Prose = words::prose(&mut self.dice, self.language, &words::POSITION);
        let officer = stage.cast.role(Role::CantonalOfficer).cloned();
        let (who, command) = match stage.concern(&number).await?.stage {
            ConcernStage::Officer if self.dice.chance(60) => (officer, ConcernCommand::Answer(Answer { answer: said })),
            ConcernStage::Officer => (officer, ConcernCommand::PassOn(PassOn { position: said })),
            ConcernStage::Body => {
                let answer = RecordAnswer { on: stage.today(), answer: said };
                (officer, ConcernCommand::RecordAnswer(answer))
            }
            ConcernStage::Answered => (self.coordinator(stage, case), ConcernCommand::Close(Close { result: said })),
            ConcernStage::Closed => return Ok(()),
        };
        match who {
            Some(who) => stage.on_concern(&who, &number, command).await.map(|_| ()),
            None => Ok(()),
        }
    }
}
