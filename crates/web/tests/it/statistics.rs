//! The figures in the browser, as files, on paper and by the API: the same numbers everywhere, small ones nowhere.

use crate::browser::{Browser, Page};
use axum::body::{Body, to_bytes};
use axum::http::{Request, header};
use serde_json::Value;
use testkit::{Testbed, pdf};
use tower::ServiceExt;

fn main_of(page: &Page) -> &str {
    page.html.split("<main").nth(1).unwrap_or_default()
}

async fn opens(browser: &Browser, address: &str) -> Page {
    let page = browser.get(address).await;
    assert_eq!(page.status.as_u16(), 200, "{address}: {}", main_of(&page));
    let lacking = ["[stats", "[due", "[inv", "[attainment", ">–</h1>"];
    assert!(!lacking.iter().any(|l| main_of(&page).contains(l)), "{address}: {}", main_of(&page));
    page
}

/// What the API answers an account.
async fn api(browser: &Browser, token: &str, path: &str) -> (u16, Value) {
    let request = Request::builder().uri(format!("/api/v1{path}"));
    let request = request.header(header::AUTHORIZATION, format!("Bearer {token}"));
    let got = browser.send(request.body(Body::empty()).unwrap()).await;
    (got.status.as_u16(), serde_json::from_str(&got.html).unwrap_or(Value::Null))
}

/// Five cases that are closed: as few as are shown.
async fn five() -> Testbed {
    let bed = Testbed::new().await;
    for serial in 1..=5 {
        bed.closed_case(serial).await;
    }
    bed
}

#[tokio::test]
async fn case_73_every_figure_stands_with_its_definition_and_its_version_in_four_languages() {
    let mut browser = Browser::before(five().await);
    browser.sign_in("committee").await;
    for (lang, version) in [
        ("fr", "Définition, version 1"),
        ("de", "Definition, Version 1"),
        ("it", "Definizione, versione 1"),
        ("en", "Definition, version 1"),
    ] {
        browser.keep(&format!("lang={lang}"));
        let page = opens(&browser, "/statistics").await;
        let definitions = main_of(&page).matches(version).count();
        assert!(definitions >= 18, "{lang}: {definitions}");
        for part in ["steps", "deadlines", "contacts", "goals", "returns", "handovers", "idle", "follow-up"] {
            assert!(page.says(&format!("id=\"{part}\"")), "{lang}: {part}");
        }
        opens(&browser, "/statistics/outcomes?by=degree").await;
        opens(&browser, "/statistics/frozen").await;
    }
}

#[tokio::test]
async fn case_73_a_past_day_is_asked_for_by_its_address_and_a_coming_one_is_refused() {
    let bed = five().await;
    let mut browser = Browser::before(bed);
    browser.sign_in("officer").await;
    let day = browser.bed.today().last_of_month();
    browser.bed.days(40);
    for serial in 6..=11 {
        browser.bed.closed_case(serial).await;
    }
    browser.sign_in("officer").await;
    let written = |day: jiff::civil::Date| day.strftime("%d.%m.%Y").to_string();
    let (past, today) = (written(day), written(browser.bed.today()));
    let then = opens(&browser, &format!("/statistics?year=2026&as_of={day}")).await;
    let now = opens(&browser, "/statistics?year=2027").await;
    assert!(then.says(&past) && now.says(&today));
    let within = opens(
        &browser,
        &format!("/statistics?year=2026&as_of={}", browser.bed.today().saturating_sub(jiff::ToSpan::days(2))),
    )
    .await;
    assert!(
        within.says(&written(browser.bed.today().first_of_month().saturating_sub(jiff::ToSpan::days(1)))),
        "the end of the month before"
    );
    let file = |page: Page| page.html;
    let before = file(browser.get(&format!("/statistics.csv?year=2026&as_of={day}")).await);
    browser.bed.days(3);
    browser.sign_in("officer").await;
    assert_eq!(file(browser.get(&format!("/statistics.csv?year=2026&as_of={day}")).await), before);
    let coming = browser.bed.today().saturating_add(jiff::ToSpan::days(1));
    assert_eq!(browser.get(&format!("/statistics?as_of={coming}")).await.status.as_u16(), 422);
    browser.sign_in("frontline").await;
    for address in ["/statistics", "/statistics/outcomes", "/statistics/frozen"] {
        assert_eq!(browser.get(address).await.status.as_u16(), 403, "{address}");
    }
    assert_eq!(browser.post("/statistics/package?year=2026", &[]).await.status.as_u16(), 403);
}

