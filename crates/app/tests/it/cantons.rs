//! Every canton's model runs on the one engine: invented people go through its process, and the journal says the same.

use app::simulate::{Counts, Plan, simulate};
use app::{App, Clock, Models, Places, Setup};
use jiff::civil::date;
use jiff::tz::TimeZone;
use std::path::Path;

/// Invented people go through the process of a canton for half a year.
async fn lived(code: &str, files: &[(String, String)], folder: &Path, cases: usize) -> (App, Counts) {
    let database = format!("sqlite:{}", folder.join("test.sqlite").display());
    let plan = Plan { cases, seed: 11, from: date(2026, 1, 5), until: date(2026, 8, 31) };
    let begin = plan.from.at(8, 0, 0, 0).to_zoned(TimeZone::get("Europe/Zurich").unwrap()).unwrap();
    let models = Models::read(files, code).unwrap_or_else(|e| panic!("{code}: {e:#}"));
    let places = Places::at(&database);
    let setup = Setup { places, folder, models, clock: Clock::held(begin.timestamp()), demo: true };
    let app = App::open(setup).await.unwrap_or_else(|e| panic!("{code}: {e:#}"));
    let counts = Box::pin(simulate(&app, &plan)).await.unwrap_or_else(|e| panic!("{code}: {e}"));
    (app, counts)
}

#[tokio::test]
async fn x_02_every_canton_runs_the_process_on_the_one_engine() {
    let files = testkit::every_model_file();
    let models = Models::read(&files, "DM").unwrap();
    let codes: Vec<String> = models.cantons().map(|m| m.code.clone()).collect();
    assert_eq!(codes.len(), 25);
    for code in codes {
        let folder = tempfile::tempdir().unwrap();
        let (app, counts) = lived(&code, &files, folder.path(), 3).await;
        assert_eq!(app.verify().await.unwrap().differences, Vec::<String>::new(), "{code}");
        assert!(counts.phases.values().sum::<u64>() >= 3, "{code}: {counts:?}");
    }
}

/// A canton that nobody has heard of, in one file.
const NEW: &str = r#"
based_on = "default"
code = "XX"
version = 1
valid_from = "2026-01-01"
languages = ["it"]
ask = ["INSTITUTIONS", "HEALTH_BARRIER", "X_PENSION_DRAWN"]

[label]
fr = "Nouveau"
de = "Neu"
it = "Nuovo"
en = "New"

[[category]]
code = "case"
rule = "ALL(INST_GE_N(2), HEALTH_BARRIER, NONE(X_PENSION_DRAWN))"
label = { fr = "Situation", de = "Fall", it = "Caso", en = "Case" }

[[degree]]
degree = "round-table"
category = "case"
when = "ALL(INST_GE_N(2), HEALTH_BARRIER, NONE(X_PENSION_DRAWN))"
"#;

#[tokio::test]
async fn x_02_adding_a_canton_takes_one_file() {
    let mut files = testkit::every_model_file();
    files.push(("xx".into(), NEW.into()));
    let folder = tempfile::tempdir().unwrap();
    let (app, counts) = lived("XX", &files, folder.path(), 12).await;
    assert!(counts.events.keys().any(|kind| kind.contains("announced")), "a case is announced: {counts:?}");
    assert!(counts.sessions > 0, "and treated in a session: {counts:?}");
    assert_eq!(app.verify().await.unwrap().differences, Vec::<String>::new());
}

/// The model of the demonstration's base with a passage replaced, read as a draft of the demonstration.
fn draft(from: &str, to: &str) -> domain::Model {
    let files = testkit::model_files();
    assert!(files[0].1.contains(from), "`{from}` does not stand in the model");
    let changed = files[0].1.replace(from, to);
    domain::model::parse(&files[1].1, |_| Some(changed.clone())).unwrap_or_else(|faults| panic!("{faults:?}"))
}

#[tokio::test]
async fn case_08_what_a_draft_would_change_is_told_in_numbers_and_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let (app, _) = lived("DM", &testkit::model_files(), folder.path(), 12).await;
    let same = app.effect_of(app.model()).await.unwrap();
    assert!(same.open > 0 && same.screened > 0, "{same:?}");
    assert!(same.degrees.is_empty() && same.categories.is_empty() && same.lost.is_empty(), "{same:?}");
    let harder = draft("AT_LEAST(2; RISK_HEALTH", "AT_LEAST(7; RISK_HEALTH");
    let effect = app.effect_of(&harder).await.unwrap();
    assert_eq!((effect.open, effect.screened), (same.open, same.screened));
    assert!(effect.degrees.keys().any(|moved| moved.starts_with("round-table → ")), "{effect:?}");
    assert!(effect.categories.keys().any(|moved| moved.starts_with("complex: met → unmet")), "{effect:?}");
    let other = domain::model::parse(&testkit::every_model_file().iter().find(|(s, _)| s == "ge").unwrap().1, |stem| {
        testkit::every_model_file().into_iter().find(|(s, _)| s == stem).map(|(_, text)| text)
    });
    let lost = app.effect_of(&other.unwrap()).await.unwrap().lost;
    assert!(lost.keys().any(|code| code.starts_with("institution DM-")), "{lost:?}");
    assert_eq!(app.verify().await.unwrap().differences, Vec::<String>::new());
}
