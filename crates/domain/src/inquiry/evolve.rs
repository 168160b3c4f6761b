//! How events change the requests for information of a case.

use super::Inquiry;
use crate::case::{Case, CaseEvent, Stamp};

pub(crate) fn evolve(case: &mut Case, event: &CaseEvent, stamp: &Stamp) {
    let n = u32::try_from(case.inquiries.len() + 1).unwrap_or(u32::MAX);
    let mut each = |n: u32, change: &dyn Fn(&mut Inquiry)| {
        case.inquiries.iter_mut().filter(|i| i.n == n).for_each(change);
    };
    let at = || stamp.clone();
    match event {
        CaseEvent::InquiryAsked(e) => case.inquiries.push(Inquiry {
            n,
            stamp: at(),
            asked: e.clone(),
            given: None,
            refused: None,
            withdrawn: None,
            confirmed: None,
            reminders: Vec::new(),
        }),
        CaseEvent::InquiryAnswered(e) => each(e.answer.inquiry, &|i| i.given = Some((at(), e.clone()))),
        CaseEvent::InquiryRefused(e) => each(e.inquiry, &|i| i.refused = Some((at(), e.clone()))),
        CaseEvent::InquiryTakenBack(e) => each(e.inquiry, &|i| i.withdrawn = Some((at(), e.clone()))),
        CaseEvent::InquiryReminded(e) => each(e.inquiry, &|i| i.reminders.push(at())),
        CaseEvent::PersonInformed(e) => each(e.inquiry, &|i| i.confirmed = Some((at(), e.clone()))),
        _ => {}
    }
}
