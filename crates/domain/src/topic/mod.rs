//! Topics of the seismograph: what practice observes where schemes meet, on its way to the bodies and back. Nobody is named
//! in them. The feedback to whoever sent one is owed and watched. Source: TOP-01…10, S0 2.1, 2.2, 3, 5.

mod decide;
mod figures;

pub use figures::{Figures, figures};

use crate::affair::{ActionLevel, Affair, Listed, Mode, Spoken, SpokenLine, Stage};
use crate::aggregate::Evolving;
use crate::body::reference;
use crate::case::{Ctx, Seated, Stamp};
use crate::coded;
use crate::model::Role;
use crate::obstacle::{Met, Obstacle};
use crate::refusal::Refusal;
use crate::text::{Code, Line, Prose};
use jiff::ToSpan;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

coded!(
    /// From whom a topic comes (TOP-01).
    Origin {
        Coordinator = "coordinator", Network = "network", Conference = "conference", Municipality = "municipality",
    }
);

coded!(
    /// By which of the two channels it comes in (TOP-03).
    Via { Bureau = "bureau", Member = "member" }
);

coded!(
    /// What the development committee does with a topic (TOP-07).
    Way { Examine = "examine", Group = "group", Propose = "propose", Settle = "settle" }
);

coded!(
    /// What comes of a decision. The bodies of the country give no orders: they inform, recommend, or start work (GOV-16).
    Outcome {
        Information = "information", Recommendation = "recommendation", Project = "project", Mandate = "mandate",
        Nothing = "nothing",
    }
);

/// Enters a topic: a friction, an open question, an unclear competence.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Enter {
    /// From whom it comes.
    pub origin: Origin,
    /// The service, network, conference or municipality that sends it.
    pub sender: Line,
    /// By which channel.
    pub via: Via,
    /// Where schemes meet.
    pub interface: Code,
    /// On which level an answer is wanted.
    pub action: ActionLevel,
    /// What it is about.
    pub subject: Line,
    /// What is observed, how often, and what was tried. Nobody may be named.
    pub account: Prose,
    /// What the own bodies said of it before it was sent on (TOP-06).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub discussed: Option<Prose>,
    /// The obstacle of cases out of which it comes, where it comes out of one. The number is taken from the figures.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub obstacle: Option<Obstacle>,
    /// The year in which the obstacle was met.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<i16>,
}

impl Enter {
    /// What it comes out of, where it comes out of obstacles of cases.
    pub fn met(&self) -> Option<Met> {
        Some(Met { obstacle: self.obstacle?, interface: self.interface.clone(), year: self.year? })
    }
}

/// Hands a topic over to the bureau: the member of the development committee who has received it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HandOver {
    /// What the member says to it.
    pub note: Prose,
}

/// Checks whether a topic can be taken up: the four questions (TOP-02).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Check {
    /// It is about collaboration between institutions as it is commonly understood.
    pub fits: bool,
    /// An answer would serve the general objectives.
    pub serves: bool,
    /// It is shared widely: cantons, networks, conferences.
    pub shared: bool,
    /// It needs a national or a uniform answer, or cannot be solved in the canton.
    pub national: bool,
    /// Why not, where one answer is no; it goes back to whoever sent the topic.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Prose>,
}

/// Puts a topic together with a like one, which is dealt with for both (TOP-05).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Bundle {
    /// The topic that goes on.
    pub topic: Code,
    /// What the two have in common.
    pub note: Prose,
}

/// Records the appraisal of the development committee.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Appraise {
    /// The day on which it did.
    pub on: Date,
    /// What it does with the topic.
    pub way: Way,
    /// Its appraisal.
    pub appraisal: Prose,
}

/// Records the decision of the steering committee, which considers the appraisal (TOP-08).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Decide {
    /// The day of the decision.
    pub on: Date,
    /// What comes of it.
    pub outcome: Outcome,
    /// How it was decided.
    pub mode: Mode,
    /// On what it rests.
    pub basis: Line,
    /// What was decided.
    pub decision: Prose,
    /// Who does what next.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_step: Option<Prose>,
}

