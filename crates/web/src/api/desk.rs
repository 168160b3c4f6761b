//! What concerns the caller: who they are, what waits for them, requests, notices.

use super::call::{Answer, Call, ok};
use super::cases::CaseRowOut;
use super::sessions::SessionRowOut;
use super::table::Operation;
use app::RequestRow;
use app::case::Listed;
use domain::case::Seat;
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::json;

/// A role for an institution.
#[derive(Debug, Serialize, JsonSchema)]
pub struct SeatOut {
    number: i64,
    role: String,
    institution: String,
    region: Option<String>,
    theme: Option<String>,
    language: Option<String>,
}

impl SeatOut {
    fn of(number: i64, seat: &Seat) -> Self {
        Self {
            number,
            role: seat.role.to_string(),
            institution: seat.institution.to_string(),
            region: seat.region.as_ref().map(|c| c.to_string()),
            theme: seat.theme.as_ref().map(|c| c.to_string()),
            language: seat.language.map(|l| l.to_string()),
        }
    }
}

/// Who calls.
#[derive(Debug, Serialize, JsonSchema)]
pub struct MeOut {
    account: String,
    name: String,
    language: String,
    /// The seat in which the token acts.
    seat: SeatOut,
    /// All own seats.
    seats: Vec<SeatOut>,
    /// What the seat permits without regard to a case.
    acts: Vec<String>,
}

/// A request with its case.
#[derive(Debug, Serialize, JsonSchema)]
pub struct RequestOut {
    case: CaseRowOut,
    /// Its number in the case.
    n: i64,
    from_account: String,
    from_institution: String,
    to_institution: String,
    sent: String,
    due: String,
    state: String,
}

impl From<(Listed, RequestRow)> for RequestOut {
    fn from((case, row): (Listed, RequestRow)) -> Self {
        Self {
            case: case.into(),
            n: row.n,
            from_account: row.from_account,
            from_institution: row.from_institution,
            to_institution: row.to_institution,
            sent: row.sent,
            due: row.due,
            state: row.state,
        }
    }
}

/// The requests of the caller's institution.
#[derive(Debug, Serialize, JsonSchema)]
pub struct RequestsOut {
    received: Vec<RequestOut>,
    sent: Vec<RequestOut>,
}

/// Something that waits.
#[derive(Debug, Serialize, JsonSchema)]
pub struct WorkItemOut {
    case: CaseRowOut,
    kind: String,
    /// The entry that it concerns.
    subject: Option<i64>,
    due: String,
    /// Days until it is due; negative: overdue.
    days: i32,
    firm: bool,
    /// It waits for the caller; otherwise it has come up to them.
    mine: bool,
}

/// The minutes of a session that was held.
#[derive(Debug, Serialize, JsonSchema)]
pub struct MinutesOut {
    session: SessionRowOut,
    due: String,
    /// Days until they are due; negative: overdue.
    days: i32,
    firm: bool,
    /// They wait for the caller; otherwise the caller may approve them for somebody else.
    mine: bool,
}

/// An invoice whose last deadline has passed.
#[derive(Debug, Serialize, JsonSchema)]
pub struct UnpaidOut {
    invoice: String,
    institution: String,
    /// The deadline of the invoice, or of the last reminder.
    deadline: String,
    /// What is to be paid, in francs.
    open: String,
    /// The level of the next reminder; `null`: all were sent.
    next: Option<u32>,
}

impl From<&domain::invoice::Invoice> for UnpaidOut {
    fn from(invoice: &domain::invoice::Invoice) -> Self {
        UnpaidOut {
            invoice: invoice.number().to_string(),
            institution: invoice.issued.institution.to_string(),
            deadline: invoice.deadline().to_string(),
            open: invoice.open().to_string(),
            next: invoice.next_reminder(),
        }
    }
}

/// What waits for the caller.
#[derive(Debug, Serialize, JsonSchema)]
pub struct WorkOut {
    today: String,
    /// How many are overdue.
    overdue: usize,
    /// How many are due within seven days.
    week: usize,
    /// By how many days the oldest is overdue.
    oldest: Option<i32>,
    items: Vec<WorkItemOut>,
    requests: Vec<RequestOut>,
    /// Minutes to approve, the oldest first.
    minutes: Vec<MinutesOut>,
    /// Overdue invoices of which the caller may remind.
    reminders: Vec<UnpaidOut>,
    sessions: Vec<SessionRowOut>,
}

