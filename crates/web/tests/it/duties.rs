//! What is due and what was decided, as the pages show it.

use crate::browser::Browser;
use ::words::{Lang, t};
use domain::CaseCommand;
use domain::announcement::WayIn;
use domain::follow_up::{Review, ReviewDecision, ReviewStatus};
use domain::plan::{Assess, Attainment};
use domain::session::{InviteeKind, SessionCommand};
use domain::triage::TriageOutcome;
use testkit::forms::prose;
use testkit::{Testbed, build};

/// A panel of a page.
fn panel(html: &str, id: &str) -> String {
    let rest = html.split(&format!("id=\"{id}\"")).nth(1).unwrap_or_default();
    rest.split("</section>").next().unwrap_or_default().to_string()
}

#[tokio::test]
async fn case_72_the_register_shows_what_is_next_and_how_much_more_there_is() {
    let mut browser = Browser::new().await;
    let number = browser.bed.drafted_case(7).await;
    let due = browser.bed.app.case(&browser.bed.coordinator(), &number).await.unwrap().due.len();
    browser.sign_in("coordinator").await;
    let more = t::register_more(Lang::Fr, i64::try_from(due).unwrap() - 1);
    assert!(browser.get("/register").await.says(&more), "{more}");
}

#[tokio::test]
async fn case_51_what_came_up_has_a_view_of_its_own() {
    let mut browser = Browser::new().await;
    let number = browser.bed.led_case(7, TriageOutcome::Complex).await;
    browser.bed.days(15);
    browser.sign_in("coordinator").await;
    assert!(browser.get("/work").await.says("href=\"/work?only=came-up\""));
    let watched = panel(&browser.get("/work?only=came-up").await.html, "due");
    assert!(watched.contains(&number) && watched.contains(t::due_restitution(Lang::Fr)), "{watched}");
    assert!(!watched.contains(t::due_review(Lang::Fr)), "only what came up");
}

#[tokio::test]
async fn case_37_minutes_that_are_late_stand_among_what_is_late() {
    let mut browser = Browser::new().await;
    let bed = &browser.bed;
    let number = bed.triaged_case(7, TriageOutcome::Complex).await;
    let session = bed.table(&number).await;
    bed.on_session(&bed.coordinator(), &session, build::hold()).await;
    bed.days(20);
    browser.sign_in("coordinator").await;
    for address in ["/work", "/work?only=late"] {
        assert!(panel(&browser.get(address).await.html, "minutes").contains(&session), "{address}");
    }
    assert!(panel(&browser.get("/work?only=week").await.html, "minutes").is_empty());
}

#[tokio::test]
async fn case_25_the_triage_says_that_advice_is_asked_for_and_offers_no_coordination() {
    let mut browser = Browser::new().await;
    let bed = &browser.bed;
    let number = bed.consented_case(7).await;
    let CaseCommand::Announce(mut announce) = build::announce(&bed.region()) else { unreachable!() };
    announce.way_in = WayIn::AdviceOnly;
    bed.done(&bed.respondent_ui(), &number, CaseCommand::Announce(announce)).await;
    browser.sign_in("coordinator").await;
    let form = browser.get(&format!("/cases/{number}/do/triage.decide")).await;
    assert!(form.says(t::triage_advice_only(Lang::Fr)), "{}", form.html);
    assert!(form.says("value=\"ordinary\"") && form.says("value=\"refused\""));
    assert!(!form.says("value=\"complex\"") && !form.says("value=\"network\""));
}

#[tokio::test]
async fn case_56_the_plan_shows_every_assessment_of_a_goal() {
    let mut browser = Browser::new().await;
    let bed = &browser.bed;
    let (number, lead) = (bed.followed_case(7).await, bed.case_manager());
    for (attainment, note) in [(Attainment::NotReached, "Trois absences."), (Attainment::Reached, "Le rythme tient.")] {
        let assess = Assess { goal: 1, attainment, note: Some(prose(note)) };
        bed.done(&lead, &number, CaseCommand::Assess(assess)).await;
    }
    browser.sign_in("case-manager").await;
    let plan = browser.get(&format!("/cases/{number}/plan")).await;
    assert!(plan.says("Trois absences.") && plan.says("Le rythme tient."));
    assert!(plan.says(&t::plan_assessed_before(Lang::Fr, 1)));
}

