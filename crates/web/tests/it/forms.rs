//! Forms from outside: what was given once is not asked for again.

use crate::browser::Browser;
use domain::consent::Told;
use testkit::forms;

const PDF: &[u8] = b"%PDF-1.4\n% signed paper\n";

/// A case whose consent has been offered and waits for the signature.
async fn offered() -> (Browser, String) {
    let mut browser = Browser::new().await;
    let bed = &browser.bed;
    let (number, worker) = (bed.advised_case(7).await, bed.front_line());
    bed.done(&worker, &number, forms::participate(bed.today())).await;
    bed.done(&worker, &number, bed.offer()).await;
    browser.sign_in("frontline").await;
    (browser, number)
}

fn given() -> Vec<(&'static str, &'static str)> {
    let told = Told::ALL.iter().map(|t| ("told", t.code()));
    [("consent", "1"), ("channel", "paper"), ("on", "24.11.2026")].into_iter().chain(told).collect()
}

#[tokio::test]
async fn a_file_that_was_handed_in_survives_an_error_elsewhere_and_the_page_that_asks_once_more() {
    let (browser, number) = offered().await;
    let address = format!("/cases/{number}/do/consent.give");
    let mut fields = given();
    fields[2] = ("on", "30.2.2026");
    let wrong = browser.upload(&address, &fields, &[("scan", "scan.pdf", PDF)]).await;
    assert_eq!(wrong.status.as_u16(), 422);
    let kept = wrong.hidden("scan").expect("the file travels along");
    assert!(wrong.says("scan.pdf, 1") && wrong.says("id=\"f-scan-kept\""), "{}", wrong.html);
    // A browser sends the input of the file again, without a name.
    let mut fields = given();
    fields.push(("scan", &kept));
    let check = browser.upload(&address, &fields, &[("scan", "", b"")]).await;
    assert_eq!(check.hidden("_do").as_deref(), Some("confirmed"), "{}", check.html);
    let kept = check.hidden("scan").expect("the page that asks keeps it");
    fields.push(("_do", "change"));
    let changed = browser.post(&address, &fields).await;
    assert_eq!(changed.hidden("scan").as_deref(), Some(kept.as_str()));
    let mut fields = given();
    fields.extend([("scan", kept.as_str()), ("_do", "confirmed")]);
    let done = browser.post(&address, &fields).await;
    assert!(done.to().contains("done=consent.given"), "{}", done.html);
    let case = browser.bed.app.case(&browser.bed.front_line(), &number).await.unwrap();
    let scan = case.case().consents[0].given.as_ref().unwrap().scan.clone().unwrap();
    assert_eq!((scan.name.to_string(), scan.size), ("scan.pdf".to_string(), PDF.len() as u32));
}

#[tokio::test]
async fn a_kept_file_can_be_replaced_and_taken_away() {
    let (browser, number) = offered().await;
    let address = format!("/cases/{number}/do/consent.give");
    let first = browser.upload(&address, &given(), &[("scan", "first.pdf", PDF)]).await;
    let kept = first.hidden("scan").unwrap();
    let mut fields = given();
    fields.extend([("scan", kept.as_str()), ("_do", "change")]);
    let other = browser.upload(&address, &fields, &[("scan", "other.pdf", PDF)]).await;
    assert!(other.hidden("scan").is_some_and(|v| v.contains("other.pdf")) && !other.says("first.pdf"));
    fields.push(("_without", "scan"));
    let none = browser.upload(&address, &fields, &[("scan", "", b"")]).await;
    assert!(none.hidden("scan").is_none() && !none.says("f-scan-kept"));
}

#[tokio::test]
async fn an_empty_file_is_called_empty_and_not_missing() {
    let (browser, number) = offered().await;
    let address = format!("/cases/{number}/do/consent.give");
    let page = browser.upload(&address, &given(), &[("scan", "scan.pdf", b"")]).await;
    assert_eq!(page.status.as_u16(), 422);
    let words = ::words::lookup(::words::Lang::Fr, "invalid-file-empty").unwrap();
    assert!(page.says(words), "{}", page.html);
}
