//! The pages of the bodies, as those who keep them, sit in them and anyone else see them.

use crate::browser::{Browser, Page};
use ::words::{Lang, t};
use app::affair::AffairView;
use domain::body::Body;
use domain::sitting::Sitting;
use domain::topic::Topic;
use jiff::civil::Date;
use web::pages::affair::DUTIES;

/// A page that is there, and whose words are all there.
fn sound(page: &Page, what: &str) {
    assert_eq!(page.status.as_u16(), 200, "{what}: {} {}", page.to(), page.html.chars().take(400).collect::<String>());
    let main = page.html.split("<main").nth(1).unwrap_or_default();
    for hole in ["[field", "[act", ">–</h1>", ">–</h3>", "legend class=\"ds-label\"><"] {
        assert!(!main.contains(hole), "{what}: {hole}");
    }
}

/// Someone signs in and reads in French.
pub async fn sign_in(browser: &mut Browser, login: &str) {
    browser.sign_in(login).await;
    browser.keep("lang=fr");
}

pub async fn open(browser: &Browser, address: &str) -> Page {
    let page = browser.get(address).await;
    sound(&page, address);
    page
}

/// Sends the form of a page with what is typed into it, and follows to where it leads.
pub async fn send(browser: &Browser, address: &str, typed: &[(&str, &str)]) -> String {
    let form = open(browser, address).await;
    let (request, version) = (form.hidden("_request"), form.hidden("_version"));
    let mut fields: Vec<(&str, &str)> = typed.to_vec();
    fields.extend(request.iter().map(|value| ("_request", value.as_str())));
    fields.extend(version.iter().map(|value| ("_version", value.as_str())));
    let answer = browser.post(address, &fields).await;
    let faults = answer.html.split("role=\"alert\"").nth(1).unwrap_or_default().chars().take(900).collect::<String>();
    assert_eq!(answer.status.as_u16(), 303, "{address}: {faults}");
    let to = answer.to().to_string();
    sound(&browser.get(&to).await, &to);
    to.split(['?', '#']).next().unwrap_or_default().to_string()
}

fn enter<'a>() -> Vec<(&'a str, &'a str)> {
    vec![
        ("origin", "coordinator"),
        ("sender", "Coordination du centre"),
        ("via", "bureau"),
        ("interface", "ui-sa-passage"),
        ("action", "operational-strategic"),
        ("subject", "Mois sans appui"),
        ("account", "Deux mois passent sans interlocuteur."),
    ]
}

pub fn day(date: Date) -> String {
    format!("{:02}.{:02}.{}", date.day(), date.month(), date.year())
}

#[tokio::test]
async fn role_05_every_duty_has_its_words_and_a_page_that_serves_whoever_has_it() {
    let mut browser = Browser::new().await;
    let mut walked = 0;
    for (login, own) in [
        ("officer", &["officer", "droit"][..]),
        ("secretariat", &["secr"][..]),
        ("committee", &["copil", "cdc"][..]),
        ("directorate", &["dirreg"][..]),
        ("coordinator", &["coordreg"][..]),
        ("coordinator-youth", &["coordthem"][..]),
        ("respondent-ii", &["resp"][..]),
        ("case-manager", &["cm"][..]),
        ("frontline", &["field"][..]),
    ] {
        sign_in(&mut browser, login).await;
        let list = open(&browser, "/duties").await;
        assert!(list.says("id=\"own\""), "{login} has duties");
        for (id, address) in DUTIES {
            assert!(list.says(&format!("id=\"{id}\"")), "{id}");
            assert!(::words::has(&format!("duty-{id}")), "{id}");
            if own.contains(&id.split('-').nth(1).unwrap()) {
                open(&browser, address).await;
                walked += 1;
            }
        }
    }
    assert_eq!((walked, DUTIES.len()), (98, 98), "every duty of the table is walked by whoever has it");
}

