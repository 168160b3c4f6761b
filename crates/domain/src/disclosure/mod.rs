//! What is told to another institution outside of the shared file: for what, in what form. Source: swiss-facts D.10,
//! DATA-01…03, 13.

use crate::coded;
use crate::model::Partner;

coded!(
    /// What information is asked or given for.
    Purpose {
        /// To find the best measure of integration.
        Integration = "integration",
        /// To find out which insurance pays.
        Jurisdiction = "jurisdiction",
        /// To fix, change or reclaim a benefit.
        Benefits = "benefits",
        /// To prevent an undue payment.
        UnduePayment = "undue-payment",
        /// To place the person in work.
        Placement = "placement",
        /// To settle the stay in the country.
        Residence = "residence",
        /// To count and to steer.
        Statistics = "statistics",
    }
);

coded!(
    /// Who tells or is told: a kind of partner institution, or someone outside of the collaboration.
    Party {
        Ui = "UI", Ii = "II", Sa = "SA", Vet = "VET", Cgc = "CGC", Mig = "MIG", Sb = "SB", Edu = "EDU", Hlt = "HLT",
        Mun = "MUN", Suva = "SUVA", Eco = "ECO", Bur = "BUR", Oth = "OTH",
        /// An employer.
        Employer = "EMP",
        /// A provider of measures.
        Provider = "PROV",
        /// The authority that issues residence permits; not the integration office.
        PermitOffice = "PERMIT",
        /// A physician.
        Physician = "DOC",
    }
);

impl From<Partner> for Party {
    fn from(partner: Partner) -> Party {
        match partner {
            Partner::Ui => Party::Ui,
            Partner::Ii => Party::Ii,
            Partner::Sa => Party::Sa,
            Partner::Vet => Party::Vet,
            Partner::Cgc => Party::Cgc,
            Partner::Mig => Party::Mig,
            Partner::Sb => Party::Sb,
            Partner::Edu => Party::Edu,
            Partner::Hlt => Party::Hlt,
            Partner::Mun => Party::Mun,
            Partner::Suva => Party::Suva,
            Partner::Eco => Party::Eco,
            Partner::Bur => Party::Bur,
            Partner::Oth => Party::Oth,
        }
    }
}
