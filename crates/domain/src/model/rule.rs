//! Access rules: nested conditions over facts with three values. Source: CASE-07, CASE-09, CASE-11, DESIGN section 5.
//!
//! Written as `ALL(a, b)`, `ANY(a, b)`, `NONE(a, b)`, `AT_LEAST(2; a, b, c)`, `INST_GE_N(2)`; a bare code is a fact.
//! `INST_GE_N(2; INST_IMMINENT)` counts an institution that is about to join, `INST_FUTURE(2)` also those that join later.

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

    pub(crate) fn of(condition: bool) -> Self {
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

/// Criteria that follow from a count as soon as it is known: the criterion, the count, and the number that it needs.
const COUNTED: &[(&str, &str, u32)] =
    &[("ENTITLED_GE_1", "ENTITLED", 1), ("REGISTERED_GE_1", "REGISTERED", 1), ("REGISTERED_SEVERAL", "REGISTERED", 2)];

/// The count from which a criterion follows, with the number that it needs.
pub(crate) fn counted(code: &str) -> Option<(&'static str, u32)> {
    COUNTED.iter().find(|(criterion, ..)| *criterion == code).map(|(_, count, n)| (*count, *n))
}

/// Which institutions are counted: each horizon includes the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Horizon {
    /// Those that are involved today.
    Now,
    /// Also those about to take over or to join.
    Imminent,
    /// Also those that join later.
    Future,
}

impl Horizon {
    /// The code of the criterion.
    pub fn code(self) -> &'static str {
        if self == Horizon::Future { "INST_FUTURE" } else { "INST_GE_N" }
    }

    /// The facts that are added up: each with the yes or no that stands for it where nobody has counted.
    pub(crate) fn summands(self) -> &'static [(&'static str, Option<&'static str>)] {
        const ALL: &[(&str, Option<&str>)] =
            &[(INSTITUTIONS, None), ("INSTITUTIONS_IMMINENT", Some("INST_IMMINENT")), ("INSTITUTIONS_FUTURE", None)];
        match self {
            Horizon::Now => &ALL[..1],
            Horizon::Imminent => &ALL[..2],
            Horizon::Future => ALL,
        }
    }

    /// Whether n institutions are reached. What is known decides as soon as it suffices; where the counts leave it open
    /// a plain yes or no to the criterion does.
    pub(crate) fn reaches(self, n: u32, fact: impl Fn(&str) -> Fact) -> Verdict {
        let (mut least, mut most) = (0u32, 0u32);
        for (count, stands_in) in self.summands() {
            let (low, high) = match (fact(count), stands_in.map(&fact)) {
                (Fact::Count(n), _) => (n, n),
                (_, Some(Fact::Yes)) => (1, u32::MAX),
                (_, Some(Fact::No)) => (0, 0),
                _ => (0, u32::MAX),
            };
            (least, most) = (least.saturating_add(low), most.saturating_add(high));
        }
        if least >= n {
            return Verdict::Met;
        }
        match fact(self.code()) {
            _ if most < n => Verdict::Unmet,
            Fact::Yes => Verdict::Met,
            Fact::No => Verdict::Unmet,
            _ => Verdict::Unknown,
        }
    }
}

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
    /// So many institutions are involved, within a horizon.
    Count(Horizon, u32),
    /// A single criterion.
    Fact(String),
}

impl Rule {
    /// Reads the written form; the error says what was found where, in English, for the author of the model.
    pub fn parse(text: &str) -> Result<Rule, String> {
        let mut reader = Reader { rest: text.trim(), depth: 0 };
        let rule = reader.rule()?;
        if reader.rest.is_empty() { Ok(rule) } else { Err(format!("unexpected `{}`", reader.rest)) }
    }

