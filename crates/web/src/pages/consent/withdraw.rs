//! Withdrawal: whole, for some institutions, or for some data; what a whole one ends is shown before anything is chosen.

use super::{act, consent, home, lasts, may};
use crate::form::label;
use crate::http::{Fail, OrPage, Path, Visitor};
use crate::pages::case::case_page;
use crate::ui::form::{Choice, FieldView, Form, Kind, field};
use crate::ui::page::Page;
use crate::ui::parts::{Link, panel};
use crate::{shell, text};
use app::AppError;
use app::case::CaseView;
use domain::consent::{Channel, Consent, Effects, Withdraw};
use maud::{Markup, html};
use words::t;

const KIND: &str = "consent.withdraw";

pub(super) async fn show(v: Visitor, Path((number, n)): Path<(String, u32)>) -> Result<Markup, Fail> {
    let view = v.web.app.case(&v.caller, &number).await.or_page(&v)?;
    let consent = consent(&v, &view, n)?;
    if !may(&view, KIND) || !lasts(consent, v.today()) {
        return Err(AppError::from(domain::Refused::ConsentNotValid)).or_page(&v);
    }
    let whole = Withdraw {
        consent: n,
        parties: Default::default(),
        categories: Default::default(),
        channel: Channel::Oral,
        on: v.today(),
    };
    let effects = v.web.app.preview_withdrawal(&v.caller, &number, &whole).await.or_page(&v)?;
    let lang = v.lang;
    let page = Page {
        title: t::consents_withdraw_title(lang).to_string(),
        lead: Some(t::consents_withdraw_lead(lang).to_string()),
        back: Some(Link::new(t::consents_title(lang), format!("{}#consent-{n}", home(&view)))),
        content: html! {
            (form(&v, &view, consent))
            (panel("effects", t::consents_withdraw_effects(lang), html! {}, html! {
                ul class="effects" { @for effect in in_words(&v, &view, &effects) { li { (effect) } } }
                p class="subtle" { (t::consents_withdraw_after(lang)) }
            }))
        },
        ..Page::default()
    };
    Ok(shell::page(&v, case_page(&v, &view, "consent", page)))
}

fn form(v: &Visitor, view: &CaseView, consent: &Consent) -> Markup {
    let lang = v.lang;
    let make = |name: &str, kind: Kind| FieldView::new(name, label(lang, KIND, name), kind);
    let parties = consent.parties_left();
    let parties = parties.iter().map(|p| Choice::new(p.as_str(), text::institution_full(lang, v.model(), p.as_str())));
    let categories = consent.categories_left();
    let categories = categories.iter().map(|c| Choice::new(c.code(), text::code(lang, "data", c.code())));
    let channels = Channel::ALL.iter().map(|c| Choice::new(c.code(), text::code(lang, "channel", c.code())));
    let form = Form {
        action: act(view, KIND, &format!("?consent={}", consent.n)),
        version: Some(view.version.to_string()),
        request: Some(app::request_name()),
        submit: t::button_continue(lang).to_string(),
        cancel: Some(Link::new("", home(view))),
        ..Form::default()
    };
    let body = html! {
        input type="hidden" name="consent" value=(consent.n);
        p { (t::consents_withdraw_how(lang)) }
        (field(lang, &make("parties", Kind::Checks(parties.collect())).hint(t::consents_withdraw_parties_hint(lang))))
        (field(lang, &make("categories", Kind::Checks(categories.collect())).hint(t::consents_withdraw_categories_hint(lang))))
        (field(lang, &make("channel", Kind::Radios(channels.collect())).required()))
        (field(lang, &make("on", Kind::Date).required().value(crate::form::write_date(v.today()))))
    };
    crate::ui::form(lang, &form, body)
}

/// What a withdrawal ends, in sentences; the institution that opened the file keeps its own work,
/// a case manager what leading takes, the others see nothing.
pub(in crate::pages) fn in_words(v: &Visitor, view: &CaseView, effects: &Effects) -> Vec<String> {
    let lang = v.lang;
    let name = |code: &domain::Code| text::institution(lang, v.model(), code.as_str());
    let mut lines: Vec<String> = effects
        .lost
        .iter()
        .map(|(who, what)| {
            let what: Vec<String> = what.iter().map(|c| text::code(lang, "data", c.code())).collect();
            t::effect_lost(lang, &what.join(", "), &name(who))
        })
        .collect();
    let case = view.case();
    let leads = |who: &domain::Code| case.lead().is_some_and(|t| t.who.iter().any(|w| w.seat.institution == *who));
    lines.extend(effects.leaving.iter().map(|who| match who {
        who if *who == case.opened.by.seat.institution => t::effect_leaving_own(lang, &name(who)),
        who if leads(who) => t::effect_leaving_lead(lang, &name(who)),
        who => t::effect_leaving(lang, &name(who)),
    }));
    if !effects.requests.is_empty() {
        lines.push(t::effect_requests(lang, i64::try_from(effects.requests.len()).unwrap_or(0)));
    }
    lines
}
