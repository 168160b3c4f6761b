//! Which way of working does better? Shares of a result under two ways, adjusted for the mix of cases by stratification, with
//! the numbers behind and how far chance alone could have gone. Source: OPEN-04, OPEN-05, S2 2.5.
//!
//! Not an experiment: who works which way was not drawn by lot. What is not among the strata is not adjusted for, and the
//! answer says so.

use crate::coded;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Cases of one way of working in one stratum: how many, and how many reached the result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counted {
    /// How many cases.
    pub cases: u32,
    /// How many of them reached the result.
    pub reached: u32,
}

impl Counted {
    /// The share that reached it.
    pub fn share(self) -> Option<f64> {
        (self.cases > 0).then(|| f64::from(self.reached) / f64::from(self.cases))
    }

    fn plus(self, other: Counted) -> Counted {
        Counted { cases: self.cases.saturating_add(other.cases), reached: self.reached.saturating_add(other.reached) }
    }
}

/// Two ways of working in one stratum.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Pair {
    /// The first way.
    pub first: Counted,
    /// The second way.
    pub second: Counted,
}

/// The strata by name.
pub type Strata = BTreeMap<String, Pair>;

coded!(
    /// What can be said.
    Verdict {
        /// The first does better, more clearly than chance would explain.
        First = "first",
        /// The second does.
        Second = "second",
        /// Chance could explain what was found.
        NoDifference = "no-difference",
        /// There are too few cases that can be compared.
        TooFew = "too-few",
    }
);

/// A difference of two shares with how far chance alone could have gone.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Difference {
    /// First minus second, from minus one to one.
    pub estimate: f64,
    /// The lower end of the interval that holds the truth in 95 of 100 such comparisons.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

/// The answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    /// All cases of the first way.
    pub first: Counted,
    /// All cases of the second way.
    pub second: Counted,
    /// The difference without looking at the mix.
    pub crude: Option<Difference>,
    /// The difference among like cases.
    pub adjusted: Option<Difference>,
    /// Cases of strata in which only one of the two ways occurs: nothing can be compared there.
    pub left_out: u32,
    /// What can be said.
    pub verdict: Verdict,
}

coded!(
    /// Invented countries in which the truth is known, to show what the comparison can do.
    Invented {
        /// The second way truly does better by ten points in each stratum; the first gets the easy cases.
        Hidden = "hidden",
        /// Both do equally well in each stratum; the first gets the easy cases.
        Equal = "equal",
    }
);

/// An invented country: two ways of working over cases that are hard, middling and easy.
pub fn invented(which: Invented) -> Strata {
    let pair = |n: u32, x: u32, m: u32, y: u32| Pair {
        first: Counted { cases: n, reached: x },
        second: Counted { cases: m, reached: y },
    };
    let [hard, middling, easy] = match which {
        Invented::Hidden => [pair(120, 18, 480, 120), pair(300, 105, 300, 135), pair(480, 264, 120, 78)],
        Invented::Equal => [pair(120, 30, 480, 120), pair(300, 135, 300, 135), pair(480, 312, 120, 78)],
    };
    [("hard", hard), ("middling", middling), ("easy", easy)].map(|(name, pair)| (name.to_string(), pair)).into()
}

/// Fewer cases than this on either side say nothing.
pub const LEAST: u32 = 30;

/// The quantile of the normal distribution for an interval of 95 percent.
const Z: f64 = 1.959_963_985;

/// Compares two ways of working over strata.
pub fn compare(strata: &Strata) -> Comparison {
    let sum = |of: &dyn Fn(&Pair) -> Counted| strata.values().fold(Counted::default(), |sum, pair| sum.plus(of(pair)));
    let (first, second) = (sum(&|p| p.first), sum(&|p| p.second));
    let comparable: Vec<&Pair> = strata.values().filter(|p| p.first.cases > 0 && p.second.cases > 0).collect();
    let one_sided = strata.values().filter(|p| p.first.cases == 0 || p.second.cases == 0);
    let left_out = one_sided.map(|p| p.first.cases + p.second.cases).sum();
    let like = comparable.iter().fold(Pair::default(), |sum, pair| Pair {
        first: sum.first.plus(pair.first),
        second: sum.second.plus(pair.second),
    });
    let crude = difference(&[&Pair { first, second }]);
    let adjusted = difference(&comparable);
    let verdict = match adjusted {
        _ if like.first.cases < LEAST || like.second.cases < LEAST => Verdict::TooFew,
        Some(d) if d.low > 0.0 => Verdict::First,
        Some(d) if d.high < 0.0 => Verdict::Second,
        Some(_) => Verdict::NoDifference,
        None => Verdict::TooFew,
    };
    Comparison { first, second, crude, adjusted, left_out, verdict }
}

