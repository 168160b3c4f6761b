//! Data protection at work: the reason before a file of another team opens, the rights of the person, the end of a file.

mod erase;
mod reason;
mod report;

pub use domain::privacy::Force;
pub use erase::{DueErasure, Erased};
pub use reason::Given;
pub(crate) use reason::asks;
pub use report::{
    AccessReport, ConsentHeld, Disclosed, Entry, Held, KeptFor, Looked, Note, Objection, Requested, SessionHeld,
};

use crate::{App, AppError, Caller};
use std::collections::BTreeMap;
use store::access_log::{Action, Entry as Line};

/// Who asks: an account, or whoever works at the machine's own command line.
#[derive(Debug, Clone, Copy)]
pub enum By<'a> {
    /// An account in one of its seats.
    Account(&'a Caller),
    /// The command line.
    Operator,
}

impl App {
    /// A line about what was done for a person.
    pub(crate) async fn log_by(
        &self,
        by: By<'_>,
        action: Action,
        number: &str,
        purpose: Option<&str>,
    ) -> Result<(), AppError> {
        let object = "case";
        let made = match by {
            By::Operator => self.operator_entry(action, object, Some(number), "command-line"),
            By::Account(caller) => {
                self.entry(caller, action, object, crate::access::Seen::shown(Some(number), "data-protection"))
            }
        };
        let line = Line { on_behalf: Some("person".into()), purpose: purpose.map(str::to_string), ..made };
        self.log.append(&line).await?;
        Ok(())
    }

    /// A whole case with the names of everyone in it, for whoever verifies a paper at the machine itself; a line in the log.
    pub async fn case_to_verify(&self, number: &str) -> Result<(domain::Case, BTreeMap<String, String>), AppError> {
        let (_, case) = self.load_case(self.db.src(), number).await?;
        let names = self.names_in(&case, &[]).await?;
        let line = self.operator_entry(Action::Read, "contract", Some(number), "command-line");
        self.log.append(&line).await?;
        Ok((case, names))
    }

    /// The numbers of all files of the person of a case, oldest first: they lie under one key.
    pub(crate) async fn files_of_person(&self, number: &str) -> Result<(String, Vec<String>), AppError> {
        let key = self.person_key(self.db.src(), number).await?;
        let streams = store::privacy::streams_of_key(self.db.src(), &key).await?;
        let numbers: Vec<String> = streams.iter().filter_map(|s| s.strip_prefix("case/")).map(str::to_string).collect();
        if numbers.iter().any(|n| n == number) { Ok((key, numbers)) } else { Err(AppError::NotFound) }
    }
}
