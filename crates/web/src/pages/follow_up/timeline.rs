//! What has happened, newest first (ux 2.3, page 6). Each entry has an address of its own.

use super::event;
use crate::http::{Fail, OrPage, Path, Visitor};
use crate::pages::case::{case_page, fits, printed};
use crate::ui::form::{Choice, FieldView, Kind};
use crate::ui::page::Page;
use crate::ui::parts::Look;
use crate::ui::{self, Chip, Filter};
use crate::{shell, text};
use app::case::{CaseView, Entry};
use jiff::ToSpan;
use maud::{Markup, html};
use rights::Seen;
use words::t;

/// How far back one can look, in months.
const PERIODS: &[i64] = &[1, 3, 12];

pub(super) async fn timeline(v: Visitor, Path(number): Path<String>) -> Result<Markup, Fail> {
    let lang = v.lang;
    let view = v.web.app.case(&v.caller, &number).await.or_page(&v)?;
    let events = v.web.app.timeline(&v.caller, &number).await.or_page(&v)?;
    let asked = Asked::read(&v, &events);
    let shown: Vec<&Entry> = events.iter().filter(|e| asked.fits(&v, e)).collect();
    let entries: Vec<ui::Entry> = shown.iter().map(|e| full(&v, &view, e)).collect();
    let content = html! {
        (ui::filter(lang, &asked.panel(&v, &view)))
        @if entries.is_empty() {
            (ui::empty(t::empty_filter(lang), "", html! { a class="ds-link" href={ "/cases/" (number) "/timeline" } { (t::filter_clear(lang)) } }))
        } @else { (ui::panel("entries", &t::history_count(lang, shown.len() as i64), html! {}, ui::timeline(lang, &entries, None))) }
        (printed(&v))
    };
    let page = Page {
        title: t::case_tab_timeline(lang).to_string(),
        lead: Some(t::history_lead(lang).to_string()),
        actions: buttons(&v, &view),
        content,
        ..Page::default()
    };
    Ok(shell::page(&v, case_page(&v, &view, "timeline", page)))
}

fn buttons(v: &Visitor, view: &CaseView) -> Markup {
    let kinds = ["follow-up.contact", "follow-up.file", "follow-up.note"];
    let may = |kind: &&str| view.may(kind) && fits(view.case(), kind, v.today());
    html! {
        @for (at, kind) in kinds.iter().filter(|k| may(k)).enumerate() {
            @let look = if at == 0 { Look::Main } else { Look::Second };
            @let home = format!("/cases/{}", view.case().number);
            (ui::link_button(look, text::kind(v.lang, "act", kind).unwrap_or(kind), &format!("{home}/do/{kind}?_return={home}/timeline")))
        }
    }
}

/// An entry with what it says; of a hidden one only why it is hidden.
fn full(v: &Visitor, view: &CaseView, entry: &Entry) -> ui::Entry {
    let lang = v.lang;
    let mut shown = short(v, view, entry);
    let category = text::code(lang, "data", entry.category.code());
    match (&entry.event, entry.seen) {
        (Some(event), _) => {
            shown.body = html! {
                (event::body(v, view, event))
                (contested(v, view, entry))
                p class="subtle" { (t::share_category(lang)) (words::sep(lang)) (category) }
            };
        }
        (None, Seen::Hidden(reason)) => {
            shown.title = t::history_hidden(lang).to_string();
            shown.body = html! { p class="subtle" { (category) ". " (text::rule(lang, v.web.app.rights(), reason)) } };
        }
        (None, _) => {}
    }
    shown
}

/// What the person says against an entry, and the way to write it down (LPD 32 par. 3).
fn contested(v: &Visitor, view: &CaseView, entry: &Entry) -> Markup {
    let (lang, number) = (v.lang, &view.case().number);
    let notes = view.case().contested.iter().filter(|(_, c)| i64::from(c.entry) == entry.version);
    let form =
        format!("/cases/{number}/do/person.contest?entry={0}&_return=/cases/{number}/timeline%23v{0}", entry.version);
    html! {
        @for (stamp, note) in notes {
            blockquote { strong { (t::contested_by_person(lang, &words::date(lang, stamp.on))) } " " (note.note) }
        }
        @if view.may("person.contest") { p class="no-print" { a class="ds-link" href=(form) { (t::contested_write(lang)) } } }
    }
}

