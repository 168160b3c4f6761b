//! What of a case is counted: facts that follow from its state on a day. A case adds the facts that it has gained and takes
//! back those that it has lost, on the day on which that happened; so whoever adds up what came until a day has the numbers of
//! that day, whatever came later. Source: CASE-73, OPEN-04, OPEN-05.

use super::deadline::{Deadline, deadlines};
use super::step::{Span, Step, idle_days};
use super::way::Way;
use crate::coded;
use crate::lead::{Answered, ProposalKind};
use crate::model::Model;
use crate::{Case, Code};
use jiff::ToSpan;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

coded!(
    /// What is counted.
    Figure {
        /// Announced and not closed, now.
        Stock = "stock",
        /// Announced, in the month of the announcement.
        Announced = "announced",
        /// The same by region.
        Region = "region",
        /// By the category of the last screening.
        Category = "category",
        /// By the last triage.
        Triage = "triage",
        /// By the degree that was last decided.
        Degree = "degree",
        /// By the institution that opened the file.
        Partner = "partner",
        /// Closed or set aside, in that month.
        Closed = "closed",
        /// The same by result.
        Outcome = "outcome",
        /// Closed with a result, by the way of working.
        Ended = "ended",
        /// Days from one step to the next, in the month of the later one.
        Step = "step",
        /// Deadlines, in the month in which they fell.
        Deadline = "deadline",
        /// Objectives, in the month in which they were last assessed.
        Goal = "goal",
        /// Closed cases that came back, in the month of the closure.
        Return = "return",
        /// Handovers of the lead, in the month in which they were accepted.
        Handover = "handover",
        /// Days without a measure, in the month of the closure.
        Idle = "idle",
        /// In follow-up now, with or without a measure.
        FollowUp = "follow-up",
        /// What was found some months after the closure, in the month of the closure, by the way of working.
        Checked = "checked",
    }
);

/// Something that is counted once for a case, or several times.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fact {
    /// The month to which it belongs, as `2026-03`; a day for a deadline that is still open; empty for what is so now.
    pub period: String,
    /// What is counted.
    pub figure: Figure,
    /// By what; the parts are separated by a bar.
    pub code: String,
    /// Days for a duration. For what a case can have several of: 1 for the first of the year, so that cases can be told from
    /// pieces, 0 for the others.
    pub value: i64,
}

/// Facts with how often each holds.
pub type Facts = BTreeMap<Fact, i64>;

/// Counts changed on days: what a case has added to the numbers, and when.
pub type Changes = BTreeMap<(Date, Fact), i64>;

/// What is added to go from some facts to others: never nought.
pub fn difference(before: &Facts, after: &Facts) -> Facts {
    let mut found = after.clone();
    for (fact, n) in before {
        *found.entry(fact.clone()).or_default() -= n;
    }
    found.retain(|_, n| *n != 0);
    found
}

/// The numbers that a case makes while it changes: what it adds each day.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Chronicle {
    known: Facts,
    /// What was added, on which day.
    pub changes: Changes,
}

impl Chronicle {
    /// Takes in what holds at the end of a day, or at the end of a step of it.
    pub fn settle(&mut self, day: Date, facts: Facts) {
        for (fact, n) in difference(&self.known, &facts) {
            *self.changes.entry((day, fact)).or_default() += n;
        }
        self.known = facts;
    }

    /// Goes on under another model: what it makes of the case as it stands changes no number, only what comes does.
    pub fn go_on(&mut self, facts: Facts) {
        self.known = facts;
    }
}

/// What changes make until the end of a day: later ones do not touch it.
pub fn until(changes: &Changes, day: Date) -> Facts {
    let mut found = Facts::new();
    for ((_, fact), n) in changes.iter().filter(|((on, _), _)| *on <= day) {
        *found.entry(fact.clone()).or_default() += n;
    }
    found.retain(|_, n| *n != 0);
    found
}

/// The month of a day, as text that sorts.
pub fn month(day: Date) -> String {
    format!("{:04}-{:02}", day.year(), day.month())
}

/// The facts of a case. Its deadlines are those of the model.
pub fn facts(case: &Case, model: &Model) -> Facts {
    let mut found = Found(Facts::new());
    found.flow(case);
    found.steps(case);
    found.deadlines(&deadlines(case, model));
    found.goals(case);
    found.handovers(case);
    found.follow_up(case);
    found.after_closure(case);
    found.0
}

struct Found(Facts);

impl Found {
    fn add(&mut self, figure: Figure, period: String, code: impl Into<String>, value: i64) {
        *self.0.entry(Fact { period, figure, code: code.into(), value }).or_default() += 1;
    }

