//! Two years of the national bodies, with a clock that moves: from a topic of a canton through both committees to the
//! feedback, the recommendation and what became of it, the new presidency and the next programme.

use app::Caller;
use app::case::{Done, Envelope};
use domain::affair::{ActionLevel, Affair, AffairCommand, Mode, Spoken, SpokenLine, Stage};
use domain::body::{Body, BodyCommand, Found, Level, NameDeputy, TakePresidency};
use domain::model::Role;
use domain::programme::{
    AddEntry, AddField, AdoptProgramme, Consult, DraftProgramme, Evidence, Programme, ProgrammeCommand,
    ReleaseProgramme,
};
use domain::recommendation::{
    Acknowledge, Adopt, Draft, Progress, Recommendation, RecommendationCommand, Release, Report, Spread,
};
use domain::sitting::{
    AddItem, CloseSitting, ItemKind, ItemResult, Minute, OpenSitting, PlanSitting, ProposeItem, SendAgenda, Sitting,
    SittingCommand, year,
};
use domain::topic::{
    Appraise, Bundle, Check, Decide, Enter, FeedBack, HandOver, Origin, Outcome, Publish, Topic, TopicCommand, Via,
    Way, figures,
};
use jiff::civil::{Date, date};
use testkit::build::code;
use testkit::{Testbed, forms, refused};

pub fn none() -> Envelope {
    Envelope::default()
}

pub async fn act<T: Affair>(bed: &Testbed, who: &Caller, number: &str, command: T::Command) -> Done {
    let kind = command.kind();
    let done = bed.app.act_on_affair::<T>(who, number, &none(), command).await;
    done.unwrap_or_else(|e| panic!("{kind}: {e}"))
}

async fn begin<T: Affair>(bed: &Testbed, who: &Caller, fresh: T::Fresh) -> String {
    let done = bed.app.begin_affair::<T>(who, fresh, &none()).await;
    done.unwrap_or_else(|e| panic!("{}: {e}", T::FRESH)).number
}

async fn told(bed: &Testbed, who: &Caller, kind: &str, number: &str) -> bool {
    bed.app.notices(who).await.unwrap().iter().any(|n| n.kind == kind && n.subject == number)
}

fn enter(via: Via, subject: &str) -> Enter {
    Enter {
        origin: Origin::Coordinator,
        sender: forms::line("Coordination du centre"),
        via,
        interface: code("ui-sa-passage"),
        action: ActionLevel::OperationalStrategic,
        subject: forms::line(subject),
        account: forms::prose("Deux mois passent sans interlocuteur."),
        discussed: None,
        obstacle: None,
        year: None,
    }
}

fn check() -> TopicCommand {
    TopicCommand::Check(Check { fits: true, serves: true, shared: true, national: true, reason: None })
}

fn spoken(fr: &str, de: &str) -> (SpokenLine, Spoken) {
    let title = SpokenLine { fr: forms::line(fr), de: forms::line(de), it: None, en: None };
    (title, Spoken { fr: forms::prose(fr), de: forms::prose(de), it: None, en: None })
}

