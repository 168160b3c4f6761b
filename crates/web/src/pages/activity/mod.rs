//! What is done beside cases: trainings, days, exchanges, contacts with employers, communication, changes that are watched,
//! questions, support, comparisons, roll-outs, evaluations, reports; with their dates and who came (ROLE-*, TOP-31).

mod file;
mod overview;
mod panels;

use crate::http::{Fail, Visitor};
use crate::pages::affair::{Offered, Shown, Words, World, forms, list, show};
use crate::ui::form::Choice;
use crate::ui::parts::Due;
use crate::{Web, text, ui};
use app::affair::AffairView;
use axum::Router;
use axum::response::Response;
use axum::routing::get;
use domain::Code;
use domain::activity::{Activity, ActivityKind, Entry, Owing};
use jiff::ToSpan;
use jiff::civil::Date;
use maud::{Markup, html};
use serde_json::{Value, json};
use words::{Lang, t};

/// The routes of activities.
pub fn routes() -> Router<Web> {
    Router::new()
        .route("/activities", get(list::<Activity>))
        .route("/activities.csv", get(file::show))
        .route("/activities/new", get(begin).post(forms::send_begin::<Activity>))
        .route("/activities/{activity}", get(show::<Activity>))
        .route("/activities/{activity}/do/{kind}", get(forms::act::<Activity>).post(forms::send_act::<Activity>))
}

/// The form that begins one, of the kind from which somebody comes.
async fn begin(v: Visitor) -> Result<Response, Fail> {
    let mut filled = Activity::filled(&v, None, "activity.plan");
    if let Some(kind) = asked(&v) {
        filled["activity_kind"] = json!(kind);
    }
    forms::begin_with::<Activity>(v, &filled).await
}

/// The kind that an address asks for.
fn asked(v: &Visitor) -> Option<ActivityKind> {
    let given = v.query.get("kind").or_else(|| v.query.get("activity_kind"));
    given.and_then(ActivityKind::from_code)
}

impl Shown for Activity {
    const HOME: &'static str = "/activities";

    fn words(lang: Lang) -> Words {
        Words {
            title: t::activities_title(lang),
            lead: t::activities_lead(lang),
            one: t::activities_one(lang),
            none: t::activities_none(lang),
        }
    }

    fn title(&self, _: Lang) -> String {
        self.plan.title.to_string()
    }

    fn fresh(&self) -> Option<Value> {
        Some(json!(self.plan))
    }

    fn wanted(&self, v: &Visitor) -> bool {
        asked(v).is_none_or(|kind| kind == self.kind())
    }

    fn begin_at(v: &Visitor) -> String {
        let own = asked(v).filter(|kind| kind.begun_by(v.caller.seated.seat.role));
        own.map_or_else(|| "/activities/new".into(), |kind| format!("/activities/new?kind={kind}"))
    }

    fn above(v: &Visitor, all: &[AffairView<Self>], world: &World) -> Markup {
        overview::above(v, all, world)
    }

    fn panels(v: &Visitor, view: &AffairView<Self>, world: &World) -> Markup {
        panels::all(v, &view.affair, world)
    }

    fn offered(v: &Visitor, view: Option<&AffairView<Self>>, world: &World, kind: &str) -> Offered {
        let institutions = v.model().institution.iter().filter(|i| !i.discreet);
        let institutions: Vec<Choice> =
            institutions.map(|i| Choice::new(&i.code, text::of(v.lang, &i.label))).collect();
        let role = v.caller.seated.seat.role;
        let kinds = ActivityKind::ALL.iter().filter(|k| k.begun_by(role));
        let kinds = kinds.map(|k| Choice::new(k.code(), text::code(v.lang, "activity-kind", k.code()))).collect();
        let mut offered: Offered =
            vec![("activity_kind", kinds), ("body", world.bodies(v)), ("topic", world.topics(None))];
        offered.push(("institutions", institutions.clone()));
        let Some(view) = view else { return offered };
        offered.push(("n", entries(v, &view.affair, kind)));
        let asked: Vec<&Code> = view.affair.open_entries().flat_map(|e| &e.add.institutions).collect();
        let named = institutions.iter().filter(|c| asked.iter().any(|i| i.as_str() == c.value)).cloned().collect();
        offered.push(("institution", if kind == "activity.confirm-entry" { named } else { institutions }));
        offered
    }

    fn filled(v: &Visitor, view: Option<&AffairView<Self>>, kind: &str) -> Value {
        let today = v.today();
        let Some(view) = view else { return json!({ "until": today.saturating_add(90.days()), "body": "CNDC" }) };
        match kind {
            "activity.confirm-entry" => {
                json!({ "institution": v.caller.seated.seat.institution, "takes_part": true })
            }
            "activity.add-entry" => json!({ "responsible": view.affair.plan.responsible }),
            "activity.renew" => json!({ "until": today.saturating_add(1.years()) }),
            _ => json!({ "on": today }),
        }
    }
}

/// The dates to which a command can apply, each under its number.
fn entries(v: &Visitor, activity: &Activity, kind: &str) -> Vec<Choice> {
    let fits = |e: &&Entry| kind != "activity.confirm-entry" || !e.add.institutions.is_empty();
    let name = |e: &Entry| format!("{} · {} · {}", e.n, words::date(v.lang, e.add.on), e.add.what);
    activity.open_entries().filter(fits).map(|e| Choice::new(e.n.to_string(), name(e))).collect()
}

/// A day and how far away it is.
fn due(v: &Visitor, on: Date) -> Markup {
    ui::due(v.lang, &Due::new(on, i64::from((on - v.today()).get_days()), false))
}

/// The activities to which the reader owes something soon, beside their other work.
pub(in crate::pages) fn desk(v: &Visitor, all: &[(AffairView<Activity>, Owing)]) -> Markup {
    let lang = v.lang;
    let link = html! { a class="ds-link" href="/activities" { (t::activities_title(lang)) } };
    let body = html! {
        @for (view, owing) in all {
            div class="row spread" {
                p {
                    a class="ds-link" href={ "/activities/" (view.affair.number) } { (view.affair.plan.title) } br;
                    span class="subtle" { (text::code(lang, "activity-kind", view.affair.kind().code())) " · " span class="id" { (view.affair.number) } }
                }
                p { (text::code(lang, "activity-owed", owing.what.code())) " " (due(v, owing.due)) }
            }
        }
    };
    ui::panel("activities", t::activities_desk(lang), link, body)
}
