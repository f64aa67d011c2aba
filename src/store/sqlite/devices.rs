//! What screens say of themselves and of their devices.

use rusqlite::Connection;

use super::rows::{Ms, named};
use crate::domain::Moment;
use crate::domain::device::{Device, DeviceKind, DeviceReport};

/// Keeps what the devices of a station say at `now`, and forgets those it has no more; whether any of
/// it is news.
pub(super) fn note(
    conn: &Connection,
    station: &str,
    reports: &[DeviceReport],
    now: Moment,
) -> rusqlite::Result<bool> {
    let known = all(conn)?;
    let mut news = false;
    let is_reported = |kind| reports.iter().any(|report| report.kind == kind);
    for gone in known.iter().filter(|d| d.station == station && !is_reported(d.kind)) {
        news = true;
        conn.prepare_cached("DELETE FROM devices WHERE station = ?1 AND kind = ?2")?
            .execute((station, gone.kind.name()))?;
    }
    for report in reports {
        let before = known.iter().find(|d| (d.station.as_str(), d.kind) == (station, report.kind));
        let (device, is_news) = Device::after(before, station, report, now);
        news |= is_news;
        conn.prepare_cached(
            "INSERT OR REPLACE INTO devices (station, kind, state, since, heard) \
             VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute((
            &device.station,
            device.kind.name(),
            &device.state,
            Ms(device.since),
            Ms(device.heard),
        ))?;
    }
    Ok(news)
}

/// A station was closed by its people: it is no riddle where it is.
pub(super) fn forget(conn: &Connection, station: &str) -> rusqlite::Result<bool> {
    let gone = conn.execute("DELETE FROM devices WHERE station = ?1", [station])?;
    Ok(gone > 0)
}

/// All devices, by station and kind.
pub(super) fn all(conn: &Connection) -> rusqlite::Result<Vec<Device>> {
    conn.prepare_cached("SELECT * FROM devices ORDER BY station, kind")?
        .query_map([], |row| {
            Ok(Device {
                station: row.get("station")?,
                kind: named(row, "kind", DeviceKind::from_name)?,
                state: row.get("state")?,
                since: row.get::<_, Ms>("since")?.0,
                heard: row.get::<_, Ms>("heard")?.0,
            })
        })?
        .collect()
}
