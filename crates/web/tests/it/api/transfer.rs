//! Transfers, contradictions and concerns through the API.

use super::*;
use testkit::exchange::contradiction;

#[tokio::test]
async fn case_63_a_transfer_runs_from_its_checklist_to_the_receipt_through_the_api() {
    let api = Api::new().await;
    let number = api.announce().await;
    let start = serde_json::to_value(api.bed.transfer()).unwrap();
    let address = format!("/cases/{number}/transfer.start");
    let with = |field: &str, value: Value| {
        let mut body = start.clone();
        body[field] = value;
        body
    };
    let after = api.bed.transfer().first_day.saturating_add(jiff::ToSpan::days(1)).to_string();
    let gap = api.post("respondent-ui", &address, &with("first_day", json!(after))).await;
    assert_eq!(gap.problem(), (422, "transfer-gap", "first_day"));
    assert_eq!(gap.body["params"]["date"], start["first_day"]);
    let open = api.post("respondent-ui", &address, &with("checks", json!({"person-told": {"done": true}}))).await;
    assert_eq!(open.problem(), (422, "checklist-open", "checks"));
    let detail = open.body["detail"].as_str().unwrap();
    assert!(!detail.contains("last-payment"), "the points stand in words: {detail}");
    let wrong = with("checks", json!({"person-told": {"done": "yes"}}));
    let wrong = api.post("respondent-ui", &address, &wrong).await;
    assert_eq!(wrong.problem(), (422, "invalid-value", "checks.person-told.done"));
    let stranger = api.post("respondent-ui", &address, &with("to", json!("DM-MIG"))).await;
    assert_eq!(stranger.problem(), (422, "transfer-parties", "to"));
    let got = api.post("respondent-ui", &address, &start).await;
    assert_eq!(got.status, StatusCode::OK, "{}", got.body);
    let due = api.get("case-manager", &format!("/cases/{number}")).await.body["due"].clone();
    let owner = api.bed.case_manager().seated.seat.institution.to_string();
    let receipt = due.as_array().unwrap().iter().find(|d| d["kind"] == "transfer-receipt").unwrap();
    assert_eq!((&receipt["subject"], &receipt["owner"]["institution"]), (&json!(1), &json!(owner)));
    let confirm = format!("/cases/{number}/transfer.confirm");
    assert_eq!(api.post("respondent-ui", &confirm, &json!({"transfer": 1})).await.problem().0, 403);
    assert_eq!(api.post("case-manager", &confirm, &json!({"transfer": 1})).await.status, StatusCode::OK);
    let again = api.post("case-manager", &confirm, &json!({"transfer": 1})).await;
    assert_eq!(again.problem(), (409, "transfer-state", ""));
    assert!(!again.body["detail"].as_str().unwrap().contains("confirmed"), "{}", again.body);
    let case = api.get("respondent-ui", &format!("/cases/{number}")).await.body;
    assert_eq!(case["case"]["transfers"][0]["state"], "confirmed");
}

#[tokio::test]
async fn case_55_a_contradiction_is_marked_and_solved_through_the_api() {
    let api = Api::new().await;
    let number = api.bed.followed_case(1).await;
    let same = api.give("case-manager", &number, contradiction("goal-1", "goal-1")).await;
    assert_eq!(same.problem(), (422, "same-entry", "second"));
    assert_eq!(api.give("respondent-ui", &number, contradiction("goal-1", "measure-2")).await.problem().0, 403);
    api.done("case-manager", &number, contradiction("goal-1", "measure-2")).await;
    api.bed.days(1);
    let body = json!({"contradiction": 1, "solution": "Le stage passe au soir."});
    let solved = api.post("case-manager", &format!("/cases/{number}/plan.solve-contradiction"), &body).await;
    assert_eq!((solved.status, &solved.body["undo"]), (StatusCode::OK, &json!("plan.contradiction-solved")));
}

#[tokio::test]
async fn case_67_a_concern_climbs_and_comes_back_through_the_api() {
    let api = Api::new().await;
    let institution = api.bed.respondent_ui().seated.seat.institution.to_string();
    let body = json!({"institution": institution, "subject": "Délais", "account": "Six semaines."});
    assert_eq!(api.post("respondent-ui", "/concerns", &body).await.problem().0, 403);
    let mut unknown = body.clone();
    unknown["institution"] = json!("DM-X");
    assert_eq!(api.post("coordinator", "/concerns", &unknown).await.problem(), (422, "unknown-code", "institution"));
    let made = api.post("coordinator", "/concerns", &body).await;
    assert_eq!(made.status, StatusCode::CREATED, "{}", made.body);
    let address = made.headers[header::LOCATION].to_str().unwrap().strip_prefix("/api/v1").unwrap().to_string();
    assert_eq!(api.get("officer", &address).await.body["stage"], "officer");
    assert_eq!(api.get("directorate", &address).await.problem().0, 404);
    let early = json!({"on": "2026-11-24", "answer": "Deux postes."});
    let early = api.post("officer", &format!("{address}/concern.record-answer"), &early).await;
    assert_eq!(early.problem(), (409, "concern-stage", ""));
    let position = json!({"position": "Il manque du personnel."});
    assert_eq!(api.post("officer", &format!("{address}/concern.pass-on"), &position).await.status, StatusCode::OK);
    let stale = [("if-match", "\"1\"")];
    let answer = json!({"on": "2026-11-24", "answer": "Deux postes sont créés."});
    let path = format!("{address}/concern.record-answer");
    assert_eq!(api.post_with("officer", &path, &stale, &answer).await.problem(), (409, "stale", ""));
    assert_eq!(api.post("officer", &path, &answer).await.status, StatusCode::OK);
    let read = api.get("directorate", &address).await.body;
    assert_eq!((&read["stage"], &read["acts"]), (&json!("answered"), &json!([])));
    assert_eq!(read["steps"][1]["answered_on"], "2026-11-24");
    let close = json!({"result": "Les délais sont tenus."});
    assert_eq!(api.post("officer", &format!("{address}/concern.close"), &close).await.problem().0, 403);
    assert_eq!(api.post("coordinator", &format!("{address}/concern.close"), &close).await.status, StatusCode::OK);
    assert_eq!(api.get("coordinator", "/concerns").await.body["concerns"][0]["stage"], "closed");
}
