//! A sitting on paper and for calendars: the agenda before, the minutes after, as far as the reader may see them (GOV-14).

use super::present;
use crate::http::{Fail, OrPage, Path, Visitor};
use crate::pages::affair::{World, world};
use crate::pages::calendar;
use crate::pages::paper::{cooperation, fault, maker, pdf};
use crate::text;
use app::AppError;
use axum::response::Response;
use documents::calendar::{Method, meeting};
use documents::{Document, Paper, Sender, SittingItem, SittingPaper, SittingSaid, SittingState};
use domain::affair::Mode;
use domain::sitting::{Item, Minute, Sitting};
use jiff::ToSpan;
use maud::{Markup, html};
use words::{Lang, t};

/// The links to both.
pub(super) fn links(v: &Visitor, sitting: &Sitting) -> Markup {
    let (lang, home) = (v.lang, format!("/sittings/{}", sitting.number));
    let name = if sitting.opened.is_some() { t::sittings_pdf_minutes(lang) } else { t::sittings_pdf_agenda(lang) };
    html! {
        p class="row no-print" {
            a class="ds-link" href={ (home) "/pdf" } { (name) }
            a class="ds-link" href={ (home) "/calendar" } { (t::sittings_calendar(lang)) }
        }
    }
}

/// The sitting as an object for a calendar.
pub(super) async fn calendar(v: Visitor, Path(number): Path<String>) -> Result<Response, Fail> {
    let found = v.web.app.sitting_for_calendar(&v.caller, &number).await.or_page(&v)?;
    let (house, made) = (v.web.app.house_address(), v.web.app.clock().now());
    let object = meeting(Method::Publish, &calendar::sitting(&found, v.lang, &house, made), None);
    Ok(calendar::object(found.sitting.number.as_str(), object))
}

/// The agenda or the minutes.
pub(super) async fn show(v: Visitor, Path(number): Path<String>) -> Result<Response, Fail> {
    let view = v.web.app.affair::<Sitting>(&v.caller, &number).await.or_page(&v)?;
    let world = world(&v).await.or_page(&v)?;
    let lang = v.query.get("in").and_then(Lang::from_code).unwrap_or(v.lang);
    let what = if view.affair.opened.is_some() { "minutes" } else { "agenda" };
    let made: Result<Vec<u8>, AppError> = document(&v, lang, &view.affair, &world).pdf().map_err(|f| fault(&f));
    Ok(pdf(&number, what, made.or_page(&v)?))
}

fn document(v: &Visitor, lang: Lang, sitting: &Sitting, world: &World) -> SittingPaper {
    let name = |code: &domain::Code| match world.body(code.as_str()) {
        Some(body) => text::named(lang, &body.name()),
        None => text::known(lang, v.model(), code.as_str()),
    };
    let bodies: Vec<String> =
        [Some(&sitting.plan.body), sitting.plan.joint_with.as_ref()].into_iter().flatten().map(name).collect();
    let seats = present(lang, sitting, world);
    let seat = |code: &domain::Code| {
        seats.iter().find(|c| c.value == code.as_str()).map_or_else(|| code.to_string(), |c| c.label.clone())
    };
    let opened = sitting.opened.as_ref();
    let quorum = sitting.quorum().map(|there| {
        (if there { t::sittings_quorum_there(lang) } else { t::sittings_quorum_lacking(lang) }).to_string()
    });
    SittingPaper {
        paper: Paper {
            language: text::language(lang),
            made_on: v.today(),
            sender: Sender { name: text::of(lang, &v.model().label), lines: Vec::new() },
            addressee: Vec::new(),
            number: sitting.number.to_string(),
            made_for: v.caller.name.clone(),
            made_by: maker(v, lang),
            basis: cooperation(lang),
        },
        body: bodies.join(" · "),
        starts: sitting.plan.starts,
        place: sitting.plan.place.to_string(),
        state: match (opened, &sitting.approved) {
            (None, _) => SittingState::Agenda,
            (Some(_), None) => SittingState::Draft,
            (Some(_), Some(approved)) => SittingState::Approved(approved.on),
        },
        present: opened.iter().flat_map(|o| &o.open.present).map(seat).collect(),
        guests: opened.and_then(|o| o.open.guests_present.as_ref()).map(ToString::to_string),
        quorum,
        items: sitting.agenda().map(|i| item(lang, sitting, i)).collect(),
        further: sitting.further.as_ref().map(ToString::to_string),
    }
}

fn item(lang: Lang, sitting: &Sitting, item: &Item) -> SittingItem {
    let at = sitting.plan.starts.saturating_add(i64::from(sitting.begins_after(item.n)).minutes());
    SittingItem {
        n: item.n,
        at: at.time(),
        title: item.add.title.to_string(),
        what_for: text::code(lang, "item-kind", item.add.item_kind.code()),
        minutes: item.add.minutes,
        said: item.minute.as_ref().map(|m| said(lang, m)),
    }
}

fn said(lang: Lang, minute: &Minute) -> SittingSaid {
    let count = |n: Option<u16>| n.unwrap_or(0).to_string();
    let how = minute.mode.map(|mode| {
        let mode_word = text::code(lang, "mode", mode.code());
        let votes = t::decisions_votes(lang, &count(minute.abstained), &count(minute.no), &count(minute.yes));
        if mode == Mode::Vote { format!("{mode_word} · {votes}") } else { mode_word }
    });
    let task = minute.to_do.as_ref().map(|what| {
        (what.to_string(), minute.responsible.as_ref().map_or_else(String::new, ToString::to_string), minute.due)
    });
    SittingSaid {
        result: text::code(lang, "item-result", minute.result.code()),
        text: minute.text.to_string(),
        basis: minute.basis.as_ref().map(ToString::to_string),
        how,
        task,
    }
}
