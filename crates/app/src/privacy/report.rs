//! What the person may ask for (LPD 25): what is held of them, from where, who read it, when and why, what went to whom,
//! how long it stays. A stable structure: other parts of the house make JSON, a page and a printed document of it.

use super::By;
use crate::case::{event_of, stamp_of, stream};
use crate::{App, AppError, Caller};
use domain::consent::Category;
use domain::model::Label;
use domain::privacy::{keep_until, kept};
use domain::{Case, CaseEvent};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use store::access_log::{Action, Line, Page};
use store::{journal, lists};

/// The version of the structure; a field that goes or changes its sense raises it.
const FORMAT: u32 = 1;

/// What a person may know of what is held about them.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AccessReport {
    /// The version of this structure.
    pub format: u32,
    /// When it was put together.
    pub made: Timestamp,
    /// Who answers for the data: the canton's name in four languages.
    pub controller: BTreeMap<&'static str, String>,
    /// The numbers of the person's files, oldest first.
    pub cases: Vec<String>,
    /// The person as recorded; none where whoever asks reads no content.
    pub person: Option<Value>,
    /// What is held, by category of data.
    pub held: Vec<Held>,
    /// Who looked, and why.
    pub looked: Vec<Looked>,
    /// What went to whom.
    pub disclosed: Vec<Disclosed>,
    /// The consents that were asked for.
    pub consents: Vec<ConsentHeld>,
    /// The sessions at which the files were talked about.
    pub sessions: Vec<SessionHeld>,
    /// The services that were asked of other institutions.
    pub requests: Vec<Requested>,
    /// What the person has objected to.
    pub objections: Vec<Objection>,
    /// How long each category stays.
    pub retention: Vec<KeptFor>,
    /// The files as whoever asks may read them, by number: from where a page or a paper takes its words.
    #[serde(skip)]
    pub files: BTreeMap<String, Case>,
    /// The names of the accounts that appear in the entries.
    #[serde(skip)]
    pub names: BTreeMap<String, String>,
}

/// The entries of a category of data.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Held {
    /// The code of the category.
    pub category: String,
    /// The entries, oldest first.
    pub entries: Vec<Entry>,
}

/// An entry of a file.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Entry {
    /// The number of the file.
    pub case: String,
    /// The number of the entry in it.
    pub entry: i64,
    /// When it was written.
    pub at: Timestamp,
    /// The kind of the entry, such as `follow-up.contact`.
    pub kind: String,
    /// The institution from which it comes.
    pub institution: String,
    /// The role in which it was written.
    pub role: String,
    /// What it says, field by field; none where whoever asks may not read it.
    pub content: Option<Value>,
    /// The same, for whoever puts it into words.
    #[serde(skip)]
    pub event: Option<CaseEvent>,
    /// What the person says against it.
    pub contested: Vec<Note>,
}

/// A note of the person.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Note {
    /// When it was written down.
    pub on: Date,
    /// The words; none where whoever asks may not read them.
    pub words: Option<String>,
}

/// A look at the data.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Looked {
    /// The number of the file.
    pub case: String,
    /// When.
    pub at: Timestamp,
    /// The name of the account.
    pub who: String,
    /// The institution.
    pub institution: String,
    /// The role.
    pub role: String,
    /// The code of what was done: `read`, `print`, `export`, `emergency` …
    pub action: String,
    /// On what.
    pub object: String,
    /// The categories that were seen.
    pub categories: Vec<String>,
    /// The rules on which it rests.
    pub basis: Vec<String>,
    /// The code of the reason or purpose that was given.
    pub purpose: Option<String>,
}

/// Something that became known to others.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Disclosed {
    /// The number of the file.
    pub case: String,
    /// When.
    pub at: Timestamp,
    /// By what: the kind of the act.
    pub act: String,
    /// From which institution.
    pub from: String,
    /// To which institutions.
    pub to: Vec<String>,
    /// The categories.
    pub categories: Vec<String>,
    /// The rule that permitted the act.
    pub basis: Vec<String>,
}

/// A consent.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ConsentHeld {
    /// The number of the file.
    pub case: String,
    /// Its number in the file.
    pub consent: u32,
    /// How it stands.
    pub state: String,
    /// The institutions that it names.
    pub parties: Vec<String>,
    /// The categories that it opens.
    pub categories: Vec<String>,
    /// First day.
    pub from: Date,
    /// Last day.
    pub until: Date,
}

/// A session.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SessionHeld {
    /// The number of the file.
    pub case: String,
    /// The number of the session.
    pub session: String,
    /// When it takes or took place, local.
    pub starts: String,
    /// How it stands.
    pub state: String,
    /// The institutions that were invited for the file.
    pub invited: Vec<String>,
}

