//! The questionnaire: a block of a row as a form, prefilled with the answer before. Its fields follow from the columns of the
//! tables; what cannot be read comes back at its field.

use super::rounds::{found, own_row};
use super::wording::{code, unit};
use crate::form::{Entered, Faults};
use crate::http::{Fail, OrPage, Visitor};
use crate::pages::command::read_input;
use crate::pages::plain::envelope;
use crate::ui::form::{Choice, FieldView, Form, Kind, error_summary, field};
use crate::ui::page::Page;
use crate::ui::parts::{Link, Look};
use crate::ui::table::{Column, Row, Table};
use crate::{shell, text, ui};
use app::AppError;
use app::inventory::SurveyView;
use axum::extract::{Path, Request};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::Refused;
use domain::inventory::survey::{Answer, Confirm, Lines, SurveyCommand};
use domain::inventory::*;
use domain::model::Partner;
use maud::{Markup, html};
use std::collections::BTreeMap;
use words::{Lang, t};

/// How a column is asked.
enum Ask {
    /// One of some codes, with the group of their words.
    One(Vec<&'static str>, &'static str),
    /// Several of them.
    Many(Vec<&'static str>, &'static str),
    Number,
    Text,
    Topics,
}

macro_rules! codes {
    ($type:ty) => {
        <$type>::ALL.iter().map(|value| value.code()).collect::<Vec<&'static str>>()
    };
}

/// The columns of a table that a canton is asked for.
fn asked(table: &str) -> Vec<(&'static str, Ask)> {
    let mark = |name| (name, Ask::One(codes!(Mark), "inv-mark"));
    let partners = || Ask::Many(codes!(Partner), "partner");
    match table {
        "composition.csv" => {
            let mut all: Vec<(&str, Ask)> = ["ui", "ii", "sa", "vet", "cgc", "education", "mig"].map(mark).into();
            all.extend([("other_partners", partners()), ("planned", partners())]);
            all
        }
        "structures.csv" => ["steering", "development", "bureau", "other"].map(mark).into(),
        "coordinators.csv" => vec![
            ("count", Ask::Number),
            ("hosts", partners()),
            mark("own_bureau"),
            ("seat", Ask::One(codes!(Seat), "inv-seat")),
        ],
        "anchoring.csv" => vec![
            mark("law"),
            ("laws", Ask::Many(codes!(Law), "inv-law")),
            mark("decree"),
            ("decree_date", Ask::Text),
            mark("convention"),
            ("convention_kind", Ask::One(codes!(Agreed), "inv-agreed")),
            ("convention_date", Ask::Text),
            mark("concept"),
        ],
        "strategy.csv" => vec![
            ("steering", Ask::Many(codes!(Steering), "inv-steering")),
            ("objectives", Ask::Many(codes!(Objective), "inv-objective")),
            ("development", Ask::Many(codes!(Development), "inv-development")),
        ],
        "operation.csv" => vec![
            ("work", Ask::Many(codes!(Work), "inv-work")),
            ("collaboration", Ask::Many(codes!(Collaboration), "inv-collaboration")),
            ("process", Ask::Many(codes!(Settled), "inv-settled")),
        ],
        "processes.csv" => vec![
            ("model", Ask::One(codes!(WayOfWorking), "inv-model")),
            mark("case_management"),
            mark("platform"),
            ("platform_name", Ask::Text),
            mark("written"),
        ],
        "criteria.csv" => vec![
            ("category", Ask::One(codes!(RuleFor), "inv-rule-for")),
            ("rule", Ask::One(codes!(RuleKind), "inv-rule")),
            ("expression", Ask::Text),
        ],
        "cases.csv" => vec![
            ("category", Ask::One(codes!(CaseKind), "inv-case")),
            ("national", Ask::One(codes!(NationalKind), "inv-national")),
            ("count", Ask::Number),
            ("precision", Ask::One(codes!(Precision), "inv-precision")),
            mark("in_total"),
        ],
        "projects.csv" => vec![
            ("interface", Ask::One(codes!(Interface), "inv-interface")),
            ("name", Ask::Text),
            ("summary", Ask::Text),
            ("partners", partners()),
            ("topics", Ask::Topics),
            ("status", Ask::One(codes!(Status), "inv-status")),
            ("since", Ask::Text),
            ("until", Ask::Text),
            ("mechanisms", Ask::Many(codes!(Mechanism), "inv-by-what")),
            mark("practice"),
        ],
        _ => Vec::new(),
    }
}

