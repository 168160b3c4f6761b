//! The rows that the lists hold of a case: worked out from its state, and worked out again by `verify`.

use domain::case::{Case, Phase};
use domain::consent::{Category, Consent};
use domain::due::{DueItem, DueOwner, due_items};
use domain::text::search_key;
use domain::{Code, Model};
use std::collections::BTreeSet;
use store::Vault;
use store::lists::{CaseRow, CaseRows, DueRow, PartyRow, ReaderRow, RequestRow};

/// Everything that the lists hold of a case at a version.
pub(crate) fn rows(case: &Case, version: i64, model: &Model, vault: &Vault) -> CaseRows {
    let mut due: Vec<DueItem> = due_items(case, model);
    due.sort_by_key(|d| (d.due, d.kind, d.subject));
    let name = case.person.full_name();
    let name_key = search_key(&name);
    CaseRows {
        words: words(&name_key),
        parties: parties(case),
        readers: readers(case),
        due: due.iter().map(due_row).collect(),
        requests: requests(case),
        inquiries: crate::inquiry::rows(case, model),
        obstacles: crate::obstacle::rows(case),
        slots: crate::procedure::rows(case),
        case: case_row(case, version, model, vault, name, name_key, &due),
    }
}

fn words(name_key: &str) -> Vec<String> {
    let mut words: Vec<String> = name_key.split(' ').filter(|w| !w.is_empty()).map(str::to_string).collect();
    words.dedup();
    words
}

fn case_row(
    case: &Case,
    version: i64,
    model: &Model,
    vault: &Vault,
    name: String,
    name_key: String,
    due: &[DueItem],
) -> CaseRow {
    let next = due.first();
    let screening = case.screenings.last();
    let lead = case.lead().or(case.terms.last().filter(|_| case.phase() == Phase::Closed));
    let outcome = case.closure.close.as_ref().map(|c| c.outcome.to_string());
    let national = model.outcome.iter().find(|o| Some(&o.code) == outcome.as_ref()).map(|o| o.national.to_string());
    let open_proposal = case.proposals.iter().find(|p| p.answer == domain::lead::Answered::Open);
    let lasting = case.consents.iter().filter(|c| c.given.is_some() && !c.is_withdrawn());
    CaseRow {
        number: case.number.to_string(),
        name,
        name_key,
        birth: case.person.birth.to_string(),
        avs_blind: case.person.avs.map(|a| vault.blind("avs", &a.digits())),
        language: case.person.language.to_string(),
        phase: case.phase().to_string(),
        degree: screening.map(|s| s.record.decision.to_string()),
        category: screening.and_then(|s| s.outcome.category.clone()),
        triage: case.triage.last().map(|t| t.triage.outcome.to_string()),
        region: case.route.as_ref().map(|r| r.region.to_string()),
        theme: case.route.as_ref().and_then(|r| r.theme.as_ref().map(Code::to_string)),
        route_role: case.route.as_ref().map(|r| r.role.to_string()),
        route_language: case.route.as_ref().map(|r| r.language.to_string()),
        opener_account: case.opened.by.account.to_string(),
        opener_institution: case.opened.by.seat.institution.to_string(),
        lead_account: lead.and_then(|t| t.who.first()).map(|w| w.account.to_string()),
        lead_institution: lead.and_then(|t| t.who.first()).map(|w| w.seat.institution.to_string()),
        second_account: lead.and_then(|t| t.who.get(1)).map(|w| w.account.to_string()),
        second_institution: lead.and_then(|t| t.who.get(1)).map(|w| w.seat.institution.to_string()),
        proposed_account: open_proposal.map(|p| p.proposed.who.account.to_string()),
        opened_on: case.opened.on.to_string(),
        announced_on: case.announcement.as_ref().map(|a| a.stamp.on.to_string()),
        closed_on: case.closure.closed.as_ref().map(|s| s.on.to_string()),
        outcome,
        national_outcome: national,
        consent_until: lasting.map(|c| c.valid_until.to_string()).max(),
        next_due: next.map(|d| d.due.to_string()),
        next_kind: next.map(|d| d.kind.to_string()),
        due_count: i64::try_from(due.len()).unwrap_or(i64::MAX),
        follows: case.follows.as_ref().map(Code::to_string),
        version,
        party: false,
        identity: false,
        own_until: None,
        own_next: None,
        lead_next: None,
        own_count: None,
        lead_count: None,
    }
}

/// One row for each institution that knows of a consent, as [`Case::knows_consent`] says it of those who do not answer for
/// the case.
fn readers(case: &Case) -> Vec<ReaderRow> {
    let of = |c: &Consent| {
        let lasting = c.given.is_some() && !c.is_withdrawn();
        let (consent, until) = (i64::from(c.n), lasting.then(|| c.valid_until.to_string()));
        let mut who: BTreeSet<String> = c.offer.parties.iter().map(Code::to_string).collect();
        who.insert(c.offered.by.seat.institution.to_string());
        let row = move |institution| ReaderRow { consent, institution, valid_until: until.clone() };
        who.into_iter().map(row).collect::<Vec<_>>()
    };
    case.consents.iter().flat_map(of).collect()
}

/// One row for each institution of each consent that was given and not wholly withdrawn.
fn parties(case: &Case) -> Vec<PartyRow> {
    let given = case.consents.iter().filter(|c| c.given.is_some() && !c.is_withdrawn());
    given
        .flat_map(|c| {
            let identity = c.categories_left().contains(&Category::Identity);
            let left = if c.categories_left().is_empty() { Default::default() } else { c.parties_left() };
            left.into_iter().map(move |institution| PartyRow {
                institution: institution.to_string(),
                valid_from: c.offer.valid_from.to_string(),
                valid_until: c.valid_until.to_string(),
                identity,
            })
        })
        .collect()
}

fn due_row(item: &DueItem) -> DueRow {
    let mut row = DueRow {
        kind: item.kind.to_string(),
        subject: item.subject.map(i64::from),
        due: item.due.to_string(),
        anchor: item.anchor.to_string(),
        firm: item.firm,
        owner_account: None,
        owner_role: None,
        owner_institution: None,
        owner_region: None,
        owner_theme: None,
        escalates: item.escalates.map(|d| d.to_string()),
    };
    match &item.owner {
        DueOwner::Account(account) => row.owner_account = Some(account.to_string()),
        DueOwner::Institution(role, institution) => {
            (row.owner_role, row.owner_institution) = (Some(role.to_string()), Some(institution.to_string()));
        }
        DueOwner::Coordinator(role, region, theme) => {
            row.owner_role = Some(role.to_string());
            row.owner_region = Some(region.to_string());
            row.owner_theme = theme.as_ref().map(Code::to_string);
        }
        DueOwner::Role(role) => row.owner_role = Some(role.to_string()),
    }
    row
}

fn requests(case: &Case) -> Vec<RequestRow> {
    let row = |r: &domain::service_request::ServiceRequest| RequestRow {
        n: i64::from(r.n),
        from_account: r.stamp.by.account.to_string(),
        from_institution: r.stamp.by.seat.institution.to_string(),
        to_institution: r.send.to.to_string(),
        sent: r.stamp.on.to_string(),
        due: r.send.due.to_string(),
        state: r.state.to_string(),
    };
    case.requests.iter().map(row).collect()
}
