//! The same for the person: in their language, institution by institution, to take home.

use super::Seen;
use crate::pages::consent::languages;
use crate::text;
use crate::ui::page::Page;
use crate::ui::parts::{Link, Look, link_button};
use domain::consent::Category;
use maud::{Markup, html};
use words::{Lang, t};

/// The sheet.
pub(super) fn page(seen: &Seen) -> Page {
    let v = seen.v;
    let own = text::lang(seen.view.case().person.language);
    let lang = v.query.get("in").and_then(Lang::from_code).unwrap_or(own);
    Page {
        title: t::sharing_for_person(v.lang).to_string(),
        back: Some(Link::new(t::sharing_title(v.lang), seen.home())),
        actions: html! {
            (link_button(Look::Second, t::paper_pdf(v.lang), &pdf(seen, lang, 0)))
            (link_button(Look::Second, t::paper_pdf_large(v.lang), &pdf(seen, lang, 1)))
        },
        content: html! {
            (languages(v, &format!("{}?for=person", seen.home()), lang))
            div class="panel" lang=(lang.code()) data-size="lg" { (sheet(seen, lang)) }
        },
        ..Page::default()
    }
}

fn pdf(seen: &Seen, lang: Lang, large: u8) -> String {
    format!("{}/pdf?in={}&large={large}", seen.home(), lang.code())
}

fn sheet(seen: &Seen, lang: Lang) -> Markup {
    let v = seen.v;
    html! {
        h2 { (t::sharing_person_title(lang)) }
        p {
            strong { (seen.view.case().person.full_name()) } " · " span class="id" { (seen.view.case().number) }
            " · " (words::date_long(lang, v.today()))
        }
        @for institution in seen.institutions() {
            h3 { (text::institution_full(lang, v.model(), institution.as_str())) }
            @let learns = learns(seen, institution.as_str(), lang);
            @if learns.is_empty() { p { (t::sharing_person_nothing(lang)) } }
            @else { ul { @for (what, until) in &learns { li { (what) " (" (until) ")" } } } }
        }
        p { (t::sharing_person_own(lang)) }
        p { (t::sharing_person_never(lang)) }
        p { (t::sharing_person_rights(lang)) }
    }
}

fn learns(seen: &Seen, institution: &str, lang: Lang) -> Vec<(String, String)> {
    let learnt = |c: Category| seen.of(institution, c).filter(|share| share.is_open());
    let line = |c: Category| Some((text::code(lang, "data", c.code()), seen.words(lang, learnt(c)?)));
    seen.rows.iter().filter_map(|(c, _)| line(*c)).collect()
}
