//! Transfers between schemes: nobody is without an institution, nothing compulsory stays open, and the receiver confirms.

use crate::consent::world::{MODEL, OPENER, World, code, days_after, offer, respondent, withdraw};
use domain::CaseCommand;
use domain::Refused;
use domain::consent::Category;
use domain::due::{DueOwner, due_items};
use domain::lead::Term;
use domain::model::{DueKind, Role};
use domain::transfer::{Checked, Confirm, Decline, Start, TakeBack, TransferState};
use jiff::civil::{Date, date};
use std::collections::BTreeMap;

const TODAY: Date = date(2026, 3, 2);
const NEW: &str = "DM-SA-S";

/// A case of the employment centre in which a consent names the social service.
fn world() -> World {
    let mut world = World::on(TODAY);
    world.given(offer(&[OPENER, NEW], &[Category::Process, Category::Plan], TODAY, None));
    world
}

/// The checklist of a kind, with everything done but some.
fn checks(kind: &str, open: &[&str]) -> BTreeMap<domain::Code, Checked> {
    let kind = MODEL.transfer.iter().find(|k| k.code == kind).unwrap();
    let done = |c: &str| Checked { done: !open.contains(&c), note: None };
    kind.check.iter().map(|c| (code(&c.code), done(&c.code))).collect()
}

/// The last day of the employment centre is in thirty days, the first one of the social service the day after.
fn start() -> Start {
    let (last_day, first_day) = (days_after(TODAY, 30), days_after(TODAY, 31));
    let (kind, checks) = (code("allowance-end"), checks("allowance-end", &[]));
    Start { kind, from: code(OPENER), to: code(NEW), last_day, first_day, checks, message: None }
}

fn refused(world: &mut World, by: &str, start: Start) -> (Refused, Option<String>) {
    let refusal = world.act(by, CaseCommand::StartTransfer(start)).unwrap_err();
    (refusal.code, refusal.field)
}

fn at(field: &str) -> Option<String> {
    Some(field.into())
}

#[test]
fn case_63_a_transfer_begins_on_the_day_after_the_last_one_at_the_latest() {
    let mut world = world();
    let gap = Start { first_day: days_after(TODAY, 32), ..start() };
    let refusal = world.act(OPENER, CaseCommand::StartTransfer(gap)).unwrap_err();
    assert_eq!((refusal.code, refusal.field), (Refused::TransferGap, at("first_day")));
    assert_eq!(refusal.params["date"], days_after(TODAY, 31).to_string(), "the words say until when");
    for (last, first) in [(30, 31), (30, 30), (30, 5), (0, 1)] {
        let (last_day, first_day) = (days_after(TODAY, last), days_after(TODAY, first));
        let command = CaseCommand::StartTransfer(Start { last_day, first_day, ..start() });
        world.clone().act(OPENER, command).unwrap_or_else(|r| panic!("{last} {first}: {:?}", r.code));
    }
    let past = Start { last_day: days_after(TODAY, -1), first_day: TODAY, ..start() };
    assert_eq!(refused(&mut world, OPENER, past), (Refused::DateInPast, at("last_day")));
}

#[test]
fn case_63_nothing_is_handed_over_while_a_compulsory_entry_is_open() {
    let mut world = world();
    let open = Start { checks: checks("allowance-end", &["application", "measures"]), ..start() };
    let refusal = world.act(OPENER, CaseCommand::StartTransfer(open)).unwrap_err();
    assert_eq!((refusal.code, refusal.field), (Refused::ChecklistOpen, at("checks")));
    assert_eq!(refusal.params["missing"], "application", "what is not compulsory may stay open");
    let bare = Start { checks: BTreeMap::new(), ..start() };
    assert_eq!(refused(&mut world, OPENER, bare), (Refused::ChecklistOpen, at("checks")));
    let other = Start { checks: checks("ii-exit", &[]), ..start() };
    assert_eq!(refused(&mut world, OPENER, other), (Refused::UnknownCode, at("checks")), "of another kind");
    world.done(CaseCommand::StartTransfer(Start { checks: checks("allowance-end", &["measures"]), ..start() }));
    let kept = &world.case.transfers[0].start.checks;
    assert!(kept[&code("application")].done && !kept[&code("measures")].done);
}

#[test]
fn case_63_the_receiver_needs_a_basis_and_fits_the_kind() {
    let mut world = world();
    let stranger = Start { to: code("DM-SA-N"), ..start() };
    assert_eq!(refused(&mut world, OPENER, stranger), (Refused::ConsentDoesNotCover, at("to")));
    let other = Start { to: code("DM-II"), ..start() };
    assert_eq!(refused(&mut world, OPENER, other), (Refused::TransferParties, at("to")));
    let kind = Start { kind: code("ii-exit"), checks: checks("ii-exit", &[]), ..start() };
    assert_eq!(refused(&mut world, OPENER, kind), (Refused::TransferParties, at("from")));
    let itself = Start { to: code(OPENER), ..start() };
    assert_eq!(refused(&mut world, OPENER, itself), (Refused::SameInstitution, at("to")));
    assert_eq!(
        refused(&mut world, NEW, start()),
        (Refused::TransferOwnOnly, at("from")),
        "only the one that hands over"
    );
    world.done(withdraw(1, &[NEW], &[], TODAY));
    assert_eq!(refused(&mut world, OPENER, start()), (Refused::ConsentDoesNotCover, at("to")));
}

