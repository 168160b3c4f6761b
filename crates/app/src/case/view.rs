//! A case as a caller may see it.

use super::kept::Told;
use super::stream;
use crate::access::Seen as Logged;
use crate::{App, AppError, Caller};
use domain::case::{Seat, Seated, Stamp};
use domain::consent::{Category, Effects, Withdraw, effects};
use domain::due::{DueItem, due_items};
use domain::model::{DueKind, Role};
use domain::screening::{Answer, Contradiction, Outcome, check_answers, contradictions, evaluate, facts};
use domain::session::Missing;
use domain::{Case, CaseCommand, CaseEvent, Code};
use rights::{FURTHER, Redacted, Seen, Standing, Texts, Veil, know_facts, redact, redact_event, standing};
use std::collections::BTreeMap;
use std::sync::Arc;
use store::access_log::Action;
use store::{accounts, journal};

/// Events that are looked at in one go where only the last ones are wanted.
const STEP: i64 = 12;

/// In the place of the name of whoever works for a partner that is not to be known.
pub(crate) const NOBODY: &str = "—";

/// A case as a caller may see it, with what they may do.
#[derive(Debug, Clone)]
pub struct CaseView {
    /// The version, for the forms.
    pub version: i64,
    /// The case without what the caller may not see.
    pub redacted: Redacted,
    /// How the caller stands to it.
    pub standing: Standing,
    /// What is due, the most urgent first.
    pub due: Vec<DueItem>,
    /// The names of everyone who appears in it, by account.
    pub names: BTreeMap<String, String>,
    /// The commands that the caller may give, by their role in this case.
    pub acts: Vec<&'static str>,
    /// What the file lacks for a session.
    pub missing: Vec<Missing>,
    /// Whether the caller works on the case, so that nobody asks them why they open it.
    pub team: bool,
}

impl CaseView {
    /// The case without what the caller may not see.
    pub fn case(&self) -> &Case {
        &self.redacted.case
    }

    /// Whether the caller's role in this case lets them give a command.
    pub fn may(&self, act: &str) -> bool {
        self.acts.contains(&act)
    }

    /// The name of an account.
    pub fn name(&self, account: &Code) -> &str {
        self.names.get(account.as_str()).map_or("", String::as_str)
    }
}

/// An entry of the timeline.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Its version: the address of the entry.
    pub version: i64,
    /// Who and when.
    pub stamp: Stamp,
    /// The name of who.
    pub by: String,
    /// What kind.
    pub kind: String,
    /// The category of its data.
    pub category: Category,
    /// Whether it may be seen, and why.
    pub seen: Seen,
    /// The event, where it may be seen.
    pub event: Option<CaseEvent>,
}

/// What a screening would propose, before it is recorded.
#[derive(Debug, Clone)]
pub struct Preview {
    /// The outcome.
    pub outcome: Outcome,
    /// The facts on which it rests, the counted institutions among them.
    pub facts: domain::model::rule::Facts,
    /// Answers that do not go together.
    pub contradictions: Vec<Contradiction>,
}

impl App {
    /// A case for a caller; not found where they may not know of it. Writes a line into the access log.
    pub async fn case(&self, caller: &Caller, number: &str) -> Result<CaseView, AppError> {
        self.read_case(caller, number, "case").await
    }

    /// The same without a line in the log: for use cases that write their own.
    pub(crate) async fn visible_case(&self, caller: &Caller, number: &str) -> Result<CaseView, AppError> {
        Ok(self.visible_beside(caller, number).await?.0)
    }

