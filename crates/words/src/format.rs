//! Dates, times and numbers as they are written in Switzerland.

use jiff::civil::{Date, Time, Weekday};

use crate::{Lang, t};

const NO_BREAK: char = '\u{a0}';
const NARROW_NO_BREAK: char = '\u{202f}';

/// `27.03.2026`, alike in all languages.
pub fn date(_: Lang, date: Date) -> String {
    format!("{:02}.{:02}.{:04}", date.day(), date.month(), date.year())
}

/// `Donnerstag, 26. November 2026`.
pub fn date_long(lang: Lang, date: Date) -> String {
    let (weekday, month) = (weekday(lang, date.weekday()), month(lang, date.month()));
    let (day, year) = (date.day(), date.year());
    match lang {
        Lang::Fr if day == 1 => format!("{weekday} 1er {month} {year}"),
        Lang::It if day == 1 => format!("{weekday} 1° {month} {year}"),
        Lang::De => format!("{weekday}, {day}. {month} {year}"),
        Lang::Fr | Lang::It | Lang::En => format!("{weekday} {day} {month} {year}"),
    }
}

/// The day of a letter: `Le 27 mars 2026`, `27. März 2026`, `27 marzo 2026`, `27 March 2026`.
pub fn date_of_letter(lang: Lang, date: Date) -> String {
    let (day, month, year) = (date.day(), month(lang, date.month()), date.year());
    match lang {
        Lang::Fr if day == 1 => format!("Le 1er {month} {year}"),
        Lang::Fr => format!("Le {day} {month} {year}"),
        Lang::It if day == 1 => format!("1° {month} {year}"),
        Lang::De => format!("{day}. {month} {year}"),
        Lang::It | Lang::En => format!("{day} {month} {year}"),
    }
}

/// `9 h 00`, `09.00 Uhr`, `ore 09.00`, `09:00`.
pub fn time(lang: Lang, time: Time) -> String {
    let (hour, minute) = (time.hour(), time.minute());
    match lang {
        Lang::Fr => format!("{hour}{NO_BREAK}h{NO_BREAK}{minute:02}"),
        Lang::De => format!("{hour:02}.{minute:02}{NO_BREAK}Uhr"),
        Lang::It => format!("ore{NO_BREAK}{hour:02}.{minute:02}"),
        Lang::En => format!("{hour:02}:{minute:02}"),
    }
}

/// For invitations and logs: `Donnerstag, 26.11.2026, 09.00 Uhr`. Without a time there is none, never midnight.
pub fn when(lang: Lang, day: Date, at: Option<Time>) -> String {
    let comma = if lang == Lang::De { "," } else { "" };
    let day = format!("{}{comma} {}", weekday(lang, day.weekday()), date(lang, day));
    match at {
        Some(at) => format!("{day}, {}", time(lang, at)),
        None => day,
    }
}

/// `01.03.2026 – 31.05.2026`; an open end stays open.
pub fn span(lang: Lang, from: Date, to: Option<Date>) -> String {
    match to {
        Some(to) => format!("{}{NO_BREAK}– {}", date(lang, from), date(lang, to)),
        None => t::date_from(lang, &date(lang, from)),
    }
}

pub fn weekday(lang: Lang, weekday: Weekday) -> &'static str {
    let at = usize::from(weekday.to_monday_zero_offset().unsigned_abs());
    match lang {
        Lang::Fr => ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"][at],
        Lang::De => ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"][at],
        Lang::It => ["lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"][at],
        Lang::En => ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][at],
    }
}

/// The name of a month from 1 to 12.
pub fn month(lang: Lang, month: i8) -> &'static str {
    let at = usize::from(month.unsigned_abs().clamp(1, 12)) - 1;
    match lang {
        Lang::Fr => [
            "janvier",
            "février",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre",
        ][at],
        Lang::De => [
            "Januar",
            "Februar",
            "März",
            "April",
            "Mai",
            "Juni",
            "Juli",
            "August",
            "September",
            "Oktober",
            "November",
            "Dezember",
        ][at],
        Lang::It => [
            "gennaio",
            "febbraio",
            "marzo",
            "aprile",
            "maggio",
            "giugno",
            "luglio",
            "agosto",
            "settembre",
            "ottobre",
            "novembre",
            "dicembre",
        ][at],
        Lang::En => [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ][at],
    }
}

