//! Values that go into statements, and rows that come out.

use crate::error::StoreError;

/// A value bound to a parameter. `Null` has no type: the statement gives it one.
#[derive(Debug, Clone, PartialEq)]
pub enum Val {
    /// Nothing.
    Null,
    /// `BOOLEAN`; SQLite hands it back as an `Int`.
    Bool(bool),
    /// `BIGINT`.
    Int(i64),
    /// `DOUBLE PRECISION`.
    Real(f64),
    /// `TEXT`.
    Text(String),
    /// `BYTEA`.
    Bytes(Vec<u8>),
}

impl Val {
    /// The name of the kind of value, for error messages.
    pub(super) fn kind(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Bool(_) => "a boolean",
            Self::Int(_) => "an integer",
            Self::Real(_) => "a real number",
            Self::Text(_) => "text",
            Self::Bytes(_) => "bytes",
        }
    }
}

/// One `From` for each Rust type that can be bound.
macro_rules! val_from {
    ($($source:ty: $value:ident => $val:expr;)*) => {$(
        impl From<$source> for Val {
            fn from($value: $source) -> Self { $val }
        }
    )*};
}

val_from! {
    bool: value => Self::Bool(value);
    i64: value => Self::Int(value);
    i32: value => Self::Int(i64::from(value));
    u32: value => Self::Int(i64::from(value));
    f64: value => Self::Real(value);
    &str: value => Self::Text(value.to_owned());
    &String: value => Self::Text(value.clone());
    String: value => Self::Text(value);
    &[u8]: value => Self::Bytes(value.to_vec());
    Vec<u8>: value => Self::Bytes(value);
    &Vec<u8>: value => Self::Bytes(value.clone());
    [u8; 32]: value => Self::Bytes(value.to_vec());
    &[u8; 32]: value => Self::Bytes(value.to_vec());
}

impl<T: Into<Val>> From<Option<T>> for Val {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

impl<T: Clone> From<&Option<T>> for Val
where
    T: Into<Val>,
{
    fn from(value: &Option<T>) -> Self {
        value.clone().into()
    }
}

/// The values of a statement in the order of `$1`, `$2` …: `vals![name, 3, None::<i64>]`.
#[macro_export]
macro_rules! vals {
    ($($value:expr),* $(,)?) => {
        ::std::vec![$($crate::Val::from($value)),*] as ::std::vec::Vec<$crate::Val>
    };
}

/// One row of an answer. Columns are taken by their place, from 0; a column that is not there or is of
/// another kind is a [`StoreError::Column`].
#[derive(Debug, Clone, PartialEq)]
pub struct Row(pub(crate) Vec<Val>);

/// The pair `kind(i)` and `opt_kind(i)` of accessors.
macro_rules! accessors {
    ($($get:ident, $opt:ident, $kind:ty, $wanted:literal: $($pattern:pat => $found:expr),+;)*) => {$(
        #[doc = concat!("The column `index` as ", $wanted, "; null is an error.")]
        pub fn $get(&self, index: usize) -> Result<$kind, StoreError> {
            match self.at(index, $wanted)? {
                $($pattern => Ok($found),)+
                other => Err(mismatch(index, $wanted, other)),
            }
        }
        #[doc = concat!("The column `index` as ", $wanted, ", or `None` where it is null.")]
        pub fn $opt(&self, index: usize) -> Result<Option<$kind>, StoreError> {
            match self.at(index, $wanted)? {
                Val::Null => Ok(None),
                _ => self.$get(index).map(Some),
            }
        }
    )*};
}

impl Row {
    /// How many columns the row has.
    pub fn width(&self) -> usize {
        self.0.len()
    }

    fn at(&self, index: usize, wanted: &'static str) -> Result<&Val, StoreError> {
        self.0.get(index).ok_or(StoreError::Column { index, wanted, found: "not there" })
    }

    accessors! {
        text, opt_text, String, "text": Val::Text(text) => text.clone();
        int, opt_int, i64, "an integer": Val::Int(number) => *number;
        // SQLite has no boolean of its own; nor does it keep a whole real number apart from an integer.
        bool, opt_bool, bool, "a boolean": Val::Bool(yes) => *yes, Val::Int(0) => false, Val::Int(1) => true;
        real, opt_real, f64, "a real number": Val::Real(number) => *number;
        bytes, opt_bytes, Vec<u8>, "bytes": Val::Bytes(bytes) => bytes.clone();
    }
}

fn mismatch(index: usize, wanted: &'static str, found: &Val) -> StoreError {
    StoreError::Column { index, wanted, found: found.kind() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_of_another_kind_is_an_error_that_names_it() {
        let row = Row(vals!["a", 1, None::<i64>]);
        let error = StoreError::Column { index: 0, wanted: "an integer", found: "text" };
        assert_eq!(row.int(0), Err(error));
        assert!(row.text(2).is_err());
        assert!(row.text(3).is_err());
        assert_eq!(row.opt_text(2), Ok(None));
    }

    #[test]
    fn a_boolean_is_read_from_one_and_nought_and_from_nothing_else() {
        let row = Row(vals![1, 0, 2, true]);
        assert_eq!((row.bool(0), row.bool(1), row.bool(3)), (Ok(true), Ok(false), Ok(true)));
        assert!(row.bool(2).is_err());
    }
}
