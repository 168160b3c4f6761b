//! A line of the log in words, and as cells of a file.

use super::asked::Asked;
use crate::http::Visitor;
use crate::pages::work::aside::moment;
use crate::text;
use crate::ui::{self, Row, Tone};
use app::log::LogPage;
use app::{AccessLine, Action};
use maud::{Markup, html};
use rights::Rights;
use std::collections::BTreeMap;
use words::{Lang, t};

/// The rules that let see or do, in words that fit another person.
const RULES: &[&str] = &[
    "own-work",
    "consent",
    "own-file",
    "lead",
    "asked-to-lead",
    "coordination",
    "administration",
    "party-knows",
    "own-case",
    "entry",
    "emergency",
    "agreement",
    "concern",
    "affair",
    "template",
    "inquiry-between",
    "work",
    "requests",
    "institution",
    "coordinator",
    "bureau",
    "numbers",
    "organises",
    "reason",
];

/// What a line is about, beside a command, a number or an id.
const OBJECTS: &[&str] = &[
    "case",
    "timeline",
    "sharing",
    "log",
    "files",
    "file",
    "work",
    "cases",
    "register",
    "requests",
    "inquiries",
    "statistics",
    "waiting-for-session",
    "earlier-version",
    "consent-sheet",
    "contract",
    "receipt",
    "booklet",
    "sharing-list",
    "access-report",
    "retention",
    "unusual",
    "document",
    "reason",
];

/// A line of the log in words.
pub struct Said {
    when: String,
    role: String,
    institution: String,
    action: String,
    object: String,
    categories: String,
    why: Vec<String>,
    done: bool,
    outcome: String,
    on_behalf: String,
    recipients: String,
}

fn codes(text: &str) -> impl Iterator<Item = &str> {
    text.split([',', ' ']).filter(|c| !c.is_empty())
}

/// What a line is about: a command in its words, a part of the platform, else the number as it stands.
pub fn object(lang: Lang, code: &str) -> String {
    if let Some(printed) = paper(lang, code) {
        return printed;
    }
    if OBJECTS.contains(&code) {
        return text::code(lang, "log-object", code);
    }
    text::kind(lang, "act", code).map_or_else(|| code.to_string(), str::to_string)
}

/// A document that was printed, with the version of its words: `paper-contract/2`.
fn paper(lang: Lang, code: &str) -> Option<String> {
    let (kind, version) = code.strip_prefix("paper-")?.split_once('/')?;
    let name = words::lookup(lang, &format!("paper-kind-{kind}"))?;
    Some(if version == "0" { name.to_string() } else { format!("{name}, {}", t::sheet_version(lang, version)) })
}

/// A rule in words that fit another person.
pub fn basis(lang: Lang, rights: &Rights, rule: &str) -> String {
    match rights.rule(rule) {
        _ if RULES.contains(&rule) => text::code(lang, "caselog-basis", rule),
        Some(found) => text::article(lang, found),
        None => words::lookup(lang, &format!("basis-{rule}")).map_or_else(|| rule.to_string(), str::to_string),
    }
}

/// A purpose or a reason in words.
pub fn purpose(lang: Lang, code: &str) -> String {
    let groups = ["log-purpose", "opening-reason", "erase-force"];
    let group = groups.into_iter().find(|g| words::has(&format!("{g}-{code}"))).unwrap_or("log-purpose");
    text::code(lang, group, code)
}

impl Said {
    /// The words of a line.
    pub fn of(v: &Visitor, line: &AccessLine) -> Said {
        let (entry, lang) = (&line.entry, v.lang);
        let at = jiff::Timestamp::from_millisecond(entry.at).map(|at| at.to_zoned(app::zone()));
        let role = domain::model::Role::from_code(&entry.role);
        let refused = entry.action == Action::Refuse.code();
        let named = |code: &str| text::institution(lang, v.model(), code);
        let mut why: Vec<String> = codes(&entry.basis).map(|rule| basis(lang, v.web.app.rights(), rule)).collect();
        why.extend(entry.purpose.iter().map(|p| purpose(lang, p)));
        Said {
            when: at
                .map(|z| format!("{} {}", words::date(lang, z.date()), words::time(lang, z.time())))
                .unwrap_or_default(),
            role: role.map_or_else(|| entry.role.clone(), |r| text::role(lang, v.model(), r)),
            institution: named(&entry.institution),
            action: match Action::from_code(&entry.action) {
                Some(action) => text::code(lang, "caselog-action", action.code()),
                None => entry.action.clone(),
            },
            object: object(lang, &entry.object),
            categories: codes(&entry.categories).map(|c| text::code(lang, "data", c)).collect::<Vec<_>>().join(", "),
            why,
            done: !refused,
            outcome: match refused {
                true if words::has(&format!("refusal-{}", entry.outcome)) => t::caselog_refused(lang).to_string(),
                true => entry.outcome.clone(),
                false if entry.outcome == "shown" => t::caselog_shown(lang).to_string(),
                false => t::log_done(lang).to_string(),
            },
            on_behalf: entry.on_behalf.as_deref().map(|who| text::code(lang, "log-behalf", who)).unwrap_or_default(),
            recipients: entry
                .recipients
                .as_deref()
                .map(|r| codes(r).map(named).collect::<Vec<_>>().join(", "))
                .unwrap_or_default(),
        }
    }

