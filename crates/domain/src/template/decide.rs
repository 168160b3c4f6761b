//! The rules of the words of a document.

use super::{ApproveTemplate, DraftTemplate, DropTemplate, Passage, Template, TemplateEvent, TemplateVersion, unknown};
use crate::case::Ctx;
use crate::model::Language;
use crate::refusal::{Refusal, Refused, require};

type Decided = Result<Vec<TemplateEvent>, Refusal>;

/// One version waits at a time: two that are written beside each other would lose what one of them says.
pub(super) fn draft(template: &Template, _: &Ctx, c: DraftTemplate) -> Decided {
    require(template.versions.iter().all(|v| !v.waits()), Refused::TemplateWaits)?;
    for passage in Passage::ALL {
        check(template, &c, *passage)?;
    }
    Ok(vec![TemplateEvent::Drafted(c)])
}

/// A passage stands in all four languages or in none, belongs to the kind, and holds only places that the kind knows.
fn check(template: &Template, c: &DraftTemplate, passage: Passage) -> Result<(), Refusal> {
    let told = c.told(passage);
    if told.is_empty() {
        return Ok(());
    }
    let kind = template.kind;
    for language in Language::ALL {
        let at = format!("{passage}.{language}");
        require(kind.passages().contains(&passage), Refused::TemplatePassage).map_err(|r| r.at(&at))?;
        let text = told.get(*language).ok_or(Refusal::new(Refused::TemplateLanguage).at(&at))?;
        if let Some(hole) = unknown(kind, text.as_str()) {
            let known: Vec<String> = kind.placeholders().iter().map(|p| format!("[{p}]")).collect();
            return Err(Refusal::new(Refused::TemplatePlaceholder)
                .at(at)
                .with("hole", format!("[{hole}]"))
                .with("known", known.join(" ")));
        }
    }
    Ok(())
}

pub(super) fn approve(template: &Template, ctx: &Ctx, c: ApproveTemplate) -> Decided {
    let version = waiting(template, c.n)?;
    require(version.stamp.by.account != ctx.by.account, Refused::SamePerson)?;
    require(c.valid_from >= ctx.today, Refused::DateInPast).map_err(|r| r.at("valid_from"))?;
    Ok(vec![TemplateEvent::Approved(c)])
}

pub(super) fn drop_version(template: &Template, _: &Ctx, c: DropTemplate) -> Decided {
    waiting(template, c.n)?;
    Ok(vec![TemplateEvent::Dropped(c)])
}

fn waiting(template: &Template, n: u32) -> Result<&TemplateVersion, Refusal> {
    let version = template.version(n).ok_or(Refusal::new(Refused::UnknownEntry).at("n"))?;
    if version.waits() { Ok(version) } else { Err(Refused::AlreadyDone.into()) }
}
