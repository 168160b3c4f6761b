//! On what the collaboration rests: what there is of each kind and what is missing, one of them with its parties, opinions,
//! signatures, objectives, partners, and what is owed to it (GOV-25…29, 32, 33, TOP-29).

mod panels;

use crate::http::Visitor;
use crate::pages::affair::{Offered, Shown, Words, World, forms, list, show};
use crate::ui::form::Choice;
use crate::ui::parts::{Due, Tone};
use crate::ui::table::{Column, Row, Table};
use crate::{Web, text, ui};
use app::affair::AffairView;
use axum::Router;
use axum::routing::get;
use domain::Code;
use domain::affair::Stage;
use domain::anchoring::{Anchoring, AnchoringKind, Owing};
use domain::body::{Body, BodyKind};
use jiff::civil::Date;
use maud::{Markup, html};
use serde_json::{Value, json};
use words::{Lang, t};

/// The routes of what the collaboration rests on.
pub fn routes() -> Router<Web> {
    Router::new()
        .route("/anchorings", get(list::<Anchoring>))
        .route("/anchorings/new", get(forms::begin::<Anchoring>).post(forms::send_begin::<Anchoring>))
        .route("/anchorings/{anchoring}", get(show::<Anchoring>))
        .route("/anchorings/{anchoring}/do/{kind}", get(forms::act::<Anchoring>).post(forms::send_act::<Anchoring>))
}

impl Shown for Anchoring {
    const HOME: &'static str = "/anchorings";

    fn words(lang: Lang) -> Words {
        Words {
            title: t::anchorings_title(lang),
            lead: t::anchorings_lead(lang),
            one: t::anchorings_one(lang),
            none: t::anchorings_none(lang),
        }
    }

    fn title(&self, lang: Lang) -> String {
        self.name().map_or_else(|| self.number.to_string(), |name| text::named(lang, &name))
    }

    fn fresh(&self) -> Option<Value> {
        self.enter.as_ref().map(|enter| json!(enter))
    }

    fn above(v: &Visitor, all: &[AffairView<Self>], _: &World) -> Markup {
        let lang = v.lang;
        let link = html! { a class="ds-link" href="/inventory" { (t::anchorings_of_cantons(lang)) } };
        ui::panel("kinds", t::anchorings_kinds(lang), link, kinds(v, all))
    }

    fn panels(v: &Visitor, view: &AffairView<Self>, world: &World) -> Markup {
        panels::all(v, &view.affair, world)
    }

    fn offered(v: &Visitor, view: Option<&AffairView<Self>>, world: &World, kind: &str) -> Offered {
        let institution = |code: &Code| Choice::new(code.as_str(), text::institution(v.lang, v.model(), code.as_str()));
        let all: Vec<Choice> = v
            .model()
            .institution
            .iter()
            .filter(|i| !i.discreet)
            .map(|i| Choice::new(&i.code, text::of(v.lang, &i.label)))
            .collect();
        let mut offered: Offered = vec![("body", world.bodies(v)), ("parties", all.clone())];
        offered.push(("institutions", all.clone()));
        let Some(found) = view.map(|view| &view.affair) else { return offered };
        offered.push(("party", found.unsigned().into_iter().map(institution).collect()));
        let unnoted = found.unacknowledged().into_iter().map(institution).collect();
        offered.push(("institution", if kind == "anchoring.acknowledge" { unnoted } else { all }));
        offered.push(("n", numbered(found, kind)));
        offered
    }

    fn filled(v: &Visitor, view: Option<&AffairView<Self>>, kind: &str) -> Value {
        let today = v.today();
        let year = today.saturating_add(jiff::Span::new().years(1));
        let Some(found) = view.map(|view| &view.affair) else { return json!({ "review_on": year }) };
        match kind {
            "anchoring.agree-terms" => json!(found.terms),
            "anchoring.adopt" => json!({ "on": today, "from": today, "review_on": year }),
            "anchoring.review" => json!({ "on": today, "review_on": year }),
            "anchoring.issue" => json!({ "on": today, "until": today.saturating_add(jiff::Span::new().days(60)) }),
            "anchoring.release" => json!(found.published),
            "anchoring.acknowledge" => json!({ "on": today, "institution": v.caller.seated.seat.institution }),
            _ => json!({ "on": today }),
        }
    }
}

