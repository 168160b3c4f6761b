//! Bodies that show how a command is written, where that needs no code of a canton.

use serde_json::{Value, json};

const PAST: &str = "2026-01-15";
const FUTURE: &str = "2030-06-28";

/// An example of the body of a command; a command without fields takes `{}`.
pub fn of(kind: &str, schema: &Value) -> Option<Value> {
    let fields = schema.get("properties").and_then(Value::as_object).is_some_and(|p| !p.is_empty());
    if !fields {
        return Some(json!({}));
    }
    Some(match kind {
        "consultation.ask" => json!({"question": "Faut-il annoncer cette situation?"}),
        "consultation.advise" => json!({"advice": "Oui.", "recommended": "round-table"}),
        "consent.participate" => json!({"voluntary": true, "on": PAST}),
        "consent.refuse" => json!({"consent": 1, "on": PAST}),
        "triage.interview" => json!({"on": PAST, "protocol": "Premier entretien."}),
        "triage.request-session" => json!({"kind": "network", "reason": "Une nouvelle difficulté."}),
        "lead.accept" => json!({"proposal": 1}),
        "contract.add-clause" => json!({"text": clause()}),
        "contract.draft" => json!({"clauses": [clause()]}),
        "contract.change-clause" => json!({"clause": 1, "text": clause(), "reason": "Convenu avec la personne."}),
        "plan.set-goal" => json!({"title": "Reprendre un rythme de travail"}),
        "plan.add-measure" => json!({"goal": 1, "what": "Stage", "owner": "person", "until": FUTURE}),
        "plan.progress" => json!({"measure": 1, "state": "running"}),
        "plan.shift" => json!({"measure": 1, "until": FUTURE, "reason": "Absence."}),
        "plan.assess" => json!({"goal": 1, "attainment": "partly"}),
        "plan.mark-contradiction" => json!({"first": "measure-1", "second": "measure-2", "what": "Mêmes heures."}),
        "plan.solve-contradiction" => json!({"contradiction": 1, "solution": "Le stage est déplacé au matin."}),
        "transfer.confirm" => json!({"transfer": 1, "note": "Premier rendez-vous fixé."}),
        "transfer.take-back" => json!({"transfer": 1, "reason": "La date change."}),
        "procedure.guarantee" => json!({"procedure": 1, "guarantee": 1, "note": "Pour trois mois."}),
        "procedure.decline" => json!({"procedure": 1, "guarantee": 1, "reason": "Le budget est épuisé."}),
        "procedure.redeem-voucher" => json!({"procedure": 1, "voucher": 1, "on": PAST, "amount": "240.00"}),
        "procedure.end" => json!({"procedure": 1, "reason": "La personne a trouvé un emploi."}),
        "inquiry.confirm-informed" => json!({"inquiry": 1, "on": PAST, "account": "Par téléphone."}),
        "request.accept" => json!({"request": 1}),
        "follow-up.contact" => json!({"on": PAST, "kind": "phone", "minutes": "Point.", "category": "plan"}),
        "follow-up.review" => json!({"status": "on-track", "risk": "Aucun.", "decision": "continue"}),
        "follow-up.difficulty" => json!({"what": "Le logement est résilié.", "wanted": "nothing"}),
        "follow-up.complete-task" => json!({"task": 1}),
        "follow-up.note" => json!({"text": "Appeler lundi."}),
        "closure.start" => json!({"reason": "Objectifs atteints."}),
        "closure.complete" => json!({"step": "network-told", "on": PAST, "account": "Tous informés."}),
        "closure.check" => json!({"months": 6, "sustained": "holds"}),
        "session.reply" => json!({"invitation": 1, "answer": "yes"}),
        "session.hold" => json!({"present": [1]}),
        _ => return None,
    })
}

fn clause() -> Value {
    json!({"goal": "Rythme de travail", "measure": "Stage", "owner": "person", "due": FUTURE, "binding": true})
}

#[cfg(test)]
mod tests {
    use super::super::read;
    use super::*;
    use crate::form::schema;

    #[test]
    fn every_example_is_a_body_that_the_command_takes() {
        for kind in domain::CaseCommand::KINDS.iter().chain(domain::session::SessionCommand::KINDS) {
            let schema = schema(kind).unwrap();
            if let Some(example) = of(kind, &schema) {
                assert!(read::check(&schema, &example).is_ok(), "{kind}");
                let case = domain::CaseCommand::read(kind, example.clone());
                let session = domain::session::SessionCommand::read(kind, example);
                assert!(case.is_some_and(|c| c.is_ok()) || session.is_some_and(|c| c.is_ok()), "{kind}");
            }
        }
    }
}
