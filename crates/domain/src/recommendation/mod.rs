//! Recommendations: why, to whom, in the languages; who spread them, who has taken note, how far each addressee is.
//! They bind nobody: the country's bodies give no orders. Source: TOP-24…28, S0 3.3, 3.4, 5.

use crate::affair::{Affair, Listed, Mode, Spoken, SpokenLine, Stage, at_stage, on_day};
use crate::aggregate::Evolving;
use crate::body::reference;
use crate::case::{Ctx, Stamp};
use crate::coded;
use crate::model::Role;
use crate::refusal::{Refusal, Refused, require};
use crate::text::{Code, Line, Prose};
use jiff::ToSpan;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

coded!(
    /// How far an addressee is.
    Progress {
        NotStarted = "not-started", UnderWay = "under-way", Done = "done", NotFollowed = "not-followed",
        NotConcerned = "not-concerned",
    }
);

coded!(
    /// What a recommendation led to (TOP-26).
    LedTo { Recommendation = "recommendation", Project = "project", Group = "group", Law = "law" }
);

/// Drafts a recommendation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Draft {
    /// The body that recommends.
    pub body: Code,
    /// The title.
    pub title: SpokenLine,
    /// The text.
    pub text: Spoken,
    /// Why.
    pub reason: Prose,
    /// The evidence: a study, results, an analysis of needs.
    pub evidence: Prose,
    /// To whom it is addressed.
    pub addressees: Vec<Code>,
    /// The topic out of which it came.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub topic: Option<Code>,
}

/// Records that the body has adopted it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Adopt {
    /// The day.
    pub on: Date,
    /// How it was decided.
    pub mode: Mode,
}

/// Publishes it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Release {
    /// Where else it is made known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub places: Option<Line>,
}

/// Records by whom it was spread, to whom and how (TOP-25).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Spread {
    /// The body that spread it.
    pub by: Code,
    /// Whom it reached.
    pub reached: Vec<Code>,
    /// The day.
    pub on: Date,
    /// How.
    pub means: Line,
}

/// Records that an addressee has taken note of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Acknowledge {
    /// The addressee.
    pub addressee: Code,
    /// The day.
    pub on: Date,
}

/// Records how far an addressee is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Report {
    /// The addressee.
    pub addressee: Code,
    /// How far.
    pub progress: Progress,
    /// The day of which that is true.
    pub on: Date,
    /// What was done, or what stands in the way.
    pub remark: Prose,
}

/// Warns early that something does not go as it was meant.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Warn {
    /// What is seen, and what would be needed.
    pub warning: Prose,
}

/// Records what it led to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Lead {
    /// What.
    pub led_to: LedTo,
    /// Which one.
    pub which: Line,
}

/// Closes it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CloseRecommendation {
    /// Why it is no longer followed.
    pub reason: Prose,
}

/// A recommendation as it was drafted.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Drafted {
    /// Its number.
    pub number: Code,
    /// What was drafted.
    pub draft: Draft,
}

crate::commands!(
    /// What can be done with a recommendation.
    RecommendationCommand for Recommendation {
        "recommendation.adopt" Adopt(Adopt) => adopt,
        "recommendation.release" Release(Release) => release,
        "recommendation.spread" Spread(Spread) => spread,
        "recommendation.acknowledge" Acknowledge(Acknowledge) => acknowledge,
        "recommendation.report" Report(Report) => report,
        "recommendation.warn" Warn(Warn) => warn,
        "recommendation.lead" Lead(Lead) => lead,
        "recommendation.close" Close(CloseRecommendation) => close,
    }
);

crate::events!(
    /// What happens to a recommendation.
    RecommendationEvent {
        "recommendation.drafted" Drafted(Drafted),
        "recommendation.adopted" Adopted(Adopt),
        "recommendation.released" Released(Release),
        "recommendation.spread-out" SpreadOut(Spread),
        "recommendation.acknowledged" Acknowledged(Acknowledge),
        "recommendation.reported" Reported(Report),
        "recommendation.warned" Warned(Warn),
        "recommendation.led" Led(Lead),
        "recommendation.closed" Closed(CloseRecommendation),
    }
);
crate::affair_kinds!(RecommendationCommand, RecommendationEvent);

/// A recommendation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Recommendation {
    /// Its number.
    pub number: Code,
    /// Who drafted it, and when.
    pub stamp: Stamp,
    /// What was drafted.
    pub draft: Draft,
    /// Where it stands.
    pub stage: Stage,
    /// Since when.
    pub since: Date,
    /// The adoption.
    pub adopted: Option<Adopt>,
    /// Whether it was published.
    pub released: bool,
    /// Who spread it, oldest first.
    pub spread: Vec<Spread>,
    /// Who has taken note.
    pub acknowledged: Vec<Acknowledge>,
    /// How far the addressees are, oldest first; the newest of each counts.
    pub reports: Vec<Report>,
    /// Early warnings, with the day.
    pub warnings: Vec<(Date, Prose)>,
    /// What it led to.
    pub led_to: Vec<Lead>,
}

