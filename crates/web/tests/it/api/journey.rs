//! The case of the browser journey (e2e/journey.test.mjs), step by step through the API.

use super::*;
use domain::Code;
use domain::closure::{Close, ClosureStep};
use domain::consent::{Give, Told};
use domain::contract::{Sign, SignedBy};
use domain::dispute::Question;
use domain::follow_up::{DocumentKind, ReviewDecision, ReviewStatus};
use domain::plan::Attainment;
use domain::session::{Answer, InviteeKind};
use jiff::ToSpan;
use jiff::civil::Date;

/// A walk through one case.
struct Walk {
    api: Api,
    number: String,
}

impl Walk {
    async fn done(&self, who: &str, command: CaseCommand) {
        self.api.done(who, &self.number, command).await;
    }

    /// Status, code and field with which a command is refused.
    async fn refused(&self, who: &str, command: CaseCommand) -> (u16, String, String) {
        self.api.refused(who, &self.number, command).await
    }

    fn today(&self) -> Date {
        self.api.bed.today()
    }

    fn institution(&self, login: &str) -> Code {
        self.api.bed.login(login).seated.seat.institution
    }

    /// Hands in a file; how to refer to it.
    async fn file(&self, who: &str) -> domain::follow_up::FileRef {
        let taken = self.api.hand_in(who, &self.number, "file", &forms::specimen()).await;
        assert_eq!(taken.status, StatusCode::CREATED, "{}", taken.body);
        serde_json::from_value(taken.body).unwrap()
    }

    /// The case as somebody reads it.
    async fn read(&self, who: &str) -> Value {
        let got = self.api.get(who, &format!("/cases/{}", self.number)).await;
        assert_eq!(got.status, StatusCode::OK, "{}", got.body);
        got.body
    }

    async fn phase(&self) -> String {
        self.read("frontline").await["phase"].as_str().unwrap().to_string()
    }

    /// Screening, consultation, consent on paper, announcement.
    async fn prepare(&self) {
        for login in ["frontline", "respondent-ii"] {
            self.done("frontline", build::involve(&self.institution(login))).await;
        }
        self.done("frontline", self.api.bed.screening(Degree::RoundTable)).await;
        self.done("frontline", build::ask()).await;
        self.done("respondent-ui", build::advise()).await;
        self.done("respondent-ui", forms::participate(self.today())).await;
        let logins = ["frontline", "respondent-ii", "case-manager", "coordinator"];
        let parties = logins.map(|login| self.institution(login));
        let offer = forms::offer(self.api.bed.app.model(), &parties, self.today(), domain::model::Language::Fr);
        self.done("respondent-ui", CaseCommand::OfferConsent(offer)).await;
        let scan = self.file("respondent-ui").await;
        let CaseCommand::GiveConsent(give) = forms::give(1, self.today(), Some(scan)) else { unreachable!() };
        let told = Told::ALL.iter().copied().skip(1).collect();
        let incomplete = CaseCommand::GiveConsent(Give { told, ..give.clone() });
        assert_eq!(self.refused("respondent-ui", incomplete).await.1, "consent-checklist", "CASE-19");
        self.done("respondent-ui", CaseCommand::GiveConsent(give)).await;
        self.done("respondent-ui", build::announce(&self.api.bed.region())).await;
        assert_eq!(self.phase().await, "announced");
    }

