//! The rounds of the national inventory and its figures; what the cantons hand to the country, and what that comes to.

use super::acts::{DoneOut, command, summary};
use super::call::{Answer, Call, Reply, at_version, created, ok};
use super::problem::{Fault, Trouble};
use super::read;
use super::table::{Operation, schema_in};
use crate::form;
use app::inventory::{RoundHead, SurveyView};
use domain::inventory::survey::{Change, Lines, Open, Said, SurveyCommand};
use domain::inventory::{Block, Canton, Figure, FigureName, Unit};
use domain::model::Language;
use domain::national::{Delivery, Nation, National, NationalCommand};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// A round in the list.
#[derive(Debug, Serialize, JsonSchema)]
pub struct RoundHeadOut {
    year: u16,
    /// `collecting`, `commenting` or `published`.
    stage: String,
    /// By when the next step is wanted.
    due: Option<String>,
    /// How many rows are asked.
    rows: usize,
    /// How many of them still owe a block.
    owing: usize,
}

impl From<RoundHead> for RoundHeadOut {
    fn from(r: RoundHead) -> Self {
        let due = r.due.map(|d| d.to_string());
        Self { year: r.year, stage: r.stage.to_string(), due, rows: r.rows, owing: r.owing }
    }
}

/// The rounds of this installation, the newest first.
#[derive(Debug, Serialize, JsonSchema)]
pub struct RoundsOut {
    rounds: Vec<RoundHeadOut>,
}

/// A row of a round with what became of each block: `confirmed`, `edited`; `null`: owed.
#[derive(Debug, Serialize, JsonSchema)]
pub struct RowStateOut {
    row: String,
    /// Whether the caller may answer for it.
    own: bool,
    blocks: BTreeMap<String, Option<String>>,
}

/// Something that was said of a block.
#[derive(Debug, Serialize, JsonSchema)]
pub struct SaidOut {
    row: String,
    block: String,
    on: String,
    text: String,
}

impl From<&Said> for SaidOut {
    fn from(s: &Said) -> Self {
        let (row, block) = (s.comment.row.to_string(), s.comment.block.to_string());
        Self { row, block, on: s.stamp.on.to_string(), text: s.comment.text.to_string() }
    }
}

/// A cell that was changed.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ChangeOut {
    row: String,
    table: String,
    /// The place of the line among those of the row.
    line: usize,
    column: String,
    before: String,
    after: String,
    on: String,
    /// Whether it was changed after comments were invited.
    late: bool,
}

impl From<&Change> for ChangeOut {
    fn from(c: &Change) -> Self {
        Self {
            row: c.row.to_string(),
            table: c.table.clone(),
            line: c.line,
            column: c.column.clone(),
            before: c.before.clone(),
            after: c.after.clone(),
            on: c.stamp.on.to_string(),
            late: c.late,
        }
    }
}

/// A round.
#[derive(Debug, Serialize, JsonSchema)]
pub struct RoundOut {
    year: u16,
    version: i64,
    /// `collecting`, `commenting` or `published`.
    stage: String,
    /// By when the next step is wanted.
    due: Option<String>,
    /// The year of the round from which it is prefilled.
    before: Option<u16>,
    /// Whether the caller leads rounds.
    leads: bool,
    rows: Vec<RowStateOut>,
    comments: Vec<SaidOut>,
    changes: Vec<ChangeOut>,
    conclusions: Option<String>,
}

impl From<SurveyView> for RoundOut {
    fn from(view: SurveyView) -> Self {
        let s = &view.survey;
        let row = |row: Unit| {
            let state = |b: &Block| (b.to_string(), s.state_of(&row, *b).map(|a| a.to_string()));
            RowStateOut {
                own: view.own.contains(&row),
                blocks: Block::ALL.iter().map(state).collect(),
                row: row.to_string(),
            }
        };
        Self {
            year: s.year,
            version: view.version,
            stage: s.stage.to_string(),
            due: s.due.map(|d| d.to_string()),
            before: s.before,
            leads: view.leads,
            rows: s.rows().into_iter().map(row).collect(),
            comments: s.comments.iter().map(SaidOut::from).collect(),
            changes: s.changes.iter().map(ChangeOut::from).collect(),
            conclusions: s.conclusions.as_ref().map(ToString::to_string),
        }
    }
}

/// An answer that this installation knows by itself.
#[derive(Debug, Serialize, JsonSchema)]
pub struct KnownOut {
    table: String,
    /// The place of the line; where the round has no such line yet, one that would follow.
    line: usize,
    column: String,
    value: String,
    /// From what it is known: `model`, `body`, `anchoring`, `project` or `cases`.
    from: String,
    /// Which of them: a number or a code.
    which: Option<String>,
}

