//! Partners whose very name tells something sensitive, and what stands in their place for whom it is not to be known.
//! Source: field 3 and 4, LPD art. 5 let. c and art. 6 al. 2-3.

use crate::Rights;
use domain::case::Seated;
use domain::model::Role;
use domain::{Case, CaseEvent, Code, Model};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::collections::BTreeSet;

/// Stands in the place of an institution that is not to be known, and of whoever works there.
pub const FURTHER: &str = "further-service";

/// The facts on which it depends whether a partner may be known, and whether what it wrote may be counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Know {
    /// The reader's role.
    pub role: Role,
    /// The reader works there.
    pub same: bool,
    /// A consent that the reader knows of names it.
    pub together: bool,
    /// One of the two has asked the other for something.
    pub asked: bool,
    /// Its name tells something sensitive.
    pub discreet: bool,
}

/// The facts for an institution in a case.
pub fn know_facts(actor: &Seated, case: &Case, model: &Model, institution: &Code) -> Know {
    let own = &actor.seat.institution;
    let between = |a: &Code, b: &Code| (a == own && b == institution) || (a == institution && b == own);
    let served = case.requests.iter().any(|r| between(&r.stamp.by.seat.institution, &r.send.to));
    let handed = case.transfers.iter().any(|t| between(&t.start.from, &t.start.to));
    let takes_part = |p: &domain::procedure::Procedure| p.has(institution) || p.is_paid_by(institution);
    let joined = case.procedures.iter().any(|p| (p.has(own) || p.is_paid_by(own)) && takes_part(p));
    let named = case.consents.iter().filter(|c| case.knows_consent(actor, c));
    Know {
        role: actor.seat.role,
        same: own == institution,
        together: named.into_iter().any(|c| c.offer.parties.contains(institution)),
        asked: served || handed || joined || case.inquiries.iter().any(|i| between(i.from(), i.to())),
        discreet: model.institution(institution.as_str()).is_some_and(|i| i.discreet),
    }
}

/// What is not to be known of a case by somebody: institutions, and the accounts of those who work there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Veil {
    institutions: BTreeSet<String>,
    accounts: BTreeSet<String>,
}

impl Veil {
    /// What an actor is not to know of a case.
    pub fn of(rights: &Rights, case: &Case, actor: &Seated, model: &Model) -> Veil {
        let discreet = model.institution.iter().filter(|i| i.discreet).filter_map(|i| Code::new(&i.code).ok());
        let hidden = discreet.filter(|code| !rights.knows(&know_facts(actor, case, model, code)));
        let mut veil = Veil { institutions: hidden.map(|code| code.to_string()).collect(), accounts: BTreeSet::new() };
        if veil.institutions.is_empty() {
            return veil;
        }
        // A text is searched in a fraction of the time that a tree takes, and nearly always there is nothing in it.
        let text = serde_json::to_string(case).unwrap_or_default();
        veil.institutions.retain(|code| text.contains(&format!("\"{code}\"")));
        if !veil.institutions.is_empty() {
            veil.gather(&serde_json::from_str(&text).unwrap_or_default());
        }
        veil
    }

    /// Whether there is nothing to hide.
    pub fn is_empty(&self) -> bool {
        self.institutions.is_empty()
    }

    /// Whether an institution is not to be known.
    pub fn hides(&self, institution: &str) -> bool {
        self.institutions.contains(institution)
    }

    /// Whether an account works for an institution that is not to be known.
    pub fn hides_account(&self, account: &str) -> bool {
        self.accounts.contains(account)
    }

    /// The same with «a further service» in the place of what is not to be known, wherever in it that stands.
    ///
    /// Errors: it cannot be written as JSON and read back.
    pub fn over<T: Serialize + DeserializeOwned + Clone>(&self, thing: &T) -> Result<T, serde_json::Error> {
        if self.is_empty() {
            return Ok(thing.clone());
        }
        let mut value = serde_json::to_value(thing)?;
        self.replace(&mut value);
        serde_json::from_value(value)
    }

    /// The same for an event.
    ///
    /// Errors: it cannot be read back, in words for the log of the house.
    pub fn over_event(&self, event: &CaseEvent) -> Result<CaseEvent, String> {
        if self.is_empty() {
            return Ok(event.clone());
        }
        let mut value: Value = serde_json::from_slice(&event.payload()).map_err(|e| e.to_string())?;
        self.replace(&mut value);
        CaseEvent::read(event.kind(), value.to_string().as_bytes())
    }

    fn covers(&self, text: &str) -> bool {
        self.hides(text) || self.hides_account(text)
    }

    /// The accounts that act in a seat of a hidden institution.
    fn gather(&mut self, value: &Value) {
        match value {
            Value::Array(all) => all.iter().for_each(|one| self.gather(one)),
            Value::Object(all) => {
                let seat = all.get("seat").and_then(|seat| seat.get("institution")).and_then(Value::as_str);
                if let (Some(account), Some(_)) =
                    (all.get("account").and_then(Value::as_str), seat.filter(|i| self.hides(i)))
                {
                    self.accounts.insert(account.to_string());
                }
                all.values().for_each(|one| self.gather(one));
            }
            _ => {}
        }
    }

    fn replace(&self, value: &mut Value) {
        match value {
            Value::String(text) if self.covers(text) => *text = FURTHER.to_string(),
            Value::Array(all) => all.iter_mut().for_each(|one| self.replace(one)),
            Value::Object(all) => {
                let keys: Vec<String> = all.keys().filter(|key| self.covers(key)).cloned().collect();
                for key in keys {
                    if let Some(one) = all.remove(&key) {
                        all.insert(FURTHER.to_string(), one);
                    }
                }
                all.values_mut().for_each(|one| self.replace(one));
            }
            _ => {}
        }
    }
}
