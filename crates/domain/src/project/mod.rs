//! Projects: those of the collaboration itself, and associated ones that its partners run. Lead and money are decided inside
//! the partners; here it is only written down what each has committed. Source: TOP-15…21, S0 3.2.

use crate::affair::{Affair, Listed, Mode, Stage, at_stage, on_day};
use crate::aggregate::Evolving;
use crate::case::{Ctx, Stamp};
use crate::coded;
use crate::model::Role;
use crate::refusal::{Refusal, Refused, require};
use crate::text::{Code, Line, Prose};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

coded!(
    /// The two kinds of projects, each with rules of its own (TOP-15).
    ProjectKind { Own = "own", Associated = "associated" }
);

coded!(
    /// What a project hands over (TOP-20).
    Deliverable {
        Aid = "aid", Guide = "guide", Inventory = "inventory", Study = "study", Practice = "practice",
        Measurement = "measurement",
    }
);

/// Requests a project.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RequestProject {
    /// Of which kind.
    pub project_kind: ProjectKind,
    /// Its title.
    pub title: Line,
    /// From where one starts, and what the problem is.
    pub problem: Prose,
    /// What is to be reached.
    pub objective: Prose,
    /// What is delivered, and how one goes about it.
    pub services: Prose,
    /// Who works in the group.
    pub composition: Prose,
    /// Who is told what.
    pub communication: Prose,
    /// Who would lead it.
    pub leader: Line,
    /// The work that it needs.
    pub staff: Prose,
    /// How it would be paid for.
    pub financing: Prose,
    /// Which cantonal structures took part in drafting it, and when (TOP-21).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub drafted_with: Option<Prose>,
    /// The topic out of which it came.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub topic: Option<Code>,
}

/// Records the appraisal of the development committee.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AppraiseProject {
    /// The day.
    pub on: Date,
    /// Its appraisal.
    pub appraisal: Prose,
}

/// Records what a partner has committed. The partner decides that itself; no body of the collaboration can (TOP-17).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Commit {
    /// The partner.
    pub partner: Line,
    /// The organ of the partner that has decided it.
    pub decided_in: Line,
    /// The day of its decision.
    pub on: Date,
    /// It leads the project.
    #[serde(default)]
    pub leads: bool,
    /// Work, in per cent of a full post.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub percent: Option<u16>,
    /// Money, in francs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub francs: Option<u32>,
}

/// Records that the steering committee has launched a project of the collaboration, or admitted an associated one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Launch {
    /// The day.
    pub on: Date,
    /// How it was decided.
    pub mode: Mode,
    /// Until when it runs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    /// When it is evaluated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evaluate_on: Option<Date>,
    /// By what it is judged.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub judged_by: Option<Prose>,
}

/// Records that the steering committee has turned a request down.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Refuse {
    /// The day.
    pub on: Date,
    /// Why.
    pub reason: Prose,
}

/// Sets a milestone.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SetMilestone {
    /// What is reached then.
    pub title: Line,
    /// Until when.
    pub due: Date,
}

/// Records that a milestone is reached, and that the development committee has noted it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReachMilestone {
    /// Which one.
    pub milestone: u32,
    /// The day.
    pub on: Date,
    /// What the bodies said to it.
    pub remark: Prose,
}

/// Hands over a result.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DeliverResult {
    /// What it is.
    pub deliverable: Deliverable,
    /// Its title, and where it is found.
    pub title: Line,
}

/// Records that the steering committee has approved the results; the project is over with that.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ApproveResults {
    /// The day.
    pub on: Date,
    /// How it was decided.
    pub mode: Mode,
    /// What follows.
    pub next_step: Prose,
}

/// A project as it was requested.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Requested {
    /// Its number.
    pub number: Code,
    /// What was requested.
    pub request: RequestProject,
}

crate::commands!(
    /// What can be done with a project.
    ProjectCommand for Project {
        "project.appraise" Appraise(AppraiseProject) => appraise,
        "project.commit" Commit(Commit) => commit,
        "project.launch" Launch(Launch) => launch,
        "project.refuse" Refuse(Refuse) => refuse,
        "project.set-milestone" SetMilestone(SetMilestone) => set_milestone,
        "project.reach" Reach(ReachMilestone) => reach,
        "project.deliver" Deliver(DeliverResult) => deliver,
        "project.approve" Approve(ApproveResults) => approve,
    }
);