/// A sitting of a body from the call to the minutes, with one item that is decided.
async fn sit(bed: &Testbed, body: &str, present: &[&str], topic: Option<&str>) -> String {
    let (secretariat, committee) = (bed.secretariat(), bed.committee());
    let day = bed.today().saturating_add(jiff::Span::new().days(20));
    let plan = PlanSitting {
        body: code(body),
        joint_with: None,
        starts: day.at(9, 0, 0, 0),
        place: forms::line("Berne"),
        call_until: day.saturating_sub(jiff::Span::new().days(10)),
    };
    let number = begin::<Sitting>(bed, &secretariat, plan).await;
    assert!(told(bed, &committee, "sitting.planned", &number).await, "items are called for");
    let (title, question) = (forms::line("Passages"), forms::prose("Que faire?"));
    let propose = SittingCommand::ProposeItem(ProposeItem { title: title.clone(), question, topic: topic.map(code) });
    act::<Sitting>(bed, &committee, &number, propose).await;
    assert!(told(bed, &secretariat, "sitting.item-proposed", &number).await);
    let item = AddItem {
        title,
        item_kind: ItemKind::Decision,
        minutes: 30,
        topic: topic.map(code),
        paper: None,
        guests: false,
        proposal: Some(1),
    };
    act::<Sitting>(bed, &secretariat, &number, SittingCommand::AddItem(item)).await;
    act::<Sitting>(bed, &secretariat, &number, SittingCommand::Send(SendAgenda { message: None })).await;
    bed.days(20);
    let present = present.iter().map(|c| code(c)).collect();
    let open = SittingCommand::Open(OpenSitting { present, guests_present: None });
    act::<Sitting>(bed, &secretariat, &number, open).await;
    let minute = Minute {
        decision_kind: None,
        budget_effect: None,
        item: 1,
        result: ItemResult::Decided,
        text: forms::prose("La proposition est retenue."),
        basis: Some(forms::line("Appréciation")),
        mode: Some(Mode::Consensus),
        yes: None,
        no: None,
        abstained: None,
        to_do: Some(forms::line("Préparer le texte")),
        responsible: Some(forms::line("Bureau")),
        due: None,
    };
    act::<Sitting>(bed, &secretariat, &number, SittingCommand::Minute(minute)).await;
    act::<Sitting>(bed, &secretariat, &number, SittingCommand::Close(CloseSitting { further: None })).await;
    assert!(told(bed, &committee, "sitting.closed", &number).await);
    number
}

