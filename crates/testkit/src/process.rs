//! The process up to a point, by the right people: what a test stands on when it is about what comes after.

use crate::{Testbed, build, forms};
use app::case::Envelope;
use domain::case::Open;
use domain::closure::ClosureStep;
use domain::model::Degree;
use domain::screening::Occasion;
use domain::session::{Approve, SessionCommand};
use domain::triage::TriageOutcome;
use domain::{Case, CaseCommand, Code};

/// The institutions that a consent names, in the order of the process.
pub struct Parties(pub Vec<Code>);

impl Testbed {
    /// Employment centre, invalidity insurance, social service.
    pub fn parties(&self) -> Parties {
        let of = |login: &str| self.login(login).seated.seat.institution;
        Parties(vec![of("frontline"), of("respondent-ii"), of("case-manager")])
    }

    /// The region of the eleven.
    pub fn region(&self) -> String {
        self.coordinator().seated.seat.region.expect("the coordinator has a region").to_string()
    }

    /// A screening of today that is decided as a degree.
    pub fn screening(&self, degree: Degree) -> CaseCommand {
        let risks = ["RISK_HEALTH", "RISK_DEBT"];
        forms::screening(self.app.model(), degree, &risks, self.today(), Occasion::NewMandate)
    }

    /// A consent of today between the three parties.
    pub fn offer(&self) -> CaseCommand {
        let language = domain::model::Language::Fr;
        CaseCommand::OfferConsent(forms::offer(self.app.model(), &self.parties().0, self.today(), language))
    }

    /// The case as the case manager's side of the house sees it, for assertions: what the caller may see.
    pub async fn view(&self, who: &app::Caller, number: &str) -> Case {
        self.app.case(who, number).await.expect("the caller may see the case").redacted.case
    }

    /// A file with nothing in it.
    pub async fn opened_case(&self, serial: u32) -> String {
        // The invented people of all serials have one name.
        let open = Open { despite_duplicates: serial != 1, ..build::open(serial) };
        let done = self.app.open_case(&self.front_line(), open, &Envelope::default()).await;
        done.expect("the file is opened").number
    }

    /// Screened as complex, advised on.
    pub async fn advised_case(&self, serial: u32) -> String {
        let (number, front) = (self.opened_case(serial).await, self.front_line());
        self.done(&front, &number, self.screening(Degree::RoundTable)).await;
        self.done(&front, &number, build::ask()).await;
        self.done(&self.respondent_ui(), &number, build::advise()).await;
        number
    }

    /// With the will to take part and a consent of the three parties.
    pub async fn consented_case(&self, serial: u32) -> String {
        let (number, front) = (self.advised_case(serial).await, self.front_line());
        self.done(&front, &number, forms::participate(self.today())).await;
        self.done(&front, &number, self.offer()).await;
        self.done(&front, &number, forms::give(1, self.today(), None)).await;
        number
    }

    /// Announced to the coordinator of the region.
    pub async fn announced_case(&self, serial: u32) -> String {
        let number = self.consented_case(serial).await;
        self.done(&self.respondent_ui(), &number, build::announce(&self.region())).await;
        number
    }

    /// Triaged.
    pub async fn triaged_case(&self, serial: u32, outcome: TriageOutcome) -> String {
        let number = self.announced_case(serial).await;
        // A triage counts only after the announcement that it answers.
        self.days(1);
        self.done(&self.coordinator(), &number, build::triage(outcome)).await;
        number
    }

    /// A round table of today with the case on its agenda; its number.
    pub async fn table(&self, number: &str) -> String {
        let who = self.coordinator();
        let plan = build::round_table(&self.region(), self.today());
        let session = self.app.plan_session(&who, plan, &Envelope::default()).await.expect("it is planned").number;
        self.on_session(&who, &session, build::add_case(number)).await;
        let account = self.case_manager().seated.account;
        self.on_session(&who, &session, build::invite(&account, number)).await;
        self.on_session(&who, &session, build::dispatch()).await;
        session
    }

    /// Heard at a round table, minutes approved.
    pub async fn concluded_case(&self, serial: u32, outcome: TriageOutcome) -> String {
        let (number, who) = (self.triaged_case(serial, outcome).await, self.coordinator());
        let session = self.table(&number).await;
        self.on_session(&who, &session, build::hold()).await;
        self.done(&who, &number, build::conclude(&session)).await;
        self.on_session(&who, &session, SessionCommand::Approve(Approve {})).await;
        number
    }

    /// Led by the case manager.
    pub async fn led_case(&self, serial: u32, outcome: TriageOutcome) -> String {
        let number = self.concluded_case(serial, outcome).await;
        let lead = self.case_manager();
        self.done(&self.coordinator(), &number, build::propose(&lead.seated.account)).await;
        self.done(&lead, &number, build::accept(1)).await;
        number
    }

    /// With a contract of one clause each for the person, the lead's institution and the employment centre.
    pub async fn drafted_case(&self, serial: u32) -> String {
        let (number, lead) = (self.led_case(serial, TriageOutcome::Complex).await, self.case_manager());
        self.done(&lead, &number, build::restitute(self.today())).await;
        let due = self.today().saturating_add(jiff::ToSpan::days(60));
        let clause = |owner: &Code| forms::clause("Rythme de travail", "Stage", owner, due);
        let owners = [build::code("person"), self.parties().0[2].clone(), self.parties().0[0].clone()];
        self.done(&lead, &number, forms::draft(owners.iter().map(clause).collect())).await;
        number
    }

    /// Signed by everyone, with the coordinator, taken over into the plan.
    pub async fn followed_case(&self, serial: u32) -> String {
        let (number, lead) = (self.drafted_case(serial).await, self.case_manager());
        self.sign_all(&number).await;
        self.done(&lead, &number, build::transmit()).await;
        self.done(&lead, &number, build::adopt()).await;
        number
    }

    /// Everyone signs the version in force.
    pub async fn sign_all(&self, number: &str) {
        let (lead, parties) = (self.case_manager(), self.parties().0);
        let theirs = [("person", &lead), ("lead", &lead), (parties[2].as_str(), &lead)];
        let ui = self.respondent_ui();
        for (signer, who) in theirs.into_iter().chain([(parties[0].as_str(), &ui)]) {
            let case = self.view(who, number).await;
            self.done(who, number, forms::sign(&case, signer, self.today())).await;
        }
    }

    /// Closed with a result.
    pub async fn closed_case(&self, serial: u32) -> String {
        let (number, lead) = (self.followed_case(serial).await, self.case_manager());
        self.done(&lead, &number, build::start_closure()).await;
        for step in ClosureStep::ALL {
            self.done(&lead, &number, build::step(*step, self.today())).await;
        }
        self.done(&lead, &number, build::close(3)).await;
        number
    }
}
