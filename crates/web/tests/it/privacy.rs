//! The log, the reason and the rights of the person, as they are seen from outside: pages without scripts, and the API.

use crate::browser::Browser;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode, header};
use serde_json::Value;
use testkit::{Testbed, build, pdf};
use tower::ServiceExt;

/// A browser without scripts, and the API, for one person.
struct Person {
    router: Router,
    cookie: String,
    token: String,
}

impl Person {
    async fn of(bed: &Testbed, login: &str) -> Person {
        let signed = bed.app.switch_role(login, 1, "test").await.unwrap();
        let token = bed.app.make_token(login, 1, "test", 30).await.unwrap();
        Person {
            router: web::router(bed.app.clone(), web::Settings::default()),
            cookie: format!("tdu_session={}", signed.token),
            token,
        }
    }

    async fn send(&self, request: Request<Body>) -> (StatusCode, HeaderMap, String) {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, 10_000_000).await.unwrap();
        (parts.status, parts.headers, String::from_utf8_lossy(&bytes).into_owned())
    }

    async fn page(&self, path: &str) -> (StatusCode, String) {
        let request = Request::builder().uri(path).header(header::COOKIE, &self.cookie);
        let (status, _, body) = self.send(request.body(Body::empty()).unwrap()).await;
        (status, body)
    }

    /// What stands on a paper, read back, with the headers it came with.
    async fn paper(&self, path: &str) -> (HeaderMap, pdf::Read) {
        let request = Request::builder().uri(path).header(header::COOKIE, &self.cookie);
        let response = self.router.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
        let (parts, body) = response.into_parts();
        assert_eq!(parts.status, StatusCode::OK, "{path}");
        (parts.headers, pdf::read(&to_bytes(body, 10_000_000).await.unwrap()))
    }

    async fn post(&self, path: &str, form: &str) -> (StatusCode, HeaderMap, String) {
        let request = Request::builder().method("POST").uri(path).header(header::COOKIE, &self.cookie);
        let request = request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request.body(Body::from(form.to_string())).unwrap()).await
    }

    async fn api(&self, path: &str, reason: Option<&str>) -> (StatusCode, Value) {
        let request = Request::builder().uri(format!("/api/v1{path}"));
        let request = request.header(header::AUTHORIZATION, format!("Bearer {}", self.token));
        let request = reason.iter().fold(request, |r, reason| r.header("x-reason", *reason));
        let (status, _, body) = self.send(request.body(Body::empty()).unwrap()).await;
        (status, serde_json::from_str(&body).unwrap_or(Value::Null))
    }
}

impl Person {
    /// A command of the API.
    async fn command(&self, path: &str, body: &str, reason: Option<&str>) -> (StatusCode, Value) {
        let request = Request::builder().method("POST").uri(format!("/api/v1{path}"));
        let request = request.header(header::AUTHORIZATION, format!("Bearer {}", self.token));
        let request = request.header(header::CONTENT_TYPE, "application/json");
        let request = reason.iter().fold(request, |r, reason| r.header("x-reason", *reason));
        let (status, _, body) = self.send(request.body(Body::from(body.to_string())).unwrap()).await;
        (status, serde_json::from_str(&body).unwrap_or(Value::Null))
    }
}

