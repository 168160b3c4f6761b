//! How long topics wait: the figures that show whether the way back is kept (TOP-09).

use super::Topic;
use crate::affair::Stage;
use jiff::civil::Date;

/// The figures of some topics. Days are whole days; the middle one of an even number is the lower of the two.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Figures {
    /// How many topics.
    pub all: usize,
    /// How many went into another one.
    pub bundled: usize,
    /// How many have had an answer, beyond the receipt.
    pub answered: usize,
    /// How many were decided or turned down.
    pub decided: usize,
    /// Of those, how many still wait for the feedback.
    pub feedback_owed: usize,
    /// How many are overdue today.
    pub overdue: usize,
    /// The middle time from receipt to the first answer.
    pub days_to_answer: Option<i32>,
    /// The middle time from receipt to the decision of a body.
    pub days_to_decision: Option<i32>,
}

/// Works out the figures of some topics on a day.
pub fn figures(topics: &[Topic], today: Date) -> Figures {
    let own = |t: &&Topic| t.stage != Stage::Bundled;
    let counted: Vec<&Topic> = topics.iter().filter(own).collect();
    let count = |keep: &dyn Fn(&Topic) -> bool| counted.iter().filter(|t| keep(t)).count();
    let over = |t: &Topic| t.owed().is_some_and(|(_, due)| due < today);
    let answered = counted.iter().filter_map(|t| Some(days(t.stamp.on, t.first_answer?)));
    let decided = counted.iter().filter_map(|t| Some(days(t.stamp.on, decided_on(t)?)));
    Figures {
        all: topics.len(),
        bundled: topics.len() - counted.len(),
        answered: count(&|t| t.first_answer.is_some()),
        decided: count(&|t| matches!(t.stage, Stage::Decided | Stage::Declined | Stage::Answered)),
        feedback_owed: count(&|t| matches!(t.stage, Stage::Decided | Stage::Declined)),
        overdue: count(&over),
        days_to_answer: middle(answered.collect()),
        days_to_decision: middle(decided.collect()),
    }
}

/// The day on which a body decided: the steering committee, or the development committee that settles it itself.
fn decided_on(topic: &Topic) -> Option<Date> {
    let settled = topic.appraisals.iter().find(|a| a.way == super::Way::Settle).map(|a| a.on);
    topic.decision.as_ref().map(|d| d.on).or(settled)
}

fn days(from: Date, to: Date) -> i32 {
    (to - from).get_days()
}

fn middle(mut days: Vec<i32>) -> Option<i32> {
    days.sort_unstable();
    days.get(days.len().saturating_sub(1) / 2).copied()
}