/// Tables of which a row may have several lines.
fn is_list(table: &str) -> bool {
    matches!(table, "criteria.csv" | "cases.csv" | "projects.csv")
}

/// The heading of a table: the figure that is made from it.
fn heading(lang: Lang, table: &str) -> String {
    let figure = match table {
        "strategy.csv" => "table-1",
        "operation.csv" => "table-2",
        other => other.trim_end_matches(".csv"),
    };
    code(lang, "inv-topic", figure)
}

/// The name of a field of the form.
fn name(table: &str, line: usize, column: &str) -> String {
    format!("{}.{line}.{column}", table.trim_end_matches(".csv"))
}

type Place = (String, String, String);

struct Asking {
    view: SurveyView,
    row: Unit,
    block: Block,
    home: String,
    /// What this installation knows of the block.
    known: Vec<Known>,
    /// Whether that stands in the form.
    taken: bool,
}

async fn place(v: &Visitor, (year, canton, block): &Place) -> Result<Asking, Fail> {
    let view = found(v, year).await?;
    let row = own_row(v, &view, canton)?;
    let block = Block::from_code(block).ok_or(AppError::NotFound).or_page(v)?;
    let home = format!("/inventory/rounds/{}/rows/{}", view.survey.year, row.first());
    Ok(Asking { view, row, block, home, known: Vec::new(), taken: false })
}

/// The lines as they stand, in the fields of the form.
fn prefilled(v: &Visitor, of: &Asking) -> Entered {
    let mut entered = Entered::default();
    for table in of.block.tables() {
        let lines = of.view.survey.lines(table, &of.row);
        for (at, line) in lines.iter().enumerate() {
            for (column, ask) in asked(table) {
                let text = match column {
                    "summary" => line.get(v.lang.code()),
                    _ => line.get(column),
                };
                let text = text.map(String::as_str).unwrap_or_default();
                match ask {
                    Ask::Many(..) | Ask::Topics => {
                        entered.0.extend(
                            text.split(';').filter(|t| !t.is_empty()).map(|t| (name(table, at, column), t.to_string())),
                        );
                    }
                    _ => entered.0.push((name(table, at, column), text.to_string())),
                }
            }
        }
        let empty = usize::from(is_list(table) || lines.is_empty());
        entered.0.push((format!("{}.lines", table.trim_end_matches(".csv")), (lines.len() + empty).to_string()));
    }
    entered
}

/// How many lines of a table the form has; no more than anybody fills by hand.
fn count(entered: &Entered, table: &str) -> usize {
    let stated = entered.get(&format!("{}.lines", table.trim_end_matches(".csv"))).and_then(|n| n.parse().ok());
    stated.unwrap_or(1).clamp(1, 60)
}

/// The lines that were typed. A line without any text is none; a mark without an answer is not known.
fn typed(entered: &Entered, block: Block) -> Lines {
    let mut lines = Lines::new();
    for table in block.tables() {
        let mut of_table = Vec::new();
        for at in 0..count(entered, table) {
            if entered.ticked(&name(table, at, "drop")) {
                continue;
            }
            let mut line = BTreeMap::new();
            for (column, _) in asked(table) {
                let text = entered.all(&name(table, at, column)).join(";");
                line.insert(column.to_string(), text.trim().to_string());
            }
            if !line.values().all(String::is_empty) {
                for (column, ask) in asked(table) {
                    let is_mark = matches!(ask, Ask::One(_, "inv-mark"));
                    if let Some(text) = line.get_mut(column).filter(|text| text.is_empty() && is_mark) {
                        *text = Mark::Unknown.to_string();
                    }
                }
                of_table.push(line);
            }
        }
        lines.insert((*table).to_string(), of_table);
    }
    lines
}