/// A service request.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Requested {
    /// The number of the file.
    pub case: String,
    /// The number of the request in it.
    pub request: u32,
    /// When it was sent.
    pub sent: Date,
    /// From which institution.
    pub from: String,
    /// To which institution.
    pub to: String,
    /// How it stands.
    pub state: String,
}

/// An objection.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Objection {
    /// The number of the file.
    pub case: String,
    /// When it was made.
    pub on: Date,
    /// The words; none where whoever asks may not read them.
    pub words: Option<String>,
}

/// How long a category stays.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct KeptFor {
    /// The number of the file.
    pub case: String,
    /// The category.
    pub category: String,
    /// Months after the closure.
    pub months: i32,
    /// On which basis, in four languages.
    pub basis: BTreeMap<&'static str, String>,
    /// The last day on which the file as a whole is kept; none while it is open.
    pub until: Option<Date>,
}

fn label(label: &Label) -> BTreeMap<&'static str, String> {
    BTreeMap::from([
        ("fr", label.fr.clone()),
        ("de", label.de.clone()),
        ("it", label.it.clone()),
        ("en", label.en.clone()),
    ])
}

fn codes(text: &str) -> Vec<String> {
    text.split([',', ' ']).filter(|c| !c.is_empty()).map(str::to_string).collect()
}

/// What of a file whoever asks may read.
enum Reads {
    Everything,
    Nothing,
    /// The entries that they see, as they see them, and the case likewise.
    Entries(BTreeMap<i64, CaseEvent>, Box<Case>),
}

impl App {
    /// What is held of the person of a case, in all their files. The command line hands out everything, for the person;
    /// a lead what they may read; the data-protection officer everything but the content. Others are not permitted, and
    /// a case that one may not know of is not there.
    pub async fn access_report(&self, by: By<'_>, number: &str) -> Result<AccessReport, AppError> {
        let (_, numbers) = self.files_of_person(number).await?;
        let mut report = AccessReport {
            format: FORMAT,
            made: self.clock.now(),
            controller: label(&self.model().label),
            cases: Vec::new(),
            person: None,
            held: Vec::new(),
            looked: Vec::new(),
            disclosed: Vec::new(),
            consents: Vec::new(),
            sessions: Vec::new(),
            requests: Vec::new(),
            objections: Vec::new(),
            retention: Vec::new(),
            files: BTreeMap::new(),
            names: BTreeMap::new(),
        };
        let mut held: BTreeMap<Category, Vec<Entry>> = BTreeMap::new();
        for file in &numbers {
            let reads = match self.may_report(by, file).await {
                Ok(reads) => reads,
                // Of an earlier file that is not theirs a lead learns nothing; the one they asked for must be.
                Err(_) if file != number => continue,
                Err(error) => return Err(error),
            };
            let (_, case) = self.load_case(self.db.src(), file).await?;
            self.log_by(by, Action::AccessReport, file, None).await?;
            report.cases.push(file.clone());
            report.person = match &reads {
                Reads::Everything => Some(serde_json::to_value(&case.person)?),
                Reads::Entries(_, seen) => Some(serde_json::to_value(&seen.person)?),
                Reads::Nothing => None,
            };
            self.entries(file, &case, &reads, &mut held, &mut report.names).await?;
            self.lines(file, &mut report).await?;
            self.around(&case, &reads, &mut report).await?;
            match reads {
                Reads::Everything => report.files.insert(file.clone(), case),
                Reads::Entries(_, seen) => report.files.insert(file.clone(), *seen),
                Reads::Nothing => None,
            };
        }
        report.held = held.into_iter().map(|(c, entries)| Held { category: c.to_string(), entries }).collect();
        Ok(report)
    }

    async fn may_report(&self, by: By<'_>, number: &str) -> Result<Reads, AppError> {
        match by {
            By::Operator => Ok(Reads::Everything),
            By::Account(caller) if self.may_anywhere(caller, "access-report.read") => Ok(Reads::Nothing),
            By::Account(caller) => self.lead_reads(caller, number).await,
        }
    }

    async fn lead_reads(&self, caller: &Caller, number: &str) -> Result<Reads, AppError> {
        self.authorised_case(caller, number, "access-report.read").await?;
        let seen = self.read_case(caller, number, "access-report").await?.redacted.case;
        let timeline = self.timeline(caller, number).await?;
        let entries = timeline.into_iter().filter_map(|e| Some((e.version, e.event?))).collect();
        Ok(Reads::Entries(entries, Box::new(seen)))
    }

