//! Devices say how they are, again and again; only news wakes anybody.

use dropin::domain::device::{DeviceKind, DeviceReport};
use dropin::store::QueueStore;

use super::on_every_store;
use crate::support::at;

fn says(store: &dyn QueueStore, clock: &str, station: &str, says: &[(DeviceKind, &str)]) {
    let report = |(kind, state): &(DeviceKind, &str)| DeviceReport {
        kind: *kind,
        state: (*state).to_owned(),
    };
    let reports: Vec<DeviceReport> = says.iter().map(report).collect();
    store.note_devices(station, &reports, at(clock)).unwrap();
}

/// Station, kind, state, since when and when it was last heard of.
fn known(store: &dyn QueueStore) -> Vec<String> {
    let clock = |at: dropin::domain::Moment| at.format("%M:%S").to_string();
    let line = |device: dropin::domain::device::Device| {
        let (kind, state) = (device.kind.name(), device.state);
        format!("{} {kind} {state} {} {}", device.station, clock(device.since), clock(device.heard))
    };
    store.devices().unwrap().into_iter().map(line).collect()
}

#[test]
fn a_device_is_known_with_its_state_since_when_and_when_it_was_last_heard_of() {
    use DeviceKind::{Camera, Kiosk, Printer};
    on_every_store(|store| {
        assert_eq!(known(store), [""; 0]);
        says(store, "12:00:00", "hall", &[(Kiosk, "works"), (Camera, "live")]);
        says(store, "12:00:20", "hall", &[(Kiosk, "works"), (Camera, "lost")]);
        says(store, "12:00:20", "entrance", &[(Printer, "ready")]);
        says(store, "12:00:40", "hall", &[(Kiosk, "works"), (Camera, "lost")]);
        let expected = [
            "entrance printer ready 00:20 00:20",
            "hall camera lost 00:20 00:40",
            "hall kiosk works 00:00 00:40",
        ];
        assert_eq!(known(store), expected);
        says(store, "12:00:50", "hall", &[(Kiosk, "works")]);
        assert_eq!(known(store).len(), 2, "it has no camera any more");
        store.forget_devices("hall").unwrap();
        assert_eq!(known(store), expected[..1]);
    });
}

#[test]
fn only_news_wakes_others() {
    use DeviceKind::Kiosk;
    on_every_store(|store| {
        let mut before = store.revision().unwrap();
        let mut is_news = |store: &dyn QueueStore| {
            let now = store.revision().unwrap();
            std::mem::replace(&mut before, now) != now
        };
        says(store, "12:00:00", "hall", &[(Kiosk, "works")]);
        assert!(is_news(store), "a new device");
        says(store, "12:00:20", "hall", &[(Kiosk, "works")]);
        assert!(!is_news(store), "as it was");
        says(store, "12:05:00", "hall", &[(Kiosk, "works")]);
        assert!(is_news(store), "it was silent for too long");
        assert_eq!(known(store), ["hall kiosk works 05:00 05:00"]);
        store.forget_devices("hall").unwrap();
        assert!(is_news(store), "it was closed");
        store.forget_devices("hall").unwrap();
        assert!(!is_news(store), "nobody knew it");
    });
}
