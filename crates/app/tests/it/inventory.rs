//! The national inventory: what anybody may read, and a round that is filled.

use app::case::Envelope;
use app::{AppError, Caller};
use domain::Code;
use domain::inventory::survey::{Comment, Confirm, InviteComments, Lines, Open, Publish, Remind, Stage, SurveyCommand};
use domain::inventory::{Block, Canton, Figure, FigureName, REFERENCE_YEAR, Unit, reference, reference_files};
use domain::model::Language;
use std::collections::BTreeMap;
use testkit::{Testbed, forms, refused};

/// Somebody who answers for a canton: a coordinator whose region is the canton.
fn coordinator_of(bed: &Testbed, canton: Canton) -> Caller {
    let mut caller = bed.coordinator();
    caller.seated.seat.region = Some(Code::new(canton.code()).unwrap());
    caller
}

/// The first cantons of the register that answer alone.
fn cantons() -> Vec<Canton> {
    let alone = |canton: &Canton| reference().unit_of(*canton).is_some_and(|unit| unit.cantons().len() == 1);
    Canton::all().filter(alone).take(3).collect()
}

fn unit(canton: Canton) -> Unit {
    Unit::parse(canton.code()).unwrap()
}

async fn give(bed: &Testbed, who: &Caller, year: u16, command: SurveyCommand) -> Result<(), AppError> {
    bed.app.act_on_survey(who, year, &Envelope::default(), command).await.map(|_| ())
}

fn confirm(canton: Canton, block: Block) -> SurveyCommand {
    SurveyCommand::Confirm(Confirm { row: unit(canton), block })
}

#[tokio::test]
async fn surv_23_the_round_that_the_program_carries_is_there_before_anything_was_loaded() {
    let bed = Testbed::new().await;
    let found = bed.app.public_round(None).await.unwrap();
    assert_eq!((found.round.year, found.years.as_slice()), (REFERENCE_YEAR, [2023].as_slice()));
    assert!(matches!(bed.app.public_round(Some(2020)).await, Err(AppError::NotFound)));
    let mut files = reference_files();
    files.insert("totals.csv".into(), files["totals.csv"].replace("12800", "12900"));
    assert_eq!(bed.app.load_round(2023, files).await.unwrap(), 24);
    let corrected = bed.app.public_round(Some(2023)).await.unwrap().round;
    assert!(
        corrected.totals.iter().any(|t| t.value == 12_900),
        "a round that is loaded takes the place of the carried one"
    );
    bed.agrees().await;
    bed.app.rebuild().await.unwrap();
    bed.agrees().await;
}