/// The answers of a row as they stand, prefilled ones among them.
#[derive(Debug, Serialize, JsonSchema)]
pub struct RowOut {
    row: String,
    version: i64,
    /// The lines of each table, by block.
    blocks: BTreeMap<String, Lines>,
    /// What this installation knows by itself, beside them.
    known: Vec<KnownOut>,
}

/// A figure or table of a published round.
#[derive(Debug, Serialize, JsonSchema)]
pub struct FigureOut {
    figure: String,
    round: i16,
    /// What must be said beside it; no sum goes out without it.
    caveats: Vec<String>,
    columns: Vec<String>,
    /// One object a line, sums last; `null`: no value.
    rows: Vec<Value>,
    /// Where the values stand.
    sources: String,
}

/// Which figures there are, and of which rounds.
#[derive(Debug, Serialize, JsonSchema)]
pub struct FiguresOut {
    figures: Vec<String>,
    rounds: Vec<u16>,
}

/// What a column of the country comes to.
#[derive(Debug, Serialize, JsonSchema)]
pub struct SumOut {
    column: String,
    /// The sum of what is shown.
    cases: i64,
    /// From how many deliveries.
    rows: usize,
    /// In how many it is hidden.
    hidden: usize,
}

/// What a canton has delivered.
#[derive(Debug, Serialize, JsonSchema)]
pub struct NationRowOut {
    row: String,
    /// Whether it has delivered; what it has not is missing, and not nought.
    delivered: bool,
    /// Whether it is part of the sums.
    counted: bool,
    /// `null`: hidden, or not delivered.
    numbers: BTreeMap<String, Option<i64>>,
    as_of: Option<String>,
    definitions: Option<u32>,
    mapping: Option<String>,
}

/// A number that a later delivery has changed; `null`: hidden.
#[derive(Debug, Serialize, JsonSchema)]
pub struct NationChangeOut {
    row: String,
    column: String,
    before: Option<i64>,
    after: Option<i64>,
    on: String,
    late: bool,
}

/// The figures of the country for a year.
#[derive(Debug, Serialize, JsonSchema)]
pub struct NationOut {
    year: u16,
    definitions: u32,
    /// When they were published; `null`: not yet.
    published: Option<String>,
    conclusions: Option<String>,
    /// How many cantons have delivered.
    delivered: usize,
    /// Of how many.
    cantons: usize,
    rows: Vec<NationRowOut>,
    sums: Vec<SumOut>,
    changes: Vec<NationChangeOut>,
}

fn nation_out(national: &domain::national::Nation) -> (Vec<NationRowOut>, Vec<SumOut>) {
    let row = |r: &domain::national::NationRow| NationRowOut {
        row: r.row.to_string(),
        delivered: r.delivered,
        counted: r.counted,
        numbers: national.columns.iter().cloned().zip(r.numbers.iter().copied()).collect(),
        as_of: r.as_of.map(|d| d.to_string()),
        definitions: r.definitions,
        mapping: r.mapping.clone(),
    };
    let sum = |(column, s): (&String, &domain::national::Sum)| SumOut {
        column: column.clone(),
        cases: s.cases,
        rows: s.rows,
        hidden: s.hidden,
    };
    (national.rows.iter().map(row).collect(), national.columns.iter().zip(&national.sums).map(sum).collect())
}

fn changed(c: &domain::national::Changed) -> NationChangeOut {
    NationChangeOut {
        row: c.row.to_string(),
        column: c.at.clone(),
        before: c.before,
        after: c.after,
        on: c.stamp.on.to_string(),
        late: c.late,
    }
}

fn of_year(national: &National) -> NationOut {
    let nation = Nation::of(national);
    let (rows, sums) = nation_out(&nation);
    NationOut {
        year: nation.year,
        definitions: nation.definitions,
        published: national.published.as_ref().map(|s| s.on.to_string()),
        conclusions: national.conclusions.as_ref().map(ToString::to_string),
        delivered: nation.delivered,
        cantons: nation.cantons,
        rows,
        sums,
        changes: national.changes.iter().map(changed).collect(),
    }
}

/// Something that stands against a delivery.
#[derive(Debug, Serialize, JsonSchema)]
pub struct FaultyOut {
    /// What.
    fault: String,
    /// The field, with the category behind a point.
    at: String,
}

/// What taking in a delivery would do.
#[derive(Debug, Serialize, JsonSchema)]
pub struct TrialOut {
    /// Nothing where it can be taken in.
    faults: Vec<FaultyOut>,
    /// Whether the row has delivered before.
    replaces: bool,
}

