//! Proof that nothing was lost or altered: replay the journal, compare with state and lists, check the chains.

use crate::case::{replay, rows, stream};
use crate::revision::Past;
use crate::statistics::{FigureSum, changes_of, figure_rows};
use crate::{App, AppError, Health};
use domain::activity::Activity;
use domain::affair::Affair;
use domain::anchoring::Anchoring;
use domain::body::Body;
use domain::mandate::Mandate;
use domain::programme::Programme;
use domain::project::Project;
use domain::recommendation::Recommendation;
use domain::sitting::Sitting;
use domain::topic::Topic;
use domain::{Case, session::Session};
use store::lists::{
    affair_row, agreement_rows, budget_row, case_row, concern_row, counted, counts, due_of_case, inquiries_of_case,
    invoice_rows, kept_figures, ledger_rows, list_row, obstacles_of_case, payment_file_row, run_row, session_row,
    slots_of_case,
};
use store::{Breach, journal, state};

/// What a verification found.
#[derive(Debug, Clone, Default)]
pub struct Verified {
    /// Events in the journal.
    pub events: u64,
    /// Streams.
    pub streams: u64,
    /// Streams whose person was erased: their rows are in the chain, what they said is gone.
    pub erased: u64,
    /// Each difference, in English, without personal data.
    pub differences: Vec<String>,
}

/// What is wrong with an installation.
#[derive(Debug, Clone)]
pub struct Doctor {
    /// Each check with its finding; none: all is well.
    pub checks: Vec<(&'static str, Option<String>)>,
}

impl App {
    /// Replays the whole journal and compares (invariant I9).
    pub async fn verify(&self) -> Result<Verified, AppError> {
        let mut found = Verified::default();
        let chain = journal::verify_chain(self.db.src(), |_| {}).await?;
        (found.events, found.streams) = (chain.events, chain.streams);
        if let Some(bad) = chain.first_bad {
            found.differences.push(format!("journal row {}: {}", bad.seq, breach(&bad.reason)));
        }
        if let Some(bad) = self.log.verify().await?.first_bad {
            found.differences.push(format!("access log row {}: {}", bad.seq, breach(&bad.reason)));
        }
        if counts(self.db.src()).await? != counted(self.db.src()).await? {
            found.differences.push("the numbers of the statistics differ from the lists".into());
        }
        let mut figures = FigureSum::default();
        figures.add_changes(&kept_figures(self.db.src()).await?);
        let past = self.past_models().await?;
        let mut after = String::new();
        loop {
            let heads = journal::streams(self.db.src(), "", &after, 500).await?;
            let Some(last) = heads.last() else { break };
            after = last.stream.clone();
            for head in &heads {
                match self.verify_stream(&head.stream, head.version, &past, &mut figures).await? {
                    Checked::Well => {}
                    Checked::Erased => found.erased += 1,
                    Checked::Differs(difference) => found.differences.push(format!("{}: {difference}", head.stream)),
                }
            }
        }
        if figures != self.figures_held().await? {
            found.differences.push("the figures of the statistics differ from what the journal makes".into());
        }
        Ok(found)
    }

    async fn verify_stream(
        &self,
        name: &str,
        version: i64,
        past: &Past,
        figures: &mut FigureSum,
    ) -> Result<Checked, AppError> {
        let rows = journal::load(self.db.src(), &self.vault, name).await?;
        let difference = if rows.iter().any(|r| r.payload.is_none()) {
            // The key was destroyed: the person is erased, the chain stays whole, and nothing else may be left.
            let number = name.strip_prefix("case/").unwrap_or(name);
            if case_row(self.db.src(), number).await?.is_none() {
                return Ok(Checked::Erased);
            }
            Some("the person is erased, but still stands in a list".into())
        } else {
            if name.starts_with("case/")
                && let Ok(changes) = changes_of(&rows, past)
            {
                figures.add_changes(&figure_rows(&changes));
            }
            self.compare_stream(&rows, name, version).await?
        };
        Ok(difference.map_or(Checked::Well, Checked::Differs))
    }

