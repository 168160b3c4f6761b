//! The pages of what is done beside cases, what anyone may read of it, and the register of decisions.

use crate::bodies::{day, open, send, sign_in};
use crate::browser::Browser;
use ::words::{Lang, t};
use jiff::ToSpan;
use web::pages::affair::DUTIES;

fn plan<'a>(kind: &'a str, until: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("activity_kind", kind),
        ("title", "Cours de base"),
        ("purpose", "Savoir quand demander conseil."),
        ("audience", "Services"),
        ("responsible", "Secrétariat"),
        ("body", "CNDC"),
        ("until", until),
    ]
}

#[tokio::test]
async fn role_officer_11_a_training_is_planned_answered_held_and_counted_in_each_language() {
    let mut browser = Browser::new().await;
    sign_in(&mut browser, "secretariat").await;
    for language in ["fr", "de", "it", "en"] {
        browser.keep(&format!("lang={language}"));
        let list = open(&browser, "/activities").await;
        assert!(list.says("id=\"kinds\"") && list.says("/activities?kind=training"));
        let of_kind = open(&browser, "/activities?kind=training").await;
        assert!(of_kind.says("/activities/new?kind=training") && of_kind.says("id=\"kind\""));
        open(&browser, "/activities/new?kind=training").await;
    }
    browser.keep("lang=fr");
    let today = browser.bed.today();
    let (until, soon) = (day(today.saturating_add(90.days())), day(today.saturating_add(10.days())));
    let home = send(&browser, "/activities/new?kind=training", &plan("training", &until)).await;
    let act = |kind: &str| format!("{home}/do/activity.{kind}");
    let own = browser.bed.respondent_ui().seated.seat.institution;
    let typed = [
        ("what", "Cours de printemps"),
        ("on", soon.as_str()),
        ("medium", "meeting"),
        ("responsible", "Coordination"),
        ("institutions", own.as_str()),
    ];
    send(&browser, &act("add-entry"), &typed).await;
    sign_in(&mut browser, "respondent-ui").await;
    assert!(open(&browser, "/work").await.says("id=\"activities\""), "it waits on the desk of whoever is asked");
    let typed = [("n", "1"), ("institution", own.as_str()), ("takes_part", "true")];
    send(&browser, &act("confirm-entry"), &typed).await;
    browser.bed.days(11);
    sign_in(&mut browser, "secretariat").await;
    let held = day(browser.bed.today());
    let mut typed = vec![
        ("n", "1"),
        ("entry_state", "done"),
        ("on", held.as_str()),
        ("invited", "20"),
        ("attended", "12"),
        ("certified", "13"),
    ];
    let refused = browser.post(&act("report-entry"), &typed).await;
    assert_eq!(refused.status.as_u16(), 422, "no certificate for who was not there");
    assert!(refused.says(t::refusal_counts_reversed(Lang::Fr)));
    typed[5] = ("certified", "10");
    send(&browser, &act("report-entry"), &typed).await;
    let page = open(&browser, &home).await;
    assert!(page.says("Cours de printemps") && page.says(t::activities_yes(Lang::Fr)) && page.says("12"));
    let file = browser.get("/activities.csv?kind=training").await.html;
    assert!(file.contains("Cours de printemps") && file.contains(";20;12;10"), "{file}");
    assert!(!browser.get("/activities.csv?kind=day").await.html.contains("Cours de printemps"));
    let workbook = browser.bytes("/activities.csv?format=xlsx").await;
    assert!(workbook.starts_with(b"PK"));
    let again = day(browser.bed.today().saturating_add(1.years()));
    let typed = [("on", held.as_str()), ("result", "Bien reçu."), ("again_on", again.as_str())];
    send(&browser, &act("conclude"), &typed).await;
    assert!(open(&browser, &home).await.says("Bien reçu."));
}

