//! What the bodies of the country keep beside their seats: who was asked to talk of the collaboration, the means of the bureau,
//! and who coordinates in the cantons (TOP-10, TOP-30, GOV-22, 23).

use super::seat_name;
use crate::form;
use crate::http::Visitor;
use crate::pages::affair::World;
use crate::ui::parts::{Due, Fact, Tone};
use crate::ui::table::{Column, Row, Table};
use crate::{text, ui};
use domain::body::{Asked, Body, BodyKind, CheckProfile, FRAME_YEARS, NamedFacts, SetFrame, StateYear, reference};
use domain::inventory::{self, Coordination};
use maud::{Markup, html};
use words::t;

fn table(v: &Visitor, caption: &str, heads: Vec<Column>, rows: Vec<Row>) -> Markup {
    let table = Table { caption: caption.into(), caption_hidden: true, columns: heads, rows, ..Table::default() };
    ui::table(v.lang, &table)
}

/// What a body of the country has beside its seats.
pub(super) fn panels(v: &Visitor, body: &Body) -> Markup {
    let lang = v.lang;
    html! {
        @if !body.asks.is_empty() || !body.logs.is_empty() { (ui::panel("agendas", t::bodies_agendas(lang), html! {}, agendas(v, body))) }
        @if body.is_national_bureau() { (ui::panel("frame", t::bodies_frame(lang), html! {}, frame(v, body))) }
        @if body.kind() == BodyKind::Network { (ui::panel("profiles", t::bodies_profiles(lang), html! {}, profiles(v, body))) }
    }
}

fn agendas(v: &Visitor, body: &Body) -> Markup {
    let (lang, today) = (v.lang, v.today());
    let row = |a: &Asked| {
        let (on, ask) = a.asked;
        Row::from(vec![
            html! { (seat_name(lang, body, a.seat)) },
            html! { (ui::date(lang, on)) br; span class="pre" { (ask.wish) } },
            html! {
                @match a.logged {
                    Some(log) => { (ui::tag(Tone::Success, t::bodies_talked(lang))) " " (ui::date(lang, log.on)) br; span class="pre" { (log.remark) } }
                    None => (ui::due(lang, &Due::new(ask.until, i64::from((ask.until - today).get_days()), false)))
                }
            },
        ])
    };
    let asked = body.asked();
    let unasked = body.logs.iter().filter(|log| asked.iter().all(|a| a.logged != Some(*log)));
    let heads = [t::bodies_seat(lang), t::bodies_asked(lang), t::bodies_on_agenda(lang)].map(Column::new).into();
    html! {
        @if !asked.is_empty() { (table(v, t::bodies_agendas(lang), heads, asked.iter().map(row).collect())) }
        ul { @for log in unasked { li { (ui::date(lang, log.on)) " · " (seat_name(lang, body, &log.seat)) " · " (log.remark) } } }
    }
}

/// The means of four years in equal shares, and what was spent of them.
fn frame(v: &Visitor, body: &Body) -> Markup {
    let lang = v.lang;
    let Some(frame) = body.frame(v.today().year()).or(body.frames.last()) else {
        return html! { p class="subtle" { (t::bodies_no_frame(lang)) } };
    };
    let francs = |n: u64| words::number(lang, i64::try_from(n).unwrap_or(i64::MAX));
    let stated = body.statements(frame);
    let spent: u64 = stated.iter().map(|s| s.sum()).sum();
    let bearers = Body::bearers();
    let names: Vec<String> = bearers.iter().map(|code| text::known(lang, v.model(), code.as_str())).collect();
    let share = u64::from(frame.francs) / u64::try_from(bearers.len()).unwrap_or(1).max(1);
    let facts = [
        Fact::new(t::bodies_frame_years(lang), html! { (frame.year) " – " (frame.year + FRAME_YEARS - 1) }),
        Fact::new(t::bodies_frame_sum(lang), html! { (francs(u64::from(frame.francs))) }),
        Fact::new(t::bodies_frame_share(lang), html! { (francs(share)) " · " (names.join(", ")) }),
        Fact::new(t::bodies_frame_left(lang), html! { (francs(u64::from(frame.francs).saturating_sub(spent))) }),
    ];
    let row = |s: &&StateYear| {
        let cells = [u64::from(s.for_communication), u64::from(s.for_colloquia), u64::from(s.for_mandates), s.sum()];
        let cells = cells.into_iter().map(|n| html! { (francs(n)) });
        Row::from([html! { (s.year) }].into_iter().chain(cells).collect::<Vec<Markup>>())
    };
    let label = |field: &str| Column::number(form::label(lang, "body.state-year", field));
    let mut heads = vec![Column::new(form::label(lang, "body.state-year", "year"))];
    heads.extend(["for_communication", "for_colloquia", "for_mandates"].map(label));
    heads.push(Column::number(t::bodies_frame_spent(lang)));
    html! {
        (ui::summary(lang, &facts))
        @if stated.is_empty() { p class="subtle" { (t::bodies_no_statement(lang)) } }
        @else { (table(v, t::bodies_frame(lang), heads, stated.iter().map(row).collect())) }
        (missing(v, frame, &stated))
    }
}

