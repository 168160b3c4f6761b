//! The figures of the country: a bureau tries and takes in what cantons deliver, publishes, and whoever comes reads and takes
//! away what is shown (CASE-73, OPEN-05, DATA-18, SURV-19).

use crate::browser::{Browser, Page};
use axum::body::Body;
use axum::http::{Request, header};
use serde_json::{Value, json};

const LANGUAGES: [&str; 4] = ["fr", "de", "it", "en"];
const YEAR: u16 = 2025;

async fn opens(browser: &mut Browser, language: &str, address: &str) -> Page {
    browser.keep(&format!("lang={language}"));
    let page = browser.get(address).await;
    let main = page.html.split("<main").nth(1).unwrap_or_default();
    assert_eq!(page.status.as_u16(), 200, "{language} {address}: {main}");
    for lacking in ["[nat", "[inv", "[stats", "[national"] {
        assert!(!main.contains(lacking), "{language} {address}: {lacking}");
    }
    page
}

fn delivery(row: &str, announced: i64) -> Value {
    json!({
        "shape": 1, "row": row, "year": YEAR, "as_of": "2026-03-31", "definitions": 1, "mapping": "XX/1", "threshold": 5,
        "announced": announced, "closed": 21, "stock": 60,
        "national": [{"code": "led-together", "cases": announced}],
    })
}

async fn tries(browser: &Browser, delivery: &Value) -> Page {
    let bytes = delivery.to_string().into_bytes();
    browser.upload("/national/deliveries", &[], &[("file", "delivery.json", &bytes)]).await
}

/// Takes in a delivery from its trial, and gives where that leads.
async fn takes(browser: &Browser, delivery: &Value) -> Page {
    let tried = tries(browser, delivery).await;
    assert_eq!(tried.status.as_u16(), 200, "{}", tried.html);
    browser.post("/national/deliveries/take", &[("delivery", &delivery.to_string())]).await
}

#[tokio::test]
async fn case_73_deliveries_are_tried_taken_in_published_and_read_by_whoever_comes_in_four_languages() {
    let mut browser = Browser::new().await;
    for language in LANGUAGES {
        assert!(!opens(&mut browser, language, "/national").await.says("id=\"table\""), "nothing is published");
    }
    browser.sign_in("officer").await;
    browser.keep("lang=de");
    let took = takes(&browser, &delivery("VS", 1234)).await;
    assert_eq!(took.to(), "/national/years/2025?done=national.taken", "{}", took.html);
    let mut hides = delivery("OW/NW", 40);
    hides["national"] = json!([{"code": "led-together", "cases": null}, {"code": "advised", "cases": null}]);
    assert_eq!(takes(&browser, &hides).await.status.as_u16(), 303);
    let year = opens(&mut browser, "de", "/national/years/2025").await;
    assert!(year.says("3 von 26 Kantonen haben geliefert") && year.says("nicht veröffentlicht"));
    assert_eq!(browser.get("/national?year=2025").await.status.as_u16(), 404, "not before it is published");
    let done = browser.post("/national/years/2025/publish", &[("conclusions", "Drei Kantone.")]).await;
    assert_eq!(done.to(), "/national/years/2025?done=national.published", "{}", done.html);
    for language in LANGUAGES {
        opens(&mut browser, language, "/national/deliveries").await;
        opens(&mut browser, language, "/national/years/2025").await;
        let page = opens(&mut browser, language, "/national").await;
        assert!(page.says("id=\"table\"") && page.says("data-color=\"warning\"") && page.says("Drei Kantone."));
    }
    let page = opens(&mut browser, "de", "/national").await;
    assert!(page.says("1’274") && page.says("nicht geliefert") && page.says("nicht gezeigt"), "{}", page.html);
    assert!(page.html.find("id=\"table\"") < page.html.find("inv-map"), "the table comes first");
}

