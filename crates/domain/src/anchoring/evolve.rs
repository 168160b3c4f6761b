//! How events change what the collaboration rests on.

use super::{Anchoring, AnchoringEvent, AnchoringKind, EnterAnchoring, Objective, Proposal};
use crate::affair::Stage;
use crate::body::reference;
use crate::case::Stamp;
use crate::text::Code;
use jiff::civil::Date;

pub(super) fn begin(event: &AnchoringEvent, stamp: &Stamp) -> Option<Anchoring> {
    match event {
        AnchoringEvent::Opened(e) => {
            let facts = reference().anchoring(e.code.as_str())?;
            let stands = (Stage::Standing, Some(facts.from), facts.review_on);
            Some(fresh(e.code.clone(), None, stamp, stands))
        }
        AnchoringEvent::Entered(e) => {
            let stage = if e.enter.anchoring_kind.is_recorded() { Stage::Standing } else { Stage::Drafted };
            let from = e.enter.from.filter(|_| stage == Stage::Standing);
            Some(fresh(e.number.clone(), Some(e.enter.clone()), stamp, (stage, from, e.enter.review_on)))
        }
        _ => None,
    }
}

fn fresh(
    number: Code,
    enter: Option<EnterAnchoring>,
    stamp: &Stamp,
    (stage, from, review_on): (Stage, Option<Date>, Date),
) -> Anchoring {
    Anchoring {
        number,
        stamp: stamp.clone(),
        // What stood before it was written down here has stood since its first day.
        since: if stage == Stage::Standing { from.unwrap_or(stamp.on) } else { stamp.on },
        stage,
        version: 1,
        stands: (stage == Stage::Standing).then_some(1),
        from,
        review_on,
        enter,
        terms: None,
        opinions: Vec::new(),
        adopted: None,
        signatures: Vec::new(),
        issued: None,
        acknowledged: Vec::new(),
        objectives: Vec::new(),
        parts: Vec::new(),
        proposals: Vec::new(),
        reviews: Vec::new(),
        published: None,
    }
}

/// The version that was worked on is in force.
fn stand(anchoring: &mut Anchoring, on: Date) {
    anchoring.go(Stage::Standing, on);
    anchoring.stands = Some(anchoring.version);
    if let Some(adopted) = &anchoring.adopted {
        (anchoring.from, anchoring.review_on) = (Some(adopted.from), adopted.review_on);
    }
}

/// The next version begins. What is only recorded stands at once; what is made goes its way again.
fn next_version(anchoring: &mut Anchoring, on: Date) {
    anchoring.version += 1;
    anchoring.opinions.clear();
    if anchoring.kind().is_recorded() {
        return stand(anchoring, on);
    }
    anchoring.go(Stage::Drafted, on);
    (anchoring.adopted, anchoring.issued) = (None, None);
    anchoring.signatures.clear();
    anchoring.acknowledged.clear();
}

fn at<T>(list: &mut [T], n: u32) -> Option<&mut T> {
    let at = usize::try_from(n).ok().and_then(|n| n.checked_sub(1))?;
    list.get_mut(at)
}

pub(super) fn evolve(anchoring: &mut Anchoring, event: &AnchoringEvent, stamp: &Stamp) {
    let on = stamp.on;
    match event {
        AnchoringEvent::Opened(_) | AnchoringEvent::Entered(_) => {}
        AnchoringEvent::TermsAgreed(e) => anchoring.terms = Some(e.clone()),
        AnchoringEvent::ObjectiveSet(e) => {
            anchoring.objectives.push(Objective { set: e.clone(), reports: Vec::new() });
        }
        AnchoringEvent::Assigned(e) => {
            anchoring.parts.retain(|p| p.matter != e.matter || p.institution != e.institution);
            anchoring.parts.push(e.clone());
        }
        AnchoringEvent::OpinionGiven(e) => {
            if anchoring.stage == Stage::Drafted {
                anchoring.go(Stage::Consulted, e.on);
            }
            anchoring.opinions.push(e.clone());
        }
        AnchoringEvent::Adopted(e) => {
            anchoring.adopted = Some(e.clone());
            if anchoring.kind().is_signed() { anchoring.go(Stage::Adopted, on) } else { stand(anchoring, on) }
        }
        AnchoringEvent::Signed(e) => {
            anchoring.signatures.push(e.clone());
            if anchoring.unsigned().is_empty() {
                stand(anchoring, on);
            }
        }
        AnchoringEvent::Issued(e) => anchoring.issued = Some(e.clone()),
        AnchoringEvent::Acknowledged(e) => anchoring.acknowledged.push(e.clone()),
        AnchoringEvent::ObjectiveReported(e) => {
            if let Some(objective) = at(&mut anchoring.objectives, e.n) {
                objective.reports.push(e.clone());
            }
        }
        AnchoringEvent::PartnerProposed(e) => {
            anchoring.proposals.push(Proposal { on, propose: e.clone(), decided: None, seated: None });
        }
        AnchoringEvent::PartnerDecided(e) => {
            if let Some(proposal) = at(&mut anchoring.proposals, e.n) {
                proposal.decided = Some(e.clone());
            }
        }
        AnchoringEvent::Reviewed(e) => {
            anchoring.review_on = e.review_on;
            if anchoring.kind() == AnchoringKind::Plan {
                anchoring.opinions.clear();
            }
            anchoring.reviews.push(e.clone());
        }
        AnchoringEvent::Adapting(_) => next_version(anchoring, on),
        AnchoringEvent::Released(e) => anchoring.published = Some(e.clone()),
        AnchoringEvent::Withdrawn(_) => anchoring.published = None,
        AnchoringEvent::PartnerSeated(e) => {
            if let Some(proposal) = at(&mut anchoring.proposals, e.n) {
                proposal.seated = Some(e.clone());
            }
        }
        AnchoringEvent::Ended(_) => {
            anchoring.go(Stage::Ended, on);
            anchoring.stands = None;
        }
    }
}
