//! The pages of a transfer between schemes, of plans side by side, and of problems with a service.

use crate::browser::{Browser, Page};
use domain::CaseCommand;
use domain::triage::TriageOutcome;
use jiff::ToSpan;
use testkit::exchange::contradiction;
use words::Lang;

fn main(page: &Page) -> String {
    let main = page.html.split("<main").nth(1).unwrap_or_default();
    assert!(!main.contains("[field") && !main.contains("[act") && !main.contains(">–</h1>"), "{main}");
    main.to_string()
}

async fn opens(browser: &mut Browser, login: &str, address: &str) -> String {
    browser.sign_in(login).await;
    let page = browser.get(address).await;
    assert_eq!(page.status.as_u16(), 200, "{login} {address}");
    main(&page)
}

/// A section of a page by its id.
fn section(html: &str, id: &str) -> Option<String> {
    let rest = html.split(&format!("<section class=\"panel\" id=\"{id}\"")).nth(1)?;
    Some(rest.split("</section>").next().unwrap_or_default().to_string())
}

#[tokio::test]
async fn case_63_a_transfer_is_started_with_its_checklist_and_confirmed_by_the_receiver_on_the_pages() {
    let mut browser = Browser::new().await;
    let number = browser.bed.led_case(7, TriageOutcome::Complex).await;
    let start = browser.bed.transfer();
    let day = |days: i32| words::date(Lang::Fr, start.last_day.saturating_add(days.days()));
    let address = format!("/cases/{number}/do/transfer.start");
    browser.sign_in("respondent-ui").await;
    assert_eq!(browser.get(&address).await.to(), format!("/cases/{number}/plan#transfers"), "the kind comes first");
    let plan = main(&browser.get(&format!("/cases/{number}/plan")).await);
    let panel = section(&plan, "transfers").expect("the plan has the transfers");
    assert!(panel.contains("do/transfer.start?kind=allowance-end"), "{panel}");
    let address = format!("{address}?kind=allowance-end");
    let form = browser.get(&address).await;
    for check in &browser.bed.app.model().transfer[0].check {
        assert!(main(&form).contains(&format!("name=\"checks.{}.done\"", check.code)), "{}", check.code);
    }
    let (last, first, late) = (day(0), day(1), day(2));
    let mut fields = vec![
        ("kind", "allowance-end"),
        ("from", start.from.as_str()),
        ("to", start.to.as_str()),
        ("last_day", last.as_str()),
        ("first_day", late.as_str()),
        ("checks.person-told.done", "true"),
        ("checks.last-payment.done", "true"),
        ("checks.measures.note", "Stage en cours"),
    ];
    let gap = browser.post(&address, &fields).await;
    assert_eq!(gap.status.as_u16(), 422);
    assert!(gap.says("href=\"#f-first_day\"") && gap.says(&first), "it says until when: {}", gap.html);
    fields[4] = ("first_day", first.as_str());
    let open = browser.post(&address, &fields).await;
    assert_eq!(open.status.as_u16(), 422);
    assert!(open.says("href=\"#f-checks\"") && open.says("id=\"f-checks\"") && open.says("Stage en cours"));
    fields.push(("checks.application.done", "true"));
    let done = browser.post(&address, &fields).await;
    assert!(done.to().contains("done=transfer.started"), "{} {}", done.status, done.html);
    let case = browser.bed.view(&browser.bed.respondent_ui(), &number).await;
    assert_eq!(case.transfers[0].start.checks.len(), 4, "what was neither done nor remarked on is not there");
    browser.sign_in("case-manager").await;
    assert!(browser.get("/work").await.says("transfer.confirm?transfer=1"));
    let overview = main(&browser.get(&format!("/cases/{number}")).await);
    let panel = section(&overview, "transfers").expect("the case shows it while it waits");
    assert!(panel.contains("transfer.confirm?transfer=1") && panel.contains("Stage en cours"), "{panel}");
    main(&browser.get(&format!("/cases/{number}/do/transfer.decline?transfer=1")).await);
    let confirm = format!("/cases/{number}/do/transfer.confirm?transfer=1");
    assert!(main(&browser.get(&confirm).await).contains("Stage en cours"), "what is confirmed stands above the form");
    let done = browser.post(&confirm, &[("transfer", "1"), ("note", "Premier rendez-vous lundi")]).await;
    assert!(done.to().contains("done=transfer.confirmed"), "{}", done.html);
    let timeline = opens(&mut browser, "respondent-ui", &format!("/cases/{number}/timeline")).await;
    assert!(timeline.contains("Premier rendez-vous lundi"));
    assert!(section(&opens(&mut browser, "case-manager", &format!("/cases/{number}")).await, "transfers").is_none());
}

