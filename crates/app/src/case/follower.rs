//! The file that follows a closed one (CASE-71).

use crate::{App, AppError, Caller};
use store::lists::{self, CaseFilter};

impl App {
    /// The number of the file that follows another, where the caller may know of both.
    pub async fn follower(&self, caller: &Caller, number: &str) -> Result<Option<String>, AppError> {
        let filter = CaseFilter { limit: 1000, ..CaseFilter::default() };
        let rows = lists::list_cases(self.db.src(), &self.scope(caller), &filter).await?;
        let found = rows.into_iter().find(|r| r.follows.as_deref() == Some(number)).map(|r| r.number);
        match &found {
            Some(next) => match self.visible_case(caller, next).await {
                Ok(_) => Ok(found),
                Err(AppError::NotFound) => Ok(None),
                Err(other) => Err(other),
            },
            None => Ok(None),
        }
    }
}