/// Where one addressee stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Standing<'a> {
    /// The addressee.
    pub addressee: &'a Code,
    /// When it first reached them.
    pub reached: Option<Date>,
    /// When they took note.
    pub acknowledged: Option<Date>,
    /// The newest report.
    pub report: Option<&'a Report>,
    /// Until when a note or a report is owed.
    pub due: Option<Date>,
}

impl Evolving for Recommendation {
    type Event = RecommendationEvent;
}

impl Recommendation {
    /// Where each addressee stands, in the order in which they are named (TOP-26, TOP-27).
    pub fn standings(&self) -> Vec<Standing<'_>> {
        self.draft.addressees.iter().map(|a| self.standing(a)).collect()
    }

    fn standing<'a>(&'a self, addressee: &'a Code) -> Standing<'a> {
        let reached = self.spread.iter().filter(|s| s.reached.contains(addressee)).map(|s| s.on).min();
        let acknowledged = self.acknowledged.iter().find(|a| a.addressee == *addressee).map(|a| a.on);
        let report = self.reports.iter().rev().find(|r| r.addressee == *addressee);
        let watch = reference().watch;
        let due = match (reached, acknowledged, report, &self.adopted) {
            (_, _, Some(_), _) | (_, _, _, None) => None,
            (Some(on), None, None, _) => Some(on.saturating_add(watch.acknowledge_days.days())),
            (_, _, None, Some(adopted)) => Some(adopted.on.saturating_add(watch.report_days.days())),
        };
        Standing { addressee, reached, acknowledged, report, due: due.filter(|_| self.stage != Stage::Closed) }
    }

    /// How many addressees are how far; without a report is without a word.
    pub fn counts(&self) -> Vec<(Option<Progress>, usize)> {
        let standings = self.standings();
        let count = |p: Option<Progress>| standings.iter().filter(|s| s.report.map(|r| r.progress) == p).count();
        let all = Progress::ALL.iter().map(|p| Some(*p)).chain([None]);
        all.map(|p| (p, count(p))).filter(|(_, n)| *n > 0).collect()
    }

    fn addressed(&self, code: &Code, field: &str) -> Result<(), Refusal> {
        require(self.draft.addressees.contains(code), Refused::UnknownEntry).map_err(|r| r.at(field))
    }
}

type Decided = Result<Vec<RecommendationEvent>, Refusal>;

fn stages(kind: &str) -> &'static [Stage] {
    match kind {
        "recommendation.adopt" => &[Stage::Drafted],
        "recommendation.close" => &[Stage::Drafted, Stage::Adopted],
        _ => &[Stage::Adopted],
    }
}

fn adopt(recommendation: &Recommendation, ctx: &Ctx, c: Adopt) -> Decided {
    at_stage(recommendation.stage, stages("recommendation.adopt"))?;
    on_day(ctx, c.on, recommendation.stamp.on)?;
    Ok(vec![RecommendationEvent::Adopted(c)])
}

fn release(recommendation: &Recommendation, _: &Ctx, c: Release) -> Decided {
    at_stage(recommendation.stage, stages("recommendation.release"))?;
    require(!recommendation.released, Refused::AlreadyDone)?;
    Ok(vec![RecommendationEvent::Released(c)])
}

/// It is spread by a body, to those to whom it is addressed.
fn spread(recommendation: &Recommendation, ctx: &Ctx, c: Spread) -> Decided {
    at_stage(recommendation.stage, stages("recommendation.spread"))?;
    known_body(ctx, &c.by, "by")?;
    require(!c.reached.is_empty(), Refused::AddresseesMissing).map_err(|r| r.at("reached"))?;
    c.reached.iter().try_for_each(|code| recommendation.addressed(code, "reached"))?;
    on_day(ctx, c.on, recommendation.adopted.as_ref().map_or(recommendation.stamp.on, |a| a.on))?;
    Ok(vec![RecommendationEvent::SpreadOut(c)])
}

fn known_body(ctx: &Ctx, code: &Code, field: &str) -> Result<(), Refusal> {
    let known = reference().body(code.as_str()).is_some() || ctx.facts.bodies.iter().any(|b| b.number == *code);
    require(known, Refused::UnknownCode).map_err(|r| r.at(field))
}

fn acknowledge(recommendation: &Recommendation, ctx: &Ctx, c: Acknowledge) -> Decided {
    at_stage(recommendation.stage, stages("recommendation.acknowledge"))?;
    recommendation.addressed(&c.addressee, "addressee")?;
    let new = recommendation.acknowledged.iter().all(|a| a.addressee != c.addressee);
    require(new, Refused::AlreadyDone).map_err(|r| r.at("addressee"))?;
    on_day(ctx, c.on, recommendation.adopted.as_ref().map_or(recommendation.stamp.on, |a| a.on))?;
    Ok(vec![RecommendationEvent::Acknowledged(c)])
}

