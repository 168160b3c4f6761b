//! What comes in between while a case is led: handovers, changes, requests, withdrawals, disputes, money.

use super::life::{Life, Twist};
use super::stage::Stage;
use super::{forms, words};
use crate::{AppError, Caller};
use domain::consent::Category;
use domain::contract::ChangeClause;
use domain::dispute::{Decide, Exchange, OpenDispute, Position, Question, Ruling, Stage as At, Submit};
use domain::follow_up::{Difficulty, DocumentKind, FileDocument, Note, Wanted};
use domain::lead::{EndTandem, HandOver};
use domain::model::{Role, SessionKind};
use domain::service_request::Send;
use domain::triage::{RequestSession, Triage, TriageOutcome};
use domain::{Case, CaseCommand, Code};

impl Life {
    /// The next thing that comes in between; the session that it asks for.
    pub(super) async fn twist(&mut self, stage: &mut Stage, lead: &Caller) -> Result<Option<SessionKind>, AppError> {
        let case = stage.case(&self.number).await?;
        let tandem = case.triage.last().is_some_and(|t| t.triage.outcome == TriageOutcome::Tandem);
        if tandem && case.lead().is_some_and(|t| t.who.len() == 1) && case.terms.len() == 1 {
            self.ask_colleague(stage, &case, lead, true).await?;
            return Ok(None);
        }
        let Some(twist) = self.twists.pop() else { return Ok(None) };
        match twist {
            Twist::HandOver => self.ask_colleague(stage, &case, lead, false).await?,
            Twist::ContractChange => self.change_contract(stage, &case, lead).await?,
            Twist::Request => self.request(stage, &case, lead).await?,
            Twist::PartWithdrawal => self.withdraw(stage, &case, lead, true).await?,
            Twist::Withdrawal => self.withdraw(stage, &case, lead, false).await?,
            Twist::Dispute => {
                let subject = words::line(&mut self.dice, self.language, &words::DISPUTE);
                let account = words::prose(&mut self.dice, self.language, &words::POSITION);
                let open = CaseCommand::OpenDispute(OpenDispute { subject, account });
                stage.act(lead, &self.number, open).await?;
            }
            Twist::Dossier => self.submit(stage, lead, None).await?,
            Twist::Difficulty => return self.difficulty(stage, lead).await,
            Twist::LevelChange => self.change_level(stage, &case).await?,
            Twist::Document => self.file(stage, lead).await?,
            Twist::Note => {
                let text = words::prose(&mut self.dice, self.language, &words::NOTE);
                stage.act(lead, &self.number, CaseCommand::WriteNote(Note { text })).await?;
            }
            Twist::EndTandem => self.end_tandem(stage, &case, lead).await?,
            Twist::Transfer => self.transfer(stage, &case, lead).await?,
            Twist::Contradiction => self.contradiction(stage, &case, lead).await?,
            Twist::Concern => self.concern(stage, &case).await?,
        }
        Ok(None)
    }

    async fn ask_colleague(
        &mut self,
        stage: &mut Stage,
        case: &Case,
        lead: &Caller,
        tandem: bool,
    ) -> Result<(), AppError> {
        let own = &lead.seated.seat.institution;
        let pool = self.pool(stage, case);
        let others: Vec<&Caller> = pool.iter().filter(|c| !tandem || c.seated.seat.institution != *own).collect();
        let Some(one) = self.dice.pick(&others).map(|c| c.seated.account.clone()) else { return Ok(()) };
        let reason = words::prose(&mut self.dice, self.language, &words::WHY_LEAD);
        let transfer = Some(words::prose(&mut self.dice, self.language, &words::TRANSFER));
        let ask = HandOver { account: one, reason, transfer };
        let command = if tandem { CaseCommand::FormTandem(ask) } else { CaseCommand::HandOver(ask) };
        stage.act(lead, &self.number, command).await?;
        Ok(())
    }

