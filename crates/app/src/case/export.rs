//! Rows of a list for a file that leaves the platform: only for the bureau, and with the purpose in the access log.

use super::Listing;
use crate::access::Seen;
use crate::pace::Pace;
use crate::{App, AppError, Caller, CaseFilter};
use store::access_log::Action;

impl App {
    /// The rows of a list, or of the register, for an export; `purpose` is the code of the reason that was given.
    pub async fn export_cases(
        &self,
        caller: &Caller,
        filter: &CaseFilter,
        register: bool,
        purpose: &str,
    ) -> Result<Listing, AppError> {
        self.require_act_anywhere(caller, "export.make").await?;
        self.keep_pace(caller, Pace::Export).await?;
        let listing = if register { self.register(caller, filter).await? } else { self.cases(caller, filter).await? };
        let seen = Seen { purpose: Some(purpose.to_string()), ..Seen::shown(None, "bureau-reads") };
        self.log(caller, Action::Export, if register { "register" } else { "cases" }, seen).await?;
        Ok(listing)
    }
}
