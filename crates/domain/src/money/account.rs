//! Account numbers and references of payments. Source: Swiss Implementation Guidelines QR-bill 2.3, ISO 13616, ISO 11649.

use crate::Invalid;
use serde::{Deserialize, Serialize};

/// The account number of a bank in Switzerland or Liechtenstein, without spaces.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Iban(String);

impl Iban {
    /// Reads an account number, with or without spaces.
    ///
    /// Errors: `iban-length`, `iban-country` (neither CH nor LI), `iban-check-digits`.
    pub fn parse(text: &str) -> Result<Iban, Invalid> {
        let text: String = text.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_ascii_uppercase();
        if text.len() != 21 || !text.chars().all(|c| c.is_ascii_alphanumeric()) {
            return Err(Invalid::new("iban-length"));
        }
        if !["CH", "LI"].contains(&&text[..2]) {
            return Err(Invalid::new("iban-country"));
        }
        if mod_97(&format!("{}{}", &text[4..], &text[..4])) != Some(1) {
            return Err(Invalid::new("iban-check-digits"));
        }
        Ok(Iban(text))
    }

    /// Whether it is a QR-IBAN: its bank is one of the numbers 30000 to 31999 that are there for references alone.
    pub fn is_qr(&self) -> bool {
        self.0[4..9].parse::<u32>().is_ok_and(|bank| (30_000..32_000).contains(&bank))
    }

    /// Without spaces, as it stands in data.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// In groups of four, as it is printed.
    pub fn printed(&self) -> String {
        grouped(&self.0, 4, 0)
    }
}

crate::coded!(
    /// What kind of reference a payment bears.
    ReferenceKind { Qr = "QRR", Creditor = "SCOR", None = "NON" }
);

/// The reference by which a payment finds its invoice.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Reference(String);

impl Reference {
    /// None: only for a payment that is matched by hand.
    pub fn none() -> Reference {
        Reference(String::new())
    }

    /// Reads a reference, with or without spaces; nothing is none.
    ///
    /// Errors: `reference-form` (neither 27 digits nor RF and up to 23 more), `reference-check-digit`.
    pub fn parse(text: &str) -> Result<Reference, Invalid> {
        let text: String = text.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_ascii_uppercase();
        if text.is_empty() {
            return Ok(Reference(text));
        }
        if text.starts_with("RF") {
            let fits = (5..=25).contains(&text.len()) && text.chars().all(|c| c.is_ascii_alphanumeric());
            let checked = fits && mod_97(&format!("{}{}", &text[4..], &text[..4])) == Some(1);
            return match (fits, checked) {
                (true, true) => Ok(Reference(text)),
                (true, false) => Err(Invalid::new("reference-check-digit")),
                _ => Err(Invalid::new("reference-form")),
            };
        }
        let digits = text.len() == 27 && text.chars().all(|c| c.is_ascii_digit()) && text.chars().any(|c| c != '0');
        if !digits {
            return Err(Invalid::new("reference-form"));
        }
        let (body, check) = text.split_at(26);
        if mod_10(body).to_string() != check {
            return Err(Invalid::new("reference-check-digit"));
        }
        Ok(Reference(text))
    }

    /// A QR reference: 26 digits, filled with zeros in front, and their check digit.
    ///
    /// Errors: `reference-form` where the number is no number, all nothing, or too long.
    pub fn qr(number: &str) -> Result<Reference, Invalid> {
        if number.len() > 26 || !number.chars().all(|c| c.is_ascii_digit()) {
            return Err(Invalid::new("reference-form"));
        }
        let body = format!("{number:0>26}");
        Reference::parse(&format!("{body}{}", mod_10(&body)))
    }

    /// A creditor reference (ISO 11649) of at most 21 letters and digits.
    ///
    /// Errors: `reference-form`.
    pub fn creditor(text: &str) -> Result<Reference, Invalid> {
        let text: String = text.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_uppercase();
        if text.is_empty() || text.len() > 21 {
            return Err(Invalid::new("reference-form"));
        }
        let rest = mod_97(&format!("{text}RF00")).unwrap_or(0);
        Reference::parse(&format!("RF{:02}{text}", 98 - rest))
    }

    /// What kind it is.
    pub fn kind(&self) -> ReferenceKind {
        match self.0.as_str() {
            "" => ReferenceKind::None,
            text if text.starts_with("RF") => ReferenceKind::Creditor,
            _ => ReferenceKind::Qr,
        }
    }

    /// Whether an account takes payments with such a reference: a QR-IBAN takes QR references alone, and no other account
    /// takes them.
    pub fn fits(&self, account: &Iban) -> bool {
        account.is_qr() == (self.kind() == ReferenceKind::Qr)
    }

    /// Without spaces, as it stands in data.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// In groups, as it is printed: of five digits from the right, of four signs from the left.
    pub fn printed(&self) -> String {
        match self.kind() {
            ReferenceKind::Qr => grouped(&self.0, 5, 2),
            _ => grouped(&self.0, 4, 0),
        }
    }
}

