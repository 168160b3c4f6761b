//! The access report on a page of its own, to read with the person and to print (LPD 25).

use crate::http::{Fail, OrPage, Path, Visitor};
use crate::pages::log::line;
use crate::pages::{self, case::printed};
use crate::ui::page::Page;
use crate::ui::parts::{Link, Look, link_button, panel, print_button};
use crate::ui::{self, Column, Row, Table};
use crate::{shell, text};
use app::AppError;
use app::privacy::{AccessReport, By, Held};
use axum::response::Response;
use maud::{Markup, html};
use words::{Lang, t};

pub(super) async fn show(v: Visitor, Path(number): Path<String>) -> Result<Markup, Fail> {
    let lang = v.lang;
    let report = v.web.app.access_report(By::Account(&v.caller), &number).await.or_page(&v)?;
    let back = if report.person.is_some() {
        Link::new(t::log_object_case(lang), format!("/cases/{number}"))
    } else {
        Link::new(t::log_title(lang), format!("/log?case={number}"))
    };
    let pdf = format!("/cases/{number}/access-report/pdf");
    let content = html! {
        div class="stack" {
            p class="ds-paragraph" { (t::report_text(lang)) }
            @for held in &report.held { (category(&v, &report, held)) }
            (disclosed(&v, &report))
            (looked(&v, &report))
            (kept(&v, &report))
            @for objection in &report.objections {
                p { strong { (t::event_person_objected(lang)) ", " (words::date(lang, objection.on)) } " "
                    @if let Some(words) = &objection.words { (words) } }
            }
            (printed(&v))
        }
    };
    let page = Page {
        title: t::report_title(lang).to_string(),
        lead: Some(t::report_files(lang, &report.cases.join(", "))),
        context: Some(number),
        back: Some(back),
        actions: html! {
            @if report.person.is_some() { (link_button(Look::Second, t::paper_pdf(lang), &pdf)) }
            (print_button(t::button_print(lang)))
        },
        content,
        ..Page::default()
    };
    Ok(shell::page(&v, page))
}

/// The paper in the person's language, unless another is asked for.
pub(super) async fn print(v: Visitor, Path(number): Path<String>) -> Result<Response, Fail> {
    let report = v.web.app.access_report(By::Account(&v.caller), &number).await.or_page(&v)?;
    let own = report.files.values().last().map(|case| pages::paper::language(&v, &case.person));
    let lang = own.unwrap_or(v.lang);
    let made = super::access_report_pdf(&v.web.app, &report, lang, &pages::paper::maker(&v, lang));
    let made = made.map_err(|f| pages::paper::fault(&f)).or_page(&v)?;
    let bytes = made.ok_or(AppError::NotFound).or_page(&v)?;
    Ok(pages::paper::pdf(&number, "access-report", bytes))
}

fn table(lang: Lang, caption: &str, heads: &[&str], rows: Vec<Row>) -> Markup {
    let columns = heads.iter().map(|h| Column::new(*h)).collect();
    ui::table(lang, &Table { caption: caption.into(), caption_hidden: true, columns, rows, ..Table::default() })
}

fn moment(v: &Visitor, at: jiff::Timestamp) -> String {
    let at = at.to_zoned(app::zone());
    words::when(v.lang, at.date(), Some(at.time()))
}

fn named(v: &Visitor, codes: &[String]) -> String {
    codes.iter().map(|c| text::institution(v.lang, v.model(), c)).collect::<Vec<_>>().join(", ")
}

fn data(lang: Lang, codes: &[String]) -> String {
    codes.iter().map(|c| text::code(lang, "data", c)).collect::<Vec<_>>().join(", ")
}

/// The entries of a category: when, what kind, from where, and what the person says against one.
fn category(v: &Visitor, report: &AccessReport, held: &Held) -> Markup {
    let lang = v.lang;
    let name = text::code(lang, "data", &held.category);
    let row = |e: &app::privacy::Entry| {
        let kind = text::kind(lang, "event", &e.kind).map_or_else(|| e.kind.clone(), str::to_string);
        Row::from(vec![
            html! { (moment(v, e.at)) },
            html! {
                (kind)
                @let said = super::paper::says(report, e, lang, v.model());
                @if let Some(said) = said.filter(|s| !s.is_empty()) { p class="pre subtle" { (said) } }
                @for note in &e.contested {
                    div class="subtle" { (t::contested_by_person(lang, &words::date(lang, note.on))) " "
                        @if let Some(words) = &note.words { (words) } }
                }
            },
            html! { (text::institution(lang, v.model(), &e.institution)) },
            html! { span class="id" { (e.case) " · " (e.entry) } },
        ])
    };
    let heads = [t::caselog_when(lang), t::report_entry(lang), t::report_origin(lang), t::case_number(lang)];
    let rows = held.entries.iter().map(row).collect();
    panel(&format!("held-{}", held.category), &name, html! {}, table(lang, &name, &heads, rows))
}

fn disclosed(v: &Visitor, report: &AccessReport) -> Markup {
    let lang = v.lang;
    let rows = report.disclosed.iter().map(|d| {
        Row::from(vec![
            html! { (moment(v, d.at)) },
            html! { (line::object(lang, &d.act)) },
            html! { (text::institution(lang, v.model(), &d.from)) },
            html! { (named(v, &d.to)) },
            html! { (data(lang, &d.categories)) },
        ])
    });
    let heads = [
        t::caselog_when(lang),
        t::report_act(lang),
        t::report_origin(lang),
        t::log_recipients(lang),
        t::caselog_categories(lang),
    ];
    panel(
        "disclosed",
        t::report_disclosed(lang),
        html! {},
        table(lang, t::report_disclosed(lang), &heads, rows.collect()),
    )
}

fn looked(v: &Visitor, report: &AccessReport) -> Markup {
    let lang = v.lang;
    let rows = report.looked.iter().map(|l| {
        let basis: Vec<String> = l.basis.iter().map(|b| line::basis(lang, v.web.app.rights(), b)).collect();
        Row::from(vec![
            html! { (moment(v, l.at)) },
            html! { (l.who) div class="subtle" { (text::institution(lang, v.model(), &l.institution)) } },
            html! { (text::code(lang, "caselog-action", &l.action)) div class="subtle" { (line::object(lang, &l.object)) } },
            html! { (data(lang, &l.categories)) },
            html! { (basis.join(", ")) @if let Some(p) = &l.purpose { div class="subtle" { (line::purpose(lang, p)) } } },
        ])
    });
    let heads = [
        t::caselog_when(lang),
        t::overview_who(lang),
        t::caselog_action(lang),
        t::caselog_categories(lang),
        t::log_why(lang),
    ];
    panel("looked", t::report_looked(lang), html! {}, table(lang, t::report_looked(lang), &heads, rows.collect()))
}

fn kept(v: &Visitor, report: &AccessReport) -> Markup {
    let lang = v.lang;
    let rows = report.retention.iter().map(|k| {
        let until = k.until.map_or_else(|| t::report_open(lang).to_string(), |d| words::date(lang, d));
        Row::from(vec![
            html! { (text::code(lang, "data", &k.category)) },
            html! { (t::report_months(lang, i64::from(k.months))) },
            html! { (k.basis.get(lang.code()).map_or("", String::as_str)) },
            html! { (until) },
        ])
    });
    let heads = [t::caselog_categories(lang), t::report_kept(lang), t::caselog_basis(lang), t::retention_until(lang)];
    panel("kept", t::report_retention(lang), html! {}, table(lang, t::report_retention(lang), &heads, rows.collect()))
}
