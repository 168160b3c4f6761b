//! A hole in somebody's income, forecast: what they get from which scheme, when nothing comes, and whom to bring in before that
//! (OPEN-01). Nothing of it is stored, and no name is asked; it is sent by `POST`, so that no date stands in an address.

use crate::Web;
use crate::form::{Entered, Faults, read_date};
use crate::http::{Fail, Visitor};
use crate::pages::command::read_input;
use crate::ui::form::{Choice, FieldView, Form, Kind, error_summary, field};
use crate::ui::page::Page;
use crate::ui::parts::{Alert, Tone};
use crate::ui::{Period, periods};
use crate::{shell, text, ui};
use axum::Router;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use domain::income::{Entitlement, Hole, Scheme, holes};
use jiff::ToSpan;
use jiff::civil::Date;
use maud::{Markup, html};
use words::{Lang, t};

/// The routes of the subject.
pub fn routes() -> Router<Web> {
    Router::new().route("/income-gap", get(show).post(forecast))
}

/// How many times of income can be entered.
const LINES: usize = 5;

fn name(line: usize, field: &str) -> String {
    format!("income.{line}.{field}")
}

async fn show(v: Visitor) -> Result<Response, Fail> {
    Ok(shell::page(&v, page(&v, &Entered::default(), &Vec::new(), html! {})).into_response())
}

async fn forecast(v: Visitor, request: Request) -> Result<Response, Fail> {
    let entered = read_input(&v, request).await?.entered;
    match read(&v, &entered) {
        Ok(all) => Ok(shell::page(&v, page(&v, &entered, &Vec::new(), told(&v, &all))).into_response()),
        Err(faults) => {
            let page = page(&v, &entered, &faults, html! {});
            Ok((StatusCode::UNPROCESSABLE_ENTITY, shell::page(&v, page)).into_response())
        }
    }
}

/// The times that were entered; lines without a scheme are none.
fn read(v: &Visitor, entered: &Entered) -> Result<Vec<Entitlement>, Faults> {
    let (mut all, mut faults) = (Vec::new(), Vec::new());
    for line in 0..LINES {
        let text = |field: &str| entered.get(&name(line, field)).map(str::trim).unwrap_or_default();
        let Some(scheme) = Scheme::from_code(text("scheme")) else { continue };
        let from = read_date(text("from"), v.today());
        let until = Some(text("until")).filter(|t| !t.is_empty()).map(|t| read_date(t, v.today()));
        let wrong = |field: &str| (name(line, field), t::invalid_value(v.lang).to_string());
        if from.is_none() {
            faults.push(wrong("from"));
        }
        if until == Some(None) || from.zip(until.flatten()).is_some_and(|(from, until)| until < from) {
            faults.push(wrong("until"));
        }
        if let Some(from) = from {
            all.push(Entitlement {
                scheme,
                from,
                until: until.flatten(),
                decided: entered.ticked(&name(line, "decided")),
            });
        }
    }
    if all.is_empty() && faults.is_empty() {
        faults.push((name(0, "scheme"), t::income_nothing(v.lang).to_string()));
    }
    if faults.is_empty() { Ok(all) } else { Err(faults) }
}

