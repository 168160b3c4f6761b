//! What the bodies deal with on the last day of the demonstration: topics on their way, a sitting to come, a recommendation
//! that is followed canton by canton, a programme, a project, a mandate. Functions only; nobody is named.

use crate::case::Envelope;
use crate::simulate::cast::code;
use crate::simulate::forms::{line, prose};
use crate::simulate::stage::Stage;
use crate::{AppError, Caller};
use domain::Code;
use domain::affair::{ActionLevel, Affair, Mode, Spoken, SpokenLine};
use domain::body::{AddSeat, Body, BodyCommand, BodyKind, Field, FillSeat, Found, Level, Pledge, Vote, reference};
use domain::mandate::{Give, GroupForm, Mandate};
use domain::programme::{AddEntry, AddField, AdoptProgramme, Consult, DraftProgramme, Evidence, Programme};
use domain::programme::{ProgrammeCommand, ReleaseProgramme};
use domain::project::{AppraiseProject, Commit, Project, ProjectCommand, ProjectKind, RequestProject};
use domain::recommendation::{Acknowledge, Adopt, Draft, Progress, Recommendation, RecommendationCommand};
use domain::recommendation::{Release, Report, Spread};
use domain::sitting::{AddItem, ItemKind, PlanSitting, Sitting, SittingCommand};
use domain::topic::{
    Appraise, Check, Decide, Enter, FeedBack, Origin, Outcome, Publish, Topic, TopicCommand, Via, Way,
};
use jiff::ToSpan;
use jiff::civil::date;

/// Tells it, by the right people.
pub(super) async fn tell(stage: &Stage) -> Result<(), AppError> {
    let who = |login: &str| stage.cast.get(login).cloned();
    let coordinator = who("coordinator")?;
    let youth = who("coordinator-youth").unwrap_or_else(|_| coordinator.clone());
    let (secretariat, officer) = (who("secretariat")?, who("officer")?);
    seats(stage, &secretariat).await?;
    let decided = answered(stage, &coordinator, &secretariat).await?;
    let waits = enter(
        Origin::Network,
        Via::Bureau,
        "edu-transition",
        "Übergang nach der Schule",
        "Wer die Schule verlässt, verliert die Beratung. Drei Kantone berichten dasselbe.",
    );
    let waits = begin::<Topic>(stage, &youth, waits).await?;
    let other = enter(
        Origin::Municipality,
        Via::Member,
        "ii-sa",
        "Procédures longues",
        "Entre l’aide sociale et l’AI, les communes attendent souvent plus d’un an.",
    );
    begin::<Topic>(stage, &coordinator, other).await?;
    recommendation(stage, &secretariat, &decided).await?;
    sitting(stage, &secretariat, &waits).await?;
    programme(stage, &secretariat).await?;
    project(stage, &officer).await?;
    mandate(stage, &officer, &waits).await
}

async fn begin<T: Affair>(stage: &Stage, who: &Caller, fresh: T::Fresh) -> Result<String, AppError> {
    Ok(stage.app.begin_affair::<T>(who, fresh, &Envelope::default()).await?.number)
}

async fn act<T: Affair>(stage: &Stage, who: &Caller, number: &str, commands: Vec<T::Command>) -> Result<(), AppError> {
    for command in commands {
        stage.app.act_on_affair::<T>(who, number, &Envelope::default(), command).await?;
    }
    Ok(())
}

async fn seats(stage: &Stage, who: &Caller) -> Result<(), AppError> {
    let from = date(2025, 1, 1);
    let fill = |seat: &str, function: &str| {
        BodyCommand::FillSeat(FillSeat { seat: code(seat), function: line(function), from, until: None })
    };
    let steering = vec![
        fill("SEM", "Direction suppléante"),
        fill("SECO", "Direction du travail"),
        fill("OFAS", "Leitung Invalidenversicherung"),
        fill("BUREAU-HEAD", "Direction du bureau"),
    ];
    act::<Body>(stage, who, "CNP", steering).await?;
    let development = vec![fill("IVPS", "Geschäftsleitung"), fill("CDI", "Présidence de la conférence")];
    act::<Body>(stage, who, "CNDC", development).await?;
    let institution = who.seated.seat.institution.clone();
    let year = stage.today().year();
    let found = Found {
        name: line("Comité de pilotage du canton"),
        level: Level::Cantonal,
        body_kind: BodyKind::Steering,
        action: ActionLevel::PoliticalStrategic,
        mandate: prose("Fixe la stratégie et les moyens de la collaboration dans le canton."),
        basis: line("Convention entre les services"),
        sittings_a_year: Some(2),
    };
    let own = begin::<Body>(stage, who, found).await?;
    let pledge =
        Pledge { institution, year, percent: 80, percent_needed: 120, francs: Some(20_000), francs_needed: None };
    let seat = |owner: &str, field: Field| AddSeat { owner: line(owner), field, vote: Vote::Voting };
    let commands = vec![
        BodyCommand::AddSeat(seat("Service chargé du travail", Field::Work)),
        BodyCommand::AddSeat(seat("Service de l’action sociale", Field::Social)),
        BodyCommand::Pledge(pledge),
    ];
    act::<Body>(stage, who, &own, commands).await
}

