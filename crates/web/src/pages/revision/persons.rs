//! Invented persons, through the model in force and through the draft, side by side, with why.

use super::{back, home, view_for, view_of};
use crate::form::{Entered, Faults, of_refusal};
use crate::http::{Fail, OrPage, Path, Visitor};
use crate::pages::command::read_input;
use crate::pages::model::criterion_name;
use crate::pages::plain;
use crate::ui::form::{Choice, FieldView, Form, Kind, error_summary, field};
use crate::ui::page::Page;
use crate::ui::parts::{Link, Look, Tone};
use crate::ui::table::{Column, Row, Table};
use crate::{shell, text, ui};
use app::AppError;
use app::revision::{Person, RevisionView};
use axum::extract::Request;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::Line;
use domain::model::rule::{Fact, Facts};
use domain::model::{Asked, Bank, Model};
use domain::revision::{DropPerson, RevisionCommand, Tried, TryPerson};
use domain::screening::List;
use maud::{Markup, html};
use std::collections::BTreeSet;
use words::t;

pub(super) async fn show(v: Visitor, Path(n): Path<u32>) -> Result<Response, Fail> {
    let lang = v.lang;
    let view = view_of(&v, n).await?;
    let (persons, draft) = v.web.app.revision_persons(&v.caller, n).await.or_page(&v)?;
    let tries = view.acts.contains(&"revision.try");
    let one = format!("{}/persons/one", home(n));
    let page = Page {
        title: t::revisions_persons(lang).into(),
        lead: Some(t::revisions_persons_lead(lang).into()),
        back: Some(back(lang, n)),
        actions: html! { @if tries { (ui::link_button(Look::Main, t::revisions_person_add(lang), &one)) } },
        content: html! {
            div class="stack" {
                @if draft.is_none() { p { (t::revisions_faulty(lang)) } }
                @if persons.is_empty() { (ui::empty(t::revisions_no_person(lang), t::revisions_no_person_text(lang), html! {})) }
                @for (at, person) in persons.iter().enumerate() {
                    (ui::panel(&format!("person-{at}"), person.person.name.as_str(), tools(&v, &view, at, person), answers(&v, person, draft.as_ref())))
                }
            }
        },
        ..Page::default()
    };
    Ok(shell::page(&v, page).into_response())
}

fn tools(v: &Visitor, view: &RevisionView, at: usize, person: &Person) -> Markup {
    let (lang, home) = (v.lang, home(view.revision.n));
    html! {
        @if person.then.as_ref().is_some_and(|then| differs(&person.now, then)) { (ui::tag(Tone::Warning, t::revisions_other(lang))) }
        @if view.acts.contains(&"revision.try") {
            (ui::link_button(Look::Second, t::revisions_person_change(lang), &format!("{home}/persons/one?person={at}")))
            (ui::post_button(Look::Quiet, t::revisions_remove(lang), &format!("{home}/persons"), &[("name", person.person.name.as_str())]))
        }
    }
}

fn differs(now: &Tried, then: &Tried) -> bool {
    let ways = |tried: &Tried| tried.ways.iter().map(|(code, way)| (code.clone(), way.passage)).collect::<Vec<_>>();
    now.proposal != then.proposal || ways(now) != ways(then)
}

fn answers(v: &Visitor, person: &Person, draft: Option<&Model>) -> Markup {
    let lang = v.lang;
    let known = person.person.facts.iter().filter(|(_, fact)| **fact != Fact::Unknown);
    let told: Vec<String> = known
        .map(|(code, fact)| format!("{}: {}", criterion_name(lang, v.model(), code), text::fact(lang, *fact)))
        .collect();
    let mut codes: BTreeSet<&String> = person.now.ways.keys().collect();
    codes.extend(person.then.iter().flat_map(|then| then.ways.keys()));
    let mut rows = vec![Row::from(vec![
        html! { (t::revisions_proposal(lang)) },
        proposal(v, Some(&person.now)),
        proposal(v, person.then.as_ref()),
    ])];
    rows.extend(codes.into_iter().map(|code| {
        let model = draft.unwrap_or(v.model());
        Row::from(vec![
            html! { (way_name(v, model, code)) },
            way(v, v.model(), Some(&person.now), code),
            way(v, model, person.then.as_ref(), code),
        ])
    }));
    let heads = [t::revisions_way_in(lang), t::revisions_now(lang), t::revisions_then(lang)];
    let table = Table {
        caption: person.person.name.to_string(),
        caption_hidden: true,
        columns: heads.map(Column::new).into(),
        rows,
        ..Table::default()
    };
    html! {
        @if told.is_empty() { p class="subtle" { (t::revisions_nothing_known(lang)) } } @else { ul { @for one in told { li { (one) } } } }
        (ui::table(lang, &table))
    }
}

