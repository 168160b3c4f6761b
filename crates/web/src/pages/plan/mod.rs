//! The plan on one page: goals with their measures, the time they take, requests and tasks around them (CASE-53, 55, 56, 60).

mod around;
mod booklet;
mod columns;
mod contradictions;
mod goals;
pub(in crate::pages) mod paper;

pub(in crate::pages) use contradictions::{context as contradiction, entry_name, open as open_contradictions};
pub(in crate::pages) use goals::tone as attainment_tone;

use crate::form::Entered;
use crate::http::{Fail, OrPage, Path, Visitor};
use crate::pages::case::case_page;
use crate::pages::contract::shared;
use crate::pages::{procedure, transfer};
use crate::ui::form::{Choice, FieldView, Kind};
use crate::ui::page::Page;
use crate::ui::parts::Look;
use crate::ui::table::{Chip, Filter};
use crate::{Web, shell, text, ui};
use app::case::CaseView;
use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use domain::consent::Category;
use domain::plan::{Measure, MeasureState};
use domain::template::TemplateKind;
use maud::{Markup, html};
use words::t;

/// The routes of the plan.
pub fn routes() -> Router<Web> {
    Router::new().route("/cases/{number}/plan", get(show))
}

async fn show(v: Visitor, Path(number): Path<String>) -> Result<Response, Fail> {
    let view = v.web.app.case(&v.caller, &number).await.or_page(&v)?;
    let mut page = Page { title: t::plan_title(v.lang).into(), ..Page::default() };
    let (asked, handed) = (!view.case().requests.is_empty(), !view.case().transfers.is_empty());
    let runs = !view.case().procedures.is_empty();
    if !view.redacted.sees(Category::Plan) {
        page.content = html! { div class="stack" { (shared::hidden(&v, &view)) @if asked { (around::requests(&v, &view)) } @if runs { (procedure::panel(&v, &view)) } @if handed { (transfer::panel(&v, &view)) } (around::inquiries(&v, &view)) } };
    } else if v.query.ticked("print") {
        v.web.app.printed(&v.caller, &view, "booklet").await.or_page(&v)?;
        page = booklet::page(&v, &view);
    } else {
        fill(&v, &view, &mut page);
    }
    Ok(shell::page(&v, case_page(&v, &view, "plan", page)).into_response())
}

fn fill(v: &Visitor, view: &CaseView, page: &mut Page) {
    let case = view.case();
    page.lead = Some(t::plan_lead(v.lang).into());
    page.actions = html! {
        @if !case.goals.is_empty() {
            (ui::link_button(Look::Second, t::plan_booklet(v.lang), "?print=1"))
            (crate::pages::paper::link(v, view, TemplateKind::Booklet, None))
        }
    };
    let chosen = Chosen::of(&v.query);
    page.content = html! {
        div class="stack" {
            (next(v, view))
            @if !case.measures.is_empty() { (filter(v, view, &chosen)) }
            @if case.goals.is_empty() && case.contract.current().is_some() {
                (ui::empty(t::plan_empty(v.lang), t::plan_empty_text(v.lang), html! {}))
            }
            @for goal in &case.goals { (goals::goal(v, view, goal, &chosen)) }
            (columns::side_by_side(v, view))
            (contradictions::panel(v, view))
            (goals::periods(v, view, &chosen))
            (around::tasks(v, view))
            (around::requests(v, view))
            (procedure::panel(v, view))
            (transfer::panel(v, view))
            (around::inquiries(v, view))
        }
    };
}

/// Which measures are shown.
struct Chosen {
    owner: Option<String>,
    state: Option<MeasureState>,
}

impl Chosen {
    fn of(query: &Entered) -> Chosen {
        let owner = query.get("owner").filter(|o| !o.is_empty()).map(str::to_string);
        Chosen { owner, state: query.get("state").and_then(MeasureState::from_code) }
    }

