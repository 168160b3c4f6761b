//! What ends a case on paper: the final report, and the letter to the person.

use crate::pages::paper::{Wish, about, cooperation, spoken};
use crate::text;
use app::case::CaseView;
use documents::{ClosingLetter, FinalReport};
use domain::closure::ClosureStep;
use domain::consent::Category;
use domain::plan::Goal;

/// Whether the closure has begun, and the reader sees what is said of it.
pub(in crate::pages) fn is_there(view: &CaseView) -> bool {
    view.redacted.sees(Category::Plan) && view.case().closure.started.is_some()
}

fn lead(wish: &Wish, view: &CaseView) -> String {
    let term = view.case().terms.last();
    term.and_then(|t| t.who.first()).map(|who| wish.seated(view, who)).unwrap_or_default()
}

fn account(view: &CaseView, step: ClosureStep) -> Option<String> {
    view.case().closure.steps.get(&step).map(|(_, done)| done.account.to_string())
}

/// How far each goal was reached: as it was said at the end, else when it was last assessed.
fn goals(wish: &Wish, view: &CaseView) -> Vec<(String, String)> {
    let ended = view.case().closure.close.as_ref();
    let far = |goal: &Goal| {
        let at_end = ended.and_then(|c| c.results.get(&goal.n)).copied();
        let attainment = at_end.or(goal.assessed().map(|a| a.attainment));
        attainment.map_or_else(|| "–".to_string(), |a| text::code(wish.lang, "attainment", a.code()))
    };
    view.case().goals.iter().map(|goal| (goal.title.to_string(), far(goal))).collect()
}

/// The final report.
pub(in crate::pages) fn report(wish: &Wish, view: &CaseView) -> Option<FinalReport> {
    let case = view.case();
    let (started, reason) = case.closure.started.as_ref().filter(|_| is_there(view))?;
    let involved: std::collections::BTreeSet<_> = case.involved.iter().map(|i| &i.institution).collect();
    let row = |m: &domain::plan::Measure| {
        let result = m.result.as_ref().map_or_else(|| "–".to_string(), ToString::to_string);
        [m.plan.what.to_string(), wish.owner(&m.plan.owner), text::code(wish.lang, "measure", m.state.code()), result]
    };
    let outcome = case.closure.close.as_ref();
    Some(FinalReport {
        paper: wish.head(case, wish.institution(&wish.v.caller.seated.seat.institution), cooperation(wish.lang)),
        wording: wish.wording.clone(),
        person: about(&case.person),
        lead: lead(wish, view),
        from: case.opened.on,
        until: case.closure.closed.as_ref().map_or(started.on, |stamp| stamp.on),
        services: involved.into_iter().map(|code| wish.institution(code)).collect(),
        reason: Some(reason.to_string()),
        account: account(view, ClosureStep::FinalReport),
        outcome: outcome.map(|c| text::outcome(wish.lang, wish.v.model(), c.outcome.as_str())),
        goals: goals(wish, view),
        measures: case.measures.iter().map(row).collect(),
    })
}

/// The letter to the person.
pub(in crate::pages) fn letter(wish: &Wish, view: &CaseView) -> Option<ClosingLetter> {
    let case = view.case();
    let contact = wish.institution(&case.opened.by.seat.institution);
    is_there(view).then(|| ClosingLetter {
        paper: wish.head(case, spoken(&case.person), cooperation(wish.lang)),
        wording: wish.wording.clone(),
        person: about(&case.person),
        lead: lead(wish, view),
        account: account(view, ClosureStep::Letter),
        goals: goals(wish, view),
        contact: vec![contact],
    })
}