    async fn end_tandem(&mut self, stage: &mut Stage, case: &Case, lead: &Caller) -> Result<(), AppError> {
        if case.lead().is_some_and(|t| t.who.len() == 2) {
            let reason = words::prose(&mut self.dice, self.language, &words::TRANSFER);
            let end = EndTandem { stays: lead.seated.account.clone(), reason };
            stage.act(lead, &self.number, CaseCommand::EndTandem(end)).await?;
        }
        Ok(())
    }

    async fn change_contract(&mut self, stage: &mut Stage, case: &Case, lead: &Caller) -> Result<(), AppError> {
        let Some(clause) = case.contract.current().and_then(|v| self.dice.pick(&v.clauses)).cloned() else {
            return Ok(());
        };
        let mut text = clause.text;
        let lost = text.owner.as_str() != domain::contract::PERSON && !case.has_basis(&text.owner, stage.today());
        if lost {
            return Ok(());
        }
        text.due = stage.in_days(&mut self.dice, 60, 200);
        let reason = words::prose(&mut self.dice, self.language, &words::CHANGE);
        let change = ChangeClause { clause: clause.n, text, reason };
        stage.act(lead, &self.number, CaseCommand::ChangeClause(change)).await?;
        Ok(())
    }

    async fn request(&mut self, stage: &mut Stage, case: &Case, lead: &Caller) -> Result<(), AppError> {
        let today = stage.today();
        let own = &lead.seated.seat.institution;
        let to: Vec<Code> = self.parties.iter().filter(|p| *p != own && case.has_basis(p, today)).cloned().collect();
        let Some(to) = self.dice.pick(&to).cloned() else { return Ok(()) };
        let send = Send {
            to,
            what: words::line(&mut self.dice, self.language, &words::REQUEST),
            why: words::prose(&mut self.dice, self.language, &words::REQUEST_WHY),
            due: stage.in_days(&mut self.dice, 20, 60),
            measure: None,
        };
        stage.act(lead, &self.number, CaseCommand::SendRequest(send)).await?;
        Ok(())
    }

    async fn withdraw(&mut self, stage: &mut Stage, case: &Case, lead: &Caller, part: bool) -> Result<(), AppError> {
        let today = stage.today();
        let Some(consent) = case.consents.iter().rev().find(|c| c.is_valid(today)) else { return Ok(()) };
        let own = &lead.seated.seat.institution;
        let left: Vec<Code> = consent.parties_left().into_iter().filter(|p| p != own).collect();
        let one = if part { self.dice.pick(&left).cloned() } else { None };
        if part && one.is_none() {
            return Ok(());
        }
        if !part {
            // The case goes on for a while with what the law allows without consent, and ends early.
            self.lasts = 0;
        }
        let parties: Vec<Code> = one.into_iter().collect();
        stage.act(lead, &self.number, forms::withdraw(consent.n, &parties, today)).await?;
        Ok(())
    }

    async fn submit(&mut self, stage: &mut Stage, lead: &Caller, dispute: Option<u32>) -> Result<(), AppError> {
        let question = *self.dice.pick(Question::ALL).unwrap_or(&Question::Risk);
        let catalogues = &stage.app.model().commission.catalogues;
        let submit = Submit {
            question,
            dispute,
            measure: words::line(&mut self.dice, self.language, &words::MEASURE),
            cost: Some(u32::try_from(self.dice.days(8, 90)).unwrap_or(8) * 100),
            ruled_out: catalogues.iter().map(|c| super::cast::code(&c.code)).collect(),
            grounds: words::prose(&mut self.dice, self.language, &words::GROUNDS),
            repayment: Some(words::prose(&mut self.dice, self.language, &words::POSITION)),
        };
        stage.act(lead, &self.number, CaseCommand::SubmitDossier(submit)).await?;
        Ok(())
    }

