//! The work programme of two years: fields of action, entries, consultation, adoption at the change of presidency
//! (TOP-11…14).

use crate::http::Visitor;
use crate::pages::affair::{Offered, Shown, Words, World, forms, list, show};
use crate::ui::form::Choice;
use crate::ui::table::{Column, Row, Table};
use crate::{Web, text, ui};
use app::affair::AffairView;
use axum::Router;
use axum::routing::get;
use domain::body::{BodyKind, Level, reference};
use domain::programme::{AddEntry, Programme};
use maud::{Markup, html};
use serde_json::{Value, json};
use words::{Lang, t};

/// The routes of programmes.
pub fn routes() -> Router<Web> {
    Router::new()
        .route("/programmes", get(list::<Programme>))
        .route("/programmes/new", get(forms::begin::<Programme>).post(forms::send_begin::<Programme>))
        .route("/programmes/{programme}", get(show::<Programme>))
        .route("/programmes/{programme}/do/{kind}", get(forms::act::<Programme>).post(forms::send_act::<Programme>))
}

impl Shown for Programme {
    const HOME: &'static str = "/programmes";

    fn words(lang: Lang) -> Words {
        Words {
            title: t::programmes_title(lang),
            lead: t::programmes_lead(lang),
            one: t::programmes_one(lang),
            none: t::programmes_none(lang),
        }
    }

    fn title(&self, lang: Lang) -> String {
        text::spoken_line(lang, &self.draft.title)
    }

    fn fresh(&self) -> Option<Value> {
        Some(json!(self.draft))
    }

    fn above(v: &Visitor, _: &[AffairView<Self>], _: &World) -> Markup {
        let lang = v.lang;
        ui::panel(
            "priorities",
            t::programmes_priorities(lang),
            html! {},
            html! {
                ul { @for priority in &reference().priority { li { (text::of(lang, &priority.name)) } } }
            },
        )
    }

    fn panels(v: &Visitor, view: &AffairView<Self>, _: &World) -> Markup {
        let (lang, programme) = (v.lang, &view.affair);
        let years = format!("{} – {}", words::date(lang, programme.draft.from), words::date(lang, programme.until()));
        html! {
            p { (t::programmes_years(lang)) " " (years) }
            (ui::panel("entries", t::programmes_entries(lang), html! {}, entries(lang, programme)))
        }
    }

    fn offered(v: &Visitor, view: Option<&AffairView<Self>>, _: &World, _: &str) -> Offered {
        let priority = |p: &domain::body::NamedFacts| Choice::new(p.code.as_str(), text::of(v.lang, &p.name));
        let fields = view.map_or(&[][..], |view| &view.affair.fields).iter().enumerate();
        let fields = fields.map(|(n, f)| Choice::new((n + 1).to_string(), f.title.to_string())).collect();
        vec![("priority", reference().priority.iter().map(priority).collect()), ("action_field", fields)]
    }

    fn filled(v: &Visitor, view: Option<&AffairView<Self>>, _: &str) -> Value {
        if view.is_some() {
            return json!({ "on": v.today() });
        }
        // The next two years begin when the presidency of the steering committee changes.
        let steering = reference().body.iter().find(|b| b.level == Level::National && b.kind == BodyKind::Steering);
        let over = steering.and_then(|b| b.presidency.last()).and_then(|p| p.until.tomorrow().ok());
        json!({ "from": over })
    }
}

/// What the programme holds, each entry with its priority, field of action, lead and milestones.
pub(in crate::pages) fn entries(lang: Lang, programme: &Programme) -> Markup {
    let field = |entry: &AddEntry| {
        let n = entry.action_field.and_then(|n| (n as usize).checked_sub(1));
        n.and_then(|n| programme.fields.get(n)).map(|f| f.title.to_string())
    };
    let row = |entry: &AddEntry| {
        let priority = reference().name(entry.priority.as_str()).map_or_else(String::new, |p| text::of(lang, p));
        Row::from(vec![
            html! { (entry.title) },
            html! { (priority) },
            html! { (field(entry).unwrap_or_else(|| "–".into())) },
            html! { (entry.leader) },
            html! { span class="pre" { (entry.milestones) } },
        ])
    };
    let heads = [
        t::programmes_entry(lang),
        t::programmes_priority(lang),
        t::programmes_field(lang),
        t::programmes_leader(lang),
        t::programmes_milestones(lang),
    ];
    let table = Table {
        caption: t::programmes_entries(lang).into(),
        caption_hidden: true,
        columns: heads.map(Column::new).into(),
        rows: programme.entries.iter().map(row).collect(),
        ..Table::default()
    };
    html! { @if table.rows.is_empty() { p class="subtle" { (t::programmes_empty(lang)) } } @else { (ui::table(lang, &table)) } }
}
