//! Lines of the access log: every read of personal data, every change, every disclosure and every refusal (invariant I7,
//! OPDo 4). Codes and numbers only.

use crate::case::CaseView;
use crate::{App, AppError, Caller};
use domain::consent::Category;
use domain::{Case, CaseEvent, Code, Model};
use rights::Redacted;
use std::collections::BTreeSet;
use store::access_log::{Action, Entry};

impl App {
    /// The rules in force.
    pub fn rights(&self) -> &rights::Rights {
        &self.rights
    }

    /// Whether a caller sees data of a category in a case that an institution has written, with the rule.
    pub(crate) fn sees(&self, caller: &Caller, case: &Case, category: Category, author: &Code) -> rights::Seen {
        let today = self.clock.today();
        self.rights.see(&rights::see_facts(&caller.seated, case, self.model(), category, author, today))
    }

    /// Writes down that a caller has done something; the categories and rules under which they saw it.
    pub(crate) async fn log(
        &self,
        caller: &Caller,
        action: Action,
        object: &str,
        seen: Seen<'_>,
    ) -> Result<(), AppError> {
        self.log.append(&self.entry(caller, action, object, seen)).await?;
        Ok(())
    }

    /// The line that would be written.
    pub(crate) fn entry(&self, caller: &Caller, action: Action, object: &str, seen: Seen<'_>) -> Entry {
        Entry {
            at: self.clock.now().as_millisecond(),
            account: caller.seated.account.to_string(),
            role: caller.seated.seat.role.to_string(),
            institution: caller.seated.seat.institution.to_string(),
            action: action.code().to_string(),
            object: object.to_string(),
            case_number: seen.case.map(str::to_string),
            categories: seen.categories,
            basis: seen.basis,
            purpose: seen.purpose,
            outcome: seen.outcome.to_string(),
            on_behalf: seen.on_behalf.map(str::to_string),
            recipients: seen.recipients,
        }
    }

    /// A case for a caller, with a line about what of it they read, or about the refusal.
    pub(crate) async fn read_case(&self, caller: &Caller, number: &str, object: &str) -> Result<CaseView, AppError> {
        match self.visible_case(caller, number).await {
            Ok(view) => {
                let purpose = self.reason_for(caller, &view, object).await?;
                self.log_read_because(caller, &view, object, purpose).await?;
                Ok(view)
            }
            Err(AppError::NotFound) => {
                self.log(caller, Action::Refuse, object, Seen::refused(Some(number), "not-found")).await?;
                Err(AppError::NotFound)
            }
            other => other,
        }
    }

    /// Writes down that a caller has read a case, and the reason for which they had it open.
    pub(crate) async fn log_read_because(
        &self,
        caller: &Caller,
        view: &CaseView,
        object: &str,
        purpose: Option<String>,
    ) -> Result<(), AppError> {
        let action = if view.standing.emergency { Action::Emergency } else { Action::Read };
        let seen = Seen { purpose, ..Seen::case(view.case().number.as_str(), &view.redacted) };
        self.log(caller, action, object, seen).await
    }

    /// Writes down that a caller has seen a case.
    pub(crate) async fn log_read(
        &self,
        caller: &Caller,
        view: &CaseView,
        action: Action,
        object: &str,
    ) -> Result<(), AppError> {
        let action = if view.standing.emergency && action == Action::Read { Action::Emergency } else { action };
        self.log(caller, action, object, Seen::case(view.case().number.as_str(), &view.redacted)).await
    }

    /// Writes down what was changed in a case, and what became known to others by it.
    pub(crate) async fn log_act(&self, caller: &Caller, acted: &Acted) -> Result<(), AppError> {
        let seen = || Seen {
            case: acted.case.as_deref(),
            categories: acted.categories.clone(),
            basis: acted.basis.to_string(),
            purpose: acted.purpose.clone(),
            outcome: "done",
            ..Seen::default()
        };
        self.log(caller, Action::Act, acted.kind, seen()).await?;
        if !acted.recipients.is_empty() {
            let recipients = Some(joined(acted.recipients.iter().map(Code::as_str)));
            let seen = Seen { recipients, categories: acted.told().to_string(), ..seen() };
            self.log(caller, Action::Disclose, acted.kind, seen).await?;
        }
        Ok(())
    }

    /// Writes down what was done, or refused, with something that is not about one person: an agreement, a list.
    pub(crate) async fn log_outcome<T>(
        &self,
        caller: &Caller,
        act: &'static str,
        basis: &str,
        result: &Result<T, AppError>,
    ) -> Result<(), AppError> {
        match result {
            Ok(_) => self.log(caller, Action::Act, act, Seen { outcome: "done", ..Seen::shown(None, basis) }).await,
            Err(error) => self.log_refusal(caller, None, act, error).await,
        }
    }

    /// Writes down that a page made for paper was shown to somebody who may see the case.
    pub async fn printed(&self, caller: &Caller, view: &CaseView, what: &str) -> Result<(), AppError> {
        self.log_read(caller, view, Action::Print, what).await
    }
}

