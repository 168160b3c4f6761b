//! A session as a caller may see it: organisers the whole agenda, invitees their part of it.

use crate::access::Seen;
use crate::case::{CaseView, NOBODY};
use crate::privacy::asks;
use crate::{App, AppError, Caller};
use domain::Case;
use domain::model::Role;
use domain::session::{Missing, Session};
use jiff::ToSpan;
use jiff::civil::DateTime;
use rights::{FURTHER, know_facts};
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
    /// Whether the caller may see it once they have said why.
    pub asks: bool,
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
        let mut cases = Vec::new();
        for item in session.agenda.clone() {
            let at = times.get(&item.case).copied().unwrap_or(session.plan.starts);
            let (number, minutes) = (item.case.to_string(), item.minutes);
            let case = match self.load_case(self.db.src(), item.case.as_str()).await {
                Ok((_, case)) => case,
                // A case whose person was erased stays a number on the agenda.
                Err(AppError::NotFound) => {
                    agenda.push(AgendaItem { at, number, minutes, view: None, asks: false, missing: Vec::new() });
                    continue;
                }
                Err(other) => return Err(other),
            };
            let missing = match organises {
                true => self.missing_for_organiser(caller, &case, session.plan.starts.date()),
                false => Vec::new(),
            };
            let (view, asks) = self.on_agenda(caller, &session, item.case.as_str(), organises).await?;
            agenda.push(AgendaItem { at, number, minutes, view, asks, missing });
            cases.push(case);
        }
        self.veil_invitations(caller, &mut session, &cases);
        let mut names = BTreeMap::from([(FURTHER.to_string(), NOBODY.to_string())]);
        let invited = session.invitations.iter().filter_map(|i| i.invited.invite.account.clone());
        for account in invited.chain([session.stamp.by.account.clone()]) {
            if account.as_str() != FURTHER {
                names.insert(account.to_string(), self.name_of(account.as_str()).await?);
            }
        }
        self.log(caller, Action::Read, number, Seen::shown(None, if organises { "organises" } else { "invited" }))
            .await?;
        Ok(SessionView { version, session, agenda, organises, names })
    }

    /// A case of an agenda as a caller may see it, and whether they are still to say why they open it: whoever organises a
    /// session works on its cases until it is over for good.
    async fn on_agenda(
        &self,
        caller: &Caller,
        session: &Session,
        case: &str,
        organises: bool,
    ) -> Result<(Option<CaseView>, bool), AppError> {
        let view = match self.visible_case(caller, case).await {
            Ok(view) => view,
            Err(AppError::NotFound) => return Ok((None, false)),
            Err(other) => return Err(other),
        };
        let team = organises && self.is_recent(session);
        let purpose = if team { Ok(None) } else { self.reason_to_see(caller, &view).await };
        match purpose {
            Ok(purpose) => {
                self.log_read_because(caller, &view, session.number.as_str(), purpose).await?;
                Ok((Some(view), false))
            }
            Err(error) if asks(&error) => Ok((None, true)),
            Err(other) => Err(other),
        }
    }

    /// Puts «a further service» in the place of invitees whose very institution is not to be known to a caller.
    fn veil_invitations(&self, caller: &Caller, session: &mut Session, cases: &[Case]) {
        let Ok(further) = domain::Code::new(FURTHER) else { return };
        for invitation in &mut session.invitations {
            let Some(institution) = invitation.invited.institution.clone() else { continue };
            let invite = &invitation.invited.invite;
            let talked = cases.iter().filter(|c| invite.cases.contains(&c.number));
            if self.knows_partner(caller, talked, &institution) {
                continue;
            }
            let account = invite.account.as_ref().map(|_| further.clone());
            invitation.invited.institution = Some(further.clone());
            invitation.invited.invite.account = account;
            if invitation.invited.invite.institution.is_some() {
                invitation.invited.invite.institution = Some(further.clone());
            }
        }
    }

    /// Whether a caller may know of an institution by at least one of some cases, or its name tells nothing.
    pub(super) fn knows_partner<'c>(
        &self,
        caller: &Caller,
        mut cases: impl Iterator<Item = &'c Case>,
        institution: &domain::Code,
    ) -> bool {
        let discreet = self.model().institution(institution.as_str()).is_some_and(|i| i.discreet);
        let known = |case: &Case| self.rights.knows(&know_facts(&caller.seated, case, self.model(), institution));
        !discreet || caller.seated.seat.institution == *institution || cases.any(known)
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
