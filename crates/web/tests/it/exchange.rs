//! The pages of agreements, requests for information and lists by AVS number, as each side sees them.

use crate::browser::Browser;
use app::case::Envelope;
use domain::common::{Approve, Learns, RunCommand};
use domain::consent::Category;
use domain::disclosure::Purpose;
use testkit::exchange::{ask_inquiry, sheet};

async fn opens(browser: &mut Browser, login: &str, address: &str) -> String {
    browser.sign_in(login).await;
    let page = browser.get(address).await;
    assert_eq!(page.status.as_u16(), 200, "{login} {address}");
    let main = page.html.split("<main").nth(1).unwrap_or_default();
    assert!(!main.contains("[field") && !main.contains("[act") && !main.contains(">–</h1>"), "{login} {address}");
    page.html
}

#[tokio::test]
async fn data_13_the_page_of_a_question_shows_its_addressee_the_person_and_not_the_case() {
    let mut browser = Browser::new().await;
    let number = browser.bed.consented_case(1).await;
    let vet = browser.bed.login("respondent-vet-centre").seated.seat.institution;
    let front = browser.bed.front_line();
    browser.bed.done(&front, &number, ask_inquiry(&vet, &[Category::Benefits], Purpose::UnduePayment)).await;
    let id = browser.bed.inquiry_of(&front, &number).await;
    let addressee = "respondent-vet-centre";
    for address in ["/requests".into(), "/work".into(), "/notices".into(), format!("/inquiries/{id}")] {
        let html = opens(&mut browser, addressee, &address).await;
        assert!(html.contains(&id) && !html.contains(&number), "{address}");
    }
    let html = opens(&mut browser, addressee, &format!("/inquiries/{id}")).await;
    assert!(html.contains("Exempel") && html.contains("LPGA"), "the person and the basis");
    for kind in ["inquiry.answer", "inquiry.refuse"] {
        opens(&mut browser, addressee, &format!("/inquiries/{id}/do/{kind}")).await;
    }
    let own = opens(&mut browser, "frontline", &format!("/inquiries/{id}")).await;
    assert!(own.contains(&number));
    opens(&mut browser, "frontline", &format!("/cases/{number}/do/inquiry.ask")).await;
    opens(&mut browser, "frontline", &format!("/cases/{number}/plan")).await;
    opens(&mut browser, "frontline", &format!("/cases/{number}/timeline")).await;
    browser.sign_in("front-vet-centre").await;
    assert_eq!(browser.get(&format!("/inquiries/{id}")).await.status.as_u16(), 404);
}

#[tokio::test]
async fn data_13_the_pages_of_agreements_open_to_those_who_administer_them_and_to_their_parties() {
    let mut browser = Browser::new().await;
    let of = |login: &str| browser.bed.login(login).seated.seat.institution;
    let (ui, ii) = (of("respondent-ui"), of("respondent-ii"));
    let number = browser.bed.agreed(browser.bed.terms(&[&ui, &ii], &[Category::Career], 7)).await;
    for login in ["officer", "secretariat", "respondent-ii"] {
        assert!(opens(&mut browser, login, "/agreements").await.contains(&number));
        opens(&mut browser, login, &format!("/agreements/{number}")).await;
    }
    for page in ["/agreements/new".into(), format!("/agreements/{number}/amend"), format!("/agreements/{number}/end")] {
        opens(&mut browser, "officer", &page).await;
    }
    browser.sign_in("case-manager").await;
    assert_eq!(browser.get(&format!("/agreements/{number}")).await.status.as_u16(), 404);
    assert_eq!(browser.get("/agreements/new").await.status.as_u16(), 403);
}

#[tokio::test]
async fn data_10_the_pages_of_a_list_hold_no_number() {
    let mut browser = Browser::new().await;
    let (sa, ui) = (browser.bed.case_manager(), browser.bed.respondent_ui().seated.seat.institution);
    let request = browser.bed.list_request(&sa, &ui).await;
    let sheet = format!("{}75x\n", sheet(&[1]));
    let number = browser.bed.app.request_list(&sa, request, &sheet, &Envelope::default()).await.unwrap().number;
    for (login, pages) in [
        ("case-manager", vec!["/recipient-lists".to_string(), format!("/recipient-lists/{number}")]),
        ("officer", vec![format!("/recipient-lists/{number}/do/recipient-list.approve")]),
        ("respondent-ui", vec![format!("/recipient-lists/{number}"), "/recipient-lists/new".into()]),
    ] {
        for page in pages {
            let html = opens(&mut browser, login, &page).await;
            assert!(!html.contains("756.0") && !html.contains("75x"), "{page}");
        }
    }
    browser.sign_in("case-manager").await;
    let corrections = browser.get(&format!("/recipient-lists/{number}/corrections")).await;
    assert!(corrections.says(";75x") && corrections.says("2;3;"), "{}", corrections.html);
}

#[tokio::test]
async fn data_10_the_pages_of_a_comparison_hold_no_number() {
    let mut browser = Browser::new().await;
    let (sa, ui) = (browser.bed.case_manager(), browser.bed.respondent_ui().seated.seat.institution);
    let terms = browser.bed.terms(&[&sa.seated.seat.institution, &ui], &[Category::Identity], 7);
    let agreement = browser.bed.agreed(terms).await;
    let request = browser.bed.run_request(&sa, &ui, &agreement, Learns::Both).await;
    let number = browser.bed.app.request_run(&sa, request, &sheet(&[1]), &Envelope::default()).await.unwrap().number;
    let officer = browser.bed.officer();
    let one = format!("/common/{number}");
    let approve = |kind: &str| format!("{one}/do/{kind}");
    opens(&mut browser, "officer", &approve("common.approve")).await;
    let approved = RunCommand::Approve(Approve {});
    browser.bed.app.act_on_run(&officer, &number, &Envelope::default(), approved).await.unwrap();
    for (login, pages) in [
        ("case-manager", vec!["/common".to_string(), one.clone(), "/common/new".into(), approve("common.begin")]),
        ("officer", vec!["/common".into(), one.clone(), "/notices".into()]),
    ] {
        for page in pages {
            let html = opens(&mut browser, login, &page).await;
            assert!(!html.contains("756.0"), "{page}");
        }
    }
    browser.sign_in("respondent-ui").await;
    assert_eq!(browser.get(&one).await.status.as_u16(), 404, "the other institution has a run of its own");
}
