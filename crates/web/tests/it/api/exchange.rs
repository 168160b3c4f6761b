//! Agreements, requests for information and lists by AVS number through the API.

use super::*;
use domain::common::Learns;
use domain::consent::Category;
use domain::disclosure::Purpose;
use testkit::exchange::{ask_inquiry, sheet};

/// The whole answer as text: for what must not stand in it.
fn told(got: &Got) -> String {
    got.body.to_string()
}

#[tokio::test]
async fn data_13_an_addressee_answers_under_the_name_of_the_request_and_never_reads_the_number_of_the_case() {
    let api = Api::new().await;
    let number = api.announce().await;
    let vet = api.bed.login("respondent-vet-centre").seated.seat.institution;
    api.done("frontline", &number, ask_inquiry(&vet, &[Category::Benefits], Purpose::UnduePayment)).await;
    let list = api.get("respondent-vet-centre", "/inquiries").await;
    let id = list.body["received"][0]["id"].as_str().unwrap().to_string();
    assert!(!told(&list).contains(&number), "{}", list.body);
    let one = api.get("respondent-vet-centre", &format!("/inquiries/{id}")).await;
    assert_eq!(one.status, StatusCode::OK, "{}", one.body);
    assert!(!told(&one).contains(&number) && one.body["case"].is_null(), "{}", one.body);
    assert_eq!(one.body["person"]["birth"], "1984-03-27");
    assert_eq!(one.body["bases"][0]["rule"], "assistance-among-authorities");
    assert_eq!(api.get("respondent-vet-centre", &format!("/cases/{number}")).await.problem().0, 404);
    assert_eq!(api.get("respondent-acc-centre", &format!("/inquiries/{id}")).await.problem().0, 404);
    let address = format!("/inquiries/{id}/inquiry.answer");
    let empty = api.post("respondent-vet-centre", &address, &json!({"given": ["benefits"], "form": "written"})).await;
    assert_eq!(empty.problem(), (422, "answer-empty", "text"));
    let named = json!({"inquiry": 1, "given": ["benefits"], "form": "written", "text": "Voici."});
    let named = api.post("respondent-vet-centre", &address, &named).await;
    assert_eq!(named.problem(), (422, "invalid-unknown-field", "inquiry"), "which one stands in the address");
    let answer = json!({"given": ["benefits"], "form": "written", "text": "Voici."});
    let done = api.post("respondent-vet-centre", &address, &answer).await;
    assert_eq!((done.status, &done.body["number"]), (StatusCode::OK, &json!(id)), "{}", done.body);
    assert!(!told(&done).contains(&number), "{}", done.body);
    let own = api.get("frontline", &format!("/inquiries/{id}")).await;
    assert_eq!((&own.body["state"], &own.body["case"]), (&json!("answered"), &json!(number)));
    assert_eq!(own.body["given"]["text"], "Voici.");
}

#[tokio::test]
async fn data_01_a_question_without_basis_is_a_problem_that_says_what_would_change_it() {
    let api = Api::new().await;
    let number = api.announce().await;
    let vet = api.bed.login("respondent-vet-centre").seated.seat.institution;
    let got = api.give("frontline", &number, ask_inquiry(&vet, &[Category::Health], Purpose::Integration)).await;
    assert_eq!(got.problem(), (422, "no-basis", "categories"));
    assert_eq!(got.body["params"]["missing"], "consent");
    let detail = got.body["detail"].as_str().unwrap();
    assert!(!detail.contains('[') && !detail.contains("health"), "{detail}");
}

#[tokio::test]
async fn data_13_an_agreement_is_proposed_approved_and_in_force_through_the_api() {
    let api = Api::new().await;
    let institution = |login: &str| api.bed.login(login).seated.seat.institution;
    let (ui, ii) = (institution("respondent-ui"), institution("respondent-ii"));
    let terms = serde_json::to_value(api.bed.terms(&[&ui, &ii], &[Category::Career], 7)).unwrap();
    assert_eq!(api.post("respondent-ui", "/agreements", &terms).await.problem().0, 403);
    let mut wrong = terms.clone();
    wrong["purposes"] = json!([]);
    assert_eq!(api.post("officer", "/agreements", &wrong).await.problem(), (422, "purpose-missing", "purposes"));
    let made = api.post("officer", "/agreements", &terms).await;
    assert_eq!(made.status, StatusCode::CREATED, "{}", made.body);
    let address = made.headers[header::LOCATION].to_str().unwrap().strip_prefix("/api/v1").unwrap().to_string();
    for (login, institution) in [("respondent-ui", &ui), ("respondent-ii", &ii)] {
        assert_eq!(api.get(login, &address).await.body["state"], "proposed");
        let body = json!({ "institution": institution });
        let got = api.post(login, &format!("{address}/agreement.approve"), &body).await;
        assert_eq!(got.status, StatusCode::OK, "{}", got.body);
    }
    let got = api.get("officer", &address).await;
    assert_eq!(
        (&got.body["state"], got.body["versions"][0]["open"].as_array().map(Vec::len)),
        (&json!("in-force"), Some(0))
    );
    assert_eq!(api.get("case-manager", &address).await.problem().0, 404);
    assert_eq!(api.get("frontline", "/agreements").await.problem().0, 403);
}

