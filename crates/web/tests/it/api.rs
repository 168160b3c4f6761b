//! The API from outside: the whole process by the right people, every refusal, and a description that is true.

mod exchange;
mod journey;
mod procedure;
mod transfer;

use app::simulate::forms;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode, header};
use domain::CaseCommand;
use domain::model::Degree;
use domain::session::SessionCommand;
use domain::triage::TriageOutcome;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use testkit::{Testbed, build};
use tower::ServiceExt;

/// What came back.
struct Got {
    status: StatusCode,
    headers: HeaderMap,
    body: Value,
}

impl Got {
    /// Status, code and field of a problem.
    fn problem(&self) -> (u16, &str, &str) {
        assert_eq!(self.headers[header::CONTENT_TYPE], "application/problem+json", "{}", self.body);
        assert_eq!(self.body["status"], self.status.as_u16());
        let text = |name: &str| self.body[name].as_str().unwrap_or_default();
        assert!(!text("title").is_empty() && !text("detail").is_empty(), "{}", self.body);
        (self.status.as_u16(), text("code"), text("field"))
    }
}

/// The API over a bed, with a token for each login.
struct Api {
    bed: Testbed,
    router: Router,
    tokens: BTreeMap<String, String>,
    /// Where it can be reached over HTTP, where a test has opened a port.
    home: Option<String>,
}

const LOGINS: &[&str] = &[
    "frontline",
    "respondent-ui",
    "respondent-ii",
    "case-manager",
    "coordinator",
    "officer",
    "secretariat",
    "directorate",
    "dpo",
    "respondent-acc-centre",
    "respondent-vet-centre",
    "front-acc-centre",
];

impl Api {
    async fn new() -> Self {
        let bed = Testbed::new().await;
        let mut tokens = BTreeMap::new();
        for login in LOGINS {
            let token = bed.app.make_token(login, 1, "test", 3650).await.unwrap();
            tokens.insert((*login).to_string(), token);
        }
        Self { router: web::router(bed.app.clone(), web::Settings::default()), bed, tokens, home: None }
    }

    async fn send(&self, request: Request<Body>) -> Got {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, 50_000_000).await.unwrap();
        let body = serde_json::from_slice(&bytes).unwrap_or(Value::Null);
        Got { status: parts.status, headers: parts.headers, body }
    }

    fn request(&self, who: &str, method: &str, path: &str) -> axum::http::request::Builder {
        let token = format!("Bearer {}", self.tokens[who]);
        let request = Request::builder().method(method).uri(format!("/api/v1{path}"));
        // Whoever opens a case of another team says why.
        request.header(header::AUTHORIZATION, token).header("x-reason", "preparation")
    }

    async fn get(&self, who: &str, path: &str) -> Got {
        self.send(self.request(who, "GET", path).body(Body::empty()).unwrap()).await
    }

    async fn post_with(&self, who: &str, path: &str, headers: &[(&str, &str)], body: &Value) -> Got {
        let mut request = self.request(who, "POST", path).header(header::CONTENT_TYPE, "application/json");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.send(request.body(Body::from(body.to_string())).unwrap()).await
    }

    async fn post(&self, who: &str, path: &str, body: &Value) -> Got {
        self.post_with(who, path, &[], body).await
    }

    async fn give(&self, who: &str, number: &str, command: CaseCommand) -> Got {
        self.post(who, &format!("/cases/{number}/{}", command.kind()), &command.fields()).await
    }

    /// Gives a command that must be carried out.
    async fn done(&self, who: &str, number: &str, command: CaseCommand) {
        let kind = command.kind();
        let got = self.give(who, number, command).await;
        assert_eq!(got.status, StatusCode::OK, "{kind}: {}", got.body);
        assert_eq!(got.headers[header::ETAG], format!("\"{}\"", got.body["version"]).as_str());
    }

    async fn on_session(&self, who: &str, number: &str, command: SessionCommand) {
        let kind = command.kind();
        let got = self.post(who, &format!("/sessions/{number}/{kind}"), &command.fields()).await;
        assert_eq!(got.status, StatusCode::OK, "{kind}: {}", got.body);
    }

    /// Hands in a file under a name of the form.
    async fn hand_in(&self, who: &str, number: &str, name: &str, bytes: &[u8]) -> Got {
        let request = self.request(who, "POST", &format!("/cases/{number}/files"));
        let request = request.header(header::CONTENT_TYPE, "multipart/form-data; boundary=border");
        self.send(request.body(Body::from(form(name, bytes))).unwrap()).await
    }

    /// Status, code and field with which a command is refused.
    async fn refused(&self, who: &str, number: &str, command: CaseCommand) -> (u16, String, String) {
        let got = self.give(who, number, command).await;
        let (status, code, field) = got.problem();
        (status, code.to_string(), field.to_string())
    }

    async fn open(&self) -> String {
        let got = self.post("frontline", "/cases", &serde_json::to_value(build::open(7)).unwrap()).await;
        assert_eq!(got.status, StatusCode::CREATED, "{}", got.body);
        let number = got.body["number"].as_str().unwrap().to_string();
        assert_eq!(got.headers[header::LOCATION], format!("/api/v1/cases/{number}").as_str());
        number
    }

    /// From the first screening to the announcement.
    async fn announce(&self) -> String {
        let (bed, number) = (&self.bed, self.open().await);
        self.done("frontline", &number, bed.screening(Degree::RoundTable)).await;
        self.done("frontline", &number, build::ask()).await;
        self.done("respondent-ui", &number, build::advise()).await;
        self.done("frontline", &number, forms::participate(bed.today())).await;
        self.done("frontline", &number, bed.offer()).await;
        self.done("frontline", &number, forms::give(1, bed.today(), None)).await;
        self.done("respondent-ui", &number, build::announce(&bed.region())).await;
        number
    }
}

