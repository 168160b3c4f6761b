//! The accounts of the bureau: costs and their shares, invoices and their payments, the budget.

use domain::budget::{Adopt, Budget, BudgetCommand, BudgetEvent, Commit, Planned, Propose, Spend, TakeBack};
use domain::case::{Ctx, LookedUp, Seat, Seated};
use domain::invoice::{
    Assign, Cancel, Found, Invoice, InvoiceCommand, InvoiceEvent, InvoiceLine, InvoiceState, Issued, Payment,
    PaymentFile, PaymentFileCommand, PaymentFileEvent, PaymentsRead, RecordPayment, Remind, Reminded, ReversePayment,
};
use domain::ledger::{Book, Ledger, LedgerCommand, LedgerEvent, Payer, ReversalReason, Reverse};
use domain::model::{Model, Role, parse};
use domain::money::{Iban, Money, Reference};
use domain::template::{Printed, TemplateKind};
use domain::{Code, Line, Refused};
use jiff::civil::{Date, date};
use jiff::tz::TimeZone;

const TODAY: Date = date(2026, 11, 24);

fn files() -> (&'static str, &'static str) {
    (include_str!("../../../../models/vs.toml"), include_str!("../../../../models/dm.toml"))
}

fn model() -> Model {
    let (real, demo) = files();
    parse(demo, |stem| (stem == "vs").then(|| real.to_string())).expect("the model is read")
}

fn code(text: &str) -> Code {
    Code::new(text).unwrap()
}

fn line(text: &str) -> Line {
    Line::new(text).unwrap()
}

fn by() -> Seated {
    let seat = Seat { role: Role::Secretariat, institution: code("DM-BUR"), region: None, theme: None, language: None };
    Seated { account: code("S"), seat }
}

fn ctx<'a>(model: &'a Model, by: &'a Seated) -> Ctx<'a> {
    let now = TODAY.to_zoned(TimeZone::UTC).unwrap().timestamp();
    Ctx { now, today: TODAY, by, model, facts: LookedUp::default() }
}

fn payer(institution: &str, parts: Option<u32>) -> Payer {
    Payer { institution: code(institution), parts }
}

fn book(key: &str, centimes: i64, payers: Vec<Payer>) -> Book {
    let (cost, on, amount, key) = (code("assessment"), date(2026, 11, 3), Money::of(centimes), code(key));
    Book { cost, on, amount, key, payers, voucher: None }
}

struct World {
    model: Model,
    ledger: Ledger,
}

impl World {
    fn new() -> Self {
        Self { model: model(), ledger: Ledger::of(code("DM-2026-0001")) }
    }

    fn done(&mut self, command: LedgerCommand) -> Vec<(String, i64)> {
        let by = by();
        let context = ctx(&self.model, &by);
        let events = self.ledger.decide(&context, command).expect("it is carried out");
        events.iter().for_each(|e| self.ledger.evolve(e, &context.stamp()));
        let last = self.ledger.entries.last().expect("there is an entry");
        last.shares.iter().map(|s| (s.institution.to_string(), s.amount.centimes())).collect()
    }

    fn refused(&self, command: LedgerCommand) -> (Refused, String) {
        let by = by();
        let refusal = self.ledger.decide(&ctx(&self.model, &by), command).expect_err("it is refused");
        (refusal.code, refusal.field.unwrap_or_default())
    }
}

fn shares(of: &[(&str, i64)]) -> Vec<(String, i64)> {
    of.iter().map(|(institution, amount)| (institution.to_string(), *amount)).collect()
}

#[test]
fn case_75_each_key_shares_a_cost_as_it_says_and_to_the_centime() {
    let mut world = World::new();
    let own = book("own-clientele", 120_000, vec![payer("DM-II", None)]);
    assert_eq!(world.done(LedgerCommand::Book(own)), shares(&[("DM-II", 120_000)]));
    let half = book("half-and-half", 10_001, vec![payer("DM-UI", None), payer("DM-SA-N", None)]);
    assert_eq!(world.done(LedgerCommand::Book(half)), shares(&[("DM-UI", 5_001), ("DM-SA-N", 5_000)]));
    let three = vec![payer("DM-UI", None), payer("DM-II", None), payer("DM-VET", None)];
    let equal = world.done(LedgerCommand::Book(book("equal-parts", 10_000, three)));
    assert_eq!(equal, shares(&[("DM-UI", 3_334), ("DM-II", 3_333), ("DM-VET", 3_333)]));
    let agreed = book("agreed-parts", 99_999, vec![payer("DM-UI", Some(60)), payer("DM-II", Some(40))]);
    assert_eq!(world.done(LedgerCommand::Book(agreed)), shares(&[("DM-UI", 59_999), ("DM-II", 40_000)]));
    assert_eq!(world.ledger.total(), Money::of(240_000));
}

