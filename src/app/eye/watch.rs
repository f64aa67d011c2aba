//! The rules of watching over the eye's two processes: when one is started, ended, shown a frame.
//! Pure: events and the time go in, orders come out.

use std::time::{Duration, Instant};

use crate::camera::View;

/// How long the eye waits before it believes that something is stuck.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Patience {
    /// For the reader with one frame.
    pub frame: Duration,
    /// For the camera's next frame, once there was a first one.
    pub silence: Duration,
    /// For the first frame of a camera, and for the reader to be ready.
    pub opening: Duration,
    /// Before a camera is opened again; doubled with every failure, up to 4 s. The camera's process
    /// can cut it short when another camera is there.
    pub rest: Duration,
}

impl Patience {
    const LONGEST_REST: Duration = Duration::from_secs(4);

    fn rest(self, failures: u32) -> Duration {
        let factor = 1_u32 << failures.saturating_sub(1).min(8);
        (self.rest * factor).min(Self::LONGEST_REST.max(self.rest))
    }
}

impl Default for Patience {
    fn default() -> Self {
        Self {
            frame: Duration::from_millis(250),
            // Within two seconds everybody knows.
            silence: Duration::from_millis(1700),
            opening: Duration::from_secs(10),
            rest: Duration::from_millis(500),
        }
    }
}

/// How the camera is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EyeHealth {
    /// None is wanted, or none is there; why, in a sentence.
    NoCamera(String),
    /// It is being opened for the first time.
    Opening,
    /// It sees; what people call it.
    Watching(String),
    /// It sees, but not well; what people call it, and what is wrong.
    Hindered(String, View),
    /// It was there and stopped; why, in a sentence. It is tried again and again.
    Lost(String),
    /// It is there and gives no frames. It is tried again and again.
    Silent,
}

/// What happened. `run` tells which start of a process it comes from: late words of one that was
/// ended are not heard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Event {
    CameraOpened {
        run: u32,
        name: String,
    },
    CameraFrame {
        run: u32,
    },
    /// What its pictures are like from now on.
    CameraJudged {
        run: u32,
        view: View,
    },
    /// It has said why there is no picture. Its process stays until another try is worth while.
    CameraFailed {
        run: u32,
        sentence: String,
    },
    /// Its process is gone.
    CameraEnded {
        run: u32,
        sentence: String,
    },
    ReaderReady {
        run: u32,
    },
    ReaderLooked {
        run: u32,
        number: u64,
    },
    ReaderEnded {
        run: u32,
    },
}

/// What is to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Order {
    StartCamera {
        run: u32,
    },
    EndCamera,
    /// The one that was opened gave no picture at all: another may do better.
    PassOver,
    StartReader {
        run: u32,
    },
    EndReader,
    /// Give the latest frame to the reader, under this number.
    Show {
        number: u64,
    },
    Report(EyeHealth),
    ReportReaderRestarted,
}

#[derive(Debug)]
enum Camera {
    /// Not before `soonest`, whatever happens.
    Resting {
        soonest: Instant,
        until: Instant,
    },
    Opening {
        since: Instant,
        name: Option<String>,
    },
    Watching {
        last: Instant,
        name: String,
    },
}

#[derive(Debug)]
enum Reader {
    Resting { until: Instant },
    Starting { since: Instant },
    Idle,
    Looking { number: u64, since: Instant },
}

/// The state of both processes.
#[derive(Debug)]
pub(super) struct Watch {
    patience: Patience,
    camera: Camera,
    camera_run: u32,
    camera_failures: u32,
    reader: Reader,
    reader_run: u32,
    reader_failures: u32,
    /// Number of the latest frame, and whether the reader is still to see it.
    frame: u64,
    fresh: bool,
    health: Option<EyeHealth>,
}

