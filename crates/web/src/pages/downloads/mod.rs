//! «Downloads»: the long work of somebody, how far it is, what came of it, and its file until it expires. A page of running
//! work asks again by itself where there is no script, and by its button.

use crate::Web;
use crate::http::{Fail, OrPage, Visitor};
use crate::pages::import::{self, trial};
use crate::pages::ledger::money;
use crate::pages::{invoice, paper, statistics};
use crate::ui::page::Page;
use crate::ui::parts::{Fact, Link, Look, Tone};
use crate::ui::table::{Column, Row, Table};
use crate::{shell, text, ui};
use app::AppError;
use app::import::Imported;
use app::invoice::RunOutcome;
use app::works::{Asked, Made, WorkState, WorkView};
use axum::Router;
use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use domain::Refused;
use domain::import::ImportKind;
use domain::money::Money;
use jiff::Timestamp;
use maud::{Markup, html};
use words::t;

/// After so many seconds a page of running work asks again.
const AGAIN: u32 = 5;

/// The routes of the subject.
pub fn routes() -> Router<Web> {
    Router::new()
        .route("/downloads", get(list))
        .route("/downloads/{id}", get(show))
        .route("/downloads/{id}/file", get(file))
        .route("/downloads/{id}/cancel", post(cancel))
        .route("/downloads/{id}/confirm", post(confirm))
        .route("/downloads/{id}/corrections", get(corrections))
}

/// What is done, in words.
fn name(v: &Visitor, asked: &Asked) -> String {
    let run = match asked {
        Asked::InvoiceRun(run) => run,
        Asked::Statistics { year, as_of } => {
            return t::stats_package_of(v.lang, &words::date(v.lang, *as_of), year);
        }
        Asked::Import(run) => {
            let lines = words::number(v.lang, i64::try_from(run.lines).unwrap_or(i64::MAX));
            return t::job_import(v.lang, &import::name(v.lang, run.of), &lines);
        }
        Asked::Letters(letters) => {
            let numbers: Vec<&str> = letters.sessions.iter().map(|s| s.as_str()).collect();
            return t::job_letters(v.lang, &numbers.join(", "));
        }
    };
    let until = words::date(v.lang, run.until);
    match &run.institution {
        Some(code) => t::job_invoices_of(v.lang, &until, &text::institution(v.lang, v.model(), code.as_str())),
        None => t::job_invoices(v.lang, &until),
    }
}

fn state(v: &Visitor, state: WorkState) -> Markup {
    let tone = match state {
        WorkState::Waiting | WorkState::Running | WorkState::Stopping => Tone::Info,
        WorkState::Stopped | WorkState::Proposed => Tone::Warning,
        WorkState::Done => Tone::Success,
        WorkState::Failed => Tone::Danger,
    };
    ui::tag(tone, &text::code(v.lang, "job", state.code()))
}

/// How far it is, in words.
fn steps(v: &Visitor, work: &WorkView) -> String {
    t::job_steps(v.lang, &words::number(v.lang, work.done), &words::number(v.lang, work.total))
}

/// A moment in words.
fn moment(v: &Visitor, at: Timestamp) -> String {
    let local = at.to_zoned(app::zone());
    words::when(v.lang, local.date(), Some(local.time()))
}

/// Whether there is a file to be fetched.
fn has_file(work: &WorkView) -> bool {
    work.has_file
        || match &work.made {
            Some(Made::Invoices(run)) => !run.invoices.is_empty(),
            Some(Made::Statistics(_)) => true,
            _ => false,
        }
}

async fn list(v: Visitor) -> Result<Response, Fail> {
    let lang = v.lang;
    let all = v.web.app.works(&v.caller).await.or_page(&v)?;
    let running = all.iter().any(|w| w.state.is_running());
    let row = |w: &WorkView| {
        Row::from(vec![
            html! { a class="ds-link" href={ "/downloads/" (w.id) } { (name(&v, &w.asked)) } },
            html! { (moment(&v, w.begun)) },
            html! { (state(&v, w.state)) @if w.state.is_running() && w.total > 0 { br; span class="subtle" { (steps(&v, w)) } } },
            html! { (moment(&v, w.expires)) },
            html! { @if has_file(w) { a class="ds-link" href={ "/downloads/" (w.id) "/file" } { (t::job_fetch(lang)) } } },
        ])
    };
    let table = Table {
        caption: t::job_title(lang).into(),
        caption_hidden: true,
        columns: [t::job_what(lang), t::job_begun(lang), t::plan_state(lang), t::job_expires(lang), t::job_file(lang)]
            .map(Column::new)
            .into(),
        rows: all.iter().map(row).collect(),
        ..Table::default()
    };
    let page = Page {
        title: t::job_title(lang).into(),
        lead: Some(t::job_lead(lang).into()),
        refresh: running.then_some(AGAIN),
        actions: html! { @if running { (ui::link_button(Look::Second, t::job_again(lang), "/downloads")) } },
        content: html! {
            @if all.is_empty() { (ui::empty(t::job_none(lang), t::job_none_text(lang), html! {})) }
            @else { (ui::table(lang, &table)) }
        },
        ..Page::default()
    };
    Ok(shell::page(&v, page).into_response())
}