/// Groups of so many signs after the first so many.
fn grouped(text: &str, size: usize, first: usize) -> String {
    let gap = |at: usize| at > 0 && at >= first && (at - first).is_multiple_of(size);
    let sign = |(at, c): (usize, char)| if gap(at) { format!(" {c}") } else { c.to_string() };
    text.chars().enumerate().map(sign).collect()
}

/// The check digit modulo 10, recursive, of a QR reference.
fn mod_10(digits: &str) -> u32 {
    const TABLE: [u32; 10] = [0, 9, 4, 6, 8, 2, 7, 1, 3, 5];
    let step = |carry: u32, digit: u32| TABLE[((carry + digit) % 10) as usize];
    (10 - digits.chars().filter_map(|c| c.to_digit(10)).fold(0, step)) % 10
}

/// The rest by 97, letters being the numbers from 10 (ISO 7064).
fn mod_97(text: &str) -> Option<u32> {
    text.chars().try_fold(0u32, |rest, c| {
        let value = c.to_digit(36)?;
        Some((if value > 9 { rest * 100 + value } else { rest * 10 + value }) % 97)
    })
}

macro_rules! as_text {
    ($($type:ident)+) => {$(
        impl TryFrom<String> for $type {
            type Error = Invalid;
            fn try_from(text: String) -> Result<$type, Invalid> {
                $type::parse(&text)
            }
        }
        impl From<$type> for String {
            fn from(value: $type) -> String {
                value.0
            }
        }
        impl std::fmt::Display for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
    )+};
}

as_text!(Iban Reference);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_74_account_numbers_are_checked_and_told_apart_from_those_for_references() {
        for (text, qr) in [
            ("CH44 3199 9123 0008 8901 2", true),
            ("CH6431961000004421557", true),
            ("CH2231989000007611146", true),
            ("CH6630808001234567890", true),
            ("CH5800791123000889012", false),
            ("CH3709000000304442225", false),
            ("CH9300762011623852957", false),
        ] {
            assert_eq!(Iban::parse(text).map(|i| i.is_qr()), Ok(qr), "{text}");
        }
        let code = |text: &str| Iban::parse(text).unwrap_err().code;
        assert_eq!(code("CH9300762011623852958"), "iban-check-digits");
        assert_eq!(code("DE89370400440532013000"), "iban-length");
        assert_eq!(code("AT9300762011623852957"), "iban-country");
        assert_eq!(Iban::parse("CH5800791123000889012").unwrap().printed(), "CH58 0079 1123 0008 8901 2");
    }

    #[test]
    fn case_74_qr_references_have_a_check_digit_by_modulo_10_recursive() {
        for good in [
            "210000000003139471430009017",
            "000008207791225857421286694",
            "000003701588132583136809972",
            "000000000000000000001234565",
        ] {
            assert_eq!(Reference::parse(good).unwrap().kind(), ReferenceKind::Qr, "{good}");
            assert_eq!(Reference::qr(&good[..26]).unwrap().as_str(), good);
        }
        let code = |text: &str| Reference::parse(text).unwrap_err().code;
        assert_eq!(code("210000000003139471430009016"), "reference-check-digit");
        assert_eq!(code(&"0".repeat(27)), "reference-form");
        let printed = Reference::parse("210000000003139471430009017").unwrap().printed();
        assert_eq!(printed, "21 00000 00003 13947 14300 09017");
    }

    #[test]
    fn case_74_a_swapped_or_wrong_digit_of_a_qr_reference_is_found() {
        let good = "000008207791225857421286694";
        for at in 0..27 {
            let wrong: String = good
                .char_indices()
                .map(
                    |(i, c)| {
                        if i == at { char::from_digit((c.to_digit(10).unwrap() + 1) % 10, 10).unwrap() } else { c }
                    },
                )
                .collect();
            assert!(Reference::parse(&wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn case_74_creditor_references_have_check_digits_by_modulo_97() {
        for good in ["RF18539007547034", "RF240191230100405JSH0438", "RF08B3700321", "RF41CII2026000123"] {
            assert_eq!(Reference::parse(good).unwrap().kind(), ReferenceKind::Creditor, "{good}");
            assert_eq!(Reference::creditor(&good[4..]).unwrap().as_str(), good);
        }
        assert_eq!(Reference::parse("RF19539007547034").unwrap_err().code, "reference-check-digit");
        assert_eq!(Reference::parse("RF18 5390 0754 7034").unwrap().printed(), "RF18 5390 0754 7034");
        assert_eq!(Reference::creditor(&"A".repeat(22)).unwrap_err().code, "reference-form");
    }

    #[test]
    fn case_74_a_qr_reference_belongs_to_a_qr_account_and_to_no_other() {
        let (qr, plain) = (Iban::parse("CH6431961000004421557"), Iban::parse("CH5800791123000889012"));
        let (qr, plain) = (qr.unwrap(), plain.unwrap());
        let (number, creditor) = (Reference::qr("1").unwrap(), Reference::creditor("CII1").unwrap());
        assert!(number.fits(&qr) && !number.fits(&plain));
        assert!(creditor.fits(&plain) && !creditor.fits(&qr));
        assert!(Reference::none().fits(&plain) && !Reference::none().fits(&qr));
    }
}
