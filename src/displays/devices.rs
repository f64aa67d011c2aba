//! The devices of the room, for staff: what works, since when it does not, and what to do.

use super::clock;
use crate::domain::Moment;
use crate::domain::device::{Device, DeviceKind};
use crate::domain::event::Event;
use crate::text::words::tables;
use crate::text::{Language, say, say_with};

/// A station with its screen, camera and printer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StationLine {
    pub name: String,
    /// What is wrong and what to do; else what there is and works.
    pub words: String,
    /// "since 12:04", of what is wrong; else of the screen.
    pub since: String,
    /// Somebody should go there.
    pub urgent: bool,
}

/// All stations: first those where somebody should look.
pub fn stations(
    event: &Event,
    language: Language,
    devices: &[Device],
    now: Moment,
) -> Vec<StationLine> {
    let mut names: Vec<&str> = devices.iter().map(|device| device.station.as_str()).collect();
    names.dedup();
    let mut lines: Vec<StationLine> = names
        .into_iter()
        .map(|station| {
            let here: Vec<&Device> = devices.iter().filter(|d| d.station == station).collect();
            line(event, language, station, &here, now)
        })
        .collect();
    lines.sort_by_key(|line| !line.urgent);
    lines
}

fn line(
    event: &Event,
    language: Language,
    station: &str,
    here: &[&Device],
    now: Moment,
) -> StationLine {
    let is_screen = |d: &&&Device| !matches!(d.kind, DeviceKind::Camera | DeviceKind::Printer);
    let screen = here.iter().find(is_screen);
    let since = |at| say_with(language, "desk-device-since", &[("time", clock(event, at).into())]);
    let name = station.strip_prefix("table ").and_then(|number| number.parse::<u32>().ok());
    let name = match (name, screen.map(|screen| screen.kind)) {
        (Some(number), _) => tables(language, &[number]),
        (None, Some(DeviceKind::Board)) => say(language, "desk-device-board"),
        (None, Some(DeviceKind::Desk)) => say(language, "desk-title"),
        (None, _) => station.to_owned(),
    };
    // Of a silent screen nothing else is known.
    let silent = screen.or(here.first()).filter(|device| device.is_silent(now));
    if let Some(silent) = silent {
        let last = [("time", clock(event, silent.heard).into())];
        let words = say_with(language, "desk-device-silent", &last);
        return StationLine { name, words, since: String::new(), urgent: true };
    }
    let wrong: Vec<&&Device> = here.iter().filter(|device| !is_well(device)).collect();
    let said = |devices: &[&&Device]| {
        devices.iter().map(|device| say(language, key(device))).collect::<Vec<_>>().join(" · ")
    };
    match wrong.iter().map(|device| device.since).min() {
        Some(first) => StationLine { name, words: said(&wrong), since: since(first), urgent: true },
        None => StationLine {
            name,
            words: said(&here.iter().collect::<Vec<_>>()),
            since: screen.map(|screen| since(screen.since)).unwrap_or_default(),
            urgent: false,
        },
    }
}

fn is_well(device: &Device) -> bool {
    let well = ["works", "camera_live", "camera_opening", "camera_none", "ready", "untried"];
    well.contains(&device.state.as_str())
}

fn key(device: &Device) -> &'static str {
    match device.state.as_str() {
        "camera_none" => "desk-camera-none",
        "camera_opening" => "desk-camera-opening",
        "camera_live" => "desk-camera-live",
        "camera_covered" => "desk-camera-covered",
        "camera_dark" => "desk-camera-dark",
        "camera_dazzled" => "desk-camera-dazzled",
        "camera_lost" => "desk-camera-lost",
        "camera_silent" => "desk-camera-silent",
        "untried" => "desk-printer-untried",
        "ready" => "desk-printer-ready",
        "relieved" => "desk-printer-relieved",
        other => match (of_printer(other), device.kind) {
            (Some(key), _) => key,
            (None, DeviceKind::Printer) => "desk-printer-failed",
            (None, _) => "desk-device-works",
        },
    }
}

/// The sentence about a printer's trouble, by its code; none for what is no trouble.
pub fn of_printer(code: &str) -> Option<&'static str> {
    Some(match code {
        "printer_out_of_paper" => "common-printer-out-of-paper",
        "printer_other_paper" => "common-printer-other-paper",
        "printer_jam" => "common-printer-jam",
        "printer_cover_open" => "common-printer-cover-open",
        "printer_no_toner" => "common-printer-no-toner",
        "printer_paused" => "common-printer-paused",
        "printer_busy" => "common-printer-busy",
        "printer_offline" => "common-printer-offline",
        "printer_forbidden" => "common-printer-forbidden",
        "printer_slow" => "common-printer-slow",
        "printer_garbled" => "common-printer-garbled",
        "printer_cancelled" => "common-printer-cancelled",
        "printer_aborted" => "common-printer-aborted",
        "printer_refused" => "common-printer-refused",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::event::file::demo;
    use chrono::{DateTime, TimeDelta};

    fn at(seconds: i64) -> Moment {
        // From 12:00 in Kuala Lumpur on, on the day of the demo event.
        DateTime::UNIX_EPOCH + TimeDelta::seconds(1_535_256_000 + seconds)
    }

    fn device(station: &str, kind: DeviceKind, state: &str, since: i64, heard: i64) -> Device {
        let (station, state) = (station.to_owned(), state.to_owned());
        Device { station, kind, state, since: at(since), heard: at(heard) }
    }

    #[test]
    fn what_has_to_be_looked_at_comes_first_and_says_what_to_do() {
        use DeviceKind::{Board, Camera, Kiosk, Printer, Table};
        let devices = [
            device("board", Board, "works", 0, 590),
            device("hall", Camera, "camera_lost", 300, 590),
            device("hall", Kiosk, "works", 0, 590),
            device("hall", Printer, "printer_jam", 120, 590),
            device("table 4", Table, "works", 0, 420),
        ];
        let lines = stations(&demo(), Language::English, &devices, at(600));
        let told: Vec<(&str, &str, &str, bool)> = lines
            .iter()
            .map(|l| (l.name.as_str(), l.words.as_str(), l.since.as_str(), l.urgent))
            .collect();
        let expected = [
            (
                "hall",
                "The camera is away: plug it in again. · Paper is jammed in the printer: take it out.",
                "since 12:02",
                true,
            ),
            ("Table 4", "Nothing was heard of it since 12:07: check that it is on.", "", true),
            ("Room board", "works", "since 12:00", false),
        ];
        assert_eq!(told, expected);
        let well = [
            device("hall", Camera, "camera_live", 0, 590),
            device("hall", Kiosk, "works", 0, 590),
            device("hall", Printer, "untried", 0, 590),
        ];
        let lines = stations(&demo(), Language::English, &well, at(600));
        assert_eq!(lines[0].words, "camera works · works · printer not tried yet");
    }
}
