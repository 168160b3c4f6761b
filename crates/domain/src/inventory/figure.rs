//! The figures and tables of an inventory as data: the same lines for the command line, the page, the paper and the file.
//!
//! A sum of the whole country is only ever part of a figure, and a figure carries its caveats (SURV-19).

use super::canton::Unit;
use super::cell::Cell;
use super::round::Round;
use super::tables::*;
use super::values::*;
use crate::coded;
use crate::model::Language;
use std::collections::BTreeSet;

coded!(
    /// The figures and tables by their stable names.
    FigureName {
        Composition = "composition",
        Anchoring = "anchoring",
        Structures = "structures",
        Coordinators = "coordinators",
        Processes = "processes",
        Cases = "cases",
        Projects = "projects",
        Criteria = "criteria",
        Table1 = "table-1",
        Table2 = "table-2",
        Table3 = "table-3",
        Table4 = "table-4",
        Table5 = "table-5",
        Table6 = "table-6",
        Table7 = "table-7",
        Table8 = "table-8",
        Table9 = "table-9",
        Table10 = "table-10",
        Indicators = "indicators",
    }
);

/// What stands in a column, so that whoever shows it knows which words its codes have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A row of the inventory, or the word for a sum.
    Row,
    /// Codes of a group, with semicolons between them.
    Codes(&'static str),
    /// A number.
    Number,
    /// Something that is shown as it stands.
    Text,
    /// Codes of topics.
    Topics,
    /// Codes of notes.
    Notes,
    /// Where it stands.
    Source,
    /// A rule of access.
    Rule,
}

/// A column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// Its stable name.
    pub name: &'static str,
    /// What stands in it.
    pub kind: Kind,
}

/// A line of a figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FigureLine {
    /// The row that it is about; none for a sum.
    pub unit: Option<Unit>,
    /// One text a column, codes as they are.
    pub cells: Vec<String>,
}

/// A figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// Which.
    pub name: FigureName,
    /// Of which round.
    pub year: i16,
    /// What must be said beside it.
    pub caveats: Vec<Caveat>,
    /// The columns.
    pub columns: Vec<Column>,
    /// The lines, sums last.
    pub lines: Vec<FigureLine>,
}

/// The first cell of a sum.
pub const TOTAL: &str = "TOTAL";

const fn column(name: &'static str, kind: Kind) -> Column {
    Column { name, kind }
}

