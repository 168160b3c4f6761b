//! The duties of every role, each with the page that serves it; one's own come first (ROLE-05).

use super::sub;
use crate::http::{Fail, OrPage, Visitor};
use crate::ui::page::Page;
use crate::ui::parts::Tone;
use crate::ui::table::{Column, Row, Table};
use crate::{shell, text, ui};
use axum::response::{IntoResponse, Response};
use domain::model::Role;
use maud::{Markup, html};
use words::t;

/// Each duty with the page that serves it. The words are under `duty-ID`.
pub const DUTIES: &[(&str, &str)] = &[
    ("role-copil-01", "/anchorings"),
    ("role-copil-02", "/anchorings"),
    ("role-copil-03", "/activities?kind=comparison"),
    ("role-copil-04", "/projects"),
    ("role-copil-05", "/decisions"),
    ("role-copil-06", "/anchorings"),
    ("role-copil-07", "/topics"),
    ("role-copil-08", "/activities?kind=report"),
    ("role-cdc-01", "/activities?kind=rollout"),
    ("role-cdc-02", "/models"),
    ("role-cdc-03", "/topics"),
    ("role-cdc-04", "/projects"),
    ("role-cdc-05", "/activities?kind=communication"),
    ("role-cdc-06", "/sittings"),
    ("role-cdc-07", "/anchorings"),
    ("role-cdc-08", "/activities?kind=contact"),
    ("role-cdc-09", "/topics"),
    ("role-droit-01", "/work"),
    ("role-droit-02", "/work"),
    ("role-droit-03", "/work"),
    ("role-dirreg-01", "/bodies"),
    ("role-dirreg-02", "/activities?kind=support"),
    ("role-dirreg-03", "/sittings"),
    ("role-officer-01", "/work"),
    ("role-officer-02", "/activities?kind=rollout"),
    ("role-officer-03", "/sittings"),
    ("role-officer-04", "/activities?kind=watch"),
    ("role-officer-05", "/activities?kind=comparison"),
    ("role-officer-06", "/activities?kind=watch"),
    ("role-officer-07", "/templates"),
    ("role-officer-08", "/statistics"),
    ("role-officer-09", "/bodies"),
    ("role-officer-10", "/activities?kind=evaluation"),
    ("role-officer-11", "/activities?kind=training"),
    ("role-officer-12", "/tool"),
    ("role-officer-13", "/bodies"),
    ("role-officer-14", "/work"),
    ("role-officer-15", "/work"),
    ("role-officer-16", "/activities?kind=question"),
    ("role-officer-17", "/activities?kind=watch"),
    ("role-officer-18", "/budget"),
    ("role-officer-19", "/activities?kind=day"),
    ("role-secr-01", "/work"),
    ("role-secr-02", "/activities?kind=rollout"),
    ("role-secr-03", "/activities?kind=day"),
    ("role-secr-04", "/sessions"),
    ("role-secr-05", "/outbox"),
    ("role-secr-06", "/work"),
    ("role-secr-07", "/statistics"),
    ("role-secr-08", "/ledger"),
    ("role-secr-09", "/templates"),
    ("role-secr-10", "/templates"),
    ("role-secr-11", "/sittings"),
    ("role-coordreg-01", "/work"),
    ("role-coordreg-02", "/activities?kind=question"),
    ("role-coordreg-03", "/activities?kind=exchange"),
    ("role-coordreg-04", "/activities?kind=exchange"),
    ("role-coordreg-05", "/activities?kind=day"),
    ("role-coordreg-06", "/work"),
    ("role-coordreg-07", "/concerns"),
    ("role-coordreg-08", "/sittings"),
    ("role-coordreg-09", "/sessions"),
    ("role-coordreg-10", "/work"),
    ("role-coordreg-11", "/work"),
    ("role-coordreg-12", "/sessions"),
    ("role-coordreg-13", "/activities?kind=training"),
    ("role-coordthem-01", "/work"),
    ("role-coordthem-02", "/activities?kind=question"),
    ("role-coordthem-03", "/activities?kind=exchange"),
    ("role-coordthem-04", "/sittings"),
    ("role-coordthem-05", "/sessions"),
    ("role-coordthem-06", "/work"),
    ("role-coordthem-07", "/work"),
    ("role-coordthem-08", "/sessions"),
    ("role-coordthem-09", "/activities?kind=training"),
    ("role-resp-01", "/requests"),
    ("role-resp-02", "/work"),
    ("role-resp-03", "/requests"),
    ("role-resp-04", "/activities?kind=training"),
    ("role-resp-05", "/cases/new"),
    ("role-resp-06", "/work"),
    ("role-resp-07", "/requests"),
    ("role-cm-01", "/work"),
    ("role-cm-02", "/cases"),
    ("role-cm-03", "/cases"),
    ("role-cm-04", "/work"),
    ("role-cm-05", "/cases"),
    ("role-cm-06", "/requests"),
    ("role-cm-07", "/work"),
    ("role-cm-08", "/cases"),
    ("role-cm-09", "/cases"),
    ("role-cm-10", "/work"),
    ("role-cm-11", "/cases"),
    ("role-cm-12", "/cases"),
    ("role-cm-13", "/cases"),
    ("role-cm-14", "/cases"),
    ("role-field-01", "/cases/new"),
    ("role-field-02", "/cases"),
];

