//! From four Fluent files to Rust: text, `{ $variable }` and a plural select on a number, nothing else.
//!
//! A message must exist in every language and use the same variables there; otherwise the build stops with a
//! sentence that says what to add where. Everything is collected before stopping, so that one run shows all of it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use fluent_syntax::parser::{self, ParserError};

/// In the order of `words::Lang`.
pub const LANGS: [&str; 4] = ["fr", "de", "it", "en"];

/// Variables of these names are numbers even where no plural depends on them.
const NUMBERS: [&str; 7] = ["n", "count", "days", "weeks", "months", "year", "size"];

#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    Text(String),
    Var(String),
    Choice(String, Vec<(Case, Vec<Part>)>),
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Case {
    Exactly(i64),
    One,
    Other,
}

type Messages = BTreeMap<String, Vec<Part>>;

/// The Rust code for the four sources, or every problem found in them.
pub fn generate(sources: &[&str; 4]) -> Result<String, Vec<String>> {
    let mut problems = Vec::new();
    let parsed: Vec<Messages> =
        LANGS.iter().zip(sources).map(|(lang, source)| parse(lang, source, &mut problems)).collect();
    compare(&parsed, &mut problems);
    if problems.is_empty() { Ok(code(&parsed)) } else { Err(problems) }
}

fn parse(lang: &str, source: &str, problems: &mut Vec<String>) -> Messages {
    let (resource, errors) = match parser::parse_runtime(source) {
        Ok(resource) => (resource, Vec::new()),
        Err((resource, errors)) => (resource, errors),
    };
    problems.extend(errors.iter().map(|error| syntax(lang, source, error)));
    let mut messages = Messages::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else {
            continue;
        };
        let key = message.id.name;
        let at = format!("{lang}.ftl: message {key}");
        if !key.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-') {
            problems.push(format!("{at}: a key is written in small letters, digits and hyphens"));
        }
        if !message.attributes.is_empty() {
            problems.push(format!("{at}: attributes are not supported, write a message of its own"));
        }
        let Some(pattern) = &message.value else {
            continue;
        };
        let mut parts = Vec::new();
        if let Err(why) = pattern_parts(pattern, &mut parts) {
            problems.push(format!("{at}: {why}"));
        }
        if lang == "de" && mentions(&parts, 'ß') {
            problems.push(format!("{at}: Swiss spelling has ss, not ß"));
        }
        if messages.insert(key.to_owned(), parts).is_some() {
            problems.push(format!("{at} is there twice"));
        }
    }
    messages
}

fn syntax(lang: &str, source: &str, error: &ParserError) -> String {
    let line = source[..error.pos.start.min(source.len())].matches('\n').count() + 1;
    format!("{lang}.ftl, line {line}: {}", error.kind)
}

fn pattern_parts(pattern: &Pattern<&str>, into: &mut Vec<Part>) -> Result<(), String> {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => push_text(into, value),
            PatternElement::Placeable { expression } => expression_parts(expression, into)?,
        }
    }
    Ok(())
}

fn expression_parts(expression: &Expression<&str>, into: &mut Vec<Part>) -> Result<(), String> {
    match expression {
        Expression::Inline(InlineExpression::StringLiteral { value }) => push_text(into, value),
        Expression::Inline(InlineExpression::VariableReference { id }) => into.push(Part::Var(id.name.to_owned())),
        Expression::Inline(InlineExpression::Placeable { expression }) => expression_parts(expression, into)?,
        Expression::Inline(_) => {
            return Err("only text, { $variable } and a plural select are supported".into());
        }
        Expression::Select { selector, variants } => {
            let InlineExpression::VariableReference { id } = selector else {
                return Err("a select must depend on a { $variable }".into());
            };
            let mut cases = Vec::new();
            for variant in variants {
                let case = match variant.key {
                    VariantKey::Identifier { name: "one" } => Case::One,
                    VariantKey::Identifier { name: "other" } => Case::Other,
                    VariantKey::NumberLiteral { value } => {
                        Case::Exactly(value.parse().map_err(|_| format!("[{value}] is not a whole number"))?)
                    }
                    VariantKey::Identifier { name } => {
                        return Err(format!("[{name}] is neither [one], [other] nor a number"));
                    }
                };
                if variant.default != (case == Case::Other) {
                    return Err("the default of a select is *[other]".into());
                }
                let mut parts = Vec::new();
                pattern_parts(&variant.value, &mut parts)?;
                cases.push((case, parts));
            }
            into.push(Part::Choice(id.name.to_owned(), cases));
        }
    }
    Ok(())
}

