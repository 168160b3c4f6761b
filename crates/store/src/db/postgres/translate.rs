//! Values into the server's types and back, and its errors into ours.

use tokio_postgres::error::SqlState;
use tokio_postgres::types::{IsNull, ToSql, Type, to_sql_checked};

use crate::db::{Row, Val};
use crate::error::StoreError;

/// A row of an answer.
pub(super) fn row(row: &tokio_postgres::Row) -> Result<Row, StoreError> {
    let columns = row.columns().iter().enumerate();
    columns.map(|(index, column)| val(row, index, column.type_())).collect::<Result<_, _>>().map(Row)
}

/// Kinds of values that the house does not store are refused: a guess would come back as another value.
fn val(row: &tokio_postgres::Row, index: usize, kind: &Type) -> Result<Val, StoreError> {
    macro_rules! get {
        ($kind:ty) => {
            row.try_get::<_, Option<$kind>>(index).map(Val::from).map_err(failure)
        };
    }
    match *kind {
        Type::INT8 => get!(i64),
        Type::INT4 => get!(i32),
        Type::BOOL => get!(bool),
        Type::FLOAT8 => get!(f64),
        Type::TEXT | Type::VARCHAR => get!(String),
        Type::BYTEA => get!(Vec<u8>),
        _ => Err(StoreError::Statement(format!("column {index} is of the type {kind}"))),
    }
}

impl ToSql for Val {
    fn to_sql(
        &self,
        kind: &Type,
        out: &mut bytes::BytesMut,
    ) -> Result<IsNull, Box<dyn std::error::Error + Sync + Send>> {
        match (self, kind) {
            (Self::Null, _) => Ok(IsNull::Yes),
            (Self::Bool(yes), &Type::BOOL) => yes.to_sql(kind, out),
            // As it comes from SQLite, which has no boolean of its own.
            (Self::Int(number @ (0 | 1)), &Type::BOOL) => (*number == 1).to_sql(kind, out),
            (Self::Int(number), &Type::INT8) => number.to_sql(kind, out),
            (Self::Int(number), &Type::INT4) => i32::try_from(*number)?.to_sql(kind, out),
            (Self::Real(number), &Type::FLOAT8) => number.to_sql(kind, out),
            (Self::Text(text), &(Type::TEXT | Type::VARCHAR)) => text.to_sql(kind, out),
            (Self::Bytes(bytes), &Type::BYTEA) => bytes.to_sql(kind, out),
            _ => Err(format!("{} does not go into {kind}", self.kind()).into()),
        }
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    to_sql_checked!();
}

/// Sorts the server's errors into ours. Its first line names tables, columns and constraints; values stand in its
/// details, and in the first line of errors of class 22, which is therefore left off.
pub(super) fn failure(error: tokio_postgres::Error) -> StoreError {
    let Some(told) = error.as_db_error() else {
        return if error.is_closed() || error.code().is_none() && is_of_the_wire(&error) {
            StoreError::Unavailable(chain(&error))
        } else {
            StoreError::Statement(chain(&error))
        };
    };
    let code = told.code();
    let message = match code.code().starts_with("22") {
        true => code.code().to_owned(),
        false => format!("{} ({})", told.message(), code.code()),
    };
    match *code {
        SqlState::UNIQUE_VIOLATION | SqlState::T_R_SERIALIZATION_FAILURE | SqlState::T_R_DEADLOCK_DETECTED => {
            StoreError::Conflict(message)
        }
        SqlState::READ_ONLY_SQL_TRANSACTION => StoreError::ReadOnly,
        SqlState::DISK_FULL => StoreError::Full,
        SqlState::LOCK_NOT_AVAILABLE | SqlState::QUERY_CANCELED | SqlState::IO_ERROR => {
            StoreError::Unavailable(message)
        }
        // P0001: a trigger of ours has refused.
        _ => match code.code().get(..2) {
            Some("23" | "P0") => StoreError::Constraint(message),
            Some("08" | "28" | "3D" | "53" | "57") => StoreError::Unavailable(message),
            _ => StoreError::Statement(message),
        },
    }
}

/// An error with what has caused it: addresses and reasons of the system.
fn chain(error: &tokio_postgres::Error) -> String {
    let mut text = error.to_string();
    let mut cause = std::error::Error::source(error);
    while let Some(inner) = cause {
        text += &format!(": {inner}");
        cause = inner.source();
    }
    text
}

/// Whether the connection failed, and not the statement.
fn is_of_the_wire(error: &tokio_postgres::Error) -> bool {
    let mut cause = std::error::Error::source(error);
    while let Some(inner) = cause {
        if inner.is::<std::io::Error>() {
            return true;
        }
        cause = inner.source();
    }
    let text = error.to_string();
    text.starts_with("error connecting") || text.starts_with("timeout") || text.starts_with("error communicating")
}
