//! Who has looked at a case, and on which basis.

use super::case_page;
use crate::http::{Fail, OrPage, Path, Visitor};
use crate::ui::page::Page;
use crate::ui::{self, Column, Row, Table, Tone};
use crate::{shell, text};
use maud::{Markup, html};
use std::collections::BTreeMap;
use words::{Lang, t};

/// How many lines the use case hands out at once.
const AT_ONCE: usize = 50;

pub(super) async fn log(v: Visitor, Path(number): Path<String>) -> Result<Markup, Fail> {
    let lang = v.lang;
    let view = v.web.app.case(&v.caller, &number).await.or_page(&v)?;
    let before = v.query.get("before").and_then(|n| n.parse().ok());
    let lines = v.web.app.access_of_case(&v.caller, &number, before).await.or_page(&v)?;
    let mut names: BTreeMap<String, String> = BTreeMap::new();
    let mut rows = Vec::with_capacity(lines.len());
    for line in &lines {
        let account = &line.entry.account;
        if !names.contains_key(account) {
            names.insert(account.clone(), v.web.app.name_of(account).await.or_page(&v)?);
        }
        rows.push(row(&v, &names[account], line.seq, &Said::of(&v, line)));
    }
    let older = lines.last().filter(|_| lines.len() >= AT_ONCE).map(|l| l.seq);
    let content = html! {
        (ui::table(lang, &table(lang, rows)))
        @if let Some(seq) = older {
            p class="no-print" { a class="ds-link" href={ "/cases/" (number) "/log?before=" (seq) } { (t::caselog_older(lang)) } }
        }
        (super::parts::printed(&v))
    };
    let page = Page {
        title: t::caselog_title(lang).to_string(),
        lead: Some(t::caselog_lead(lang).to_string()),
        content,
        ..Page::default()
    };
    Ok(shell::page(&v, case_page(&v, &view, "log", page)))
}

fn table(lang: Lang, rows: Vec<Row>) -> Table {
    let heads = [
        t::caselog_when(lang),
        t::overview_who(lang),
        t::caselog_action(lang),
        t::caselog_categories(lang),
        t::caselog_basis(lang),
        t::caselog_outcome(lang),
    ];
    Table {
        caption: t::caselog_title(lang).to_string(),
        caption_hidden: true,
        columns: heads.iter().map(|h| Column::new(*h)).collect(),
        rows,
        ..Table::default()
    }
}

/// A line of the log in words.
struct Said {
    when: String,
    role: String,
    institution: String,
    action: String,
    categories: Vec<String>,
    basis: Vec<String>,
    shown: bool,
    refused: String,
}

/// What someone did that is not a command.
const LOOKED: &[&str] = &["read", "read-log", "file", "list", "search", "duplicates", "export"];

/// The rules that let see, in words that fit another person.
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
];

impl Said {
    fn of(v: &Visitor, line: &app::AccessLine) -> Said {
        let entry = &line.entry;
        let lang = v.lang;
        let at = jiff::Timestamp::from_millisecond(entry.at).map(|at| at.to_zoned(app::zone()));
        let codes = |text: &str| -> Vec<String> {
            text.split([',', ' ']).filter(|c| !c.is_empty()).map(str::to_string).collect()
        };
        let action = match entry.action.as_str() {
            "disclose" => {
                let to = entry.object.rsplit(' ').next().unwrap_or_default();
                t::caselog_action_disclose(lang, &text::institution(lang, v.model(), to))
            }
            known if LOOKED.contains(&known) => text::code(lang, "caselog-action", known),
            act => text::kind(lang, "act", act).map_or_else(|| act.to_string(), str::to_string),
        };
        let basis = |rule: &String| match RULES.contains(&rule.as_str()) {
            true => text::code(lang, "caselog-basis", rule),
            false => match v.web.app.rights().rule(rule) {
                Some(found) => text::article(lang, found),
                None => words::lookup(lang, &format!("basis-{rule}")).map_or_else(|| rule.clone(), str::to_string),
            },
        };
        let role = domain::model::Role::from_code(&entry.role);
        Said {
            when: at.map(|z| words::when(lang, z.date(), Some(z.time()))).unwrap_or_default(),
            role: role.map_or_else(|| entry.role.clone(), |r| text::role(lang, v.model(), r)),
            institution: text::institution(lang, v.model(), &entry.institution),
            action,
            categories: codes(&entry.categories).iter().map(|c| text::code(lang, "data", c)).collect(),
            basis: codes(&entry.basis).iter().map(basis).collect(),
            shown: matches!(entry.outcome.as_str(), "shown" | "disclosed"),
            refused: entry.outcome.clone(),
        }
    }
}

fn row(v: &Visitor, name: &str, seq: i64, said: &Said) -> Row {
    let lang = v.lang;
    let cells = vec![
        html! { (said.when) },
        html! { (name) div class="subtle" { (said.institution) ", " (said.role) } },
        html! { (said.action) },
        html! { (said.categories.join(", ")) },
        html! { (said.basis.join(", ")) },
        html! {
            @if said.shown { (ui::tag(Tone::Neutral, t::caselog_shown(lang))) }
            @else { (ui::tag(Tone::Warning, t::caselog_refused(lang))) span class="vh" { " " (said.refused) } }
        },
    ];
    Row { id: Some(format!("l{seq}")), cells }
}
