//! From when until when a rule holds: one mechanism for categories, degrees, services and agreements. Source: CASE-08, CASE-13,
//! DESIGN section 5 («access rules, versioned with validity»).

use super::fault::FaultCode;
use super::{Access, CategoryRule, DegreeRule, Model, RuleText, Said};
use jiff::ToSpan;
use jiff::civil::Date;
use serde::Deserialize;

/// A rule with the time in which it holds.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuleVersion {
    /// From when; absent: ever since.
    #[serde(default)]
    pub from: Option<Date>,
    /// Until when, that day included; absent: until further notice.
    #[serde(default)]
    pub until: Option<Date>,
    /// Who gets in.
    pub rule: RuleText,
    /// How sure it is, and where it stands.
    #[serde(default)]
    pub said: Option<Said>,
}

/// A time on which something holds, both days included; an end that is absent is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// The first day.
    pub from: Option<Date>,
    /// The last day.
    pub until: Option<Date>,
}

impl Period {
    /// Whether a day lies in it.
    pub fn holds(self, on: Date) -> bool {
        self.from.is_none_or(|from| from <= on) && self.until.is_none_or(|until| on <= until)
    }

    fn ends_before(self) -> bool {
        matches!((self.from, self.until), (Some(from), Some(until)) if until < from)
    }

    fn begins(self) -> Date {
        self.from.unwrap_or(Date::MIN)
    }

    fn ends(self) -> Date {
        self.until.unwrap_or(Date::MAX)
    }
}

/// The times of a rule: those of its versions, within that of the whole.
#[derive(Debug, Clone, Copy)]
pub struct Validity<'m> {
    whole: Period,
    versions: &'m [RuleVersion],
    also_a_rule: bool,
}

/// A time in which a rule that has versions has none: what holds then is what holds without a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// The section.
    pub section: &'static str,
    /// The code of the entry.
    pub entry: String,
    /// The time.
    pub period: Period,
}

impl RuleVersion {
    /// The time in which it holds.
    pub fn period(&self) -> Period {
        Period { from: self.from, until: self.until }
    }
}

impl<'m> Validity<'m> {
    /// Whether the whole applies on a day.
    pub fn applies(self, on: Date) -> bool {
        self.whole.holds(on)
    }

    /// The version that holds on a day.
    pub fn on(self, on: Date) -> Option<&'m RuleVersion> {
        self.versions.iter().find(|v| v.period().holds(on))
    }

    /// What cannot be: an end before its beginning, two versions on one day, a rule beside its versions.
    pub(super) fn faults(self, name: &str) -> Vec<(FaultCode, String)> {
        let mut faults = Vec::new();
        let periods = std::iter::once(self.whole).chain(self.versions.iter().map(RuleVersion::period));
        for _ in periods.filter(|p| p.ends_before()) {
            faults.push((FaultCode::EndsBefore, format!("{name} ends before it begins")));
        }
        let sorted = self.sorted();
        for pair in sorted.windows(2).filter(|pair| pair[1].begins() <= pair[0].ends()) {
            let reason = format!("two versions of the rule of {name} hold on {}", pair[1].begins());
            faults.push((FaultCode::Overlap, reason));
        }
        if self.also_a_rule {
            faults.push((FaultCode::TwoRules, format!("{name} has a rule beside the versions of its rule")));
        }
        faults
    }

    /// The times between the first and the last version in which none holds, and what lies before and after them.
    fn gaps(self) -> Vec<Period> {
        let sorted = self.sorted();
        let day_after = |day: Date| day.checked_add(1.day()).ok();
        let day_before = |day: Date| day.checked_sub(1.day()).ok();
        let (Some(first), Some(last)) = (sorted.first(), sorted.last()) else { return Vec::new() };
        let mut gaps = Vec::new();
        if let Some(from) = first.from {
            gaps.push(Period { from: self.whole.from, until: day_before(from) });
        }
        for pair in sorted.windows(2) {
            let (from, until) = (day_after(pair[0].ends()), day_before(pair[1].begins()));
            if let (Some(from), Some(until)) = (from, until)
                && from <= until
            {
                gaps.push(Period { from: Some(from), until: Some(until) });
            }
        }
        if let Some(until) = last.until {
            gaps.push(Period { from: day_after(until), until: self.whole.until });
        }
        gaps.retain(|gap| !gap.ends_before());
        gaps
    }

    fn sorted(self) -> Vec<Period> {
        let mut sorted: Vec<Period> = self.versions.iter().map(RuleVersion::period).collect();
        sorted.sort_by_key(|p| p.begins());
        sorted
    }
}