/// A newer report replaces an older one; it does not go back in time.
fn report(recommendation: &Recommendation, ctx: &Ctx, c: Report) -> Decided {
    at_stage(recommendation.stage, stages("recommendation.report"))?;
    recommendation.addressed(&c.addressee, "addressee")?;
    let before = recommendation.reports.iter().filter(|r| r.addressee == c.addressee).map(|r| r.on).max();
    let adopted = recommendation.adopted.as_ref().map_or(recommendation.stamp.on, |a| a.on);
    on_day(ctx, c.on, before.unwrap_or(adopted))?;
    Ok(vec![RecommendationEvent::Reported(c)])
}

fn warn(recommendation: &Recommendation, _: &Ctx, c: Warn) -> Decided {
    at_stage(recommendation.stage, stages("recommendation.warn"))?;
    Ok(vec![RecommendationEvent::Warned(c)])
}

fn lead(recommendation: &Recommendation, _: &Ctx, c: Lead) -> Decided {
    at_stage(recommendation.stage, stages("recommendation.lead"))?;
    Ok(vec![RecommendationEvent::Led(c)])
}

fn close(recommendation: &Recommendation, _: &Ctx, c: CloseRecommendation) -> Decided {
    at_stage(recommendation.stage, stages("recommendation.close"))?;
    Ok(vec![RecommendationEvent::Closed(c)])
}

impl Affair for Recommendation {
    type Command = RecommendationCommand;
    type Fresh = Draft;
    const NAME: &'static str = "recommendation";
    const FRESH: &'static str = "recommendation.draft";
    const LETTER: &'static str = "E";

    fn create(ctx: &Ctx, number: Code, draft: Draft) -> Result<RecommendationEvent, Refusal> {
        known_body(ctx, &draft.body, "body")?;
        require(!draft.addressees.is_empty(), Refused::AddresseesMissing).map_err(|r| r.at("addressees"))?;
        let known = reference().addressees();
        let all = draft.addressees.iter().all(|a| known.iter().any(|(code, _)| *code == a));
        require(all, Refused::UnknownCode).map_err(|r| r.at("addressees"))?;
        Ok(RecommendationEvent::Drafted(Drafted { number, draft }))
    }

    fn begin(event: &RecommendationEvent, stamp: &Stamp) -> Option<Self> {
        let RecommendationEvent::Drafted(e) = event else { return None };
        Some(Self {
            number: e.number.clone(),
            stamp: stamp.clone(),
            draft: e.draft.clone(),
            stage: Stage::Drafted,
            since: stamp.on,
            adopted: None,
            released: false,
            spread: Vec::new(),
            acknowledged: Vec::new(),
            reports: Vec::new(),
            warnings: Vec::new(),
            led_to: Vec::new(),
        })
    }

    fn evolve(&mut self, event: &RecommendationEvent, stamp: &Stamp) {
        match event {
            RecommendationEvent::Drafted(_) => {}
            RecommendationEvent::Adopted(e) => {
                (self.stage, self.since) = (Stage::Adopted, stamp.on);
                self.adopted = Some(e.clone());
            }
            RecommendationEvent::Released(_) => self.released = true,
            RecommendationEvent::SpreadOut(e) => self.spread.push(e.clone()),
            RecommendationEvent::Acknowledged(e) => self.acknowledged.push(e.clone()),
            RecommendationEvent::Reported(e) => self.reports.push(e.clone()),
            RecommendationEvent::Warned(e) => self.warnings.push((stamp.on, e.warning.clone())),
            RecommendationEvent::Led(e) => self.led_to.push(e.clone()),
            RecommendationEvent::Closed(_) => (self.stage, self.since) = (Stage::Closed, stamp.on),
        }
    }

    fn decide(&self, ctx: &Ctx, command: RecommendationCommand) -> Result<Vec<RecommendationEvent>, Refusal> {
        command.apply_rule(self, ctx)
    }

    fn listed(&self) -> Listed {
        let about = Some(self.draft.body.clone());
        Listed { number: self.number.clone(), stage: self.stage, about, since: self.since, public: self.released }
    }

    fn fits(&self, kind: &str) -> bool {
        let all = self.acknowledged.len() >= self.draft.addressees.len();
        let open = match kind {
            "recommendation.release" => !self.released,
            "recommendation.acknowledge" => !all,
            _ => true,
        };
        open && stages(kind).contains(&self.stage)
    }

    fn told(event: &RecommendationEvent) -> &'static [Role] {
        match event {
            RecommendationEvent::SpreadOut(_) => &[Role::CommitteeMember, Role::CantonalOfficer],
            RecommendationEvent::Warned(_) => &[Role::CommitteeMember, Role::CantonalOfficer, Role::Secretariat],
            _ => &[],
        }
    }
}