#[tokio::test]
async fn proj_47_a_list_runs_from_the_proof_to_the_one_delivery_through_the_api() {
    let api = Api::new().await;
    api.open().await;
    let form = form("file", &forms::specimen());
    let request = api.request("case-manager", "POST", "/documents");
    let request = request.header(header::CONTENT_TYPE, "multipart/form-data; boundary=border");
    let proof = api.send(request.body(Body::from(form)).unwrap()).await;
    assert_eq!(proof.status, StatusCode::CREATED, "{}", proof.body);
    let to = api.bed.login("respondent-ui").seated.seat.institution;
    let mut request = serde_json::to_value(api.bed.list_request(&api.bed.case_manager(), &to).await).unwrap();
    request["proof"] = proof.body;
    let body = json!({"request": request, "numbers": format!("{}75x\n", sheet(&[7, 8]))});
    let made = api.post("case-manager", "/recipient-lists", &body).await;
    assert_eq!(made.status, StatusCode::CREATED, "{}", made.body);
    let address = format!("/recipient-lists/{}", made.body["number"].as_str().unwrap());
    let bad = api.get("case-manager", &format!("{address}/corrections")).await.body["lines"].clone();
    assert_eq!(bad, json!([{"line": 3, "column": 3, "reason": "invalid-avs-letters", "value": "75x"}]));
    let deliver = format!("{address}/recipient-list.deliver");
    assert_eq!(api.post("case-manager", &deliver, &json!({})).await.problem(), (409, "list-state", ""));
    let approve = format!("{address}/recipient-list.approve");
    assert_eq!(api.post("case-manager", &approve, &json!({})).await.problem().0, 403);
    assert_eq!(api.post("officer", &approve, &json!({})).await.status, StatusCode::OK);
    let got = api.post("case-manager", &deliver, &json!({})).await;
    let known: Vec<bool> = got.body["persons"].as_array().unwrap().iter().map(|p| p["known"] == true).collect();
    assert_eq!(known, [true, false]);
    assert_eq!(got.body["persons"][0]["values"], json!({"family-name": "Exempel", "open": "yes"}));
    assert_eq!(api.post("case-manager", &deliver, &json!({})).await.problem(), (409, "list-state", ""));
    assert!(!told(&api.get("officer", &address).await).contains("756."), "the page of a list names nobody");
}

/// A house with an agreement and an approved run between the social service and the employment centre.
async fn with_run(own: &str, other: &str, serials: &[u32]) -> (Api, String) {
    let mut api = Api::new().await;
    let institution = |login: &str| api.bed.login(login).seated.seat.institution;
    let (mine, theirs) = (institution(own), institution(other));
    let agreement = api.bed.agreed(api.bed.terms(&[&mine, &theirs], &[Category::Identity], 7)).await;
    let request = api.bed.run_request(&api.bed.login(own), &theirs, &agreement, Learns::Both).await;
    let body = json!({"request": request, "numbers": sheet(serials)});
    assert_eq!(api.post("frontline", "/common", &body).await.problem().0, 403);
    let made = api.post(own, "/common", &body).await;
    assert_eq!(made.status, StatusCode::CREATED, "{}", made.body);
    assert_eq!(api.post(own, "/common", &body).await.problem(), (422, "run-too-often", "with"));
    let address = format!("/common/{}", made.body["number"].as_str().unwrap());
    let approve = format!("{address}/common.approve");
    assert_eq!(api.post(own, &approve, &json!({})).await.problem().0, 403);
    assert_eq!(api.post("officer", &approve, &json!({})).await.status, StatusCode::OK);
    // The other side is on the machine, over HTTP.
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    api.home = Some(format!("http://{}", listener.local_addr().unwrap()));
    let router = api.router.clone();
    tokio::spawn(async move { axum::serve(listener, router).await });
    (api, address)
}

#[tokio::test(flavor = "multi_thread")]
async fn proj_47_two_servers_find_whom_they_have_in_common_through_the_api() {
    let (ui, theirs) = with_run("respondent-ui", "case-manager", &[2, 3]).await;
    let (mut sa, mine) = with_run("case-manager", "respondent-ui", &[1, 2]).await;
    let begin = json!({"their_run": theirs.strip_prefix("/common/").unwrap()});
    let address = format!("{mine}/common.begin");
    assert_eq!(sa.post("case-manager", &address, &begin).await.problem(), (409, "peer-unknown", ""));
    let peer = app::common::PeerSettings {
        institution: ui.bed.login("respondent-ui").seated.seat.institution.to_string(),
        address: ui.home.clone().unwrap(),
        token: ui.tokens["case-manager"].clone(),
    };
    sa.bed.app = sa.bed.app.clone().with_peers(vec![peer]).unwrap();
    sa.router = web::router(sa.bed.app.clone(), web::Settings::default());
    let done = sa.post("case-manager", &address, &begin).await;
    assert_eq!(done.status, StatusCode::OK, "{}", done.body);
    for (api, login, address) in [(&sa, "case-manager", &mine), (&ui, "respondent-ui", &theirs)] {
        let one = api.get(login, address).await;
        assert_eq!((&one.body["state"], &one.body["persons"]), (&json!("exchanged"), &json!(1)));
        assert!(!told(&one).contains("756") && !told(&api.get("officer", "/common").await).contains("756"));
        let result = format!("{address}/result");
        assert_eq!(api.post("officer", &result, &json!({})).await.problem().0, 403);
        let got = api.post(login, &result, &json!({})).await;
        let wanted = build::person(2).avs.unwrap().to_string();
        assert_eq!(got.body["persons"], json!([{"avs": wanted, "known": false}]));
        assert_eq!(api.post(login, &result, &json!({})).await.problem(), (409, "run-state", ""));
    }
    let forged = json!({"context": "x", "learns": "both", "from": "x", "points": [], "sum": "x"});
    let address = format!("{theirs}/blinded");
    assert_eq!(ui.post("case-manager", &address, &forged).await.problem().0, 422);
    assert_eq!(ui.post("respondent-ii", &address, &forged).await.problem().0, 422, "what cannot be read is nobody's");
    assert_eq!(ui.get("case-manager", &theirs).await.problem().0, 404);
}
