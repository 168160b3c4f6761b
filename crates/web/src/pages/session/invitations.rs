//! The invitations: who, for which cases, sent or not, the answer; and one's own with its three answers.

use super::show::Space;
use super::{act, form_of, invitee, is_before, mini};
use crate::http::Visitor;
use crate::pages::outbox;
use crate::ui::parts::{Look, Tone};
use crate::ui::table::{Column, Row, Table};
use crate::{text, ui};
use app::session::SessionView;
use domain::model::Role;
use domain::session::{Answer, Invitation, InviteeKind, SessionState};
use maud::{Markup, html};
use words::t;

/// An answer in one word.
pub(super) fn short(v: &Visitor, answer: Answer) -> String {
    match answer {
        Answer::Yes => t::session_yes(v.lang),
        Answer::No => t::session_no(v.lang),
        Answer::OtherTime => t::session_other(v.lang),
    }
    .to_string()
}

/// The answer of an invitee, with the other time that would suit.
fn said(v: &Visitor, i: &Invitation) -> String {
    match &i.reply {
        None if i.sent => t::session_open(v.lang).to_string(),
        None => t::session_unsent(v.lang).to_string(),
        Some((answer, None)) => short(v, *answer),
        Some((answer, Some(at))) => {
            format!("{}: {}", short(v, *answer), words::when(v.lang, at.date(), Some(at.time())))
        }
    }
}

fn tone(i: &Invitation) -> Tone {
    match i.reply {
        Some((Answer::Yes, _)) => Tone::Success,
        Some((Answer::No, _)) => Tone::Danger,
        Some((Answer::OtherTime, _)) => Tone::Warning,
        None => Tone::Neutral,
    }
}

/// The answers for one case, invitee by invitee.
pub(super) fn of_case(v: &Visitor, view: &SessionView, case: &str) -> Markup {
    let of_case = |i: &&Invitation| i.invited.invite.cases.iter().any(|c| c.as_str() == case);
    let all: Vec<&Invitation> = view.session.invitations.iter().filter(of_case).collect();
    html! {
        @if all.is_empty() { (t::session_nobody(v.lang)) }
        ul { @for i in all { li { (who(v, i)) (words::sep(v.lang)) (said(v, i)) } } }
    }
}

/// An invitee in a word: the institution, or in what capacity.
fn who(v: &Visitor, i: &Invitation) -> String {
    match &i.invited.institution {
        Some(code) => text::institution(v.lang, v.model(), code.as_str()),
        None => text::code(v.lang, "invitee", i.invited.invite.kind.code()),
    }
}

/// The list of invitations, for whoever organises.
pub(super) fn panel(v: &Visitor, space: &Space) -> Markup {
    let view = &space.view;
    let (lang, session) = (v.lang, &view.session);
    let before = is_before(session);
    let invite = html! { @if before && !session.agenda.is_empty() {
        (ui::link_button(Look::Second, act(v, "session.invite"), &form_of(session.number.as_str(), "session.invite", "")))
    } };
    if session.invitations.is_empty() {
        let none = html! {
            (ui::empty(t::session_nobody(lang), t::session_nobody_text(lang), html! {}))
            (first_time(v, view))
        };
        return ui::panel("invitations", t::session_invitations(lang), invite, none);
    }
    let mut heads =
        vec![t::session_invitee(lang), t::session_as(lang), t::session_cases(lang), t::session_answer(lang)];
    heads.push(t::session_mail(lang));
    heads.push(if before { t::agreed_actions(lang) } else { t::session_present(lang) });
    let table = Table {
        caption: t::session_invitations(lang).into(),
        caption_hidden: true,
        columns: heads.into_iter().map(Column::new).collect(),
        rows: session.invitations.iter().map(|i| Row::from(cells(v, space, i))).collect(),
        ..Table::default()
    };
    let all = html! { @if before { (super::paper::link(v, view, "invitations", None)) } };
    let body = html! { (ui::table(lang, &table)) (first_time(v, view)) (all) };
    ui::panel("invitations", t::session_invitations(lang), invite, body)
}

/// To the first session of a case the front-line worker comes as well: those who are not on the list yet (CASE-35).
fn first_time(v: &Visitor, view: &SessionView) -> Markup {
    if !is_before(&view.session) {
        return html! {};
    }
    let invited = |number: &str| {
        let of_case = |i: &&Invitation| i.invited.invite.cases.iter().any(|c| c.as_str() == number);
        view.session.invitations.iter().filter(of_case).any(|i| i.invited.invite.kind == InviteeKind::FrontLine)
    };
    let first = |case: &&domain::Case| {
        let front_line = case.opened.by.seat.role == Role::FrontLine;
        front_line && case.conclusions.is_empty() && !invited(case.number.as_str())
    };
    let cases: Vec<&domain::Case> =
        view.agenda.iter().filter_map(|i| i.view.as_ref()).map(|i| i.case()).filter(first).collect();
    let form = |case: &domain::Case| {
        let query = format!("kind=front-line&account={}&cases={}", case.opened.by.account, case.number);
        form_of(view.session.number.as_str(), "session.invite", &query)
    };
    html! {
        @if !cases.is_empty() {
            p { (t::session_first_time(v.lang)) }
            ul { @for case in cases {
                li {
                    a class="ds-link" href=(form(case)) {
                        (case.number) ", " (text::institution(v.lang, v.model(), case.opened.by.seat.institution.as_str()))
                    }
                }
            } }
        }
    }
}

