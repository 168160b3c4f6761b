//! A change of the model that the officer is drafting, tried on an invented person and not yet submitted.

use crate::AppError;
use crate::case::Envelope;
use crate::simulate::forms::{line, prose};
use crate::simulate::stage::Stage;
use domain::model::rule::Fact;
use domain::revision::{BeginRevision, RevisionCommand, TryPerson};

/// Tells it, by the right person.
pub(super) async fn tell(stage: &Stage) -> Result<(), AppError> {
    let officer = stage.cast.get("officer")?.clone();
    let begin = BeginRevision { reason: prose("Après six mois, un entretien par mois suffit souvent.") };
    let done = stage.app.begin_revision(&officer, &Envelope::default(), begin).await?;
    let n = done.number.parse().map_err(|_| AppError::Fault("a change of the model has no number".into()))?;
    let facts = [("INSTITUTIONS".to_string(), Fact::Count(2))].into();
    let person = TryPerson { name: line("Deux institutions"), facts };
    stage.app.act_on_revision(&officer, n, &Envelope::default(), RevisionCommand::Try(person)).await?;
    Ok(())
}
