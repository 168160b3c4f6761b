//! From obstacles of cases to a topic and back: what is counted, what is shown, what never leaves the case.

use app::Caller;
use app::case::Envelope;
use app::statistics::Shown;
use domain::CaseCommand;
use domain::affair::{ActionLevel, Stage};
use domain::obstacle::{NoteObstacle, Obstacle};
use domain::topic::{Appraise, Check, Enter, FeedBack, Origin, Topic, TopicCommand, Via, Way};
use testkit::build::code;
use testkit::{Testbed, forms, refused};

const INTERFACE: &str = "ui-ii-placement";
const REMARK: &str = "Le médecin ne répond pas.";

fn note(bed: &Testbed, obstacle: Obstacle) -> CaseCommand {
    let parties = bed.parties().0;
    let (one, other) = (parties[0].clone(), parties[1].clone());
    let remark = Some(forms::prose(REMARK));
    CaseCommand::NoteObstacle(NoteObstacle { obstacle, interface: code(INTERFACE), one, other, remark })
}

fn enter(obstacle: Obstacle, year: i16) -> Enter {
    Enter {
        origin: Origin::Coordinator,
        sender: forms::line("Coordination du centre"),
        via: Via::Bureau,
        interface: code(INTERFACE),
        action: ActionLevel::OperationalStrategic,
        subject: forms::line("Attente"),
        account: forms::prose("On attend une décision trop longtemps."),
        discussed: None,
        obstacle: Some(obstacle),
        year: Some(year),
    }
}

async fn act(bed: &Testbed, who: &Caller, number: &str, command: TopicCommand) {
    bed.app.act_on_affair::<Topic>(who, number, &Envelope::default(), command).await.unwrap();
}

/// How many cases an obstacle was met in, as a caller is shown it.
async fn shown(bed: &Testbed, who: &Caller, obstacle: Obstacle) -> Option<Shown> {
    let found = bed.app.obstacles(who, None).await.unwrap();
    found.rows.iter().find(|row| row.met.obstacle == obstacle).map(|row| row.cases)
}

