//! Lists and pages of cases: what is urgent stands in front, and what may be done leads to where it is done.

use crate::browser::Browser;
use app::case::Envelope;
use domain::case::Open;
use domain::model::{Degree, DueKind};
use domain::triage::TriageOutcome;
use jiff::ToSpan;
use testkit::build;

#[tokio::test]
async fn the_list_of_cases_begins_with_what_is_due_first_and_late_stands_on_top() {
    let mut browser = Browser::new().await;
    let older = browser.bed.announced_case(7).await;
    let another = Open { despite_duplicates: true, ..build::open(8) };
    let opened = browser.bed.app.open_case(&browser.bed.front_line(), another, &Envelope::default()).await;
    let newer = opened.unwrap().number;
    browser.bed.days(40);
    browser.sign_in("frontline").await;
    let at = |html: &str, number: &str| html.find(&format!("href=\"/cases/{number}\"")).expect("the case is listed");
    let usual = browser.get("/cases").await.html;
    assert!(at(&usual, &older) < at(&usual, &newer), "the older one is late");
    assert!(usual.contains("data-state=\"late\"") && usual.contains("aria-sort=\"ascending\""));
    let by_number = browser.get("/cases?sort=number").await.html;
    assert!(at(&by_number, &newer) < at(&by_number, &older) && by_number.contains("aria-sort=\"descending\""));
    assert!(by_number.contains("name=\"sort\" value=\"number\""), "a filter keeps the order");
}

#[tokio::test]
async fn a_request_that_should_have_been_answered_says_so_among_the_own_work() {
    let mut browser = Browser::new().await;
    let bed = &browser.bed;
    let number = bed.led_case(7, TriageOutcome::Complex).await;
    let due = bed.today().saturating_add(5.days());
    bed.done(&bed.case_manager(), &number, build::request(&bed.parties().0[1], due)).await;
    browser.sign_in("respondent-ii").await;
    let panel = |html: &str| {
        let rest = html.split("id=\"requests\"").nth(1).expect("there is a panel");
        rest.split("</section>").next().unwrap_or_default().to_string()
    };
    assert!(!panel(&browser.get("/work").await.html).contains("data-color=\"danger\""));
    browser.bed.days(8);
    browser.sign_in("respondent-ii").await;
    let late = panel(&browser.get("/work").await.html);
    assert!(late.contains("data-color=\"danger\""), "{late}");
    assert!(late.contains(&::words::due_words(::words::Lang::It, -3)), "{late}");
}

#[tokio::test]
async fn asking_the_respondent_is_a_link_as_soon_as_there_is_something_to_ask_about() {
    let mut browser = Browser::new().await;
    let number = browser.bed.opened_case(7).await;
    browser.sign_in("frontline").await;
    let link = format!("<a class=\"ds-link\" href=\"/cases/{number}/do/consultation.ask\">");
    let title = ::words::t::overview_task_consultation(::words::Lang::Fr);
    let before = browser.get(&format!("/cases/{number}")).await;
    assert!(!before.says(&link) && before.says(::words::t::announcement_consult_first(::words::Lang::Fr)));
    browser.bed.done(&browser.bed.front_line(), &number, browser.bed.screening(Degree::RoundTable)).await;
    let page = browser.get(&format!("/cases/{number}")).await;
    assert!(page.says(&format!("{link}{title}")), "{}", page.html);
}

#[tokio::test]
async fn while_a_consent_is_in_force_preparing_another_is_not_the_main_button() {
    let mut browser = Browser::new().await;
    let number = browser.bed.consented_case(7).await;
    let view = browser.bed.app.case(&browser.bed.front_line(), &number).await.unwrap();
    assert!(view.due.iter().any(|d| d.kind == DueKind::ConsentRenewal), "the renewal is among the steps");
    browser.sign_in("frontline").await;
    let page = browser.get(&format!("/cases/{number}")).await;
    assert!(!page.says(&format!("<a class=\"ds-button\" href=\"/cases/{number}/do/consent.offer")), "{}", page.html);
    assert!(page.says(&format!("href=\"/cases/{number}/do/consent.offer")), "it has its line");
}
