//! A structured postal address as a QR-bill wants it. Source: Swiss Implementation Guidelines QR-bill 2.3, 4.2.2 and 4.1.1.

use crate::Invalid;
use serde::{Deserialize, Serialize};

/// Where somebody can be reached by post, in its parts: an address in free lines is refused by banks since November 2025.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Address {
    /// The name of the institution.
    pub name: String,
    /// The street.
    #[serde(default)]
    pub street: String,
    /// The number of the house.
    #[serde(default)]
    pub number: String,
    /// The postal code, without that of the country.
    pub postal_code: String,
    /// The town.
    pub town: String,
    /// The country, as ISO 3166 has it in two letters.
    #[serde(default = "switzerland")]
    pub country: String,
}

fn switzerland() -> String {
    "CH".into()
}

impl Address {
    /// Checks that a bank can read it: what must be there, how long it may be, which signs may stand in it.
    ///
    /// Errors: `address-part-missing`, `address-part-too-long`, `address-characters`, each with the part that is at fault.
    pub fn check(&self) -> Result<(), Invalid> {
        let parts = [
            ("name", &self.name, 70, true),
            ("street", &self.street, 70, false),
            ("number", &self.number, 16, false),
            ("postal_code", &self.postal_code, 16, true),
            ("town", &self.town, 35, true),
            ("country", &self.country, 2, true),
        ];
        for (part, text, most, required) in parts {
            if required && text.trim().is_empty() {
                return Err(Invalid::new("address-part-missing").with("part", part));
            }
            if text.chars().count() > most {
                return Err(Invalid::new("address-part-too-long").with("part", part).with("max", most));
            }
            if !text.chars().all(is_permitted) {
                return Err(Invalid::new("address-characters").with("part", part));
            }
        }
        let country = self.country.len() == 2 && self.country.chars().all(|c| c.is_ascii_uppercase());
        if country { Ok(()) } else { Err(Invalid::new("address-part-missing").with("part", "country")) }
    }

    /// The lines as they are printed.
    pub fn lines(&self) -> Vec<String> {
        let street = format!("{} {}", self.street, self.number).trim().to_string();
        let country = if self.country == switzerland() { String::new() } else { format!("{}-", self.country) };
        let town = format!("{country}{} {}", self.postal_code, self.town);
        [self.name.clone(), street, town].into_iter().filter(|line| !line.is_empty()).collect()
    }
}

/// Whether a character may stand in a payment: since November 2025 all letters of European languages in the Latin script.
pub fn is_permitted(c: char) -> bool {
    matches!(c, ' '..='~' | '\u{a0}'..='\u{17f}' | '€' | 'Ș' | 'ș' | 'Ț' | 'ț')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address() -> Address {
        Address {
            name: "Office AI Valexemple".into(),
            street: "Rue de l'Exemple".into(),
            number: "7a".into(),
            postal_code: "1950".into(),
            town: "Exempleville".into(),
            country: "CH".into(),
        }
    }

    #[test]
    fn case_74_an_address_that_a_bank_could_not_read_is_refused_at_its_part() {
        assert_eq!(address().check(), Ok(()));
        let code = |change: fn(&mut Address)| {
            let mut changed = address();
            change(&mut changed);
            let fault = changed.check().unwrap_err();
            (fault.code, fault.params["part"].clone())
        };
        assert_eq!(code(|a| a.town.clear()), ("address-part-missing", "town".into()));
        assert_eq!(code(|a| a.country = "ch".into()), ("address-part-missing", "country".into()));
        assert_eq!(code(|a| a.name = "x".repeat(71)), ("address-part-too-long", "name".into()));
        assert_eq!(code(|a| a.number = "1".repeat(17)), ("address-part-too-long", "number".into()));
        assert_eq!(code(|a| a.street = "улица".into()), ("address-characters", "street".into()));
        assert_eq!(code(|a| a.street = "a\nb".into()), ("address-characters", "street".into()));
    }

    #[test]
    fn case_74_the_letters_of_all_national_languages_and_the_euro_sign_may_stand_in_a_payment() {
        assert!("Zürich, Genève, Bellinzonà, Łódź, Țară, Žižkov 12 €".chars().all(is_permitted));
        assert!(!"🙂中Ж\t".chars().any(is_permitted));
    }

    #[test]
    fn lines_leave_out_what_is_not_there_and_name_a_foreign_country() {
        assert_eq!(address().lines(), ["Office AI Valexemple", "Rue de l'Exemple 7a", "1950 Exempleville"]);
        let abroad = Address { street: String::new(), number: String::new(), country: "FR".into(), ..address() };
        assert_eq!(abroad.lines(), ["Office AI Valexemple", "FR-1950 Exempleville"]);
    }
}
