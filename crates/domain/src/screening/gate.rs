//! Many screenings at once: the rules of access of a model made ready, so that a line costs no search and no memory.
//! Source: CASE-07, CASE-09 to CASE-11, DESIGN section 8.

use crate::coded;
use crate::model::rule::{Fact, Facts, Horizon, Rule, Tally, Verdict, counted, stated};
use crate::model::{Access, Bank, Model, Otherwise};

coded!(
    /// What is answered to a profile.
    Passage {
        /// It gets in.
        Met = "met",
        /// It does not.
        Unmet = "unmet",
        /// Something is not known that could decide; never a refusal.
        Clarify = "clarify",
        /// The model has no formal criteria: professionals decide and write down why.
        Discretion = "discretion",
        /// Each agreement has its own rule.
        ByAgreement = "by-agreement",
    }
);

coded!(
    /// The lists in which a criterion can stand.
    List { Met = "met", Unmet = "unmet", Unknown = "unknown", ExcludedBy = "excluded-by" }
);

/// The rules of access of a model, ready to be asked. What a rule calls by a code is taken as it was told; criteria that follow
/// from counts follow, others do not.
#[derive(Debug)]
pub struct Gates {
    codes: Vec<String>,
    gates: Vec<Gate>,
}

/// One way in: a category, or an agreement under the category in which its cases are counted.
#[derive(Debug)]
pub struct Gate {
    /// The code of the category.
    pub category: String,
    /// What holds where there is no rule.
    otherwise: Otherwise,
    rule: Option<Program>,
}

/// A rule whose criteria are places.
#[derive(Debug)]
struct Program {
    atoms: Vec<Atom>,
    tree: Node,
}

#[derive(Debug)]
struct Atom {
    code: String,
    exclusion: bool,
    sense: Sense,
    /// The facts that it can ask for, with their places: few enough to look through.
    places: Vec<(&'static str, usize)>,
    place: usize,
}

#[derive(Debug)]
enum Sense {
    Criterion,
    Institutions(Horizon, u32),
}

#[derive(Debug)]
enum Node {
    All(Vec<Node>),
    Any(Vec<Node>),
    None(Vec<Node>),
    AtLeast(usize, Vec<Node>),
    Atom(usize),
}

/// The facts of one profile, by their place.
#[derive(Debug, Clone)]
pub struct Sheet {
    facts: Vec<Fact>,
}

/// The answer of one gate; it is filled anew for each profile.
#[derive(Debug, Default)]
pub struct Answer {
    verdicts: Vec<Verdict>,
}

impl Gates {
    /// The categories of a model, or one of them. `None`: it has no such category.
    pub fn of(model: &Model, category: Option<&str>) -> Option<Self> {
        let wanted = |code: &str| category.is_none_or(|c| same(c, code));
        let ways_in = model.category.iter().filter(|c| c.otherwise != Otherwise::Counted && wanted(&c.code));
        let gates = ways_in.map(|c| (c.code.as_str(), c.otherwise, c.rule.as_ref().map(|r| &r.0)));
        Self::made(model, gates.collect())
    }

    /// One agreement or service.
    pub fn of_access(model: &Model, access: &Access) -> Option<Self> {
        let rule = access.rule.as_ref().map(|r| &r.0);
        Self::made(model, vec![(access.category.as_str(), Otherwise::Discretion, rule)])
    }

    fn made(model: &Model, gates: Vec<(&str, Otherwise, Option<&Rule>)>) -> Option<Self> {
        let own = model.criterion.iter().map(|c| c.code.as_str()).chain(model.question.iter().map(|q| q.code.as_str()));
        let mut codes: Vec<String> = Vec::new();
        for code in Bank::get().criterion.iter().map(|c| c.code.as_str()).chain(own) {
            if !codes.iter().any(|known| known == code) {
                codes.push(code.to_string());
            }
        }
        let made = |(category, otherwise, rule): (&str, Otherwise, Option<&Rule>)| Gate {
            category: category.to_string(),
            otherwise,
            rule: rule.map(|rule| Program::of(rule, &codes)),
        };
        let gates: Vec<Gate> = gates.into_iter().map(made).collect();
        (!gates.is_empty()).then_some(Gates { codes, gates })
    }

    /// The ways in, in the model's order.
    pub fn gates(&self) -> &[Gate] {
        &self.gates
    }

    /// The place of a code among the facts.
    pub fn place(&self, code: &str) -> Option<usize> {
        self.codes.iter().position(|known| known == code)
    }

    /// Facts as they were answered.
    pub fn sheet_of(&self, facts: &Facts) -> Sheet {
        let mut sheet = self.sheet();
        for (code, fact) in facts {
            if let Some(place) = self.place(code) {
                sheet.set(place, *fact);
            }
        }
        sheet
    }

    /// Facts of which none is known.
    pub fn sheet(&self) -> Sheet {
        Sheet { facts: vec![Fact::Unknown; self.codes.len()] }
    }
}

/// Whether a code is the one that was asked for, however its words are joined.
fn same(asked: &str, code: &str) -> bool {
    let plain = |c: char| if c == ' ' || c == '_' { '-' } else { c.to_ascii_lowercase() };
    asked.trim().chars().map(plain).eq(code.chars().map(plain))
}

impl Sheet {
    /// Forgets everything.
    pub fn clear(&mut self) {
        self.facts.fill(Fact::Unknown);
    }

