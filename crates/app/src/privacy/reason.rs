//! The reason that is asked for before a file outside one's own team opens (field.md 3.16).

use crate::access::Seen;
use crate::case::CaseView;
use crate::{App, AppError, Caller};
use domain::privacy::OpeningReason;
use domain::{Prose, Refusal, Refused};
use store::access_log::Action;
use store::privacy::{self, Reason};

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
    /// until they have said why today.
    pub(crate) async fn reason_for(
        &self,
        caller: &Caller,
        view: &CaseView,
        object: &str,
    ) -> Result<Option<String>, AppError> {
        if !caller.asked || view.team || view.standing.emergency || self.meets_about(caller, view).await? {
            return Ok(None);
        }
        let (number, day) = (view.case().number.as_str(), self.clock.today().to_string());
        let given = privacy::given(self.db.src(), caller.seated.account.as_str(), number, &day).await?;
        if given.is_some() {
            return Ok(given);
        }
        let code = Refused::ReasonRequired;
        self.log(caller, Action::Refuse, object, Seen::refused(Some(number), code.code())).await?;
        Err(Refusal::new(code).with("case", number).into())
    }

    /// Whether a caller is invited to a session that has the case on its agenda and is not over for good.
    async fn meets_about(&self, caller: &Caller, view: &CaseView) -> Result<bool, AppError> {
        for scheduled in &view.case().scheduled {
            let (_, session) = self.load_session(self.db.src(), scheduled.session.as_str()).await?;
            let me = Some(&caller.seated.account);
            let number = &view.case().number;
            let asked = session.invitations.iter().filter(|i| i.sent && i.invited.invite.account.as_ref() == me);
            let on = session.agenda.iter().any(|i| i.case == *number);
            let recent = session.plan.starts.date() >= self.clock.today().saturating_sub(jiff::ToSpan::days(30));
            if on && recent && asked.into_iter().any(|i| i.invited.invite.cases.contains(number)) {
                return Ok(true);
            }
        }
        Ok(false)
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
