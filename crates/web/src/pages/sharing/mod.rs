//! Who sees what, and why: each category of data by institution, from the rules that decide everywhere else.

mod paper;
mod person;
mod why;

use crate::Web;
use crate::http::{Fail, OrPage, Path, Visitor};
use crate::pages::{self, case::case_page};
use crate::ui::page::Page;
use crate::ui::parts::{Answer, Cell, Look, Matrix, empty, link_button, matrix, panel};
use crate::{shell, text};
use app::AppError;
use app::case::{CaseView, Sharing};
use app::inquiry::Lawful;
use axum::Router;
use axum::response::Response;
use axum::routing::get;
use domain::Code;
use domain::consent::Category;
use maud::{Markup, html};
use words::{Lang, t};

/// The routes of the subject.
pub fn routes() -> Router<Web> {
    Router::new().route("/cases/{number}/sharing", get(show)).route("/cases/{number}/sharing/pdf", get(print))
}

/// Everything that the pages of this subject show.
struct Seen<'a> {
    v: &'a Visitor,
    view: &'a CaseView,
    rows: Vec<(Category, Vec<(Code, Sharing)>)>,
}

impl Seen<'_> {
    fn home(&self) -> String {
        format!("/cases/{}/sharing", self.view.case().number)
    }

    fn institutions(&self) -> Vec<&Code> {
        self.rows.first().map(|(_, cells)| cells.iter().map(|(i, _)| i).collect()).unwrap_or_default()
    }

    fn of(&self, institution: &str, category: Category) -> Option<Sharing> {
        let (_, cells) = self.rows.iter().find(|(c, _)| *c == category)?;
        cells.iter().find(|(i, _)| i.as_str() == institution).map(|(_, sharing)| *sharing)
    }

    /// The words of a cell.
    fn words(&self, lang: Lang, sharing: Sharing) -> String {
        match sharing {
            Sharing::Consent(n) => {
                let until =
                    self.view.case().consents.iter().find(|c| c.n == n).map(|c| words::date(lang, c.valid_until));
                t::sharing_until(lang, &until.unwrap_or_default())
            }
            Sharing::OwnOnly => t::sharing_own(lang).to_string(),
            Sharing::NotGiven => t::sharing_not_given(lang).to_string(),
            Sharing::Never => t::sharing_never(lang).to_string(),
        }
    }
}

fn answer(sharing: Sharing) -> Answer {
    match sharing {
        Sharing::Consent(_) => Answer::Yes,
        Sharing::OwnOnly | Sharing::NotGiven => Answer::Consent,
        Sharing::Never => Answer::No,
    }
}

async fn show(v: Visitor, Path(number): Path<String>) -> Result<Markup, Fail> {
    let view = v.web.app.case(&v.caller, &number).await.or_page(&v)?;
    let rows = v.web.app.sharing(&v.caller, &number).await.or_page(&v)?;
    if v.query.get("for") == Some("person") {
        v.web.app.printed(&v.caller, &view, "sharing-list").await.or_page(&v)?;
    }
    let seen = Seen { v: &v, view: &view, rows };
    let page = match v.query.get("for") {
        Some("person") => person::page(&seen),
        _ => {
            let chosen = v.query.get("k").and_then(|k| chosen(&seen, k));
            let why = match chosen {
                Some(cell) => Some((lawful(&seen, &cell).await.or_page(&v)?, cell)),
                None => None,
            };
            grid(&seen, why.as_ref())
        }
    };
    Ok(shell::page(&v, case_page(&v, &view, "sharing", page)))
}

async fn print(v: Visitor, Path(number): Path<String>) -> Result<Response, Fail> {
    let view = v.web.app.case(&v.caller, &number).await.or_page(&v)?;
    let rows = v.web.app.sharing(&v.caller, &number).await.or_page(&v)?;
    v.web.app.printed(&v.caller, &view, "sharing-list").await.or_page(&v)?;
    let seen = Seen { v: &v, view: &view, rows };
    let bytes = paper::pdf(&seen, v.query.get("large") == Some("1"));
    let bytes = bytes.map_err(|f| pages::paper::fault(&f)).or_page(&v)?;
    Ok(pages::paper::pdf(&number, "sharing", bytes))
}

