//! Topics of the seismograph: the list with its figures, one of them, and those that wait on the desk (TOP-01…10).

use crate::http::{Fail, OrPage, Visitor};
use crate::pages::affair::{Offered, Shown, Words, World, forms, list, show, stage};
use crate::ui::form::Choice;
use crate::ui::parts::{Due, Fact};
use crate::{Web, text, ui};
use app::AppError;
use app::affair::AffairView;
use axum::Router;
use axum::response::Response;
use axum::routing::get;
use domain::affair::Stage;
use domain::body::reference;
use domain::obstacle::{Met, Obstacle};
use domain::topic::{Figures, Topic, figures};
use domain::{Code, Refused};
use jiff::civil::Date;
use maud::{Markup, html};
use serde_json::{Value, json};
use words::{Lang, t};

/// The routes of topics.
pub fn routes() -> Router<Web> {
    Router::new()
        .route("/topics", get(list::<Topic>))
        .route("/topics/new", get(begin).post(forms::send_begin::<Topic>))
        .route("/topics/{topic}", get(show::<Topic>))
        .route("/topics/{topic}/do/{kind}", get(forms::act::<Topic>).post(forms::send_act::<Topic>))
}

/// The form that enters a topic; where it comes out of obstacles of cases, with what the figures show of them and nothing
/// else.
async fn begin(v: Visitor) -> Result<Response, Fail> {
    let filled = match asked(&v) {
        Some(met) => out_of_obstacles(&v, &met).await.or_page(&v)?,
        None => Value::Null,
    };
    forms::begin_with::<Topic>(v, &filled).await
}

fn asked(v: &Visitor) -> Option<Met> {
    Some(Met {
        obstacle: Obstacle::from_code(v.query.get("obstacle")?)?,
        interface: Code::new(v.query.get("interface")?).ok()?,
        year: v.query.get("year")?.parse().ok()?,
    })
}

async fn out_of_obstacles(v: &Visitor, met: &Met) -> Result<Value, AppError> {
    let found = v.web.app.obstacles(&v.caller, Some(met.year)).await?;
    let row = found.rows.iter().find(|row| row.met == *met);
    let n = row.and_then(|row| row.cases.exact()).ok_or(AppError::from(Refused::FiguresHidden))?;
    let (lang, obstacle) = (v.lang, text::code(v.lang, "obstacle", met.obstacle.code()));
    let interface = text::known(lang, v.model(), met.interface.as_str());
    Ok(json!({
        "origin": "coordinator",
        "via": "bureau",
        "interface": met.interface,
        "obstacle": met.obstacle,
        "year": met.year,
        "subject": obstacle,
        "account": t::obstacles_evidence(lang, &interface, n, &obstacle, &met.year.to_string()),
    }))
}

/// The stages that the progress shows.
const STAGES: [Stage; 5] = [Stage::Received, Stage::Admitted, Stage::Proposed, Stage::Decided, Stage::Answered];

