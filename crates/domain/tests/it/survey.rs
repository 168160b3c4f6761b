//! A round while it is being filled (SURV-01…04, SURV-20, SURV-22).

use domain::case::{Ctx, LookedUp, Seat, Seated, Stamp};
use domain::inventory::survey::{
    Answer, Answered, Comment, Confirm, InviteComments, Lines, Loaded, Open, Publish, Remind, Stage, Survey,
    SurveyCommand, SurveyEvent,
};
use domain::inventory::{
    Block, Figure, FigureName, Mark, Recommended, Unit, mirror, reference, reference_files, similar,
};
use domain::model::{self, Language, Model, Role};
use domain::{Code, Prose, Refused};
use jiff::civil::{Date, date};
use std::collections::BTreeMap;

const TODAY: Date = date(2026, 3, 2);

fn model() -> Model {
    let files =
        [("vs", include_str!("../../../../models/vs.toml")), ("dm", include_str!("../../../../models/dm.toml"))];
    let text = |stem: &str| files.iter().find(|(s, _)| *s == stem).map(|(_, text)| (*text).to_string());
    model::parse(files[1].1, text).unwrap()
}

/// Somebody of the national bureau, or of a canton.
fn seated(role: Role, canton: Option<&str>) -> Seated {
    let code = |text: &str| Code::new(text).unwrap();
    let seat = Seat { role, institution: code("BUR"), region: canton.map(code), theme: None, language: None };
    Seated { account: code("somebody"), seat }
}

fn ctx<'a>(by: &'a Seated, model: &'a Model) -> Ctx<'a> {
    let now = TODAY.at(9, 0, 0, 0).to_zoned(jiff::tz::TimeZone::UTC).unwrap().timestamp();
    Ctx { now, today: TODAY, by, model, facts: LookedUp::default() }
}

struct World {
    model: Model,
    survey: Survey,
}

impl World {
    fn new() -> World {
        let model = model();
        let bureau = seated(Role::CantonalOfficer, None);
        let ctx = ctx(&bureau, &model);
        let loaded = SurveyEvent::Loaded(Loaded { year: 2023, files: reference_files() });
        let before = Survey::begin(&loaded, &ctx.stamp()).unwrap();
        let opened = Survey::open(&ctx, Open { year: 2026, due: date(2026, 5, 1) }, &before).unwrap();
        let survey = Survey::begin(&opened, &ctx.stamp()).unwrap();
        World { model, survey }
    }

    fn give(&mut self, by: &Seated, command: SurveyCommand) -> Result<(), &'static str> {
        let ctx = ctx(by, &self.model);
        let stamp: Stamp = ctx.stamp();
        let events = self.survey.decide(&ctx, command).map_err(|r| r.code.code())?;
        events.iter().for_each(|event| self.survey.evolve(event, &stamp));
        Ok(())
    }
}

fn unit(text: &str) -> Unit {
    Unit::parse(text).unwrap()
}

fn confirm(row: &str, block: Block) -> SurveyCommand {
    SurveyCommand::Confirm(Confirm { row: unit(row), block })
}

fn structures(row: &str, steering: &str) -> SurveyCommand {
    let cells = [("steering", steering), ("development", "no"), ("bureau", "no"), ("other", "no")];
    let line: BTreeMap<String, String> =
        cells.iter().map(|(c, text)| ((*c).to_string(), (*text).to_string())).collect();
    let lines: Lines = [("structures.csv".to_string(), vec![line])].into();
    SurveyCommand::Answer(Answer { row: unit(row), block: Block::Organisation, lines })
}