fn page(v: &Visitor, entered: &Entered, faults: &Faults, told: Markup) -> Page {
    let lang = v.lang;
    let sent = Form { action: "/income-gap".into(), submit: t::income_forecast(lang).into(), ..Form::default() };
    let schemes: Vec<Choice> =
        Scheme::ALL.iter().map(|s| Choice::new(s.code(), text::code(lang, "income-scheme", s.code()))).collect();
    let one = |line: usize, of: &str, label: &str, kind: Kind| {
        let mut view = FieldView { unmarked: true, ..FieldView::new(name(line, of), label, kind) };
        view.values = entered.all(&name(line, of));
        view.error = faults.iter().find(|(field, _)| *field == name(line, of)).map(|(_, words)| words.clone());
        field(lang, &view)
    };
    Page {
        title: t::income_title(lang).into(),
        lead: Some(t::income_lead(lang).into()),
        failed: !faults.is_empty(),
        actions: ui::print_button(t::button_print(lang)),
        content: html! {
            div class="stack" {
                (error_summary(lang, faults))
                (told)
                div class="panel" {
                    (ui::form(lang, &sent, html! {
                        @for line in 0..LINES {
                            fieldset class="ds-fieldset" {
                                legend { (t::income_line(lang, i64::try_from(line + 1).unwrap_or(1))) }
                                div class="inv-line" {
                                    (one(line, "scheme", t::income_scheme(lang), Kind::Select(schemes.clone())))
                                    (one(line, "from", t::income_from(lang), Kind::Date))
                                    (one(line, "until", t::income_until(lang), Kind::Date))
                                    (one(line, "decided", t::income_decided(lang), Kind::Check))
                                }
                            }
                        }
                    }))
                }
                p class="subtle" { (t::income_not_stored(lang)) }
            }
        },
        ..Page::default()
    }
}

fn told(v: &Visitor, all: &[Entitlement]) -> Markup {
    let lang = v.lang;
    let found = holes(all, v.today());
    html! {
        div class="stack" {
            @if found.is_empty() {
                (ui::alert(lang, &Alert { tone: Tone::Success, title: t::income_none(lang).into(), focus: true, ..Alert::default() }))
            }
            @for hole in &found { (one_hole(lang, hole)) }
            (drawn(v, all, &found))
        }
    }
}

fn one_hole(lang: Lang, hole: &Hole) -> Markup {
    let title = match (hole.until, hole.days()) {
        (Some(_), Some(days)) => t::income_hole(lang, i64::from(days), &words::span(lang, hole.from, hole.until)),
        _ => t::income_open(lang, &words::date(lang, hole.from)),
    };
    let scheme = |s: Option<Scheme>| s.map(|s| text::code(lang, "income-scheme", s.code()));
    let body = html! {
        @if let Some(after) = scheme(hole.after) { p { (t::income_after(lang, &after)) } }
        @if let Some(before) = scheme(hole.before) { p { (t::income_before(lang, &before)) } }
        @if hole.expected { p { (t::income_expected(lang)) } }
        p class="strong" { (t::income_ask(lang)) }
        ul class="effects" {
            @for (bridge, by) in &hole.bridges {
                li { (text::code(lang, "income-bridge", bridge.code())) " – " (t::income_by(lang, &words::date(lang, *by))) }
            }
        }
    };
    ui::alert(lang, &Alert { tone: Tone::Warning, title, body, focus: true, ..Alert::default() })
}

/// The times beside each other, the holes among them.
fn drawn(v: &Visitor, all: &[Entitlement], found: &[Hole]) -> Markup {
    let lang = v.lang;
    let ends =
        all.iter().flat_map(|e| [Some(e.from), e.until]).chain(found.iter().flat_map(|h| [Some(h.from), h.until]));
    let ends: Vec<Date> = ends.flatten().chain([v.today()]).collect();
    let (Some(first), Some(last)) = (ends.iter().min().copied(), ends.iter().max().copied()) else { return html! {} };
    let last = last.saturating_add(60.days());
    let of = |e: &Entitlement| Period {
        who: if e.decided { t::income_decided(lang).into() } else { t::income_only_expected(lang).into() },
        what: text::code(lang, "income-scheme", e.scheme.code()),
        href: None,
        from: e.from,
        to: e.until,
        colour: 0,
    };
    let hole = |h: &Hole| Period {
        who: "–".into(),
        what: t::income_hole_short(lang).into(),
        href: None,
        from: h.from,
        to: h.until,
        colour: 2,
    };
    let mut rows: Vec<Period> = all.iter().map(of).chain(found.iter().map(hole)).collect();
    rows.sort_by_key(|p| p.from);
    periods(lang, t::income_timeline(lang), &rows, first, last, v.today())
}
