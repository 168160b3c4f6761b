//! A round while it is being filled: blocks prefilled from the round before, confirmed or edited row by row, commented on, and
//! published. What was not confirmed is missing, however it was prefilled. Source: SURV-01…04, SURV-22.

use super::canton::{Canton, Unit};
use super::cell::Fault;
use super::figure::FigureName;
use super::round::{Files, Round};
use super::values::{Block, Interface, Mark};
use crate::aggregate::Evolving;
use crate::case::{Ctx, Stamp};
use crate::coded;
use crate::model::Role;
use crate::refusal::{Refusal, Refused, require};
use crate::text::Prose;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

coded!(
    /// Where a round stands.
    Stage { Collecting = "collecting", Commenting = "commenting", Published = "published" }
);
coded!(
    /// What became of a block of a row.
    Answered { Confirmed = "confirmed", Edited = "edited" }
);

/// The lines of a block by table: cells by column. What a form does not ask is kept from before.
pub type Lines = BTreeMap<String, Vec<BTreeMap<String, String>>>;

/// Opens a round.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Open {
    /// The year that it is about.
    pub year: u16,
    /// The day by which every canton has answered.
    pub due: Date,
}

/// Edits a block of a row.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// The row.
    pub row: Unit,
    /// The block.
    pub block: Block,
    /// Its lines.
    pub lines: Lines,
}

/// Confirms that a block of a row is as it was in the round before.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Confirm {
    /// The row.
    pub row: Unit,
    /// The block.
    pub block: Block,
}

/// Comments on the first results.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Comment {
    /// The row.
    pub row: Unit,
    /// The block.
    pub block: Block,
    /// What is to be said. Nobody may be named.
    pub text: Prose,
}

/// Lets the cantons comment on the first results.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct InviteComments {
    /// The day by which comments are wanted.
    pub due: Date,
}

/// Publishes a round.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Publish {
    /// What the bureau concludes; it stands in the report.
    pub conclusions: Option<Prose>,
}

/// Reminds those who have not answered.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Remind {}

/// A round that came as a whole, from a folder.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Loaded {
    /// The year.
    pub year: u16,
    /// The tables.
    pub files: Files,
}

/// A round that was opened.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Opened {
    /// The year.
    pub year: u16,
    /// By when.
    pub due: Date,
    /// The year of the round before.
    pub before: u16,
    /// The tables of the round before.
    pub files: Files,
}

/// A round that was published.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Published {
    /// What the bureau concludes.
    pub conclusions: Option<Prose>,
}

crate::commands!(
    /// What can be done with a round.
    SurveyCommand for Survey {
        "inventory.answer" Answer(Answer) => answer,
        "inventory.confirm" Confirm(Confirm) => confirm,
        "inventory.comment" Comment(Comment) => comment,
        "inventory.remind" Remind(Remind) => remind,
        "inventory.invite-comments" InviteComments(InviteComments) => invite_comments,
        "inventory.publish" Publish(Publish) => publish,
    }
);

crate::events!(
    /// What happens to a round.
    SurveyEvent {
        "inventory.loaded" Loaded(Loaded),
        "inventory.opened" Opened(Opened),
        "inventory.answered" Answered(Answer),
        "inventory.confirmed" Confirmed(Confirm),
        "inventory.commented" Commented(Comment),
        "inventory.reminded" Reminded(Remind),
        "inventory.comments-invited" CommentsInvited(InviteComments),
        "inventory.published" Published(Published),
    }
);

/// A cell that was changed (SURV-04).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// Who, and when.
    pub stamp: Stamp,
    /// The row.
    pub row: Unit,
    /// The table.
    pub table: String,
    /// The place of the line among those of the row.
    pub line: usize,
    /// The column.
    pub column: String,
    /// What stood there.
    pub before: String,
    /// What stands there now.
    pub after: String,
    /// Whether it was changed after comments were invited.
    pub late: bool,
}

/// A comment as it was written.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Said {
    /// Who, and when.
    pub stamp: Stamp,
    /// What.
    pub comment: Comment,
}