#[tokio::test]
async fn data_18_a_trial_names_every_fault_in_words_and_takes_in_nothing() {
    let mut browser = Browser::new().await;
    browser.sign_in("officer").await;
    browser.keep("lang=en");
    let mut wrong = delivery("VS", 40);
    (wrong["closed"], wrong["as_of"]) = (json!(3), json!("2025-12-31"));
    let tried = tries(&browser, &wrong).await;
    assert_eq!(tried.status.as_u16(), 422);
    assert!(tried.says("below the canton’s own threshold") && tried.says("another day than the end of March"));
    assert!(!tried.says("action=\"/national/deliveries/take\""), "there is no way on");
    let sent = browser.post("/national/deliveries/take", &[("delivery", &wrong.to_string())]).await;
    assert_eq!(sent.status.as_u16(), 422);
    assert_eq!(browser.get("/national/years/2025").await.status.as_u16(), 404);
    let broken = browser.upload("/national/deliveries", &[], &[("file", "x.json", b"{}")]).await;
    assert!(broken.status.as_u16() == 422 && broken.says("no delivery"));
    browser.sign_in("committee").await;
    assert_eq!(browser.get("/national/deliveries").await.status.as_u16(), 403);
}

#[tokio::test]
async fn surv_23_the_figures_of_the_country_are_taken_away_with_their_caveats() {
    let mut browser = Browser::new().await;
    browser.sign_in("officer").await;
    takes(&browser, &delivery("VS", 1234)).await;
    browser.post("/national/years/2025/publish", &[]).await;
    browser.keep("lang=en");
    let csv = browser.get("/national/files/cases.csv").await;
    assert!(csv.says("Valais;1234;21;60") && csv.says("not delivered") && csv.says("does not count as nought"));
    let data: Value = serde_json::from_str(&browser.get("/national/files/cases.json").await.html).unwrap();
    assert_eq!((data["version"].as_str(), data["extension"]["delivered"].as_u64()), (Some("2.0"), Some(1)));
    assert!(browser.get("/national/files/cases.xlsx").await.answer().1.contains("spreadsheetml"));
    for picture in ["map", "bars", "categories"] {
        let svg = browser.get(&format!("/national/files/cases.svg?picture={picture}")).await;
        assert_eq!(svg.answer(), (200, "image/svg+xml"), "{picture}");
        assert!(svg.says("does not count as nought"), "{picture}");
        let png = browser.get(&format!("/national/files/cases.png?picture={picture}")).await;
        assert_eq!(png.answer(), (200, "image/png"), "{picture}");
    }
    for nothing in ["cases.exe", "cases.svg?picture=dots", "other.csv"] {
        assert_eq!(browser.get(&format!("/national/files/{nothing}")).await.status.as_u16(), 404, "{nothing}");
    }
}

/// What the API answers.
async fn api(browser: &Browser, token: &str, path: &str, body: Option<&Value>) -> (u16, Value) {
    let request = Request::builder().uri(format!("/api/v1{path}"));
    let request = request.header(header::AUTHORIZATION, format!("Bearer {token}"));
    let request = match body {
        None => request.body(Body::empty()),
        Some(body) => {
            request.method("POST").header(header::CONTENT_TYPE, "application/json").body(Body::from(body.to_string()))
        }
    };
    let got = browser.send(request.unwrap()).await;
    (got.status.as_u16(), serde_json::from_str(&got.html).unwrap_or(Value::String(got.html.clone())))
}

#[tokio::test]
async fn case_73_a_canton_delivers_through_the_interface() {
    let browser = Browser::new().await;
    let token = browser.bed.app.make_token("officer", 1, "test", 3650).await.unwrap();
    let sent = delivery("VS", 1234);
    let (status, trial) = api(&browser, &token, "/national/trial", Some(&sent)).await;
    assert_eq!((status, trial["faults"].as_array().map(Vec::len)), (200, Some(0)), "{trial}");
    let (status, done) = api(&browser, &token, "/national/years/2025/national.take", Some(&sent)).await;
    assert_eq!((status, done["events"][0].as_str()), (200, Some("national.taken")), "{done}");
    let mut few = sent.clone();
    few["closed"] = json!(22);
    let (_, trial) = api(&browser, &token, "/national/trial", Some(&few)).await;
    assert_eq!((&trial["replaces"], &trial["faults"][0]["fault"]), (&json!(true), &json!("tells-of-few")), "{trial}");
    let refused = api(&browser, &token, "/national/years/2025/national.take", Some(&few)).await;
    assert_eq!(
        (refused.0, &refused.1["code"], &refused.1["field"]),
        (422, &json!("delivery-faulty"), &json!("closed"))
    );
    assert_eq!(api(&browser, &token, "/national", None).await.0, 404, "nothing is published");
    let (status, _) = api(&browser, &token, "/national/years/2025/national.publish", Some(&json!({}))).await;
    assert_eq!(status, 200);
    let (status, told) = api(&browser, &token, "/national?year=2025", None).await;
    assert_eq!((status, told["delivered"].as_u64(), told["cantons"].as_u64()), (200, Some(1), Some(26)));
    let announced = told["sums"].as_array().unwrap().iter().find(|s| s["column"] == "announced").unwrap();
    assert_eq!((&announced["cases"], &announced["rows"]), (&json!(1234), &json!(1)));
    assert_eq!(
        api(&browser, &token, "/statistics/deliveries/2025", None).await.0,
        404,
        "an invented canton delivers nothing"
    );
}

