//! The words of what leaves on paper, as a canton changes them (CASE-77, ROLE-SECR-09). No person stands in them: each kind
//! of document is an open stream.

mod act;
mod view;

pub use view::TemplateView;

use crate::{App, AppError};
use domain::model::Language;
use domain::template::{Printed, Template, TemplateEvent, TemplateKind, Wording};
use std::collections::BTreeMap;
use store::journal::Recorded;
use store::{Source, state};

/// The stream of a kind of document in the journal.
pub(crate) fn stream(kind: &str) -> String {
    format!("template/{kind}")
}

/// The state that a stream of events makes; none where the name of the stream is no kind.
pub(crate) fn replay(name: &str, rows: &[Recorded]) -> Result<Option<Template>, AppError> {
    let kind = name.strip_prefix("template/").and_then(TemplateKind::from_code);
    let Some(mut template) = kind.map(Template::of) else { return Ok(None) };
    for row in rows {
        template.evolve(&event_of(row)?, &crate::case::stamp_of(row)?);
    }
    Ok(Some(template))
}

fn event_of(row: &Recorded) -> Result<TemplateEvent, AppError> {
    let payload = row.payload.as_deref().ok_or(AppError::NotFound)?;
    TemplateEvent::read(&row.kind, payload).map_err(|e| AppError::Fault(format!("row {} of the journal: {e}", row.seq)))
}

impl App {
    pub(crate) async fn load_template(&self, src: Source<'_>, kind: TemplateKind) -> Result<(i64, Template), AppError> {
        match state::load(src, &self.vault, &stream(kind.code())).await? {
            Some((version, doc)) => Ok((version, serde_json::from_slice(&doc)?)),
            None => Ok((0, Template::of(kind))),
        }
    }

    /// The version of the words in force today of the letter that a command sends, where it sends one.
    pub(crate) async fn words_of(
        &self,
        src: Source<'_>,
        letter: Option<TemplateKind>,
    ) -> Result<BTreeMap<TemplateKind, u32>, AppError> {
        let Some(kind) = letter else { return Ok(BTreeMap::new()) };
        let (_, template) = self.load_template(src, kind).await?;
        let version = template.in_force(self.clock.today()).map_or(0, |v| v.n);
        Ok(BTreeMap::from([(kind, version)]))
    }

    /// The words of a letter: those that it went out with, else those in force today.
    pub async fn wording_for(
        &self,
        kind: TemplateKind,
        kept: Option<Printed>,
        language: Language,
    ) -> Result<Wording, AppError> {
        let kept = kept.filter(|kept| kept.template == kind);
        let found = match kept {
            Some(kept) => self.wording_of(kind, kept.version, language).await?,
            None => None,
        };
        match found {
            Some(wording) => Ok(wording),
            None => self.wording(kind, language).await,
        }
    }

    /// What a kind of document says today in a language: the version in force, else nothing of the canton's own.
    pub async fn wording(&self, kind: TemplateKind, language: Language) -> Result<Wording, AppError> {
        let (_, template) = self.load_template(self.db.src(), kind).await?;
        Ok(template.wording(self.clock.today(), language))
    }

    /// What a version says in a language, whether it is in force or not; none where there is no such version. Version 0 are
    /// the words of the house.
    pub async fn wording_of(
        &self,
        kind: TemplateKind,
        n: u32,
        language: Language,
    ) -> Result<Option<Wording>, AppError> {
        if n == 0 {
            return Ok(Some(Wording::default()));
        }
        let (_, template) = self.load_template(self.db.src(), kind).await?;
        Ok(template.version(n).map(|version| version.wording(kind, language)))
    }
}
