//! The rules of a change of the model.

use super::{
    AdoptParts, Adopted, ApproveRevision, Approved, DropPerson, DropRevision, EditRevision, Edited, LARGEST,
    ReturnRevision, Revision, RevisionEvent, Splice, SubmitRevision, TryPerson,
};
use crate::case::Ctx;
use crate::model::edit::ModelFile;
use crate::refusal::{Refusal, Refused, require};

type Decided = Result<Vec<RevisionEvent>, Refusal>;

/// The most invented persons that are kept.
const MOST_PERSONS: usize = 40;

/// What is with a second person does not change under their eyes, and what is decided does not change at all.
fn editable(revision: &Revision) -> Result<(), Refusal> {
    require(revision.is_open(), Refused::AlreadyDone)?;
    require(revision.submitted.is_none(), Refused::RevisionSubmitted)
}

pub(super) fn edit(revision: &Revision, _: &Ctx, c: EditRevision) -> Decided {
    editable(revision)?;
    let change = changed(revision, &c.text)?;
    Ok(vec![RevisionEvent::Edited(Edited { change, at: c.at })])
}

/// A draft may be faulty, but it must be a file that forms can show.
fn changed(revision: &Revision, text: &str) -> Result<Splice, Refusal> {
    require(text.len() <= LARGEST, Refused::RevisionTooLong).map_err(|r| r.at("text"))?;
    if let Err(fault) = ModelFile::read(text) {
        return Err(Refusal::new(Refused::RevisionUnreadable)
            .at("text")
            .with("line", fault.line)
            .with("reason", fault.reason.lines().next().unwrap_or_default()));
    }
    require(text != revision.text, Refused::NoChange).map_err(|r| r.at("text"))?;
    Ok(Splice::between(&revision.text, text))
}

pub(super) fn adopt(revision: &Revision, ctx: &Ctx, c: AdoptParts) -> Decided {
    editable(revision)?;
    let text = ctx.facts.revision.adopted.as_ref().ok_or(Refusal::new(Refused::UnknownCode).at("model"))?;
    let change = changed(revision, text).map_err(|r| r.at("entries"))?;
    Ok(vec![RevisionEvent::Adopted(Adopted { parts: c, change })])
}

pub(super) fn try_person(revision: &Revision, _: &Ctx, c: TryPerson) -> Decided {
    require(revision.is_open(), Refused::AlreadyDone)?;
    let known = revision.persons.iter().any(|p| p.name == c.name);
    require(known || revision.persons.len() < MOST_PERSONS, Refused::RevisionTooLong).map_err(|r| r.at("name"))?;
    Ok(vec![RevisionEvent::Tried(c)])
}

pub(super) fn forget(revision: &Revision, _: &Ctx, c: DropPerson) -> Decided {
    require(revision.is_open(), Refused::AlreadyDone)?;
    let known = revision.persons.iter().any(|p| p.name == c.name);
    require(known, Refused::UnknownEntry).map_err(|r| r.at("name"))?;
    Ok(vec![RevisionEvent::Forgotten(c)])
}

pub(super) fn submit(revision: &Revision, ctx: &Ctx, c: SubmitRevision) -> Decided {
    editable(revision)?;
    sound(ctx)?;
    Ok(vec![RevisionEvent::Submitted(c)])
}

/// A draft with faults runs nothing, and one that takes away what open cases use would leave them without it.
fn sound(ctx: &Ctx) -> Result<(), Refusal> {
    let found = &ctx.facts.revision;
    if found.faults > 0 {
        return Err(Refusal::new(Refused::RevisionFaulty).with("n", found.faults));
    }
    require(!found.other_canton, Refused::RevisionOtherCanton)?;
    match found.lost.first() {
        None => Ok(()),
        Some((code, n)) => Err(Refusal::new(Refused::RevisionLoses).with("code", code).with("n", n)),
    }
}

pub(super) fn give_back(revision: &Revision, _: &Ctx, c: ReturnRevision) -> Decided {
    require(revision.is_open(), Refused::AlreadyDone)?;
    require(revision.submitted.is_some(), Refused::RevisionNotSubmitted)?;
    Ok(vec![RevisionEvent::Returned(c)])
}

pub(super) fn approve(revision: &Revision, ctx: &Ctx, c: ApproveRevision) -> Decided {
    require(revision.is_open(), Refused::AlreadyDone)?;
    require(revision.submitted.is_some(), Refused::RevisionNotSubmitted)?;
    require(!revision.is_author(ctx.by.account.as_str()), Refused::SamePerson)?;
    require(c.valid_from >= ctx.today, Refused::DateInPast).map_err(|r| r.at("valid_from"))?;
    sound(ctx)?;
    let bases = ctx.facts.revision.bases.clone();
    Ok(vec![RevisionEvent::Approved(Approved { valid_from: c.valid_from, bases })])
}

/// What is planned can still be dropped; what holds is changed by the next change.
pub(super) fn drop_revision(revision: &Revision, ctx: &Ctx, c: DropRevision) -> Decided {
    require(revision.dropped.is_none() && !revision.holds(ctx.today), Refused::AlreadyDone)?;
    Ok(vec![RevisionEvent::Dropped(c)])
}
