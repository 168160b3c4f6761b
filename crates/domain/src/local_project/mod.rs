//! The projects at the interfaces between partners: what each is, how far it is, and by which mechanism it works.
//! Source: PROJ-01 to PROJ-47, PROJ-56, S2 tables 4 to 10.

use crate::coded;
use crate::model::{Access, Entry, Label, Model, Partner, Said};
use crate::procedure::ProcedureRule;
use serde::Deserialize;
use std::sync::OnceLock;

coded!(
    /// How far a project is (PROJ-56).
    ProjectState { Idea = "idea", Design = "design", Pilot = "pilot", InForce = "in-force", Ended = "ended" }
);

coded!(
    /// The patterns that the projects repeat.
    Mechanism {
        Agreement = "agreement",
        Referral = "referral",
        Tandem = "tandem",
        ExpertDesk = "expert-desk",
        Instrument = "instrument",
        SingleLead = "single-lead",
        JointSession = "joint-session",
        FixedTeam = "fixed-team",
        Order = "order",
        Programme = "programme",
        Catalogue = "catalogue",
        Vacancies = "vacancies",
        List = "list",
        Campaign = "campaign",
        Study = "study",
    }
);

/// A project.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Project {
    /// Its code, which other data refer to.
    pub code: String,
    /// The canton's code.
    pub canton: String,
    /// How far it is.
    pub state: ProjectState,
    /// Since when, or in which years, as far as that is told.
    #[serde(default)]
    pub since: Option<String>,
    /// Whether every partner of the canton takes part.
    #[serde(default)]
    pub all_partners: bool,
    /// The partners that take part.
    #[serde(default)]
    pub partners: Vec<Partner>,
    /// The topics at the interfaces.
    #[serde(default)]
    pub topics: Vec<String>,
    /// By which mechanisms it works.
    pub mechanisms: Vec<Mechanism>,
    /// Other names under which it is known.
    #[serde(default)]
    pub also: Vec<String>,
    /// How sure the row is, and where it stands.
    pub said: Said,
    /// Its name.
    pub name: Label,
    /// What it does.
    pub summary: Label,
}

/// All projects, with the topics to which they belong.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Projects {
    /// The topics at the interfaces.
    pub topic: Vec<Entry>,
    /// The projects, in the order of their codes.
    pub project: Vec<Project>,
}

impl Projects {
    /// The projects of the house.
    pub fn get() -> &'static Projects {
        static PROJECTS: OnceLock<Projects> = OnceLock::new();
        let text = include_str!("../../../../models/shared/projects.toml");
        PROJECTS.get_or_init(|| toml::from_str(text).expect("the projects are read in the tests"))
    }

    /// The project of a code.
    pub fn find(&self, code: &str) -> Option<&Project> {
        self.project.iter().find(|p| p.code == code)
    }

    /// The name of a topic.
    pub fn topic(&self, code: &str) -> Option<&Label> {
        self.topic.iter().find(|t| t.code == code).map(|t| &t.label)
    }
}

impl Project {
    /// The procedures in the model of its canton that run it on a case.
    pub fn procedures<'m>(&'m self, model: &'m Model) -> impl Iterator<Item = &'m ProcedureRule> {
        let own = model.is_of(&self.canton);
        model.procedure.iter().filter(move |p| own && p.project_in(model) == Some(self.code.as_str()))
    }

    /// The rules of access in the model of its canton that run for it.
    pub fn accesses<'m>(&'m self, model: &'m Model) -> impl Iterator<Item = &'m Access> {
        model.accesses().filter(|a| model.is_of(&self.canton) && a.project.as_deref() == Some(&self.code))
    }
}