impl Shown for Topic {
    const HOME: &'static str = "/topics";
    const HIDDEN: &'static [&'static str] = &["obstacle", "year"];

    fn words(lang: Lang) -> Words {
        Words {
            title: t::topics_title(lang),
            lead: t::topics_lead(lang),
            one: t::topics_one(lang),
            none: t::topics_none(lang),
        }
    }

    fn title(&self, _: Lang) -> String {
        self.enter.subject.to_string()
    }

    fn fresh(&self) -> Option<Value> {
        Some(json!(self.enter))
    }

    fn above(v: &Visitor, all: &[AffairView<Self>], _: &World) -> Markup {
        let topics: Vec<Topic> = all.iter().map(|view| view.affair.clone()).collect();
        if topics.is_empty() {
            return html! {};
        }
        let found = figures(&topics, v.today());
        ui::panel("figures", t::topics_figures(v.lang), html! {}, figures_shown(v.lang, &found))
    }

    fn panels(v: &Visitor, view: &AffairView<Self>, world: &World) -> Markup {
        let (lang, topic) = (v.lang, &view.affair);
        let originals = world.topics.iter().filter(|t| t.into.as_ref() == Some(&topic.number));
        let originals: Vec<&Topic> = originals.collect();
        html! {
            (way(lang, topic))
            @if let Some((n, year)) = topic.met_in.zip(topic.enter.year) {
                p id="met" { a class="ds-link" href={ "/obstacles?year=" (year) } { (t::obstacles_title(lang)) } (words::sep(lang)) (t::obstacles_met_in(lang, n, &year.to_string())) }
            }
            @if let Some((what, due)) = topic.owed() { p { (text::code(lang, "owed", what.code())) " " (shown_due(lang, due, v.today())) } }
            @if let Some(into) = &topic.into { p { (t::topics_into(lang)) " " a class="ds-link" href={ "/topics/" (into) } { (world.name(v, into.as_str())) } } }
            @if !originals.is_empty() {
                (ui::panel("originals", t::topics_originals(lang), html! {}, html! {
                    ul { @for one in &originals { li { a class="ds-link" href={ "/topics/" (one.number) } { (one.enter.subject) } " " span class="subtle" { (one.enter.sender) } } } }
                }))
            }
        }
    }

    fn offered(v: &Visitor, view: Option<&AffairView<Self>>, world: &World, _: &str) -> Offered {
        let own = view.map(|view| view.affair.number.as_str());
        let named = |n: &domain::body::NamedFacts| Choice::new(n.code.as_str(), text::of(v.lang, &n.name));
        vec![("interface", reference().interface.iter().map(named).collect()), ("topic", world.topics(own))]
    }

    fn filled(v: &Visitor, view: Option<&AffairView<Self>>, _: &str) -> Value {
        if view.is_some() { json!({ "on": v.today() }) } else { Value::Null }
    }
}

/// Where a topic is on its way; one that left the way has only its stage.
fn way(lang: Lang, topic: &Topic) -> Markup {
    let now = match topic.stage {
        Stage::WithMember | Stage::Received => 0,
        Stage::Admitted | Stage::Examining | Stage::InGroup => 1,
        Stage::Proposed => 2,
        Stage::Decided => 3,
        Stage::Answered => 4,
        _ => return html! {},
    };
    let names: Vec<String> = STAGES.iter().map(|s| text::code(lang, "affair", s.code())).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    ui::progress(lang, &names, now)
}

/// A guideline of the house and how far away it is.
fn shown_due(lang: Lang, due: Date, today: Date) -> Markup {
    ui::due(lang, &Due::new(due, i64::from((due - today).get_days()), false))
}

fn figures_shown(lang: Lang, found: &Figures) -> Markup {
    let count = |n: usize| html! { (n) };
    let days =
        |n: Option<i32>| html! { @match n { Some(n) => { (t::topics_days(lang, i64::from(n))) }, None => { "–" } } };
    let open = found.all - found.bundled;
    let share = (found.answered * 100).checked_div(open).unwrap_or(0);
    let facts = [
        Fact::new(t::topics_count(lang), count(found.all)),
        Fact::new(t::topics_count_bundled(lang), count(found.bundled)),
        Fact::new(t::topics_share_answered(lang), html! { (share) " %" }),
        Fact::new(t::topics_to_answer(lang), days(found.days_to_answer)),
        Fact::new(t::topics_to_decision(lang), days(found.days_to_decision)),
        Fact::new(t::topics_feedback_owed(lang), count(found.feedback_owed)),
        Fact::new(t::topics_overdue(lang), count(found.overdue)),
    ];
    ui::summary(lang, &facts)
}

/// Those to which the reader owes something, beside their other work.
pub(in crate::pages) fn desk(v: &Visitor, all: &[AffairView<Topic>]) -> Markup {
    let lang = v.lang;
    let link = html! { a class="ds-link" href="/topics" { (t::topics_title(lang)) } };
    let body = html! {
        @for view in all {
            @let topic = &view.affair;
            div class="row spread" {
                p {
                    a class="ds-link" href={ "/topics/" (topic.number) } { (topic.enter.subject) } br;
                    span class="id subtle" { (topic.number) }
                }
                div {
                    (stage(lang, topic.stage))
                    @if let Some((what, due)) = topic.owed() { p { (text::code(lang, "owed", what.code())) " " (shown_due(lang, due, v.today())) } }
                }
            }
        }
    };
    ui::panel("topics", t::topics_desk(lang), link, body)
}
