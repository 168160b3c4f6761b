//! The pages that all affairs of the bodies have alike: the list, one of them with what happened to it, the forms, and what
//! anyone may see of them.

mod decisions;
mod duties;
mod facts;
pub mod forms;
mod list;
mod public;
mod report;
mod show;

pub use duties::DUTIES;
pub(super) use facts::facts;
pub(super) use list::list;
pub(super) use show::show;

use crate::Web;
use crate::http::Visitor;
use crate::ui::form::Choice;
use crate::ui::page::Nav;
use crate::ui::parts::Tone;
use crate::{text, ui};
use app::AppError;
use app::affair::AffairView;
use axum::Router;
use axum::routing::get;
use domain::affair::{Affair, Stage};
use domain::body::{Body, reference};
use domain::topic::Topic;
use maud::Markup;
use serde_json::Value;
use words::{Lang, t};

/// The routes that belong to no single kind.
pub fn routes() -> Router<Web> {
    Router::new()
        .route("/decisions", get(decisions::show))
        .route("/decisions.csv", get(decisions::file))
        .route("/duties", get(duties::show))
        .route("/activity-report", get(report::show))
        .route("/public", get(public::home))
        .route("/public/bodies/{body}", get(public::body))
        .route("/public/topics/{topic}", get(public::topic))
        .route("/public/recommendations/{recommendation}", get(public::recommendation))
        .route("/public/programmes/{programme}", get(public::programme))
        .route("/public/anchorings/{anchoring}", get(public::anchoring))
        .route("/public/activities/{activity}", get(public::activity))
}

/// The words of a kind of affairs.
pub struct Words {
    /// All of them.
    pub title: &'static str,
    /// What they are for.
    pub lead: &'static str,
    /// One of them.
    pub one: &'static str,
    /// There is none.
    pub none: &'static str,
}

/// What the forms can offer: the bodies and the topics that the caller may know of.
pub struct World {
    /// The bodies.
    pub bodies: Vec<Body>,
    /// The topics.
    pub topics: Vec<Topic>,
}

/// What a kind of affairs adds to the pages that all have.
pub trait Shown: Affair {
    /// Where they are: `/topics`.
    const HOME: &'static str;
    /// The fields of the form that begins one which the page gives, and nobody types.
    const HIDDEN: &'static [&'static str] = &[];
    /// Their words.
    fn words(lang: Lang) -> Words;
    /// What one is called.
    fn title(&self, lang: Lang) -> String;
    /// The fields with which it began; none: it was known before.
    fn fresh(&self) -> Option<Value>;
    /// What stands above the list.
    fn above(_v: &Visitor, _all: &[AffairView<Self>], _world: &World) -> Markup {
        Markup::default()
    }
    /// Whether it belongs to what the address of the list asks for.
    fn wanted(&self, _v: &Visitor) -> bool {
        true
    }
    /// Where one is begun.
    fn begin_at(_v: &Visitor) -> String {
        format!("{}/new", Self::HOME)
    }
    /// What stands between the facts and what happened.
    fn panels(v: &Visitor, view: &AffairView<Self>, world: &World) -> Markup;
    /// What a field of a form offers.
    fn offered(_v: &Visitor, _view: Option<&AffairView<Self>>, _world: &World, _kind: &str) -> Offered {
        Vec::new()
    }
    /// What stands in a form before anything is typed.
    fn filled(_v: &Visitor, _view: Option<&AffairView<Self>>, _kind: &str) -> Value {
        Value::Null
    }
}

