//! What stands above the list: what there is of each kind, what comes next in all regions, and of one kind how many came.

use super::{asked, due};
use crate::form;
use crate::http::Visitor;
use crate::pages::affair::World;
use crate::pages::sheet;
use crate::text;
use crate::ui::parts::Fact;
use crate::ui::table::{Column, Row, Table};
use crate::ui::{self};
use app::affair::AffairView;
use domain::activity::{Activity, ActivityKind, Entry, Totals};
use domain::affair::Stage;
use maud::{Markup, html};
use words::t;

/// So many dates are shown ahead.
const AHEAD: usize = 20;

pub(super) fn above(v: &Visitor, all: &[AffairView<Activity>], world: &World) -> Markup {
    let lang = v.lang;
    let asked = asked(v);
    let own: Vec<&Activity> = all.iter().map(|view| &view.affair).collect();
    let query = asked.map(|kind| format!("kind={kind}")).unwrap_or_default();
    html! {
        @match asked {
            Some(kind) => {
                (ui::panel("kind", &text::code(lang, "activity-kind", kind.code()), html! { a class="ds-link" href="/activities" { (t::activities_all(lang)) } }, html! {
                    p { (text::code(lang, "activity-lead", kind.code())) }
                    (totals(v, own.iter().flat_map(|a| &a.entries)))
                    @if kind == ActivityKind::Report {
                        p { a class="ds-link" href="/activity-report" { (t::activity_pdf(lang)) } }
                    }
                }))
            }
            None => { (ui::panel("kinds", t::activities_kinds(lang), html! {}, kinds(v, &own))) }
        }
        (ui::panel("ahead", t::activities_ahead(lang), html! {}, ahead(v, &own, world)))
        (sheet::links(lang, "/activities.csv", &query))
    }
}

/// How many took place, and how many came.
pub(super) fn totals<'a>(v: &Visitor, entries: impl IntoIterator<Item = &'a Entry>) -> Markup {
    let lang = v.lang;
    let sum = Totals::of(entries);
    let fact = |label: &str, n: u32| Fact::new(label, html! { (words::number(lang, i64::from(n))) });
    let facts = [
        fact(t::activities_done(lang), sum.done),
        fact(t::activities_invited(lang), sum.invited),
        fact(t::activities_attended(lang), sum.attended),
        fact(t::activities_certified(lang), sum.certified),
    ];
    ui::summary(lang, &facts)
}

fn kinds(v: &Visitor, all: &[&Activity]) -> Markup {
    let lang = v.lang;
    let casework =
        matches!(v.caller.seated.seat.role, domain::model::Role::FrontLine | domain::model::Role::Respondent);
    let row = |kind: &ActivityKind| {
        let of = || all.iter().filter(|a| a.kind() == *kind);
        let over = |a: &&&Activity| matches!(a.stage, Stage::Closed | Stage::Approved | Stage::Cancelled);
        let running = of().filter(|a| !over(a)).count();
        let sum = Totals::of(of().flat_map(|a| &a.entries));
        Row::from(vec![
            html! {
                a class="ds-link" href={ "/activities?kind=" (kind) } { (text::code(lang, "activity-kind", kind.code())) } br;
                span class="subtle" { (text::code(lang, "activity-lead", kind.code())) }
            },
            html! { (running) },
            html! { (sum.done) },
            html! { (sum.attended) },
        ])
    };
    let shown = ActivityKind::ALL.iter().filter(|k| !casework || k.is_for_casework());
    let table = Table {
        caption: t::activities_kinds(lang).into(),
        caption_hidden: true,
        columns: vec![
            Column::new(t::activities_kind(lang)),
            Column::number(t::activities_running(lang)),
            Column::number(t::activities_done(lang)),
            Column::number(t::activities_attended(lang)),
        ],
        rows: shown.map(row).collect(),
        ..Table::default()
    };
    ui::table(lang, &table)
}

/// What comes next, in all regions.
fn ahead(v: &Visitor, all: &[&Activity], world: &World) -> Markup {
    let lang = v.lang;
    let over = |a: &&&Activity| matches!(a.stage, Stage::Closed | Stage::Approved | Stage::Cancelled);
    let open = all.iter().filter(|a| !over(a)).flat_map(|a| a.open_entries().map(move |e| (*a, e)));
    let mut dates: Vec<(&Activity, &Entry)> = open.collect();
    dates.sort_by_key(|(_, e)| e.add.on);
    if dates.is_empty() {
        return html! { p class="subtle" { (t::activities_none_ahead(lang)) } };
    }
    let row = |(activity, entry): &(&Activity, &Entry)| {
        let region = entry.add.region.as_ref().or(activity.plan.region.as_ref());
        Row::from(vec![
            due(v, entry.add.on),
            html! { a class="ds-link" href={ "/activities/" (activity.number) } { (activity.plan.title) } br; (entry.add.what) },
            html! { (text::code(lang, "activity-kind", activity.kind().code())) },
            html! { @if let Some(region) = region { (world.name(v, region.as_str())) } @else { (t::activities_everywhere(lang)) } },
            html! { (entry.add.responsible) },
        ])
    };
    let label = |field: &str| form::label(lang, "activity.add-entry", field);
    let heads =
        [label("on"), label("what"), t::activities_kind(lang).to_string(), label("region"), label("responsible")];
    let table = Table {
        caption: t::activities_ahead(lang).into(),
        caption_hidden: true,
        columns: heads.map(Column::new).into(),
        rows: dates.iter().take(AHEAD).map(row).collect(),
        ..Table::default()
    };
    ui::table(lang, &table)
}
