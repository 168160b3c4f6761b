//! The delivery: once, to whoever asked, with a line in the access log for each person.

use super::act::gone;
use super::key_of;
use crate::access::Seen;
use crate::{App, AppError, Caller};
use domain::case::LookedUp;
use domain::recipient_list::{Bad, Deliver, ListCommand, ListField, RecipientList, read};
use domain::{Avs, Case, Code, Refused};
use std::collections::BTreeMap;
use store::access_log::Action;
use store::lists;

/// A person of the list, as agreed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The number that was handed in.
    pub avs: Avs,
    /// Whether the institution that was asked knows the person: it opened a file, or a valid consent names it.
    pub known: bool,
    /// The agreed fields, for a person who is known.
    pub values: BTreeMap<ListField, String>,
}

impl App {
    /// Delivers a list and counts it as delivered. Refused the second time.
    pub async fn deliver_list(&self, caller: &Caller, number: &str) -> Result<Vec<Person>, AppError> {
        let result = self.try_deliver(caller, number).await;
        self.log_outcome(caller, "recipient-list.deliver", "recipient-list", &result).await?;
        result
    }

    async fn try_deliver(&self, caller: &Caller, number: &str) -> Result<Vec<Person>, AppError> {
        let mut tx = self.db.begin().await?;
        let (version, list) = self.load_list(tx.src(), number).await?;
        self.require_list(caller, &list)?;
        if !self.may_anywhere(caller, "recipient-list.deliver") {
            return Err(Refused::NotPermitted.into());
        }
        let ctx = self.ctx(caller, LookedUp::default());
        // The rule first: whoever may not have it makes nobody look anything up.
        list.decide(&ctx, ListCommand::Deliver(Deliver { known: 0, unknown: 0 }))?;
        let sheet = self.sheet(&list).await?.ok_or_else(|| gone(&list))?;
        let mut persons = Vec::new();
        let mut cases = Vec::new();
        for avs in read(&sheet).good {
            let found = self.known_to(list.to(), avs).await?;
            cases.push(found.as_ref().map(|case| case.number.to_string()));
            persons.push(of(&list, avs, found.as_ref()));
        }
        let known = u32::try_from(persons.iter().filter(|p| p.known).count()).unwrap_or(u32::MAX);
        let unknown = u32::try_from(persons.len()).unwrap_or(u32::MAX).saturating_sub(known);
        let command = ListCommand::Deliver(Deliver { known, unknown });
        self.decide_on_list(&mut tx, &ctx, version, list.clone(), command).await?;
        for case in &cases {
            self.log_person(caller, &list, case.as_deref()).await?;
        }
        tx.commit().await?;
        Ok(persons)
    }

    async fn log_person(&self, caller: &Caller, list: &RecipientList, case: Option<&str>) -> Result<(), AppError> {
        let outcome = if case.is_some() { "disclosed" } else { "not-known" };
        let seen = Seen {
            case,
            categories: "identity".into(),
            basis: "recipient-list".into(),
            purpose: Some(list.requested.request.purpose.to_string()),
            outcome,
            recipients: Some(list.from().to_string()),
            ..Seen::default()
        };
        self.log(caller, Action::Disclose, list.number().as_str(), seen).await
    }

    /// The file of a person that an institution knows of; an open one first.
    pub(crate) async fn known_to(&self, to: &Code, avs: Avs) -> Result<Option<Case>, AppError> {
        let today = self.clock.today();
        let blind = self.vault.blind("avs", &avs.digits());
        let rows = lists::search_avs(self.db.src(), to.as_str(), &today.to_string(), &blind).await?;
        let mut found: Option<Case> = None;
        for row in rows {
            let (_, case) = self.load_case(self.db.src(), &row.number).await?;
            if case.has_basis(to, today) && found.as_ref().is_none_or(|f| !f.is_open() && case.is_open()) {
                found = Some(case);
            }
        }
        Ok(found)
    }

    /// The sheet of numbers; none once it is deleted.
    async fn sheet(&self, list: &RecipientList) -> Result<Option<String>, AppError> {
        let Some(key) = self.vault.key(self.db.src(), &key_of(list.number().as_str())).await? else {
            return Ok(None);
        };
        let Ok(id) = list.requested.sheet.as_str().parse::<store::BlobId>() else { return Ok(None) };
        let bytes = self.blobs.get(&key, &id).await?;
        Ok(bytes.map(|b| String::from_utf8_lossy(&b).into_owned()))
    }

    /// The lines of a sheet that could not be read, for whoever handed it in.
    pub async fn list_corrections(&self, caller: &Caller, number: &str) -> Result<Vec<Bad>, AppError> {
        let (_, list) = self.load_list(self.db.src(), number).await?;
        self.require_list(caller, &list)?;
        if *list.from() != caller.seated.seat.institution {
            return Err(Refused::NotPermitted.into());
        }
        let sheet = self.sheet(&list).await?.ok_or_else(|| gone(&list))?;
        self.log(caller, Action::Read, number, Seen::shown(None, "recipient-list")).await?;
        Ok(read(&sheet).bad)
    }
}

fn of(list: &RecipientList, avs: Avs, case: Option<&Case>) -> Person {
    let values = case.map(|case| {
        let fields = list.requested.request.fields.iter();
        fields.map(|field| (*field, value(case, *field))).collect()
    });
    Person { avs, known: case.is_some(), values: values.unwrap_or_default() }
}

fn value(case: &Case, field: ListField) -> String {
    let text = |text: Option<String>| text.unwrap_or_default();
    match field {
        ListField::FamilyName => case.person.family_name.to_string(),
        ListField::GivenName => text(case.person.given_name.as_ref().map(|n| n.to_string())),
        ListField::Birth => case.person.birth.to_string(),
        ListField::Commune => text(case.person.commune.as_ref().map(|c| c.to_string())),
        ListField::OpenedOn => case.opened.on.to_string(),
        ListField::Open => if case.is_open() { "yes" } else { "no" }.to_string(),
    }
}
