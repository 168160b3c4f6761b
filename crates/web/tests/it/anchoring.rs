//! The pages of what the collaboration rests on, of obstacles, of what the bodies of the country keep, and sittings on paper.

use crate::bodies::{day, open, send, sign_in};
use crate::browser::Browser;
use ::words::{Lang, t};
use domain::CaseCommand;
use domain::obstacle::{NoteObstacle, Obstacle};
use testkit::build::code;

async fn note(browser: &Browser, serial: u32, obstacle: Obstacle) -> String {
    let bed = &browser.bed;
    let number = bed.announced_case(serial).await;
    let parties = bed.parties().0;
    let (one, other, interface) = (parties[0].clone(), parties[1].clone(), code("ui-ii-placement"));
    let command = NoteObstacle { obstacle, interface, one, other, remark: None };
    bed.done(&bed.coordinator(), &number, CaseCommand::NoteObstacle(command)).await;
    number
}

#[tokio::test]
async fn top_01_an_obstacle_noted_on_its_page_stands_in_the_timeline_and_small_numbers_on_no_page() {
    let mut browser = Browser::new().await;
    let number = note(&browser, 1, Obstacle::Waiting).await;
    sign_in(&mut browser, "coordinator").await;
    let parties = browser.bed.parties().0;
    let typed = [
        ("obstacle", "rules"),
        ("interface", "ii-sa"),
        ("one", parties[1].as_str()),
        ("other", parties[2].as_str()),
        ("remark", "Deux délais se contredisent."),
    ];
    send(&browser, &format!("/cases/{number}/do/obstacle.note"), &typed).await;
    let timeline = browser.get(&format!("/cases/{number}/timeline")).await;
    assert!(timeline.says("Deux délais se contredisent.") && timeline.says(t::obstacle_rules(Lang::Fr)));
    for language in ["fr", "de", "it", "en"] {
        browser.keep(&format!("lang={language}"));
        let page = open(&browser, "/obstacles").await;
        assert!(!page.says("Deux délais") && !page.says(&number), "nothing of a case");
    }
    browser.keep("lang=fr");
    let page = open(&browser, "/obstacles").await;
    assert!(page.says(t::stats_too_few(Lang::Fr)) && !page.says("/topics/new?obstacle"));
    let year = browser.bed.today().year();
    let hidden = browser.get(&format!("/topics/new?obstacle=waiting&interface=ui-ii-placement&year={year}")).await;
    assert_ne!(hidden.status.as_u16(), 200, "there is no evidence to rest on");
    sign_in(&mut browser, "committee").await;
    assert_ne!(browser.get("/obstacles").await.status.as_u16(), 200);
}

#[tokio::test]
async fn top_09_a_topic_proposed_out_of_obstacles_carries_the_number_and_its_feedback_comes_back_to_the_page() {
    let mut browser = Browser::new().await;
    let mut numbers = Vec::new();
    for serial in 1..=6 {
        numbers.push(note(&browser, serial, Obstacle::Waiting).await);
    }
    sign_in(&mut browser, "coordinator").await;
    let year = browser.bed.today().year();
    let propose = format!("/topics/new?obstacle=waiting&interface=ui-ii-placement&year={year}");
    let page = open(&browser, "/obstacles").await;
    assert!(page.says(&propose.replace('&', "&amp;")), "it offers to propose a topic");
    let form = open(&browser, &propose).await;
    assert_eq!((form.hidden("obstacle").as_deref(), form.hidden("year")), (Some("waiting"), Some(year.to_string())));
    assert!(form.says("6 dossiers") && numbers.iter().all(|n| !form.says(n)), "the number, and no case");
    let year_typed = year.to_string();
    let typed = [
        ("origin", "coordinator"),
        ("sender", "Coordination du centre"),
        ("via", "bureau"),
        ("interface", "ui-ii-placement"),
        ("action", "operational-strategic"),
        ("subject", "Attente"),
        ("account", "L’attente est trop longue."),
        ("obstacle", "waiting"),
        ("year", year_typed.as_str()),
    ];
    let home = send(&browser, "/topics/new", &typed).await;
    assert!(open(&browser, &home).await.says("id=\"met\""));
    sign_in(&mut browser, "secretariat").await;
    let act = |kind: &str| format!("{home}/do/topic.{kind}");
    let all = [("fits", "true"), ("serves", "true"), ("shared", "true"), ("national", "true")];
    send(&browser, &act("check"), &all).await;
    send(&browser, &act("feed-back"), &[("answer", "Un délai est convenu.")]).await;
    sign_in(&mut browser, "coordinator").await;
    let page = open(&browser, "/obstacles").await;
    assert!(page.says("Un délai est convenu.") && page.says("Attente"));
}