#[test]
fn case_75_a_fixed_key_takes_its_parts_from_the_model() {
    let (real, demo) = files();
    let key = "[[billing.key]]\ncode = \"agreement\"\nlabel = { fr = \"C\", de = \"V\", it = \"C\", en = \"A\" }\n\
               split = \"fixed\"\nshare = [{ institution = \"DM-UI\", parts = 2 }, { institution = \"DM-II\", parts = 1 }]\n\n";
    let changed = demo.replacen("[[billing.key]]", &format!("{key}[[billing.key]]"), 1);
    let model = parse(&changed, |stem| (stem == "vs").then(|| real.to_string())).expect("the model is read");
    let mut world = World { model, ..World::new() };
    let fixed = world.done(LedgerCommand::Book(book("agreement", 100, Vec::new())));
    assert_eq!(fixed, shares(&[("DM-UI", 67), ("DM-II", 33)]));
    let named = book("agreement", 100, vec![payer("DM-UI", None)]);
    assert_eq!(world.refused(LedgerCommand::Book(named)).0, Refused::KeyPayers);
}

#[test]
fn case_74_a_cost_that_cannot_be_booked_is_refused_at_its_field() {
    let world = World::new();
    let good = book("own-clientele", 100, vec![payer("DM-II", None)]);
    let refused = |change: &dyn Fn(&mut Book)| {
        let mut changed = good.clone();
        change(&mut changed);
        world.refused(LedgerCommand::Book(changed))
    };
    let at = |code: Refused, field: &str| (code, field.to_string());
    assert_eq!(refused(&|b| b.amount = Money::ZERO), at(Refused::AmountNotPositive, "amount"));
    assert_eq!(refused(&|b| b.amount = Money::of(-100)), at(Refused::AmountNotPositive, "amount"));
    assert_eq!(refused(&|b| b.on = TODAY.tomorrow().unwrap()), at(Refused::DateInFuture, "on"));
    assert_eq!(refused(&|b| b.cost = code("cake")), at(Refused::UnknownCode, "cost"));
    assert_eq!(refused(&|b| b.key = code("none")), at(Refused::UnknownCode, "key"));
    assert_eq!(refused(&|b| b.payers.clear()), at(Refused::KeyPayers, "payers"));
    assert_eq!(refused(&|b| b.payers[0].parts = Some(1)), at(Refused::KeyPayers, "payers"));
    let two = |b: &mut Book| b.payers.push(payer("DM-UI", None));
    assert_eq!(refused(&|b| two(b)), at(Refused::KeyPayers, "payers"));
    let half = |n: usize| {
        let all = ["DM-UI", "DM-II", "DM-VET"].map(|i| payer(i, None));
        book("half-and-half", 100, all[..n].to_vec())
    };
    assert_eq!(world.refused(LedgerCommand::Book(half(1))).0, Refused::KeyPayers);
    assert_eq!(world.refused(LedgerCommand::Book(half(3))).0, Refused::KeyPayers, "half and half is for two");
    let twice = book("equal-parts", 100, vec![payer("DM-UI", None), payer("DM-UI", None)]);
    assert_eq!(world.refused(LedgerCommand::Book(twice)).0, Refused::PayerTwice);
    let nothing = book("agreed-parts", 100, vec![payer("DM-UI", Some(1)), payer("DM-II", Some(0))]);
    assert_eq!(world.refused(LedgerCommand::Book(nothing)).0, Refused::KeyPayers);
}

#[test]
fn data_08_a_discreet_institution_never_stands_beside_a_case_in_the_accounts() {
    let world = World::new();
    let discreet = book("own-clientele", 100, vec![payer("DM-ADD", None)]);
    assert_eq!(world.refused(LedgerCommand::Book(discreet)), (Refused::PayerDiscreet, "payers".into()));
}

