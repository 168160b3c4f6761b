//! A figure as JSON-stat 2.0, for programs of statistics (SURV-23).

use super::figure::{Figure, Kind};
use super::values::Mark;
use crate::model::Language;
use serde_json::{Map, Value, json};

impl Figure {
    /// As a data set with the dimensions row, year and measure. A mark is one or nought, and nothing where it is neither;
    /// what is missing has no value. The caveats are part of it.
    pub fn json_stat(&self, language: Language) -> Value {
        let measured = |kind: Kind| kind == Kind::Number || kind == Kind::Codes("inv-mark");
        let at: Vec<usize> = (0..self.columns.len()).filter(|at| measured(self.columns[*at].kind)).collect();
        let measures: Vec<&str> = at.iter().map(|at| self.columns[*at].name).collect();
        // A row may have several lines, as cases by category do: each is an element of the first dimension of its own.
        let lines: Vec<_> = self.lines.iter().filter(|line| line.unit.is_some()).collect();
        let category = self.columns.iter().position(|c| c.name == "category");
        let mut keys: Vec<String> = Vec::new();
        let mut labels = Map::new();
        let (mut values, mut statuses) = (Vec::new(), Map::new());
        for line in &lines {
            let name = line.unit.as_ref().map(|u| u.name(language)).unwrap_or_default();
            let kind = category.map(|at| line.cells[at].as_str()).filter(|kind| !kind.is_empty());
            let code = line.unit.as_ref().map(ToString::to_string).unwrap_or_default();
            let key = kind.map_or_else(|| code.clone(), |kind| format!("{code}.{kind}"));
            labels.insert(key.clone(), kind.map_or_else(|| name.clone(), |kind| format!("{name}: {kind}")).into());
            keys.push(key);
            for place in &at {
                let text = line.cells[*place].as_str();
                let (value, status) = match (Mark::from_code(text), text.parse::<i64>()) {
                    (_, Ok(number)) => (Value::from(number), self.precision(line)),
                    (Some(Mark::Yes), _) => (1.into(), None),
                    (Some(Mark::No), _) => (0.into(), None),
                    (Some(mark), _) => (Value::Null, Some(mark.code().to_string())),
                    _ => (Value::Null, Some("missing".into())),
                };
                if let Some(status) = status {
                    statuses.insert(values.len().to_string(), status.into());
                }
                values.push(value);
            }
        }
        let index = |names: &[String]| json!(names);
        let measures: Vec<String> = measures.into_iter().map(str::to_string).collect();
        json!({
            "version": "2.0",
            "class": "dataset",
            "label": self.name.code(),
            "source": self.sources(),
            "note": self.caveats.iter().map(|c| c.code()).collect::<Vec<_>>(),
            "id": ["canton", "year", "measure"],
            "size": [keys.len(), 1, measures.len()],
            "role": {"geo": ["canton"], "time": ["year"], "metric": ["measure"]},
            "dimension": {
                "canton": {"category": {"index": index(&keys), "label": labels}},
                "year": {"category": {"index": [self.year.to_string()]}},
                "measure": {"category": {"index": index(&measures)}},
            },
            "value": values,
            "status": statuses,
        })
    }

    fn precision(&self, line: &super::figure::FigureLine) -> Option<String> {
        Some(self.cell(line, "precision")).filter(|text| !text.is_empty()).map(str::to_string)
    }

    /// Where its values stand, each place once.
    pub fn sources(&self) -> String {
        let mut found: Vec<&str> = Vec::new();
        for line in &self.lines {
            for place in self.cell(line, "source").split("; ").filter(|text| !text.is_empty()) {
                if !found.contains(&place) {
                    found.push(place);
                }
            }
        }
        found.join("; ")
    }
}
