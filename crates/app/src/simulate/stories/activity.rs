//! What is done beside the cases of the demonstration: one activity of most kinds, some held, some to come, one question answered
//! and one open. Functions only; nobody is named, and no company is a real one.

use crate::case::Envelope;
use crate::simulate::cast::code;
use crate::simulate::forms::{line, prose};
use crate::simulate::stage::Stage;
use crate::{AppError, Caller};
use domain::Code;
use domain::activity::{
    Activity, ActivityCommand, ActivityKind, AddEntry, AnswerActivity, CompareLine, ConcludeActivity, EntryState,
    Medium, PlanActivity, ReleaseActivity, ReportEntry,
};
use domain::affair::{Spoken, SpokenLine};
use jiff::ToSpan;
use jiff::civil::Date;
use std::collections::BTreeSet;

/// Tells it, by the right people.
pub(super) async fn tell(stage: &Stage) -> Result<(), AppError> {
    let who = |login: &str| stage.cast.get(login).cloned();
    let (secretariat, officer, coordinator) = (who("secretariat")?, who("officer")?, who("coordinator")?);
    training(stage, &secretariat).await?;
    day(stage, &coordinator).await?;
    outwards(stage, &officer).await?;
    watch(stage, &officer).await?;
    questions(stage, &who("frontline")?, &who("respondent-ui")?, &coordinator).await?;
    compared(stage, &officer).await?;
    rollout(stage, &officer).await?;
    report(stage, &secretariat).await
}

fn plan(kind: ActivityKind, title: &str, purpose: &str, audience: &str, until: Date) -> PlanActivity {
    PlanActivity {
        activity_kind: kind,
        title: line(title),
        purpose: prose(purpose),
        audience: line(audience),
        responsible: line("Secrétariat"),
        body: code("CNDC"),
        region: None,
        theme: None,
        comes_from: None,
        until,
    }
}

fn entry(what: &str, on: Date, medium: Medium, institutions: BTreeSet<Code>) -> ActivityCommand {
    ActivityCommand::AddEntry(AddEntry {
        what: line(what),
        on,
        medium,
        responsible: line("Coordination"),
        audience: None,
        place: None,
        region: None,
        institutions,
        where_read: None,
    })
}

fn held(n: u32, on: Date, invited: u32, attended: u32, certified: Option<u32>) -> ActivityCommand {
    let (invited, attended) = (Some(invited), Some(attended));
    ActivityCommand::ReportEntry(ReportEntry {
        n,
        entry_state: EntryState::Done,
        on,
        invited,
        attended,
        certified,
        remark: None,
    })
}

/// A number of days from today, before or after.
fn at(stage: &Stage, days: i32) -> Date {
    stage.today().saturating_add(days.days())
}

/// The first institutions whose names may be told.
fn institutions(stage: &Stage, n: usize) -> BTreeSet<Code> {
    let named = stage.app.model().institution.iter().filter(|i| !i.discreet);
    named.take(n).map(|i| code(&i.code)).collect()
}

async fn begin(stage: &Stage, who: &Caller, fresh: PlanActivity) -> Result<String, AppError> {
    Ok(stage.app.begin_affair::<Activity>(who, fresh, &Envelope::default()).await?.number)
}

async fn act(stage: &Stage, who: &Caller, number: &str, commands: Vec<ActivityCommand>) -> Result<(), AppError> {
    for command in commands {
        stage.app.act_on_affair::<Activity>(who, number, &Envelope::default(), command).await?;
    }
    Ok(())
}

async fn training(stage: &Stage, who: &Caller) -> Result<(), AppError> {
    let purpose = "Reconnaître une situation complexe, demander conseil, annoncer avec une procuration.";
    let fresh = plan(ActivityKind::Training, "Cours de base", purpose, "Collaborateurs des services", at(stage, 120));
    let number = begin(stage, who, fresh).await?;
    let commands = vec![
        entry("Cours de printemps", at(stage, -40), Medium::Meeting, BTreeSet::new()),
        held(1, at(stage, -40), 24, 19, Some(17)),
        entry("Cours d’automne", at(stage, 50), Medium::Meeting, institutions(stage, 3)),
    ];
    act(stage, who, &number, commands).await
}

async fn day(stage: &Stage, who: &Caller) -> Result<(), AppError> {
    let purpose = "Les responsables de service de la région se rencontrent et choisissent un objet commun.";
    let fresh = PlanActivity {
        region: who.seated.seat.region.clone(),
        responsible: line("Coordination régionale"),
        ..plan(ActivityKind::Day, "Journée de la région", purpose, "Responsables de service", at(stage, 75))
    };
    let number = begin(stage, who, fresh).await?;
    act(stage, who, &number, vec![entry("Journée", at(stage, 60), Medium::Meeting, institutions(stage, 4))]).await
}