#[test]
fn case_74_an_entry_is_never_deleted_but_taken_back_once_by_its_exact_counterpart() {
    let mut world = World::new();
    let half = book("half-and-half", 10_001, vec![payer("DM-UI", None), payer("DM-SA-N", None)]);
    world.done(LedgerCommand::Book(half));
    let reverse = |entry| LedgerCommand::Reverse(Reverse { entry, reason: ReversalReason::WrongCase });
    assert_eq!(world.done(reverse(1)), shares(&[("DM-UI", -5_001), ("DM-SA-N", -5_000)]));
    assert_eq!((world.ledger.total(), world.ledger.entries.len()), (Money::ZERO, 2));
    assert_eq!(world.ledger.entry(1).unwrap().reversed_by, Some(2));
    for entry in [1, 2] {
        assert_eq!(world.refused(reverse(entry)), (Refused::EntryReversed, "entry".into()));
    }
    assert_eq!(world.refused(reverse(3)), (Refused::UnknownEntry, "entry".into()));
}

#[test]
fn case_74_the_accounts_are_the_same_after_they_were_written_and_read_again() {
    let mut world = World::new();
    world.done(LedgerCommand::Book(book("own-clientele", 1_234, vec![payer("DM-II", None)])));
    let by = by();
    let stamp = ctx(&world.model, &by).stamp();
    let booked = LedgerEvent::Booked(domain::ledger::Booked {
        case: world.ledger.case.clone(),
        n: 1,
        book: world.ledger.entries[0].book.clone(),
        shares: world.ledger.entries[0].shares.clone(),
    });
    let read = LedgerEvent::read(booked.kind(), &booked.payload()).unwrap();
    assert_eq!(Ledger::begin(&read, &stamp), Some(world.ledger.clone()));
    let text = serde_json::to_string(&world.ledger).unwrap();
    assert!(text.contains("\"12.34\""), "an amount is written in francs: {text}");
}

fn issued(centimes: &[i64]) -> Issued {
    let line = |(n, amount): (u32, &i64)| InvoiceLine {
        case: code("DM-2026-0001"),
        entry: n,
        cost: code("assessment"),
        on: date(2026, 11, 3),
        amount: Money::of(*amount),
    };
    Issued {
        number: code("DM-R-2026-0001"),
        institution: code("DM-II"),
        from: date(2026, 10, 1),
        until: date(2026, 12, 31),
        due: date(2026, 12, 24),
        account: Iban::parse("CH4431999123000889012").unwrap(),
        reference: Reference::qr("2026000001").unwrap(),
        lines: (1u32..).zip(centimes).map(line).collect(),
        run: code("r"),
        letter: None,
    }
}

fn invoice(model: &Model) -> Invoice {
    let by = by();
    let context = ctx(model, &by);
    let event = Invoice::issue(&context, issued(&[100_000, -20_000])).expect("it is made");
    Invoice::begin(&event, &context.stamp()).expect("it begins")
}

fn act(model: &Model, invoice: &mut Invoice, command: InvoiceCommand) -> Result<(), Refused> {
    act_on(model, TODAY, invoice, command)
}

fn act_on(model: &Model, today: Date, invoice: &mut Invoice, command: InvoiceCommand) -> Result<(), Refused> {
    let by = by();
    let words = std::collections::BTreeMap::from([(TemplateKind::Reminder, 4)]);
    let context = Ctx { today, facts: LookedUp { words, ..LookedUp::default() }, ..ctx(model, &by) };
    let events = invoice.decide(&context, command).map_err(|r| r.code)?;
    events.iter().for_each(|e| invoice.evolve(e, &context.stamp()));
    Ok(())
}

fn pay(centimes: i64) -> InvoiceCommand {
    InvoiceCommand::RecordPayment(RecordPayment { on: TODAY, amount: Money::of(centimes), voucher: None })
}

fn cancel() -> InvoiceCommand {
    InvoiceCommand::Cancel(Cancel { reason: line("mauvaise adresse") })
}

