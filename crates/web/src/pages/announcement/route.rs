//! Where an announcement goes, shown before it is sent: which coordinator, and by which rule (CASE-30).

use super::home;
use crate::http::{Fail, OrPage, Visitor};
use crate::text;
use crate::ui::form::{Choice, FieldView, Kind, field};
use crate::ui::parts::{Fact, Look, link_button, panel, summary};
use app::case::CaseView;
use app::{Known, SeatFilter};
use domain::announcement::{Route, route};
use domain::model::{Entry, Language, Role};
use maud::{Markup, html};
use words::t;

/// The section with the question where to, the answer, and the way to the announcement.
pub(super) async fn panel_of(v: &Visitor, view: &CaseView, ready: bool) -> Result<Markup, Fail> {
    let lang = v.lang;
    let asked = |name: &str, entries: &[Entry]| {
        let typed = v.query.get(name).filter(|code| entries.iter().any(|e| e.code == *code));
        typed.map(str::to_string)
    };
    let own = view.case().opened.by.seat.region.as_ref().map(ToString::to_string);
    let region = asked("region", &v.model().region).or(own);
    let theme = asked("theme", &v.model().theme);
    let body = html! {
        (choose(v, view, region.as_deref(), theme.as_deref()))
        @if let Some(region) = &region {
            (leads(v, view, region, theme.as_deref()).await?)
            (go_on(v, view, region, theme.as_deref(), ready))
        }
    };
    Ok(panel("route", t::announcement_route(lang), html! {}, body))
}

fn choose(v: &Visitor, view: &CaseView, region: Option<&str>, theme: Option<&str>) -> Markup {
    let lang = v.lang;
    let of = |name: &str, label: &str, entries: &[Entry], now: Option<&str>, none: Option<&str>| {
        let none = none.map(|label| Choice::new("-", label));
        let entries = entries.iter().map(|e| Choice::new(&e.code, text::of(lang, &e.label)));
        let mut view = FieldView::new(name, label, Kind::Select(none.into_iter().chain(entries).collect()));
        view.unmarked = true;
        view.values = now.map(str::to_string).into_iter().collect();
        field(lang, &view)
    };
    html! {
        form class="form no-print" method="get" action={ (home(view)) "#route" } {
            (of("region", t::announcement_region(lang), &v.model().region, region, None))
            @if !v.model().theme.is_empty() {
                (of("theme", t::announcement_theme(lang), &v.model().theme, theme, Some(t::announcement_no_theme(lang))))
            }
            div class="buttons" {
                button class="ds-button" data-variant="secondary" type="submit" { (t::announcement_route_show(lang)) }
            }
        }
    }
}

/// Who answers for a route: those in the seat that fits.
pub(super) async fn people(v: &Visitor, to: &Route) -> Result<Vec<Known>, Fail> {
    let filter = SeatFilter { role: Some(to.role.to_string()), ..SeatFilter::default() };
    let all = v.web.app.people(&filter).await.or_page(v)?;
    Ok(all.into_iter().filter(|k| to.fits(&k.seat)).collect())
}

/// The names of those who answer.
pub(super) fn names(people: &[Known]) -> String {
    let mut names: Vec<&str> = people.iter().map(|k| k.name.as_str()).collect();
    names.dedup();
    names.join(", ")
}

/// The language in which the person is worked with: their own, or else the first of the canton.
fn language(v: &Visitor, view: &CaseView) -> Language {
    let (own, spoken) = (view.case().person.language, &v.model().languages);
    if spoken.contains(&own) { own } else { spoken.first().copied().unwrap_or(own) }
}

async fn leads(v: &Visitor, view: &CaseView, region: &str, theme: Option<&str>) -> Result<Markup, Fail> {
    let lang = v.lang;
    let spoken = language(v, view);
    let Some(role) = route(v.model(), region, theme, spoken) else {
        return Ok(html! { p { (t::announcement_no_route(lang)) } });
    };
    let (Ok(code), theme_code) = (domain::Code::new(region), theme.and_then(|t| domain::Code::new(t).ok())) else {
        return Ok(html! {});
    };
    let to = Route { role, region: code, theme: theme_code, language: spoken };
    let people = names(&people(v, &to).await?);
    let by_theme = v.model().route.iter().any(|r| r.theme.as_deref() == theme && theme.is_some());
    let region_name = text::entry(lang, &v.model().region, region);
    let why = match theme.filter(|_| by_theme && role == Role::ThematicCoordinator) {
        Some(theme) => t::announcement_by_theme(lang, &text::entry(lang, &v.model().theme, theme)),
        None => t::announcement_by_region(lang, &region_name),
    };
    let facts = [
        Fact::new(
            t::announcement_goes_to(lang),
            html! {
                strong { (text::role(lang, v.model(), role)) }
                @if people.is_empty() { p { (t::announcement_nobody(lang)) } } @else { p { (people) } }
            },
        ),
        Fact::new(t::announcement_why(lang), html! { (why) }),
    ];
    Ok(summary(lang, &facts))
}

fn go_on(v: &Visitor, view: &CaseView, region: &str, theme: Option<&str>, ready: bool) -> Markup {
    let lang = v.lang;
    let theme = theme.map(|t| format!("&theme={t}")).unwrap_or_default();
    let receipt = format!("{}/receipt", home(view));
    let number = &view.case().number;
    let spoken = language(v, view);
    let to =
        format!("/cases/{number}/do/announcement.announce?region={region}{theme}&language={spoken}&_return={receipt}");
    html! {
        p class="subtle" { (t::announcement_other(lang)) }
        @if view.may("announcement.announce") && ready {
            div class="row no-print" { (link_button(Look::Main, t::announcement_go(lang), &to)) }
        }
    }
}
