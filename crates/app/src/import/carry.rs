//! Taking a list over: looked through line by line, which can be cancelled, then written in one transaction.

use super::{ImportRun, Imported, Trial, Verdict};
use crate::access::Acted;
use crate::account::{NewAccount, create};
use crate::case::Done;
use crate::works::{Made, Progress, WorkState};
use crate::{App, AppError, Caller};
use domain::case::{LookedUp, Open};
use domain::directory::TakeOver;
use domain::import::{ImportKind, List, Taken, UserLine};
use domain::{Case, Person, Refusal, Refused};
use std::collections::BTreeMap;
use store::Tx;
use store::works::{self, LongWork};

/// Refuses a list of which something is wrong, as soon as it is found.
fn require_none_wrong(found: &Trial) -> Result<(), AppError> {
    match found.wrong() {
        0 => Ok(()),
        n => Err(Refusal::new(Refused::ImportFaults).with("n", n).into()),
    }
}

/// Between so many lines it is said how far the work is.
const STEP: usize = 50;

impl App {
    /// Takes a list over. Everything is looked at once more inside of the transaction that writes it: what was there
    /// meanwhile is left out, and a list that has become wrong is not taken at all. How the work ended is written with it, so
    /// that a worker that dies makes nothing twice.
    pub(crate) async fn run_import(
        &self,
        caller: &Caller,
        work: &LongWork,
        run: &ImportRun,
        progress: &Progress<'_>,
    ) -> Result<Imported, AppError> {
        self.require_act_anywhere(caller, run.of.act()).await?;
        let list = self.list_of(work).await?;
        let nothing = Imported { of: run.of, made: 0, changed: 0, there: 0, names: Vec::new() };
        for at in (0..list.lines.len()).step_by(STEP) {
            if !progress.goes_on(at, list.lines.len()).await? {
                return Ok(nothing);
            }
            let lines = list.lines.iter().skip(at).take(STEP).cloned().collect();
            let part = List { kind: list.kind, heads: list.heads.clone(), columns: list.columns.clone(), lines };
            let found = self.plan(self.db.src(), caller, &part).await?;
            require_none_wrong(&found)?;
        }
        if !progress.goes_on(list.lines.len(), list.lines.len()).await? {
            return Ok(nothing);
        }
        let mut tx = self.db.begin().await?;
        // Whoever has cancelled it meanwhile was first: nothing is written.
        if works::one(tx.src(), &work.id).await?.is_none_or(|w| w.state != WorkState::Running.code()) {
            return Ok(nothing);
        }
        let trial = self.plan(tx.src(), caller, &list).await?;
        trial.require_good()?;
        let (imported, opened) = self.write_import(&mut tx, caller, trial).await?;
        let state = WorkState::Done;
        works::end(&mut tx, &self.work_ended(work, state, &Made::Imported(imported.clone()), None)?).await?;
        tx.commit().await?;
        self.read_directory().await?;
        for done in &opened {
            self.log_act(caller, &Acted::opened(&done.number, run.of.act(), "front-line-opens")).await?;
        }
        self.log_outcome(caller, run.of.act(), "long-work", &Ok(())).await?;
        self.forget_input(work).await?;
        Ok(imported)
    }

    /// Writes all that a trial would make; the files that were opened.
    async fn write_import(
        &self,
        tx: &mut Tx,
        caller: &Caller,
        trial: Trial,
    ) -> Result<(Imported, Vec<Done>), AppError> {
        let (changed, there) = (trial.changed(), trial.there());
        let mut imported = Imported { of: trial.of, made: 0, changed, there, names: Vec::new() };
        let (mut opened, mut over, mut users) = (Vec::new(), TakeOver::default(), BTreeMap::new());
        for line in trial.lines {
            let taken = match line.verdict {
                Verdict::Fresh(taken) => {
                    imported.made += 1;
                    taken
                }
                Verdict::Changed(taken) => taken,
                Verdict::There(_) | Verdict::Wrong(_) => continue,
            };
            match taken {
                Taken::Person(person) => opened.push(self.open_imported(tx, caller, *person).await?),
                Taken::User(user) => users.entry(user.login.clone()).or_insert_with(Vec::new).push(*user),
                Taken::Institution(institution) => over.institutions.push(*institution),
                Taken::Measure(measure) => over.measures.push(*measure),
            }
        }
        if trial.of == ImportKind::Users {
            // A line is a seat: what is made are accounts.
            imported.made = users.len();
        }
        for lines in users.into_values() {
            self.make_account(tx, &lines).await?;
        }
        imported.names.extend(opened.iter().map(|done| done.number.clone()));
        imported.names.extend(over.institutions.iter().map(|i| i.code.to_string()));
        imported.names.extend(over.measures.iter().map(|m| m.code.to_string()));
        if over != TakeOver::default() {
            self.take_over(tx, caller, over).await?;
        }
        Ok((imported, opened))
    }

    /// Opens a file for a person of a list. That there is none was looked up in the same transaction.
    async fn open_imported(&self, tx: &mut Tx, caller: &Caller, person: Person) -> Result<Done, AppError> {
        let number = self.next_case_number(tx).await?;
        let ctx = self.ctx(caller, LookedUp::default());
        let event = Case::open(&ctx, number.clone(), Open { person, despite_duplicates: true })?;
        self.begin_file(tx, &ctx, number, event).await
    }

    /// Makes an account without a password, with a seat for each of its lines.
    async fn make_account(&self, tx: &mut Tx, lines: &[UserLine]) -> Result<(), AppError> {
        let Some(first) = lines.first() else { return Ok(()) };
        let new = NewAccount {
            login: first.login.clone(),
            name: first.name.to_string(),
            language: first.language,
            seats: lines.iter().map(|line| line.seat.clone()).collect(),
            password: None,
        };
        let id = create(tx, &new, self.clock.today()).await?;
        if let Some(address) = lines.iter().find_map(|line| line.mail.as_ref()) {
            let (rhythm, now) = (crate::mail::Rhythm::Daily.code(), self.clock.now().as_millisecond());
            store::mail::set_mailbox(tx, &id, Some(address.as_str()), rhythm, now).await?;
        }
        Ok(())
    }
}
