//! The receipt: number, day, by whom, to whom, and what happens next. It prints.

use super::{home, route};
use crate::http::{Fail, OrPage, Path, Visitor};
use crate::pages::case::case_page;
use crate::ui::page::Page;
use crate::ui::parts::{Due, Fact, Link, due, panel, summary};
use crate::{shell, text};
use app::AppError;
use app::case::CaseView;
use domain::announcement::{Announcement, Route};
use domain::model::DueKind;
use domain::template::TemplateKind;
use maud::{Markup, html};
use words::t;

pub(super) async fn show(v: Visitor, Path(number): Path<String>) -> Result<Markup, Fail> {
    let view = v.web.app.case(&v.caller, &number).await.or_page(&v)?;
    let lang = v.lang;
    let (Some(announcement), Some(to)) = (&view.case().announcement, &view.case().route) else {
        return Err(AppError::NotFound).or_page(&v);
    };
    v.web.app.printed(&v.caller, &view, "receipt").await.or_page(&v)?;
    let people = route::names(&route::people(&v, to).await?);
    let page = Page {
        title: t::announcement_receipt(lang).to_string(),
        lead: Some(t::announcement_receipt_lead(lang, &number, &words::date_long(lang, announcement.stamp.on))),
        back: Some(Link::new(t::announcement_title(lang), home(&view))),
        actions: crate::pages::paper::link(&v, &view, TemplateKind::Receipt, None),
        content: html! {
            (panel("receipt", t::announcement_receipt_facts(lang), html! {}, summary(lang, &facts(&v, &view, announcement, to, &people))))
            (panel("next", t::announcement_next(lang), html! {}, next(&v, &view, to)))
        },
        ..Page::default()
    };
    Ok(shell::page(&v, case_page(&v, &view, "", page)))
}

fn facts(v: &Visitor, view: &CaseView, a: &Announcement, to: &Route, people: &str) -> Vec<Fact> {
    let (lang, model) = (v.lang, v.model());
    let by = text::institution_full(lang, model, a.stamp.by.seat.institution.as_str());
    let time = a.stamp.at.to_zoned(app::zone()).time();
    let mut facts = vec![
        Fact::new(t::case_number(lang), html! { span class="id" { (view.case().number) } }),
        Fact::new(t::announcement_on(lang), html! { (words::when(lang, a.stamp.on, Some(time))) }),
        Fact::new(t::announcement_by(lang), html! { (view.name(&a.stamp.by.account)) ", " (by) }),
        Fact::new(
            t::announcement_goes_to(lang),
            html! { (text::role(lang, model, to.role)) @if !people.is_empty() { (words::sep(lang)) (people) } },
        ),
        Fact::new(t::announcement_region(lang), html! { (text::entry(lang, &model.region, to.region.as_str())) }),
    ];
    if let Some(theme) = &to.theme {
        facts.push(Fact::new(t::announcement_theme(lang), html! { (text::entry(lang, &model.theme, theme.as_str())) }));
    }
    facts.push(Fact::new(t::announcement_way(lang), html! { (text::code(lang, "way-in", a.announce.way_in.code())) }));
    if let Some(reason) = &a.announce.override_reason {
        facts.push(Fact::new(t::announcement_other_reason(lang), html! { p class="pre" { (reason) } }));
    }
    facts.push(Fact::new(t::announcement_situation(lang), html! { p class="pre" { (a.announce.situation) } }));
    facts
}

fn next(v: &Visitor, view: &CaseView, to: &Route) -> Markup {
    let lang = v.lang;
    let triaged = view.case().triage.last().filter(|_| !view.case().awaits_triage());
    let item = view.due.iter().find(|d| d.kind == DueKind::Triage);
    html! {
        @if let Some(done) = triaged {
            p {
                (t::announcement_triaged(lang, &words::date(lang, done.stamp.on))) " "
                strong { (text::code(lang, "triage", done.triage.outcome.code())) }
            }
        } @else {
            p { (t::announcement_next_text(lang, &text::role(lang, v.model(), to.role))) }
            @if let Some(item) = item {
                @let days = v.today().until(item.due).map_or(0, |span| i64::from(span.get_days()));
                (due(lang, &Due::new(item.due, days, item.firm)))
            }
            p { (t::announcement_next_you(lang)) }
        }
    }
}
