//! Rows of requests for information. They stand in a case, but are found without it: their addressee may not know of it.

use crate::db::{Row, Source, Tx};
use crate::error::StoreError;
use crate::vals;

/// The columns of a request for information, in the order in which `InquiryRow` reads them.
macro_rules! columns {
    () => {
        "i.id, i.case_number, i.n, i.from_account, i.from_institution, i.to_institution, i.asked, i.due, i.state, \
         i.given_by, i.duties, i.duties_due"
    };
}

pub(crate) mod sql {
    crate::statements::statements! {
        DELETE = "DELETE FROM inquiry_list WHERE case_number = $1";
        INSERT = "INSERT INTO inquiry_list (id, case_number, n, from_account, from_institution, to_institution, asked,
            due, state, given_by, duties, duties_due) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
        ONE = concat!("SELECT ", columns!(), " FROM inquiry_list i WHERE i.id = $1");
        OF_CASE = concat!("SELECT ", columns!(), " FROM inquiry_list i WHERE i.case_number = $1 ORDER BY i.n");
        RECEIVED = concat!("SELECT ", columns!(), " FROM inquiry_list i WHERE i.to_institution = $1
            ORDER BY i.due DESC, i.id LIMIT $2");
        SENT = concat!("SELECT ", columns!(), " FROM inquiry_list i WHERE i.from_institution = $1
            ORDER BY i.due DESC, i.id LIMIT $2");
    }
}

/// A request for information as lists show it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct InquiryRow {
    /// The name under which its addressee knows it.
    pub id: String,
    /// The case: never shown to an addressee who may not know of it.
    pub case_number: String,
    /// Its number in the case.
    pub n: i64,
    /// Who asked.
    pub from_account: String,
    /// For which institution.
    pub from_institution: String,
    /// Which institution was asked.
    pub to_institution: String,
    /// The day it was asked.
    pub asked: String,
    /// The day until which it is answered.
    pub due: String,
    /// Where it stood when it last changed; that it has expired follows from the day.
    pub state: String,
    /// Who gave the information.
    pub given_by: Option<String>,
    /// What is still to be done after the answer, separated by commas.
    pub duties: String,
    /// The day until which.
    pub duties_due: Option<String>,
}

/// Adds what the lists hold of the requests for information of a case.
pub(super) async fn save(tx: &mut Tx, rows: &[InquiryRow]) -> Result<(), StoreError> {
    for i in rows {
        let row = vals![
            &i.id,
            &i.case_number,
            i.n,
            &i.from_account,
            &i.from_institution,
            &i.to_institution,
            &i.asked,
            &i.due,
            &i.state,
            &i.given_by,
            &i.duties,
            &i.duties_due,
        ];
        tx.run(sql::INSERT, row).await?;
    }
    Ok(())
}

/// The row of a request for information.
pub async fn inquiry_row(mut src: Source<'_>, id: &str) -> Result<Option<InquiryRow>, StoreError> {
    src.row(sql::ONE, vals![id]).await?.as_ref().map(inquiry_of).transpose()
}

/// The requests for information of a case, in their order.
pub async fn inquiries_of_case(mut src: Source<'_>, case: &str) -> Result<Vec<InquiryRow>, StoreError> {
    src.rows(sql::OF_CASE, vals![case]).await?.iter().map(inquiry_of).collect()
}

/// Those that came to an institution.
pub async fn inquiries_to(mut src: Source<'_>, institution: &str, limit: i64) -> Result<Vec<InquiryRow>, StoreError> {
    src.rows(sql::RECEIVED, vals![institution, limit]).await?.iter().map(inquiry_of).collect()
}

/// Those that an institution sent.
pub async fn inquiries_from(mut src: Source<'_>, institution: &str, limit: i64) -> Result<Vec<InquiryRow>, StoreError> {
    src.rows(sql::SENT, vals![institution, limit]).await?.iter().map(inquiry_of).collect()
}

fn inquiry_of(r: &Row) -> Result<InquiryRow, StoreError> {
    Ok(InquiryRow {
        id: r.text(0)?,
        case_number: r.text(1)?,
        n: r.int(2)?,
        from_account: r.text(3)?,
        from_institution: r.text(4)?,
        to_institution: r.text(5)?,
        asked: r.text(6)?,
        due: r.text(7)?,
        state: r.text(8)?,
        given_by: r.opt_text(9)?,
        duties: r.text(10)?,
        duties_due: r.opt_text(11)?,
    })
}