/// A round.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Survey {
    /// The year.
    pub year: u16,
    /// Who began it, and when.
    pub stamp: Stamp,
    /// Where it stands.
    pub stage: Stage,
    /// By when the next step is wanted.
    pub due: Option<Date>,
    /// The year of the round before.
    pub before: Option<u16>,
    /// The tables as they stand, prefilled lines among them.
    pub files: Files,
    /// What was answered, row by row.
    pub answered: BTreeMap<Unit, BTreeMap<Block, Answered>>,
    /// Whether it came as a whole, so that all of it counts as answered.
    pub whole: bool,
    /// Every cell that was changed.
    pub changes: Vec<Change>,
    /// What was said.
    pub comments: Vec<Said>,
    /// When reminders went out.
    pub reminded: Vec<Date>,
    /// What the bureau concludes.
    pub conclusions: Option<Prose>,
}

impl Evolving for Survey {
    type Event = SurveyEvent;
}

impl Block {
    /// The tables of a block.
    pub fn tables(self) -> &'static [&'static str] {
        match self {
            Block::Organisation => &["composition.csv", "structures.csv", "coordinators.csv"],
            Block::Anchoring => &["anchoring.csv"],
            Block::Objectives => &["strategy.csv", "operation.csv", "processes.csv"],
            Block::Criteria => &["criteria.csv", "cases.csv"],
            Block::Projects => &["projects.csv"],
        }
    }
}

/// Tables that speak of the country as a whole and are not asked of a canton; a new round has none of their lines.
const NATIONAL: &[&str] = &["hosts.csv", "totals.csv", "claims.csv", "indicators.csv"];

impl Survey {
    /// The round that an event begins; none for any other event.
    pub fn begin(event: &SurveyEvent, stamp: &Stamp) -> Option<Survey> {
        let fresh = |year: u16| Survey {
            year,
            stamp: stamp.clone(),
            stage: Stage::Collecting,
            due: None,
            before: None,
            files: Files::new(),
            answered: BTreeMap::new(),
            whole: false,
            changes: Vec::new(),
            comments: Vec::new(),
            reminded: Vec::new(),
            conclusions: None,
        };
        match event {
            SurveyEvent::Loaded(e) => {
                Some(Survey { stage: Stage::Published, files: e.files.clone(), whole: true, ..fresh(e.year) })
            }
            SurveyEvent::Opened(e) => {
                Some(Survey { due: Some(e.due), before: Some(e.before), files: e.files.clone(), ..fresh(e.year) })
            }
            _ => None,
        }
    }

    /// Applies an event.
    pub fn evolve(&mut self, event: &SurveyEvent, stamp: &Stamp) {
        match event {
            SurveyEvent::Opened(_) => {}
            SurveyEvent::Loaded(e) => {
                (self.files, self.whole, self.stage) = (e.files.clone(), true, Stage::Published);
                self.answered.clear();
            }
            SurveyEvent::Confirmed(e) => {
                self.answered.entry(e.row.clone()).or_default().entry(e.block).or_insert(Answered::Confirmed);
            }
            SurveyEvent::Answered(e) => self.take(e, stamp),
            SurveyEvent::Commented(e) => self.comments.push(Said { stamp: stamp.clone(), comment: e.clone() }),
            SurveyEvent::Reminded(_) => self.reminded.push(stamp.on),
            SurveyEvent::CommentsInvited(e) => (self.stage, self.due) = (Stage::Commenting, Some(e.due)),
            SurveyEvent::Published(e) => {
                (self.stage, self.due, self.conclusions) = (Stage::Published, None, e.conclusions.clone());
            }
        }
    }

    fn take(&mut self, answer: &Answer, stamp: &Stamp) {
        let late = self.stage == Stage::Commenting;
        for (table, lines) in &answer.lines {
            let before = lines_of(&self.files, table, &answer.row);
            for (line, column, was, is) in differences(&before, lines) {
                let (row, table, stamp) = (answer.row.clone(), table.clone(), stamp.clone());
                self.changes.push(Change { stamp, row, table, line, column, before: was, after: is, late });
            }
            if let Some(text) = self.files.get_mut(table) {
                *text = with_lines(text, &answer.row, lines);
            }
        }
        self.answered.entry(answer.row.clone()).or_default().insert(answer.block, Answered::Edited);
    }

    /// Applies the rules of a command; nothing is changed.
    pub fn decide(&self, ctx: &Ctx, command: SurveyCommand) -> Result<Vec<SurveyEvent>, Refusal> {
        command.apply_rule(self, ctx)
    }