#[test]
fn case_74_open_and_paid_amounts_of_an_invoice_are_tracked_through_part_payments_and_their_return() {
    let model = model();
    let mut one = invoice(&model);
    assert_eq!((one.total(), one.open(), one.state()), (Money::of(80_000), Money::of(80_000), InvoiceState::Open));
    assert!(!one.is_overdue(date(2026, 12, 24)) && one.is_overdue(date(2026, 12, 25)));
    act(&model, &mut one, pay(30_000)).unwrap();
    assert_eq!((one.paid(), one.open(), one.state()), (Money::of(30_000), Money::of(50_000), InvoiceState::Open));
    act(&model, &mut one, pay(60_000)).unwrap();
    assert_eq!((one.open(), one.state()), (Money::of(-10_000), InvoiceState::Paid), "too much came, and is shown");
    let back = |payment| InvoiceCommand::ReversePayment(ReversePayment { payment, reason: line("rappelé") });
    act(&model, &mut one, back(2)).unwrap();
    assert_eq!((one.open(), one.state(), one.payments.len()), (Money::of(50_000), InvoiceState::Open, 2));
    assert_eq!(act(&model, &mut one, back(2)), Err(Refused::AlreadyDone));
    assert_eq!(act(&model, &mut one, back(3)), Err(Refused::UnknownEntry));
    assert_eq!(act(&model, &mut one, pay(0)), Err(Refused::AmountNotPositive));
    assert_eq!(act(&model, &mut one, cancel()), Err(Refused::InvoicePaid));
    act(&model, &mut one, back(1)).unwrap();
    act(&model, &mut one, cancel()).unwrap();
    assert_eq!((one.open(), one.state()), (Money::ZERO, InvoiceState::Cancelled));
    assert_eq!(act(&model, &mut one, pay(100)), Err(Refused::InvoiceState));
    assert_eq!(act(&model, &mut one, cancel()), Err(Refused::InvoiceState));
}

#[test]
fn case_74_an_overdue_invoice_is_reminded_of_three_times_each_after_its_own_deadline_and_by_somebody() {
    let model = model();
    let mut one = invoice(&model);
    let remind = |until| InvoiceCommand::Remind(Remind { until });
    let (due, late) = (date(2026, 12, 24), date(2026, 12, 25));
    assert!(!one.wants_reminder(due) && one.wants_reminder(late));
    assert_eq!(act_on(&model, due, &mut one, remind(None)), Err(Refused::InvoiceNotDue));
    assert_eq!(act_on(&model, late, &mut one, remind(Some(late))), Err(Refused::DateInPast));
    act_on(&model, late, &mut one, pay(30_000)).unwrap();
    act_on(&model, late, &mut one, remind(None)).unwrap();
    let letter = Some(Printed { template: TemplateKind::Reminder, version: 4 });
    let (until, open) = (date(2027, 1, 4), Money::of(50_000));
    assert_eq!(one.reminders[0].1, Reminded { level: 1, until, open, letter });
    assert_eq!((one.deadline(), one.next_reminder()), (until, Some(2)));
    assert_eq!(act_on(&model, until, &mut one, remind(None)), Err(Refused::InvoiceNotDue), "its time is not over");
    act_on(&model, date(2027, 1, 5), &mut one, remind(Some(date(2027, 2, 1)))).unwrap();
    act_on(&model, date(2027, 2, 2), &mut one, remind(None)).unwrap();
    let levels: Vec<u32> = one.reminders.iter().map(|(_, r)| r.level).collect();
    assert_eq!((levels, one.next_reminder()), (vec![1, 2, 3], None));
    let after = date(2027, 3, 1);
    assert!(one.wants_reminder(after), "somebody has to speak with the institution");
    assert_eq!(act_on(&model, after, &mut one, remind(None)), Err(Refused::RemindersDone));
    act_on(&model, after, &mut one, pay(50_000)).unwrap();
    assert!(!one.wants_reminder(after));
    assert_eq!(act_on(&model, after, &mut one, remind(None)), Err(Refused::InvoiceNotDue));
}

