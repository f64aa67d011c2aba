//! The kiosk's window: camera, printer and queue bring their news; `counter` does what its screen asks.

use std::cell::RefCell;
use std::hash::{BuildHasher as _, RandomState};
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::counter::Counter;
use super::movement::Movement;
use super::pulse::Pulse;
use super::sight::{Sight, Told};
use super::stage::{self, Frame, Inbox};
use super::voice::Voice;
use super::{printing, watch};
use crate::app::cli;
use crate::app::demo::this_program;
use crate::app::eye::{Eye, EyeHealth, EyeNews, EyeSettings, Patience};
use crate::app::failure::Failure;
use crate::app::house::{House, data_folder, token};
use crate::app::output::{Output, note, print_object};
use crate::app::paper::Paper;
use crate::app::printer_words;
use crate::camera::{CameraChoice, View, looks_away};
use crate::displays::kiosk::{CameraState, PrinterState, SlipState};
use crate::displays::theme::Scheme;
use crate::domain::Refusal;
use crate::domain::device::DeviceKind;
use crate::domain::queue::{Printout, Wanted};
use crate::screens::kiosk::{Message, Model, Picture, Scanned};
use crate::store::PrintState;
use crate::text::Language;

/// Opens the kiosk and runs it until its window is closed.
pub(crate) fn run(house: &House, args: &cli::Kiosk) -> Result<(), Failure> {
    let house = house.at_station(&args.station);
    let paper = Paper::choose(&args.paper)?;
    let choice = CameraChoice::parse(&args.camera, Path::exists)
        .map_err(|error| Failure::Usage(format!("--camera {}: {error}", args.camera)))?;
    let settings = EyeSettings {
        choice,
        each: Duration::from_millis(u64::from(args.frame_ms)),
        turn: args.rotate,
        memory: data_folder().map(|folder| folder.join("camera.txt")),
        patience: Patience::default(),
        exe: this_program()?,
    };
    let mirror = args.mirror;
    let event = house.event()?;
    let counter = Counter {
        house: house.clone(),
        paper: paper.is_some(),
        sent: RefCell::default(),
        voice: args.sound.speaker().map(Voice::start).transpose()?,
        // Request ids of this run are not those of another.
        run: token().0,
    };
    let speaks = counter.voice.is_some();
    let frame = Frame {
        title: format!("Dropin · {}", args.station),
        windowed: args.screen.windowed,
        monitor: args.screen.monitor,
        still: args.screen.still,
    };
    let pulse = Pulse::start(&house, &args.station, DeviceKind::Kiosk)?;
    let reporter = Reporter::new(mirror, pulse.clone());
    let closed = stage::run(
        &frame,
        Model::new(&event.languages)
            .in_scheme(args.screen.look.map(Scheme::from).unwrap_or_default())
            .guarded_by(args.pin.clone())
            .with_voice(speaks),
        move |effect| counter.carry_out(effect),
        move |inbox| begin(&house, paper, settings, reporter, inbox),
    );
    pulse.end();
    closed
}

fn begin(
    house: &House,
    paper: Option<Paper>,
    settings: EyeSettings,
    reporter: Reporter,
    inbox: Inbox<Message>,
) -> Result<(), Failure> {
    let printer = if paper.is_some() { PrinterState::Ready } else { PrinterState::None };
    inbox.put(Message::Printer(printer));
    let looks = inbox.clone();
    watch::start(house.clone(), Wanted::default(), move |look| {
        looks.put(look.map_or_else(|_| Message::CutOff, |queue| Message::Looked(Arc::new(queue))))
    })?;
    if let Some(paper) = paper {
        let papers = inbox.clone();
        let pulse = reporter.pulse.clone();
        pulse.tell(DeviceKind::Printer, "untried");
        let out = Output { json: house.json };
        printing::start(house.clone(), paper, move |outcome| {
            let (printer, state, what) = match outcome.job.state {
                PrintState::Printed => (PrinterState::Ready, SlipState::Printed, "slip_printed"),
                PrintState::Failed | PrintState::Unknown => {
                    (PrinterState::Out, SlipState::Failed, "slip_failed")
                }
                _ => (PrinterState::Out, SlipState::Delayed, "slip_delayed"),
            };
            report(out, what);
            if let Some(state) = printer_words::state(&outcome) {
                pulse.tell(DeviceKind::Printer, state);
            }
            if let Some(problem) = printer_words::problem(&outcome, Language::English) {
                note(&problem);
            }
            // A coach's card is on nobody's screen.
            let slip = match outcome.job.paper {
                Printout::Slip { number, .. } => Some(Message::Slip { number, state }),
                Printout::Card { .. } => None,
            };
            papers.put(Message::Printer(printer)) && slip.is_none_or(|slip| papers.put(slip))
        })?;
    }
    open_eye(house.json, settings, reporter, inbox)
}

/// One line for whoever follows the kiosk from outside; never a name or a code.
fn report(out: Output, what: &str) {
    if out.json {
        // A reader that has gone away is no reason to stop serving people.
        print_object(&serde_json::json!({ "kiosk": what })).ok();
    }
}

/// The eye wakes a thread of its own, which puts pictures and texts into the inbox.
fn open_eye(
    json: bool,
    settings: EyeSettings,
    mut reporter: Reporter,
    inbox: Inbox<Message>,
) -> Result<(), Failure> {
    let no_eye = |error: std::io::Error| {
        Failure::told("no_eye", format!("the camera's process cannot be started: {error}"))
    };
    let (news, woken) = std::sync::mpsc::sync_channel(1);
    let eye = Eye::start(settings, move || {
        // A full channel already holds the news that there is news.
        news.try_send(()).ok();
    })
    .map_err(no_eye)?;
    let out = Output { json };
    std::thread::Builder::new()
        .name("sight".to_owned())
        .spawn(move || {
            while woken.recv().is_ok() {
                for news in eye.take() {
                    reporter.pass_on(news, &inbox, out);
                }
            }
        })
        .map_err(no_eye)?;
    Ok(())
}