    /// The three-valued answer. `derived` are criteria that are rules themselves.
    pub fn eval(&self, facts: &Facts, derived: &BTreeMap<String, Rule>) -> Verdict {
        let each = |rules: &[Rule]| Tally::of(rules.iter().map(|r| r.eval(facts, derived)));
        let fact = |code: &str| facts.get(code).copied().unwrap_or(Fact::Unknown);
        match self {
            Rule::All(rules) => each(rules).all(),
            Rule::Any(rules) => each(rules).any(),
            Rule::None(rules) => each(rules).none(),
            Rule::AtLeast(n, rules) => each(rules).at_least(*n),
            Rule::Count(horizon, n) => horizon.reaches(*n, fact),
            Rule::Fact(code) => match (stated(code, fact), derived.get(code)) {
                (Verdict::Unknown, Some(rule)) => rule.eval(facts, derived),
                (found, _) => found,
            },
        }
    }

    /// Whether some answers bring about a verdict: a rule that cannot be met keeps everybody out. Counts up from nothing
    /// known and gives up, with yes, after a few thousand tries; the derived criteria must not go in circles.
    pub fn can_be(&self, wanted: Verdict, derived: &BTreeMap<String, Rule>) -> bool {
        let atoms = self.criteria(derived);
        let most = atoms.iter().filter_map(|a| if let Rule::Count(_, n) = a { Some(*n) } else { None }).max();
        let mut open: Vec<(&str, Vec<Fact>)> = Vec::new();
        for code in atoms.iter().flat_map(Rule::asks) {
            let values = match most {
                Some(most) if code == INSTITUTIONS => (0..=most.min(9)).rev().map(Fact::Count).collect(),
                _ => vec![Fact::Yes, Fact::No],
            };
            if !open.iter().any(|(known, _)| *known == code) {
                open.push((code, values));
            }
        }
        self.search(wanted, derived, &mut Facts::new(), &open, &mut 4000)
    }

    fn search(
        &self,
        wanted: Verdict,
        derived: &BTreeMap<String, Rule>,
        facts: &mut Facts,
        open: &[(&str, Vec<Fact>)],
        tries: &mut u32,
    ) -> bool {
        *tries = tries.saturating_sub(1);
        match (self.eval(facts, derived), open.split_first()) {
            (found, _) if found == wanted || *tries == 0 => true,
            (Verdict::Unknown, Some(((code, values), rest))) => {
                let found = values.iter().any(|value| {
                    facts.insert(code.to_string(), *value);
                    self.search(wanted, derived, facts, rest, tries)
                });
                facts.remove(*code);
                found
            }
            _ => false,
        }
    }

    /// Every criterion in the rule's order, derived ones opened into their parts, without repetition.
    pub fn criteria(&self, derived: &BTreeMap<String, Rule>) -> Vec<Rule> {
        let mut found = Vec::new();
        self.collect(derived, &mut found, &mut Vec::new());
        found
    }

    fn collect<'r>(&'r self, derived: &'r BTreeMap<String, Rule>, found: &mut Vec<Rule>, opened: &mut Vec<&'r str>) {
        match self {
            Rule::All(rules) | Rule::Any(rules) | Rule::None(rules) | Rule::AtLeast(_, rules) => {
                rules.iter().for_each(|r| r.collect(derived, found, opened));
            }
            // Each is opened once, so that a criterion that depends on itself comes to an end too.
            Rule::Fact(code) if opened.contains(&code.as_str()) => {}
            Rule::Fact(code) if derived.contains_key(code) => {
                opened.push(code);
                derived[code].collect(derived, found, opened);
            }
            atom if !found.contains(atom) => found.push(atom.clone()),
            _ => {}
        }
    }

    /// The code of the fact that an atom asks for; empty for a nested rule.
    pub fn fact_code(&self) -> &str {
        match self {
            Rule::Fact(code) => code,
            Rule::Count(..) => INSTITUTIONS,
            _ => "",
        }
    }

    /// The code of an atom as a criterion; empty for a nested rule.
    pub fn code(&self) -> &str {
        match self {
            Rule::Fact(code) => code,
            Rule::Count(horizon, _) => horizon.code(),
            _ => "",
        }
    }

    /// The codes of the questions that establish an atom.
    pub fn asks(&self) -> Vec<&str> {
        match self {
            Rule::Fact(code) => vec![code],
            Rule::Count(Horizon::Now, _) => vec![INSTITUTIONS],
            Rule::Count(Horizon::Imminent, _) => vec![INSTITUTIONS, "INST_IMMINENT"],
            Rule::Count(Horizon::Future, _) => vec![INSTITUTIONS, "INST_IMMINENT", "INST_FUTURE"],
            _ => Vec::new(),
        }
    }
}