#[tokio::test]
async fn surv_01_a_round_is_listed_answered_commented_on_and_published_through_the_interface() {
    let browser = Browser::new().await;
    let token = browser.bed.app.make_token("officer", 1, "test", 3650).await.unwrap();
    let call = async |path: &str, body: Option<&Value>| api(&browser, &token, path, body).await;
    let (status, opened) = call("/inventory/rounds", Some(&json!({"year": 2026, "due": "2026-12-31"}))).await;
    assert_eq!(status, 201, "{opened}");
    let (_, round) = call("/inventory/rounds/2026", None).await;
    assert_eq!((round["stage"].as_str(), round["rows"].as_array().map(Vec::len)), (Some("collecting"), Some(24)));
    let (status, row) = call("/inventory/rounds/2026/rows/VS", None).await;
    assert_eq!(status, 200, "{row}");
    let mut lines = row["blocks"]["anchoring"].clone();
    lines["anchoring.csv"][0]["decree"] = json!("yes");
    assert!(row["known"].as_array().unwrap().iter().any(|k| k["from"] == "model" && k["table"] == "criteria.csv"));
    let answer = json!({"row": "VS", "block": "anchoring", "lines": lines});
    let (status, done) = call("/inventory/rounds/2026/inventory.answer", Some(&answer)).await;
    assert_eq!(status, 200, "{done}");
    let confirm = json!({"row": "VS", "block": "projects"});
    assert_eq!(call("/inventory/rounds/2026/inventory.confirm", Some(&confirm)).await.0, 200);
    assert_eq!(call("/inventory/figures/anchoring?round=2026", None).await.0, 404, "not before it is published");
    let invite = json!({"due": "2026-12-20"});
    assert_eq!(call("/inventory/rounds/2026/inventory.invite-comments", Some(&invite)).await.0, 200);
    let said = json!({"row": "VS", "block": "anchoring", "text": "Der Beschluss gilt seit Mai."});
    assert_eq!(call("/inventory/rounds/2026/inventory.comment", Some(&said)).await.0, 200);
    let (_, round) = call("/inventory/rounds/2026", None).await;
    assert_eq!(round["comments"][0]["text"], "Der Beschluss gilt seit Mai.");
    assert!(round["changes"].as_array().unwrap().iter().any(|c| c["column"] == "decree" && c["after"] == "yes"));
    assert_eq!(call("/inventory/rounds/2026/inventory.publish", Some(&json!({}))).await.0, 200);
    let (status, figure) = call("/inventory/figures/anchoring?round=2026", None).await;
    assert_eq!((status, figure["round"].as_i64()), (200, Some(2026)));
    let rows = figure["rows"].as_array().unwrap();
    let of = |row: &str| rows.iter().find(|r| r["canton"] == row).unwrap();
    assert_eq!(
        (&of("VS")["decree"], &of("ZH")["decree"]),
        (&json!("yes"), &Value::Null),
        "what nobody confirmed is missing"
    );
    let (status, csv) = call("/inventory/figures/structures/csv?round=2023", None).await;
    assert!(status == 200 && csv.as_str().unwrap().contains("TOTAL,21,12,9,11"), "{csv}");
    assert_eq!(call("/inventory/figures/nothing", None).await.0, 404);
    assert_eq!(call("/inventory/figures", None).await.1["rounds"], json!([2026, 2023]));
}
