//! The outbox: what the platform has written, to whom, and what became of it (ROLE-SECR-05).

mod receive;

use crate::Web;
use crate::http::{Fail, OrPage, Path, Visitor};
use crate::pages::work::aside::moment;
use crate::ui::page::Page;
use crate::ui::parts::{Alert, Fact, Link, Look, Tone, empty, link_button, panel, summary, tag};
use crate::ui::table::{Column, Row, Table, table};
use crate::{mail, shell, text};
use app::mail::{Letter, MailState, OutboxEntry, Sending};
use axum::Router;
use axum::routing::get;
use maud::{Markup, html};
use words::t;

/// The routes of the subject.
pub fn routes() -> Router<Web> {
    Router::new()
        .route("/outbox", get(list))
        .route("/outbox/receive", get(receive::show).post(receive::send))
        .route("/outbox/{id}", get(one))
}

async fn list(v: Visitor) -> Result<Markup, Fail> {
    let lang = v.lang;
    let state = v.query.get("state").and_then(MailState::from_code);
    let before =
        v.query.get("before").and_then(|b| b.split_once('.')).and_then(|(at, id)| Some((at.parse().ok()?, id)));
    let found = v.web.app.outbox(&v.caller, state, before).await.or_page(&v)?;
    let heads = [t::outbox_when(lang), t::outbox_to(lang), t::outbox_what(lang), t::outbox_state(lang)];
    let mut columns: Vec<Column> = heads.into_iter().map(Column::new).collect();
    columns.push(Column::number(t::outbox_attempts(lang)));
    let shown = Table {
        caption: t::outbox_title(lang).into(),
        caption_hidden: true,
        columns,
        rows: found.entries.iter().map(|e| row(&v, e)).collect(),
        ..Table::default()
    };
    let content = html! {
        div class="stack" {
            (filter(&v, state))
            @if found.entries.is_empty() { (empty(t::outbox_none(lang), t::outbox_none_text(lang), html! {})) }
            @else { (table(lang, &shown)) }
            @if let Some((at, id)) = &found.older {
                p class="no-print" { a class="ds-link" href=(older(state, *at, id)) { (t::outbox_older(lang)) } }
            }
        }
    };
    let page = Page {
        title: t::outbox_title(lang).into(),
        lead: Some(t::outbox_lead(lang).into()),
        alerts: nothing_leaves(&v, found.sending).into_iter().collect(),
        actions: html! { @if v.web.app.has_letterbox() {
            (link_button(Look::Second, t::received_title(lang), "/outbox/receive"))
        } },
        content,
        ..Page::default()
    };
    Ok(shell::page(&v, page))
}

fn nothing_leaves(v: &Visitor, sending: Sending) -> Option<Alert> {
    let (title, words) = match sending {
        Sending::On => return None,
        Sending::Demo => (t::outbox_demo(v.lang), t::outbox_demo_text(v.lang)),
        Sending::Unset => (t::outbox_unset(v.lang), t::outbox_unset_text(v.lang)),
    };
    Some(Alert { tone: Tone::Info, title: title.into(), body: html! { p { (words) } }, ..Alert::default() })
}

fn filter(v: &Visitor, now: Option<MailState>) -> Markup {
    let lang = v.lang;
    let words = |state: MailState| t::outbox_only(lang, &text::code(lang, "outbox-state", state.code()));
    html! {
        p class="row no-print" {
            @if now.is_some() { a class="ds-link" href="/outbox" { (t::outbox_all(lang)) } }
            @for state in MailState::ALL.into_iter().filter(|state| Some(*state) != now) {
                a class="ds-link" href={ "/outbox?state=" (state.code()) } { (words(state)) }
            }
        }
    }
}

fn older(state: Option<MailState>, at: i64, id: &str) -> String {
    let state = state.map(|state| format!("state={}&", state.code())).unwrap_or_default();
    format!("/outbox?{state}before={at}.{id}")
}