fn cells(v: &Visitor, space: &Space, i: &Invitation) -> Vec<Markup> {
    let (lang, view) = (v.lang, &space.view);
    let places =
        view.agenda.iter().enumerate().filter(|(_, a)| i.invited.invite.cases.iter().any(|c| c.as_str() == a.number));
    let places: Vec<String> = places.map(|(at, _)| (at + 1).to_string()).collect();
    let last = if is_before(&view.session) {
        buttons(v, space, i)
    } else {
        html! { @match i.present {
            Some(true) => (ui::tag(Tone::Success, t::session_was_there(lang))),
            Some(false) => (ui::tag(Tone::Neutral, t::session_was_not_there(lang))),
            None => "–",
        } }
    };
    vec![
        html! { (invitee(v, view, i)) },
        html! { (text::code(lang, "invitee", i.invited.invite.kind.code())) },
        html! { (t::session_numbers(lang, &places.join(", "))) },
        ui::tag(tone(i), &said(v, i)),
        html! { (mailed(v, space, i)) " " (crate::pages::paper::words_kept(lang, super::paper::kept(i))) },
        last,
    ]
}

/// What became of the letter about an invitation; who is not reached by mail is invited on paper.
fn mailed(v: &Visitor, space: &Space, i: &Invitation) -> Markup {
    let (states, unreached) = &space.mail;
    html! {
        @if let Some(state) = states.get(&i.n) { (outbox::state(v, *state)) }
        @else if unreached.contains(&i.n) { (t::session_mail_none(v.lang)) }
        @else { "–" }
    }
}

fn buttons(v: &Visitor, space: &Space, i: &Invitation) -> Markup {
    let view = &space.view;
    let number = view.session.number.as_str();
    let (n, name) = (i.n.to_string(), invitee(v, view, i));
    let note = form_of(number, "session.reply", &format!("invitation={n}"));
    let part = format!("/sessions/{number}/minutes?for={n}");
    html! {
        div class="row" {
            @if i.sent && view.session.state == SessionState::Invited {
                a class="ds-link" href=(note) { (t::session_note_answer(v.lang)) span class="vh" { (words::sep(v.lang)) (name) } }
            }
            @if i.sent && space.mail.1.contains(&i.n) {
                a class="ds-link" href={ "/sessions/" (number) "/answer-link/" (n) } { (t::session_answer_link(v.lang)) span class="vh" { (words::sep(v.lang)) (name) } }
            }
            a class="ds-link" href=(part) { (t::session_their_part(v.lang)) span class="vh" { (words::sep(v.lang)) (name) } }
            a class="ds-link" href={ "/sessions/" (number) "/papers/invitation?n=" (n) } { (t::paper_letter(v.lang)) span class="vh" { (words::sep(v.lang)) (name) } }
            (mini(t::button_remove(v.lang), &name, &form_of(number, "session.uninvite", ""), &[("invitation", &n)]))
        }
    }
}

/// One's own invitation with its three answers.
pub(super) fn own(v: &Visitor, space: &Space) -> Markup {
    let (lang, session) = (v.lang, &space.view.session);
    let me = Some(&v.caller.seated.account);
    let mine = session.invitations.iter().filter(|i| i.sent && i.invited.invite.account.as_ref() == me);
    let open = session.state == SessionState::Invited;
    html! {
        @for i in mine {
            (ui::panel(&format!("invitation-{}", i.n), t::session_your_invitation(lang), html! {}, html! {
                div class="stack" {
                    p {
                        (t::session_you_are(lang)) " " strong { (text::code(lang, "invitee", i.invited.invite.kind.code())) } ". "
                        @if i.reply.is_some() { (t::session_you_said(lang)) " " (ui::tag(tone(i), &said(v, i))) }
                        @else if open { (t::session_please_answer(lang)) }
                    }
                    @if open { (answers(v, session.number.as_str(), i)) }
                }
            }))
        }
    }
}

fn answers(v: &Visitor, number: &str, i: &Invitation) -> Markup {
    let n = i.n.to_string();
    let action = form_of(number, "session.reply", "");
    let other = form_of(number, "session.reply", &format!("invitation={n}&answer=other-time"));
    let given = i.reply.map(|(answer, _)| answer);
    let look = |answer| if given.is_none() && answer == Answer::Yes { Look::Main } else { Look::Second };
    let label = |answer: Answer| text::code(v.lang, "reply", answer.code());
    let button = |answer: Answer| {
        ui::post_button(look(answer), &label(answer), &action, &[("invitation", &n), ("answer", answer.code())])
    };
    html! {
        div class="row no-print" {
            @if given != Some(Answer::Yes) { (button(Answer::Yes)) }
            @if given != Some(Answer::No) { (button(Answer::No)) }
            (ui::link_button(Look::Second, &label(Answer::OtherTime), &other))
        }
    }
}