    async fn difficulty(&mut self, stage: &mut Stage, lead: &Caller) -> Result<Option<SessionKind>, AppError> {
        let wanted = *self.dice.pick(Wanted::ALL).unwrap_or(&Wanted::Nothing);
        let what = words::prose(&mut self.dice, self.language, &words::DIFFICULTY);
        let reason = what.clone();
        stage.act(lead, &self.number, CaseCommand::ReportDifficulty(Difficulty { what, wanted })).await?;
        // An assessment is asked of the coordinator, who has the secretariat plan it.
        let case = stage.case(&self.number).await?;
        if let Some(who) = self.coordinator(stage, &case).filter(|_| wanted == Wanted::Assessment) {
            let kind = SessionKind::Assessment;
            stage.act(&who, &self.number, CaseCommand::RequestSession(RequestSession { kind, reason })).await?;
        }
        Ok(match wanted {
            Wanted::Nothing => None,
            Wanted::NetworkSession => Some(SessionKind::Network),
            Wanted::Assessment => Some(SessionKind::Assessment),
        })
    }

    async fn change_level(&mut self, stage: &mut Stage, case: &Case) -> Result<(), AppError> {
        let Some(who) = self.coordinator(stage, case) else { return Ok(()) };
        let outcome = match case.triage.last().map(|t| t.triage.outcome) {
            Some(TriageOutcome::Network) => TriageOutcome::Complex,
            _ => TriageOutcome::Network,
        };
        let reason = Some(words::prose(&mut self.dice, self.language, &words::TRIAGE));
        let triage = Triage { outcome, refusal: None, reason, order_assessment: false };
        stage.act(&who, &self.number, CaseCommand::Triage(triage)).await?;
        Ok(())
    }

    async fn file(&mut self, stage: &mut Stage, lead: &Caller) -> Result<(), AppError> {
        let file = stage.app.take_file(lead, &self.number, "rapport-specimen.pdf", &forms::specimen()).await?;
        let title = words::line(&mut self.dice, self.language, &words::REQUEST);
        let filed = FileDocument { title, kind: DocumentKind::Report, category: Category::Plan, file, measure: None };
        stage.act(lead, &self.number, CaseCommand::FileDocument(filed)).await?;
        Ok(())
    }

    /// Disputes and dossiers go on to their next stage.
    pub(super) async fn settle(&mut self, stage: &mut Stage, case: &Case) -> Result<(), AppError> {
        let Some(officer) = stage.cast.role(Role::CantonalOfficer).cloned() else { return Ok(()) };
        for dossier in case.dossiers.iter().filter(|d| d.decided.is_none()) {
            if self.dice.chance(50) {
                let decide = self.ruling(stage, dossier.n);
                stage.act(&officer, &self.number, CaseCommand::DecideDossier(decide)).await?;
            }
        }
        let account = words::prose(&mut self.dice, self.language, &words::POSITION);
        for dispute in &case.disputes {
            let (n, settled, on) = (dispute.n, self.dice.chance(50), stage.today());
            match (dispute.stage, self.coordinator(stage, case)) {
                (At::Exchange, Some(who)) => {
                    let exchange = Exchange { dispute: n, on, account: account.clone(), settled };
                    stage.act(&who, &self.number, CaseCommand::Exchange(exchange)).await?;
                }
                (At::Position, _) => {
                    let position = Position { dispute: n, position: account.clone(), settled };
                    stage.act(&officer, &self.number, CaseCommand::TakePosition(position)).await?;
                }
                (At::Commission, _) if case.dossiers.iter().all(|d| d.submit.dispute != Some(n)) => {
                    self.submit(stage, &officer, Some(n)).await?;
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn ruling(&mut self, stage: &Stage, dossier: u32) -> Decide {
        let rules = &stage.app.model().commission;
        Decide {
            dossier,
            ruling: *self.dice.pick(Ruling::ALL).unwrap_or(&Ruling::Granted),
            amount: Some(u32::try_from(self.dice.days(8, 60)).unwrap_or(8) * 100),
            fund: rules.funds.first().map(|f| super::cast::code(&f.code)),
            conditions: words::prose(&mut self.dice, self.language, &words::POSITION),
            seats: rules.seats.iter().copied().collect(),
            on: stage.today(),
        }
    }
}
