//! Affairs as a caller may see them, and what of them anyone may see.

use super::stream;
use crate::access::Seen;
use crate::{App, AppError, Caller};
use domain::activity::{self, Activity};
use domain::affair::{Affair, AffairCommand, Cut};
use domain::anchoring::{Anchoring, Owing};
use domain::case::Stamp;
use domain::follow_up::FileRef;
use domain::sitting::Sitting;
use domain::topic::Topic;
use jiff::civil::Date;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use store::access_log::Action;
use store::lists::AffairRow;
use store::{OPEN_KEY, journal, lists};

/// Something that happened to an affair.
#[derive(Debug, Clone)]
pub struct Step {
    /// Who, and when.
    pub stamp: Stamp,
    /// The kind of the event.
    pub kind: String,
    /// What was said with it.
    pub fields: Value,
}

/// An affair as a caller may see it.
#[derive(Debug, Clone)]
pub struct AffairView<T> {
    /// The version, for the forms.
    pub version: i64,
    /// The affair.
    pub affair: T,
    /// The commands that the caller may give now.
    pub acts: Vec<&'static str>,
    /// What happened, oldest first; empty in a list, and for whoever sees a part.
    pub steps: Vec<Step>,
    /// The names of everyone who has written something, by account.
    pub names: BTreeMap<String, String>,
}

impl App {
    /// The affairs of a kind that a caller may know of, the newest first; those that are known before anything was written
    /// of them come first, in their order.
    pub async fn affairs<T: Affair>(&self, caller: &Caller) -> Result<Vec<AffairView<T>>, AppError> {
        self.require_act_anywhere(caller, &read_act::<T>()).await?;
        self.all_affairs(caller, T::all_known().iter().map(|c| c.to_string()).collect()).await
    }

    async fn all_affairs<T: Affair>(
        &self,
        caller: &Caller,
        mut numbers: Vec<String>,
    ) -> Result<Vec<AffairView<T>>, AppError> {
        let written = lists::affairs(self.db.src(), T::NAME).await?;
        numbers.extend(written.into_iter().map(|r| r.number).filter(|n| T::known(n).is_none()));
        let mut all = Vec::new();
        for number in numbers {
            match self.visible_affair::<T>(caller, &number).await {
                Ok(view) => all.push(view),
                Err(AppError::NotFound) => {}
                Err(other) => return Err(other),
            }
        }
        Ok(all)
    }

    /// One affair with what happened to it; not found where the caller may not know of it.
    pub async fn affair<T: Affair>(&self, caller: &Caller, number: &str) -> Result<AffairView<T>, AppError> {
        let mut view = self.visible_affair::<T>(caller, number).await?;
        if let Cut::Whole = view.affair.cut_for(caller.seated.seat.role) {
            for row in journal::load(self.db.src(), &self.vault, &stream::<T>(number)).await? {
                let stamp = crate::case::stamp_of(&row)?;
                let payload = row.payload.as_deref().unwrap_or(b"null");
                view.steps.push(Step { stamp, kind: row.kind.clone(), fields: serde_json::from_slice(payload)? });
            }
        }
        let accounts: BTreeSet<String> = view.steps.iter().map(|s| s.stamp.by.account.to_string()).collect();
        for account in accounts {
            let name = self.name_of(&account).await?;
            view.names.insert(account, name);
        }
        self.log(caller, Action::Read, number, Seen::shown(None, "affair")).await?;
        Ok(view)
    }

    async fn visible_affair<T: Affair>(&self, caller: &Caller, number: &str) -> Result<AffairView<T>, AppError> {
        let (version, affair) = self.load_affair::<T>(self.db.src(), number).await?;
        let affair = match self.cut_affair(caller, &affair)? {
            Some(part) => part,
            None => affair,
        };
        let may = |kind: &&str| self.may_anywhere(caller, kind) && affair.fits(kind);
        let acts: Vec<&'static str> = T::Command::KINDS.iter().copied().filter(may).collect();
        Ok(AffairView { version, acts, steps: Vec::new(), names: BTreeMap::new(), affair })
    }

    /// The part of an affair that a caller sees, where they do not see all of it; not there where they see nothing.
    pub(super) fn cut_affair<T: Affair>(&self, caller: &Caller, affair: &T) -> Result<Option<T>, AppError> {
        if !self.may_anywhere(caller, &read_act::<T>()) {
            return Err(AppError::NotFound);
        }
        match affair.cut_for(caller.seated.seat.role) {
            Cut::Whole => Ok(None),
            Cut::Part(part) => Ok(Some(part)),
            Cut::Nothing => Err(AppError::NotFound),
        }
    }