#[tokio::test]
async fn case_55_the_plans_stand_side_by_side_and_a_contradiction_is_marked_shown_and_solved() {
    let mut browser = Browser::new().await;
    let number = browser.bed.followed_case(7).await;
    let plan = format!("/cases/{number}/plan");
    let html = opens(&mut browser, "case-manager", &plan).await;
    let side = section(&html, "side").map(|_| html.split("id=\"side\"").nth(1).unwrap_or_default().to_string());
    let side = side.expect("three have planned something");
    let columns = side.split("id=\"contradictions\"").next().unwrap_or_default().matches("<h3>").count();
    assert_eq!(columns, 3, "a column for each of the person and two institutions: {side}");
    let mark = format!("/cases/{number}/do/plan.mark-contradiction");
    let form = main(&browser.get(&mark).await);
    assert!(form.contains("value=\"goal-1\"") && form.contains("value=\"measure-3\""), "{form}");
    let same = [("first", "measure-2"), ("second", "measure-2"), ("what", "Mêmes heures")];
    let refused = browser.post(&mark, &same).await;
    assert!(refused.status.as_u16() == 422 && refused.says("href=\"#f-second\""), "{}", refused.html);
    let two = [("first", "measure-2"), ("second", "measure-3"), ("what", "Mêmes heures")];
    assert!(browser.post(&mark, &two).await.to().contains("done=plan.contradiction-marked"));
    let html = opens(&mut browser, "respondent-ui", &plan).await;
    assert_eq!(html.matches("href=\"#contradiction-1\"").count(), 2, "both entries say so");
    assert!(!html.contains("plan.solve-contradiction"), "who may not solve it is not asked to");
    let overview = opens(&mut browser, "respondent-ui", &format!("/cases/{number}")).await;
    assert!(section(&overview, "contradictions").is_some_and(|s| s.contains("Mêmes heures")));
    browser.sign_in("case-manager").await;
    assert!(browser.get("/work").await.says("plan.solve-contradiction?contradiction=1"));
    let solve = format!("/cases/{number}/do/plan.solve-contradiction?contradiction=1");
    assert!(main(&browser.get(&solve).await).contains("Mêmes heures"));
    let done = browser.post(&solve, &[("contradiction", "1"), ("solution", "Le stage passe au soir")]).await;
    assert!(done.to().contains("done=plan.contradiction-solved"), "{}", done.html);
    let overview = opens(&mut browser, "case-manager", &format!("/cases/{number}")).await;
    assert!(section(&overview, "contradictions").is_none());
    assert!(opens(&mut browser, "case-manager", &plan).await.contains("Le stage passe au soir"));
    opens(&mut browser, "case-manager", &format!("/cases/{number}/timeline")).await;
}