/// The matrix with the reason of the chosen cell beside it.
fn grid(seen: &Seen, why: Option<&(Vec<Lawful>, Chosen)>) -> Page {
    let (v, lang) = (seen.v, seen.v.lang);
    let prepare = format!("/cases/{}/consent/prepare", seen.view.case().number);
    let may = seen.view.may("consent.offer") && seen.view.case().is_open();
    let chosen = why.map(|(_, cell)| cell);
    let actions = html! {
        @if may { (link_button(Look::Second, t::consents_prepare(lang), &prepare)) }
        (link_button(Look::Second, t::sharing_for_person(lang), &format!("{}?for=person", seen.home())))
    };
    let content = html! {
        @if seen.institutions().len() < 2 { (empty(t::sharing_empty(lang), t::sharing_empty_text(lang), html! {})) }
        div class="cols cols-2-1" {
            div { div class="panel" { (matrix(lang, &matrix_of(seen, chosen))) (legend(lang)) } }
            div {
                (panel("why", t::sharing_why(lang), html! {}, match why {
                    Some((lawful, cell)) => why::of(seen, cell, lawful),
                    None => html! { p { (t::sharing_choose(lang)) } },
                }))
                (view_as(seen))
            }
        }
    };
    Page {
        title: t::sharing_title(lang).to_string(),
        lead: Some(t::sharing_lead(lang, &words::date(lang, v.today()))),
        actions,
        content,
        ..Page::default()
    }
}

/// A cell by its name in the address: `health.DM-II`.
struct Chosen {
    category: Category,
    institution: Code,
    sharing: Sharing,
}

fn chosen(seen: &Seen, key: &str) -> Option<Chosen> {
    let (category, institution) = key.split_once('.')?;
    let category = Category::from_code(category)?;
    let sharing = seen.of(institution, category)?;
    Some(Chosen { category, institution: Code::new(institution).ok()?, sharing })
}

/// What the law lets the institution of a cell be told by the others that can be seen here.
async fn lawful(seen: &Seen<'_>, cell: &Chosen) -> Result<Vec<Lawful>, AppError> {
    let among: Vec<Code> = seen.institutions().into_iter().cloned().collect();
    seen.v.web.app.lawful(seen.view, &cell.institution, cell.category, &among).await
}

fn matrix_of(seen: &Seen, chosen: Option<&Chosen>) -> Matrix {
    let (v, lang) = (seen.v, seen.v.lang);
    let cell = |category: Category, (institution, sharing): &(Code, Sharing)| Cell {
        answer: answer(*sharing),
        words: Some(seen.words(lang, *sharing)),
        href: format!("{}?k={}.{institution}#why", seen.home(), category.code()),
        current: chosen.is_some_and(|c| c.category == category && c.institution == *institution),
    };
    Matrix {
        caption: t::sharing_caption(lang).to_string(),
        columns: seen.institutions().iter().map(|i| text::institution(lang, v.model(), i.as_str())).collect(),
        rows: seen
            .rows
            .iter()
            .map(|(c, cells)| (text::code(lang, "data", c.code()), cells.iter().map(|one| cell(*c, one)).collect()))
            .collect(),
    }
}

fn legend(lang: Lang) -> Markup {
    let line = |sign: &str, word: &str, text: &str| html! { li { strong { (sign) " " (word) } ": " (text) } };
    html! {
        h2 { (t::share_legend(lang)) }
        ul {
            (line("✓", &t::sharing_until(lang, "…"), t::sharing_legend_until(lang)))
            (line("○", t::sharing_not_given(lang), t::sharing_legend_not_given(lang)))
            (line("○", t::sharing_own(lang), t::sharing_legend_own(lang)))
            (line("✕", t::sharing_never(lang), t::sharing_legend_never(lang)))
        }
        p class="subtle" { (t::sharing_bureau(lang)) }
    }
}

/// What another institution would see, in sentences.
fn view_as(seen: &Seen) -> Markup {
    let (v, lang) = (seen.v, seen.v.lang);
    let asked = v.query.get("as").filter(|a| seen.institutions().iter().any(|i| i.as_str() == *a));
    let sees = asked.is_some_and(|code| {
        let open = |sharing| matches!(sharing, Sharing::Consent(_) | Sharing::OwnOnly);
        seen.rows.iter().any(|(category, _)| seen.of(code, *category).is_some_and(open))
    });
    let body = html! {
        ul class="row" {
            @for institution in seen.institutions() {
                @let name = text::institution(lang, v.model(), institution.as_str());
                li { a class="ds-link" href={ (seen.home()) "?as=" (institution) "#as" } aria-current=[(asked == Some(institution.as_str())).then_some("true")] { (name) } }
            }
        }
        @if let Some(code) = asked {
            h3 { (text::institution_full(lang, v.model(), code)) }
            ul {
                @for (category, _) in &seen.rows {
                    @if let Some(sharing) = seen.of(code, *category) {
                        li { (text::code(lang, "data", category.code())) ": " strong { (seen.words(lang, sharing)) } }
                    }
                }
            }
            p class="subtle" { @if sees { (t::sharing_as_text(lang)) } @else { (t::sharing_as_nothing(lang)) } }
        }
    };
    panel("as", t::sharing_as(lang), html! {}, body)
}
