//! The pages of procedures: a desk that is booked, an order that is guaranteed, and what a form asks at each step.

use crate::browser::{Browser, Page};
use domain::triage::TriageOutcome;

fn main(page: &Page) -> String {
    let main = page.html.split("<main").nth(1).unwrap_or_default();
    assert!(!main.contains("[field") && !main.contains("[act"), "{main}");
    main.to_string()
}

/// The first value that a field offers; the empty choice in front of a list is none.
fn offered(html: &str, field: &str) -> String {
    let at = html.split(&format!("name=\"{field}\"")).nth(1).unwrap_or_else(|| panic!("no {field} in {html}"));
    let mut values = at.split("value=\"").skip(1).filter_map(|v| v.split('"').next());
    values.find(|v| !v.is_empty()).unwrap_or_default().to_string()
}

#[tokio::test]
async fn proj_15_a_day_of_the_desk_is_booked_and_the_expert_answers_on_the_pages() {
    let mut browser = Browser::new().await;
    let number = browser.bed.led_case(7, TriageOutcome::Complex).await;
    let (plan, ii) = (format!("/cases/{number}/plan"), browser.bed.parties().0[1].to_string());
    browser.sign_in("respondent-ui").await;
    let bare = format!("/cases/{number}/do/procedure.start");
    assert_eq!(browser.get(&bare).await.to(), format!("{plan}#procedures"), "which one comes first");
    let page = main(&browser.get(&plan).await);
    assert!(page.contains("do/procedure.start?kind=ii-desk") && page.contains("kind=ii-desk&amp;anonymous=true"));
    let address = format!("{bare}?kind=ii-desk");
    let form = main(&browser.get(&address).await);
    let day = offered(&form, "slot");
    assert!(form.contains("type=\"radio\"") || form.contains("<select"), "days are chosen, not typed");
    let fields = [("kind", "ii-desk"), ("with", ii.as_str()), ("slot", day.as_str()), ("question", "Annoncer ?")];
    let none = browser.post(&address, &[("kind", "ii-desk"), ("slot", day.as_str()), ("question", "?")]).await;
    assert_eq!(none.status.as_u16(), 422, "somebody has to answer");
    browser.post(&address, &fields).await.to();
    let page = main(&browser.get(&plan).await);
    assert!(
        page.contains("id=\"procedure-1\"") && !page.contains("do/procedure.record"),
        "another institution answers"
    );
    browser.sign_in("respondent-ii").await;
    let page = main(&browser.get(&plan).await);
    assert!(page.contains("do/procedure.record?procedure=1&amp;step=advice"), "{page}");
    let address = format!("/cases/{number}/do/procedure.record?procedure=1&step=advice");
    let form = main(&browser.get(&address).await);
    for absent in ["name=\"cost\" type=\"text\"", "name=\"course\" type=\"text\""] {
        assert!(!form.contains(absent), "{absent}");
    }
    assert!(form.contains("value=\"refer\"") && form.contains("name=\"conclusion\""));
    let day = words::date(words::Lang::Fr, browser.bed.today());
    let fields =
        [("procedure", "1"), ("step", "advice"), ("on", day.as_str()), ("result", "refer"), ("text", "Annoncez.")];
    browser.post(&address, &fields).await.to();
    // Whoever has answered does not work on the case any more, and would be asked for a reason.
    browser.sign_in("case-manager").await;
    let page = browser.get(&plan).await;
    assert!(page.says("Annoncer à l’assurance-invalidité") && page.says("Terminée"), "{}", page.html);
}

#[tokio::test]
async fn proj_01_a_guarantee_is_asked_for_given_after_a_check_and_shown_with_each_share_on_the_pages() {
    let mut browser = Browser::new().await;
    let number = browser.bed.led_case(7, TriageOutcome::Complex).await;
    let (plan, parties) = (format!("/cases/{number}/plan"), browser.bed.parties().0);
    browser.sign_in("respondent-ui").await;
    let address = format!("/cases/{number}/do/procedure.start?kind=integration");
    let form = main(&browser.get(&address).await);
    assert!(!form.contains("type=\"date\"") && !form.contains("for=\"f-slot\""), "nothing is booked: {form}");
    browser.post(&address, &[("kind", "integration"), ("question", "Examiner.")]).await.to();
    let page = main(&browser.get(&plan).await);
    assert!(page.contains("do/procedure.ask-guarantee?procedure=1&amp;step=fitness"), "{page}");
    assert!(!page.contains("do/procedure.record"), "nothing is done before it is guaranteed");
    let address = format!("/cases/{number}/do/procedure.ask-guarantee?procedure=1&step=fitness");
    let fields = [
        ("procedure", "1"),
        ("step", "fitness"),
        ("amount", "1000"),
        ("funders.0.institution", parties[2].as_str()),
        ("funders.0.parts", "2"),
        ("funders.1.institution", parties[1].as_str()),
        ("funders.1.parts", "1"),
    ];
    browser.post(&address, &fields).await.to();
    browser.sign_in("case-manager").await;
    let page = browser.get(&plan).await;
    assert!(page.says("666.67") && page.says("333.33"), "the shares make the whole: {}", page.html);
    let address = format!("/cases/{number}/do/procedure.guarantee?procedure=1&guarantee=1");
    let check = browser.post(&address, &[("procedure", "1"), ("guarantee", "1")]).await;
    assert_eq!(check.status.as_u16(), 200, "money is asked about once more");
    let given = [("procedure", "1"), ("guarantee", "1"), ("_do", "confirmed")];
    browser.post(&address, &given).await.to();
    let work = browser.bed.app.work(&browser.bed.respondent_ii(), 30).await.unwrap();
    assert!(work.items.iter().any(|i| i.due.kind == "guarantee-answer" && i.mine), "the other one still waits");
}
