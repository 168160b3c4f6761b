//! What is paid in a procedure: cost guarantees with the answer of each payer, and vouchers.

use super::takes_part;
use crate::http::Visitor;
use crate::pages::contract::shared;
use crate::ui::parts::Tone;
use crate::{text, ui};
use app::case::CaseView;
use domain::model::DueKind;
use domain::money::Money;
use domain::procedure::{Funder, Guarantee, GuaranteeState, PLACES, Procedure, ProcedureRule, Voucher, VoucherState};
use maud::{Markup, html};
use words::t;

fn money(v: &Visitor, amount: Money) -> String {
    words::money(v.lang, amount.centimes())
}

fn state(v: &Visitor, state: GuaranteeState) -> Markup {
    let tone = match state {
        GuaranteeState::Asked => Tone::Warning,
        GuaranteeState::Given => Tone::Success,
        GuaranteeState::Declined => Tone::Danger,
    };
    ui::tag(tone, &text::code(v.lang, "guarantee", state.code()))
}

/// The cost guarantees, each with what every payer answered and pays.
pub(super) fn guarantees(v: &Visitor, view: &CaseView, procedure: &Procedure, rule: &ProcedureRule) -> Markup {
    html! {
        @if !procedure.guarantees.is_empty() {
            h4 { (t::procedure_guarantees(v.lang)) }
            @for guarantee in &procedure.guarantees { (one(v, view, procedure, rule, guarantee)) }
        }
    }
}

fn one(v: &Visitor, view: &CaseView, procedure: &Procedure, rule: &ProcedureRule, guarantee: &Guarantee) -> Markup {
    let lang = v.lang;
    let step = rule.step(guarantee.step.as_str());
    let name = step.map_or_else(|| guarantee.step.to_string(), |s| text::of(lang, &s.label));
    let subject = Some(procedure.n * PLACES + guarantee.n);
    let waits = guarantee.state() == GuaranteeState::Asked && procedure.is_open();
    let due = shared::item(view, DueKind::GuaranteeAnswer, subject).filter(|_| waits);
    let charged = guarantee.charged.is_positive();
    html! {
        div class="row spread" {
            p {
                span class="strong" { (name) } " · " (t::procedure_at_most(lang, &money(v, guarantee.amount)))
                @if charged { " · " (t::procedure_charged(lang, &money(v, guarantee.charged))) }
            }
            (state(v, guarantee.state()))
        }
        @if let Some(due) = due { (shared::due(v, due)) }
        ul { @for (funder, share) in guarantee.funders.iter().zip(guarantee.shares(guarantee.amount)) {
            (payer(v, view, (procedure, guarantee), funder, share.1, &name))
        } }
    }
}

fn payer(
    v: &Visitor,
    view: &CaseView,
    (procedure, guarantee): (&Procedure, &Guarantee),
    funder: &Funder,
    share: Money,
    about: &str,
) -> Markup {
    let lang = v.lang;
    let answer = guarantee.answer_of(&funder.institution);
    let own = v.caller.seated.seat.institution == funder.institution;
    let open = answer.is_none() && guarantee.state() == GuaranteeState::Asked && procedure.is_open();
    let query = format!("procedure={}&guarantee={}", procedure.n, guarantee.n);
    html! {
        li {
            (text::institution_full(lang, v.model(), funder.institution.as_str())) " · " (money(v, share)) " · "
            @match answer {
                Some(answer) => {
                    (text::code(lang, "guarantee", if answer.given { "given" } else { "declined" })) " · " (ui::date(lang, answer.stamp.on)) " · " (view.name(&answer.stamp.by.account))
                    @if let Some(words) = &answer.words { p class="pre" { (words) } }
                },
                None => (t::procedure_waits(lang)),
            }
            @if open && own && view.case().is_open() {
                div class="row no-print" {
                    (shared::small(v, view, "procedure.guarantee", &query, "plan", about))
                    (shared::small(v, view, "procedure.decline", &query, "plan", about))
                }
            }
        }
    }
}

/// The vouchers, each with where and until when it can be redeemed.
pub(super) fn vouchers(v: &Visitor, view: &CaseView, procedure: &Procedure) -> Markup {
    html! {
        @if !procedure.vouchers.is_empty() {
            h4 { (t::procedure_vouchers(v.lang)) }
            ul { @for voucher in &procedure.vouchers { (voucher_of(v, view, procedure, voucher)) } }
        }
    }
}

/// The number under which a voucher is known outside: of the case, of the procedure, its own.
pub(super) fn number(view: &CaseView, procedure: &Procedure, voucher: &Voucher) -> String {
    format!("{}-{}-{}", view.case().number, procedure.n, voucher.n)
}

fn voucher_of(v: &Visitor, view: &CaseView, procedure: &Procedure, voucher: &Voucher) -> Markup {
    let (lang, now) = (v.lang, voucher.state(v.today()));
    let tone = match now {
        VoucherState::Issued => Tone::Info,
        VoucherState::Redeemed => Tone::Success,
        VoucherState::Lapsed => Tone::Neutral,
    };
    let (name, until) = (number(view, procedure, voucher), words::date(lang, voucher.issue.until));
    let query = format!("procedure={}&voucher={}", procedure.n, voucher.n);
    let redeems = voucher.redeemed.is_none() && view.case().is_open() && takes_part(v, view, procedure);
    html! {
        li {
            span class="id" { (name) } " " (ui::tag(tone, &text::code(lang, "voucher", now.code()))) " · "
            (t::procedure_at_most(lang, &money(v, voucher.issue.amount))) " · " (voucher.issue.provider) " · " (t::procedure_valid_until(lang, &until))
            @if let Some((_, redeemed)) = &voucher.redeemed { " · " (ui::date(lang, redeemed.on)) " · " (money(v, redeemed.amount)) }
            @if redeems { div class="no-print" { (shared::small(v, view, "procedure.redeem-voucher", &query, "plan", &name)) } }
        }
    }
}
