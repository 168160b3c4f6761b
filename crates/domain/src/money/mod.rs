//! Money in whole centimes, and where it is paid to: account numbers, references, addresses.
//!
//! Nothing is ever rounded to five centimes: that is done where coins change hands (SR 941.101 art. 2 names no smaller one),
//! and everything here is paid from account to account. What is shared is shared to the centime, and the sum is kept.

mod account;
mod address;

pub use account::{Iban, Reference, ReferenceKind};
pub use address::{Address, is_permitted};

use crate::Invalid;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// An amount in Swiss francs, in whole centimes; it may be negative. Written `1234.50`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Money(i64);

/// The largest amount that a payment may have (QR-bill guidelines 4.2.2), in centimes.
const MOST: i64 = 99_999_999_999;

impl Money {
    /// Nothing.
    pub const ZERO: Money = Money(0);

    /// An amount from its centimes.
    pub const fn of(centimes: i64) -> Money {
        Money(centimes)
    }

    /// Its centimes.
    pub const fn centimes(self) -> i64 {
        self.0
    }

    /// Reads an amount as people type it: `1234`, `1'234.5`, `1 234,50`, `-12.00`.
    ///
    /// Errors: `money-format`, `money-centimes` (more than two digits after the point), `money-too-large`.
    pub fn parse(text: &str) -> Result<Money, Invalid> {
        let spaces = |c: &char| !c.is_whitespace() && !matches!(c, '\'' | '’');
        let text: String = text.trim().trim_start_matches("CHF").chars().filter(spaces).collect();
        let (negative, digits) = match text.strip_prefix(['-', '−']) {
            Some(rest) => (true, rest),
            None => (false, text.as_str()),
        };
        let (francs, centimes) = digits.split_once(['.', ',']).unwrap_or((digits, ""));
        let number = |text: &str| text.chars().all(|c| c.is_ascii_digit());
        if francs.is_empty() || !number(francs) || !number(centimes) {
            return Err(Invalid::new("money-format"));
        }
        if centimes.len() > 2 {
            return Err(Invalid::new("money-centimes"));
        }
        let whole = format!("{francs}{centimes:0<2}").parse::<i64>().ok().filter(|n| *n <= MOST);
        let whole = whole.ok_or(Invalid::new("money-too-large"))?;
        Ok(Money(if negative { -whole } else { whole }))
    }

    /// Whether it is more than nothing.
    pub fn is_positive(self) -> bool {
        self.0 > 0
    }

    /// Splits it by parts, to the centime: what is left over goes to the largest remainders, the first where they are the
    /// same, so that the shares make the whole and none is a centime from its due.
    ///
    /// Gives nothing where the parts are none, or all nothing.
    pub fn split(self, parts: &[u32]) -> Vec<Money> {
        let all: i128 = parts.iter().map(|p| i128::from(*p)).sum();
        if all == 0 {
            return Vec::new();
        }
        let whole = i128::from(self.0.unsigned_abs());
        let mut shares: Vec<i128> = parts.iter().map(|p| whole * i128::from(*p) / all).collect();
        let left = whole - shares.iter().sum::<i128>();
        let mut order: Vec<usize> = (0..parts.len()).collect();
        order.sort_by_key(|at| std::cmp::Reverse(whole * i128::from(parts[*at]) % all));
        let left = usize::try_from(left).unwrap_or(0);
        order.iter().take(left).for_each(|at| shares[*at] += 1);
        let sign = if self.0 < 0 { -1 } else { 1 };
        shares.into_iter().map(|s| Money(sign * i64::try_from(s).unwrap_or(i64::MAX))).collect()
    }
}

impl std::ops::Add for Money {
    type Output = Money;
    fn add(self, other: Money) -> Money {
        Money(self.0.saturating_add(other.0))
    }
}

impl std::ops::Sub for Money {
    type Output = Money;
    fn sub(self, other: Money) -> Money {
        Money(self.0.saturating_sub(other.0))
    }
}

