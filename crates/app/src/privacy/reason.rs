//! The reason that is asked for before a file outside one's own team opens (field.md 3.16).

use crate::access::Seen;
use crate::case::CaseView;
use crate::{App, AppError, Caller};
use domain::privacy::OpeningReason;
use domain::session::Session;
use domain::{Case, Prose, Refusal, Refused};
use jiff::ToSpan;
use store::Source;
use store::access_log::Action;
use store::privacy::{self, Reason};

/// For so many days a session that is over is still in the hands of those who prepared it.
const RECENT: i64 = 30;

/// Whether what is refused is a file that a reason would open.
pub(crate) fn asks(error: &AppError) -> bool {
    matches!(error, AppError::Refused(refusal) if refusal.code == Refused::ReasonRequired)
}

/// A reason as it is given.
#[derive(Debug, Clone)]
pub struct Given {
    /// The reason.
    pub code: OpeningReason,
    /// Further words; wanted where the reason is another one.
    pub words: Option<Prose>,
}

impl App {
    /// The reason under which a caller has a case open, where one is needed: they came in by the front door, do not work
    /// on the case, are not invited to talk about it, and have it open for no emergency. Refuses with `reason-required`
    /// until they have said why today; writes nothing down.
    pub(crate) async fn reason(
        &self,
        src: Source<'_>,
        caller: &Caller,
        case: &Case,
    ) -> Result<Option<String>, AppError> {
        let team = case.is_team(&caller.seated, self.model()) || case.emergency_of(&caller.seated.account).is_some();
        self.reason_beside(src, caller, case, team).await
    }

    /// The same for an act on a case. An emergency is its own reason, and says so in its own words.
    pub(crate) async fn reason_to_act(
        &self,
        src: Source<'_>,
        caller: &Caller,
        case: &Case,
        act: &str,
    ) -> Result<Option<String>, AppError> {
        if act == "emergency.open" { Ok(None) } else { self.reason(src, caller, case).await }
    }

    /// The same for reading a case; a refusal is written down.
    pub(crate) async fn reason_for(
        &self,
        caller: &Caller,
        view: &CaseView,
        object: &str,
    ) -> Result<Option<String>, AppError> {
        let reason = self.reason_to_see(caller, view).await;
        if let Err(error) = &reason {
            self.log_refusal(caller, Some(view.case().number.as_str()), object, error).await?;
        }
        reason
    }

    /// The reason under which a caller sees a case that was loaded for them; writes nothing down.
    pub(crate) async fn reason_to_see(&self, caller: &Caller, view: &CaseView) -> Result<Option<String>, AppError> {
        let team = view.team || view.standing.emergency;
        self.reason_beside(self.db.src(), caller, view.case(), team).await
    }

    async fn reason_beside(
        &self,
        mut src: Source<'_>,
        caller: &Caller,
        case: &Case,
        team: bool,
    ) -> Result<Option<String>, AppError> {
        if !caller.asked || team || self.meets_about(src.src(), caller, case).await? {
            return Ok(None);
        }
        let (number, day) = (case.number.as_str(), self.clock.today().to_string());
        let given = privacy::given(src, caller.seated.account.as_str(), number, &day).await?;
        let asks = || Refusal::new(Refused::ReasonRequired).with("case", number).into();
        given.map(Some).ok_or_else(asks)
    }

    /// Whether a caller is invited to a session that has the case on its agenda and is not over for good.
    async fn meets_about(&self, mut src: Source<'_>, caller: &Caller, case: &Case) -> Result<bool, AppError> {
        let me = Some(&caller.seated.account);
        for scheduled in &case.scheduled {
            let (_, session) = self.load_session(src.src(), scheduled.session.as_str()).await?;
            let asked = session.invitations.iter().filter(|i| i.sent && i.invited.invite.account.as_ref() == me);
            let on = session.agenda.iter().any(|i| i.case == case.number);
            if on
                && self.is_recent(&session)
                && asked.into_iter().any(|i| i.invited.invite.cases.contains(&case.number))
            {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Whether a session is still to come or was held so lately that whoever prepared it still works on it.
    pub(crate) fn is_recent(&self, session: &Session) -> bool {
        session.plan.starts.date() >= self.clock.today().saturating_sub(RECENT.days())
    }

    /// Whether a caller is still to say why they open a case. A case that they may not know of is not there.
    pub async fn asks_reason(&self, caller: &Caller, number: &str) -> Result<bool, AppError> {
        let view = self.visible_case(caller, number).await;
        if let Err(error) = &view {
            self.log_refusal(caller, Some(number), "reason", error).await?;
        }
        match self.reason_to_see(caller, &view?).await {
            Ok(_) => Ok(false),
            Err(error) if asks(&error) => Ok(true),
            Err(other) => Err(other),
        }
    }

    /// Remembers for the day why a caller opens a case; writes it into the log. A case that they may not know of is not
    /// there. Refuses another reason without words (`reason-missing`).
    pub async fn give_reason(&self, caller: &Caller, number: &str, given: &Given) -> Result<(), AppError> {
        let view = self.visible_case(caller, number).await;
        if let Err(error) = &view {
            self.log_refusal(caller, Some(number), "reason", error).await?;
        }
        let view = view?;
        if given.code == OpeningReason::Other && given.words.is_none() {
            return Err(Refusal::new(Refused::ReasonMissing).at("words").into());
        }
        let number = view.case().number.as_str();
        let reason = Reason {
            account: caller.seated.account.to_string(),
            case: number.to_string(),
            day: self.clock.today().to_string(),
            code: given.code.code().to_string(),
            words: given.words.as_ref().map(ToString::to_string),
            at: self.clock.now().as_millisecond(),
        };
        let mut tx = self.db.begin().await?;
        let key_id = self.person_key(tx.src(), number).await?;
        let key = self.vault.need_key(tx.src(), &key_id).await?;
        privacy::give(&mut tx, &key, &reason).await?;
        tx.commit().await?;
        let seen = Seen { purpose: Some(reason.code), ..Seen::shown(Some(number), "reason") };
        self.log(caller, Action::Reason, "case", seen).await
    }

    /// The words of the reason that an account gave for a case on a day; none where there are none, or the person was
    /// erased.
    pub(crate) async fn reason_words(
        &self,
        account: &str,
        number: &str,
        day: &str,
    ) -> Result<Option<String>, AppError> {
        let key_id = self.person_key(self.db.src(), number).await?;
        let Some(key) = self.vault.key(self.db.src(), &key_id).await? else { return Ok(None) };
        Ok(privacy::words(self.db.src(), &key, account, number, day).await?)
    }
}