#[tokio::test]
async fn top_01_to_28_two_years_run_from_a_topic_to_the_next_programme() {
    let bed = Testbed::new().await;
    let (coordinator, officer, secretariat, committee) =
        (bed.coordinator(), bed.officer(), bed.secretariat(), bed.committee());
    // Two cantonal observations, by the two channels; the second goes into the first.
    let first = begin::<Topic>(&bed, &coordinator, enter(Via::Bureau, "Mois sans appui")).await;
    assert!(
        told(&bed, &secretariat, "topic.entered", &first).await && told(&bed, &officer, "topic.entered", &first).await
    );
    let second = begin::<Topic>(&bed, &bed.coordinator_youth(), enter(Via::Member, "Personne ne répond")).await;
    assert!(told(&bed, &committee, "topic.entered", &second).await);
    let hand = TopicCommand::HandOver(HandOver { note: forms::prose("La conférence le porte.") });
    act::<Topic>(&bed, &committee, &second, hand).await;
    let bundle = TopicCommand::Bundle(Bundle { topic: code(&first), note: forms::prose("Même question.") });
    act::<Topic>(&bed, &secretariat, &second, bundle).await;
    assert_eq!(bed.app.topics_bundled(&secretariat, &first).await.unwrap().len(), 1);
    // The check is owed, and overdue after thirty days.
    let waits = async |who: &Caller| bed.app.topics_waiting(who).await.unwrap().len();
    assert_eq!((waits(&secretariat).await, waits(&coordinator).await), (1, 0));
    bed.days(10);
    act::<Topic>(&bed, &secretariat, &first, check()).await;
    assert!(told(&bed, &coordinator, "topic.checked", &first).await, "whoever sent it sees where it stands");
    // The development committee proposes, the steering committee decides.
    let development = sit(&bed, "CNDC", &["COAI", "CDI", "AOST", "IVPS", "CSIAS", "SUVA"], Some(&first)).await;
    let on = bed.today();
    let appraise = Appraise { on, way: Way::Propose, appraisal: forms::prose("Le besoin est avéré.") };
    act::<Topic>(&bed, &secretariat, &first, TopicCommand::Appraise(appraise)).await;
    let steering = sit(&bed, "CNP", &["SEM", "SECO", "OFAS", "SEFRI", "CDAS", "UVS"], Some(&first)).await;
    let held = bed.app.affair::<Sitting>(&committee, &steering).await.unwrap();
    assert_eq!(
        (held.affair.quorum(), held.affair.decisions().count(), held.affair.open_tasks().count()),
        (Some(true), 1, 1)
    );
    assert_ne!(development, steering);
    let decide = Decide {
        on: bed.today(),
        outcome: Outcome::Recommendation,
        mode: Mode::Consensus,
        basis: forms::line("Appréciation du comité"),
        decision: forms::prose("Une recommandation aux cantons."),
        next_step: None,
    };
    act::<Topic>(&bed, &secretariat, &first, TopicCommand::Decide(decide)).await;
    // The feedback is owed until it is given; both senders hear of it.
    let topic = bed.app.affair::<Topic>(&secretariat, &first).await.unwrap();
    assert_eq!(topic.affair.stage, Stage::Decided);
    assert_eq!(waits(&secretariat).await, 1);
    let answer = TopicCommand::FeedBack(FeedBack { answer: forms::prose("Une recommandation suit.") });
    act::<Topic>(&bed, &secretariat, &first, answer).await;
    assert!(told(&bed, &coordinator, "topic.fed-back", &first).await);
    assert!(told(&bed, &bed.coordinator_youth(), "topic.fed-back", &first).await, "the original hears it too");
    assert_eq!(waits(&secretariat).await, 0);
    let all: Vec<Topic> = bed.app.affairs::<Topic>(&officer).await.unwrap().into_iter().map(|t| t.affair).collect();
    let found = figures(&all, bed.today());
    assert_eq!((found.all, found.bundled, found.answered, found.feedback_owed), (2, 1, 1, 0));
    assert_eq!((found.days_to_decision, found.days_to_answer), (Some(50), Some(50)));
    // The presidency has changed with the year; the deputy of the other committee has to fit.
    let take = |seat: &str, from: Date| {
        BodyCommand::TakePresidency(TakePresidency { seat: code(seat), from, why_other: None })
    };
    let (change, next) = (date(2027, 1, 1), date(2029, 1, 1));
    act::<Body>(&bed, &secretariat, "CNP", take("OFAS", change)).await;
    act::<Body>(&bed, &secretariat, "CNDC", take("CSIAS", change)).await;
    let deputy = |seat: &str| BodyCommand::NameDeputy(NameDeputy { seat: code(seat), from: change });
    let wrong = bed.app.act_on_affair::<Body>(&secretariat, "CNDC", &none(), deputy("AOST")).await;
    assert_eq!(refused(wrong), "deputy-field");
    act::<Body>(&bed, &secretariat, "CNDC", deputy("COAI")).await;
    // The recommendation, spread, noted and put to work, canton by canton.
    let (title, text) = spoken("Rester joignable", "Erreichbar bleiben");
    let draft = Draft {
        body: code("CNP"),
        title,
        text,
        reason: forms::prose("Des mois sans appui."),
        evidence: forms::prose("Deux thèmes de la pratique."),
        addressees: ["ZH", "BE", "JU"].map(code).into(),
        topic: Some(code(&first)),
    };
    let recommendation = begin::<Recommendation>(&bed, &secretariat, draft).await;
    let on = bed.today();
    for command in [
        RecommendationCommand::Adopt(Adopt { on, mode: Mode::Vote }),
        RecommendationCommand::Release(Release { places: None }),
        RecommendationCommand::Spread(Spread {
            by: code("CNDC"),
            reached: ["ZH", "BE", "JU"].map(code).into(),
            on,
            means: forms::line("Lettre et réseau"),
        }),
        RecommendationCommand::Acknowledge(Acknowledge { addressee: code("ZH"), on }),
    ] {
        act::<Recommendation>(&bed, &secretariat, &recommendation, command).await;
    }
    assert!(told(&bed, &committee, "recommendation.spread-out", &recommendation).await);
    bed.days(200);
    for (canton, progress) in [("ZH", Progress::Done), ("BE", Progress::UnderWay)] {
        let remark = forms::prose("Une permanence existe.");
        let report = Report { addressee: code(canton), progress, on: bed.today(), remark };
        act::<Recommendation>(&bed, &committee, &recommendation, RecommendationCommand::Report(report)).await;
    }
    let view = bed.app.affair::<Recommendation>(&officer, &recommendation).await.unwrap();
    assert_eq!(view.affair.counts(), [(Some(Progress::UnderWay), 1), (Some(Progress::Done), 1), (None, 1)]);
    // Towards the end of the two years: the next programme is adopted with the next presidency, and not without it.
    bed.days(400);
    let (title, text) = spoken("Programme 2029–2030", "Programm 2029–2030");
    let programme = begin::<Programme>(&bed, &secretariat, DraftProgramme { title, text, from: next }).await;
    let on = bed.today();
    for command in [
        ProgrammeCommand::AddField(AddField {
            title: forms::line("Passages"),
            evidence_kind: Evidence::Needs,
            evidence: forms::prose("Thèmes de la pratique."),
        }),
        ProgrammeCommand::AddEntry(AddEntry {
            title: forms::line("Suivi des passages"),
            priority: code("access"),
            action_field: Some(1),
            project: None,
            leader: forms::line("SECO"),
            milestones: forms::prose("2027 : état des lieux."),
        }),
        ProgrammeCommand::Consult(Consult { on, opinion: forms::prose("D’accord.") }),
    ] {
        act::<Programme>(&bed, &secretariat, &programme, command).await;
    }
    let adopt = || ProgrammeCommand::Adopt(AdoptProgramme { on, mode: Mode::Consensus });
    let early = bed.app.act_on_affair::<Programme>(&secretariat, &programme, &none(), adopt()).await;
    assert_eq!(refused(early), "no-change");
    act::<Body>(&bed, &secretariat, "CNP", take("SECO", next)).await;
    act::<Programme>(&bed, &secretariat, &programme, adopt()).await;
    let release = ProgrammeCommand::Release(ReleaseProgramme { places: None });
    act::<Programme>(&bed, &secretariat, &programme, release).await;
    bed.days(120);
    assert!(bed.today() > next);
    let body = bed.app.affair::<Body>(&officer, "CNP").await.unwrap().affair;
    assert_eq!(body.presidency(bed.today()).unwrap().seat, code("SECO"));
    assert_eq!(body.presidency_history().len(), 4, "who presided before is not forgotten");
    let sittings: Vec<Sitting> =
        bed.app.affairs::<Sitting>(&officer).await.unwrap().into_iter().map(|s| s.affair).collect();
    assert_eq!(year(&body, &sittings, 2027).sittings.len(), 1);
    // Journal, state and lists agree, and lists made anew are the same.
    bed.agrees().await;
    bed.app.rebuild().await.unwrap();
    bed.agrees().await;
}

