//! The access log, for those who check data protection.

use super::call::{Answer, Call, ok};
use super::problem::{Fault, Trouble};
use super::table::Operation;
use app::log::LogQuery;
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
}

fn codes(text: &str) -> Vec<String> {
    text.split([',', ' ']).filter(|c| !c.is_empty()).map(str::to_string).collect()
}

impl From<AccessLine> for LineOut {
    fn from(line: AccessLine) -> Self {
        let entry = line.entry;
        Self {
            n: line.seq,
            at: jiff::Timestamp::from_millisecond(entry.at).map(|at| at.to_string()).unwrap_or_default(),
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
            .param("before", "The line before which the page begins.", json!({"type": "integer", "minimum": 1}))
            .param("limit", "How many lines.", json!({"type": "integer", "minimum": 1, "maximum": 500, "default": 50}))
            .gives::<LogOut>()
            .guarded(),
        Operation::get("/cases/{number}/access-report", "access-report", "privacy", REPORT, report)
            .gives::<ReportOut>()
            .guarded(),
    ]
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
        marked: false,
        before: Some(call.number("before", 1, i64::MAX, i64::MAX)?),
        limit: call.number("limit", 1, 500, 50)?,
    };
    let page = call.web.app.read_log(&call.caller, &query).await?;
    ok(LogOut { total: page.total, next: page.older, lines: page.lines.into_iter().map(LineOut::from).collect() })
}
