//! Rounds for those who fill and lead them: the list, progress, a row with its five blocks, comments and changes (SURV-01…04).

use super::wording::{code, unit};
use crate::form::Entered;
use crate::http::{Fail, OrPage, Visitor};
use crate::pages::command::read_input;
use crate::pages::plain::{self, Plain, act as act_name};
use crate::ui::page::Page;
use crate::ui::parts::{Link, Look, Task, TaskState, Tone};
use crate::ui::table::{Column, Row, Table};
use crate::{form, shell, text, ui};
use app::AppError;
use app::inventory::{RoundHead, SurveyView};
use axum::extract::{Path, Request};
use axum::response::{IntoResponse, Response};
use domain::Refused;
use domain::inventory::survey::{Answered, Change, Open, Stage, SurveyCommand};
use domain::inventory::{Block, Canton, REFERENCE_YEAR, Unit};
use maud::{Markup, html};
use serde_json::json;
use words::t;

fn stage(v: &Visitor, stage: Stage) -> Markup {
    let tone = match stage {
        Stage::Collecting => Tone::Warning,
        Stage::Commenting => Tone::Info,
        Stage::Published => Tone::Success,
    };
    ui::tag(tone, &text::code(v.lang, "inv-stage", stage.code()))
}

fn progress(v: &Visitor, rows: usize, owing: usize) -> String {
    let done = i64::try_from(rows - owing).unwrap_or(0);
    t::inv_progress(v.lang, done, &rows.to_string())
}

pub(super) async fn list(v: Visitor) -> Result<Response, Fail> {
    let lang = v.lang;
    let all = v.web.app.surveys(&v.caller).await.or_page(&v)?;
    let row = |r: &RoundHead| {
        Row::from(vec![
            html! { a class="ds-link" href={ "/inventory/rounds/" (r.year) } { (t::inv_round_of(lang, i64::from(r.year))) } },
            stage(&v, r.stage),
            html! { (progress(&v, r.rows, r.owing)) },
            html! { @if let Some(due) = r.due { (ui::date(lang, due)) } @else { "–" } },
        ])
    };
    let heads = [t::inv_round(lang), t::inv_state(lang), t::inv_answers_head(lang), t::inv_due_head(lang)];
    let table = Table {
        caption: t::inv_rounds(lang).into(),
        caption_hidden: true,
        columns: heads.map(Column::new).into(),
        rows: all.iter().map(row).collect(),
        ..Table::default()
    };
    let none = t::inv_rounds_none_text(lang, i64::from(REFERENCE_YEAR));
    let page = Page {
        title: t::inv_rounds(lang).into(),
        lead: Some(t::inv_rounds_lead(lang).into()),
        back: Some(Link::new(t::inv_title(lang), "/inventory")),
        actions: html! {
            @if leads(&v) { (ui::link_button(Look::Main, act_name(&v, "inventory.open"), "/inventory/rounds/new")) }
        },
        content: html! {
            @if all.is_empty() { (ui::empty(t::inv_rounds_none(lang), &none, html! {})) } @else { (ui::table(lang, &table)) }
        },
        ..Page::default()
    };
    Ok(shell::page(&v, page).into_response())
}

/// Whether the visitor may open rounds: the national bureau, and no canton.
fn leads(v: &Visitor) -> bool {
    let of_seat = v.caller.seated.seat.region.as_ref().and_then(|r| Canton::parse(r.as_str()).ok());
    let own = of_seat.or_else(|| Unit::of_model(&v.model().code).map(|unit| unit.first()));
    own.is_none() && v.web.app.may_anywhere(&v.caller, "inventory.open")
}

fn opening(v: &Visitor) -> Plain<'static> {
    let back = Link::new(t::inv_rounds(v.lang), "/inventory/rounds");
    Plain { kind: "inventory.open", action: "/inventory/rounds/new".into(), back, ..Plain::default() }
}

pub(super) async fn open(v: Visitor) -> Result<Response, Fail> {
    if !leads(&v) {
        return Err(AppError::from(Refused::NotPermitted)).or_page(&v);
    }
    let in_two_months = v.today().saturating_add(jiff::Span::new().days(60));
    let entered = Entered::from_json(&json!({ "year": v.today().year(), "due": in_two_months }));
    Ok(plain::show(&v, &opening(&v), &entered))
}

