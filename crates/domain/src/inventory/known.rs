//! What an installation knows of a row by itself, beside what the row answered in the round before: from the model of the
//! canton, its bodies, what the collaboration rests on, its projects, its counted cases. Each value says where it comes from;
//! whoever answers takes it over, or does not. Nothing is ever known to be «no»: what is not there may only not be written.
//! Source: SURV-02.

use super::canton::Unit;
use super::survey::Survey;
use super::values::{CaseKind, Mark, Precision, RuleFor, RuleKind, Status};
use crate::affair::Stage;
use crate::anchoring::{Anchoring, AnchoringKind};
use crate::body::{Body, BodyKind, Level};
use crate::coded;
use crate::model::rule::Rule;
use crate::model::{Model, Partner};
use crate::project::Project;
use crate::statistics::figures::{By, Figures};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

coded!(
    /// Where a value comes from.
    KnownFrom {
        Model = "model", Body = "body", Anchoring = "anchoring", Project = "project", Cases = "cases",
    }
);

/// A value for a cell of the questionnaire.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// The table.
    pub table: &'static str,
    /// The place of the line among those of the row.
    pub line: usize,
    /// The column.
    pub column: &'static str,
    /// The value, as the table has it.
    pub value: String,
    /// Where it comes from.
    pub from: KnownFrom,
    /// Which of them: the number of an affair, the code of a model with its version, a year.
    pub which: Option<String>,
}

/// What an installation holds that answers questions of a row.
#[derive(Debug, Clone, Copy, Default)]
pub struct Holds<'a> {
    /// The model of the row, its own or one that the program carries.
    pub model: Option<&'a Model>,
    /// Whether the row is this installation.
    pub here: bool,
    /// The bodies.
    pub bodies: &'a [Body],
    /// On what the collaboration rests.
    pub anchorings: &'a [Anchoring],
    /// The projects.
    pub projects: &'a [Project],
    /// The figures of the year of the round.
    pub figures: Option<&'a Figures>,
}

struct Found<'a> {
    survey: &'a Survey,
    row: &'a Unit,
    all: Vec<Known>,
}

impl Found<'_> {
    fn add(
        &mut self,
        (table, line, column): (&'static str, usize, &'static str),
        value: impl ToString,
        from: (KnownFrom, Option<String>),
    ) {
        let (value, (from, which)) = (value.to_string(), from);
        self.all.push(Known { table, line, column, value, from, which });
    }

    fn lines(&self, table: &str) -> Vec<BTreeMap<String, String>> {
        self.survey.lines(table, self.row)
    }

    /// The place of the line in which a column has a value, else the place behind the last that is taken.
    fn place(&self, table: &'static str, column: &str, value: &str) -> usize {
        let lines = self.lines(table);
        let there = lines.iter().position(|line| line.get(column).is_some_and(|text| text == value));
        let taken = self.all.iter().filter(|k| k.table == table).map(|k| k.line + 1).max().unwrap_or(0);
        there.unwrap_or(taken.max(lines.len()))
    }
}

/// Everything that is known of a row on a day.
pub fn known(survey: &Survey, row: &Unit, holds: &Holds, today: Date) -> Vec<Known> {
    let mut found = Found { survey, row, all: Vec::new() };
    if let Some(model) = holds.model {
        partners(&mut found, model);
        process(&mut found, model, holds.here);
        criteria(&mut found, model);
    }
    holds.bodies.iter().filter(|body| is_of(body, row, holds.here)).for_each(|body| of_body(&mut found, body));
    if holds.here {
        holds.anchorings.iter().filter(|a| holds_on(a, today)).for_each(|a| of_anchoring(&mut found, a));
        holds.projects.iter().for_each(|project| of_project(&mut found, project));
        if let Some(figures) = holds.figures {
            cases(&mut found, figures);
        }
    }
    found.all
}

fn of_model(model: &Model) -> (KnownFrom, Option<String>) {
    (KnownFrom::Model, Some(format!("{}/{}", model.code, model.version)))
}

fn partners(found: &mut Found, model: &Model) {
    let kinds: BTreeSet<Partner> = model.institution.iter().map(|i| i.kind).collect();
    for kind in kinds {
        let column = match kind {
            Partner::Ui => "ui",
            Partner::Ii => "ii",
            Partner::Sa => "sa",
            Partner::Vet => "vet",
            Partner::Cgc => "cgc",
            Partner::Edu => "education",
            Partner::Mig => "mig",
            _ => continue,
        };
        found.add(("composition.csv", 0, column), Mark::Yes, of_model(model));
    }
}

/// A model that runs is a process that is written down, and its platform is this one.
fn process(found: &mut Found, model: &Model, here: bool) {
    if here {
        found.add(("processes.csv", 0, "platform"), Mark::Yes, of_model(model));
        found.add(("processes.csv", 0, "written"), Mark::Yes, of_model(model));
    }
}