/// What the fields of a form offer.
pub type Offered = Vec<(&'static str, Vec<Choice>)>;

/// What the forms can offer to a caller.
pub(super) async fn world(v: &Visitor) -> Result<World, AppError> {
    let (app, caller) = (&v.web.app, &v.caller);
    let mut world = World { bodies: Vec::new(), topics: Vec::new() };
    if app.may_anywhere(caller, "body.read") {
        world.bodies = app.affairs::<Body>(caller).await?.into_iter().map(|b| b.affair).collect();
    }
    if app.may_anywhere(caller, "topic.read") {
        world.topics = app.affairs::<Topic>(caller).await?.into_iter().map(|t| t.affair).collect();
    }
    Ok(world)
}

impl World {
    /// A body by its code.
    pub fn body(&self, code: &str) -> Option<&Body> {
        self.bodies.iter().find(|b| b.number.as_str() == code)
    }

    /// The name of whatever a code stands for.
    pub fn name(&self, v: &Visitor, code: &str) -> String {
        if let Some(body) = self.body(code) {
            return text::named(v.lang, &body.name());
        }
        let topic = self.topics.iter().find(|t| t.number.as_str() == code);
        topic.map_or_else(|| text::known(v.lang, v.model(), code), |t| format!("{code} · {}", t.enter.subject))
    }

    /// The bodies that can be chosen: those that stand.
    pub fn bodies(&self, v: &Visitor) -> Vec<Choice> {
        let standing = self.bodies.iter().filter(|b| b.ended.is_none());
        standing.map(|b| Choice::new(b.number.as_str(), text::named(v.lang, &b.name()))).collect()
    }

    /// The topics that can be chosen, beside one.
    pub fn topics(&self, but: Option<&str>) -> Vec<Choice> {
        let others = self.topics.iter().filter(|t| Some(t.number.as_str()) != but && t.stage != Stage::Bundled);
        others.map(|t| Choice::new(t.number.as_str(), format!("{} · {}", t.number, t.enter.subject))).collect()
    }
}

/// Whoever a recommendation can be addressed to.
pub(super) fn addressees(lang: Lang) -> Vec<Choice> {
    reference().addressees().into_iter().map(|(code, name)| Choice::new(code.as_str(), text::of(lang, name))).collect()
}

/// Where an affair stands, in a word.
pub(super) fn stage(lang: Lang, stage: Stage) -> Markup {
    let tone = match stage {
        Stage::Declined | Stage::Cancelled | Stage::Refused | Stage::Ended | Stage::Bundled | Stage::Closed => {
            Tone::Neutral
        }
        Stage::Answered | Stage::Approved | Stage::Adopted | Stage::Launched | Stage::Associated => Tone::Success,
        Stage::WithMember | Stage::Received | Stage::Decided | Stage::Held | Stage::Running => Tone::Warning,
        _ => Tone::Info,
    };
    ui::tag(tone, &text::code(lang, "affair", stage.code()))
}

/// The pages about the bodies, side by side.
pub(super) fn sub(v: &Visitor) -> Vec<Nav> {
    let lang = v.lang;
    let path = v.here.split('?').next().unwrap_or_default().to_string();
    let all = [
        (t::bodies_title(lang), "/bodies", "body.read"),
        (t::topics_title(lang), "/topics", "topic.read"),
        (t::sittings_title(lang), "/sittings", "sitting.read"),
        (t::decisions_title(lang), "/decisions", "sitting.read"),
        (t::recommendations_title(lang), "/recommendations", "recommendation.read"),
        (t::programmes_title(lang), "/programmes", "programme.read"),
        (t::projects_title(lang), "/projects", "project.read"),
        (t::mandates_title(lang), "/mandates", "mandate.read"),
        (t::anchorings_title(lang), "/anchorings", "anchoring.read"),
        (t::activities_title(lang), "/activities", "activity.read"),
        (t::obstacles_title(lang), "/obstacles", "obstacle.read"),
    ];
    let own = all.into_iter().filter(|(_, _, act)| v.web.app.may_anywhere(&v.caller, act));
    let all = own.map(|(label, href, _)| (label, href)).chain([(t::duties_title(lang), "/duties")]);
    all.map(|(label, href)| Nav::new(label, href, path.starts_with(href))).collect()
}
