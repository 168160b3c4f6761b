//! What came of the check of a list: what would be made, what is there, what is wrong with line, column, value and reason; and
//! the file of the lines to be corrected.

use super::head;
use crate::http::{Fail, OrPage, Visitor};
use crate::pages::case::csv;
use crate::pages::sheet::{self, workbook};
use crate::ui::parts::{Alert, Fact, Look, Tone};
use crate::ui::table::{Column as Head, Row, Table};
use crate::{text, ui};
use app::import::{Trial, TrialLine, Verdict};
use axum::response::Response;
use documents::sheet::{Book, Value};
use domain::import::{CellFault, Column, ImportKind, List, Taken, Why};
use domain::{Model, Refused};
use maud::{Markup, html};
use words::{Lang, t};

/// So many lines of a kind are shown; a file holds them all.
const SHOWN: usize = 100;

fn why(v: &Visitor, fault: &CellFault) -> String {
    wrong(v.lang, v.model(), fault)
}

/// What is wrong with a cell, in words.
pub fn wrong(lang: Lang, model: &Model, fault: &CellFault) -> String {
    match &fault.why {
        Why::Refused(refusal) => text::refusal(lang, model, refusal),
        Why::Invalid(invalid) => {
            let args: Vec<(&str, &str)> = invalid.params.iter().map(|(name, value)| (*name, value.as_str())).collect();
            let words = words::fill(lang, &format!("invalid-{}", invalid.code), &args);
            words.unwrap_or_else(|| t::invalid_value(lang).to_string())
        }
    }
}

/// What the page of a list that was checked says, and does.
pub fn show(v: &Visitor, id: &str, trial: &Trial) -> Markup {
    let lang = v.lang;
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let fact = |label: &str, n: usize| Fact::new(label, html! { (words::number(lang, count(n))) });
    let facts = [
        fact(t::trial_fresh(lang), trial.fresh()),
        fact(t::trial_changed(lang), trial.changed()),
        fact(t::trial_there(lang), trial.there()),
        fact(t::trial_wrong(lang), trial.wrong()),
    ];
    let (tone, said) = match (trial.wrong(), trial.is_good()) {
        (0, true) => (Tone::Success, t::trial_good(lang)),
        (0, false) => (Tone::Info, t::trial_empty(lang)),
        _ => (Tone::Warning, t::trial_bad(lang)),
    };
    let alert =
        Alert { tone, title: t::trial_nothing_yet(lang).into(), body: html! { p { (said) } }, ..Alert::default() };
    html! {
        (ui::alert(lang, &alert))
        p class="row no-print" {
            @if trial.is_good() { (ui::post_button(Look::Main, t::trial_confirm(lang), &format!("/downloads/{id}/confirm"), &[])) }
            (ui::post_button(Look::Second, t::trial_drop(lang), &format!("/downloads/{id}/cancel"), &[]))
        }
        (ui::panel("result", t::trial_result(lang), html! {}, html! {
            (ui::summary(lang, &facts))
            @if !trial.unknown.is_empty() { p { (t::trial_unknown(lang, &trial.unknown.join(", "))) } }
            p class="subtle" { (t::imports_rule(lang)) }
        }))
        @if trial.wrong() > 0 { (ui::panel("faults", t::trial_faults(lang), html! {}, faults(v, id, trial))) }
        (lines(v, trial, "fresh", t::trial_fresh(lang), |verdict| matches!(verdict, Verdict::Fresh(_))))
        (lines(v, trial, "changed", t::trial_changed(lang), |verdict| matches!(verdict, Verdict::Changed(_))))
        (lines(v, trial, "there", t::trial_there(lang), |verdict| matches!(verdict, Verdict::There(_))))
    }
}

fn more(lang: Lang, all: usize) -> Markup {
    let left = all.saturating_sub(SHOWN);
    html! { @if left > 0 { p { (t::trial_more(lang, i64::try_from(left).unwrap_or(i64::MAX))) } } }
}

fn faults(v: &Visitor, id: &str, trial: &Trial) -> Markup {
    let lang = v.lang;
    let row = |fault: &CellFault| {
        Row::from(vec![
            html! { (fault.line) },
            html! { (head(lang, fault.column)) },
            html! { (fault.value) },
            html! { (why(v, fault)) },
        ])
    };
    let table = Table {
        caption: t::trial_faults(lang).into(),
        caption_hidden: true,
        columns: vec![
            Head::number(t::trial_line(lang)),
            Head::new(t::imports_column(lang)),
            Head::new(t::trial_value(lang)),
            Head::new(t::trial_reason(lang)),
        ],
        rows: trial.faults().take(SHOWN).map(row).collect(),
        ..Table::default()
    };
    html! {
        p { (t::trial_corrections(lang)) }
        (sheet::links(lang, &format!("/downloads/{id}/corrections"), ""))
        (ui::table(lang, &table))
        (more(lang, trial.faults().count()))
    }
}