#[tokio::test]
async fn role_coordreg_02_a_question_is_asked_by_the_front_line_and_answered_for_all_to_read() {
    let mut browser = Browser::new().await;
    sign_in(&mut browser, "frontline").await;
    let form = open(&browser, "/activities/new").await;
    assert!(form.says("value=\"question\"") && !form.says("value=\"training\""), "only what they can begin is offered");
    assert!(!open(&browser, "/activities").await.says("?kind=report"));
    let until = day(browser.bed.today().saturating_add(20.days()));
    let home = send(&browser, "/activities/new", &plan("question", &until)).await;
    sign_in(&mut browser, "coordinator").await;
    assert!(open(&browser, "/work").await.says("id=\"activities\""));
    send(&browser, &format!("{home}/do/activity.answer"), &[("answer", "Sans nom, librement.")]).await;
    sign_in(&mut browser, "respondent-ii").await;
    assert!(open(&browser, &home).await.says("Sans nom, librement."));
}

#[tokio::test]
async fn role_copil_03_08_and_officer_10_comparisons_evaluations_and_reports_go_their_way() {
    let mut browser = Browser::new().await;
    sign_in(&mut browser, "officer").await;
    let today = browser.bed.today();
    let (now, until) = (day(today), day(today.saturating_add(90.days())));
    let own = browser.bed.parties().0[0].to_string();
    let home = send(&browser, "/activities/new?kind=comparison", &plan("comparison", &until)).await;
    let typed = [
        ("matter", "Bilan"),
        ("institution", own.as_str()),
        ("finding", "Dès le troisième mois."),
        ("funding", "Loi de chacun"),
    ];
    send(&browser, &format!("{home}/do/activity.compare"), &typed).await;
    let page = open(&browser, &home).await;
    assert!(page.says("id=\"lines\"") && page.says("Dès le troisième mois."));
    let home = send(&browser, "/activities/new?kind=report", &plan("report", &until)).await;
    let act = |kind: &str| format!("{home}/do/activity.{kind}");
    send(&browser, &act("conclude"), &[("on", now.as_str()), ("result", "Le rapport est remis.")]).await;
    assert!(!open(&browser, &home).await.says("do/activity.release"), "not before it is approved");
    send(&browser, &act("approve"), &[("on", now.as_str()), ("mode", "vote")]).await;
    let typed = [
        ("title.fr", "Rapport du canton"),
        ("title.de", "Bericht des Kantons"),
        ("text.fr", "Une année."),
        ("text.de", "Ein Jahr."),
    ];
    send(&browser, &act("release"), &typed).await;
    let public = format!("/public{home}");
    let mut guest = Browser::before(browser.bed);
    for (language, title) in [("fr", "Rapport du canton"), ("de", "Bericht des Kantons"), ("it", "Rapport du canton")] {
        guest.keep(&format!("lang={language}"));
        let page = guest.get(&public).await;
        assert!(page.says(title) && !page.says("Le rapport est remis."), "{language}: what was published, no more");
    }
    guest.keep("lang=fr");
    assert!(guest.get("/public").await.says("Rapport du canton"));
}

#[tokio::test]
async fn gov_25_a_law_is_read_without_signing_in_once_it_is_published_and_a_draft_is_not() {
    let mut browser = Browser::new().await;
    sign_in(&mut browser, "officer").await;
    let later = day(browser.bed.today().saturating_add(1.years()));
    let begin = |title: &'static str, kind: &'static str| {
        vec![
            ("anchoring_kind", kind),
            ("title", title),
            ("body", "CNP"),
            ("content", "Qui fait quoi."),
            ("from", "01.01.2020"),
            ("review_on", later.as_str()),
        ]
    };
    let law = send(&browser, "/anchorings/new", &begin("Loi interne", "law")).await;
    let charter = send(&browser, "/anchorings/new", &begin("Charte en projet", "charter")).await;
    assert!(!open(&browser, &charter).await.says("do/anchoring.release"), "what does not hold yet is not published");
    let typed = [
        ("title.fr", "Loi sur la collaboration"),
        ("title.de", "Gesetz über die Zusammenarbeit"),
        ("title.it", "Legge sulla collaborazione"),
        ("title.en", "Act on the collaboration"),
        ("summary.fr", "Les services collaborent."),
        ("summary.de", "Die Stellen arbeiten zusammen."),
        ("summary.it", "I servizi collaborano."),
        ("summary.en", "The services work together."),
    ];
    send(&browser, &format!("{law}/do/anchoring.release"), &typed).await;
    let mut guest = Browser::before(browser.bed);
    let said = [
        ("fr", "Les services collaborent."),
        ("de", "Die Stellen arbeiten zusammen."),
        ("it", "I servizi collaborano."),
        ("en", "The services work together."),
    ];
    for (language, text) in said {
        guest.keep(&format!("lang={language}"));
        let page = guest.get(&format!("/public{law}")).await;
        assert_eq!(page.status.as_u16(), 200);
        assert!(page.says(text) && !page.says("Loi interne") && !page.says("Qui fait quoi."), "{language}");
    }
    guest.keep("lang=fr");
    let home = guest.get("/public").await;
    assert!(home.says("Loi sur la collaboration") && !home.says("Charte en projet") && !home.says("PLAN-CII-3"));
    assert_eq!(guest.get(&format!("/public{charter}")).await.status.as_u16(), 404);
}