crate::events!(
    /// What happens to a project.
    ProjectEvent {
        "project.requested" Requested(Requested),
        "project.appraised" Appraised(AppraiseProject),
        "project.committed" Committed(Commit),
        "project.launched" Launched(Launch),
        "project.refused" Refused(Refuse),
        "project.milestone-set" MilestoneSet(SetMilestone),
        "project.reached" Reached(ReachMilestone),
        "project.delivered" Delivered(DeliverResult),
        "project.approved" Approved(ApproveResults),
    }
);
crate::affair_kinds!(ProjectCommand, ProjectEvent);

/// A project.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Project {
    /// Its number.
    pub number: Code,
    /// Who requested it, and when.
    pub stamp: Stamp,
    /// What was requested.
    pub request: RequestProject,
    /// Where it stands.
    pub stage: Stage,
    /// Since when.
    pub since: Date,
    /// The appraisal.
    pub appraisal: Option<AppraiseProject>,
    /// What the partners have committed.
    pub commitments: Vec<Commit>,
    /// The milestones, numbered from 1, with how each was reached.
    pub milestones: Vec<(SetMilestone, Option<ReachMilestone>)>,
    /// The results.
    pub results: Vec<DeliverResult>,
    /// How it was launched or admitted: for how long, and by what it is judged when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub launched: Option<Launch>,
}

impl Evolving for Project {
    type Event = ProjectEvent;
}

type Decided = Result<Vec<ProjectEvent>, Refusal>;

fn stages(kind: &str) -> &'static [Stage] {
    use Stage::*;
    match kind {
        "project.appraise" => &[Requested],
        "project.launch" => &[Appraised],
        "project.refuse" => &[Requested, Appraised],
        "project.commit" => &[Requested, Appraised, Launched, Associated],
        "project.approve" => &[Launched],
        _ => &[Launched, Associated],
    }
}

fn appraise(project: &Project, ctx: &Ctx, c: AppraiseProject) -> Decided {
    at_stage(project.stage, stages("project.appraise"))?;
    on_day(ctx, c.on, project.stamp.on)?;
    Ok(vec![ProjectEvent::Appraised(c)])
}

fn commit(project: &Project, ctx: &Ctx, c: Commit) -> Decided {
    at_stage(project.stage, stages("project.commit"))?;
    require(c.on <= ctx.today, Refused::DateInFuture).map_err(|r| r.at("on"))?;
    let something = c.leads || c.percent.is_some() || c.francs.is_some();
    require(something, Refused::CommitmentEmpty)?;
    Ok(vec![ProjectEvent::Committed(c)])
}

/// A project of the collaboration begins when a partner has taken the lead and one has committed work or money; which one,
/// the steering committee does not say. An associated one is run by its partner and only admitted.
fn launch(project: &Project, ctx: &Ctx, c: Launch) -> Decided {
    at_stage(project.stage, stages("project.launch"))?;
    on_day(ctx, c.on, project.appraisal.as_ref().map_or(project.stamp.on, |a| a.on))?;
    require(c.until.is_none_or(|until| until > c.on), Refused::DatesReversed).map_err(|r| r.at("until"))?;
    require(c.evaluate_on.is_none_or(|day| day > c.on), Refused::DatesReversed).map_err(|r| r.at("evaluate_on"))?;
    if project.request.project_kind == ProjectKind::Own {
        let led = project.commitments.iter().any(|c| c.leads);
        let carried = project.commitments.iter().any(|c| c.percent.is_some() || c.francs.is_some());
        require(led && carried, Refused::CommitmentMissing)?;
    }
    Ok(vec![ProjectEvent::Launched(c)])
}

fn refuse(project: &Project, ctx: &Ctx, c: Refuse) -> Decided {
    at_stage(project.stage, stages("project.refuse"))?;
    on_day(ctx, c.on, project.stamp.on)?;
    Ok(vec![ProjectEvent::Refused(c)])
}

fn set_milestone(project: &Project, _: &Ctx, c: SetMilestone) -> Decided {
    at_stage(project.stage, stages("project.set-milestone"))?;
    Ok(vec![ProjectEvent::MilestoneSet(c)])
}