#[test]
fn case_74_no_invoice_is_made_of_nothing_nor_with_a_reference_that_does_not_fit_the_account() {
    let (model, by) = (model(), by());
    let refused = |issued: Issued| Invoice::issue(&ctx(&model, &by), issued).unwrap_err().code;
    assert_eq!(refused(issued(&[100, -100])), Refused::AmountNotPositive);
    assert_eq!(refused(issued(&[100, -200])), Refused::AmountNotPositive);
    let creditor = Reference::creditor("CII1").unwrap();
    assert_eq!(refused(Issued { reference: creditor, ..issued(&[100]) }), Refused::BillingMissing);
    let reversed = Issued { from: date(2027, 1, 1), ..issued(&[100]) };
    assert_eq!(refused(reversed), Refused::DatesReversed);
}

#[test]
fn case_74_a_payment_without_an_invoice_is_listed_until_somebody_assigns_it_once() {
    let (model, by) = (model(), by());
    let context = ctx(&model, &by);
    let payment = |n: u32, found: Found| Payment {
        n,
        on: TODAY,
        amount: Money::of(100),
        reference: Reference::none(),
        bank: None,
        found,
        invoice: None,
    };
    let all = Found::ALL.iter().zip(1u32..).map(|(found, n)| payment(n, *found)).collect();
    let (number, sha256) = (code("DM-P-2026-001"), code("ab"));
    let event = PaymentFileEvent::Read(PaymentsRead { number, sha256, payments: all });
    let mut file = PaymentFile::begin(&event, &context.stamp()).unwrap();
    assert_eq!(file.unmatched(), 3);
    let assign = |payment| PaymentFileCommand::Assign(Assign { payment, invoice: code("DM-R-2026-0001") });
    for event in file.decide(&context, assign(3)).unwrap() {
        file.evolve(&event, &context.stamp());
    }
    assert_eq!((file.unmatched(), file.payment(3).unwrap().found), (2, Found::Assigned));
    let refused = |n| file.decide(&context, assign(n)).unwrap_err().code;
    assert_eq!(
        (refused(3), refused(1), refused(9)),
        (Refused::AlreadyDone, Refused::AlreadyDone, Refused::UnknownEntry)
    );
    let received = InvoiceEvent::read("invoice.paid", b"{\"n\":1,\"on\":\"2026-11-24\",\"amount\":\"1.00\"}");
    assert!(received.is_ok(), "an event without its optional parts is read");
}

struct Year {
    model: Model,
    budget: Budget,
}

impl Year {
    fn act(&mut self, command: BudgetCommand) -> Result<(), (Refused, String)> {
        let by = by();
        let context = ctx(&self.model, &by);
        let events = self.budget.decide(&context, command);
        let events: Vec<BudgetEvent> = events.map_err(|r| (r.code, r.field.unwrap_or_default()))?;
        events.iter().for_each(|e| self.budget.evolve(e, &context.stamp()));
        Ok(())
    }

    fn line(&self, code: &str) -> [i64; 5] {
        let states = self.budget.states();
        let s = states.iter().find(|s| s.line.as_str() == code).expect("the line is there");
        [s.planned, s.committed, s.spent, s.available(), s.variance()].map(Money::centimes)
    }
}

fn propose(lines: &[(&str, i64)]) -> BudgetCommand {
    let planned = |(line, amount): &(&str, i64)| Planned { line: code(line), amount: Money::of(*amount) };
    BudgetCommand::Propose(Propose { lines: lines.iter().map(planned).collect() })
}

fn commit(centimes: i64) -> BudgetCommand {
    let (line, amount, on, what) = (code("training"), Money::of(centimes), TODAY, self::line("Journée CII"));
    BudgetCommand::Commit(Commit { line, amount, on, what })
}

fn spend(on_line: &str, centimes: i64, commitment: Option<u32>) -> BudgetCommand {
    let (line, amount, on, what) = (code(on_line), Money::of(centimes), TODAY, line("Journée CII"));
    BudgetCommand::Spend(Spend { line, amount, on, what, commitment })
}