#[tokio::test]
async fn every_list_and_reading_answers_its_caller() {
    let api = Api::new().await;
    let number = api.announce().await;
    for path in ["/me", "/work?days=365", "/cases?sort=due&limit=1", "/sessions", "/requests", "/notices", "/model"] {
        let got = api.get("frontline", path).await;
        assert_eq!(got.status, StatusCode::OK, "{path}: {}", got.body);
    }
    for path in ["/register?limit=10", "/statistics", "/statistics?year=2026"] {
        let got = api.get("officer", path).await;
        assert_eq!(got.status, StatusCode::OK, "{path}: {}", got.body);
    }
    let cases = api.get("frontline", "/cases?state=open&offset=0").await;
    assert_eq!((cases.body["total"].as_i64(), cases.body["cases"][0]["number"].as_str()), (Some(1), Some(&*number)));
    let hits = api.post("frontline", "/search", &json!({"text": "exempel"})).await;
    assert_eq!(hits.body["cases"][0]["number"], number.as_str());
    let withdraw = json!({"consent": 1, "channel": "oral", "on": api.bed.today()});
    let effects = api.post("frontline", &format!("/cases/{number}/withdrawal-preview"), &withdraw).await;
    assert_eq!(effects.body["leaving"].as_array().map(Vec::len), Some(3), "{}", effects.body);
    let preview = api.post("frontline", &format!("/cases/{number}/screening-preview"), &json!({"answers": {}})).await;
    assert_eq!(preview.body["provisional"], true, "{}", preview.body);
}

#[tokio::test]
async fn case_05_a_step_out_of_order_is_refused_with_the_step_that_is_missing() {
    let api = Api::new().await;
    let number = api.open().await;
    let announce = build::announce(&api.bed.region());
    assert_eq!(api.refused("respondent-ui", &number, announce).await.1, "screening-missing");
    let (status, code, field) = api.refused("frontline", &number, build::ask()).await;
    assert_eq!((status, code.as_str(), field.as_str()), (409, "screening-missing", ""));
}