    /// Opens a round after another one.
    pub fn open(ctx: &Ctx, open: Open, before: &Survey) -> Result<SurveyEvent, Refusal> {
        require_lead(ctx)?;
        require(before.stage == Stage::Published, Refused::RoundStage)?;
        require(
            open.year > before.year && open.year <= u16::try_from(ctx.today.year()).unwrap_or(0),
            Refused::RoundYear,
        )
        .map_err(|r| r.at("year").with("before", before.year))?;
        require(open.due >= ctx.today, Refused::DateInPast).map_err(|r| r.at("due"))?;
        let files = before.counted().into_iter().map(|(name, text)| {
            let text = if NATIONAL.contains(&name.as_str()) { head(&text) } else { text };
            (name, text)
        });
        let files = files.collect();
        Ok(SurveyEvent::Opened(Opened { year: open.year, due: open.due, before: before.year, files }))
    }

    /// What became of a block of a row.
    pub fn state_of(&self, row: &Unit, block: Block) -> Option<Answered> {
        let found = self.answered.get(row).and_then(|blocks| blocks.get(&block)).copied();
        found.or(self.whole.then_some(Answered::Confirmed))
    }

    /// The rows that are asked.
    pub fn rows(&self) -> Vec<Unit> {
        let text = self.files.get("rows.csv").map(String::as_str).unwrap_or_default();
        records(text).iter().filter_map(|line| line.get("row")).filter_map(|row| Unit::parse(row).ok()).collect()
    }

    /// The rows that still owe a block.
    pub fn owing(&self) -> Vec<Unit> {
        let owes = |row: &Unit| Block::ALL.iter().any(|b| self.state_of(row, *b).is_none());
        self.rows().into_iter().filter(owes).collect()
    }

    /// The lines of a table that are a row's, as they stand.
    pub fn lines(&self, table: &str, row: &Unit) -> Vec<BTreeMap<String, String>> {
        lines_of(&self.files, table, row)
    }

    /// The tables with what was confirmed or edited, and nothing else (SURV-03).
    pub fn counted(&self) -> Files {
        if self.whole {
            return self.files.clone();
        }
        let mut files = self.files.clone();
        let mut silent = BTreeSet::new();
        for row in self.rows() {
            for block in Block::ALL.iter().filter(|b| self.state_of(&row, **b).is_none()) {
                for table in block.tables() {
                    if let Some(text) = files.get_mut(*table) {
                        *text = with_lines(text, &row, &[]);
                    }
                }
            }
            if Block::ALL.iter().all(|b| self.state_of(&row, *b).is_none()) {
                silent.insert(row.to_string());
            }
        }
        if let Some(text) = files.get_mut("rows.csv") {
            let mut lines = records(text);
            for line in &mut lines {
                let says = if line.get("row").is_some_and(|row| silent.contains(row)) { "no" } else { "yes" };
                line.insert("answered".into(), says.into());
            }
            *text = written(&heads(text), &lines);
        }
        files
    }

    /// The round as far as it was answered.
    pub fn round(&self) -> Result<Round, Vec<Fault>> {
        Round::read(i16::try_from(self.year).unwrap_or(i16::MAX), &self.counted())
    }
}

/// The canton for which someone answers: that of their seat, else that of the installation; none at the national bureau, which
/// writes down what cantons have sent.
pub fn answers_for(ctx: &Ctx) -> Option<Canton> {
    let of_seat = ctx.by.seat.region.as_ref().and_then(|region| Canton::parse(region.as_str()).ok());
    of_seat.or_else(|| Unit::of_model(&ctx.model.code).map(|unit| unit.first()))
}

/// Whoever leads a round answers for no single canton.
fn require_lead(ctx: &Ctx) -> Result<(), Refusal> {
    require(answers_for(ctx).is_none(), Refused::NotPermitted)
}

fn require_row(survey: &Survey, ctx: &Ctx, row: &Unit) -> Result<(), Refusal> {
    require(survey.rows().contains(row), Refused::UnknownEntry).map_err(|r| r.at("row"))?;
    match answers_for(ctx) {
        Some(canton) => require(row.has(canton), Refused::NotPermitted),
        // A region of a canton is no canton: whoever coordinates one answers for none.
        None => require(ctx.by.seat.role != Role::RegionalCoordinator, Refused::NotPermitted),
    }
}

fn require_stage(survey: &Survey, stages: &[Stage]) -> Result<(), Refusal> {
    require(stages.contains(&survey.stage), Refused::RoundStage).map_err(|r| r.with("stage", survey.stage))
}

