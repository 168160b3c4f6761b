//! The end of the time for which one is signed in (ux 3.5): it can be put off, and nothing is lost by it.

use crate::browser::Browser;
use axum::body::Body;
use axum::http::{Request, header};
use jiff::ToSpan;

fn pass(browser: &Browser, minutes: i64) {
    let clock = browser.bed.app.clock();
    clock.set(clock.now() + minutes.minutes());
}

/// How many minutes a page says are left.
fn left(html: &str) -> i64 {
    let text = html.split("data-left=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("the page says it");
    text.parse::<i64>().unwrap() / 60_000
}

#[tokio::test]
async fn a_page_says_how_long_the_session_lasts_and_every_request_extends_it() {
    let mut browser = Browser::new().await;
    assert!(!browser.get("/start").await.says("session-end"), "there is no session yet");
    browser.sign_in("frontline").await;
    assert_eq!(left(&browser.get("/work").await.html), 12 * 60);
    pass(&browser, 12 * 60 - 4);
    assert_eq!(browser.post("/session/extend", &[]).await.status.as_u16(), 204);
    pass(&browser, 12 * 60 - 4);
    let settings = browser.get("/settings").await;
    assert_eq!(left(&settings.html), 12 * 60, "reloading extends too");
    assert!(settings.says("24.11.2026") || settings.says("25.11.2026"));
    assert!(settings.says(":") && settings.says("prolonge la session"), "{}", settings.html);
    pass(&browser, 12 * 60 + 1);
    assert_eq!(browser.post("/session/extend", &[]).await.status.as_u16(), 303);
}

#[tokio::test]
async fn whoever_signs_in_again_is_back_at_the_form_with_the_draft() {
    let mut browser = Browser::new().await;
    let number = browser.bed.consented_case(7).await;
    browser.bed.app.set_password("frontline", "correct horse battery").await.unwrap();
    browser.sign_in("frontline").await;
    let form = format!("/cases/{number}/do/consultation.ask");
    let draft =
        Request::builder().method("PUT").uri(format!("/drafts{form}")).body(Body::from("question=Presque+fini"));
    assert_eq!(browser.send(draft.unwrap()).await.status.as_u16(), 204);
    pass(&browser, 12 * 60 + 1);
    let asked = browser.get(&form).await;
    let next = form_urlencoded::byte_serialize(form.as_bytes()).collect::<String>();
    assert_eq!(asked.to(), format!("/start?next={next}"));
    // Sent after the end: one comes back to the page from which it was sent.
    let sent = Request::builder().method("POST").uri("/notices/read").header(header::HOST, "house");
    let sent = sent.header(header::REFERER, format!("http://house{form}")).body(Body::empty());
    assert_eq!(browser.send(sent.unwrap()).await.to(), format!("/start?next={next}"));
    let signed = browser
        .post("/sign-in", &[("login", "frontline"), ("password", "correct horse battery"), ("next", &form)])
        .await;
    assert_eq!(signed.to(), form, "{}", signed.html);
    let cookie = signed.headers[header::SET_COOKIE].to_str().unwrap().split(';').next().unwrap().to_string();
    browser.keep(&cookie);
    let page = browser.get(&form).await;
    assert!(page.says("Presque fini"), "{} {}", page.status, page.html);
}