#[tokio::test]
async fn case_73_one_click_gives_a_committee_a_paper_and_the_same_numbers_as_files() {
    let mut browser = Browser::before(five().await);
    browser.sign_in("committee").await;
    let begun = browser.post("/statistics/package?year=2026", &[]).await;
    let work = begun.to().to_string();
    assert!(work.starts_with("/downloads/"), "{}", begun.html);
    browser.bed.app.work_on_jobs().await.unwrap();
    assert!(opens(&browser, &work).await.says(&format!("{work}/file")));
    assert!(opens(&browser, "/downloads").await.says("/file"));
    let file = browser.get(&format!("{work}/file")).await;
    assert_eq!(file.answer(), (200, "application/zip"));
    for ending in ["pdf", "csv", "xlsx"] {
        let name = format!("statistics-2026-{}.{ending}", browser.bed.today());
        assert!(file.html.contains(&name), "{name}");
    }
}

#[tokio::test]
async fn data_18_what_the_page_hides_no_file_no_paper_and_no_answer_of_the_api_shows() {
    // Four are too few: nothing of them is told anywhere.
    let bed = Testbed::new().await;
    for serial in 1..=4 {
        bed.closed_case(serial).await;
    }
    let mut browser = Browser::before(bed);
    browser.sign_in("officer").await;
    let csv = browser.get("/statistics.csv").await.html;
    let numbers: Vec<&str> = csv.lines().skip(1).filter_map(|line| line.rsplit(';').next()).collect();
    assert!(numbers.len() > 8, "{csv}");
    assert!(numbers.iter().all(|n| n.parse::<i64>().is_err() || *n == "0"), "{csv}");
    let token = browser.bed.app.make_token("officer", 1, "test", 3650).await.unwrap();
    let told = api(&browser, &token, "/statistics").await.1;
    assert_eq!((&told["definitions"], &told["stock"]), (&Value::from(1), &Value::Null));
    for list in ["steps", "deadlines", "deadlines_in_all", "contacts"] {
        for row in told[list].as_array().unwrap() {
            for (key, value) in row.as_object().unwrap() {
                assert!(value.as_i64().is_none_or(|n| n == 0), "{list}: {key} is {value}");
            }
        }
    }
    assert!(told["flow"].as_array().unwrap().iter().all(|b| b["rows"].as_array().unwrap().is_empty()));
    let (status, outcomes) = api(&browser, &token, "/statistics/outcomes?by=model").await;
    assert_eq!((status, outcomes["after"][1]["months"].as_i64()), (200, Some(12)), "{outcomes}");
    assert_eq!(api(&browser, &token, "/statistics?as_of=never").await.0, 422);
    let (_, frozen) = api(&browser, &token, "/statistics/frozen").await;
    assert_eq!(frozen["months"].as_array().map(Vec::len), Some(0));
}

#[tokio::test]
async fn case_73_the_paper_says_what_counts_and_what_is_left_out() {
    let bed = five().await;
    let signed = bed.app.switch_role("officer", 1, "test").await.unwrap();
    let cookie = format!("{}={}; lang=fr", web::http::SESSION_COOKIE, signed.token);
    let request = Request::builder().uri("/statistics.pdf?year=2026").header(header::COOKIE, cookie);
    let router = web::router(bed.app.clone(), web::Settings::default());
    let response = router.oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
    let bytes = to_bytes(response.into_body(), 10_000_000).await.unwrap();
    let text = pdf::read(&bytes).dense();
    for said in ["Durées d’une étape à l’autre", "Délais tenus", "version 1", "rien n’est estimé"] {
        assert!(text.contains(&pdf::dense(said)), "{said}: {text}");
    }
}