    fn fits(&self, measure: &Measure) -> bool {
        self.owner.as_ref().is_none_or(|o| o == measure.plan.owner.as_str())
            && self.state.is_none_or(|s| s == measure.state)
    }

    fn any(&self) -> bool {
        self.owner.is_some() || self.state.is_some()
    }
}

/// What comes next: take over the contract, or go on with the plan.
fn next(v: &Visitor, view: &CaseView) -> Markup {
    let (lang, case) = (v.lang, view.case());
    if !case.is_open() {
        return html! {};
    }
    if case.lead().is_none() {
        let link = ui::link_button(Look::Main, t::contract_to_lead(lang), &format!("/cases/{}/lead", case.number));
        return shared::next_step(v, t::contract_next_lead(lang), html! {}, link);
    }
    let Some(version) = case.contract.current() else {
        let link = ui::link_button(Look::Main, t::plan_to_contract(lang), &format!("/cases/{}/contract", case.number));
        return shared::next_step(v, t::plan_next_contract(lang), html! {}, link);
    };
    let missing = version.clauses.iter().filter(|c| case.goals.iter().all(|g| g.clause != Some(c.n))).count();
    let more = html! {
        (shared::offer(v, view, Look::Second, "plan.set-goal", "", "plan"))
        @if !case.goals.is_empty() { (shared::offer(v, view, Look::Second, "plan.add-measure", "", "plan")) }
        (shared::offer(v, view, Look::Second, "request.send", "", "plan"))
    };
    if missing > 0 {
        let adopt = html! {
            @if view.may("plan.adopt") {
                (ui::post_button(Look::Main, t::plan_adopt(lang), &format!("/cases/{}/do/plan.adopt", case.number), &[]))
            }
            (more)
        };
        return shared::next_step(v, &t::plan_next_adopt(lang, missing as i64), html! {}, adopt);
    }
    let open = case.measures.iter().filter(|m| m.is_open()).min_by_key(|m| m.until);
    match open {
        Some(m) => {
            shared::next_step(v, &t::plan_next_measure(lang, m.plan.what.as_str()), shared::due_on(v, m.until), more)
        }
        None => shared::next_step(v, t::plan_next_none(lang), html! {}, more),
    }
}

fn filter(v: &Visitor, view: &CaseView, chosen: &Chosen) -> Markup {
    let lang = v.lang;
    let mut owners: Vec<&str> = view.case().measures.iter().map(|m| m.plan.owner.as_str()).collect();
    owners.sort_unstable();
    owners.dedup();
    let owners = owners.into_iter().map(|o| Choice::new(o, text::owner(lang, v.model(), o)));
    let states = MeasureState::ALL.iter().map(|s| Choice::new(s.code(), text::code(lang, "measure", s.code())));
    let here = format!("/cases/{}/plan", view.case().number);
    let all = || Choice::new("", t::plan_all(lang));
    let owner = Kind::Select(std::iter::once(all()).chain(owners).collect());
    let state = Kind::Select(std::iter::once(all()).chain(states).collect());
    let fields = vec![
        FieldView::new("owner", t::agreed_owner(lang), owner).value(chosen.owner.clone().unwrap_or_default()),
        FieldView::new("state", t::plan_state(lang), state).value(chosen.state.map_or("", |s| s.code())),
    ];
    let mut chips = Vec::new();
    if let Some(owner) = &chosen.owner {
        let href = chosen.state.map_or(here.clone(), |s| format!("{here}?state={}", s.code()));
        chips.push(Chip { label: text::owner(lang, v.model(), owner), href });
    }
    if let Some(state) = chosen.state {
        let owner: String = form_urlencoded::byte_serialize(chosen.owner.as_deref().unwrap_or("").as_bytes()).collect();
        let href = if owner.is_empty() { here.clone() } else { format!("{here}?owner={owner}") };
        chips.push(Chip { label: text::code(lang, "measure", state.code()), href });
    }
    ui::filter(lang, &Filter { action: here.clone(), fields, chips, clear: here, ..Filter::default() })
}