fn reach(project: &Project, ctx: &Ctx, c: ReachMilestone) -> Decided {
    at_stage(project.stage, stages("project.reach"))?;
    let found = (c.milestone as usize).checked_sub(1).and_then(|n| project.milestones.get(n));
    let (_, reached) = found.ok_or_else(|| Refusal::new(Refused::UnknownEntry).at("milestone"))?;
    require(reached.is_none(), Refused::AlreadyDone).map_err(|r| r.at("milestone"))?;
    on_day(ctx, c.on, project.stamp.on)?;
    Ok(vec![ProjectEvent::Reached(c)])
}

fn deliver(project: &Project, _: &Ctx, c: DeliverResult) -> Decided {
    at_stage(project.stage, stages("project.deliver"))?;
    Ok(vec![ProjectEvent::Delivered(c)])
}

/// What an associated project brings is its partner's; only results of the collaboration's own are approved (TOP-18, TOP-19).
fn approve(project: &Project, ctx: &Ctx, c: ApproveResults) -> Decided {
    at_stage(project.stage, stages("project.approve"))?;
    require(!project.results.is_empty(), Refused::ResultsMissing)?;
    on_day(ctx, c.on, project.since)?;
    Ok(vec![ProjectEvent::Approved(c)])
}

impl Affair for Project {
    type Command = ProjectCommand;
    type Fresh = RequestProject;
    const NAME: &'static str = "project";
    const FRESH: &'static str = "project.request";
    const LETTER: &'static str = "P";

    fn create(_: &Ctx, number: Code, request: RequestProject) -> Result<ProjectEvent, Refusal> {
        Ok(ProjectEvent::Requested(Requested { number, request }))
    }

    fn begin(event: &ProjectEvent, stamp: &Stamp) -> Option<Self> {
        let ProjectEvent::Requested(e) = event else { return None };
        Some(Self {
            number: e.number.clone(),
            stamp: stamp.clone(),
            request: e.request.clone(),
            stage: Stage::Requested,
            since: stamp.on,
            appraisal: None,
            commitments: Vec::new(),
            milestones: Vec::new(),
            results: Vec::new(),
            launched: None,
        })
    }

    fn evolve(&mut self, event: &ProjectEvent, stamp: &Stamp) {
        let own = self.request.project_kind == ProjectKind::Own;
        let mut go = |stage: Stage| (self.stage, self.since) = (stage, stamp.on);
        match event {
            ProjectEvent::Requested(_) => {}
            ProjectEvent::Appraised(e) => {
                go(Stage::Appraised);
                self.appraisal = Some(e.clone());
            }
            ProjectEvent::Committed(e) => self.commitments.push(e.clone()),
            ProjectEvent::Launched(e) => {
                go(if own { Stage::Launched } else { Stage::Associated });
                self.launched = Some(e.clone());
            }
            ProjectEvent::Refused(_) => go(Stage::Refused),
            ProjectEvent::MilestoneSet(e) => self.milestones.push((e.clone(), None)),
            ProjectEvent::Reached(e) => {
                let found = (e.milestone as usize).checked_sub(1).and_then(|n| self.milestones.get_mut(n));
                if let Some((_, reached)) = found {
                    *reached = Some(e.clone());
                }
            }
            ProjectEvent::Delivered(e) => self.results.push(e.clone()),
            ProjectEvent::Approved(_) => go(Stage::Approved),
        }
    }

    fn decide(&self, ctx: &Ctx, command: ProjectCommand) -> Result<Vec<ProjectEvent>, Refusal> {
        command.apply_rule(self, ctx)
    }

    fn listed(&self) -> Listed {
        let public = matches!(self.stage, Stage::Launched | Stage::Associated | Stage::Approved);
        let about = self.request.topic.clone();
        Listed { number: self.number.clone(), stage: self.stage, about, since: self.since, public }
    }

    fn fits(&self, kind: &str) -> bool {
        let reaches = kind != "project.reach" || self.milestones.iter().any(|(_, reached)| reached.is_none());
        reaches && stages(kind).contains(&self.stage)
    }

    fn told(event: &ProjectEvent) -> &'static [Role] {
        match event {
            ProjectEvent::Requested(_) | ProjectEvent::Launched(_) | ProjectEvent::Approved(_) => {
                &[Role::CommitteeMember]
            }
            _ => &[],
        }
    }
}
