//! Bodies: what they are for, their seats and who holds them, the presidency that goes round (GOV-01…12, 20…24, 31).

mod country;

use crate::form;
use crate::http::Visitor;
use crate::pages::affair::{Offered, Shown, Words, World, forms, list, show};
use crate::ui::form::Choice;
use crate::ui::parts::{Alert, Fact, Tone};
use crate::ui::table::{Column, Row, Table};
use crate::{Web, text, ui};
use app::affair::AffairView;
use axum::Router;
use axum::routing::get;
use domain::Code;
use domain::body::{Begun, Body, Level, SeatOf, Vote};
use jiff::civil::Date;
use maud::{Markup, html};
use serde_json::{Value, json};
use words::{Lang, t};

/// The routes of bodies.
pub fn routes() -> Router<Web> {
    Router::new()
        .route("/bodies", get(list::<Body>))
        .route("/bodies/new", get(forms::begin::<Body>).post(forms::send_begin::<Body>))
        .route("/bodies/{body}", get(show::<Body>))
        .route("/bodies/{body}/do/{kind}", get(forms::act::<Body>).post(forms::send_act::<Body>))
}

impl Shown for Body {
    const HOME: &'static str = "/bodies";

    fn words(lang: Lang) -> Words {
        Words {
            title: t::bodies_title(lang),
            lead: t::bodies_lead(lang),
            one: t::bodies_one(lang),
            none: t::bodies_none(lang),
        }
    }

    fn title(&self, lang: Lang) -> String {
        text::named(lang, &self.name())
    }

    fn fresh(&self) -> Option<Value> {
        self.found.as_ref().map(|found| json!(found))
    }

    fn above(v: &Visitor, _: &[AffairView<Self>], world: &World) -> Markup {
        html! {
            p class="no-print" { a class="ds-link" href="/activity-report" { (t::activity_pdf(v.lang)) } }
            (country::coordinators(v, world))
        }
    }

    fn panels(v: &Visitor, view: &AffairView<Self>, world: &World) -> Markup {
        let (lang, body, today) = (v.lang, &view.affair, v.today());
        html! {
            (deputy_alert(v, body, world, today))
            (ui::panel("mandate", t::bodies_mandate(lang), html! {}, about(lang, body)))
            (ui::panel("seats", t::bodies_seats(lang), html! {}, seats(lang, body, today)))
            @if presides(body) { (ui::panel("presidency", t::bodies_presidency(lang), html! {}, presidency(lang, body, today))) }
            @if body.level() == Level::Cantonal { (ui::panel("pledges", t::bodies_pledges(lang), html! {}, pledges(v, body))) }
            (country::panels(v, body))
        }
    }

    fn offered(v: &Visitor, view: Option<&AffairView<Self>>, world: &World, kind: &str) -> Offered {
        let Some(body) = view.map(|view| &view.affair) else { return Vec::new() };
        let keep = |s: &SeatOf| match kind {
            "body.take-presidency" => s.vote == Vote::Voting && in_round(body, &s.code),
            "body.vacate-seat" => body.holder(&s.code, v.today()).is_some(),
            "body.name-deputy" => s.vote == Vote::Voting && fits_deputy(body, world, s, v.today()),
            _ => true,
        };
        let seats = body.seats().into_iter().filter(keep);
        let seats = seats.map(|s| Choice::new(s.code.as_str(), text::named(v.lang, &s.owner))).collect();
        let canton = |c: &domain::body::NamedFacts| Choice::new(c.code.as_str(), text::of(v.lang, &c.name));
        vec![("seat", seats), ("canton", domain::body::reference().canton.iter().map(canton).collect())]
    }

    fn filled(v: &Visitor, view: Option<&AffairView<Self>>, kind: &str) -> Value {
        let Some(body) = view.map(|view| &view.affair) else { return Value::Null };
        let after = body.presidency_history().last().and_then(|p| p.until.tomorrow().ok());
        match kind {
            "body.take-presidency" => json!({ "seat": body.next_presidency(), "from": after.unwrap_or(v.today()) }),
            "body.name-deputy" | "body.fill-seat" => json!({ "from": v.today() }),
            "body.pledge" => json!({ "year": v.today().year(), "institution": v.caller.seated.seat.institution }),
            "body.set-frame" | "body.state-year" => json!({ "year": v.today().year() }),
            _ => json!({ "on": v.today() }),
        }
    }
}

fn in_round(body: &Body, seat: &Code) -> bool {
    let round = body.facts().map_or(&[][..], |f| &f.rotation);
    round.is_empty() || round.contains(seat)
}

fn presides(body: &Body) -> bool {
    !body.presidency_history().is_empty() || body.facts().is_some_and(|f| f.presidency_years.is_some())
}

/// The body whose presidency the deputy of this one balances.
fn balanced<'w>(body: &Body, world: &'w World) -> Option<&'w Body> {
    let code = body.facts()?.deputy_follows.as_ref()?;
    world.body(code.as_str())
}

fn fits_deputy(body: &Body, world: &World, seat: &SeatOf, today: Date) -> bool {
    let wanted = balanced(body, world).and_then(|other| body.deputy_field(other, today));
    wanted.is_none_or(|field| field == seat.field)
}

/// Where the deputy has to come from another field and does not, the page says so (GOV-12).
fn deputy_alert(v: &Visitor, body: &Body, world: &World, today: Date) -> Markup {
    let lang = v.lang;
    let wanted = balanced(body, world).and_then(|other| body.deputy_field(other, today));
    let Some(wanted) = wanted else { return html! {} };
    let named = body.deputy(today).and_then(|d| body.seat(&d.seat)).map(|s| s.field);
    let field = text::code(lang, "body-field", wanted.code());
    let (tone, title) = match named {
        Some(own) if own == wanted => (Tone::Info, t::bodies_deputy_fits(lang, &field)),
        _ => (Tone::Warning, t::bodies_deputy_wanted(lang, &field)),
    };
    ui::alert(lang, &Alert { tone, title, ..Alert::default() })
}

