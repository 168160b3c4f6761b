//! The contract to read together and to sign on paper: large type, one clause after the other, lines for the signatures.

use super::shared;
use crate::http::Visitor;
use crate::ui::page::Page;
use crate::ui::parts::Link;
use crate::{text, ui};
use app::case::CaseView;
use domain::contract::{Clause, Version};
use maud::{Markup, html};
use words::t;

/// The whole page.
pub(super) fn page(v: &Visitor, view: &CaseView, version: &Version) -> Page {
    let lang = v.lang;
    Page {
        title: t::contract_title(lang).into(),
        lead: Some(t::contract_version_of(lang, &words::date(lang, version.stamp.on), i64::from(version.n))),
        back: Some(Link::new(t::contract_in_force(lang), format!("/cases/{}/contract", view.case().number))),
        actions: ui::print_button(t::button_print(lang)),
        content: html! {
            div class="stack" {
                p class="no-print subtle" { (t::contract_print_hint(lang)) }
                p class="ds-paragraph" data-size="lg" { (t::contract_between(lang, &view.case().person.full_name())) }
                @for clause in &version.clauses { (large(v, clause)) }
                (lines(v, view))
            }
        },
        ..Page::default()
    }
}

fn large(v: &Visitor, clause: &Clause) -> Markup {
    let (lang, text) = (v.lang, &clause.text);
    let bound = if text.binding { t::contract_binding(lang) } else { t::contract_recommended(lang) };
    html! {
        section class="panel" aria-labelledby={ "large-" (clause.n) } {
            h2 id={ "large-" (clause.n) } { (clause.n) ". " (text.goal) }
            p class="ds-paragraph" data-size="lg" { (text.measure) }
            p class="ds-paragraph" data-size="lg" {
                (t::contract_who_until(lang, &words::date_long(lang, text.due), &text::owner(lang, v.model(), text.owner.as_str())))
            }
            p { (bound) }
        }
    }
}

/// One line for each who signs; with the date of the signature where there is one.
fn lines(v: &Visitor, view: &CaseView) -> Markup {
    let (lang, contract) = (v.lang, &view.case().contract);
    let body = html! {
        @for signer in contract.signers() {
            @let last = contract.signatures.iter().rev().find(|s| s.sign.signer == signer).filter(|_| contract.has_signed(&signer));
            div {
                p class="strong" { (text::owner(lang, v.model(), signer.as_str())) }
                @match last {
                    Some(s) => p {
                        (t::contract_signed_version(lang, i64::from(s.version))) ", " (ui::date(lang, s.sign.on)) ", "
                        (text::code(lang, "signed-by", s.sign.how.code()))
                    },
                    None => { (shared::write_line()) p class="subtle" { (t::contract_place_date(lang)) } },
                }
            }
        }
    };
    ui::panel("lines", t::contract_signatures(lang), html! {}, html! { div class="stack" { (body) } })
}
