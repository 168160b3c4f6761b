//! What a cell must be, and what is said of one that is not.

use super::{Column, List, ListLine};
use crate::model::{Entry, Label, Language, Model, Partner, Role};
use crate::refusal::{Invalid, Refusal};
use crate::text::{Code, Line, search_key};
use jiff::civil::Date;

/// Why a cell cannot be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// The value cannot be.
    Invalid(Invalid),
    /// A rule is against it.
    Refused(Refusal),
}

impl From<Invalid> for Why {
    fn from(invalid: Invalid) -> Self {
        Why::Invalid(invalid)
    }
}

impl From<Refusal> for Why {
    fn from(refusal: Refusal) -> Self {
        Why::Refused(refusal)
    }
}

/// A fault: where it is and what is wrong.
#[derive(Clone, PartialEq, Eq)]
pub struct CellFault {
    /// The line.
    pub line: u32,
    /// The column.
    pub column: Column,
    /// What stands there.
    pub value: String,
    /// What is wrong with it.
    pub why: Why,
}

/// What stands in a cell is not printed into a log.
impl std::fmt::Debug for CellFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "line {}, {}: {:?}", self.line, self.column, self.why)
    }
}

/// The longest value that is repeated in a fault.
const SHOWN: usize = 60;

/// The cells of a line, with what was found wrong with them.
pub(super) struct Cells<'a> {
    list: &'a List,
    line: &'a ListLine,
    pub(super) faults: Vec<CellFault>,
}

impl<'a> Cells<'a> {
    pub(super) fn of(list: &'a List, line: &'a ListLine) -> Self {
        Self { list, line, faults: Vec::new() }
    }

    /// What stands in a column; none where nothing does. A sign that keeps a cell from being taken for a formula is left out.
    pub(super) fn text(&self, column: Column) -> Option<&'a str> {
        let at = self.list.columns.iter().position(|c| *c == Some(column))?;
        let text = self.line.cells.get(at)?.trim();
        let text = match text.strip_prefix('\'') {
            Some(rest) if rest.starts_with(['=', '+', '-', '@']) => rest,
            _ => text,
        };
        (!text.is_empty()).then_some(text)
    }

    pub(super) fn fault(&mut self, column: Column, why: impl Into<Why>) {
        // A number that can be read is a person's: no page and no file repeats it.
        let value = match self.text(column).unwrap_or_default() {
            text if column == Column::Avs => {
                crate::Avs::parse(text).map_or_else(|_| text.to_string(), |avs| avs.masked())
            }
            text => text.to_string(),
        };
        let value = value.chars().take(SHOWN).collect();
        self.faults.push(CellFault { line: self.line.n, column, value, why: why.into() });
    }

    /// Reads a cell that may be empty.
    pub(super) fn may<T>(&mut self, column: Column, read: impl FnOnce(&str) -> Result<T, Why>) -> Option<T> {
        match read(self.text(column)?) {
            Ok(value) => Some(value),
            Err(why) => {
                self.fault(column, why);
                None
            }
        }
    }

    /// Reads a cell that must not be empty.
    pub(super) fn must<T>(&mut self, column: Column, read: impl FnOnce(&str) -> Result<T, Why>) -> Option<T> {
        if self.text(column).is_none() {
            self.fault(column, Invalid::new("missing"));
            return None;
        }
        self.may(column, read)
    }
}

pub(super) fn line(text: &str) -> Result<Line, Why> {
    Ok(Line::new(text)?)
}

pub(super) fn code(text: &str) -> Result<Code, Why> {
    Ok(Code::new(text)?)
}

/// `27.3.2026`, `27/03/2026` or `2026-03-27`; what follows a blank or a `T` is a time, and left out.
pub(super) fn date(text: &str) -> Result<Date, Why> {
    let wrong = || Why::from(Invalid::new("date"));
    let day = text.split([' ', 'T']).next().unwrap_or(text);
    if let Ok(date) = day.parse::<Date>() {
        return Ok(date);
    }
    let parts: Vec<i16> = day.split(['.', '/']).map(str::parse).collect::<Result<_, _>>().map_err(|_| wrong())?;
    let [day, month, year] = parts[..] else { return Err(wrong()) };
    let small = |n: i16| i8::try_from(n).map_err(|_| wrong());
    // Two digits of a year say nothing of its century: whoever was born in 26 can be a hundred years old.
    if year < 1000 {
        return Err(wrong());
    }
    Date::new(year, small(month)?, small(day)?).map_err(|_| wrong())
}

