//! Reading cases, their files, and what would come of a step before it is taken.

use super::call::{Answer, Call, Reply, at_version, created, ok};
use super::problem::Trouble;
use super::read;
use super::table::{Operation, schema_in};
use app::CaseFilter;
use app::case::{CaseView, Duplicate, Entry, Listed, Share, Sharing};
use domain::case::{Phase, Stamp};
use domain::consent::{Category, Withdraw};
use domain::due::{DueItem, DueOwner};
use domain::follow_up::FileRef;
use domain::model::Degree;
use domain::screening::Answer as Answered;
use domain::{Code, Person};
use rights::Seen;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// A case as a list shows it: the name is an initial and the birth a year where the caller may not see more.
#[derive(Debug, Serialize, JsonSchema)]
pub struct CaseRowOut {
    number: String,
    name: String,
    /// Whether the name stands in full.
    named: bool,
    /// Whether the caller may open the file.
    may_open: bool,
    birth: String,
    language: String,
    phase: String,
    degree: Option<String>,
    category: Option<String>,
    triage: Option<String>,
    region: Option<String>,
    theme: Option<String>,
    opener_institution: String,
    lead_account: Option<String>,
    lead_institution: Option<String>,
    opened_on: String,
    announced_on: Option<String>,
    closed_on: Option<String>,
    /// The result, by its code in the canton.
    outcome: Option<String>,
    /// The result, by its national code.
    national_outcome: Option<String>,
    consent_until: Option<String>,
    next_due: Option<String>,
    next_kind: Option<String>,
    /// The file that it follows.
    follows: Option<String>,
    version: i64,
}

impl From<Listed> for CaseRowOut {
    fn from(listed: Listed) -> Self {
        let (named, may_open, row) = (listed.named, listed.may_open, listed.row);
        Self {
            number: row.number,
            name: row.name,
            named,
            may_open,
            birth: row.birth,
            language: row.language,
            phase: row.phase,
            degree: row.degree,
            category: row.category,
            triage: row.triage,
            region: row.region,
            theme: row.theme,
            opener_institution: row.opener_institution,
            lead_account: row.lead_account,
            lead_institution: row.lead_institution,
            opened_on: row.opened_on,
            announced_on: row.announced_on,
            closed_on: row.closed_on,
            outcome: row.outcome,
            national_outcome: row.national_outcome,
            consent_until: row.consent_until,
            next_due: row.next_due,
            next_kind: row.next_kind,
            follows: row.follows,
            version: row.version,
        }
    }
}

/// A page of a list.
#[derive(Debug, Serialize, JsonSchema)]
pub struct CasesOut {
    /// How many there are in all.
    total: i64,
    cases: Vec<CaseRowOut>,
}

/// Whether something is seen, and under which rule or why not.
#[derive(Debug, Serialize, JsonSchema)]
pub struct SeenOut {
    seen: bool,
    /// The rule under which it is seen, or the reason why it is not.
    reason: &'static str,
}

impl From<Seen> for SeenOut {
    fn from(seen: Seen) -> Self {
        match seen {
            Seen::Under(reason) => Self { seen: true, reason },
            Seen::Hidden(reason) => Self { seen: false, reason },
        }
    }
}

/// Who has to do something.
#[derive(Debug, Default, Serialize, JsonSchema)]
pub struct OwnerOut {
    account: Option<String>,
    role: Option<String>,
    institution: Option<String>,
    region: Option<String>,
    theme: Option<String>,
}

/// Something that is due.
#[derive(Debug, Serialize, JsonSchema)]
pub struct DueOut {
    kind: String,
    /// The number of the entry that it concerns.
    subject: Option<u32>,
    due: String,
    /// The day it counts from.
    anchor: String,
    /// A firm limit, or a guideline.
    firm: bool,
    owner: OwnerOut,
    /// The day from which the coordinator sees it too.
    escalates: Option<String>,
}

