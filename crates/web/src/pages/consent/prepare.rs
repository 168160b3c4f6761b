//! Prepares a consent: the same command as everywhere, with sensitive data apart and none of it ticked beforehand.

use super::{home, may};
use crate::form::label;
use crate::http::{Fail, OrPage, Path, Visitor};
use crate::pages::case::case_page;
use crate::pages::command::stored;
use crate::ui::form::{Choice, FieldView, Form, Kind, field};
use crate::ui::page::Page;
use crate::ui::parts::{Link, details};
use crate::{shell, text};
use app::AppError;
use app::case::CaseView;
use domain::consent::{ExchangeForm, RepresentativeKind};
use domain::model::Language;
use maud::{Markup, html};
use words::t;

const KIND: &str = "consent.offer";

pub(super) async fn show(v: Visitor, Path(number): Path<String>) -> Result<Markup, Fail> {
    let view = v.web.app.case(&v.caller, &number).await.or_page(&v)?;
    if !may(&view, KIND) {
        return Err(AppError::from(domain::Refused::NotPermitted)).or_page(&v);
    }
    let lang = v.lang;
    let renewal = v.query.get("renewal_of").filter(|n| n.parse::<u32>().is_ok());
    let query = renewal.map(|n| format!("?renewal_of={n}")).unwrap_or_default();
    let form = Form {
        action: super::act(&view, KIND, &query),
        version: Some(view.version.to_string()),
        request: Some(app::request_name()),
        submit: t::consents_prepare_do(lang).to_string(),
        cancel: Some(Link::new("", home(&view))),
        ..Form::default()
    };
    let page = Page {
        title: if renewal.is_some() { t::consents_renew(lang) } else { t::consents_prepare(lang) }.to_string(),
        lead: Some(t::consents_prepare_lead(lang).to_string()),
        back: Some(Link::new(t::consents_title(lang), home(&view))),
        content: crate::ui::form(lang, &form, fields(&v, &view)),
        ..Page::default()
    };
    Ok(shell::page(&v, case_page(&v, &view, "consent", page)))
}

fn fields(v: &Visitor, view: &CaseView) -> Markup {
    let lang = v.lang;
    let entered = stored(KIND, Some(view), &v.query, v.today());
    let make = |name: &str, kind: Kind| {
        let mut view = FieldView::new(name, label(lang, KIND, name), kind);
        view.values = entered.all(name);
        view
    };
    let codes = |group: &'static str, codes: Vec<&str>| -> Vec<Choice> {
        codes.into_iter().map(|c| Choice::new(c, text::code(lang, group, c))).collect()
    };
    let institutions = v.model().institution.iter().map(|i| Choice::new(&i.code, text::of(lang, &i.label))).collect();
    let plain = v.model().consent.categories.iter().filter(|c| !c.is_sensitive()).map(|c| c.code()).collect();
    let forms = ExchangeForm::ALL.iter().map(|f| f.code()).collect();
    let languages = Language::ALL.iter().map(|l| l.code()).collect();
    let rules = &v.model().consent;
    let usual = t::consents_until_hint(lang, i64::from(rules.default_months), &rules.max_months.to_string());
    let until = make("valid_until", Kind::Date).hint(usual);
    let minor = view.case().person.age(v.today()) < 18;
    html! {
        @if let Some(n) = entered.get("renewal_of") { input type="hidden" name="renewal_of" value=(n); }
        (field(lang, &make("parties", Kind::Checks(institutions)).required().hint(t::consents_parties_hint(lang))))
        (field(lang, &make("purpose", Kind::Long { rows: 3 }).required().hint(t::consents_purpose_hint(lang))))
        (field(lang, &make("categories", Kind::Checks(codes("data", plain))).required().hint(t::consents_categories_hint(lang))))
        (sensitive(v))
        (field(lang, &make("forms", Kind::Checks(codes("exchange", forms))).required()))
        (field(lang, &make("valid_from", Kind::Date).required()))
        (field(lang, &until))
        (field(lang, &make("language", Kind::Radios(codes("language", languages))).required()))
        (field(lang, &make("excluded", Kind::Long { rows: 2 })))
        (representative(v))
        @if minor { (field(lang, &make("capable_of_judgement", Kind::Check).hint(t::hint_capable_of_judgement(lang)))) }
    }
}

/// Each sensitive category: apart, with the person's own tick, and never ticked beforehand (LPD art. 6 al. 7).
fn sensitive(v: &Visitor) -> Markup {
    let lang = v.lang;
    let offered = v.model().consent.categories.iter().filter(|c| c.is_sensitive());
    html! {
        @for category in offered {
            fieldset class="ds-fieldset repeat-row" {
                legend class="ds-label" { (text::code(lang, "data", category.code())) }
                p class="hint" { (t::consents_sensitive(lang)) }
                div class="ds-field" {
                    input class="ds-input" type="checkbox" id={ "sensitive-" (category.code()) } name="categories" value=(category.code());
                    label class="ds-label" data-weight="regular" for={ "sensitive-" (category.code()) } { (t::consents_sensitive_needed(lang)) }
                }
                div class="ds-field" {
                    input class="ds-input" type="checkbox" id={ "tick-" (category.code()) } name="ticks" value=(category.code());
                    label class="ds-label" data-weight="regular" for={ "tick-" (category.code()) } { (t::consents_tick(lang)) }
                }
            }
        }
    }
}

fn representative(v: &Visitor) -> Markup {
    let lang = v.lang;
    let kinds =
        RepresentativeKind::ALL.iter().map(|k| Choice::new(k.code(), text::code(lang, "representative", k.code())));
    let part = |name: &str, kind: Kind| {
        field(lang, &FieldView::new(format!("representative.{name}"), label(lang, KIND, name), kind))
    };
    let body = html! {
        (part("kind", Kind::Radios(kinds.collect())))
        (part("family_name", Kind::Text))
        (part("given_name", Kind::Text))
    };
    details(t::consents_representative_add(lang), body)
}
