//! The plan as the booklet that the person takes home.

use crate::pages::paper::{Wish, about, cooperation, spoken};
use crate::text;
use app::case::CaseView;
use documents::{Booklet, BookletGoal, Step};
use domain::contract::PERSON;
use domain::plan::{Goal, Measure};

/// The booklet; none where there is no goal that the reader sees.
pub(in crate::pages) fn booklet(wish: &Wish, view: &CaseView) -> Option<Booklet> {
    let case = view.case();
    let lead = case.lead().and_then(|term| term.who.first()).map(|who| wish.seated(view, who));
    (!case.goals.is_empty()).then(|| Booklet {
        paper: wish.head(case, spoken(&case.person), cooperation(wish.lang)),
        wording: wish.wording.clone(),
        person: about(&case.person),
        lead,
        goals: case.goals.iter().map(|goal| one(wish, view, goal)).collect(),
    })
}

fn one(wish: &Wish, view: &CaseView, goal: &Goal) -> BookletGoal {
    let mut measures: Vec<&Measure> = view.case().measures.iter().filter(|m| m.plan.goal == goal.n).collect();
    measures.sort_by_key(|m| (!m.is_open(), m.until));
    BookletGoal {
        n: goal.n,
        title: goal.title.to_string(),
        attained: goal.assessed().map(|a| text::code(wish.lang, "attainment", a.attainment.code())),
        steps: measures.into_iter().map(|m| step(wish, m)).collect(),
    }
}

fn step(wish: &Wish, m: &Measure) -> Step {
    Step {
        what: m.plan.what.to_string(),
        who: (m.plan.owner.as_str() != PERSON).then(|| wish.institution(&m.plan.owner)),
        until: m.until,
        state: text::code(wish.lang, "measure", m.state.code()),
        open: m.is_open(),
        result: m.result.as_ref().map(ToString::to_string),
    }
}
