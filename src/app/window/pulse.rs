//! The sign of life of a screen: again and again it tells the queue that it works, and how its camera and
//! printer are, so that staff see at the desk what has to be looked at.

use std::collections::BTreeMap;
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use crate::app::failure::Failure;
use crate::app::house::House;
use crate::domain::device::{BEAT_SECONDS, DeviceKind, DeviceReport};

/// What a screen's devices are like at the moment.
#[derive(Clone)]
pub(super) struct Pulse {
    shared: Arc<Shared>,
    house: House,
    station: String,
}

#[derive(Default)]
struct Shared {
    states: Mutex<BTreeMap<DeviceKind, String>>,
    told: Condvar,
    /// Whether the screen was closed; held while something is told.
    ended: Mutex<bool>,
}

impl Pulse {
    /// Begins to tell that the screen `kind` at `station` works.
    pub(super) fn start(house: &House, station: &str, kind: DeviceKind) -> Result<Self, Failure> {
        let pulse =
            Self { shared: Arc::default(), house: house.clone(), station: station.to_owned() };
        pulse.tell(kind, "works");
        let beating = pulse.clone();
        let beat = move || {
            loop {
                beating.beat();
            }
        };
        thread::Builder::new().name("pulse".to_owned()).spawn(beat).map_err(|error| {
            Failure::told("no_thread", format!("a thread cannot be started: {error}"))
        })?;
        Ok(pulse)
    }

    /// A device of this screen is in this state from now on.
    pub(super) fn tell(&self, kind: DeviceKind, state: &str) {
        let mut states = self.shared.states.lock().unwrap_or_else(PoisonError::into_inner);
        if states.insert(kind, state.to_owned()).as_deref() != Some(state) {
            self.shared.told.notify_all();
        }
    }

    /// The screen was closed by its people.
    pub(super) fn end(&self) {
        *self.shared.ended.lock().unwrap_or_else(PoisonError::into_inner) = true;
        self.house.store.forget_devices(&self.station).ok();
    }

    fn note(&self, reports: &[DeviceReport]) {
        let ended = self.shared.ended.lock().unwrap_or_else(PoisonError::into_inner);
        if *ended {
            return;
        }
        let now = self.house.at().now;
        if let Err(error) = self.house.store.note_devices(&self.station, reports, now) {
            // The screen itself says that the queue is out of reach.
            tracing::debug!(%error, "no sign of life was taken");
        }
    }

    /// Tells how things are, and waits until that is to be told again.
    fn beat(&self) {
        let states = self.shared.states.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let report = |(kind, state): (&DeviceKind, &String)| DeviceReport {
            kind: *kind,
            state: state.clone(),
        };
        let reports: Vec<DeviceReport> = states.iter().map(report).collect();
        self.note(&reports);
        let again = self.shared.states.lock().unwrap_or_else(PoisonError::into_inner);
        let pause = Duration::from_secs(BEAT_SECONDS);
        let as_it_was = |now: &mut BTreeMap<DeviceKind, String>| *now == states;
        drop(self.shared.told.wait_timeout_while(again, pause, as_it_was));
    }
}
