//! The frame of a page for someone: navigation by role, demonstration bar, notices, what was just done.

use crate::http::{Guest, Visitor};
use crate::pages::work::has_case_work;
use crate::ui::page::{self, Frame, Nav, Page, User};
use crate::ui::parts::{Alert, Link, Tone};
use crate::{Web, text};
use domain::model::Role;
use maud::{Markup, html};
use words::{Lang, t};

/// A page for someone who is signed in.
pub fn page(visitor: &Visitor, mut page: Page) -> Markup {
    if let Some(done) = done(visitor) {
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
        demo: web.app.demo.then(|| "/start".to_string()),
        version: env!("CARGO_PKG_VERSION").to_string(),
        ..Frame::default()
    };
    page::page(&frame, &page)
}

fn frame(v: &Visitor) -> Frame {
    let lang = v.lang;
    let seat = &v.caller.seated.seat;
    let mut menu = vec![Link::new(t::menu_notices(lang), "/notices"), Link::new(t::menu_settings(lang), "/settings")];
    if v.web.app.demo {
        menu.push(Link::new(t::menu_start(lang), "/start"));
    }
    Frame {
        lang,
        here: v.here.clone(),
        demo: v.web.app.demo.then(|| "/start".to_string()),
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
        scheme: v.look.scheme,
        large: v.look.large,
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
    nav.push((t::nav_register(lang), "/register", may("register.read")));
    nav.push((t::nav_statistics(lang), "/statistics", may("statistics.read")));
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
fn done(v: &Visitor) -> Option<Alert> {
    let kind = v.query.get("done")?;
    let title = text::kind(v.lang, "event", kind).or_else(|| text::kind(v.lang, "act", kind))?;
    let merged = v.query.get("merged").is_some();
    let works = has_case_work(v.caller.seated.seat.role);
    let body = html! {
        @if merged { p { (t::done_merged(v.lang)) } }
        @if works { p class="no-print" { a class="ds-link" href="/work/next" { (t::work_next(v.lang)) } } }
    };
    Some(Alert { tone: Tone::Success, title: title.to_string(), body, undo: None, focus: true })
}