/// What a body is for, and what it rests on.
pub(in crate::pages) fn about(lang: Lang, body: &Body) -> Markup {
    let label = |field: &str| form::label(lang, "body.found", field);
    let mut facts = vec![
        Fact::new(label("level"), html! { (text::code(lang, "level", body.level().code())) }),
        Fact::new(label("body_kind"), html! { (text::code(lang, "body-kind", body.kind().code())) }),
    ];
    if let Some(known) = body.facts() {
        facts.push(Fact::new(label("action"), html! { (text::code(lang, "action-level", known.action.code())) }));
        facts.push(Fact::new(label("mandate"), html! { (text::of(lang, &known.mandate)) }));
        let more = [(label("basis"), &known.basis), (t::bodies_rhythm(lang).to_string(), &known.rhythm)];
        let told = more.into_iter().filter_map(|(name, value)| Some((name, value.as_ref()?)));
        facts.extend(told.map(|(name, value)| Fact::new(name, html! { (text::of(lang, value)) })));
    }
    if let Some(found) = &body.found {
        facts.push(Fact::new(label("mandate"), html! { span class="pre" { (found.mandate) } }));
        facts.push(Fact::new(label("basis"), html! { (found.basis) }));
    }
    ui::summary(lang, &facts)
}

/// The name of a seat of a body.
pub(in crate::pages) fn seat_name(lang: Lang, body: &Body, seat: &Code) -> String {
    body.seat(seat).map_or_else(|| seat.to_string(), |s| text::named(lang, &s.owner))
}

fn seats(lang: Lang, body: &Body, today: Date) -> Markup {
    let row = |s: &SeatOf| {
        let held = body.holder(&s.code, today);
        Row::from(vec![
            html! { (text::named(lang, &s.owner)) },
            html! { (text::code(lang, "body-field", s.field.code())) },
            html! { (text::code(lang, "seat-vote", s.vote.code())) },
            html! { @match held { Some(term) => { (term.function) }, None => { (ui::tag(Tone::Neutral, t::bodies_vacant(lang))) } } },
            html! { @if let Some(term) = held { (ui::date(lang, term.from)) @if let Some(until) = term.until { " – " (ui::date(lang, until)) } } @else { "–" } },
        ])
    };
    let heads = [
        t::bodies_seat(lang),
        t::bodies_field(lang),
        t::bodies_vote(lang),
        t::bodies_holder(lang),
        t::affairs_since(lang),
    ];
    let table = Table {
        caption: t::bodies_seats(lang).into(),
        caption_hidden: true,
        columns: heads.map(Column::new).into(),
        rows: body.seats().iter().map(row).collect(),
        ..Table::default()
    };
    let vacant = body.vacancies(today).len() as i64;
    html! {
        @if vacant > 0 { p { (ui::tag(Tone::Warning, &t::bodies_vacancies(lang, vacant))) } }
        @if table.rows.is_empty() { p class="subtle" { (t::bodies_no_seats(lang)) } } @else { (ui::table(lang, &table)) }
    }
}

fn presidency(lang: Lang, body: &Body, today: Date) -> Markup {
    let span = |p: &Begun| html! { (seat_name(lang, body, &p.seat)) " · " (words::date(lang, p.from)) " – " (words::date(lang, p.until)) };
    let mut facts = Vec::new();
    if let Some(now) = body.presidency(today) {
        facts.push(Fact::new(t::bodies_presides(lang), span(&now)));
    }
    if let Some(deputy) = body.deputy(today) {
        facts.push(Fact::new(t::bodies_deputy(lang), span(&deputy)));
    }
    if let Some(next) = body.next_presidency() {
        facts.push(Fact::new(t::bodies_next(lang), html! { (seat_name(lang, body, &next)) }));
    }
    html! {
        (ui::summary(lang, &facts))
        h3 { (t::bodies_history(lang)) }
        ul { @for past in body.presidency_history() { li { (span(&past)) @if let Some(why) = &past.why_other { " · " (why) } } } }
    }
}

fn pledges(v: &Visitor, body: &Body) -> Markup {
    let lang = v.lang;
    let sum = |n: Option<u32>| n.map_or_else(|| "–".to_string(), |n| n.to_string());
    let row = |p: &&domain::body::Pledge| {
        let short = p.percent < p.percent_needed || p.francs.unwrap_or(0) < p.francs_needed.unwrap_or(0);
        Row::from(vec![
            html! { (text::institution(lang, v.model(), p.institution.as_str())) },
            html! { (p.year) },
            html! { (p.percent) " % / " (p.percent_needed) " %" },
            html! { (sum(p.francs)) " / " (sum(p.francs_needed)) },
            html! { @if short { (ui::tag(Tone::Warning, t::bodies_short(lang))) } @else { (ui::tag(Tone::Success, t::bodies_enough(lang))) } },
        ])
    };
    let heads = [
        form::label(lang, "body.pledge", "institution"),
        form::label(lang, "body.pledge", "year"),
        t::bodies_work(lang).to_string(),
        t::bodies_money(lang).to_string(),
        t::plan_state(lang).to_string(),
    ];
    let table = Table {
        caption: t::bodies_pledges(lang).into(),
        caption_hidden: true,
        columns: heads.map(Column::new).into(),
        rows: body.pledges_now().iter().map(row).collect(),
        ..Table::default()
    };
    html! { @if table.rows.is_empty() { p class="subtle" { (t::bodies_no_pledges(lang)) } } @else { (ui::table(lang, &table)) } }
}
