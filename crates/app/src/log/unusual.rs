//! Access that differs from what is usual: questions to ask, never a verdict, and nothing follows by itself.

use crate::clock::zone;
use jiff::Timestamp;
use jiff::civil::{Date, Weekday};
use std::collections::{BTreeMap, BTreeSet};
use store::access_log::{Action, Entry};

/// Fewer files a day than this are never many.
const MANY: usize = 10;
/// So many times the own median is unusual.
const TIMES: usize = 3;
/// The working day, in hours: reads before and after are outside it.
const DAY: std::ops::Range<i8> = 6..20;
/// So many reads outside working hours in a day are named.
const OUTSIDE: usize = 3;
/// So many refusals in a day are named.
const REFUSED: usize = 5;
/// So many files that were read without doing anything are named.
const IDLE: usize = 5;

/// Why an access is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rule {
    /// Many different files in a day, compared with the own median.
    ManyFiles,
    /// Reads outside working hours.
    OutsideHours,
    /// Repeated refusals.
    Refusals,
    /// Files read in which nothing waits for the account and it has done nothing since.
    WithoutTask,
}

impl Rule {
    /// The code under which the words stand.
    pub fn code(self) -> &'static str {
        match self {
            Rule::ManyFiles => "many-files",
            Rule::OutsideHours => "outside-hours",
            Rule::Refusals => "refusals",
            Rule::WithoutTask => "without-task",
        }
    }
}

/// Something that is worth a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Why.
    pub rule: Rule,
    /// The account.
    pub account: String,
    /// The day; for files without a task the last one.
    pub day: Date,
    /// How many.
    pub n: usize,
    /// The own median, where it is compared with that.
    pub usual: Option<usize>,
    /// The files that it is about.
    pub cases: BTreeSet<String>,
}

/// What one account did in a day.
#[derive(Default)]
struct Day {
    files: BTreeSet<String>,
    outside: usize,
    outside_files: BTreeSet<String>,
    refused: usize,
    refused_files: BTreeSet<String>,
}

fn reads(entry: &Entry) -> bool {
    let looks = [Action::Read, Action::Emergency, Action::File, Action::Print];
    looks.iter().any(|a| a.code() == entry.action)
}

fn moment(entry: &Entry) -> Option<(Date, bool)> {
    let at = Timestamp::from_millisecond(entry.at).ok()?.to_zoned(zone());
    let weekend = matches!(at.weekday(), Weekday::Saturday | Weekday::Sunday);
    Some((at.date(), weekend || !DAY.contains(&at.hour())))
}

/// What is unusual in the lines from `from` on; the lines before it serve to know what is usual. `waits` says whether
/// something in a case waits for an account.
pub fn unusual(lines: &[Entry], from: Date, waits: &dyn Fn(&str, &str) -> bool) -> Vec<Finding> {
    let mut days: BTreeMap<(&str, Date), Day> = BTreeMap::new();
    for entry in lines {
        let Some((day, outside)) = moment(entry) else { continue };
        let of = days.entry((&entry.account, day)).or_default();
        let case = entry.case_number.clone();
        if entry.action == Action::Refuse.code() {
            of.refused += 1;
            of.refused_files.extend(case);
        } else if let Some(case) = case.filter(|_| reads(entry)) {
            if outside {
                of.outside += 1;
                of.outside_files.insert(case.clone());
            }
            of.files.insert(case);
        }
    }
    let mut found = Vec::new();
    for ((account, day), of) in days.iter().filter(|((_, day), _)| *day >= from) {
        let usual = median(days.iter().filter(|((a, d), _)| a == account && d < day).map(|(_, of)| of.files.len()));
        let finding = |rule, n, usual, cases: &BTreeSet<String>| Finding {
            rule,
            account: (*account).to_string(),
            day: *day,
            n,
            usual,
            cases: cases.clone(),
        };
        let n = of.files.len();
        if n > MANY && n > TIMES * usual.unwrap_or(0) {
            found.push(finding(Rule::ManyFiles, n, Some(usual.unwrap_or(0)), &of.files));
        }
        if of.outside >= OUTSIDE {
            found.push(finding(Rule::OutsideHours, of.outside, None, &of.outside_files));
        }
        if of.refused >= REFUSED {
            found.push(finding(Rule::Refusals, of.refused, None, &of.refused_files));
        }
    }
    found.extend(idle(lines, from, waits));
    found.sort_by(|a, b| (b.day, a.rule, &a.account).cmp(&(a.day, b.rule, &b.account)));
    found
}

