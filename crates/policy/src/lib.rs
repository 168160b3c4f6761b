//! Rules as policy text (Cedar): read, checked against a schema, and asked.
//!
//! A rule carries its article, whether that article was seen in the law's text, what has to be done afterwards, and a
//! sentence in four languages. Knows nothing of what the rules are about; that is `rights`. Source: DESIGN section 6.

mod read;

pub use read::Fault;

use cedar_policy::{
    Authorizer, Context, Decision, Entities, EntityId, EntityTypeName, EntityUid, PolicyId, PolicySet, Request,
    RestrictedExpression, Schema,
};
use std::collections::HashMap;
use std::str::FromStr;

/// How sure a rule's article is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// The article was read in the law's text.
    Seen,
    /// The article is still to be checked against the law's text.
    Unchecked,
    /// A rule of the platform itself, derived from principles and no quotation of a law.
    House,
}

/// Whether a rule lets or forbids.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// It lets.
    Permit,
    /// It forbids, whatever else lets.
    Forbid,
}

/// A rule as people read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// Its stable name.
    pub id: String,
    /// Whether it lets or forbids.
    pub effect: Effect,
    /// The article that it rests on.
    pub article: String,
    /// How sure that is.
    pub status: Status,
    /// The name of the test that tries it, where it names one.
    pub test: Option<String>,
    /// What has to be done after it was used, by code (`inform-person`, `confirm-in-writing`, `log`).
    pub after: Vec<String>,
    /// The sentence in French, German, Italian and English.
    pub text: [String; 4],
    /// The file in which it stands.
    pub file: String,
}

/// A fact that a rule may ask for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fact<'a> {
    /// Yes or no.
    Bool(bool),
    /// One of a kind: the kind and the code.
    One(&'a str, &'a str),
}

/// What is asked: whether a principal may do an action with a resource, on facts.
#[derive(Debug, Clone)]
pub struct Question<'a> {
    /// The kind of the principal and its code.
    pub principal: (&'a str, &'a str),
    /// The action.
    pub action: &'a str,
    /// The kind of the resource and its code.
    pub resource: (&'a str, &'a str),
    /// The facts by name.
    pub facts: Vec<(&'a str, Fact<'a>)>,
}

/// The answer. A policy that errs is a refusal, and says so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Whether a rule lets and none forbids.
    pub allowed: bool,
    /// The places of the rules that decided, in the order in which they are written.
    pub rules: Vec<usize>,
    /// What went wrong inside; anything here is an alarm.
    pub errors: Vec<String>,
}

/// A member of the world that rules speak of, with the groups that it is in.
#[derive(Debug, Clone)]
pub struct Member {
    /// Its kind.
    pub kind: &'static str,
    /// Its code.
    pub code: String,
    /// The codes of its groups, of the same kind.
    pub groups: Vec<&'static str>,
}

/// Rules that were read and checked.
pub struct Policies {
    set: PolicySet,
    rules: Vec<Rule>,
    places: HashMap<PolicyId, usize>,
    world: Entities,
    schema: Schema,
}

impl Policies {
    /// Reads rules from texts with their names and checks them against the schema. Each fault names file and rule.
    pub fn read(schema: &str, world: &[Member], texts: &[(&str, &str)]) -> Result<Policies, Vec<Fault>> {
        read::read(schema, world, texts)
    }

    /// Every rule, in the order in which they are written.
    pub fn rules(&self) -> &[Rule] {
        &self.rules
    }

    /// Asks. What is not let is refused; what errs is refused and said.
    pub fn ask(&self, question: &Question) -> Answer {
        let request = match self.request(question) {
            Ok(request) => request,
            Err(error) => return Answer { allowed: false, rules: Vec::new(), errors: vec![error] },
        };
        let response = Authorizer::new().is_authorized(&request, &self.set, &self.world);
        let errors: Vec<String> = response.diagnostics().errors().map(ToString::to_string).collect();
        let mut rules: Vec<usize> =
            response.diagnostics().reason().filter_map(|id| self.places.get(id).copied()).collect();
        rules.sort_unstable();
        Answer { allowed: errors.is_empty() && response.decision() == Decision::Allow, rules, errors }
    }

    fn request(&self, question: &Question) -> Result<Request, String> {
        let (kind, code) = question.principal;
        let mut pairs = Vec::with_capacity(question.facts.len());
        for (name, fact) in &question.facts {
            let value = match fact {
                Fact::Bool(value) => RestrictedExpression::new_bool(*value),
                Fact::One(kind, code) => RestrictedExpression::new_entity_uid(uid(kind, code)?),
            };
            pairs.push(((*name).to_string(), value));
        }
        let context = Context::from_pairs(pairs).map_err(|e| e.to_string())?;
        let (resource, action) = (uid(question.resource.0, question.resource.1)?, uid("Action", question.action)?);
        Request::new(uid(kind, code)?, action, resource, context, Some(&self.schema)).map_err(|e| e.to_string())
    }
}

fn uid(kind: &str, code: &str) -> Result<EntityUid, String> {
    let kind = EntityTypeName::from_str(kind).map_err(|e| e.to_string())?;
    Ok(EntityUid::from_type_name_and_id(kind, EntityId::new(code)))
}

#[cfg(test)]
mod tests;