#[tokio::test]
async fn top_01_to_09_a_topic_goes_its_way_through_the_forms_in_each_language() {
    let mut browser = Browser::new().await;
    sign_in(&mut browser, "coordinator").await;
    for language in ["fr", "de", "it", "en"] {
        browser.keep(&format!("lang={language}"));
        for address in [
            "/bodies",
            "/topics",
            "/sittings",
            "/decisions",
            "/recommendations",
            "/programmes",
            "/projects",
            "/mandates",
            "/anchorings",
            "/obstacles",
        ] {
            open(&browser, address).await;
        }
        open(&browser, "/topics/new").await;
    }
    let home = send(&browser, "/topics/new", &enter()).await;
    sign_in(&mut browser, "secretariat").await;
    assert!(open(&browser, "/work").await.says("Mois sans appui"), "it waits on the desk");
    let act = |kind: &str| format!("{home}/do/topic.{kind}");
    let all = [("fits", "true"), ("serves", "true"), ("shared", "true"), ("national", "true")];
    let refused = browser.post(&act("check"), &all[..3]).await;
    assert_eq!(refused.status.as_u16(), 422, "one no needs its reason");
    send(&browser, &act("check"), &all).await;
    let today = day(browser.bed.today());
    let typed = [("on", today.as_str()), ("way", "propose"), ("appraisal", "Le besoin est avéré.")];
    send(&browser, &act("appraise"), &typed).await;
    let typed = [
        ("on", today.as_str()),
        ("outcome", "recommendation"),
        ("mode", "vote"),
        ("basis", "Appréciation"),
        ("decision", "Une recommandation suit."),
    ];
    send(&browser, &act("decide"), &typed).await;
    assert!(open(&browser, "/decisions").await.says("Une recommandation suit."));
    send(&browser, &act("feed-back"), &[("answer", "Une recommandation suit.")]).await;
    assert!(!browser.get(&format!("/public{home}")).await.says("Mois sans appui"), "it was not published");
    let typed = [
        ("title.fr", "Rester joignable"),
        ("title.de", "Erreichbar bleiben"),
        ("summary.fr", "Un numéro par canton."),
        ("summary.de", "Eine Nummer je Kanton."),
    ];
    send(&browser, &act("publish"), &typed).await;
    let figures = open(&browser, "/topics").await;
    assert!(figures.says("id=\"figures\"") && figures.says("100"));
    let public = browser.get(&format!("/public{home}")).await;
    assert!(
        public.says("Rester joignable") && !public.says("Deux mois"),
        "the published words, and nothing of the account"
    );
}

#[tokio::test]
async fn gov_14_a_sitting_is_run_from_one_screen() {
    let mut browser = Browser::new().await;
    sign_in(&mut browser, "secretariat").await;
    let (today, later) = (browser.bed.today(), browser.bed.today().saturating_add(jiff::Span::new().days(20)));
    let (call, on) = (day(today), day(later));
    let typed = [
        ("body", "CNP"),
        ("starts:date", on.as_str()),
        ("starts:time", "09:00"),
        ("place", "Berne"),
        ("call_until", call.as_str()),
    ];
    let home = send(&browser, "/sittings/new", &typed).await;
    let act = |kind: &str| format!("{home}/do/sitting.{kind}");
    for title in ["Passages", "Divers"] {
        send(&browser, &act("add-item"), &[("title", title), ("item_kind", "decision"), ("minutes", "20")]).await;
    }
    send(&browser, &act("send"), &[]).await;
    browser.bed.days(20);
    sign_in(&mut browser, "secretariat").await;
    send(&browser, &act("open"), &[("present", "SEM"), ("present", "SECO"), ("present", "OFAS")]).await;
    let screen = open(&browser, &home).await;
    assert!(
        screen.says("id=\"now\"") && screen.says(t::sittings_quorum_lacking(Lang::Fr)),
        "the first item is on screen"
    );
    assert!(open(&browser, &format!("{home}?item=2")).await.says("2 · Divers"));
    for item in ["1", "2"] {
        let form = browser.get(&format!("{home}?item={item}")).await;
        let version = form.hidden("_version").unwrap();
        assert_eq!(form.hidden("item").as_deref(), Some(item), "the form is that of the item");
        let typed = [
            ("item", item),
            ("result", "decided"),
            ("text", "Retenu."),
            ("basis", "Proposition"),
            ("mode", "consensus"),
            ("_version", version.as_str()),
        ];
        assert_eq!(browser.post(&act("minute"), &typed).await.status.as_u16(), 303);
    }
    assert!(open(&browser, &home).await.says(t::sittings_all_minuted(Lang::Fr)));
    send(&browser, &act("close"), &[]).await;
    assert!(open(&browser, "/decisions").await.says("Retenu."));
    let number = home.rsplit('/').next().unwrap();
    let held: AffairView<Sitting> = browser.bed.app.affair(&browser.bed.secretariat(), number).await.unwrap();
    assert_eq!(held.affair.decisions().count(), 2);
    let calendar = browser.get("/sittings").await;
    assert!(calendar.says("id=\"years\""), "the plan of the year says what is missing");
}

