//! Where the work on a due item begins, and how its base is told.

use jiff::civil::Date;
use words::Lang;

/// The address of the form, or of the page, on which a due item is dealt with. `kind` is the code of a `DueKind`,
/// `subject` the number of the entry that it concerns.
pub fn due_link(number: &str, kind: &str, subject: Option<i64>) -> String {
    let home = format!("/cases/{number}");
    let form = |act: &str| format!("{home}/do/{act}");
    let about = |act: &str, field: &str| match subject {
        Some(n) => format!("{home}/do/{act}?{field}={n}"),
        None => form(act),
    };
    match kind {
        "advice" => form("consultation.advise"),
        "announcement" => form("announcement.announce"),
        "triage" => form("triage.decide"),
        "first-interview" => form("triage.interview"),
        "assessment-planned" | "session-requested" | "minutes-approved" => "/sessions".into(),
        "designation" => form("lead.propose"),
        "designation-answer" | "hand-over-answer" => about("lead.accept", "proposal"),
        "restitution" => form("contract.restitute"),
        "contract" => form("contract.draft"),
        "signature" => form("contract.sign"),
        "transmission" => form("contract.transmit"),
        "clause" => format!("{home}/plan"),
        "task" => about("follow-up.complete-task", "task"),
        "measure" => about("plan.progress", "measure"),
        "service-answer" => about("request.accept", "request"),
        "service-delivery" => about("request.deliver", "request"),
        "inquiry-answer" | "inquiry-inform" => {
            subject.map_or_else(|| "/requests".into(), |n| format!("{home}/inquiries/{n}"))
        }
        "agreement-renewal" => "/agreements".into(),
        "recipient-list-deletion" => "/recipient-lists".into(),
        "contact" => form("follow-up.contact"),
        "review" | "difficulty" => form("follow-up.review"),
        "consent-renewal" | "consent-answer" => format!("{home}/consent"),
        "dispute-exchange" => about("dispute.exchange", "dispute"),
        "dispute-position" => about("dispute.position", "dispute"),
        "commission-decision" => format!("{home}/disputes"),
        "closure-step" => format!("{home}/closure"),
        "contradiction" => about("plan.solve-contradiction", "contradiction"),
        "procedure-step" | "guarantee-answer" => format!("{home}/plan#procedures"),
        "transfer-receipt" => about("transfer.confirm", "transfer"),
        "inform-person" => about("emergency.inform", "emergency"),
        "check-after-closure" => about("closure.check", "months"),
        _ => home,
    }
}

/// Why it is due on that day, such as `after the session of 12.03.2026`.
pub fn due_base(lang: Lang, kind: &str, anchor: Date) -> Option<String> {
    words::fill(lang, &format!("due-base-{kind}"), &[("date", &words::date(lang, anchor))])
}

#[cfg(test)]
mod tests {
    use super::due_link;
    use crate::form::{Fields, schema};
    use domain::model::DueKind;

    #[test]
    fn every_due_item_leads_to_a_form_there_is_with_a_field_it_has() {
        for kind in DueKind::ALL {
            let link = due_link("N-1", kind.code(), Some(2));
            let Some((_, form)) = link.split_once("/do/") else { continue };
            let (act, field) = form.split_once('?').map_or((form, None), |(act, query)| (act, query.split('=').next()));
            let schema = schema(act).unwrap_or_else(|| panic!("{link}: there is no such act"));
            assert!(field.is_none_or(|f| Fields::of(&schema).get(f).is_some()), "{link}: there is no such field");
        }
    }
}