#[test]
fn surv_02_a_new_round_is_prefilled_and_what_was_not_confirmed_is_missing_all_the_same() {
    let mut world = World::new();
    let row = unit("VS");
    assert_eq!(world.survey.lines("structures.csv", &row)[0]["steering"], "yes", "prefilled from the round before");
    assert_eq!(world.survey.lines("hosts.csv", &row).len(), 0, "shares of the country are not carried over");
    let nothing = world.survey.round().unwrap();
    assert_eq!((nothing.rows.len(), nothing.structures.len(), nothing.projects.len()), (24, 0, 0));
    assert!(nothing.rows.iter().all(|r| !r.answered));
    let valais = seated(Role::CantonalOfficer, Some("VS"));
    world.give(&valais, confirm("VS", Block::Organisation)).unwrap();
    let round = world.survey.round().unwrap();
    assert_eq!(round.structures.len(), 1);
    let matrix = Figure::of(&round, FigureName::Structures, Language::Fr);
    assert_eq!(matrix.lines.iter().filter(|l| matrix.cell(l, "certainty") == "missing").count(), 23);
    assert_eq!(world.survey.owing().len(), 24, "a row owes until all five blocks are there");
    for block in Block::ALL.iter().filter(|b| **b != Block::Organisation) {
        world.give(&valais, confirm("VS", *block)).unwrap();
    }
    assert_eq!(world.survey.owing().len(), 23);
    assert_eq!(world.give(&valais, confirm("VS", Block::Projects)), Err("already-done"));
}

#[test]
fn surv_01_who_answers_for_a_canton_fills_its_row_and_no_other() {
    let mut world = World::new();
    let obwalden = seated(Role::RegionalCoordinator, Some("OW"));
    assert_eq!(world.give(&obwalden, confirm("VS", Block::Anchoring)), Err("not-permitted"));
    world.give(&obwalden, confirm("OW/NW", Block::Anchoring)).unwrap();
    assert_eq!(
        world.give(&obwalden, SurveyCommand::Remind(Remind {})),
        Err("not-permitted"),
        "a canton leads no round"
    );
    let of_a_region = seated(Role::RegionalCoordinator, None);
    assert_eq!(world.give(&of_a_region, confirm("BE", Block::Anchoring)), Err("not-permitted"));
    // The bureau writes down what a canton has sent on paper.
    let bureau = seated(Role::Secretariat, None);
    world.give(&bureau, confirm("BE", Block::Anchoring)).unwrap();
    assert_eq!(
        world.give(&bureau, SurveyCommand::Confirm(Confirm { row: unit("AI"), block: Block::Anchoring })),
        Err("unknown-entry")
    );
    let (ctx_model, own) = (world.model.clone(), seated(Role::CantonalOfficer, Some("VS")));
    let ctx = ctx(&own, &ctx_model);
    let refused = Survey::open(&ctx, Open { year: 2026, due: TODAY }, &world.survey).unwrap_err();
    assert_eq!(refused.code, Refused::NotPermitted);
}

#[test]
fn surv_04_an_edit_is_traceable_cell_by_cell_and_a_late_one_is_marked() {
    let mut world = World::new();
    let (ticino, bureau) = (seated(Role::CantonalOfficer, Some("TI")), seated(Role::CantonalOfficer, None));
    world.give(&ticino, structures("TI", "yes")).unwrap();
    let change = &world.survey.changes[0];
    assert_eq!(
        (change.column.as_str(), change.before.as_str(), change.after.as_str(), change.late),
        ("steering", "no", "yes", false)
    );
    assert_eq!(world.survey.changes.len(), 1, "what was not changed leaves no trace");
    assert_eq!(world.survey.state_of(&unit("TI"), Block::Organisation), Some(Answered::Edited));
    let round = world.survey.round().unwrap();
    let line = round.structures.iter().find(|s| s.row == unit("TI")).unwrap();
    assert_eq!((line.steering, line.source.as_str()), (Mark::Yes, "Q 2026"), "the canton says it itself");
    let comment = SurveyCommand::Comment(Comment {
        row: unit("TI"),
        block: Block::Organisation,
        text: Prose::new("Un groupe suit.").unwrap(),
    });
    assert_eq!(world.give(&ticino, comment.clone()), Err("round-stage"), "there is nothing to comment on yet");
    world.give(&bureau, SurveyCommand::InviteComments(InviteComments { due: TODAY })).unwrap();
    world.give(&ticino, comment).unwrap();
    world.give(&ticino, structures("TI", "disputed")).unwrap();
    assert!(world.survey.changes.last().is_some_and(|c| c.late && c.before == "yes"));
    let conclusions = Some(Prose::new("Des groupes se forment.").unwrap());
    world.give(&bureau, SurveyCommand::Publish(Publish { conclusions })).unwrap();
    assert_eq!(world.survey.stage, Stage::Published);
    assert_eq!(world.give(&ticino, structures("TI", "no")), Err("round-stage"));
}

