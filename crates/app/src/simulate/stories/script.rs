//! A script: who does what on which day, in which story.

use crate::AppError;
use crate::simulate::cast::{Cast, code};
use crate::simulate::stage::Stage;
use domain::case::Open;
use domain::lead::Answered;
use domain::session::{Plan, Session, SessionCommand};
use domain::{Case, CaseCommand, Code, Model, Person};
use jiff::ToSpan;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// What a beat knows when its moment comes.
pub struct Scene<'a> {
    pub case: &'a Case,
    pub today: Date,
    pub cast: &'a Cast,
    pub model: &'a Model,
    pub numbers: &'a BTreeMap<&'static str, String>,
}

impl Scene<'_> {
    /// The number of a story or session.
    pub fn number(&self, key: &str) -> Code {
        code(self.numbers.get(key).map_or("-", String::as_str))
    }

    /// The account of a login.
    pub fn account(&self, login: &str) -> Code {
        self.cast.get(login).map_or_else(|_| code("-"), |c| c.seated.account.clone())
    }

    /// The number of the proposal that waits.
    pub fn proposal(&self) -> u32 {
        self.case.proposals.iter().find(|p| p.answer == Answered::Open).map_or(0, |p| p.n)
    }
}

type Command = Box<dyn Fn(&Scene<'_>) -> CaseCommand + Send + Sync>;
type OnSession = Box<dyn Fn(&Session, &Scene<'_>) -> Option<SessionCommand> + Send + Sync>;

enum Deed {
    Open(Person),
    Act(Command),
    Plan(Plan),
    Session(OnSession),
}

/// Something that one of the cast does in a story.
pub struct Beat {
    pub on: Date,
    pub hour: i8,
    story: &'static str,
    login: &'static str,
    deed: Deed,
}

/// All beats, and the numbers that the stories and sessions got.
#[derive(Default)]
pub struct Script {
    pub beats: Vec<Beat>,
    numbers: BTreeMap<&'static str, String>,
    today: Option<Date>,
}

impl Script {
    /// A script that is dated from a day.
    pub fn of(today: Date) -> Self {
        Self { today: Some(today), ..Self::default() }
    }

    /// The number that a story or session got.
    pub fn number(&self, key: &str) -> Option<String> {
        self.numbers.get(key).cloned()
    }

    fn put(&mut self, days_ago: i32, story: &'static str, login: &'static str, deed: Deed) {
        let today = self.today.unwrap_or_default();
        let on = today.saturating_sub(days_ago.days());
        self.beats.push(Beat { on, hour: 10, story, login, deed });
    }

    pub fn open(&mut self, days_ago: i32, story: &'static str, login: &'static str, person: Person) {
        self.put(days_ago, story, login, Deed::Open(person));
    }

    pub fn act(
        &mut self,
        days_ago: i32,
        story: &'static str,
        login: &'static str,
        make: impl Fn(&Scene<'_>) -> CaseCommand + Send + Sync + 'static,
    ) {
        self.put(days_ago, story, login, Deed::Act(Box::new(make)));
    }

    pub fn plan(&mut self, days_ago: i32, key: &'static str, login: &'static str, plan: Plan) {
        self.put(days_ago, key, login, Deed::Plan(plan));
    }

    pub fn session(
        &mut self,
        days_ago: i32,
        key: &'static str,
        login: &'static str,
        make: impl Fn(&Session, &Scene<'_>) -> Option<SessionCommand> + Send + Sync + 'static,
    ) {
        self.put(days_ago, key, login, Deed::Session(Box::new(make)));
    }

    /// Plays a beat. A refusal would be a fault of the script: it is told, not passed over.
    pub async fn play(&mut self, beat: usize, stage: &mut Stage) -> Result<(), AppError> {
        let Beat { story, login, deed, .. } = &self.beats[beat];
        let (story, who) = (*story, stage.cast.get(login)?.clone());
        let number = self.numbers.get(story).cloned().unwrap_or_default();
        let done = match deed {
            Deed::Open(person) => {
                let open = Open { person: person.clone(), despite_duplicates: true };
                let number = stage.open(&who, open).await?;
                number.is_some_and(|n| self.numbers.insert(story, n).is_none())
            }
            Deed::Act(make) => {
                let command = {
                    let case = stage.case(&number).await?;
                    make(&self.scene(&case, stage))
                };
                stage.act(&who, &number, command).await?
            }
            Deed::Plan(plan) => {
                let number = stage.plan(&who, plan.clone()).await?;
                number.is_some_and(|n| self.numbers.insert(story, n).is_none())
            }
            Deed::Session(make) => {
                let session = stage.session(&number).await?;
                let command = match session.agenda.first().map(|i| i.case.to_string()) {
                    Some(first) => make(&session, &self.scene(&stage.case(&first).await?, stage)),
                    None => make(&session, &self.scene(&self.any_case(stage).await?, stage)),
                };
                match command {
                    Some(command) => stage.on_session(&who, &number, command).await?,
                    None => false,
                }
            }
        };
        if done {
            return Ok(());
        }
        Err(AppError::Fault(format!("the story {story} cannot go on at beat {beat} with {login}")))
    }

    async fn any_case(&self, stage: &Stage) -> Result<Case, AppError> {
        let first = stage.opened.first().ok_or(AppError::NotFound)?;
        stage.case(first).await
    }

    fn scene<'a>(&'a self, case: &'a Case, stage: &'a Stage) -> Scene<'a> {
        let today = stage.today();
        Scene { case, today, cast: &stage.cast, model: stage.app.model(), numbers: &self.numbers }
    }
}