    async fn compare_stream(
        &self,
        rows: &[journal::Recorded],
        name: &str,
        version: i64,
    ) -> Result<Option<String>, AppError> {
        let stored = state::load(self.db.src(), &self.vault, name).await?;
        let Some((stored_version, doc)) = stored else { return Ok(Some("there is no state".into())) };
        if stored_version != version {
            return Ok(Some(format!("the state is at version {stored_version}, the journal at {version}")));
        }
        if let Some(number) = name.strip_prefix("session/") {
            let listed = session_row(self.db.src(), number).await?;
            let row = |s: &Session| crate::session::session_rows(s, version).session;
            return Ok(compare(crate::session::replay(rows), &doc, listed, row));
        }
        if let Some(number) = name.strip_prefix("agreement/") {
            let listed = agreement_rows(self.db.src(), number).await?;
            let rows_of = |a: &_| crate::agreement::agreement_rows(a, version);
            return Ok(compare(crate::agreement::replay(rows), &doc, listed, rows_of));
        }
        if let Some(number) = name.strip_prefix("recipient-list/") {
            let listed = list_row(self.db.src(), number).await?;
            let row = |l: &_| crate::recipient_list::row(l, version);
            return Ok(compare(crate::recipient_list::replay(rows), &doc, listed, row));
        }
        if let Some(number) = name.strip_prefix("concern/") {
            let listed = concern_row(self.db.src(), number).await?;
            return Ok(compare(crate::concern::replay(rows), &doc, listed, |c| crate::concern::row(c, version)));
        }
        if name.starts_with("inventory/") {
            return Ok(compare(crate::inventory::replay(rows), &doc, Some(()), |_| ()));
        }
        if name.starts_with("national/") {
            return Ok(compare(crate::national::replay(rows), &doc, Some(()), |_| ()));
        }
        if name.starts_with("template/") {
            // The words stand in no list: what is compared is the state.
            return Ok(compare(crate::template::replay(name, rows), &doc, Some(()), |_| ()));
        }
        if name == crate::directory::STREAM {
            return Ok(compare(crate::directory::replay(rows), &doc, Some(()), |_| ()));
        }
        if name.starts_with("revision/") {
            return Ok(compare(crate::revision::replay(rows), &doc, Some(()), |_| ()));
        }
        if let Some(number) = name.strip_prefix("common/") {
            let listed = run_row(self.db.src(), number).await?;
            return Ok(compare(crate::common::replay(rows), &doc, listed, |r| crate::common::row(r, version)));
        }
        if let Some(difference) = self.compare_money(rows, name, version, &doc).await? {
            return Ok(difference);
        }
        if let Some((kind, number)) = name.split_once('/') {
            match kind {
                Body::NAME => return self.compare_affair::<Body>(rows, number, version, &doc).await,
                Topic::NAME => return self.compare_affair::<Topic>(rows, number, version, &doc).await,
                Sitting::NAME => return self.compare_affair::<Sitting>(rows, number, version, &doc).await,
                Recommendation::NAME => {
                    return self.compare_affair::<Recommendation>(rows, number, version, &doc).await;
                }
                Programme::NAME => return self.compare_affair::<Programme>(rows, number, version, &doc).await,
                Project::NAME => return self.compare_affair::<Project>(rows, number, version, &doc).await,
                Anchoring::NAME => return self.compare_affair::<Anchoring>(rows, number, version, &doc).await,
                Activity::NAME => return self.compare_affair::<Activity>(rows, number, version, &doc).await,
                Mandate::NAME => return self.compare_affair::<Mandate>(rows, number, version, &doc).await,
                _ => {}
            }
        }
        let Ok(made) = replay(rows) else { return Ok(Some("the events cannot be read".into())) };
        let made: Option<Case> = made;
        let Some(case) = made else { return Ok(Some("the events make no case".into())) };
        let same = serde_json::to_vec(&case).is_ok_and(|d| d == doc);
        Ok(match differs(same, "the state") {
            Some(difference) => Some(difference),
            None => self.verify_lists(&case, version).await?,
        })
    }

    /// The streams of the accounts; none for any other stream.
    async fn compare_money(
        &self,
        rows: &[journal::Recorded],
        name: &str,
        version: i64,
        doc: &[u8],
    ) -> Result<Option<Option<String>>, AppError> {
        let src = self.db.src();
        if let Some(number) = name.strip_prefix("ledger/") {
            let listed = ledger_rows(src, number).await?;
            return Ok(Some(compare(crate::ledger::replay(rows), doc, listed, |l| crate::ledger::rows(l, version))));
        }
        if let Some(number) = name.strip_prefix("invoice/") {
            let listed = invoice_rows(src, number).await?;
            return Ok(Some(compare(crate::invoice::replay(rows), doc, listed, |i| crate::invoice::rows(i, version))));
        }
        if let Some(number) = name.strip_prefix("payments/") {
            let listed = payment_file_row(src, number).await?;
            let row = |f: &_| crate::invoice::file_row(f, version);
            return Ok(Some(compare(crate::invoice::replay_file(rows), doc, listed, row)));
        }
        if let Some(year) = name.strip_prefix("budget/") {
            let listed = budget_row(src, year.parse().unwrap_or_default()).await?;
            return Ok(Some(compare(crate::budget::replay(rows), doc, listed, |b| crate::budget::row(b, version))));
        }
        Ok(None)
    }

