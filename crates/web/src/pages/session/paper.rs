//! A session on paper: the invitation of one or of all, the minutes whole or one participant's part of them. What stands on
//! a paper for an institution is cut to what that institution may know of each case.

use super::{invitee, steps};
use crate::http::{Fail, OrPage, Path, Visitor};
use crate::pages::command::read_input;
use crate::pages::paper::{Wish, fault, head_of_session, lines, logged, pdf};
use crate::ui::form::{Choice, FieldView, Form, Kind, field, form};
use crate::ui::page::Page;
use crate::ui::parts::{Link, Look};
use crate::{shell, text, ui};
use app::AppError;
use app::session::{AgendaItem, SessionView};
use axum::extract::Request;
use axum::response::Response;
use documents::{Document, Letter, Minutes, MinutesItem, Said, bundle};
use domain::consent::Category;
use domain::session::{Conclusion, Invitation, InviteeKind, SessionState};
use domain::template::{Printed, TemplateKind};
use jiff::ToSpan;
use maud::{Markup, html};
use std::collections::BTreeSet;
use words::{Lang, t};

/// How many days before a session an answer to its invitation is wanted.
const ANSWER_DAYS: i32 = 10;

/// What can be printed of a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Print {
    /// One invitation.
    Invitation,
    /// All of them in one file.
    Invitations,
    /// Minutes, or the agenda.
    Minutes,
}

impl Print {
    fn of(code: &str) -> Option<Print> {
        match code {
            "invitation" => Some(Print::Invitation),
            "invitations" => Some(Print::Invitations),
            "minutes" => Some(Print::Minutes),
            _ => None,
        }
    }

    fn kind(self) -> TemplateKind {
        if self == Print::Minutes { TemplateKind::Minutes } else { TemplateKind::Invitation }
    }
}

/// The link to a paper of the session; only whoever organises it sends letters and parts of minutes.
pub(super) fn link(v: &Visitor, view: &SessionView, print: &str, n: Option<u32>) -> Markup {
    if view.session.state == SessionState::Cancelled || (print != "minutes" && !view.organises) {
        return html! {};
    }
    let query = n.map(|n| format!("?n={n}")).unwrap_or_default();
    let label = if print == "invitations" { t::paper_letters(v.lang) } else { t::paper_print(v.lang) };
    ui::link_button(Look::Second, label, &format!("/sessions/{}/papers/{print}{query}", view.session.number))
}

/// What is asked for, with the session as the caller sees it.
struct Asked {
    print: Print,
    view: SessionView,
    /// The invitation that it is about.
    of: Option<Invitation>,
}

async fn asked(v: &Visitor, number: &str, kind: &str) -> Result<Asked, Fail> {
    let view = v.web.app.session(&v.caller, number).await.or_page(v)?;
    let n = v.query.get("n").and_then(|n| n.parse::<u32>().ok());
    let of = n.and_then(|n| view.session.invitations.iter().find(|i| i.n == n).cloned());
    let print = Print::of(kind).filter(|print| match print {
        Print::Invitation => view.organises && of.is_some(),
        Print::Invitations => view.organises && !view.session.invitations.is_empty(),
        Print::Minutes => n.is_none() || (view.organises && of.is_some()),
    });
    let print = print.filter(|_| view.session.state != SessionState::Cancelled).ok_or(AppError::NotFound).or_page(v)?;
    Ok(Asked { print, view, of })
}

pub(super) async fn show(v: Visitor, Path((number, kind)): Path<(String, String)>) -> Result<Markup, Fail> {
    let asked = asked(&v, &number, &kind).await?;
    let lang = v.lang;
    let own = language(&asked, asked.of.as_ref());
    let languages = Lang::ALL.iter().map(|l| Choice::new(l.code(), l.own_name())).collect();
    let language = FieldView::new("in", t::paper_language(lang), Kind::Radios(languages)).required().value(own.code());
    let to =
        FieldView::new("address", t::paper_address(lang), Kind::Long { rows: 4 }).hint(t::paper_address_hint(lang));
    let to = to.value(asked.of.as_ref().map(|i| addressee(&v, &asked.view, i, own)).unwrap_or_default());
    let home = format!("/sessions/{number}");
    let sent = Form {
        action: v.here.clone(),
        submit: t::paper_make(lang).into(),
        cancel: Some(Link::new(t::button_cancel(lang), home.clone())),
        ..Form::default()
    };
    let one = asked.print == Print::Invitation;
    let page = Page {
        title: text::code(lang, "paper-kind", asked.print.kind().code()),
        lead: Some(t::paper_lead(lang).into()),
        context: Some(number.clone()),
        back: Some(Link::new(t::session_back(lang), home)),
        content: form(
            lang,
            &sent,
            html! {
                @if asked.print != Print::Invitations { (field(lang, &language)) } @else { p { (t::paper_each_language(lang)) } }
                @if one { (field(lang, &to)) }
            },
        ),
        ..Page::default()
    };
    Ok(shell::page(&v, page))
}

