//! What stands in the fields before anybody types: what is stored, and sensible proposals. Nothing sensitive is ever
//! ticked beforehand.

use crate::form::Entered;
use app::case::CaseView;
use domain::Case;
use jiff::ToSpan;
use jiff::civil::Date;
use serde_json::{Value, json};

/// The fields of a command as they stand before anybody types; `given` are those named in the address.
pub fn stored(kind: &str, view: Option<&CaseView>, given: &Entered, today: Date) -> Entered {
    let mut entered =
        view.map_or_else(Entered::default, |v| Entered::from_json(&of_case(kind, v.case(), given, today)));
    for (name, value) in &given.0 {
        if !name.starts_with('_') && !crate::shell::told::is(name) {
            entered.set(name, value.clone());
        }
    }
    for name in ["on", "valid_from"] {
        if entered.get(name).is_none() && ["on", "valid_from"].contains(&name) && has(kind, name) {
            entered.set(name, crate::form::write_date(today));
        }
    }
    entered
}

fn has(kind: &str, field: &str) -> bool {
    crate::form::schema(kind).is_some_and(|s| crate::form::Fields::of(&s).get(field).is_some())
}

fn number(given: &Entered, name: &str) -> Option<u32> {
    given.get(name).and_then(|n| n.parse().ok())
}

fn of_case(kind: &str, case: &Case, given: &Entered, today: Date) -> Value {
    match kind {
        "person.correct" => json!({ "person": case.person }),
        "screening.record" => case.screenings.last().map_or(json!({}), |s| json!({ "answers": s.record.answers })),
        "consent.offer" => offer(case, given, today),
        "announcement.announce" => announcement(case),
        "contract.draft" => json!({ "clauses": clauses(case) }),
        "contract.change-clause" => {
            let n = number(given, "clause");
            let clause = case.contract.current().and_then(|v| v.clauses.iter().find(|c| Some(c.n) == n));
            clause.map_or(json!({}), |c| json!({ "clause": c.n, "text": c.text }))
        }
        "contract.sign" => json!({ "hash": case.contract.current().map(|v| v.hash.clone()), "on": today }),
        "plan.progress" => {
            let measure = case.measures.iter().find(|m| Some(m.n) == number(given, "measure"));
            measure.map_or(json!({}), |m| json!({ "measure": m.n, "state": m.state, "result": m.result }))
        }
        "plan.shift" => {
            let measure = case.measures.iter().find(|m| Some(m.n) == number(given, "measure"));
            measure.map_or(json!({}), |m| json!({ "measure": m.n, "until": m.until }))
        }
        "plan.assess" => {
            let goal = case.goals.iter().find(|g| Some(g.n) == number(given, "goal"));
            let attainment = goal.and_then(|g| g.assessed().map(|a| a.attainment));
            json!({ "goal": goal.map(|g| g.n), "attainment": attainment })
        }
        "closure.close" => {
            let assessed = case.goals.iter().filter_map(|g| Some((g.n.to_string(), json!(g.assessed()?.attainment))));
            json!({ "results": assessed.collect::<serde_json::Map<_, _>>() })
        }
        _ => json!({}),
    }
}

/// A new consent proposes the institutions that deal with the person; a renewal proposes what was agreed, but every
/// category and the tick for health are asked for anew.
fn offer(case: &Case, given: &Entered, today: Date) -> Value {
    let earlier = number(given, "renewal_of").and_then(|n| case.consent(n).ok());
    let Some(earlier) = earlier else {
        let mut parties: Vec<String> = vec![case.opened.by.seat.institution.to_string()];
        parties.extend(case.involved.iter().map(|i| i.institution.to_string()));
        return json!({ "parties": parties, "language": case.person.language, "valid_from": today });
    };
    let from = earlier.valid_until.saturating_add(1.day()).max(today);
    json!({
        "parties": earlier.offer.parties,
        "purpose": earlier.offer.purpose,
        "forms": earlier.offer.forms,
        "language": earlier.offer.language,
        "excluded": earlier.offer.excluded,
        "valid_from": from,
        "renewal_of": earlier.n,
    })
}

fn announcement(case: &Case) -> Value {
    let region = case.opened.by.seat.region.clone();
    json!({ "region": region, "language": case.person.language, "way_in": "first-evaluation" })
}

/// The tasks of the sessions are the first proposal for the clauses.
fn clauses(case: &Case) -> Vec<Value> {
    let open = case.tasks.iter().filter(|t| t.done.is_none());
    open.map(|t| json!({ "measure": t.text.what, "owner": t.text.owner, "due": t.text.due })).collect()
}
