//! The directory of a canton: institutions and measures that were taken over from a list, beside those of the model. It holds
//! no personal data. An institution of the directory is one of the model wherever the house asks for institutions; what law
//! decides (the use of the AVS number) stays with the model. Source: ROLE-COPIL-06.

use crate::aggregate::Evolving;
use crate::case::{Ctx, Stamp};
use crate::model::{Institution, Label, Model, Partner};
use crate::refusal::{Refusal, Refused, require};
use crate::text::{Code, Line};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// An institution as it was taken over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Partnered {
    /// Its code.
    pub code: Code,
    /// What kind of partner it is.
    pub kind: Partner,
    /// Its name where a language has none of its own.
    pub name: Line,
    /// Its names in the languages, fr, de, it and en, where they are given.
    pub names: [Option<Line>; 4],
    /// A short name for tables; its code where there is none.
    pub short: Option<Line>,
    /// Whether its respondents may announce a complex situation.
    pub may_announce: bool,
    /// Whether its respondents may be case manager.
    pub may_lead: bool,
    /// Whether already its name tells something sensitive.
    pub discreet: bool,
}

/// A measure that somebody offers: a course, a placement, a coaching.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offered {
    /// Its code.
    pub code: Code,
    /// What it is called.
    pub name: Line,
    /// The institution that offers or grants it, where one does.
    pub institution: Option<Code>,
    /// The region in which it is offered; none: everywhere.
    pub region: Option<Code>,
    /// The last day on which it is offered.
    pub until: Option<Date>,
}

impl Offered {
    /// Whether it is offered on a day.
    pub fn lasts(&self, day: Date) -> bool {
        self.until.is_none_or(|until| until >= day)
    }
}

/// Takes institutions and measures over: those with a known code are replaced, the others added.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TakeOver {
    /// The institutions.
    pub institutions: Vec<Partnered>,
    /// The measures.
    pub measures: Vec<Offered>,
}

crate::events!(
    /// What happens to the directory.
    DirectoryEvent { "directory.taken-over" TakenOver(TakeOver) }
);

/// The directory.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Directory {
    /// Who has taken something over last, and when.
    pub stamp: Option<Stamp>,
    /// The institutions.
    pub institutions: Vec<Partnered>,
    /// The measures.
    pub measures: Vec<Offered>,
}

impl Evolving for Directory {
    type Event = DirectoryEvent;
}

impl Directory {
    /// The institution of a code.
    pub fn institution(&self, code: &str) -> Option<&Partnered> {
        self.institutions.iter().find(|i| i.code.as_str() == code)
    }

    /// The measure of a code.
    pub fn measure(&self, code: &str) -> Option<&Offered> {
        self.measures.iter().find(|m| m.code.as_str() == code)
    }

    /// Refuses nothing at all, an institution of the model itself, and a measure of an institution or region that nobody knows.
    pub fn decide(&self, ctx: &Ctx, over: TakeOver) -> Result<Vec<DirectoryEvent>, Refusal> {
        require(!over.institutions.is_empty() || !over.measures.is_empty(), Refused::ListEmpty)?;
        for institution in &over.institutions {
            let code = institution.code.as_str();
            let own = ctx.model.institution(code).is_some() && self.institution(code).is_none();
            require(!own, Refused::AlreadyDone).map_err(|r| r.at("code"))?;
        }
        for measure in &over.measures {
            if let Some(code) = &measure.institution {
                ctx.model.require_institution(code.as_str(), "institution")?;
            }
            if let Some(code) = &measure.region {
                Model::require_entry(&ctx.model.region, code.as_str(), "region")?;
            }
        }
        Ok(vec![DirectoryEvent::TakenOver(over)])
    }

    /// Applies an event.
    pub fn evolve(&mut self, event: &DirectoryEvent, stamp: &Stamp) {
        let DirectoryEvent::TakenOver(over) = event;
        self.stamp = Some(stamp.clone());
        for new in &over.institutions {
            self.institutions.retain(|old| old.code != new.code);
            self.institutions.push(new.clone());
        }
        for new in &over.measures {
            self.measures.retain(|old| old.code != new.code);
            self.measures.push(new.clone());
        }
        self.institutions.sort_by(|a, b| a.code.cmp(&b.code));
        self.measures.sort_by(|a, b| a.code.cmp(&b.code));
    }
}

fn known(taken: &Partnered) -> Institution {
    let name = |at: usize| taken.names.get(at).cloned().flatten().unwrap_or(taken.name.clone()).to_string();
    let short = taken.short.as_ref().map_or_else(|| taken.code.to_string(), ToString::to_string);
    Institution {
        code: taken.code.to_string(),
        kind: taken.kind,
        label: Label { fr: name(0), de: name(1), it: name(2), en: name(3) },
        short: Label { fr: short.clone(), de: short.clone(), it: short.clone(), en: short },
        may_announce: taken.may_announce,
        may_lead: taken.may_lead,
        may_use_avs: false,
        discreet: taken.discreet,
        said: None,
    }
}

impl Model {
    /// The model with the institutions and measures of a directory. An institution of the model itself stays as it is.
    pub fn with_directory(&self, directory: &Directory) -> Model {
        let mut model = self.clone();
        let new = directory.institutions.iter().filter(|i| self.institution(i.code.as_str()).is_none());
        model.institution.extend(new.map(known));
        model.measure.clone_from(&directory.measures);
        model
    }
}
