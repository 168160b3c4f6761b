//! Lists by AVS number as a caller may see them: never a number.

use crate::access::Seen;
use crate::{App, AppError, Caller};
use domain::case::{Ctx, LookedUp};
use domain::follow_up::FileRef;
use domain::model::Role;
use domain::recipient_list::{Delete, Deliver, ListCommand, ListState, RecipientList};
use store::access_log::Action;
use store::{OPEN_KEY, lists};

/// How many lists are shown at most.
const LIMIT: i64 = 200;

/// A list as a caller may see it.
#[derive(Debug, Clone)]
pub struct ListView {
    /// The version, for the forms.
    pub version: i64,
    /// The list.
    pub list: RecipientList,
    /// Whether the caller's institution asked for it.
    pub own: bool,
    /// Whether the sheet has lines that could not be read and can still be had.
    pub corrections: bool,
    /// The commands that the caller may give now.
    pub acts: Vec<&'static str>,
    /// The name of who asked.
    pub by: String,
}

impl App {
    /// The lists that a caller's institution asked for or is asked for; the officer's all. The newest first.
    pub async fn lists(&self, caller: &Caller) -> Result<Vec<ListView>, AppError> {
        self.require_act_anywhere(caller, "recipient-list.read").await?;
        let own = caller.seated.seat.institution.as_str();
        let institution = (caller.seated.seat.role != Role::CantonalOfficer).then_some(own);
        let mut all = Vec::new();
        for row in lists::recipient_lists(self.db.src(), institution, LIMIT).await? {
            all.push(self.visible_list(caller, &row.number).await?);
        }
        Ok(all)
    }

    /// One list; not found where the caller may not know of it.
    pub async fn list(&self, caller: &Caller, number: &str) -> Result<ListView, AppError> {
        let view = self.visible_list(caller, number).await?;
        self.log(caller, Action::Read, number, Seen::shown(None, "recipient-list")).await?;
        Ok(view)
    }

    async fn visible_list(&self, caller: &Caller, number: &str) -> Result<ListView, AppError> {
        let (version, list) = self.load_list(self.db.src(), number).await?;
        self.require_list(caller, &list)?;
        let own = *list.from() == caller.seated.seat.institution;
        let there = !matches!(list.state, ListState::Deleted | ListState::Refused);
        Ok(ListView {
            version,
            own,
            corrections: own && there && list.requested.bad > 0,
            acts: self.acts_on_list(caller, &list, own),
            by: self.name_of(list.stamp.by.account.as_str()).await?,
            list,
        })
    }

    /// What would not be refused now: the rules themselves are asked.
    fn acts_on_list(&self, caller: &Caller, list: &RecipientList, own: bool) -> Vec<&'static str> {
        let officer = caller.seated.seat.role == Role::CantonalOfficer;
        let ctx: Ctx = self.ctx(caller, LookedUp::default());
        let goes = |command: ListCommand| list.decide(&ctx, command).is_ok();
        let decides = officer && goes(ListCommand::Approve(domain::recipient_list::Approve {}));
        let delivers = own && goes(ListCommand::Deliver(Deliver { known: 0, unknown: 0 }));
        let deletes = (own || officer) && goes(ListCommand::Delete(Delete {}));
        let all = [
            ("recipient-list.approve", decides),
            ("recipient-list.refuse", officer && list.state == ListState::Requested),
            ("recipient-list.deliver", delivers),
            ("recipient-list.delete", deletes),
        ];
        let may = |(kind, now): (&'static str, bool)| (now && self.may_anywhere(caller, kind)).then_some(kind);
        all.into_iter().filter_map(may).collect()
    }

    /// The legal proof of a list.
    pub async fn list_proof(&self, caller: &Caller, number: &str) -> Result<(FileRef, Vec<u8>), AppError> {
        let view = self.list(caller, number).await?;
        let file = view.list.requested.request.proof;
        let bytes = self.sealed_file(OPEN_KEY, &file).await?.ok_or(AppError::NotFound)?;
        Ok((file, bytes))
    }
}