/// Whole years on a day. Who was born on 29 February grows older on 1 March.
pub fn age(born: Date, on: Date) -> i64 {
    let before_birthday = (on.month(), on.day()) < (born.month(), born.day());
    i64::from(on.year()) - i64::from(born.year()) - i64::from(before_birthday)
}

/// `1’600`, in French with a narrow space. Four digits are grouped too, so that columns line up.
pub fn number(lang: Lang, number: i64) -> String {
    let mark = if lang == Lang::Fr { NARROW_NO_BREAK } else { '’' };
    let digits = number.unsigned_abs().to_string();
    let mut out = String::from(if number < 0 { "−" } else { "" });
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(mark);
        }
        out.push(digit);
    }
    out
}

/// `CHF 1’234.50` from 123450 centimes.
pub fn money(lang: Lang, centimes: i64) -> String {
    let sign = if centimes < 0 { "−" } else { "" };
    let francs = number(lang, (centimes.unsigned_abs() / 100) as i64);
    format!("CHF{NO_BREAK}{sign}{francs}.{:02}", centimes.unsigned_abs() % 100)
}

/// How a due date is told: late, today or in so many days.
pub fn due_words(lang: Lang, days_until: i64) -> String {
    match days_until {
        ..0 => t::due_late(lang, days_until.saturating_neg()),
        0 => t::due_today(lang).to_owned(),
        1.. => t::due_in_days(lang, days_until),
    }
}

/// The parts of a reference to Swiss law that differ from language to language: French, German, Italian, English.
const LAW: &[[&str; 4]] = &[
    ["LPD", "DSG", "LPD", "FADP"],
    ["LPGA", "ATSG", "LPGA", "GSSLA"],
    ["LACI", "AVIG", "LADI", "UIA"],
    ["LAI", "IVG", "LAI", "InvIA"],
    ["LSE", "AVG", "LC", "RSA"],
    ["LEI", "AIG", "LStrI", "FNIA"],
    ["OIE", "VIntA", "OIntS", "OIE"],
    ["LSF", "BStatG", "LStat", "FStatA"],
    ["CP", "StGB", "CP", "SCC"],
    ["al.", "Abs.", "cpv.", "para."],
    ["let.", "Bst.", "lett.", "let."],
    ["et", "und", "e", "and"],
    ["CII", "IIZ", "CII", "IIC"],
];

/// A label before what it labels, with the colon of the language; a question has its sign already.
pub fn labelled(lang: Lang, label: &str, value: &str) -> String {
    format!("{label}{}{value}", colon(lang, label))
}

/// What stands between a label and what it labels.
pub fn colon(lang: Lang, label: &str) -> &'static str {
    match (label.ends_with('?'), lang) {
        (true, _) => " ",
        (false, Lang::Fr) => "\u{202f}: ",
        (false, _) => ": ",
    }
}

/// The colon of the language with its spaces.
pub fn sep(lang: Lang) -> &'static str {
    colon(lang, "")
}