/// Out of view for this long, a badge that comes back counts as shown again.
const GONE_AFTER: Duration = Duration::from_secs(3);

/// From one picture on the screen to the next while a code is in view: smooth enough to hold a badge by,
/// and a third of the drawing that a camera's every picture would cost. Reading sees them all.
const AIMED_EVERY: Duration = Duration::from_millis(100);

/// The same while people move before the camera ...
const MOVING_EVERY: Duration = Duration::from_millis(150);

/// ... and while nothing does.
const STILL_EVERY: Duration = Duration::from_millis(500);

/// Puts the eye's news together for the screen.
struct Reporter {
    pulse: Pulse,
    sight: Sight,
    movement: Movement,
    mirror: cli::Mirror,
    mirrored: bool,
    serial: u64,
    /// When a picture was last put on the screen.
    pictured: Option<Instant>,
    hashing: RandomState,
    /// A hash of the last text, which itself is not kept, and when it was read.
    last: Option<(u64, Instant)>,
}

impl Reporter {
    fn new(mirror: cli::Mirror, pulse: Pulse) -> Self {
        Self {
            pulse,
            sight: Sight::default(),
            movement: Movement::default(),
            mirror,
            mirrored: mirror != cli::Mirror::Off,
            serial: 0,
            pictured: None,
            hashing: RandomState::new(),
            last: None,
        }
    }

    fn pass_on(&mut self, news: EyeNews, inbox: &Inbox<Message>, out: Output) {
        match news {
            EyeNews::Health(health) => {
                // The screen stays calm; whoever set the kiosk up wants to know why.
                if let EyeHealth::NoCamera(why) | EyeHealth::Lost(why) = &health {
                    note(why);
                }
                if let (EyeHealth::Watching(name), cli::Mirror::Auto) = (&health, self.mirror) {
                    self.mirrored = !looks_away(name);
                }
                let state = camera_state(&health);
                self.sight.open(state.has_picture());
                report(out, word_for(state));
                self.pulse.tell(DeviceKind::Camera, word_for(state));
                inbox.put(Message::Camera(state));
            }
            EyeNews::Seen(outlines) => self.sight.see(&outlines),
            EyeNews::Preview(picture) => {
                let now = Instant::now();
                self.sight.pass_time(now);
                let code = self.sight.outline(now);
                let every = match (code, self.movement.is_still(&picture, now)) {
                    (Some(_), _) => AIMED_EVERY,
                    (None, false) => MOVING_EVERY,
                    (None, true) => STILL_EVERY,
                };
                let is_early = self.pictured.is_some_and(|at| now.duration_since(at) < every);
                if is_early || !inbox.wants_pictures() {
                    return;
                }
                self.pictured = Some(now);
                self.serial += 1;
                inbox.put_if_room(Message::Picture(Some(Arc::new(Picture {
                    width: usize::from(picture.width),
                    height: usize::from(picture.height),
                    rgb: picture.pixels,
                    code,
                    mirrored: self.mirrored,
                    serial: self.serial,
                }))));
            }
            EyeNews::Read(codes) => {
                if let Some(told) = self.sight.look(codes, Instant::now()) {
                    inbox.put(self.in_words_of_the_screen(told, out));
                }
            }
            // The camera goes on; people need not know.
            EyeNews::ReaderRestarted => tracing::warn!("the reader was restarted"),
        }
    }
}

impl Reporter {
    fn in_words_of_the_screen(&mut self, told: Told, out: Output) -> Message {
        match told {
            Told::Badge(badge) => {
                if self.is_another(&badge) {
                    report(out, "badge_read");
                }
                Message::Seen(badge)
            }
            Told::Two => Message::SeenTwo,
            Told::NoBadge(kind) => Message::SeenOther(Refusal::NotABadge { kind }),
        }
    }

    /// Whether this reading is of another badge than the last one; a badge is told again and again
    /// while it is in view.
    fn is_another(&mut self, Scanned(text): &Scanned) -> bool {
        let (hash, now) = (self.hashing.hash_one(text), Instant::now());
        let before = self.last.replace((hash, now));
        before.is_none_or(|(last, at)| last != hash || now.duration_since(at) > GONE_AFTER)
    }
}

fn camera_state(health: &EyeHealth) -> CameraState {
    match health {
        EyeHealth::NoCamera(_) => CameraState::None,
        EyeHealth::Opening => CameraState::Opening,
        EyeHealth::Watching(_) | EyeHealth::Hindered(_, View::Clear) => CameraState::Live,
        EyeHealth::Hindered(_, View::Covered) => CameraState::Covered,
        EyeHealth::Hindered(_, View::Dark) => CameraState::Dark,
        EyeHealth::Hindered(_, View::Dazzled) => CameraState::Dazzled,
        EyeHealth::Lost(_) => CameraState::Lost,
        EyeHealth::Silent => CameraState::Silent,
    }
}

/// For whoever follows the kiosk from outside.
fn word_for(camera: CameraState) -> &'static str {
    match camera {
        CameraState::None => "camera_none",
        CameraState::Opening => "camera_opening",
        CameraState::Live => "camera_live",
        CameraState::Covered => "camera_covered",
        CameraState::Dark => "camera_dark",
        CameraState::Dazzled => "camera_dazzled",
        CameraState::Lost => "camera_lost",
        CameraState::Silent => "camera_silent",
    }
}