fn proposal(v: &Visitor, tried: Option<&Tried>) -> Markup {
    let lang = v.lang;
    html! {
        @match tried {
            None => "–",
            Some(tried) => {
                @match tried.proposal {
                    Some(degree) => (text::code(lang, "degree", degree.code())),
                    None => (text::code(lang, "passage", "discretion")),
                }
                @if tried.provisional { p class="subtle" { (t::revisions_provisional(lang)) } }
            },
        }
    }
}

fn way_name(v: &Visitor, model: &Model, code: &str) -> String {
    let of = |model: &Model| {
        let category = model.category.iter().find(|c| c.code == code).map(|c| text::of(v.lang, &c.label));
        category.or_else(|| model.accesses().find(|a| a.code == code).map(|a| text::of(v.lang, &a.label)))
    };
    of(model).or_else(|| of(v.model())).unwrap_or_else(|| code.to_string())
}

fn way(v: &Visitor, model: &Model, tried: Option<&Tried>, code: &str) -> Markup {
    let lang = v.lang;
    let Some(way) = tried.and_then(|tried| tried.ways.get(code)) else { return html! { "–" } };
    let list = |list: List| {
        let codes = way.lists.get(&list).map(Vec::as_slice).unwrap_or_default();
        codes.iter().map(|code| criterion_name(lang, model, code)).collect::<Vec<_>>().join(", ")
    };
    let why = [
        (List::Met, t::compare_met(lang)),
        (List::Unmet, t::compare_unmet(lang)),
        (List::Unknown, t::compare_unknown(lang)),
        (List::ExcludedBy, t::compare_excluded(lang)),
    ];
    html! {
        strong { (text::code(lang, "passage", way.passage.code())) }
        @for (which, word) in why {
            @let said = list(which);
            @if !said.is_empty() { p class="subtle" { (word.trim_end_matches(':')) (words::sep(lang)) (said) } }
        }
    }
}

/// The criteria for which a rule of either model asks, and that are answered.
fn asked(v: &Visitor, draft: Option<&Model>) -> Vec<String> {
    let mut codes = Vec::new();
    for model in [Some(v.model()), draft].into_iter().flatten() {
        let derived = model.derived_rules();
        let categories = model.category.iter().filter_map(|c| c.rule.as_ref());
        let rules = categories.chain(model.accesses().filter_map(|a| a.rule.as_ref())).map(|r| &r.0);
        for rule in rules.chain(model.degree.iter().filter_map(|d| d.rule())) {
            for atom in rule.criteria(&derived) {
                let of: Vec<String> = atom.asks().into_iter().map(str::to_string).collect();
                codes.extend(if of.is_empty() { vec![atom.code().to_string()] } else { of });
            }
        }
    }
    let mut seen = BTreeSet::new();
    codes.retain(|code| seen.insert(code.clone()));
    codes
}

fn is_counted(model: &Model, code: &str) -> bool {
    let question = model.question.iter().find(|q| q.code == code).map(|q| q.asked == Asked::Count);
    question.unwrap_or_else(|| Bank::get().criterion(code).is_some_and(|c| c.counted))
}

pub(super) async fn form(v: Visitor, Path(n): Path<u32>) -> Result<Response, Fail> {
    let view = view_for(&v, n, "revision.try").await?;
    let (persons, draft) = v.web.app.revision_persons(&v.caller, n).await.or_page(&v)?;
    let mut entered = Entered::default();
    if let Some(at) = v.query.get("person").and_then(|at| at.parse::<usize>().ok()) {
        let person = persons.into_iter().nth(at).ok_or(AppError::NotFound).or_page(&v)?.person;
        entered.set("name", person.name.to_string());
        person.facts.into_iter().for_each(|(code, fact)| entered.set(&format!("facts.{code}"), String::from(fact)));
    }
    Ok(shell::page(&v, page(&v, &view, draft.as_ref(), &entered, &Vec::new())).into_response())
}