pub(super) fn operations() -> Vec<Operation> {
    let open = schema_in::<Open>();
    let round = || json!({"type": "integer", "minimum": 2000, "maximum": 2100});
    let language = || json!({"enum": Language::ALL.iter().map(|l| l.code()).collect::<Vec<_>>()});
    let told = "The year of the round; the newest that is published unless said otherwise.";
    let one = "/inventory/rounds/{year}";
    let mut all = vec![
        Operation::get("/inventory/rounds", "inventory-rounds", "inventory", "The rounds.", rounds)
            .gives::<RoundsOut>()
            .guarded(),
        Operation::post("/inventory/rounds", "inventory.open", "inventory", &summary(&open), open_round)
            .takes(open)
            .gives::<DoneOut>()
            .creates()
            .changes(false, true),
        Operation::get(one, "inventory-round", "inventory", "A round with its progress.", one_round)
            .gives::<RoundOut>()
            .guarded(),
        Operation::get(
            "/inventory/rounds/{year}/rows/{canton}",
            "inventory-row",
            "inventory",
            "The answers of a row, and what is known beside them.",
            row,
        )
        .gives::<RowOut>()
        .guarded(),
        Operation::get("/inventory/figures", "inventory-figures", "inventory", "Which figures there are.", figures)
            .gives::<FiguresOut>(),
        Operation::get(
            "/inventory/figures/{figure}",
            "inventory-figure",
            "inventory",
            "A figure or table.",
            one_figure,
        )
        .param("round", told, round())
        .param("language", "Of projects and indicators.", language())
        .gives::<FigureOut>(),
        Operation::get(
            "/inventory/figures/{figure}/csv",
            "inventory-figure-csv",
            "inventory",
            "The same as a table with commas.",
            figure_csv,
        )
        .param("round", told, round())
        .param("language", "Of projects and indicators.", language())
        .gives_file(),
        Operation::get("/national", "national", "national", "The figures of the country.", nation)
            .param("year", "The year; the newest that is published unless said otherwise.", round())
            .gives::<NationOut>()
            .may_lack(),
        Operation::get("/national/years/{year}", "national-year", "national", "What has come in.", year_of_nation)
            .gives::<NationOut>()
            .guarded(),
        Operation::post("/national/trial", "national.trial", "national", "What a delivery would do.", trial)
            .takes(schema_in::<Delivery>())
            .gives::<TrialOut>()
            .guarded(),
        Operation::get("/statistics/deliveries/{year}", "delivery", "national", "What this canton delivers.", delivery)
            .gives::<Delivery>()
            .guarded(),
    ];
    all.extend(SurveyCommand::KINDS.iter().map(|kind| survey(one, kind)));
    all.extend(NationalCommand::KINDS.iter().map(|kind| national("/national/years/{year}", kind)));
    all
}

fn survey(one: &str, kind: &'static str) -> Operation {
    let schema = form::schema(kind).unwrap_or_default();
    let (path, known) = (format!("{one}/{kind}"), schema.clone());
    let run = move |call| act(call, kind, known.clone());
    Operation::post(&path, kind, "inventory", &summary(&schema), run)
        .takes(schema)
        .gives::<DoneOut>()
        .changes(true, true)
}

fn national(one: &str, kind: &'static str) -> Operation {
    let schema = form::schema(kind).unwrap_or_default();
    let (path, known) = (format!("{one}/{kind}"), schema.clone());
    let run = move |call| act_on_nation(call, kind, known.clone());
    Operation::post(&path, kind, "national", &summary(&schema), run)
        .takes(schema)
        .gives::<DoneOut>()
        .changes(false, true)
}

fn year(call: &Call) -> Result<u16, Trouble> {
    call.part("year")?.parse().map_err(|_| Trouble::NotFound)
}

async fn rounds(call: Call) -> Answer {
    let found = call.web.app.surveys(&call.caller).await?;
    ok(RoundsOut { rounds: found.into_iter().map(RoundHeadOut::from).collect() })
}

async fn open_round(mut call: Call) -> Answer {
    let envelope = call.envelope()?;
    let body = call.json().await?;
    let open: Open = read::value(&schema_in::<Open>(), body)?;
    let done = call.web.app.open_survey(&call.caller, open, &envelope).await?;
    let address = format!("{}/inventory/rounds/{}", super::BASE, done.number);
    created(DoneOut::from(done), address)
}

async fn one_round(call: Call) -> Answer {
    let view = call.web.app.survey(&call.caller, year(&call)?).await?;
    at_version(view.version, RoundOut::from(view))
}