#[tokio::test]
async fn opdo_4_the_log_is_a_page_for_the_data_protection_officer_and_forbidden_to_everyone_else() {
    let bed = Testbed::new().await;
    let number = bed.announced_case(1).await;
    for login in ["frontline", "coordinator", "officer", "secretariat", "directorate", "committee"] {
        let who = Person::of(&bed, login).await;
        for path in ["/log", "/log/unusual", "/retention"] {
            assert_eq!(who.page(path).await.0, StatusCode::FORBIDDEN, "{login} {path}");
        }
        assert_eq!(who.post("/log.csv", "purpose=check").await.0, StatusCode::FORBIDDEN, "{login}");
        assert_eq!(who.api("/log", None).await.1["code"], "not-permitted", "{login}");
        assert!(!who.page("/work").await.1.contains("href=\"/log\""), "{login}");
    }
    let dpo = Person::of(&bed, "dpo").await;
    assert!(dpo.page("/work").await.1.contains("href=\"/log\""));
    let (status, page) = dpo.page(&format!("/log?from={}&case={number}", bed.today())).await;
    assert_eq!(status, StatusCode::OK);
    // The case is named, its person is not.
    assert!(page.contains(&number) && !page.contains("Šárka") && !page.contains("Pont-du-Milieu"));
    let (_, first) = dpo.api("/log?limit=1", None).await;
    assert_eq!(
        (first["lines"][0]["action"].as_str(), first["lines"].as_array().map(Vec::len)),
        (Some("read-log"), Some(1))
    );
    let next = first["next"].as_i64().unwrap();
    let (_, second) = dpo.api(&format!("/log?limit=1&before={next}"), None).await;
    assert!(second["lines"][0]["n"].as_i64().unwrap() < first["lines"][0]["n"].as_i64().unwrap());
    assert_eq!(dpo.api("/log?action=whatever", None).await.0, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(dpo.page("/cases").await.0, StatusCode::FORBIDDEN);
    assert_eq!(dpo.page(&format!("/cases/{number}")).await.0, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn opdo_4_a_line_is_marked_and_settled_through_the_api_as_on_the_page() {
    let bed = Testbed::new().await;
    bed.announced_case(1).await;
    let (dpo, officer) = (Person::of(&bed, "dpo").await, Person::of(&bed, "officer").await);
    let (_, log) = dpo.api("/log?limit=2", None).await;
    let n = log["lines"][1]["n"].as_i64().unwrap();
    assert_eq!(officer.command(&format!("/log/{n}/mark"), "", None).await.0, StatusCode::FORBIDDEN);
    assert_eq!(dpo.command(&format!("/log/{n}/settle"), "", None).await.1["code"], "already-done");
    assert_eq!(dpo.command(&format!("/log/{n}/mark"), "", None).await.0, StatusCode::OK);
    let (_, waiting) = dpo.api("/log?marked=true", None).await;
    assert_eq!(waiting["lines"].as_array().unwrap().len(), 1);
    assert_eq!(
        (waiting["lines"][0]["n"].as_i64(), waiting["lines"][0]["mark"]["settled_by"].as_str()),
        (Some(n), None)
    );
    assert_eq!(dpo.command(&format!("/log/{n}/settle"), "", None).await.0, StatusCode::OK);
    assert_eq!(dpo.api("/log?marked=true", None).await.1["lines"], Value::Array(Vec::new()));
    assert_eq!(dpo.command("/log/999999999/mark", "", None).await.1["code"], "unknown-entry");
}

#[tokio::test]
async fn opdo_4_the_log_leaves_as_a_file_only_with_a_purpose() {
    let bed = Testbed::new().await;
    bed.announced_case(1).await;
    let dpo = Person::of(&bed, "dpo").await;
    let (status, headers, _) = dpo.post("/log.csv", "purpose=curiosity").await;
    assert_eq!((status, headers.contains_key(header::LOCATION)), (StatusCode::SEE_OTHER, true));
    let (status, headers, file) = dpo.post("/log.csv", "purpose=authority").await;
    assert_eq!(status, StatusCode::OK);
    assert!(headers[header::CONTENT_TYPE].to_str().unwrap().starts_with("text/csv"));
    let newest = file.lines().nth(1).unwrap();
    assert!(newest.contains(";export;log;") && newest.contains(";authority;"), "{newest}");
    assert!(file.contains(";disclose;consent.give;"));
}

#[tokio::test]
async fn field_16_a_page_asks_why_without_scripts_and_leads_back_to_where_one_wanted_to_go() {
    let bed = Testbed::new().await;
    let number = bed.announced_case(1).await;
    let officer = Person::of(&bed, "officer").await;
    let home = format!("/cases/{number}");
    let (status, page) = officer.page(&format!("{home}/timeline")).await;
    assert_eq!(status, StatusCode::OK);
    assert!(page.contains(&format!("action=\"{home}/reason\"")) && !page.contains("Exempel"), "{page}");
    assert_eq!(officer.post(&format!("{home}/reason"), "reason=").await.0, StatusCode::UNPROCESSABLE_ENTITY);
    let bare = officer.post(&format!("{home}/reason"), "reason=other&words=+").await;
    assert_eq!(bare.0, StatusCode::UNPROCESSABLE_ENTITY);
    let sent = format!("reason=quality&to={home}/timeline");
    let (status, headers, _) = officer.post(&format!("{home}/reason"), &sent).await;
    assert_eq!(
        (status, headers[header::LOCATION].to_str().unwrap()),
        (StatusCode::SEE_OTHER, format!("{home}/timeline").as_str())
    );
    assert!(!officer.page(&home).await.1.contains("/reason\""));
    // Nobody is led out of the house.
    let (_, headers, _) = officer.post(&format!("{home}/reason"), "reason=quality&to=https://example.org/").await;
    assert_eq!(headers[header::LOCATION].to_str().unwrap(), home);
    let stranger = Person::of(&bed, "respondent-acc-centre").await;
    assert_eq!(stranger.page(&home).await.0, StatusCode::NOT_FOUND);
    assert_eq!(stranger.post(&format!("{home}/reason"), "reason=quality").await.0, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn field_16_the_api_wants_the_reason_in_a_header() {
    let bed = Testbed::new().await;
    let number = bed.announced_case(1).await;
    let ii = Person::of(&bed, "respondent-ii").await;
    let path = format!("/cases/{number}");
    for path in [path.clone(), format!("{path}/timeline"), format!("{path}/sharing")] {
        let (status, problem) = ii.api(&path, None).await;
        assert_eq!((status.as_u16(), problem["code"].as_str()), (403, Some("reason-required")), "{path}");
    }
    let (note, text) = (format!("{path}/follow-up.note"), "{\"text\":\"Rappel.\"}");
    let (status, problem) = ii.command(&note, text, None).await;
    assert_eq!((status.as_u16(), problem["code"].as_str()), (403, Some("reason-required")));
    assert_eq!(ii.command(&note, text, Some("substitution")).await.0, StatusCode::OK);
    let ii = Person::of(&bed, "officer").await;
    assert_eq!(ii.api(&path, Some("because")).await.1["code"], "invalid-header");
    assert_eq!(ii.api(&path, Some("other")).await.1["code"], "reason-missing");
    assert_eq!(ii.api(&path, Some("other: a call from the person")).await.0, StatusCode::OK);
    assert_eq!(ii.api(&path, None).await.0, StatusCode::OK, "it counts for the day");
    let stranger = Person::of(&bed, "respondent-acc-centre").await;
    assert_eq!(stranger.api(&path, Some("quality")).await.1["code"], "not-found");
}

#[tokio::test]
async fn data_05_the_report_is_a_page_for_the_lead_and_without_content_for_the_data_protection_officer() {
    let bed = Testbed::new().await;
    let number = bed.led_case(1, domain::triage::TriageOutcome::Complex).await;
    let path = format!("/cases/{number}/access-report");
    for login in ["case-manager", "dpo"] {
        let who = Person::of(&bed, login).await;
        let (status, page) = who.page(&path).await;
        assert_eq!(status, StatusCode::OK, "{login}");
        assert!(page.contains("id=\"looked\"") && page.contains("id=\"disclosed\"") && page.contains("id=\"kept\""));
        let (status, json) = who.api(&path, None).await;
        assert_eq!((status, json["report"]["person"].is_null()), (StatusCode::OK, login == "dpo"), "{login}");
    }
    assert_eq!(Person::of(&bed, "frontline").await.page(&path).await.0, StatusCode::FORBIDDEN);
    assert_eq!(Person::of(&bed, "respondent-acc-centre").await.page(&path).await.0, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn data_05_the_report_leaves_as_a_paper_in_the_language_of_the_person_and_its_name_tells_nothing() {
    let bed = Testbed::new().await;
    let number = bed.followed_case(1).await;
    bed.done(&bed.case_manager(), &number, build::contact(bed.today())).await;
    let lead = Person::of(&bed, "case-manager").await;
    let path = format!("/cases/{number}/access-report/pdf");
    let person = build::person(1);
    let (headers, paper) = lead.paper(&path).await;
    assert!(paper.lang.starts_with(person.language.code()), "{}", paper.lang);
    let text = paper.dense();
    for part in [person.family_name.to_string(), number.clone(), person.avs.unwrap().to_string()] {
        assert!(text.contains(&pdf::dense(&part)), "{part} in {text}");
    }
    let name = headers[header::CONTENT_DISPOSITION].to_str().unwrap();
    assert_eq!(name, format!("attachment; filename=\"{number}-access-report.pdf\""));
    let (_, english) = lead.paper(&format!("{path}?in=en")).await;
    assert!(english.lang.starts_with("en"), "{}", english.lang);
    // What was answered in the screening and said in a contact stands on it, in words.
    let contact = bed.view(&bed.case_manager(), &number).await.contacts[0].1.minutes.to_string();
    assert!(english.dense().contains(&pdf::dense(&contact)), "{contact}");
    assert!(english.text().contains("LPD 25") || english.text().contains("FADP 25"), "{}", english.text());
    for (login, status) in
        [("dpo", StatusCode::NOT_FOUND), ("frontline", StatusCode::FORBIDDEN), ("directorate", StatusCode::NOT_FOUND)]
    {
        assert_eq!(Person::of(&bed, login).await.page(&path).await.0, status, "{login}");
    }
}

#[tokio::test]
async fn data_11_who_sees_what_leaves_as_a_paper_and_names_only_whom_its_reader_may_know() {
    let bed = Testbed::new().await;
    let number = bed.led_case(1, domain::triage::TriageOutcome::Complex).await;
    let lead = Person::of(&bed, "case-manager").await;
    let (_, paper) = lead.paper(&format!("/cases/{number}/sharing/pdf?in=de")).await;
    assert!(paper.lang.starts_with("de"), "{}", paper.lang);
    let shown = bed.app.sharing(&bed.case_manager(), &number).await.unwrap();
    let model = bed.app.model();
    for (institution, _) in &shown[0].1 {
        let name = &model.institution(institution.as_str()).unwrap().label.de;
        assert!(paper.dense().contains(&pdf::dense(name)), "{name}");
    }
    let named = |code: &str| shown[0].1.iter().any(|(i, _)| i.as_str() == code);
    let other = model.institution.iter().find(|i| !named(&i.code)).unwrap();
    assert!(!paper.dense().contains(&pdf::dense(&other.label.de)), "{}", other.label.de);
    let (_, large) = lead.paper(&format!("/cases/{number}/sharing/pdf?in=de&large=1")).await;
    assert!(large.pages.len() >= paper.pages.len());
    let stranger = Person::of(&bed, "respondent-acc-centre").await;
    assert_eq!(stranger.page(&format!("/cases/{number}/sharing/pdf")).await.0, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn case_18_a_consent_leaves_as_a_paper_to_sign_until_it_is_answered() {
    let bed = Testbed::new().await;
    let number = bed.advised_case(1).await;
    bed.done(&bed.front_line(), &number, bed.offer()).await;
    let worker = Person::of(&bed, "frontline").await;
    let path = format!("/cases/{number}/consent/1/pdf");
    let (_, paper) = worker.paper(&path).await;
    let purpose = bed.view(&bed.front_line(), &number).await.consents[0].offer.purpose.to_string();
    assert!(paper.dense().contains(&pdf::dense(&purpose)), "{purpose}");
    assert_eq!(worker.page(&format!("/cases/{number}/consent/2/pdf")).await.0, StatusCode::NOT_FOUND);
    let answered = bed.consented_case(2).await;
    assert_eq!(worker.page(&format!("/cases/{answered}/consent/1/pdf")).await.0, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn data_11_a_cell_says_what_the_law_allows_without_consent_and_under_which_article() {
    let bed = Testbed::new().await;
    let number = bed.led_case(1, domain::triage::TriageOutcome::Complex).await;
    let parties = bed.parties().0;
    let (ui, ii) = (parties[0].to_string(), parties[1].to_string());
    let lead = Person::of(&bed, "case-manager").await;
    let cell = |category: &str, to: &str| format!("/cases/{number}/sharing?k={category}.{to}");
    let law = bed.app.rights().rule("unemployment-and-invalidity").unwrap();
    // Who pays may be found out between the two without consent; of the sentence stands one for each language.
    assert!(law.text.iter().any(|said| said.len() > 20));
    for to in [&ui, &ii] {
        let (_, page) = lead.page(&cell("career", to)).await;
        assert!(law.text.iter().any(|said| page.contains(said.as_str())), "{to}: {page}");
    }
    let (_, page) = lead.page(&cell("diagnosis", &ii)).await;
    assert!(!law.text.iter().any(|said| page.contains(said.as_str())), "{page}");
}

#[tokio::test]
async fn field_16_a_form_that_is_sent_without_a_reason_asks_for_it_and_keeps_what_was_typed() {
    let bed = Testbed::new().await;
    let number = bed.announced_case(1).await;
    let ii = Person::of(&bed, "respondent-ii").await;
    let (form, home) = (format!("/cases/{number}/do/follow-up.note"), format!("/cases/{number}"));
    let (status, _, page) = ii.post(&form, "text=Zyxwvutopis&_do=").await;
    assert_eq!(status, StatusCode::OK);
    assert!(
        page.contains(&format!("action=\"{home}/reason\"")) && page.contains(&format!("value=\"{form}\"")),
        "{page}"
    );
    let (_, headers, _) = ii.post(&format!("{home}/reason"), &format!("reason=quality&to={form}")).await;
    assert_eq!(headers[header::LOCATION].to_str().unwrap(), form);
    assert!(ii.page(&form).await.1.contains("Zyxwvutopis"), "it stands on the form again");
    let (status, headers, _) = ii.post(&form, "text=Zyxwvutopis&_do=").await;
    assert!(status == StatusCode::SEE_OTHER && headers[header::LOCATION].to_str().unwrap().contains("done="));
    // What only a button does leads back to the page on which the button stands.
    bed.days(1);
    let ii = Person::of(&bed, "respondent-ii").await;
    let (_, _, page) = ii.post(&format!("{home}/undo"), "version=1").await;
    assert!(page.contains(&format!("name=\"to\" value=\"{home}\"")), "{page}");
}

#[tokio::test]
async fn field_16_an_old_session_shows_its_cases_once_one_has_said_why() {
    let bed = Testbed::new().await;
    let number = bed.triaged_case(1, domain::triage::TriageOutcome::Complex).await;
    let session = bed.table(&number).await;
    let coordinator = bed.coordinator();
    bed.on_session(&coordinator, &session, build::hold()).await;
    bed.done(&coordinator, &number, build::conclude(&session)).await;
    bed.on_session(&coordinator, &session, approve()).await;
    let who = Person::of(&bed, "secretariat").await;
    let (page, reason) = (format!("/sessions/{session}"), format!("/cases/{number}/reason?to=/sessions/{session}"));
    assert!(!who.page(&page).await.1.contains("/reason"));
    bed.days(40);
    let who = Person::of(&bed, "secretariat").await;
    assert!(who.page(&page).await.1.contains(&reason));
    let (_, json) = who.api(&format!("/sessions/{session}"), None).await;
    assert_eq!((&json["agenda"][0]["reason_required"], &json["agenda"][0]["may_open"]), (&true.into(), &false.into()));
    let (status, asks) = who.page(&reason).await;
    assert!(status == StatusCode::OK && asks.contains(&format!("name=\"to\" value=\"{page}\"")), "{asks}");
    let (_, headers, _) = who.post(&format!("/cases/{number}/reason"), &format!("reason=quality&to={page}")).await;
    assert_eq!(headers[header::LOCATION].to_str().unwrap(), page);
    assert!(!who.page(&page).await.1.contains("/reason"));
    let stranger = Person::of(&bed, "respondent-acc-centre").await;
    assert_eq!(stranger.page(&reason).await.0, StatusCode::NOT_FOUND);
}

fn approve() -> domain::session::SessionCommand {
    domain::session::SessionCommand::Approve(domain::session::Approve {})
}

#[tokio::test]
async fn opdo_4_the_log_says_on_whose_behalf_something_was_done() {
    let bed = Testbed::new().await;
    let number = bed.led_case(1, domain::triage::TriageOutcome::Complex).await;
    let lead = Person::of(&bed, "case-manager").await;
    assert_eq!(lead.page(&format!("/cases/{number}/access-report")).await.0, StatusCode::OK);
    let (_, page) = Person::of(&bed, "dpo").await.page(&format!("/log?case={number}")).await;
    let (head, person) = (::words::t::log_on_behalf(::words::Lang::Fr), "la personne concernée");
    assert!(page.contains(head) && page.contains(person), "{page}");
}

#[tokio::test]
async fn data_05_who_exports_too_fast_gets_a_page_that_says_how_long_to_wait() {
    let bed = Testbed::new().await;
    bed.announced_case(1).await;
    let officer = Person::of(&bed, "officer").await;
    for _ in 0..30 {
        assert_eq!(officer.post("/cases.csv", "purpose=steering").await.0, StatusCode::OK);
    }
    let (status, headers, page) = officer.post("/cases.csv", "purpose=steering").await;
    assert_eq!((status, headers[header::RETRY_AFTER].to_str().unwrap()), (StatusCode::TOO_MANY_REQUESTS, "600"));
    assert!(page.contains(::words::t::fail_too_many(::words::Lang::De)), "{page}");
    for _ in 0..400 {
        assert_eq!(officer.command("/search", "{\"text\":\"Nobody\"}", None).await.0, StatusCode::OK);
    }
    let (status, problem) = officer.command("/search", "{\"text\":\"Nobody\"}", None).await;
    assert_eq!((status.as_u16(), problem["code"].as_str()), (429, Some("too-many")));
}

#[tokio::test]
async fn opdo_4_a_line_is_marked_on_the_page_of_the_log_and_the_print_carries_its_check_value() {
    let mut browser = Browser::new().await;
    let number = browser.bed.announced_case(1).await;
    browser.sign_in("dpo").await;
    let page = browser.get(&format!("/log?case={number}")).await;
    let line = page.hidden("line").expect("a button at each line");
    assert!(page.says("________"), "a line to sign on");
    let back = browser.post("/log/mark", &[("line", &line), ("case", &number)]).await;
    assert!(
        back.to().contains(&format!("case={number}")) && back.to().ends_with(&format!("#l{line}")),
        "{}",
        back.to()
    );
    let marked = browser.get("/log?marked=1").await;
    assert!(marked.says(&format!("id=\"l{line}\"")) && marked.hidden("settle").is_some(), "{}", marked.html);
    browser.post("/log/mark", &[("line", &line), ("settle", "1"), ("marked", "1")]).await;
    assert!(browser.get("/log?marked=1").await.hidden("line").is_none());
    browser.sign_in("officer").await;
    assert_eq!(browser.post("/log/mark", &[("line", &line)]).await.status.as_u16(), 403);
}