#[tokio::test]
async fn case_55_one_plan_alone_has_no_columns() {
    let mut browser = Browser::new().await;
    let number = browser.bed.led_case(7, TriageOutcome::Complex).await;
    let lead = browser.bed.case_manager();
    let title = testkit::forms::line("Un but");
    let goal = CaseCommand::SetGoal(domain::plan::SetGoal { title, clause: None });
    browser.bed.done(&lead, &number, goal).await;
    let html = opens(&mut browser, "case-manager", &format!("/cases/{number}/plan")).await;
    assert!(section(&html, "side").is_none() && section(&html, "contradictions").is_none());
    assert_eq!(browser.bed.refused(&lead, &number, contradiction("goal-1", "goal-2")).await, "unknown-entry");
}

#[tokio::test]
async fn case_67_a_concern_is_raised_passed_on_answered_and_closed_on_the_pages() {
    let mut browser = Browser::new().await;
    let institution = browser.bed.respondent_ui().seated.seat.institution.to_string();
    browser.sign_in("coordinator").await;
    let form = browser.get("/concerns/new").await;
    let nobody = words::lookup(form_lang(&form), "concerns-nobody").unwrap();
    assert!(main(&form).contains(nobody), "the form says that nobody may be named");
    let empty = browser.post("/concerns/new", &[("institution", &institution)]).await;
    assert!(empty.status.as_u16() == 422 && empty.says("href=\"#f-subject\"") && empty.says("href=\"#f-account\""));
    let fields = [("institution", institution.as_str()), ("subject", "Délais"), ("account", "Six semaines.")];
    let to = browser.post("/concerns/new", &fields).await.to().to_string();
    let address = to.split('?').next().unwrap_or_default().to_string();
    assert!(to.contains("done=concern.raised"), "{to}");
    let number = address.rsplit('/').next().unwrap_or_default().to_string();
    for page in ["/concerns", "/work", "/notices"] {
        assert!(opens(&mut browser, "officer", page).await.contains(&number), "{page}");
    }
    let version = |page: &Page| page.hidden("_version").expect("the form knows what it was filled from");
    let pass_on = format!("{address}/do/concern.pass-on");
    let form = browser.get(&pass_on).await;
    main(&form);
    let said = [("position", "Il manque du personnel."), ("_version", &version(&form))];
    assert!(browser.post(&pass_on, &said).await.to().contains("done=concern.passed-on"));
    assert_eq!(browser.get(&pass_on).await.status.as_u16(), 403, "it is no longer there to be passed on");
    let read = opens(&mut browser, "committee", &address).await;
    assert!(read.contains("Il manque du personnel.") && !read.contains("/do/"));
    opens(&mut browser, "committee", "/concerns").await;
    opens(&mut browser, "committee", "/notices").await;
    browser.sign_in("officer").await;
    let record = format!("{address}/do/concern.record-answer");
    main(&browser.get(&record).await);
    let today = words::date(Lang::Fr, browser.bed.today());
    let said = [("on", today.as_str()), ("answer", "Deux postes sont créés.")];
    assert!(browser.post(&record, &said).await.to().contains("done=concern.answer-recorded"));
    assert!(opens(&mut browser, "coordinator", "/work").await.contains(&number));
    let close = format!("{address}/do/concern.close");
    main(&browser.get(&close).await);
    assert!(browser.post(&close, &[("result", "Les délais sont tenus.")]).await.to().contains("done=concern.closed"));
    let all = opens(&mut browser, "coordinator", &address).await;
    for said in ["Six semaines.", "Il manque du personnel.", "Deux postes sont créés.", "Les délais sont tenus."] {
        assert!(all.contains(said), "{said}");
    }
    browser.sign_in("coordinator-north").await;
    assert_eq!(browser.get(&address).await.status.as_u16(), 404);
    browser.sign_in("respondent-ui").await;
    assert_eq!(browser.get("/concerns").await.status.as_u16(), 403);
}

/// The language in which a page speaks.
fn form_lang(page: &Page) -> Lang {
    let code = page.html.split("<html lang=\"").nth(1).and_then(|rest| rest.get(..2)).unwrap_or_default();
    Lang::from_code(code).expect("the page says its language")
}