impl From<&DueItem> for DueOut {
    fn from(item: &DueItem) -> Self {
        let text = |code: &Code| Some(code.to_string());
        let owner = match &item.owner {
            DueOwner::Account(account) => OwnerOut { account: text(account), ..OwnerOut::default() },
            DueOwner::Institution(role, institution) => {
                OwnerOut { role: Some(role.to_string()), institution: text(institution), ..OwnerOut::default() }
            }
            DueOwner::Coordinator(role, region, theme) => OwnerOut {
                role: Some(role.to_string()),
                region: text(region),
                theme: theme.as_ref().and_then(text),
                ..OwnerOut::default()
            },
            DueOwner::Role(role) => OwnerOut { role: Some(role.to_string()), ..OwnerOut::default() },
        };
        Self {
            kind: item.kind.to_string(),
            subject: item.subject,
            due: item.due.to_string(),
            anchor: item.anchor.to_string(),
            firm: item.firm,
            owner,
            escalates: item.escalates.map(|d| d.to_string()),
        }
    }
}

/// A case as the caller may see it.
#[derive(Debug, Serialize, JsonSchema)]
pub struct CaseOut {
    number: String,
    /// The version, for `If-Match`.
    version: i64,
    phase: String,
    /// For each category of data whether the caller sees what others have written.
    seen: BTreeMap<String, SeenOut>,
    /// How many entries were taken out, by category.
    hidden: BTreeMap<String, u32>,
    /// What is due, the most urgent first.
    due: Vec<DueOut>,
    /// The kinds of commands that the caller's role in this case permits.
    acts: Vec<String>,
    /// What the file lacks for a session.
    missing: Vec<String>,
    /// The names of the staff who appear in it, by account.
    names: BTreeMap<String, String>,
    /// The file itself, without what the caller may not see.
    case: serde_json::Map<String, Value>,
}

impl CaseOut {
    fn of(view: CaseView) -> Self {
        let case = match serde_json::to_value(&view.redacted.case) {
            Ok(Value::Object(case)) => case,
            _ => serde_json::Map::new(),
        };
        Self {
            number: view.case().number.to_string(),
            version: view.version,
            phase: view.case().phase().to_string(),
            seen: view.redacted.seen.iter().map(|(c, s)| (c.to_string(), (*s).into())).collect(),
            hidden: view.redacted.hidden.iter().map(|(c, n)| (c.to_string(), *n)).collect(),
            due: view.due.iter().map(DueOut::from).collect(),
            acts: view.acts.iter().map(|a| (*a).to_string()).collect(),
            missing: view.missing.iter().map(|m| m.to_string()).collect(),
            names: view.names,
            case,
        }
    }
}

/// Who did something.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ByOut {
    account: String,
    name: String,
    role: String,
    institution: String,
}

/// An entry of the timeline.
#[derive(Debug, Serialize, JsonSchema)]
pub struct EntryOut {
    /// Its version: the address of the entry.
    version: i64,
    at: String,
    on: String,
    by: ByOut,
    kind: String,
    /// The category of its data.
    category: String,
    seen: SeenOut,
    /// What happened, where it may be seen.
    event: Option<serde_json::Map<String, Value>>,
}

impl From<Entry> for EntryOut {
    fn from(entry: Entry) -> Self {
        let Stamp { at, on, by } = entry.stamp;
        Self {
            version: entry.version,
            at: at.to_string(),
            on: on.to_string(),
            by: ByOut {
                account: by.account.to_string(),
                name: entry.by,
                role: by.seat.role.to_string(),
                institution: by.seat.institution.to_string(),
            },
            kind: entry.kind,
            category: entry.category.to_string(),
            seen: entry.seen.into(),
            event: entry.event.and_then(|e| serde_json::from_slice(&e.payload()).ok()),
        }
    }
}

/// The timeline of a case, newest first.
#[derive(Debug, Serialize, JsonSchema)]
pub struct TimelineOut {
    version: i64,
    entries: Vec<EntryOut>,
}

/// Whether an institution may learn a category.
#[derive(Debug, Serialize, JsonSchema)]
pub struct CellOut {
    institution: String,
    /// `consent`, `rule`, `own-only`, `not-given` or `never`.
    may: &'static str,
    /// The number of the consent.
    consent: Option<u32>,
    /// The institutions of which it learns nothing all the same.
    except: Vec<String>,
    /// The rule that opens it, or the one that keeps it hidden.
    rule: &'static str,
}

/// A category with what each institution may learn of it.
#[derive(Debug, Serialize, JsonSchema)]
pub struct SharingRowOut {
    category: String,
    institutions: Vec<CellOut>,
}

/// Who may learn what of a case.
#[derive(Debug, Serialize, JsonSchema)]
pub struct SharingOut {
    version: i64,
    categories: Vec<SharingRowOut>,
}