/// Employers, and what anyone may read.
async fn outwards(stage: &Stage, who: &Caller) -> Result<(), AppError> {
    let purpose = "Une seule adresse pour les entreprises qui offrent des places d’essai.";
    let fresh = plan(ActivityKind::Contact, "Places d’essai", purpose, "Entreprises et syndicats", at(stage, 150));
    let number = begin(stage, who, fresh).await?;
    let commands = vec![
        entry("Visite d’une menuiserie", at(stage, -20), Medium::Visit, BTreeSet::new()),
        held(1, at(stage, -20), 4, 4, None),
        entry("Petit déjeuner des associations professionnelles", at(stage, 30), Medium::Meeting, BTreeSet::new()),
    ];
    act(stage, who, &number, commands).await?;
    let purpose = "Dire aux services et au public ce que la collaboration change.";
    let fresh =
        plan(ActivityKind::Communication, "Plan de communication", purpose, "Services et public", at(stage, 300));
    let number = begin(stage, who, fresh).await?;
    let commands = vec![
        entry("Bulletin aux services", at(stage, -10), Medium::Newsletter, BTreeSet::new()),
        held(1, at(stage, -10), 140, 140, None),
        entry("Page du site sur le premier contact", at(stage, 20), Medium::Website, BTreeSet::new()),
        ActivityCommand::Release(news()),
    ];
    act(stage, who, &number, commands).await
}

fn news() -> ReleaseActivity {
    ReleaseActivity {
        title: SpokenLine {
            fr: line("Un premier contact plus rapide"),
            de: line("Ein schnellerer erster Kontakt"),
            it: Some(line("Un primo contatto più rapido")),
            en: Some(line("A faster first contact")),
        },
        text: Spoken {
            fr: prose("Les services répondent désormais d’une seule voix à la première demande."),
            de: prose("Die Stellen antworten nun mit einer Stimme auf die erste Anfrage."),
            it: Some(prose("I servizi rispondono ora con una sola voce alla prima richiesta.")),
            en: Some(prose("The services now answer the first request with one voice.")),
        },
    }
}

async fn watch(stage: &Stage, who: &Caller) -> Result<(), AppError> {
    let purpose = "Nouvelle règle sur les délais d’annonce ; à lire avant son entrée en vigueur.";
    let fresh = plan(ActivityKind::Watch, "Délais d’annonce", purpose, "Répondants", at(stage, 90));
    let number = begin(stage, who, fresh).await?;
    act(stage, who, &number, vec![entry("Note à lire", at(stage, 25), Medium::Paper, institutions(stage, 3))]).await
}

/// One question that is answered, for all to read, and one that waits.
async fn questions(stage: &Stage, asks: &Caller, other: &Caller, answers: &Caller) -> Result<(), AppError> {
    let purpose = "Faut-il une procuration pour demander conseil sans nommer la personne ?";
    let fresh = plan(ActivityKind::Question, "Conseil sans nom", purpose, "Coordination", at(stage, 20));
    let number = begin(stage, asks, fresh).await?;
    let answer = prose("Non : sans nom ni détail qui la fasse reconnaître, un conseil se demande librement.");
    act(stage, answers, &number, vec![ActivityCommand::Answer(AnswerActivity { answer })]).await?;
    let purpose = "Wer lädt ein, wenn zwei Regionen betroffen sind?";
    let fresh = plan(ActivityKind::Question, "Zwei Regionen", purpose, "Koordination", at(stage, 15));
    begin(stage, other, fresh).await?;
    Ok(())
}

async fn compared(stage: &Stage, who: &Caller) -> Result<(), AppError> {
    let purpose = "Qui offre et qui paie les bilans de compétences.";
    let fresh = plan(ActivityKind::Comparison, "Bilans de compétences", purpose, "Pilotage", at(stage, 100));
    let number = begin(stage, who, fresh).await?;
    let lines = institutions(stage, 2).into_iter().zip(["Dès le troisième mois.", "Sur mandat, sans délai."]);
    let compare = |(institution, finding): (Code, &str)| {
        ActivityCommand::Compare(CompareLine {
            matter: line("Bilan de compétences"),
            institution: Some(institution),
            region: None,
            finding: prose(finding),
            funding: Some(line("Selon la loi de chacun")),
        })
    };
    act(stage, who, &number, lines.map(compare).collect()).await
}

/// What a decision asks of each region.
async fn rollout(stage: &Stage, who: &Caller) -> Result<(), AppError> {
    let purpose = "Chaque région désigne une adresse unique pour les annonces.";
    let fresh = plan(ActivityKind::Rollout, "Une adresse par région", purpose, "Régions", at(stage, 110));
    let number = begin(stage, who, fresh).await?;
    let mut commands = Vec::new();
    for region in &stage.app.model().region {
        let ActivityCommand::AddEntry(add) = entry("Adresse désignée", at(stage, 80), Medium::Paper, BTreeSet::new())
        else {
            continue;
        };
        commands.push(ActivityCommand::AddEntry(AddEntry { region: Some(code(&region.code)), ..add }));
    }
    commands.push(held(1, stage.today(), 0, 0, None));
    act(stage, who, &number, commands).await
}

/// A report that waits for the steering committee.
async fn report(stage: &Stage, who: &Caller) -> Result<(), AppError> {
    let purpose = "Ce que la collaboration a fait en une année, avec ses chiffres.";
    let fresh = plan(ActivityKind::Report, "Rapport d’activité du canton", purpose, "Pilotage", at(stage, 60));
    let number = begin(stage, who, fresh).await?;
    let conclude = ConcludeActivity {
        on: stage.today(),
        result: prose("Le rapport est remis ; les chiffres sont ceux de l’édition arrêtée."),
        proposal: Some(prose("Approuver le rapport et le publier.")),
        topic: None,
        again_on: Some(at(stage, 365)),
    };
    act(stage, who, &number, vec![ActivityCommand::Conclude(conclude)]).await
}
