//! What a person lives on, scheme by scheme, and the hole that opens between the end of one benefit and the first payment of the
//! next: forecast early enough to bring somebody in. Source: OPEN-01, S2 3.5 and 3.8.
//!
//! The dates are what the institutions have said. Nothing is decided here, and no amount is computed.

use crate::coded;
use jiff::civil::Date;
use jiff::{Span, ToSpan};

coded!(
    /// From which scheme somebody gets something.
    Scheme {
        /// Allowances of unemployment insurance.
        Unemployment = "unemployment",
        /// Advance payments of unemployment insurance while a pension is being examined (they end with the preliminary decision).
        Advance = "advance",
        /// Allowances of a sickness or accident insurer.
        Sickness = "sickness",
        /// Allowances during a measure of invalidity insurance.
        Measure = "measure",
        /// A pension of invalidity insurance.
        Pension = "pension",
        /// Social assistance.
        Assistance = "assistance",
        /// Wages, support within the family, savings.
        Own = "own",
    }
);

coded!(
    /// Who can bridge a hole.
    Bridge {
        /// The social service: means are checked, which takes weeks.
        SocialService = "social-service",
        /// The placement office: whether advance payments are still due, and since when.
        PlacementOffice = "placement-office",
        /// The invalidity office: where the decision stands, whether a measure with allowances is possible.
        InvalidityOffice = "invalidity-office",
        /// The insurer of sickness or accident allowances.
        Insurer = "insurer",
        /// Supplementary benefits, from the first day of a pension.
        SupplementaryBenefits = "supplementary-benefits",
    }
);

/// What somebody gets, from a day to a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entitlement {
    /// From which scheme.
    pub scheme: Scheme,
    /// The first day.
    pub from: Date,
    /// The last day; open where none is known.
    pub until: Option<Date>,
    /// Whether the dates are decided, or only expected.
    pub decided: bool,
}

/// Days without any income that is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hole {
    /// The first day.
    pub from: Date,
    /// The last day; open where nothing comes after it.
    pub until: Option<Date>,
    /// What ends before it.
    pub after: Option<Scheme>,
    /// What begins after it.
    pub before: Option<Scheme>,
    /// Whether a date on either side is only expected, so that the hole may be longer or shorter.
    pub expected: bool,
    /// Whom to bring in, and the day by which.
    pub bridges: Vec<(Bridge, Date)>,
}

impl Hole {
    /// How many days; none where it has no end.
    pub fn days(&self) -> Option<i32> {
        self.until.map(|until| (until - self.from).get_days() + 1)
    }
}

/// How long before a hole each should be asked: the social service checks means for weeks, an office answers in days.
fn lead_time(bridge: Bridge) -> Span {
    match bridge {
        Bridge::SocialService => 60.days(),
        Bridge::InvalidityOffice | Bridge::SupplementaryBenefits => 45.days(),
        Bridge::PlacementOffice | Bridge::Insurer => 30.days(),
    }
}

/// The holes from a day on, the earliest first. Times that touch or overlap leave none.
pub fn holes(entitlements: &[Entitlement], from: Date) -> Vec<Hole> {
    let mut sorted: Vec<&Entitlement> =
        entitlements.iter().filter(|e| e.until.is_none_or(|until| until >= e.from)).collect();
    sorted.sort_by_key(|e| e.from);
    let mut holes = Vec::new();
    // The day after everything so far has ended, and what ended last.
    let mut reached: Option<(Date, Option<&Entitlement>)> = Some((from, None));
    for next in sorted.iter().copied().filter(|e| e.until.is_none_or(|until| until >= from)) {
        let Some((day, last)) = reached else { break };
        if next.from > day {
            holes.push(hole(day, next.from.yesterday().ok(), last, Some(next)));
        }
        reached = match next.until {
            None => None,
            Some(until) if until >= day => until.tomorrow().ok().map(|day| (day, Some(next))),
            Some(_) => Some((day, last)),
        };
    }
    if let Some((day, Some(last))) = reached {
        holes.push(hole(day, None, Some(last), None));
    }
    holes
}

