//! Mandates of working groups: what a group is to do, and the way of its result back (TOP-22, 23, GOV-08, 18).

use crate::http::Visitor;
use crate::pages::affair::{Offered, Shown, Words, World, forms, list, show};
use crate::ui::parts::Due;
use crate::{Web, ui};
use app::affair::AffairView;
use axum::Router;
use axum::routing::get;
use domain::affair::Stage;
use domain::mandate::Mandate;
use maud::{Markup, html};
use serde_json::{Value, json};
use words::{Lang, t};

/// The routes of mandates.
pub fn routes() -> Router<Web> {
    Router::new()
        .route("/mandates", get(list::<Mandate>))
        .route("/mandates/new", get(forms::begin::<Mandate>).post(forms::send_begin::<Mandate>))
        .route("/mandates/{mandate}", get(show::<Mandate>))
        .route("/mandates/{mandate}/do/{kind}", get(forms::act::<Mandate>).post(forms::send_act::<Mandate>))
}

impl Shown for Mandate {
    const HOME: &'static str = "/mandates";

    fn words(lang: Lang) -> Words {
        Words {
            title: t::mandates_title(lang),
            lead: t::mandates_lead(lang),
            one: t::mandates_one(lang),
            none: t::mandates_none(lang),
        }
    }

    fn title(&self, _: Lang) -> String {
        self.give.title.to_string()
    }

    fn fresh(&self) -> Option<Value> {
        Some(json!(self.give))
    }

    fn panels(v: &Visitor, view: &AffairView<Self>, _: &World) -> Markup {
        let (until, open) = (view.affair.give.until, view.affair.stage == Stage::Given);
        let days = i64::from((until - v.today()).get_days());
        html! { @if open { p { (t::mandates_result_due(v.lang)) " " (ui::due(v.lang, &Due::new(until, days, false))) } } }
    }

    fn offered(v: &Visitor, _: Option<&AffairView<Self>>, world: &World, _: &str) -> Offered {
        vec![("body", world.bodies(v)), ("topic", world.topics(None))]
    }

    fn filled(v: &Visitor, view: Option<&AffairView<Self>>, _: &str) -> Value {
        if view.is_some() { json!({ "on": v.today() }) } else { Value::Null }
    }
}
