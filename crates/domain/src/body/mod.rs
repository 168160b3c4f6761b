//! Bodies: what they are for, the seats that belong to institutions and are held by a function for a time, the presidency
//! that goes round, the deputy who balances it. Source: GOV-01…12, 20…24, 30, 31; S0 chapter 2, S4.

mod country;
mod decide;
mod evolve;
mod reference;

pub use country::{AskAgenda, Asked, CheckProfile, FRAME_YEARS, LogAgenda, SetFrame, StateYear};
pub use reference::{
    AnchoringFacts, BodyFacts, NamedFacts, RecommendationFacts, Reference, SeatFacts, TermFacts, Watch, reference,
};

use crate::affair::{ActionLevel, Affair, Listed, Stage};
use crate::aggregate::Evolving;
use crate::case::{Ctx, Stamp};
use crate::coded;
use crate::model::{Label, Role};
use crate::refusal::Refusal;
use crate::text::{Code, Line, Prose};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

coded!(
    /// On which level a body sits.
    Level { National = "national", Intercantonal = "intercantonal", Cantonal = "cantonal" }
);

coded!(
    /// What kind of body it is (GOV-01, GOV-21).
    BodyKind {
        Political = "political", Steering = "steering", Development = "development", Bureau = "bureau",
        Commission = "commission", Directorate = "directorate", Group = "group", Network = "network",
        Pool = "pool", CaseTeam = "case-team",
    }
);

coded!(
    /// With which voice a seat is held (GOV-03).
    Vote { Voting = "voting", Consultative = "consultative", Companion = "companion", Guest = "guest" }
);

coded!(
    /// The field for which a seat speaks.
    Field {
        Work = "work", Invalidity = "invalidity", Social = "social", Education = "education", Migration = "migration",
        Accident = "accident", Health = "health", Cantons = "cantons", Municipalities = "municipalities",
        Coordination = "coordination",
    }
);

/// Founds a body of the canton: any mix of them, or none, is possible.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Found {
    /// What it is called.
    pub name: Line,
    /// On which level it sits.
    pub level: Level,
    /// What kind of body it is.
    pub body_kind: BodyKind,
    /// On which level it acts.
    pub action: ActionLevel,
    /// What it is for.
    pub mandate: Prose,
    /// What it rests on: law, decree, convention, decision.
    pub basis: Line,
    /// How many sittings a year are planned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sittings_a_year: Option<u8>,
}

/// Adds a seat to a body.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddSeat {
    /// The institution to which it belongs.
    pub owner: Line,
    /// For which field it speaks.
    pub field: Field,
    /// With which voice.
    pub vote: Vote,
}

/// Gives a seat to the holder of a function, for a time; whoever held it before leaves it the day before.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FillSeat {
    /// The seat.
    pub seat: Code,
    /// The function of whoever holds it.
    pub function: Line,
    /// The first day.
    pub from: Date,
    /// The last day, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
}

/// Says that a seat becomes vacant.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct VacateSeat {
    /// The seat.
    pub seat: Code,
    /// The last day.
    pub on: Date,
}

/// Gives the presidency to a seat. Where it goes round, another than the next in turn needs a reason.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TakePresidency {
    /// The seat that presides.
    pub seat: Code,
    /// The first day.
    pub from: Date,
    /// Why another than the next in turn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why_other: Option<Prose>,
}

/// Names the deputy of the presidency.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NameDeputy {
    /// The seat of the deputy.
    pub seat: Code,
    /// The first day.
    pub from: Date,
}

/// Records what a directorate promises for the collaboration, and what is needed of it (GOV-31).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Pledge {
    /// The institution.
    pub institution: Code,
    /// For which year.
    pub year: i16,
    /// The share of working time that is promised, in per cent of a full post.
    pub percent: u16,
    /// The share that is needed.
    pub percent_needed: u16,
    /// The money that is promised, in francs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub francs: Option<u32>,
    /// The money that is needed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub francs_needed: Option<u32>,
}

/// Ends a body.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Dissolve {
    /// Its last day.
    pub on: Date,
    /// Why, and who goes on with what it did.
    pub reason: Prose,
}