fn marks(names: &[&'static str]) -> Vec<Column> {
    names.iter().map(|name| column(name, Kind::Codes("inv-mark"))).collect()
}

const ROW: Column = column("canton", Kind::Row);
const CERTAINTY: Column = column("certainty", Kind::Codes("inv-certainty"));
const SOURCE: Column = column("source", Kind::Source);
const NOTE: Column = column("note", Kind::Notes);

/// A line of a row.
fn of(unit: &Unit, cells: Vec<String>) -> FigureLine {
    FigureLine { unit: Some(unit.clone()), cells: [vec![unit.to_string()], cells].concat() }
}

/// A line of a sum: what stands in named columns, the rest empty.
fn sum(columns: &[Column], cells: &[(&str, String)]) -> FigureLine {
    let cell = |column: &Column| match column.name {
        "canton" => TOTAL.to_string(),
        name => cells.iter().find(|(n, _)| *n == name).map(|(_, text)| text.clone()).unwrap_or_default(),
    };
    FigureLine { unit: None, cells: columns.iter().map(cell).collect() }
}

fn yes<T>(rows: &[T], of: impl Fn(&T) -> Mark) -> String {
    rows.iter().filter(|row| of(row).is_yes()).count().to_string()
}

/// The rows that were asked and of which a table has no line: they stay, and everything of them is missing (SURV-03).
fn with_missing(round: &Round, columns: &[Column], mut lines: Vec<FigureLine>) -> Vec<FigureLine> {
    let there: BTreeSet<Unit> = lines.iter().filter_map(|l| l.unit.clone()).collect();
    for row in round.rows.iter().filter(|r| !there.contains(&r.row)) {
        let cell = |column: &Column| match column.name {
            "canton" => row.row.to_string(),
            "certainty" => Certainty::Missing.to_string(),
            "precision" => Precision::Missing.to_string(),
            _ => String::new(),
        };
        lines.push(FigureLine { unit: Some(row.row.clone()), cells: columns.iter().map(cell).collect() });
    }
    let place = |line: &FigureLine| round.rows.iter().position(|r| Some(&r.row) == line.unit.as_ref());
    lines.sort_by_key(place);
    lines
}

impl Figure {
    /// A figure of a round; texts of projects and indicators in a language.
    pub fn of(round: &Round, name: FigureName, language: Language) -> Figure {
        let (columns, lines, caveats) = match name {
            FigureName::Composition => composition(round),
            FigureName::Anchoring => anchoring(round),
            FigureName::Structures => structures(round),
            FigureName::Coordinators => coordinators(round),
            FigureName::Processes => processes(round),
            FigureName::Cases => cases(round),
            FigureName::Projects => projects(round),
            FigureName::Criteria => criteria(round, false),
            FigureName::Table1 => strategy(round),
            FigureName::Table2 => operation(round),
            FigureName::Table3 => criteria(round, true),
            FigureName::Indicators => indicators(round, language),
            table => projects_of(round, table.project_table().unwrap_or_default(), language),
        };
        Figure { name, year: round.year, caveats, columns, lines }
    }

    /// The text of a cell.
    pub fn cell<'f>(&'f self, line: &'f FigureLine, name: &str) -> &'f str {
        let at = self.columns.iter().position(|c| c.name == name);
        at.and_then(|at| line.cells.get(at)).map_or("", String::as_str)
    }

    /// As a file with commas.
    pub fn csv(&self) -> String {
        let mut writer = csv::WriterBuilder::new().from_writer(Vec::new());
        let heads = self.columns.iter().map(|c| c.name);
        let written = writer.write_record(heads);
        let written = self.lines.iter().fold(written, |w, line| w.and_then(|()| writer.write_record(&line.cells)));
        debug_assert!(written.is_ok(), "writing to memory does not fail");
        writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
    }

    /// As JSON: a number where a number stands, nothing where a value is missing.
    pub fn json(&self) -> serde_json::Value {
        let value = |column: &Column, text: &str| match (text, column.kind) {
            ("", _) => serde_json::Value::Null,
            (text, Kind::Number) => text.parse::<i64>().map_or_else(|_| text.into(), serde_json::Value::from),
            (text, Kind::Codes("inv-mark")) if text.parse::<i64>().is_ok() => text.parse::<i64>().unwrap_or(0).into(),
            (text, _) => text.into(),
        };
        let row = |line: &FigureLine| -> serde_json::Value {
            let cells = self.columns.iter().zip(&line.cells).map(|(c, text)| (c.name.to_string(), value(c, text)));
            cells.collect::<serde_json::Map<_, _>>().into()
        };
        serde_json::json!({
            "figure": self.name.code(),
            "round": self.year,
            "caveats": self.caveats.iter().map(|c| c.code()).collect::<Vec<_>>(),
            "columns": self.columns.iter().map(|c| c.name).collect::<Vec<_>>(),
            "rows": self.lines.iter().map(row).collect::<Vec<_>>(),
        })
    }
}

impl FigureName {
    /// The number of the table of projects, where it is one.
    pub fn project_table(self) -> Option<u8> {
        let n: u8 = self.code().strip_prefix("table-")?.parse().ok()?;
        (4..=10).contains(&n).then_some(n)
    }

    /// The figure of an interface's projects.
    pub fn of_interface(interface: Interface) -> Option<FigureName> {
        let at = Interface::ALL.iter().position(|i| *i == interface)?;
        FigureName::from_code(&format!("table-{}", at + 4)).filter(|name| name.project_table().is_some())
    }
}

type Made = (Vec<Column>, Vec<FigureLine>, Vec<Caveat>);

fn composition(round: &Round) -> Made {
    let mut columns = vec![ROW, column("class", Kind::Codes("inv-class"))];
    columns.extend(marks(&["ui", "ii", "sa", "vet", "cgc", "education", "mig"]));
    columns.extend([column("systems_min", Kind::Number), column("systems_max", Kind::Number)]);
    columns.extend([column("other_partners", Kind::Codes("partner")), column("planned", Kind::Codes("partner"))]);
    columns.extend([column("rows", Kind::Number), CERTAINTY, SOURCE, NOTE]);
    let row = |c: &Composition| {
        let (least, most) = c.systems();
        let mut cells = vec![c.class().to_string()];
        cells.extend([c.ui, c.ii, c.sa, c.vet, c.cgc, c.education, c.mig].map(|m| m.to_string()));
        cells.extend([least.to_string(), most.to_string(), c.other_partners.write(), c.planned.write()]);
        cells.push(String::new());
        cells.extend([c.certainty.to_string(), c.source.clone(), c.note.write()]);
        of(&c.row, cells)
    };
    let mut lines = with_missing(round, &columns, round.composition.iter().map(row).collect());
    let all = &round.composition;
    lines.push(sum(
        &columns,
        &[
            ("ui", yes(all, |c| c.ui)),
            ("ii", yes(all, |c| c.ii)),
            ("sa", yes(all, |c| c.sa)),
            ("vet", yes(all, |c| c.vet)),
            ("cgc", yes(all, |c| c.cgc)),
            ("education", yes(all, |c| c.education)),
            ("mig", yes(all, |c| c.mig)),
        ],
    ));
    for class in Class::ALL {
        let rows = all.iter().filter(|c| c.class() == *class).count();
        if rows > 0 {
            lines.push(sum(&columns, &[("class", class.to_string()), ("rows", rows.to_string())]));
        }
    }
    (columns, lines, vec![Caveat::Readings, Caveat::RowWithoutData])
}

fn anchoring(round: &Round) -> Made {
    let mut columns = vec![ROW];
    columns.extend(marks(&["law", "decree", "convention", "none", "concept", "none_in_prose"]));
    columns.extend([column("laws", Kind::Codes("inv-law")), column("decree_date", Kind::Text)]);
    columns.extend([column("convention_kind", Kind::Codes("inv-agreed")), column("convention_date", Kind::Text)]);
    columns.extend([CERTAINTY, SOURCE, NOTE]);
    let row = |a: &Anchoring| {
        let prose = if a.none_in_prose { Mark::Yes } else { Mark::No };
        let mut cells: Vec<String> =
            [a.law, a.decree, a.convention, a.none(), a.concept, prose].iter().map(ToString::to_string).collect();
        cells.extend([a.laws.write(), a.decree_date.write(), a.convention_kind.write(), a.convention_date.write()]);
        cells.extend([a.certainty.to_string(), a.source.clone(), a.note.write()]);
        of(&a.row, cells)
    };
    let mut lines = with_missing(round, &columns, round.anchoring.iter().map(row).collect());
    let all = &round.anchoring;
    lines.push(sum(
        &columns,
        &[
            ("law", yes(all, |a| a.law)),
            ("decree", yes(all, |a| a.decree)),
            ("convention", yes(all, |a| a.convention)),
            ("none", yes(all, Anchoring::none)),
            ("concept", yes(all, |a| a.concept)),
            ("none_in_prose", all.iter().filter(|a| a.none_in_prose).count().to_string()),
        ],
    ));
    (columns, lines, vec![Caveat::Readings, Caveat::RowWithoutData])
}

fn structures(round: &Round) -> Made {
    let mut columns = vec![ROW];
    columns.extend(marks(&["steering", "development", "bureau", "other"]));
    columns.extend([CERTAINTY, SOURCE, NOTE]);
    let row = |s: &Structures| {
        let mut cells: Vec<String> =
            [s.steering, s.development, s.bureau, s.other].iter().map(ToString::to_string).collect();
        cells.extend([s.certainty.to_string(), s.source.clone(), s.note.write()]);
        of(&s.row, cells)
    };
    let mut lines = with_missing(round, &columns, round.structures.iter().map(row).collect());
    let all = &round.structures;
    lines.push(sum(
        &columns,
        &[
            ("steering", yes(all, |s| s.steering)),
            ("development", yes(all, |s| s.development)),
            ("bureau", yes(all, |s| s.bureau)),
            ("other", yes(all, |s| s.other)),
        ],
    ));
    (columns, lines, vec![Caveat::Readings, Caveat::RowWithoutData])
}

fn coordinators(round: &Round) -> Made {
    let columns = vec![
        ROW,
        column("coordinators", Kind::Number),
        column("host", Kind::Codes("partner")),
        column("own_bureau", Kind::Codes("inv-mark")),
        column("seat", Kind::Codes("inv-seat")),
        column("of", Kind::Number),
        column("percent", Kind::Number),
        CERTAINTY,
        SOURCE,
        NOTE,
    ];
    let row = |c: &Coordination| {
        let cells = vec![c.count.write(), c.hosts.write(), c.own_bureau.to_string(), c.seat.to_string()];
        let rest = vec![String::new(), String::new(), c.certainty.to_string(), c.source.clone(), c.note.write()];
        of(&c.row, [cells, rest].concat())
    };
    let mut lines = with_missing(round, &columns, round.coordination.iter().map(row).collect());
    lines.push(sum(&columns, &[("own_bureau", yes(&round.coordination, |c| c.own_bureau))]));
    for share in &round.hosts {
        lines.push(sum(
            &columns,
            &[
                ("coordinators", share.persons.to_string()),
                ("host", share.host.to_string()),
                ("of", share.of.to_string()),
                ("percent", share.percent.write()),
                ("certainty", share.certainty.to_string()),
                ("source", share.source.clone()),
                ("note", share.note.write()),
            ],
        ));
    }
    (columns, lines, vec![Caveat::BaseUnknown, Caveat::Readings, Caveat::RowWithoutData])
}

fn processes(round: &Round) -> Made {
    let columns = vec![
        ROW,
        column("model", Kind::Codes("inv-model")),
        column("model_certainty", Kind::Codes("inv-certainty")),
        column("case_management", Kind::Codes("inv-mark")),
        column("platform", Kind::Codes("inv-mark")),
        column("platform_name", Kind::Text),
        column("written", Kind::Codes("inv-mark")),
        column("written_certainty", Kind::Codes("inv-certainty")),
        column("rows", Kind::Number),
        SOURCE,
        NOTE,
    ];
    let row = |p: &Process| {
        let cells = vec![p.model.to_string(), p.model_certainty.to_string(), p.case_management.to_string()];
        let platform = vec![p.platform.to_string(), p.platform_name.write(), p.written.to_string()];
        let rest = vec![p.written_certainty.to_string(), String::new(), p.source.clone(), p.note.write()];
        of(&p.row, [cells, platform, rest].concat())
    };
    let mut lines = with_missing(round, &columns, round.processes.iter().map(row).collect());
    let all = &round.processes;
    lines.push(sum(
        &columns,
        &[
            ("case_management", yes(all, |p| p.case_management)),
            ("platform", yes(all, |p| p.platform)),
            ("written", yes(all, |p| p.written)),
        ],
    ));
    for model in WayOfWorking::ALL {
        let rows = all.iter().filter(|p| p.model == *model).count();
        lines.push(sum(&columns, &[("model", model.to_string()), ("rows", rows.to_string())]));
    }
    (columns, lines, vec![Caveat::Readings, Caveat::RowWithoutData])
}

/// What stands in the place of a category where all categories of a row are added.
pub const ALL_KINDS: &str = "all";

fn cases(round: &Round) -> Made {
    let columns = vec![
        ROW,
        column("category", Kind::Codes("inv-case")),
        column("national", Kind::Codes("inv-national")),
        column("count", Kind::Number),
        column("precision", Kind::Codes("inv-precision")),
        column("in_total", Kind::Codes("inv-mark")),
        SOURCE,
        NOTE,
    ];
    let row = |c: &CaseCount| {
        let cells = vec![c.category.to_string(), c.national.to_string(), c.count.write(), c.precision.to_string()];
        of(&c.row, [cells, vec![c.in_total.to_string(), c.source.clone(), c.note.write()]].concat())
    };
    let mut lines: Vec<FigureLine> = round.cases.iter().map(row).collect();
    for asked in &round.rows {
        let several: Vec<&CaseCount> =
            round.cases.iter().filter(|c| c.row == asked.row && c.in_total.is_yes()).collect();
        if several.len() > 1 {
            let precision = several.iter().map(|c| c.precision).max().unwrap_or(Precision::Missing);
            let sum = round.cases_of(&asked.row);
            let cells = vec![ALL_KINDS.to_string(), String::new(), sum.write(), precision.to_string()];
            lines.push(of(&asked.row, [cells, vec!["yes".into(), several[0].source.clone(), String::new()]].concat()));
        }
    }
    let mut lines = with_missing(round, &columns, lines);
    let printed: u32 = round.rows.iter().filter_map(|r| round.cases_of(&r.row)).sum();
    let cantons = round.rows.iter().filter(|r| round.cases_of(&r.row).is_some()).count();
    let said = caveats_of_cases();
    lines.push(sum(
        &columns,
        &[
            ("category", "printed".into()),
            ("count", printed.to_string()),
            ("precision", Precision::Approximate.to_string()),
            ("note", said.iter().map(|c| c.code()).collect::<Vec<_>>().join(";")),
        ],
    ));
    lines.push(sum(&columns, &[("category", "cantons-printed".into()), ("count", cantons.to_string())]));
    for total in round.totals.iter().filter(|t| t.name != TotalName::Projects) {
        lines.push(sum(
            &columns,
            &[
                ("category", total.name.to_string()),
                ("count", total.value.to_string()),
                ("precision", total.precision.to_string()),
                ("source", total.source.clone()),
                ("note", total.note.write()),
            ],
        ));
    }
    (columns, lines, said)
}

fn caveats_of_cases() -> Vec<Caveat> {
    vec![Caveat::Estimates, Caveat::DefinitionsDiffer, Caveat::NoExtrapolation]
}

fn projects(round: &Round) -> Made {
    let columns = vec![
        column("by", Kind::Codes("inv-by")),
        column("code", Kind::Text),
        column("table", Kind::Number),
        column("projects", Kind::Number),
        column("cantons", Kind::Number),
        column("rows", Kind::Text),
    ];
    let line = |by: &str, code: String, table: String, found: &[&Project]| {
        let rows: BTreeSet<&Unit> = found.iter().map(|p| &p.row).collect();
        let listed: Vec<String> = rows.iter().map(|r| r.to_string()).collect();
        let cells = vec![by.into(), code, table, found.len().to_string(), rows.len().to_string(), listed.join(";")];
        FigureLine { unit: None, cells }
    };
    let mut lines = Vec::new();
    for interface in Interface::ALL {
        let found: Vec<&Project> = round.projects.iter().filter(|p| p.interface == *interface).collect();
        let table = FigureName::of_interface(*interface).and_then(FigureName::project_table);
        if let Some(table) = table {
            lines.push(line("interface", interface.to_string(), table.to_string(), &found));
        }
    }
    for asked in &round.rows {
        let found: Vec<&Project> = round.projects.iter().filter(|p| p.row == asked.row).collect();
        let mut line = line("canton", asked.row.to_string(), String::new(), &found);
        line.unit = Some(asked.row.clone());
        lines.push(line);
    }
    for topic in &round.topics {
        let found: Vec<&Project> = round.projects.iter().filter(|p| p.topics.contains(&topic.code)).collect();
        lines.push(line("topic", topic.code.clone(), String::new(), &found));
    }
    let all: Vec<&Project> = round.projects.iter().collect();
    lines.push(line("total", "projects".into(), String::new(), &all));
    let without: Vec<String> = round
        .rows
        .iter()
        .filter(|r| !round.projects.iter().any(|p| p.row == r.row))
        .map(|r| r.row.to_string())
        .collect();
    let cells =
        vec!["total".into(), "without".into(), String::new(), "0".into(), without.len().to_string(), without.join(";")];
    lines.push(FigureLine { unit: None, cells });
    (columns, lines, vec![Caveat::IncompleteProjects])
}

fn projects_of(round: &Round, table: u8, language: Language) -> Made {
    let columns = vec![
        ROW,
        column("id", Kind::Text),
        column("name", Kind::Text),
        column("summary", Kind::Text),
        column("partners", Kind::Codes("partner")),
        column("topics", Kind::Topics),
        column("status", Kind::Codes("inv-status")),
        column("since", Kind::Text),
        column("until", Kind::Text),
        column("mechanisms", Kind::Codes("inv-by-what")),
        column("practice", Kind::Codes("inv-mark")),
        CERTAINTY,
        SOURCE,
        NOTE,
    ];
    let row = |p: &Project| {
        let summary = p.summary.get(language).to_string();
        let cells = vec![p.id.clone(), p.name.write(), summary, p.partners.write(), p.topics.write()];
        let rest =
            vec![p.status.to_string(), p.since.write(), p.until.write(), p.mechanisms.write(), p.practice.write()];
        of(&p.row, [cells, rest, vec![p.certainty.to_string(), p.source.clone(), p.note.write()]].concat())
    };
    let lines: Vec<FigureLine> = round.projects.iter().filter(|p| p.table == table).map(row).collect();
    (columns, lines, vec![Caveat::IncompleteProjects])
}

fn criteria(round: &Round, only_in_table: bool) -> Made {
    let columns = vec![
        ROW,
        column("category", Kind::Codes("inv-rule-for")),
        column("rule_type", Kind::Codes("inv-rule")),
        column("expression", Kind::Rule),
        CERTAINTY,
        SOURCE,
        NOTE,
    ];
    let row = |c: &Criterion| {
        let cells = vec![c.category.to_string(), c.rule.to_string(), c.expression.write(), c.certainty.to_string()];
        of(&c.row, [cells, vec![c.source.clone(), c.note.write()]].concat())
    };
    let listed = round.criteria.iter().filter(|c| !only_in_table || c.rule != RuleKind::Undefined);
    let lines: Vec<FigureLine> = listed.map(row).collect();
    let lines = if only_in_table { lines } else { with_missing(round, &columns, lines) };
    (columns, lines, vec![Caveat::Readings])
}

fn strategy(round: &Round) -> Made {
    let columns = vec![
        ROW,
        column("anchoring", Kind::Codes("inv-anchor")),
        column("steering", Kind::Codes("inv-steering")),
        column("objectives", Kind::Codes("inv-objective")),
        column("development", Kind::Codes("inv-development")),
        CERTAINTY,
        SOURCE,
        NOTE,
    ];
    let row = |s: &Strategy| {
        let anchoring = round.anchoring.iter().find(|a| a.row == s.row);
        let anchors = anchoring.map(|a| {
            let all = [("law", a.law), ("decree", a.decree), ("convention", a.convention), ("concept", a.concept)];
            let found: Vec<&str> = all.iter().filter(|(_, m)| m.is_yes()).map(|(code, _)| *code).collect();
            if found.is_empty() { "none".to_string() } else { found.join(";") }
        });
        let cells = vec![anchors.unwrap_or_default(), s.steering.write(), s.objectives.write(), s.development.write()];
        of(&s.row, [cells, vec![s.certainty.to_string(), s.source.clone(), s.note.write()]].concat())
    };
    let lines = with_missing(round, &columns, round.strategy.iter().map(row).collect());
    (columns, lines, vec![Caveat::Readings, Caveat::RowWithoutData])
}

fn operation(round: &Round) -> Made {
    let columns = vec![
        ROW,
        column("work", Kind::Codes("inv-work")),
        column("collaboration", Kind::Codes("inv-collaboration")),
        column("process", Kind::Codes("inv-settled")),
        CERTAINTY,
        SOURCE,
        NOTE,
    ];
    let row = |o: &Operation| {
        let cells = vec![o.work.write(), o.collaboration.write(), o.process.write(), o.certainty.to_string()];
        of(&o.row, [cells, vec![o.source.clone(), o.note.write()]].concat())
    };
    let lines = with_missing(round, &columns, round.operation.iter().map(row).collect());
    (columns, lines, vec![Caveat::Readings, Caveat::RowWithoutData])
}

fn indicators(round: &Round, language: Language) -> Made {
    let columns = vec![
        column("id", Kind::Text),
        column("interface", Kind::Codes("inv-interface")),
        column("topic", Kind::Text),
        column("value", Kind::Text),
        column("unit", Kind::Codes("inv-unit")),
        column("precision", Kind::Codes("inv-precision")),
        column("period", Kind::Text),
        SOURCE,
    ];
    let row = |i: &Indicator| {
        let topic = i.text.get(language).to_string();
        let cells = vec![i.code.clone(), i.interface.to_string(), topic, i.value.clone(), i.unit.to_string()];
        let cells = [cells, vec![i.precision.to_string(), i.period.write(), i.source.clone()]].concat();
        FigureLine { unit: None, cells }
    };
    (columns, round.indicators.iter().map(row).collect(), vec![Caveat::Estimates])
}