/// The title of an entry, when and by whom: what the overview shows.
pub fn short(v: &Visitor, view: &CaseView, entry: &Entry) -> ui::Entry {
    let at = entry.stamp.at.to_zoned(app::zone());
    let institution = text::institution(v.lang, v.model(), entry.stamp.by.seat.institution.as_str());
    let title = text::kind(v.lang, "event", &entry.kind).map_or_else(|| entry.kind.clone(), str::to_string);
    ui::Entry {
        id: format!("v{}", entry.version),
        title,
        href: Some(format!("/cases/{}/timeline#v{}", view.case().number, entry.version)),
        date: at.date(),
        time: Some(at.time()),
        by: format!("{}, {institution}", entry.by),
        tag: None,
        body: html! {},
        lang: None,
    }
}

/// What was asked for.
struct Asked {
    kind: Option<String>,
    institution: Option<String>,
    months: Option<i64>,
    kinds: Vec<String>,
    institutions: Vec<String>,
}

impl Asked {
    fn read(v: &Visitor, events: &[Entry]) -> Asked {
        let mut kinds: Vec<String> = events.iter().filter(|e| e.event.is_some()).map(|e| e.kind.clone()).collect();
        let mut institutions: Vec<String> = events.iter().map(|e| e.stamp.by.seat.institution.to_string()).collect();
        for list in [&mut kinds, &mut institutions] {
            list.sort_unstable();
            list.dedup();
        }
        let of = |name: &str, known: &[String]| {
            v.query.get(name).filter(|value| known.iter().any(|k| k == value)).map(str::to_string)
        };
        let months = v.query.get("months").and_then(|m| m.parse().ok()).filter(|m| PERIODS.contains(m));
        Asked { kind: of("kind", &kinds), institution: of("institution", &institutions), months, kinds, institutions }
    }

    fn fits(&self, v: &Visitor, entry: &Entry) -> bool {
        let from = self.months.map(|m| v.today().saturating_sub(m.months()));
        // A hidden entry must not be found by asking for its kind.
        self.kind.as_ref().is_none_or(|k| entry.event.is_some() && entry.kind == *k)
            && self.institution.as_ref().is_none_or(|i| entry.stamp.by.seat.institution.as_str() == i)
            && from.is_none_or(|from| entry.stamp.on >= from)
    }

    /// The filters in force: name, value, and the words for it.
    fn chosen(&self, v: &Visitor) -> Vec<(&'static str, String, String)> {
        let kind = self.kind.iter().map(|k| ("kind", k.clone(), kind_words(v, k)));
        let institution =
            self.institution.iter().map(|i| ("institution", i.clone(), text::institution(v.lang, v.model(), i)));
        let months = self.months.iter().map(|m| ("months", m.to_string(), t::history_last(v.lang, *m)));
        kind.chain(institution).chain(months).collect()
    }

    fn panel(&self, v: &Visitor, view: &CaseView) -> Filter {
        let lang = v.lang;
        let base = format!("/cases/{}/timeline", view.case().number);
        let chosen = self.chosen(v);
        let field = |name: &str, label: &str, choices: Vec<Choice>| {
            let all = [Choice::new("", t::cases_filter_any(lang))].into_iter().chain(choices).collect();
            let mut field = FieldView::new(name, label, Kind::Select(all));
            field.values = chosen.iter().filter(|(n, ..)| *n == name).map(|(_, value, _)| value.clone()).collect();
            field
        };
        let kinds = self.kinds.iter().map(|k| Choice::new(k, kind_words(v, k))).collect();
        let institutions = self.institutions.iter().map(|i| Choice::new(i, text::institution(lang, v.model(), i)));
        let periods = PERIODS.iter().map(|m| Choice::new(m.to_string(), t::history_last(lang, *m))).collect();
        let chip = |(name, _, label): &(&'static str, String, String)| {
            let rest = chosen.iter().filter(|(n, ..)| n != name).map(|(n, value, _)| ((*n).to_string(), value.clone()));
            let query = crate::form::Entered(rest.collect()).encode();
            Chip { label: label.clone(), href: if query.is_empty() { base.clone() } else { format!("{base}?{query}") } }
        };
        Filter {
            action: base.clone(),
            fields: vec![
                field("kind", t::history_kind(lang), kinds),
                field("institution", t::period_who(lang), institutions.collect()),
                field("months", t::period_span(lang), periods),
            ],
            hidden: Vec::new(),
            chips: chosen.iter().map(chip).collect(),
            clear: base.clone(),
        }
    }
}

fn kind_words(v: &Visitor, kind: &str) -> String {
    text::kind(v.lang, "event", kind).map_or_else(|| kind.to_string(), str::to_string)
}