/// Whether the tables can still be read with an answer in them; the first fault names the place in the form.
fn answer(survey: &Survey, ctx: &Ctx, mut c: Answer) -> Result<Vec<SurveyEvent>, Refusal> {
    require_stage(survey, &[Stage::Collecting, Stage::Commenting])?;
    require_row(survey, ctx, &c.row)?;
    let tables = c.block.tables();
    for (table, lines) in &mut c.lines {
        require(tables.contains(&table.as_str()), Refused::UnknownEntry).map_err(|r| r.at("lines"))?;
        let before = lines_of(&survey.files, table, &c.row);
        for (at, line) in lines.iter_mut().enumerate() {
            complete(line, before.get(at), table, (&c.row, at), survey.year);
        }
    }
    let mut files: Files = survey.files.iter().map(|(name, text)| (name.clone(), head(text))).collect();
    for name in ["rows.csv", "topics.csv", "notes.csv"] {
        if let Some(text) = survey.files.get(name) {
            files.insert(name.into(), text.clone());
        }
    }
    for (table, lines) in &c.lines {
        if let Some(text) = files.get_mut(table) {
            *text = with_lines(text, &c.row, lines);
        }
    }
    match Round::read(i16::try_from(survey.year).unwrap_or(i16::MAX), &files) {
        Ok(_) => Ok(vec![SurveyEvent::Answered(c)]),
        Err(faults) => {
            let fault = faults.first();
            let at = |f: &Fault| format!("{}.{}.{}", f.file, f.line.saturating_sub(2), f.column);
            let refusal = Refusal::new(Refused::AnswerUnreadable);
            let column = fault.map(|f| f.column.clone()).unwrap_or_default();
            Err(refusal.with("column", column).at(fault.map(at).unwrap_or_default()))
        }
    }
}

/// What a form does not ask: the row, and that the canton has said it itself.
fn complete(
    line: &mut BTreeMap<String, String>,
    before: Option<&BTreeMap<String, String>>,
    table: &str,
    (row, at): (&Unit, usize),
    year: u16,
) {
    if let Some(before) = before {
        for (column, text) in before {
            line.entry(column.clone()).or_insert_with(|| text.clone());
        }
    }
    line.insert("row".into(), row.to_string());
    line.insert("source".into(), format!("Q {year}"));
    line.insert("note".into(), String::new());
    for column in ["certainty", "model_certainty", "written_certainty"] {
        line.insert(column.into(), "stated".into());
    }
    if table == "composition.csv" {
        let taught = ["vet", "cgc"].iter().any(|c| line.get(*c).is_some_and(|text| text == Mark::Yes.code()));
        if taught {
            line.insert("education".into(), Mark::Yes.to_string());
        }
    }
    if table == "anchoring.csv" {
        line.entry("none_in_prose".into()).or_insert_with(|| "no".into());
    }
    if table == "projects.csv" {
        complete_project(line, row, at);
    }
}

/// A project gets its number, the table of its interface, and its summary in the language in which it was written.
fn complete_project(line: &mut BTreeMap<String, String>, row: &Unit, at: usize) {
    if line.get("id").is_none_or(String::is_empty) {
        line.insert("id".into(), format!("{}-{}", row.first(), at + 1));
    }
    let interface = line.get("interface").and_then(|code| Interface::from_code(code));
    if let Some(table) = interface.and_then(FigureName::of_interface).and_then(FigureName::project_table) {
        line.insert("table".into(), table.to_string());
    }
    if let Some(summary) = line.remove("summary") {
        for language in ["fr", "de", "it", "en"] {
            line.insert(language.into(), summary.clone());
        }
    }
}

fn confirm(survey: &Survey, ctx: &Ctx, c: Confirm) -> Result<Vec<SurveyEvent>, Refusal> {
    require_stage(survey, &[Stage::Collecting, Stage::Commenting])?;
    require_row(survey, ctx, &c.row)?;
    require(survey.state_of(&c.row, c.block).is_none(), Refused::AlreadyDone)?;
    Ok(vec![SurveyEvent::Confirmed(c)])
}

fn comment(survey: &Survey, ctx: &Ctx, c: Comment) -> Result<Vec<SurveyEvent>, Refusal> {
    require_stage(survey, &[Stage::Commenting])?;
    require_row(survey, ctx, &c.row)?;
    Ok(vec![SurveyEvent::Commented(c)])
}