/// What is known of a single criterion: from its count where that is known, else as it was stated. What was stated wins over
/// what would follow from other facts.
pub(crate) fn stated(code: &str, fact: impl Fn(&str) -> Fact) -> Verdict {
    let from_count = counted(code).and_then(|(count, n)| match fact(count) {
        Fact::Count(found) => Some(Verdict::of(found >= n)),
        _ => None,
    });
    from_count.unwrap_or_else(|| match fact(code) {
        Fact::Yes => Verdict::Met,
        Fact::No => Verdict::Unmet,
        Fact::Count(n) => Verdict::of(n > 0),
        Fact::Unknown => Verdict::Unknown,
    })
}

/// How often each verdict came up among the parts of a rule.
#[derive(Default)]
pub(crate) struct Tally {
    met: usize,
    unmet: usize,
    unknown: usize,
}

impl Tally {
    pub(crate) fn of(verdicts: impl Iterator<Item = Verdict>) -> Self {
        verdicts.fold(Tally::default(), |mut tally, verdict| {
            match verdict {
                Verdict::Met => tally.met += 1,
                Verdict::Unmet => tally.unmet += 1,
                Verdict::Unknown => tally.unknown += 1,
            }
            tally
        })
    }

    pub(crate) fn all(&self) -> Verdict {
        match (self.unmet, self.unknown) {
            (0, 0) => Verdict::Met,
            (0, _) => Verdict::Unknown,
            _ => Verdict::Unmet,
        }
    }

    pub(crate) fn any(&self) -> Verdict {
        match (self.met, self.unknown) {
            (0, 0) => Verdict::Unmet,
            (0, _) => Verdict::Unknown,
            _ => Verdict::Met,
        }
    }

    pub(crate) fn none(&self) -> Verdict {
        self.any().not()
    }

    pub(crate) fn at_least(&self, n: usize) -> Verdict {
        if self.met >= n {
            Verdict::Met
        } else if self.met + self.unknown < n {
            Verdict::Unmet
        } else {
            Verdict::Unknown
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
            Rule::Count(Horizon::Imminent, n) => write!(f, "INST_GE_N({n}; INST_IMMINENT)"),
            Rule::Count(horizon, n) => write!(f, "{}({n})", horizon.code()),
            Rule::Fact(code) => f.write_str(code),
        }
    }
}

/// The counted fact behind `INST_GE_N`.
pub const INSTITUTIONS: &str = "INSTITUTIONS";

/// How deep a rule may be nested: no canton comes near it, and a file must not exhaust the stack.
const DEPTH: usize = 24;

struct Reader<'a> {
    rest: &'a str,
    depth: usize,
}

