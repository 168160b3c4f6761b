//! Taking back what one has just done (ux 3.5).

use crate::browser::Browser;

async fn noted() -> (Browser, String, String) {
    let mut browser = Browser::new().await;
    let number = browser.bed.followed_case(1).await;
    browser.bed.days(1);
    browser.sign_in("case-manager").await;
    let done = note(&browser, &number).await;
    (browser, number, done)
}

async fn note(browser: &Browser, number: &str) -> String {
    let form = format!("/cases/{number}/do/follow-up.note");
    let version = browser.get(&form).await.hidden("_version").unwrap();
    let done = browser.post(&form, &[("text", "Rappeler."), ("_version", &version)]).await;
    assert!(done.to().contains("done=follow-up.note"), "{}", done.html);
    done.to().to_string()
}

async fn notes(browser: &Browser, number: &str) -> usize {
    browser.bed.view(&browser.bed.case_manager(), number).await.notes.len()
}

#[tokio::test]
async fn the_message_offers_to_take_back_what_was_just_done_and_stays_until_it_is_dismissed() {
    let (browser, number, done) = noted().await;
    assert!(done.contains(&format!("undo={number}.")), "{done}");
    let page = browser.get(&done).await;
    let form = format!("<form class=\"inline\" method=\"post\" action=\"/cases/{number}/undo\">");
    assert!(page.says(&form), "{}", page.html);
    assert!(page.says(&format!("data-variant=\"tertiary\" href=\"/cases/{number}\"")), "it is dismissed by hand");
    let fields = [("version", page.hidden("version").unwrap()), ("_return", page.hidden("_return").unwrap())];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (*n, v.as_str())).collect();
    let back = browser.post(&format!("/cases/{number}/undo"), &fields).await;
    assert_eq!(back.to(), format!("/cases/{number}?done=undo.taken-back"));
    assert_eq!(notes(&browser, &number).await, 0);
    let page = browser.get(back.to()).await;
    assert!(!page.says(&form), "what was taken back is not offered again");
    assert!(!browser.get(&done).await.says(&form), "nor once the case has changed");
    let late = browser.post(&format!("/cases/{number}/undo"), &fields).await;
    assert_eq!(late.answer(), (409, "text/html"));
    assert!(late.says(&format!("href=\"/cases/{number}/timeline\"")), "{}", late.html);
}

#[tokio::test]
async fn what_cannot_be_taken_back_offers_no_button_and_asking_for_it_is_refused() {
    let (browser, number, _) = noted().await;
    assert_eq!(browser.post(&format!("/cases/{number}/undo"), &[]).await.status.as_u16(), 404);
    let crafted = browser.get(&format!("/cases/{number}?done=follow-up.note&undo=..%2Fx.1")).await;
    assert!(!crafted.says("/undo\""), "an address makes no button of its own");
    let mut browser = browser;
    browser.sign_in("respondent-ui").await;
    let version = browser.bed.app.case(&browser.bed.respondent_ui(), &number).await.unwrap().version.to_string();
    let theirs = browser.post(&format!("/cases/{number}/undo"), &[("version", &version)]).await;
    assert_eq!(theirs.status.as_u16(), 409, "it is somebody else's");
    assert_eq!(notes(&browser, &number).await, 1);
}