/// The years that are over and were not stated.
fn missing(v: &Visitor, frame: &SetFrame, stated: &[&StateYear]) -> Markup {
    let over = frame.year..(frame.year + FRAME_YEARS).min(v.today().year());
    let missing: Vec<String> =
        over.filter(|year| stated.iter().all(|s| s.year != *year)).map(|year| year.to_string()).collect();
    html! { @if !missing.is_empty() { p { (ui::tag(Tone::Warning, &t::bodies_statement_missing(v.lang, &missing.join(", ")))) } } }
}

/// The points of the profile, in the order of the fields.
const POINTS: [&str; 5] = ["access", "overview", "steers", "legitimate", "exchanges"];

fn profiles(v: &Visitor, body: &Body) -> Markup {
    let lang = v.lang;
    let checked = reference().canton.iter().filter_map(|c| Some((c, body.profile(&c.code)?)));
    let row = |(canton, p): (&NamedFacts, &CheckProfile)| {
        let points = [p.access, p.overview, p.steers, p.legitimate, p.exchanges];
        let cells = points.map(|there| html! { (text::code(lang, "answer", if there { "yes" } else { "no" })) });
        let head = html! { (text::of(lang, &canton.name)) br; span class="subtle" { (words::date(lang, p.on)) } };
        Row::from([head].into_iter().chain(cells).collect::<Vec<Markup>>())
    };
    let mut heads = vec![Column::new(t::recommendations_canton(lang))];
    heads.extend(POINTS.map(|field| Column::new(form::label(lang, "body.check-profile", field))));
    let rows: Vec<Row> = checked.map(row).collect();
    html! {
        @if rows.is_empty() { p class="subtle" { (t::bodies_no_profiles(lang)) } } @else { (table(v, t::bodies_profiles(lang), heads, rows)) }
    }
}

/// Who coordinates in each canton: how many, from where, with a bureau of their own, with which place in the steering body,
/// in which network, and how many points of the recommended profile are there (GOV-22, 23).
pub(super) fn coordinators(v: &Visitor, world: &World) -> Markup {
    let lang = v.lang;
    let round = inventory::reference();
    let networks = || world.bodies.iter().filter(|b| b.kind() == BodyKind::Network);
    let row = |canton: &NamedFacts| {
        let known = |c: &&Coordination| c.row.cantons().iter().any(|code| code.to_string() == canton.code.as_str());
        let found = round.coordination.iter().find(known);
        let checked = networks().find_map(|b| Some((b, b.profile(&canton.code)?)));
        let hosts: Vec<String> =
            found.iter().flat_map(|c| &c.hosts).map(|h| text::code(lang, "partner", h.code())).collect();
        Row::from(vec![
            html! { (text::of(lang, &canton.name)) },
            html! { @if let Some(n) = found.and_then(|c| c.count) { (n) } @else { "–" } },
            html! { @if hosts.is_empty() { "–" } @else { (hosts.join(", ")) } },
            html! { @if let Some(c) = found { (text::code(lang, "inv-mark", c.own_bureau.code())) } @else { "–" } },
            html! { @if let Some(c) = found { (text::code(lang, "inv-seat", c.seat.code())) } @else { "–" } },
            html! { @if let Some((network, _)) = checked { (text::named(lang, &network.name())) } @else { "–" } },
            html! { @if let Some((_, p)) = checked { (t::bodies_points(lang, p.points() as i64)) } @else { "–" } },
        ])
    };
    let heads = [
        t::recommendations_canton(lang),
        t::bodies_coordinators_count(lang),
        t::bodies_coordinators_host(lang),
        t::bodies_coordinators_bureau(lang),
        t::bodies_coordinators_seat(lang),
        t::bodies_coordinators_network(lang),
        t::bodies_coordinators_profile(lang),
    ];
    let rows = reference().canton.iter().map(row).collect();
    let body = html! {
        p class="subtle" { (t::bodies_coordinators_source(lang)) }
        (table(v, t::bodies_coordinators(lang), heads.map(Column::new).into(), rows))
    };
    ui::details(t::bodies_coordinators(lang), body)
}
