//! The access log as those read it who check data protection (OPDo 4 par. 5), and the end of its lines.

use crate::access::Seen;
use crate::{App, AppError, Caller};
use domain::{Refusal, Refused};
use jiff::ToSpan;
use jiff::civil::Date;
use std::collections::BTreeMap;
use store::access_log::{Action, Entry, Filter, Line, Page, Purged};
use store::accounts;

/// A question wider than so many lines is asked again for a shorter period (ux 2.3, page 21).
pub const WIDEST: i64 = 5_000;

/// What is asked of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogQuery {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
    /// The login or the id of an account.
    pub account: Option<String>,
    /// The number of a case.
    pub case: Option<String>,
    /// The action.
    pub action: Option<Action>,
    /// The code of an institution.
    pub institution: Option<String>,
    /// The line before which the page begins.
    pub before: Option<i64>,
    /// How many lines a page has.
    pub limit: i64,
}

impl LogQuery {
    /// Everything of the last seven days.
    pub fn week(today: Date) -> Self {
        Self {
            from: today.saturating_sub(6.days()),
            to: today,
            account: None,
            case: None,
            action: None,
            institution: None,
            before: None,
            limit: 50,
        }
    }
}

/// A page of the log.
#[derive(Debug, Clone)]
pub struct LogPage {
    /// The lines, newest first.
    pub lines: Vec<Line>,
    /// The names of the accounts, by id.
    pub names: BTreeMap<String, String>,
    /// How many lines fit in all.
    pub total: i64,
    /// Where the next page begins.
    pub older: Option<i64>,
}

/// The moment at which a day begins.
pub(crate) fn midnight(day: Date) -> i64 {
    day.to_zoned(crate::clock::zone()).map_or(0, |z| z.timestamp().as_millisecond())
}

impl App {
    /// A page of the log for whoever checks data protection; their own look is written down first. Refuses other roles,
    /// a period that ends before it begins, and a question that is too wide (`too-wide`).
    pub async fn read_log(&self, caller: &Caller, query: &LogQuery) -> Result<LogPage, AppError> {
        self.require_act_anywhere(caller, "log.read").await?;
        self.log(caller, Action::ReadLog, "log", Seen::shown(query.case.as_deref(), "data-protection")).await?;
        self.log_page(query).await
    }

    /// All lines that fit, for a file that leaves the platform; `purpose` is the code of the reason that was given.
    pub async fn export_log(&self, caller: &Caller, query: &LogQuery, purpose: &str) -> Result<LogPage, AppError> {
        self.require_act_anywhere(caller, "log.read").await?;
        let purpose = Some(purpose.to_string());
        let seen = Seen { purpose, ..Seen::shown(query.case.as_deref(), "data-protection") };
        self.log(caller, Action::Export, "log", seen).await?;
        self.log_page(&LogQuery { before: None, limit: WIDEST, ..query.clone() }).await
    }

    async fn log_page(&self, query: &LogQuery) -> Result<LogPage, AppError> {
        if query.to < query.from {
            return Err(Refusal::new(Refused::DatesReversed).at("to").into());
        }
        let filter = self.log_filter(query).await?;
        let total = self.log.count(&filter, WIDEST + 1).await?;
        if total > WIDEST {
            return Err(Refusal::new(Refused::TooWide).at("from").with("n", WIDEST).into());
        }
        let lines = self.log.recent(&filter, Page { before: query.before, limit: query.limit }).await?;
        let full = i64::try_from(lines.len()).is_ok_and(|n| n >= query.limit);
        let older = lines.last().filter(|_| full).map(|l| l.seq);
        let mut names = BTreeMap::new();
        for line in &lines {
            let account = &line.entry.account;
            if !names.contains_key(account) {
                names.insert(account.clone(), self.name_of(account).await?);
            }
        }
        Ok(LogPage { lines, names, total, older })
    }

    async fn log_filter(&self, query: &LogQuery) -> Result<Filter, AppError> {
        let account = match &query.account {
            None => None,
            Some(login) => {
                let found = accounts::by_login(self.db.src(), &login.trim().to_lowercase()).await?;
                Some(found.map_or_else(|| login.trim().to_string(), |a| a.id))
            }
        };
        Ok(Filter {
            action: query.action.map(|a| a.code().to_string()),
            institution: query.institution.clone(),
            account,
            case: query.case.as_ref().map(|c| c.trim().to_uppercase()),
            from: Some(midnight(query.from)),
            until: Some(midnight(query.to.saturating_add(1.days()))),
            ..Filter::default()
        })
    }

    /// Takes away the lines of the log from before a day; refuses (`too-young`) to touch a line younger than a year. The
    /// chain stays verifiable from a checkpoint. `None`: there is nothing so old.
    pub async fn purge_log(&self, before: Date) -> Result<Option<Purged>, AppError> {
        let now = self.clock.now().as_millisecond();
        if midnight(before) > now - store::access_log::KEPT {
            return Err(Refusal::new(Refused::TooYoung).at("before").into());
        }
        let about = self.operator_entry(Action::Purge, "", None, "retention");
        Ok(self.log.purge(midnight(before), now, &about).await?)
    }

    /// A line about what was done at the machine itself.
    pub(crate) fn operator_entry(&self, action: Action, object: &str, case: Option<&str>, basis: &str) -> Entry {
        Entry {
            at: self.clock.now().as_millisecond(),
            account: OPERATOR.to_string(),
            role: domain::model::Role::Administrator.to_string(),
            action: action.code().to_string(),
            object: object.to_string(),
            case_number: case.map(str::to_string),
            basis: basis.to_string(),
            outcome: "done".to_string(),
            ..Entry::default()
        }
    }
}

/// The account under which the log names whoever works at the machine's own command line.
pub const OPERATOR: &str = "command-line";