pub(super) async fn send(
    v: Visitor,
    Path((number, kind)): Path<(String, String)>,
    request: Request,
) -> Result<Response, Fail> {
    let asked = asked(&v, &number, &kind).await?;
    let entered = read_input(&v, request).await?.entered;
    let chosen = entered.get("in").and_then(Lang::from_code);
    let print = asked.print;
    let (name, bytes) = match print {
        Print::Invitations => ("invitations".to_string(), all_letters(&v, &asked.view).await?),
        Print::Invitation | Print::Minutes => {
            let lang = chosen.unwrap_or_else(|| language(&asked, asked.of.as_ref()));
            let wish = wish(&v, lang, print.kind(), lines(&entered), asked.of.as_ref().and_then(kept)).await?;
            let made = match (&asked.of, print) {
                (Some(i), Print::Invitation) => letter(&wish, &asked.view, i).pdf(),
                _ => minutes(&wish, &asked.view, asked.of.as_ref()).pdf(),
            };
            (format!("{}_{}", print.kind(), lang.code()), made.map_err(|f| fault(&f)).or_page(&v)?)
        }
    };
    log(&v, &asked).await?;
    Ok(pdf(&number, &name, bytes))
}

/// From which words an invitation went out; one that is still to be sent is made from those in force.
pub(super) fn kept(i: &Invitation) -> Option<Printed> {
    i.letter.filter(|_| i.sent)
}

async fn wish(
    v: &Visitor,
    lang: Lang,
    kind: TemplateKind,
    address: Vec<String>,
    kept: Option<Printed>,
) -> Result<Wish<'_>, Fail> {
    let wording = v.web.app.wording_for(kind, kept, text::language(lang)).await.or_page(v)?;
    Ok(Wish { v, lang, address, n: None, wording })
}

/// A line in the log of each case whose data stand on the paper.
async fn log(v: &Visitor, asked: &Asked) -> Result<(), Fail> {
    let kind = asked.print.kind();
    let all = match asked.print {
        Print::Invitations => asked.view.session.invitations.iter().map(Some).collect(),
        Print::Invitation | Print::Minutes => vec![asked.of.as_ref()],
    };
    for item in &asked.view.agenda {
        let Some(view) = &item.view else { continue };
        let mut said = BTreeSet::new();
        for of in all.iter().filter(|of| of.is_none_or(|i| concerns(i, item))) {
            let wording = v.web.app.wording_for(kind, of.and_then(kept), text::language(v.lang)).await.or_page(v)?;
            said.insert(logged(kind, &wording));
        }
        for what in said {
            v.web.app.printed(&v.caller, view, &what).await.or_page(v)?;
        }
    }
    Ok(())
}

/// Whether an invitation is for a case of the agenda.
fn concerns(i: &Invitation, item: &AgendaItem) -> bool {
    i.invited.invite.cases.iter().any(|case| case.as_str() == item.number)
}

/// The case of the person who is invited, where the invitation is for them.
fn own_case<'a>(view: &'a SessionView, i: &Invitation) -> Option<&'a app::case::CaseView> {
    let theirs = matches!(i.invited.invite.kind, InviteeKind::Person | InviteeKind::Representative);
    let item = view.agenda.iter().find(|item| theirs && concerns(i, item));
    item.and_then(|item| item.view.as_ref())
}

/// The language of a letter: that of the person it is for, else that of the session.
fn language(asked: &Asked, of: Option<&Invitation>) -> Lang {
    language_of(&asked.view, of)
}

