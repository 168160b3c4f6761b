//! Changes of the model as whoever drafts or approves them sees them.

use crate::access::Seen;
use crate::{App, AppError, Caller, Effect};
use domain::Model;
use domain::model::{Difference, Fault, Gap, differences, whole};
use domain::revision::{Revision, RevisionCommand, RevisionState, Tried, TryPerson, state, tried};
use std::collections::{BTreeMap, BTreeSet};
use store::access_log::Action;

/// A change of the model in a list.
#[derive(Debug, Clone)]
pub struct Summary {
    /// The change.
    pub revision: Revision,
    /// Where it stands today.
    pub state: RevisionState,
}

/// A change of the model, with what the caller may do with it.
#[derive(Debug, Clone)]
pub struct RevisionView {
    /// The version of the stream, for the forms.
    pub version: i64,
    /// The change.
    pub revision: Revision,
    /// Where it stands today.
    pub state: RevisionState,
    /// What is wrong with the draft.
    pub faults: Vec<Fault>,
    /// Where a rule of it has no version for some time.
    pub gaps: Vec<Gap>,
    /// The commands that the caller may give now.
    pub acts: Vec<&'static str>,
    /// The names of everyone who appears in it, by account.
    pub names: BTreeMap<String, String>,
}

/// What a draft would change.
#[derive(Debug, Clone)]
pub struct Draft {
    /// What differs from the model in force.
    pub differences: Vec<Difference>,
    /// What it would change for open cases; none while it has faults.
    pub effect: Option<Effect>,
}

/// An invented person with the answers of both models.
#[derive(Debug, Clone)]
pub struct Person {
    /// The profile.
    pub person: TryPerson,
    /// The answer of the model in force.
    pub now: Tried,
    /// That of the draft; none while it has faults.
    pub then: Option<Tried>,
}

impl App {
    /// All changes of the model, the newest first, and whether the caller may begin one.
    pub async fn revisions(&self, caller: &Caller) -> Result<(Vec<Summary>, bool), AppError> {
        self.require_act_anywhere(caller, "revision.read").await?;
        let all: Vec<Revision> = self.all_revisions().await?.into_iter().map(|(_, r)| r).collect();
        let begins = self.may_anywhere(caller, "revision.begin") && !all.iter().any(Revision::is_open);
        let today = self.clock.today();
        let states: Vec<RevisionState> = all.iter().map(|r| state(&all, r, today)).collect();
        let rows = all.into_iter().zip(states).map(|(revision, state)| Summary { revision, state });
        Ok((rows.rev().collect(), begins))
    }

    /// One change of the model.
    pub async fn revision(&self, caller: &Caller, n: u32) -> Result<RevisionView, AppError> {
        self.require_act_anywhere(caller, "revision.read").await?;
        let all = self.all_revisions().await?;
        let (version, revision) = all.iter().find(|(_, r)| r.n == n).cloned().ok_or(AppError::NotFound)?;
        let all: Vec<Revision> = all.into_iter().map(|(_, r)| r).collect();
        let state = state(&all, &revision, self.clock.today());
        let (faults, gaps) = match self.models.parse(&revision.text, &revision.bases).0 {
            Ok(model) => (Vec::new(), model.gaps()),
            Err(faults) => (faults, Vec::new()),
        };
        let own = revision.is_author(caller.seated.account.as_str());
        let may = |act: &&str| self.may_anywhere(caller, act) && fits(act, state, own);
        let acts = RevisionCommand::KINDS.iter().copied().filter(may).collect();
        let accounts: BTreeSet<String> = revision.notes.iter().map(|n| n.stamp.by.account.to_string()).collect();
        let mut names = BTreeMap::new();
        for account in accounts {
            let name = self.name_of(&account).await?;
            names.insert(account, name);
        }
        self.log(caller, Action::Read, "revision", Seen::shown(None, "model")).await?;
        Ok(RevisionView { version, revision, state, faults, gaps, acts, names })
    }

    /// What the draft of a change would change.
    pub async fn revision_effect(&self, caller: &Caller, n: u32) -> Result<Draft, AppError> {
        self.require_act_anywhere(caller, "revision.read").await?;
        let (_, revision) = self.load_revision(self.db.src(), n).await?;
        let sections = |text: &str, bases: &BTreeMap<String, String>| {
            whole(text, |stem| bases.get(stem).cloned().or_else(|| self.models.text_of(stem))).unwrap_or_default()
        };
        let now = match self.models.running() {
            0 => sections(&self.models.house_text(), &BTreeMap::new()),
            running => {
                let (_, now) = self.load_revision(self.db.src(), running).await?;
                sections(&now.text, &now.bases)
            }
        };
        let differences = differences(&now, &sections(&revision.text, &revision.bases), true);
        let effect = match self.drafted(&revision) {
            Some(model) => Some(self.effect_of(&model).await?),
            None => None,
        };
        Ok(Draft { differences, effect })
    }

    /// The invented persons of a change, through the model in force and through the draft.
    pub async fn revision_persons(&self, caller: &Caller, n: u32) -> Result<(Vec<Person>, Option<Model>), AppError> {
        self.require_act_anywhere(caller, "revision.read").await?;
        let (_, revision) = self.load_revision(self.db.src(), n).await?;
        let draft = self.drafted(&revision);
        let of = |person: TryPerson| Person {
            now: tried(self.model(), &person.facts),
            then: draft.as_ref().map(|draft| tried(draft, &person.facts)),
            person,
        };
        Ok((revision.persons.into_iter().map(of).collect(), draft))
    }

    /// The model that a draft makes, as of the day on which it holds or today; none while it has faults.
    fn drafted(&self, revision: &Revision) -> Option<Model> {
        let day = revision.valid_from.unwrap_or_default().max(self.clock.today());
        self.models.parse(&revision.text, &revision.bases).0.ok().map(|model| model.on(day))
    }
}

/// Whether a command fits where a change stands.
fn fits(act: &str, state: RevisionState, own: bool) -> bool {
    match act {
        "revision.try" | "revision.forget" => matches!(state, RevisionState::Draft | RevisionState::Submitted),
        "revision.return" => state == RevisionState::Submitted,
        "revision.approve" => state == RevisionState::Submitted && !own,
        "revision.drop" => matches!(state, RevisionState::Draft | RevisionState::Submitted | RevisionState::Planned),
        _ => state == RevisionState::Draft,
    }
}
