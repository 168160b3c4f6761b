//! Who has signed which version, who has to sign again and why, and the versions there were.

use super::shared;
use crate::http::Visitor;
use crate::ui::parts::{Look, Tone};
use crate::ui::table::{Column, Row, Table};
use crate::{text, ui};
use app::case::CaseView;
use domain::Code;
use domain::contract::{Signature, Version};
use maud::{Markup, html};
use words::t;

/// The signers with the state of their signature.
pub(super) fn panel(v: &Visitor, view: &CaseView) -> Markup {
    let lang = v.lang;
    let rows = view.case().contract.signers().iter().map(|signer| Row::from(row(v, view, signer))).collect();
    let heads = [t::contract_signer(lang), t::contract_state(lang), t::contract_when(lang), t::agreed_actions(lang)];
    let table = Table {
        caption: t::contract_signatures(lang).into(),
        caption_hidden: true,
        columns: heads.map(Column::new).into(),
        rows,
        ..Table::default()
    };
    ui::panel("signatures", t::contract_signatures(lang), html! {}, ui::table(lang, &table))
}

fn row(v: &Visitor, view: &CaseView, signer: &Code) -> Vec<Markup> {
    let (lang, contract) = (v.lang, &view.case().contract);
    let last = contract.signatures.iter().rev().find(|s| s.sign.signer == *signer);
    let name = text::owner(lang, v.model(), signer.as_str());
    let state = match last {
        Some(s) if contract.has_signed(signer) => {
            ui::tag(Tone::Success, &t::contract_signed_version(lang, i64::from(s.version)))
        }
        Some(s) => html! { (ui::tag(Tone::Warning, t::contract_again(lang))) " " (why_again(v, view, signer, s)) },
        None => ui::tag(Tone::Neutral, t::contract_not_yet(lang)),
    };
    let when = html! {
        @if let Some(s) = last {
            (ui::date(lang, s.sign.on)) ", " (text::code(lang, "signed-by", s.sign.how.code()))
            @if let Some(name) = &s.sign.name { div class="subtle" { (t::sheet_signed_name(lang)) ": " (name) } }
            @if let Some(who) = &s.sign.present { div class="subtle" { (t::sheet_present(lang)) ": " (who) } }
        }
    };
    let action = html! { @if may_sign(v, view, signer) {
        (shared::small(v, view, "contract.sign", &format!("signer={signer}"), "contract", &name))
    } };
    vec![html! { (name) }, state, when, action]
}

/// Which clauses have changed since a signer signed.
fn why_again(v: &Visitor, view: &CaseView, signer: &Code, last: &Signature) -> Markup {
    let contract = &view.case().contract;
    let signed = contract.versions.iter().find(|x| x.n == last.version);
    let concerned = contract.concerns(signer);
    let clauses = signed.map_or(&[][..], |x| &x.clauses);
    let mut changed: Vec<u32> = concerned.iter().filter(|c| !clauses.contains(c)).map(|c| c.n).collect();
    let now = contract.current().map_or(&[][..], |x| &x.clauses);
    changed.extend(clauses.iter().filter(|c| now.iter().all(|n| n.n != c.n)).map(|c| c.n));
    changed.sort_unstable();
    changed.dedup();
    let list = changed.iter().map(u32::to_string).collect::<Vec<_>>().join(", ");
    html! { @if !list.is_empty() { (t::contract_because(v.lang, &list)) } }
}

/// The case manager records every signature, an institution its own.
fn may_sign(v: &Visitor, view: &CaseView, signer: &Code) -> bool {
    let case = view.case();
    let concerned = view.standing.lead || *signer == v.caller.seated.seat.institution;
    case.is_open() && case.lead().is_some() && concerned && !case.contract.has_signed(signer)
}

/// The buttons for the signatures that this caller can record: the first stands out.
pub(super) fn first(v: &Visitor, view: &CaseView, unsigned: &[Code]) -> Markup {
    let mine: Vec<&Code> = unsigned.iter().filter(|s| may_sign(v, view, s) && view.may("contract.sign")).collect();
    html! {
        @for (i, signer) in mine.iter().enumerate() {
            @let label = t::contract_sign_for(v.lang, &text::owner(v.lang, v.model(), signer.as_str()));
            @let look = if i == 0 { Look::Main } else { Look::Second };
            @let query = format!("signer={signer}");
            (ui::link_button(look, &label, &shared::form_of(view.case().number.as_str(), "contract.sign", &query, "contract")))
        }
    }
}

/// All versions, the newest first.
pub(super) fn versions(v: &Visitor, view: &CaseView) -> Markup {
    let (lang, contract) = (v.lang, &view.case().contract);
    let rows = contract.versions.iter().rev().map(|x| Row::from(version(v, view, x))).collect();
    let heads = [
        t::contract_version_head(lang),
        t::agreed_date(lang),
        t::agreed_reason(lang),
        t::contract_signatures(lang),
        t::contract_transmitted(lang),
    ];
    let table = Table {
        caption: t::contract_versions(lang).into(),
        caption_hidden: true,
        columns: heads.map(Column::new).into(),
        rows,
        ..Table::default()
    };
    ui::panel("versions", t::contract_versions(lang), html! {}, ui::table(lang, &table))
}

fn version(v: &Visitor, view: &CaseView, version: &Version) -> Vec<Markup> {
    let (lang, contract) = (v.lang, &view.case().contract);
    let n = i64::from(version.n);
    let here = format!("/cases/{}/contract?v={n}", view.case().number);
    let signed = contract.signatures.iter().filter(|s| s.version == version.n);
    let signers: Vec<String> = signed.map(|s| text::owner(lang, v.model(), s.sign.signer.as_str())).collect();
    let sent = contract.transmitted.iter().find(|(x, _)| *x == version.n).map(|(_, on)| *on);
    vec![
        html! { a class="ds-link" href=(here) { (t::contract_version(lang, n)) } },
        ui::date(lang, version.stamp.on),
        html! { @match &version.reason { Some(reason) => (reason), None => "–" } },
        html! { @if signers.is_empty() { "–" } @else { (signers.join(", ")) } },
        html! { @match sent { Some(on) => (ui::date(lang, on)), None => "–" } },
    ]
}