/// Answers to a screening that is not recorded yet.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ScreeningPreview {
    /// The answers by code of the question.
    answers: BTreeMap<String, Answered>,
}

/// A criterion with its answer.
#[derive(Debug, Serialize, JsonSchema)]
pub struct CriterionOut {
    code: String,
    /// The number that has to be reached, for counted facts.
    at_least: Option<u32>,
    verdict: String,
    /// Whether being met keeps the case out.
    exclusion: bool,
}

/// A fact that would lead to another proposal.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ChangeOut {
    code: String,
    to: String,
    proposal: Option<String>,
}

/// What the model proposes on answers.
#[derive(Debug, Serialize, JsonSchema)]
pub struct PreviewOut {
    /// The proposed degree; none where the model leaves it to discretion.
    proposal: Option<String>,
    /// Whether a missing fact could still change it.
    provisional: bool,
    category: Option<String>,
    categories: BTreeMap<String, String>,
    criteria: Vec<CriterionOut>,
    /// Single facts that would change the proposal.
    changes: Vec<ChangeOut>,
    /// The facts on which it rests.
    facts: BTreeMap<String, String>,
}

/// What a withdrawal would do.
#[derive(Debug, Serialize, JsonSchema)]
pub struct EffectsOut {
    /// The categories that each institution would no longer learn.
    lost: BTreeMap<String, Vec<String>>,
    /// The institutions that would learn nothing any more.
    leaving: Vec<String>,
    /// The requests to them that are open.
    requests: Vec<u32>,
}

/// Words to search for.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Search {
    /// A case number, an AVS number, or the beginnings of one or two names.
    #[schemars(length(min = 1, max = 200))]
    text: String,
}

/// What a search found.
#[derive(Debug, Serialize, JsonSchema)]
pub struct HitsOut {
    cases: Vec<CaseRowOut>,
    /// What was typed looks like an AVS number but is wrong: the code of the fault.
    fault: Option<String>,
}

/// A person for whom a file may exist.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Sought {
    /// The person.
    person: Person,
}

/// Files that may be of the same person.
#[derive(Debug, Serialize, JsonSchema)]
pub struct DuplicatesOut {
    /// Files that the caller may open.
    known: Vec<CaseRowOut>,
    /// How many there are that the caller may not see.
    elsewhere: usize,
    /// Whether one of those has the same AVS number.
    same_avs: bool,
}

/// A page of a list, at most 200 rows.
pub(super) fn paged(operation: Operation) -> Operation {
    let codes = |all: Vec<&str>| json!({"type": "string", "enum": all});
    let code = || json!({"type": "string", "pattern": "^[A-Za-z0-9._-]{1,60}$"});
    operation
        .param("phase", "Where the case stands.", codes(Phase::ALL.iter().map(|p| p.code()).collect()))
        .param("degree", "The degree of the last screening.", codes(Degree::ALL.iter().map(|d| d.code()).collect()))
        .param("region", "The code of the region.", code())
        .param("theme", "The code of the theme.", code())
        .param("lead", "The account of who leads.", code())
        .param("institution", "The institution that opened the file.", code())
        .param("state", "Open or closed.", codes(STATES.to_vec()))
        .param("sort", "The order; the newest first unless said otherwise.", codes(SORTS.to_vec()))
        .param("limit", "How many at most.", json!({"type": "integer", "minimum": 1, "maximum": 200, "default": 50}))
        .param("offset", "How many to pass over.", json!({"type": "integer", "minimum": 0, "maximum": 1_000_000}))
}

const STATES: &[&str] = &["open", "closed"];
const SORTS: &[&str] = &["newest", "name", "due", "phase"];

/// The filter of a list, from the query.
fn filter(call: &Call) -> Result<CaseFilter, Trouble> {
    let phases: Vec<&str> = Phase::ALL.iter().map(|p| p.code()).collect();
    let degrees: Vec<&str> = Degree::ALL.iter().map(|d| d.code()).collect();
    Ok(CaseFilter {
        phase: call.code("phase", &phases)?,
        degree: call.code("degree", &degrees)?,
        region: call.code("region", &[])?,
        theme: call.code("theme", &[])?,
        lead: call.code("lead", &[])?,
        institution: call.code("institution", &[])?,
        state: call.code("state", STATES)?,
        sort: call.code("sort", SORTS)?.filter(|s| s != "newest").unwrap_or_default(),
        limit: call.number("limit", 1, 200, 50)?,
        offset: call.number("offset", 0, 1_000_000, 0)?,
        ..CaseFilter::default()
    })
}