fn enter(origin: Origin, via: Via, interface: &str, subject: &str, account: &str) -> Enter {
    Enter {
        origin,
        sender: line("Coordination régionale"),
        via,
        interface: code(interface),
        action: ActionLevel::OperationalStrategic,
        subject: line(subject),
        account: prose(account),
        discussed: Some(prose("Discuté à la séance de coordination.")),
        obstacle: None,
        year: None,
    }
}

fn spoken(fr: [&str; 2], de: [&str; 2], it: [&str; 2], en: [&str; 2]) -> (SpokenLine, Spoken) {
    let title = SpokenLine { fr: line(fr[0]), de: line(de[0]), it: Some(line(it[0])), en: Some(line(en[0])) };
    let text = Spoken { fr: prose(fr[1]), de: prose(de[1]), it: Some(prose(it[1])), en: Some(prose(en[1])) };
    (title, text)
}

/// A topic that has gone the whole way and was published.
async fn answered(stage: &Stage, sender: &Caller, bureau: &Caller) -> Result<String, AppError> {
    let account =
        "À la fin du droit aux indemnités, plusieurs mois passent sans interlocuteur. Les informations se perdent.";
    let topic = enter(Origin::Coordinator, Via::Bureau, "ui-sa-passage", "Mois sans appui à la fin du droit", account);
    let number = begin::<Topic>(stage, sender, topic).await?;
    let on = stage.today();
    let (title, summary) = spoken(
        ["Passage à l’aide sociale", "Les organes recommandent un interlocuteur commun à la fin du droit."],
        ["Übergang zur Sozialhilfe", "Die Gremien empfehlen eine gemeinsame Ansprechstelle am Ende des Anspruchs."],
        ["Passaggio all’assistenza sociale", "Gli organi raccomandano un interlocutore comune alla fine del diritto."],
        ["Passage to social assistance", "The bodies recommend one contact for both services when allowances end."],
    );
    let commands = vec![
        TopicCommand::Check(Check { fits: true, serves: true, shared: true, national: true, reason: None }),
        TopicCommand::Appraise(Appraise {
            on,
            way: Way::Propose,
            appraisal: prose("Observé dans plusieurs cantons ; une recommandation suffit."),
        }),
        TopicCommand::Decide(Decide {
            on,
            outcome: Outcome::Recommendation,
            mode: Mode::Consensus,
            basis: line("Appréciation du comité de développement"),
            decision: prose("Une recommandation aux cantons est rédigée."),
            next_step: Some(prose("Le bureau prépare le texte.")),
        }),
        TopicCommand::FeedBack(FeedBack { answer: prose("Merci. Une recommandation est en route.") }),
        TopicCommand::Publish(Publish { title, summary }),
    ];
    act::<Topic>(stage, bureau, &number, commands).await?;
    Ok(number)
}

async fn recommendation(stage: &Stage, who: &Caller, topic: &str) -> Result<(), AppError> {
    let (title, text) = spoken(
        ["Un interlocuteur à la fin du droit", "Désigner un interlocuteur commun et fixer une date de remise."],
        [
            "Eine Ansprechstelle am Ende des Anspruchs",
            "Eine gemeinsame Ansprechstelle bestimmen und einen Übergabetermin festlegen.",
        ],
        [
            "Un interlocutore alla fine del diritto",
            "Designare un interlocutore comune e fissare una data di passaggio.",
        ],
        ["One contact when allowances end", "Name one contact for both services, and set a day for the hand-over."],
    );
    // The first ten cantons in the order of the country.
    let addressees: Vec<Code> = reference().canton.iter().take(10).map(|c| c.code.clone()).collect();
    let draft = Draft {
        body: code("CNP"),
        title,
        text,
        reason: prose("Des personnes restent des mois sans appui."),
        evidence: prose("Thèmes de la pratique et état des lieux."),
        addressees: addressees.clone(),
        topic: Some(code(topic)),
    };
    let number = begin::<Recommendation>(stage, who, draft).await?;
    let on = stage.today();
    let addressee = |n: usize| addressees.get(n).cloned().ok_or_else(|| AppError::Fault("no such canton".into()));
    let (first, second) = (addressee(0)?, addressee(1)?);
    let report = |addressee: &Code, progress: Progress, remark: &str| {
        let addressee = addressee.clone();
        RecommendationCommand::Report(Report { addressee, progress, on, remark: prose(remark) })
    };
    let commands = vec![
        RecommendationCommand::Adopt(Adopt { on, mode: Mode::Consensus }),
        RecommendationCommand::Release(Release { places: Some(line("Lettre d’information")) }),
        RecommendationCommand::Spread(Spread {
            by: code("CNDC"),
            reached: addressees.clone(),
            on,
            means: line("Réseaux et lettre"),
        }),
        RecommendationCommand::Acknowledge(Acknowledge { addressee: first.clone(), on }),
        report(&first, Progress::Done, "Eine Ansprechstelle besteht."),
        report(&second, Progress::UnderWay, "Un projet commun est en cours."),
    ];
    act::<Recommendation>(stage, who, &number, commands).await
}

