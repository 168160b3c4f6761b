//! How the installation is, for whoever vouches for it in the canton: what works, who has an account, and what waits to be approved
//! before anybody reads it (ROLE-OFFICER-12). The check of the whole is `trait-dunion doctor`.

use crate::{App, AppError, Caller, Health};
use domain::revision::RevisionState;

/// The state of the installation.
#[derive(Debug, Clone)]
pub struct Tool {
    /// The parts that must work, each with how it is.
    pub parts: Vec<(&'static str, Health)>,
    /// Work that failed and is tried again.
    pub faulty: usize,
    /// Accounts that can sign in.
    pub active: usize,
    /// Accounts that are switched off.
    pub inactive: usize,
    /// The version of the model in force.
    pub model: u32,
    /// Words of documents that wait for a second person.
    pub templates: usize,
    /// Changes of the model that wait for a second person.
    pub revisions: usize,
}

impl App {
    /// How the installation is.
    ///
    /// Errors: not permitted; the database does not answer.
    pub async fn tool(&self, caller: &Caller) -> Result<Tool, AppError> {
        self.require_act_anywhere(caller, "tool.read").await?;
        let ready = self.ready().await;
        let accounts = self.accounts().await?;
        let active = accounts.iter().filter(|a| a.active).count();
        let (templates, revisions) = self.to_approve(caller).await?;
        Ok(Tool {
            parts: vec![("database", ready.database), ("access-log", ready.access_log), ("files", ready.files)],
            faulty: store::jobs::faulty(self.db.src()).await?.len(),
            active,
            inactive: accounts.len() - active,
            model: self.model().version,
            templates,
            revisions,
        })
    }

    /// What waits for a second person, as far as the caller may read it.
    async fn to_approve(&self, caller: &Caller) -> Result<(usize, usize), AppError> {
        let mut templates = 0;
        if self.may_anywhere(caller, "template.read") {
            for view in self.templates(caller).await? {
                templates += view.template.versions.iter().filter(|v| v.waits()).count();
            }
        }
        let mut revisions = 0;
        if self.may_anywhere(caller, "revision.read") {
            let (all, _) = self.revisions(caller).await?;
            revisions = all.iter().filter(|r| r.state == RevisionState::Submitted).count();
        }
        Ok((templates, revisions))
    }
}
