//! What goes from hand to hand on the last day of the demonstration: a transfer that waits for its receipt, two plans that
//! do not go together, and problems with a service on their way to the steering body.

use super::Stories;
use crate::case::Envelope;
use crate::simulate::cast::code;
use crate::simulate::forms::{line, prose};
use crate::simulate::stage::Stage;
use crate::{AppError, Caller};
use domain::concern::{ConcernCommand, PassOn, Raise};
use domain::plan::MarkContradiction;
use domain::transfer::{Checked, Start};
use domain::{CaseCommand, Code};
use jiff::ToSpan;

/// Tells it, by the right people.
pub(super) async fn tell(stage: &mut Stage, stories: &Stories) -> Result<(), AppError> {
    let who = |login: &str| stage.cast.get(login).cloned();
    let (lead, ui) = (who("case-manager")?, who("respondent-ui")?);
    let (coordinator, youth, officer) = (who("coordinator")?, who("coordinator-youth")?, who("officer")?);
    let (social, centre) = (lead.seated.seat.institution.clone(), ui.seated.seat.institution.clone());
    let handed = transfer(stage, &centre, &social)?;
    done(stage, &ui, &stories.limits, handed).await?;
    done(stage, &lead, &stories.discreet, contradiction()).await?;
    let account =
        "Entre l'inscription et le premier entretien il passe souvent six semaines. Rappels restés sans effet.";
    let number = raise(stage, &coordinator, &centre, "Premier entretien trop tardif", account).await?;
    let position = "Le délai ne tient pas sans renfort : l'organe devrait fixer un maximum de deux semaines.";
    let pass_on = ConcernCommand::PassOn(PassOn { position: prose(position) });
    stage.app.act_on_concern(&officer, &number, &Envelope::default(), pass_on).await?;
    let account = "Junge Erwachsene werden an drei Schalter geschickt, bevor jemand für sie zuständig ist.";
    raise(stage, &youth, &social, "Keine Ansprechperson für junge Erwachsene", account).await?;
    Ok(())
}

/// The end of the allowance: what is compulsory is done, with a remark; the rest is still open.
fn transfer(stage: &Stage, from: &Code, to: &Code) -> Result<CaseCommand, AppError> {
    let fault = || AppError::Fault("the model of the demonstration knows no such transfer".into());
    let kind = stage.app.model().transfer.iter().find(|k| k.code == "allowance-end").ok_or_else(fault)?;
    let remark = |compulsory: bool| compulsory.then(|| prose("Vu avec la personne."));
    let checked = |c: &domain::transfer::Check| Checked { done: c.compulsory, note: remark(c.compulsory) };
    let last_day = stage.today().saturating_add(30.days());
    Ok(CaseCommand::StartTransfer(Start {
        kind: code(&kind.code),
        from: from.clone(),
        to: to.clone(),
        last_day,
        first_day: last_day.saturating_add(1.days()),
        checks: kind.check.iter().map(|c| (code(&c.code), checked(c))).collect(),
        message: Some(prose("La personne souhaite garder le même horaire de rendez-vous.")),
    }))
}

fn contradiction() -> CaseCommand {
    let what = prose("Le stage occupe les matinées, et l'accompagnement budgétaire n'a de place que le matin.");
    CaseCommand::MarkContradiction(MarkContradiction { first: code("measure-1"), second: code("measure-2"), what })
}

/// A refusal would be a fault of the stories.
async fn done(stage: &mut Stage, who: &Caller, number: &str, command: CaseCommand) -> Result<(), AppError> {
    let kind = command.kind();
    if stage.act(who, number, command).await? {
        return Ok(());
    }
    Err(AppError::Fault(format!("{kind} of the demonstration was refused")))
}

async fn raise(
    stage: &Stage,
    who: &Caller,
    institution: &Code,
    subject: &str,
    account: &str,
) -> Result<String, AppError> {
    let raise = Raise { institution: institution.clone(), subject: line(subject), account: prose(account) };
    Ok(stage.app.raise_concern(who, raise, &Envelope::default()).await?.number)
}