    async fn compare_affair<T: Affair>(
        &self,
        rows: &[journal::Recorded],
        number: &str,
        version: i64,
        doc: &[u8],
    ) -> Result<Option<String>, AppError> {
        let listed = affair_row(self.db.src(), T::NAME, number).await?;
        Ok(compare(crate::affair::replay::<T>(rows), doc, listed, |a| crate::affair::row(a, version)))
    }

    async fn verify_lists(&self, case: &Case, version: i64) -> Result<Option<String>, AppError> {
        let expected = rows(case, version, self.model(), &self.vault);
        let number = case.number.as_str();
        debug_assert_eq!(stream(number), format!("case/{number}"));
        if case_row(self.db.src(), number).await?.as_ref() != Some(&expected.case) {
            return Ok(Some("the list differs from what the journal makes".into()));
        }
        if inquiries_of_case(self.db.src(), number).await? != expected.inquiries {
            return Ok(Some("the requests for information differ from what the journal makes".into()));
        }
        if slots_of_case(self.db.src(), number).await? != expected.slots {
            return Ok(Some("the booked days differ from what the journal makes".into()));
        }
        if obstacles_of_case(self.db.src(), number).await? != expected.obstacles {
            return Ok(Some("the obstacles differ from what the journal makes".into()));
        }
        let mut due = due_of_case(self.db.src(), number).await?;
        let mut wanted = expected.due;
        // Region and theme of an owner are not read back; the rest is compared whole.
        wanted.iter_mut().for_each(|d| (d.owner_region, d.owner_theme) = (None, None));
        let key = |d: &store::lists::DueRow| (d.due.clone(), d.kind.clone(), d.subject, d.owner_institution.clone());
        due.sort_by_key(key);
        wanted.sort_by_key(key);
        Ok((due != wanted).then(|| "the due items differ from what the journal makes".into()))
    }

    /// Looks for what is wrong with this installation.
    pub async fn doctor(&self) -> Doctor {
        let ready = self.ready().await;
        let sick = |health: Health| (health != Health::Well).then(|| format!("it is {}", health.code()));
        let jobs = match store::jobs::faulty(self.db.src()).await {
            Ok(faulty) if faulty.is_empty() => None,
            Ok(faulty) => Some(format!("{} failed and are tried again: {}", faulty.len(), kinds(&faulty))),
            Err(e) => Some(e.to_string()),
        };
        let wall = match self.db.is_walled().await {
            Ok(true) => None,
            Ok(false) => {
                Some("the role that connects passes row-level security; give it one that does not".to_string())
            }
            Err(e) => Some(e.to_string()),
        };
        let accounts = match self.accounts().await {
            Ok(list) if list.is_empty() => Some("there is no account: `trait-dunion user add` makes one".to_string()),
            Ok(_) => None,
            Err(e) => Some(e.to_string()),
        };
        let log = match self.log.verify().await {
            Ok(report) => report.first_bad.map(|b| format!("row {} has been altered", b.seq)),
            Err(e) => Some(e.to_string()),
        };
        let model = (self.model().demo && !self.demo)
            .then(|| "the model is the invented canton; choose another with --model".to_string());
        let model = match self.wanted_model().await {
            Ok(wanted) if wanted != self.models.running() => Some("the approved model cannot be read".to_string()),
            Ok(_) => model,
            Err(e) => Some(e.to_string()),
        };
        let checks = vec![
            ("database", sick(ready.database)),
            ("wall between cantons", wall),
            ("access log", sick(ready.access_log).or(log)),
            ("files", sick(ready.files)),
            ("jobs", jobs),
            ("accounts", accounts),
            ("model", model),
        ];
        Doctor { checks }
    }
}

/// What differs in a stream without personal data: the events that cannot be read, the state, or the list.
fn compare<T: serde::Serialize, R: PartialEq>(
    made: Result<Option<T>, AppError>,
    doc: &[u8],
    listed: Option<R>,
    row: impl FnOnce(&T) -> R,
) -> Option<String> {
    let Ok(made) = made else { return Some("the events cannot be read".into()) };
    let same = made.as_ref().is_some_and(|m| serde_json::to_vec(m).is_ok_and(|d| d == doc));
    differs(same, "the state").or(differs(listed == made.as_ref().map(row), "the list"))
}

fn differs(same: bool, what: &str) -> Option<String> {
    (!same).then(|| format!("{what} differs from what the journal makes"))
}

/// What the check of a stream found.
enum Checked {
    Well,
    Erased,
    Differs(String),
}

/// The kinds of jobs, each once.
fn kinds(jobs: &[store::jobs::Job]) -> String {
    let kinds: std::collections::BTreeSet<&str> = jobs.iter().map(|job| job.kind.as_str()).collect();
    kinds.into_iter().collect::<Vec<_>>().join(", ")
}

fn breach(reason: &Breach) -> String {
    format!("{reason:?}")
}
