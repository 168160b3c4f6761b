//! The frame of every page: what is above and below the content, always in the same order.

use maud::{DOCTYPE, Markup, html};
use words::{Lang, t};

use super::parts::{Alert, Identity, Link, alert};
use crate::assets;

/// What stays the same over all pages of one request.
#[derive(Debug, Clone, Default)]
pub struct Frame {
    pub lang: Lang,
    /// Path and query of this page as a `GET` address, so that changing the language stays here. After a form
    /// that failed it is the address of the form.
    pub here: String,
    /// A demonstration: what is shown, and the address of the page where roles are changed. Shows the bar.
    pub demo: Option<Link>,
    pub user: Option<User>,
    /// The main navigation; the role decides what is in it.
    pub nav: Vec<Nav>,
    /// Whether there is a search field (not before signing in).
    pub search: bool,
    pub version: String,
    /// How the person wishes to see it.
    pub wishes: Wishes,
    /// How long the session lasts, where someone is signed in.
    pub session: Option<SessionEnd>,
}

/// What the script must know to warn before a session ends; in milliseconds, because clocks differ.
#[derive(Debug, Clone, Copy, Default)]
pub struct SessionEnd {
    /// So long it lasts from now on.
    pub left: i64,
    /// So long at least after a further request.
    pub lasts: i64,
}

/// How a person wishes to see pages: kept in cookies, because it belongs to the eyes and the screen, not to the account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Wishes {
    /// The colours.
    pub scheme: Scheme,
    /// The larger type.
    pub large: bool,
    /// Stronger lines and words, whatever the device says.
    pub contrast: bool,
    /// With which key the search field is reached.
    pub search_key: SearchKey,
}

/// The key that leads to the search field; another program may need the usual one, or the person none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SearchKey {
    #[default]
    K,
    B,
    Off,
}

impl SearchKey {
    /// As it stands in the cookie and in the page.
    pub fn code(self) -> &'static str {
        match self {
            SearchKey::K => "k",
            SearchKey::B => "b",
            SearchKey::Off => "off",
        }
    }

    /// As assistive technology reads it.
    fn shortcut(self) -> Option<&'static str> {
        match self {
            SearchKey::K => Some("Control+K"),
            SearchKey::B => Some("Control+B"),
            SearchKey::Off => None,
        }
    }
}

/// Which colours a person wishes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Scheme {
    #[default]
    Auto,
    Light,
    Dark,
}

/// Who is signed in, and as whom they act.
#[derive(Debug, Clone, Default)]
pub struct User {
    pub name: String,
    pub role: String,
    pub institution: String,
    pub menu: Vec<Link>,
    /// Where the form for signing out is sent to.
    pub sign_out: Option<String>,
}

/// An entry of a navigation.
#[derive(Debug, Clone, Default)]
pub struct Nav {
    pub label: String,
    pub href: String,
    pub current: bool,
    /// A number behind the label, with the words that say what it counts.
    pub badge: Option<(i64, String)>,
}

impl Nav {
    pub fn new(label: impl Into<String>, href: impl Into<String>, current: bool) -> Nav {
        Nav { label: label.into(), href: href.into(), current, badge: None }
    }
}

/// What one page says. Only `title` and `content` are needed.
#[derive(Debug, Clone, Default)]
pub struct Page {
    /// The one `h1`, and the first part of the document's title.
    pub title: String,
    /// Case or person, the second part of the document's title. It is not shown on the page.
    pub context: Option<String>,
    /// A form failed: the document's title begins with `Error:`.
    pub failed: bool,
    /// A sentence below the heading.
    pub lead: Option<String>,
    /// The way back, above the heading.
    pub back: Option<Link>,
    pub identity: Option<Identity>,
    /// The case that the page shows, with its version.
    pub case: Option<(String, i64)>,
    /// The sub-navigation, and what it is called for those who hear it.
    pub sub: Vec<Nav>,
    pub sub_label: Option<String>,
    /// At most one, combined, where possible.
    pub alerts: Vec<Alert>,
    /// Buttons and links beside the heading, the main one first.
    pub actions: Markup,
    pub content: Markup,
    /// Seconds after which a page about a running job asks again when JavaScript is off.
    pub refresh: Option<u32>,
}