pub(super) fn operations() -> Vec<Operation> {
    vec![
        paged(Operation::get("/cases", "cases", "case", "The cases that the caller has to do with.", cases))
            .gives::<CasesOut>()
            .guarded(),
        paged(Operation::get("/register", "register", "case", "The register of announced cases.", register))
            .gives::<CasesOut>()
            .guarded(),
        Operation::get("/cases/{number}", "case", "case", "A case as the caller may see it.", case).gives::<CaseOut>(),
        Operation::get("/cases/{number}/timeline", "timeline", "case", "What has happened, newest first.", timeline)
            .gives::<TimelineOut>(),
        Operation::get("/cases/{number}/sharing", "sharing", "case", "Who may learn what, and why.", sharing)
            .gives::<SharingOut>(),
        Operation::post(
            "/cases/{number}/files",
            "files.add",
            "file",
            "Takes a PDF, PNG or JPEG of 10 MB at most.",
            add,
        )
        .takes_file()
        .gives::<FileRef>()
        .creates(),
        Operation::get("/cases/{number}/files/{blob}", "file", "file", "A file of a case.", file).gives_file(),
        Operation::post(
            "/cases/{number}/screening-preview",
            "screening.preview",
            "screening",
            "What the model proposes on answers; nothing is recorded.",
            preview_screening,
        )
        .takes(schema_in::<ScreeningPreview>())
        .example(json!({"answers": {}}))
        .gives::<PreviewOut>()
        .guarded(),
        Operation::post(
            "/cases/{number}/withdrawal-preview",
            "consent.preview-withdrawal",
            "consent",
            "What a withdrawal would do; nothing is changed.",
            preview_withdrawal,
        )
        .takes(schema_in::<Withdraw>())
        .example(json!({"consent": 1, "channel": "oral", "on": "2026-01-15"}))
        .gives::<EffectsOut>()
        .guarded(),
        Operation::post("/search", "search", "case", "Finds cases by number, AVS number or name.", search)
            .takes(schema_in::<Search>())
            .example(json!({"text": "muster"}))
            .gives::<HitsOut>()
            .guarded(),
        Operation::post("/duplicates", "duplicates", "case", "Files that may be of the same person.", duplicates)
            .takes(schema_in::<Sought>())
            .example(json!({"person": {"family_name": "Muster", "birth": "1990-02-03", "language": "fr"}}))
            .gives::<DuplicatesOut>()
            .guarded(),
    ]
}

async fn cases(call: Call) -> Answer {
    let found = call.web.app.cases(&call.caller, &filter(&call)?).await?;
    ok(CasesOut { total: found.total, cases: found.rows.into_iter().map(CaseRowOut::from).collect() })
}

async fn register(call: Call) -> Answer {
    let found = call.web.app.register(&call.caller, &filter(&call)?).await?;
    ok(CasesOut { total: found.total, cases: found.rows.into_iter().map(CaseRowOut::from).collect() })
}

async fn case(call: Call) -> Answer {
    let view = call.web.app.case(&call.caller, &call.part("number")?).await?;
    at_version(view.version, CaseOut::of(view))
}

async fn timeline(call: Call) -> Answer {
    let number = call.part("number")?;
    // Reading the case writes the line into the access log.
    let version = call.web.app.case(&call.caller, &number).await?.version;
    let entries = call.web.app.timeline(&call.caller, &number).await?;
    at_version(version, TimelineOut { version, entries: entries.into_iter().map(EntryOut::from).collect() })
}

async fn sharing(call: Call) -> Answer {
    let number = call.part("number")?;
    let version = call.web.app.case(&call.caller, &number).await?.version;
    let found = call.web.app.sharing(&call.caller, &number).await?;
    let cell = |(institution, share): (Code, Share)| {
        let (may, consent) = match share.sharing {
            Sharing::Consent(n) => ("consent", Some(n)),
            Sharing::Rule => ("rule", None),
            Sharing::OwnOnly => ("own-only", None),
            Sharing::NotGiven => ("not-given", None),
            Sharing::Never => ("never", None),
        };
        let except = share.except.iter().map(Code::to_string).collect();
        CellOut { institution: institution.to_string(), may, consent, except, rule: share.rule }
    };
    let row = |(category, cells): (Category, Vec<(Code, Share)>)| SharingRowOut {
        category: category.to_string(),
        institutions: cells.into_iter().map(cell).collect(),
    };
    at_version(version, SharingOut { version, categories: found.into_iter().map(row).collect() })
}

