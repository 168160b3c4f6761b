//! What the pages of sessions ask for beside a session itself: how the invitees answered, and which cases wait for one.

use crate::access::Seen;
use crate::case::{Listed, listed};
use crate::{App, AppError, Caller};
use domain::session::{Answer, Session};
use store::access_log::Action;
use store::lists::{self, CaseFilter, DueRow};

/// How the invitees of a session have answered.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Answers {
    /// How many invitations there are.
    pub invited: usize,
    /// Who comes.
    pub yes: usize,
    /// Who does not.
    pub no: usize,
    /// Who would come at another time.
    pub other: usize,
    /// The caller's own answer, where they are invited and have answered.
    pub own: Option<Answer>,
}

impl App {
    /// How the invitees of a session have answered; of others than themselves only organisers learn it.
    pub async fn session_answers(&self, caller: &Caller, number: &str) -> Result<Answers, AppError> {
        let (_, session) = self.load_session(self.db.src(), number).await?;
        let organises = self.organises(caller, &session);
        if !organises && !self.is_invited(caller, &session) {
            return Err(AppError::NotFound);
        }
        Ok(count(&session, caller, organises))
    }

    /// The cases of a caller that wait for a session to be planned, the most overdue first.
    pub async fn waiting_for_session(&self, caller: &Caller) -> Result<Vec<(Listed, DueRow)>, AppError> {
        if !self.may_anywhere(caller, "session.plan") {
            return Ok(Vec::new());
        }
        let filter = CaseFilter {
            state: Some("open".into()),
            announced: Some("yes".into()),
            sort: "due".into(),
            limit: 200,
            ..CaseFilter::default()
        };
        let mut waiting = Vec::new();
        for row in lists::list_cases(self.db.src(), &self.scope(caller), &filter).await? {
            let due = lists::due_of_case(self.db.src(), &row.number).await?;
            let planned = |d: &DueRow| matches!(d.kind.as_str(), "session-requested" | "assessment-planned");
            if let Some(first) = due.into_iter().filter(planned).min_by(|a, b| a.due.cmp(&b.due)) {
                waiting.push((listed(self, caller, row), first));
            }
        }
        waiting.sort_by(|a, b| a.1.due.cmp(&b.1.due));
        self.log(caller, Action::List, "waiting-for-session", Seen::shown(None, "coordination-sessions")).await?;
        Ok(waiting)
    }
}

fn count(session: &Session, caller: &Caller, organises: bool) -> Answers {
    let me = Some(&caller.seated.account);
    let mut answers = Answers::default();
    for invitation in &session.invitations {
        let own = invitation.invited.invite.account.as_ref() == me;
        let answer = invitation.reply.map(|(answer, _)| answer);
        if own {
            answers.own = answer;
        }
        if !organises && !own {
            continue;
        }
        answers.invited += 1;
        match answer {
            Some(Answer::Yes) => answers.yes += 1,
            Some(Answer::No) => answers.no += 1,
            Some(Answer::OtherTime) => answers.other += 1,
            None => {}
        }
    }
    answers
}