#[tokio::test]
async fn top_01_obstacles_of_cases_gather_with_suppression_into_a_topic_and_its_feedback() {
    let bed = Testbed::new().await;
    let (coordinator, officer, secretariat) = (bed.coordinator(), bed.officer(), bed.secretariat());
    let year = bed.today().year();
    let mut cases: Vec<String> = Vec::new();
    for serial in 1..=4 {
        let number = bed.announced_case(serial).await;
        bed.done(&coordinator, &number, note(&bed, Obstacle::Waiting)).await;
        cases.push(number);
    }
    // Whoever does not work on it notes nothing, and does not see the numbers.
    for stranger in [bed.stranger(), bed.committee(), bed.dpo()] {
        assert_ne!(bed.refused(&stranger, &cases[0], note(&bed, Obstacle::Rules)).await, "");
    }
    for other in [bed.front_line(), bed.respondent_ui(), bed.committee(), bed.dpo()] {
        assert_eq!(refused(bed.app.obstacles(&other, None).await), "not-permitted", "{}", other.name);
    }
    // Four are too few to be shown, and no topic can rest on them.
    let found = bed.app.obstacles(&officer, None).await.unwrap();
    assert_eq!((found.total, found.rows.len(), found.threshold), (Shown::Hidden, 0, 5));
    let early = bed.app.begin_affair::<Topic>(&coordinator, enter(Obstacle::Waiting, year), &Envelope::default()).await;
    assert_eq!(refused(early), "figures-hidden");
    // Nine and two: the two stay hidden, and nothing that is shown gives them away.
    for serial in 5..=9 {
        let number = bed.announced_case(serial).await;
        let respondent = bed.respondent_ui();
        bed.done(&respondent, &number, note(&bed, Obstacle::Waiting)).await;
        bed.done(&respondent, &number, note(&bed, Obstacle::Rules)).await;
        cases.push(number);
    }
    for number in &cases[..2] {
        bed.done(&coordinator, number, note(&bed, Obstacle::Double)).await;
    }
    assert_eq!(shown(&bed, &officer, Obstacle::Waiting).await, Some(Shown::Exact(9)));
    assert_eq!(shown(&bed, &officer, Obstacle::Double).await, Some(Shown::Hidden));
    assert_eq!(shown(&bed, &officer, Obstacle::Rules).await, Some(Shown::Hidden), "five would give the two away");
    // The topic keeps what it rests on; nothing of a case goes with it.
    let envelope = Envelope::default();
    let topic = bed.app.begin_affair::<Topic>(&coordinator, enter(Obstacle::Waiting, year), &envelope).await;
    let topic = topic.unwrap().number;
    let view = bed.app.affair::<Topic>(&officer, &topic).await.unwrap();
    assert_eq!(view.affair.met_in, Some(9));
    let whole = serde_json::to_string(&view.affair).unwrap();
    assert!(!whole.contains(REMARK) && cases.iter().all(|number| !whole.contains(number.as_str())), "{whole}");
    // More cases later do not change what it rested on that day.
    let check = Check { fits: true, serves: true, shared: true, national: true, reason: None };
    act(&bed, &secretariat, &topic, TopicCommand::Check(check)).await;
    let settle = Appraise { on: bed.today(), way: Way::Settle, appraisal: forms::prose("Une réponse existe.") };
    act(&bed, &secretariat, &topic, TopicCommand::Appraise(settle)).await;
    let owed = bed.app.obstacles(&coordinator, None).await.unwrap();
    let row = owed.rows.iter().find(|row| row.met.obstacle == Obstacle::Waiting).unwrap();
    assert_eq!((row.topics.len(), row.topics[0].stage), (1, Stage::Decided));
    assert!(row.topics[0].owed().is_some(), "the feedback is owed, and the page says so");
    let answer = FeedBack { answer: forms::prose("Un délai est convenu.") };
    act(&bed, &secretariat, &topic, TopicCommand::FeedBack(answer)).await;
    let back = bed.app.obstacles(&coordinator, None).await.unwrap();
    let row = back.rows.iter().find(|row| row.met.obstacle == Obstacle::Waiting).unwrap();
    assert_eq!(row.topics[0].feedback[0].1.answer.as_str(), "Un délai est convenu.");
    // The lists follow from the journal, also when made anew.
    bed.agrees().await;
    bed.app.rebuild().await.unwrap();
    bed.agrees().await;
    assert_eq!(shown(&bed, &officer, Obstacle::Waiting).await, Some(Shown::Exact(9)));
}

#[tokio::test]
async fn top_01_the_case_lead_notes_an_obstacle_and_the_remark_is_read_by_whoever_may_read_the_plan() {
    let bed = Testbed::new().await;
    let number = bed.led_case(1, domain::triage::TriageOutcome::Complex).await;
    bed.done(&bed.case_manager(), &number, note(&bed, Obstacle::Waiting)).await;
    let seen = async |who: &Caller| bed.view(who, &number).await.obstacles.len();
    assert_eq!((seen(&bed.case_manager()).await, seen(&bed.respondent_ui()).await), (1, 1));
    let case = bed.view(&bed.coordinator(), &number).await;
    assert_eq!(case.obstacles[0].1.remark.as_ref().map(|r| r.as_str()), Some(REMARK));
    assert_ne!(case.obstacles[0].1.one, case.obstacles[0].1.other);
    // It is seen like a difficulty of the plan, by nobody more and nobody less.
    let difficulty = testkit::build::difficulty(domain::follow_up::Wanted::Nothing);
    bed.done(&bed.case_manager(), &number, difficulty).await;
    for who in [bed.officer(), bed.secretariat(), bed.respondent_ii(), bed.case_manager()] {
        let Ok(view) = bed.app.case(&who, &number).await else { continue };
        let case = view.redacted.case;
        assert_eq!(case.obstacles.len(), case.difficulties.len(), "{}", who.name);
    }
    bed.agrees().await;
}
