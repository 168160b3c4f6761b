//! What the bodies of the country keep beside their seats: conferences that are asked to talk of the collaboration, the means of
//! the bureau, the profile of the contact persons of the cantons. Source: TOP-10, TOP-30, GOV-22, 23, S0 2.2, 4, 5.

use super::{Body, BodyEvent, BodyKind, Level, reference};
use crate::affair::{Affair, Stage, at_stage, on_day};
use crate::case::Ctx;
use crate::refusal::{Refusal, Refused, require};
use crate::text::{Code, Prose};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The years for which the means of the bureau are agreed.
pub const FRAME_YEARS: i16 = 4;

/// Asks a conference or an association with a seat to put the collaboration on its agenda (TOP-10).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AskAgenda {
    /// The seat.
    pub seat: Code,
    /// What is asked of it.
    pub wish: Prose,
    /// Until when.
    pub until: Date,
}

/// Records that a conference or an association has talked of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LogAgenda {
    /// The seat.
    pub seat: Code,
    /// The day.
    pub on: Date,
    /// What came of it.
    pub remark: Prose,
}

/// Sets the means of the bureau for four years; the offices of the round bear them in equal shares (TOP-30).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SetFrame {
    /// The first of the four years.
    pub year: i16,
    /// What is there for the four years, in francs.
    pub francs: u32,
}

/// States what the bureau has spent in a year, by its three uses (TOP-30).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StateYear {
    /// The year.
    pub year: i16,
    /// For communication, in francs.
    pub for_communication: u32,
    /// For colloquia.
    pub for_colloquia: u32,
    /// For mandates.
    pub for_mandates: u32,
}

/// Checks the profile of the contact person of a canton against what is recommended (GOV-23).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CheckProfile {
    /// The canton.
    pub canton: Code,
    /// The day.
    pub on: Date,
    /// Has access to all partners.
    pub access: bool,
    /// Has the overview of the collaboration in the canton.
    pub overview: bool,
    /// Belongs to the steering body.
    pub steers: bool,
    /// May submit requests.
    pub legitimate: bool,
    /// Is in exchange with the bureau and other cantons.
    pub exchanges: bool,
}

impl StateYear {
    /// What was spent in all, in francs.
    pub fn sum(&self) -> u64 {
        u64::from(self.for_communication) + u64::from(self.for_colloquia) + u64::from(self.for_mandates)
    }
}

impl CheckProfile {
    /// How many of the five points are there.
    pub fn points(&self) -> usize {
        let all = [self.access, self.overview, self.steers, self.legitimate, self.exchanges];
        all.into_iter().filter(|there| *there).count()
    }
}

/// Where a conference or association stands with what it was asked.
#[derive(Debug, Clone, PartialEq)]
pub struct Asked<'a> {
    /// The seat.
    pub seat: &'a Code,
    /// What it was last asked, and when.
    pub asked: (Date, &'a AskAgenda),
    /// When it has talked of it since.
    pub logged: Option<&'a LogAgenda>,
}

impl Body {
    /// Those that were asked to talk of the collaboration, each with the newest request, in the order of the seats.
    pub fn asked(&self) -> Vec<Asked<'_>> {
        let newest = |n: usize, ask: &AskAgenda| self.asks[n + 1..].iter().all(|(_, later)| later.seat != ask.seat);
        let asks = self.asks.iter().enumerate().filter(|(n, (_, ask))| newest(*n, ask));
        let logged = |on: Date, ask: &AskAgenda| {
            let mut own = self.logs.iter().filter(|log| log.seat == ask.seat && log.on >= on);
            own.next_back()
        };
        asks.map(|(_, (on, ask))| Asked { seat: &ask.seat, asked: (*on, ask), logged: logged(*on, ask) }).collect()
    }

    /// The frame in which a year lies; the newest counts.
    pub fn frame(&self, year: i16) -> Option<&SetFrame> {
        self.frames.iter().rev().find(|f| (f.year..f.year + FRAME_YEARS).contains(&year))
    }

    /// The statements of the years of a frame, oldest first.
    pub fn statements(&self, frame: &SetFrame) -> Vec<&StateYear> {
        let mut all: Vec<&StateYear> =
            self.stated.iter().filter(|s| (frame.year..frame.year + FRAME_YEARS).contains(&s.year)).collect();
        all.sort_by_key(|s| s.year);
        all
    }

    /// The offices that bear the means of the bureau: those among which the presidency goes round.
    pub fn bearers() -> Vec<&'static Code> {
        let steers = |b: &&super::BodyFacts| b.level == Level::National && b.kind == BodyKind::Steering;
        reference().body.iter().find(steers).into_iter().flat_map(|b| &b.rotation).collect()
    }

    /// The newest check of a canton's profile.
    pub fn profile(&self, canton: &Code) -> Option<&CheckProfile> {
        self.profiles.iter().rev().find(|p| p.canton == *canton)
    }

    /// Whether it is the bureau of the country.
    pub fn is_national_bureau(&self) -> bool {
        self.level() == Level::National && self.kind() == BodyKind::Bureau
    }
}