async fn reviewed(bed: &Testbed, number: &str, decision: ReviewDecision) {
    let review = Review { status: ReviewStatus::AtRisk, risk: prose("Situation bloquée."), decision };
    bed.done(&bed.coordinator(), number, CaseCommand::Review(review)).await;
}

#[tokio::test]
async fn case_58_what_a_review_decided_is_offered_to_whoever_does_it_until_it_is_done() {
    let mut browser = Browser::new().await;
    let number = browser.bed.followed_case(7).await;
    let home = format!("/cases/{number}");
    reviewed(&browser.bed, &number, ReviewDecision::ChangeLevel).await;
    browser.sign_in("coordinator").await;
    assert!(browser.get(&home).await.says(&format!("{home}/do/triage.decide")));
    browser.bed.days(1);
    browser.bed.done(&browser.bed.coordinator(), &number, build::triage(TriageOutcome::Network)).await;
    browser.sign_in("coordinator").await;
    assert!(!browser.get(&home).await.says(&format!("{home}/do/triage.decide")));
    browser.bed.days(1);
    reviewed(&browser.bed, &number, ReviewDecision::Close).await;
    let decided = ::words::lookup(Lang::Fr, "decision-close").unwrap();
    browser.sign_in("case-manager").await;
    let page = browser.get(&home).await;
    assert!(page.says(&format!("{home}/do/closure.start")) && page.says(decided));
}

#[tokio::test]
async fn case_45_the_coordinator_finds_the_way_to_take_a_proposal_back() {
    let mut browser = Browser::new().await;
    let bed = &browser.bed;
    let number = bed.concluded_case(7, TriageOutcome::Complex).await;
    bed.done(&bed.coordinator(), &number, build::propose(&bed.case_manager().seated.account)).await;
    let link = format!("/cases/{number}/do/lead.take-back?proposal=1");
    for (login, offered) in [("coordinator", true), ("respondent-ui", false)] {
        browser.sign_in(login).await;
        assert_eq!(browser.get(&format!("/cases/{number}/lead")).await.says(&link), offered, "{login}");
    }
    browser.sign_in("coordinator").await;
    assert_eq!(browser.get(&link).await.status.as_u16(), 200);
}

#[tokio::test]
async fn case_35_to_a_first_session_the_front_line_worker_is_proposed_and_the_session_says_who_leads() {
    let mut browser = Browser::new().await;
    let bed = &browser.bed;
    let number = bed.triaged_case(7, TriageOutcome::Complex).await;
    let session = bed.table(&number).await;
    let front = bed.front_line().seated.account;
    browser.sign_in("coordinator").await;
    let page = browser.get(&format!("/sessions/{session}")).await;
    assert!(page.says(t::session_first_time(Lang::Fr)) && page.says(&format!("account={front}")), "{}", page.html);
    let leads = browser.bed.app.model().role[&domain::model::Role::RegionalCoordinator].fr.clone();
    assert!(page.says(&t::session_led_by(Lang::Fr, &leads)));
    let cases = std::collections::BTreeSet::from([build::code(&number)]);
    let kind = InviteeKind::FrontLine;
    let invite = domain::session::Invite { kind, account: Some(front), institution: None, cases };
    browser.bed.on_session(&browser.bed.coordinator(), &session, SessionCommand::Invite(invite)).await;
    browser.sign_in("coordinator").await;
    assert!(!browser.get(&format!("/sessions/{session}")).await.says(t::session_first_time(Lang::Fr)));
}

#[tokio::test]
async fn case_09_a_group_of_the_screening_counts_its_answers_and_gives_a_script_what_it_needs_to_go_on_counting() {
    let mut browser = Browser::new().await;
    let number = browser.bed.opened_case(7).await;
    browser.sign_in("frontline").await;
    let page = browser.get(&format!("/cases/{number}/screening?edit=1")).await;
    let text = t::screening_progress(Lang::Fr, "{done}", "{total}");
    assert!(page.says(&format!("data-progress=\"{text}\"")), "{}", page.html);
    let groups = browser.bed.app.model().question_group.len();
    assert_eq!(page.html.matches("data-progress").count(), groups);
}
