//! Requests for information as their two sides see them. The addressee learns whom it is about, the question, its reasons
//! and its basis, and nothing of the case (LPGA art. 32, LPD art. 6).

use crate::access::Seen;
use crate::{App, AppError, Caller};
use domain::Avs;
use domain::inquiry::{Inquiry, InquiryState};
use jiff::civil::Date;
use std::collections::BTreeMap;
use store::access_log::Action;
use store::lists::{self, InquiryRow};

/// How many requests a list shows at most.
const LIMIT: i64 = 200;

/// Whom a question is about: what it takes to know the right person, and no more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// Family name, given name.
    pub name: String,
    /// Birth date.
    pub birth: Date,
    /// The AVS number, where the institution may use it.
    pub avs: Option<Avs>,
}

/// A request for information as a caller may see it.
#[derive(Debug, Clone)]
pub struct InquiryView {
    /// The request; for an addressee without the number that it has in the case.
    pub inquiry: Inquiry,
    /// Where it stands today.
    pub state: InquiryState,
    /// Whom it is about; none once the addressee does not need to know any more.
    pub person: Option<Wanted>,
    /// The number of the case, where the caller may open it.
    pub case: Option<String>,
    /// Whether it came to the caller's institution.
    pub received: bool,
    /// The commands that the caller may give now.
    pub acts: Vec<&'static str>,
    /// The day until which what follows the answer must be done.
    pub duties_due: Option<Date>,
    /// The names of everyone who appears in it, by account.
    pub names: BTreeMap<String, String>,
}

/// A request for information in a list.
#[derive(Debug, Clone)]
pub struct Listing {
    /// The row; its case number stands there only where the caller may open the case.
    pub row: InquiryRow,
    /// Where it stands today.
    pub state: InquiryState,
    /// The day by which the caller's institution has to do something; none where nothing waits for it.
    pub waits: Option<Date>,
    /// The name of the person, where the caller may see the case.
    pub person: Option<String>,
}

impl Listing {
    /// Whether the caller may open the case.
    pub fn may_open(&self) -> bool {
        !self.row.case_number.is_empty()
    }
}

/// The requests for information of an institution.
#[derive(Debug, Clone, Default)]
pub struct Inquiries {
    /// Those that came.
    pub received: Vec<Listing>,
    /// Those that went.
    pub sent: Vec<Listing>,
}

fn day(text: &str) -> Option<Date> {
    text.parse().ok()
}

/// Where the request of a row stands on a day.
fn state_of(row: &InquiryRow, today: Date) -> InquiryState {
    let stored = InquiryState::from_code(&row.state).unwrap_or(InquiryState::Sent);
    let late = stored == InquiryState::Sent && day(&row.due).is_some_and(|d| d < today);
    if late { InquiryState::Expired } else { stored }
}

impl App {
    /// The requests for information that came to the caller's institution, and those that it sent.
    pub async fn inquiries(&self, caller: &Caller) -> Result<Inquiries, AppError> {
        let mut found = Inquiries::default();
        if !self.may_anywhere(caller, "case.open") {
            return Ok(found);
        }
        let own = caller.seated.seat.institution.as_str();
        let mut known: BTreeMap<String, Option<String>> = BTreeMap::new();
        if self.may_anywhere(caller, "inquiry.answer") {
            for row in lists::inquiries_to(self.db.src(), own, LIMIT).await? {
                found.received.push(self.in_list(caller, row, &mut known, true).await?);
            }
        }
        for row in lists::inquiries_from(self.db.src(), own, LIMIT).await? {
            let one = self.in_list(caller, row, &mut known, false).await?;
            // Of a file that the institution has lost sight of, its own questions are gone too.
            if one.may_open() {
                found.sent.push(one);
            }
        }
        self.log(caller, Action::List, "inquiries", Seen::shown(None, "requests")).await?;
        Ok(found)
    }

    async fn in_list(
        &self,
        caller: &Caller,
        mut row: InquiryRow,
        known: &mut BTreeMap<String, Option<String>>,
        received: bool,
    ) -> Result<Listing, AppError> {
        let number = row.case_number.clone();
        if !known.contains_key(&number) {
            let name = match self.visible_case(caller, &number).await {
                Ok(view) => Some(view.case().person.full_name()),
                Err(AppError::NotFound) => None,
                Err(other) => return Err(other),
            };
            known.insert(number.clone(), name);
        }
        let person = known.get(&number).cloned().flatten();
        let state = state_of(&row, self.clock.today());
        let answers = matches!(state, InquiryState::Sent | InquiryState::Expired);
        let waits = match received {
            true if answers => day(&row.due),
            true => row.duties_due.as_deref().and_then(day),
            false => None,
        };
        if person.is_none() {
            row.case_number.clear();
            row.n = 0;
        }
        Ok(Listing { row, state, waits, person })
    }

