//! Lists that are taken over: checked first, then confirmed. What came of it is long work, at `/downloads/ID`.

use super::call::{Answer, Call, created, ok};
use super::table::Operation;
use crate::pages::import::{list_of, wrong};
use app::AppError;
use app::FileError;
use app::import::Trial;
use domain::import::{CellFault, ImportKind};
use schemars::JsonSchema;
use serde::Serialize;

/// What is wrong with a cell.
#[derive(Debug, Serialize, JsonSchema)]
pub struct CellFaultOut {
    /// The line of the file.
    line: u32,
    /// The code of the column.
    column: String,
    /// What stands there; of an AVS number that can be read the last two digits.
    value: String,
    /// Why it cannot be taken, in the language of the caller.
    reason: String,
}

/// A list that was checked. Nothing of it is taken over yet.
#[derive(Debug, Serialize, JsonSchema)]
pub struct TriedOut {
    /// The name of the work, under which it is confirmed or cancelled within a day.
    id: String,
    /// How many lines would make something.
    fresh: usize,
    /// How many would replace something.
    changed: usize,
    /// How many say what is there already; they are left out.
    there: usize,
    /// Headings that are not known; their columns are left out.
    unknown: Vec<String>,
    /// All that is wrong. A list with a fault is not taken over at all.
    faults: Vec<CellFaultOut>,
}

/// Long work that was confirmed.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ConfirmedOut {
    id: String,
}

pub(super) fn operations() -> Vec<Operation> {
    let tries = ImportKind::ALL.iter().map(|kind| {
        let kind = *kind;
        let summary = "Checks a list, as CSV or a workbook; it is taken over once it is confirmed.";
        Operation::post(&format!("/imports/{kind}"), kind.act(), "import", summary, move |call| try_list(call, kind))
            .takes_file()
            .gives::<TriedOut>()
            .creates()
            .changes(false, false)
    });
    let confirms =
        Operation::post("/downloads/{id}/confirm", "import.confirm", "import", "Takes a list over.", confirm)
            .gives::<ConfirmedOut>()
            .changes(false, false);
    tries.chain([confirms]).collect()
}

async fn try_list(mut call: Call, kind: ImportKind) -> Answer {
    let (_, bytes) = call.file().await?;
    let lines = documents::table::read(&bytes).map_err(|_| AppError::File(FileError::Kind))?;
    let list = list_of(kind, lines).ok_or(AppError::File(FileError::Kind))?;
    let id = call.web.app.try_import(&call.caller, &list).await?;
    let trial = call.web.app.trial(&call.caller, &id).await?;
    let address = format!("{}/downloads/{id}", super::BASE);
    created(tried(&call, id, &trial), address)
}

fn tried(call: &Call, id: String, trial: &Trial) -> TriedOut {
    let fault = |f: &CellFault| CellFaultOut {
        line: f.line,
        column: f.column.to_string(),
        value: f.value.clone(),
        reason: wrong(call.lang, call.web.app.model(), f),
    };
    TriedOut {
        id,
        fresh: trial.fresh(),
        changed: trial.changed(),
        there: trial.there(),
        unknown: trial.unknown.clone(),
        faults: trial.faults().map(fault).collect(),
    }
}

async fn confirm(call: Call) -> Answer {
    let id = call.part("id")?;
    call.web.app.confirm_import(&call.caller, &id).await?;
    ok(ConfirmedOut { id })
}