#[tokio::test]
async fn role_copil_05_a_decision_says_its_kind_its_cost_and_who_does_what_until_when() {
    let mut browser = Browser::new().await;
    sign_in(&mut browser, "secretariat").await;
    let today = browser.bed.today();
    let (call, on) = (day(today), day(today.saturating_add(20.days())));
    let typed = [
        ("body", "CNP"),
        ("starts:date", on.as_str()),
        ("starts:time", "09:00"),
        ("place", "Berne"),
        ("call_until", call.as_str()),
    ];
    let home = send(&browser, "/sittings/new", &typed).await;
    let act = |kind: &str| format!("{home}/do/sitting.{kind}");
    send(&browser, &act("add-item"), &[("title", "Passages"), ("item_kind", "decision"), ("minutes", "20")]).await;
    send(&browser, &act("send"), &[]).await;
    browser.bed.days(20);
    sign_in(&mut browser, "secretariat").await;
    send(&browser, &act("open"), &[("present", "SEM"), ("present", "SECO")]).await;
    let due = day(browser.bed.today().saturating_add(30.days()));
    let minute = [
        ("item", "1"),
        ("result", "decided"),
        ("text", "Un poste commun est créé."),
        ("basis", "Proposition"),
        ("mode", "consensus"),
        ("decision_kind", "financial"),
        ("budget_effect", "80000"),
        ("to_do", "Mettre au concours"),
        ("responsible", "Bureau"),
        ("due", due.as_str()),
    ];
    send(&browser, &act("minute"), &minute).await;
    let page = open(&browser, "/decisions").await;
    for said in [t::decision_kind_financial(Lang::Fr), "Mettre au concours", "Bureau"] {
        assert!(page.says(said), "{said}");
    }
    let file = browser.get("/decisions.csv").await.html;
    assert!(file.contains("80000;Bureau;"), "{file}");
}

/// The duties of which an own kind of activity takes care.
#[tokio::test]
async fn role_05_a_duty_that_leads_to_activities_leads_to_a_kind_that_whoever_has_it_may_begin_or_read() {
    let mut browser = Browser::new().await;
    sign_in(&mut browser, "officer").await;
    let served = DUTIES.iter().filter_map(|(id, href)| Some((id, href.strip_prefix("/activities?kind=")?)));
    let mut kinds = std::collections::BTreeSet::new();
    for (id, kind) in served {
        let known = domain::activity::ActivityKind::from_code(kind);
        assert!(known.is_some(), "{id}: {kind}");
        let page = open(&browser, &format!("/activities?kind={kind}")).await;
        assert!(page.says(&format!("/activities/new?kind={kind}")), "{id}");
        kinds.insert(kind);
    }
    assert_eq!(kinds.len(), domain::activity::ActivityKind::ALL.len(), "each kind serves a duty");
}

#[tokio::test]
async fn role_officer_12_and_role_06_the_tool_and_the_vacant_roles_have_a_page() {
    let mut browser = Browser::new().await;
    sign_in(&mut browser, "officer").await;
    for language in ["fr", "de", "it", "en"] {
        browser.keep(&format!("lang={language}"));
        let page = open(&browser, "/tool").await;
        assert!(page.says("id=\"works\"") && page.says("id=\"content\""), "{language}");
        assert!(open(&browser, "/duties").await.says("id=\"held\""), "{language}");
    }
    sign_in(&mut browser, "frontline").await;
    assert_eq!(browser.get("/tool").await.status.as_u16(), 403);
}
