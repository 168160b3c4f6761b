use crate::Lang;

pub(crate) enum Part {
    Text(&'static str),
    Var(&'static str),
    Choice(&'static str, &'static [(Case, &'static [Part])]),
}

pub(crate) enum Case {
    Exactly(i64),
    One,
    Other,
}

#[derive(Clone, Copy)]
pub(crate) enum Arg<'a> {
    Text(&'a str),
    Number(i64),
}

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

/// The words of a message without variables.
pub fn lookup(lang: Lang, key: &str) -> Option<&'static str> {
    let at = PLAIN.binary_search_by(|(there, _)| (*there).cmp(key)).ok()?;
    Some(PLAIN[at].1[lang as usize])
}

/// The words of any message. A plural reads its number from the text; `None` for an unknown key or where a
/// variable of the message is not given.
pub fn fill(lang: Lang, key: &str, args: &[(&str, &str)]) -> Option<String> {
    if let Some(text) = lookup(lang, key) {
        return Some(text.to_owned());
    }
    let at = RICH.binary_search_by(|(there, _)| (*there).cmp(key)).ok()?;
    let args: Vec<(&str, Arg)> = args.iter().map(|&(name, value)| (name, Arg::Text(value))).collect();
    try_render(lang, RICH[at].1[lang as usize], &args)
}

/// The label of a code of the domain: the message `group-code`, or the code itself in brackets.
pub fn label(lang: Lang, group: &str, code: &str) -> String {
    let key = format!("{group}-{code}").replace('_', "-").to_ascii_lowercase();
    lookup(lang, &key).map_or_else(|| format!("[{code}]"), str::to_owned)
}

/// Whether there is such a message, so that a test can prove that every code has its label.
pub fn has(key: &str) -> bool {
    PLAIN.binary_search_by(|(there, _)| (*there).cmp(key)).is_ok()
        || RICH.binary_search_by(|(there, _)| (*there).cmp(key)).is_ok()
}

/// Every key there is, so that a test can look for labels that nothing uses.
pub fn keys() -> impl Iterator<Item = &'static str> {
    PLAIN.iter().map(|(key, _)| *key).chain(RICH.iter().map(|(key, _)| *key))
}

fn render(lang: Lang, parts: &[Part], args: &[(&str, Arg)]) -> String {
    try_render(lang, parts, args).unwrap_or_default()
}

fn try_render(lang: Lang, parts: &[Part], args: &[(&str, Arg)]) -> Option<String> {
    let mut out = String::new();
    for part in parts {
        match part {
            Part::Text(text) => out.push_str(text),
            Part::Var(name) => match find(args, name)? {
                Arg::Text(text) => out.push_str(text),
                Arg::Number(number) => out.push_str(&number.to_string()),
            },
            Part::Choice(name, cases) => out.push_str(&try_render(lang, chosen(lang, cases, find(args, name)?), args)?),
        }
    }
    Some(out)
}

fn find<'a>(args: &[(&str, Arg<'a>)], name: &str) -> Option<Arg<'a>> {
    args.iter().find(|(there, _)| *there == name).map(|&(_, arg)| arg)
}

fn chosen(lang: Lang, cases: &'static [(Case, &'static [Part])], arg: Arg) -> &'static [Part] {
    let number = match arg {
        Arg::Number(number) => Some(number),
        Arg::Text(text) => text.parse().ok(),
    };
    let fits = |case: &Case, exact: bool| match case {
        Case::Exactly(wanted) => exact && number == Some(*wanted),
        Case::One => !exact && number.is_some_and(|number| is_one(lang, number)),
        Case::Other => false,
    };
    // An exact number wins over the plural category wherever it stands, as in Fluent.
    let pick = |exact| cases.iter().find(|(case, _)| fits(case, exact));
    let other = || cases.iter().find(|(case, _)| matches!(case, Case::Other));
    pick(true).or_else(|| pick(false)).or_else(other).map_or(&[], |(_, parts)| *parts)
}

/// French says the singular for nought as well.
fn is_one(lang: Lang, number: i64) -> bool {
    match lang {
        Lang::Fr => matches!(number, -1..=1),
        Lang::De | Lang::It | Lang::En => matches!(number, -1 | 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn french_takes_the_singular_for_nought_and_one() {
        assert_eq!(t::count_cases(Lang::Fr, 0), "0 situation");
        assert_eq!(t::count_cases(Lang::Fr, 1), "1 situation");
        assert_eq!(t::count_cases(Lang::Fr, 2), "2 situations");
    }

    #[test]
    fn german_italian_and_english_take_the_singular_for_one_only() {
        assert_eq!(t::count_cases(Lang::De, 0), "0 Fälle");
        assert_eq!(t::count_cases(Lang::De, 1), "1 Fall");
        assert_eq!(t::count_cases(Lang::It, 0), "0 casi");
        assert_eq!(t::count_cases(Lang::It, 1), "1 caso");
        assert_eq!(t::count_cases(Lang::En, 0), "0 cases");
        assert_eq!(t::count_cases(Lang::En, 1), "1 case");
    }

    #[test]
    fn an_exact_number_wins_over_the_plural() {
        assert_eq!(t::due_in_days(Lang::De, 1), "morgen");
        assert_eq!(t::due_in_days(Lang::De, 4), "in 4 Tagen");
    }

    #[test]
    fn a_plural_reads_its_number_from_text() {
        assert_eq!(fill(Lang::De, "due-late", &[("days", "1")]).as_deref(), Some("überfällig seit 1 Tag"));
        assert_eq!(fill(Lang::De, "due-late", &[("days", "4")]).as_deref(), Some("überfällig seit 4 Tagen"));
        assert_eq!(fill(Lang::De, "due-late", &[("days", "?")]).as_deref(), Some("überfällig seit ? Tagen"));
    }

    #[test]
    fn a_variable_that_is_not_given_is_no_text() {
        assert_eq!(fill(Lang::De, "due-late", &[]), None);
        assert_eq!(fill(Lang::De, "no-such-key", &[]), None);
        assert_eq!(fill(Lang::De, "nav-help", &[]).as_deref(), lookup(Lang::De, "nav-help"));
    }

    #[test]
    fn a_code_without_a_label_shows_itself_in_brackets() {
        assert_eq!(label(Lang::Fr, "nav", "my_work"), "Mon travail");
        assert_eq!(label(Lang::Fr, "nav", "unheard_of"), "[unheard_of]");
    }

    #[test]
    fn both_tables_are_sorted_and_every_key_is_found() {
        assert!(PLAIN.is_sorted_by_key(|(key, _)| *key));
        assert!(RICH.is_sorted_by_key(|(key, _)| *key));
        assert!(keys().all(has));
        assert!(!has("no-such-key"));
    }
}