async fn show(v: Visitor, Path(id): Path<String>) -> Result<Response, Fail> {
    let work = v.web.app.work_of(&v.caller, &id).await.or_page(&v)?;
    let lang = v.lang;
    let over = !work.state.is_running();
    let here = format!("/downloads/{id}");
    let tried = match work.state {
        WorkState::Proposed => Some(v.web.app.trial(&v.caller, &id).await.or_page(&v)?),
        _ => None,
    };
    let page = Page {
        title: name(&v, &work.asked),
        back: Some(Link::new(t::job_title(lang), "/downloads")),
        refresh: (!over).then_some(AGAIN),
        actions: html! {
            @if has_file(&work) { (ui::link_button(Look::Main, t::job_fetch(lang), &format!("{here}/file"))) }
            @if !over {
                (ui::link_button(Look::Main, t::job_again(lang), &here))
                @if work.state != WorkState::Stopping { (ui::post_button(Look::Second, t::job_cancel(lang), &format!("{here}/cancel"), &[])) }
            }
        },
        content: html! {
            div class="stack" {
                @if let Some(tried) = &tried { (trial::show(&v, &id, tried)) }
                (about(&v, &work))
                @if let Some(made) = &work.made { (outcome(&v, made)) }
            }
        },
        ..Page::default()
    };
    Ok(shell::page(&v, page).into_response())
}

fn about(v: &Visitor, work: &WorkView) -> Markup {
    let lang = v.lang;
    let mut facts = vec![Fact::new(t::plan_state(lang), state(v, work.state))];
    if work.state.is_running() {
        let steps = html! {
            @if work.total > 0 {
                progress max=(work.total) value=(work.done) aria-label=(t::job_progress(lang)) {}
                " " (steps(v, work))
            } @else { (t::job_soon(lang)) }
            p class="subtle" { (t::job_leave(lang)) }
        };
        facts.push(Fact::new(t::job_progress(lang), steps));
    }
    facts.push(Fact::new(t::job_begun(lang), html! { (moment(v, work.begun)) }));
    if let Some(ended) = work.ended {
        facts.push(Fact::new(t::job_ended(lang), html! { (moment(v, ended)) }));
    }
    facts.push(Fact::new(t::job_expires(lang), html! { (moment(v, work.expires)) }));
    ui::summary(lang, &facts)
}

fn outcome(v: &Visitor, made: &Made) -> Markup {
    match made {
        Made::Invoices(run) => invoices(v, run),
        Made::Statistics(_) => html! { p { (t::stats_package_lead(v.lang)) } },
        Made::Imported(imported) => taken_over(v, imported),
        Made::Letters { letters, without } => printed(v, *letters, without),
        Made::Refused(code) => {
            let refused = domain::Refused::from_code(code).map(domain::Refusal::new);
            let words = refused.map(|r| text::refusal(v.lang, v.model(), &r)).unwrap_or_default();
            ui::panel("refused", t::job_refused(v.lang), html! {}, html! { p { (words) } })
        }
    }
}

fn count(v: &Visitor, n: usize) -> String {
    words::number(v.lang, i64::try_from(n).unwrap_or(i64::MAX))
}

/// What a list has made, with a link to each of it.
fn taken_over(v: &Visitor, imported: &Imported) -> Markup {
    let lang = v.lang;
    let fact = |label: &str, n: usize| Fact::new(label, html! { (count(v, n)) });
    let facts = [
        fact(t::made_import(lang), imported.made),
        fact(t::trial_changed(lang), imported.changed),
        fact(t::trial_there(lang), imported.there),
    ];
    let stopped = imported.made + imported.changed + imported.there == 0;
    let body = html! {
        @if stopped { p { (t::made_stopped(lang)) } } @else { (ui::summary(lang, &facts)) }
        @if imported.of == ImportKind::Users && imported.made > 0 { p { (t::made_without_password(lang)) } }
        @if imported.of == ImportKind::Persons {
            ul { @for number in &imported.names { li { a class="ds-link id" href={ "/cases/" (number) } { (number) } } } }
        } @else if !imported.names.is_empty() {
            p { a class="ds-link" href="/directory" { (t::directory_title(lang)) } }
        }
    };
    ui::panel("made", &import::name(lang, imported.of), html! {}, body)
}

