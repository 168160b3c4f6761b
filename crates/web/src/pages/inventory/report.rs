//! The report of a round: the same essentials, figures, caveats and sources as a page and on paper (SURV-18, SURV-19).

use super::topic::drawn;
use super::wording::{self, code};
use super::{TOPICS, asked, files, lists};
use crate::http::Guest;
use crate::pages::paper;
use crate::ui::page::Page;
use crate::ui::parts::{Alert, Fact, Link, Look, Tone};
use crate::{shell, text, ui};
use app::inventory::PublicRound;
use axum::response::{IntoResponse, Response};
use documents::picture::Around;
use documents::{Document, InventoryReport, Paper, Picture, ReportPart, Section, Sender};
use domain::inventory::{Caveat, Class, Figure, FigureName, Kind, Mark, Round, TotalName, WayOfWorking};
use maud::{Markup, html};
use std::collections::BTreeSet;
use words::{Lang, t};

/// The essentials, a sentence each, from the tables of the round alone.
fn essentials(lang: Lang, round: &Round) -> Vec<String> {
    let total = round.rows.len().to_string();
    let n = |n: usize| i64::try_from(n).unwrap_or(0);
    let mut said = Vec::new();
    if !round.composition.is_empty() {
        let full = round.composition.iter().filter(|c| c.class() == Class::Full).count();
        said.push(t::inv_essential_composition(lang, n(full), &total));
    }
    if !round.structures.is_empty() {
        let steering = round.structures.iter().filter(|s| s.steering.is_yes()).count();
        let bureau = round.structures.iter().filter(|s| s.bureau.is_yes()).count();
        said.push(t::inv_essential_steering(lang, &bureau.to_string(), n(steering), &total));
    }
    if !round.anchoring.is_empty() {
        let count = |of: &dyn Fn(&domain::inventory::Anchoring) -> Mark| {
            round.anchoring.iter().filter(|a| of(a).is_yes()).count().to_string()
        };
        said.push(t::inv_essential_anchoring(
            lang,
            &count(&|a| a.convention),
            &count(&|a| a.decree),
            &count(&|a| a.law),
        ));
    }
    if !round.processes.is_empty() {
        let count = |m: WayOfWorking| round.processes.iter().filter(|p| p.model == m).count().to_string();
        said.push(t::inv_essential_model(lang, &count(WayOfWorking::Ordinary), &count(WayOfWorking::CaseTeams)));
    }
    let printed: Vec<u32> = round.rows.iter().filter_map(|r| round.cases_of(&r.row)).collect();
    if let Some(persons) = round.totals.iter().find(|x| x.name == TotalName::Persons) {
        let (sum, all) = (i64::from(printed.iter().sum::<u32>()), i64::from(persons.value));
        said.push(t::inv_essential_cases(lang, n(printed.len()), &words::number(lang, sum), &words::number(lang, all)));
    }
    if !round.projects.is_empty() {
        let rows: BTreeSet<_> = round.projects.iter().map(|p| &p.row).collect();
        let without = round.rows.len() - rows.len();
        said.push(t::inv_essential_projects(
            lang,
            n(round.projects.len()),
            &rows.len().to_string(),
            &without.to_string(),
        ));
        said.push(t::inv_essential_gaps(lang).to_string());
    }
    said
}

/// Every caveat of every figure, once: the report does not go out without them.
fn all_caveats(lang: Lang) -> Vec<String> {
    Caveat::ALL.iter().map(|c| code(lang, "inv-caveat", c.code())).collect()
}

/// The columns that a page of paper has room for.
fn on_paper(name: FigureName) -> &'static [&'static str] {
    match name {
        FigureName::Composition => &[
            "canton",
            "class",
            "ui",
            "ii",
            "sa",
            "vet",
            "cgc",
            "education",
            "mig",
            "other_partners",
            "certainty",
            "note",
        ],
        FigureName::Anchoring => {
            &["canton", "law", "decree", "decree_date", "convention", "convention_kind", "concept", "certainty", "note"]
        }
        FigureName::Coordinators => {
            &["canton", "coordinators", "host", "own_bureau", "seat", "percent", "certainty", "note"]
        }
        FigureName::Processes => {
            &["canton", "model", "model_certainty", "case_management", "platform", "platform_name", "written", "note"]
        }
        FigureName::Cases => &["canton", "category", "national", "count", "precision", "note"],
        FigureName::Projects => &["by", "code", "projects", "cantons"],
        FigureName::Criteria => &["canton", "category", "expression", "certainty", "note"],
        FigureName::Table1 => &["canton", "anchoring", "steering", "objectives", "development"],
        FigureName::Table2 => &["canton", "work", "collaboration", "process"],
        FigureName::Indicators => &["interface", "topic", "value", "unit", "precision", "period", "source"],
        FigureName::Structures => &["canton", "steering", "development", "bureau", "other", "certainty", "note"],
        _ => &["canton", "name", "summary", "partners", "topics", "status", "note"],
    }
}

