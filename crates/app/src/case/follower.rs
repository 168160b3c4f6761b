//! The file that follows a closed one (CASE-71).

use crate::{App, AppError, Caller};
use store::lists;

impl App {
    /// The number of the file that follows another, where the caller may know of both.
    pub async fn follower(&self, caller: &Caller, number: &str) -> Result<Option<String>, AppError> {
        let found = lists::follower(self.db.src(), number).await?;
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