    /// Triage, first interview, round table with a task, minutes; the number of the session.
    async fn hear(&self) -> String {
        let (api, number) = (&self.api, &self.number);
        api.bed.days(1);
        self.done("coordinator", build::triage(TriageOutcome::Complex)).await;
        self.done("coordinator", build::interview(self.today())).await;
        let plan = serde_json::to_value(build::round_table(&api.bed.region(), self.today())).unwrap();
        let planned = api.post("coordinator", "/sessions", &plan).await;
        assert_eq!(planned.status, StatusCode::CREATED, "{}", planned.body);
        let session = planned.body["number"].as_str().unwrap().to_string();
        api.on_session("coordinator", &session, build::add_case(number)).await;
        for login in ["respondent-ii", "case-manager"] {
            let guest = build::invite_as(InviteeKind::Guest, None, Some(&self.institution(login)), number);
            api.on_session("coordinator", &session, guest).await;
        }
        api.on_session("coordinator", &session, build::dispatch()).await;
        api.on_session("coordinator", &session, build::reply(1, Answer::Yes, None)).await;
        api.on_session("coordinator", &session, build::hold_with(&[1, 2])).await;
        let task = build::task(self.institution("respondent-ii").as_str(), self.today().saturating_add(30.days()));
        self.done("coordinator", build::conclude_with(&session, vec![task])).await;
        let unsaid = json!({"session": session, "text": "Taux: 60 %."});
        let unsaid = api.post("coordinator", &format!("/cases/{number}/session.amend"), &unsaid).await;
        assert_eq!(unsaid.problem(), (422, "invalid-missing", "reason"), "CASE-37");
        api.on_session("coordinator", &session, build::approve()).await;
        self.done("coordinator", build::amend(&session)).await;
        self.done("respondent-ii", build::complete_task(1)).await;
        session
    }

    async fn sign(&self, who: &str, signer: &str, how: SignedBy) {
        let case = self.read(who).await;
        let version = case["case"]["contract"]["versions"].as_array().unwrap().last().unwrap();
        let hash = forms::line(version["hash"].as_str().unwrap());
        let scan = if how == SignedBy::Paper { Some(self.file(who).await) } else { None };
        let on_screen = how == SignedBy::Screen;
        let name = on_screen.then(|| forms::line("Ana Exemple"));
        let (signer, on) = (build::code(signer), self.today());
        let sign = Sign { signer, hash, how, on, name, present: None, agreed: on_screen, scan };
        self.done(who, CaseCommand::Sign(sign)).await;
    }

    /// Lead, restitution, contract with three signatures, plan.
    async fn agree(&self) {
        let ii = self.institution("respondent-ii");
        let lead = self.api.bed.case_manager().seated.account;
        self.done("coordinator", build::propose(&lead)).await;
        self.done("case-manager", build::accept(1)).await;
        self.done("case-manager", build::restitute(self.today())).await;
        let in_days = |days: i32| self.today().saturating_add(days.days());
        let work = forms::clause("Reprendre un travail à 50 %", "Essai de travail", &ii, in_days(60));
        let debts = forms::clause("Dettes réglées", "Plan de désendettement", &build::code("person"), in_days(90));
        self.done("case-manager", forms::draft(vec![work, debts])).await;
        self.sign("case-manager", "person", SignedBy::Paper).await;
        self.sign("case-manager", "lead", SignedBy::Screen).await;
        assert_eq!(self.refused("case-manager", build::transmit()).await.1, "contract-unsigned", "CASE-52");
        self.sign("respondent-ii", ii.as_str(), SignedBy::Screen).await;
        self.done("case-manager", build::transmit()).await;
        self.done("case-manager", build::adopt()).await;
        assert_eq!(self.phase().await, "follow-up");
    }

    /// Request, contact, document, review.
    async fn follow(&self) {
        let due = self.today().saturating_add(20.days());
        self.done("case-manager", build::request(&self.institution("respondent-ii"), due)).await;
        self.done("case-manager", build::contact(self.today())).await;
        let report = self.file("case-manager").await;
        self.done("case-manager", build::document(DocumentKind::Report, report, Some(1))).await;
        self.done("respondent-ii", build::accept_request(1)).await;
        self.done("respondent-ii", build::deliver(1)).await;
        self.done("coordinator", build::review(ReviewStatus::OnTrack, ReviewDecision::Continue)).await;
    }