/// The sign of a mark in the letters of the paper, which have no half circle.
fn printed_sign(mark: Mark) -> &'static str {
    match mark {
        Mark::Disputed | Mark::Partly => "~",
        other => lists::sign(other),
    }
}

fn section(lang: Lang, round: &Round, name: FigureName) -> Section {
    let figure = Figure::of(round, name, text::language(lang));
    let drawn = drawn(lang, round, name);
    let kept: Vec<usize> =
        on_paper(name).iter().filter_map(|c| figure.columns.iter().position(|column| column.name == *c)).collect();
    // On paper the matrix of marks is the table; a second picture of it would say the same again.
    let shown = files::pictures(&drawn).into_iter().filter(|p| *p != "dots");
    let title = format!("{}, {}", code(lang, "inv-topic", name.code()), round.year);
    // The caveats and the source stand in the section, above and below the pictures.
    let around = || Around { title: title.clone(), description: drawn.message(lang, name), foot: Vec::new() };
    let pictures = shown.filter_map(|p| files::svg_in(&drawn, p, around())).map(|svg| Picture {
        svg,
        alt: format!("{}. {}", code(lang, "inv-topic", name.code()), drawn.message(lang, name)),
    });
    let cell = |line: &domain::inventory::FigureLine, at: usize| {
        let (column, text) = (&figure.columns[at], &line.cells[at]);
        let rows = figure.cell(line, "rows");
        match (column.kind, Mark::from_code(text)) {
            (Kind::Codes("inv-mark"), Some(mark)) => {
                format!("{} {}", printed_sign(mark), code(lang, "inv-mark", mark.code()))
            }
            // A sum says of how many rows a class is.
            (Kind::Codes("inv-class" | "inv-model"), _) if line.unit.is_none() && !text.is_empty() => {
                words::labelled(lang, &wording::cell(lang, round, column, text), rows)
            }
            // What is a caveat stands above the table.
            (Kind::Notes, _) => {
                let notes: Vec<&str> = text.split(';').filter(|note| round.note(note).is_some()).collect();
                notes.join(", ")
            }
            _ if name == FigureName::Projects && column.name == "code" => wording::counted(lang, round, &figure, line),
            _ => wording::cell(lang, round, column, &line.cells[at]),
        }
    };
    Section {
        title: code(lang, "inv-topic", name.code()),
        caveats: figure.caveats.iter().map(|c| code(lang, "inv-caveat", c.code())).collect(),
        reading: lists::reading(lang, name),
        pictures: pictures.collect(),
        heads: kept.iter().map(|at| wording::head(lang, &figure.columns[*at])).collect(),
        rows: figure.lines.iter().map(|line| kept.iter().map(|at| cell(line, *at)).collect()).collect(),
        source: lists::sources(lang, round, &figure),
    }
}

/// The words of a heading in a language.
type Heading = fn(Lang) -> &'static str;

/// The figures of the two parts.
fn parts() -> [(Heading, Vec<FigureName>); 2] {
    let second = |name: &FigureName| {
        name.project_table().is_some() || matches!(name, FigureName::Projects | FigureName::Indicators)
    };
    let (projects, structures): (Vec<FigureName>, Vec<FigureName>) = TOPICS.iter().copied().partition(second);
    [(t::inv_report_part_1, structures), (t::inv_report_part_2, projects)]
}

fn notes(lang: Lang, round: &Round) -> Vec<(String, String)> {
    round.notes.iter().map(|n| (n.code.clone(), n.text.get(text::language(lang)).to_string())).collect()
}

fn documents_of(lang: Lang, round: &Round) -> Vec<(String, String)> {
    round.sources.iter().map(|s| (s.code.clone(), s.text.get(text::language(lang)).to_string())).collect()
}

