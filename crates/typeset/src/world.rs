//! What a template can reach: the templates, its data and the fonts.

use crate::{DATA, Fault, Press};
use std::collections::HashMap;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, World, WorldExt};

/// The templates. Typst keeps the number of a path for ever and has few of them, so each is taken once.
pub(crate) struct Files {
    sources: HashMap<FileId, Source>,
    data: FileId,
}

impl Files {
    pub(crate) fn new(templates: &[(&str, &str)]) -> Result<Files, Fault> {
        let source = |(name, text): &(&str, &str)| {
            let id = id(name)?;
            Ok((id, Source::new(id, (*text).to_string())))
        };
        Ok(Files { sources: templates.iter().map(source).collect::<Result<_, Fault>>()?, data: id(DATA)? })
    }
}

fn id(name: &str) -> Result<FileId, Fault> {
    let path = VirtualPath::new(name).map_err(|_| Fault::plain(format!("{name} is no path")))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

/// One document in the making.
pub(crate) struct Sheet<'a> {
    press: &'a Press,
    main: FileId,
    data: Bytes,
}

impl<'a> Sheet<'a> {
    pub(crate) fn new(press: &'a Press, template: &str, data: String) -> Result<Sheet<'a>, Fault> {
        let known = |id: &FileId| id.vpath().get_without_slash() == template;
        let main = press.files.sources.keys().copied().find(known);
        let main = main.ok_or_else(|| Fault::plain(format!("there is no template {template}")))?;
        Ok(Sheet { press, main, data: Bytes::from_string(data) })
    }

    /// The template and the line that a diagnostic is about; nothing where it is about none.
    pub(crate) fn place(&self, about: &SourceDiagnostic) -> Option<String> {
        let id = about.span.id()?;
        let source = self.press.files.sources.get(&id)?;
        let line = source.lines().byte_to_line(self.range(about.span)?.start)?;
        Some(format!("{}:{}", id.vpath().get_without_slash(), line + 1))
    }
}

impl World for Sheet<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.press.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.press.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.press.files.sources.get(&id).cloned().ok_or_else(|| missing(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.press.files.data { Ok(self.data.clone()) } else { Err(missing(id)) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.press.fonts.get(index).cloned()
    }

    /// No clock: the day is among the data.
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn missing(id: FileId) -> FileError {
    FileError::NotFound(id.vpath().get_without_slash().into())
}
