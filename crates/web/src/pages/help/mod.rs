//! Help, the keyboard, accessibility: for everyone, signed in or not.

use crate::Web;
use crate::http::Guest;
use crate::shell;
use crate::ui::page::Page;
use crate::ui::parts::{Fact, Look, details, link_button, panel, summary};
use axum::Router;
use axum::routing::get;
use maud::{Markup, html};
use words::t;

/// The routes of the subject.
pub fn routes() -> Router<Web> {
    Router::new()
        .route("/help", get(help))
        .route("/help/keyboard", get(keyboard))
        .route("/accessibility", get(accessibility))
}

/// The questions, in the order in which they come up.
async fn help(guest: Guest) -> Markup {
    let lang = guest.lang;
    let questions = [
        (t::help_day(lang), t::help_day_text(lang)),
        (t::help_begin(lang), t::help_begin_text(lang)),
        (t::help_share(lang), t::help_share_text(lang)),
        (t::help_hidden(lang), t::help_hidden_text(lang)),
        (t::help_due(lang), t::help_due_text(lang)),
        (t::help_draft(lang), t::help_draft_text(lang)),
        (t::help_conflict(lang), t::help_conflict_text(lang)),
        (t::help_print(lang), t::help_print_text(lang)),
        (t::help_whom(lang), t::help_whom_text(lang)),
    ];
    let content = html! {
        div class="panel" { @for (question, answer) in questions { (details(question, html! { p { (answer) } })) } }
        div class="row no-print" {
            (link_button(Look::Second, t::footer_keyboard(lang), "/help/keyboard"))
            (link_button(Look::Second, t::footer_accessibility(lang), "/accessibility"))
        }
    };
    let content = html! { div class="stack" { (content) } };
    let lead = Some(t::help_lead(lang).to_string());
    shell::open_page(&guest, Page { title: t::footer_help(lang).into(), lead, content, ..Page::default() })
}

async fn keyboard(guest: Guest) -> Markup {
    let lang = guest.lang;
    let key = |key: &str, what: &str| Fact::new(key, html! { (what) });
    let keys = [
        key(t::keyboard_tab(lang), t::keyboard_tab_text(lang)),
        key(t::keyboard_skip(lang), t::keyboard_skip_text(lang)),
        key(t::keyboard_search(lang), t::keyboard_search_text(lang)),
        key(t::keyboard_send(lang), t::keyboard_send_text(lang)),
        key(t::keyboard_escape(lang), t::keyboard_escape_text(lang)),
        key(t::keyboard_print(lang), t::keyboard_print_text(lang)),
    ];
    let content = html! { div class="panel" { (summary(lang, &keys)) p class="subtle" { (t::keyboard_dates(lang)) } } };
    let lead = Some(t::keyboard_lead(lang).to_string());
    shell::open_page(&guest, Page { title: t::footer_keyboard(lang).into(), lead, content, ..Page::default() })
}

async fn accessibility(guest: Guest) -> Markup {
    let lang = guest.lang;
    let list = |points: &[&str]| html! { ul { @for point in points { li { (point) } } } };
    let does = [
        t::access_does_keyboard(lang),
        t::access_does_reader(lang),
        t::access_does_zoom(lang),
        t::access_does_script(lang),
        t::access_does_colour(lang),
    ];
    let lacks = [t::access_lacks_tests(lang), t::access_lacks_simple(lang), t::access_lacks_files(lang)];
    let content = html! {
        div class="stack" {
            (panel("does", t::access_does(lang), html! {}, list(&does)))
            (panel("lacks", t::access_lacks(lang), html! {}, list(&lacks)))
            (panel("feedback", t::access_feedback(lang), html! {}, html! { p { (t::access_feedback_text(lang)) } p { (t::access_feedback_next(lang)) } }))
        }
    };
    let lead = Some(t::access_lead(lang).to_string());
    shell::open_page(&guest, Page { title: t::access_title(lang).into(), lead, content, ..Page::default() })
}
