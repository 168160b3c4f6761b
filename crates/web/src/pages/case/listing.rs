//! What lists of cases have in common: filters, order, pages, and what to say where nothing is left.

use crate::form::Entered;
use crate::http::{Fail, OrPage, Visitor};
use crate::text;
use crate::ui::form::{Choice, FieldView, Kind};
use crate::ui::parts::{Alert, Link, Look, Tone};
use crate::ui::{self, Chip, Column, Direction, Filter, Pages};
use app::CaseFilter;
use domain::case::Phase;
use domain::model::{Degree, Entry};
use maud::{Markup, html};
use words::t;

/// How many rows a page has.
pub const PER_PAGE: i64 = 25;

/// The orders in which a list can be read; by number means the newest first.
const SORTS: &[&str] = &["number", "name", "due", "phase"];

/// The order in which a list is first shown: own cases by what is due next, so that what is late stands on top; the
/// register as it grew.
fn usual(base: &str) -> &'static str {
    if base == "/cases" { "due" } else { "number" }
}

/// One filter with what can be chosen.
struct Field {
    name: &'static str,
    label: String,
    choices: Vec<Choice>,
}

/// What was asked of a list.
pub struct Query {
    /// For the use case.
    pub filter: CaseFilter,
    /// The page, from one.
    pub page: i64,
    /// Where the list stands.
    base: &'static str,
    /// The order that was asked for.
    sort: String,
    fields: Vec<Field>,
    chosen: Vec<(&'static str, String, String)>,
    ignored: Vec<String>,
}

impl Query {
    /// Reads filters, order and page; a value that does not exist is passed over and told.
    pub async fn read(v: &Visitor, base: &'static str, asked: &Entered) -> Result<Query, Fail> {
        let fields = fields(v).await?;
        let sort = asked.get("sort").filter(|s| SORTS.contains(s)).unwrap_or(usual(base)).to_string();
        let stored = if sort == "number" { String::new() } else { sort.clone() };
        let page = asked.get("page").and_then(|p| p.parse::<i64>().ok()).unwrap_or(1).clamp(1, 100_000);
        let mut query = Query {
            filter: CaseFilter {
                sort: stored,
                limit: PER_PAGE,
                offset: (page - 1) * PER_PAGE,
                ..CaseFilter::default()
            },
            page,
            base,
            sort,
            fields,
            chosen: Vec::new(),
            ignored: Vec::new(),
        };
        query.choose(asked);
        Ok(query)
    }

    fn choose(&mut self, asked: &Entered) {
        for field in &self.fields {
            let Some(value) = asked.get(field.name).filter(|value| !value.is_empty()) else { continue };
            match field.choices.iter().find(|c| c.value == value) {
                Some(choice) => self.chosen.push((field.name, value.to_string(), choice.label.clone())),
                None => self.ignored.push(field.label.clone()),
            }
        }
        for (name, value, _) in &self.chosen {
            let place = match *name {
                "phase" => &mut self.filter.phase,
                "region" => &mut self.filter.region,
                "theme" => &mut self.filter.theme,
                "degree" => &mut self.filter.degree,
                "lead" => &mut self.filter.lead,
                "institution" => &mut self.filter.institution,
                _ => &mut self.filter.state,
            };
            *place = Some(value.clone());
        }
    }

    /// The address of the list without one filter, in an order, at a page.
    fn address(&self, without: &str, sort: &str, page: &str) -> String {
        let mut pairs: Vec<(String, String)> = self
            .chosen
            .iter()
            .filter(|(n, ..)| *n != without)
            .map(|(n, value, _)| ((*n).into(), value.clone()))
            .collect();
        if sort != usual(self.base) {
            pairs.push(("sort".into(), sort.into()));
        }
        let mut query = Entered(pairs).encode();
        if !page.is_empty() {
            query.push_str(&format!("{}page={page}", if query.is_empty() { "" } else { "&" }));
        }
        if query.is_empty() { self.base.to_string() } else { format!("{}?{query}", self.base) }
    }

    /// A column whose head sorts the list.
    pub fn column(&self, head: &str, sort: &str) -> Column {
        let order = if sort == "number" { Direction::Descending } else { Direction::Ascending };
        let now = (self.sort == sort).then_some(order);
        Column::new(head).sort(self.address("", sort, ""), now)
    }

    /// The filter panel with the filters in force.
    pub fn panel(&self, v: &Visitor) -> Markup {
        let field = |f: &Field| {
            let mut choices = vec![Choice::new("", t::cases_filter_any(v.lang))];
            choices.extend(f.choices.iter().cloned());
            let mut view = FieldView::new(f.name, &f.label, Kind::Select(choices));
            view.values =
                self.chosen.iter().filter(|(n, ..)| *n == f.name).map(|(_, value, _)| value.clone()).collect();
            view
        };
        let hidden = vec![("sort".to_string(), self.sort.clone())];
        let filter = Filter {
            action: self.base.into(),
            fields: self.fields.iter().map(field).collect(),
            hidden: hidden.into_iter().filter(|(_, sort)| sort != usual(self.base)).collect(),
            chips: self.chips(),
            clear: self.base.into(),
        };
        ui::filter(v.lang, &filter)
    }