    /// A dispute through its three stages, and a dossier of its own.
    async fn argue(&self) {
        self.done("case-manager", build::dispute()).await;
        let (status, code, _) = self.refused("officer", build::position(1, false)).await;
        assert_eq!((status, code.as_str()), (409, "dispute-stage"), "CASE-64");
        self.done("coordinator", build::exchange(1, self.today(), false)).await;
        self.done("officer", build::position(1, false)).await;
        let disputed = build::dossier(Question::Prefinancing, Some(1));
        self.done("case-manager", CaseCommand::SubmitDossier(disputed)).await;
        self.done("officer", CaseCommand::DecideDossier(build::grant(1, self.today()))).await;
        let mut outside = build::dossier(Question::OutsideCatalogues, None);
        let catalogue = outside.ruled_out.pop_first();
        let hasty = CaseCommand::SubmitDossier(outside.clone());
        let (status, code, field) = self.refused("case-manager", hasty).await;
        assert_eq!((status, code.as_str(), field.as_str()), (422, "subsidiarity-unchecked", "ruled_out"), "CASE-65");
        outside.ruled_out.extend(catalogue);
        self.done("case-manager", CaseCommand::SubmitDossier(outside)).await;
        self.done("officer", CaseCommand::DecideDossier(build::grant(2, self.today()))).await;
        let case = self.read("case-manager").await;
        assert_eq!(case["case"]["disputes"][0]["stage"], "settled");
    }

    async fn close(&self) {
        let results = BTreeMap::from([(1, Attainment::Reached), (2, Attainment::Partly)]);
        let close = || CaseCommand::Close(Close { outcome: build::code("job"), results: results.clone() });
        self.done("case-manager", build::start_closure()).await;
        assert_eq!(self.refused("case-manager", close()).await.1, "closure-steps-open", "CASE-68");
        for step in ClosureStep::ALL {
            self.done("case-manager", build::step(*step, self.today())).await;
        }
        self.done("case-manager", close()).await;
    }
}

#[tokio::test]
async fn case_01_to_73_a_complex_case_runs_from_screening_to_reopening_through_the_api() {
    let api = Api::new().await;
    let number = api.open().await;
    let walk = Walk { api, number };
    walk.prepare().await;
    let session = walk.hear().await;
    walk.agree().await;
    walk.follow().await;
    walk.argue().await;
    walk.close().await;
    let (api, number) = (&walk.api, walk.number.as_str());

    let case = api.get("frontline", &format!("/cases/{number}")).await;
    assert_eq!((case.status, case.body["phase"].as_str()), (StatusCode::OK, Some("closed")));
    assert_eq!(case.headers[header::ETAG], format!("\"{}\"", case.body["version"]).as_str());
    let timeline = api.get("case-manager", &format!("/cases/{number}/timeline")).await;
    assert_eq!(timeline.body["entries"][0]["kind"], "closure.closed");
    let sharing = api.get("coordinator", &format!("/cases/{number}/sharing")).await;
    assert_eq!(sharing.body["categories"].as_array().map(Vec::len), Some(13));
    let seen = api.get("coordinator", &format!("/sessions/{session}")).await;
    assert_eq!(seen.body["state"], "approved");
    let register = api.get("secretariat", "/register?state=closed").await;
    let row = &register.body["cases"][0];
    assert_eq!((row["number"].as_str(), row["national_outcome"].as_str()), (Some(number), Some("primary-market")));

    // CASE-70: the result is looked at later, and the file stays closed.
    assert_eq!(walk.refused("coordinator", build::check(6)).await.1, "out-of-order");
    api.bed.days(190);
    walk.done("coordinator", build::check(6)).await;
    assert_eq!(walk.phase().await, "closed");
    // CASE-71: what comes after is a new file that asks for new consent.
    let again = json!({"reason": "Rechute."});
    let again = api.post("respondent-ui", &format!("/cases/{number}/closure.reopen"), &again).await;
    assert_eq!(again.status, StatusCode::CREATED, "{}", again.body);
    let next = again.body["number"].as_str().unwrap();
    let next = api.get("frontline", &format!("/cases/{next}")).await.body;
    assert_eq!(next["case"]["follows"], number);
    assert_eq!(next["case"]["consents"].as_array().map(Vec::len), Some(0), "{next}");
    api.bed.agrees().await;
}
