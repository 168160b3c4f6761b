//! The frame of a page for someone: navigation by role, demonstration bar, notices, what was just done.

use crate::http::{Guest, Visitor};
use crate::pages::work::has_case_work;
use crate::ui::page::{self, Frame, Nav, Page, SessionEnd, User};
use crate::ui::parts::{Alert, Link, Tone, Undo};
use crate::{Web, text};
use domain::model::Role;
use maud::{Markup, html};
use words::{Lang, t};

/// A page for someone who is signed in.
pub fn page(visitor: &Visitor, mut page: Page) -> Markup {
    if let Some(done) = done(visitor, &page) {
        page.alerts.insert(0, done);
    }
    page::page(&frame(visitor), &page)
}

/// A page for anyone, signed in or not.
pub fn open_page(guest: &Guest, shown: Page) -> Markup {
    match &guest.visitor {
        Some(visitor) => page(visitor, shown),
        None => guest_page(&guest.web, guest.lang, &guest.here, shown),
    }
}

/// A page for someone who is not.
pub fn guest_page(web: &Web, lang: Lang, here: &str, page: Page) -> Markup {
    let frame = Frame {
        lang,
        here: here.to_string(),
        demo: demonstration(web, lang),
        version: env!("CARGO_PKG_VERSION").to_string(),
        ..Frame::default()
    };
    page::page(&frame, &page)
}

/// What a demonstration says above each page: that the persons are invented, and whose model is at work.
fn demonstration(web: &Web, lang: Lang) -> Option<Link> {
    let model = web.app.model();
    let says = match model.demo {
        true => t::frame_demo(lang).to_string(),
        false => t::frame_demo_model(lang, &text::of(lang, &model.label)),
    };
    web.app.demo.then(|| Link::new(says, "/start"))
}

fn frame(v: &Visitor) -> Frame {
    let lang = v.lang;
    let seat = &v.caller.seated.seat;
    let mut menu = vec![
        Link::new(t::menu_notices(lang), "/notices"),
        Link::new(t::menu_settings(lang), "/settings"),
        Link::new(t::security_title(lang), "/account/security"),
    ];
    menu.push(Link::new(t::directory_title(lang), "/directory"));
    let imports = !v.web.app.imports(&v.caller).is_empty();
    if imports {
        menu.push(Link::new(t::imports_title(lang), "/imports"));
    }
    if imports || ["invoice.run", "session.dispatch"].iter().any(|act| v.web.app.may_anywhere(&v.caller, act)) {
        menu.push(Link::new(t::job_title(lang), "/downloads"));
    }
    if v.web.app.may_anywhere(&v.caller, "outbox.read") {
        menu.push(Link::new(t::outbox_title(lang), "/outbox"));
    }
    if v.web.app.demo {
        menu.push(Link::new(t::menu_start(lang), "/start"));
    }
    Frame {
        lang,
        here: v.here.clone(),
        demo: demonstration(&v.web, lang),
        user: Some(User {
            name: v.caller.name.clone(),
            role: text::role(lang, v.model(), seat.role),
            institution: text::institution(lang, v.model(), seat.institution.as_str()),
            menu,
            sign_out: Some("/sign-out".into()),
        }),
        nav: navigation(v),
        search: v.web.app.may_anywhere(&v.caller, "case.search"),
        version: env!("CARGO_PKG_VERSION").to_string(),
        wishes: v.wishes,
        session: Some(SessionEnd { left: v.left, lasts: app::account::SESSION_LASTS }),
    }
}

fn navigation(v: &Visitor) -> Vec<Nav> {
    let lang = v.lang;
    let path = v.here.split('?').next().unwrap_or_default();
    let may = |act: &str| v.web.app.may_anywhere(&v.caller, act);
    let role = v.caller.seated.seat.role;
    let mut nav = vec![(t::nav_my_work(lang), "/work", true)];
    nav.push((t::nav_cases(lang), "/cases", may("case.list")));
    let meets = !matches!(role, Role::CommitteeMember | Role::RegionalDirectorate | Role::DataProtection);
    nav.push((t::nav_sessions(lang), "/sessions", meets));
    nav.push((t::nav_requests(lang), "/requests", may("case.open")));
    nav.push((t::nav_agreements(lang), "/agreements", may("agreement.read")));
    nav.push((t::nav_concerns(lang), "/concerns", may("concern.read")));
    nav.push((t::ledger_nav(lang), "/ledger", may("ledger.read")));
    nav.push((t::nav_invoices(lang), "/invoices", may("invoice.read") && !may("ledger.read")));
    nav.push((t::budget_nav(lang), "/budget", may("budget.read") && !may("ledger.read")));
    nav.push((t::nav_bodies(lang), "/bodies", may("body.read")));
    // Whoever prepares the sittings finds both among the pages of the bodies and the duties.
    nav.push((t::activities_title(lang), "/activities", may("activity.read") && !may("body.read")));
    nav.push((t::tool_title(lang), "/tool", may("tool.read") && !may("body.read")));
    nav.push((t::nav_templates(lang), "/templates", may("template.read")));
    nav.push((t::nav_revisions(lang), "/revisions", may("revision.read")));
    nav.push((t::nav_register(lang), "/register", may("register.read")));
    nav.push((t::nav_statistics(lang), "/statistics", may("statistics.read")));
    // The others find it at the foot of the page: the head holds what is used every day.
    let inventory = matches!(role, Role::CommitteeMember | Role::RegionalDirectorate);
    nav.push((t::nav_inventory(lang), "/inventory", inventory));
    nav.push((t::dpo_nav(lang), "/log", may("log.read")));
    let shown = nav.into_iter().filter(|(_, _, shown)| *shown);
    let mut nav: Vec<Nav> = shown.map(|(label, href, _)| Nav::new(label, href, path.starts_with(href))).collect();
    if v.unread > 0 {
        let mut notices = Nav::new(t::menu_notices(lang), "/notices", path == "/notices");
        notices.badge = Some((v.unread, t::notices_unread(lang, v.unread)));
        nav.push(notices);
    }
    nav
}