/// A body as it was founded.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Founded {
    /// Its number.
    pub number: Code,
    /// What was founded.
    pub found: Found,
}

/// The first thing that is written of a body which was known before.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Opened {
    /// Its code.
    pub code: Code,
}

/// A presidency or deputyship that begins.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Begun {
    /// The seat.
    pub seat: Code,
    /// The first day.
    pub from: Date,
    /// The last day.
    pub until: Date,
    /// Why another than the next in turn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why_other: Option<Prose>,
}

crate::commands!(
    /// What can be done with a body.
    BodyCommand for Body {
        "body.add-seat" AddSeat(AddSeat) => decide::add_seat,
        "body.fill-seat" FillSeat(FillSeat) => decide::fill_seat,
        "body.vacate-seat" VacateSeat(VacateSeat) => decide::vacate_seat,
        "body.take-presidency" TakePresidency(TakePresidency) => decide::take_presidency,
        "body.name-deputy" NameDeputy(NameDeputy) => decide::name_deputy,
        "body.pledge" Pledge(Pledge) => decide::pledge,
        "body.ask-agenda" AskAgenda(AskAgenda) => country::ask_agenda,
        "body.log-agenda" LogAgenda(LogAgenda) => country::log_agenda,
        "body.set-frame" SetFrame(SetFrame) => country::set_frame,
        "body.state-year" StateYear(StateYear) => country::state_year,
        "body.check-profile" CheckProfile(CheckProfile) => country::check_profile,
        "body.dissolve" Dissolve(Dissolve) => decide::dissolve,
    }
);

crate::events!(
    /// What happens to a body.
    BodyEvent {
        "body.opened" Opened(Opened),
        "body.founded" Founded(Founded),
        "body.seat-added" SeatAdded(AddSeat),
        "body.seat-filled" SeatFilled(FillSeat),
        "body.seat-vacated" SeatVacated(VacateSeat),
        "body.presidency-begun" PresidencyBegun(Begun),
        "body.deputy-named" DeputyNamed(Begun),
        "body.pledged" Pledged(Pledge),
        "body.agenda-asked" AgendaAsked(AskAgenda),
        "body.agenda-logged" AgendaLogged(LogAgenda),
        "body.frame-set" FrameSet(SetFrame),
        "body.year-stated" YearStated(StateYear),
        "body.profile-checked" ProfileChecked(CheckProfile),
        "body.dissolved" Dissolved(Dissolve),
    }
);
crate::affair_kinds!(BodyCommand, BodyEvent);

/// A seat that is held for a time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Term {
    /// The seat.
    pub seat: Code,
    /// The function of whoever holds it.
    pub function: Line,
    /// The first day.
    pub from: Date,
    /// The last day, where it is known.
    pub until: Option<Date>,
}

/// A body.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Body {
    /// Its code or number.
    pub number: Code,
    /// Who wrote the first thing of it, and when.
    pub stamp: Stamp,
    /// How it was founded, where the house founded it.
    pub found: Option<Found>,
    /// Seats that were added, each under `S1`, `S2` …
    pub added: Vec<AddSeat>,
    /// Who holds and held which seat, in the order in which it was written.
    pub terms: Vec<Term>,
    /// Presidencies that were written, oldest first.
    pub presidencies: Vec<Begun>,
    /// Deputyships that were written, oldest first.
    pub deputies: Vec<Begun>,
    /// What was pledged; the newest of an institution and a year counts.
    pub pledges: Vec<Pledge>,
    /// Who was asked to talk of the collaboration, with the day, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub asks: Vec<(Date, AskAgenda)>,
    /// Who has talked of it, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub logs: Vec<LogAgenda>,
    /// The means of the bureau, oldest first; the newest of a year counts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub frames: Vec<SetFrame>,
    /// What was spent, one statement a year.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub stated: Vec<StateYear>,
    /// The profiles that were checked, oldest first; the newest of a canton counts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub profiles: Vec<CheckProfile>,
    /// How it ended.
    pub ended: Option<Dissolve>,
}

/// A name: of the reference in four languages, or as it was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Named<'a> {
    /// In four languages.
    Label(&'a Label),
    /// As it was typed.
    Line(&'a Line),
}

/// A seat of a body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeatOf<'a> {
    /// Its code.
    pub code: Code,
    /// To whom it belongs.
    pub owner: Named<'a>,
    /// For which field it speaks.
    pub field: Field,
    /// With which voice.
    pub vote: Vote,
}

