//! Every way by which something leaves the house: pages, files, papers, the API, notices. A new one stands in
//! `tests/golden/doors.txt` with what guards it, or this fails.

use crate::house::sources;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use testkit::Testbed;
use tower::ServiceExt;

const GOLDEN: &str = include_str!("../golden/doors.txt");

/// What guards a door.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Guard {
    /// Whoever comes.
    Everyone,
    /// Whoever is signed in; there is nothing behind it but their own.
    Account,
    /// Whoever sees the case, session, request, agreement or list; each part of it by the rule of its category.
    Subject,
    /// Whoever may do this.
    Act(String),
    /// Something else, said in words.
    Other,
}

/// The doors of the golden file with their guards: `KIND WHERE guard`.
fn golden() -> BTreeMap<String, Guard> {
    let lines = GOLDEN.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines
        .map(|line| {
            let (door, guard) = line.split_once(" — ").unwrap_or_else(|| panic!("no guard: {line}"));
            let guard = match guard {
                "everyone" => Guard::Everyone,
                "account" => Guard::Account,
                "subject" => Guard::Subject,
                other => other.strip_prefix("act ").map_or(Guard::Other, |act| Guard::Act(act.to_string())),
            };
            (door.to_string(), guard)
        })
        .collect()
}

/// What follows each of the marks, up to a closing sign.
fn after<'t>(text: &'t str, mark: &str, end: char) -> impl Iterator<Item = &'t str> {
    text.split(mark).skip(1).filter_map(move |rest| rest.split_once(end).map(|(found, _)| found))
}

fn routes() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (_, text) in sources(&["web"]) {
        let dense: String = text.split_whitespace().collect::<Vec<_>>().join(" ").replace(".route( \"", ".route(\"");
        found.extend(after(&dense, ".route(\"", '"').map(|path| format!("page {path}")));
    }
    found
}

/// Whoever is told of something: the events that the functions name which write notices, wherever in the house they stand,
/// and each such function for itself.
fn notices() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (name, text) in sources(&["app"]).iter().filter(|(name, _)| name.contains("app/src/")) {
        let text = text.split("#[cfg(test)]").next().unwrap_or_default();
        let writers = functions(text).filter(|(_, body)| body.contains("self.notice(") || body.contains("add_notice("));
        let writers: BTreeSet<&str> = writers.map(|(writer, _)| writer).collect();
        if writers.is_empty() {
            continue;
        }
        let file = name.split_once("app/src/").map_or("", |(_, file)| file);
        found.extend(writers.iter().filter(|w| **w != "notice").map(|w| format!("notice by {w} in {file}")));
        for (_, body) in functions(text).filter(|(f, _)| writers.contains(f) || TELLS_WHOM.contains(f)) {
            for mark in ["CaseEvent::", "SessionEvent::", "AgreementEvent::", "ListEvent::"] {
                let names = after(body, mark, '(').filter(|name| name.chars().all(char::is_alphanumeric));
                found.extend(names.map(|n| format!("notice {mark}{n}")));
            }
        }
    }
    found
}

/// Whoever is written to: each function that orders letters.
fn letters() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (name, text) in sources(&["app"]).iter().filter(|(name, _)| name.contains("app/src/mail/")) {
        let text = text.split("#[cfg(test)]").next().unwrap_or_default();
        let file = name.split_once("app/src/").map_or("", |(_, file)| file);
        let writers = functions(text).filter(|(_, body)| body.contains("self.order("));
        found.extend(writers.map(|(writer, _)| format!("mail by {writer} in {file}")));
    }
    found
}

/// Functions that say whom an event is told, beside those that write the notices.
const TELLS_WHOM: &[&str] = &["audience", "told_without_case"];

/// The functions of a text with what stands from their name to the next one.
fn functions(text: &str) -> impl Iterator<Item = (&str, &str)> {
    text.split("fn ").skip(1).filter_map(|rest| {
        let (name, _) = rest.split_once(['(', '<'])?;
        Some((name, rest))
    })
}

async fn operations(router: &Router) -> BTreeSet<String> {
    let request = Request::builder().uri("/api/v1/openapi.json").body(Body::empty()).unwrap();
    let body = to_bytes(router.clone().oneshot(request).await.unwrap().into_body(), 10_000_000).await.unwrap();
    let document: Value = serde_json::from_slice(&body).unwrap();
    let mut found = BTreeSet::new();
    for (path, methods) in document["paths"].as_object().unwrap() {
        found.extend(methods.as_object().unwrap().keys().map(|method| format!("api {method} {path}")));
    }
    found
}

/// The acts have a table of their own, so that a command needs no line here.
fn is_command(door: &str) -> bool {
    let acts = app::rights::acts();
    door.rsplit('/').next().is_some_and(|last| door.starts_with("api post ") && acts.contains(&last))
}

