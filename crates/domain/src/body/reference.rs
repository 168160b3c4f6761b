//! The facts of the bodies, of the interfaces between the schemes and of the cantons, as they are known before anything is
//! written: a file of our own, with our own words. Source: S0 chapter 2, S1, S2 tables 1 and 2, S4.

use super::{BodyKind, Field, Level, Vote};
use crate::affair::ActionLevel;
use crate::anchoring::AnchoringKind;
use crate::model::Label;
use crate::text::Code;
use jiff::civil::Date;
use serde::Deserialize;
use std::sync::OnceLock;

/// A seat that belongs to an institution.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeatFacts {
    /// Its code.
    pub code: Code,
    /// The institution, or the office that brings the seat with it.
    pub name: Label,
    /// For which field it speaks.
    pub field: Field,
    /// With which voice.
    pub vote: Vote,
}

/// Who presides, and for how long.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TermFacts {
    /// The seat.
    pub seat: Code,
    /// The first day.
    pub from: Date,
    /// The last day.
    pub until: Date,
}

/// A body as it is known.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BodyFacts {
    /// Its code.
    pub code: Code,
    /// On which level it sits.
    pub level: Level,
    /// What kind of body it is.
    pub kind: BodyKind,
    /// On which level it acts.
    pub action: ActionLevel,
    /// The cantons whose body it is, or that belong to the network.
    #[serde(default)]
    pub cantons: Vec<Code>,
    /// Its name.
    pub name: Label,
    /// What it is for.
    pub mandate: Label,
    /// What it rests on.
    pub basis: Option<Label>,
    /// How often it meets.
    pub rhythm: Option<Label>,
    /// How many sittings a year are the rule.
    pub sittings_a_year: Option<u8>,
    /// The body with which the last sitting of the year is held.
    pub joint_with: Option<Code>,
    /// The seats among which the presidency goes round; none: the body chooses.
    #[serde(default)]
    pub rotation: Vec<Code>,
    /// How many years a presidency lasts.
    pub presidency_years: Option<i8>,
    /// The body whose presidency the deputy has to balance.
    pub deputy_follows: Option<Code>,
    /// Its seats.
    #[serde(default)]
    pub seat: Vec<SeatFacts>,
    /// Presidencies that are known.
    #[serde(default)]
    pub presidency: Vec<TermFacts>,
    /// Deputies that are known.
    #[serde(default)]
    pub deputy: Vec<TermFacts>,
}

/// Something with a code and a name.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NamedFacts {
    /// Its code.
    pub code: Code,
    /// Its name.
    pub name: Label,
}

/// A recommendation to the cantons that is known, to be taken up.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecommendationFacts {
    /// Its code.
    pub code: Code,
    /// Its title.
    pub title: Label,
    /// What it recommends.
    pub text: Label,
}

/// Something on which the collaboration of the whole country rests.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnchoringFacts {
    /// Its code.
    pub code: Code,
    /// What it is.
    pub kind: AnchoringKind,
    /// Its name.
    pub name: Label,
    /// The body that answers for it.
    pub body: Code,
    /// What it says, in short.
    pub content: Label,
    /// The first day on which it holds.
    pub from: Date,
    /// When what it has brought is decided on.
    pub review_on: Date,
}

/// Within how many days a step is owed: guidelines of the house, for the sources give none.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Watch {
    /// From receipt to the check.
    pub check_days: i32,
    /// From admission to the appraisal: the next sitting of a body that meets every quarter.
    pub appraise_days: i32,
    /// From the proposal to the decision.
    pub decide_days: i32,
    /// From the decision to the feedback.
    pub feedback_days: i32,
    /// From the diffusion to the acknowledgement.
    pub acknowledge_days: i32,
    /// From the adoption to the first report.
    pub report_days: i32,
}

/// Everything that is known.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reference {
    /// Within how many days a step is owed.
    pub watch: Watch,
    /// The bodies.
    pub body: Vec<BodyFacts>,
    /// Where schemes meet.
    pub interface: Vec<NamedFacts>,
    /// The cantons.
    pub canton: Vec<NamedFacts>,
    /// The priorities of the founding decision (TOP-11).
    pub priority: Vec<NamedFacts>,
    /// The recommendations to the cantons that are known (TOP-27, TOP-28).
    pub recommendation: Vec<RecommendationFacts>,
    /// What the collaboration of the whole country rests on (GOV-25, TOP-29).
    pub anchoring: Vec<AnchoringFacts>,
}

const TEXT: &str = include_str!("../../../../reference/bodies.toml");

/// What is known of the bodies.
///
/// # Panics
/// Never with the file of the house: a test reads it.
pub fn reference() -> &'static Reference {
    static READ: OnceLock<Reference> = OnceLock::new();
    READ.get_or_init(|| toml::from_str(TEXT).expect("reference/bodies.toml is read in a test"))
}

impl Reference {
    /// A body by its code.
    pub fn body(&self, code: &str) -> Option<&BodyFacts> {
        self.body.iter().find(|b| b.code.as_str() == code)
    }

    /// What the collaboration rests on, by its code.
    pub fn anchoring(&self, code: &str) -> Option<&AnchoringFacts> {
        self.anchoring.iter().find(|a| a.code.as_str() == code)
    }

    /// An interface by its code.
    pub fn interface(&self, code: &str) -> Option<&NamedFacts> {
        self.interface.iter().find(|t| t.code.as_str() == code)
    }

    /// Whoever a recommendation can be addressed to: the cantons, and the institutions with a seat in a national body.
    pub fn addressees(&self) -> Vec<(&Code, &Label)> {
        let mut all: Vec<(&Code, &Label)> = self.canton.iter().map(|c| (&c.code, &c.name)).collect();
        for seat in self.body.iter().filter(|b| b.level == Level::National).flat_map(|b| &b.seat) {
            let body = matches!(seat.vote, Vote::Voting);
            if body && all.iter().all(|(code, _)| **code != seat.code) {
                all.push((&seat.code, &seat.name));
            }
        }
        all
    }

    /// The name of a canton, an interface, a priority, a body or a seat.
    pub fn name(&self, code: &str) -> Option<&Label> {
        let named = [&self.canton, &self.interface, &self.priority].into_iter().flatten();
        let named = named.map(|n| (&n.code, &n.name));
        let bodies = self.body.iter().map(|b| (&b.code, &b.name));
        let seats = self.body.iter().flat_map(|b| &b.seat).map(|s| (&s.code, &s.name));
        named.chain(bodies).chain(seats).find(|(c, _)| c.as_str() == code).map(|(_, name)| name)
    }
}
