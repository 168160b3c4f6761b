//! How a person wishes to see pages, and forms that keep what was typed for them alone.

use crate::browser::Browser;
use axum::http::header;

#[tokio::test]
async fn contrast_and_the_key_of_the_search_are_a_persons_choice_and_stay_in_their_browser() {
    let mut browser = Browser::new().await;
    browser.sign_in("case-manager").await;
    let page = browser.get("/work").await;
    assert!(page.says("aria-keyshortcuts=\"Control+K\"") && page.says("data-search-key=\"k\""));
    assert!(!page.says("data-contrast"));
    let saved = browser.post("/settings", &[("contrast", "more"), ("key", "b"), ("size", "huge")]).await;
    let cookies: Vec<String> =
        saved.headers.get_all(header::SET_COOKIE).iter().map(|c| c.to_str().unwrap().to_string()).collect();
    assert_eq!(cookies.len(), 2, "what is no choice is not kept: {cookies:?}");
    for cookie in &cookies {
        browser.keep(cookie.split(';').next().unwrap());
    }
    let page = browser.get("/work").await;
    assert!(page.says("data-contrast=\"more\"") && page.says("aria-keyshortcuts=\"Control+B\""));
    browser.keep("key=off");
    assert!(!browser.get("/work").await.says("aria-keyshortcuts"), "no key at all");
    let settings = browser.get("/settings").await;
    for chosen in ["name=\"contrast\" value=\"more\" checked", "name=\"key\" value=\"off\" checked"] {
        assert!(settings.says(chosen), "{chosen}: {}", settings.html);
    }
}

#[tokio::test]
async fn x_05_a_draft_is_shown_on_the_form_it_was_begun_on_and_on_no_other_of_its_kind() {
    let mut browser = Browser::new().await;
    let number = browser.bed.followed_case(1).await;
    browser.sign_in("case-manager").await;
    let form = format!("/cases/{number}/do/transfer.start");
    let draft = [("kind", "allowance-end"), ("message", "Noch offen."), ("_do", "draft")];
    let kept = browser.post(&format!("{form}?kind=allowance-end"), &draft).await;
    assert_eq!(kept.to(), "/work?done=draft", "{}", kept.html);
    assert!(browser.get(&format!("{form}?kind=allowance-end")).await.says("Noch offen."));
    let others = browser.get(&format!("{form}?kind=another")).await;
    assert!(!others.says("Noch offen."), "a draft of another kind of transfer");
    assert_eq!(browser.get(&form).await.to(), format!("{form}?kind=allowance-end"), "the list of drafts leads to it");
}

#[tokio::test]
async fn x_03_a_form_says_that_somebody_else_is_filling_it_in_and_names_colleagues_alone() {
    let mut browser = Browser::new().await;
    let number = browser.bed.followed_case(1).await;
    browser.sign_in("case-manager").await;
    let forms = ["follow-up.file", "follow-up.note"].map(|kind| format!("/cases/{number}/do/{kind}"));
    for form in &forms {
        let kept = browser.post(form, &[("title", "Zebrabericht"), ("text", "Rappeler."), ("_do", "draft")]).await;
        assert_eq!(kept.to(), "/work?done=draft", "{}", kept.html);
    }
    assert!(!browser.get(&forms[0]).await.says("remplit aussi"), "one is not somebody else");
    browser.sign_in("respondent-ii").await;
    let reason = [("reason", "substitution"), ("to", forms[0].as_str())];
    assert_eq!(browser.post(&format!("/cases/{number}/reason"), &reason).await.to(), forms[0]);
    let page = browser.get(&forms[0]).await;
    assert!(page.says("Qualcuno di un’altra istituzione, bozza salvata"), "{}", page.html);
    assert!(!page.says("Zebrabericht"), "what they write is theirs");
    assert!(!browser.get(&forms[1]).await.says("bozza salvata"), "nor that they write a note");
    let clock = browser.bed.app.clock();
    clock.set(clock.now() + jiff::SignedDuration::from_mins(11));
    assert!(!browser.get(&forms[0]).await.says("bozza salvata"));
}