/// The message about what was just done (`?done=consent.given`), with the focus.
fn done(v: &Visitor, page: &Page) -> Option<Alert> {
    let kind = v.query.get("done")?;
    let title = text::kind(v.lang, "event", kind).or_else(|| text::kind(v.lang, "act", kind))?;
    let merged = v.query.get("merged").is_some();
    let works = has_case_work(v.caller.seated.seat.role);
    let body = html! {
        @if merged { p { (t::done_merged(v.lang)) } }
        @if works { p class="no-print" { a class="ds-link" href="/work/next" { (t::work_next(v.lang)) } } }
    };
    let undo = v.query.get("undo").and_then(|told| undo(v, page, told));
    let dismiss = Some(told::without(&v.here));
    Some(Alert { tone: Tone::Success, title: title.to_string(), body, undo, dismiss, focus: true })
}

/// The button that takes it back (`?undo=NUMBER.VERSION`), until the case changes again (ux 3.5).
fn undo(v: &Visitor, page: &Page, told: &str) -> Option<Undo> {
    let (number, version) = told::read(told)?;
    if page.case.as_ref().is_some_and(|(shown, now)| *shown == number && *now != version) {
        return None;
    }
    let hidden = vec![("version".into(), version.to_string()), ("_return".into(), told::without(&v.here))];
    Some(Undo { action: format!("/cases/{number}/undo"), label: None, hidden })
}

/// What an address says of what was just done. No personal data in it: kinds, a number, a version.
pub mod told {
    use crate::form::Entered;

    /// The names of what is said.
    const NAMES: &[&str] = &["done", "merged", "undo"];

    /// Whether a name of a query says what was just done.
    pub fn is(name: &str) -> bool {
        NAMES.contains(&name)
    }

    /// An address that says more.
    pub fn with(to: &str, pairs: &[(&str, String)]) -> String {
        let (page, place) = to.split_once('#').map_or((to, None), |(page, place)| (page, Some(place)));
        let (path, query) = page.split_once('?').unwrap_or((page, ""));
        let mut said = Entered::parse(query);
        said.0.retain(|(name, _)| !is(name));
        said.0.extend(pairs.iter().map(|(name, value)| (name.to_string(), value.clone())));
        let query = said.encode();
        let place = place.map(|place| format!("#{place}")).unwrap_or_default();
        if query.is_empty() { format!("{path}{place}") } else { format!("{path}?{query}{place}") }
    }

    /// An address that says nothing of it any more.
    pub fn without(to: &str) -> String {
        with(to, &[])
    }

    /// `NUMBER.VERSION`.
    pub fn read(told: &str) -> Option<(String, i64)> {
        let (number, version) = told.rsplit_once('.')?;
        let plain = !number.is_empty() && number.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
        Some((number.to_string(), version.parse().ok()?)).filter(|_| plain)
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        #[test]
        fn what_was_done_is_told_before_the_place_on_the_page_and_once() {
            let done = [("done", "plan.goal-set".to_string())];
            assert_eq!(with("/cases/A-1/plan#goal-2", &done), "/cases/A-1/plan?done=plan.goal-set#goal-2");
            assert_eq!(with("/work?only=late&done=x&undo=A-1.3", &done), "/work?only=late&done=plan.goal-set");
            assert_eq!(without("/work?done=x&merged=1"), "/work");
        }

        #[test]
        fn a_button_leads_to_no_other_address_than_that_of_a_case() {
            assert_eq!(read("DM-2026-0001.12"), Some(("DM-2026-0001".into(), 12)));
            for told in ["DM-2026-0001", "../x.1", ".1", "DM 1.1", "DM-1.x", "//host.1"] {
                assert_eq!(read(told), None, "{told}");
            }
        }
    }
}