    /// Puts a fact at its place.
    pub fn set(&mut self, place: usize, fact: Fact) {
        self.facts[place] = fact;
    }
}

impl Gate {
    /// Answers a profile; the lists can be read from the answer afterwards.
    pub fn pass(&self, sheet: &Sheet, answer: &mut Answer) -> Passage {
        answer.verdicts.clear();
        let Some(program) = &self.rule else {
            return match self.otherwise {
                Otherwise::ByAgreement => Passage::ByAgreement,
                _ => Passage::Discretion,
            };
        };
        answer.verdicts.extend(program.atoms.iter().map(|atom| atom.verdict(sheet)));
        match program.tree.eval(&answer.verdicts) {
            Verdict::Met => Passage::Met,
            Verdict::Unmet => Passage::Unmet,
            Verdict::Unknown => Passage::Clarify,
        }
    }

    /// The criteria in one of the lists, in the rule's order. An exclusion that applies stands in `excluded-by` alone, one
    /// that is not known among the unknown, one that does not apply in none.
    pub fn listed<'a>(&'a self, answer: &'a Answer, list: List) -> impl Iterator<Item = &'a str> {
        let atoms = self.rule.iter().flat_map(|program| &program.atoms);
        let stands = move |(atom, verdict): &(&Atom, &Verdict)| match (list, atom.exclusion) {
            (List::Met, false) => **verdict == Verdict::Met,
            (List::Unmet, false) => **verdict == Verdict::Unmet,
            (List::Unknown, _) => **verdict == Verdict::Unknown,
            (List::ExcludedBy, true) => **verdict == Verdict::Met,
            _ => false,
        };
        atoms.zip(&answer.verdicts).filter(stands).map(|(atom, _)| atom.code.as_str())
    }
}

impl Program {
    fn of(rule: &Rule, codes: &[String]) -> Self {
        let mut atoms = Vec::new();
        let tree = node(rule, false, codes, &mut atoms);
        Program { atoms, tree }
    }
}

/// The facts beside its own code that an atom can ask for.
fn asks(code: &str, sense: &Sense) -> Vec<&'static str> {
    match sense {
        Sense::Criterion => counted(code).map(|(count, _)| count).into_iter().collect(),
        Sense::Institutions(horizon, _) => {
            horizon.summands().iter().flat_map(|(count, stands_in)| [Some(*count), *stands_in]).flatten().collect()
        }
    }
}

/// A rule with places for its criteria: one that stands twice has one place.
fn node(rule: &Rule, excluding: bool, codes: &[String], atoms: &mut Vec<Atom>) -> Node {
    let mut each =
        |rules: &[Rule], excluding| rules.iter().map(|r| node(r, excluding, codes, atoms)).collect::<Vec<_>>();
    let sense = match rule {
        Rule::All(rules) => return Node::All(each(rules, excluding)),
        Rule::Any(rules) => return Node::Any(each(rules, excluding)),
        Rule::None(rules) => return Node::None(each(rules, !excluding)),
        Rule::AtLeast(n, rules) => return Node::AtLeast(*n, each(rules, excluding)),
        Rule::Count(horizon, n) => Sense::Institutions(*horizon, *n),
        Rule::Fact(_) => Sense::Criterion,
    };
    let same = |atom: &Atom| match (&atom.sense, &sense) {
        (Sense::Institutions(a, n), Sense::Institutions(b, m)) => a == b && n == m && atom.exclusion == excluding,
        (Sense::Criterion, Sense::Criterion) => atom.code == rule.code() && atom.exclusion == excluding,
        _ => false,
    };
    let at = atoms.iter().position(same).unwrap_or(atoms.len());
    if at == atoms.len() {
        let code = rule.code();
        // Every code of a rule has a name, so that it has a place; a fact without one is never known.
        let place = |code: &str| codes.iter().position(|known| known == code).unwrap_or(usize::MAX);
        let places = asks(code, &sense).into_iter().map(|code| (code, place(code))).collect();
        atoms.push(Atom { code: code.to_string(), exclusion: excluding, sense, places, place: place(code) });
    }
    Node::Atom(at)
}

impl Atom {
    fn verdict(&self, sheet: &Sheet) -> Verdict {
        let at = |place: usize| sheet.facts.get(place).copied().unwrap_or(Fact::Unknown);
        let fact = |code: &str| {
            let found = self.places.iter().find(|(known, _)| *known == code);
            at(found.map_or(self.place, |(_, place)| *place))
        };
        match self.sense {
            Sense::Institutions(horizon, n) => horizon.reaches(n, fact),
            Sense::Criterion => stated(&self.code, fact),
        }
    }
}

impl Node {
    fn eval(&self, verdicts: &[Verdict]) -> Verdict {
        let each = |nodes: &[Node]| Tally::of(nodes.iter().map(|n| n.eval(verdicts)));
        match self {
            Node::All(nodes) => each(nodes).all(),
            Node::Any(nodes) => each(nodes).any(),
            Node::None(nodes) => each(nodes).none(),
            Node::AtLeast(n, nodes) => each(nodes).at_least(*n),
            Node::Atom(at) => verdicts[*at],
        }
    }
}
