//! A camera whose view is a function of time: what pictures, videos and scripts have in common.

use std::thread;
use std::time::{Duration, Instant};

use super::{Camera, CameraError, FRAME_INTERVAL, Frame, Timing};

/// What happens in front of (or to) the camera at one moment.
pub(super) enum Scene {
    /// This is in view.
    View(Frame),
    /// The driver hangs.
    Stall,
    /// The plug is out.
    Unplugged,
}

/// A show that was filmed before.
pub(super) trait Show {
    /// The scene `at` this time since the beginning. Asked in order of time.
    fn scene(&mut self, at: Duration) -> Result<Scene, CameraError>;
}

/// Plays a [`Show`] at the pace of a real camera.
pub(super) struct Simulated<S> {
    name: String,
    show: S,
    since: Duration,
    opened: Instant,
    next: Duration,
}

impl<S: Show> Simulated<S> {
    /// Fails, as a real camera would, when at this moment there is none.
    pub(super) fn open(name: String, mut show: S, timing: Timing) -> Result<Self, CameraError> {
        if matches!(show.scene(timing.since)?, Scene::Unplugged) {
            return Err(CameraError::NotFound { wanted: Some(name) });
        }
        let (opened, since) = (Instant::now(), timing.since);
        Ok(Self { name, show, since, opened, next: Duration::ZERO })
    }

    fn wait_for_next(&mut self) -> Duration {
        let now = self.opened.elapsed();
        thread::sleep(self.next.saturating_sub(now));
        let now = self.opened.elapsed();
        self.next = self.next.max(now.saturating_sub(FRAME_INTERVAL)) + FRAME_INTERVAL;
        self.since + now
    }
}

impl<S: Show> Camera for Simulated<S> {
    fn name(&self) -> &str {
        &self.name
    }

    fn next(&mut self) -> Result<Frame, CameraError> {
        loop {
            let at = self.wait_for_next();
            match self.show.scene(at)? {
                Scene::View(frame) => return Ok(frame),
                Scene::Stall => {}
                Scene::Unplugged => {
                    let reason = "it was unplugged".to_owned();
                    return Err(CameraError::Lost { name: self.name.clone(), reason });
                }
            }
        }
    }
}