#[tokio::test]
async fn role_01_a_role_that_may_not_is_forbidden_and_says_so() {
    let api = Api::new().await;
    let number = api.announce().await;
    let (status, code, _) = api.refused("frontline", &number, build::triage(TriageOutcome::Complex)).await;
    assert_eq!((status, code.as_str()), (403, "not-permitted"));
    let got = api.get("frontline", "/register").await;
    assert_eq!(got.problem(), (403, "not-permitted", ""));
    let open = serde_json::to_value(build::open(8)).unwrap();
    assert_eq!(api.post("officer", "/cases", &open).await.problem().0, 403);
    assert_eq!(api.post("officer", "/duplicates", &json!({"person": open["person"]})).await.problem().0, 403);
}

#[tokio::test]
async fn data_04_what_is_absent_and_what_is_forbidden_read_the_same() {
    let api = Api::new().await;
    let number = api.announce().await;
    for path in ["", "/timeline", "/sharing", "/files/abc"] {
        let forbidden = api.get("respondent-acc-centre", &format!("/cases/{number}{path}")).await;
        let absent = api.get("respondent-acc-centre", &format!("/cases/DM-2026-9999{path}")).await;
        assert_eq!(forbidden.problem(), (404, "not-found", ""));
        assert_eq!(forbidden.body, absent.body, "{path}");
    }
    let ask = build::ask().fields();
    let forbidden = api.post("front-acc-centre", &format!("/cases/{number}/consultation.ask"), &ask).await;
    let absent = api.post("front-acc-centre", "/cases/DM-2026-9999/consultation.ask", &ask).await;
    assert_eq!((forbidden.problem().0, &forbidden.body), (404, &absent.body));
    let hits = api.post("front-acc-centre", "/search", &json!({"text": number})).await;
    assert_eq!(hits.body["cases"], json!([]));
}

#[tokio::test]
async fn x_03_a_stale_version_is_refused_where_the_same_thing_was_changed_and_merged_where_it_was_not() {
    let api = Api::new().await;
    let number = api.open().await;
    let path = format!("/cases/{number}/person.correct");
    let person = serde_json::to_value(build::person(7)).unwrap();
    let first = api.post_with("frontline", &path, &[("if-match", "\"1\"")], &json!({"person": person})).await;
    assert_eq!(first.status, StatusCode::OK, "{}", first.body);
    let stale = api.post_with("frontline", &path, &[("if-match", "1")], &json!({"person": person})).await;
    assert_eq!(stale.problem(), (409, "stale", ""));
    assert_eq!(
        (stale.body["params"]["now"].as_str(), stale.body["params"]["touches"].as_str()),
        (Some("2"), Some("person"))
    );
    let note = json!({"text": "Appeler lundi."});
    let merged =
        api.post_with("frontline", &format!("/cases/{number}/follow-up.note"), &[("if-match", "1")], &note).await;
    assert_eq!((merged.status, merged.body["merged"].as_bool()), (StatusCode::OK, Some(true)));
    let odd = api.post_with("frontline", &path, &[("if-match", "soon")], &json!({"person": person})).await;
    assert_eq!(odd.problem(), (422, "invalid-header", "If-Match"));
}

#[tokio::test]
async fn x_04_a_request_that_is_sent_twice_is_carried_out_once() {
    let api = Api::new().await;
    let open = serde_json::to_value(build::open(7)).unwrap();
    let key = [("idempotency-key", "6f1c9a52-once")];
    let first = api.post_with("frontline", "/cases", &key, &open).await;
    let again = json!({"person": open["person"], "despite_duplicates": true});
    let second = api.post_with("frontline", "/cases", &key, &again).await;
    assert_eq!((first.status, &first.body), (StatusCode::CREATED, &second.body));
    let number = first.body["number"].as_str().unwrap();
    let note = json!({"text": "Appeler lundi."});
    let path = format!("/cases/{number}/follow-up.note");
    let first = api.post_with("frontline", &path, &key, &note).await;
    let second = api.post_with("frontline", &path, &key, &note).await;
    assert_eq!((first.body["version"].as_i64(), &first.body), (Some(2), &second.body));
    assert_eq!(api.get("frontline", &format!("/cases/{number}")).await.body["version"], 2);
}

