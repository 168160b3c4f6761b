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
use app::case::{CaseView, Matrix as Shares, Share, Sharing, Viewer};
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
    rows: Shares,
}

impl Seen<'_> {
    fn home(&self) -> String {
        format!("/cases/{}/sharing", self.view.case().number)
    }

    fn institutions(&self) -> Vec<&Code> {
        self.rows.first().map(|(_, cells)| cells.iter().map(|(i, _)| i).collect()).unwrap_or_default()
    }

    fn of(&self, institution: &str, category: Category) -> Option<&Share> {
        let (_, cells) = self.rows.iter().find(|(c, _)| *c == category)?;
        cells.iter().find(|(i, _)| i.as_str() == institution).map(|(_, share)| share)
    }

    /// The words of a cell.
    fn words(&self, lang: Lang, share: &Share) -> String {
        let words = self.answer_in_words(lang, share.sharing);
        if share.except.is_empty() {
            return words;
        }
        format!("{words}, {}", except(self.v, lang, share))
    }

    fn answer_in_words(&self, lang: Lang, sharing: Sharing) -> String {
        match sharing {
            Sharing::Consent(n) => {
                let until =
                    self.view.case().consents.iter().find(|c| c.n == n).map(|c| words::date(lang, c.valid_until));
                t::sharing_until(lang, &until.unwrap_or_default())
            }
            Sharing::Rule => t::sharing_by_rule(lang).to_string(),
            Sharing::OwnOnly => t::sharing_own(lang).to_string(),
            Sharing::NotGiven => t::sharing_not_given(lang).to_string(),
            Sharing::Never => t::sharing_never(lang).to_string(),
        }
    }
}

/// From whom something is not learnt although it is from others.
fn except(v: &Visitor, lang: Lang, share: &Share) -> String {
    let who: Vec<String> = share.except.iter().map(|i| text::institution(lang, v.model(), i.as_str())).collect();
    t::sharing_except(lang, &who.join(", "))
}

/// The categories that consent opens to the institution in a column, each with whom it leaves out.
pub(in crate::pages) fn by_consent(v: &Visitor, rows: &Shares, at: usize) -> Vec<String> {
    let open = rows.iter().filter_map(|(category, cells)| {
        let (_, share) = cells.get(at)?;
        let name = text::code(v.lang, "data", category.code());
        match share.sharing {
            Sharing::Consent(_) if share.except.is_empty() => Some(name),
            Sharing::Consent(_) => Some(format!("{name} ({})", except(v, v.lang, share))),
            _ => None,
        }
    });
    open.collect()
}

