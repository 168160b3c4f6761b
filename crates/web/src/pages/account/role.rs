//! The choice of the seat: as whom one acts, for which institution, and why one may.

use crate::form::Entered;
use crate::http::{Fail, OrPage, Visitor};
use crate::pages::house::local;
use crate::shell;
use crate::text;
use crate::ui::form::{Choice, FieldView, Form, Kind, field, form};
use crate::ui::page::Page;
use app::account::OwnSeat;
use axum::response::Redirect;
use maud::{Markup, html};
use words::t;

/// One choice for each role and institution, with the reason.
pub(super) async fn show(v: Visitor) -> Result<Markup, Fail> {
    let seats = v.web.app.own_seats(&v.caller).await.or_page(&v)?;
    let lang = v.lang;
    let next = v.query.get("next").map(|n| local(Some(n))).unwrap_or_default();
    let mut choice =
        FieldView::new("seat", t::seat_choose(lang), Kind::Radios(seats.iter().map(|s| one(&v, s)).collect()));
    choice.required = true;
    choice.values = vec![v.caller.seat_number.to_string()];
    let kept = FieldView::new("next", "", Kind::Hidden).value(&next);
    let to = Form { action: "/role".into(), submit: t::button_continue(lang).into(), ..Form::default() };
    let content = html! {
        div class="panel" {
            (form(lang, &to, html! { (field(lang, &kept)) (field(lang, &choice)) }))
            p class="subtle" { (t::seat_missing(lang)) }
        }
    };
    let page =
        Page { title: t::seat_title(lang).into(), lead: Some(t::seat_lead(lang).into()), content, ..Page::default() };
    Ok(shell::page(&v, page))
}

/// Acts in the chosen seat from here on.
pub(super) async fn take(v: Visitor, body: String) -> Result<Redirect, Fail> {
    let entered = Entered::parse(&body);
    let seat = entered.get("seat").and_then(|s| s.parse().ok()).unwrap_or(v.caller.seat_number);
    v.web.app.change_seat(&v.token, &v.caller, seat).await.or_page(&v)?;
    let next = entered.get("next").filter(|n| !n.is_empty()).map_or_else(|| "/work".into(), |n| local(Some(n)));
    Ok(Redirect::to(&next))
}

fn one(v: &Visitor, own: &OwnSeat) -> Choice {
    let (lang, model, seat) = (v.lang, v.model(), &own.seat);
    let institution = text::institution_full(lang, model, seat.institution.as_str());
    let mut choice =
        Choice::new(own.number.to_string(), format!("{}, {institution}", text::role(lang, model, seat.role)));
    let region = seat.region.as_ref().map(|r| t::seat_region(lang, &text::entry(lang, &model.region, r.as_str())));
    let theme = seat.theme.as_ref().map(|c| t::seat_theme(lang, &text::entry(lang, &model.theme, c.as_str())));
    let since = own.since.map(|d| t::seat_since(lang, &words::date(lang, d)));
    let language = seat.language.map(|l| text::code(lang, "language", l.code()));
    let reasons: Vec<String> = region.into_iter().chain(theme).chain(language).chain(since).collect();
    choice.hint = Some(reasons.join(", ")).filter(|r| !r.is_empty());
    choice
}
