//! What stands in the room beside people: screens, cameras and printers, and how each was when it last
//! said so. They say so on their own, again and again: who falls silent has to be looked at.

use chrono::TimeDelta;

use super::Moment;

/// From one sign of life to the next, in seconds.
pub const BEAT_SECONDS: u64 = 20;

/// Whoever was not heard of for this long, in seconds, is silent: two signs of life are missing.
const SILENT_SECONDS: i64 = 60;

/// What kind of device it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DeviceKind {
    Kiosk,
    Table,
    Board,
    Desk,
    Camera,
    Printer,
}

impl DeviceKind {
    pub const ALL: [Self; 6] =
        [Self::Kiosk, Self::Table, Self::Board, Self::Desk, Self::Camera, Self::Printer];

    /// The name used in the database.
    pub fn name(self) -> &'static str {
        match self {
            Self::Kiosk => "kiosk",
            Self::Table => "table",
            Self::Board => "board",
            Self::Desk => "desk",
            Self::Camera => "camera",
            Self::Printer => "printer",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// How a device says it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeviceReport {
    pub kind: DeviceKind,
    /// A code of its kind: `works`, `camera_live`, `printer_jam`, ...
    pub state: String,
}

/// A device at a station, as it was last heard of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Device {
    pub station: String,
    pub kind: DeviceKind,
    pub state: String,
    /// Since when it is in this state.
    pub since: Moment,
    /// When it was last heard of.
    pub heard: Moment,
}

impl Device {
    /// Whether nothing was heard of it for too long.
    pub fn is_silent(&self, now: Moment) -> bool {
        now - self.heard > TimeDelta::seconds(SILENT_SECONDS)
    }

    /// What is known of it after it said at `now` that it is in `state`; the second value is whether
    /// that is news.
    pub fn after(
        before: Option<&Self>,
        station: &str,
        report: &DeviceReport,
        now: Moment,
    ) -> (Self, bool) {
        let DeviceReport { kind, state } = report.clone();
        let goes_on = before.filter(|before| before.state == state && !before.is_silent(now));
        let since = goes_on.map_or(now, |before| before.since);
        (Self { station: station.to_owned(), kind, state, since, heard: now }, goes_on.is_none())
    }
}
