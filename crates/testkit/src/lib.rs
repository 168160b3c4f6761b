//! A bed for tests: the application on a fresh database of the invented canton, a clock that the test holds, callers as
//! functions, and builders for commands that are right, so that a test says only what it is about.
//!
//! ```ignore
//! let bed = Testbed::new().await;
//! let number = bed.announced_case().await;
//! bed.act(&bed.coordinator(), &number, triage(TriageOutcome::Complex)).await?;
//! ```

pub mod build;
pub mod exchange;
pub mod pdf;
mod process;

pub use app::simulate::{Cast, forms};
pub use process::Parties;

use app::case::{Done, Envelope};
use app::{App, AppError, Caller, Clock, Models, Places, Setup};
use domain::session::SessionCommand;
use domain::{CaseCommand, Refused};
use jiff::civil::{Date, date};
use jiff::tz::TimeZone;

/// The day on which every bed begins: a Tuesday, at nine.
pub const TODAY: Date = date(2026, 11, 24);

/// The model files of the house, as stem and text.
pub fn model_files() -> Vec<(String, String)> {
    let file = |stem: &str, text: &str| (stem.to_string(), text.to_string());
    vec![file("vs", include_str!("../../../models/vs.toml")), file("dm", include_str!("../../../models/dm.toml"))]
}

/// The model files of every canton, read from their folder: more than most tests want to wait for.
pub fn every_model_file() -> Vec<(String, String)> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../models");
    let entries = std::fs::read_dir(folder).expect("the folder of models").filter_map(Result::ok).map(|e| e.path());
    let mut files: Vec<(String, String)> = entries
        .filter(|path| path.extension().is_some_and(|e| e == "toml"))
        .map(|path| {
            let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            (stem, std::fs::read_to_string(&path).expect("a model file"))
        })
        .collect();
    files.sort();
    files
}

/// The code of the refusal that something met.
///
/// Panics: it was carried out, or failed in another way.
pub fn refused(result: Result<impl Sized, AppError>) -> &'static str {
    match result {
        Err(AppError::Refused(refusal)) => refusal.code.code(),
        Err(AppError::NotFound) => "not-found",
        Err(other) => panic!("{other}"),
        Ok(_) => panic!("it was carried out"),
    }
}

/// An application with everyone in their seats and nothing else.
pub struct Testbed {
    /// The application.
    pub app: App,
    /// Everyone.
    pub cast: Cast,
    folder: tempfile::TempDir,
}

