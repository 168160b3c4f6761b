//! Procedures through the API.

use super::*;

#[tokio::test]
async fn proj_05_a_procedure_runs_through_the_api_and_is_refused_in_words() {
    let api = Api::new().await;
    let number = api.announce().await;
    let at = |kind: &str| format!("/cases/{number}/procedure.{kind}");
    let none = json!({"kind": "integration", "question": "Examiner.", "slot": "2026-12-02"});
    assert_eq!(api.post("respondent-ui", &at("start"), &none).await.problem(), (422, "slot-unknown", "slot"));
    let start = json!({"kind": "integration", "question": "Examiner."});
    assert_eq!(api.post("respondent-ui", &at("start"), &start).await.status, StatusCode::OK);
    let day = api.bed.today().to_string();
    let record = json!({"procedure": 1, "step": "fitness", "on": day, "result": "stop", "cost": "500.00"});
    assert_eq!(api.post("respondent-ui", &at("record"), &record).await.problem(), (422, "guarantee-missing", "cost"));
    let funders = json!([{"institution": api.bed.parties().0[2].to_string(), "parts": 1}]);
    let ask = json!({"procedure": 1, "step": "fitness", "amount": "600.00", "funders": funders});
    assert_eq!(api.post("respondent-ui", &at("ask-guarantee"), &ask).await.status, StatusCode::OK);
    let give = json!({"procedure": 1, "guarantee": 1});
    assert_eq!(api.post("respondent-ui", &at("guarantee"), &give).await.problem().0, 403);
    assert_eq!(api.post("case-manager", &at("guarantee"), &give).await.status, StatusCode::OK);
    assert_eq!(api.post("respondent-ui", &at("record"), &record).await.status, StatusCode::OK);
    let case = api.get("respondent-ui", &format!("/cases/{number}")).await;
    assert_eq!(case.body["case"]["procedures"][0]["guarantees"][0]["charged"], "500.00");
}
