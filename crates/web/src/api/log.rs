//! The access log, for those who check data protection.

use super::call::{Answer, Call, ok};
use super::problem::{Fault, Trouble};
use super::table::Operation;
use app::log::{LineMark, LogQuery};
use app::{AccessLine, Action};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::json;

/// A line of the log.
#[derive(Debug, Serialize, JsonSchema)]
pub struct LineOut {
    /// Its number in the chain.
    n: i64,
    /// When, in UTC.
    at: String,
    account: String,
    role: String,
    institution: String,
    action: String,
    /// On what: a command, a part of the platform, a number.
    object: String,
    case: Option<String>,
    categories: Vec<String>,
    /// The rules or articles on which it rests.
    basis: Vec<String>,
    /// The code of the purpose or of the reason that was given.
    purpose: Option<String>,
    outcome: String,
    /// For whom, where not for the own institution.
    on_behalf: Option<String>,
    /// The institutions to which something became known.
    recipients: Vec<String>,
    /// Whether it was marked for a closer look, and how that stands.
    mark: Option<MarkOut>,
}

/// A mark on a line.
#[derive(Debug, Serialize, JsonSchema)]
pub struct MarkOut {
    /// Who marked it: the id of the account.
    by: String,
    /// When, in UTC.
    at: String,
    /// Who looked into it; nobody yet where it waits.
    settled_by: Option<String>,
    /// When, in UTC.
    settled_at: Option<String>,
}

impl From<&LineMark> for MarkOut {
    fn from(mark: &LineMark) -> Self {
        let ((by, at), settled) = (mark.marked.clone(), mark.settled.clone());
        let (settled_by, settled_at) = settled.map(|(by, at)| (by, moment(at))).unzip();
        Self { by, at: moment(at), settled_by, settled_at }
    }
}

fn moment(at: i64) -> String {
    jiff::Timestamp::from_millisecond(at).map(|at| at.to_string()).unwrap_or_default()
}

fn codes(text: &str) -> Vec<String> {
    text.split([',', ' ']).filter(|c| !c.is_empty()).map(str::to_string).collect()
}

impl LineOut {
    fn new(line: AccessLine, mark: Option<&LineMark>) -> Self {
        let entry = line.entry;
        Self {
            n: line.seq,
            at: moment(entry.at),
            account: entry.account,
            role: entry.role,
            institution: entry.institution,
            action: entry.action,
            object: entry.object,
            case: entry.case_number,
            categories: codes(&entry.categories),
            basis: codes(&entry.basis),
            purpose: entry.purpose,
            outcome: entry.outcome,
            on_behalf: entry.on_behalf,
            recipients: codes(entry.recipients.as_deref().unwrap_or_default()),
            mark: mark.map(MarkOut::from),
        }
    }
}

/// A page of the log, newest first.
#[derive(Debug, Serialize, JsonSchema)]
pub struct LogOut {
    /// How many lines fit in all.
    total: i64,
    lines: Vec<LineOut>,
    /// What `before` takes for the next page.
    next: Option<i64>,
}

pub(super) fn operations() -> Vec<Operation> {
    let text = || json!({"type": "string"});
    let date = || json!({"type": "string", "format": "date"});
    let actions: Vec<&str> = Action::ALL.iter().map(|a| a.code()).collect();
    vec![
        Operation::get("/log", "log", "privacy", "The access log, newest first; reading it is a line too.", log)
            .param("from", "The first day; six days ago unless said otherwise.", date())
            .param("to", "The last day; today unless said otherwise.", date())
            .param("account", "A login or the id of an account.", text())
            .param("case", "The number of a case.", text())
            .param("action", "What was done.", json!({"type": "string", "enum": actions}))
            .param("institution", "The code of an institution.", text())
            .param("marked", MARKED, json!({"type": "boolean", "default": false}))
            .param("before", "The line before which the page begins.", json!({"type": "integer", "minimum": 1}))
            .param("limit", "How many lines.", json!({"type": "integer", "minimum": 1, "maximum": 500, "default": 50}))
            .gives::<LogOut>()
            .guarded(),
        Operation::post("/log/{n}/mark", "log.mark", "privacy", "Marks a line for a closer look.", mark)
            .gives::<MarkedOut>()
            .changes(false, false),
        Operation::post("/log/{n}/settle", "log.settle", "privacy", "Says that a marked line was looked into.", settle)
            .gives::<MarkedOut>()
            .changes(false, false),
        Operation::get("/cases/{number}/access-report", "access-report", "privacy", REPORT, report)
            .gives::<ReportOut>()
            .guarded(),
    ]
}

/// What the parameter does, in one sentence.
const MARKED: &str = "Only lines that wait for a closer look, of any period.";

/// A line that was marked, or settled.
#[derive(Debug, Serialize, JsonSchema)]
pub struct MarkedOut {
    /// Its number in the chain.
    n: i64,
}

async fn mark(call: Call) -> Answer {
    set_mark(call, false).await
}

async fn settle(call: Call) -> Answer {
    set_mark(call, true).await
}

async fn set_mark(call: Call, settle: bool) -> Answer {
    let n: i64 = call.part("n")?.parse().map_err(|_| Trouble::NotFound)?;
    call.web.app.mark_line(&call.caller, n, settle).await?;
    ok(MarkedOut { n })
}

/// What the operation answers, in one sentence.
const REPORT: &str = "What is held of the person, who read it, what went to whom, how long it stays.";

/// What is held of a person (LPD 25), as `trait-dunion access-report --json` prints it.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ReportOut {
    report: serde_json::Value,
}

async fn report(call: Call) -> Answer {
    let by = app::privacy::By::Account(&call.caller);
    let report = call.web.app.access_report(by, &call.part("number")?).await?;
    let report = serde_json::to_value(report).map_err(|e| app::AppError::Fault(e.to_string()))?;
    ok(ReportOut { report })
}

fn day(call: &Call, name: &'static str, otherwise: Date) -> Result<Date, Trouble> {
    let Some(text) = call.query.get(name) else { return Ok(otherwise) };
    text.parse().map_err(|_| Fault::new(name, "invalid-date").into())
}

async fn log(call: Call) -> Answer {
    let week = LogQuery::week(call.web.app.clock().today());
    let actions: Vec<&str> = Action::ALL.iter().map(|a| a.code()).collect();
    let query = LogQuery {
        from: day(&call, "from", week.from)?,
        to: day(&call, "to", week.to)?,
        account: call.code("account", &[])?,
        case: call.code("case", &[])?,
        action: call.code("action", &actions)?.as_deref().and_then(Action::from_code),
        institution: call.code("institution", &[])?,
        marked: call.code("marked", &["true", "false"])?.as_deref() == Some("true"),
        before: Some(call.number("before", 1, i64::MAX, i64::MAX)?),
        limit: call.number("limit", 1, 500, 50)?,
    };
    let page = call.web.app.read_log(&call.caller, &query).await?;
    let lines = page.lines.into_iter().map(|line| {
        let mark = page.marks.get(&line.seq);
        LineOut::new(line, mark)
    });
    ok(LogOut { total: page.total, next: page.older, lines: lines.collect() })
}