#[tokio::test]
async fn case_23_a_person_with_something_wrong_is_refused_at_the_field() {
    let api = Api::new().await;
    let good = serde_json::to_value(build::person(7)).unwrap();
    let cases = [
        ("avs", json!("756.1234.5678.96"), "invalid-avs-check-digit"),
        ("avs", json!("756.1234.5678"), "invalid-avs-length"),
        ("birth", json!("2031-01-01"), "date-in-future"),
        ("birth", json!("1831-01-01"), "birth-implausible"),
        ("birth", json!("31.12.1984"), "invalid-date"),
        ("family_name", json!("Παπαδόπουλος"), "invalid-name-letters"),
        ("family_name", json!(""), "invalid-text-empty"),
        ("family_name", json!(7), "invalid-value"),
        ("phone", json!("0".repeat(10_000_000)), "invalid-text-too-long"),
        ("language", json!("rm"), "invalid-value"),
        ("favourite_colour", json!("red"), "invalid-unknown-field"),
    ];
    for (field, value, code) in cases {
        let mut person = good.clone();
        person[field] = value;
        let got = api.post("frontline", "/cases", &json!({"person": person})).await;
        assert_eq!(got.problem(), (422, code, format!("person.{field}").as_str()));
        assert_eq!(got.body["errors"][0]["code"], code);
    }
    let both = api.post("frontline", "/cases", &json!({"person": {"given_name": ""}})).await;
    assert_eq!(both.body["errors"].as_array().map(Vec::len), Some(4), "{}", both.body);
    // What the person's file tells of the person counts too.
    let number = api.open().await;
    let involve = json!({"institution": "DM-II", "when": "now", "since": "1984-03-26"});
    let got = api.post("frontline", &format!("/cases/{number}/person.involve"), &involve).await;
    assert_eq!(got.problem(), (422, "date-before-birth", "since"));
    assert_eq!(api.get("frontline", &format!("/cases/{number}")).await.body["version"], 1, "nothing was kept");
}

#[tokio::test]
async fn case_27_a_possible_duplicate_is_refused_until_the_caller_has_seen_it() {
    let api = Api::new().await;
    let number = api.open().await;
    let mut open = serde_json::to_value(build::open(7)).unwrap();
    assert_eq!(api.post("frontline", "/cases", &open).await.problem(), (409, "possible-duplicate", ""));
    let found = api.post("frontline", "/duplicates", &json!({"person": open["person"]})).await;
    assert_eq!(found.body["known"][0]["number"], number.as_str());
    let elsewhere = api.post("front-acc-centre", "/duplicates", &json!({"person": open["person"]})).await;
    assert_eq!((elsewhere.body["known"].as_array().map(Vec::len), &elsewhere.body["elsewhere"]), (Some(0), &json!(1)));
    open["despite_duplicates"] = json!(true);
    assert_eq!(api.post("frontline", "/cases", &open).await.status, StatusCode::CREATED);
}

#[tokio::test]
async fn case_20_an_expired_consent_carries_nothing_any_more() {
    let api = Api::new().await;
    let number = api.announce().await;
    api.bed.days(1200);
    assert_eq!(api.get("respondent-ii", &format!("/cases/{number}")).await.problem(), (404, "not-found", ""));
    let withdraw = forms::withdraw(1, &[], api.bed.today());
    assert_eq!(api.refused("frontline", &number, withdraw).await.1, "consent-not-valid");
    let offer = api.bed.offer();
    api.done("frontline", &number, offer).await;
    api.bed.days(1200);
    assert_eq!(api.refused("frontline", &number, forms::give(2, api.bed.today(), None)).await.1, "consent-expired");
}

fn form(name: &str, bytes: &[u8]) -> Vec<u8> {
    let head = format!(
        "--border\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"a.pdf\"\r\n\
         Content-Type: application/pdf\r\n\r\n"
    );
    [head.as_bytes(), bytes, b"\r\n--border--\r\n"].concat()
}

