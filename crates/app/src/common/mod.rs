//! Which persons two institutions have in common, found between two running servers (DATA-10, PROJ-47): asked for with
//! legal proof under an agreement, approved by the canton, carried out once, read once, deleted on its day. Neither the
//! numbers nor the key nor the result stand in an event, a notice, a problem or a line of the log.
//!
//! Each server keeps a run of its own. The side that begins calls the other twice: with its blinded list, to get the
//! other's and its own come back; then with the other's list, reblinded. `intersection` says why that shows nothing else.

mod act;
mod exchange;
mod expire;
mod peer;
mod sealed;
mod view;

pub use exchange::{Messages, Person};
pub use intersection::{Blinded, Reblinded};
pub use peer::PeerSettings;
pub use view::RunView;

use crate::{App, AppError};
use domain::common::{Run, RunEvent};
use domain::{Code, Refusal, Refused};
use intersection::Fault;
use peer::Peer;
use std::num::NonZeroUsize;
use std::sync::Arc;
use store::journal::Recorded;
use store::lists::RunRow;
use store::{Source, state};
use tokio::sync::Semaphore;

/// What runs need beside the database: who is called where, and one place to compute at.
pub(crate) struct Works {
    peers: Vec<Peer>,
    /// A large list takes a core for seconds: one at a time, and nobody waits in a queue that others can fill.
    place: Arc<Semaphore>,
}

impl Default for Works {
    fn default() -> Self {
        Self { peers: Vec::new(), place: Arc::new(Semaphore::new(1)) }
    }
}

/// The stream of a run in the journal.
pub(crate) fn stream(number: &str) -> String {
    format!("common/{number}")
}

/// The name of the key under which numbers, key and result of a run lie: destroying it deletes them everywhere.
fn key_of(number: &str) -> String {
    format!("common/{number}")
}

/// The state that a stream of events makes.
pub(crate) fn replay(rows: &[Recorded]) -> Result<Option<Run>, AppError> {
    let mut run: Option<Run> = None;
    for row in rows {
        let stamp = crate::case::stamp_of(row)?;
        let payload = row.payload.as_deref().ok_or(AppError::NotFound)?;
        let event = RunEvent::read(&row.kind, payload)
            .map_err(|e| AppError::Fault(format!("row {} of the journal: {e}", row.seq)))?;
        match &mut run {
            None => run = Run::new(&event, &stamp),
            Some(run) => run.evolve(&event, &stamp),
        }
    }
    Ok(run)
}

/// The row of a run at a version.
pub(crate) fn row(run: &Run, version: i64) -> RunRow {
    RunRow {
        number: run.number().to_string(),
        own_institution: run.own().to_string(),
        with_institution: run.with().to_string(),
        agreement: run.requested.request.agreement.to_string(),
        requested: run.stamp.on.to_string(),
        delete_on: run.requested.request.delete_on.to_string(),
        state: run.state.to_string(),
        version,
    }
}

/// What is wrong with a message, as one refusal: its code says which kind of thing, and holds no number.
fn refused(fault: &Fault) -> Refusal {
    let code = match fault {
        Fault::Terms => "terms",
        Fault::Header(_) | Fault::Line { .. } | Fault::Truncated { .. } | Fault::Sum | Fault::Key => "broken",
        Fault::TooMany { .. } => "too-many",
        Fault::Pad { .. } => "pad",
        Fault::Context { .. } => "context",
        Fault::Learner => "learner",
        Fault::Own => "own",
        Fault::NotForUs => "not-for-us",
        Fault::Crossed(_) => "crossed",
        Fault::Spent(_) => "spent",
    };
    Refusal::new(Refused::RunFault).with("fault", code)
}

/// A name of the house's own making as a code.
fn code(text: &str) -> Result<Code, AppError> {
    Code::new(text).map_err(|e| AppError::Fault(e.to_string()))
}

impl App {
    /// Lets this server call those of other institutions. Fails where an address is none, or not over TLS.
    pub fn with_peers(mut self, peers: Vec<PeerSettings>) -> anyhow::Result<Self> {
        let peers = peers.into_iter().map(|p| Peer::new(p, self.model())).collect::<anyhow::Result<_>>()?;
        self.common = Arc::new(Works { peers, ..Works::default() });
        Ok(self)
    }

    pub(crate) async fn load_run(&self, src: Source<'_>, number: &str) -> Result<(i64, Run), AppError> {
        let found = state::load(src, &self.vault, &stream(number)).await?;
        let (version, doc) = found.ok_or(AppError::NotFound)?;
        Ok((version, serde_json::from_slice(&doc)?))
    }

    async fn computed<T: Send + 'static>(
        &self,
        work: impl FnOnce(NonZeroUsize) -> Result<T, Fault> + Send + 'static,
    ) -> Result<T, AppError> {
        compute_at(&self.common.place, work).await
    }
}

/// Does what takes a core for long, away from those who answer requests. Refused as `busy` while another does.
async fn compute_at<T: Send + 'static>(
    place: &Arc<Semaphore>,
    work: impl FnOnce(NonZeroUsize) -> Result<T, Fault> + Send + 'static,
) -> Result<T, AppError> {
    let place = place.clone().try_acquire_owned().map_err(|_| AppError::from(Refused::Busy))?;
    let done = tokio::task::spawn_blocking(move || {
        let threads = std::thread::available_parallelism().unwrap_or(NonZeroUsize::MIN);
        let done = work(threads);
        drop(place);
        done
    });
    let done = done.await.map_err(|_| AppError::Fault("the blinding broke off".into()))?;
    done.map_err(|fault| refused(&fault).into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn data_10_a_second_long_computation_is_refused_as_busy_and_the_place_is_free_again_afterwards() {
        let place = Arc::new(Semaphore::new(1));
        let (begun, has_begun) = std::sync::mpsc::channel();
        let (go_on, may_go_on) = std::sync::mpsc::channel::<()>();
        let long = compute_at(&place, move |_| {
            begun.send(()).expect("somebody waits");
            may_go_on.recv().expect("it is let go");
            Ok(1)
        });
        let second = async {
            tokio::task::spawn_blocking(move || has_begun.recv()).await.expect("it runs").expect("the first has begun");
            let second = compute_at(&place, |_| Ok(2)).await;
            go_on.send(()).expect("the first waits");
            second
        };
        let (first, second) = tokio::join!(long, second);
        assert_eq!(first.expect("the first is done"), 1);
        assert!(matches!(second, Err(AppError::Refused(r)) if r.code == Refused::Busy));
        assert_eq!(compute_at(&place, |_| Ok(3)).await.expect("the place is free"), 3);
    }
}