/// Gives feedback to whoever sent the topic (TOP-09).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FeedBack {
    /// What they are told.
    pub answer: Prose,
}

/// Publishes what was decided on a topic, in the languages of the country.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Publish {
    /// The title.
    pub title: SpokenLine,
    /// What was asked, and what was decided.
    pub summary: Spoken,
}

/// A topic as it was entered.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Entered {
    /// Its number.
    pub number: Code,
    /// What was entered.
    pub enter: Enter,
    /// In how many cases its obstacle was met, as the figures showed it on that day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub met_in: Option<i64>,
}

crate::commands!(
    /// What can be done with a topic.
    TopicCommand for Topic {
        "topic.hand-over" HandOver(HandOver) => decide::hand_over,
        "topic.check" Check(Check) => decide::check,
        "topic.bundle" Bundle(Bundle) => decide::bundle,
        "topic.appraise" Appraise(Appraise) => decide::appraise,
        "topic.decide" Decide(Decide) => decide::decide,
        "topic.feed-back" FeedBack(FeedBack) => decide::feed_back,
        "topic.publish" Publish(Publish) => decide::publish,
    }
);

crate::events!(
    /// What happens to a topic.
    TopicEvent {
        "topic.entered" Entered(Entered),
        "topic.handed-over" HandedOver(HandOver),
        "topic.checked" Checked(Check),
        "topic.bundled" Bundled(Bundle),
        "topic.appraised" Appraised(Appraise),
        "topic.decided" Decided(Decide),
        "topic.fed-back" FedBack(FeedBack),
        "topic.published" Published(Publish),
    }
);
crate::affair_kinds!(TopicCommand, TopicEvent);

/// A topic.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Topic {
    /// Its number.
    pub number: Code,
    /// Who entered it, and when.
    pub stamp: Stamp,
    /// What was entered.
    pub enter: Enter,
    /// In how many cases its obstacle was met, as the figures showed it on the day of entry.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub met_in: Option<i64>,
    /// Where it stands.
    pub stage: Stage,
    /// Since when.
    pub since: Date,
    /// The check.
    pub check: Option<Check>,
    /// The topic into which it went.
    pub into: Option<Code>,
    /// The appraisals, oldest first.
    pub appraisals: Vec<Appraise>,
    /// The decision.
    pub decision: Option<Decide>,
    /// The day of the first answer to whoever sent it: the receipt is none.
    pub first_answer: Option<Date>,
    /// The feedback that was given, oldest first.
    pub feedback: Vec<(Date, FeedBack)>,
    /// What was published.
    pub published: Option<Publish>,
}

coded!(
    /// What is owed to a topic next.
    Owed { HandOver = "hand-over", Check = "check", Appraisal = "appraisal", Decision = "decision", FeedBack = "feed-back" }
);

impl Evolving for Topic {
    type Event = TopicEvent;
}

impl Topic {
    /// What is owed next, and until when: guidelines of the house, counted from the day on which it came to its stage.
    pub fn owed(&self) -> Option<(Owed, Date)> {
        let watch = reference().watch;
        let (what, days) = match self.stage {
            Stage::WithMember => (Owed::HandOver, watch.check_days),
            Stage::Received => (Owed::Check, watch.check_days),
            Stage::Admitted | Stage::Examining | Stage::InGroup => (Owed::Appraisal, watch.appraise_days),
            Stage::Proposed => (Owed::Decision, watch.decide_days),
            Stage::Decided | Stage::Declined => (Owed::FeedBack, watch.feedback_days),
            _ => return None,
        };
        Some((what, self.since.saturating_add(days.days())))
    }

    fn go(&mut self, stage: Stage, on: Date) {
        (self.stage, self.since) = (stage, on);
    }
}