    async fn entries(
        &self,
        number: &str,
        case: &Case,
        reads: &Reads,
        held: &mut BTreeMap<Category, Vec<Entry>>,
        names: &mut BTreeMap<String, String>,
    ) -> Result<(), AppError> {
        for row in journal::load(self.db.src(), &self.vault, &stream(number)).await? {
            let (event, stamp) = (event_of(&row)?, stamp_of(&row)?);
            let category = event.category();
            let event = match reads {
                Reads::Everything => Some(event),
                Reads::Nothing => None,
                Reads::Entries(entries, _) => entries.get(&row.version).cloned(),
            };
            let notes = case.contested.iter().filter(|(_, c)| i64::from(c.entry) == row.version);
            let note = |(s, c): &(domain::case::Stamp, domain::privacy::Contested)| Note {
                on: s.on,
                words: event.as_ref().map(|_| c.note.to_string()),
            };
            let content = event.as_ref().map(content_of).transpose()?;
            let account = stamp.by.account.to_string();
            if !names.contains_key(&account) {
                names.insert(account.clone(), self.name_of(&account).await?);
            }
            held.entry(category).or_default().push(Entry {
                case: number.to_string(),
                entry: row.version,
                at: stamp.at,
                kind: row.kind.clone(),
                institution: stamp.by.seat.institution.to_string(),
                role: stamp.by.seat.role.to_string(),
                content,
                contested: notes.map(note).collect(),
                event,
            });
        }
        Ok(())
    }

    /// Who looked and what went to whom, from the access log.
    async fn lines(&self, number: &str, report: &mut AccessReport) -> Result<(), AppError> {
        let mut page = Page { before: None, limit: 500 };
        loop {
            let lines = self.log.for_case(number, page).await?;
            page.before = lines.last().map(|l| l.seq);
            for line in &lines {
                self.line(number, line, report).await?;
            }
            if lines.len() < 500 {
                return Ok(());
            }
        }
    }

    async fn line(&self, number: &str, line: &Line, report: &mut AccessReport) -> Result<(), AppError> {
        let e = &line.entry;
        let case = number.to_string();
        let at = Timestamp::from_millisecond(e.at).map_err(|_| AppError::Fault("a moment of the log".into()))?;
        match Action::from_code(&e.action) {
            Some(Action::Disclose) => report.disclosed.push(Disclosed {
                case,
                at,
                act: e.object.clone(),
                from: e.institution.clone(),
                to: codes(e.recipients.as_deref().unwrap_or_default()),
                categories: codes(&e.categories),
                basis: codes(&e.basis),
            }),
            // What was written stands under what is held; what was refused was not seen.
            Some(Action::Act | Action::Refuse | Action::Reason) => {}
            _ => report.looked.push(Looked {
                case,
                at,
                who: self.name_of(&e.account).await?,
                institution: e.institution.clone(),
                role: e.role.clone(),
                action: e.action.clone(),
                object: e.object.clone(),
                categories: codes(&e.categories),
                basis: codes(&e.basis),
                purpose: e.purpose.clone(),
            }),
        }
        Ok(())
    }

    async fn around(&self, case: &Case, reads: &Reads, report: &mut AccessReport) -> Result<(), AppError> {
        let number = case.number.to_string();
        let today = self.clock.today();
        report.consents.extend(case.consents.iter().map(|c| ConsentHeld {
            case: number.clone(),
            consent: c.n,
            state: c.state(today).to_string(),
            parties: c.offer.parties.iter().map(ToString::to_string).collect(),
            categories: c.offer.categories.iter().map(ToString::to_string).collect(),
            from: c.offer.valid_from,
            until: c.valid_until,
        }));
        report.requests.extend(case.requests.iter().map(|r| Requested {
            case: number.clone(),
            request: r.n,
            sent: r.stamp.on,
            from: r.stamp.by.seat.institution.to_string(),
            to: r.send.to.to_string(),
            state: r.state.to_string(),
        }));
        report.objections.extend(case.objections.iter().map(|(_, o)| Objection {
            case: number.clone(),
            on: o.on,
            words: (!matches!(reads, Reads::Nothing)).then(|| o.note.to_string()),
        }));
        let until = keep_until(case, self.model());
        report.retention.extend(Category::ALL.iter().filter_map(|category| {
            let rule = kept(case, self.model(), *category)?;
            let (category, basis) = (category.to_string(), label(&rule.basis));
            Some(KeptFor { case: number.clone(), category, months: rule.months, basis, until })
        }));
        for row in lists::sessions_of_case(self.db.src(), &number).await? {
            let (_, session) = self.load_session(self.db.src(), &row.number).await?;
            let about = session.invitations.iter().filter(|i| i.invited.invite.cases.contains(&case.number));
            let invited: BTreeSet<String> =
                about.filter_map(|i| i.invited.institution.as_ref().map(ToString::to_string)).collect();
            report.sessions.push(SessionHeld {
                case: number.clone(),
                session: row.number,
                starts: row.starts,
                state: row.state,
                invited: invited.into_iter().collect(),
            });
        }
        Ok(())
    }
}

fn content_of(event: &CaseEvent) -> Result<Value, AppError> {
    Ok(serde_json::from_slice(&event.payload())?)
}