fn remind(survey: &Survey, ctx: &Ctx, c: Remind) -> Result<Vec<SurveyEvent>, Refusal> {
    require_lead(ctx)?;
    require_stage(survey, &[Stage::Collecting])?;
    require(!survey.owing().is_empty(), Refused::AlreadyDone)?;
    require(survey.reminded.last() != Some(&ctx.today), Refused::AlreadyDone)?;
    Ok(vec![SurveyEvent::Reminded(c)])
}

fn invite_comments(survey: &Survey, ctx: &Ctx, c: InviteComments) -> Result<Vec<SurveyEvent>, Refusal> {
    require_lead(ctx)?;
    require_stage(survey, &[Stage::Collecting])?;
    require(!survey.answered.is_empty(), Refused::AnswerEmpty)?;
    require(c.due >= ctx.today, Refused::DateInPast).map_err(|r| r.at("due"))?;
    Ok(vec![SurveyEvent::CommentsInvited(c)])
}

fn publish(survey: &Survey, ctx: &Ctx, c: Publish) -> Result<Vec<SurveyEvent>, Refusal> {
    require_lead(ctx)?;
    require_stage(survey, &[Stage::Commenting])?;
    Ok(vec![SurveyEvent::Published(Published { conclusions: c.conclusions })])
}

fn heads(text: &str) -> Vec<String> {
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
    reader.headers().map(|heads| heads.iter().map(str::to_string).collect()).unwrap_or_default()
}

fn records(text: &str) -> Vec<BTreeMap<String, String>> {
    let heads = heads(text);
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
    let line = |record: csv::StringRecord| heads.iter().cloned().zip(record.iter().map(str::to_string)).collect();
    reader.records().flatten().map(line).collect()
}

fn written(heads: &[String], lines: &[BTreeMap<String, String>]) -> String {
    let mut writer = csv::WriterBuilder::new().from_writer(Vec::new());
    let empty = String::new();
    let cells = |line: &BTreeMap<String, String>| -> Vec<String> {
        heads.iter().map(|head| line.get(head).unwrap_or(&empty).clone()).collect()
    };
    let mut done = writer.write_record(heads);
    for line in lines {
        done = done.and_then(|()| writer.write_record(cells(line)));
    }
    debug_assert!(done.is_ok(), "writing to memory does not fail");
    writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}

fn head(text: &str) -> String {
    written(&heads(text), &[])
}

fn lines_of(files: &Files, table: &str, row: &Unit) -> Vec<BTreeMap<String, String>> {
    let row = row.to_string();
    let text = files.get(table).map(String::as_str).unwrap_or_default();
    records(text).into_iter().filter(|line| line.get("row") == Some(&row)).collect()
}

/// A table in which the lines of a row are others; they take the place of the first that stood there, else they come last.
fn with_lines(text: &str, row: &Unit, lines: &[BTreeMap<String, String>]) -> String {
    let (heads, row) = (heads(text), row.to_string());
    let all = records(text);
    let is_own = |line: &BTreeMap<String, String>| line.get("row") == Some(&row);
    let at = all.iter().position(is_own).unwrap_or(all.len());
    let (before, after) = all.split_at(at);
    let kept = after.iter().filter(|line| !is_own(line));
    let lines: Vec<_> = before.iter().chain(lines).chain(kept).cloned().collect();
    written(&heads, &lines)
}

/// What differs between lines before and after: place, column, before, after. Marks of origin are no change of substance.
fn differences(
    before: &[BTreeMap<String, String>],
    after: &[BTreeMap<String, String>],
) -> Vec<(usize, String, String, String)> {
    let origin = ["source", "note", "certainty", "model_certainty", "written_certainty", "row"];
    let mut found = Vec::new();
    let nothing = BTreeMap::new();
    for at in 0..before.len().max(after.len()) {
        let (was, is) = (before.get(at).unwrap_or(&nothing), after.get(at).unwrap_or(&nothing));
        let columns: BTreeSet<&String> = was.keys().chain(is.keys()).collect();
        for column in columns.into_iter().filter(|c| !origin.contains(&c.as_str())) {
            let text = |line: &BTreeMap<String, String>| line.get(column).cloned().unwrap_or_default();
            if text(was) != text(is) {
                found.push((at, column.clone(), text(was), text(is)));
            }
        }
    }
    found
}
