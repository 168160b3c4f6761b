//! Requests for information: the page of one, as each side may see it, the forms of the addressee, and the lists that
//! stand beside the service requests (DATA-13).

mod forms;
pub(in crate::pages) mod list;
mod show;

use crate::Web;
use crate::http::{Fail, OrPage, Visitor};
use crate::ui::parts::Tone;
use crate::{text, ui};
use app::AppError;
use axum::Router;
use axum::extract::Path;
use axum::response::Redirect;
use axum::routing::get;
use domain::inquiry::InquiryState;
use maud::Markup;

/// The routes of requests for information.
pub fn routes() -> Router<Web> {
    Router::new()
        .route("/inquiries/{inquiry}", get(show::show))
        .route("/inquiries/{inquiry}/file", get(show::file))
        .route("/inquiries/{inquiry}/do/{kind}", get(forms::show).post(forms::send))
        .route("/cases/{number}/inquiries/{n}", get(of_case))
}

/// From the entry of a case to the page of the request, which has a name of its own.
async fn of_case(v: Visitor, Path((number, n)): Path<(String, u32)>) -> Result<Redirect, Fail> {
    let view = v.web.app.case(&v.caller, &number).await.or_page(&v)?;
    let found = view.case().inquiries.iter().find(|i| i.n == n).map(|i| i.asked.id.clone());
    let id = found.ok_or(AppError::NotFound).or_page(&v)?;
    Ok(Redirect::to(&format!("/inquiries/{id}")))
}

/// The state of a request for information in a word.
pub(in crate::pages) fn state(v: &Visitor, state: InquiryState) -> Markup {
    let tone = match state {
        InquiryState::Sent => Tone::Warning,
        InquiryState::Answered => Tone::Success,
        InquiryState::Partly => Tone::Info,
        InquiryState::Refused | InquiryState::Expired => Tone::Danger,
        InquiryState::Withdrawn => Tone::Neutral,
    };
    ui::tag(tone, &text::code(v.lang, "inquiry", state.code()))
}