#[test]
fn role_officer_18_a_budget_is_proposed_adopted_committed_and_spent_and_its_variance_is_known() {
    let mut year = Year { model: model(), budget: Budget::of(2026) };
    assert_eq!(year.act(commit(100)).unwrap_err().0, Refused::BudgetNotAdopted);
    year.act(propose(&[("training", 1_000_000)])).unwrap();
    year.act(propose(&[("training", 900_000), ("mandates", 0)])).unwrap();
    assert_eq!(year.act(spend("training", 100, None)).unwrap_err().0, Refused::BudgetNotAdopted);
    year.act(BudgetCommand::Adopt(Adopt { on: TODAY })).unwrap();
    assert_eq!(year.act(propose(&[("training", 1)])).unwrap_err().0, Refused::BudgetAdopted);
    year.act(commit(400_000)).unwrap();
    assert_eq!(year.line("training"), [900_000, 400_000, 0, 500_000, 900_000]);
    year.act(spend("training", 250_000, Some(1))).unwrap();
    assert_eq!(
        year.line("training"),
        [900_000, 150_000, 250_000, 500_000, 650_000],
        "what is spent is no longer committed"
    );
    year.act(spend("training", 200_000, Some(1))).unwrap();
    assert_eq!(year.line("training"), [900_000, 0, 450_000, 450_000, 450_000], "more than was ordered");
    year.act(spend("training", 600_000, None)).unwrap();
    assert_eq!(year.line("training")[3], -150_000, "an overdrawn line shows");
    year.act(BudgetCommand::TakeBack(TakeBack { entry: 4, reason: line("erreur") })).unwrap();
    assert_eq!(year.line("training")[3], 450_000);
    assert_eq!(year.budget.entries.len(), 4, "nothing is deleted");
}

#[test]
fn role_officer_18_what_does_not_fit_the_budget_is_refused_at_its_field() {
    let mut year = Year { model: model(), budget: Budget::of(2026) };
    let at = |code: Refused, field: &str| Err((code, field.to_string()));
    assert_eq!(year.act(propose(&[])), at(Refused::AmountNotPositive, "lines"));
    assert_eq!(year.act(propose(&[("cake", 1)])), at(Refused::UnknownCode, "lines.0.line"));
    assert_eq!(year.act(propose(&[("training", 1), ("training", 2)])), at(Refused::SameEntry, "lines.1.line"));
    assert_eq!(year.act(propose(&[("training", -1)])), at(Refused::AmountNotPositive, "lines.0.amount"));
    year.act(propose(&[("training", 100), ("mandates", 100)])).unwrap();
    year.act(BudgetCommand::Adopt(Adopt { on: TODAY })).unwrap();
    assert_eq!(year.act(spend("software", 1, None)), at(Refused::UnknownCode, "line"));
    assert_eq!(year.act(spend("training", 0, None)), at(Refused::AmountNotPositive, "amount"));
    year.act(commit(50)).unwrap();
    assert_eq!(year.act(spend("mandates", 1, Some(1))), at(Refused::CommitmentOther, "commitment"));
    assert_eq!(year.act(spend("training", 1, Some(9))), at(Refused::CommitmentOther, "commitment"));
    let back = |entry| BudgetCommand::TakeBack(TakeBack { entry, reason: line("erreur") });
    year.act(back(1)).unwrap();
    assert_eq!(year.act(back(1)), at(Refused::EntryReversed, "entry"));
    assert_eq!(year.act(back(7)), at(Refused::UnknownEntry, "entry"));
    assert_eq!(year.act(spend("training", 1, Some(1))), at(Refused::CommitmentOther, "commitment"));
}

#[test]
fn case_74_a_model_whose_addresses_or_keys_no_bank_could_use_is_refused_with_the_line() {
    let (real, demo) = files();
    let faults = |change: &dyn Fn(&str) -> String| {
        let changed = change(demo);
        assert_ne!(changed, demo);
        let faults = parse(&changed, |stem| (stem == "vs").then(|| real.to_string())).expect_err("it is faulty");
        faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
    };
    let iban = faults(&|m| m.replace("CH4431999123000889012", "CH4431999123000889013"));
    assert!(iban.contains("iban-check-digits"), "{iban}");
    let letters = faults(&|m| m.replace("Rue de l'Atelier", "Rue de l’Atelier"));
    assert!(letters.contains("address-characters") && letters.contains("DM-VET"), "{letters}");
    let twice = faults(&|m| m.replacen("code = \"equal-parts\"", "code = \"half-and-half\"", 1));
    assert!(twice.contains("stands twice"), "{twice}");
    let fixed = faults(&|m| m.replacen("split = \"one\"", "split = \"fixed\"", 1));
    assert!(fixed.contains("a fixed key has shares"), "{fixed}");
}