    fn chips(&self) -> Vec<Chip> {
        let sort = &self.sort;
        let chip = |(name, _, label): &(&'static str, String, String)| {
            let field = self.fields.iter().find(|f| f.name == *name).map_or("", |f| &f.label);
            Chip { label: format!("{field}: {label}"), href: self.address(name, sort, "") }
        };
        self.chosen.iter().map(chip).collect()
    }

    /// The filters in force, each in words.
    pub fn in_words(&self) -> Vec<String> {
        self.chips().into_iter().map(|c| c.label).collect()
    }

    /// Says which filters could not be understood.
    pub fn notice(&self, v: &Visitor) -> Vec<Alert> {
        if self.ignored.is_empty() {
            return Vec::new();
        }
        let title = t::cases_filter_ignored(v.lang, &self.ignored.join(", "));
        vec![Alert { tone: Tone::Info, title, ..Alert::default() }]
    }

    /// The filters in force with the day, for paper.
    pub fn on_paper(&self, v: &Visitor) -> Markup {
        let chips: Vec<String> = self.chips().into_iter().map(|c| c.label).collect();
        html! {
            @if !chips.is_empty() { p class="only-print" { (t::filter_active(v.lang)) (words::sep(v.lang)) (chips.join(" · ")) } }
            (super::parts::printed(v))
        }
    }

    /// Where one is in the list.
    pub fn pages(&self, v: &Visitor, shown: usize, total: i64) -> Markup {
        let shown = i64::try_from(shown).unwrap_or_default();
        let pages = Pages {
            first: self.filter.offset + 1,
            last: self.filter.offset + shown,
            total,
            page: self.page,
            pages: (total + PER_PAGE - 1) / PER_PAGE,
            href: self.address("", &self.sort, "{n}"),
        };
        ui::pagination(v.lang, &pages)
    }

    /// What to say where there is no row: none yet, nothing fits, or nothing on this page.
    pub fn nothing(&self, v: &Visitor, text: &str, begin: Option<Link>) -> Markup {
        let lang = v.lang;
        if self.chosen.is_empty() {
            let first = begin.map(|b| ui::link_button(Look::Main, &b.label, &b.href));
            return ui::empty(t::cases_none(lang), text, html! { @if let Some(first) = first { (first) } });
        }
        let drop = html! {
            @for chip in self.chips() {
                a class="ds-button" data-variant="secondary" href=(chip.href) { (t::cases_without(lang, &chip.label)) }
            }
            a class="ds-link" href=(self.base) { (t::filter_clear(lang)) }
        };
        ui::empty(t::cases_none_fits(lang), t::cases_none_fits_text(lang), drop)
    }

    /// The filters as they travel with the form of an export.
    pub fn hidden(&self) -> Vec<(&'static str, String)> {
        let mut pairs: Vec<(&'static str, String)> =
            self.chosen.iter().map(|(n, value, _)| (*n, value.clone())).collect();
        pairs.push(("sort", self.sort.clone()));
        pairs
    }
}

async fn fields(v: &Visitor) -> Result<Vec<Field>, Fail> {
    let (lang, model) = (v.lang, v.model());
    let coded = |group: &str, codes: Vec<&str>| -> Vec<Choice> {
        codes.into_iter().map(|c| Choice::new(c, text::code(lang, group, c))).collect()
    };
    let entries =
        |all: &[Entry]| -> Vec<Choice> { all.iter().map(|e| Choice::new(&e.code, text::of(lang, &e.label))).collect() };
    let mut leads: Vec<Choice> = Vec::new();
    for known in v.web.app.pool(None).await.or_page(v)? {
        let institution = text::institution(lang, model, known.seat.institution.as_str());
        if leads.iter().all(|c| c.value != known.account) {
            leads.push(Choice::new(&known.account, format!("{}, {institution}", known.name)));
        }
    }
    let institutions = model.institution.iter().map(|i| Choice::new(&i.code, text::of(lang, &i.short))).collect();
    let states = vec![Choice::new("open", t::cases_open(lang)), Choice::new("closed", t::cases_closed(lang))];
    let field = |name, label: &str, choices| Field { name, label: label.to_string(), choices };
    let all = vec![
        field("state", t::cases_filter_state(lang), states),
        field("phase", t::cases_phase(lang), coded("phase", Phase::ALL.iter().map(|p| p.code()).collect())),
        field("region", t::cases_region(lang), entries(&model.region)),
        field("theme", t::cases_theme(lang), entries(&model.theme)),
        field("degree", t::cases_degree(lang), coded("degree", Degree::ALL.iter().map(|d| d.code()).collect())),
        field("lead", t::cases_lead(lang), leads),
        field("institution", t::cases_opener(lang), institutions),
    ];
    // A filter with nothing to choose from would only be in the way.
    Ok(all.into_iter().filter(|f| !f.choices.is_empty()).collect())
}
