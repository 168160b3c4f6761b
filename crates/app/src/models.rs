//! The models that this program knows.

use anyhow::{anyhow, bail};
use domain::Model;
use domain::directory::Directory;
use domain::model::Fault;
use std::sync::{OnceLock, PoisonError, RwLock};

/// The models, and which of them this installation runs. Only that one is read at the start; the others when they are asked
/// for.
#[derive(Debug)]
pub struct Models {
    files: Vec<(String, String)>,
    current: Model,
    /// The same with the directory of the canton, and the version of the directory.
    extended: RwLock<(i64, Option<&'static Model>)>,
    all: OnceLock<Vec<Model>>,
}

impl Models {
    /// Chooses the model of a canton among the model files, given as stem and text.
    pub fn read(files: &[(String, String)], current: &str) -> anyhow::Result<Self> {
        let current = find(files, current)?;
        Ok(Self { files: files.to_vec(), current, extended: RwLock::new((0, None)), all: OnceLock::new() })
    }

    /// The model that this installation runs, with the directory of the canton.
    pub fn current(&self) -> &Model {
        let extended = self.extended.read().unwrap_or_else(PoisonError::into_inner);
        extended.1.unwrap_or(&self.current)
    }

    /// The version of the directory that the model holds.
    pub(crate) fn directory_version(&self) -> i64 {
        self.extended.read().unwrap_or_else(PoisonError::into_inner).0
    }

    /// Puts a directory into the model. Whoever reads the former one goes on reading it: it stays in memory as long as the
    /// process runs. A directory changes a few times a year.
    pub(crate) fn extend(&self, version: i64, directory: &Directory) {
        let extended: &'static Model = Box::leak(Box::new(self.current.with_directory(directory)));
        let mut place = self.extended.write().unwrap_or_else(PoisonError::into_inner);
        if place.0 < version {
            *place = (version, Some(extended));
        }
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
