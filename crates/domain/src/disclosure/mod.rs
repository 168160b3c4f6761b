//! What is told to another institution outside of the shared file: for what, in what form. Source: swiss-facts D.10,
//! DATA-01…03, 13.

use crate::coded;

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
