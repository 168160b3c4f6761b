//! The money of the bureau, by the people who keep it, answer for it and read it.

use app::case::{Done, Envelope};
use app::invoice::{InvoiceRun, Wanted};
use app::works::{Asked, Made, WorkState};
use app::{AppError, Caller};
use domain::Code;
use domain::budget::{Adopt, BudgetCommand, Planned, Propose, Spend};
use domain::invoice::{Assign, Cancel, Found, InvoiceCommand, InvoiceState, PaymentFileCommand, Remind};
use domain::ledger::{Book, LedgerCommand, Payer, ReversalReason, Reverse};
use domain::money::Money;
use domain::template::TemplateKind;
use testkit::{Testbed, forms, refused};

fn code(text: &str) -> Code {
    Code::new(text).unwrap()
}

/// A cost of today that some institutions share equally, or one pays.
fn book(bed: &Testbed, centimes: i64, payers: &[&str]) -> LedgerCommand {
    let payer = |i: &&str| Payer { institution: code(i), parts: None };
    let key = code(if payers.len() == 1 { "own-clientele" } else { "equal-parts" });
    let (cost, on, amount) = (code("assessment"), bed.today(), Money::of(centimes));
    LedgerCommand::Book(Book { cost, on, amount, key, payers: payers.iter().map(payer).collect(), voucher: None })
}

async fn act(bed: &Testbed, case: &str, command: LedgerCommand) -> Done {
    bed.app.act_on_ledger(&bed.secretariat(), case, &Envelope::default(), command).await.unwrap()
}

/// Makes the invoices until today; the numbers of those that were made, and who was passed over.
async fn run(bed: &Testbed, who: &Caller) -> (Vec<String>, Vec<String>) {
    let asked = Asked::InvoiceRun(InvoiceRun { until: bed.today(), institution: None });
    let id = bed.app.begin_work(who, asked).await.unwrap();
    assert_eq!(bed.app.work_of(who, &id).await.unwrap().state, WorkState::Waiting);
    bed.app.work_on_jobs().await.unwrap();
    let work = bed.app.work_of(who, &id).await.unwrap();
    assert_eq!(work.state, WorkState::Done);
    let Some(Made::Invoices(made)) = work.made else { panic!("{work:?}") };
    (made.invoices, made.skipped.into_iter().map(|s| format!("{} {}", s.institution, s.reason)).collect())
}

async fn total(bed: &Testbed, number: &str) -> i64 {
    bed.app.invoice(&bed.secretariat(), number).await.unwrap().invoice.total().centimes()
}

async fn nothing_differs(bed: &Testbed) {
    assert_eq!(bed.app.verify().await.unwrap().differences, Vec::<String>::new());
}

#[tokio::test]
async fn case_74_costs_of_cases_become_one_invoice_for_each_institution_and_stand_on_none_twice() {
    let bed = Testbed::new().await;
    let (one, two) = (bed.announced_case(1).await, bed.announced_case(2).await);
    act(&bed, &one, book(&bed, 120_000, &["DM-II"])).await;
    act(&bed, &one, book(&bed, 10_001, &["DM-UI", "DM-II"])).await;
    act(&bed, &two, book(&bed, 5_000, &["DM-UI"])).await;
    let (made, skipped) = run(&bed, &bed.secretariat()).await;
    assert_eq!((made.len(), skipped.len()), (2, 0));
    assert_eq!(total(&bed, &made[0]).await + total(&bed, &made[1]).await, 135_001, "no centime is lost");
    assert_eq!(run(&bed, &bed.secretariat()).await, (Vec::new(), Vec::new()), "everything is invoiced");
    let view = bed.app.invoice(&bed.secretariat(), &made[0]).await.unwrap();
    let issued = &view.invoice.issued;
    assert!(issued.reference.fits(&issued.account) && issued.institution.as_str() == "DM-II");
    assert_eq!(issued.lines.len(), 2);
    nothing_differs(&bed).await;
    bed.app.rebuild().await.unwrap();
    nothing_differs(&bed).await;
    assert_eq!(run(&bed, &bed.secretariat()).await.0, Vec::<String>::new(), "nor after the lists were made anew");
}