impl Reader<'_> {
    fn rule(&mut self) -> Result<Rule, String> {
        self.depth += 1;
        if self.depth > DEPTH {
            return Err(format!("a rule is nested at most {DEPTH} deep"));
        }
        let rule = self.nested();
        self.depth -= 1;
        rule
    }

    fn nested(&mut self) -> Result<Rule, String> {
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
            "INST_GE_N" => {
                let n = self.institutions()?;
                Rule::Count(if self.eat(';') { self.imminent()? } else { Horizon::Now }, n)
            }
            "INST_FUTURE" => Rule::Count(Horizon::Future, self.institutions()?),
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

    fn institutions(&mut self) -> Result<u32, String> {
        let n = self.number()?;
        u32::try_from(n)
            .ok()
            .filter(|n| (1..=99).contains(n))
            .ok_or_else(|| format!("`{n}` is no number of institutions"))
    }

    fn imminent(&mut self) -> Result<Horizon, String> {
        match self.word()?.as_str() {
            "INST_IMMINENT" => Ok(Horizon::Imminent),
            other => Err(format!("`{other}` cannot be counted; known is INST_IMMINENT")),
        }
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
    fn case_11_who_is_about_to_join_or_joins_later_counts_where_the_rule_says_so() {
        let now = |n| ("INSTITUTIONS", Fact::Count(n));
        let (soon, later) =
            (|n| ("INSTITUTIONS_IMMINENT", Fact::Count(n)), |n| ("INSTITUTIONS_FUTURE", Fact::Count(n)));
        let imminent = "INST_GE_N(2; INST_IMMINENT)";
        assert_eq!(eval(imminent, &[now(1), soon(1)]), Verdict::Met);
        assert_eq!(eval(imminent, &[now(2)]), Verdict::Met, "what is known decides as soon as it suffices");
        assert_eq!(eval(imminent, &[now(1)]), Verdict::Unknown);
        assert_eq!(eval(imminent, &[now(1), soon(0)]), Verdict::Unmet);
        assert_eq!(eval(imminent, &[now(1), ("INST_IMMINENT", Fact::Yes)]), Verdict::Met);
        assert_eq!(eval(imminent, &[now(1), ("INST_IMMINENT", Fact::No)]), Verdict::Unmet);
        assert_eq!(eval(imminent, &[now(1), later(3)]), Verdict::Unknown, "later ones do not count");
        assert_eq!(eval("INST_FUTURE(2)", &[now(1), soon(0), later(1)]), Verdict::Met);
        assert_eq!(eval("INST_FUTURE(2)", &[now(1), soon(0), later(0)]), Verdict::Unmet);
        assert_eq!(eval("INST_FUTURE(2)", &[("INST_FUTURE", Fact::Yes)]), Verdict::Met);
        assert_eq!(eval("INST_GE_N(2)", &[now(1), soon(5)]), Verdict::Unmet);
    }

    #[test]
    fn case_11_criteria_of_counts_follow_from_them() {
        let registered = |n| [("REGISTERED", Fact::Count(n))];
        assert_eq!(eval("REGISTERED_SEVERAL", &registered(2)), Verdict::Met);
        assert_eq!(eval("REGISTERED_SEVERAL", &registered(1)), Verdict::Unmet);
        assert_eq!(eval("REGISTERED_GE_1", &registered(1)), Verdict::Met);
        assert_eq!(eval("ENTITLED_GE_1", &[("ENTITLED", Fact::Count(0))]), Verdict::Unmet);
        assert_eq!(eval("ENTITLED_GE_1", &[("ENTITLED_GE_1", Fact::Yes)]), Verdict::Met);
    }

    #[test]
    fn a_rule_that_nobody_can_meet_is_told_from_one_that_somebody_can() {
        let can = |text: &str, wanted| Rule::parse(text).unwrap().can_be(wanted, &BTreeMap::new());
        for text in ["ALL(A, NONE(A))", "AT_LEAST(3; A, B)", "ALL(INST_GE_N(3), NONE(INST_GE_N(2)))"] {
            assert!(!can(text, Verdict::Met), "{text}");
        }
        for text in ["ALL(A, NONE(B))", "AT_LEAST(2; A, B, C)", "INST_GE_N(3)", "INST_GE_N(2; INST_IMMINENT)"] {
            assert!(can(text, Verdict::Met) && can(text, Verdict::Unmet), "{text}");
        }
        assert!(!can("ANY(A, NONE(A))", Verdict::Unmet), "it keeps nobody out");
    }

    #[test]
    fn a_rule_reads_back_as_it_was_written() {
        for text in [
            "ALL(INST_GE_N(2), NONE(A, B))",
            "AT_LEAST(2; A, ANY(B, C))",
            "A",
            "INST_FUTURE(2)",
            "INST_GE_N(2; INST_IMMINENT)",
        ] {
            assert_eq!(Rule::parse(text).unwrap().to_string(), text);
        }
    }

    #[test]
    fn a_faulty_rule_is_named() {
        for (text, reason) in [
            ("ALL(A", ") "),
            ("SOME(A)", "SOME"),
            ("AT_LEAST(x; A)", "x"),
            ("A B", "B"),
            ("INST_GE_N(0)", "0"),
            ("INST_GE_N(2; SOON)", "SOON"),
        ] {
            let error = Rule::parse(text).unwrap_err();
            assert!(error.contains(reason.trim()), "{text}: {error}");
        }
    }
}