/// A notice.
#[derive(Debug, Serialize, JsonSchema)]
pub struct NoticeOut {
    id: String,
    kind: String,
    case: Option<String>,
    session: Option<String>,
    /// Milliseconds since 1970.
    at: i64,
    read: bool,
}

/// The notices of the caller, newest first.
#[derive(Debug, Serialize, JsonSchema)]
pub struct NoticesOut {
    unread: i64,
    notices: Vec<NoticeOut>,
}

pub(super) fn operations() -> Vec<Operation> {
    let days = json!({"type": "integer", "minimum": 0, "maximum": 365, "default": 30});
    vec![
        Operation::get("/me", "me", "desk", "Who calls, and in which seat.", me).gives::<MeOut>(),
        Operation::get("/work", "work", "desk", "What waits for the caller, the most overdue first.", work)
            .param("days", "Within how many days.", days)
            .gives::<WorkOut>(),
        Operation::get("/requests", "requests", "request", "The requests of the caller's institution.", requests)
            .gives::<RequestsOut>(),
        Operation::get("/notices", "notices", "desk", "What the caller was told, newest first.", notices)
            .gives::<NoticesOut>(),
    ]
}

async fn me(call: Call) -> Answer {
    let (app, caller) = (&call.web.app, &call.caller);
    let seats = app.seats_of(caller.seated.account.as_str()).await?;
    let anywhere = rights::CASE_ACTS.iter().copied().chain(rights::session_acts()).chain(rights::affair_acts());
    ok(MeOut {
        account: caller.seated.account.to_string(),
        name: caller.name.clone(),
        language: caller.language.to_string(),
        seat: SeatOut::of(caller.seat_number, &caller.seated.seat),
        seats: seats.iter().map(|(n, seat)| SeatOut::of(*n, seat)).collect(),
        acts: anywhere.filter(|a| app.may_anywhere(caller, a)).map(str::to_string).collect(),
    })
}

async fn work(call: Call) -> Answer {
    let days = i32::try_from(call.number("days", 0, 365, 30)?).unwrap_or(30);
    let found = call.web.app.work(&call.caller, days).await?;
    let item = |item: app::work::Item| WorkItemOut {
        case: item.case.into(),
        kind: item.due.kind,
        subject: item.due.subject,
        due: item.due.due,
        days: item.days,
        firm: item.due.firm,
        mine: item.mine,
    };
    let minutes = |m: app::work::Minutes| MinutesOut {
        session: m.session.into(),
        due: m.due.to_string(),
        days: m.days,
        firm: m.firm,
        mine: m.mine,
    };
    ok(WorkOut {
        today: found.today.to_string(),
        overdue: found.overdue,
        week: found.week,
        oldest: found.oldest,
        items: found.items.into_iter().map(item).collect(),
        requests: found.requests.into_iter().map(RequestOut::from).collect(),
        minutes: found.minutes.into_iter().map(minutes).collect(),
        reminders: found.reminders.iter().map(UnpaidOut::from).collect(),
        sessions: found.sessions.into_iter().map(SessionRowOut::from).collect(),
    })
}

async fn requests(call: Call) -> Answer {
    let found = call.web.app.requests(&call.caller).await?;
    let out = |all: Vec<(Listed, RequestRow)>| all.into_iter().map(RequestOut::from).collect();
    ok(RequestsOut { received: out(found.received), sent: out(found.sent) })
}

async fn notices(call: Call) -> Answer {
    let unread = call.web.app.unread(&call.caller).await?;
    let found = call.web.app.notices(&call.caller).await?;
    let notices = found.into_iter().map(|n| NoticeOut {
        id: n.id,
        kind: n.kind,
        case: n.case_number,
        session: Some(n.subject).filter(|s| !s.is_empty()),
        at: n.at,
        read: n.read_at.is_some(),
    });
    ok(NoticesOut { unread, notices: notices.collect() })
}