#[tokio::test]
async fn data_01_every_route_export_and_notice_stands_in_the_table_with_what_guards_it() {
    let bed = Testbed::new().await;
    let router = web::router(bed.app.clone(), web::Settings::default());
    let mut found = routes();
    found.extend(notices());
    found.extend(letters());
    found.extend(operations(&router).await.into_iter().filter(|door| !is_command(door)));
    let known: BTreeSet<String> = golden().into_keys().collect();
    let missing: Vec<_> = found.difference(&known).collect();
    let gone: Vec<_> = known.difference(&found).collect();
    assert!(missing.is_empty() && gone.is_empty(), "not in tests/golden/doors.txt: {missing:#?}\ngone: {gone:#?}");
    let acts = app::rights::acts();
    for (door, guard) in golden() {
        if let Guard::Act(act) = guard {
            assert!(acts.contains(&act.as_str()), "{door}: no act {act}");
        }
    }
}

async fn get(router: &Router, path: &str, cookie: Option<&str>) -> (StatusCode, String) {
    let request = Request::builder().uri(path);
    let request = cookie.iter().fold(request, |r, cookie| r.header(header::COOKIE, *cookie));
    let response = router.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
    let status = response.status();
    let body = to_bytes(response.into_body(), 10_000_000).await.unwrap();
    (status, String::from_utf8_lossy(&body).into_owned())
}

/// A path with something in each of its places.
fn filled(path: &str, number: &str) -> String {
    let parts = path.split('/').map(|part| match part {
        "{number}" => number,
        "{n}" => "1",
        "{kind}" => "consent.offer",
        part if part.starts_with('{') => "X-1",
        part => part,
    });
    parts.collect::<Vec<_>>().join("/")
}

#[tokio::test]
async fn data_01_no_door_but_those_for_everyone_opens_to_whoever_is_not_signed_in() {
    let bed = Testbed::new().await;
    let number = bed.announced_case(1).await;
    let router = web::router(bed.app.clone(), web::Settings::default());
    for (door, guard) in golden() {
        let Some(path) = door.strip_prefix("page ") else { continue };
        let (status, body) = get(&router, &filled(path, &number), None).await;
        let name = bed.view(&bed.front_line(), &number).await.person.given_name.unwrap().to_string();
        assert!(!body.contains(&name), "{path} names a person");
        if guard != Guard::Everyone {
            assert!(!status.is_success(), "{path} answers {status} to whoever comes");
        }
    }
}

#[tokio::test]
async fn data_01_a_door_with_an_act_opens_to_those_alone_whom_the_rules_let() {
    let bed = Testbed::new().await;
    let router = web::router(bed.app.clone(), web::Settings::default());
    let mut opened = 0;
    for login in
        ["frontline", "respondent-ui", "coordinator", "officer", "secretariat", "directorate", "committee", "dpo"]
    {
        let signed = bed.app.switch_role(login, 1, "test").await.unwrap();
        let cookie = format!("tdu_session={}", signed.token);
        for (door, guard) in golden() {
            let (Some(path), Guard::Act(act)) = (door.strip_prefix("page "), guard) else { continue };
            if path.contains('{') {
                continue;
            }
            let (status, _) = get(&router, path, Some(&cookie)).await;
            let may = bed.app.may_anywhere(&bed.login(login), &act);
            // Some doors are only pushed: what they answer to a look says no more than that.
            let pushed = status == StatusCode::METHOD_NOT_ALLOWED;
            assert!(pushed || (status == StatusCode::OK) == may, "{login} {path}: {status}, {act} {may}");
            opened += usize::from(may && !pushed);
        }
    }
    assert!(opened > 5);
}

#[tokio::test]
async fn data_08_what_is_behind_a_subject_that_one_may_not_see_reads_as_absent() {
    let bed = Testbed::new().await;
    let number = bed.announced_case(1).await;
    let router = web::router(bed.app.clone(), web::Settings::default());
    let signed = bed.app.switch_role("respondent-acc-centre", 1, "test").await.unwrap();
    let cookie = format!("tdu_session={}", signed.token);
    let absent = "DM-2020-9999";
    for (door, guard) in golden() {
        let Some(path) = door.strip_prefix("page ").filter(|path| path.starts_with("/cases/{number}")) else {
            continue;
        };
        assert_eq!(guard, Guard::Subject, "{path}");
        let (status, body) = get(&router, &filled(path, &number), Some(&cookie)).await;
        let (other, nothing) = get(&router, &filled(path, absent), Some(&cookie)).await;
        assert_eq!((status, body.replace(&number, absent)), (other, nothing), "{path}");
        assert!(!status.is_success(), "{path}: {status}");
    }
}