/// Fluent hands over one text element a line; one message is easier to write out with them joined.
fn push_text(into: &mut Vec<Part>, value: &str) {
    match into.last_mut() {
        Some(Part::Text(text)) => text.push_str(value),
        _ => into.push(Part::Text(value.to_owned())),
    }
}

fn mentions(parts: &[Part], letter: char) -> bool {
    parts.iter().any(|part| match part {
        Part::Text(text) => text.contains(letter),
        Part::Var(_) => false,
        Part::Choice(_, cases) => cases.iter().any(|(_, parts)| mentions(parts, letter)),
    })
}

fn compare(parsed: &[Messages], problems: &mut Vec<String>) {
    let mut functions: BTreeMap<String, &str> = BTreeMap::new();
    let keys: BTreeSet<&str> = parsed.iter().flat_map(|messages| messages.keys().map(String::as_str)).collect();
    for key in keys {
        let (there, lacking): (Vec<usize>, Vec<usize>) = (0..LANGS.len()).partition(|&at| parsed[at].contains_key(key));
        let names = |list: &[usize]| list.iter().map(|&at| LANGS[at]).collect::<Vec<_>>().join(", ");
        if there.len() == 1 {
            problems.push(format!(
                "message {key} is only in {}: superfluous there, or missing in {}",
                names(&there),
                names(&lacking)
            ));
        } else if !lacking.is_empty() {
            problems.push(format!("message {key} is missing in {} (it is in {})", names(&lacking), names(&there)));
        }
        let uses = |at: usize| variables(&parsed[at][key]).into_keys().collect::<Vec<_>>();
        for &at in &there[1..] {
            if uses(at) != uses(there[0]) {
                problems.push(format!(
                    "message {key}: the variables differ, {} has {} and {} has {}",
                    LANGS[there[0]],
                    list(&uses(there[0])),
                    LANGS[at],
                    list(&uses(at)),
                ));
            }
        }
        if let Some(other) = functions.insert(function(key), key) {
            problems.push(format!("messages {key} and {other} would be one function"));
        }
    }
}

fn list(variables: &[String]) -> String {
    if variables.is_empty() {
        return "none".to_owned();
    }
    variables.iter().map(|name| format!("${name}")).collect::<Vec<_>>().join(", ")
}

/// The variables of a message, and which of them are numbers.
fn variables(parts: &[Part]) -> BTreeMap<String, bool> {
    let mut found = BTreeMap::new();
    for part in parts {
        match part {
            Part::Text(_) => {}
            Part::Var(name) => {
                found.entry(name.clone()).or_insert(NUMBERS.contains(&name.as_str()));
            }
            Part::Choice(name, cases) => {
                for (_, parts) in cases {
                    for (name, number) in variables(parts) {
                        *found.entry(name).or_insert(number) |= number;
                    }
                }
                found.insert(name.clone(), true);
            }
        }
    }
    found
}

fn code(parsed: &[Messages]) -> String {
    let (mut plain, mut rich, mut functions) = (String::new(), String::new(), String::new());
    let (mut plains, mut riches) = (0, 0);
    for key in parsed[0].keys() {
        let forms: Vec<&Vec<Part>> = parsed.iter().map(|messages| &messages[key]).collect();
        let mut used = BTreeMap::new();
        for parts in &forms {
            for (name, number) in variables(parts) {
                *used.entry(name).or_insert(number) |= number;
            }
        }
        let name = function(key);
        writeln!(functions, "/// {}", shown(forms[3]).replace('\n', " ")).unwrap();
        if used.is_empty() {
            let texts: Vec<String> = forms.iter().map(|parts| format!("{:?}", shown(parts))).collect();
            writeln!(plain, "    ({key:?}, [{}]),", texts.join(", ")).unwrap();
            writeln!(functions, "pub fn {name}(lang: Lang) -> &'static str {{ PLAIN[{plains}].1[lang as usize] }}")
                .unwrap();
            plains += 1;
        } else {
            let forms: Vec<String> = forms.iter().map(|parts| written(parts)).collect();
            writeln!(rich, "    ({key:?}, [{}]),", forms.join(", ")).unwrap();
            let typed = |number| if number { "i64" } else { "&str" };
            let kind = |number| if number { "Number" } else { "Text" };
            let parameters: String =
                used.iter().map(|(name, &number)| format!(", {}: {}", ident(name), typed(number))).collect();
            let arguments: Vec<String> = used
                .iter()
                .map(|(name, &number)| format!("({name:?}, Arg::{}({}))", kind(number), ident(name)))
                .collect();
            writeln!(
                functions,
                "pub fn {name}(lang: Lang{parameters}) -> String {{ render(lang, RICH[{riches}].1[lang as usize], &[{}]) }}",
                arguments.join(", "),
            ).unwrap();
            riches += 1;
        }
    }
    format!(
        "pub(crate) static PLAIN: &[(&str, [&str; 4])] = &[\n{plain}];\n\
         pub(crate) static RICH: &[(&str, [&[Part]; 4])] = &[\n{rich}];\n\
         /// One function a message; the comment is the English text. Variables come in alphabetical order.\n\
         pub mod t {{\nuse super::*;\n{functions}}}\n"
    )
}

