//! The AVS number (NAVS13): 13 digits, beginning with 756, the last a check digit (EAN-13). Source: swiss-facts A.

use crate::Invalid;
use serde::{Deserialize, Serialize};

/// An AVS number that passes its check digit. Shown in full only where there is a basis for it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Avs(u64);

impl Avs {
    /// Reads 13 digits in any spelling; spaces, dots and dashes are ignored.
    ///
    /// Errors: `avs-letters`, `avs-length`, `avs-country` (not 756), `avs-check-digit`.
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        let digits: Vec<u8> = text
            .chars()
            .filter(|c| !c.is_whitespace() && !matches!(c, '.' | '-' | '–' | '\u{a0}' | '\u{202f}'))
            .map(|c| c.to_digit(10).and_then(|d| u8::try_from(d).ok()).ok_or(Invalid::new("avs-letters")))
            .collect::<Result<_, _>>()?;
        if digits.len() != 13 {
            return Err(Invalid::new("avs-length").with("n", digits.len()));
        }
        if digits[..3] != [7, 5, 6] {
            return Err(Invalid::new("avs-country"));
        }
        if check_digit(&digits[..12]) != digits[12] {
            return Err(Invalid::new("avs-check-digit"));
        }
        Ok(Self(digits.iter().fold(0, |n, d| n * 10 + u64::from(*d))))
    }

    /// The number with its check digit, from nine digits of the caller's choosing (demo and tests).
    pub fn from_serial(serial: u32) -> Self {
        let base = 756_000_000_000 + u64::from(serial % 1_000_000_000);
        let digits: Vec<u8> = base.to_string().bytes().map(|b| b - b'0').collect();
        Self(base * 10 + u64::from(check_digit(&digits)))
    }

    /// Thirteen digits without separators, the form that is hashed and compared.
    pub fn digits(self) -> String {
        self.0.to_string()
    }

    /// `756.••••.••••.97`: enough to recognise, not enough to use.
    pub fn masked(self) -> String {
        format!("756.••••.••••.{}", &self.digits()[11..])
    }
}

fn check_digit(first_twelve: &[u8]) -> u8 {
    let sum: u32 = first_twelve.iter().zip([1u32, 3].iter().cycle()).map(|(d, w)| u32::from(*d) * w).sum();
    u8::try_from((10 - sum % 10) % 10).unwrap_or(0)
}

impl std::fmt::Display for Avs {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let d = self.digits();
        write!(f, "{}.{}.{}.{}", &d[..3], &d[3..7], &d[7..11], &d[11..])
    }
}

/// A debug print must never carry the number into a log.
impl std::fmt::Debug for Avs {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.masked())
    }
}

impl TryFrom<String> for Avs {
    type Error = Invalid;
    fn try_from(text: String) -> Result<Self, Invalid> {
        Self::parse(&text)
    }
}

impl From<Avs> for String {
    fn from(avs: Avs) -> String {
        avs.to_string()
    }
}

impl schemars::JsonSchema for Avs {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Avs".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "description": "AVS number with a right check digit, e.g. 756.1234.5678.97",
            "pattern": "^756\\.[0-9]{4}\\.[0-9]{4}\\.[0-9]{2}$",
            "examples": ["756.1234.5678.97"]
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_avs_number_is_read_in_any_spelling() {
        for text in ["756.9217.0769.85", "7569217076985", " 756 9217 0769 85 ", "756-9217-0769-85"] {
            assert_eq!(Avs::parse(text).unwrap().to_string(), "756.9217.0769.85");
        }
    }

    #[test]
    fn each_fault_of_an_avs_number_has_its_own_name() {
        let fault = |text| Avs::parse(text).unwrap_err().code;
        assert_eq!(fault("756.1234.5678.98"), "avs-check-digit");
        assert_eq!(fault("755.1234.5678.97"), "avs-country");
        assert_eq!(fault("756.1234.5678.9"), "avs-length");
        assert_eq!(fault("756.12A4.5678.97"), "avs-letters");
    }

    #[test]
    fn made_numbers_pass_their_own_check() {
        for serial in [0, 1, 123_456_789, 999_999_999] {
            let made = Avs::from_serial(serial);
            assert_eq!(Avs::parse(&made.to_string()).unwrap(), made);
        }
    }

    #[test]
    fn neither_mask_nor_debug_print_shows_the_number() {
        let avs = Avs::parse("756.1234.5678.97").unwrap();
        assert_eq!(format!("{avs:?} {}", avs.masked()), "756.••••.••••.97 756.••••.••••.97");
    }
}