/// The report on paper, as PDF/A and PDF/UA.
pub(super) async fn pdf(guest: Guest) -> Response {
    let found = match asked(&guest).await {
        Ok(found) => found,
        Err(response) => return response,
    };
    let (lang, round) = (guest.lang, &found.round);
    let part = |(title, names): (fn(Lang) -> &'static str, Vec<FigureName>)| ReportPart {
        title: title(lang).to_string(),
        sections: names.into_iter().map(|name| section(lang, round, name)).collect(),
    };
    let report = InventoryReport {
        paper: Paper {
            language: text::language(lang),
            made_on: guest.web.app.clock().today(),
            sender: Sender { name: t::inv_title(lang).into(), lines: Vec::new() },
            addressee: Vec::new(),
            number: t::inv_round_of(lang, i64::from(round.year)),
            made_for: t::inv_report_public(lang).into(),
            made_by: t::product_name(lang).into(),
            basis: t::inv_report_basis(lang).into(),
        },
        year: i64::from(round.year),
        caveats: all_caveats(lang),
        essentials: essentials(lang, round),
        parts: parts().into_iter().map(part).collect(),
        conclusions: found.conclusions.as_ref().map(ToString::to_string),
        notes: notes(lang, round),
        sources: documents_of(lang, round),
    };
    match report.pdf() {
        Ok(bytes) => paper::pdf(&round.year.to_string(), "inventory", bytes),
        Err(fault) => super::failed(&guest, &paper::fault(&fault)),
    }
}

/// The report as a page.
pub(super) async fn show(guest: Guest) -> Response {
    let found = match asked(&guest).await {
        Ok(found) => found,
        Err(response) => return response,
    };
    let (lang, round) = (guest.lang, &found.round);
    let alert = Alert {
        tone: Tone::Warning,
        title: t::inv_caveats(lang).into(),
        body: html! { ul class="effects" { @for c in all_caveats(lang) { li { (c) } } } },
        ..Alert::default()
    };
    let page = Page {
        title: t::inv_report_title(lang).into(),
        lead: Some(t::inv_report_lead(lang, i64::from(round.year))),
        back: Some(Link::new(t::inv_title(lang), format!("/inventory?round={}", round.year))),
        actions: html! {
            (ui::link_button(Look::Main, t::inv_report_pdf(lang), &format!("/inventory/report.pdf?round={}", round.year)))
            (ui::print_button(t::button_print(lang)))
        },
        content: html! {
            div class="stack" {
                (ui::alert(lang, &alert))
                h2 { (t::inv_report_essentials(lang)) }
                ul class="effects" { @for sentence in essentials(lang, round) { li { (sentence) } } }
                @for (title, names) in parts() {
                    h2 { (title(lang)) }
                    @for name in names { (part_of_page(lang, round, name)) }
                }
                h2 { (t::inv_report_conclusions(lang)) }
                p class="pre" { (concluded(lang, &found)) }
                h2 { (t::inv_notes(lang)) }
                (ui::summary(lang, &notes(lang, round).into_iter().map(|(c, x)| Fact::new(c, html! { (x) })).collect::<Vec<_>>()))
                (ui::summary(lang, &documents_of(lang, round).into_iter().map(|(c, x)| Fact::new(c, html! { (x) })).collect::<Vec<_>>()))
            }
        },
        ..Page::default()
    };
    shell::open_page(&guest, page).into_response()
}

fn concluded(lang: Lang, found: &PublicRound) -> String {
    found.conclusions.as_ref().map_or_else(|| t::inv_report_no_conclusions(lang).to_string(), ToString::to_string)
}

/// A figure of the page, folded so that fifty pages can be overlooked; print opens all.
fn part_of_page(lang: Lang, round: &Round, name: FigureName) -> Markup {
    let figure = Figure::of(round, name, text::language(lang));
    let title = code(lang, "inv-topic", name.code());
    let body = html! {
        div class="stack" {
            ul class="effects" { @for c in &figure.caveats { li { (code(lang, "inv-caveat", c.code())) } } }
            (lists::table(lang, round, &figure))
            p class="subtle" { (t::inv_reading(lang, &lists::reading(lang, name))) }
            p class="subtle" { (t::inv_sources(lang, &lists::sources(lang, round, &figure))) }
            p class="no-print" { a class="ds-link" href={ "/inventory?topic=" (name.code()) "&round=" (round.year) } { (t::inv_map(lang, &title)) } }
        }
    };
    ui::details(&title, body)
}