impl Watch {
    pub(super) fn new(patience: Patience, now: Instant) -> Self {
        Self {
            patience,
            camera: Camera::Resting { soonest: now, until: now },
            camera_run: 0,
            camera_failures: 0,
            reader: Reader::Resting { until: now },
            reader_run: 0,
            reader_failures: 0,
            frame: 0,
            fresh: false,
            health: None,
        }
    }

    /// When [`tick`](Self::tick) has something to do even if nothing happens.
    pub(super) fn deadline(&self) -> Instant {
        let camera = self.camera_deadline();
        self.reader_deadline().map_or(camera, |reader| reader.min(camera))
    }

    fn camera_deadline(&self) -> Instant {
        match &self.camera {
            Camera::Resting { until, .. } => *until,
            Camera::Opening { since, .. } => *since + self.patience.opening,
            Camera::Watching { last, .. } => *last + self.patience.silence,
        }
    }

    fn reader_deadline(&self) -> Option<Instant> {
        match &self.reader {
            Reader::Resting { until } => Some(*until),
            Reader::Starting { since } => Some(*since + self.patience.opening),
            Reader::Idle => None,
            Reader::Looking { since, .. } => Some(*since + self.patience.frame),
        }
    }

    /// Takes note of `event` at `now`.
    pub(super) fn on(&mut self, event: Event, now: Instant) -> Vec<Order> {
        let mut orders = Vec::new();
        match event {
            Event::CameraOpened { run, name } if run == self.camera_run => {
                if let Camera::Opening { name: known, .. } = &mut self.camera {
                    *known = Some(name);
                }
            }
            Event::CameraFrame { run } if run == self.camera_run => {
                self.on_frame(now, &mut orders);
            }
            Event::CameraJudged { run, view } if run == self.camera_run => {
                self.on_judged(view, &mut orders);
            }
            Event::CameraFailed { run, sentence } if run == self.camera_run => {
                self.on_camera_failed(sentence, now, &mut orders);
            }
            Event::CameraEnded { run, sentence } if run == self.camera_run => {
                self.on_camera_ended(sentence, now, &mut orders);
            }
            Event::ReaderReady { run } if run == self.reader_run => {
                self.reader = Reader::Idle;
                self.show(now, &mut orders);
            }
            Event::ReaderLooked { run, number } if run == self.reader_run => {
                if matches!(self.reader, Reader::Looking { number: at, .. } if at == number) {
                    self.reader_failures = 0;
                    self.reader = Reader::Idle;
                    self.show(now, &mut orders);
                }
            }
            Event::ReaderEnded { run } if run == self.reader_run => {
                self.end_reader(now, &mut orders);
            }
            _late => {}
        }
        orders
    }

    /// What the passing of time demands at `now`.
    pub(super) fn tick(&mut self, now: Instant) -> Vec<Order> {
        let mut orders = Vec::new();
        if now >= self.camera_deadline() {
            match &self.camera {
                Camera::Resting { .. } => {
                    self.camera_run += 1;
                    self.camera = Camera::Opening { since: now, name: None };
                    if self.health.is_none() {
                        self.report(EyeHealth::Opening, &mut orders);
                    }
                    orders.push(Order::StartCamera { run: self.camera_run });
                }
                Camera::Opening { name, .. } => {
                    orders.extend(name.is_some().then_some(Order::PassOver));
                    self.report(EyeHealth::Silent, &mut orders);
                    self.rest_camera(now);
                    orders.push(Order::EndCamera);
                }
                Camera::Watching { .. } => {
                    self.report(EyeHealth::Silent, &mut orders);
                    self.rest_camera(now);
                    orders.push(Order::EndCamera);
                }
            }
        }
        if self.reader_deadline().is_some_and(|deadline| now >= deadline) {
            if let Reader::Resting { .. } = self.reader {
                self.start_reader(now, &mut orders);
            } else {
                self.end_reader(now, &mut orders);
            }
        }
        orders
    }