/// The duties that a role can have, by the part of their names that says whose they are.
fn parts_of(role: Role) -> &'static [&'static str] {
    match role {
        Role::FrontLine => &["field"],
        Role::Respondent => &["resp", "cm"],
        Role::RegionalCoordinator => &["coordreg"],
        Role::ThematicCoordinator => &["coordthem"],
        Role::CantonalOfficer => &["officer", "droit"],
        Role::Secretariat => &["secr"],
        Role::RegionalDirectorate => &["dirreg"],
        Role::CommitteeMember => &["copil", "cdc"],
        Role::Administrator | Role::DataProtection => &[],
    }
}

pub(super) async fn show(v: Visitor) -> Result<Response, Fail> {
    let lang = v.lang;
    let parts = parts_of(v.caller.seated.seat.role);
    let is_own = |id: &str| parts.contains(&part(id));
    let own = table(&v, DUTIES.iter().filter(|(id, _)| is_own(id)));
    let held = held(&v).await?;
    let others = table(&v, DUTIES.iter().filter(|(id, _)| !is_own(id)));
    let page = Page {
        title: t::duties_title(lang).into(),
        lead: Some(t::duties_lead(lang).into()),
        sub: sub(&v),
        sub_label: Some(t::bodies_nav(lang).into()),
        actions: ui::print_button(t::button_print(lang)),
        content: html! {
            div class="stack" {
                @if !parts.is_empty() { (ui::panel("own", t::duties_own(lang), html! {}, own)) }
                (ui::panel("held", t::duties_held(lang), html! {}, held))
                (ui::panel("others", t::duties_others(lang), html! {}, others))
            }
        },
        ..Page::default()
    };
    Ok(shell::page(&v, page).into_response())
}

fn table<'d>(v: &Visitor, duties: impl Iterator<Item = &'d (&'static str, &'static str)>) -> Markup {
    let lang = v.lang;
    let row = |(id, href): &(&str, &str)| {
        let link = html! { a class="ds-link" href=(href) { (text::code(lang, "duty", id)) } };
        Row {
            id: Some((*id).into()),
            cells: vec![
                link,
                html! { (role(lang, id)) },
                html! { span class="id subtle" { (id.to_ascii_uppercase()) } },
            ],
        }
    };
    let heads = [t::duties_one(lang), t::duties_who(lang), t::duties_id(lang)];
    let table = Table {
        caption: t::duties_title(lang).into(),
        caption_hidden: true,
        columns: heads.map(Column::new).into(),
        rows: duties.map(row).collect(),
        ..Table::default()
    };
    ui::table(lang, &table)
}

/// How many people hold each role of the canton today, and which are vacant (ROLE-06).
async fn held(v: &Visitor) -> Result<Markup, Fail> {
    let lang = v.lang;
    let people = v.web.app.role_holders().await.or_page(v)?;
    let row = |role: &Role| {
        let n = people.get(role.code()).copied().unwrap_or(0);
        let count = html! { @if n == 0 { (ui::tag(Tone::Warning, t::duties_vacant(lang))) } @else { (n) } };
        Row::from(vec![html! { (text::role(lang, v.model(), *role)) }, count])
    };
    let roles = Role::ALL.iter().filter(|role| v.model().role.contains_key(*role) && !parts_of(**role).is_empty());
    let table = Table {
        caption: t::duties_held(lang).into(),
        caption_hidden: true,
        columns: vec![Column::new(t::duties_who(lang)), Column::number(t::duties_people(lang))],
        rows: roles.map(row).collect(),
        ..Table::default()
    };
    Ok(html! { p class="subtle" { (t::duties_held_lead(lang)) } (ui::table(lang, &table)) })
}

/// The part of the name of a duty that says whose it is.
fn part(id: &str) -> &str {
    id.split('-').nth(1).unwrap_or_default()
}

/// Whose duty it is.
fn role(lang: words::Lang, id: &str) -> String {
    text::code(lang, "duty-of", part(id))
}
