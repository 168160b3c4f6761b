//! On what the collaboration of the demonstration rests, and obstacles that its files have met: enough of one kind that its number
//! may be shown, and one that may not. Functions only; nobody is named.

use crate::case::Envelope;
use crate::simulate::cast::code;
use crate::simulate::forms::{line, prose};
use crate::simulate::stage::Stage;
use crate::{AppError, Caller};
use domain::CaseCommand;
use domain::affair::{Mode, Spoken, SpokenLine};
use domain::anchoring::{
    AdoptAnchoring, AgreeTerms, Anchoring, AnchoringCommand, AnchoringKind, Circle, DecidePartner, Engagement,
    EnterAnchoring, Issue, ProposePartner, ReleaseAnchoring, SetObjective,
};
use domain::obstacle::{NoteObstacle, Obstacle};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use store::lists::CaseFilter;

/// Tells it, by the right people.
pub(super) async fn tell(stage: &Stage) -> Result<(), AppError> {
    let officer = stage.cast.get("officer").cloned()?;
    law(stage, &officer).await?;
    strategy(stage, &officer).await?;
    convention(stage, &officer).await?;
    circle(stage, &officer).await?;
    obstacles(stage, &stage.cast.get("coordinator").cloned()?).await
}

fn enter(kind: AnchoringKind, title: &str, content: &str, from: Option<Date>, review_on: Date) -> EnterAnchoring {
    EnterAnchoring {
        anchoring_kind: kind,
        title: line(title),
        body: code("CNP"),
        content: prose(content),
        rests_on: None,
        where_read: None,
        from,
        review_on,
    }
}

async fn begin(stage: &Stage, who: &Caller, fresh: EnterAnchoring) -> Result<String, AppError> {
    Ok(stage.app.begin_affair::<Anchoring>(who, fresh, &Envelope::default()).await?.number)
}

async fn act(stage: &Stage, who: &Caller, number: &str, commands: Vec<AnchoringCommand>) -> Result<(), AppError> {
    for command in commands {
        stage.app.act_on_affair::<Anchoring>(who, number, &Envelope::default(), command).await?;
    }
    Ok(())
}

async fn law(stage: &Stage, who: &Caller) -> Result<(), AppError> {
    let content = "Les services collaborent et désignent une coordination.";
    let review_on = stage.today().saturating_add(200.days());
    let fresh = enter(AnchoringKind::Law, "Loi sur la collaboration", content, Some(date(2014, 1, 1)), review_on);
    let number = begin(stage, who, fresh).await?;
    let release = ReleaseAnchoring {
        title: SpokenLine {
            fr: line("Loi sur la collaboration"),
            de: line("Gesetz über die Zusammenarbeit"),
            it: Some(line("Legge sulla collaborazione")),
            en: Some(line("Act on the collaboration")),
        },
        summary: Spoken {
            fr: prose("Les services collaborent et désignent une coordination."),
            de: prose("Die Stellen arbeiten zusammen und bestimmen eine Koordination."),
            it: Some(prose("I servizi collaborano e designano un coordinamento.")),
            en: Some(prose("The services work together and name a coordination.")),
        },
    };
    act(stage, who, &number, vec![AnchoringCommand::Release(release)]).await
}

/// A partner that was taken in and whose people have no accounts yet, and one on which is to be decided.
async fn circle(stage: &Stage, who: &Caller) -> Result<(), AppError> {
    let on = stage.today();
    let content = "Qui travaille avec qui, et jusqu’où.";
    let review_on = on.saturating_add(1.years());
    let fresh = enter(AnchoringKind::Circle, "Cercle des partenaires", content, Some(date(2014, 1, 1)), review_on);
    let number = begin(stage, who, fresh).await?;
    let propose = |partner: &str, circle: Circle, engagement: Engagement| {
        let reason = prose("Les mêmes personnes s’adressent à ce service.");
        AnchoringCommand::ProposePartner(ProposePartner { partner: line(partner), circle, engagement, reason })
    };
    let commands = vec![
        propose("Service du logement", Circle::Second, Engagement::Contributes),
        AnchoringCommand::DecidePartner(DecidePartner { n: 1, admitted: true, on, mode: Mode::Consensus }),
        propose("Office des dettes", Circle::Second, Engagement::Informed),
    ];
    act(stage, who, &number, commands).await
}

async fn strategy(stage: &Stage, who: &Caller) -> Result<(), AppError> {
    let (on, review_on) = (stage.today(), stage.today().saturating_add(1.years()));
    let content = "Rester joignable aux passages, et le montrer en chiffres.";
    let number =
        begin(stage, who, enter(AnchoringKind::Strategy, "Stratégie du canton", content, None, review_on)).await?;
    let institutions = stage.app.model().institution.iter().filter(|i| !i.discreet).take(3);
    let institutions = institutions.map(|i| code(&i.code)).collect();
    let until = on.saturating_add(300.days());
    let objective = SetObjective {
        objective: line("Un interlocuteur à chaque passage"),
        indicator: prose("Jours jusqu’au premier contact."),
        until,
    };
    let commands = vec![
        AnchoringCommand::SetObjective(objective),
        AnchoringCommand::Adopt(AdoptAnchoring { on, mode: Mode::Consensus, from: on, review_on }),
        AnchoringCommand::Issue(Issue { institutions, on, until: on.saturating_add(60.days()) }),
    ];
    act(stage, who, &number, commands).await
}

async fn convention(stage: &Stage, who: &Caller) -> Result<(), AppError> {
    let review_on = stage.today().saturating_add(1.years());
    let content = "Les services s’accordent sur les tables rondes et leur suite.";
    let fresh = enter(AnchoringKind::Convention, "Convention entre les services", content, None, review_on);
    let number = begin(stage, who, fresh).await?;
    let parties = stage.app.model().institution.iter().filter(|i| !i.discreet).take(3);
    let terms = AgreeTerms {
        parties: parties.map(|i| code(&i.code)).collect(),
        target_group: prose("Personnes suivies par plusieurs services."),
        process: prose("Annonce, table ronde, plan, suivi."),
        responsibility: prose("Chaque service décide de ses prestations."),
        financing: prose("Chaque service paie les siennes."),
        data_exchange: prose("Selon la procuration de la personne."),
        agreement: None,
    };
    act(stage, who, &number, vec![AnchoringCommand::AgreeTerms(terms)]).await
}

/// The older files of the region: what was told last is left as it is.
async fn obstacles(stage: &Stage, who: &Caller) -> Result<(), AppError> {
    let filter = CaseFilter {
        state: Some("open".into()),
        announced: Some("yes".into()),
        region: who.seated.seat.region.as_ref().map(ToString::to_string),
        limit: 60,
        ..CaseFilter::default()
    };
    let found = stage.app.cases(who, &filter).await?;
    let mut parties = stage.app.model().institution.iter().filter(|i| !i.discreet).map(|i| code(&i.code));
    let (Some(one), Some(other)) = (parties.next(), parties.next()) else { return Ok(()) };
    for (at, case) in found.rows.iter().rev().take(7).enumerate() {
        let wanted: &[Obstacle] = if at < 2 { &[Obstacle::Waiting, Obstacle::NoOffer] } else { &[Obstacle::Waiting] };
        for &obstacle in wanted {
            let (interface, one, other) = (code("ui-ii-placement"), one.clone(), other.clone());
            let note = NoteObstacle { obstacle, interface, one, other, remark: None };
            let number = &case.row.number;
            stage.app.act(who, number, &Envelope::default(), CaseCommand::NoteObstacle(note)).await?;
        }
    }
    Ok(())
}
