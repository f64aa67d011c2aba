//! `dropin bench hours`: a kiosk, a board and a desk in hours of use, played as fast as it goes, drawn
//! without a display; what memory the process has after each hour. It must not grow.

use std::cell::RefCell;
use std::sync::Arc;
use std::time::Duration;
use std::{env, fs};

use chrono::TimeDelta;
use eframe::egui::{Context, Pos2, RawInput, Rect, vec2};

use super::counter::Counter;
use super::desk::with_log;
use crate::actions::at_the_table::{TableDeed, at_the_table};
use crate::app::bench::limits::Line;
use crate::app::failure::Failure;
use crate::app::house::{House, token};
use crate::app::output::Output;
use crate::displays::kiosk::{CameraState, PrinterState, SlipState};
use crate::domain::Moment;
use crate::domain::event::{AreaCode, TableNumber, file};
use crate::domain::queue::Wanted;
use crate::domain::session::Session;
use crate::screens::kiosk::{Message, Model, Picture, Press, Scanned};
use crate::screens::{self, Screen, board, desk};
use crate::store::DeedError;
use crate::text::Language;

/// From one person at the kiosk to the next.
const EVERY: Duration = Duration::from_mins(1);

/// What a process may grow from its first hour to its last, in megabytes: the tickets and log lines of
/// the day lie in the desk's look at the queue.
const GROWTH: f64 = 12.0;

pub(crate) fn run(output: Output, hours: u16) -> Result<(), Failure> {
    let folder = env::temp_dir().join(format!("dropin-hours-{}", std::process::id()));
    let made = fs::create_dir_all(&folder);
    made.map_err(|error| Failure::told("bench", format!("no folder can be made: {error}")))?;
    let house = House::rehearse(output.json, &all_day(), &folder.join("queue.sqlite"));
    let played = house.and_then(|house| play(&house, output, hours));
    fs::remove_dir_all(&folder).ok();
    let grown = played?;
    let line = Line::at_most("memory: from the first hour to the last", grown, "MB", GROWTH);
    output.either(&line, || line.words())?;
    if line.is_kept() { Ok(()) } else { Err(Failure::told("bench_missed", "memory grows")) }
}

/// The demo event from a quarter to twelve until midnight.
fn all_day() -> String {
    file::DEMO.replace("\"13:30\"", "\"23:59\"")
}

/// Megabytes the process has grown.
fn play(house: &House, output: Output, hours: u16) -> Result<f64, Failure> {
    let event = house.event()?;
    let session = Session::planned(&event, 0)
        .ok_or_else(|| Failure::told("bench", "the demo event has no session"))?;
    let mut day = Day {
        house: house.clone(),
        begins: session.starts,
        now: Duration::ZERO,
        kiosk: Stage::new(Model::new(&event.languages)),
        board: Stage::new(board::Model::new(Language::English)),
        desk: Stage::new(desk::Model::new(Language::English)),
        areas: event.areas.iter().map(|area| area.code.clone()).collect(),
        tables: event.tables.iter().map(|table| table.number).collect(),
    };
    day.kiosk.hear(Message::Camera(CameraState::Live));
    day.kiosk.hear(Message::Printer(PrinterState::Ready));
    let mut first = None;
    let mut last = 0.0;
    for hour in 1..=hours {
        for minute in 0..60_u32 {
            day.minute(u32::from(hour - 1) * 60 + minute)?;
        }
        last = memory()?;
        first = first.or(Some(last));
        let sample = serde_json::json!({ "hour": hour, "memory_mb": last });
        output.either(&sample, || format!("{last:>7.1} MB  after {hour} h"))?;
    }
    Ok((last - first.unwrap_or(last)).max(0.0))
}

/// A screen drawn nowhere.
struct Stage<S: Screen> {
    screen: S,
    context: Context,
}

impl<S: Screen> Stage<S> {
    fn new(screen: S) -> Self {
        Self { screen, context: Context::default() }
    }

    fn hear(&mut self, message: S::Message) -> Option<S::Effect> {
        self.screen.update(message)
    }

    fn frame(&mut self, elapsed: Duration) -> Vec<S::Effect> {
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(1280.0, 800.0))),
            time: Some(elapsed.as_secs_f64()),
            ..RawInput::default()
        };
        let mut effects = Vec::new();
        let screen = &mut self.screen;
        let output = self.context.run_ui(input, |ui| effects = screens::frame(ui, screen, elapsed));
        // As the graphics card gets them.
        drop(self.context.tessellate(output.shapes, output.pixels_per_point));
        effects
    }
}

