//! The access log as those read it who check data protection (OPDo 4 par. 5), and the end of its lines.

mod unusual;

pub use unusual::{Finding, Rule, unusual};

use crate::access::Seen;
use crate::{App, AppError, Caller};
use domain::case::Seated;
use domain::{Case, Code, Refusal, Refused};
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use std::collections::{BTreeMap, BTreeSet};
use store::access_log::{Action, Entry, Filter, Line, Page, Purged};
use store::accounts;

/// No more lines than this are looked through for what is unusual.
const MOST: usize = 100_000;

/// The names of accounts, by id.
pub type Names = BTreeMap<String, String>;

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
    /// Only lines that wait for a closer look, of any period.
    pub marked: bool,
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
            marked: false,
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
    /// The words of the reasons that were given, by the number of the line.
    pub words: BTreeMap<i64, String>,
    /// How many lines fit in all.
    pub total: i64,
    /// Where the next page begins.
    pub older: Option<i64>,
    /// The lines that were marked for a closer look, by their number.
    pub marks: BTreeMap<i64, LineMark>,
    /// The number and the hash of the newest line shown: whoever holds an extract can hold it against the log.
    pub seal: Option<(i64, String)>,
}

/// That a line wants a closer look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineMark {
    /// Who marked it, and when.
    pub marked: (String, i64),
    /// Who looked into it, and when.
    pub settled: Option<(String, i64)>,
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
        self.keep_pace(caller, crate::pace::Pace::Export).await?;
        let purpose = Some(purpose.to_string());
        let seen = Seen { purpose, ..Seen::shown(query.case.as_deref(), "data-protection") };
        self.log(caller, Action::Export, "log", seen).await?;
        self.log_page(&LogQuery { before: None, limit: WIDEST, ..query.clone() }).await
    }

    /// Marks a line for a closer look, or says that it was looked into; both are lines of the log themselves. Refuses other
    /// roles, a line there is not (`unknown-entry`), and what is done already (`already-done`).
    pub async fn mark_line(&self, caller: &Caller, seq: i64, settle: bool) -> Result<(), AppError> {
        self.require_act_anywhere(caller, "log.read").await?;
        let Some((line, _)) = self.log.one(seq).await? else {
            return Err(Refusal::new(Refused::UnknownEntry).into());
        };
        let waits = self.line_marks().await?.get(&seq).is_some_and(|m| m.settled.is_none());
        if waits != settle {
            return Err(Refusal::new(Refused::AlreadyDone).into());
        }
        let action = if settle { Action::Settle } else { Action::Mark };
        let seen = Seen { outcome: "done", ..Seen::shown(line.entry.case_number.as_deref(), "data-protection") };
        self.log(caller, action, &seq.to_string(), seen).await
    }

    async fn line_marks(&self) -> Result<BTreeMap<i64, LineMark>, AppError> {
        let mut marks = BTreeMap::new();
        for line in self.log.marks().await? {
            let Ok(seq) = line.entry.object.parse::<i64>() else { continue };
            let by = (line.entry.account, line.entry.at);
            if line.entry.action == Action::Mark.code() {
                marks.insert(seq, LineMark { marked: by, settled: None });
            } else if let Some(mark) = marks.get_mut(&seq) {
                mark.settled = Some(by);
            }
        }
        Ok(marks)
    }

    /// The lines that wait for a closer look, the newest first.
    async fn marked_lines(&self, marks: &BTreeMap<i64, LineMark>) -> Result<Vec<Line>, AppError> {
        let mut lines = Vec::new();
        for (seq, _) in marks.iter().rev().filter(|(_, m)| m.settled.is_none()) {
            lines.extend(self.log.one(*seq).await?.map(|(line, _)| line));
        }
        Ok(lines)
    }

    async fn log_page(&self, query: &LogQuery) -> Result<LogPage, AppError> {
        if query.to < query.from {
            return Err(Refusal::new(Refused::DatesReversed).at("to").into());
        }
        let marks = self.line_marks().await?;
        let (lines, total, older) = if query.marked {
            let lines = self.marked_lines(&marks).await?;
            let total = i64::try_from(lines.len()).unwrap_or(i64::MAX);
            (lines, total, None)
        } else {
            self.lines_of(query).await?
        };
        let seal = match lines.first() {
            Some(newest) => self.log.one(newest.seq).await?.map(|(line, hash)| (line.seq, hash)),
            None => None,
        };
        let mut people: BTreeSet<&str> = lines.iter().map(|l| l.entry.account.as_str()).collect();
        for mark in marks.values() {
            people.insert(&mark.marked.0);
            people.extend(mark.settled.as_ref().map(|(who, _)| who.as_str()));
        }
        let names = self.names_of(people.into_iter()).await?;
        let mut words = BTreeMap::new();
        for line in lines.iter().filter(|l| l.entry.action == Action::Reason.code()) {
            let (Some(case), Ok(at)) = (&line.entry.case_number, Timestamp::from_millisecond(line.entry.at)) else {
                continue;
            };
            let day = at.to_zoned(crate::clock::zone()).date().to_string();
            words.extend(self.reason_words(&line.entry.account, case, &day).await?.map(|w| (line.seq, w)));
        }
        Ok(LogPage { lines, names, words, total, older, marks, seal })
    }

    /// The lines of a page, how many fit in all, and where the next page begins.
    async fn lines_of(&self, query: &LogQuery) -> Result<(Vec<Line>, i64, Option<i64>), AppError> {
        let filter = self.log_filter(query).await?;
        let total = self.log.count(&filter, WIDEST + 1).await?;
        if total > WIDEST {
            return Err(Refusal::new(Refused::TooWide).at("from").with("n", WIDEST).into());
        }
        let lines = self.log.recent(&filter, Page { before: query.before, limit: query.limit }).await?;
        let full = i64::try_from(lines.len()).is_ok_and(|n| n >= query.limit);
        let older = lines.last().filter(|_| full).map(|l| l.seq);
        Ok((lines, total, older))
    }

    async fn names_of(&self, accounts: impl Iterator<Item = &str>) -> Result<BTreeMap<String, String>, AppError> {
        let mut names = BTreeMap::new();
        for account in accounts {
            if !names.contains_key(account) {
                names.insert(account.to_string(), self.name_of(account).await?);
            }
        }
        Ok(names)
    }

    /// What differs in the last `days` from what is usual, with the names of the accounts; compared with the ninety days
    /// before. For whoever checks data protection; nothing follows from it by itself.
    pub async fn unusual_access(&self, caller: &Caller, days: i32) -> Result<(Vec<Finding>, Names), AppError> {
        self.require_act_anywhere(caller, "log.read").await?;
        self.log(caller, Action::ReadLog, "unusual", Seen::shown(None, "data-protection")).await?;
        let from = self.clock.today().saturating_sub(days.days());
        let filter = Filter { from: Some(midnight(from.saturating_sub(90.days()))), ..Filter::default() };
        let mut lines: Vec<Entry> = Vec::new();
        let mut page = Page { before: None, limit: 2_000 };
        loop {
            let found = self.log.recent(&filter, page).await?;
            page.before = found.last().map(|l| l.seq);
            let last = found.len() < 2_000;
            lines.extend(found.into_iter().map(|l| l.entry));
            if last || lines.len() >= MOST {
                break;
            }
        }
        let team = self.teams(&lines).await?;
        let waits = |account: &str, case: &str| team.contains(&(account.to_string(), case.to_string()));
        let found = unusual(&lines, from, &waits);
        let names = self.names_of(found.iter().map(|f| f.account.as_str())).await?;
        Ok((found, names))
    }

    /// Who of those that appear works on which case that appears.
    async fn teams(&self, lines: &[Entry]) -> Result<BTreeSet<(String, String)>, AppError> {
        let pairs: BTreeSet<(&str, &str)> =
            lines.iter().filter_map(|e| Some((e.case_number.as_deref()?, e.account.as_str()))).collect();
        let mut team = BTreeSet::new();
        let mut seats: BTreeMap<&str, Vec<Seated>> = BTreeMap::new();
        let mut loaded: Option<(&str, Option<Case>)> = None;
        for (number, account) in pairs {
            if loaded.as_ref().is_none_or(|(n, _)| *n != number) {
                let case = match self.load_case(self.db.src(), number).await {
                    Ok((_, case)) => Some(case),
                    Err(AppError::NotFound) => None,
                    Err(other) => return Err(other),
                };
                loaded = Some((number, case));
            }
            let Some((_, Some(case))) = &loaded else { continue };
            if !seats.contains_key(account) {
                let code = Code::new(account).map_err(|e| AppError::Fault(e.to_string()))?;
                let of = self.seats_of(account).await?;
                seats.insert(account, of.into_iter().map(|(_, seat)| Seated { account: code.clone(), seat }).collect());
            }
            if seats[account].iter().any(|who| case.is_team(who, self.model())) {
                team.insert((account.to_string(), number.to_string()));
            }
        }
        Ok(team)
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
