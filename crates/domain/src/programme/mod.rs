//! The work programme: two years, on the priorities and fields of action, consulted with the development committee, adopted
//! when the presidency changes, published. Source: TOP-11…14, S0 3.1, 3.2.

use crate::affair::{Affair, Listed, Mode, Spoken, SpokenLine, Stage, at_stage, on_day};
use crate::aggregate::Evolving;
use crate::body::{BodyKind, Level, reference};
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
    /// On what a field of action rests (TOP-12).
    Evidence { Study = "study", Result = "result", Needs = "needs", Policy = "policy" }
);

/// Drafts the work programme of two years.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DraftProgramme {
    /// The title.
    pub title: SpokenLine,
    /// What the two years are to bring.
    pub text: Spoken,
    /// The first day.
    pub from: Date,
}

/// Adds a field of action, with what it rests on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddField {
    /// The field.
    pub title: Line,
    /// On what kind of evidence it rests.
    pub evidence_kind: Evidence,
    /// The evidence.
    pub evidence: Prose,
}

/// Adds an entry, which belongs to a priority.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddEntry {
    /// What is done.
    pub title: Line,
    /// The priority that it serves.
    pub priority: Code,
    /// The field of action.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub action_field: Option<u32>,
    /// The project behind it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub project: Option<Code>,
    /// Who leads it.
    pub leader: Line,
    /// What is to be reached until when.
    pub milestones: Prose,
}

/// Records what the development committee said to it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Consult {
    /// The day.
    pub on: Date,
    /// What it said, and what of the cantons it took in.
    pub opinion: Prose,
}

/// Records that the steering committee has adopted it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AdoptProgramme {
    /// The day.
    pub on: Date,
    /// How it was decided.
    pub mode: Mode,
}

/// Publishes it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReleaseProgramme {
    /// Where else it is made known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub places: Option<Line>,
}

/// A programme as it was drafted.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DraftedProgramme {
    /// Its number.
    pub number: Code,
    /// What was drafted.
    pub draft: DraftProgramme,
}

crate::commands!(
    /// What can be done with a work programme.
    ProgrammeCommand for Programme {
        "programme.add-field" AddField(AddField) => add_field,
        "programme.add-entry" AddEntry(AddEntry) => add_entry,
        "programme.consult" Consult(Consult) => consult,
        "programme.adopt" Adopt(AdoptProgramme) => adopt,
        "programme.release" Release(ReleaseProgramme) => release,
    }
);

crate::events!(
    /// What happens to a work programme.
    ProgrammeEvent {
        "programme.drafted" Drafted(DraftedProgramme),
        "programme.field-added" FieldAdded(AddField),
        "programme.entry-added" EntryAdded(AddEntry),
        "programme.consulted" Consulted(Consult),
        "programme.adopted" Adopted(AdoptProgramme),
        "programme.released" Released(ReleaseProgramme),
    }
);
crate::affair_kinds!(ProgrammeCommand, ProgrammeEvent);

/// A work programme.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Programme {
    /// Its number.
    pub number: Code,
    /// Who drafted it, and when.
    pub stamp: Stamp,
    /// What was drafted.
    pub draft: DraftProgramme,
    /// Where it stands.
    pub stage: Stage,
    /// Since when.
    pub since: Date,
    /// The fields of action, numbered from 1.
    pub fields: Vec<AddField>,
    /// The entries.
    pub entries: Vec<AddEntry>,
    /// What the development committee said, oldest first.
    pub opinions: Vec<Consult>,
    /// The adoption.
    pub adopted: Option<AdoptProgramme>,
    /// Whether it was published.
    pub released: bool,
}

impl Evolving for Programme {
    type Event = ProgrammeEvent;
}

impl Programme {
    /// The last day of the two years.
    pub fn until(&self) -> Date {
        let end = self.draft.from.saturating_add(2.years());
        end.yesterday().unwrap_or(end)
    }
}

type Decided = Result<Vec<ProgrammeEvent>, Refusal>;

fn stages(kind: &str) -> &'static [Stage] {
    match kind {
        "programme.adopt" => &[Stage::Consulted],
        "programme.release" => &[Stage::Adopted],
        _ => &[Stage::Drafted, Stage::Consulted],
    }
}

fn add_field(programme: &Programme, _: &Ctx, c: AddField) -> Decided {
    at_stage(programme.stage, stages("programme.add-field"))?;
    Ok(vec![ProgrammeEvent::FieldAdded(c)])
}

