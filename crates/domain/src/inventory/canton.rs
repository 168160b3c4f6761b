//! The cantons, as the register in `reference/cantons.csv` names them, and the rows in which an inventory reports them.
//!
//! No canton stands in the code (invariant I2): whoever wants one reads it, and what the register does not know is refused.

use super::cell::{Cell, Lines};
use crate::Invalid;
use crate::model::Label;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::sync::LazyLock;

const REGISTER: &str = include_str!("../../../../reference/cantons.csv");

/// A canton that the register knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Canton(u8);

/// What the register says of a canton.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    /// Its two letters.
    pub code: String,
    /// Its number at the Federal Statistical Office.
    pub bfs: u8,
    /// Its name.
    pub name: Label,
    /// Its place on the map of equal tiles, from one.
    pub tile: (u8, u8),
}

static FACTS: LazyLock<Vec<Facts>> = LazyLock::new(|| {
    let mut lines = Lines::of("cantons.csv", REGISTER);
    let mut found = Vec::new();
    while let Some(mut line) = lines.next() {
        let (bfs, row, column) = (line.read("bfs"), line.read("tile_row"), line.read("tile_column"));
        let (code, name) = (line.read::<String>("code"), line.label());
        if let (Some(code), Some(bfs), Some(name), Some(row), Some(column)) = (code, bfs, name, row, column) {
            found.push(Facts { code, bfs, name, tile: (row, column) });
        }
    }
    found.sort_by(|a, b| a.code.cmp(&b.code));
    found
});

impl Canton {
    /// The canton of a code in capital letters.
    pub fn parse(code: &str) -> Result<Canton, Invalid> {
        let at = FACTS.iter().position(|f| f.code == code).and_then(|at| u8::try_from(at).ok());
        at.map(Canton).ok_or(Invalid::new("unknown-canton"))
    }

    /// Every canton of the register, in the order of the codes.
    pub fn all() -> impl Iterator<Item = Canton> {
        (0..FACTS.len()).filter_map(|at| u8::try_from(at).ok()).map(Canton)
    }

    /// What the register says of it.
    pub fn facts(self) -> &'static Facts {
        &FACTS[usize::from(self.0)]
    }

    /// Its two letters.
    pub fn code(self) -> &'static str {
        &self.facts().code
    }
}

impl TryFrom<String> for Canton {
    type Error = Invalid;
    fn try_from(code: String) -> Result<Self, Invalid> {
        Canton::parse(&code)
    }
}

impl From<Canton> for String {
    fn from(canton: Canton) -> String {
        canton.code().to_string()
    }
}

impl std::fmt::Display for Canton {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code())
    }
}

/// A row of an inventory: one canton, or several that answer together.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Unit(Vec<Canton>);

impl Unit {
    /// Reads codes with strokes between them.
    pub fn parse(text: &str) -> Result<Unit, Invalid> {
        let cantons: Vec<Canton> = text.split('/').map(Canton::parse).collect::<Result<_, _>>()?;
        let twice = cantons.iter().enumerate().any(|(at, c)| cantons[..at].contains(c));
        if twice { Err(Invalid::new("unknown-canton")) } else { Ok(Unit(cantons)) }
    }

    /// The row of the canton, or of the cantons, whose model has a code: several stand there side by side.
    pub fn of_model(code: &str) -> Option<Unit> {
        let apart: Vec<&str> = code.as_bytes().chunks(2).filter_map(|pair| std::str::from_utf8(pair).ok()).collect();
        Unit::parse(&apart.join("/")).ok()
    }

    /// The cantons that answer.
    pub fn cantons(&self) -> &[Canton] {
        &self.0
    }

    /// The one under which it stands in an address.
    pub fn first(&self) -> Canton {
        self.0[0]
    }

    /// Whether a canton answers in it.
    pub fn has(&self, canton: Canton) -> bool {
        self.0.contains(&canton)
    }

    /// Its name in a language of the domain.
    pub fn name(&self, language: crate::model::Language) -> String {
        self.0.iter().map(|c| c.facts().name.get(language)).collect::<Vec<_>>().join(" / ")
    }
}

impl TryFrom<String> for Unit {
    type Error = Invalid;
    fn try_from(text: String) -> Result<Self, Invalid> {
        Unit::parse(&text)
    }
}

impl From<Unit> for String {
    fn from(unit: Unit) -> String {
        unit.to_string()
    }
}

impl From<Canton> for Unit {
    fn from(canton: Canton) -> Unit {
        Unit(vec![canton])
    }
}

impl std::fmt::Display for Unit {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let codes: Vec<&str> = self.0.iter().map(|c| c.code()).collect();
        f.write_str(&codes.join("/"))
    }
}

impl JsonSchema for Unit {
    fn schema_name() -> Cow<'static, str> {
        "Unit".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({"type": "string", "pattern": "^[A-Z]{2}(/[A-Z]{2})*$"})
    }
}

impl Cell for Unit {
    fn read(text: &str) -> Result<Self, String> {
        Unit::parse(text).map_err(|_| format!("`{text}` is no canton, nor several with strokes between them"))
    }
    fn write(&self) -> String {
        self.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn the_register_has_twenty_six_cantons_each_on_a_tile_of_its_own() {
        let tiles: BTreeSet<(u8, u8)> = Canton::all().map(|c| c.facts().tile).collect();
        let numbers: BTreeSet<u8> = Canton::all().map(|c| c.facts().bfs).collect();
        assert_eq!((Canton::all().count(), tiles.len()), (26, 26));
        assert_eq!(numbers, (1..=26).collect());
        assert!(tiles.iter().all(|(row, column)| (1..=5).contains(row) && (1..=8).contains(column)));
    }

    #[test]
    fn surv_03_what_the_register_does_not_know_is_no_canton() {
        assert!(Canton::parse("AS").is_err() && Canton::parse("vs").is_err() && Canton::parse("").is_err());
        assert_eq!(Unit::parse("OW/NW").unwrap().cantons().len(), 2);
        assert!(Unit::parse("OW/OW").is_err() && Unit::parse("OW/").is_err() && Unit::parse("OW/AS").is_err());
        assert!(serde_json::from_str::<Unit>("\"OW/XX\"").is_err());
        assert_eq!(Unit::of_model("OWNW"), Unit::parse("OW/NW").ok());
        assert_eq!((Unit::of_model("VS"), Unit::of_model("DM")), (Unit::parse("VS").ok(), None));
    }
}