async fn sitting(stage: &Stage, who: &Caller, topic: &str) -> Result<(), AppError> {
    let day = stage.today().saturating_add(24.days());
    let plan = PlanSitting {
        body: code("CNDC"),
        joint_with: None,
        starts: day.at(9, 30, 0, 0),
        place: line("Salle 3"),
        call_until: day.saturating_sub(10.days()),
    };
    let number = begin::<Sitting>(stage, who, plan).await?;
    let item = |title: &str, item_kind: ItemKind, minutes: u16, topic: Option<&str>, guests: bool| {
        let (title, topic) = (line(title), topic.map(code));
        SittingCommand::AddItem(AddItem { title, item_kind, minutes, topic, paper: None, guests, proposal: None })
    };
    let items = vec![
        item("Übergang nach der Schule", ItemKind::Discussion, 40, Some(topic), false),
        item("Ressources des directions", ItemKind::Information, 20, None, true),
    ];
    act::<Sitting>(stage, who, &number, items).await
}

async fn programme(stage: &Stage, who: &Caller) -> Result<(), AppError> {
    let (title, text) = spoken(
        ["Programme de travail 2025–2026", "Passages, premiers entretiens, données."],
        ["Arbeitsprogramm 2025–2026", "Übergänge, Erstgespräche, Daten."],
        ["Programma di lavoro 2025–2026", "Passaggi, primi colloqui, dati."],
        ["Work programme 2025–2026", "Passages, first interviews, data."],
    );
    let number = begin::<Programme>(stage, who, DraftProgramme { title, text, from: date(2025, 1, 1) }).await?;
    let on = stage.today();
    let commands = vec![
        ProgrammeCommand::AddField(AddField {
            title: line("Passages entre régimes"),
            evidence_kind: Evidence::Needs,
            evidence: prose("Observations des coordinations."),
        }),
        ProgrammeCommand::AddEntry(AddEntry {
            title: line("Suivi des passages"),
            priority: code("access"),
            action_field: Some(1),
            project: None,
            leader: line("SECO"),
            milestones: prose("État des lieux, puis guide."),
        }),
        ProgrammeCommand::Consult(Consult {
            on,
            opinion: prose("Le comité approuve et ajoute les premiers entretiens."),
        }),
        ProgrammeCommand::Adopt(AdoptProgramme { on, mode: Mode::Consensus }),
        ProgrammeCommand::Release(ReleaseProgramme { places: None }),
    ];
    act::<Programme>(stage, who, &number, commands).await
}

async fn project(stage: &Stage, who: &Caller) -> Result<(), AppError> {
    let request = RequestProject {
        project_kind: ProjectKind::Own,
        title: line("Guide des passages"),
        problem: prose("Chaque région règle les passages à sa manière."),
        objective: prose("Un guide que toutes utilisent."),
        services: prose("État des lieux, atelier, guide."),
        composition: prose("Quatre partenaires et deux coordinations."),
        communication: prose("Par les conférences et les réseaux."),
        leader: line("Service chargé du travail"),
        staff: prose("30 % pendant un an."),
        financing: prose("Par les partenaires qui s’engagent."),
        drafted_with: Some(prose("Coordinations régionales, à la séance du printemps.")),
        topic: None,
    };
    let number = begin::<Project>(stage, who, request).await?;
    let on = stage.today();
    let appraise = AppraiseProject { on, appraisal: prose("Utile ; à coordonner avec la formation.") };
    let commit = Commit {
        partner: line("Service chargé du travail"),
        decided_in: line("Direction"),
        on,
        leads: true,
        percent: Some(30),
        francs: None,
    };
    act::<Project>(stage, who, &number, vec![ProjectCommand::Appraise(appraise), ProjectCommand::Commit(commit)]).await
}

async fn mandate(stage: &Stage, who: &Caller, topic: &str) -> Result<(), AppError> {
    let give = Give {
        body: code("CNDC"),
        title: line("Groupe transition"),
        group_form: GroupForm::Agile,
        problem: prose("Nach der Schule fehlt eine Ansprechstelle."),
        objective: prose("Zwei tragfähige Vorschläge."),
        services: prose("Drei Treffen, ein kurzer Bericht."),
        composition: prose("Fester Kern von fünf; Fachleute nach Bedarf."),
        communication: prose("Bericht an das Gremium."),
        financing: prose("Keine Kosten."),
        leader: line("Berufsbildung"),
        staff: prose("10 % für ein halbes Jahr."),
        until: stage.today().saturating_add(120.days()),
        topic: Some(code(topic)),
    };
    begin::<Mandate>(stage, who, give).await?;
    Ok(())
}