#[test]
fn surv_01_an_answer_that_cannot_be_read_is_refused_at_its_field() {
    let world = World::new();
    let by = seated(Role::CantonalOfficer, Some("TI"));
    let ctx = ctx(&by, &world.model);
    let refused = world.survey.decide(&ctx, structures("TI", "perhaps")).unwrap_err();
    assert_eq!(
        (refused.code, refused.field.as_deref()),
        (Refused::AnswerUnreadable, Some("structures.csv.0.steering"))
    );
    let lines: Lines = [("cases.csv".to_string(), vec![])].into();
    let elsewhere = SurveyCommand::Answer(Answer { row: unit("TI"), block: Block::Anchoring, lines });
    assert_eq!(
        world.survey.decide(&ctx, elsewhere).unwrap_err().code,
        Refused::UnknownEntry,
        "a table of another block"
    );
}

#[test]
fn surv_22_a_project_that_is_added_gets_a_number_and_a_table() {
    let mut world = World::new();
    let by = seated(Role::CantonalOfficer, Some("TI"));
    let cells =
        [("interface", "II-SA"), ("summary", "Ponte"), ("status", "pilot"), ("partners", "II;SA"), ("topics", "4.5")];
    let line: BTreeMap<String, String> =
        cells.iter().map(|(c, text)| ((*c).to_string(), (*text).to_string())).collect();
    let lines: Lines = [("projects.csv".to_string(), vec![line])].into();
    world.give(&by, SurveyCommand::Answer(Answer { row: unit("TI"), block: Block::Projects, lines })).unwrap();
    let round = world.survey.round().unwrap();
    let project = round.projects.iter().find(|p| p.row == unit("TI")).unwrap();
    assert_eq!((project.id.as_str(), project.table, project.summary.de.as_str()), ("TI-1", 8, "Ponte"));
}

#[test]
fn surv_01_reminders_go_out_once_a_day_while_somebody_owes() {
    let mut world = World::new();
    let bureau = seated(Role::Secretariat, None);
    world.give(&bureau, SurveyCommand::Remind(Remind {})).unwrap();
    assert_eq!(world.give(&bureau, SurveyCommand::Remind(Remind {})), Err("already-done"));
    assert_eq!(world.give(&bureau, SurveyCommand::Publish(Publish { conclusions: None })), Err("round-stage"));
    assert_eq!(world.give(&bureau, SurveyCommand::InviteComments(InviteComments { due: TODAY })), Err("answer-empty"));
}

#[test]
fn surv_02_a_round_comes_after_the_one_before_and_not_in_the_future() {
    let world = World::new();
    let bureau = seated(Role::CantonalOfficer, None);
    let ctx = ctx(&bureau, &world.model);
    let loaded = SurveyEvent::Loaded(Loaded { year: 2023, files: reference_files() });
    let before = Survey::begin(&loaded, &ctx.stamp()).unwrap();
    let opens = |year, due| Survey::open(&ctx, Open { year, due }, &before).map_err(|r| r.code);
    assert_eq!(opens(2023, TODAY), Err(Refused::RoundYear));
    assert_eq!(opens(2027, TODAY), Err(Refused::RoundYear));
    assert_eq!(opens(2025, date(2026, 3, 1)), Err(Refused::DateInPast));
    assert_eq!(
        Survey::open(&ctx, Open { year: 2026, due: TODAY }, &world.survey).map_err(|r| r.code),
        Err(Refused::RoundStage)
    );
}

