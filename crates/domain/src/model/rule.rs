//! Access rules: nested conditions over facts with three values. Source: CASE-07, CASE-09, CASE-11, DESIGN section 5.
//!
//! Written as `ALL(a, b)`, `ANY(a, b)`, `NONE(a, b)`, `AT_LEAST(2; a, b, c)`, `INST_GE_N(2)`; a bare code is a fact.

use crate::coded;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

coded!(
    /// The answer of a criterion. Unknown is never a refusal: it asks for what is missing.
    Verdict { Met = "met", Unmet = "unmet", Unknown = "unknown" }
);

impl Verdict {
    fn not(self) -> Self {
        match self {
            Verdict::Met => Verdict::Unmet,
            Verdict::Unmet => Verdict::Met,
            Verdict::Unknown => Verdict::Unknown,
        }
    }

    fn of(condition: bool) -> Self {
        if condition { Verdict::Met } else { Verdict::Unmet }
    }
}

/// A fact as it was answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Fact {
    /// The criterion applies.
    Yes,
    /// The criterion does not apply.
    No,
    /// Nobody has asked, or nobody knows.
    Unknown,
    /// A counted fact, such as the number of institutions involved.
    Count(u32),
}

impl TryFrom<String> for Fact {
    type Error = crate::Invalid;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        match text.trim() {
            "yes" => Ok(Fact::Yes),
            "no" => Ok(Fact::No),
            "" | "unknown" => Ok(Fact::Unknown),
            number => {
                number.parse::<u32>().ok().filter(|n| *n <= 99).map(Fact::Count).ok_or(crate::Invalid::new("fact"))
            }
        }
    }
}

impl From<Fact> for String {
    fn from(fact: Fact) -> String {
        match fact {
            Fact::Yes => "yes".into(),
            Fact::No => "no".into(),
            Fact::Unknown => "unknown".into(),
            Fact::Count(n) => n.to_string(),
        }
    }
}

impl schemars::JsonSchema for Fact {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Fact".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({"type": "string", "pattern": "^(yes|no|unknown|[0-9]{1,2})$",
            "description": "yes, no, unknown, or a count of at most 99"})
    }
}

/// Facts by code; what is absent is unknown.
pub type Facts = BTreeMap<String, Fact>;

/// A condition over facts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rule {
    /// Unmet if one is unmet, else unknown if one is unknown, else met.
    All(Vec<Rule>),
    /// Met if one is met, else unknown if one is unknown, else unmet.
    Any(Vec<Rule>),
    /// Unmet if one is met, else unknown if one is unknown, else met.
    None(Vec<Rule>),
    /// Met when n are met, unmet when n can no longer be reached, else unknown.
    AtLeast(usize, Vec<Rule>),
    /// A counted fact has reached n.
    Count(String, u32),
    /// A single criterion.
    Fact(String),
}

impl Rule {
    /// Reads the written form; the error says what was found where, in English, for the author of the model.
    pub fn parse(text: &str) -> Result<Rule, String> {
        let mut reader = Reader { rest: text.trim() };
        let rule = reader.rule()?;
        if reader.rest.is_empty() { Ok(rule) } else { Err(format!("unexpected `{}`", reader.rest)) }
    }

    /// The three-valued answer. `derived` are criteria that are rules themselves.
    pub fn eval(&self, facts: &Facts, derived: &BTreeMap<String, Rule>) -> Verdict {
        let count = |rules: &[Rule], wanted| rules.iter().filter(|r| r.eval(facts, derived) == wanted).count();
        match self {
            Rule::All(rules) => match (count(rules, Verdict::Unmet), count(rules, Verdict::Unknown)) {
                (0, 0) => Verdict::Met,
                (0, _) => Verdict::Unknown,
                _ => Verdict::Unmet,
            },
            Rule::Any(rules) => match (count(rules, Verdict::Met), count(rules, Verdict::Unknown)) {
                (0, 0) => Verdict::Unmet,
                (0, _) => Verdict::Unknown,
                _ => Verdict::Met,
            },
            Rule::None(rules) => Rule::Any(rules.clone()).eval(facts, derived).not(),
            Rule::AtLeast(n, rules) => {
                let met = count(rules, Verdict::Met);
                let open = count(rules, Verdict::Unknown);
                if met >= *n {
                    Verdict::Met
                } else if met + open < *n {
                    Verdict::Unmet
                } else {
                    Verdict::Unknown
                }
            }
            Rule::Count(code, n) => match facts.get(code) {
                Some(Fact::Count(found)) => Verdict::of(found >= n),
                _ => Verdict::Unknown,
            },
            // What was stated wins over what would follow from other facts.
            Rule::Fact(code) => match (facts.get(code), derived.get(code)) {
                (Some(Fact::Yes), _) => Verdict::Met,
                (Some(Fact::No), _) => Verdict::Unmet,
                (Some(Fact::Count(n)), _) => Verdict::of(*n > 0),
                (_, Some(rule)) => rule.eval(facts, derived),
                _ => Verdict::Unknown,
            },
        }
    }

    /// Every criterion in the rule's order, derived ones opened into their parts, without repetition.
    pub fn criteria(&self, derived: &BTreeMap<String, Rule>) -> Vec<Rule> {
        let mut found = Vec::new();
        self.collect(derived, &mut found, 0);
        found
    }

