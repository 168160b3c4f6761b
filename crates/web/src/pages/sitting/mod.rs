//! Sittings of bodies: the plan of the year, the agenda with its times, and the one screen on which a sitting is run while
//! it happens (GOV-10, 13…15, 17, 18).

mod pdf;
mod run;

use crate::http::{Fail, OrPage, Visitor};
use crate::pages::affair::{Offered, Shown, Words, World, forms, list, show};
use crate::pages::plain;
use crate::ui::form::Choice;
use crate::ui::parts::Tone;
use crate::ui::table::{Column, Row, Table};
use crate::{Web, text, ui};
use app::AppError;
use app::affair::AffairView;
use axum::Router;
use axum::extract::Path;
use axum::response::Response;
use axum::routing::get;
use domain::Code;
use domain::body::{Body, Vote};
use domain::sitting::{Sitting, year};
use maud::{Markup, html};
use serde_json::{Value, json};
use words::{Lang, t};

/// The routes of sittings.
pub fn routes() -> Router<Web> {
    Router::new()
        .route("/sittings", get(list::<Sitting>))
        .route("/sittings/new", get(forms::begin::<Sitting>).post(forms::send_begin::<Sitting>))
        .route("/sittings/{sitting}", get(show::<Sitting>))
        .route("/sittings/{sitting}/do/{kind}", get(forms::act::<Sitting>).post(forms::send_act::<Sitting>))
        .route("/sittings/{sitting}/papers/{n}", get(paper))
        .route("/sittings/{sitting}/calendar", get(pdf::calendar))
        .route("/sittings/{sitting}/pdf", get(pdf::show))
}

async fn paper(v: Visitor, Path((number, n)): Path<(String, u32)>) -> Result<Response, Fail> {
    let found: Result<_, AppError> = v.web.app.paper_of(&v.caller, &number, n).await;
    let (file, bytes) = found.or_page(&v)?;
    Ok(plain::download(&format!("{number}-{n}"), &file, bytes))
}

impl Shown for Sitting {
    const HOME: &'static str = "/sittings";

    fn words(lang: Lang) -> Words {
        Words {
            title: t::sittings_title(lang),
            lead: t::sittings_lead(lang),
            one: t::sittings_one(lang),
            none: t::sittings_none(lang),
        }
    }

    fn title(&self, lang: Lang) -> String {
        let body = domain::body::reference().name(self.plan.body.as_str());
        let body = body.map_or_else(|| self.plan.body.to_string(), |label| text::of(lang, label));
        format!("{body} · {}", words::date(lang, self.on()))
    }

    fn fresh(&self) -> Option<Value> {
        Some(json!(self.plan))
    }

    fn above(v: &Visitor, all: &[AffairView<Self>], world: &World) -> Markup {
        let sittings: Vec<Sitting> = all.iter().map(|view| view.affair.clone()).collect();
        years(v, &sittings, world)
    }

    fn panels(v: &Visitor, view: &AffairView<Self>, world: &World) -> Markup {
        html! { (pdf::links(v, &view.affair)) (run::screen(v, view, world)) }
    }

    fn offered(v: &Visitor, view: Option<&AffairView<Self>>, world: &World, kind: &str) -> Offered {
        let mut offered: Offered =
            vec![("body", world.bodies(v)), ("joint_with", world.bodies(v)), ("topic", world.topics(None))];
        if let Some(sitting) = view.map(|view| &view.affair) {
            offered.push(("item", items(sitting, kind)));
            offered.push(("present", present(v.lang, sitting, world)));
            let proposals = sitting.proposals.iter().enumerate();
            let proposals = proposals.map(|(n, (_, p))| Choice::new((n + 1).to_string(), p.title.to_string()));
            offered.push(("proposal", proposals.collect()));
        }
        offered
    }

    fn filled(v: &Visitor, view: Option<&AffairView<Self>>, kind: &str) -> Value {
        let Some(sitting) = view.map(|view| &view.affair) else { return Value::Null };
        match kind {
            "sitting.add-item" => json!({ "minutes": 15, "item_kind": "discussion" }),
            "sitting.move" => json!({ "starts": sitting.plan.starts, "place": sitting.plan.place }),
            "sitting.approve" => json!({ "on": v.today() }),
            _ => Value::Null,
        }
    }
}

/// The items that a command can be about.
fn items(sitting: &Sitting, kind: &str) -> Vec<Choice> {
    let open = |n: u32| sitting.open_tasks().any(|(item, _)| item.n == n);
    let kept = sitting.agenda().filter(|i| kind != "sitting.settle" || open(i.n));
    kept.map(|i| Choice::new(i.n.to_string(), format!("{} · {}", i.n, i.add.title))).collect()
}

/// The bodies that sit.
fn bodies<'w>(sitting: &Sitting, world: &'w World) -> Vec<&'w Body> {
    let codes = [Some(&sitting.plan.body), sitting.plan.joint_with.as_ref()];
    codes.into_iter().flatten().filter_map(|code: &Code| world.body(code.as_str())).collect()
}

/// The seats that can be represented.
fn present(lang: Lang, sitting: &Sitting, world: &World) -> Vec<Choice> {
    let mut all: Vec<Choice> = Vec::new();
    for seat in bodies(sitting, world).into_iter().flat_map(Body::seats) {
        if all.iter().all(|c| c.value != seat.code.as_str()) {
            let voice =
                if seat.vote == Vote::Voting { String::new() } else { text::code(lang, "seat-vote", seat.vote.code()) };
            let mut choice = Choice::new(seat.code.as_str(), text::named(lang, &seat.owner));
            choice.hint = (!voice.is_empty()).then_some(voice);
            all.push(choice);
        }
    }
    all
}

/// The plan of the year of each body that has a rule for it, with what is still missing (GOV-13).
fn years(v: &Visitor, sittings: &[Sitting], world: &World) -> Markup {
    let lang = v.lang;
    let now = v.today().year();
    let ruled = world.bodies.iter().filter(|b| b.sittings_a_year().is_some() && b.ended.is_none());
    let rows: Vec<Row> = ruled
        .flat_map(|body| [now, now + 1].map(|y| (body, y)))
        .map(|(body, y)| {
            let found = year(body, sittings, y);
            let days: Vec<String> = found.sittings.iter().map(|s| words::date(lang, s.on())).collect();
            Row::from(vec![
                html! { (text::named(lang, &body.name())) },
                html! { (y) },
                html! { @if days.is_empty() { "–" } @else { (days.join(", ")) } },
                html! {
                    @if found.missing > 0 { (ui::tag(Tone::Warning, &t::sittings_missing(lang, found.missing as i64))) " " }
                    @if found.joint_missing { (ui::tag(Tone::Warning, t::sittings_joint_missing(lang))) }
                    @if found.missing == 0 && !found.joint_missing { (ui::tag(Tone::Success, t::sittings_complete(lang))) }
                },
            ])
        })
        .collect();
    if rows.is_empty() {
        return html! {};
    }
    let heads = [t::bodies_one(lang), t::sittings_year(lang), t::sittings_days(lang), t::plan_state(lang)];
    let table = Table {
        caption: t::sittings_years(lang).into(),
        caption_hidden: true,
        columns: heads.map(Column::new).into(),
        rows,
        ..Table::default()
    };
    ui::panel("years", t::sittings_years(lang), html! {}, ui::table(lang, &table))
}