#[test]
fn surv_20_a_row_stands_beside_what_is_recommended_and_beside_the_rows_like_it() {
    let round = reference();
    let own = |row: &str, what: Recommended| mirror(round, &unit(row)).into_iter().find(|r| r.what == what).unwrap();
    assert_eq!(own("TI", Recommended::Steering).own, Mark::No);
    assert_eq!(own("TI", Recommended::Steering).all, (21, 24));
    assert_eq!(own("VS", Recommended::Education).own, Mark::Yes);
    assert_eq!(own("JU", Recommended::Anchored).own, Mark::Disputed);
    assert_eq!(own("SH", Recommended::Written).own, Mark::Unknown);
    let alike = similar(round, &unit("VS"), 3);
    assert!(alike.len() == 3 && !alike.contains(&unit("VS")));
    assert!(alike.contains(&unit("ZH")), "four bodies, case teams, a platform: {alike:?}");
}

/// What an installation holds of its own row: a decree, a project, a steering body.
mod known {
    use super::*;
    use domain::affair::{ActionLevel, Stage as Step};
    use domain::anchoring::{Anchoring, AnchoringKind, EnterAnchoring};
    use domain::body::{Body, BodyKind, Found, Level};
    use domain::inventory::{Holds, Known, KnownFrom, known};
    use domain::project::{Project, ProjectKind, RequestProject};
    use domain::{Line, Prose as Text};

    fn line(text: &str) -> Line {
        Line::new(text).unwrap()
    }

    fn text(words: &str) -> Text {
        Text::new(words).unwrap()
    }

    fn body(stamp: &Stamp) -> Body {
        let found = Found {
            name: line("Steuergruppe"),
            level: Level::Cantonal,
            body_kind: BodyKind::Steering,
            action: ActionLevel::PoliticalStrategic,
            mandate: text("Steuert."),
            basis: line("Beschluss"),
            sittings_a_year: None,
        };
        Body {
            number: Code::new("B-1").unwrap(),
            stamp: stamp.clone(),
            found: Some(found),
            added: vec![],
            terms: vec![],
            presidencies: vec![],
            deputies: vec![],
            pledges: vec![],
            asks: vec![],
            logs: vec![],
            frames: vec![],
            stated: vec![],
            profiles: vec![],
            ended: None,
        }
    }

    fn decree(stamp: &Stamp, from: Date) -> Anchoring {
        let enter = EnterAnchoring {
            anchoring_kind: AnchoringKind::Decree,
            title: line("Beschluss über die Zusammenarbeit"),
            body: Code::new("B-1").unwrap(),
            content: text("Setzt die Zusammenarbeit ein."),
            rests_on: None,
            where_read: None,
            from: Some(from),
            review_on: date(2030, 1, 1),
        };
        Anchoring {
            number: Code::new("G-1").unwrap(),
            stamp: stamp.clone(),
            enter: Some(enter),
            stage: Step::Adopted,
            since: from,
            version: 1,
            stands: Some(1),
            from: Some(from),
            review_on: date(2030, 1, 1),
            terms: None,
            opinions: vec![],
            adopted: None,
            signatures: vec![],
            issued: None,
            acknowledged: vec![],
            objectives: vec![],
            parts: vec![],
            proposals: vec![],
            reviews: vec![],
            published: None,
        }
    }

    fn project(stamp: &Stamp) -> Project {
        let request = RequestProject {
            project_kind: ProjectKind::Own,
            title: line("Gemeinsamer Schalter"),
            problem: text("Drei Schalter."),
            objective: text("Ein Schalter."),
            services: text("Beratung."),
            composition: text("Alle."),
            communication: text("Brief."),
            leader: line("Die Stelle"),
            staff: text("Eine halbe Stelle."),
            financing: text("Aus dem Budget."),
            drafted_with: None,
            topic: None,
        };
        Project {
            number: Code::new("P-1").unwrap(),
            stamp: stamp.clone(),
            request,
            stage: Step::Launched,
            since: TODAY,
            appraisal: None,
            commitments: vec![],
            milestones: vec![],
            results: vec![],
            launched: None,
        }
    }

