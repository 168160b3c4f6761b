//! The agreements whose renewal is due, on the desk of those who administer them.

use crate::http::Visitor;
use crate::pages::contract::shared;
use crate::{text, ui};
use app::agreement::AgreementView;
use domain::model::DueKind;
use maud::{Markup, html};
use words::t;

/// What is due, with the last day of each.
pub(in crate::pages) fn desk(v: &Visitor, all: &[AgreementView]) -> Markup {
    let lang = v.lang;
    let link = html! { a class="ds-link" href="/agreements" { (t::agreements_title(lang)) } };
    let body = html! {
        @for one in all {
            div class="row spread" {
                p {
                    a class="ds-link" href={ "/agreements/" (one.agreement.number) } { (super::list::parties(v, one)) } br;
                    span class="id subtle" { (one.agreement.number) }
                }
                div { @if let Some(until) = one.until { (shared::due_on(v, until)) } }
            }
        }
    };
    ui::panel("agreements", &text::code(lang, "due", DueKind::AgreementRenewal.code()), link, body)
}
