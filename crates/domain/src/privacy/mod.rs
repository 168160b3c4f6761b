//! What data protection asks of a case: emergency access, what the person contests or objects to, how long a file stays.
//! Source: LPD 6, 25, 32; OPDo 4; field.md 3.16.

mod retention;
mod team;

pub use retention::{Keep, keep_until, kept};

use crate::case::{Case, CaseEvent, Ctx, Decided, Stamp};
use crate::consent::Category;
use crate::model::Partner;
use crate::refusal::{Refusal, Refused, require};
use crate::text::{Code, Line, Prose};
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

crate::coded!(
    /// Why somebody opens a file outside their own team.
    OpeningReason {
        Substitution = "substitution",
        PersonAsked = "person-asked",
        InstitutionAsked = "institution-asked",
        Preparation = "preparation",
        Quality = "quality",
        Other = "other",
    }
);

crate::coded!(
    /// Why a person is erased although the duty to keep their file still runs.
    Force {
        PersonRequest = "person-request",
        CourtOrder = "court-order",
        Authority = "authority",
        WronglyRecorded = "wrongly-recorded",
    }
);

/// Opens a case that one knows in part, for a short time, because it cannot wait for a consent. The lead, the coordinator
/// and the data-protection officer are told, and the person is to be informed (LPD 34 par. 4: danger to life or limb).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenEmergency {
    /// Why it cannot wait.
    pub reason: Prose,
}

/// Records that the person was informed of an emergency access.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct InformPerson {
    /// Which access.
    pub emergency: u32,
    /// On which day.
    pub on: Date,
}

/// Writes down that the person contests an entry: their note stands beside it from then on (LPD 32 par. 3).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Contest {
    /// The number of the entry in the timeline.
    pub entry: u32,
    /// What the person says about it.
    pub note: Prose,
}

/// Writes down that the person objects to the processing (LPD 30 par. 2, 37).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Object {
    /// On which day.
    pub on: Date,
    /// What they object to.
    pub note: Prose,
}

/// Records that the person was informed of a processing of their data (LPD 19): who informed stands in the history.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GiveNotice {
    /// On which day.
    pub on: Date,
    /// Of what: which data, from whom, for what, to whom.
    pub about: Prose,
    /// The article on which the duty rests.
    pub basis: Line,
}

/// Tells the placement office that the person receives social assistance, in a form that leaves a trace: the basis is
/// named, the disclosure is logged, and the office's respondents are told (DATA-14).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Notify {
    /// Which office.
    pub to: Code,
    /// Since when the person receives it.
    pub since: Date,
    /// The article on which the notification rests.
    pub basis: Line,
}

/// An emergency access as it was opened.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct EmergencyOpened {
    /// Why.
    pub reason: Prose,
    /// When it ends by itself.
    pub until: Timestamp,
}

/// A note of the person beside an entry.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Contested {
    /// The number of the entry in the timeline.
    pub entry: u32,
    /// What the person says about it.
    pub note: Prose,
    /// The category of the entry, and so that of the note.
    pub category: Category,
}

/// An emergency access in the case.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Emergency {
    /// Its number in the case, from 1.
    pub n: u32,
    /// Who opened it, and when.
    pub stamp: Stamp,
    /// Why, and until when.
    pub opened: EmergencyOpened,
    /// When the person was informed.
    pub informed: Option<Date>,
    /// Whether it lasts at the moment of which the case was told; never stored.
    #[serde(skip)]
    pub lasts: bool,
}

impl Case {
    /// Tells the case the moment: an emergency access ends by itself.
    pub fn at(&mut self, now: Timestamp) {
        for emergency in &mut self.emergencies {
            emergency.lasts = now >= emergency.stamp.at && now < emergency.opened.until;
        }
    }

    /// The emergency access of someone that lasts.
    pub fn emergency_of(&self, account: &crate::Code) -> Option<&Emergency> {
        self.emergencies.iter().find(|e| e.lasts && e.stamp.by.account == *account)
    }
}