async fn add(mut call: Call) -> Answer {
    let number = call.part("number")?;
    let (name, bytes) = call.file().await?;
    let file = call.web.app.take_file(&call.caller, &number, &name, &bytes).await?;
    let address = format!("{}/cases/{number}/files/{}", super::BASE, file.blob);
    created(file, address)
}

async fn file(call: Call) -> Answer {
    let (number, blob) = (call.part("number")?, call.part("blob")?);
    let (file, bytes) = call.web.app.read_file(&call.caller, &number, &blob).await?;
    Ok(handed_out(&file, bytes))
}

/// A file as an answer.
pub(super) fn handed_out(file: &FileRef, bytes: Vec<u8>) -> Reply {
    let media = match file.media {
        domain::follow_up::Media::Pdf => "application/pdf",
        domain::follow_up::Media::Png => "image/png",
        domain::follow_up::Media::Jpeg => "image/jpeg",
    };
    Reply::File(media, bytes)
}

async fn preview_screening(mut call: Call) -> Answer {
    let number = call.part("number")?;
    let body = call.json().await?;
    let asked: ScreeningPreview = read::value(&schema_in::<ScreeningPreview>(), body)?;
    let made = call.web.app.preview_screening(&call.caller, &number, &asked.answers).await?;
    let degree = |d: Degree| d.to_string();
    let outcome = made.outcome;
    let criterion = |c: domain::screening::Criterion| CriterionOut {
        code: c.code,
        at_least: c.at_least,
        verdict: c.verdict.to_string(),
        exclusion: c.exclusion,
    };
    let change =
        |c: domain::screening::Change| ChangeOut { code: c.code, to: c.to.into(), proposal: c.proposal.map(degree) };
    ok(PreviewOut {
        proposal: outcome.proposal.map(degree),
        provisional: outcome.provisional,
        category: outcome.category,
        categories: outcome.categories.into_iter().map(|(c, v)| (c, v.to_string())).collect(),
        criteria: outcome.criteria.into_iter().map(criterion).collect(),
        changes: outcome.changes.into_iter().map(change).collect(),
        facts: made.facts.into_iter().map(|(code, fact)| (code, fact.into())).collect(),
    })
}

async fn preview_withdrawal(mut call: Call) -> Answer {
    let number = call.part("number")?;
    let body = call.json().await?;
    let withdraw: Withdraw = read::value(&schema_in::<Withdraw>(), body)?;
    let found = call.web.app.preview_withdrawal(&call.caller, &number, &withdraw).await?;
    let codes = |all: Vec<Category>| all.iter().map(|c| c.to_string()).collect();
    ok(EffectsOut {
        lost: found.lost.into_iter().map(|(who, what)| (who.to_string(), codes(what))).collect(),
        leaving: found.leaving.iter().map(|c| c.to_string()).collect(),
        requests: found.requests,
    })
}

async fn search(mut call: Call) -> Answer {
    let body = call.json().await?;
    let search: Search = read::value(&schema_in::<Search>(), body)?;
    let hit = call.web.app.search(&call.caller, &search.text).await?;
    let fault = hit.fault.map(|code| format!("invalid-{code}"));
    ok(HitsOut { cases: hit.rows.into_iter().map(CaseRowOut::from).collect(), fault })
}

async fn duplicates(mut call: Call) -> Answer {
    let body = call.json().await?;
    let sought: Sought = read::value(&schema_in::<Sought>(), body)?;
    let mut out = DuplicatesOut { known: Vec::new(), elsewhere: 0, same_avs: false };
    for duplicate in call.web.app.duplicates(&call.caller, &sought.person).await? {
        match duplicate {
            Duplicate::Known(listed) => out.known.push(listed.into()),
            Duplicate::Elsewhere { same_avs } => {
                out.elsewhere += 1;
                out.same_avs |= same_avs;
            }
        }
    }
    ok(out)
}
