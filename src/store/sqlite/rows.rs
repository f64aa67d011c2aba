//! Values as they stand in columns: moments in milliseconds, states by their names.

use chrono::DateTime;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, Type, ValueRef};
use rusqlite::{Error, Row, RowIndex};

use crate::domain::Moment;
use crate::domain::ticket::Window;

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

/// A row's values, one after the other: to look for each value of many rows by its name takes longer
/// than all else about them.
pub(super) struct Values<'a> {
    row: &'a Row<'a>,
    next: usize,
}

impl<'a> Values<'a> {
    pub(super) fn of(row: &'a Row<'a>) -> Self {
        Self { row, next: 0 }
    }

    pub(super) fn next<T: FromSql>(&mut self) -> rusqlite::Result<T> {
        self.next += 1;
        self.row.get(self.next - 1)
    }

    pub(super) fn moment(&mut self) -> rusqlite::Result<Option<Moment>> {
        Ok(self.next::<Option<Ms>>()?.map(|ms| ms.0))
    }

    pub(super) fn window(&mut self) -> rusqlite::Result<Option<Window>> {
        let (from, to) = (self.moment()?, self.moment()?);
        Ok(from.zip(to).map(|(from, to)| Window { from, to }))
    }

    /// The value whose name stands there.
    pub(super) fn named<T>(&mut self, from_name: fn(&str) -> Option<T>) -> rusqlite::Result<T> {
        let at = self.next;
        self.named_or_none(from_name)?.ok_or(Error::InvalidColumnType(
            at,
            at.to_string(),
            Type::Null,
        ))
    }

    /// The value whose name stands there, if any does.
    pub(super) fn named_or_none<T>(
        &mut self,
        from_name: fn(&str) -> Option<T>,
    ) -> rusqlite::Result<Option<T>> {
        let at = self.next;
        self.next += 1;
        let Some(name) = self.row.get_ref(at)?.as_str_or_null()? else { return Ok(None) };
        let unknown = || unreadable(self.row, at, format!("{name:?} is unknown"));
        from_name(name).map(Some).ok_or_else(unknown)
    }

    /// The list of texts that stands there.
    pub(super) fn list(&mut self) -> rusqlite::Result<Vec<String>> {
        let at = self.next;
        self.next += 1;
        let list = self.row.get_ref(at)?.as_str()?;
        serde_json::from_str(list).map_err(|error| unreadable(self.row, at, error.to_string()))
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
pub(super) fn unreadable(row: &Row<'_>, column: impl RowIndex, why: String) -> Error {
    let at = column.idx(row.as_ref()).unwrap_or_default();
    Error::FromSqlConversionFailure(at, Type::Text, why.into())
}