/// Yes or no in the four languages; a cross is yes.
pub(super) fn yes(text: &str) -> Result<bool, Why> {
    match text.to_lowercase().as_str() {
        "x" | "1" | "oui" | "ja" | "si" | "sì" | "yes" | "true" | "o" | "j" | "y" => Ok(true),
        "0" | "non" | "nein" | "no" | "false" | "n" | "-" => Ok(false),
        _ => Err(Invalid::new("yes-no").into()),
    }
}

/// A language by its code or its name.
pub(super) fn language(text: &str) -> Result<Language, Why> {
    let found = match text.to_lowercase().as_str() {
        "f" | "français" | "francais" | "französisch" | "francese" | "french" => Some(Language::Fr),
        "d" | "allemand" | "deutsch" | "tedesco" | "german" => Some(Language::De),
        "i" | "italien" | "italienisch" | "italiano" | "italian" => Some(Language::It),
        "e" | "anglais" | "englisch" | "inglese" | "english" => Some(Language::En),
        code => Language::from_code(code),
    };
    found.ok_or_else(|| Invalid::new("language").into())
}

/// Whether a text is a label in one of its languages, however it is written.
fn is_label(text: &str, label: &Label) -> bool {
    let key = search_key(text);
    !key.is_empty() && [&label.fr, &label.de, &label.it, &label.en].iter().any(|own| search_key(own) == key)
}

fn unknown(text: &str, field: &str) -> Why {
    Why::Refused(crate::model::unknown(text, field))
}

/// A role by its code or by its name in the canton.
pub(super) fn role(model: &Model, text: &str) -> Result<Role, Why> {
    let named = || model.role.iter().find(|(_, label)| is_label(text, label)).map(|(role, _)| *role);
    Role::from_code(&text.to_lowercase()).or_else(named).ok_or_else(|| unknown(text, "role"))
}

/// A kind of partner by its code.
pub(super) fn partner(text: &str) -> Result<Partner, Why> {
    Partner::from_code(&text.to_uppercase()).ok_or_else(|| unknown(text, "kind"))
}

/// An institution by its code or one of its names.
pub(super) fn institution(model: &Model, text: &str) -> Result<Code, Why> {
    let coded = model.institution.iter().find(|i| i.code.eq_ignore_ascii_case(text));
    let named = || model.institution.iter().find(|i| is_label(text, &i.label) || is_label(text, &i.short));
    let found = coded.or_else(named).ok_or_else(|| unknown(text, "institution"))?;
    code(&found.code)
}

/// An entry of the model by its code or its name.
pub(super) fn entry(entries: &[Entry], text: &str, field: &str) -> Result<Code, Why> {
    let coded = entries.iter().find(|e| e.code.eq_ignore_ascii_case(text));
    let named = || entries.iter().find(|e| is_label(text, &e.label));
    code(&coded.or_else(named).ok_or_else(|| unknown(text, field))?.code)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date as day;

    #[test]
    fn field_13_a_day_is_read_as_people_and_spreadsheets_write_it() {
        for text in ["27.3.2026", "27.03.2026", "27/3/2026", "2026-03-27", "2026-03-27T00:00:00", "27.3.2026 00:00"] {
            assert_eq!(date(text).unwrap(), day(2026, 3, 27), "{text}");
        }
        for text in ["27.3.26", "31.2.2026", "3.2026", "", "x", "2026-13-01", "99999.1.2026", "1.1.0"] {
            assert!(date(text).is_err(), "{text}");
        }
    }

    #[test]
    fn field_13_yes_and_no_and_languages_are_read_in_every_language() {
        assert!(["x", "Oui", "JA", "Sì", "yes", "1"].iter().all(|t| yes(t) == Ok(true)));
        assert!(["non", "Nein", "no", "0"].iter().all(|t| yes(t) == Ok(false)));
        assert!(yes("vielleicht").is_err());
        assert_eq!(language("Deutsch").unwrap(), Language::De);
        assert_eq!(language("IT").unwrap(), Language::It);
        assert!(language("rm").is_err());
    }
}