fn row(v: &Visitor, entry: &OutboxEntry) -> Row {
    let mail = &entry.mail;
    let kind = text::code(v.lang, "outbox-kind", mail.letter.kind());
    Row::from(vec![
        html! { a class="ds-link" href={ "/outbox/" (mail.id) } { (moment(v, mail.made.as_millisecond())) span class="vh" { ": " (kind) } } },
        addressee(v, entry),
        html! { (kind) @if let Some(number) = session_of(&mail.letter) { " " span class="id" { (number) } } },
        html! { (state(v, mail.state)) @if let Some(code) = &mail.fault { " " (t::outbox_code(v.lang, code)) } },
        html! { (mail.attempts) },
    ])
}

/// The name and the address; whose very institution tells something is a further service.
fn addressee(v: &Visitor, entry: &OutboxEntry) -> Markup {
    html! { @match &entry.name {
        Some(name) => { (name) " " span class="subtle" { (entry.mail.address) } },
        None => (text::institution(v.lang, v.model(), rights::FURTHER)),
    } }
}

/// The state of a letter, as a tag.
pub(in crate::pages) fn state(v: &Visitor, state: MailState) -> Markup {
    let tone = match state {
        MailState::Kept => Tone::Neutral,
        MailState::Waiting => Tone::Info,
        MailState::Sent => Tone::Success,
        MailState::Failed => Tone::Danger,
    };
    tag(tone, &text::code(v.lang, "outbox-state", state.code()))
}

fn session_of(letter: &Letter) -> Option<&str> {
    match letter {
        Letter::Invitation(invited) | Letter::Cancellation(invited) => Some(invited.session.as_str()),
        Letter::Request { .. } | Letter::Digest { .. } => None,
    }
}

async fn one(v: Visitor, Path(id): Path<String>) -> Result<Markup, Fail> {
    let lang = v.lang;
    let entry = v.web.app.outbox_letter(&v.caller, &id).await.or_page(&v)?;
    let mail = &entry.mail;
    let written = mail::written(&v.web.app, mail).await.or_page(&v)?;
    let mut facts = vec![
        Fact::new(t::outbox_when(lang), html! { (moment(&v, mail.made.as_millisecond())) }),
        Fact::new(t::outbox_to(lang), addressee(&v, &entry)),
        Fact::new(
            t::outbox_state(lang),
            html! { (state(&v, mail.state)) @if let Some(code) = &mail.fault { " " (t::outbox_code(lang, code)) } },
        ),
    ];
    if let Some(number) = session_of(&mail.letter) {
        facts.push(Fact::new(
            t::notices_session(lang),
            html! { a class="ds-link" href={ "/sessions/" (number) } { span class="id" { (number) } } },
        ));
    }
    let calendar = written.calendar.as_ref().map(|(method, _)| t::outbox_calendar(lang, method.name()));
    let content = html! {
        div class="stack" {
            (summary(lang, &facts))
            (panel("letter", &written.subject, html! {}, html! {
                div class="pre" lang=(text::lang(mail.language).code()) { (text_of(&v, &written.text)) }
                @if let Some(calendar) = calendar { p class="subtle" { (calendar) } }
            }))
            (link_button(Look::Second, t::outbox_title(lang), "/outbox"))
        }
    };
    let title = text::code(lang, "outbox-kind", mail.letter.kind());
    let back = Some(Link::new(t::outbox_title(lang), "/outbox"));
    Ok(shell::page(&v, Page { title, back, content, ..Page::default() }))
}

/// The text as it went; the link under which its addressee answers is theirs alone, except in a demonstration.
fn text_of(v: &Visitor, text: &str) -> String {
    let personal = |line: &str| line.contains("/answer/") && !v.web.app.demo;
    let shown = |line: &str| if personal(line) { t::outbox_link_hidden(v.lang).to_string() } else { line.to_string() };
    text.lines().map(shown).collect::<Vec<_>>().join("\n")
}