#[tokio::test]
async fn case_60_a_file_is_what_its_content_says_and_comes_back_as_it_was() {
    let api = Api::new().await;
    let number = api.open().await;
    let send = async |name: &str, bytes: &[u8]| api.hand_in("frontline", &number, name, bytes).await;
    assert_eq!(send("file", b"MZ pretends").await.problem(), (422, "invalid-file-kind", "file"));
    assert_eq!(send("file", b"").await.problem(), (422, "invalid-file-empty", "file"));
    assert_eq!(send("photo", b"%PDF-1.7").await.problem(), (422, "invalid-missing", "file"));
    let large = [b"%PDF-".as_slice(), &vec![b'x'; 11 * 1024 * 1024]].concat();
    assert_eq!(send("file", &large).await.problem(), (413, "too-large", ""));
    let larger = [b"%PDF-".as_slice(), &vec![b'x'; 13 * 1024 * 1024]].concat();
    assert_eq!(send("file", &larger).await.problem(), (413, "too-large", ""));
    let taken = send("file", &forms::specimen()).await;
    assert_eq!(taken.status, StatusCode::CREATED, "{}", taken.body);
    let filed = json!({"title": "Rapport", "kind": "report", "category": "career", "file": taken.body});
    let got = api.post("frontline", &format!("/cases/{number}/follow-up.file"), &filed).await;
    assert_eq!(got.status, StatusCode::OK, "{}", got.body);
    let address = taken.headers[header::LOCATION].to_str().unwrap();
    let back = api.get("frontline", address.strip_prefix("/api/v1").unwrap()).await;
    assert_eq!(back.status, StatusCode::OK);
    assert_eq!(back.headers[header::CONTENT_TYPE], "application/pdf");
}

#[tokio::test]
async fn who_has_no_token_or_a_wrong_one_is_told_how_to_bring_one() {
    let api = Api::new().await;
    let bare = Request::builder().uri("/api/v1/me").body(Body::empty()).unwrap();
    let got = api.send(bare).await;
    assert_eq!(got.problem(), (401, "unauthenticated", ""));
    assert_eq!(got.headers[header::WWW_AUTHENTICATE], "Bearer realm=\"trait-dunion\"");
    let wrong = Request::builder().uri("/api/v1/me").header(header::AUTHORIZATION, "Bearer tdu_0");
    let got = api.send(wrong.body(Body::empty()).unwrap()).await;
    assert_eq!(got.problem().0, 401);
    assert!(got.headers[header::WWW_AUTHENTICATE].to_str().unwrap().contains("invalid_token"));
    // A token ends with its days, and with its account.
    let short = api.bed.app.make_token("frontline", 1, "short", 1).await.unwrap();
    api.bed.days(2);
    let ended = Request::builder().uri("/api/v1/me").header(header::AUTHORIZATION, format!("Bearer {short}"));
    assert_eq!(api.send(ended.body(Body::empty()).unwrap()).await.problem().0, 401);
    api.bed.app.set_active("officer", false).await.unwrap();
    assert_eq!(api.get("officer", "/me").await.problem().0, 401);
}