#[tokio::test]
async fn case_74_what_is_taken_back_is_deducted_from_the_next_invoice_and_a_cancelled_one_is_made_anew() {
    let bed = Testbed::new().await;
    let case = bed.announced_case(1).await;
    act(&bed, &case, book(&bed, 100_000, &["DM-II"])).await;
    let (first, _) = run(&bed, &bed.secretariat()).await;
    act(&bed, &case, LedgerCommand::Reverse(Reverse { entry: 1, reason: ReversalReason::WrongAmount })).await;
    let (made, skipped) = run(&bed, &bed.secretariat()).await;
    assert_eq!(
        (made, skipped),
        (Vec::new(), vec!["DM-II credit".to_string()]),
        "there is no invoice about less than nothing"
    );
    act(&bed, &case, book(&bed, 130_000, &["DM-II"])).await;
    let (next, _) = run(&bed, &bed.secretariat()).await;
    assert_eq!(total(&bed, &next[0]).await, 30_000);
    let cancel = InvoiceCommand::Cancel(Cancel { reason: forms::line("mauvaise période") });
    bed.app.act_on_invoice(&bed.secretariat(), &first[0], &Envelope::default(), cancel).await.unwrap();
    let (anew, _) = run(&bed, &bed.secretariat()).await;
    assert_eq!((anew.len(), total(&bed, &anew[0]).await), (1, 100_000));
    nothing_differs(&bed).await;
}

/// A file of the bank with payments: amount, reference, the bank's own reference.
fn camt(payments: &[(&str, &str, &str)]) -> Vec<u8> {
    let entry = |(amount, reference, bank): &(&str, &str, &str)| {
        format!(
            "<Ntry><Amt Ccy=\"CHF\">{amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><BookgDt><Dt>2026-11-23</Dt></BookgDt>\
             <NtryDtls><TxDtls><Refs><AcctSvcrRef>{bank}</AcctSvcrRef></Refs><Amt Ccy=\"CHF\">{amount}</Amt>\
             <RmtInf><Strd><CdtrRefInf><Ref>{reference}</Ref></CdtrRefInf></Strd></RmtInf></TxDtls></NtryDtls></Ntry>\n"
        )
    };
    let all: String = payments.iter().map(entry).collect();
    format!(
        "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.054.001.08\"><BkToCstmrDbtCdtNtfctn><Ntfctn>\n{all}\
         </Ntfctn></BkToCstmrDbtCdtNtfctn></Document>"
    )
    .into_bytes()
}

#[tokio::test]
async fn case_74_payments_of_the_bank_find_their_invoice_by_reference_and_the_rest_is_listed() {
    let bed = Testbed::new().await;
    let (who, none) = (bed.secretariat(), Envelope::default());
    let case = bed.announced_case(1).await;
    act(&bed, &case, book(&bed, 100_000, &["DM-II"])).await;
    let (made, _) = run(&bed, &who).await;
    let number = &made[0];
    let reference = bed.app.invoice(&who, number).await.unwrap().invoice.issued.reference.to_string();
    let unknown = "000008207791225857421286694";
    let file = camt(&[("400.00", &reference, "B1"), ("7.00", unknown, "B2"), ("600.00", "", "B3")]);
    let read = bed.app.read_payments(&who, &file, &none).await.unwrap().number;
    let view = bed.app.payment_file(&who, &read).await.unwrap();
    let found: Vec<Found> = view.file.read.payments.iter().map(|p| p.found).collect();
    assert_eq!(found, [Found::Matched, Found::UnknownReference, Found::NoReference]);
    let open = async || bed.app.invoice(&who, number).await.unwrap().invoice.open().centimes();
    assert_eq!(open().await, 60_000);
    assert_eq!(refused(bed.app.read_payments(&who, &file, &none).await), "file-twice");
    let again = camt(&[("400.00", &reference, "B1"), ("1.00", &reference, "B4")]);
    let later = bed.app.read_payments(&who, &again, &none).await.unwrap().number;
    let view = bed.app.payment_file(&who, &later).await.unwrap();
    assert_eq!(view.file.read.payments[0].found, Found::Before, "the same payment in another file");
    assert_eq!(open().await, 59_900);
    let assign = |payment, invoice: &str| PaymentFileCommand::Assign(Assign { payment, invoice: code(invoice) });
    let wrong = bed.app.act_on_payments(&who, &read, &none, assign(3, "DM-R-2026-9999")).await;
    assert_eq!(refused(wrong), "unknown-entry");
    bed.app.act_on_payments(&who, &read, &none, assign(3, number)).await.unwrap();
    assert_eq!(open().await, -100, "too much came");
    let statement = bed.app.statement(&who, 2026).await.unwrap();
    let row = &statement.rows[0];
    assert_eq!((row.invoiced.centimes(), row.received.centimes(), row.open.centimes()), (100_000, 100_100, -100));
    nothing_differs(&bed).await;
    bed.app.rebuild().await.unwrap();
    nothing_differs(&bed).await;
}

