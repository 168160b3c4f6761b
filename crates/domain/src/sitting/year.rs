//! The plan of a year: how many sittings a body has, and whether the last one is the joint one (GOV-13).

use super::Sitting;
use crate::affair::Stage;
use crate::body::Body;

/// How the year of a body stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Year<'a> {
    /// Its sittings, the first first; what was cancelled is not among them.
    pub sittings: Vec<&'a Sitting>,
    /// How many more the rule wants.
    pub missing: usize,
    /// The last one of the year is to be held together with another body, and is not, or another one is.
    pub joint_missing: bool,
}

/// The plan of a body for a calendar year.
pub fn year<'a>(body: &Body, sittings: &'a [Sitting], year: i16) -> Year<'a> {
    let sits = |s: &Sitting| s.plan.body == body.number || s.plan.joint_with.as_ref() == Some(&body.number);
    let own = |s: &&Sitting| sits(s) && s.on().year() == year && s.stage != Stage::Cancelled;
    let mut found: Vec<&Sitting> = sittings.iter().filter(own).collect();
    found.sort_by_key(|s| s.plan.starts);
    let wanted = usize::from(body.sittings_a_year().unwrap_or(0));
    let joint = body.facts().is_some_and(|f| f.joint_with.is_some());
    let joint_missing = joint && found.last().is_none_or(|last| last.plan.joint_with.is_none());
    Year { missing: wanted.saturating_sub(found.len()), joint_missing, sittings: found }
}
