//! Mandates of working groups: everything that says what a group is to do, and the way of its result back to the body that
//! gave it; what follows the steering committee decides. Source: TOP-22, 23, GOV-08, 18; S0 2.4.

use crate::affair::{Affair, Listed, Mode, Stage, at_stage, on_day};
use crate::aggregate::Evolving;
use crate::body::reference;
use crate::case::{Ctx, Stamp};
use crate::coded;
use crate::model::Role;
use crate::refusal::{Refusal, Refused, require};
use crate::text::{Code, Line, Prose};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

coded!(
    /// The form of a working group (TOP-23).
    GroupForm { Support = "support", Project = "project", SoundingBoard = "sounding-board", Agile = "agile" }
);

/// Gives a mandate to a working group.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Give {
    /// The body that gives it.
    pub body: Code,
    /// What the group is called.
    pub title: Line,
    /// Its form.
    pub group_form: GroupForm,
    /// From where one starts, and what the problem is.
    pub problem: Prose,
    /// What is to be reached.
    pub objective: Prose,
    /// What is delivered, and how one goes about it.
    pub services: Prose,
    /// The fixed core, and the experts who are asked as needed.
    pub composition: Prose,
    /// Who is told what.
    pub communication: Prose,
    /// How it is paid for.
    pub financing: Prose,
    /// The partner that leads it.
    pub leader: Line,
    /// The work that it needs.
    pub staff: Prose,
    /// Until when.
    pub until: Date,
    /// The topic that it deals with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub topic: Option<Code>,
}

/// Hands the result over to the body that gave the mandate.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Submit {
    /// The result.
    pub outcome_text: Prose,
}

/// Records that the body has taken note, and which needs it sees.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// The day.
    pub on: Date,
    /// Where it sees a need for action.
    pub needs: Prose,
}

/// Records what the steering committee decides to follow.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Follow {
    /// The day.
    pub on: Date,
    /// How it was decided.
    pub mode: Mode,
    /// What follows.
    pub next_step: Prose,
}

/// A mandate as it was given.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Given {
    /// Its number.
    pub number: Code,
    /// What was given.
    pub give: Give,
}

crate::commands!(
    /// What can be done with a mandate.
    MandateCommand for Mandate {
        "mandate.submit" Submit(Submit) => submit,
        "mandate.note" Note(Note) => note,
        "mandate.follow" Follow(Follow) => follow,
    }
);

crate::events!(
    /// What happens to a mandate.
    MandateEvent {
        "mandate.given" Given(Given),
        "mandate.submitted" Submitted(Submit),
        "mandate.noted" Noted(Note),
        "mandate.followed" Followed(Follow),
    }
);
crate::affair_kinds!(MandateCommand, MandateEvent);

/// A mandate of a working group.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Mandate {
    /// Its number.
    pub number: Code,
    /// Who wrote it down, and when.
    pub stamp: Stamp,
    /// What was given.
    pub give: Give,
    /// Where it stands.
    pub stage: Stage,
    /// Since when.
    pub since: Date,
}

impl Evolving for Mandate {
    type Event = MandateEvent;
}

type Decided = Result<Vec<MandateEvent>, Refusal>;

fn stages(kind: &str) -> &'static [Stage] {
    match kind {
        "mandate.submit" => &[Stage::Given],
        "mandate.note" => &[Stage::Submitted],
        "mandate.follow" => &[Stage::Noted],
        _ => &[],
    }
}

fn submit(mandate: &Mandate, _: &Ctx, c: Submit) -> Decided {
    at_stage(mandate.stage, stages("mandate.submit"))?;
    Ok(vec![MandateEvent::Submitted(c)])
}

fn note(mandate: &Mandate, ctx: &Ctx, c: Note) -> Decided {
    at_stage(mandate.stage, stages("mandate.note"))?;
    on_day(ctx, c.on, mandate.since)?;
    Ok(vec![MandateEvent::Noted(c)])
}

fn follow(mandate: &Mandate, ctx: &Ctx, c: Follow) -> Decided {
    at_stage(mandate.stage, stages("mandate.follow"))?;
    on_day(ctx, c.on, mandate.since)?;
    Ok(vec![MandateEvent::Followed(c)])
}

impl Affair for Mandate {
    type Command = MandateCommand;
    type Fresh = Give;
    const NAME: &'static str = "mandate";
    const FRESH: &'static str = "mandate.give";
    const LETTER: &'static str = "M";

    fn create(ctx: &Ctx, number: Code, give: Give) -> Result<MandateEvent, Refusal> {
        let code = &give.body;
        let known = reference().body(code.as_str()).is_some() || ctx.facts.bodies.iter().any(|b| b.number == *code);
        require(known, Refused::UnknownCode).map_err(|r| r.at("body"))?;
        require(give.until >= ctx.today, Refused::DateInPast).map_err(|r| r.at("until"))?;
        Ok(MandateEvent::Given(Given { number, give }))
    }

    fn begin(event: &MandateEvent, stamp: &Stamp) -> Option<Self> {
        let MandateEvent::Given(e) = event else { return None };
        let (number, stamp, since) = (e.number.clone(), stamp.clone(), stamp.on);
        Some(Self { number, stamp, give: e.give.clone(), stage: Stage::Given, since })
    }

    fn evolve(&mut self, event: &MandateEvent, stamp: &Stamp) {
        self.stage = match event {
            MandateEvent::Given(_) => return,
            MandateEvent::Submitted(_) => Stage::Submitted,
            MandateEvent::Noted(_) => Stage::Noted,
            MandateEvent::Followed(_) => Stage::Decided,
        };
        self.since = stamp.on;
    }

    fn decide(&self, ctx: &Ctx, command: MandateCommand) -> Result<Vec<MandateEvent>, Refusal> {
        command.apply_rule(self, ctx)
    }

    fn listed(&self) -> Listed {
        let about = Some(self.give.body.clone());
        Listed { number: self.number.clone(), stage: self.stage, about, since: self.since, public: false }
    }

    fn fits(&self, kind: &str) -> bool {
        stages(kind).contains(&self.stage)
    }

    fn told(event: &MandateEvent) -> &'static [Role] {
        match event {
            MandateEvent::Given(_) | MandateEvent::Submitted(_) => &[Role::CommitteeMember],
            _ => &[],
        }
    }
}