/// Files that an account has read without anything in them to do, before or since.
fn idle(lines: &[Entry], from: Date, waits: &dyn Fn(&str, &str) -> bool) -> Vec<Finding> {
    let mut read: BTreeMap<&str, (Date, BTreeSet<String>)> = BTreeMap::new();
    let mut acted: BTreeSet<(&str, &str)> = BTreeSet::new();
    for entry in lines {
        let Some(case) = entry.case_number.as_deref() else { continue };
        if entry.action == Action::Act.code() {
            acted.insert((&entry.account, case));
        }
    }
    for entry in lines.iter().filter(|e| reads(e)) {
        let (Some(case), Some((day, _))) = (entry.case_number.as_deref(), moment(entry)) else { continue };
        if day < from || acted.contains(&(entry.account.as_str(), case)) || waits(&entry.account, case) {
            continue;
        }
        let (last, cases) = read.entry(&entry.account).or_insert((day, BTreeSet::new()));
        *last = (*last).max(day);
        cases.insert(case.to_string());
    }
    let many = read.into_iter().filter(|(_, (_, cases))| cases.len() >= IDLE);
    many.map(|(account, (day, cases))| Finding {
        rule: Rule::WithoutTask,
        account: account.to_string(),
        day,
        n: cases.len(),
        usual: None,
        cases,
    })
    .collect()
}

fn median(numbers: impl Iterator<Item = usize>) -> Option<usize> {
    let mut all: Vec<usize> = numbers.collect();
    all.sort_unstable();
    all.get(all.len().checked_sub(1)? / 2).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn entry(action: Action, account: &str, case: usize, day: Date, hour: i8) -> Entry {
        let at = day.at(hour, 0, 0, 0).to_zoned(zone()).unwrap().timestamp().as_millisecond();
        let case_number = Some(format!("DM-2026-{case:04}"));
        Entry { at, account: account.into(), action: action.code().into(), case_number, ..Entry::default() }
    }

    /// A Tuesday.
    const ON: Date = date(2026, 11, 24);

    fn rules(lines: &[Entry]) -> Vec<(Rule, usize)> {
        unusual(lines, ON, &|_, _| true).into_iter().map(|f| (f.rule, f.n)).collect()
    }

    #[test]
    fn many_files_are_many_compared_with_the_own_median() {
        let today: Vec<Entry> = (0..12).map(|n| entry(Action::Read, "a", n, ON, 10)).collect();
        assert_eq!(rules(&today), [(Rule::ManyFiles, 12)]);
        let yesterday = (0..6).map(|n| entry(Action::Read, "a", n, date(2026, 11, 23), 10));
        assert_eq!(rules(&yesterday.chain(today.clone()).collect::<Vec<_>>()), []);
        let other = (0..6).map(|n| entry(Action::Read, "b", n, date(2026, 11, 23), 10));
        assert_eq!(rules(&other.chain(today).collect::<Vec<_>>()), [(Rule::ManyFiles, 12)]);
    }

    #[test]
    fn reads_at_night_and_repeated_refusals_are_named_and_a_few_are_not() {
        let night: Vec<Entry> = (0..3).map(|n| entry(Action::Read, "a", n, ON, 23)).collect();
        assert_eq!(rules(&night), [(Rule::OutsideHours, 3)]);
        assert_eq!(rules(&night[..2]), []);
        let refused: Vec<Entry> = (0..5).map(|n| entry(Action::Refuse, "a", n, ON, 9)).collect();
        assert_eq!(rules(&refused), [(Rule::Refusals, 5)]);
        assert_eq!(rules(&refused[..4]), []);
    }

    #[test]
    fn a_file_in_which_one_has_done_something_or_has_to_is_not_read_idly() {
        let mut lines: Vec<Entry> = (0..6).map(|n| entry(Action::Read, "a", n, ON, 10)).collect();
        let named = |lines: &[Entry], waits: &dyn Fn(&str, &str) -> bool| {
            unusual(lines, ON, waits).into_iter().filter(|f| f.rule == Rule::WithoutTask).map(|f| f.n).next()
        };
        assert_eq!(named(&lines, &|_, _| false), Some(6));
        assert_eq!(named(&lines, &|_, case| case < "DM-2026-0002"), None);
        lines.push(entry(Action::Act, "a", 0, ON, 11));
        assert_eq!(named(&lines, &|_, _| false), Some(5));
    }
}
