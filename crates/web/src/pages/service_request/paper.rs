//! A service request as a letter to the institution that is asked: of the person it learns what it may know.

use crate::pages::paper::{Wish, about, cooperation};
use app::case::CaseView;
use documents::ServiceRequest;

/// The letter of a request that the reader sees, cut to what the addressee may know.
pub(in crate::pages) fn request(wish: &Wish, view: &CaseView) -> Option<ServiceRequest> {
    let request = view.case().requests.iter().find(|r| Some(r.n) == wish.n)?;
    let theirs = wish.v.web.app.as_read_by(view, &request.send.to);
    let told = theirs.case.requests.iter().find(|r| r.n == request.n)?;
    let measure = told.send.measure.and_then(|n| theirs.case.measures.iter().find(|m| m.n == n));
    Some(ServiceRequest {
        paper: wish.head(&theirs.case, wish.institution(&request.send.to), cooperation(wish.lang)),
        wording: wish.wording.clone(),
        person: about(&theirs.case.person),
        to: wish.institution(&request.send.to),
        n: request.n,
        sent: request.stamp.on,
        from: wish.seated(view, &request.stamp.by),
        what: told.send.what.to_string(),
        why: told.send.why.to_string(),
        due: told.send.due,
        measure: measure.map(|m| m.plan.what.to_string()),
    })
}