impl Evolving for Body {
    type Event = BodyEvent;
}

impl Body {
    /// What is known of it from the reference.
    pub fn facts(&self) -> Option<&'static BodyFacts> {
        reference().body(self.number.as_str())
    }

    /// What it is called.
    pub fn name(&self) -> Named<'_> {
        match (&self.found, self.facts()) {
            (Some(found), _) => Named::Line(&found.name),
            (None, Some(facts)) => Named::Label(&facts.name),
            (None, None) => unreachable_name(),
        }
    }

    /// On which level it sits.
    pub fn level(&self) -> Level {
        let founded = self.found.as_ref().map(|f| f.level);
        founded.or_else(|| self.facts().map(|f| f.level)).unwrap_or(Level::Cantonal)
    }

    /// What kind of body it is.
    pub fn kind(&self) -> BodyKind {
        let founded = self.found.as_ref().map(|f| f.body_kind);
        founded.or_else(|| self.facts().map(|f| f.kind)).unwrap_or(BodyKind::Group)
    }

    /// How many sittings a year are the rule.
    pub fn sittings_a_year(&self) -> Option<u8> {
        let founded = self.found.as_ref().and_then(|f| f.sittings_a_year);
        founded.or_else(|| self.facts().and_then(|f| f.sittings_a_year))
    }

    /// All of its seats.
    pub fn seats(&self) -> Vec<SeatOf<'_>> {
        let known = self.facts().into_iter().flat_map(|f| &f.seat);
        let known =
            known.map(|s| SeatOf { code: s.code.clone(), owner: Named::Label(&s.name), field: s.field, vote: s.vote });
        let added = self.added.iter().enumerate().filter_map(|(n, s)| {
            let code = Code::new(format!("S{}", n + 1)).ok()?;
            Some(SeatOf { code, owner: Named::Line(&s.owner), field: s.field, vote: s.vote })
        });
        known.chain(added).collect()
    }

    /// A seat by its code.
    pub fn seat(&self, code: &Code) -> Option<SeatOf<'_>> {
        self.seats().into_iter().find(|s| s.code == *code)
    }

    /// Who holds a seat on a day; none: it is vacant.
    pub fn holder(&self, seat: &Code, day: Date) -> Option<&Term> {
        self.terms.iter().rev().find(|t| t.seat == *seat && t.from <= day && t.until.is_none_or(|u| day <= u))
    }

    /// The seats that nobody holds on a day; guests have no duty to come and are not counted.
    pub fn vacancies(&self, day: Date) -> Vec<SeatOf<'_>> {
        let vacant =
            |s: &SeatOf| !matches!(s.vote, Vote::Guest | Vote::Companion) && self.holder(&s.code, day).is_none();
        self.seats().into_iter().filter(vacant).collect()
    }

    /// Every presidency, oldest first: what is known, then what was written.
    pub fn presidency_history(&self) -> Vec<Begun> {
        history(self.facts().map_or(&[][..], |f| &f.presidency), &self.presidencies)
    }

    /// Every deputyship, oldest first.
    pub fn deputy_history(&self) -> Vec<Begun> {
        history(self.facts().map_or(&[][..], |f| &f.deputy), &self.deputies)
    }

    /// Who presides on a day.
    pub fn presidency(&self, day: Date) -> Option<Begun> {
        on_day(self.presidency_history(), day)
    }

    /// Who stands in for the presidency on a day.
    pub fn deputy(&self, day: Date) -> Option<Begun> {
        on_day(self.deputy_history(), day)
    }

    /// The seat that is next in turn after the last presidency that is known: of those in the round, the one that has
    /// waited longest; of those that never presided, the first in the order of the round.
    pub fn next_presidency(&self) -> Option<Code> {
        let history = self.presidency_history();
        let last = |seat: &Code| history.iter().filter(|p| p.seat == *seat).map(|p| p.from).max();
        let round = self.facts().map_or(&[][..], |f| &f.rotation);
        round.iter().min_by_key(|seat| last(seat)).cloned()
    }

    /// The field from which the deputy has to come on a day, given the body that this one balances: that of its
    /// presidency, where this body's own presidency comes from another (GOV-12).
    pub fn deputy_field(&self, other: &Body, day: Date) -> Option<Field> {
        let wanted = other.presidency_field(day)?;
        (self.presidency_field(day)? != wanted).then_some(wanted)
    }

    /// The field of whoever presides on a day.
    pub fn presidency_field(&self, day: Date) -> Option<Field> {
        self.seat(&self.presidency(day)?.seat).map(|s| s.field)
    }

    /// The newest pledge of each institution and year.
    pub fn pledges_now(&self) -> Vec<&Pledge> {
        let newer =
            |p: &Pledge, rest: &[Pledge]| rest.iter().any(|q| q.institution == p.institution && q.year == p.year);
        let kept = self.pledges.iter().enumerate().filter(|(n, p)| !newer(p, &self.pledges[n + 1..]));
        kept.map(|(_, p)| p).collect()
    }
}

