//! Dates and times as people type them (ux 3.3).

use jiff::civil::{Date, Time};
use jiff::{Span, ToSpan};

/// Reads `27.3.2026`, `27.03.26`, `27/3/2026`, `2026-03-27`, and `+14` or `+2w` from today on.
pub fn read(text: &str, today: Date) -> Option<Date> {
    let text = text.trim();
    if let Some(rest) = text.strip_prefix('+') {
        return relative(rest, today);
    }
    if let Ok(date) = text.parse::<Date>() {
        return Some(date);
    }
    let parts: Vec<&str> = text.split(['.', '/', '-', ' ']).filter(|p| !p.is_empty()).collect();
    let [day, month, year] = parts[..] else { return None };
    let year: i16 = year.parse().ok()?;
    // Two digits are this century up to ten years ahead, else the last.
    let year = match year {
        0..=99 if year + 2000 > today.year() + 10 => year + 1900,
        0..=99 => year + 2000,
        _ => year,
    };
    Date::new(year, month.parse().ok()?, day.parse().ok()?).ok()
}

fn relative(rest: &str, today: Date) -> Option<Date> {
    let (number, unit) = rest.split_at(rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len()));
    let n: i32 = number.parse().ok()?;
    let span: Span = match unit.trim() {
        "" | "d" | "j" | "t" | "g" => n.days(),
        "w" | "s" => n.checked_mul(7)?.days(),
        "m" => n.months(),
        _ => return None,
    };
    today.checked_add(span).ok()
}

/// Reads `9`, `9:00`, `9.00`, `9h`, `9 h 30`, `0900`.
pub fn read_time(text: &str) -> Option<Time> {
    let text = text.trim().to_lowercase().replace("uhr", "").replace("ore", "");
    let parts: Vec<&str> = text.split(|c: char| !c.is_ascii_digit()).filter(|p| !p.is_empty()).collect();
    let (hour, minute) = match parts[..] {
        [one] if one.len() == 4 => (&one[..2], &one[2..]),
        [hour] => (hour, "0"),
        [hour, minute] | [hour, minute, _] => (hour, minute),
        _ => return None,
    };
    Time::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0).ok()
}

/// Writes a date as people read it.
pub fn write(date: Date) -> String {
    format!("{:02}.{:02}.{}", date.day(), date.month(), date.year())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{date, time};

    #[test]
    fn a_date_is_read_in_every_usual_spelling() {
        let today = date(2026, 11, 24);
        for text in ["27.3.2026", "27.03.26", "27/3/2026", "2026-03-27", " 27. 3. 2026 "] {
            assert_eq!(read(text, today), Some(date(2026, 3, 27)), "{text}");
        }
        assert_eq!(read("27.3.84", today), Some(date(1984, 3, 27)));
        assert_eq!(read("+14", today), Some(date(2026, 12, 8)));
        assert_eq!(read("+2w", today), Some(date(2026, 12, 8)));
    }

    #[test]
    fn what_is_no_date_is_not_guessed() {
        for text in ["30.2.2026", "morgen", "2026", "1.2", ""] {
            assert_eq!(read(text, date(2026, 11, 24)), None, "{text}");
        }
    }

    #[test]
    fn a_time_is_read_in_every_usual_spelling() {
        for text in ["9:00", "9.00 Uhr", "9 h", "9h00", "0900", "09:00:00"] {
            assert_eq!(read_time(text), Some(time(9, 0, 0, 0)), "{text}");
        }
        assert_eq!(read_time("25:00"), None);
    }
}