#[tokio::test]
async fn gov_26_a_convention_goes_its_way_through_the_forms() {
    let mut browser = Browser::new().await;
    sign_in(&mut browser, "officer").await;
    for language in ["fr", "de", "it", "en"] {
        browser.keep(&format!("lang={language}"));
        let list = open(&browser, "/anchorings").await;
        assert!(list.says("id=\"kinds\"") && list.says("PLAN-CII-3"));
        open(&browser, "/anchorings/PLAN-CII-3").await;
        open(&browser, "/anchorings/new").await;
    }
    browser.keep("lang=fr");
    assert!(open(&browser, "/anchorings").await.says(t::anchorings_absent(Lang::Fr)), "what is missing is said");
    let today = browser.bed.today();
    let (now, later) = (day(today), day(today.saturating_add(jiff::Span::new().years(1))));
    let typed = [
        ("anchoring_kind", "convention"),
        ("title", "Collaboration au centre"),
        ("body", "CNP"),
        ("content", "Qui fait quoi."),
        ("review_on", later.as_str()),
    ];
    let home = send(&browser, "/anchorings/new", &typed).await;
    let act = |kind: &str| format!("{home}/do/anchoring.{kind}");
    let parties = browser.bed.parties().0;
    let typed = [
        ("parties", parties[0].as_str()),
        ("parties", parties[1].as_str()),
        ("target_group", "Adultes"),
        ("process", "Table ronde"),
        ("responsibility", "Chaque service"),
        ("financing", "À parts égales"),
        ("data_exchange", "Par procuration"),
    ];
    send(&browser, &act("agree-terms"), &typed).await;
    let typed = [("body", "CNDC"), ("on", now.as_str()), ("favourable", "true"), ("opinion", "D’accord.")];
    send(&browser, &act("give-opinion"), &typed).await;
    let typed = [("on", now.as_str()), ("mode", "vote"), ("from", now.as_str()), ("review_on", later.as_str())];
    send(&browser, &act("adopt"), &typed).await;
    for party in &parties[..2] {
        let typed = [("party", party.as_str()), ("function", "Direction"), ("on", now.as_str())];
        send(&browser, &act("sign"), &typed).await;
    }
    let page = open(&browser, &home).await;
    assert!(page.says(t::anchorings_in_force(Lang::Fr)) && page.says("id=\"signatures\"") && page.says("D’accord."));
}

