//! Values as they stand in columns: moments in milliseconds, states by their names.

use chrono::DateTime;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, Type, ValueRef};
use rusqlite::{Error, Row};

use crate::domain::Moment;

/// A moment as milliseconds since 1970 in UTC.
pub(super) struct Ms(pub(super) Moment);

impl ToSql for Ms {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.0.timestamp_millis().into())
    }
}

impl FromSql for Ms {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let ms = value.as_i64()?;
        DateTime::from_timestamp_millis(ms).map(Self).ok_or(FromSqlError::OutOfRange(ms))
    }
}

/// The value whose name stands in a column.
pub(super) fn named<T>(
    row: &Row<'_>,
    column: &str,
    from_name: fn(&str) -> Option<T>,
) -> rusqlite::Result<T> {
    let name: String = row.get(column)?;
    from_name(&name).ok_or_else(|| unreadable(row, column, format!("{column} {name:?} is unknown")))
}

/// What a column holds cannot be meant.
pub(super) fn unreadable(row: &Row<'_>, column: &str, why: String) -> Error {
    let at = row.as_ref().column_index(column).unwrap_or_default();
    Error::FromSqlConversionFailure(at, Type::Text, why.into())
}