#[test]
fn case_63_the_lead_hands_over_for_another_institution() {
    let mut world = world();
    world.case.terms.push(Term { who: vec![respondent(NEW)], from: TODAY, until: None });
    world.act(NEW, CaseCommand::StartTransfer(start())).unwrap();
    assert_eq!(world.case.transfers.len(), 1);
    assert_eq!(refused(&mut world, OPENER, start()), (Refused::AlreadyDone, None), "one at a time between the two");
}

#[test]
fn case_63_the_old_institution_answers_for_the_person_until_the_receipt() {
    let mut world = world();
    world.done(CaseCommand::StartTransfer(start()));
    let late = days_after(TODAY, 40);
    assert_eq!(world.case.transfers[0].responsible(late).as_str(), OPENER, "no receipt, no change");
    let confirm = || CaseCommand::ConfirmTransfer(Confirm { transfer: 1, note: None });
    assert_eq!(world.refused(confirm()), Refused::NotPermitted, "only the receiver confirms");
    world.act(NEW, confirm()).unwrap();
    let transfer = &world.case.transfers[0];
    assert_eq!(transfer.state, TransferState::Confirmed);
    assert_eq!(transfer.responsible(days_after(TODAY, 30)).as_str(), OPENER, "to the end of its last day");
    assert_eq!(transfer.responsible(days_after(TODAY, 31)).as_str(), NEW);
    assert_eq!(world.act(NEW, confirm()).unwrap_err().code, Refused::TransferState);
}

#[test]
fn case_63_a_late_receipt_moves_the_responsibility_on_its_own_day() {
    let mut world = world();
    world.done(CaseCommand::StartTransfer(start()));
    world.go_to(days_after(TODAY, 45));
    world.act(NEW, CaseCommand::ConfirmTransfer(Confirm { transfer: 1, note: None })).unwrap();
    let transfer = &world.case.transfers[0];
    assert_eq!(transfer.effective(), Some(days_after(TODAY, 45)));
    assert_eq!(transfer.responsible(days_after(TODAY, 44)).as_str(), OPENER);
}

#[test]
fn case_63_a_refusal_has_a_coded_reason_and_leaves_the_responsibility_where_it_was() {
    let mut world = world();
    world.done(CaseCommand::StartTransfer(start()));
    let decline =
        |reason: &str| CaseCommand::DeclineTransfer(Decline { transfer: 1, code: code(reason), reason: None });
    assert_eq!(world.act(NEW, decline("whim")).unwrap_err().code, Refused::UnknownCode);
    assert_eq!(world.refused(decline("later")), Refused::NotPermitted);
    world.act(NEW, decline("later")).unwrap();
    let transfer = &world.case.transfers[0];
    assert_eq!((transfer.state, transfer.refusal.clone()), (TransferState::Declined, Some(code("later"))));
    assert_eq!(transfer.responsible(days_after(TODAY, 60)).as_str(), OPENER);
    world.done(CaseCommand::StartTransfer(start()));
    assert_eq!(world.case.transfers.len(), 2, "it can be started anew");
}

#[test]
fn case_63_the_receipt_is_due_with_the_receiver_until_it_comes() {
    let mut world = world();
    let due = |world: &World| {
        let items = due_items(&world.case, &MODEL).into_iter();
        items.filter(|d| d.kind == DueKind::TransferReceipt).map(|d| (d.subject, d.due, d.owner)).collect::<Vec<_>>()
    };
    assert!(due(&world).is_empty());
    world.done(CaseCommand::StartTransfer(start()));
    let owner = DueOwner::Institution(Role::Respondent, code(NEW));
    assert_eq!(due(&world), [(Some(1), days_after(TODAY, 7), owner)], "by the cadence of the model");
    let mut without = world.clone();
    without.done(withdraw(1, &[NEW], &[], TODAY));
    assert!(
        matches!(&due(&without)[0].2, DueOwner::Account(who) if who.as_str() == OPENER),
        "who may not know is not told"
    );
    let confirm = CaseCommand::ConfirmTransfer(Confirm { transfer: 1, note: None });
    assert_eq!(without.act(NEW, confirm.clone()).unwrap_err().code, Refused::ConsentDoesNotCover);
    let back = CaseCommand::TakeBackTransfer(TakeBack { transfer: 1, reason: domain::Prose::new("Retiré.").unwrap() });
    assert_eq!(without.act("DM-SA-N", back.clone()).unwrap_err().code, Refused::NotPermitted);
    without.done(back);
    assert!(due(&without).is_empty());
    world.act(NEW, confirm).unwrap();
    assert!(due(&world).is_empty());
}

#[test]
fn case_63_a_file_is_not_closed_while_a_transfer_waits_for_its_receipt() {
    let mut world = world();
    let aside = || {
        let reason = domain::Prose::new("Suivi ordinaire.").unwrap();
        CaseCommand::SetAside(domain::closure::SetAside { reason })
    };
    world.clone().done(aside());
    world.done(CaseCommand::StartTransfer(start()));
    assert_eq!(world.refused(aside()), Refused::TransferOpen);
    world.act(NEW, CaseCommand::ConfirmTransfer(Confirm { transfer: 1, note: None })).unwrap();
    world.done(aside());
}

#[test]
fn case_63_the_canton_names_the_three_transfers_each_with_something_compulsory() {
    let codes: Vec<&str> = MODEL.transfer.iter().map(|k| k.code.as_str()).collect();
    assert_eq!(codes, ["allowance-end", "ii-exit", "training-to-work"]);
    assert!(MODEL.transfer.iter().all(|k| k.check.iter().any(|c| c.compulsory)));
}