/// The whole document.
pub fn page(frame: &Frame, page: &Page) -> Markup {
    let lang = frame.lang;
    let Wishes { scheme, large, contrast, search_key } = frame.wishes;
    let scheme = match scheme {
        Scheme::Auto => "auto",
        Scheme::Light => "light",
        Scheme::Dark => "dark",
    };
    html! {
        (DOCTYPE)
        html lang=(lang.code()) data-color-scheme=(scheme) data-contrast=[contrast.then_some("more")] {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content=(if scheme == "auto" { "light dark" } else { scheme });
                title { (document_title(lang, page)) }
                @if let Some(seconds) = page.refresh {
                    noscript { meta http-equiv="refresh" content=(seconds); }
                }
                link rel="icon" type="image/svg+xml" href=(assets::path("mark.svg"));
                @for sheet in ["ds.css", "theme.css", "app.css"] {
                    link rel="stylesheet" href=(assets::path(sheet));
                }
                script src=(assets::path("app.js")) defer {}
            }
            body data-size=(if large { "md" } else { "sm" }) data-search-key=(search_key.code()) {
                a class="ds-skip-link" href="#main" { (t::frame_skip(lang)) }
                (header(frame))
                @if let Some(identity) = &page.identity { (identity_bar(lang, identity)) }
                @if !page.sub.is_empty() { (sub_navigation(lang, page)) }
                main id="main" class="wrap main" tabindex="-1" {
                    @for one in &page.alerts { (alert(lang, one)) }
                    (heading(lang, page))
                    (page.content)
                }
                (footer(frame))
                @if let Some(end) = frame.session { (session_end(frame, end)) }
            }
        }
    }
}

/// Shown by the script five minutes before the session ends (ux 3.5). Without the script any page that is opened extends
/// it, and the settings say until when.
fn session_end(frame: &Frame, end: SessionEnd) -> Markup {
    let lang = frame.lang;
    html! {
        dialog class="ds-dialog session-end" id="session-end" aria-labelledby="session-end-heading"
            data-left=(end.left) data-lasts=(end.lasts) {
            div class="stack" data-shown="soon" {
                h2 class="ds-heading" data-size="xs" id="session-end-heading" { (t::session_end_soon(lang)) }
                p data-text=(t::session_end_at(lang, "{time}")) {}
                form method="post" action="/session/extend" {
                    button class="ds-button" type="submit" { (t::session_end_extend(lang)) }
                }
            }
            div class="stack" data-shown="over" hidden {
                p { (t::session_end_over(lang)) }
                a class="ds-button" href=(frame.here) { (t::nav_sign_in(lang)) }
            }
        }
    }
}

fn document_title(lang: Lang, page: &Page) -> String {
    let mut title = page.title.clone();
    if let Some(context) = &page.context {
        title.push_str(" – ");
        title.push_str(context);
    }
    title.push_str(" – ");
    title.push_str(t::product_name(lang));
    if page.failed { t::error_title(lang, &title) } else { title }
}

fn header(frame: &Frame) -> Markup {
    let lang = frame.lang;
    html! {
        header class="head" {
            @if let Some(demo) = &frame.demo {
                div class="demo" {
                    div class="wrap row spread" {
                        span { (demo.label) @if let Some(user) = &frame.user { " · " (user.role) } }
                        a href=(demo.href) { (t::frame_change_role(lang)) }
                    }
                }
            }
            div class="wrap top" {
                a class="brand" href="/" {
                    svg class="brand-mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false" {
                        rect class="brand-ground" width="32" height="32" rx="7" {}
                        circle class="brand-dot" cx="8.5" cy="16" r="4.5" {}
                        circle class="brand-dot" cx="23.5" cy="16" r="4.5" {}
                        rect class="brand-dot" x="8" y="14.25" width="16" height="3.5" {}
                    }
                    span { (t::product_name(lang)) }
                }
                @if frame.search { (search(frame)) }
                div class="top-end" {
                    (languages(frame))
                    @if let Some(user) = &frame.user { (user_menu(lang, user)) }
                }
            }
            @if !frame.nav.is_empty() {
                nav class="mainnav" aria-label=(t::nav_main(lang)) {
                    details class="wrap fold" {
                        summary { (t::nav_menu(lang)) }
                        (links(&frame.nav, "tabs"))
                    }
                }
            }
        }
    }
}

/// By `POST`, so that no name and no AVS number stands in an address.
fn search(frame: &Frame) -> Markup {
    let lang = frame.lang;
    html! {
        form class="search" role="search" method="post" action="/search" {
            label class="vh" for="search" { (t::search_label(lang)) }
            input class="ds-input" id="search" name="q" type="search" autocomplete="off" spellcheck="false"
                placeholder=(t::search_placeholder(lang)) aria-keyshortcuts=[frame.wishes.search_key.shortcut()];
            button class="ds-button" data-variant="secondary" type="submit" { (t::search_button(lang)) }
        }
    }
}