pub(crate) fn open(case: &Case, ctx: &Ctx, c: OpenEmergency) -> Decided {
    case.require_open()?;
    let lasts = |e: &Emergency| e.stamp.by.account == ctx.by.account && ctx.now < e.opened.until;
    require(!case.emergencies.iter().any(lasts), Refused::AlreadyDone)?;
    let until = ctx.now.saturating_add(i64::from(ctx.model.emergency_minutes).minutes()).unwrap_or(ctx.now);
    Ok(vec![CaseEvent::EmergencyOpened(EmergencyOpened { reason: c.reason, until })])
}

pub(crate) fn inform(case: &Case, ctx: &Ctx, c: InformPerson) -> Decided {
    let unknown = || Refusal::new(Refused::UnknownEntry).at("emergency");
    let emergency = case.emergencies.iter().find(|e| e.n == c.emergency).ok_or_else(unknown)?;
    require(emergency.informed.is_none(), Refused::AlreadyDone)?;
    require(c.on <= ctx.today, Refused::DateInFuture).map_err(|r| r.at("on"))?;
    require(c.on >= emergency.stamp.on, Refused::OutOfOrder).map_err(|r| r.at("on"))?;
    Ok(vec![CaseEvent::EmergencyInformed(c)])
}

pub(crate) fn contest(_: &Case, ctx: &Ctx, c: Contest) -> Decided {
    let unknown = || Refusal::new(Refused::UnknownEntry).at("entry");
    let category = ctx.facts.entry.ok_or_else(unknown)?;
    Ok(vec![CaseEvent::EntryContested(Contested { entry: c.entry, note: c.note, category })])
}

pub(crate) fn object(_: &Case, ctx: &Ctx, c: Object) -> Decided {
    require(c.on <= ctx.today, Refused::DateInFuture).map_err(|r| r.at("on"))?;
    Ok(vec![CaseEvent::ObjectionRecorded(c)])
}

pub(crate) fn give_notice(case: &Case, ctx: &Ctx, c: GiveNotice) -> Decided {
    require(c.on <= ctx.today, Refused::DateInFuture).map_err(|r| r.at("on"))?;
    require(c.on >= case.person.birth, Refused::DateBeforeBirth).map_err(|r| r.at("on"))?;
    Ok(vec![CaseEvent::NoticeGiven(c)])
}

/// From whoever pays the assistance to an office that may know of the case.
pub(crate) fn notify(case: &Case, ctx: &Ctx, c: Notify) -> Decided {
    case.require_open()?;
    let kind = |code: &Code| ctx.model.institution(code.as_str()).map(|i| i.kind);
    let pays = matches!(kind(&ctx.by.seat.institution), Some(Partner::Sa | Partner::Mun));
    require(pays, Refused::NotPermitted)?;
    ctx.model.require_institution(c.to.as_str(), "to")?;
    require(kind(&c.to) == Some(Partner::Ui), Refused::UnknownCode).map_err(|r| r.at("to").with("code", &c.to))?;
    case.require_basis(&c.to, ctx.today, "to")?;
    require(c.since <= ctx.today, Refused::DateInFuture).map_err(|r| r.at("since"))?;
    let known = case.notified.iter().any(|(_, n)| n.to == c.to && n.since == c.since);
    require(!known, Refused::AlreadyDone)?;
    Ok(vec![CaseEvent::AssistanceNotified(c)])
}

/// Applies an event of the subject.
pub(crate) fn evolve(case: &mut Case, event: &CaseEvent, stamp: &Stamp) {
    match event {
        CaseEvent::EmergencyOpened(e) => {
            let n = u32::try_from(case.emergencies.len() + 1).unwrap_or(u32::MAX);
            let (stamp, opened) = (stamp.clone(), e.clone());
            case.emergencies.push(Emergency { n, stamp, opened, informed: None, lasts: false });
        }
        CaseEvent::EmergencyInformed(e) => {
            case.emergencies.iter_mut().filter(|x| x.n == e.emergency).for_each(|x| x.informed = Some(e.on));
        }
        CaseEvent::EntryContested(e) => case.contested.push((stamp.clone(), e.clone())),
        CaseEvent::NoticeGiven(e) => case.informed.push((stamp.clone(), e.clone())),
        CaseEvent::AssistanceNotified(e) => case.notified.push((stamp.clone(), e.clone())),
        CaseEvent::ObjectionRecorded(e) => case.objections.push((stamp.clone(), e.clone())),
        _ => {}
    }
}