struct Day {
    house: House,
    begins: Moment,
    now: Duration,
    kiosk: Stage<Model>,
    board: Stage<board::Model>,
    desk: Stage<desk::Model>,
    areas: Vec<AreaCode>,
    tables: Vec<TableNumber>,
}

impl Day {
    fn house(&self) -> House {
        let since = TimeDelta::from_std(self.now).unwrap_or_default();
        self.house.at_time(self.begins + since)
    }

    /// Somebody comes to the kiosk and takes a number or thinks better of it, two tables go on, and
    /// everybody looks at it.
    fn minute(&mut self, nth: u32) -> Result<(), Failure> {
        self.now = EVERY * nth;
        self.tables_go_on(nth)?;
        self.everybody_looks()?;
        let place = usize::try_from(nth).unwrap_or(0);
        self.picture(u64::from(nth));
        self.kiosk.frame(self.now);
        self.does(Message::Seen(Scanned(format!("somebody {nth}@example.org"))));
        let area = self.areas[place % self.areas.len()].clone();
        self.does(Message::Pressed(Press::Area(area)));
        if !nth.is_multiple_of(5) {
            self.does(Message::Pressed(Press::GetNumber));
            let number = self.newest()?;
            self.does(Message::Slip { number, state: SlipState::Printed });
        }
        // Nobody touches it any more: it warns, counts down, and is as it was.
        for _ in 0..58 {
            self.now += Duration::from_secs(1);
            self.kiosk.frame(self.now);
        }
        self.board.frame(self.now);
        self.desk.frame(self.now);
        Ok(())
    }

    /// What the camera sees.
    fn picture(&mut self, serial: u64) {
        let shade = u8::try_from(serial % 200).unwrap_or(0);
        let (width, height) = (320, 240);
        let rgb = vec![shade; width * height * 3];
        let picture = Picture { width, height, rgb, code: None, mirrored: true, serial };
        self.kiosk.hear(Message::Picture(Some(Arc::new(picture))));
    }

    /// Hands a message to the kiosk, does what it asks for, and draws what comes of it.
    fn does(&mut self, message: Message) {
        self.now += Duration::from_millis(200);
        let counter = Counter {
            house: self.house(),
            paper: false,
            voice: None,
            sent: RefCell::default(),
            run: token().0,
        };
        let mut effects: Vec<_> = self.kiosk.hear(message).into_iter().collect();
        while let Some(effect) = effects.pop() {
            for answer in counter.carry_out(effect) {
                effects.extend(self.kiosk.hear(answer));
            }
        }
        self.kiosk.frame(self.now);
    }

    fn newest(&self) -> Result<crate::domain::ticket::Number, Failure> {
        let house = self.house();
        let queue = house.store.look(house.at(), &Wanted::default())?;
        Ok(crate::domain::ticket::Number(queue.next_number().0.saturating_sub(1)))
    }

    fn tables_go_on(&self, nth: u32) -> Result<(), Failure> {
        let house = self.house();
        for table in self.tables.iter().filter(|table| (nth + u32::from(table.0)).is_multiple_of(4))
        {
            for deed in [TableDeed::StartCalled, TableDeed::Call] {
                match at_the_table(house.context(), *table, &deed) {
                    Ok(_) | Err(DeedError::Refused(_)) => {}
                    Err(DeedError::Store(error)) => return Err(error.into()),
                }
            }
        }
        Ok(())
    }

    fn everybody_looks(&mut self) -> Result<(), Failure> {
        let house = self.house();
        let all = Wanted { all: true, ..Wanted::default() };
        let queue = Arc::new(house.store.look(house.at(), &Wanted::default())?);
        let (everything, log) = with_log(&house, house.store.look(house.at(), &all)?)?;
        self.kiosk.hear(Message::Tick(self.now));
        self.kiosk.hear(Message::Looked(Arc::clone(&queue)));
        self.board.hear(board::Message::Tick(self.now));
        self.board.hear(board::Message::Looked(queue));
        self.desk.hear(desk::Message::Tick(self.now));
        self.desk.hear(desk::Message::Log(Arc::new(log)));
        self.desk.hear(desk::Message::Looked(Arc::new(everything)));
        Ok(())
    }
}

/// What this process has in memory, in megabytes.
fn memory() -> Result<f64, Failure> {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kilobytes = line.and_then(|line| line.split_whitespace().next()?.parse::<f64>().ok());
    let unknown = || Failure::told("bench", "what memory is taken is known on Linux only");
    Ok(kilobytes.ok_or_else(unknown)? / 1024.0)
}
