//! One request for information. Its addressee sees whom it is about, the question, its reasons and its basis, and nothing
//! of the case (LPGA art. 32, LPD art. 6).

use super::state;
use crate::http::{Fail, OrPage, Visitor};
use crate::pages::contract::shared;
use crate::pages::plain::{act, download};
use crate::ui::page::Page;
use crate::ui::parts::{Fact, Link, Look};
use crate::{form, shell, text, ui};
use app::inquiry::{InquiryView, Wanted};
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use domain::case::Stamp;
use domain::inquiry::{AfterDuty, Basis, InquiryState};
use maud::{Markup, html};
use words::t;

pub(super) async fn show(v: Visitor, Path(id): Path<String>) -> Result<Response, Fail> {
    let view = v.web.app.inquiry(&v.caller, &id).await.or_page(&v)?;
    Ok(shell::page(&v, page(&v, &view)).into_response())
}

/// The file that came with the answer, handed out.
pub(super) async fn file(v: Visitor, Path(id): Path<String>) -> Result<Response, Fail> {
    let (file, bytes) = v.web.app.inquiry_file(&v.caller, &id).await.or_page(&v)?;
    Ok(download(&id, &file, bytes))
}

fn page(v: &Visitor, view: &InquiryView) -> Page {
    let (lang, inquiry) = (v.lang, &view.inquiry);
    let from = text::institution(lang, v.model(), inquiry.from().as_str());
    let to = text::institution(lang, v.model(), inquiry.to().as_str());
    Page {
        title: t::inquiries_title(lang, &from, &to),
        context: Some(inquiry.asked.id.to_string()),
        lead: Some(format!("{} · {}", t::inquiries_one(lang), inquiry.asked.id)),
        back: Some(Link::new(t::requests_title(lang), "/requests")),
        actions: actions(v, view),
        content: html! {
            div class="stack" {
                (ui::panel("about", t::inquiries_about(lang), html! {}, about(v, view)))
                (ui::panel("question", t::inquiries_question(lang), html! {}, question(v, view)))
                (answer(v, view))
            }
        },
        ..Page::default()
    }
}

fn actions(v: &Visitor, view: &InquiryView) -> Markup {
    let id = &view.inquiry.asked.id;
    let link = |kind: &str, look| match (kind, &view.case) {
        ("inquiry.take-back", Some(case)) => {
            let href = shared::form_of(case, kind, &format!("inquiry={}", view.inquiry.n), "plan");
            ui::link_button(look, act(v, kind), &href)
        }
        ("inquiry.remind", Some(case)) => {
            let (href, n) = (format!("/cases/{case}/do/{kind}"), view.inquiry.n.to_string());
            ui::post_button(look, act(v, kind), &href, &[("inquiry", &n), ("_return", &format!("/inquiries/{id}"))])
        }
        ("inquiry.take-back" | "inquiry.remind", None) => html! {},
        _ => ui::link_button(look, act(v, kind), &format!("/inquiries/{id}/do/{kind}")),
    };
    html! {
        @for (i, kind) in view.acts.iter().enumerate() { (link(kind, if i == 0 && view.received { Look::Main } else { Look::Second })) }
        (ui::print_button(t::button_print(v.lang)))
    }
}

/// Whom it is about: what it takes to know the right person.
fn about(v: &Visitor, view: &InquiryView) -> Markup {
    let lang = v.lang;
    if view.inquiry.is_anonymous() && view.received {
        return html! { p { (t::inquiries_anonymous_text(lang)) } };
    }
    let Some(Wanted { name, birth, avs }) = &view.person else {
        return html! { p { (t::inquiries_person_gone(lang)) } };
    };
    let mut facts = vec![
        Fact::new(t::case_person(lang), html! { (name) }),
        Fact::new(t::case_born(lang), html! { (ui::date(lang, *birth)) }),
    ];
    if let Some(avs) = avs {
        facts.push(Fact::new(t::case_avs(lang), html! { span class="id" { (avs) } }));
    }
    if let Some(case) = &view.case {
        facts
            .push(Fact::new(t::case_number(lang), html! { a class="ds-link id" href={ "/cases/" (case) } { (case) } }));
    }
    ui::summary(lang, &facts)
}

