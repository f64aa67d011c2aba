//! Does what the [`Watch`] orders: starts and ends the processes, carries frames to the reader and
//! news to the mailbox.

use std::io;
use std::process::Child;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::thread::{self, JoinHandle};
use std::time::Instant;

use super::children::CameraOrders;
use super::mailbox::{EyeNews, Mailbox, Sighting};
use super::memory::Memory;
use super::process::{Process, gone};
use super::watch::{Event, EyeHealth, Order, Watch};
use super::wire::Message;
use super::{EyeSettings, children};
use crate::camera::{CameraChoice, CameraError, Judge, Listed, Luma, Timing, View};
use crate::qr::{Code, Corners};

/// Letters to the supervisor that may lie unread. Its threads wait when there are more.
const UNREAD: usize = 4;

/// Most cameras remembered as silent; no computer has more.
const MOST_PASSED_OVER: usize = 8;

/// A letter to the supervisor.
pub(super) enum Post {
    /// From a camera process: a message, or why there will be none any more.
    Camera { run: u32, heard: Result<Message, String> },
    /// From a reader process.
    Reader { run: u32, heard: Result<Message, String> },
    /// The eye is to be closed.
    Close,
}

pub(super) struct Supervisor {
    settings: EyeSettings,
    mailbox: Arc<Mailbox>,
    on_news: Box<dyn Fn() + Send>,
    post: SyncSender<Post>,
    started: Instant,
    watch: Watch,
    memory: Memory,
    /// The camera that was opened last.
    opened: Option<Listed>,
    /// Cameras that were opened and gave no picture: the last ones to be tried. Name and number,
    /// because of twins; one that comes back under another number is a new one.
    passed_over: Vec<Listed>,
    judge: Judge,
    camera: Option<Process>,
    reader: Option<Process>,
    /// Killed, but not let go by the system yet.
    going: Vec<Child>,
    /// The latest frame, until the reader is shown it; and the size of the one it is looking at.
    latest: Option<Luma>,
    shown: (u16, u16),
    outlined: bool,
}

impl Supervisor {
    /// Starts the supervisor on a thread of its own.
    pub(super) fn start(
        settings: EyeSettings,
        mailbox: Arc<Mailbox>,
        on_news: Box<dyn Fn() + Send>,
    ) -> io::Result<(SyncSender<Post>, JoinHandle<()>)> {
        let (post, letters) = sync_channel(UNREAD);
        let started = Instant::now();
        let supervisor = Self {
            watch: Watch::new(settings.patience, started),
            memory: Memory::load(settings.memory.clone()),
            opened: None,
            passed_over: Vec::new(),
            judge: Judge::default(),
            settings,
            mailbox,
            on_news,
            post: post.clone(),
            started,
            camera: None,
            reader: None,
            going: Vec::new(),
            latest: None,
            shown: (1, 1),
            outlined: false,
        };
        let thread = thread::Builder::new().name("eye".to_owned());
        let handle = thread.spawn(move || supervisor.run(&letters))?;
        Ok((post, handle))
    }

    fn run(mut self, letters: &Receiver<Post>) {
        if self.settings.choice == CameraChoice::None {
            let none = CameraError::Unwanted.to_string();
            self.tell(EyeNews::Health(EyeHealth::NoCamera(none)));
            while !matches!(letters.recv(), Ok(Post::Close) | Err(_)) {}
            return;
        }
        loop {
            let orders = self.watch.tick(Instant::now());
            self.obey(orders);
            match self.next_letter(letters) {
                Some(Post::Close) => break,
                Some(letter) => self.open(letter),
                None => {}
            }
        }
        self.end_camera();
        self.end_reader();
    }

    /// The next letter, or `None` when the watch's time has come.
    fn next_letter(&mut self, letters: &Receiver<Post>) -> Option<Post> {
        self.going.retain_mut(|child| !gone(child));
        let deadline = self.watch.deadline();
        match letters.recv_timeout(deadline.saturating_duration_since(Instant::now())) {
            Ok(letter) => Some(letter),
            Err(RecvTimeoutError::Timeout) => None,
            Err(RecvTimeoutError::Disconnected) => Some(Post::Close),
        }
    }

    fn open(&mut self, letter: Post) {
        let is_of = |process: &Option<Process>, run| {
            process.as_ref().is_some_and(|process| process.run == run)
        };
        match letter {
            Post::Camera { run, heard } if is_of(&self.camera, run) => {
                let judged = self.judge(&heard).map(|view| Event::CameraJudged { run, view });
                let event = self.camera_said(run, heard);
                self.happened(event);
                if let Some(event) = judged {
                    self.happened(event);
                }
            }
            Post::Reader { run, heard } if is_of(&self.reader, run) => {
                let event = self.reader_said(run, heard);
                self.happened(event);
            }
            // Late words of a process that was ended.
            Post::Camera { .. } | Post::Reader { .. } | Post::Close => {}
        }
    }

    fn happened(&mut self, event: Event) {
        let orders = self.watch.on(event, Instant::now());
        self.obey(orders);
    }

    /// What the pictures are like, if that has changed.
    fn judge(&mut self, heard: &Result<Message, String>) -> Option<View> {
        let Ok(Message::Frame { luma, .. }) = heard else { return None };
        self.judge.look(luma, Instant::now())
    }