    /// The same with the whole state, for use cases that look further into it.
    async fn visible_beside(&self, caller: &Caller, number: &str) -> Result<(CaseView, Case), AppError> {
        let (version, case) = self.load_case(self.db.src(), number).await?;
        let today = self.clock.today();
        let redacted = self.redacted(&case, caller);
        let stands = standing(&caller.seated, &case, today);
        let own = &case.opened.by.seat.institution;
        let known = self.sees(caller, &case, Category::Process, own).is_seen();
        if !known {
            return Err(AppError::NotFound);
        }
        let mut due = due_items(&case, self.model());
        let known = |d: &DueItem| match d.kind {
            DueKind::ConsentAnswer | DueKind::ConsentRenewal => {
                redacted.case.consents.iter().any(|c| Some(c.n) == d.subject)
            }
            DueKind::InquiryAnswer | DueKind::InquiryInform => {
                redacted.case.inquiries.iter().any(|i| Some(i.n) == d.subject)
            }
            DueKind::TransferReceipt => redacted.case.transfers.iter().any(|t| Some(t.n) == d.subject),
            DueKind::ProcedureStep | DueKind::GuaranteeAnswer => {
                let n = d.subject.map(|s| domain::procedure::of_subject(s).0);
                redacted.case.procedures.iter().any(|p| Some(p.n) == n)
            }
            DueKind::Contradiction => redacted.case.contradictions.iter().any(|k| Some(k.n) == d.subject),
            _ => true,
        };
        due.retain(known);
        due.sort_by_key(|d| (d.due, d.kind, d.subject));
        // A note of the person is as secret as the entry beside which it stands.
        let mut redacted = redacted;
        redacted
            .case
            .contested
            .retain(|(stamp, c)| self.sees(caller, &case, c.category, &stamp.by.seat.institution).is_seen());
        let team = case.is_team(&caller.seated, self.model());
        let due = redacted.veil.over(&due)?;
        let mut names = self.names_in(&redacted.case, &due).await?;
        names.insert(FURTHER.to_string(), NOBODY.to_string());
        let acts = CaseCommand::KINDS.iter().copied().filter(|k| self.rights.act(k, &stands).is_some()).collect();
        let missing = self.missing_for_reader(caller, &redacted, &stands, today);
        Ok((CaseView { version, redacted, standing: stands, due, names, acts, missing, team }, case))
    }

    /// What of a case that a caller sees the respondents of an institution may see too: what is told to them on paper.
    pub fn as_read_by(&self, view: &CaseView, institution: &Code) -> Redacted {
        let seat = Seat {
            role: Role::Respondent,
            institution: institution.clone(),
            region: None,
            theme: None,
            language: None,
        };
        let reader = Seated { account: nobody(), seat };
        redact(&self.rights, view.case(), &reader, self.model(), self.clock.today())
    }

    /// A case without what a caller may not see.
    pub(super) fn redacted(&self, case: &Case, caller: &Caller) -> Redacted {
        let today = self.clock.today();
        let mut redacted = redact(&self.rights, case, &caller.seated, self.model(), today);
        self.cut_inquiries(&mut redacted, case, caller);
        redacted
    }

    pub(crate) async fn names_in(&self, case: &Case, due: &[DueItem]) -> Result<BTreeMap<String, String>, AppError> {
        let mut accounts: Vec<Code> = vec![case.opened.by.account.clone()];
        accounts.extend(case.terms.iter().flat_map(|t| t.who.iter().map(|w| w.account.clone())));
        accounts
            .extend(case.proposals.iter().flat_map(|p| [p.proposed.who.account.clone(), p.stamp.by.account.clone()]));
        accounts.extend(case.screenings.iter().map(|s| s.stamp.by.account.clone()));
        accounts.extend(case.consents.iter().map(|c| c.offered.by.account.clone()));
        accounts.extend(case.contacts.iter().map(|(s, _)| s.by.account.clone()));
        accounts.extend(case.documents.iter().map(|d| d.stamp.by.account.clone()));
        accounts.extend(case.reviews.iter().map(|(s, _)| s.by.account.clone()));
        accounts.extend(case.requests.iter().map(|r| r.stamp.by.account.clone()));
        accounts.extend(case.transfers.iter().map(|t| t.stamp.by.account.clone()));
        accounts.extend(case.transfers.iter().filter_map(|t| t.answer.as_ref().map(|(s, _)| s.by.account.clone())));
        accounts.extend(case.procedures.iter().flat_map(crate::procedure::accounts));
        accounts.extend(case.contradictions.iter().map(|k| k.stamp.by.account.clone()));
        accounts.extend(case.inquiries.iter().map(|i| i.stamp.by.account.clone()));
        accounts.extend(case.conclusions.iter().map(|c| c.stamp.by.account.clone()));
        accounts.extend(case.consultations.iter().map(|c| c.asked.by.account.clone()));
        accounts.extend(case.consultations.iter().filter_map(|c| c.advised.as_ref().map(|s| s.by.account.clone())));
        accounts.extend(case.announcement.iter().map(|a| a.stamp.by.account.clone()));
        accounts.extend(case.triage.iter().map(|t| t.stamp.by.account.clone()));
        accounts.extend(due.iter().filter_map(|d| match &d.owner {
            domain::due::DueOwner::Account(account) => Some(account.clone()),
            _ => None,
        }));
        let mut names = BTreeMap::new();
        for account in accounts {
            if !names.contains_key(account.as_str()) {
                let name = self.name_of(account.as_str()).await?;
                names.insert(account.to_string(), name);
            }
        }
        Ok(names)
    }

