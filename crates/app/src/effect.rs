//! What a draft of the model would change for the cases that are open, as numbers alone: nobody is named, nothing is written.

use crate::{App, AppError};
use domain::Model;
use domain::agreement::AgreementState;
use domain::model::{Degree, Entry};
use domain::screening::{evaluate, facts};
use domain::session::{Session, SessionState};
use domain::transfer::TransferState;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use store::accounts::{self, Seat, SeatFilter};
use store::journal;

/// The effect of a draft on the open cases.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Effect {
    /// Cases that are open.
    pub open: u64,
    /// Of these, cases with a screening.
    pub screened: u64,
    /// Cases for which another degree would be proposed on the last screening: from and to.
    pub degrees: BTreeMap<String, u64>,
    /// Cases for which the answer of a category would be another: category, from and to.
    pub categories: BTreeMap<String, u64>,
    /// Codes that open cases bear and the draft does not have: what they are of, and the code.
    pub lost: BTreeMap<String, u64>,
    /// Codes that seats of people bear and the draft does not have.
    pub seats: BTreeMap<String, u64>,
    /// Codes that sessions to come bear and the draft does not have.
    pub sessions: BTreeMap<String, u64>,
    /// Codes that agreements in force bear and the draft does not have.
    pub agreements: BTreeMap<String, u64>,
}

impl App {
    /// Looks at every open case with the model of today and with the draft.
    pub async fn effect_of(&self, draft: &Model) -> Result<Effect, AppError> {
        // What the canton has in its directory stays there under any model.
        let draft = &self.models.extended(draft);
        let (mut effect, mut after) = (Effect::default(), String::new());
        let today = self.clock.today().to_string();
        for holder in accounts::holders(self.db.src(), &SeatFilter::default(), &today).await? {
            for code in lost_of_seat(draft, &holder.seat) {
                *effect.seats.entry(code).or_default() += 1;
            }
        }
        self.count_sessions(draft, &mut effect).await?;
        self.count_agreements(draft, &mut effect).await?;
        loop {
            let heads = journal::streams(self.db.src(), "case/", &after, 500).await?;
            let Some(last) = heads.last() else { return Ok(effect) };
            after = last.stream.clone();
            for head in &heads {
                let number = head.stream.trim_start_matches("case/");
                match self.load_case(self.db.src(), number).await {
                    Ok((_, case)) if case.is_open() => effect.count(self.model(), draft, &case),
                    // Whoever was erased has no state any more.
                    Ok(_) | Err(AppError::NotFound) => {}
                    Err(other) => return Err(other),
                }
            }
        }
    }
}

impl App {
    /// What sessions bear that are still to be held: a session whose type is gone can be neither led nor printed.
    async fn count_sessions(&self, draft: &Model, effect: &mut Effect) -> Result<(), AppError> {
        for number in self.streams_of_kind("session/").await? {
            let Ok((_, session)) = self.load_session(self.db.src(), &number).await else { continue };
            if matches!(session.state, SessionState::Preparing | SessionState::Invited) {
                lost_of_session(draft, &session)
                    .into_iter()
                    .for_each(|code| *effect.sessions.entry(code).or_default() += 1);
            }
        }
        Ok(())
    }

    /// What agreements bear under which information is exchanged today, or will be: their parties.
    async fn count_agreements(&self, draft: &Model, effect: &mut Effect) -> Result<(), AppError> {
        let today = self.clock.today();
        for number in self.streams_of_kind("agreement/").await? {
            let Ok((_, agreement)) = self.load_agreement(self.db.src(), &number).await else { continue };
            let over = matches!(agreement.state(self.model(), today), AgreementState::Ended | AgreementState::Expired);
            let terms = agreement.newest().filter(|_| !over).map(|v| &v.terms);
            let parties = terms.iter().flat_map(|t| &t.parties).map(|p| &p.institution);
            for code in parties.filter(|c| draft.institution(c.as_str()).is_none()) {
                *effect.agreements.entry(format!("institution {code}")).or_default() += 1;
            }
        }
        Ok(())
    }

    /// The numbers of all streams of a kind.
    async fn streams_of_kind(&self, kind: &str) -> Result<Vec<String>, AppError> {
        let (mut all, mut after) = (Vec::new(), String::new());
        loop {
            let heads = journal::streams(self.db.src(), kind, &after, 500).await?;
            let Some(last) = heads.last() else { return Ok(all) };
            after = last.stream.clone();
            all.extend(heads.iter().map(|head| head.stream.trim_start_matches(kind).to_string()));
        }
    }
}

impl Effect {
    /// Every code that something which goes on bears and the draft does not have, with how many bear it.
    pub fn all_lost(self) -> Vec<(String, u64)> {
        self.lost.into_iter().chain(self.seats).chain(self.sessions).chain(self.agreements).collect()
    }