    /// A request for information; not found for whom it does not concern. Writes a line into the access log.
    pub async fn inquiry(&self, caller: &Caller, id: &str) -> Result<InquiryView, AppError> {
        let row = lists::inquiry_row(self.db.src(), id).await?.ok_or(AppError::NotFound)?;
        let view = match self.visible_case(caller, &row.case_number).await {
            Ok(view) => Some(view),
            Err(AppError::NotFound) => None,
            Err(other) => return Err(other),
        };
        let received = self.addressed(caller, id).await.is_ok();
        let (_, case) = self.load_case(self.db.src(), &row.case_number).await?;
        let of = |all: &[Inquiry]| all.iter().find(|i| i64::from(i.n) == row.n).cloned();
        let seen = if received { of(&case.inquiries) } else { view.as_ref().and_then(|v| of(&v.case().inquiries)) };
        let Some(mut inquiry) = seen else {
            self.log(caller, Action::Refuse, id, Seen::refused(Some(&row.case_number), "not-found")).await?;
            return Err(AppError::NotFound);
        };
        let purpose = match &view {
            Some(view) if !received => self.reason_for(caller, view, id).await?,
            _ => None,
        };
        let state = inquiry.stands(case.is_open(), self.clock.today());
        let acts = self.acts_on(caller, &case, &inquiry, received);
        // Whoever was asked needs to know whom it is about as long as there is something to do or to account for.
        let known = !received || !inquiry.is_anonymous();
        let needed =
            !received || inquiry.given.is_some() || matches!(state, InquiryState::Sent | InquiryState::Expired);
        let shown = view.as_ref().map_or(&case.person, |v| &v.case().person);
        let uses = rights::may_use_avs(self.model(), &caller.seated.seat.institution);
        let person = (needed && known).then(|| Wanted {
            name: shown.full_name(),
            birth: shown.birth,
            avs: shown.avs.filter(|_| uses),
        });
        let names = self.names_of_inquiry(&inquiry).await?;
        let number = view.as_ref().map(|_| row.case_number.clone());
        if number.is_none() {
            inquiry.n = 0;
        }
        let duties_due = row.duties_due.as_deref().and_then(day);
        let seen = Seen {
            categories: if person.is_some() { "identity".into() } else { String::new() },
            purpose,
            ..Seen::shown(Some(&row.case_number), "inquiry-between")
        };
        self.log(caller, Action::Read, id, seen).await?;
        Ok(InquiryView { inquiry, state, person, case: number, received, acts, duties_due, names })
    }

    /// What a caller may do with a request now; the domain decides, this only keeps buttons away.
    fn acts_on(&self, caller: &Caller, case: &domain::Case, inquiry: &Inquiry, received: bool) -> Vec<&'static str> {
        let open = inquiry.is_open() && case.is_open();
        let own = *inquiry.from() == caller.seated.seat.institution || case.is_lead(&caller.seated.account);
        let mut acts = Vec::new();
        if received && open {
            acts.extend(["inquiry.answer", "inquiry.refuse"]);
        }
        if received && !inquiry.duties().is_empty() {
            acts.push("inquiry.confirm-informed");
        }
        if own && open && self.authorise(caller, case, "inquiry.take-back").is_ok() {
            acts.push("inquiry.take-back");
        }
        if own && open && self.authorise(caller, case, "inquiry.remind").is_ok() {
            acts.push("inquiry.remind");
        }
        acts
    }

    async fn names_of_inquiry(&self, inquiry: &Inquiry) -> Result<BTreeMap<String, String>, AppError> {
        let mut stamps = vec![&inquiry.stamp];
        stamps.extend(inquiry.given.as_ref().map(|(s, _)| s));
        stamps.extend(inquiry.refused.as_ref().map(|(s, _)| s));
        stamps.extend(inquiry.withdrawn.as_ref().map(|(s, _)| s));
        stamps.extend(inquiry.confirmed.as_ref().map(|(s, _)| s));
        let accounts: Vec<String> = stamps.iter().map(|s| s.by.account.to_string()).collect();
        let mut names = BTreeMap::new();
        for account in accounts {
            let name = self.name_of(&account).await?;
            names.insert(account, name);
        }
        Ok(names)
    }

    /// The file that came with an answer.
    pub async fn inquiry_file(
        &self,
        caller: &Caller,
        id: &str,
    ) -> Result<(domain::follow_up::FileRef, Vec<u8>), AppError> {
        let view = self.inquiry(caller, id).await?;
        let file = view.inquiry.given.and_then(|(_, g)| g.answer.file).ok_or(AppError::NotFound)?;
        let row = lists::inquiry_row(self.db.src(), id).await?.ok_or(AppError::NotFound)?;
        let key = self.person_key(self.db.src(), &row.case_number).await?;
        let bytes = self.sealed_file(&key, &file).await?.ok_or(AppError::NotFound)?;
        self.log(caller, Action::File, id, Seen::shown(Some(&row.case_number), "inquiry-between")).await?;
        Ok((file, bytes))
    }
}