fn answer(sharing: Sharing) -> Answer {
    match sharing {
        Sharing::Consent(_) | Sharing::Rule => Answer::Yes,
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
    share: Share,
}

fn chosen(seen: &Seen, key: &str) -> Option<Chosen> {
    let (category, institution) = key.split_once('.')?;
    let category = Category::from_code(category)?;
    let share = seen.of(institution, category)?.clone();
    Some(Chosen { category, institution: Code::new(institution).ok()?, share })
}

/// What the law lets the institution of a cell be told by the others that can be seen here.
async fn lawful(seen: &Seen<'_>, cell: &Chosen) -> Result<Vec<Lawful>, AppError> {
    let among: Vec<Code> = seen.institutions().into_iter().cloned().collect();
    seen.v.web.app.lawful(seen.view, &cell.institution, cell.category, &among).await
}

fn matrix_of(seen: &Seen, chosen: Option<&Chosen>) -> Matrix {
    let (v, lang) = (seen.v, seen.v.lang);
    let cell = |category: Category, (institution, share): &(Code, Share)| Cell {
        answer: answer(share.sharing),
        words: Some(seen.words(lang, share)),
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
    let line =
        |sign: &str, word: &str, text: &str| html! { li { strong { (sign) " " (word) } (words::sep(lang)) (text) } };
    html! {
        h2 { (t::share_legend(lang)) }
        ul {
            (line("✓", &t::sharing_until(lang, "…"), t::sharing_legend_until(lang)))
            (line("✓", t::sharing_by_rule(lang), t::sharing_legend_rule(lang)))
            (line("○", t::sharing_not_given(lang), t::sharing_legend_not_given(lang)))
            (line("○", t::sharing_own(lang), t::sharing_legend_own(lang)))
            (line("✕", t::sharing_never(lang), t::sharing_legend_never(lang)))
        }
        p class="subtle" { (t::sharing_bureau(lang)) }
    }
}

/// What somebody in another role sees of each category.
struct SeenAs {
    viewer: Viewer,
    name: String,
    shares: Vec<(Category, Share)>,
}

/// What another institution would see, and somebody in another role, in sentences.
fn view_as(seen: &Seen) -> Markup {
    let (v, lang) = (seen.v, seen.v.lang);
    let asked = v.query.get("as").filter(|a| seen.institutions().iter().any(|i| i.as_str() == *a));
    let look = |viewer: &Viewer| {
        let shares = v.web.app.seen_as(seen.view, *viewer)?;
        Some(SeenAs { viewer: *viewer, name: viewer_name(seen, *viewer), shares })
    };
    let looks: Vec<SeenAs> = Viewer::ALL.iter().filter_map(look).collect();
    let role = v.query.get("role").filter(|_| asked.is_none());
    let link = |query: String, current: bool, name: &str| {
        html! { li { a class="ds-link" href={ (seen.home()) "?" (query) "#as" } aria-current=[current.then_some("true")] { (name) } } }
    };
    let body = html! {
        ul class="row" {
            @for institution in seen.institutions() {
                @let name = text::institution(lang, v.model(), institution.as_str());
                (link(format!("as={institution}"), asked == Some(institution.as_str()), &name))
            }
        }
        h3 { (t::sharing_as_roles(lang)) }
        ul class="row" {
            @for SeenAs { viewer, name, .. } in &looks { (link(format!("role={}", viewer.code()), role == Some(viewer.code()), name)) }
        }
        @if let Some(code) = asked { (as_institution(seen, code)) }
        @for look in looks.iter().filter(|look| role == Some(look.viewer.code())) { (as_role(seen, &look.name, &look.shares)) }
    };
    panel("as", t::sharing_as(lang), html! {}, body)
}

fn viewer_name(seen: &Seen, viewer: Viewer) -> String {
    let (lang, model) = (seen.v.lang, seen.v.model());
    match viewer {
        Viewer::Lead => t::owner_lead(lang).to_string(),
        Viewer::Coordinator => {
            seen.view.case().route.as_ref().map(|r| text::role(lang, model, r.role)).unwrap_or_default()
        }
        Viewer::Role(role) => text::role(lang, model, role),
    }
}

fn as_institution(seen: &Seen, code: &str) -> Markup {
    let (v, lang) = (seen.v, seen.v.lang);
    let shares: Vec<(Category, &Share)> =
        seen.rows.iter().filter_map(|(c, _)| Some((*c, seen.of(code, *c)?))).collect();
    let sees = shares.iter().any(|(_, share)| share.is_open() || share.sharing == Sharing::OwnOnly);
    html! {
        h3 { (text::institution_full(lang, v.model(), code)) }
        ul { @for (category, share) in shares { (one_as(seen, category, share)) } }
        p class="subtle" { @if sees { (t::sharing_as_text(lang)) } @else { (t::sharing_as_nothing(lang)) } }
    }
}

/// Who does not see that there is a case sees nothing of it.
fn as_role(seen: &Seen, name: &str, shares: &[(Category, Share)]) -> Markup {
    let known = shares.iter().any(|(category, share)| *category == Category::Process && share.is_open());
    html! {
        h3 { (name) }
        @if known { ul { @for (category, share) in shares { (one_as(seen, *category, share)) } } }
        @else { p { (t::sharing_as_role_nothing(seen.v.lang)) } }
    }
}

fn one_as(seen: &Seen, category: Category, share: &Share) -> Markup {
    let lang = seen.v.lang;
    let rights = seen.v.web.app.rights();
    html! {
        li {
            (text::code(lang, "data", category.code())) (words::sep(lang)) strong { (seen.words(lang, share)) }
            div class="subtle" { (text::rule(lang, rights, share.rule)) }
        }
    }
}