pub(super) async fn send_open(v: Visitor, request: Request) -> Result<Response, Fail> {
    let entered = read_input(&v, request).await?.entered;
    let plain = opening(&v);
    let open: Open = match plain::read(&v, plain.kind, &entered) {
        Ok(open) => open,
        Err(faults) => return Ok(plain::again(&v, &plain, &entered, faults)),
    };
    let result = v.web.app.open_survey(&v.caller, open, &plain::envelope(&entered)).await;
    plain::answer(&v, &plain, &entered, result, |done| format!("/inventory/rounds/{}", done.number))
}

/// A round, or the page that says that there is none.
pub(super) async fn found(v: &Visitor, year: &str) -> Result<SurveyView, Fail> {
    let year: Result<u16, AppError> = year.parse().map_err(|_| AppError::NotFound);
    let year = year.or_page(v)?;
    v.web.app.survey(&v.caller, year).await.or_page(v)
}

pub(super) async fn show(v: Visitor, Path(year): Path<String>) -> Result<Response, Fail> {
    let (lang, view) = (v.lang, found(&v, &year).await?);
    let survey = &view.survey;
    let (rows, owing) = (survey.rows(), survey.owing());
    let page = Page {
        title: t::inv_round_of(lang, i64::from(survey.year)),
        lead: survey.due.map(|due| t::inv_due(lang, &words::date(lang, due))),
        back: Some(Link::new(t::inv_rounds(lang), "/inventory/rounds")),
        actions: actions(&v, &view),
        content: html! {
            div class="stack" {
                p class="row" { (stage(&v, survey.stage)) span { (progress(&v, rows.len(), owing.len())) } }
                @if survey.stage == Stage::Published { p { a class="ds-link" href={ "/inventory?round=" (survey.year) } { (t::inv_show(lang)) } } }
                (ui::panel("rows", t::inv_blocks(lang), html! {}, overview(&v, &view)))
                (ui::panel("comments", t::inv_comments(lang), html! {}, comments(&v, &view, None)))
                (ui::panel("changes", t::inv_changes(lang), html! {}, changes(&v, &view, None)))
            }
        },
        ..Page::default()
    };
    Ok(shell::page(&v, page).into_response())
}

/// What the bureau can do next with a round.
fn next(view: &SurveyView) -> &'static [&'static str] {
    match view.survey.stage {
        _ if !view.leads => &[],
        Stage::Collecting => &["inventory.invite-comments", "inventory.remind"],
        Stage::Commenting => &["inventory.publish"],
        Stage::Published => &[],
    }
}

fn actions(v: &Visitor, view: &SurveyView) -> Markup {
    html! {
        @for (at, kind) in next(view).iter().enumerate() {
            @let look = if at == 0 { Look::Main } else { Look::Second };
            (ui::link_button(look, act_name(v, kind), &format!("/inventory/rounds/{}/do/{kind}", view.survey.year)))
        }
        (ui::print_button(t::button_print(v.lang)))
    }
}

/// Rows and what became of each block: the progress of the bureau.
fn overview(v: &Visitor, view: &SurveyView) -> Markup {
    let (lang, survey) = (v.lang, &view.survey);
    let row = |row: &Unit| {
        let name = unit(lang, row);
        let head = match view.own.contains(row) {
            true => {
                html! { a class="ds-link" href={ "/inventory/rounds/" (survey.year) "/rows/" (row.first()) } { (name) } }
            }
            false => html! { (name) },
        };
        let states = Block::ALL.iter().map(|block| match survey.state_of(row, *block) {
            Some(state) => html! { span aria-hidden="true" { "✓ " } (text::code(lang, "inv-answered", state.code())) },
            None => html! { span class="subtle" { (t::inv_open_state(lang)) } },
        });
        Row::from(std::iter::once(head).chain(states).collect::<Vec<_>>())
    };
    let blocks = Block::ALL.iter().map(|b| Column::new(text::code(lang, "inv-block", b.code())));
    let table = Table {
        caption: t::inv_blocks(lang).into(),
        caption_hidden: true,
        columns: std::iter::once(Column::new(t::inv_col_canton(lang))).chain(blocks).collect(),
        rows: survey.rows().iter().map(row).collect(),
        ..Table::default()
    };
    ui::table(lang, &table)
}

/// What was said, of one row or of all.
fn comments(v: &Visitor, view: &SurveyView, row: Option<&Unit>) -> Markup {
    let lang = v.lang;
    let said: Vec<_> = view.survey.comments.iter().filter(|s| row.is_none_or(|r| &s.comment.row == r)).collect();
    html! {
        @if said.is_empty() { p { (t::inv_comments_none(lang)) } }
        @for one in said {
            div class="stack" {
                p class="strong" { (unit(lang, &one.comment.row)) " · " (text::code(lang, "inv-block", one.comment.block.code())) }
                p class="pre" { (one.comment.text) }
                p class="subtle" { (ui::date(lang, one.stamp.on)) }
            }
        }
    }
}

