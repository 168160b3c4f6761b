//! The rights as they are in force: policy text, asked once for each set of facts and remembered.

use crate::disclose::{Basis, Condition, Disclosure};
use crate::know::Know;
use crate::see::{See, Seen};
use crate::{Standing, world};
use policy::{Answer, Effect, Fact, Fault, Policies, Question, Rule};
use std::collections::HashMap;
use std::fmt::Write as _;
use std::sync::{Arc, Mutex, PoisonError, RwLock};

include!(concat!(env!("OUT_DIR"), "/policies.rs"));

/// The rules in force. Cheap to clone; all clones change together when the rules are replaced.
#[derive(Clone)]
pub struct Rights(Arc<RwLock<Arc<InForce>>>);

struct InForce {
    policies: Policies,
    /// The rules, by place. They are leaked: there are a few dozen, and replaced once in a blue moon.
    rules: Vec<&'static Rule>,
    acts: Vec<&'static str>,
    /// What was asked before. Facts are few and finite, so this stays small.
    remembered: RwLock<HashMap<Asked, Told>>,
    alarms: Mutex<Vec<String>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Asked {
    Act(&'static str, Standing),
    See(See),
    Explain(See),
    Disclose(Disclosure),
    Know(Know),
    Count(Know),
}

/// An answer: whether it is allowed, and the first rule that decided.
#[derive(Debug, Clone, Copy)]
struct Told {
    allowed: bool,
    rule: Option<&'static Rule>,
}

impl Rights {
    /// The rules that come with the house, with the layer of a canton where it has one.
    ///
    /// # Panics
    /// Never with the policies of the house: a test reads each of them.
    pub fn of_canton(code: &str) -> Rights {
        Rights::read(&embedded(code)).expect("the policies of the house are read in a test")
    }

    /// Rules from texts with their names. Each fault names file and rule.
    pub fn read(texts: &[(&str, &str)]) -> Result<Rights, Vec<Fault>> {
        Ok(Rights(Arc::new(RwLock::new(Arc::new(InForce::read(texts)?)))))
    }

    /// Puts other rules in force, at once and for everyone; on a fault the old ones stay.
    pub fn replace(&self, texts: &[(&str, &str)]) -> Result<(), Vec<Fault>> {
        let next = Arc::new(InForce::read(texts)?);
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = next;
        Ok(())
    }

    fn in_force(&self) -> Arc<InForce> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Every rule, in the order in which they are written.
    pub fn rules(&self) -> Vec<&'static Rule> {
        self.in_force().rules.clone()
    }

    /// The rule of a name.
    pub fn rule(&self, id: &str) -> Option<&'static Rule> {
        self.in_force().rules.iter().find(|r| r.id == id).copied()
    }

    /// What went wrong inside the rules since it was last asked: each is a refusal, and something to mend.
    pub fn take_alarms(&self) -> Vec<String> {
        std::mem::take(&mut *self.in_force().alarms.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// The rule that permits an act on a standing; none: it is not permitted.
    pub fn act(&self, act: &str, standing: &Standing) -> Option<&'static Rule> {
        let rules = self.in_force();
        let act = rules.acts.iter().find(|known| **known == act).copied()?;
        let told = rules.tell(Asked::Act(act, *standing));
        told.rule.filter(|_| told.allowed)
    }

    /// Whether data may be seen, with the rule; else why not.
    pub fn see(&self, facts: &See) -> Seen {
        let rules = self.in_force();
        let told = rules.tell(Asked::See(*facts));
        match (told.allowed, told.rule) {
            (true, Some(rule)) => Seen::Under(&rule.id),
            (_, Some(rule)) if rule.effect == Effect::Forbid => Seen::Hidden(&rule.id),
            _ => Seen::Hidden(rules.tell(Asked::Explain(*facts)).rule.map_or("no-rule", |rule| &rule.id)),
        }
    }

    /// Whether a partner may be known by its name.
    pub fn knows(&self, facts: &Know) -> bool {
        self.in_force().tell(Asked::Know(*facts)).allowed
    }

    /// Whether what a partner wrote and one may not see may be counted.
    pub fn counts(&self, facts: &Know) -> bool {
        self.in_force().tell(Asked::Count(*facts)).allowed
    }

    /// The rule that lets something be told as things stand; none: it may not be.
    pub(crate) fn rule_for(&self, asked: &Disclosure) -> Option<&'static Rule> {
        let told = self.in_force().tell(Asked::Disclose(*asked));
        told.rule.filter(|_| told.allowed)
    }

    /// Whether something may be told as things stand, and which rule says so.
    pub(crate) fn decided(&self, asked: &Disclosure) -> (bool, Option<&'static str>) {
        let told = self.in_force().tell(Asked::Disclose(*asked));
        (told.allowed, told.rule.map(|rule| rule.id.as_str()))
    }

