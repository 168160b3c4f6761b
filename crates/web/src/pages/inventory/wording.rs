//! The codes of a figure in the words of its reader.

use crate::text;
use domain::inventory::{Column, Figure, FigureLine, Kind, Round, TOTAL, Unit};
use domain::model::rule::Rule;
use words::{Lang, t};

/// A code of a group; a plus in it is written as a stroke in the keys of the words.
pub(super) fn code(lang: Lang, group: &str, code: &str) -> String {
    text::code(lang, group, &code.replace('+', "-"))
}

/// The name of a row.
pub(super) fn unit(lang: Lang, unit: &Unit) -> String {
    unit.name(text::language(lang))
}

/// The head of a column.
pub(super) fn head(lang: Lang, column: &Column) -> String {
    code(lang, "inv-col", column.name)
}

/// A cell in words; empty where there is no value.
pub(super) fn cell(lang: Lang, round: &Round, column: &Column, cell: &str) -> String {
    let several = |words: &dyn Fn(&str) -> String| cell.split(';').map(words).collect::<Vec<_>>().join(", ");
    match column.kind {
        _ if cell.is_empty() => String::new(),
        Kind::Row if cell == TOTAL => t::inv_total(lang).into(),
        Kind::Row => Unit::parse(cell).map_or_else(|_| cell.to_string(), |u| unit(lang, &u)),
        // In a row of sums a number stands in the place of a mark.
        Kind::Codes(_) if cell.parse::<i64>().is_ok() => cell.to_string(),
        Kind::Codes("partner") => several(&|c| partner(lang, c)),
        Kind::Codes(group) => several(&|c| code(lang, group, c)),
        Kind::Number => cell.parse().map_or_else(|_| cell.to_string(), |n| words::number(lang, n)),
        Kind::Topics => {
            several(&|c| round.topic(c).map_or_else(|| c.into(), |x| x.text.get(text::language(lang)).into()))
        }
        Kind::Notes => several(&|c| note(lang, round, c)),
        Kind::Rule => Rule::parse(cell).map_or_else(|_| cell.to_string(), |r| rule(lang, &r)),
        Kind::Text if column.name == "value" => value(lang, cell),
        Kind::Text if column.name.ends_with("_date") || column.name == "period" => day(lang, cell),
        Kind::Text | Kind::Source => cell.to_string(),
    }
}

/// A printed number as the language writes it.
fn value(lang: Lang, text: &str) -> String {
    match (text.parse::<i64>(), lang) {
        (Ok(n), _) => words::number(lang, n),
        (Err(_), Lang::Fr | Lang::It) => text.replace('.', ","),
        (Err(_), _) => text.to_string(),
    }
}

/// A day, a month or a year as it is known.
fn day(lang: Lang, text: &str) -> String {
    match (text.parse::<jiff::civil::Date>(), text.split_once('-')) {
        (Ok(day), _) => words::date(lang, day),
        (Err(_), Some((year, month))) if month.len() == 2 => format!("{month}.{year}"),
        (Err(_), _) => text.to_string(),
    }
}

/// A partner in the short words of the heads where there are some.
fn partner(lang: Lang, code: &str) -> String {
    match code {
        "ALL" => t::inv_mirror_all(lang).into(),
        code => words::lookup(lang, &format!("inv-col-{}", code.to_ascii_lowercase()))
            .map_or_else(|| text::code(lang, "partner", code), str::to_string),
    }
}

/// A note by its code, which stands below; a caveat in its words.
fn note(lang: Lang, round: &Round, at: &str) -> String {
    if round.note(at).is_some() { at.to_string() } else { code(lang, "inv-caveat", at) }
}

/// What a line of the counts of projects is about.
pub(super) fn counted(lang: Lang, round: &Round, figure: &Figure, line: &FigureLine) -> String {
    let what = figure.cell(line, "code");
    match figure.cell(line, "by") {
        "interface" => code(lang, "inv-interface", what),
        "canton" => Unit::parse(what).map_or_else(|_| what.to_string(), |u| unit(lang, &u)),
        "topic" => round.topic(what).map_or_else(|| what.into(), |x| x.text.get(text::language(lang)).into()),
        _ if what == "without" => t::inv_anchor_none(lang).into(),
        _ => t::inv_total(lang).into(),
    }
}

/// A rule of access in words.
pub(super) fn rule(lang: Lang, of: &Rule) -> String {
    let list = |rules: &[Rule]| rules.iter().map(|r| nested(lang, r)).collect::<Vec<_>>().join("; ");
    match of {
        Rule::All(rules) => t::inv_rule_words_all(lang, &list(rules)),
        Rule::Any(rules) => t::inv_rule_words_any(lang, &list(rules)),
        Rule::None(rules) => t::inv_rule_words_none(lang, &list(rules)),
        Rule::AtLeast(n, rules) => t::inv_rule_words_at_least(lang, &list(rules), i64::try_from(*n).unwrap_or(0)),
        Rule::Count(_, n) => format!("{} {n}", code(lang, "inv-fact", of.fact_code())),
        Rule::Fact(fact) => code(lang, "inv-fact", fact),
    }
}

fn nested(lang: Lang, of: &Rule) -> String {
    let words = rule(lang, of);
    if of.fact_code().is_empty() { format!("({words})") } else { words }
}