/// Every cell that was changed, the newest first.
fn changes(v: &Visitor, view: &SurveyView, row: Option<&Unit>) -> Markup {
    let lang = v.lang;
    let changed: Vec<&Change> = view.survey.changes.iter().rev().filter(|c| row.is_none_or(|r| &c.row == r)).collect();
    let shown =
        |cell: &str| if cell.is_empty() { t::inv_empty_cell(lang).to_string() } else { cell.replace(';', ", ") };
    let line = |c: &&Change| {
        let place = format!("{}, {}", unit(lang, &c.row), code(lang, "inv-col", &c.column));
        Row::from(vec![
            html! { (place) },
            html! { (shown(&c.before)) },
            html! { (shown(&c.after)) },
            html! { (ui::date(lang, c.stamp.on)) @if c.late { br; span class="subtle" { (t::inv_changes_late(lang)) } } },
        ])
    };
    let heads = [
        t::inv_changes_where(lang),
        t::inv_changes_before(lang),
        t::inv_changes_after(lang),
        t::inv_changes_when(lang),
    ];
    let table = Table {
        caption: t::inv_changes(lang).into(),
        caption_hidden: true,
        columns: heads.map(Column::new).into(),
        rows: changed.iter().map(line).collect(),
        ..Table::default()
    };
    html! { @if changed.is_empty() { p { (t::inv_changes_none(lang)) } } @else { (ui::table(lang, &table)) } }
}

/// The row of a canton, for whoever answers for it.
pub(super) fn own_row(v: &Visitor, view: &SurveyView, canton: &str) -> Result<Unit, Fail> {
    let canton = Canton::parse(canton).map_err(|_| AppError::NotFound).or_page(v)?;
    let row = view.own.iter().find(|row| row.has(canton)).cloned();
    row.ok_or(AppError::NotFound).or_page(v)
}

pub(super) async fn row(v: Visitor, Path((year, canton)): Path<(String, String)>) -> Result<Response, Fail> {
    let (lang, view) = (v.lang, found(&v, &year).await?);
    let row = own_row(&v, &view, &canton)?;
    let survey = &view.survey;
    let home = format!("/inventory/rounds/{}/rows/{}", survey.year, row.first());
    let open = survey.stage != Stage::Published;
    let task = |block: &Block| Task {
        title: text::code(lang, "inv-block", block.code()),
        href: open.then(|| format!("{home}/{}", block.code())),
        hint: survey.state_of(&row, *block).map(|s| text::code(lang, "inv-answered", s.code())),
        state: match survey.state_of(&row, *block) {
            Some(Answered::Confirmed | Answered::Edited) => TaskState::Done,
            None => TaskState::NotStarted,
        },
        due: None,
    };
    let tasks: Vec<Task> = Block::ALL.iter().map(task).collect();
    let page = Page {
        title: unit(lang, &row),
        lead: Some(t::inv_round_of(lang, i64::from(survey.year))),
        back: Some(Link::new(
            t::inv_round_of(lang, i64::from(survey.year)),
            format!("/inventory/rounds/{}", survey.year),
        )),
        actions: ui::print_button(t::button_print(lang)),
        content: html! {
            div class="stack" {
                (ui::panel("blocks", t::inv_blocks(lang), html! {}, ui::tasks(lang, &tasks)))
                (ui::panel("comments", t::inv_comments(lang), html! {}, html! {
                    (comments(&v, &view, Some(&row)))
                    @if survey.stage == Stage::Commenting {
                        ul class="row no-print" { @for block in Block::ALL { li { a class="ds-link" href={ (home) "/" (block.code()) "/comment" } { (t::inv_comment_add(lang)) ": " (text::code(lang, "inv-block", block.code())) } } } }
                    }
                }))
                (ui::panel("changes", t::inv_changes(lang), html! {}, changes(&v, &view, Some(&row))))
            }
        },
        ..Page::default()
    };
    Ok(shell::page(&v, page).into_response())
}

fn form_of(v: &Visitor, view: &SurveyView, kind: &str) -> Result<Plain<'static>, Fail> {
    let Some(kind) = next(view).iter().copied().find(|k| *k == kind) else {
        return Err(AppError::from(Refused::NotPermitted)).or_page(v);
    };
    let home = format!("/inventory/rounds/{}", view.survey.year);
    let back = Link::new(t::inv_round_of(v.lang, i64::from(view.survey.year)), home.clone());
    Ok(Plain { kind, action: format!("{home}/do/{kind}"), back, version: Some(view.version), ..Plain::default() })
}