    fn count(&mut self, today: &Model, draft: &Model, case: &domain::Case) {
        self.open += 1;
        for code in lost_of(draft, case) {
            *self.lost.entry(code).or_default() += 1;
        }
        let Some(screening) = case.screenings.last() else { return };
        self.screened += 1;
        let facts = facts(case, &screening.record.answers);
        let (before, then) = (evaluate(today, &facts), evaluate(draft, &facts));
        if before.proposal != then.proposal {
            let name = |degree: Option<Degree>| degree.map_or("discretion", Degree::code);
            let moved = format!("{} → {}", name(before.proposal), name(then.proposal));
            *self.degrees.entry(moved).or_default() += 1;
        }
        for (category, verdict) in &then.categories {
            let was = before.categories.get(category);
            if was != Some(verdict) {
                let was = was.map_or("none", |v| v.code());
                *self.categories.entry(format!("{category}: {was} → {verdict}")).or_default() += 1;
            }
        }
    }
}

/// The codes that a case bears and a draft does not have, each once: what it is of, and the code.
fn lost_of(draft: &Model, case: &domain::Case) -> BTreeSet<String> {
    let entry = |entries: &[Entry], code: &str| entries.iter().any(|e| e.code == code);
    let mut lost = BTreeSet::new();
    let gone = case.involved.iter().map(|i| &i.institution).filter(|c| draft.institution(c.as_str()).is_none());
    lost.extend(gone.map(|code| format!("institution {code}")));
    if let Some(route) = &case.route {
        lost.extend((!entry(&draft.region, route.region.as_str())).then(|| format!("region {}", route.region)));
        let theme = route.theme.as_ref().filter(|theme| !entry(&draft.theme, theme.as_str()));
        lost.extend(theme.map(|theme| format!("theme {theme}")));
    }
    let waiting = case.transfers.iter().filter(|t| t.state == TransferState::Started);
    let gone = waiting.filter(|t| draft.transfer.iter().all(|known| known.code != t.start.kind.as_str()));
    lost.extend(gone.map(|t| format!("transfer {}", t.start.kind)));
    let running = case.procedures.iter().filter(|p| p.is_open());
    let gone = running.filter(|p| draft.procedure(p.code().as_str()).is_none());
    lost.extend(gone.map(|p| format!("procedure {}", p.code())));
    let screened = case.screenings.last().and_then(|s| s.outcome.category.as_ref());
    let gone = screened.filter(|code| draft.category.iter().all(|known| known.code != **code));
    lost.extend(gone.map(|code| format!("category {code}")));
    lost.extend(
        reasons_of(case)
            .into_iter()
            .filter(|(_, entries, code)| !entry(entries(draft), code))
            .map(|(section, _, code)| format!("{section} {code}")),
    );
    lost
}

/// The entries of a model in which a reason stands.
type Entries = fn(&Model) -> &[Entry];

/// The reasons that a case bears: its page would show a bare code without them.
fn reasons_of(case: &domain::Case) -> Vec<(&'static str, Entries, &str)> {
    let triage = case.triage.iter().filter_map(|t| t.triage.refusal.as_ref());
    let triage = triage.map(|code| ("triage-reason", (|m| &m.triage_reason) as Entries, code.as_str()));
    let requests = case.requests.iter().filter_map(|r| r.refusal.as_ref());
    let inquiries = case.inquiries.iter().filter_map(|i| i.refused.as_ref().map(|(_, refused)| &refused.code));
    let refused = requests.chain(inquiries);
    let refused = refused.map(|code| ("refusal-reason", (|m| &m.refusal_reason) as Entries, code.as_str()));
    let transfers = case.transfers.iter().filter_map(|t| t.refusal.as_ref());
    let transfers = transfers.map(|code| ("transfer-reason", (|m| &m.transfer_reason) as Entries, code.as_str()));
    triage.chain(refused).chain(transfers).collect()
}

/// The codes that a session bears and a draft does not have.
fn lost_of_session(draft: &Model, session: &Session) -> Vec<String> {
    let entry = |entries: &[Entry], code: &str| entries.iter().any(|e| e.code == code);
    let plan = &session.plan;
    let kind = plan.session_type.as_str();
    let mut lost = Vec::new();
    lost.extend(draft.session_type(kind).is_none().then(|| format!("session-type {kind}")));
    lost.extend((!entry(&draft.region, plan.region.as_str())).then(|| format!("region {}", plan.region)));
    let theme = plan.theme.as_ref().filter(|theme| !entry(&draft.theme, theme.as_str()));
    lost.extend(theme.map(|theme| format!("theme {theme}")));
    lost
}

/// The codes that a seat bears and a draft does not have.
fn lost_of_seat(draft: &Model, seat: &Seat) -> Vec<String> {
    let entry = |entries: &[Entry], code: &str| entries.iter().any(|e| e.code == code);
    let mut lost = Vec::new();
    lost.extend(draft.institution(&seat.institution).is_none().then(|| format!("institution {}", seat.institution)));
    let region = seat.region.as_ref().filter(|code| !entry(&draft.region, code));
    lost.extend(region.map(|code| format!("region {code}")));
    let theme = seat.theme.as_ref().filter(|code| !entry(&draft.theme, code));
    lost.extend(theme.map(|code| format!("theme {code}")));
    lost
}