#[tokio::test]
async fn gov_11_and_12_the_page_of_a_body_proposes_the_next_and_says_where_the_deputy_comes_from() {
    let mut browser = Browser::new().await;
    sign_in(&mut browser, "secretariat").await;
    let page = open(&browser, "/bodies/CNP").await;
    assert!(page.says(t::bodies_next(Lang::Fr)) && page.says("OFAS"));
    let development = open(&browser, "/bodies/CNDC").await;
    let field = t::body_field_migration(Lang::Fr);
    assert!(development.says(&t::bodies_deputy_fits(Lang::Fr, field)), "the deputy balances the presidency");
    send(&browser, "/bodies/CNP/do/body.take-presidency", &[("seat", "OFAS"), ("from", "01.01.2027")]).await;
    let fill = [("seat", "SECO"), ("function", "Direction du travail"), ("from", "01.12.2026")];
    send(&browser, "/bodies/CNP/do/body.fill-seat", &fill).await;
    assert!(open(&browser, "/bodies/CNP").await.says("2028"));
    let view: AffairView<Body> = browser.bed.app.affair(&browser.bed.officer(), "CNP").await.unwrap();
    assert_eq!(view.affair.presidency_history().len(), 3);
}

#[tokio::test]
async fn top_27_a_recommendation_is_drafted_spread_and_followed_on_its_page() {
    let mut browser = Browser::new().await;
    sign_in(&mut browser, "officer").await;
    let typed = [
        ("body", "CNP"),
        ("title.fr", "Rester joignable"),
        ("title.de", "Erreichbar bleiben"),
        ("text.fr", "Un numéro par canton."),
        ("text.de", "Eine Nummer je Kanton."),
        ("reason", "Des mois sans appui."),
        ("evidence", "Enquête."),
        ("addressees", "ZH"),
        ("addressees", "JU"),
    ];
    let home = send(&browser, "/recommendations/new", &typed).await;
    let today = day(browser.bed.today());
    let act = |kind: &str| format!("{home}/do/recommendation.{kind}");
    send(&browser, &act("adopt"), &[("on", today.as_str()), ("mode", "vote")]).await;
    assert_eq!(browser.get(&format!("/public{home}")).await.status.as_u16(), 404, "it is not published yet");
    send(&browser, &act("release"), &[]).await;
    let spread = [("by", "CNDC"), ("reached", "ZH"), ("reached", "JU"), ("on", today.as_str()), ("means", "Lettre")];
    send(&browser, &act("spread"), &spread).await;
    let report =
        [("addressee", "JU"), ("progress", "done"), ("on", today.as_str()), ("remark", "Une permanence existe.")];
    send(&browser, &act("report"), &report).await;
    let page = open(&browser, &home).await;
    assert!(page.says("id=\"addressee-JU\"") && page.says("Une permanence existe."));
    let public = browser.get(&format!("/public{home}")).await;
    assert!(
        public.says("Rester joignable") && !public.says("Une permanence existe."),
        "what a canton remarks is not public"
    );
}

#[tokio::test]
async fn whoever_is_not_signed_in_reads_the_bodies_and_what_was_published() {
    let mut browser = Browser::new().await;
    for language in ["fr", "de", "it", "en"] {
        browser.keep(&format!("lang={language}"));
        let home = browser.get("/public").await;
        sound(&home, "/public");
        assert!(home.says("/public/bodies/CNP") && home.says("/public/bodies/NET-EST"));
    }
    sound(&browser.get("/public/bodies/CNDC").await, "/public/bodies/CNDC");
    for absent in ["/public/bodies/none", "/public/topics/X-1", "/public/recommendations/X-1", "/public/programmes/X-1"]
    {
        assert_eq!(browser.get(absent).await.status.as_u16(), 404, "{absent}");
    }
    assert_ne!(browser.get("/topics").await.status.as_u16(), 200);
    let none: Vec<Topic> = browser.bed.app.published().await.unwrap();
    assert!(none.is_empty());
}