impl CategoryRule {
    /// The times of its rule.
    pub fn validity(&self) -> Validity<'_> {
        let whole = Period { from: None, until: None };
        Validity { whole, versions: &self.version, also_a_rule: self.also_a_rule }
    }
}

impl DegreeRule {
    /// The times of its condition.
    pub fn validity(&self) -> Validity<'_> {
        let whole = Period { from: None, until: None };
        Validity { whole, versions: &self.version, also_a_rule: self.also_a_rule }
    }
}

impl Access {
    /// The times of its rule.
    pub fn validity(&self) -> Validity<'_> {
        let whole = Period { from: self.valid_from, until: self.valid_until };
        Validity { whole, versions: &self.version, also_a_rule: self.also_a_rule }
    }

    /// Whether it applies on a day.
    pub fn applies(&self, on: Date) -> bool {
        self.validity().applies(on)
    }
}

impl Model {
    /// The model as it is on a day: where a rule has versions, the one of that day stands as the rule; none where there is a
    /// gap. A model that was just read stands at the version that begins last.
    pub fn on(mut self, day: Date) -> Self {
        self.turn(|versions| versions.iter().find(|v| v.period().holds(day)));
        self
    }

    /// Whether a rule of it changes by itself.
    pub fn has_versions(&self) -> bool {
        self.category.iter().any(|c| !c.version.is_empty())
            || self.degree.iter().any(|d| !d.version.is_empty())
            || self.accesses().any(|a| !a.version.is_empty())
    }

    /// Puts the versions that begin last in their place; remembers where a rule stood beside them.
    pub(super) fn settle(&mut self) {
        for c in &mut self.category {
            c.also_a_rule = c.rule.is_some() && !c.version.is_empty();
        }
        for d in &mut self.degree {
            d.also_a_rule = d.when.is_some() && !d.version.is_empty();
        }
        for a in self.agreement.iter_mut().chain(&mut self.service) {
            a.also_a_rule = a.rule.is_some() && !a.version.is_empty();
        }
        self.turn(|versions| versions.iter().max_by_key(|v| v.period().begins()));
    }

    fn turn(&mut self, chosen: impl Fn(&[RuleVersion]) -> Option<&RuleVersion>) {
        for c in self.category.iter_mut().filter(|c| !c.version.is_empty()) {
            c.rule = chosen(&c.version).map(|v| v.rule.clone());
        }
        for d in self.degree.iter_mut().filter(|d| !d.version.is_empty()) {
            d.when = chosen(&d.version).map(|v| v.rule.clone());
        }
        for a in self.agreement.iter_mut().chain(&mut self.service).filter(|a| !a.version.is_empty()) {
            a.rule = chosen(&a.version).map(|v| v.rule.clone());
        }
    }

    /// Where a rule that has versions has none for some time.
    pub fn gaps(&self) -> Vec<Gap> {
        let categories = self.category.iter().map(|c| ("category", c.code.as_str(), c.validity()));
        let accesses = self.named_accesses().map(|(section, a)| (section, a.code.as_str(), a.validity()));
        let degrees = self.degree.iter().map(|d| ("degree", d.degree.code(), d.validity()));
        let of = |(section, code, validity): (&'static str, &str, Validity<'_>)| {
            let gap = |period| Gap { section, entry: code.to_string(), period };
            validity.gaps().into_iter().map(gap).collect::<Vec<_>>()
        };
        categories.chain(degrees).chain(accesses).flat_map(of).collect()
    }
}

impl std::fmt::Display for Gap {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {} has no rule", self.section, self.entry)?;
        self.period.from.map_or(Ok(()), |from| write!(f, " from {from}"))?;
        self.period.until.map_or(Ok(()), |until| write!(f, " until {until}"))
    }
}
