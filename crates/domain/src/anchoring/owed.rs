//! What is owed to what the collaboration rests on, and until when.

use super::{Anchoring, AnchoringKind};
use crate::affair::Stage;
use crate::body::reference;
use crate::coded;
use crate::recommendation::Progress;
use jiff::ToSpan;
use jiff::civil::Date;

coded!(
    /// What is owed.
    AnchoringOwed {
        Terms = "terms", Opinion = "opinion", Adoption = "adoption", Signature = "signature",
        Acknowledgement = "acknowledgement", Objective = "objective", Partner = "partner", Accounts = "accounts", Review = "review",
    }
);

/// Something owed, and until when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Owing {
    /// What.
    pub what: AnchoringOwed,
    /// Until when: a date that was set, or a guideline of the house.
    pub due: Date,
}

impl AnchoringOwed {
    /// The act by which it is given.
    pub fn act(self) -> &'static str {
        match self {
            AnchoringOwed::Terms => "anchoring.agree-terms",
            AnchoringOwed::Opinion => "anchoring.give-opinion",
            AnchoringOwed::Adoption => "anchoring.adopt",
            AnchoringOwed::Signature => "anchoring.sign",
            AnchoringOwed::Acknowledgement => "anchoring.acknowledge",
            AnchoringOwed::Objective => "anchoring.report-objective",
            AnchoringOwed::Partner => "anchoring.decide-partner",
            AnchoringOwed::Accounts => "anchoring.seat-partner",
            AnchoringOwed::Review => "anchoring.review",
        }
    }
}

impl Anchoring {
    /// What is owed, the most urgent first.
    pub fn owed(&self) -> Vec<Owing> {
        let mut all = match self.stage {
            Stage::Drafted | Stage::Consulted => self.before_adoption(),
            Stage::Adopted => {
                vec![self.within(AnchoringOwed::Signature, self.since, reference().watch.acknowledge_days)]
            }
            Stage::Standing => self.while_standing(),
            _ => Vec::new(),
        };
        all.sort_by_key(|o| o.due);
        all
    }

    fn within(&self, what: AnchoringOwed, from: Date, days: i32) -> Owing {
        Owing { what, due: from.saturating_add(days.days()) }
    }

    fn before_adoption(&self) -> Vec<Owing> {
        let watch = reference().watch;
        let what = match self.stage {
            _ if self.kind().is_signed() && self.terms.is_none() => AnchoringOwed::Terms,
            Stage::Drafted if self.kind().is_consulted() => AnchoringOwed::Opinion,
            _ => AnchoringOwed::Adoption,
        };
        vec![self.within(what, self.since, watch.appraise_days)]
    }

    fn while_standing(&self) -> Vec<Owing> {
        let mut all = vec![Owing { what: AnchoringOwed::Review, due: self.review_on }];
        if let Some(issued) = self.issued.as_ref().filter(|_| !self.unacknowledged().is_empty()) {
            all.push(Owing { what: AnchoringOwed::Acknowledgement, due: issued.until });
        }
        let over = |p: Progress| matches!(p, Progress::Done | Progress::NotFollowed | Progress::NotConcerned);
        let open = self.objectives.iter().filter(|o| !o.reports.last().is_some_and(|r| over(r.progress)));
        all.extend(open.map(|o| Owing { what: AnchoringOwed::Objective, due: o.set.until }));
        if self.kind() == AnchoringKind::Circle {
            let open = self.proposals.iter().filter(|p| p.decided.is_none());
            let days = reference().watch.decide_days;
            all.extend(open.map(|p| self.within(AnchoringOwed::Partner, p.on, days)));
            let days = reference().watch.acknowledge_days;
            let decided = self.without_accounts().into_iter().filter_map(|(_, p)| p.decided.as_ref());
            all.extend(decided.map(|d| self.within(AnchoringOwed::Accounts, d.on, days)));
        }
        all
    }
}