fn hole(from: Date, until: Option<Date>, last: Option<&Entitlement>, next: Option<&Entitlement>) -> Hole {
    let (after, before) = (last.map(|e| e.scheme), next.map(|e| e.scheme));
    let expected = [last, next].into_iter().flatten().any(|e| !e.decided);
    let by = |bridge: Bridge| (bridge, from.saturating_sub(lead_time(bridge)));
    let bridges = bridges(after, before).into_iter().map(by).collect();
    Hole { from, until, after, before, expected, bridges }
}

/// Who can do something about a hole between two schemes. The social service always can, and is asked first.
fn bridges(after: Option<Scheme>, before: Option<Scheme>) -> Vec<Bridge> {
    let mut found = vec![Bridge::SocialService];
    if matches!(after, Some(Scheme::Unemployment | Scheme::Advance)) {
        found.push(Bridge::PlacementOffice);
    }
    if matches!(before, Some(Scheme::Pension | Scheme::Measure))
        || matches!(after, Some(Scheme::Advance | Scheme::Measure))
    {
        found.push(Bridge::InvalidityOffice);
    }
    if after == Some(Scheme::Sickness) || before == Some(Scheme::Sickness) {
        found.push(Bridge::Insurer);
    }
    if before == Some(Scheme::Pension) {
        found.push(Bridge::SupplementaryBenefits);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn gets(scheme: Scheme, from: Date, until: Option<Date>, decided: bool) -> Entitlement {
        Entitlement { scheme, from, until, decided }
    }

    const TODAY: Date = date(2026, 3, 1);

    #[test]
    fn open_01_the_hole_between_the_end_of_the_advance_and_the_first_pension_is_forecast_with_whom_to_ask_when() {
        let all = [
            gets(Scheme::Unemployment, date(2025, 1, 1), Some(date(2026, 4, 30)), true),
            gets(Scheme::Advance, date(2026, 5, 1), Some(date(2026, 8, 31)), false),
            gets(Scheme::Pension, date(2026, 12, 1), None, false),
        ];
        let found = holes(&all, TODAY);
        assert_eq!(found.len(), 1);
        let hole = &found[0];
        assert_eq!((hole.from, hole.until, hole.days()), (date(2026, 9, 1), Some(date(2026, 11, 30)), Some(91)));
        assert_eq!((hole.after, hole.before, hole.expected), (Some(Scheme::Advance), Some(Scheme::Pension), true));
        let asked: Vec<Bridge> = hole.bridges.iter().map(|(bridge, _)| *bridge).collect();
        assert_eq!(
            asked,
            [Bridge::SocialService, Bridge::PlacementOffice, Bridge::InvalidityOffice, Bridge::SupplementaryBenefits]
        );
        assert_eq!(hole.bridges[0].1, date(2026, 7, 3), "sixty days before it opens");
    }

    #[test]
    fn open_01_times_that_touch_or_overlap_leave_no_hole_and_an_open_end_is_one() {
        let touching = [
            gets(Scheme::Sickness, date(2026, 1, 1), Some(date(2026, 6, 30)), true),
            gets(Scheme::Measure, date(2026, 5, 1), Some(date(2026, 5, 31)), true),
            gets(Scheme::Pension, date(2026, 7, 1), None, true),
        ];
        assert!(holes(&touching, TODAY).is_empty());
        let ends = [gets(Scheme::Unemployment, date(2025, 1, 1), Some(date(2026, 5, 31)), true)];
        let found = holes(&ends, TODAY);
        assert_eq!((found[0].from, found[0].until, found[0].days()), (date(2026, 6, 1), None, None));
        assert_eq!(found[0].bridges.len(), 2);
    }

    #[test]
    fn open_01_what_lies_in_the_past_is_no_hole_any_more_and_one_that_lasts_begins_today() {
        let past = [
            gets(Scheme::Unemployment, date(2025, 1, 1), Some(date(2025, 5, 31)), true),
            gets(Scheme::Assistance, date(2026, 5, 1), None, false),
        ];
        let found = holes(&past, TODAY);
        assert_eq!((found[0].from, found[0].until), (TODAY, Some(date(2026, 4, 30))));
        assert!(holes(&[], TODAY).is_empty(), "where nothing is known, nothing is said");
        let reversed = [gets(Scheme::Own, date(2026, 9, 1), Some(date(2026, 8, 1)), true)];
        assert!(holes(&reversed, TODAY).is_empty());
    }
}