pub(super) async fn show(v: Visitor, Path(at): Path<Place>) -> Result<Response, Fail> {
    let mut of = place(&v, &at).await?;
    let tables = of.block.tables();
    let known = v.web.app.known(&v.caller, of.view.survey.year, &of.row).await.or_page(&v)?;
    of.known = known.into_iter().filter(|k| tables.contains(&k.table)).collect();
    of.taken = v.query.get("known").is_some();
    let mut entered = prefilled(&v, &of);
    if of.taken {
        take_over(&of, &mut entered);
    }
    let told = told(&v, &of).await;
    Ok(shell::page(&v, page(&v, &of, &entered, &Vec::new(), told)).into_response())
}

/// Puts what is known here into the form, in the place of what was answered before.
fn take_over(of: &Asking, entered: &mut Entered) {
    for k in &of.known {
        let named = name(k.table, k.line, k.column);
        entered.0.retain(|(field, _)| *field != named);
        entered.0.push((named, k.value.clone()));
    }
    for table in of.block.tables() {
        let field = format!("{}.lines", table.trim_end_matches(".csv"));
        let needed = of.known.iter().filter(|k| k.table == *table).map(|k| k.line + 1).max().unwrap_or(0);
        let empty = usize::from(is_list(table));
        let stated = entered.get(&field).and_then(|n| n.parse::<usize>().ok()).unwrap_or(1);
        entered.0.retain(|(name, _)| *name != field);
        entered.0.push((field, stated.max(needed + empty).to_string()));
    }
}

/// Where a value that is known here comes from.
fn source(v: &Visitor, k: &Known) -> String {
    let which = match (k.from, &k.which) {
        (KnownFrom::Cases, Some(year)) => year.clone(),
        (_, Some(which)) => which.clone(),
        (_, None) => String::new(),
    };
    words::labelled(v.lang, &text::code(v.lang, "inv-from", k.from.code()), &which)
}

/// A value in words: its code in those of its column, anything else as it stands.
fn in_words(v: &Visitor, table: &str, column: &str, value: &str) -> String {
    let ask = asked(table).into_iter().find(|(name, _)| *name == column).map(|(_, ask)| ask);
    let several = |group: &str| value.split(';').map(|c| code(v.lang, group, c)).collect::<Vec<_>>().join(", ");
    match ask {
        _ if value.is_empty() => t::inv_empty_cell(v.lang).to_string(),
        Some(Ask::One(_, group) | Ask::Many(_, group)) => several(group),
        _ => value.to_string(),
    }
}