    fn outcome(&self) -> Markup {
        ui::tag(if self.done { Tone::Neutral } else { Tone::Warning }, &self.outcome)
    }

    fn action(&self, lang: Lang) -> Markup {
        html! {
            (self.action)
            @if !self.object.is_empty() { div class="subtle" { (self.object) } }
            @if !self.recipients.is_empty() { div class="subtle" { (t::log_to_whom(lang, &self.recipients)) } }
        }
    }
}

/// A row of the log of one case.
pub fn of_case(v: &Visitor, name: &str, line: &AccessLine) -> Row {
    let said = Said::of(v, line);
    let cells = vec![
        html! { (said.when) },
        html! { (name) div class="subtle" { (said.institution) ", " (said.role) } },
        said.action(v.lang),
        html! { (said.categories) },
        html! { (said.why.join(", ")) },
        said.outcome(),
    ];
    Row { id: Some(format!("l{}", line.seq)), cells }
}

/// A row of the whole log.
pub(super) fn full(v: &Visitor, asked: &Asked, page: &LogPage, line: &AccessLine) -> Row {
    let said = Said::of(v, line);
    let name = page.names.get(&line.entry.account).map_or("", String::as_str);
    let cells = vec![
        html! { (said.when) },
        html! { (name) div class="subtle" { (said.institution) ", " (said.role) } },
        said.action(v.lang),
        html! { @if let Some(number) = &line.entry.case_number { span class="id" { (number) } } },
        html! { (said.categories) },
        html! { (said.why.join(", ")) @if let Some(words) = page.words.get(&line.seq) { div class="subtle" { (words) } } },
        html! { (said.on_behalf) },
        html! { (said.outcome()) (mark(v, asked, page, line.seq)) },
    ];
    Row { id: Some(format!("l{}", line.seq)), cells }
}

/// Whether the line wants a closer look, and the button for it.
fn mark(v: &Visitor, asked: &Asked, page: &LogPage, seq: i64) -> Markup {
    let lang = v.lang;
    let name = |who: &str| page.names.get(who).cloned().unwrap_or_default();
    let mark = page.marks.get(&seq);
    let waits = mark.is_some_and(|m| m.settled.is_none());
    let mut hidden = asked.hidden();
    hidden.push(("line".into(), seq.to_string()));
    hidden.extend(asked.query.before.map(|b| ("before".into(), b.to_string())));
    hidden.extend(waits.then(|| ("settle".into(), "1".into())));
    let hidden: Vec<(&str, &str)> = hidden.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    let label = if waits { t::log_settle(lang) } else { t::log_mark(lang) };
    html! {
        @if let Some(m) = mark {
            @if waits { (ui::tag(Tone::Warning, t::log_marked(lang))) }
            div class="subtle" { (t::log_marked_by(lang, &moment(v, m.marked.1), &name(&m.marked.0))) }
            @if let Some((who, at)) = &m.settled { div class="subtle" { (t::log_settled_by(lang, &moment(v, *at), &name(who))) } }
        }
        div class="no-print" { (ui::post_button(ui::Look::Quiet, label, "/log/mark", &hidden)) }
    }
}

/// The cells of a line in a file: codes, and the moment in UTC.
pub(super) fn cells(names: &BTreeMap<String, String>, line: &AccessLine) -> Vec<String> {
    let entry = &line.entry;
    let at = jiff::Timestamp::from_millisecond(entry.at).map(|at| at.to_string()).unwrap_or_default();
    vec![
        line.seq.to_string(),
        at,
        names.get(&entry.account).cloned().unwrap_or_default(),
        entry.role.clone(),
        entry.institution.clone(),
        entry.action.clone(),
        entry.object.clone(),
        entry.case_number.clone().unwrap_or_default(),
        entry.categories.clone(),
        entry.basis.clone(),
        entry.purpose.clone().unwrap_or_default(),
        entry.outcome.clone(),
        entry.on_behalf.clone().unwrap_or_default(),
        entry.recipients.clone().unwrap_or_default(),
    ]
}