/// The lines of a kind, folded away.
fn lines(v: &Visitor, trial: &Trial, id: &str, title: &str, fits: impl Fn(&Verdict) -> bool) -> Markup {
    let lang = v.lang;
    let found: Vec<&TrialLine> = trial.lines.iter().filter(|line| fits(&line.verdict)).collect();
    if found.is_empty() {
        return html! {};
    }
    let row = |line: &&TrialLine| Row::from(vec![html! { (line.n) }, said(lang, trial.of, &line.verdict)]);
    let table = Table {
        caption: title.into(),
        caption_hidden: true,
        columns: vec![Head::number(t::trial_line(lang)), Head::new(t::trial_what(lang))],
        rows: found.iter().take(SHOWN).map(row).collect(),
        ..Table::default()
    };
    html! { div id=(id) { (ui::details(&format!("{title} ({})", found.len()), html! { (ui::table(lang, &table)) (more(lang, found.len())) })) } }
}

/// What a line is about: never an AVS number.
fn said(lang: Lang, of: ImportKind, verdict: &Verdict) -> Markup {
    match verdict {
        Verdict::Fresh(taken) | Verdict::Changed(taken) => match taken {
            Taken::Person(person) => html! { (person.full_name()) ", " (words::date(lang, person.birth)) },
            Taken::User(user) => {
                html! { span class="id" { (user.login) } " " (user.name) ", " (user.seat.institution) }
            }
            Taken::Institution(i) => html! { span class="id" { (i.code) } " " (i.name) },
            Taken::Measure(m) => html! { span class="id" { (m.code) } " " (m.name) },
        },
        Verdict::There(number) if of == ImportKind::Persons => {
            html! { a class="ds-link id" href={ "/cases/" (number) } { (number) } }
        }
        Verdict::There(code) => html! { span class="id" { (code) } },
        Verdict::Wrong(_) => html! {},
    }
}

/// The lines that are wrong as they stand in the file, with what is wrong: corrected there, they can be handed in again.
pub async fn corrections(v: &Visitor, id: &str) -> Result<Response, Fail> {
    let (list, trial) = v.web.app.tried_list(&v.caller, id).await.or_page(v)?;
    let (heads, rows) = corrected(v, &list, &trial);
    let name = format!("{}-corrections", list.kind);
    if v.query.get("format") != Some("xlsx") {
        let all: Vec<Vec<String>> = std::iter::once(heads).chain(rows).collect();
        return Ok(csv::file(&format!("{name}.csv"), &all));
    }
    let value = |text: String| Value::Text(text);
    let book = Book {
        title: format!("{}: {}", super::name(v.lang, list.kind), t::trial_corrections(v.lang)),
        made_on: v.today(),
        notes: vec![t::trial_bad(v.lang).to_string()],
        heads,
        rows: rows.into_iter().map(|row| row.into_iter().map(value).collect()).collect(),
    };
    workbook(&name, &book).or_page(v)
}

/// Takes out what stands in a column.
fn blank(list: &List, cells: &mut [String], column: Column) {
    let places = cells.iter_mut().zip(&list.columns).filter(|(_, c)| **c == Some(column));
    places.for_each(|(cell, _)| cell.clear());
}

fn corrected(v: &Visitor, list: &List, trial: &Trial) -> (Vec<String>, Vec<Vec<String>>) {
    let lang = v.lang;
    // The columns of an earlier correction file are made anew.
    let ours = |at: usize| matches!(list.columns.get(at), Some(Some(Column::Line | Column::Wrong)));
    let kept: Vec<usize> = (0..list.heads.len()).filter(|at| !ours(*at)).collect();
    let cut = |cells: &[String]| kept.iter().map(|at| cells.get(*at).cloned().unwrap_or_default()).collect::<Vec<_>>();
    let mut heads = cut(&list.heads);
    heads.extend([head(lang, Column::Line), head(lang, Column::Wrong)]);
    let mut rows = Vec::new();
    for (line, tried) in list.lines.iter().zip(&trial.lines) {
        let Verdict::Wrong(faults) = &tried.verdict else { continue };
        let told = faults.iter().map(|f| words::labelled(lang, &head(lang, f.column), &why(v, f)));
        let mut cells = line.cells.clone();
        let barred = |f: &CellFault| matches!(&f.why, Why::Refused(r) if r.code == Refused::AvsNotAllowed);
        if faults.iter().any(barred) {
            // Who may not use the number does not get it back either.
            blank(list, &mut cells, Column::Avs);
        }
        let mut row = cut(&cells);
        row.extend([line.n.to_string(), told.collect::<Vec<_>>().join(" ")]);
        rows.push(row);
    }
    (heads, rows)
}
