//! The pages of the cantons' models, of one profile through all of them, and of the projects: open to everyone.

use crate::browser::Browser;
use axum::http::{StatusCode, header};
use testkit::Testbed;
use words::Lang;

async fn everywhere() -> Browser {
    let mut browser = Browser::before(Testbed::with_every_canton().await);
    browser.keep("lang=en");
    browser
}

/// The row of the table in which the link to a canton stands.
fn row<'p>(html: &'p str, canton: &str) -> &'p str {
    let link = format!("href=\"/models/{canton}\"");
    let at = html.find(&link).unwrap_or_else(|| panic!("{canton} has no row"));
    let begin = html[..at].rfind("<tr").unwrap();
    let end = at + html[at..].find("</tr>").unwrap();
    &html[begin..end]
}

#[tokio::test]
async fn case_17_anyone_runs_one_profile_without_a_name_through_every_canton() {
    let browser = everywhere().await;
    let form = browser.get("/models/compare").await;
    assert_eq!(form.status, StatusCode::OK);
    for identity in ["name=\"avs\"", "name=\"name\"", "name=\"birth\"", "_version"] {
        assert!(!form.says(identity), "the profile asks for {identity}");
    }
    let profile = [
        ("INSTITUTIONS", "2"),
        ("INSTITUTIONS_IMMINENT", "0"),
        ("MULTI_PROBLEM", "yes"),
        ("X_PENSION_DRAWN", "yes"),
        ("MOTIVATED", "no"),
    ];
    let page = browser.post("/models/compare", &profile).await;
    assert_eq!(page.status, StatusCode::OK);
    let result = page.html.split("id=\"result\"").nth(1).expect("there is a result");
    let said = |canton: &str, text: &str| assert!(row(result, canton).contains(text), "{canton}: {text}");
    said("be", "gets in");
    said("tg", "gets in");
    said("zh", "does not get in");
    said("ne", "to clarify");
    said("ne", "First common prognosis favourable: Yes");
    said("ti", "professionals decide");
    said("bs", "by agreement");
    said("gl", "does not get in");
    said("gl", "Excluded by:");
    said("gl", "Draws a full or partial pension");
    said("zg", "asks for one and for several registrations");
    assert_eq!(result.matches("<tr role=\"row\"").count(), 27, "a head, 25 models, and one with two ways in");
    assert!(page.says("value=\"yes\" checked"), "what was answered stands in the form again");
}

#[tokio::test]
async fn case_17_nothing_of_a_profile_is_kept() {
    let browser = everywhere().await;
    let page = browser.post("/models/compare", &[("INSTITUTIONS", "2")]).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.headers.get(header::SET_COOKIE).is_none(), "no cookie remembers it");
    assert!(!browser.get("/models/compare").await.says("value=\"2\""), "the form is empty again");
}

#[tokio::test]
async fn case_09_a_profile_in_which_nothing_is_known_refuses_nobody() {
    let page = everywhere().await.post("/models/compare", &[]).await;
    assert!(!page.says("does not get in") && page.says("to clarify"));
}

#[tokio::test]
async fn case_17_a_number_that_cannot_be_comes_back_at_its_field() {
    let page = everywhere().await.post("/models/compare", &[("INSTITUTIONS", "many")]).await;
    assert!(page.says("href=\"#f-INSTITUTIONS\""), "the summary leads to the field");
    assert!(page.says("Give a whole number from 0 to 99.") && !page.says("id=\"result\""));
    assert!(page.says("value=\"many\""), "what was typed is not lost");
}

#[tokio::test]
async fn case_06_every_canton_has_a_page_that_says_how_a_person_enters() {
    let mut browser = everywhere().await;
    for lang in Lang::ALL {
        browser.keep(&format!("lang={}", lang.code()));
        let list = browser.get("/models").await;
        assert_eq!(list.html.matches("href=\"/models/").count(), 25 + 1, "25 models and the way to compare them");
    }
    for code in "ag ai ar be bl bs fr ge gl gr ju lu ne ownw sg sh so sz tg ti ur vd vs zg zh".split(' ') {
        let page = browser.get(&format!("/models/{code}")).await;
        assert_eq!(page.status, StatusCode::OK, "{code}");
        assert!(page.says("id=\"access\"") && page.says("id=\"steps\""), "{code}");
    }
    assert_eq!(browser.get("/models/nw").await.status, StatusCode::OK, "either of two cantons finds their model");
    assert_eq!(browser.get("/models/dm").await.status, StatusCode::NOT_FOUND, "the invented canton is none");
    assert_eq!(browser.get("/models/default").await.status, StatusCode::NOT_FOUND, "nor is the default");
}

#[tokio::test]
async fn surv_04_a_page_says_how_sure_each_value_is_and_what_the_sources_leave_open() {
    let browser = everywhere().await;
    let geneva = browser.get("/models/ge").await;
    assert!(geneva.says("contradictory") && geneva.says("source: S2 tab. 3"));
    assert!(geneva.says("At least 2 of these:") && geneva.says("every month"));
    assert!(geneva.says("time limits and rhythms"), "what is taken from the default is named");
    let silent = browser.get("/models/ai").await;
    assert!(silent.says("The sources say nothing of this canton"));
    let schwyz = browser.get("/models/sz").await;
    assert!(schwyz.says("at least 2 institutions, those about to join included"));
}

#[tokio::test]
async fn proj_56_the_projects_are_listed_and_filtered() {
    let browser = everywhere().await;
    let rows = |html: &str| html.matches("href=\"/local-projects/P").count();
    assert_eq!(rows(&browser.get("/local-projects").await.html), 47);
    assert_eq!(rows(&browser.get("/local-projects?mechanism=tandem").await.html), 4);
    assert_eq!(rows(&browser.get("/local-projects?canton=BS&state=pilot").await.html), 3);
    assert_eq!(rows(&browser.get("/local-projects?topic=4.3").await.html), 7);
    let none = browser.get("/local-projects?canton=BS&topic=4.1.1").await;
    assert!(rows(&none.html) == 0 && none.says("No project fits"));
    assert!(none.says("class=\"chip\""), "each filter can be taken away");
    assert_eq!(rows(&browser.get("/local-projects?state=odd").await.html), 47, "an unknown value filters nothing");
}

#[tokio::test]
async fn proj_30_a_project_says_what_it_does_how_far_it_is_and_where_the_house_does_the_same() {
    let browser = everywhere().await;
    let medval = browser.get("/local-projects/P30").await;
    assert!(medval.says("Medval") && medval.says("in force") && medval.says("independent physician"));
    assert!(medval.says("href=\"/models/fr#agreements\""), "its rule of access is shown");
    assert!(medval.says("Medical appraisal") && medval.says("For the medical service alone"), "and its steps");
    assert!(medval.says("among the procedures of the canton"), "and where it is begun");
    assert!(browser.get("/local-projects/P08").await.says("href=\"/agreements\""), "an agreement works here");
    let ended = browser.get("/local-projects/P21").await;
    assert!(ended.says("ended") && ended.says("too few people"));
    assert_eq!(browser.get("/local-projects/P99").await.status, StatusCode::NOT_FOUND);
}