type Decided = Result<Vec<BodyEvent>, Refusal>;

fn standing(body: &Body) -> Result<(), Refusal> {
    at_stage(body.listed().stage, &[Stage::Standing])
}

fn seat(body: &Body, code: &Code) -> Result<(), Refusal> {
    require(body.seat(code).is_some(), Refused::UnknownEntry).map_err(|r| r.at("seat"))
}

pub(super) fn ask_agenda(body: &Body, ctx: &Ctx, c: AskAgenda) -> Decided {
    standing(body)?;
    seat(body, &c.seat)?;
    require(c.until >= ctx.today, Refused::DateInPast).map_err(|r| r.at("until"))?;
    let open = body.asked().iter().any(|a| *a.seat == c.seat && a.logged.is_none() && a.asked.1.until >= ctx.today);
    require(!open, Refused::AlreadyDone).map_err(|r| r.at("seat"))?;
    Ok(vec![BodyEvent::AgendaAsked(c)])
}

/// A conference may talk of the collaboration without having been asked.
pub(super) fn log_agenda(body: &Body, ctx: &Ctx, c: LogAgenda) -> Decided {
    standing(body)?;
    seat(body, &c.seat)?;
    on_day(ctx, c.on, body.logs.iter().filter(|l| l.seat == c.seat).map(|l| l.on).max().unwrap_or(c.on))?;
    Ok(vec![BodyEvent::AgendaLogged(c)])
}

/// The shares are equal: the sum goes into as many parts as there are offices.
pub(super) fn set_frame(body: &Body, ctx: &Ctx, c: SetFrame) -> Decided {
    standing(body)?;
    require(body.is_national_bureau(), Refused::NotPermitted)?;
    let near = (ctx.today.year() - FRAME_YEARS..=ctx.today.year() + FRAME_YEARS).contains(&c.year);
    require(near, Refused::DateTooFar).map_err(|r| r.at("year").with("date", ctx.today))?;
    let bearers = u32::try_from(Body::bearers().len()).unwrap_or(1).max(1);
    let even = c.francs > 0 && c.francs.is_multiple_of(bearers);
    require(even, Refused::ShareUneven).map_err(|r| r.at("francs").with("shares", bearers))?;
    Ok(vec![BodyEvent::FrameSet(c)])
}

/// A year is stated once it is over or runs, within a frame, and not beyond what is there.
pub(super) fn state_year(body: &Body, ctx: &Ctx, c: StateYear) -> Decided {
    standing(body)?;
    require(body.is_national_bureau(), Refused::NotPermitted)?;
    require(c.year <= ctx.today.year(), Refused::DateInFuture).map_err(|r| r.at("year"))?;
    let frame = body.frame(c.year).ok_or_else(|| Refusal::new(Refused::UnknownEntry).at("year"))?;
    let others: u64 = body.statements(frame).iter().filter(|s| s.year != c.year).map(|s| s.sum()).sum();
    let within = others + c.sum() <= u64::from(frame.francs);
    require(within, Refused::FrameExceeded).map_err(|r| r.at("for_mandates").with("left", left(frame, others)))?;
    Ok(vec![BodyEvent::YearStated(c)])
}

fn left(frame: &SetFrame, spent: u64) -> u64 {
    u64::from(frame.francs).saturating_sub(spent)
}

/// A network looks at the cantons that have joined it; which ones those are is known from nowhere else.
pub(super) fn check_profile(body: &Body, ctx: &Ctx, c: CheckProfile) -> Decided {
    standing(body)?;
    require(body.kind() == BodyKind::Network, Refused::NotPermitted)?;
    let known = reference().canton.iter().any(|k| k.code == c.canton);
    require(known, Refused::UnknownCode).map_err(|r| r.at("canton"))?;
    on_day(ctx, c.on, body.profile(&c.canton).map_or(c.on, |p| p.on))?;
    Ok(vec![BodyEvent::ProfileChecked(c)])
}