    fn collect(&self, derived: &BTreeMap<String, Rule>, found: &mut Vec<Rule>, depth: usize) {
        match self {
            Rule::All(rules) | Rule::Any(rules) | Rule::None(rules) | Rule::AtLeast(_, rules) => {
                rules.iter().for_each(|r| r.collect(derived, found, depth));
            }
            Rule::Fact(code) if derived.contains_key(code) && depth < 8 => {
                derived[code].collect(derived, found, depth + 1);
            }
            atom if !found.contains(atom) => found.push(atom.clone()),
            _ => {}
        }
    }

    /// The code of the fact that an atom asks for; empty for a nested rule.
    pub fn fact_code(&self) -> &str {
        match self {
            Rule::Fact(code) | Rule::Count(code, _) => code,
            _ => "",
        }
    }
}

impl std::fmt::Display for Rule {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let list = |rules: &[Rule]| rules.iter().map(Rule::to_string).collect::<Vec<_>>().join(", ");
        match self {
            Rule::All(r) => write!(f, "ALL({})", list(r)),
            Rule::Any(r) => write!(f, "ANY({})", list(r)),
            Rule::None(r) => write!(f, "NONE({})", list(r)),
            Rule::AtLeast(n, r) => write!(f, "AT_LEAST({n}; {})", list(r)),
            Rule::Count(code, n) if code == INSTITUTIONS => write!(f, "INST_GE_N({n})"),
            Rule::Count(code, n) => write!(f, "{code} >= {n}"),
            Rule::Fact(code) => f.write_str(code),
        }
    }
}

/// The counted fact behind `INST_GE_N`.
pub const INSTITUTIONS: &str = "INSTITUTIONS";

struct Reader<'a> {
    rest: &'a str,
}

impl Reader<'_> {
    fn rule(&mut self) -> Result<Rule, String> {
        let word = self.word()?;
        if !self.eat('(') {
            return Ok(Rule::Fact(word));
        }
        let rule = match word.as_str() {
            "ALL" => Rule::All(self.list()?),
            "ANY" => Rule::Any(self.list()?),
            "NONE" => Rule::None(self.list()?),
            "AT_LEAST" => {
                let n = self.number()?;
                if !self.eat(';') {
                    return Err("AT_LEAST wants `n; …`".into());
                }
                Rule::AtLeast(n, self.list()?)
            }
            "INST_GE_N" => Rule::Count(INSTITUTIONS.into(), u32::try_from(self.number()?).unwrap_or(u32::MAX)),
            other => return Err(format!("`{other}` is no operator")),
        };
        if self.eat(')') { Ok(rule) } else { Err("a `)` is missing".into()) }
    }

    fn list(&mut self) -> Result<Vec<Rule>, String> {
        let mut rules = vec![self.rule()?];
        while self.eat(',') {
            rules.push(self.rule()?);
        }
        Ok(rules)
    }

    fn word(&mut self) -> Result<String, String> {
        self.rest = self.rest.trim_start();
        let end = self.rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at(end);
        self.rest = rest.trim_start();
        if word.is_empty() { Err(format!("a code is missing before `{rest}`")) } else { Ok(word.to_string()) }
    }

    fn number(&mut self) -> Result<usize, String> {
        let word = self.word()?;
        word.parse().map_err(|_| format!("`{word}` is no number"))
    }

    fn eat(&mut self, c: char) -> bool {
        match self.rest.strip_prefix(c) {
            Some(rest) => {
                self.rest = rest.trim_start();
                true
            }
            None => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facts(given: &[(&str, Fact)]) -> Facts {
        given.iter().map(|(c, f)| (c.to_string(), *f)).collect()
    }

    fn eval(rule: &str, given: &[(&str, Fact)]) -> Verdict {
        Rule::parse(rule).unwrap().eval(&facts(given), &BTreeMap::new())
    }

    #[test]
    fn case_07_nested_rules_have_three_values() {
        use Fact::{No, Yes};
        assert_eq!(eval("ALL(A, B)", &[("A", Yes)]), Verdict::Unknown);
        assert_eq!(eval("ALL(A, B)", &[("A", No)]), Verdict::Unmet);
        assert_eq!(eval("ANY(A, B)", &[("A", Yes)]), Verdict::Met);
        assert_eq!(eval("NONE(A, B)", &[("A", No)]), Verdict::Unknown);
        assert_eq!(eval("NONE(A, B)", &[("A", No), ("B", Yes)]), Verdict::Unmet);
        assert_eq!(eval("AT_LEAST(2; A, B, C)", &[("A", Yes), ("B", No)]), Verdict::Unknown);
        assert_eq!(eval("AT_LEAST(2; A, B, C)", &[("A", No), ("B", No)]), Verdict::Unmet);
    }

    #[test]
    fn case_11_institutions_are_counted() {
        assert_eq!(eval("INST_GE_N(2)", &[("INSTITUTIONS", Fact::Count(2))]), Verdict::Met);
        assert_eq!(eval("INST_GE_N(2)", &[("INSTITUTIONS", Fact::Count(1))]), Verdict::Unmet);
        assert_eq!(eval("INST_GE_N(2)", &[]), Verdict::Unknown);
    }

    #[test]
    fn a_rule_reads_back_as_it_was_written() {
        for text in ["ALL(INST_GE_N(2), NONE(A, B))", "AT_LEAST(2; A, ANY(B, C))", "A"] {
            assert_eq!(Rule::parse(text).unwrap().to_string(), text);
        }
    }

    #[test]
    fn a_faulty_rule_is_named() {
        for (text, reason) in [("ALL(A", ") "), ("SOME(A)", "SOME"), ("AT_LEAST(x; A)", "x"), ("A B", "B")] {
            let error = Rule::parse(text).unwrap_err();
            assert!(error.contains(reason.trim()), "{text}: {error}");
        }
    }
}