    /// Whether something may be told to someone outside of the shared file, on which basis, and what would change that.
    pub fn disclose(&self, asked: &Disclosure) -> Basis {
        let rules = self.in_force();
        let told = rules.tell(Asked::Disclose(*asked));
        if told.allowed {
            return Basis { rule: told.rule, refused_by: None, missing: Vec::new() };
        }
        let lets = |conditions: &[Condition]| rules.tell(Asked::Disclose(asked.with(conditions))).allowed;
        let mut missing: Vec<Vec<Condition>> = Vec::new();
        let hopeless = !lets(Condition::ALL);
        for set in Condition::sets().into_iter().filter(|_| !hopeless) {
            let open = set.iter().all(|c| !asked.holds(*c));
            let smaller = missing.iter().any(|m| m.iter().all(|c| set.contains(c)));
            if open && !smaller && lets(&set) {
                missing.push(set);
            }
        }
        Basis { rule: None, refused_by: told.rule, missing }
    }
}

fn embedded(canton: &str) -> Vec<(&'static str, &'static str)> {
    let layer = LAYERS.iter().filter(|(name, _)| name.eq_ignore_ascii_case(canton));
    TEXTS.iter().chain(layer).copied().collect()
}

/// The cantons that have a layer of their own.
pub fn layers() -> impl Iterator<Item = &'static str> {
    LAYERS.iter().map(|(name, _)| *name)
}

/// The schema of the policies with all acts of the process.
fn schema(acts: &[&str]) -> String {
    let mut text = SCHEMA.to_string();
    for act in acts {
        let fits = "appliesTo { principal: [Role], resource: [Subject], context: Standing }";
        let _ = writeln!(text, "action {act:?} {fits};");
    }
    text
}

impl InForce {
    fn read(texts: &[(&str, &str)]) -> Result<InForce, Vec<Fault>> {
        let acts = world::acts();
        let policies = Policies::read(&schema(&acts), &world::members(), texts)?;
        let rules = policies.rules().iter().map(|rule| &*Box::leak(Box::new(rule.clone()))).collect();
        Ok(InForce { policies, rules, acts, remembered: RwLock::default(), alarms: Mutex::default() })
    }

    fn tell(&self, asked: Asked) -> Told {
        let known = self.remembered.read().unwrap_or_else(PoisonError::into_inner).get(&asked).copied();
        known.unwrap_or_else(|| {
            let told = self.told(self.policies.ask(&question(&asked)));
            self.remembered.write().unwrap_or_else(PoisonError::into_inner).insert(asked, told);
            told
        })
    }

    fn told(&self, answer: Answer) -> Told {
        self.alarms.lock().unwrap_or_else(PoisonError::into_inner).extend(answer.errors);
        let rule = answer.rules.first().map(|place| self.rules[*place]);
        Told { allowed: answer.allowed, rule }
    }
}

fn question(asked: &Asked) -> Question<'static> {
    match asked {
        Asked::Act(act, standing) => Question {
            principal: ("Role", standing.role.code()),
            action: act,
            resource: ("Subject", "case"),
            facts: of_standing(standing),
        },
        Asked::See(see) => of_see("see", see),
        Asked::Explain(see) => of_see("explain", see),
        Asked::Know(know) => of_know("know", know),
        Asked::Count(know) => of_know("count", know),
        Asked::Disclose(d) => Question {
            principal: ("Party", d.from.code()),
            action: "disclose",
            resource: ("Category", d.category.code()),
            facts: vec![
                ("to", Fact::One("Party", d.to.code())),
                ("purpose", Fact::One("Purpose", d.purpose.code())),
                ("consent", Fact::Bool(d.consent)),
                ("benefit", Fact::Bool(d.benefit)),
                ("reciprocity", Fact::Bool(d.reciprocity)),
                ("request", Fact::Bool(d.request)),
                ("objection", Fact::Bool(d.objection)),
            ],
        },
    }
}

fn of_standing(s: &Standing) -> Vec<(&'static str, Fact<'static>)> {
    vec![
        ("own", Fact::Bool(s.own)),
        ("lead", Fact::Bool(s.lead)),
        ("proposed", Fact::Bool(s.proposed)),
        ("inCharge", Fact::Bool(s.in_charge)),
        ("party", Fact::Bool(s.party)),
        ("announced", Fact::Bool(s.announced)),
        ("emergency", Fact::Bool(s.emergency)),
    ]
}

fn of_know(action: &'static str, know: &Know) -> Question<'static> {
    Question {
        principal: ("Role", know.role.code()),
        action,
        resource: ("Subject", "partner"),
        facts: vec![
            ("same", Fact::Bool(know.same)),
            ("together", Fact::Bool(know.together)),
            ("asked", Fact::Bool(know.asked)),
            ("discreet", Fact::Bool(know.discreet)),
        ],
    }
}

fn of_see(action: &'static str, see: &See) -> Question<'static> {
    let mut facts = of_standing(&see.standing);
    facts.extend([
        ("author", Fact::Bool(see.author)),
        ("covered", Fact::Bool(see.covered)),
        ("exchanged", Fact::Bool(see.exchanged)),
        ("reader", Fact::One("Party", see.reader.code())),
        ("source", Fact::One("Party", see.source.code())),
    ]);
    Question {
        principal: ("Role", see.standing.role.code()),
        action,
        resource: ("Category", see.category.code()),
        facts,
    }
}