    /// A case for a caller with the last things that they see to have happened in it: [`App::case`] and the beginning of
    /// [`App::timeline`] at once.
    pub async fn overview(
        &self,
        caller: &Caller,
        number: &str,
        latest: usize,
    ) -> Result<(CaseView, Vec<Entry>), AppError> {
        let (view, case) = match self.visible_beside(caller, number).await {
            Err(AppError::NotFound) => {
                self.log(caller, Action::Refuse, "case", Logged::refused(Some(number), "not-found")).await?;
                return Err(AppError::NotFound);
            }
            other => other?,
        };
        let purpose = self.reason_for(caller, &view, "case").await?;
        let action = if view.standing.emergency { Action::Emergency } else { Action::Read };
        let seen = || Logged { purpose: purpose.clone(), ..Logged::case(number, &view.redacted) };
        // Two lines, and the disk is asked once.
        let lines = ["case", "timeline"].map(|object| self.entry(caller, action, object, seen()));
        self.log.append_all(&lines).await?;
        let entries = self.timeline_of(caller, &case, &view, latest).await?;
        Ok((view, entries))
    }

    /// Everything that has happened in a case, newest first; what may not be seen stands there without its content.
    pub async fn timeline(&self, caller: &Caller, number: &str) -> Result<Vec<Entry>, AppError> {
        let view = self.read_case(caller, number, "timeline").await?;
        let (_, case) = self.load_case(self.db.src(), number).await?;
        self.timeline_of(caller, &case, &view, usize::MAX).await
    }

    /// What has happened, newest first, until so many are seen: a case may have hundreds, and a page shows five.
    async fn timeline_of(
        &self,
        caller: &Caller,
        case: &Case,
        view: &CaseView,
        latest: usize,
    ) -> Result<Vec<Entry>, AppError> {
        let known: Vec<u32> = view.case().consents.iter().map(|c| c.n).collect();
        let mut names: BTreeMap<String, String> = BTreeMap::new();
        let mut entries = Vec::new();
        let mut offered = case.consents.len();
        let (name, mut until) = (stream(case.number.as_str()), view.version);
        while until > 0 && entries.iter().filter(|e: &&Entry| e.event.is_some()).count() < latest {
            let after = if latest == usize::MAX { 0 } else { (until - STEP).max(0) };
            for told in self.events_between(&name, (after, until)).await?.iter().rev() {
                entries.extend(self.entry_of(caller, (case, view), told, &known, &mut offered, &mut names).await?);
            }
            until = after;
        }
        Ok(entries)
    }

    /// What happened in a stream after one version up to and with another.
    async fn events_between(&self, stream: &str, span: (i64, i64)) -> Result<Arc<Vec<Told>>, AppError> {
        if let Some(told) = self.kept.told(stream, span) {
            return Ok(told);
        }
        let rows = journal::load_between(self.db.src(), &self.vault, stream, span).await?;
        let told: Result<Vec<Told>, AppError> = rows.iter().map(Told::of).collect();
        Ok(self.kept.keep_told(stream, span, told?))
    }

    /// One thing that has happened, where the caller may know that it has.
    async fn entry_of(
        &self,
        caller: &Caller,
        (case, view): (&Case, &CaseView),
        row: &Told,
        known: &[u32],
        offered: &mut usize,
        names: &mut BTreeMap<String, String>,
    ) -> Result<Option<Entry>, AppError> {
        let (event, stamp) = (&row.event, &row.stamp);
        // A consent that does not name the reader's institution is not theirs to know of.
        if consent_of(event, offered).is_some_and(|n| !known.contains(&n)) {
            return Ok(None);
        }
        let account = stamp.by.account.to_string();
        if !names.contains_key(&account) {
            let found = accounts::by_id(self.db.src(), &account).await?;
            names.insert(account.clone(), found.map(|a| a.name).unwrap_or_default());
        }
        let category = event.category();
        let usual = || self.sees(caller, case, category, &stamp.by.seat.institution);
        let seen = self.sees_inquiry(caller, case, event).unwrap_or_else(usual);
        let facts = know_facts(&caller.seated, case, self.model(), &stamp.by.seat.institution);
        if !seen.is_seen() && !self.rights.counts(&facts) {
            return Ok(None);
        }
        let event = match seen.is_seen() {
            true => Some(self.shown_event(caller, (case, view), event, stamp)?),
            false => None,
        };
        let veiled = view.redacted.veil.hides_account(&account);
        Ok(Some(Entry {
            version: row.version,
            by: if veiled { NOBODY.to_string() } else { names[&account].clone() },
            kind: row.kind.clone(),
            category,
            event,
            seen,
            stamp: view.redacted.veil.over(stamp)?,
        }))
    }