fn languages(frame: &Frame) -> Markup {
    html! {
        nav class="langs" aria-label=(t::frame_language(frame.lang)) {
            ul {
                @for lang in Lang::ALL {
                    li {
                        a href=(in_language(&frame.here, lang)) lang=(lang.code()) hreflang=(lang.code())
                            aria-current=[(lang == frame.lang).then_some("true")] {
                            (lang.own_name())
                        }
                    }
                }
            }
        }
    }
}

/// The same page in another language.
fn in_language(here: &str, lang: Lang) -> String {
    let here = here.split('#').next().unwrap_or_default();
    let (path, query) = here.split_once('?').unwrap_or((here, ""));
    let mut kept: Vec<&str> =
        query.split('&').filter(|pair| !pair.is_empty() && !pair.starts_with("lang=") && *pair != "lang").collect();
    let chosen = format!("lang={}", lang.code());
    kept.push(&chosen);
    format!("{path}?{}", kept.join("&"))
}

fn user_menu(lang: Lang, user: &User) -> Markup {
    html! {
        details class="menu" {
            summary aria-label=(t::frame_user_menu(lang, &user.name)) { span { (user.name) } }
            div class="menu-box" {
                p class="subtle" { (t::frame_acting(lang, &user.institution, &user.role)) }
                ul {
                    @for link in &user.menu { li { a href=(link.href) { (link.label) } } }
                    @if let Some(action) = &user.sign_out {
                        li { form method="post" action=(action) { button type="submit" { (t::nav_sign_out(lang)) } } }
                    }
                }
            }
        }
    }
}

fn links(items: &[Nav], class: &str) -> Markup {
    html! {
        ul class=(class) {
            @for item in items {
                li {
                    a href=(item.href) aria-current=[item.current.then_some("page")] {
                        (item.label)
                        @if let Some((number, words)) = &item.badge {
                            " " span class="badge" { (number) span class="vh" { " " (words) } }
                        }
                    }
                }
            }
        }
    }
}

fn sub_navigation(lang: Lang, page: &Page) -> Markup {
    let label = page.sub_label.as_deref().unwrap_or_else(|| t::nav_sub(lang));
    html! { nav class="subnav" aria-label=(label) { div class="wrap" { (links(&page.sub, "tabs")) } } }
}

/// Who this is about, above everything on pages of a case. It stays in view where there is room for it.
fn identity_bar(lang: Lang, identity: &Identity) -> Markup {
    let label = identity.label.as_deref().unwrap_or_else(|| t::identity_label(lang));
    html! {
        section class="idbar" aria-label=(label) {
            dl class="wrap" {
                @for (label, value) in &identity.facts { div { dt { (label) } dd { (value) } } }
            }
        }
    }
}

fn heading(lang: Lang, page: &Page) -> Markup {
    html! {
        div class="page-head" {
            div {
                @if let Some(back) = &page.back {
                    a class="back" href=(back.href) {
                        span aria-hidden="true" { "‹ " } (if back.label.is_empty() { t::button_back(lang) } else { &back.label })
                    }
                }
                h1 { (page.title) }
                @if let Some(lead) = &page.lead { p class="lead" { (lead) } }
            }
            @if !page.actions.0.is_empty() { div class="actions no-print" { (page.actions) } }
        }
    }
}

fn footer(frame: &Frame) -> Markup {
    let lang = frame.lang;
    html! {
        footer class="foot" {
            div class="wrap row" {
                ul class="foot-links" {
                    li { a href="/accessibility" { (t::footer_accessibility(lang)) } }
                    li { a href="/help" { (t::footer_help(lang)) } }
                    li { a href="/models" { (t::footer_models(lang)) } }
                    li { a href="/help/keyboard" { (t::footer_keyboard(lang)) } }
                    li { a href="/public" { (t::footer_public(lang)) } }
                    li { a href="/inventory" { (t::nav_inventory(lang)) } }
                }
                p class="subtle" { (t::product_name(lang)) " · " (t::footer_version(lang, &frame.version)) }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::in_language;
    use words::Lang;

    #[test]
    fn changing_the_language_stays_on_the_page_and_keeps_its_filters() {
        assert_eq!(in_language("/cases", Lang::De), "/cases?lang=de");
        assert_eq!(in_language("/cases?lang=fr&sort=due", Lang::It), "/cases?sort=due&lang=it");
        assert_eq!(in_language("/cases?language=x#top", Lang::En), "/cases?language=x&lang=en");
    }
}
