//! The dates of activities as a file for spreadsheets.

use super::asked;
use crate::form;
use crate::http::{Fail, OrPage, Visitor};
use crate::pages::affair::{Shown, World, world};
use crate::pages::sheet::{self, Cell, Sheet};
use crate::text;
use axum::response::Response;
use domain::activity::{Activity, Entry};
use words::t;

pub(super) async fn show(v: Visitor) -> Result<Response, Fail> {
    let mut all: Vec<Activity> =
        v.web.app.affairs::<Activity>(&v.caller).await.or_page(&v)?.into_iter().map(|view| view.affair).collect();
    all.retain(|a| a.wanted(&v));
    let world = world(&v).await.or_page(&v)?;
    let lang = v.lang;
    let label = |field: &str| form::label(lang, "activity.add-entry", field);
    let sheet = Sheet {
        name: "activities",
        title: t::activities_title(lang).into(),
        filter: asked(&v).map(|kind| text::code(lang, "activity-kind", kind.code())).into_iter().collect(),
        heads: vec![
            t::activities_number(lang).into(),
            t::activities_kind(lang).into(),
            t::activities_one(lang).into(),
            label("on"),
            label("what"),
            label("medium"),
            label("audience"),
            label("region"),
            label("responsible"),
            t::plan_state(lang).into(),
            t::activities_invited(lang).into(),
            t::activities_attended(lang).into(),
            t::activities_certified(lang).into(),
        ],
        rows: all.iter().flat_map(|a| a.entries.iter().map(|e| row(&v, &world, a, e))).collect(),
    };
    sheet::answer(&v, &sheet).or_page(&v)
}

fn row(v: &Visitor, world: &World, activity: &Activity, entry: &Entry) -> Vec<Cell> {
    let (lang, add) = (v.lang, &entry.add);
    let region = add.region.as_ref().or(activity.plan.region.as_ref()).map(|r| world.name(v, r.as_str()));
    let state = entry.report.as_ref().map_or_else(
        || t::activities_to_come(lang).to_string(),
        |r| text::code(lang, "entry-state", r.entry_state.code()),
    );
    let count = |n: Option<u32>| n.map_or_else(|| Cell::text(""), |n| Cell::Number(i64::from(n)));
    let report = entry.report.as_ref();
    vec![
        Cell::text(activity.number.as_str()),
        Cell::text(text::code(lang, "activity-kind", activity.kind().code())),
        Cell::text(activity.plan.title.as_str()),
        Cell::Day(entry.on()),
        Cell::text(add.what.as_str()),
        Cell::text(text::code(lang, "medium", add.medium.code())),
        Cell::text(add.audience.as_ref().map_or_else(|| activity.plan.audience.to_string(), ToString::to_string)),
        Cell::text(region.unwrap_or_default()),
        Cell::text(add.responsible.as_str()),
        Cell::text(state),
        count(report.and_then(|r| r.invited)),
        count(report.and_then(|r| r.attended)),
        count(report.and_then(|r| r.certified)),
    ]
}
