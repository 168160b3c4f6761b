//! Any command of a case or a session as a page: its form, the check before what cannot be taken back, the comparison
//! when someone else was faster, and the answer.

mod conflict;
mod draft;
mod guide;
mod input;
mod send;
mod show;
mod stored;
mod undo;

pub use draft::asked;
pub use input::{Input, read as read_input};
pub use stored::stored;

use crate::Web;
use crate::form::{Around, Entered, Faults};
use crate::http::Visitor;
use crate::ui::form::Choice;
use app::Known;
use app::case::{CaseView, Listed};
use app::session::SessionView;
use axum::Router;
use axum::routing::{get, post, put};

/// The routes of the forms.
pub fn routes() -> Router<Web> {
    Router::new()
        .route("/cases/{number}/do/{kind}", get(show::case_form).post(send::case_form))
        .route("/sessions/{number}/do/{kind}", get(show::session_form).post(send::session_form))
        .route("/cases/{number}/undo", post(undo::take_back))
        .route("/drafts/{*form}", put(draft::keep).post(draft::drop))
}

/// Acts that are checked on a page of their own before they are done (ux 3.5: consent, signature, decision, closing).
const CHECKED: &[&str] = &[
    "consent.give",
    "consent.refuse",
    "consent.withdraw",
    "announcement.announce",
    "triage.decide",
    "contract.sign",
    "contract.transmit",
    "commission.decide",
    "procedure.guarantee",
    "closure.close",
    "closure.set-aside",
    "emergency.open",
    "session.approve",
    "session.cancel",
    "session.dispatch",
];

/// What a form is about, with everything that its fields can choose from.
pub struct Subject {
    /// The kind of the command.
    pub kind: String,
    /// The case.
    pub case: Option<CaseView>,
    /// The session.
    pub session: Option<SessionView>,
    people: Vec<Known>,
    cases: Vec<Listed>,
    loads: Vec<(String, i64)>,
    offered: Vec<(&'static str, Vec<Choice>)>,
}

impl Subject {
    /// The address of the page of the case or session, without a slash at the end.
    pub fn home(&self) -> String {
        match (&self.case, &self.session) {
            (Some(view), _) => format!("/cases/{}", view.case().number),
            (_, Some(view)) => format!("/sessions/{}", view.session.number),
            _ => String::new(),
        }
    }

    /// The address of the form.
    pub fn address(&self) -> String {
        format!("{}/do/{}", self.home(), self.kind)
    }

    /// The name of its draft.
    fn draft(&self) -> String {
        self.address().trim_start_matches('/').to_string()
    }

    /// The part of the case under whose tab the form stands.
    fn tab(&self) -> &'static str {
        match self.kind.split('.').next().unwrap_or_default() {
            _ if self.session.is_some() => "",
            "consent" => "consent",
            "screening" | "consultation" => "screening",
            "lead" => "lead",
            "contract" => "contract",
            "plan" | "request" | "inquiry" | "transfer" | "procedure" => "plan",
            "dispute" | "commission" => "disputes",
            "closure" => "closure",
            _ => "",
        }
    }

    fn version(&self) -> i64 {
        let of_case = self.case.as_ref().map(|v| v.version);
        of_case.or(self.session.as_ref().map(|v| v.version)).unwrap_or(0)
    }

    /// What the fields know of the world around them.
    pub fn around<'a>(&'a self, v: &'a Visitor) -> Around<'a> {
        Around {
            lang: v.lang,
            today: v.today(),
            model: v.model(),
            case: self.case.as_ref(),
            session: self.session.as_ref(),
            people: &self.people,
            cases: &self.cases,
            loads: &self.loads,
            asked: None,
            offered: &self.offered,
        }
    }

    /// Where one is led after it was done: the page that shows it.
    fn after(&self, v: &Visitor, entered: &Entered) -> String {
        let told = entered.get("_return").or(v.query.get("_return"));
        if let Some(to) = told.filter(|t| !t.is_empty()) {
            return super::house::local(Some(to));
        }
        let tab = self.tab();
        if tab.is_empty() { self.home() } else { format!("{}/{tab}", self.home()) }
    }
}

/// Fields that the page gives and nobody types: those named in the address, and what only the house knows.
fn hidden<'a>(given: &'a Entered, kind: &str) -> Vec<&'a str> {
    let mut hidden: Vec<&str> = given.0.iter().map(|(n, _)| n.as_str()).filter(|n| !n.starts_with('_')).collect();
    hidden.extend(["hash", "renewal_of", "despite_duplicates"]);
    if kind.starts_with("session.") && hidden.contains(&"case") {
        hidden.push("case");
    }
    hidden
}

/// Everything that one showing of a form needs.
struct Showing<'a> {
    subject: &'a Subject,
    entered: &'a Entered,
    faults: &'a Faults,
    /// The request's name: sent twice, it is carried out once.
    request: String,
    /// The version that the fields were filled from.
    version: i64,
}