/// The text of a message, with its variables as they are in the source.
fn shown(parts: &[Part]) -> String {
    parts
        .iter()
        .map(|part| match part {
            Part::Text(text) => text.clone(),
            Part::Var(name) => format!("{{${name}}}"),
            Part::Choice(_, cases) => shown(&cases.last().expect("a select has a default").1),
        })
        .collect()
}

fn written(parts: &[Part]) -> String {
    let parts: Vec<String> = parts
        .iter()
        .map(|part| match part {
            Part::Text(text) => format!("Part::Text({text:?})"),
            Part::Var(name) => format!("Part::Var({name:?})"),
            Part::Choice(name, cases) => {
                let cases: Vec<String> =
                    cases.iter().map(|(case, parts)| format!("(Case::{case:?}, {})", written(parts))).collect();
                format!("Part::Choice({name:?}, &[{}])", cases.join(", "))
            }
        })
        .collect();
    format!("&[{}]", parts.join(", "))
}

fn function(key: &str) -> String {
    ident(&key.replace('-', "_"))
}

/// A raw identifier where the word belongs to the language.
fn ident(name: &str) -> String {
    const WORDS: &[&str] = &[
        "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn", "else", "enum",
        "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro", "match", "mod",
        "move", "mut", "override", "priv", "pub", "ref", "return", "static", "struct", "trait", "true", "try", "type",
        "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
    ];
    if name == "lang" || name == "self" || name == "super" || name == "crate" {
        format!("{name}_")
    } else if WORDS.contains(&name) {
        format!("r#{name}")
    } else {
        name.replace('-', "_")
    }
}

#[cfg(test)]
mod tests {
    use super::generate;

    #[test]
    fn a_key_missing_in_one_language_is_named_with_that_language() {
        let problems = generate(&["a = A\nb = B", "a = A", "a = A\nb = B", "a = A\nb = B"]).unwrap_err();
        assert_eq!(problems, ["message b is missing in de (it is in fr, it, en)"]);
    }

    #[test]
    fn a_key_superfluous_in_one_language_is_named_with_that_language() {
        let problems = generate(&["a = A", "a = A", "a = A\nextra = E", "a = A"]).unwrap_err();
        assert_eq!(problems, ["message extra is only in it: superfluous there, or missing in fr, de, en"]);
    }

    #[test]
    fn variables_that_differ_are_named_with_both_languages() {
        let problems = generate(&["a = { $x }", "a = { $x }", "a = { $y }", "a = { $x }"]).unwrap_err();
        assert_eq!(problems, ["message a: the variables differ, fr has $x and it has $y"]);
    }

    #[test]
    fn a_variable_chosen_by_plural_in_one_language_is_a_number_in_all() {
        let code = generate(&["a = { $x }", "a = { $x ->\n [one] x\n *[other] { $x }\n }", "a = { $x }", "a = { $x }"])
            .unwrap();
        assert!(code.contains("pub fn a(lang: Lang, x: i64) -> String"), "{code}");
    }

    #[test]
    fn a_word_of_the_language_becomes_a_raw_identifier() {
        let code = generate(&["move = a"; 4]).unwrap();
        assert!(code.contains("pub fn r#move(lang: Lang) -> &'static str"), "{code}");
    }

    #[test]
    fn what_the_generator_does_not_know_is_refused() {
        let refused = |source: &str| generate(&[source; 4]).unwrap_err().remove(0);
        assert!(refused("a = { NUMBER($x) }").contains("only text"));
        assert!(refused("a = { $x ->\n [few] x\n *[other] y\n }").contains("[few]"));
        assert!(refused("a = { $x ->\n *[one] x\n [other] y\n }").contains("*[other]"));
        assert!(refused("a = A\n    .title = T").contains("attributes"));
        assert!(refused("aB = A").contains("small letters"));
        assert!(refused("a = A\na = B").contains("twice"));
        assert!(refused("a = A\nb = { $x").contains("line 2"));
    }

    #[test]
    fn sharp_s_is_refused_in_swiss_german_only() {
        assert_eq!(generate(&["a = ß", "a = ss", "a = ß", "a = ß"]).map(|_| ()), Ok(()));
        assert_eq!(generate(&["a = ss", "a = ß", "a = ss", "a = ss"]).unwrap_err().len(), 1);
    }
}