#[tokio::test]
async fn gov_27_to_33_each_other_kind_has_its_own_steps_and_panels() {
    let mut browser = Browser::new().await;
    sign_in(&mut browser, "secretariat").await;
    let today = browser.bed.today();
    let (now, later) = (day(today), day(today.saturating_add(jiff::Span::new().years(1))));
    let own = browser.bed.parties().0[0].to_string();
    let begin = |kind: &'static str| {
        vec![
            ("anchoring_kind", kind),
            ("title", "Ensemble"),
            ("body", "CNP"),
            ("content", "Qui fait quoi."),
            ("from", "01.01.2020"),
            ("review_on", later.as_str()),
        ]
    };
    let home = send(&browser, "/anchorings/new", &begin("strategy")).await;
    let at = |home: &str, kind: &str| format!("{home}/do/anchoring.{kind}");
    let objective = [("objective", "Joindre"), ("indicator", "Délai"), ("until", later.as_str())];
    send(&browser, &at(&home, "set-objective"), &objective).await;
    let adopt = [("on", now.as_str()), ("mode", "vote"), ("from", now.as_str()), ("review_on", later.as_str())];
    send(&browser, &at(&home, "adopt"), &adopt).await;
    let report = [("n", "1"), ("progress", "under-way"), ("on", now.as_str()), ("remark", "En cours ici.")];
    send(&browser, &at(&home, "report-objective"), &report).await;
    assert!(open(&browser, &home).await.says("En cours ici."));
    let home = send(&browser, "/anchorings/new", &begin("competences")).await;
    let assign = [("matter", "Permis S"), ("institution", own.as_str()), ("service_part", "advises")];
    send(&browser, &at(&home, "assign"), &assign).await;
    assert!(open(&browser, &home).await.says("id=\"parts\""));
    send(&browser, &at(&home, "adopt"), &adopt).await;
    let issue = [("institutions", own.as_str()), ("on", now.as_str()), ("until", later.as_str())];
    send(&browser, &at(&home, "issue"), &issue).await;
    send(&browser, &at(&home, "acknowledge"), &[("institution", own.as_str()), ("on", now.as_str())]).await;
    assert!(open(&browser, &home).await.says("id=\"acknowledged\""));
    let home = send(&browser, "/anchorings/new", &begin("circle")).await;
    let propose = [
        ("partner", "Service des migrations"),
        ("circle", "second"),
        ("engagement", "heard"),
        ("reason", "Mêmes gens."),
    ];
    send(&browser, &at(&home, "propose-partner"), &propose).await;
    let decide = [("n", "1"), ("admitted", "true"), ("on", now.as_str()), ("mode", "consensus")];
    send(&browser, &at(&home, "decide-partner"), &decide).await;
    assert!(open(&browser, &home).await.says(t::anchorings_admitted(Lang::Fr)));
    let home = send(&browser, "/anchorings/new", &begin("law")).await;
    let review = [
        ("on", now.as_str()),
        ("review_result", "keep"),
        ("remark", "Elle sert encore."),
        ("review_on", later.as_str()),
    ];
    send(&browser, &at(&home, "review"), &review).await;
    send(&browser, &at(&home, "adapt"), &[("what", "Article deux.")]).await;
    send(&browser, &at(&home, "end"), &[("on", now.as_str()), ("reason", "Abrogée.")]).await;
    assert!(open(&browser, &home).await.says("Abrogée."));
}

#[tokio::test]
async fn top_10_30_and_gov_22_the_bodies_of_the_country_show_agendas_means_and_coordinators() {
    let mut browser = Browser::new().await;
    sign_in(&mut browser, "secretariat").await;
    let list = open(&browser, "/bodies").await;
    assert!(list.says(t::bodies_coordinators(Lang::Fr)));
    let today = browser.bed.today();
    let (now, later) = (day(today), day(today.saturating_add(jiff::Span::new().days(60))));
    let ask = [("seat", "COAI"), ("wish", "Parler des passages."), ("until", later.as_str())];
    send(&browser, "/bodies/CNDC/do/body.ask-agenda", &ask).await;
    sign_in(&mut browser, "committee").await;
    let log = [("seat", "COAI"), ("on", now.as_str()), ("remark", "Un groupe s’en charge.")];
    send(&browser, "/bodies/CNDC/do/body.log-agenda", &log).await;
    assert!(open(&browser, "/bodies/CNDC").await.says("Un groupe s’en charge."));
    sign_in(&mut browser, "secretariat").await;
    let year = today.year().to_string();
    let frame = [("year", year.as_str()), ("francs", "400000")];
    send(&browser, "/bodies/BUREAU/do/body.set-frame", &frame).await;
    let typed = [
        ("year", year.as_str()),
        ("for_communication", "10000"),
        ("for_colloquia", "20000"),
        ("for_mandates", "30000"),
    ];
    send(&browser, "/bodies/BUREAU/do/body.state-year", &typed).await;
    let bureau = open(&browser, "/bodies/BUREAU").await;
    assert!(bureau.says("id=\"frame\"") && bureau.says(t::bodies_frame_share(Lang::Fr)));
    let check = [("canton", "SG"), ("on", now.as_str()), ("access", "true"), ("overview", "true")];
    send(&browser, "/bodies/NET-EST/do/body.check-profile", &check).await;
    assert!(open(&browser, "/bodies").await.says(&t::bodies_points(Lang::Fr, 2)));
}