fn add_entry(programme: &Programme, _: &Ctx, c: AddEntry) -> Decided {
    at_stage(programme.stage, stages("programme.add-entry"))?;
    let known = reference().priority.iter().any(|p| p.code == c.priority);
    require(known, Refused::UnknownCode).map_err(|r| r.at("priority"))?;
    let field = c.action_field.is_none_or(|n| (1..=programme.fields.len()).contains(&(n as usize)));
    require(field, Refused::UnknownEntry).map_err(|r| r.at("action_field"))?;
    Ok(vec![ProgrammeEvent::EntryAdded(c)])
}

fn consult(programme: &Programme, ctx: &Ctx, c: Consult) -> Decided {
    at_stage(programme.stage, stages("programme.consult"))?;
    require(!programme.entries.is_empty(), Refused::ProgrammeEmpty)?;
    on_day(ctx, c.on, programme.stamp.on)?;
    Ok(vec![ProgrammeEvent::Consulted(c)])
}

/// It is adopted when the presidency of the steering committee changes: its first day is that of a presidency (S0 3.2).
fn adopt(programme: &Programme, ctx: &Ctx, c: AdoptProgramme) -> Decided {
    at_stage(programme.stage, stages("programme.adopt"))?;
    let consulted = programme.opinions.last().map_or(programme.stamp.on, |o| o.on);
    on_day(ctx, c.on, consulted)?;
    let steers = |b: &&crate::body::Body| b.level() == Level::National && b.kind() == BodyKind::Steering;
    let written = ctx.facts.bodies.iter().filter(steers).flat_map(|b| b.presidency_history());
    let known = reference().body.iter().filter(|b| b.level == Level::National && b.kind == BodyKind::Steering);
    let known = known.flat_map(|b| &b.presidency).map(|p| p.from);
    let changes = written.map(|p| p.from).chain(known).any(|from| from == programme.draft.from);
    require(changes, Refused::NoChange).map_err(|r| r.with("date", programme.draft.from))?;
    Ok(vec![ProgrammeEvent::Adopted(c)])
}

fn release(programme: &Programme, _: &Ctx, c: ReleaseProgramme) -> Decided {
    at_stage(programme.stage, stages("programme.release"))?;
    require(!programme.released, Refused::AlreadyDone)?;
    Ok(vec![ProgrammeEvent::Released(c)])
}

impl Affair for Programme {
    type Command = ProgrammeCommand;
    type Fresh = DraftProgramme;
    const NAME: &'static str = "programme";
    const FRESH: &'static str = "programme.draft";
    const LETTER: &'static str = "W";

    fn create(_: &Ctx, number: Code, draft: DraftProgramme) -> Result<ProgrammeEvent, Refusal> {
        Ok(ProgrammeEvent::Drafted(DraftedProgramme { number, draft }))
    }

    fn begin(event: &ProgrammeEvent, stamp: &Stamp) -> Option<Self> {
        let ProgrammeEvent::Drafted(e) = event else { return None };
        Some(Self {
            number: e.number.clone(),
            stamp: stamp.clone(),
            draft: e.draft.clone(),
            stage: Stage::Drafted,
            since: stamp.on,
            fields: Vec::new(),
            entries: Vec::new(),
            opinions: Vec::new(),
            adopted: None,
            released: false,
        })
    }

    fn evolve(&mut self, event: &ProgrammeEvent, stamp: &Stamp) {
        match event {
            ProgrammeEvent::Drafted(_) => {}
            ProgrammeEvent::FieldAdded(e) => self.fields.push(e.clone()),
            ProgrammeEvent::EntryAdded(e) => self.entries.push(e.clone()),
            ProgrammeEvent::Consulted(e) => {
                (self.stage, self.since) = (Stage::Consulted, stamp.on);
                self.opinions.push(e.clone());
            }
            ProgrammeEvent::Adopted(e) => {
                (self.stage, self.since) = (Stage::Adopted, stamp.on);
                self.adopted = Some(e.clone());
            }
            ProgrammeEvent::Released(_) => self.released = true,
        }
    }

    fn decide(&self, ctx: &Ctx, command: ProgrammeCommand) -> Result<Vec<ProgrammeEvent>, Refusal> {
        command.apply_rule(self, ctx)
    }

    fn listed(&self) -> Listed {
        Listed { number: self.number.clone(), stage: self.stage, about: None, since: self.since, public: self.released }
    }

    fn fits(&self, kind: &str) -> bool {
        let open = kind != "programme.release" || !self.released;
        open && stages(kind).contains(&self.stage)
    }

    fn told(event: &ProgrammeEvent) -> &'static [Role] {
        match event {
            ProgrammeEvent::Drafted(_) | ProgrammeEvent::Adopted(_) => &[Role::CommitteeMember],
            _ => &[],
        }
    }
}
