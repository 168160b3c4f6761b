//! What a file lacks for a session, as far as a reader may know it: what one may not see tells nothing by its absence.

use crate::{App, Caller};
use domain::Case;
use domain::consent::Category;
use domain::session::{Missing, missing_for_session};
use jiff::civil::Date;
use rights::{Redacted, Standing, may_use_avs, standing};

impl App {
    /// What a file lacks on a day, worked out from what a reader sees of it.
    pub(crate) fn missing_for_reader(
        &self,
        caller: &Caller,
        redacted: &Redacted,
        stands: &Standing,
        on: Date,
    ) -> Vec<Missing> {
        let person = stands.own || redacted.sees(Category::Identity);
        let avs = person && may_use_avs(self.model(), &caller.seated.seat.institution);
        let mut missing = missing_for_session(&redacted.case, self.model(), on);
        missing.retain(|m| match m {
            Missing::Avs => avs,
            Missing::Reach | Missing::Commune => person,
            Missing::Consent | Missing::Documents => knows_consents(stands, &redacted.case),
            Missing::Institutions => true,
        });
        missing
    }

    /// The same for whoever organises a session: they chase what is missing about the person too, but learn nothing of
    /// the consents of others.
    pub(crate) fn missing_for_organiser(&self, caller: &Caller, case: &Case, on: Date) -> Vec<Missing> {
        let stands = standing(&caller.seated, case, self.clock().today());
        let mut known = self.redacted(case, caller).case;
        known.person = case.person.clone();
        let mut missing = missing_for_session(&known, self.model(), on);
        let consents = knows_consents(&stands, &known);
        missing.retain(|m| consents || !matches!(m, Missing::Consent | Missing::Documents));
        missing
    }
}

/// Whether a reader knows enough of the consents to miss one: of those who know none, only whoever answers for the case.
fn knows_consents(stands: &Standing, known: &Case) -> bool {
    stands.own || stands.lead || stands.in_charge || !known.consents.is_empty()
}