/// What the platform knows of the block by itself, beside what stands in the round, with where each value comes from.
async fn told(v: &Visitor, of: &Asking) -> Markup {
    let lang = v.lang;
    let hidden = hidden_cases(v, of).await;
    let row = |k: &Known| {
        let before = of.view.survey.lines(k.table, &of.row);
        let column = if k.column == "summary" { lang.code() } else { k.column };
        let was = before.get(k.line).and_then(|line| line.get(column)).cloned().unwrap_or_default();
        let same = was == k.value;
        let line = if is_list(k.table) { format!(" {}", k.line + 1) } else { String::new() };
        Row::from(vec![
            html! { (heading(lang, k.table)) (line) ", " (code(lang, "inv-col", k.column)) },
            html! { (in_words(v, k.table, k.column, &was)) },
            html! { @if same { (t::inv_known_same(lang)) } @else { span class="strong" { (in_words(v, k.table, k.column, &k.value)) } } },
            html! { (source(v, k)) },
        ])
    };
    let heads =
        [t::inv_changes_where(lang), t::inv_changes_before(lang), t::inv_known_here(lang), t::inv_known_from(lang)];
    let table = Table {
        caption: t::inv_known(lang).into(),
        caption_hidden: true,
        columns: heads.map(Column::new).into(),
        rows: of.known.iter().map(row).collect(),
        ..Table::default()
    };
    let over = format!("{}/{}?known=1", of.home, of.block.code());
    let body = html! {
        @if let Some(said) = &hidden { p { (said) } }
        @if !of.known.is_empty() {
            (ui::table(lang, &table))
            @if of.taken { p { (t::inv_known_taken(lang)) } }
            @else { p class="no-print" { a class="ds-button" data-variant="secondary" href=(over) { (t::inv_known_take(lang)) } } }
        }
    };
    html! { @if hidden.is_some() || !of.known.is_empty() { (ui::panel("known", t::inv_known(lang), html! {}, body)) } }
}

/// How many cases of the year were announced in this house, whether or not they can be told by category.
async fn hidden_cases(v: &Visitor, of: &Asking) -> Option<String> {
    let lang = v.lang;
    if of.block != Block::Criteria || !v.web.app.may_anywhere(&v.caller, "statistics.read") {
        return None;
    }
    let year = of.view.survey.year.to_string();
    let numbers = v.web.app.numbers(&v.caller, Some(&year)).await.ok()?;
    (numbers.figures.year == year).then(|| match numbers.figures.announced.exact() {
        Some(n) => t::inv_known_cases(lang, n, &year),
        None => t::inv_known_hidden(lang, &year),
    })
}

fn page(v: &Visitor, of: &Asking, entered: &Entered, faults: &Faults, told: Markup) -> Page {
    let (lang, survey) = (v.lang, &of.view.survey);
    let request = entered.get("_request").map_or_else(app::request_name, str::to_string);
    let sent = Form {
        action: format!("{}/{}", of.home, of.block.code()),
        request: Some(request),
        version: Some(of.view.version.to_string()),
        cancel: Some(Link::new(t::button_cancel(lang), of.home.clone())),
        ..Form::default()
    };
    let confirm = format!("{}/{}/confirm", of.home, of.block.code());
    let unanswered = survey.state_of(&of.row, of.block).is_none();
    Page {
        title: text::code(lang, "inv-block", of.block.code()),
        context: Some(unit(lang, &of.row)),
        lead: Some(format!("{} · {}", unit(lang, &of.row), t::inv_round_of(lang, i64::from(survey.year)))),
        back: Some(Link::new(unit(lang, &of.row), of.home.clone())),
        failed: !faults.is_empty(),
        content: html! {
            (error_summary(lang, faults))
            (told)
            @if unanswered { div class="row no-print" { (ui::post_button(Look::Main, t::inv_confirm(lang), &confirm, &[])) } }
            p { (t::inv_answer_lead(lang)) }
            (ui::form(lang, &sent, html! { @for table in of.block.tables() { (table_form(v, of, table, entered, faults)) } }))
        },
        ..Page::default()
    }
}

fn table_form(v: &Visitor, of: &Asking, table: &str, entered: &Entered, faults: &Faults) -> Markup {
    let lang = v.lang;
    let lines = count(entered, table);
    html! {
        fieldset class="ds-fieldset stack" {
            legend { (heading(lang, table)) }
            input type="hidden" name={ (table.trim_end_matches(".csv")) ".lines" } value=(lines);
            @for at in 0..lines {
                @if is_list(table) && at + 1 == lines { h3 { (t::inv_line_new(lang)) } }
                div class="inv-line" {
                    @for (column, ask) in asked(table) { (one(v, of, &ask, (table, at, column), entered, faults)) }
                    @if is_list(table) && at + 1 < lines {
                        (field(lang, &FieldView::new(name(table, at, "drop"), t::inv_line_drop(lang), Kind::Check)))
                    }
                }
            }
        }
    }
}

