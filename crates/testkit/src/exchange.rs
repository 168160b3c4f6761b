//! What institutions agree on and ask each other, up to a point.

use crate::{Testbed, build};
use app::Caller;
use app::case::Envelope;
use domain::Code;
use domain::agreement::{AgreementCommand, Approve, Party, Terms};
use domain::common::{Learns, Request as RunRequest};
use domain::consent::Category;
use domain::disclosure::Purpose;
use domain::inquiry::{AnswerInquiry, Ask, GivenForm};
use domain::model::Role;
use domain::plan::MarkContradiction;
use domain::recipient_list::{ListField, Request};
use domain::transfer::{Checked, Start};
use domain::{CaseCommand, Prose};
use jiff::ToSpan;
use std::collections::BTreeSet;

/// What the two sides of a comparison have agreed upon, in the same words.
pub const CONTEXT: &str = "Social service and placement office, double payments, 2026-11-24";

fn prose(text: &str) -> Prose {
    app::simulate::forms::prose(text)
}

impl Testbed {
    /// A transfer from the employment centre to the social service in thirty days, with its whole checklist done.
    pub fn transfer(&self) -> Start {
        let parties = self.parties().0;
        let kinds = &self.app.model().transfer;
        let kind = kinds.iter().find(|k| k.code == "allowance-end").expect("the canton has this transfer");
        let last_day = self.today().saturating_add(30.days());
        let done = || Checked { done: true, note: None };
        Start {
            kind: build::code(&kind.code),
            from: parties[0].clone(),
            to: parties[2].clone(),
            last_day,
            first_day: last_day.saturating_add(1.days()),
            checks: kind.check.iter().map(|c| (build::code(&c.code), done())).collect(),
            message: Some(prose("Le dossier est complet.")),
        }
    }

    /// The terms of an agreement with reciprocity between two institutions, for a year.
    pub fn terms(&self, parties: &[&Code], categories: &[Category], answer_days: u16) -> Terms {
        let party = |code: &&Code| Party { institution: (*code).clone(), contact: Role::Respondent, gives: true };
        Terms {
            parties: parties.iter().map(party).collect(),
            categories: categories.iter().copied().collect(),
            purposes: BTreeSet::from([Purpose::Integration]),
            reciprocal: true,
            legal_basis: prose("LAI art. 68bis"),
            answer_days,
            valid_from: self.today(),
            valid_until: self.today().saturating_add(1.year()),
            document: None,
        }
    }

    /// An agreement that all parties have approved.
    pub async fn agreed(&self, terms: Terms) -> String {
        let officer = self.officer();
        let parties: Vec<Code> = terms.parties.iter().map(|p| p.institution.clone()).collect();
        let done = self.app.propose_agreement(&officer, terms, &Envelope::default()).await;
        let number = done.expect("the agreement is proposed").number;
        for institution in parties {
            self.on_agreement(&officer, &number, AgreementCommand::Approve(Approve { institution })).await;
        }
        number
    }

    /// Somebody gives a command on an agreement that must be carried out.
    pub async fn on_agreement(&self, who: &Caller, number: &str, command: AgreementCommand) {
        let kind = command.kind();
        let done = self.app.act_on_agreement(who, number, &Envelope::default(), command).await;
        done.unwrap_or_else(|e| panic!("{kind}: {e}"));
    }

    /// A legal proof, handed in.
    pub async fn proof(&self, who: &Caller) -> domain::follow_up::FileRef {
        let taken = self.app.take_document(who, "proof.pdf", &app::simulate::forms::specimen()).await;
        taken.expect("the document is taken")
    }

    /// A request for a list that is deleted after ten days.
    pub async fn list_request(&self, who: &Caller, to: &Code) -> Request {
        Request {
            to: to.clone(),
            purpose: Purpose::Integration,
            legal_basis: prose("Avis de droit."),
            proof: self.proof(who).await,
            fields: BTreeSet::from([ListField::FamilyName, ListField::Open]),
            delete_on: self.today().saturating_add(10.days()),
            no_statistics: true,
            by_rule: false,
            region: None,
            theme: None,
            opened_from: None,
        }
    }

    /// A request for a comparison with another institution that is deleted after ten days.
    pub async fn run_request(&self, who: &Caller, with: &Code, agreement: &str, learns: Learns) -> RunRequest {
        RunRequest {
            with: with.clone(),
            agreement: build::code(agreement),
            purpose: Purpose::Integration,
            context: prose(CONTEXT),
            learns,
            pad: 0,
            limit: 1000,
            proof: self.proof(who).await,
            delete_on: self.today().saturating_add(10.days()),
            no_statistics: true,
        }
    }

    /// The names of the requests for information of a case, in their order.
    pub async fn inquiry_of(&self, who: &Caller, number: &str) -> String {
        let case = self.view(who, number).await;
        case.inquiries.last().expect("something was asked").asked.id.to_string()
    }
}

/// Asks an institution for categories of data.
pub fn ask_inquiry(to: &Code, categories: &[Category], purpose: Purpose) -> CaseCommand {
    let categories = categories.iter().copied().collect();
    let reason = prose("Pour fixer la prestation, nous devons connaître les revenus de mars.");
    CaseCommand::AskInquiry(Ask { to: to.clone(), categories, purpose, reason, due: None })
}

/// Gives categories of data.
pub fn answer_inquiry(given: &[Category], form: GivenForm) -> CaseCommand {
    let (given, text) = (given.iter().copied().collect(), Some(prose("Voici.")));
    CaseCommand::AnswerInquiry(AnswerInquiry { inquiry: 1, given, form, text, file: None })
}

/// A sheet of numbers of invented persons.
pub fn sheet(serials: &[u32]) -> String {
    serials.iter().map(|s| format!("{}\n", build::person(*s).avs.expect("a number"))).collect()
}

/// Two entries of the plan do not go together.
pub fn contradiction(first: &str, second: &str) -> CaseCommand {
    let (first, second) = (build::code(first), build::code(second));
    CaseCommand::MarkContradiction(MarkContradiction { first, second, what: prose("Les mêmes heures.") })
}