    fn flow(&mut self, case: &Case) {
        let code = |c: Option<&Code>| c.map(Code::to_string).unwrap_or_default();
        if let Some(announced) = &case.announcement {
            let period = month(announced.stamp.on);
            let screening = case.screenings.last();
            let by = [
                (Figure::Announced, String::new()),
                (Figure::Region, code(case.route.as_ref().map(|r| &r.region))),
                (Figure::Category, screening.and_then(|s| s.outcome.category.clone()).unwrap_or_default()),
                (Figure::Triage, case.triage.last().map(|t| t.triage.outcome.to_string()).unwrap_or_default()),
                (Figure::Degree, screening.map(|s| s.record.decision.to_string()).unwrap_or_default()),
                (Figure::Partner, case.opened.by.seat.institution.to_string()),
            ];
            by.into_iter().for_each(|(figure, by)| self.add(figure, period.clone(), by, 0));
            if case.is_open() {
                self.add(Figure::Stock, String::new(), "", 0);
            }
        }
        if let Some(closed) = &case.closure.closed {
            self.add(Figure::Closed, month(closed.on), "", 0);
            let outcome = code(case.closure.close.as_ref().map(|c| &c.outcome));
            self.add(Figure::Outcome, month(closed.on), outcome, 0);
        }
    }

    fn steps(&mut self, case: &Case) {
        for span in Span::ALL {
            let (from, to) = span.ends();
            let (Some(from), Some(to)) = (from.day(case), to.day(case)) else { continue };
            if to >= from {
                self.add(Figure::Step, month(to), span.code(), days(from, to));
            }
        }
    }

    fn deadlines(&mut self, deadlines: &[Deadline]) {
        let mut sorted: Vec<&Deadline> = deadlines.iter().collect();
        sorted.sort_by_key(|d| d.due);
        let mut seen = BTreeSet::new();
        for d in sorted {
            let first = seen.insert((d.kind, d.due.year(), d.is_kept()));
            let firm = if d.firm { "firm" } else { "guideline" };
            let (state, period) = match (d.done, d.is_kept()) {
                (_, true) => ("kept", month(d.due)),
                (Some(_), false) => ("late", month(d.due)),
                (None, _) => ("open", d.due.to_string()),
            };
            self.add(Figure::Deadline, period, format!("{}|{firm}|{state}", d.kind), i64::from(first));
        }
    }

    fn goals(&mut self, case: &Case) {
        let mut seen = BTreeSet::new();
        for assessed in case.goals.iter().filter_map(|g| g.assessed()) {
            let first = seen.insert((assessed.attainment, assessed.stamp.on.year()));
            self.add(Figure::Goal, month(assessed.stamp.on), assessed.attainment.code(), i64::from(first));
        }
    }

    fn handovers(&mut self, case: &Case) {
        let mut seen = BTreeSet::new();
        for proposal in &case.proposals {
            let handed = proposal.proposed.kind == ProposalKind::HandOver && proposal.answer == Answered::Accepted;
            if let Some((stamp, _)) = proposal.answered.as_ref().filter(|_| handed) {
                let first = seen.insert(stamp.on.year());
                self.add(Figure::Handover, month(stamp.on), "", i64::from(first));
            }
        }
    }

    fn follow_up(&mut self, case: &Case) {
        let followed = case.is_open() && case.lead().is_some() && case.closure.started.is_none();
        if followed && Step::Contract.day(case).is_some() {
            let with = case.measures.iter().any(|m| m.is_open());
            self.add(Figure::FollowUp, String::new(), if with { "with" } else { "without" }, 0);
        }
    }

    fn after_closure(&mut self, case: &Case) {
        let Some(closed) = case.closure.closed.as_ref().filter(|_| case.closure.close.is_some()) else { return };
        let period = month(closed.on);
        let way = Way::of(case).to_string();
        self.add(Figure::Ended, period.clone(), way.clone(), 0);
        if let Some(idle) = idle_days(case) {
            self.add(Figure::Idle, period.clone(), "", idle);
        }
        if let Some((stamp, _)) = &case.closure.reopened {
            let within = [12, 24].into_iter().find(|m| stamp.on <= closed.on.saturating_add(m.months()));
            if let Some(months) = within {
                self.add(Figure::Return, period.clone(), months.to_string(), 0);
            }
        }
        for (_, check) in &case.closure.checks {
            self.add(Figure::Checked, period.clone(), format!("{}|{}|{way}", check.months, check.sustained), 0);
        }
    }
}

/// Whole days between two.
pub(super) fn days(from: Date, to: Date) -> i64 {
    from.until(to).map_or(0, |s| i64::from(s.get_days()))
}