#[tokio::test]
async fn case_74_an_overdue_invoice_waits_for_the_bureau_and_nothing_goes_out_by_itself() {
    let bed = Testbed::new().await;
    let (who, none) = (bed.secretariat(), Envelope::default());
    let case = bed.announced_case(1).await;
    act(&bed, &case, book(&bed, 100_000, &["DM-II"])).await;
    let (made, _) = run(&bed, &who).await;
    let remind = async |who: &Caller| {
        let command = InvoiceCommand::Remind(Remind { until: None });
        bed.app.act_on_invoice(who, &made[0], &none, command).await
    };
    let waiting = async |who: &Caller| {
        let work = bed.app.work(who, 30).await.unwrap();
        work.reminders.iter().map(|i| i.number().to_string()).collect::<Vec<_>>()
    };
    assert_eq!(waiting(&who).await, Vec::<String>::new());
    assert_eq!(refused(remind(&who).await), "invoice-not-due");
    bed.days(31);
    bed.app.begin_housework().await.unwrap();
    bed.app.work_on_jobs().await.unwrap();
    assert_eq!(waiting(&who).await, made);
    assert_eq!(waiting(&bed.officer()).await, made);
    for other in [bed.front_line(), bed.coordinator(), bed.directorate(), bed.committee()] {
        assert_eq!(waiting(&other).await, Vec::<String>::new(), "{}", other.name);
    }
    assert_eq!(refused(remind(&bed.committee()).await), "not-permitted");
    let view = bed.app.invoice(&who, &made[0]).await.unwrap();
    assert!(view.invoice.reminders.is_empty(), "time alone sends nothing");
    assert!(view.acts.contains(&"invoice.remind"));
    assert_eq!(remind(&who).await.unwrap().events, ["invoice.reminded"]);
    let view = bed.app.invoice(&who, &made[0]).await.unwrap();
    let letter = view.invoice.reminders[0].1.letter.unwrap();
    assert_eq!((letter.template, letter.version), (TemplateKind::Reminder, 0));
    assert_eq!(view.invoice.issued.letter.map(|l| (l.template, l.version)), Some((TemplateKind::Invoice, 0)));
    assert!(!view.acts.contains(&"invoice.remind"));
    assert_eq!(waiting(&who).await, Vec::<String>::new(), "until the next deadline");
    bed.days(11);
    assert_eq!(waiting(&who).await, made);
    nothing_differs(&bed).await;
    bed.app.rebuild().await.unwrap();
    nothing_differs(&bed).await;
}