fn one(
    v: &Visitor,
    of: &Asking,
    ask: &Ask,
    (table, at, column): (&str, usize, &str),
    entered: &Entered,
    faults: &Faults,
) -> Markup {
    let lang = v.lang;
    let choices = |codes: &[&'static str], group: &str| -> Vec<Choice> {
        codes.iter().map(|c| Choice::new(*c, code(lang, group, c))).collect()
    };
    let kind = match ask {
        Ask::One(codes, group) => Kind::Select(choices(codes, group)),
        Ask::Many(codes, group) => Kind::Checks(choices(codes, group)),
        Ask::Number => Kind::Number,
        Ask::Text => Kind::Text,
        Ask::Topics => {
            let round = of.view.survey.round().unwrap_or_default();
            let language = text::language(lang);
            Kind::Checks(round.topics.iter().map(|x| Choice::new(&x.code, x.text.get(language))).collect())
        }
    };
    let named = name(table, at, column);
    let mut view = FieldView::new(named.clone(), code(lang, "inv-col", column), kind);
    view.values = entered.all(&named);
    view.hint = origin(v, of, table, at, column);
    view.error = faults.iter().find(|(field, _)| *field == named).map(|(_, words)| words.clone());
    field(lang, &view)
}

/// Where the value comes from with which a field is filled: this installation, or the answer of a round before.
fn origin(v: &Visitor, of: &Asking, table: &str, at: usize, column: &str) -> Option<String> {
    let here = of.known.iter().find(|k| of.taken && k.table == table && k.line == at && k.column == column);
    if let Some(known) = here {
        return Some(source(v, known));
    }
    let line = of.view.survey.lines(table, &of.row).into_iter().nth(at)?;
    let column = if column == "summary" { v.lang.code() } else { column };
    line.get(column).filter(|text| !text.is_empty())?;
    line.get("source").filter(|text| !text.is_empty()).map(|place| t::inv_from_before(v.lang, place))
}

pub(super) async fn send(v: Visitor, Path(at): Path<Place>, request: Request) -> Result<Response, Fail> {
    let entered = read_input(&v, request).await?.entered;
    let of = place(&v, &at).await?;
    let answer = Answer { row: of.row.clone(), block: of.block, lines: typed(&entered, of.block) };
    let command = SurveyCommand::Answer(answer);
    match v.web.app.act_on_survey(&v.caller, of.view.survey.year, &envelope(&entered), command).await {
        Ok(done) => Ok(went(&of, &done.events)),
        Err(AppError::Refused(r)) if !matches!(r.code, Refused::NotPermitted | Refused::NotFound) => {
            // The place in the table is the name of the field, but for the ending of the file.
            let place = r.field.clone().unwrap_or_default().replace(".csv", "");
            let faults = vec![(place, text::refusal(v.lang, v.model(), &r))];
            let page = page(&v, &of, &entered, &faults, html! {});
            Ok((StatusCode::UNPROCESSABLE_ENTITY, shell::page(&v, page)).into_response())
        }
        Err(other) => Err(other).or_page(&v),
    }
}

fn went(of: &Asking, events: &[String]) -> Response {
    let kind = events.first().cloned().unwrap_or_default();
    Redirect::to(&format!("{}?done={kind}", of.home)).into_response()
}

pub(super) async fn confirm(v: Visitor, Path(at): Path<Place>) -> Result<Response, Fail> {
    let of = place(&v, &at).await?;
    let command = SurveyCommand::Confirm(Confirm { row: of.row.clone(), block: of.block });
    let envelope = app::case::Envelope::default();
    let done = v.web.app.act_on_survey(&v.caller, of.view.survey.year, &envelope, command).await.or_page(&v)?;
    Ok(went(&of, &done.events))
}