    /// An event as a caller may see it who sees that it happened.
    fn shown_event(
        &self,
        caller: &Caller,
        (case, view): (&Case, &CaseView),
        event: &CaseEvent,
        stamp: &Stamp,
    ) -> Result<CaseEvent, AppError> {
        let (author, today) = (&stamp.by.seat.institution, self.clock.today());
        let texts = Texts::of(&self.rights, case, &caller.seated, self.model(), author, today);
        redact_event(event, &caller.seated, self.model(), &view.redacted, texts)
            .map_err(|e| AppError::Fault(format!("an event cannot be shown: {e}")))
    }

    /// What the model would propose on answers, before they are recorded. Refuses what recording would refuse.
    pub async fn preview_screening(
        &self,
        caller: &Caller,
        number: &str,
        answers: &BTreeMap<String, Answer>,
    ) -> Result<Preview, AppError> {
        let case = self.authorised_case(caller, number, "screening.record").await?;
        let ctx = self.ctx(caller, Default::default());
        check_answers(&case, &ctx, answers)?;
        let facts = facts(&case, answers);
        let contradictions = contradictions(self.model(), &facts, case.institutions_now());
        Ok(Preview { outcome: evaluate(self.model(), &facts), facts, contradictions })
    }

    /// What a withdrawal would do; nothing is changed (CASE-21).
    pub async fn preview_withdrawal(
        &self,
        caller: &Caller,
        number: &str,
        withdraw: &Withdraw,
    ) -> Result<Effects, AppError> {
        let case = self.authorised_case(caller, number, "consent.withdraw").await?;
        case.known_consent(&caller.seated, withdraw.consent)?;
        // Of a consent that the caller may not know the effects say nothing, not even by what would remain.
        Ok(effects(&self.redacted(&case, caller).case, withdraw, self.clock.today()))
    }

    /// The access log of a case, newest first.
    pub async fn access_of_case(
        &self,
        caller: &Caller,
        number: &str,
        before: Option<i64>,
    ) -> Result<Vec<store::access_log::Line>, AppError> {
        let view = self.visible_case(caller, number).await?;
        self.reason_for(caller, &view, "log").await?;
        if !(view.standing.own || view.standing.lead || view.standing.is_bureau()) {
            let refused = domain::Refused::NotPermitted;
            self.log(caller, Action::Refuse, "log", Logged::refused(Some(number), refused.code())).await?;
            return Err(refused.into());
        }
        self.log(caller, Action::ReadLog, "case", Logged::shown(Some(number), "own-case")).await?;
        let mut lines = self.log.for_case(number, store::access_log::Page { before, limit: 50 }).await?;
        lines.iter_mut().for_each(|line| veil_line(&view.redacted.veil, line));
        Ok(lines)
    }

    /// The fields of a case at an earlier version, for the comparison of a stale form.
    pub async fn case_before(&self, caller: &Caller, number: &str, version: i64) -> Result<Case, AppError> {
        self.read_case(caller, number, "earlier-version").await?;
        let case = self.case_at(number, version).await?;
        Ok(self.redacted(&case, caller).case)
    }
}

/// The account of a reader who has none.
fn nobody() -> Code {
    Code::new("-").expect("a constant code is valid")
}

/// The number of the consent that an event is about. Read newest first: `offered` counts how many there still are.
fn consent_of(event: &CaseEvent, offered: &mut usize) -> Option<u32> {
    match event {
        CaseEvent::ConsentGiven(e) => Some(e.consent),
        CaseEvent::ConsentRefused(e) => Some(e.consent),
        CaseEvent::ConsentWithdrawn(e) => Some(e.consent),
        CaseEvent::ConsentOffered(_) => {
            let n = u32::try_from(*offered).ok();
            *offered = offered.saturating_sub(1);
            n
        }
        _ => None,
    }
}

/// A line of the log without the partners whom its reader may not know.
fn veil_line(veil: &Veil, line: &mut store::access_log::Line) {
    let entry = &mut line.entry;
    if veil.hides(&entry.institution) {
        (entry.institution, entry.account) = (FURTHER.to_string(), FURTHER.to_string());
    }
    let codes = |text: &str| {
        let known = text.split(',').map(|code| if veil.hides(code) { FURTHER } else { code });
        known.collect::<Vec<_>>().join(",")
    };
    entry.recipients = entry.recipients.as_deref().map(codes);
}
