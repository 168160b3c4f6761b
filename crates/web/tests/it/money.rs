//! The money of the bureau in the browser: from a cost to an invoice that can be posted, and what others see of it.

use crate::browser::{Browser, Page};

const CODE: [u8; 4] = *b"%PDF";

fn main_of(page: &Page) -> &str {
    page.html.split("<main").nth(1).unwrap_or_default()
}

async fn opens(browser: &Browser, address: &str) -> Page {
    let page = browser.get(address).await;
    assert_eq!(page.status.as_u16(), 200, "{address}: {}", main_of(&page));
    let lacking = ["[field", "[act", ">–</h1>", "[invoice", "[found", "[job", "[reversal", "[budget"];
    assert!(!lacking.iter().any(|l| main_of(&page).contains(l)), "{address}");
    page
}

/// Books a cost that the invalidity insurance pays.
async fn book(browser: &Browser, case: &str, amount: &str) -> Page {
    let address = format!("/ledger/{case}/do/ledger.book");
    opens(browser, &address).await;
    let fields = [
        ("cost", "assessment"),
        ("on", "24.11.2026"),
        ("amount", amount),
        ("key", "own-clientele"),
        ("payers.0.institution", "DM-II"),
    ];
    browser.post(&address, &fields).await
}

#[tokio::test]
async fn case_74_a_cost_becomes_an_invoice_that_is_downloaded_paid_and_counted() {
    let mut browser = Browser::new().await;
    let case = browser.bed.announced_case(1).await;
    browser.sign_in("secretariat").await;
    for address in
        ["/ledger", "/invoices", "/invoices/statement", "/payments", "/budget", "/downloads", "/invoices/run"]
    {
        opens(&browser, address).await;
    }
    let wrong = book(&browser, &case, "12.345").await;
    assert_eq!(wrong.status.as_u16(), 422);
    assert!(wrong.says("f-amount-error") && wrong.says("value=\"12.345\""), "nothing typed is lost");
    let done = book(&browser, &case, "1'200.05").await;
    assert_eq!(done.to(), format!("/ledger/{case}?done=ledger.booked"), "{}", done.html);
    assert!(opens(&browser, &format!("/ledger/{case}")).await.says("200.05"));
    assert!(opens(&browser, "/ledger").await.says(&case));
    let found = browser.get(&format!("/ledger?case={case}")).await;
    assert_eq!(found.to(), format!("/ledger/{case}"));
    let begun = browser.post("/invoices/run", &[("until", "24.11.2026")]).await;
    let work = begun.to().to_string();
    assert!(work.starts_with("/downloads/"), "{}", begun.html);
    let waiting = opens(&browser, &work).await;
    assert!(waiting.says("http-equiv=\"refresh\"") && waiting.says(&format!("{work}/cancel")));
    browser.bed.app.work_on_jobs().await.unwrap();
    let over = opens(&browser, &work).await;
    assert!(over.says("DM-R-2026-0001") && over.says(&format!("{work}/file")) && !over.says("http-equiv=\"refresh\""));
    let file = browser.get(&format!("{work}/file")).await;
    assert_eq!(file.answer(), (200, "application/pdf"));
    assert!(file.html.as_bytes().starts_with(&CODE));
    let invoice = "/invoices/DM-R-2026-0001";
    assert!(opens(&browser, invoice).await.says("200.05"));
    assert_eq!(browser.get(&format!("{invoice}/pdf")).await.answer(), (200, "application/pdf"));
    let form = format!("{invoice}/do/invoice.record-payment");
    let paid = browser.post(&form, &[("on", "24.11.2026"), ("amount", "200.05")]).await;
    assert_eq!(paid.to(), format!("{invoice}?done=invoice.paid"));
    assert!(opens(&browser, invoice).await.says("000.00"));
    for (address, kind) in [
        ("/ledger.csv?format=csv", "text/csv"),
        ("/invoices.csv?state=open", "text/csv"),
        ("/invoices.csv?format=xlsx&year=2026", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ("/invoices/statement.csv?year=2026", "text/csv"),
    ] {
        assert_eq!(browser.get(address).await.answer(), (200, kind), "{address}");
    }
    for form in ["invoice.reverse-payment?payment=1", "invoice.record-payment"] {
        opens(&browser, &format!("{invoice}/do/{form}")).await;
    }
    browser.sign_in("frontline").await;
    assert_eq!(browser.get(invoice).await.status.as_u16(), 404);
    assert_eq!(browser.get(&work).await.status.as_u16(), 404);
    assert_eq!(browser.get(&format!("{work}/file")).await.status.as_u16(), 404);
}

#[tokio::test]
async fn case_74_a_reminder_is_asked_for_on_the_page_and_is_a_letter_with_its_payment_part() {
    let mut browser = Browser::new().await;
    let case = browser.bed.announced_case(1).await;
    browser.sign_in("secretariat").await;
    book(&browser, &case, "1'200.05").await;
    browser.post("/invoices/run", &[("until", "24.11.2026")]).await;
    browser.bed.app.work_on_jobs().await.unwrap();
    browser.bed.days(31);
    browser.sign_in("secretariat").await;
    let (invoice, form) = ("/invoices/DM-R-2026-0001", "/invoices/DM-R-2026-0001/do/invoice.remind");
    let desk = opens(&browser, "/work").await;
    assert!(desk.says("Factures à rappeler") && desk.says(form), "{}", main_of(&desk));
    assert!(opens(&browser, "/work?only=late").await.says(form));
    assert_eq!(browser.get(&format!("{invoice}/reminders/1")).await.status.as_u16(), 404);
    assert!(opens(&browser, form).await.says("04.01.2027"), "the days of the model");
    let sent = browser.post(form, &[("until", "15.01.2027")]).await;
    assert_eq!(sent.to(), format!("{invoice}?done=invoice.reminded"), "{}", main_of(&sent));
    let page = opens(&browser, invoice).await;
    assert!(page.says("Premier rappel") && page.says("15.01.2027") && page.says("Texte de base"), "{}", main_of(&page));
    assert_eq!(browser.get(&format!("{invoice}/reminders/1")).await.answer(), (200, "application/pdf"));
    assert!(!opens(&browser, "/work").await.says("Factures à rappeler"));
    browser.sign_in("frontline").await;
    assert_eq!(browser.get(&format!("{invoice}/reminders/1")).await.status.as_u16(), 404);
}

#[tokio::test]
async fn case_74_a_file_of_the_bank_that_cannot_be_read_is_named_with_its_place() {
    let mut browser = Browser::new().await;
    browser.sign_in("secretariat").await;
    let wrong = browser.upload("/payments", &[], &[("file", "x.xml", b"<html/>")]).await;
    assert_eq!(wrong.status.as_u16(), 422);
    assert!(wrong.says("id=\"f-file-error\"") && wrong.says("camt.054") && wrong.says("html"), "{}", main_of(&wrong));
    assert_eq!(browser.upload("/payments", &[], &[]).await.status.as_u16(), 422);
    let empty = b"<Document><BkToCstmrDbtCdtNtfctn><Ntfctn/></BkToCstmrDbtCdtNtfctn></Document>";
    let read = browser.upload("/payments", &[], &[("file", "x.xml", empty)]).await;
    assert!(read.to().starts_with("/payments/DM-P-2026-001"), "{}", main_of(&read));
    opens(&browser, "/payments/DM-P-2026-001").await;
    let twice = browser.upload("/payments", &[], &[("file", "x.xml", empty)]).await;
    assert!(twice.says("DM-P-2026-001"), "{}", main_of(&twice));
}

#[tokio::test]
async fn role_officer_18_the_budget_is_proposed_adopted_and_spent_in_the_browser() {
    let mut browser = Browser::new().await;
    browser.sign_in("officer").await;
    let form = opens(&browser, "/budget/2026/do/budget.propose").await;
    assert!(form.says("value=\"0.00\""), "every line is there");
    let lines = [("lines.0.line", "training"), ("lines.0.amount", "10000")];
    let proposed = browser.post("/budget/2026/do/budget.propose", &lines).await;
    assert_eq!(proposed.to(), "/budget/2026?done=budget.proposed", "{}", main_of(&proposed));
    let adopted = browser.post("/budget/2026/do/budget.adopt", &[("on", "24.11.2026")]).await;
    assert_eq!(adopted.to(), "/budget/2026?done=budget.adopted");
    let spend = [("line", "training"), ("amount", "2500"), ("on", "24.11.2026"), ("what", "Journée CII")];
    browser.post("/budget/2026/do/budget.spend", &spend).await;
    let page = opens(&browser, "/budget/2026").await;
    assert!(page.says("7’500.00") && page.says("Journée CII"));
    assert_eq!(browser.get("/budget/2026/file?format=xlsx").await.status.as_u16(), 200);
    browser.sign_in("committee").await;
    assert!(opens(&browser, "/budget/2026").await.says("7’500.00"));
    assert_eq!(browser.get("/budget/2026/do/budget.spend").await.status.as_u16(), 403);
    browser.sign_in("frontline").await;
    assert_eq!(browser.get("/budget/2026").await.status.as_u16(), 403);
}

#[tokio::test]
async fn case_73_lists_and_numbers_are_had_as_a_workbook_too() {
    let mut browser = Browser::new().await;
    browser.bed.announced_case(1).await;
    let xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    for (login, path) in [("coordinator", "/cases.csv"), ("secretariat", "/register.csv")] {
        browser.sign_in(login).await;
        let file = browser.post(path, &[("purpose", "report"), ("format", "xlsx")]).await;
        assert_eq!(file.answer(), (200, xlsx), "{path}");
        assert!(file.html.starts_with("PK"), "{path}");
    }
    assert_eq!(browser.get("/statistics.csv?format=xlsx").await.answer(), (200, xlsx));
}