#[tokio::test]
async fn surv_01_three_cantons_fill_a_round_comment_on_it_and_everybody_reads_it_once_it_is_published() {
    let bed = Testbed::new().await;
    let (bureau, year) = (bed.officer(), 2026);
    let due = bed.today().saturating_add(jiff::Span::new().days(30));
    bed.app.open_survey(&bureau, Open { year, due }, &Envelope::default()).await.unwrap();
    assert_eq!(refused(bed.app.open_survey(&bureau, Open { year, due }, &Envelope::default()).await), "round-year");
    let three = cantons();
    for canton in &three {
        let who = coordinator_of(&bed, *canton);
        assert_eq!(bed.app.surveys_waiting(&who).await.unwrap().len(), 1, "it stands on the desk");
        for block in Block::ALL {
            give(&bed, &who, year, confirm(*canton, *block)).await.unwrap();
        }
        assert!(bed.app.surveys_waiting(&who).await.unwrap().is_empty());
    }
    let first = coordinator_of(&bed, three[0]);
    assert_eq!(refused(give(&bed, &first, year, confirm(three[1], Block::Projects)).await), "not-permitted");
    let view = bed.app.survey(&first, year).await.unwrap();
    assert_eq!((view.own, view.leads), (vec![unit(three[0])], false));
    assert!(bed.app.survey(&bureau, year).await.unwrap().leads);
    give(&bed, &bureau, year, SurveyCommand::Remind(Remind {})).await.unwrap();
    give(&bed, &bureau, year, SurveyCommand::InviteComments(InviteComments { due })).await.unwrap();
    let text = forms::prose("Le groupe se réunit à nouveau.");
    let comment = Comment { row: unit(three[0]), block: Block::Organisation, text };
    give(&bed, &first, year, SurveyCommand::Comment(comment)).await.unwrap();
    assert_eq!(bed.app.public_round(None).await.unwrap().round.year, 2023, "nobody reads what is not published");
    let conclusions = Some(forms::prose("Trois cantons ont répondu."));
    give(&bed, &bureau, year, SurveyCommand::Publish(Publish { conclusions })).await.unwrap();
    let found = bed.app.public_round(None).await.unwrap();
    assert_eq!((found.round.year, found.years.as_slice()), (2026, [2026, 2023].as_slice()));
    assert_eq!(found.conclusions.map(|c| c.to_string()).as_deref(), Some("Trois cantons ont répondu."));
    let matrix = Figure::of(&found.round, FigureName::Structures, Language::De);
    let missing = matrix.lines.iter().filter(|l| matrix.cell(l, "certainty") == "missing").count();
    assert_eq!(missing, 21, "what nobody confirmed is missing, however it was prefilled");
    bed.agrees().await;
}

#[tokio::test]
async fn surv_04_two_who_edit_the_same_block_do_not_overwrite_each_other_and_other_rows_do_not_matter() {
    let bed = Testbed::new().await;
    let (bureau, year, three) = (bed.officer(), 2026, cantons());
    let open = Open { year, due: bed.today() };
    bed.app.open_survey(&bureau, open, &Envelope::default()).await.unwrap();
    let (first, second) = (coordinator_of(&bed, three[0]), coordinator_of(&bed, three[1]));
    let version = bed.app.survey(&first, year).await.unwrap().version;
    let edit = |steering: &str, row: Canton| {
        let cells = [("steering", steering), ("development", "no"), ("bureau", "no"), ("other", "no")];
        let line: BTreeMap<String, String> = cells.iter().map(|(c, x)| ((*c).into(), (*x).into())).collect();
        let lines: Lines = [("structures.csv".to_string(), vec![line])].into();
        SurveyCommand::Answer(domain::inventory::survey::Answer { row: unit(row), block: Block::Organisation, lines })
    };
    let seen = Envelope { version: Some(version), request: None };
    bed.app.act_on_survey(&second, year, &seen, edit("disputed", three[1])).await.unwrap();
    bed.app.act_on_survey(&first, year, &seen, edit("disputed", three[0])).await.unwrap();
    assert_eq!(refused(bed.app.act_on_survey(&bureau, year, &seen, edit("no", three[0])).await), "stale");
    let view = bed.app.survey(&bureau, year).await.unwrap();
    assert!(view.survey.changes.iter().all(|c| c.after != "no" || c.column != "steering"));
    assert_eq!(view.survey.stage, Stage::Collecting);
}

#[tokio::test]
async fn surv_01_whoever_coordinates_no_canton_sees_no_round() {
    let bed = Testbed::new().await;
    for who in [bed.front_line(), bed.respondent_ui(), bed.committee(), bed.dpo()] {
        assert_eq!(refused(bed.app.surveys(&who).await), "not-permitted");
        let open = Open { year: 2026, due: bed.today() };
        assert_eq!(refused(bed.app.open_survey(&who, open, &Envelope::default()).await), "not-permitted");
    }
    let own_region = bed.coordinator();
    let open = Open { year: 2026, due: bed.today() };
    assert_eq!(refused(bed.app.open_survey(&own_region, open, &Envelope::default()).await), "not-permitted");
    assert!(bed.app.surveys(&own_region).await.unwrap().is_empty());
}
