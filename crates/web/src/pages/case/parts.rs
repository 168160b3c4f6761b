//! Small things that several pages of cases show.

use crate::http::{Fail, OrPage, Visitor};
use crate::text;
use crate::ui::{self, Due};
use app::case::{CaseView, Listed};
use domain::due::{DueItem, DueOwner};
use domain::model::{DueKind, Model};
use jiff::civil::Date;
use maud::{Markup, html};
use std::collections::BTreeMap;
use words::{Lang, t};

/// Who printed a page and when; only on paper.
pub fn printed(v: &Visitor) -> Markup {
    let now = v.web.app.clock().now().to_zoned(app::zone());
    let when = words::when(v.lang, now.date(), Some(now.time()));
    html! { p class="only-print subtle" { (t::frame_printed(v.lang, &when, &v.caller.name)) } }
}

/// Whole days from today until a day.
pub fn days(v: &Visitor, until: Date) -> i64 {
    v.today().until(until).map_or(0, |span| i64::from(span.get_days()))
}

/// When something is due, with the reason for the date.
pub fn due(v: &Visitor, item: &DueItem) -> Markup {
    let base =
        words::fill(v.lang, &format!("due-base-{}", item.kind.code()), &[("date", &words::date(v.lang, item.anchor))]);
    let mut due = Due::new(item.due, days(v, item.due), item.firm);
    due.base = base;
    ui::due(v.lang, &due)
}

/// Who has to do something, by name where it is one person.
pub fn owner(v: &Visitor, view: &CaseView, owner: &DueOwner) -> String {
    owner_in(v.lang, v.model(), view, owner)
}

/// The same in another language than that of the page.
pub fn owner_in(lang: Lang, model: &Model, view: &CaseView, owner: &DueOwner) -> String {
    match owner {
        DueOwner::Account(account) => view.name(account).to_string(),
        DueOwner::Institution(role, institution) => {
            format!("{}, {}", text::institution(lang, model, institution.as_str()), text::role(lang, model, *role))
        }
        DueOwner::Coordinator(role, region, theme) => {
            let of = match theme {
                Some(theme) => text::entry(lang, &model.theme, theme.as_str()),
                None => text::entry(lang, &model.region, region.as_str()),
            };
            format!("{}, {of}", text::role(lang, model, *role))
        }
        DueOwner::Role(role) => text::role(lang, model, *role),
    }
}

/// Whether something waits for the caller in the seat in which they act.
pub fn is_mine(v: &Visitor, view: &CaseView, owner: &DueOwner) -> bool {
    let seat = &v.caller.seated.seat;
    // What the first of a tandem has to do, the second has to do as well.
    let first = view.case().lead().and_then(|t| t.who.first()).map(|w| &w.account);
    let shares = |account: &domain::Code| first == Some(account) && view.case().is_lead(&v.caller.seated.account);
    let fits = |own: &Option<domain::Code>, wanted: &domain::Code| own.as_ref().is_none_or(|o| o == wanted);
    match owner {
        DueOwner::Account(account) => *account == v.caller.seated.account || shares(account),
        DueOwner::Institution(role, institution) => seat.role == *role && seat.institution == *institution,
        DueOwner::Coordinator(role, region, theme) => {
            seat.role == *role && fits(&seat.region, region) && (seat.theme.is_none() || seat.theme == *theme)
        }
        DueOwner::Role(role) => seat.role == *role,
    }
}

/// The next step of a listed case, with its date.
pub fn next_step(v: &Visitor, row: &Listed) -> Markup {
    let lang = v.lang;
    let kind = row.row.next_kind.as_deref().unwrap_or_default();
    let date = row.row.next_due.as_deref().and_then(|d| d.parse::<Date>().ok());
    let firm = DueKind::from_code(kind).and_then(|k| v.model().cadence(k)).is_some_and(|c| c.firm);
    html! {
        @match date {
            Some(date) => { div { (text::code(lang, "due", kind)) } (ui::due(lang, &Due::new(date, days(v, date), firm))) }
            None => span class="subtle" { (t::cases_no_step(lang)) },
        }
    }
}

/// The names of those who lead the listed cases, by account.
pub async fn lead_names(v: &Visitor, rows: &[Listed]) -> Result<BTreeMap<String, String>, Fail> {
    let mut names = BTreeMap::new();
    for listed in rows {
        for account in [&listed.row.lead_account, &listed.row.second_account].into_iter().flatten() {
            if !names.contains_key(account) {
                names.insert(account.clone(), v.web.app.name_of(account).await.or_page(v)?);
            }
        }
    }
    Ok(names)
}

/// Who leads a listed case, with the institution; empty where nobody does yet.
pub fn lead_of(v: &Visitor, row: &Listed, names: &BTreeMap<String, String>) -> String {
    let row = &row.row;
    let name = |account: &String| match names.get(account) {
        Some(name) if !name.is_empty() => name.clone(),
        // Who works for a further service has no name; that there is somebody is no secret.
        _ => t::further_service(v.lang).to_string(),
    };
    let who: Vec<String> = [&row.lead_account, &row.second_account].into_iter().flatten().map(name).collect();
    match row.lead_institution.as_deref().map(|code| text::institution(v.lang, v.model(), code)) {
        Some(institution) if !who.is_empty() && who[0] != institution => format!("{}, {institution}", who.join(" + ")),
        _ => who.join(" + "),
    }
}

/// A stored day in the way people read it; as it stands where it is none.
pub fn day(v: &Visitor, stored: Option<&str>) -> String {
    let read = stored.and_then(|d| d.parse::<Date>().ok());
    read.map_or_else(|| stored.unwrap_or_default().to_string(), |d| words::date(v.lang, d))
}