macro_rules! callers {
    ($($(#[$meta:meta])* $name:ident = $login:literal),+ $(,)?) => {
        impl Testbed {
            $($(#[$meta])* pub fn $name(&self) -> Caller { self.login($login) })+
        }
    };
}

callers! {
    /// The front-line worker of the employment centre.
    front_line = "frontline",
    /// The respondent of the employment centre.
    respondent_ui = "respondent-ui",
    /// The respondent of the invalidity insurance.
    respondent_ii = "respondent-ii",
    /// The respondent of the social service, who becomes case manager.
    case_manager = "case-manager",
    /// The coordinator of the region.
    coordinator = "coordinator",
    /// The coordinator for young people.
    coordinator_youth = "coordinator-youth",
    /// The coordinator for asylum.
    coordinator_asylum = "coordinator-asylum",
    /// The cantonal officer.
    officer = "officer",
    /// The secretariat of the bureau.
    secretariat = "secretariat",
    /// The directorate of the employment centre.
    directorate = "directorate",
    /// A member of a committee.
    committee = "committee",
    /// The data-protection officer.
    dpo = "dpo",
    /// The respondent of an institution that nobody has named in a consent.
    stranger = "respondent-acc-centre",
    /// The front-line worker of such an institution.
    stranger_front_line = "front-acc-centre",
    /// The coordinator of another region.
    coordinator_north = "coordinator-north",
    /// The respondent of the employment centre in another region.
    respondent_ui_north = "respondent-ui-north",
}

impl Testbed {
    /// A fresh bed on [`TODAY`].
    pub async fn new() -> Self {
        Self::with(&model_files()).await
    }

    /// A fresh bed in a canton that decides some things otherwise: `change` rewrites the text of the model that the
    /// demonstration rests on.
    pub async fn under(change: impl FnOnce(&str) -> String) -> Self {
        let mut files = model_files();
        let changed = change(&files[0].1);
        assert_ne!(changed, files[0].1, "nothing was changed");
        files[0].1 = changed;
        Self::with(&files).await
    }

    /// A fresh bed that carries the models of every canton.
    pub async fn with_every_canton() -> Self {
        Self::with(&every_model_file()).await
    }

    async fn with(files: &[(String, String)]) -> Self {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let database = format!("sqlite:{}", folder.path().join("test.sqlite").display());
        Self::made(&database, folder, files).await
    }

    /// The same on a database that holds nothing.
    pub async fn at(database: &str) -> Self {
        Self::made(database, tempfile::tempdir().expect("a folder for the test"), &model_files()).await
    }

    async fn made(database: &str, folder: tempfile::TempDir, files: &[(String, String)]) -> Self {
        let nine = TODAY.at(9, 0, 0, 0).to_zoned(TimeZone::get("Europe/Zurich").expect("the zone is known"));
        let clock = Clock::held(nine.expect("nine o'clock is there").timestamp());
        let models = Models::read(files, "DM").expect("the models are read");
        let setup = Setup { places: Places::at(database), folder: folder.path(), models, clock, demo: true };
        let app = App::open(setup).await.expect("the application opens");
        let cast = Cast::assemble(&app).await.expect("everyone takes their seat");
        Self { app, cast, folder }
    }

    /// Another process that serves the same house.
    pub async fn beside(&self, database: &str) -> App {
        let models = Models::read(&model_files(), "DM").expect("the models are read");
        let clock = self.app.clock().clone();
        let setup = Setup { places: Places::at(database), folder: self.folder.path(), models, clock, demo: true };
        App::open(setup).await.expect("the application opens a second time")
    }

    /// The folder of key, access log and files.
    pub fn folder(&self) -> &std::path::Path {
        self.folder.path()
    }

    /// The one with a login.
    pub fn login(&self, login: &str) -> Caller {
        self.cast.get(login).unwrap_or_else(|_| panic!("nobody has the login {login}")).clone()
    }

    /// Today.
    pub fn today(&self) -> Date {
        self.app.clock().today()
    }

    /// Lets days pass.
    pub fn days(&self, days: i32) {
        self.app.clock().pass_days(days);
    }

    /// Somebody gives a command on a case.
    pub async fn act(&self, who: &Caller, number: &str, command: CaseCommand) -> Result<Done, AppError> {
        self.app.act(who, number, &Envelope::default(), command).await
    }

    /// Somebody gives a command that must be carried out.
    pub async fn done(&self, who: &Caller, number: &str, command: CaseCommand) -> Done {
        let kind = command.kind();
        self.act(who, number, command).await.unwrap_or_else(|e| panic!("{kind}: {e}"))
    }

    /// The code under which a command is refused; `not-found` where there is nothing for the caller.
    pub async fn refused(&self, who: &Caller, number: &str, command: CaseCommand) -> &'static str {
        let kind = command.kind();
        match self.act(who, number, command).await {
            Ok(_) => panic!("{kind} was carried out"),
            Err(error) => refusal(kind, error),
        }
    }

    /// Somebody gives a command on a session that must be carried out.
    pub async fn on_session(&self, who: &Caller, number: &str, command: SessionCommand) -> Done {
        let kind = command.kind();
        let done = self.app.act_on_session(who, number, &Envelope::default(), command).await;
        done.unwrap_or_else(|e| panic!("{kind}: {e}"))
    }

    /// The code under which a command on a session is refused.
    pub async fn session_refused(&self, who: &Caller, number: &str, command: SessionCommand) -> &'static str {
        let kind = command.kind();
        match self.app.act_on_session(who, number, &Envelope::default(), command).await {
            Ok(_) => panic!("{kind} was carried out"),
            Err(error) => refusal(kind, error),
        }
    }

    /// Refuses to go on where journal, state and lists do not agree.
    pub async fn agrees(&self) {
        let verified = self.app.verify().await.expect("the journal is read");
        assert_eq!(verified.differences, Vec::<String>::new());
    }
}

fn refusal(kind: &str, error: AppError) -> &'static str {
    match error {
        AppError::Refused(refusal) => refusal.code.code(),
        AppError::NotFound => Refused::NotFound.code(),
        AppError::Stale(_) => Refused::Stale.code(),
        other => panic!("{kind}: {other}"),
    }
}