/// A reference to an article, written in French, with the abbreviations of a language.
pub fn article(lang: Lang, reference: &str) -> String {
    let at = match lang {
        Lang::Fr => 0,
        Lang::De => 1,
        Lang::It => 2,
        Lang::En => 3,
    };
    let one = |word: &str| {
        let bare = word.trim_end_matches([';', ',']);
        let found = LAW.iter().find(|names| names[0] == bare);
        found.map_or_else(|| word.to_string(), |names| format!("{}{}", names[at], &word[bare.len()..]))
    };
    reference.split(' ').map(one).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date as day, time as clock};

    use super::*;

    #[test]
    fn a_short_date_is_alike_in_all_languages() {
        for lang in Lang::ALL {
            assert_eq!(date(lang, day(2026, 3, 7)), "07.03.2026");
        }
    }

    #[test]
    fn a_long_date_names_weekday_and_month() {
        let shown = |lang| date_long(lang, day(2026, 11, 26));
        assert_eq!(shown(Lang::Fr), "jeudi 26 novembre 2026");
        assert_eq!(shown(Lang::De), "Donnerstag, 26. November 2026");
        assert_eq!(shown(Lang::It), "giovedì 26 novembre 2026");
        assert_eq!(shown(Lang::En), "Thursday 26 November 2026");
        assert_eq!(date_long(Lang::Fr, day(2026, 12, 1)), "mardi 1er décembre 2026");
        assert_eq!(date_long(Lang::It, day(2026, 12, 1)), "martedì 1° dicembre 2026");
    }

    #[test]
    fn a_letter_bears_its_day_in_the_form_of_its_language() {
        let shown = |lang| date_of_letter(lang, day(2026, 3, 27));
        assert_eq!(Lang::ALL.map(shown), ["Le 27 mars 2026", "27. März 2026", "27 marzo 2026", "27 March 2026"]);
        assert_eq!(date_of_letter(Lang::Fr, day(2026, 8, 1)), "Le 1er août 2026");
        assert_eq!(date_of_letter(Lang::It, day(2026, 8, 1)), "1° agosto 2026");
    }

    #[test]
    fn the_time_is_told_as_each_language_tells_it() {
        let shown = |lang| time(lang, clock(9, 0, 0, 0)).replace(NO_BREAK, " ");
        assert_eq!(Lang::ALL.map(shown), ["9 h 00", "09.00 Uhr", "ore 09.00", "09:00"]);
    }

    #[test]
    fn an_invitation_has_weekday_date_and_time_and_never_an_invented_midnight() {
        let shown = |lang| when(lang, day(2026, 11, 26), Some(clock(9, 0, 0, 0))).replace(NO_BREAK, " ");
        assert_eq!(shown(Lang::De), "Donnerstag, 26.11.2026, 09.00 Uhr");
        assert_eq!(shown(Lang::Fr), "jeudi 26.11.2026, 9 h 00");
        assert_eq!(when(Lang::It, day(2026, 11, 26), None), "giovedì 26.11.2026");
    }

    #[test]
    fn age_counts_birthdays_that_have_been() {
        assert_eq!(age(day(1984, 3, 27), day(2026, 3, 26)), 41);
        assert_eq!(age(day(1984, 3, 27), day(2026, 3, 27)), 42);
        assert_eq!(age(day(2004, 2, 29), day(2026, 2, 28)), 21);
    }

    #[test]
    fn thousands_are_marked_as_in_switzerland() {
        assert_eq!(number(Lang::De, 5656), "5’656");
        assert_eq!(number(Lang::Fr, 1_234_567), "1\u{202f}234\u{202f}567");
        assert_eq!(number(Lang::It, -12), "−12");
        assert_eq!(money(Lang::De, 123_450), "CHF\u{a0}1’234.50");
    }

    #[test]
    fn due_words_tell_late_today_and_ahead() {
        assert_eq!(due_words(Lang::De, -4), "überfällig seit 4 Tagen");
        assert_eq!(due_words(Lang::Fr, 0), "échéance aujourd’hui");
        assert_eq!(due_words(Lang::It, 4), "tra 4 giorni");
        assert_eq!(due_words(Lang::En, 1), "tomorrow");
    }

    #[test]
    fn an_article_bears_the_abbreviations_of_its_language() {
        let given = "LACI 85f al. 2; LSE 35a";
        assert_eq!(article(Lang::Fr, given), given);
        assert_eq!(article(Lang::De, given), "AVIG 85f Abs. 2; AVG 35a");
        assert_eq!(article(Lang::It, given), "LADI 85f cpv. 2; LC 35a");
    }
}