fn printed(v: &Visitor, letters: usize, without: &[String]) -> Markup {
    let lang = v.lang;
    let mut facts = vec![Fact::new(t::made_letters(lang), html! { (count(v, letters)) })];
    if !without.is_empty() {
        facts.push(Fact::new(t::made_letters_without(lang), html! { (without.join(", ")) }));
    }
    ui::panel("made", t::made_letters_title(lang), html! {}, ui::summary(lang, &facts))
}

fn invoices(v: &Visitor, run: &RunOutcome) -> Markup {
    let lang = v.lang;
    let count = i64::try_from(run.invoices.len()).unwrap_or(i64::MAX);
    let body = html! {
        p { (t::run_made(lang, count)) " " span class="strong" { (money(v, Money::of(run.total))) } }
        @if !run.invoices.is_empty() {
            ul { @for number in &run.invoices { li { a class="ds-link id" href={ "/invoices/" (number) } { (number) } } } }
        }
        @if !run.skipped.is_empty() {
            h3 { (t::run_skipped(lang)) }
            ul { @for s in &run.skipped { li { (text::institution(lang, v.model(), &s.institution)) ": " (text::code(lang, "run-skipped", &s.reason)) } } }
        }
    };
    ui::panel("made", t::nav_invoices(lang), html! {}, body)
}

/// A list that was checked is taken over.
async fn confirm(v: Visitor, Path(id): Path<String>) -> Result<Response, Fail> {
    match v.web.app.confirm_import(&v.caller, &id).await {
        // Whoever presses twice, or after something has changed, sees where it stands.
        Ok(()) => Ok(Redirect::to(&format!("/downloads/{id}")).into_response()),
        Err(AppError::Refused(r)) if r.code != Refused::NotPermitted => {
            Ok(Redirect::to(&format!("/downloads/{id}")).into_response())
        }
        Err(other) => Err(other).or_page(&v),
    }
}

async fn corrections(v: Visitor, Path(id): Path<String>) -> Result<Response, Fail> {
    trial::corrections(&v, &id).await
}

async fn cancel(v: Visitor, Path(id): Path<String>) -> Result<Response, Fail> {
    let proposed = v.web.app.work_of(&v.caller, &id).await.is_ok_and(|work| work.state == WorkState::Proposed);
    match v.web.app.cancel_work(&v.caller, &id).await {
        // A list that is dropped is gone.
        Ok(()) if proposed => Ok(Redirect::to("/downloads").into_response()),
        // Whoever presses twice, or too late, sees where it stands.
        Ok(()) | Err(AppError::Refused(_)) => Ok(Redirect::to(&format!("/downloads/{id}")).into_response()),
        Err(other) => Err(other).or_page(&v),
    }
}

/// The file. Invoices are never changed, and the figures of a day are not either, so that both are printed when they are
/// fetched: there is nothing to be kept.
async fn file(v: Visitor, Path(id): Path<String>) -> Result<Response, Fail> {
    let work = v.web.app.work_of(&v.caller, &id).await.or_page(&v)?;
    if !has_file(&work) {
        return Err(AppError::NotFound).or_page(&v);
    }
    if let Some(Made::Statistics(package)) = &work.made {
        let files = statistics::files(&v, package).or_page(&v)?;
        return zip(&files, "statistics").or_page(&v);
    }
    if work.has_file {
        let bytes = v.web.app.work_file(&v.caller, &id).await.or_page(&v)?;
        return Ok(paper::pdf("", "letters", bytes));
    }
    let mut files = invoice::run_on_paper(&v, &work.id).await.or_page(&v)?;
    if let [(name, bytes)] = files.as_mut_slice() {
        let number = name.trim_end_matches(".pdf").to_string();
        return Ok(paper::pdf(&number, "invoice", std::mem::take(bytes)));
    }
    zip(&files, "invoices").or_page(&v)
}

fn zip(files: &[(String, Vec<u8>)], name: &str) -> Result<Response, AppError> {
    let fault = |e: documents::ArchiveFault| AppError::Fault(format!("an archive could not be made: {e}"));
    let bytes = documents::archive(files).map_err(fault)?;
    let headers = [
        (header::CONTENT_TYPE, "application/zip".to_string()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}.zip\"")),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff".to_string()),
    ];
    Ok((headers, bytes).into_response())
}
