//! The screening: the questions of the model, the result with its reasons, the decision, and every earlier one.

mod blank;
mod form;
mod history;
mod proposal;
mod result;
mod why;

use crate::Web;
use crate::form::{Entered, Faults};
use crate::http::{Fail, OrPage, Path, Visitor};
use crate::pages::case::case_page;
use crate::ui::page::Page;
use crate::ui::parts::{Alert, Look, Tone, link_button, post_button};
use crate::{shell, text};
use app::case::CaseView;
use axum::Router;
use axum::response::Redirect;
use axum::routing::get;
use maud::{Markup, html};
use words::t;

/// The routes of the subject.
pub fn routes() -> Router<Web> {
    Router::new()
        .route("/cases/{number}/screening", get(show))
        .route("/cases/{number}/screening/result", get(to_form).post(result::take))
}

/// A form of a screening, as it is filled in.
struct Sheet<'a> {
    v: &'a Visitor,
    view: &'a CaseView,
    entered: &'a Entered,
    faults: &'a Faults,
}

impl Sheet<'_> {
    fn home(&self) -> String {
        home(self.view)
    }
}

fn home(view: &CaseView) -> String {
    format!("/cases/{}/screening", view.case().number)
}

/// The name of the draft, which is also the address of the form.
fn draft_name(view: &CaseView) -> String {
    home(view).trim_start_matches('/').to_string()
}

fn may_record(view: &CaseView) -> bool {
    view.may("screening.record") && view.case().is_open()
}

/// The result is made of what was sent: asked for by its address alone, it leads back to the draft.
async fn to_form(Path(number): Path<String>) -> Redirect {
    let number: String = form_urlencoded::byte_serialize(number.as_bytes()).collect();
    Redirect::to(&format!("/cases/{number}/screening?edit=1#questions"))
}

async fn show(v: Visitor, Path(number): Path<String>) -> Result<Markup, Fail> {
    let view = v.web.app.case(&v.caller, &number).await.or_page(&v)?;
    if v.query.get("blank").is_some() {
        return Ok(shell::page(&v, case_page(&v, &view, "screening", blank::page(&v, &view))));
    }
    let draft = v.web.app.draft(&v.caller, &draft_name(&view)).await.or_page(&v)?;
    let asked = v.query.get("new").is_some() || v.query.get("edit").is_some();
    let fills_in = may_record(&view) && (asked || draft.is_some() || view.case().screenings.is_empty());
    let entered = match &draft {
        Some((text, _)) => Entered::parse(text).fields(),
        None => form::start(&view),
    };
    let sheet = Sheet { v: &v, view: &view, entered: &entered, faults: &Vec::new() };
    let mut page = page(&sheet, fills_in);
    if let Some((_, at)) = draft.filter(|_| fills_in && v.query.get("edit").is_none()) {
        page.alerts.push(draft_alert(&v, &view, at));
    }
    Ok(shell::page(&v, page))
}

/// The page with everything earlier and, where asked for, the form.
fn page(sheet: &Sheet, fills_in: bool) -> Page {
    let (v, view, lang) = (sheet.v, sheet.view, sheet.v.lang);
    let actions = html! {
        @if may_record(view) && !fills_in {
            (link_button(Look::Main, t::screening_again(lang), &format!("{}?new=1#questions", sheet.home())))
        }
        @if may_record(view) {
            (link_button(Look::Second, t::screening_blank(lang), &format!("{}?blank=1", sheet.home())))
        }
    };
    let page = Page {
        title: t::screening_title(lang).to_string(),
        lead: Some(if fills_in { t::screening_lead(lang) } else { t::screening_lead_read(lang) }.to_string()),
        failed: !sheet.faults.is_empty(),
        actions,
        content: html! {
            (crate::ui::error_summary(lang, sheet.faults))
            @if fills_in { (form::form(sheet)) }
            (history::panel(v, view))
        },
        ..Page::default()
    };
    case_page(v, view, "screening", page)
}

fn draft_alert(v: &Visitor, view: &CaseView, at: i64) -> Alert {
    let when = jiff::Timestamp::from_millisecond(at).map(|at| at.to_zoned(app::zone()));
    let when = when.map(|z| words::when(v.lang, z.date(), Some(z.time()))).unwrap_or_default();
    let (drop, back) = (format!("/drafts/{}", draft_name(view)), home(view));
    Alert {
        tone: Tone::Info,
        title: t::draft_found(v.lang, &when),
        body: post_button(Look::Second, t::draft_drop(v.lang), &drop, &[("_return", &back)]),
        undo: None,
        dismiss: None,
        focus: false,
    }
}

/// The name of a degree of collaboration.
fn degree(v: &Visitor, degree: domain::model::Degree) -> String {
    text::code(v.lang, "degree", degree.code())
}
