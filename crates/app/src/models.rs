//! The models that this program knows.

use anyhow::{anyhow, bail};
use domain::Model;
use domain::directory::Directory;
use domain::model::Fault;
use jiff::civil::Date;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::{Mutex, OnceLock, PoisonError};

/// The models, and which of them this installation runs. Only that one is read at the start; the others when they are asked
/// for.
#[derive(Debug)]
pub struct Models {
    files: Vec<(String, String)>,
    /// The file of the canton, and the model that it makes.
    house: (String, Model),
    /// The models that this process has run, the last being the one that it runs.
    run: Chain<Running>,
    /// What was looked at last to find out which model runs.
    seen: Mutex<Option<Seen>>,
    /// What the canton has added in its directory, and the version of it.
    directory: Mutex<(i64, Directory)>,
    all: OnceLock<Vec<Model>>,
}

/// A model that runs, and the change of the model that it is; 0: the file of the house.
#[derive(Debug)]
pub(crate) struct Running {
    pub(crate) n: u32,
    /// As the text has it.
    pub(crate) plain: Model,
    /// With what the canton has added in its directory.
    pub(crate) model: Model,
}

/// The changes of the model with their versions, and the day.
pub(crate) type Seen = (Vec<(String, i64)>, Date);

impl Models {
    /// Chooses the model of a canton among the model files, given as stem and text.
    pub fn read(files: &[(String, String)], current: &str) -> anyhow::Result<Self> {
        let (stem, model) = found(files, current)?;
        let run = Chain::new(Running { n: 0, plain: model.clone(), model: model.clone() });
        let (seen, directory) = (Mutex::new(None), Mutex::new((0, Directory::default())));
        Ok(Self { files: files.to_vec(), house: (stem, model), run, seen, directory, all: OnceLock::new() })
    }

    /// The model that this installation runs. Whoever has asked keeps what they got; after an activation the next who asks
    /// gets the new one.
    pub fn current(&self) -> &Model {
        &self.run.last().model
    }

    /// A model with what the canton has added in its directory.
    pub(crate) fn extended(&self, model: &Model) -> Model {
        let known = self.directory.lock().unwrap_or_else(PoisonError::into_inner);
        model.with_directory(&known.1)
    }

    /// The version of the directory that the model holds.
    pub(crate) fn directory_version(&self) -> i64 {
        self.directory.lock().unwrap_or_else(PoisonError::into_inner).0
    }

    /// Puts a directory into the model. Whoever reads the former one goes on reading it: it stays in memory as long as the
    /// process runs. A directory changes a few times a year.
    pub(crate) fn extend(&self, version: i64, directory: &Directory) {
        let mut known = self.directory.lock().unwrap_or_else(PoisonError::into_inner);
        if known.0 < version {
            *known = (version, directory.clone());
            let now = self.run.last();
            self.run.push(Running { n: now.n, plain: now.plain.clone(), model: now.plain.with_directory(directory) });
        }
    }

    /// The change that runs; 0: the file of the house.
    pub fn running(&self) -> u32 {
        self.run.last().n
    }

    /// The model as the file of the house has it.
    pub(crate) fn of_the_house(&self) -> &Model {
        &self.house.1
    }

    /// The text of the canton's file.
    pub fn house_text(&self) -> String {
        self.text_of(&self.house.0).unwrap_or_default()
    }

    /// The text of a model file.
    pub fn text_of(&self, stem: &str) -> Option<String> {
        text_of(&self.files, stem)
    }

    /// The names of the model files, each with its model.
    pub fn named(&self) -> Vec<(&str, &Model)> {
        let code = |text: &str| {
            let line = text.lines().find_map(|line| line.strip_prefix("code = \"")?.strip_suffix('"'));
            line.map(str::to_string)
        };
        let mut named = Vec::new();
        for (stem, text) in &self.files {
            if let Some(model) = code(text).and_then(|code| self.all().iter().find(|m| m.code == code)) {
                named.push((stem.as_str(), model));
            }
        }
        named
    }

    /// Reads a text as a model, with the texts of the models on which it builds: those that are given, else those of the
    /// house. Also gives the texts that it has used.
    pub(crate) fn parse(
        &self,
        text: &str,
        bases: &BTreeMap<String, String>,
    ) -> (Result<Model, Vec<Fault>>, BTreeMap<String, String>) {
        let used = RefCell::new(BTreeMap::new());
        let base = |stem: &str| {
            let text = bases.get(stem).cloned().or_else(|| self.text_of(stem))?;
            used.borrow_mut().insert(stem.to_string(), text.clone());
            Some(text)
        };
        let model = domain::model::parse(text, base);
        (model, used.into_inner())
    }

    /// Whether something has changed since it was last looked at.
    pub(crate) fn is_news(&self, seen: &Seen) -> bool {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).as_ref() != Some(seen)
    }

    /// Runs a model from now on, where it is another one.
    pub(crate) fn run(&self, n: u32, model: Model, seen: Seen) -> bool {
        let mut last = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        // Held while the model is put in its place, so that a directory that comes meanwhile is not lost.
        let known = self.directory.lock().unwrap_or_else(PoisonError::into_inner);
        let now = self.run.last();
        let other = now.n != n || now.plain != model;
        if other {
            let extended = model.with_directory(&known.1);
            self.run.push(Running { n, plain: model, model: extended });
        }
        *last = Some(seen);
        other
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

    /// The models of real cantons; that of the installation as it runs.
    pub fn cantons(&self) -> impl Iterator<Item = &Model> {
        let own = self.current();
        let all = self.all().iter().map(move |m| if m.code == own.code { own } else { m });
        all.filter(|m| !m.demo && !m.template)
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
    found(files, code).map(|(_, model)| model)
}

/// The same with the name of its file.
fn found(files: &[(String, String)], code: &str) -> anyhow::Result<(String, Model)> {
    let mut known = Vec::new();
    // A file mostly bears its canton's code, so that the others need not be read.
    let (named, others): (Vec<_>, Vec<_>) = files.iter().partition(|(stem, _)| stem.eq_ignore_ascii_case(code));
    for (stem, text) in named.into_iter().chain(others) {
        let model = domain::model::parse(text, |base| text_of(files, base));
        let model = model.map_err(|faults| anyhow!(told(stem, &faults)))?;
        if model.is_of(code) && !model.template {
            return Ok((stem.clone(), model));
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

/// Values that follow each other: whoever holds one keeps it, and whoever asks anew gets the last. A model changes a few times
/// a year, so that the way to the last is short.
#[derive(Debug)]
struct Chain<T> {
    value: T,
    next: OnceLock<Box<Chain<T>>>,
}

impl<T> Chain<T> {
    fn new(value: T) -> Self {
        Self { value, next: OnceLock::new() }
    }

    fn end(&self) -> &Chain<T> {
        let mut at = self;
        while let Some(next) = at.next.get() {
            at = next;
        }
        at
    }

    fn last(&self) -> &T {
        &self.end().value
    }

    fn push(&self, value: T) {
        let mut link = Box::new(Chain::new(value));
        while let Err(back) = self.end().next.set(link) {
            link = back;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn proj_14_whoever_holds_a_model_keeps_it_and_whoever_asks_gets_the_last() {
        let chain = Chain::new("one");
        let held = chain.last();
        chain.push("two");
        chain.push("three");
        assert_eq!((*held, *chain.last()), ("one", "three"));
    }
}