async fn row(call: Call) -> Answer {
    let year = year(&call)?;
    let view = call.web.app.survey(&call.caller, year).await?;
    let canton = Canton::parse(&call.part("canton")?).map_err(|_| Trouble::NotFound)?;
    let row = view.own.iter().find(|row| row.has(canton)).cloned().ok_or(Trouble::NotFound)?;
    let known = call.web.app.known(&call.caller, year, &row).await?;
    let known = known.into_iter().map(|k| KnownOut {
        table: k.table.to_string(),
        line: k.line,
        column: k.column.to_string(),
        value: k.value,
        from: k.from.to_string(),
        which: k.which,
    });
    let lines = |block: &Block| {
        let tables = block.tables().iter().map(|t| ((*t).to_string(), view.survey.lines(t, &row)));
        (block.to_string(), tables.collect::<Lines>())
    };
    let (version, known) = (view.version, known.collect());
    let blocks = Block::ALL.iter().map(lines).collect();
    at_version(version, RowOut { row: row.to_string(), version, blocks, known })
}

async fn act(mut call: Call, kind: &'static str, schema: Value) -> Answer {
    let (year, envelope) = (year(&call)?, call.envelope()?);
    let body = call.json().await?;
    let command: SurveyCommand = command(|kind, from| SurveyCommand::read(kind, from), kind, &schema, body)?;
    let done = call.web.app.act_on_survey(&call.caller, year, &envelope, command).await?;
    at_version(done.version, DoneOut::from(done))
}

async fn figures(call: Call) -> Answer {
    let rounds = call.web.app.public_round(None).await?.years;
    ok(FiguresOut { figures: FigureName::ALL.iter().map(|f| f.to_string()).collect(), rounds })
}

/// The figure that is asked for.
async fn figure(call: Call) -> Result<Figure, Trouble> {
    let name = FigureName::from_code(&call.part("figure")?).ok_or(Trouble::NotFound)?;
    let language = match call.query.get("language") {
        None => crate::text::language(call.lang),
        Some(code) => Language::from_code(code).ok_or_else(|| Fault::new("language", "invalid-value"))?,
    };
    let year = u16::try_from(call.number("round", 2000, 2100, 0)?).ok().filter(|y| *y > 0);
    Ok(Figure::of(&call.web.app.public_round(year).await?.round, name, language))
}

async fn one_figure(call: Call) -> Answer {
    let figure = figure(call).await?;
    let data = figure.json();
    let rows = data["rows"].as_array().cloned().unwrap_or_default();
    ok(FigureOut {
        figure: figure.name.to_string(),
        round: figure.year,
        caveats: figure.caveats.iter().map(|c| c.to_string()).collect(),
        columns: figure.columns.iter().map(|c| c.name.to_string()).collect(),
        rows,
        sources: figure.sources(),
    })
}

async fn figure_csv(call: Call) -> Answer {
    Ok(Reply::File("text/csv; charset=utf-8", figure(call).await?.csv().into_bytes()))
}

async fn nation(call: Call) -> Answer {
    let year = call.number("year", 2000, 2100, 0)?;
    let year = u16::try_from(year).ok().filter(|y| *y > 0);
    let found = call.web.app.public_nation(year).await?.ok_or(Trouble::NotFound)?;
    let (rows, sums) = nation_out(&found.nation);
    ok(NationOut {
        year: found.nation.year,
        definitions: found.nation.definitions,
        published: Some(found.published.to_string()),
        conclusions: found.conclusions.as_ref().map(ToString::to_string),
        delivered: found.nation.delivered,
        cantons: found.nation.cantons,
        rows,
        sums,
        changes: found.changes.iter().map(changed).collect(),
    })
}

async fn year_of_nation(call: Call) -> Answer {
    let view = call.web.app.national(&call.caller, year(&call)?).await?;
    at_version(view.version, of_year(&view.national))
}

async fn trial(mut call: Call) -> Answer {
    let body = call.json().await?;
    let delivery: Delivery = read::value(&schema_in::<Delivery>(), body)?;
    let trial = call.web.app.try_delivery(&call.caller, &delivery).await?;
    let faulty = |f: domain::national::Faulty| FaultyOut { fault: f.fault.to_string(), at: f.at };
    ok(TrialOut { replaces: trial.before.is_some(), faults: trial.faults.into_iter().map(faulty).collect() })
}

async fn delivery(call: Call) -> Answer {
    ok(call.web.app.delivery(&call.caller, year(&call)?).await?)
}

async fn act_on_nation(mut call: Call, kind: &'static str, schema: Value) -> Answer {
    let (year, envelope) = (year(&call)?, call.envelope()?);
    let body = call.json().await?;
    let command: NationalCommand = command(|kind, from| NationalCommand::read(kind, from), kind, &schema, body)?;
    let done = call.web.app.act_on_national(&call.caller, year, &envelope, command).await?;
    at_version(done.version, DoneOut::from(done))
}