/// The difference of the shares, each stratum weighed by how much it can say (Mantel and Haenszel), with its variance.
fn difference(pairs: &[&Pair]) -> Option<Difference> {
    let (mut weights, mut weighted, mut variance) = (0.0, 0.0, 0.0);
    for pair in pairs {
        let (Some(p), Some(q)) = (pair.first.share(), pair.second.share()) else { continue };
        let (n, m) = (f64::from(pair.first.cases), f64::from(pair.second.cases));
        let weight = n * m / (n + m);
        weights += weight;
        weighted += weight * (p - q);
        // Half a case more on each side keeps a share of nought or of all from pretending to be certain.
        let spread = |counted: Counted| {
            let n = f64::from(counted.cases) + 1.0;
            let share = (f64::from(counted.reached) + 0.5) / n;
            share * (1.0 - share) / n
        };
        variance += weight * weight * (spread(pair.first) + spread(pair.second));
    }
    if weights <= 0.0 {
        return None;
    }
    let (estimate, error) = (weighted / weights, variance.sqrt() / weights);
    Some(Difference { estimate, low: (estimate - Z * error).max(-1.0), high: (estimate + Z * error).min(1.0) })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A generator for invented cantons; the tests hold its seed.
    struct Dice(u64);

    impl Dice {
        fn share(&mut self) -> f64 {
            self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            f64::from(u32::try_from(self.0 >> 32).unwrap_or(0)) / f64::from(u32::MAX)
        }

        fn counted(&mut self, cases: u32, truth: f64) -> Counted {
            let reached = (0..cases).filter(|_| self.share() < truth).count();
            Counted { cases, reached: u32::try_from(reached).unwrap_or(0) }
        }
    }

    /// A country in which the second way gets the hard cases: `better` is by how much the first truly does better.
    fn country(dice: &mut Dice, better: f64) -> Strata {
        let mixes = [("hard", 120, 480, 0.25), ("middle", 300, 300, 0.45), ("easy", 480, 120, 0.65)];
        mixes
            .into_iter()
            .map(|(name, first, second, truth)| {
                let pair = Pair { first: dice.counted(first, truth + better), second: dice.counted(second, truth) };
                (name.to_string(), pair)
            })
            .collect()
    }

    #[test]
    fn open_04_the_true_difference_is_found_although_the_mix_hides_it() {
        let mut dice = Dice(7);
        let (mut found, mut held, mut misled) = (0, 0, 0);
        for _ in 0..200 {
            // The second way truly does better by ten points, and without looking at the mix it seems to do worse.
            let compared = compare(&country(&mut dice, -0.10));
            let (crude, adjusted) = (compared.crude.unwrap(), compared.adjusted.unwrap());
            misled += usize::from(crude.estimate > 0.0);
            found += usize::from(compared.verdict == Verdict::Second);
            held += usize::from(adjusted.low <= -0.10 && -0.10 <= adjusted.high);
        }
        assert!(misled >= 190, "the mix favours the first way, and did in {misled} of 200 countries");
        assert!(found >= 180, "found in {found} of 200 countries");
        assert!(held >= 184, "the interval held the truth in {held} of 200");
    }

    #[test]
    fn open_04_no_difference_is_found_where_there_is_none() {
        let mut dice = Dice(11);
        let verdicts: Vec<Verdict> = (0..400).map(|_| compare(&country(&mut dice, 0.0)).verdict).collect();
        let wrong = verdicts.iter().filter(|v| **v != Verdict::NoDifference).count();
        assert!(wrong <= 32, "a difference was found in {wrong} of 400 countries without one");
    }

    #[test]
    fn open_04_the_invented_countries_show_what_the_mix_hides() {
        let hidden = compare(&invented(Invented::Hidden));
        assert!(hidden.crude.unwrap().low > 0.0, "without looking at the mix the first way seems to do better");
        let adjusted = hidden.adjusted.unwrap();
        assert!((adjusted.estimate + 0.10).abs() < 1e-9, "among like cases the second does, by ten points");
        assert_eq!(hidden.verdict, Verdict::Second);
        let equal = compare(&invented(Invented::Equal));
        assert!(equal.crude.unwrap().low > 0.0);
        assert_eq!((equal.adjusted.unwrap().estimate.abs() < 1e-9, equal.verdict), (true, Verdict::NoDifference));
    }

    #[test]
    fn open_04_few_cases_say_nothing_and_what_cannot_be_compared_is_counted() {
        let pair =
            |a: u32, b: u32| Pair { first: Counted { cases: a, reached: a }, second: Counted { cases: b, reached: 0 } };
        let few: Strata = [("x".to_string(), pair(29, 500))].into();
        assert_eq!(compare(&few).verdict, Verdict::TooFew);
        let one_sided: Strata = [("x".to_string(), pair(500, 0)), ("y".to_string(), pair(0, 400))].into();
        let compared = compare(&one_sided);
        assert_eq!((compared.verdict, compared.left_out, compared.adjusted), (Verdict::TooFew, 900, None));
        assert!(compared.crude.is_some_and(|d| d.estimate > 0.9), "the crude difference would have misled");
        assert_eq!(compare(&Strata::new()).verdict, Verdict::TooFew);
    }

    #[test]
    fn open_04_the_weights_are_those_of_mantel_and_haenszel() {
        let pair = |n: u32, x: u32, m: u32, y: u32| Pair {
            first: Counted { cases: n, reached: x },
            second: Counted { cases: m, reached: y },
        };
        let strata: Strata =
            [("a".to_string(), pair(100, 50, 100, 40)), ("b".to_string(), pair(50, 10, 150, 15))].into();
        // (50 · 0.1 + 37.5 · 0.1) / 87.5
        let adjusted = compare(&strata).adjusted.unwrap();
        assert!((adjusted.estimate - 0.1).abs() < 1e-12);
        assert!(adjusted.low < 0.1 && adjusted.high > 0.1 && adjusted.high - adjusted.low < 0.25);
    }
}