impl std::ops::Neg for Money {
    type Output = Money;
    fn neg(self) -> Money {
        Money(self.0.saturating_neg())
    }
}

impl std::iter::Sum for Money {
    fn sum<I: Iterator<Item = Money>>(all: I) -> Money {
        all.fold(Money::ZERO, |sum, one| sum + one)
    }
}

impl std::fmt::Display for Money {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        write!(f, "{sign}{}.{:02}", self.0.unsigned_abs() / 100, self.0.unsigned_abs() % 100)
    }
}

impl TryFrom<String> for Money {
    type Error = Invalid;
    fn try_from(text: String) -> Result<Money, Invalid> {
        Money::parse(&text)
    }
}

impl From<Money> for String {
    fn from(money: Money) -> String {
        money.to_string()
    }
}

impl JsonSchema for Money {
    fn schema_name() -> Cow<'static, str> {
        "Money".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let pattern = r"^-?[0-9]{1,3}(['’ ]?[0-9]{3}){0,3}([.,][0-9]{1,2})?$";
        json_schema!({"type": "string", "minLength": 1, "maxLength": 20, "pattern": pattern})
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn case_74_an_amount_is_read_as_people_type_it_and_never_loses_a_centime() {
        for (typed, centimes) in [
            ("1234", 123_400),
            ("1'234.5", 123_450),
            ("1’234,05", 123_405),
            (" 1 234.50 ", 123_450),
            ("CHF 0.05", 5),
            ("-12.00", -1_200),
            ("999'999'999.99", MOST),
        ] {
            assert_eq!(Money::parse(typed).unwrap().centimes(), centimes, "{typed}");
        }
        for (typed, code) in [
            ("", "money-format"),
            ("12.3.4", "money-format"),
            ("douze", "money-format"),
            (".50", "money-format"),
            ("1.005", "money-centimes"),
            ("1000000000", "money-too-large"),
        ] {
            assert_eq!(Money::parse(typed).unwrap_err().code, code, "{typed}");
        }
    }

    #[test]
    fn case_75_a_centime_that_cannot_be_halved_goes_to_the_first() {
        let split = |centimes, parts: &[u32]| Money(centimes).split(parts).iter().map(|m| m.0).collect::<Vec<_>>();
        assert_eq!(split(101, &[1, 1]), [51, 50]);
        assert_eq!(split(-101, &[1, 1]), [-51, -50]);
        assert_eq!(split(100, &[1, 1, 1]), [34, 33, 33]);
        assert_eq!(split(1000, &[60, 40]), [600, 400]);
        assert!(split(100, &[]).is_empty() && split(100, &[0, 0]).is_empty());
    }

    proptest! {
        #[test]
        fn case_75_whatever_is_split_the_shares_make_the_whole_to_the_centime(
            centimes in -MOST..=MOST,
            parts in proptest::collection::vec(0u32..100_000, 1..12),
        ) {
            prop_assume!(parts.iter().any(|p| *p > 0));
            let shares = Money(centimes).split(&parts);
            prop_assert_eq!(shares.iter().copied().sum::<Money>(), Money(centimes));
            let all: i128 = parts.iter().map(|p| i128::from(*p)).sum();
            for (share, part) in shares.iter().zip(&parts) {
                let off = i128::from(share.0) * all - i128::from(centimes) * i128::from(*part);
                prop_assert!(off.abs() < all, "no share is a whole centime from its due");
            }
        }

        #[test]
        fn case_75_a_counter_entry_takes_back_exactly_what_each_had_to_pay(
            centimes in 0..=MOST,
            parts in proptest::collection::vec(0u32..1_000, 1..8),
        ) {
            let back: Vec<Money> = Money(centimes).split(&parts).into_iter().map(|m| -m).collect();
            prop_assert_eq!(Money(-centimes).split(&parts), back);
        }

        #[test]
        fn what_is_written_is_read_again(centimes in -MOST..=MOST) {
            prop_assert_eq!(Money::parse(&Money(centimes).to_string()).unwrap(), Money(centimes));
        }
    }
}
