//! The words of documents as whoever keeps them sees them.

use crate::access::Seen;
use crate::{App, AppError, Caller};
use domain::template::{Template, TemplateCommand, TemplateKind, TemplateVersion};
use std::collections::{BTreeMap, BTreeSet};
use store::access_log::Action;

/// The words of a kind of document, with what the caller may do with them.
#[derive(Debug, Clone)]
pub struct TemplateView {
    /// The version of the stream, for the forms.
    pub version: i64,
    /// The words.
    pub template: Template,
    /// The commands that the caller may give now.
    pub acts: Vec<&'static str>,
    /// The names of everyone who has written or approved, by account.
    pub names: BTreeMap<String, String>,
}

impl TemplateView {
    /// The version that waits for a second person.
    pub fn waiting(&self) -> Option<&TemplateVersion> {
        self.template.versions.iter().find(|v| v.waits())
    }
}

impl App {
    /// The words of all kinds of document, in the order of the process.
    pub async fn templates(&self, caller: &Caller) -> Result<Vec<TemplateView>, AppError> {
        self.require_act_anywhere(caller, "template.read").await?;
        let mut all = Vec::new();
        for &kind in TemplateKind::ALL {
            all.push(self.template_view(caller, kind).await?);
        }
        Ok(all)
    }

    /// The words of one kind.
    pub async fn template(&self, caller: &Caller, kind: TemplateKind) -> Result<TemplateView, AppError> {
        self.require_act_anywhere(caller, "template.read").await?;
        let view = self.template_view(caller, kind).await?;
        self.log(caller, Action::Read, kind.code(), Seen::shown(None, "template")).await?;
        Ok(view)
    }

    async fn template_view(&self, caller: &Caller, kind: TemplateKind) -> Result<TemplateView, AppError> {
        let (version, template) = self.load_template(self.db.src(), kind).await?;
        let waiting = template.versions.iter().find(|v| v.waits());
        let own = waiting.is_some_and(|v| v.stamp.by.account == caller.seated.account);
        let fits = |act: &&str| match *act {
            "template.draft" => waiting.is_none(),
            "template.approve" => waiting.is_some() && !own,
            _ => waiting.is_some(),
        };
        let may = |act: &&str| self.may_anywhere(caller, act) && fits(act);
        let acts: Vec<&'static str> = TemplateCommand::KINDS.iter().copied().filter(may).collect();
        let stamps = template.versions.iter().flat_map(|v| {
            [Some(&v.stamp), v.approved.as_ref(), v.dropped.as_ref().map(|(stamp, _)| stamp)].into_iter().flatten()
        });
        let accounts: BTreeSet<String> = stamps.map(|s| s.by.account.to_string()).collect();
        let mut names = BTreeMap::new();
        for account in accounts {
            let name = self.name_of(&account).await?;
            names.insert(account, name);
        }
        Ok(TemplateView { version, template, acts, names })
    }
}