#[tokio::test]
async fn gov_14_a_sitting_leaves_as_paper_and_into_the_calendar() {
    let mut browser = Browser::new().await;
    sign_in(&mut browser, "secretariat").await;
    let today = browser.bed.today();
    let (call, on) = (day(today), day(today.saturating_add(jiff::Span::new().days(20))));
    let typed = [
        ("body", "CNP"),
        ("starts:date", on.as_str()),
        ("starts:time", "09:00"),
        ("place", "Berne"),
        ("call_until", call.as_str()),
    ];
    let home = send(&browser, "/sittings/new", &typed).await;
    let act = |kind: &str| format!("{home}/do/sitting.{kind}");
    let item = [("title", "Passages"), ("item_kind", "decision"), ("minutes", "20")];
    send(&browser, &act("add-item"), &item).await;
    let text = async |browser: &Browser| testkit::pdf::read(&browser.bytes(&format!("{home}/pdf")).await).dense();
    let agenda = text(&browser).await;
    assert!(agenda.contains("Passages") && agenda.contains("Berne"), "{agenda}");
    let calendar = browser.get(&format!("{home}/calendar")).await;
    assert!(calendar.html.contains("BEGIN:VEVENT") && calendar.html.contains("LOCATION:Berne"), "{}", calendar.html);
    assert!(!calendar.html.contains("Passages"), "nothing of the agenda stands in a calendar");
    send(&browser, &act("send"), &[]).await;
    browser.bed.days(20);
    sign_in(&mut browser, "secretariat").await;
    send(&browser, &act("open"), &[("present", "SEM"), ("present", "SECO")]).await;
    let minute = [
        ("item", "1"),
        ("result", "decided"),
        ("text", "La proposition est retenue."),
        ("basis", "Proposition"),
        ("mode", "consensus"),
    ];
    send(&browser, &act("minute"), &minute).await;
    send(&browser, &act("close"), &[]).await;
    let minutes = text(&browser).await;
    for said in ["La proposition est retenue.", t::session_not_approved(Lang::Fr)] {
        assert!(minutes.contains(&testkit::pdf::dense(said)), "{said}: {minutes}");
    }
}

#[tokio::test]
async fn top_31_the_activity_report_of_two_years_is_made_from_the_data_in_each_language() {
    let mut browser = Browser::new().await;
    sign_in(&mut browser, "secretariat").await;
    assert!(open(&browser, "/bodies").await.says("href=\"/activity-report\""), "it is reached from the page");
    for (language, lang) in [("fr", Lang::Fr), ("de", Lang::De), ("it", Lang::It), ("en", Lang::En)] {
        let bytes = browser.bytes(&format!("/activity-report?in={language}&year=2025")).await;
        let read = testkit::pdf::read(&bytes).dense();
        for said in [t::activity_members(lang), t::topics_title(lang), "2025–2026"] {
            assert!(read.contains(&testkit::pdf::dense(said)), "{language}: {said}");
        }
    }
    sign_in(&mut browser, "frontline").await;
    assert_ne!(browser.get("/activity-report").await.status.as_u16(), 200);
}
