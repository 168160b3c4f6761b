//! Prints letters in bulk, as long work: what the application lets its caller see, put into the words of each reader.

use crate::form::Entered;
use crate::http::Visitor;
use crate::pages::paper::fault;
use crate::pages::session::{letters_logged, one_letter};
use crate::ui::page::Wishes;
use crate::{Settings, Web, text};
use app::session::SessionView;
use app::works::{Letters, Press, Pressing, Printed, Progress};
use app::{App, AppError, Caller};
use documents::bundle;
use domain::session::SessionState;
use std::sync::Arc;

/// Between so many letters it is said how far the work is.
const STEP: usize = 10;

/// The same application, which prints the letters that are asked for.
pub fn with_press(app: App) -> App {
    app.with_press(Arc::new(Printer))
}

struct Printer;

impl Press for Printer {
    fn letters<'a>(
        &'a self,
        app: &'a App,
        caller: &'a Caller,
        asked: &'a Letters,
        progress: &'a Progress<'a>,
    ) -> Pressing<'a> {
        Box::pin(print(app, caller, asked, progress))
    }
}

/// Whoever has asked for the letters, as a page would see them: asked for a reason where a page asks.
fn visitor(app: &App, caller: &Caller) -> Visitor {
    Visitor {
        web: Web { app: app.clone(), settings: Arc::new(Settings::default()) },
        lang: text::lang(caller.language),
        caller: caller.clone().at_the_door(),
        here: String::new(),
        query: Entered::default(),
        unread: 0,
        token: String::new(),
        wishes: Wishes::default(),
        left: 0,
        ends: 0,
    }
}

/// The session with its invitations; none where there is nothing for the caller to print.
async fn printable(v: &Visitor, number: &str) -> Result<Option<SessionView>, AppError> {
    match v.web.app.session(&v.caller, number).await {
        Ok(view) => {
            let prints = view.organises && view.session.state != SessionState::Cancelled;
            Ok(Some(view).filter(|view| prints && !view.session.invitations.is_empty()))
        }
        Err(AppError::NotFound) => Ok(None),
        Err(other) => Err(other),
    }
}

async fn print(app: &App, caller: &Caller, asked: &Letters, progress: &Progress<'_>) -> Result<Printed, AppError> {
    let v = visitor(app, caller);
    let (mut views, mut without) = (Vec::new(), Vec::new());
    for number in &asked.sessions {
        match printable(&v, number.as_str()).await? {
            Some(view) => views.push(view),
            None => without.push(number.to_string()),
        }
    }
    let all = views.iter().map(|view| view.session.invitations.len()).sum();
    let mut letters = Vec::new();
    for view in &views {
        for invitation in &view.session.invitations {
            if letters.len() % STEP == 0 && !progress.goes_on(letters.len(), all).await? {
                return Ok(Printed { without, ..Printed::default() });
            }
            letters.push(one_letter(&v, view, invitation).await?);
        }
    }
    if !progress.goes_on(letters.len(), all).await? {
        return Ok(Printed { without, ..Printed::default() });
    }
    let count = letters.len();
    // Setting many letters takes seconds of one core; it must not hold up those who wait for a page.
    let set = tokio::task::spawn_blocking(move || bundle(&letters)).await;
    let set = set.map_err(|e| AppError::Fault(format!("the letters were not set: {e}")))?;
    let file = set.map_err(|f| fault(&f))?;
    for view in &views {
        letters_logged(&v, view).await?;
    }
    Ok(Printed { file, letters: count, without })
}
