//! The activity report of a year: numbers of which no person can be told. Source: CASE-73, CASE-76.

use crate::paper::Paper;
use crate::templated::{Sheet, Templated, Values};
use crate::text::sentence;
use domain::template::{Placeholder, TemplateKind, Wording};
use words::{Lang, t};

/// The numbers of a year. Small ones come as words already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Activity {
    /// Head and foot.
    pub paper: Paper,
    /// The canton's own words.
    pub wording: Wording,
    /// The year.
    pub year: String,
    /// Stock and flows: what, how many, what it counts.
    pub figures: Vec<[String; 3]>,
    /// The tables: by what, the rows, what it counts.
    pub tables: Vec<ActivityTable>,
    /// Below this number nothing is shown.
    pub threshold: i64,
}

/// Numbers by a property.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActivityTable {
    /// By what.
    pub title: String,
    /// Label and number.
    pub rows: Vec<(String, String)>,
    /// What stands in its place where there are no rows.
    pub none: String,
    /// What it counts.
    pub definition: String,
}

impl Templated for Activity {
    const KIND: TemplateKind = TemplateKind::Activity;

    fn paper(&self) -> &Paper {
        &self.paper
    }

    fn wording(&self) -> &Wording {
        &self.wording
    }

    fn title(&self, lang: Lang) -> String {
        t::sheet_activity_title(lang, &self.year)
    }

    fn values(&self, _: Lang) -> Values {
        Values::from([(Placeholder::Year, self.year.clone())])
    }

    fn content(&self, lang: Lang) -> Sheet {
        let figures: Vec<(String, String)> =
            self.figures.iter().map(|[what, n, _]| (sentence(what), n.clone())).collect();
        let meant: Vec<String> =
            self.figures.iter().map(|[what, _, meant]| words::labelled(lang, &sentence(what), meant)).collect();
        let head = Sheet::default()
            .heading(t::sheet_figures(lang))
            .numbers([t::stats_figure(lang), t::stats_cases(lang)], &figures)
            .note(&meant.join("\n"));
        let all = self.tables.iter().fold(head, |sheet, table| sheet.keep(table.sheet(lang)));
        all.small(&t::stats_suppression(lang, self.threshold))
    }
}

impl ActivityTable {
    fn sheet(&self, lang: Lang) -> Sheet {
        let head = Sheet::default().heading(&self.title);
        let body = match self.rows.is_empty() {
            true => head.text(&sentence(&self.none)),
            false => head.numbers([t::stats_value(lang), t::stats_cases(lang)], &self.rows),
        };
        body.note(&self.definition)
    }
}