fn question(v: &Visitor, view: &InquiryView) -> Markup {
    let (lang, inquiry) = (v.lang, &view.inquiry);
    let ask = &inquiry.asked.ask;
    let label = |name: &str| form::label(lang, "inquiry.ask", name);
    let waits = matches!(view.state, InquiryState::Sent | InquiryState::Expired);
    let due = inquiry.asked.due;
    let mut facts = vec![Fact::new(label("reason"), html! { span class="pre" { (ask.reason) } })];
    if inquiry.is_anonymous() {
        facts.push(Fact::new(t::inquiries_basis(lang), html! { (t::inquiries_anonymous(lang)) }));
    } else {
        let data = html! { (names(v, "data", ask.categories.iter().map(|c| c.code()))) };
        facts.insert(0, Fact::new(label("categories"), data));
        facts.insert(1, Fact::new(label("purpose"), html! { (text::code(lang, "purpose", ask.purpose.code())) }));
        facts.push(Fact::new(t::inquiries_basis(lang), bases(v, &inquiry.asked.bases)));
    }
    facts.extend([
        Fact::new(label("due"), html! { @if waits { (shared::due_on(v, due)) } @else { (ui::date(lang, due)) } }),
        Fact::new(t::inquiries_by(lang), who(v, view, &inquiry.stamp)),
        Fact::new(
            t::plan_state(lang),
            html! {
                (state(v, view.state))
                @for stamp in &inquiry.reminders { p class="subtle" { (t::requests_reminded(lang, &words::date(lang, stamp.on))) } }
            },
        ),
    ]);
    ui::summary(lang, &facts)
}

fn names<'a>(v: &Visitor, group: &str, codes: impl Iterator<Item = &'a str>) -> String {
    codes.map(|c| text::code(v.lang, group, c)).collect::<Vec<_>>().join(", ")
}

/// The rules on which it rests, with the agreement where there is one.
fn bases(v: &Visitor, bases: &[Basis]) -> Markup {
    html! {
        ul {
            @for basis in bases {
                li {
                    (text::code(v.lang, "data", basis.category.code())) (words::sep(v.lang))
                    @if let Some(rule) = &basis.rule { (text::rule(v.lang, v.web.app.rights(), rule.as_str())) }
                    @if let Some(number) = &basis.agreement { " (" (t::agreements_one(v.lang)) " " span class="id" { (number) } ")" }
                }
            }
        }
    }
}

fn who(v: &Visitor, view: &InquiryView, stamp: &Stamp) -> Markup {
    let name = view.names.get(stamp.by.account.as_str()).map_or("", String::as_str);
    let institution = text::institution(v.lang, v.model(), stamp.by.seat.institution.as_str());
    html! { (name) ", " (institution) ", " (ui::date(v.lang, stamp.on)) }
}

fn answer(v: &Visitor, view: &InquiryView) -> Markup {
    let (lang, inquiry) = (v.lang, &view.inquiry);
    let mut facts = Vec::new();
    if let Some((stamp, given)) = &inquiry.given {
        let label = |name: &str| form::label(lang, "inquiry.answer", name);
        facts.push(Fact::new(t::inquiries_by(lang), who(v, view, stamp)));
        let codes = given.answer.given.iter().map(|c| c.code());
        if !inquiry.is_anonymous() {
            facts.push(Fact::new(label("given"), html! { (names(v, "data", codes)) }));
        }
        facts.push(Fact::new(label("form"), html! { (text::code(lang, "given-form", given.answer.form.code())) }));
        if let Some(words) = &given.answer.text {
            facts.push(Fact::new(label("text"), html! { span class="pre" { (words) } }));
        }
        if let Some(file) = &given.answer.file {
            let href = format!("/inquiries/{}/file", inquiry.asked.id);
            facts.push(Fact::new(label("file"), html! { a class="ds-link" href=(href) { (file.name) } }));
        }
        if !given.bases.is_empty() {
            facts.push(Fact::new(t::inquiries_basis(lang), bases(v, &given.bases)));
        }
        facts.extend(given.after.iter().map(|duty| after(v, view, *duty)));
    }
    if let Some((stamp, refused)) = &inquiry.refused {
        facts.push(Fact::new(t::inquiries_by(lang), who(v, view, stamp)));
        let code = text::entry(lang, &v.model().refusal_reason, refused.code.as_str());
        facts.push(Fact::new(form::label(lang, "inquiry.refuse", "code"), html! { (code) }));
        if let Some(reason) = &refused.reason {
            let label = form::label(lang, "inquiry.refuse", "reason");
            facts.push(Fact::new(label, html! { span class="pre" { (reason) } }));
        }
    }
    if let Some((stamp, back)) = inquiry.withdrawn.as_ref() {
        facts.push(Fact::new(t::inquiries_by(lang), who(v, view, stamp)));
        let label = form::label(lang, "inquiry.take-back", "reason");
        facts.push(Fact::new(label, html! { span class="pre" { (back.reason) } }));
    }
    if facts.is_empty() {
        return html! {};
    }
    ui::panel("answer", t::inquiries_answer(lang), html! {}, ui::summary(lang, &facts))
}

/// What has to follow the answer: until when, or how it was done.
fn after(v: &Visitor, view: &InquiryView, duty: AfterDuty) -> Fact {
    let done = view.inquiry.confirmed.as_ref();
    let value = match (done, view.duties_due) {
        (Some((_, c)), _) => html! { (ui::date(v.lang, c.on)) p class="pre" { (c.account) } },
        (None, Some(due)) => shared::due_on(v, due),
        (None, None) => html! { (t::inquiries_after(v.lang)) },
    };
    Fact::new(text::code(v.lang, "after-duty", duty.code()), value)
}