#[tokio::test]
async fn case_74_a_file_that_cannot_be_read_changes_nothing_and_says_where() {
    let bed = Testbed::new().await;
    let who = bed.secretariat();
    let case = bed.announced_case(1).await;
    act(&bed, &case, book(&bed, 100_000, &["DM-II"])).await;
    let (made, _) = run(&bed, &who).await;
    let reference = bed.app.invoice(&who, &made[0]).await.unwrap().invoice.issued.reference.to_string();
    let file = camt(&[("400.00", &reference, "B1"), ("sept", &reference, "B2")]);
    let Err(AppError::Refused(r)) = bed.app.read_payments(&who, &file, &Envelope::default()).await else { panic!() };
    let told = ["line", "element", "reason"].map(|name| r.params[name].clone());
    assert_eq!((r.code.code(), told), ("file-unreadable", ["3", "Amt", "amount"].map(str::to_string)));
    assert_eq!(bed.app.invoice(&who, &made[0]).await.unwrap().invoice.paid(), Money::ZERO);
}

#[tokio::test]
async fn case_74_the_accounts_are_there_for_those_alone_who_keep_or_read_them() {
    let bed = Testbed::new().await;
    let none = Envelope::default();
    let case = bed.announced_case(1).await;
    act(&bed, &case, book(&bed, 10_001, &["DM-UI", "DM-II"])).await;
    let (made, _) = run(&bed, &bed.secretariat()).await;
    for who in [bed.front_line(), bed.respondent_ui(), bed.coordinator(), bed.dpo()] {
        assert_eq!(refused(bed.app.ledger(&who, &case).await), "not-found");
        assert_eq!(refused(bed.app.invoices(&who, &Wanted::default()).await), "not-permitted");
        assert_eq!(refused(bed.app.invoice(&who, &made[0]).await), "not-found");
        assert_eq!(refused(bed.app.payment_files(&who).await), "not-permitted");
        let asked = Asked::InvoiceRun(InvoiceRun { until: bed.today(), institution: None });
        assert_eq!(refused(bed.app.begin_work(&who, asked).await), "not-permitted");
        assert_eq!(refused(bed.app.act_on_ledger(&who, &case, &none, book(&bed, 1, &["DM-UI"])).await), "not-found");
    }
    // A directorate knows the invoices of its own institution, a committee all; neither changes anything.
    let (directorate, committee) = (bed.directorate(), bed.committee());
    let own = directorate.seated.seat.institution.to_string();
    let seen = bed.app.invoices(&directorate, &Wanted::default()).await.unwrap().rows;
    assert!(!seen.is_empty() && seen.iter().all(|r| r.institution == own));
    assert_eq!(bed.app.invoices(&committee, &Wanted::default()).await.unwrap().rows.len(), 2);
    assert_eq!(refused(bed.app.ledger(&committee, &case).await), "not-found");
    let other = made.iter().find(|n| !seen.iter().any(|r| r.number == **n)).unwrap();
    assert_eq!(refused(bed.app.invoice(&directorate, other).await), "not-found");
    let view = bed.app.invoice(&directorate, &seen[0].number).await.unwrap();
    assert!(view.acts.is_empty());
    let cancel = InvoiceCommand::Cancel(Cancel { reason: forms::line("non") });
    assert_eq!(refused(bed.app.act_on_invoice(&committee, other, &none, cancel).await), "not-permitted");
    // A case that was not announced is not there for the secretariat, nor are its costs.
    let early = bed.opened_case(2).await;
    assert_eq!(refused(bed.app.ledger(&bed.secretariat(), &early).await), "not-found");
}

