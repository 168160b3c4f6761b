//! Requests with their words, for the page that answers them.

use super::Requests;
use crate::access::Seen;
use crate::case::Listed;
use crate::privacy::asks;
use crate::{App, AppError, Caller};
use domain::service_request::ServiceRequest;
use std::collections::BTreeMap;
use store::access_log::Action;
use store::lists::RequestRow;

/// A request with its words, where the caller may see them.
#[derive(Debug, Clone)]
pub struct Requested {
    /// The case, as the caller may see it.
    pub case: Listed,
    /// The request in the list.
    pub row: RequestRow,
    /// The request itself; none where no rule lets the caller see the plan, or they are still to say why they open the file.
    pub request: Option<ServiceRequest>,
    /// What the caller may do in the case.
    pub acts: Vec<&'static str>,
    /// The name of who sent it.
    pub from: String,
}

/// What a case tells of its requests.
type Told = (Vec<ServiceRequest>, Vec<&'static str>);

impl App {
    /// The requests that the caller's institution received, and those that it sent, with their words.
    pub async fn requests_in_words(&self, caller: &Caller) -> Result<(Vec<Requested>, Vec<Requested>), AppError> {
        let Requests { received, sent } = self.requests(caller).await?;
        let mut cases: BTreeMap<String, Told> = BTreeMap::new();
        for (listed, _) in received.iter().chain(&sent) {
            let number = &listed.row.number;
            if !cases.contains_key(number) {
                cases.insert(number.clone(), self.told(caller, number).await?);
            }
        }
        self.log(caller, Action::List, "requests", Seen::shown(None, "requests")).await?;
        Ok((self.in_words(&cases, received).await?, self.in_words(&cases, sent).await?))
    }

    /// What a case tells a caller of its requests: nothing where they may not know of it, or are still to say why they
    /// open it.
    async fn told(&self, caller: &Caller, number: &str) -> Result<Told, AppError> {
        let view = match self.visible_case(caller, number).await {
            Ok(view) => view,
            Err(AppError::NotFound) => return Ok(Told::default()),
            Err(other) => return Err(other),
        };
        let purpose = match self.reason_to_see(caller, &view).await {
            Ok(purpose) => purpose,
            Err(error) if asks(&error) => return Ok(Told::default()),
            Err(other) => return Err(other),
        };
        self.log_read_because(caller, &view, "requests", purpose).await?;
        Ok((view.redacted.case.requests, view.acts))
    }

    async fn in_words(
        &self,
        cases: &BTreeMap<String, Told>,
        rows: Vec<(Listed, RequestRow)>,
    ) -> Result<Vec<Requested>, AppError> {
        let mut all = Vec::with_capacity(rows.len());
        for (case, row) in rows {
            let told = cases.get(&case.row.number);
            let request = told.and_then(|(all, _)| all.iter().find(|r| i64::from(r.n) == row.n).cloned());
            let acts = told.map(|(_, acts)| acts.clone()).unwrap_or_default();
            let from = self.name_of(&row.from_account).await?;
            all.push(Requested { case, row, request, acts, from });
        }
        Ok(all)
    }
}
