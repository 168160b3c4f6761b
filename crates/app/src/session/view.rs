//! A session as a caller may see it: organisers the whole agenda, invitees their part of it.

use crate::access::Seen;
use crate::case::CaseView;
use crate::{App, AppError, Caller};
use domain::model::Role;
use domain::session::{Missing, Session, missing_for_session};
use jiff::ToSpan;
use jiff::civil::DateTime;
use std::collections::BTreeMap;
use store::access_log::Action;
use store::lists::{self, SessionRow};

/// A case of the agenda as a caller may see it.
#[derive(Debug, Clone)]
pub struct AgendaItem {
    /// When it begins.
    pub at: DateTime,
    /// The case number.
    pub number: String,
    /// Minutes for it.
    pub minutes: u16,
    /// The case, where the caller may see it.
    pub view: Option<CaseView>,
    /// What its file lacks.
    pub missing: Vec<Missing>,
}

/// A session as a caller may see it.
#[derive(Debug, Clone)]
pub struct SessionView {
    /// The version, for the forms.
    pub version: i64,
    /// The session; for an invitee only their own invitation and their cases.
    pub session: Session,
    /// The agenda with what the caller may see of each case.
    pub agenda: Vec<AgendaItem>,
    /// Whether the caller organises it.
    pub organises: bool,
    /// The names of everyone who appears in it, by account.
    pub names: BTreeMap<String, String>,
}

impl App {
    /// A session for a caller; not found where they neither organise it nor are invited.
    pub async fn session(&self, caller: &Caller, number: &str) -> Result<SessionView, AppError> {
        let (version, mut session) = self.load_session(self.db.src(), number).await?;
        let organises = self.organises(caller, &session);
        if !organises && !self.is_invited(caller, &session) {
            self.log(caller, Action::Refuse, number, Seen::refused(None, "not-found")).await?;
            return Err(AppError::NotFound);
        }
        // The times are those of the whole session, also for whoever sees a part of it.
        let times: BTreeMap<_, _> = session.timetable().into_iter().map(|(at, i)| (i.case.clone(), at)).collect();
        if !organises {
            narrow(&mut session, caller);
        }
        let mut agenda = Vec::new();
        for item in &session.agenda {
            let at = times.get(&item.case).copied().unwrap_or(session.plan.starts);
            let view = match self.visible_case(caller, item.case.as_str()).await {
                Ok(view) => {
                    self.log_read(caller, &view, Action::Read, number).await?;
                    Some(view)
                }
                Err(AppError::NotFound) => None,
                Err(other) => return Err(other),
            };
            let missing = match self.load_case(self.db.src(), item.case.as_str()).await {
                Ok((_, case)) if organises => missing_for_session(&case, self.model(), session.plan.starts.date()),
                // A case whose person was erased stays a number on the agenda.
                Ok(_) | Err(AppError::NotFound) => Vec::new(),
                Err(other) => return Err(other),
            };
            agenda.push(AgendaItem { at, number: item.case.to_string(), minutes: item.minutes, view, missing });
        }
        let mut names = BTreeMap::new();
        let invited = session.invitations.iter().filter_map(|i| i.invited.invite.account.clone());
        for account in invited.chain([session.stamp.by.account.clone()]) {
            names.insert(account.to_string(), self.name_of(account.as_str()).await?);
        }
        self.log(caller, Action::Read, number, Seen::shown(None, if organises { "organises" } else { "invited" }))
            .await?;
        Ok(SessionView { version, session, agenda, organises, names })
    }

    /// The sessions that a caller organises or is invited to, from a number of days ago on.
    pub async fn sessions(&self, caller: &Caller, days_back: i32) -> Result<Vec<SessionRow>, AppError> {
        let seat = &caller.seated.seat;
        let today = self.clock.today();
        let from = today.saturating_sub(days_back.days()).to_string();
        let before = today.saturating_add(2.years()).to_string();
        let src = self.db.src();
        let region = seat.region.as_ref().map(domain::Code::as_str);
        let theme = seat.theme.as_ref().map(domain::Code::as_str);
        Ok(match seat.role {
            Role::Secretariat | Role::CantonalOfficer => lists::sessions(src, None, None, &from, &before, 200).await?,
            Role::RegionalCoordinator => lists::sessions(src, region, None, &from, &before, 200).await?,
            Role::ThematicCoordinator => lists::sessions(src, None, theme, &from, &before, 200).await?,
            _ => lists::sessions_of_account(src, caller.seated.account.as_str(), &from, &before, 200).await?,
        })
    }
}

/// Leaves of a session what concerns one invitee.
fn narrow(session: &mut Session, caller: &Caller) {
    let me = Some(&caller.seated.account);
    let mine = |i: &domain::session::Invitation| i.invited.invite.account.as_ref() == me;
    let cases: Vec<_> =
        session.invitations.iter().filter(|i| mine(i)).flat_map(|i| i.invited.invite.cases.clone()).collect();
    session.agenda.retain(|item| cases.contains(&item.case));
    session.invitations.retain(mine);
    session.chased.clear();
}