#[tokio::test]
async fn top_04_what_anyone_may_read_is_what_was_published_and_nothing_else() {
    let bed = Testbed::new().await;
    let secretariat = bed.secretariat();
    let first = begin::<Topic>(&bed, &bed.coordinator(), enter(Via::Bureau, "Mois sans appui")).await;
    assert!(bed.app.published::<Topic>().await.unwrap().is_empty());
    act::<Topic>(&bed, &secretariat, &first, check()).await;
    let settle = Appraise { on: bed.today(), way: Way::Settle, appraisal: forms::prose("Une réponse existe.") };
    let (title, summary) = spoken("Une réponse", "Eine Antwort");
    let publish = || TopicCommand::Publish(Publish { title: title.clone(), summary: summary.clone() });
    let early = bed.app.act_on_affair::<Topic>(&secretariat, &first, &none(), publish()).await;
    assert_eq!(refused(early), "affair-stage", "nothing was decided yet");
    act::<Topic>(&bed, &secretariat, &first, TopicCommand::Appraise(settle)).await;
    assert!(bed.app.published::<Topic>().await.unwrap().is_empty(), "decided is not published");
    act::<Topic>(&bed, &secretariat, &first, publish()).await;
    assert_eq!(bed.app.published::<Topic>().await.unwrap().len(), 1);
    assert!(bed.app.published::<Body>().await.unwrap().len() > 20, "the bodies are known to everyone");
}