fn page(v: &Visitor, view: &RevisionView, draft: Option<&Model>, entered: &Entered, faults: &Faults) -> Page {
    let (lang, n) = (v.lang, view.revision.n);
    let model = draft.unwrap_or(v.model());
    let one = |mut view: FieldView| {
        view.values = entered.all(&view.name);
        view.error = faults.iter().find(|(at, _)| *at == view.name).map(|(_, message)| message.clone());
        field(lang, &view)
    };
    let answer = |code: &String| {
        let path = format!("facts.{code}");
        let kind = match is_counted(model, code) {
            true => Kind::Number,
            false => Kind::Radios(vec![
                Choice::new("yes", text::fact(lang, Fact::Yes)),
                Choice::new("no", text::fact(lang, Fact::No)),
                Choice::new("", text::fact(lang, Fact::Unknown)),
            ]),
        };
        let mut view = FieldView::new(path, criterion_name(lang, model, code), kind);
        view.unmarked = true;
        one(view)
    };
    let sent = Form {
        action: format!("{}/persons/one", home(n)),
        request: Some(entered.get("_request").map_or_else(app::request_name, str::to_string)),
        cancel: Some(Link::new(t::button_cancel(lang), format!("{}/persons", home(n)))),
        ..Form::default()
    };
    let body = html! {
        (one(FieldView::new("name", t::revisions_person_name(lang), Kind::Text).required().hint(t::revisions_person_hint(lang))))
        div class="cols cols-half" { @for code in asked(v, draft) { (answer(&code)) } }
    };
    Page {
        title: t::revisions_person(lang).into(),
        lead: Some(t::revisions_persons_lead(lang).into()),
        back: Some(Link::new(t::revisions_persons(lang), format!("{}/persons", home(n)))),
        failed: !faults.is_empty(),
        content: html! { (error_summary(lang, faults)) (ui::form(lang, &sent, body)) },
        ..Page::default()
    }
}

pub(super) async fn send(v: Visitor, Path(n): Path<u32>, request: Request) -> Result<Response, Fail> {
    let entered = read_input(&v, request).await?.entered;
    let view = view_for(&v, n, "revision.try").await?;
    let (_, draft) = v.web.app.revision_persons(&v.caller, n).await.or_page(&v)?;
    let again = |faults: Faults| {
        let page = page(&v, &view, draft.as_ref(), &entered, &faults);
        (StatusCode::UNPROCESSABLE_ENTITY, shell::page(&v, page)).into_response()
    };
    let (mut facts, mut faults) = (Facts::new(), Faults::new());
    let model = draft.as_ref().unwrap_or(v.model());
    for code in asked(&v, draft.as_ref()) {
        let path = format!("facts.{code}");
        match Fact::try_from(entered.get(&path).unwrap_or_default().to_string()) {
            Ok(Fact::Unknown) => {}
            Ok(fact) if matches!(fact, Fact::Count(_)) == is_counted(model, &code) => {
                facts.insert(code, fact);
            }
            _ => faults.push((path, t::compare_wrong(v.lang).to_string())),
        }
    }
    let name = match Line::try_from(entered.get("name").unwrap_or_default().to_string()) {
        Ok(name) => Some(name),
        Err(_) => {
            faults.insert(0, ("name".into(), t::invalid_missing(v.lang).to_string()));
            None
        }
    };
    let Some(name) = name.filter(|_| faults.is_empty()) else { return Ok(again(faults)) };
    let command = RevisionCommand::Try(TryPerson { name, facts });
    match v.web.app.act_on_revision(&v.caller, n, &plain::envelope(&entered), command).await {
        Ok(_) => Ok(Redirect::to(&format!("{}/persons?done=revision.tried", home(n))).into_response()),
        Err(AppError::Refused(r)) if r.field.is_some() => Ok(again(vec![of_refusal(v.lang, v.model(), &r)])),
        Err(other) => Err(other).or_page(&v),
    }
}

pub(super) async fn forget(v: Visitor, Path(n): Path<u32>, request: Request) -> Result<Response, Fail> {
    let entered = read_input(&v, request).await?.entered;
    view_for(&v, n, "revision.forget").await?;
    let name = Line::try_from(entered.get("name").unwrap_or_default().to_string());
    let name = name.map_err(|_| AppError::NotFound).or_page(&v)?;
    let command = RevisionCommand::Forget(DropPerson { name });
    v.web.app.act_on_revision(&v.caller, n, &plain::envelope(&entered), command).await.or_page(&v)?;
    Ok(Redirect::to(&format!("{}/persons?done=revision.forgotten", home(n))).into_response())
}
