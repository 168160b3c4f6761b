//! The models that this program knows.

use anyhow::{anyhow, bail};
use domain::Model;
use domain::model::Fault;
use std::sync::OnceLock;

/// The models, and which of them this installation runs. Only that one is read at the start; the others when they are asked
/// for.
#[derive(Debug)]
pub struct Models {
    files: Vec<(String, String)>,
    current: Model,
    all: OnceLock<Vec<Model>>,
}

impl Models {
    /// Chooses the model of a canton among the model files, given as stem and text.
    pub fn read(files: &[(String, String)], current: &str) -> anyhow::Result<Self> {
        let current = find(files, current)?;
        Ok(Self { files: files.to_vec(), current, all: OnceLock::new() })
    }

    /// The model that this installation runs.
    pub fn current(&self) -> &Model {
        &self.current
    }

    /// All models by canton. One that cannot be read is told in the log and left out; the tests read every one that comes
    /// with the house.
    pub fn all(&self) -> &[Model] {
        self.all.get_or_init(|| {
            let mut all: Vec<Model> = self.files.iter().filter_map(|(stem, text)| self.readable(stem, text)).collect();
            all.sort_by(|a, b| a.code.cmp(&b.code));
            all
        })
    }

    /// The models of real cantons.
    pub fn cantons(&self) -> impl Iterator<Item = &Model> {
        self.all().iter().filter(|m| !m.demo && !m.template)
    }

    fn readable(&self, stem: &str, text: &str) -> Option<Model> {
        let model = domain::model::parse(text, |base| text_of(&self.files, base));
        model
            .map_err(|faults| tracing::error!(model = stem, faults = told(stem, &faults), "a model cannot be read"))
            .ok()
    }
}

/// The model of a canton's code, in whatever letters.
pub fn find(files: &[(String, String)], code: &str) -> anyhow::Result<Model> {
    let mut known = Vec::new();
    // A file mostly bears its canton's code, so that the others need not be read.
    let (named, others): (Vec<_>, Vec<_>) = files.iter().partition(|(stem, _)| stem.eq_ignore_ascii_case(code));
    for (stem, text) in named.into_iter().chain(others) {
        let model = domain::model::parse(text, |base| text_of(files, base));
        let model = model.map_err(|faults| anyhow!(told(stem, &faults)))?;
        if model.is_of(code) && !model.template {
            return Ok(model);
        }
        if !model.template {
            known.push(model.code);
        }
    }
    known.sort();
    bail!("there is no model {code}; known are {}", known.join(", "))
}

fn text_of(files: &[(String, String)], stem: &str) -> Option<String> {
    files.iter().find(|(s, _)| s == stem).map(|(_, text)| text.clone())
}

fn told(stem: &str, faults: &[Fault]) -> String {
    let lines: Vec<String> = faults.iter().map(|f| format!("{stem}.toml, {f}")).collect();
    lines.join("\n")
}
