//! Recommendations: to whom, spread by whom, and how far each addressee is, canton by canton (TOP-24…28).

use crate::http::Visitor;
use crate::pages::affair::{Offered, Shown, Words, World, addressees, forms, list, show};
use crate::ui::form::Choice;
use crate::ui::parts::{Due, Tone};
use crate::ui::table::{Column, Row, Table};
use crate::{Web, text, ui};
use app::affair::AffairView;
use axum::Router;
use axum::routing::get;
use domain::Code;
use domain::body::{BodyKind, Level, NamedFacts, RecommendationFacts, reference};
use domain::model::Label;
use domain::recommendation::{Progress, Recommendation, Standing};
use maud::{Markup, html};
use serde_json::{Value, json};
use words::{Lang, t};

/// The routes of recommendations.
pub fn routes() -> Router<Web> {
    Router::new()
        .route("/recommendations", get(list::<Recommendation>))
        .route("/recommendations/new", get(forms::begin::<Recommendation>).post(forms::send_begin::<Recommendation>))
        .route("/recommendations/{recommendation}", get(show::<Recommendation>))
        .route(
            "/recommendations/{recommendation}/do/{kind}",
            get(forms::act::<Recommendation>).post(forms::send_act::<Recommendation>),
        )
}

impl Shown for Recommendation {
    const HOME: &'static str = "/recommendations";

    fn words(lang: Lang) -> Words {
        Words {
            title: t::recommendations_title(lang),
            lead: t::recommendations_lead(lang),
            one: t::recommendations_one(lang),
            none: t::recommendations_none(lang),
        }
    }

    fn title(&self, lang: Lang) -> String {
        text::spoken_line(lang, &self.draft.title)
    }

    fn fresh(&self) -> Option<Value> {
        Some(json!(self.draft))
    }

    fn above(v: &Visitor, all: &[AffairView<Self>], _: &World) -> Markup {
        let lang = v.lang;
        let open = waiting(all);
        let drafts = v.web.app.may_anywhere(&v.caller, "recommendation.draft") && !open.is_empty();
        html! {
            @if all.iter().any(|view| view.affair.adopted.is_some()) {
                (ui::panel("cantons", t::recommendations_cantons(lang), html! {}, cantons(lang, all)))
            }
            @if drafts {
                (ui::panel("known", t::recommendations_known(lang), html! {}, html! {
                    ul { @for one in &open { li { a class="ds-link" href={ "/recommendations/new?known=" (one.code) } { (text::of(lang, &one.title)) } } } }
                }))
            }
        }
    }

    fn panels(v: &Visitor, view: &AffairView<Self>, _: &World) -> Markup {
        let lang = v.lang;
        html! {
            p class="subtle" { (t::recommendations_bind_nobody(lang)) }
            (ui::panel("counts", t::recommendations_progress(lang), html! {}, counts(lang, &view.affair)))
            (ui::panel("standings", t::recommendations_standings(lang), html! {}, standings(v, &view.affair)))
        }
    }

    fn offered(v: &Visitor, view: Option<&AffairView<Self>>, world: &World, kind: &str) -> Offered {
        let mut offered: Offered =
            vec![("body", world.bodies(v)), ("by", world.bodies(v)), ("topic", world.topics(None))];
        match view.map(|view| &view.affair) {
            None => offered.push(("addressees", addressees(v.lang))),
            Some(found) => {
                let named = |code: &Code| Choice::new(code.as_str(), text::known(v.lang, v.model(), code.as_str()));
                let noted = |code: &Code| found.acknowledged.iter().any(|a| a.addressee == *code);
                let open = found.draft.addressees.iter().filter(|a| kind != "recommendation.acknowledge" || !noted(a));
                offered.push(("addressee", open.map(named).collect()));
                offered.push(("reached", found.draft.addressees.iter().map(named).collect()));
            }
        }
        offered
    }

    fn filled(v: &Visitor, view: Option<&AffairView<Self>>, kind: &str) -> Value {
        match (view.map(|view| &view.affair), kind) {
            (Some(found), "recommendation.spread") => {
                json!({ "on": v.today(), "by": found.draft.body, "reached": found.draft.addressees })
            }
            (Some(_), _) => json!({ "on": v.today() }),
            (None, _) => v.query.get("known").map_or(Value::Null, taken_up),
        }
    }
}

/// Those that are known and were not taken up yet.
fn waiting(all: &[AffairView<Recommendation>]) -> Vec<&'static RecommendationFacts> {
    let taken = |one: &RecommendationFacts| all.iter().any(|view| view.affair.draft.title.fr.as_str() == one.title.fr);
    reference().recommendation.iter().filter(|one| !taken(one)).collect()
}