    /// What of a kind was published: for anyone, signed in or not.
    pub async fn published<T: Affair>(&self) -> Result<Vec<T>, AppError> {
        let mut all = Vec::new();
        for code in T::all_known() {
            all.push(self.load_affair::<T>(self.db.src(), code.as_str()).await?.1);
        }
        for AffairRow { number, .. } in lists::public_affairs(self.db.src(), T::NAME).await? {
            if T::known(&number).is_none() {
                all.push(self.load_affair::<T>(self.db.src(), &number).await?.1);
            }
        }
        Ok(all)
    }

    /// The topics that went into another one, as far as the caller may know of topics.
    pub async fn topics_bundled(&self, caller: &Caller, number: &str) -> Result<Vec<Topic>, AppError> {
        let mut found = Vec::new();
        for row in lists::affairs_about(self.db.src(), Topic::NAME, number).await? {
            found.push(self.visible_affair::<Topic>(caller, &row.number).await?.affair);
        }
        Ok(found)
    }

    /// The topics to which something is owed that the caller may do, the most urgent first.
    pub async fn topics_waiting(&self, caller: &Caller) -> Result<Vec<AffairView<Topic>>, AppError> {
        if !self.may_anywhere(caller, "topic.read") {
            return Ok(Vec::new());
        }
        let mut all = self.affairs::<Topic>(caller).await?;
        all.retain(|v| v.affair.owed().is_some_and(|(what, _)| v.acts.contains(&act_for(what))));
        all.sort_by_key(|v| v.affair.owed().map(|(_, due)| due));
        Ok(all)
    }

    /// What the collaboration rests on and to which something is owed that the caller may do, within some days; the most
    /// urgent first.
    pub async fn anchorings_waiting(
        &self,
        caller: &Caller,
        until: Date,
    ) -> Result<Vec<(AffairView<Anchoring>, Owing)>, AppError> {
        if !self.may_anywhere(caller, "anchoring.read") {
            return Ok(Vec::new());
        }
        let mut all = Vec::new();
        for view in self.affairs::<Anchoring>(caller).await? {
            let owed = view.affair.owed();
            let own = owed.into_iter().find(|o| o.due <= until && view.acts.contains(&o.what.act()));
            all.extend(own.map(|owing| (view, owing)));
        }
        all.sort_by_key(|(_, owing)| owing.due);
        Ok(all)
    }

    /// The activities to which something is owed that the caller may do, within some days; the most urgent first.
    pub async fn activities_waiting(
        &self,
        caller: &Caller,
        until: Date,
    ) -> Result<Vec<(AffairView<Activity>, activity::Owing)>, AppError> {
        if !self.may_anywhere(caller, "activity.read") {
            return Ok(Vec::new());
        }
        let mut all = Vec::new();
        for view in self.affairs::<Activity>(caller).await? {
            let owed = view.affair.owed_by(&caller.seated.seat);
            let own = owed.into_iter().find(|o| o.due <= until && view.acts.contains(&o.what.act()));
            all.extend(own.map(|owing| (view, owing)));
        }
        all.sort_by_key(|(_, owing)| owing.due);
        Ok(all)
    }

    /// The paper of an item, for whoever sees the item.
    pub async fn paper_of(&self, caller: &Caller, number: &str, item: u32) -> Result<(FileRef, Vec<u8>), AppError> {
        let view = self.affair::<Sitting>(caller, number).await?;
        let found = view.affair.agenda().find(|i| i.n == item).and_then(|i| i.add.paper.clone());
        let file = found.ok_or(AppError::NotFound)?;
        let bytes = self.sealed_file(OPEN_KEY, &file).await?.ok_or(AppError::NotFound)?;
        Ok((file, bytes))
    }
}

/// The act by which something owed is given.
fn act_for(owed: domain::topic::Owed) -> &'static str {
    use domain::topic::Owed;
    match owed {
        Owed::HandOver => "topic.hand-over",
        Owed::Check => "topic.check",
        Owed::Appraisal => "topic.appraise",
        Owed::Decision => "topic.decide",
        Owed::FeedBack => "topic.feed-back",
    }
}

/// The act of reading affairs of a kind.
fn read_act<T: Affair>() -> String {
    format!("{}.read", T::NAME)
}