    fn of<'k>(all: &'k [Known], table: &str, column: &str) -> Vec<&'k Known> {
        all.iter().filter(|k| k.table == table && k.column == column).collect()
    }

    #[test]
    fn surv_02_what_the_platform_knows_by_itself_stands_beside_the_answer_before_and_says_where_it_is_from() {
        let world = World::new();
        let somebody = seated(Role::CantonalOfficer, None);
        let stamp = ctx(&somebody, &world.model).stamp();
        let (bodies, projects) = ([body(&stamp)], [project(&stamp)]);
        let anchorings = [decree(&stamp, date(2021, 5, 1))];
        let holds = Holds {
            model: Some(&world.model),
            here: true,
            bodies: &bodies,
            anchorings: &anchorings,
            projects: &projects,
            figures: None,
        };
        let row = unit("TI");
        let all = known(&world.survey, &row, &holds, TODAY);
        let steering = of(&all, "structures.csv", "steering");
        assert_eq!((steering[0].value.as_str(), steering[0].from), ("yes", KnownFrom::Body));
        assert_eq!(steering[0].which.as_deref(), Some("B-1"));
        let day = of(&all, "anchoring.csv", "decree_date");
        assert_eq!((day[0].value.as_str(), day[0].from), ("2021-05-01", KnownFrom::Anchoring));
        let status = of(&all, "projects.csv", "status");
        assert_eq!((status[0].value.as_str(), status[0].from), ("ongoing", KnownFrom::Project));
        assert_eq!(status[0].line, world.survey.lines("projects.csv", &row).len(), "a line behind those of before");
        assert!(of(&all, "composition.csv", "ui").iter().all(|k| k.from == KnownFrom::Model && k.value == "yes"));
        assert!(!of(&all, "criteria.csv", "expression").is_empty());
        // Nothing is known to be no, and nothing of it is answered by that.
        assert!(all.iter().all(|k| k.value != "no"));
        assert_eq!(world.survey.state_of(&row, Block::Organisation), None);
    }

    #[test]
    fn surv_02_of_another_canton_only_its_model_is_known_and_what_comes_later_is_not_known_yet() {
        let world = World::new();
        let somebody = seated(Role::CantonalOfficer, None);
        let stamp = ctx(&somebody, &world.model).stamp();
        let (bodies, projects) = ([body(&stamp)], [project(&stamp)]);
        let anchorings = [decree(&stamp, date(2027, 1, 1))];
        let elsewhere = Holds {
            model: Some(&world.model),
            here: false,
            bodies: &bodies,
            anchorings: &anchorings,
            projects: &projects,
            figures: None,
        };
        let all = known(&world.survey, &unit("TI"), &elsewhere, TODAY);
        assert!(all.iter().all(|k| k.from == KnownFrom::Model), "{all:?}");
        let coming = known(&world.survey, &unit("TI"), &Holds { here: true, ..elsewhere }, TODAY);
        assert!(of(&coming, "anchoring.csv", "decree").is_empty());
    }

    #[test]
    fn surv_02_every_known_value_can_be_read_as_an_answer() {
        let world = World::new();
        let somebody = seated(Role::CantonalOfficer, None);
        let stamp = ctx(&somebody, &world.model).stamp();
        let (bodies, anchorings) = ([body(&stamp)], [decree(&stamp, date(2021, 5, 1))]);
        let model = Some(&world.model);
        let holds = Holds { model, here: true, bodies: &bodies, anchorings: &anchorings, ..Holds::default() };
        let row = unit("TI");
        let all = known(&world.survey, &row, &holds, TODAY);
        for block in [Block::Organisation, Block::Anchoring, Block::Criteria] {
            let mut lines = Lines::new();
            for table in block.tables() {
                let mut of_table = world.survey.lines(table, &row);
                for k in all.iter().filter(|k| k.table == *table) {
                    while of_table.len() <= k.line {
                        of_table.push(BTreeMap::new());
                    }
                    of_table[k.line].insert(k.column.to_string(), k.value.clone());
                }
                lines.insert((*table).to_string(), of_table);
            }
            let answer = SurveyCommand::Answer(Answer { row: row.clone(), block, lines });
            let decided = world.survey.decide(&ctx(&somebody, &world.model), answer);
            assert!(decided.is_ok(), "{block}: {:?}", decided.err());
        }
    }
}
