//! How many files of a coming session lack something.

use crate::{App, AppError, Caller};

impl App {
    /// How many files of a session lack something; none where the caller does not organise it. Tells a number only, so
    /// that no line of the access log is needed.
    pub async fn incomplete_files(&self, caller: &Caller, session: &str) -> Result<Option<usize>, AppError> {
        let (_, session) = self.load_session(self.db.src(), session).await?;
        if !self.organises(caller, &session) {
            return Ok(None);
        }
        let mut incomplete = 0;
        for item in &session.agenda {
            let case = match self.load_case(self.db.src(), item.case.as_str()).await {
                Ok((_, case)) => case,
                Err(AppError::NotFound) => continue,
                Err(other) => return Err(other),
            };
            if !self.missing_for_organiser(caller, &case, session.plan.starts.date()).is_empty() {
                incomplete += 1;
            }
        }
        Ok(Some(incomplete))
    }
}