fn language_of(view: &SessionView, of: Option<&Invitation>) -> Lang {
    let person = of.and_then(|i| own_case(view, i)).map(|case| case.case().person.language);
    text::lang(person.unwrap_or(view.session.plan.language))
}

/// Whom a letter is for: the person, else whoever is invited with their institution.
fn addressee(v: &Visitor, view: &SessionView, i: &Invitation, lang: Lang) -> String {
    match own_case(view, i).filter(|_| i.invited.invite.kind == InviteeKind::Person) {
        Some(case) => crate::pages::paper::spoken(&case.case().person),
        None => {
            let name = i.invited.invite.account.as_ref().and_then(|a| view.names.get(a.as_str())).cloned();
            let institution = i.invited.institution.as_ref();
            let institution = institution.map(|code| text::institution_full(lang, v.model(), code.as_str()));
            let known: Vec<String> = [name, institution].into_iter().flatten().collect();
            if known.is_empty() { text::code(lang, "invitee", i.invited.invite.kind.code()) } else { known.join("\n") }
        }
    }
}

fn name_in(v: &Visitor, view: &SessionView, lang: Lang) -> String {
    let plan = &view.session.plan;
    let theme = plan.theme.as_ref().map(|theme| text::entry(lang, &v.model().theme, theme.as_str()));
    let parts = [
        Some(text::session_type(lang, v.model(), plan.session_type.as_str())),
        Some(text::entry(lang, &v.model().region, plan.region.as_str())),
        theme,
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// An invitation with the invitee's part of the agenda alone.
fn letter(wish: &Wish, view: &SessionView, i: &Invitation) -> documents::Invitation {
    let (v, lang, session) = (wish.v, wish.lang, &view.session);
    let items: Vec<&AgendaItem> = view.agenda.iter().filter(|item| concerns(i, item)).collect();
    let starts = items.first().map_or(session.plan.starts, |item| item.at);
    let minutes: u16 = items.iter().map(|item| item.minutes).sum();
    let whom = addressee(v, view, i, lang);
    let day = starts.date().saturating_sub(ANSWER_DAYS.days());
    let paper = head_of_session(wish, session.number.as_str(), whom.replace('\n', ", "));
    documents::Invitation {
        contact: vec![paper.made_by.clone(), paper.sender.name.clone()],
        paper,
        wording: wish.wording.clone(),
        invitee: whom.lines().next().unwrap_or_default().to_string(),
        capacity: Some(text::code(lang, "invitee", i.invited.invite.kind.code())),
        session: name_in(v, view, lang),
        starts,
        minutes: i64::from(minutes),
        place: session.plan.place.to_string(),
        items: items.iter().map(|item| (item.at.time(), item.number.clone())).collect(),
        services: services(wish, view, i, &items),
        answer_by: day.max(v.today()),
    }
}

/// The institutions that are invited for the same cases, as far as the invitee may know of them.
fn services(wish: &Wish, view: &SessionView, i: &Invitation, items: &[&AgendaItem]) -> Vec<String> {
    let v = wish.v;
    let also = |other: &&Invitation| other.n != i.n && items.iter().any(|item| concerns(other, item));
    let hidden = |code: &domain::Code| match &i.invited.institution {
        // The person knows with whom they work.
        None => false,
        Some(own) => items.iter().any(|item| {
            let view = item.view.as_ref();
            view.is_none_or(|view| v.web.app.as_read_by(view, own).veil.hides(code.as_str()))
        }),
    };
    let discreet = |code: &domain::Code| v.model().institution(code.as_str()).is_some_and(|i| i.discreet);
    let mut names: Vec<String> = Vec::new();
    for code in view.session.invitations.iter().filter(also).filter_map(|other| other.invited.institution.as_ref()) {
        let name =
            if discreet(code) && hidden(code) { t::further_service(wish.lang).into() } else { wish.institution(code) };
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// An invitation as a letter of a bundle, in the language of whoever gets it.
pub(crate) async fn one_letter(v: &Visitor, view: &SessionView, i: &Invitation) -> Result<Letter, AppError> {
    let lang = language_of(view, Some(i));
    let address = addressee(v, view, i, lang).lines().map(str::to_string).collect();
    let wording = v.web.app.wording_for(TemplateKind::Invitation, kept(i), text::language(lang)).await?;
    let wish = Wish { v, lang, address, n: None, wording };
    Ok(Letter::Invitation(Box::new(letter(&wish, view, i))))
}

/// Writes down in the log of each case of a session that its invitations were printed.
pub(crate) async fn letters_logged(v: &Visitor, view: &SessionView) -> Result<(), AppError> {
    for item in &view.agenda {
        let Some(case) = &item.view else { continue };
        let mut said = BTreeSet::new();
        for i in view.session.invitations.iter().filter(|i| concerns(i, item)) {
            let wording = v.web.app.wording_for(TemplateKind::Invitation, kept(i), text::language(v.lang)).await?;
            said.insert(logged(TemplateKind::Invitation, &wording));
        }
        for what in said {
            v.web.app.printed(&v.caller, case, &what).await?;
        }
    }
    Ok(())
}

/// All invitations in one file, each in the language of whoever gets it.
async fn all_letters(v: &Visitor, view: &SessionView) -> Result<Vec<u8>, Fail> {
    let mut letters = Vec::new();
    for i in &view.session.invitations {
        letters.push(one_letter(v, view, i).await.or_page(v)?);
    }
    let made = bundle(&letters).map_err(|f| fault(&f)).or_page(v)?;
    made.ok_or(AppError::NotFound).or_page(v)
}

/// The minutes; for a participant their cases alone, and of these what they may know.
fn minutes(wish: &Wish, view: &SessionView, of: Option<&Invitation>) -> Minutes {
    let (v, lang, session) = (wish.v, wish.lang, &view.session);
    let items = view.agenda.iter().filter(|item| of.is_none_or(|i| concerns(i, item)));
    let whole = view.organises && of.is_none();
    let there = |there: bool| {
        let all = session.invitations.iter().filter(|i| whole && i.present == Some(there));
        all.map(|i| invitee(v, view, i)).collect::<Vec<_>>()
    };
    let reader = of.map_or_else(|| v.caller.name.clone(), |i| addressee(v, view, i, lang).replace('\n', ", "));
    Minutes {
        paper: head_of_session(wish, session.number.as_str(), reader.clone()),
        wording: wish.wording.clone(),
        session: name_in(v, view, lang),
        starts: session.plan.starts,
        place: session.plan.place.to_string(),
        draft: session.state == SessionState::Held,
        part_of: of.map(|_| reader),
        present: there(true),
        absent: there(false),
        items: items.map(|item| said_on(wish, view, item, of)).collect(),
    }
}

fn said_on(wish: &Wish, view: &SessionView, item: &AgendaItem, of: Option<&Invitation>) -> MinutesItem {
    let blank = || MinutesItem { at: item.at.time(), number: item.number.clone(), person: String::new(), said: None };
    let (Some(case), Some(concluded)) = (&item.view, steps::conclusion(view, item)) else { return blank() };
    let shown = |case: &domain::Case, c: &Conclusion| MinutesItem {
        person: crate::pages::paper::spoken(&case.person),
        said: Some(said(wish, c)),
        ..blank()
    };
    let Some(reader) = of else { return shown(case.case(), concluded) };
    match &reader.invited.institution {
        Some(own) => {
            let theirs = wish.v.web.app.as_read_by(case, own);
            let known = theirs.case.conclusions.iter().find(|c| c.conclude.session == view.session.number);
            match known.filter(|_| theirs.sees(Category::Plan)) {
                Some(c) => shown(&theirs.case, c),
                None => blank(),
            }
        }
        None if own_case(view, reader).is_some() => shown(case.case(), concluded),
        None => blank(),
    }
}

fn said(wish: &Wish, c: &Conclusion) -> Said {
    let said = &c.conclude.text;
    Said {
        finding: said.finding.to_string(),
        next: text::code(wish.lang, "next", said.next.code()),
        binding: said.binding,
        disagreement: said.disagreement.as_ref().map(ToString::to_string),
        tasks: said.tasks.iter().map(|k| (k.what.to_string(), wish.owner(&k.owner), k.due)).collect(),
        amended: c.amendments.iter().map(|(s, a)| (s.on, a.text.to_string(), a.reason.to_string())).collect(),
    }
}