pub(super) async fn act(v: Visitor, Path((year, kind)): Path<(String, String)>) -> Result<Response, Fail> {
    let view = found(&v, &year).await?;
    let plain = form_of(&v, &view, &kind)?;
    let in_a_month = v.today().saturating_add(jiff::Span::new().days(30));
    let entered = match plain.kind {
        "inventory.invite-comments" => Entered::from_json(&json!({ "due": in_a_month })),
        _ => Entered::default(),
    };
    Ok(plain::show(&v, &plain, &entered))
}

pub(super) async fn send_act(
    v: Visitor,
    Path((year, kind)): Path<(String, String)>,
    request: Request,
) -> Result<Response, Fail> {
    let entered = read_input(&v, request).await?.entered;
    let view = found(&v, &year).await?;
    let plain = form_of(&v, &view, &kind)?;
    let command = match read(&v, plain.kind, &entered) {
        Ok(command) => command,
        Err(faults) => return Ok(plain::again(&v, &plain, &entered, faults)),
    };
    let result = v.web.app.act_on_survey(&v.caller, view.survey.year, &plain::envelope(&entered), command).await;
    plain::answer(&v, &plain, &entered, result, |_| format!("/inventory/rounds/{}", view.survey.year))
}

fn read(v: &Visitor, kind: &str, entered: &Entered) -> Result<SurveyCommand, form::Faults> {
    Ok(match kind {
        "inventory.invite-comments" => SurveyCommand::InviteComments(plain::read(v, kind, entered)?),
        "inventory.publish" => SurveyCommand::Publish(plain::read(v, kind, entered)?),
        _ => SurveyCommand::Remind(plain::read(v, kind, entered)?),
    })
}

type Place = (String, String, String);

async fn commenting(
    v: &Visitor,
    (year, canton, block): &Place,
) -> Result<(SurveyView, Unit, Block, Plain<'static>), Fail> {
    let view = found(v, year).await?;
    let row = own_row(v, &view, canton)?;
    let block = Block::from_code(block).ok_or(AppError::NotFound).or_page(v)?;
    let home = format!("/inventory/rounds/{}/rows/{}", view.survey.year, row.first());
    let plain = Plain {
        kind: "inventory.comment",
        action: format!("{home}/{}/comment", block.code()),
        back: Link::new(unit(v.lang, &row), home),
        hidden: &["row", "block"],
        ..Plain::default()
    };
    Ok((view, row, block, plain))
}

pub(super) async fn comment(v: Visitor, Path(place): Path<Place>) -> Result<Response, Fail> {
    let (_, row, block, plain) = commenting(&v, &place).await?;
    Ok(plain::show(&v, &plain, &Entered::from_json(&json!({ "row": row, "block": block }))))
}

pub(super) async fn send_comment(v: Visitor, Path(place): Path<Place>, request: Request) -> Result<Response, Fail> {
    let mut entered = read_input(&v, request).await?.entered;
    let (view, row, block, plain) = commenting(&v, &place).await?;
    entered.set("row", row.to_string());
    entered.set("block", block.code());
    let command = match plain::read(&v, plain.kind, &entered) {
        Ok(comment) => SurveyCommand::Comment(comment),
        Err(faults) => return Ok(plain::again(&v, &plain, &entered, faults)),
    };
    let result = v.web.app.act_on_survey(&v.caller, view.survey.year, &plain::envelope(&entered), command).await;
    plain::answer(&v, &plain, &entered, result, |_| {
        format!("/inventory/rounds/{}/rows/{}", view.survey.year, row.first())
    })
}

/// The rounds in which something is wanted of the reader, beside their other work.
pub(in crate::pages) fn desk(v: &Visitor, all: &[RoundHead]) -> Markup {
    let lang = v.lang;
    let link = html! { a class="ds-link" href="/inventory/rounds" { (t::inv_rounds(lang)) } };
    let body = html! {
        @for round in all {
            div class="row spread" {
                p { a class="ds-link" href={ "/inventory/rounds/" (round.year) } { (t::inv_round_of(lang, i64::from(round.year))) }
                    @if let Some(due) = round.due { br; span class="subtle" { (t::inv_due(lang, &words::date(lang, due))) } } }
                div { (stage(v, round.stage)) }
            }
        }
    };
    ui::panel("rounds", t::inv_waiting(lang), link, body)
}