    fn on_frame(&mut self, now: Instant, orders: &mut Vec<Order>) {
        match &mut self.camera {
            Camera::Resting { .. } => return,
            Camera::Opening { name, .. } => {
                let name = name.take().unwrap_or_default();
                self.camera = Camera::Watching { last: now, name: name.clone() };
                self.camera_failures = 0;
                self.report(EyeHealth::Watching(name), orders);
            }
            Camera::Watching { last, .. } => *last = now,
        }
        self.frame += 1;
        self.fresh = true;
        self.show(now, orders);
    }

    fn on_judged(&mut self, view: View, orders: &mut Vec<Order>) {
        let Camera::Watching { name, .. } = &self.camera else { return };
        let health = match view {
            View::Clear => EyeHealth::Watching(name.clone()),
            trouble => EyeHealth::Hindered(name.clone(), trouble),
        };
        self.report(health, orders);
    }

    fn on_camera_failed(&mut self, sentence: String, now: Instant, orders: &mut Vec<Order>) {
        // One that was lost or silent stays so until it is back: "there is none" would be less.
        let seen_before =
            !matches!(self.health, None | Some(EyeHealth::Opening | EyeHealth::NoCamera(_)));
        match (&self.camera, seen_before) {
            (Camera::Resting { .. }, _) => return,
            (Camera::Watching { .. }, _) => self.report(EyeHealth::Lost(sentence), orders),
            (Camera::Opening { name, .. }, _) => {
                orders.extend(name.is_some().then_some(Order::PassOver));
                if !seen_before {
                    self.report(EyeHealth::NoCamera(sentence), orders);
                }
            }
        }
        self.rest_camera(now);
    }

    fn on_camera_ended(&mut self, sentence: String, now: Instant, orders: &mut Vec<Order>) {
        if let Camera::Resting { soonest, until } = &mut self.camera {
            // It had told its failure and waited until another try is worth while.
            *until = now.max(*soonest);
            self.camera_failures = 0;
        } else {
            self.on_camera_failed(sentence, now, orders);
        }
        orders.push(Order::EndCamera);
    }

    fn rest_camera(&mut self, now: Instant) {
        self.camera_failures += 1;
        let until = now + self.patience.rest(self.camera_failures);
        self.camera = Camera::Resting { soonest: now + self.patience.rest / 2, until };
        self.fresh = false;
    }

    /// A frame is shown to an idle reader once; a busy one gets the latest when it is done.
    fn show(&mut self, now: Instant, orders: &mut Vec<Order>) {
        if self.fresh && matches!(self.reader, Reader::Idle) {
            self.fresh = false;
            self.reader = Reader::Looking { number: self.frame, since: now };
            orders.push(Order::Show { number: self.frame });
        }
    }

    fn start_reader(&mut self, now: Instant, orders: &mut Vec<Order>) {
        self.reader_run += 1;
        self.reader = Reader::Starting { since: now };
        orders.push(Order::StartReader { run: self.reader_run });
    }

    /// One that stumbled over a frame is started again at once, without that frame; one that does
    /// not even start, or stumbles over everything, after a rest. The camera is left alone.
    fn end_reader(&mut self, now: Instant, orders: &mut Vec<Order>) {
        let at_work = matches!(self.reader, Reader::Looking { .. } | Reader::Idle);
        orders.push(Order::EndReader);
        orders.push(Order::ReportReaderRestarted);
        self.reader_failures += 1;
        if at_work && self.reader_failures <= 3 {
            self.start_reader(now, orders);
        } else {
            let until = now + self.patience.rest(self.reader_failures);
            self.reader = Reader::Resting { until };
        }
    }

    fn report(&mut self, health: EyeHealth, orders: &mut Vec<Order>) {
        if self.health.as_ref() != Some(&health) {
            orders.push(Order::Report(health.clone()));
            self.health = Some(health);
        }
    }
}

#[cfg(test)]
#[path = "watch_tests.rs"]
mod tests;
