//! The models that this program knows.

use anyhow::{anyhow, bail};
use domain::Model;
use std::collections::BTreeMap;

/// The models, and which of them this installation runs.
#[derive(Debug, Clone)]
pub struct Models {
    known: BTreeMap<String, Model>,
    current: String,
}

impl Models {
    /// Reads the model files, given as stem and text, and chooses the one of a canton.
    pub fn read(files: &[(String, String)], current: &str) -> anyhow::Result<Self> {
        let text = |stem: &str| files.iter().find(|(s, _)| s == stem).map(|(_, t)| t.clone());
        let mut known = BTreeMap::new();
        for (stem, file) in files {
            let model = domain::model::parse(file, text).map_err(|faults| {
                let lines: Vec<String> = faults.iter().map(|f| format!("{stem}.toml, {f}")).collect();
                anyhow!(lines.join("\n"))
            })?;
            known.insert(model.code.clone(), model);
        }
        if !known.contains_key(current) {
            bail!("there is no model {current}; known are {}", known.keys().cloned().collect::<Vec<_>>().join(", "));
        }
        Ok(Self { known, current: current.to_string() })
    }

    /// The model that this installation runs.
    pub fn current(&self) -> &Model {
        &self.known[&self.current]
    }

    /// All models by canton.
    pub fn all(&self) -> impl Iterator<Item = &Model> {
        self.known.values()
    }
}
