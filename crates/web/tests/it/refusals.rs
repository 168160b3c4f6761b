//! What is refused before a page is asked for, and what was never there: always in words, in the look of the house.

use crate::browser::{Browser, Page};
use axum::body::Body;
use axum::http::{Request, header};

fn request(method: &str, path: &str) -> axum::http::request::Builder {
    Request::builder().method(method).uri(path)
}

fn in_the_house(page: &Page, status: u16) {
    assert_eq!(page.answer(), (status, "text/html"), "{}", page.html);
    assert!(page.says("<main") && page.says("<h1>"), "{}", page.html);
    assert!(page.headers.contains_key("content-security-policy") && page.headers.contains_key("cache-control"));
}

#[tokio::test]
async fn a_post_from_another_site_gets_a_page_and_under_the_api_a_problem() {
    let browser = Browser::new().await;
    let from = |path: &str| request("POST", path).header("sec-fetch-site", "cross-site").body(Body::empty()).unwrap();
    let page = browser.send(from("/sign-out")).await;
    in_the_house(&page, 403);
    let problem = browser.send(from("/api/v1/cases")).await;
    assert_eq!(problem.answer(), (403, "application/problem+json"));
    assert!(problem.says("\"code\":\"cross-site\""), "{}", problem.html);
}

#[tokio::test]
async fn a_part_of_an_address_that_cannot_be_what_it_should_be_is_a_page_that_is_not_there() {
    let mut browser = Browser::new().await;
    let number = browser.bed.consented_case(7).await;
    browser.sign_in("frontline").await;
    let nowhere = ::words::t::fail_not_found(::words::Lang::Fr);
    for part in ["-1", "abc", "99999999999999999999"] {
        let page = browser.get(&format!("/cases/{number}/consent/{part}/show")).await;
        in_the_house(&page, 404);
        let page = browser.get(&format!("/cases/{number}/consent/{part}/withdraw")).await;
        in_the_house(&page, 404);
        assert!(page.says(nowhere) && !page.says("u32"), "{}", page.html);
    }
    in_the_house(&browser.get("/cases/%FF").await, 404);
}

#[tokio::test]
async fn an_address_with_a_slash_too_many_and_a_wrong_method_are_told_in_words() {
    let mut browser = Browser::new().await;
    browser.sign_in("frontline").await;
    for path in ["/cases/", "/work/", "/nowhere/"] {
        in_the_house(&browser.get(path).await, 404);
    }
    for path in ["/api", "/api/", "/api/v1", "/api/v1/", "/api/v1/cases/", "/api/v2/cases"] {
        assert_eq!(browser.get(path).await.answer(), (404, "application/problem+json"), "{path}");
    }
    let page = browser.send(request("DELETE", "/work").body(Body::empty()).unwrap()).await;
    in_the_house(&page, 405);
    assert!(page.headers.contains_key(header::ALLOW));
}

#[tokio::test]
async fn a_draft_that_is_too_long_is_told_so_and_one_of_an_unknown_form_is_not_kept() {
    let mut browser = Browser::new().await;
    let number = browser.bed.consented_case(7).await;
    browser.sign_in("frontline").await;
    let put = |path: &str, body: String| request("PUT", path).body(Body::from(body)).unwrap();
    let form = format!("/drafts/cases/{number}/do/follow-up.contact");
    assert_eq!(browser.send(put(&form, "minutes=a".into())).await.status.as_u16(), 204);
    let page = browser.send(put(&form, format!("minutes={}", "a".repeat(300_000)))).await;
    in_the_house(&page, 413);
    let page = browser.send(put("/drafts/whatever/i/like", "a=b".into())).await;
    in_the_house(&page, 404);
    let caller = browser.bed.front_line();
    assert_eq!(browser.bed.app.drafts(&caller).await.unwrap().len(), 1);
}

#[tokio::test]
async fn a_link_with_a_language_changes_the_visit_and_never_the_account() {
    let mut browser = Browser::new().await;
    browser.sign_in("frontline").await;
    let chosen = browser.get("/work?lang=de&only=late").await;
    assert_eq!(chosen.to(), "/work?only=late");
    let cookie = chosen.headers[header::SET_COOKIE].to_str().unwrap().to_string();
    assert!(cookie.starts_with("lang=de;") && !cookie.contains("Max-Age"), "{cookie}");
    browser.keep("lang=de");
    assert!(browser.get("/work").await.says("<html lang=\"de\""));
    let account = || browser.bed.app.caller("frontline", 1);
    assert_eq!(account().await.unwrap().language.code(), "fr");
    let saved = browser.post("/settings", &[("language", "it")]).await;
    assert_eq!(account().await.unwrap().language.code(), "it");
    let cookies: Vec<_> = saved.headers.get_all(header::SET_COOKIE).iter().collect();
    assert!(cookies.iter().any(|c| c.to_str().unwrap().starts_with("lang=; Path=/; Max-Age=0")));
}

#[tokio::test]
async fn the_metrics_are_not_there_for_visitors() {
    let mut browser = Browser::new().await;
    browser.sign_in("officer").await;
    in_the_house(&browser.get("/metrics").await, 404);
}