#[tokio::test]
async fn bodies_that_are_not_what_they_say_and_addresses_that_are_none_are_problems_too() {
    let api = Api::new().await;
    let number = api.open().await;
    let path = format!("/cases/{number}/follow-up.note");
    let send = async |kind: &str, body: Vec<u8>| {
        let request = api.request("frontline", "POST", &path).header(header::CONTENT_TYPE, kind);
        api.send(request.body(Body::from(body)).unwrap()).await
    };
    assert_eq!(send("application/json", b"{\"text".to_vec()).await.problem(), (400, "malformed-json", ""));
    assert_eq!(send("application/json", Vec::new()).await.problem(), (400, "malformed-json", ""));
    assert_eq!(send("application/json", "[".repeat(3000).into_bytes()).await.problem().0, 400);
    assert_eq!(send("text/plain", b"{}".to_vec()).await.problem(), (415, "unsupported-media-type", ""));
    let huge = json!({"text": "x".repeat(13 * 1024 * 1024)}).to_string().into_bytes();
    assert_eq!(send("application/json", huge).await.problem(), (413, "too-large", ""));
    assert_eq!(api.get("frontline", "/nothing").await.problem(), (404, "not-found", ""));
    assert_eq!(api.get("frontline", "/cases/%FF").await.problem(), (404, "not-found", ""));
    assert_eq!(api.get("frontline", &path).await.problem(), (405, "method-not-allowed", ""));
    assert_eq!(api.get("frontline", "/cases?limit=0").await.problem(), (422, "invalid-value", "limit"));
    let house = api.post("coordinator", &format!("/cases/{number}/session.schedule"), &json!({"session": "X"})).await;
    assert_eq!(house.problem(), (404, "not-found", ""));
}

#[tokio::test]
async fn a_problem_speaks_the_language_that_is_wished_for_and_keeps_its_code() {
    let api = Api::new().await;
    let mut told = BTreeMap::new();
    for lang in ["fr", "de", "it", "en"] {
        let request = api.request("frontline", "GET", "/cases/X-1").header(header::ACCEPT_LANGUAGE, lang);
        let got = api.send(request.body(Body::empty()).unwrap()).await;
        assert_eq!(got.problem(), (404, "not-found", ""));
        told.insert(got.body["detail"].to_string(), lang);
    }
    assert_eq!(told.len(), 4, "{told:?}");
}

#[tokio::test]
async fn the_description_names_what_there_is_and_nothing_else() {
    let api = Api::new().await;
    let request = Request::builder().uri("/api/v1/openapi.json").body(Body::empty()).unwrap();
    let document = api.send(request).await.body;
    let mut ids = Vec::new();
    for (path, item) in document["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            ids.push(operation["operationId"].as_str().unwrap().to_string());
            let address = format!("/api/v1{}", path.replace(['{', '}'], ""));
            let request = Request::builder().method(method.to_uppercase().as_str()).uri(address);
            let got = api.send(request.body(Body::empty()).unwrap()).await;
            // Without a token what exists asks for one; the description itself does not.
            let expected = if path == "/openapi.json" { 200 } else { 401 };
            assert_eq!(got.status.as_u16(), expected, "{method} {path}");
        }
    }
    let hidden = ["session.schedule", "session.unschedule"];
    let kinds = CaseCommand::KINDS.iter().filter(|k| !hidden.contains(k)).chain(SessionCommand::KINDS);
    for kind in kinds.chain(&["case.open", "session.plan"]) {
        assert_eq!(ids.iter().filter(|id| id == kind).count(), 1, "{kind}");
    }
    assert_eq!(ids.len(), web::api::operations().len() + 1);
}

#[tokio::test]
async fn what_was_just_done_is_taken_back_at_its_version_and_no_later() {
    let api = Api::new().await;
    let number = api.bed.followed_case(1).await;
    api.bed.days(1);
    let note =
        api.post("case-manager", &format!("/cases/{number}/follow-up.note"), &json!({"text": "Rappeler."})).await;
    assert_eq!(note.body["undo"], "follow-up.noted", "{}", note.body);
    let path = format!("/cases/{number}/undo");
    let asked = json!({"version": note.body["version"]});
    let done = api.post("case-manager", &path, &asked).await;
    assert_eq!((done.status, &done.body["events"]), (StatusCode::OK, &json!(["undo.taken-back"])), "{}", done.body);
    assert_eq!(api.post("case-manager", &path, &asked).await.problem(), (409, "stale", ""));
    assert_eq!(api.post("case-manager", &path, &json!({})).await.problem(), (422, "invalid-missing", "version"));
    let described = web::api::document(&web::api::operations());
    assert!(described["paths"]["/cases/{number}/undo"]["post"].is_object(), "it is described");
}