#[tokio::test]
async fn gov_03_members_read_and_propose_and_only_the_bureau_writes_what_a_body_decides() {
    let bed = Testbed::new().await;
    let first = begin::<Topic>(&bed, &bed.coordinator(), enter(Via::Bureau, "Mois sans appui")).await;
    for who in [bed.front_line(), bed.respondent_ui(), bed.dpo()] {
        assert_eq!(refused(bed.app.affairs::<Topic>(&who).await), "not-permitted");
        assert_eq!(refused(bed.app.affair::<Topic>(&who, &first).await), "not-found");
        let entered = bed.app.begin_affair::<Topic>(&who, enter(Via::Bureau, "Un autre"), &none()).await;
        assert_eq!(refused(entered), "not-permitted");
    }
    for who in [bed.coordinator(), bed.committee(), bed.directorate()] {
        assert!(bed.app.affair::<Topic>(&who, &first).await.is_ok());
        let checked = bed.app.act_on_affair::<Topic>(&who, &first, &none(), check()).await;
        assert_eq!(refused(checked), "not-permitted", "{}", who.seated.seat.role);
    }
    assert_eq!(bed.committee().seated.seat.role, Role::CommitteeMember);
    // Whoever has not read what was written meanwhile says it anew; the same request counts once.
    let read = bed.app.affair::<Topic>(&bed.officer(), &first).await.unwrap().version;
    act::<Topic>(&bed, &bed.secretariat(), &first, check()).await;
    let old = Envelope { version: Some(read), request: None };
    let feedback = || TopicCommand::FeedBack(FeedBack { answer: forms::prose("Le thème est admis.") });
    let stale = bed.app.act_on_affair::<Topic>(&bed.officer(), &first, &old, feedback()).await;
    assert_eq!(refused(stale), "stale");
    let once = Envelope { version: None, request: Some("once-and-only".into()) };
    let done = bed.app.act_on_affair::<Topic>(&bed.officer(), &first, &once, feedback()).await.unwrap();
    assert_eq!(bed.app.act_on_affair::<Topic>(&bed.officer(), &first, &once, feedback()).await.unwrap(), done);
    bed.agrees().await;
}

#[tokio::test]
async fn gov_10_a_directorate_comes_as_a_guest_and_sees_its_item_alone() {
    let bed = Testbed::new().await;
    let (secretariat, directorate) = (bed.secretariat(), bed.directorate());
    let day = bed.today().saturating_add(jiff::Span::new().days(30));
    let plan = PlanSitting {
        body: code("CNDC"),
        joint_with: None,
        starts: day.at(9, 0, 0, 0),
        place: forms::line("Berne"),
        call_until: day.yesterday().unwrap(),
    };
    let number = begin::<Sitting>(&bed, &secretariat, plan).await;
    let item = |title: &str, guests: bool| {
        SittingCommand::AddItem(AddItem {
            title: forms::line(title),
            item_kind: ItemKind::Discussion,
            minutes: 20,
            topic: None,
            paper: None,
            guests,
            proposal: None,
        })
    };
    act::<Sitting>(&bed, &secretariat, &number, item("Interne", false)).await;
    assert_eq!(refused(bed.app.affair::<Sitting>(&directorate, &number).await), "not-found");
    act::<Sitting>(&bed, &secretariat, &number, item("Ressources", true)).await;
    let seen = bed.app.affair::<Sitting>(&directorate, &number).await.unwrap();
    let titles: Vec<String> = seen.affair.items.iter().map(|i| i.add.title.to_string()).collect();
    assert_eq!((titles, seen.steps.len(), seen.acts.len()), (vec!["Ressources".to_string()], 0, 0));
    assert_eq!(bed.app.affair::<Sitting>(&bed.committee(), &number).await.unwrap().affair.items.len(), 2);
}

#[tokio::test]
async fn gov_09_a_canton_founds_bodies_of_its_own_beside_those_that_are_known() {
    let bed = Testbed::new().await;
    let known = bed.app.affairs::<Body>(&bed.officer()).await.unwrap().len();
    let found = Found {
        name: forms::line("Groupe jeunes"),
        level: Level::Cantonal,
        body_kind: domain::body::BodyKind::Group,
        action: ActionLevel::TechnicalStrategic,
        mandate: forms::prose("Relie les offres pour jeunes."),
        basis: forms::line("Décision du comité"),
        sittings_a_year: None,
    };
    let number = begin::<Body>(&bed, &bed.officer(), found).await;
    assert_eq!(bed.app.affairs::<Body>(&bed.officer()).await.unwrap().len(), known + 1);
    let view = bed.app.affair::<Body>(&bed.officer(), &number).await.unwrap();
    assert!(view.acts.contains(&"body.dissolve") && view.acts.contains(&"body.pledge"));
    let national = bed.app.affair::<Body>(&bed.officer(), "CNP").await.unwrap();
    assert!(!national.acts.contains(&"body.dissolve"), "the country's bodies are not ended from here");
    bed.agrees().await;
}
