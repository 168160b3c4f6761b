//! Requests with their words, for the page that answers them.

use super::Requests;
use crate::access::Seen;
use crate::case::Listed;
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
    /// The request itself; none where no rule lets the caller see the plan.
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
                let told = match self.visible_case(caller, number).await {
                    Ok(view) => {
                        self.log_read(caller, &view, Action::Read, "requests").await?;
                        (view.redacted.case.requests, view.acts)
                    }
                    Err(AppError::NotFound) => Told::default(),
                    Err(other) => return Err(other),
                };
                cases.insert(number.clone(), told);
            }
        }
        self.log(caller, Action::List, "requests", Seen::shown(None, "requests")).await?;
        Ok((self.in_words(&cases, received).await?, self.in_words(&cases, sent).await?))
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
