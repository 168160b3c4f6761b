//! A case on a few pages, with what its reader sees of it and nothing else.

use crate::pages::case::parts::owner_in;
use crate::pages::paper::{Wish, about, cooperation};
use crate::text;
use app::case::{CaseView, Entry};
use documents::Summary;

/// How many of the latest events it shows.
const LATEST: usize = 12;

/// The summary for whoever prints it.
pub(in crate::pages) fn summary(wish: &Wish, view: &CaseView, events: &[Entry]) -> Summary {
    let (lang, v, case) = (wish.lang, wish.v, view.case());
    let consents = case.consents.iter().filter(|c| c.is_valid(v.today()));
    let lead = case.lead().map(|t| t.who.iter().map(|w| wish.seated(view, w)).collect::<Vec<_>>().join("; "));
    let reached = |g: &domain::plan::Goal| {
        let far = g.assessed().map(|a| text::code(lang, "attainment", a.attainment.code()));
        (g.title.to_string(), far.unwrap_or_else(|| "–".into()))
    };
    let due = |d: &domain::due::DueItem| {
        (d.due, text::code(lang, "due", d.kind.code()), owner_in(lang, v.model(), view, &d.owner))
    };
    let measure = |m: &domain::plan::Measure| {
        let until = words::date(lang, m.until);
        [m.plan.what.to_string(), wish.owner(&m.plan.owner), until, text::code(lang, "measure", m.state.code())]
    };
    Summary {
        paper: wish.head(case, v.caller.name.clone(), cooperation(lang)),
        wording: wish.wording.clone(),
        person: about(&case.person),
        phase: text::code(lang, "phase", case.phase().code()),
        opened: (case.opened.on, wish.institution(&case.opened.by.seat.institution)),
        lead,
        consent: consents.map(|c| c.valid_until).max(),
        services: services(wish, view),
        due: view.due.iter().map(due).collect(),
        goals: case.goals.iter().map(reached).collect(),
        measures: case.measures.iter().filter(|m| m.is_open()).map(measure).collect(),
        events: shown(wish, events),
        hidden: view.redacted.hidden.iter().map(|(c, n)| (text::code(lang, "data", c.code()), n.to_string())).collect(),
    }
}

/// The institutions as they were last said to be involved.
fn services(wish: &Wish, view: &CaseView) -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> = Vec::new();
    for i in &view.case().involved {
        let name = wish.institution(&i.institution);
        all.retain(|(known, _)| *known != name);
        all.push((name, text::code(wish.lang, "involvement", i.when.code())));
    }
    all
}

fn shown(wish: &Wish, events: &[Entry]) -> Vec<(jiff::civil::Date, String, String)> {
    let told = events.iter().filter(|e| e.event.is_some()).take(LATEST);
    let line = |e: &Entry| {
        let what = text::kind(wish.lang, "event", &e.kind).unwrap_or("–").to_string();
        (e.stamp.on, what, format!("{}, {}", e.by, wish.institution(&e.stamp.by.seat.institution)))
    };
    told.map(line).collect()
}