/// What a command did, for the log.
#[derive(Debug, Clone)]
pub(crate) struct Acted {
    /// The case; none for a session.
    pub case: Option<String>,
    /// The kind of the command.
    pub kind: &'static str,
    /// The categories of what was recorded.
    pub categories: String,
    /// The rule that permitted it.
    pub basis: String,
    /// The reason for which the case was open, where one was needed.
    pub purpose: Option<String>,
    /// The institutions that learn of it by it.
    pub recipients: BTreeSet<Code>,
}

impl Acted {
    /// The categories of what the recipients learn: who asks another institution tells it whom it is about, not more.
    fn told(&self) -> &str {
        match self.kind {
            "inquiry.ask" => Category::Identity.code(),
            "inquiry.consult" => "",
            _ => &self.categories,
        }
    }

    /// A file was opened.
    pub fn opened(number: &str, kind: &'static str, basis: &str) -> Self {
        let (case, categories) = (Some(number.to_string()), Category::Identity.code().to_string());
        Self { case, kind, categories, basis: basis.to_string(), purpose: None, recipients: BTreeSet::new() }
    }

    /// The same with the reason for which the case was open.
    pub fn because(self, purpose: Option<String>) -> Self {
        Self { purpose, ..self }
    }

    /// What a command on a case did.
    pub fn on_case(case: &Case, model: &Model, kind: &'static str, basis: String, events: &[CaseEvent]) -> Self {
        let categories: BTreeSet<&str> = events.iter().map(|e| e.category().code()).collect();
        Self {
            case: Some(case.number.to_string()),
            kind,
            categories: joined(categories),
            basis,
            purpose: None,
            recipients: events.iter().flat_map(|e| recipients(case, model, e)).collect(),
        }
    }
}

/// To whom an event makes something known that they did not know before (OPDo 4 par. 4: the log names the recipient).
pub(crate) fn recipients(case: &Case, model: &Model, event: &CaseEvent) -> BTreeSet<Code> {
    use domain::model::Partner;
    let bureau = || {
        let of = model.institution.iter().filter(|i| i.kind == Partner::Bur);
        of.filter_map(|i| Code::new(i.code.clone()).ok()).collect()
    };
    let own = &case.latest.by.seat.institution;
    let mut all: BTreeSet<Code> = match event {
        CaseEvent::ConsentGiven(e) => case.consent(e.consent).map(|c| c.parties_left()).unwrap_or_default(),
        CaseEvent::Announced(_) | CaseEvent::SessionRequested(_) | CaseEvent::ContractTransmitted(_) => bureau(),
        CaseEvent::LeadProposed(e) => BTreeSet::from([e.who.seat.institution.clone()]),
        CaseEvent::RequestSent(e) => BTreeSet::from([e.to.clone()]),
        CaseEvent::TransferStarted(e) => BTreeSet::from([e.to.clone()]),
        CaseEvent::ProcedureStarted(e) => e.start.with.clone(),
        CaseEvent::GuaranteeAsked(e) => e.funders.iter().map(|f| f.institution.clone()).collect(),
        CaseEvent::AssistanceNotified(e) => BTreeSet::from([e.to.clone()]),
        CaseEvent::InquiryAsked(e) => BTreeSet::from([e.ask.to.clone()]),
        CaseEvent::DossierSubmitted(_) => {
            let seats = model.institution.iter().filter(|i| model.commission.seats.contains(&i.kind));
            seats.filter_map(|i| Code::new(i.code.clone()).ok()).collect()
        }
        _ => BTreeSet::new(),
    };
    all.remove(own);
    all
}

fn joined<'a>(codes: impl IntoIterator<Item = &'a str>) -> String {
    codes.into_iter().collect::<Vec<_>>().join(",")
}

/// What a line says beside who and what.
#[derive(Default)]
pub(crate) struct Seen<'a> {
    pub case: Option<&'a str>,
    pub categories: String,
    pub basis: String,
    pub purpose: Option<String>,
    pub outcome: &'a str,
    pub on_behalf: Option<&'a str>,
    pub recipients: Option<String>,
}

impl<'a> Seen<'a> {
    /// A case was read.
    pub fn case(number: &'a str, redacted: &Redacted) -> Self {
        let seen: Vec<(&str, &str)> = redacted
            .seen
            .iter()
            .filter_map(|(category, seen)| match seen {
                rights::Seen::Under(rule) => Some((category.code(), *rule)),
                rights::Seen::Hidden(_) => None,
            })
            .collect();
        let rules: BTreeSet<&str> = seen.iter().map(|(_, rule)| *rule).collect();
        Self {
            case: Some(number),
            categories: joined(seen.iter().map(|(c, _)| *c)),
            basis: joined(rules),
            outcome: "shown",
            ..Self::default()
        }
    }

    /// Something was refused under a code.
    pub fn refused(case: Option<&'a str>, code: &'a str) -> Self {
        Self { case, outcome: code, ..Self::default() }
    }

    /// Something was shown under a rule.
    pub fn shown(case: Option<&'a str>, basis: &str) -> Self {
        Self { case, basis: basis.to_string(), outcome: "shown", ..Self::default() }
    }
}
