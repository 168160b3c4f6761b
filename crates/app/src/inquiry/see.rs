//! Who sees a request for information and its answer: those between whom it went, and whom consent covers for every
//! category that it names (DATA-13, DESIGN I8).

use crate::{App, Caller};
use domain::case::Seated;
use domain::consent::Category;
use domain::inquiry::{Inquiry, InquiryState, strictest};
use domain::model::{DueKind, Model};
use domain::{Case, CaseEvent, Code};
use jiff::ToSpan;
use rights::{Redacted, Seen};
use std::collections::BTreeSet;
use store::lists::InquiryRow;

/// The rule under which those see it between whom it went.
const BETWEEN: &str = "inquiry-between";

fn is_between(actor: &Seated, inquiry: &Inquiry) -> bool {
    let own = &actor.seat.institution;
    inquiry.from() == own || inquiry.to() == own
}

impl App {
    /// Whether every category of several may be seen that an institution has written; with the first reason why not.
    fn sees_all(&self, caller: &Caller, case: &Case, categories: &BTreeSet<Category>, author: &Code) -> Seen {
        let mut rule = Seen::Hidden("no-basis");
        // Advice without a name asks for no data; it is part of the plan.
        let plan = BTreeSet::from([Category::Plan]);
        for category in if categories.is_empty() { &plan } else { categories } {
            rule = self.sees(caller, case, *category, author);
            if !rule.is_seen() {
                return rule;
            }
        }
        rule
    }

    /// Takes out of a case what a caller may not see of its requests for information, and counts it.
    pub(crate) fn cut_inquiries(&self, out: &mut Redacted, case: &Case, caller: &Caller) {
        let hidden = &mut out.hidden;
        out.case.inquiries.retain_mut(|inquiry| {
            if is_between(&caller.seated, inquiry) {
                return true;
            }
            let asked = &inquiry.asked.ask.categories;
            if !self.sees_all(caller, case, asked, inquiry.from()).is_seen() {
                *hidden.entry(strictest(asked)).or_default() += 1;
                return false;
            }
            let to = inquiry.to().clone();
            if let Some((_, given)) = &mut inquiry.given
                && !self.sees_all(caller, case, &given.answer.given, &to).is_seen()
            {
                *hidden.entry(strictest(&given.answer.given)).or_default() += 1;
                (given.answer.text, given.answer.file) = (None, None);
            }
            true
        });
    }

    /// Whether an event of a request for information may be seen; none for any other event.
    pub(crate) fn sees_inquiry(&self, caller: &Caller, case: &Case, event: &CaseEvent) -> Option<Seen> {
        let of = |n: u32| case.inquiries.iter().find(|i| i.n == n);
        let (inquiry, given) = match event {
            CaseEvent::InquiryAsked(e) => (case.inquiries.iter().find(|i| i.asked.id == e.id)?, None),
            CaseEvent::InquiryAnswered(e) => (of(e.answer.inquiry)?, Some(&e.answer.given)),
            CaseEvent::InquiryRefused(e) => (of(e.inquiry)?, None),
            CaseEvent::InquiryTakenBack(e) => (of(e.inquiry)?, None),
            CaseEvent::InquiryReminded(e) => (of(e.inquiry)?, None),
            CaseEvent::PersonInformed(e) => (of(e.inquiry)?, None),
            _ => return None,
        };
        if is_between(&caller.seated, inquiry) {
            return Some(Seen::Under(BETWEEN));
        }
        Some(match given {
            Some(given) => self.sees_all(caller, case, given, inquiry.to()),
            None => self.sees_all(caller, case, &inquiry.asked.ask.categories, inquiry.from()),
        })
    }
}

/// Everything that the lists hold of the requests for information of a case.
pub(crate) fn rows(case: &Case, model: &Model) -> Vec<InquiryRow> {
    case.inquiries.iter().map(|i| row(case, i, model)).collect()
}

fn row(case: &Case, inquiry: &Inquiry, model: &Model) -> InquiryRow {
    // Whether it has expired follows from the day on which the list is read.
    let state = inquiry.stands(case.is_open(), inquiry.stamp.on);
    let state = if state == InquiryState::Expired { InquiryState::Sent } else { state };
    let duties: Vec<&str> = inquiry.duties().iter().map(|d| d.code()).collect();
    let given = inquiry.given.as_ref().map(|(stamp, _)| stamp);
    let cadence = model.cadence(DueKind::InquiryInform).filter(|_| !duties.is_empty());
    let until = given.zip(cadence);
    InquiryRow {
        id: inquiry.asked.id.to_string(),
        case_number: case.number.to_string(),
        n: i64::from(inquiry.n),
        from_account: inquiry.stamp.by.account.to_string(),
        from_institution: inquiry.from().to_string(),
        to_institution: inquiry.to().to_string(),
        asked: inquiry.stamp.on.to_string(),
        due: inquiry.asked.due.to_string(),
        state: state.to_string(),
        given_by: given.map(|s| s.by.account.to_string()),
        duties: duties.join(","),
        duties_due: until
            .map(|(s, c)| s.on.saturating_add(c.months.months()).saturating_add(c.days.days()).to_string()),
    }
}