/// What the number of a command can be.
fn numbered(found: &Anchoring, kind: &str) -> Vec<Choice> {
    match kind {
        "anchoring.decide-partner" => proposals(found),
        "anchoring.seat-partner" => {
            let all = found.without_accounts().into_iter();
            all.map(|(n, p)| Choice::new(n.to_string(), format!("{n} · {}", p.propose.partner))).collect()
        }
        _ => objectives(found),
    }
}

fn objectives(found: &Anchoring) -> Vec<Choice> {
    let all = found.objectives.iter().enumerate();
    all.map(|(n, o)| Choice::new((n + 1).to_string(), format!("{} · {}", n + 1, o.set.objective))).collect()
}

fn proposals(found: &Anchoring) -> Vec<Choice> {
    let all = found.proposals.iter().enumerate().filter(|(_, p)| p.decided.is_none());
    all.map(|(n, p)| Choice::new((n + 1).to_string(), format!("{} · {}", n + 1, p.propose.partner))).collect()
}

/// What there is of each kind; that there is none is said (GOV-25, GOV-28).
fn kinds(v: &Visitor, all: &[AffairView<Anchoring>]) -> Markup {
    let lang = v.lang;
    let of = |kind: AnchoringKind| all.iter().map(|view| &view.affair).filter(move |a| a.kind() == kind);
    let row = |kind: &AnchoringKind| {
        let standing = of(*kind).filter(|a| a.stands.is_some()).count();
        let coming = of(*kind).filter(|a| a.stands.is_none() && a.stage != Stage::Ended).count();
        let next: Option<Date> = of(*kind).filter(|a| a.stage == Stage::Standing).map(|a| a.review_on).min();
        Row::from(vec![
            html! { (text::code(lang, "anchoring-kind", kind.code())) },
            html! { @if standing == 0 { (ui::tag(Tone::Neutral, t::anchorings_absent(lang))) } @else { (standing) } },
            html! { @if coming == 0 { "–" } @else { (coming) } },
            html! { @if let Some(next) = next { (due(lang, next, v.today(), true)) } @else { "–" } },
        ])
    };
    let table = Table {
        caption: t::anchorings_kinds(lang).into(),
        caption_hidden: true,
        columns: vec![
            Column::new(t::anchorings_kind(lang)),
            Column::number(t::anchorings_standing(lang)),
            Column::number(t::anchorings_coming(lang)),
            Column::new(t::anchorings_next_review(lang)),
        ],
        rows: AnchoringKind::ALL.iter().map(row).collect(),
        ..Table::default()
    };
    ui::table(lang, &table)
}

/// A day and how far away it is.
fn due(lang: Lang, on: Date, today: Date, firm: bool) -> Markup {
    ui::due(lang, &Due::new(on, i64::from((on - today).get_days()), firm))
}

/// The bodies that can be heard, the development committees first.
fn hearing(body: &Body) -> bool {
    body.kind() == BodyKind::Development
}

/// Those to which the reader owes something soon, beside their other work.
pub(in crate::pages) fn desk(v: &Visitor, all: &[(AffairView<Anchoring>, Owing)]) -> Markup {
    let lang = v.lang;
    let link = html! { a class="ds-link" href="/anchorings" { (t::anchorings_title(lang)) } };
    let body = html! {
        @for (view, owing) in all {
            div class="row spread" {
                p {
                    a class="ds-link" href={ "/anchorings/" (view.affair.number) } { (view.affair.title(lang)) } br;
                    span class="id subtle" { (view.affair.number) }
                }
                p { (text::code(lang, "anchoring-owed", owing.what.code())) " " (due(lang, owing.due, v.today(), false)) }
            }
        }
    };
    ui::panel("anchorings", t::anchorings_desk(lang), link, body)
}
