//! All models: what carries the work in each canton, and how far the sources tell.

use super::{by_name, href};
use crate::http::Guest;
use crate::ui::page::Page;
use crate::ui::parts::{Look, Tone};
use crate::ui::table::{Column, Row, Table};
use crate::{shell, text, ui};
use domain::Model;
use maud::{Markup, html};
use words::{Lang, t};

pub(super) async fn show(guest: Guest) -> Markup {
    let lang = guest.lang;
    let heads = [t::models_canton(lang), t::models_way(lang), t::models_access(lang), t::models_own(lang)];
    let table = Table {
        caption: t::models_title(lang).into(),
        caption_hidden: true,
        columns: heads.map(Column::new).into(),
        rows: by_name(&guest).into_iter().map(|m| Row::from(cells(lang, m))).collect(),
        ..Table::default()
    };
    let page = Page {
        title: t::models_title(lang).into(),
        lead: Some(t::models_lead(lang).into()),
        actions: html! {
            (ui::link_button(Look::Main, t::compare_title(lang), "/models/compare"))
            (ui::link_button(Look::Second, t::local_projects_title(lang), "/local-projects"))
            (ui::print_button(t::button_print(lang)))
        },
        content: html! { div class="panel" { (ui::table(lang, &table)) } },
        ..Page::default()
    };
    shell::open_page(&guest, page)
}

fn cells(lang: Lang, model: &Model) -> Vec<Markup> {
    let ways = model.category.iter().filter(|c| c.otherwise != domain::model::Otherwise::Counted);
    let own = model.taken_from.len();
    vec![
        html! { a class="ds-link" href=(href(model)) { (text::of(lang, &model.label)) } },
        html! {
            @match &model.way {
                Some(way) => (text::code(lang, "way-kind", way.kind.code())),
                None => (ui::tag(Tone::Info, &text::code(lang, "certainty", "silent"))),
            }
        },
        html! {
            ul class="row" { @for c in ways { li { (match &c.rule {
                Some(_) => text::of(lang, &c.label),
                None => text::code(lang, "passage", c.otherwise.code()),
            }) } } }
        },
        html! { (t::models_taken(lang, own as i64)) },
    ]
}
