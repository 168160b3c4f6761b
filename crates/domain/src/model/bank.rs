//! The criteria that cantons use, with their names and the questions that establish them: one wording for all models, so that
//! a canton only says which it asks. Source: reference/criteria_codes.csv, CASE-07, CASE-16.

use super::{Entry, Label, Question};
use serde::Deserialize;
use std::sync::OnceLock;

/// The shared criteria.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bank {
    /// The groups under which the questions stand.
    pub group: Vec<Entry>,
    /// The criteria.
    pub criterion: Vec<Criterion>,
}

/// A criterion.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// Its code.
    pub code: String,
    /// Its name, as it stands in a list of what is met and what is not.
    pub label: Label,
    /// The question that establishes it; absent where it follows from a count or is left to others.
    #[serde(default)]
    pub question: Option<Asked>,
    /// What it holds for in `facts.csv`: a count, or yes and no.
    #[serde(default)]
    pub counted: bool,
}

/// A question of the shared criteria.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    /// The group under which it stands.
    pub group: String,
    /// A judgement rather than a fact (CASE-16).
    #[serde(default)]
    pub judged: bool,
    /// The question itself.
    pub label: Label,
    /// What helps to answer it.
    #[serde(default)]
    pub hint: Option<Label>,
}

impl Bank {
    /// The shared criteria of the house.
    pub fn get() -> &'static Bank {
        static BANK: OnceLock<Bank> = OnceLock::new();
        let text = include_str!("../../../../models/shared/criteria.toml");
        BANK.get_or_init(|| toml::from_str(text).expect("the shared criteria are read in the tests"))
    }

    /// The criterion of a code.
    pub fn criterion(&self, code: &str) -> Option<&Criterion> {
        self.criterion.iter().find(|c| c.code == code)
    }

    /// The question of a code, as a model has it.
    pub fn question(&self, code: &str) -> Option<Question> {
        let criterion = self.criterion(code)?;
        let asked = criterion.question.as_ref()?;
        Some(Question {
            code: code.to_string(),
            group: asked.group.clone(),
            asked: if criterion.counted { super::Asked::Count } else { super::Asked::YesNo },
            label: asked.label.clone(),
            hint: asked.hint.clone(),
            judged: asked.judged,
        })
    }
}