/// The form of one that is known: its words in four languages, addressed to every canton by the steering committee.
fn taken_up(known: &str) -> Value {
    let found = reference().recommendation.iter().find(|one| one.code.as_str() == known);
    let Some(one) = found else { return Value::Null };
    let spoken = |label: &Label| json!({ "fr": label.fr, "de": label.de, "it": label.it, "en": label.en });
    let steers = |b: &&domain::body::BodyFacts| b.level == Level::National && b.kind == BodyKind::Steering;
    let body = reference().body.iter().find(steers).map(|b| &b.code);
    let cantons: Vec<&Code> = reference().canton.iter().map(|c| &c.code).collect();
    json!({ "body": body, "title": spoken(&one.title), "text": spoken(&one.text), "addressees": cantons })
}

/// How far each canton is with each recommendation that was adopted and is addressed to it (TOP-27).
fn cantons(lang: Lang, all: &[AffairView<Recommendation>]) -> Markup {
    let adopted: Vec<&Recommendation> = all.iter().map(|view| &view.affair).filter(|r| r.adopted.is_some()).collect();
    let cell = |found: &Recommendation, canton: &Code| {
        let standings = found.standings();
        let standing = standings.iter().find(|s| s.addressee == canton);
        match standing.map(|s| s.report) {
            None => html! { "–" },
            Some(None) => html! { (t::recommendations_no_word(lang)) },
            Some(Some(report)) => tag(lang, report.progress),
        }
    };
    let addressed = |canton: &Code| adopted.iter().any(|r| r.draft.addressees.contains(canton));
    let row = |canton: &NamedFacts| {
        let name = html! { (text::of(lang, &canton.name)) };
        let cells = adopted.iter().map(|r| cell(r, &canton.code));
        Row::from([name].into_iter().chain(cells).collect::<Vec<Markup>>())
    };
    let heads = adopted.iter().map(|r| text::spoken_line(lang, &r.draft.title));
    let columns = [t::recommendations_canton(lang).to_string()].into_iter().chain(heads);
    let table = Table {
        caption: t::recommendations_cantons(lang).into(),
        caption_hidden: true,
        columns: columns.map(Column::new).collect(),
        rows: reference().canton.iter().filter(|c| addressed(&c.code)).map(row).collect(),
        ..Table::default()
    };
    html! { @if table.rows.is_empty() { p class="subtle" { (t::recommendations_no_canton(lang)) } } @else { (ui::table(lang, &table)) } }
}

/// How many are how far.
pub(in crate::pages) fn counts(lang: Lang, found: &Recommendation) -> Markup {
    let name = |p: Option<Progress>| match p {
        Some(progress) => text::code(lang, "implementation", progress.code()),
        None => t::recommendations_no_word(lang).to_string(),
    };
    html! { ul { @for (progress, n) in found.counts() { li { (words::labelled(lang, &name(progress), &n.to_string())) } } } }
}

fn standings(v: &Visitor, found: &Recommendation) -> Markup {
    let lang = v.lang;
    let row = |s: &Standing| {
        let day =
            |on: Option<jiff::civil::Date>| html! { @if let Some(on) = on { (ui::date(lang, on)) } @else { "–" } };
        Row {
            id: Some(format!("addressee-{}", s.addressee)),
            cells: vec![
                html! { (text::known(lang, v.model(), s.addressee.as_str())) },
                day(s.reached),
                day(s.acknowledged),
                html! {
                    @match s.report {
                        Some(report) => { (tag(lang, report.progress)) " " (ui::date(lang, report.on)) br; span class="pre" { (report.remark) } },
                        None => { "–" }
                    }
                },
                html! { @if let Some(due) = s.due { (ui::due(lang, &Due::new(due, i64::from((due - v.today()).get_days()), false))) } @else { "–" } },
            ],
        }
    };
    let heads = [
        t::recommendations_to(lang),
        t::recommendations_reached(lang),
        t::recommendations_noted(lang),
        t::recommendations_progress(lang),
        t::recommendations_owed(lang),
    ];
    let table = Table {
        caption: t::recommendations_standings(lang).into(),
        caption_hidden: true,
        columns: heads.map(Column::new).into(),
        rows: found.standings().iter().map(row).collect(),
        ..Table::default()
    };
    html! {
        (ui::table(lang, &table))
        @for (on, warning) in &found.warnings { p { (ui::tag(Tone::Warning, t::recommendations_warning(lang))) " " (ui::date(lang, *on)) " · " (warning) } }
        @for led in &found.led_to { p { (t::recommendations_led_to(lang)) " " (text::code(lang, "led-to", led.led_to.code())) " · " (led.which) } }
    }
}

fn tag(lang: Lang, progress: Progress) -> Markup {
    let tone = match progress {
        Progress::Done => Tone::Success,
        Progress::UnderWay => Tone::Info,
        Progress::NotFollowed => Tone::Warning,
        Progress::NotStarted | Progress::NotConcerned => Tone::Neutral,
    };
    ui::tag(tone, &text::code(lang, "implementation", progress.code()))
}