    fn camera_said(&mut self, run: u32, heard: Result<Message, String>) -> Event {
        match heard {
            Ok(Message::Opened { camera }) => {
                let name = camera.name.clone();
                self.opened = Some(camera);
                Event::CameraOpened { run, name }
            }
            Ok(Message::Frame { luma, preview }) => {
                self.latest = Some(luma);
                self.tell(EyeNews::Preview(preview));
                Event::CameraFrame { run }
            }
            Ok(Message::Failed { sentence, code }) => {
                tracing::info!(code, "{sentence}");
                Event::CameraFailed { run, sentence }
            }
            Ok(_) => Event::CameraEnded { run, sentence: "the camera's process erred".to_owned() },
            Err(why) => Event::CameraEnded { run, sentence: format!("the camera ended: {why}") },
        }
    }

    fn reader_said(&mut self, run: u32, heard: Result<Message, String>) -> Event {
        match heard {
            Ok(Message::Ready) => Event::ReaderReady { run },
            Ok(Message::Looked { number, codes }) => {
                self.report(codes);
                Event::ReaderLooked { run, number }
            }
            Ok(_) | Err(_) => Event::ReaderEnded { run },
        }
    }

    fn report(&mut self, codes: Vec<Code>) {
        let outlines: Vec<Corners> =
            codes.iter().map(|code| relative(code.corners, self.shown)).collect();
        let outlined = !outlines.is_empty();
        if outlined || self.outlined {
            self.tell(EyeNews::Seen(outlines));
        }
        self.outlined = outlined;
        let whole = f32::from(self.shown.0) * f32::from(self.shown.1);
        let sighting = |code: Code| {
            let (area, corners) = (code.area() / whole, relative(code.corners, self.shown));
            Some(Sighting { text: code.text?, corners, area })
        };
        let read: Vec<Sighting> = codes.into_iter().filter_map(sighting).collect();
        if !read.is_empty() {
            self.tell(EyeNews::Read(read));
        }
    }

    fn tell(&self, news: EyeNews) {
        self.mailbox.put(news);
        (self.on_news)();
    }

    fn obey(&mut self, orders: Vec<Order>) {
        for order in orders {
            match order {
                Order::StartCamera { run } => self.start_camera(run),
                Order::EndCamera => self.end_camera(),
                Order::PassOver => self.pass_over(),
                Order::StartReader { run } => self.start_reader(run),
                Order::EndReader => self.end_reader(),
                Order::Show { number } => self.show(number),
                Order::Report(health) => self.report_health(health),
                Order::ReportReaderRestarted => self.tell(EyeNews::ReaderRestarted),
            }
        }
    }

    fn pass_over(&mut self) {
        let Some(camera) = self.opened.take() else { return };
        self.passed_over.retain(|silent| *silent != camera);
        if self.passed_over.len() == MOST_PASSED_OVER {
            self.passed_over.remove(0);
        }
        self.passed_over.push(camera);
    }

    fn report_health(&mut self, health: EyeHealth) {
        tracing::info!("the camera: {health:?}");
        if let EyeHealth::Watching(name) = &health {
            self.memory.works(&self.settings.choice, name);
            self.passed_over.retain(|silent| Some(silent) != self.opened.as_ref());
        }
        self.tell(EyeNews::Health(health));
    }

    fn start_camera(&mut self, run: u32) {
        // Two open handles of one camera spoil each other: the old one must have let go.
        self.end_camera();
        if !self.going.is_empty() {
            let sentence = "the camera does not let go".to_owned();
            return self.happened(Event::CameraEnded { run, sentence });
        }
        self.judge = Judge::default();
        let args = children::camera_args(&CameraOrders {
            choice: self.memory.applied_to(&self.settings.choice),
            last: self.passed_over.clone(),
            timing: Timing { each: self.settings.each, since: self.started.elapsed() },
            turn: self.settings.turn,
        });
        let post = self.post.clone();
        let heard = move |heard| post.send(Post::Camera { run, heard }).is_ok();
        match Process::start(run, &self.settings.exe, &args, heard) {
            Ok(process) => self.camera = Some(process),
            Err(error) => {
                let sentence = format!("the camera's process cannot be started: {error}");
                self.happened(Event::CameraEnded { run, sentence });
            }
        }
    }

    fn start_reader(&mut self, run: u32) {
        let args = children::reader_args(self.settings.patience);
        let post = self.post.clone();
        let heard = move |heard| post.send(Post::Reader { run, heard }).is_ok();
        match Process::start(run, &self.settings.exe, &args, heard) {
            Ok(process) => self.reader = Some(process),
            Err(error) => {
                tracing::error!("the reader's process cannot be started: {error}");
                self.happened(Event::ReaderEnded { run });
            }
        }
    }

    fn end_camera(&mut self) {
        self.latest = None;
        if let Some(process) = self.camera.take() {
            self.going.extend(process.end());
        }
        if self.outlined {
            self.outlined = false;
            self.tell(EyeNews::Seen(Vec::new()));
        }
    }

    fn end_reader(&mut self) {
        if let Some(process) = self.reader.take() {
            self.going.extend(process.end());
        }
    }

    /// A frame that cannot be handed over is a frame the reader will not answer to, and the watch
    /// knows what to do then.
    fn show(&mut self, number: u64) {
        let (Some(luma), Some(reader)) = (self.latest.take(), &self.reader) else { return };
        self.shown = (luma.width, luma.height);
        if !reader.send(Message::Look { number, luma }) {
            tracing::debug!("the reader takes no frame");
        }
    }
}

fn relative(corners: Corners, (width, height): (u16, u16)) -> Corners {
    corners.map(|(x, y)| (x / f32::from(width), y / f32::from(height)))
}