impl Affair for Topic {
    type Command = TopicCommand;
    type Fresh = Enter;
    const NAME: &'static str = "topic";
    const FRESH: &'static str = "topic.enter";
    const LETTER: &'static str = "T";

    fn create(ctx: &Ctx, number: Code, enter: Enter) -> Result<TopicEvent, Refusal> {
        decide::enter(ctx, number, enter)
    }

    fn begin(event: &TopicEvent, stamp: &Stamp) -> Option<Self> {
        let TopicEvent::Entered(e) = event else { return None };
        let stage = if e.enter.via == Via::Member { Stage::WithMember } else { Stage::Received };
        Some(Self {
            number: e.number.clone(),
            stamp: stamp.clone(),
            enter: e.enter.clone(),
            met_in: e.met_in,
            stage,
            since: stamp.on,
            check: None,
            into: None,
            appraisals: Vec::new(),
            decision: None,
            first_answer: None,
            feedback: Vec::new(),
            published: None,
        })
    }

    fn evolve(&mut self, event: &TopicEvent, stamp: &Stamp) {
        let on = stamp.on;
        match event {
            TopicEvent::Entered(_) => {}
            TopicEvent::HandedOver(_) => self.go(Stage::Received, on),
            TopicEvent::Checked(e) => {
                self.go(if e.passes() { Stage::Admitted } else { Stage::Declined }, on);
                self.check = Some(e.clone());
            }
            TopicEvent::Bundled(e) => {
                self.go(Stage::Bundled, on);
                self.into = Some(e.topic.clone());
            }
            TopicEvent::Appraised(e) => {
                let stage = match e.way {
                    Way::Examine => Stage::Examining,
                    Way::Group => Stage::InGroup,
                    Way::Propose => Stage::Proposed,
                    Way::Settle => Stage::Decided,
                };
                self.go(stage, on);
                self.appraisals.push(e.clone());
            }
            TopicEvent::Decided(e) => {
                self.go(Stage::Decided, on);
                self.decision = Some(e.clone());
            }
            TopicEvent::FedBack(e) => {
                self.first_answer.get_or_insert(on);
                if matches!(self.stage, Stage::Decided | Stage::Declined) {
                    self.go(Stage::Answered, on);
                }
                self.feedback.push((on, e.clone()));
            }
            TopicEvent::Published(e) => self.published = Some(e.clone()),
        }
    }

    fn decide(&self, ctx: &Ctx, command: TopicCommand) -> Result<Vec<TopicEvent>, Refusal> {
        command.apply_rule(self, ctx)
    }

    fn listed(&self) -> Listed {
        let (about, public) = (self.into.clone(), self.published.is_some());
        Listed { number: self.number.clone(), stage: self.stage, about, since: self.since, public }
    }

    fn fits(&self, kind: &str) -> bool {
        decide::stages(kind).contains(&self.stage)
    }

    fn told(event: &TopicEvent) -> &'static [Role] {
        match event {
            TopicEvent::Entered(e) if e.enter.via == Via::Member => &[Role::CommitteeMember],
            TopicEvent::Entered(_) | TopicEvent::HandedOver(_) => &[Role::CantonalOfficer, Role::Secretariat],
            TopicEvent::Checked(e) if e.passes() => &[Role::CommitteeMember],
            _ => &[],
        }
    }

    fn raised_by(&self) -> Option<&Seated> {
        Some(&self.stamp.by)
    }

    fn met(enter: &Enter) -> Option<Met> {
        enter.met()
    }

    fn topic_of(command: &TopicCommand) -> Option<&Code> {
        match command {
            TopicCommand::Bundle(c) => Some(&c.topic),
            _ => None,
        }
    }
}

impl Check {
    /// Whether all four questions are answered with yes.
    pub fn passes(&self) -> bool {
        self.fits && self.serves && self.shared && self.national
    }
}