#[tokio::test]
async fn long_work_is_left_found_again_cancelled_and_gone_after_its_time() {
    let bed = Testbed::new().await;
    let who = bed.secretariat();
    let case = bed.announced_case(1).await;
    act(&bed, &case, book(&bed, 10_000, &["DM-II"])).await;
    let asked = Asked::InvoiceRun(InvoiceRun { until: bed.today(), institution: None });
    let id = bed.app.begin_work(&who, asked.clone()).await.unwrap();
    assert_eq!(refused(bed.app.work_of(&bed.officer(), &id).await), "not-found", "it is there for who has begun it");
    assert_eq!(refused(bed.app.cancel_work(&bed.officer(), &id).await), "not-found");
    bed.app.cancel_work(&who, &id).await.unwrap();
    bed.app.work_on_jobs().await.unwrap();
    assert_eq!(bed.app.work_of(&who, &id).await.unwrap().state, WorkState::Stopped);
    assert!(bed.app.invoices(&who, &Wanted::default()).await.unwrap().rows.is_empty(), "nothing was made");
    assert_eq!(refused(bed.app.cancel_work(&who, &id).await), "work-state");
    let second = bed.app.begin_work(&who, asked).await.unwrap();
    bed.app.work_on_jobs().await.unwrap();
    let works = bed.app.works(&who).await.unwrap();
    assert_eq!(works.len(), 2);
    let done = works.iter().find(|w| w.id == second).unwrap();
    assert_eq!((done.state, done.done <= done.total), (WorkState::Done, true));
    assert_eq!(bed.app.invoices_of_run(&who, &second).await.unwrap().len(), 1);
    bed.app.begin_housework().await.unwrap();
    bed.days(8);
    assert_eq!(refused(bed.app.work_of(&who, &second).await), "not-found");
    bed.app.work_on_jobs().await.unwrap();
    assert!(bed.app.works(&who).await.unwrap().is_empty());
    assert_eq!(bed.app.invoices(&who, &Wanted::default()).await.unwrap().rows.len(), 1, "the invoice stays");
}

#[tokio::test]
async fn case_74_an_invoice_is_made_once_even_where_two_runs_meet() {
    let bed = Testbed::new().await;
    let (who, officer) = (bed.secretariat(), bed.officer());
    let case = bed.announced_case(1).await;
    act(&bed, &case, book(&bed, 10_000, &["DM-II", "DM-UI"])).await;
    let asked = Asked::InvoiceRun(InvoiceRun { until: bed.today(), institution: None });
    bed.app.begin_work(&who, asked.clone()).await.unwrap();
    bed.app.begin_work(&officer, asked).await.unwrap();
    let (one, two) = tokio::join!(bed.app.work_on_jobs(), bed.app.work_on_jobs());
    assert!(one.is_ok() && two.is_ok());
    let rows = bed.app.invoices(&who, &Wanted::default()).await.unwrap().rows;
    assert_eq!((rows.len(), rows.iter().map(|r| r.total).sum::<i64>()), (2, 10_000));
    assert!(rows.iter().all(|r| r.state == InvoiceState::Open.code()));
}

#[tokio::test]
async fn role_officer_18_the_officer_proposes_the_budget_the_secretariat_spends_and_the_bodies_read_it() {
    let bed = Testbed::new().await;
    let (officer, secretariat, none) = (bed.officer(), bed.secretariat(), Envelope::default());
    let propose = || {
        let lines = vec![Planned { line: code("training"), amount: Money::of(1_000_000) }];
        BudgetCommand::Propose(Propose { lines })
    };
    let act = async |who: &Caller, command| bed.app.act_on_budget(who, 2026, &none, command).await;
    assert_eq!(refused(act(&secretariat, propose()).await), "not-permitted");
    let adopt = || BudgetCommand::Adopt(Adopt { on: bed.today() });
    assert_eq!(refused(act(&officer, adopt()).await), "budget-not-adopted", "nothing is proposed");
    act(&officer, propose()).await.unwrap();
    act(&officer, adopt()).await.unwrap();
    let (line, amount, on, what) = (code("training"), Money::of(250_000), bed.today(), forms::line("Journée"));
    let spend = BudgetCommand::Spend(Spend { line, amount, on, what, commitment: None });
    assert_eq!(refused(act(&bed.committee(), spend.clone()).await), "not-permitted");
    act(&secretariat, spend).await.unwrap();
    let seen = bed.app.budget(&bed.committee(), 2026).await.unwrap();
    assert_eq!(seen.budget.states()[0].variance(), Money::of(750_000));
    assert!(seen.acts.is_empty());
    assert_eq!(refused(bed.app.budget(&bed.front_line(), 2026).await), "not-permitted");
    assert_eq!(refused(bed.app.budget(&officer, 1900).await), "not-found");
    nothing_differs(&bed).await;
    bed.app.rebuild().await.unwrap();
    nothing_differs(&bed).await;
}