/// A body is either founded here or known from the reference; what is neither has a plain name.
fn unreachable_name<'a>() -> Named<'a> {
    static NAME: std::sync::OnceLock<Label> = std::sync::OnceLock::new();
    let plain = || "–".to_string();
    Named::Label(NAME.get_or_init(|| Label { fr: plain(), de: plain(), it: plain(), en: plain() }))
}

fn history(known: &[TermFacts], written: &[Begun]) -> Vec<Begun> {
    let known = known.iter().map(|t| Begun { seat: t.seat.clone(), from: t.from, until: t.until, why_other: None });
    known.chain(written.iter().cloned()).collect()
}

fn on_day(history: Vec<Begun>, day: Date) -> Option<Begun> {
    history.into_iter().rev().find(|p| p.from <= day && day <= p.until)
}

impl Affair for Body {
    type Command = BodyCommand;
    type Fresh = Found;
    const NAME: &'static str = "body";
    const FRESH: &'static str = "body.found";
    const LETTER: &'static str = "B";

    fn create(_: &Ctx, number: Code, found: Found) -> Result<BodyEvent, Refusal> {
        Ok(BodyEvent::Founded(Founded { number, found }))
    }

    fn begin(event: &BodyEvent, stamp: &Stamp) -> Option<Self> {
        evolve::begin(event, stamp)
    }

    fn evolve(&mut self, event: &BodyEvent, stamp: &Stamp) {
        evolve::evolve(self, event, stamp);
    }

    fn decide(&self, ctx: &Ctx, command: BodyCommand) -> Result<Vec<BodyEvent>, Refusal> {
        command.apply_rule(self, ctx)
    }

    fn listed(&self) -> Listed {
        let stage = if self.ended.is_some() { Stage::Ended } else { Stage::Standing };
        let since = self.ended.as_ref().map_or(self.stamp.on, |e| e.on);
        Listed { number: self.number.clone(), stage, about: None, since, public: true }
    }

    fn fits(&self, kind: &str) -> bool {
        let known = self.facts().is_some();
        self.ended.is_none()
            && match kind {
                "body.dissolve" => !known,
                "body.name-deputy" => !self.presidency_history().is_empty(),
                "body.pledge" => self.level() == Level::Cantonal,
                "body.ask-agenda" | "body.log-agenda" => self.level() == Level::National && !self.seats().is_empty(),
                "body.set-frame" => self.is_national_bureau(),
                "body.state-year" => self.is_national_bureau() && !self.frames.is_empty(),
                "body.check-profile" => self.kind() == BodyKind::Network,
                _ => true,
            }
    }

    fn told(event: &BodyEvent) -> &'static [Role] {
        match event {
            BodyEvent::AgendaAsked(_) => &[Role::CommitteeMember],
            BodyEvent::AgendaLogged(_) => &[Role::Secretariat],
            _ => &[],
        }
    }

    fn known(number: &str) -> Option<BodyEvent> {
        reference().body(number).map(|facts| BodyEvent::Opened(Opened { code: facts.code.clone() }))
    }

    fn all_known() -> Vec<Code> {
        reference().body.iter().map(|b| b.code.clone()).collect()
    }
}