fn criteria(found: &mut Found, model: &Model) {
    for category in &model.category {
        let Some(rule) = &category.rule else { continue };
        let code = RuleFor::from_code(&category.code).unwrap_or(RuleFor::Case);
        // Of several rules for the same only the first has a place.
        let at = found.place("criteria.csv", "category", code.code());
        if found.all.iter().any(|k| k.table == "criteria.csv" && k.line == at) {
            continue;
        }
        let shape = match &rule.0 {
            Rule::All(_) => RuleKind::All,
            Rule::Any(_) => RuleKind::Any,
            _ => RuleKind::AtLeast,
        };
        found.add(("criteria.csv", at, "category"), code, of_model(model));
        found.add(("criteria.csv", at, "rule"), shape, of_model(model));
        found.add(("criteria.csv", at, "expression"), &rule.0, of_model(model));
    }
}

/// Whether a body is one of the row: the reference says so, or the installation of the row has founded it.
fn is_of(body: &Body, row: &Unit, here: bool) -> bool {
    let named =
        body.facts().is_some_and(|f| row.cantons().iter().any(|c| f.cantons.iter().any(|k| k.as_str() == c.code())));
    body.level() == Level::Cantonal && body.ended.is_none() && (named || here && body.found.is_some())
}

fn of_body(found: &mut Found, body: &Body) {
    let column = match body.kind() {
        BodyKind::Political | BodyKind::Steering => "steering",
        BodyKind::Development => "development",
        BodyKind::Bureau => "bureau",
        BodyKind::Commission | BodyKind::Group => "other",
        _ => return,
    };
    if !found.all.iter().any(|k| k.table == "structures.csv" && k.column == column) {
        found.add(("structures.csv", 0, column), Mark::Yes, (KnownFrom::Body, Some(body.number.to_string())));
    }
}

fn holds_on(anchoring: &Anchoring, today: Date) -> bool {
    anchoring.enter.is_some() && anchoring.stage != Stage::Ended && anchoring.from.is_some_and(|from| from <= today)
}

fn of_anchoring(found: &mut Found, anchoring: &Anchoring) {
    let (column, day) = match anchoring.kind() {
        AnchoringKind::Law => ("law", None),
        AnchoringKind::Decree => ("decree", Some("decree_date")),
        AnchoringKind::Convention | AnchoringKind::CaseAgreement => ("convention", Some("convention_date")),
        AnchoringKind::Concept => ("concept", None),
        _ => return,
    };
    if found.all.iter().any(|k| k.table == "anchoring.csv" && k.column == column) {
        return;
    }
    let from = (KnownFrom::Anchoring, Some(anchoring.number.to_string()));
    found.add(("anchoring.csv", 0, column), Mark::Yes, from.clone());
    if let (Some(day), Some(since)) = (day, anchoring.from) {
        found.add(("anchoring.csv", 0, day), since, from);
    }
}

/// A project that the row has not reported yet, or one by the same name with where it stands now.
fn of_project(found: &mut Found, project: &Project) {
    let status = match project.stage {
        Stage::Requested => Status::Design,
        Stage::Appraised => Status::Examination,
        Stage::Launched | Stage::Running | Stage::Associated => Status::Ongoing,
        Stage::Approved | Stage::Closed | Stage::Ended => Status::Ended,
        _ => return,
    };
    let from = || (KnownFrom::Project, Some(project.number.to_string()));
    let title = project.request.title.to_string();
    let at = found.place("projects.csv", "name", &title);
    found.add(("projects.csv", at, "name"), &title, from());
    found.add(("projects.csv", at, "status"), status, from());
    if at >= found.lines("projects.csv").len() {
        found.add(("projects.csv", at, "summary"), &project.request.objective, from());
    }
}

/// What the canton counts itself, by national category, as far as it may be told.
fn cases(found: &mut Found, figures: &Figures) {
    let Some(national) = figures.flow.iter().find(|b| b.by == By::National) else { return };
    for (code, n) in &national.rows {
        let (Some(kind), Some(n)) = (super::values::NationalKind::from_code(code), n.exact()) else { continue };
        let at = found.place("cases.csv", "national", kind.code());
        let from = || (KnownFrom::Cases, Some(figures.year.clone()));
        if at >= found.lines("cases.csv").len() {
            found.add(("cases.csv", at, "category"), CaseKind::Any, from());
            found.add(("cases.csv", at, "national"), kind, from());
            found.add(("cases.csv", at, "in_total"), Mark::Yes, from());
        }
        found.add(("cases.csv", at, "count"), n, from());
        found.add(("cases.csv", at, "precision"), Precision::Platform, from());
    }
}
