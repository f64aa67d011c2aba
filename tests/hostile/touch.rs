//! A kiosk's window with hostile pictures before its camera: a touch is answered as if they were not there.

use std::fs::File;
use std::os::unix::fs::FileExt as _;
use std::process::Stdio;
use std::sync::PoisonError;
use std::time::{Duration, Instant};

use dropin::domain::event::file::DEMO;

use crate::eye;
use crate::windows::{Hall, Running};

/// Opening a window with software rendering on a loaded machine takes its time.
const LONG: Duration = Duration::from_mins(1);

/// The line of the demo event that says its languages.
const EIGHT: &str =
    "languages = [\"en\", \"fr\", \"de\", \"es\", \"ru\", \"zh\", \"ar\", \"ms\"]\n";

/// What is promised is a tenth of a second; a loaded test machine draws more slowly.
const ANSWER: Duration = Duration::from_secs(1);

/// The screen's own memory, which an X server without a monitor keeps in a file (in XWD's format).
struct Screen {
    memory: File,
    /// Where the pixels begin, and how many bytes a row has.
    start: u64,
    row: u64,
}

impl Screen {
    fn of(hall: &Hall) -> Self {
        let memory = File::open(hall.folder.path().join("Xvfb_screen0")).unwrap();
        let number = |nth: u64| {
            let mut bytes = [0; 4];
            memory.read_exact_at(&mut bytes, 4 * nth).unwrap();
            u64::from(u32::from_be_bytes(bytes))
        };
        let (header, row, colours) = (number(0), number(12), number(19));
        Self { memory, start: header + 12 * colours, row }
    }

    /// A part of the screen, from (`left`, `top`), four bytes a pixel.
    fn part(&self, (left, top): (u64, u64), (width, height): (usize, u64)) -> Vec<u8> {
        let mut pixels = Vec::new();
        for y in top..top + height {
            let mut row = vec![0; 4 * width];
            self.memory.read_exact_at(&mut row, self.start + y * self.row + 4 * left).unwrap();
            pixels.extend(row);
        }
        pixels
    }

    /// The large words left above, in the language of the screen.
    fn title(&self) -> Vec<u8> {
        self.part((48, 130), (560, 70))
    }

    /// A piece of the live picture.
    fn sight(&self) -> Vec<u8> {
        self.part((700, 240), (300, 100))
    }
}

fn is_colourful(pixels: &[u8]) -> bool {
    let (low, high) =
        pixels.iter().fold((255, 0), |(low, high), shade| (low.min(*shade), high.max(*shade)));
    high - low > 150
}

fn wait_until(what: &str, is_so: impl Fn() -> bool) {
    let start = Instant::now();
    while !is_so() {
        assert!(start.elapsed() < LONG, "{what}: waited in vain");
        std::thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn a_touch_is_answered_while_a_hostile_sheet_is_in_view() {
    let _alone = eye::ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    let hall = Hall::open();
    super::kiosk::save_sheets(hall.folder.path());
    // Another sheet every two seconds, for longer than the test takes.
    let line = |n: usize| format!("at {} show {}\n", 2 * n, super::kiosk::SHEETS[n % 4]);
    let script = hall.folder.path().join("day.txt");
    std::fs::write(&script, (0..30).map(line).collect::<String>()).unwrap();
    let mut kiosk = hall.dropin();
    // Two languages have a button each on every page.
    let event = hall.folder.path().join("event.toml");
    let two = DEMO.replacen(EIGHT, "languages = [\"en\", \"fr\"]\n", 1);
    assert_ne!(two, DEMO);
    std::fs::write(&event, two).unwrap();
    kiosk.args(["--event", &event.display().to_string(), "kiosk", "--windowed", "--camera"]);
    kiosk.arg(format!("sim:{}", script.display()));
    let _kiosk = Running(kiosk.stdout(Stdio::null()).spawn().unwrap());
    let screen = Screen::of(&hall);
    wait_until("title and picture", || {
        is_colourful(&screen.title()) && is_colourful(&screen.sight())
    });
    // The buttons for French and English, in turn: every touch changes the title.
    let mut answers: Vec<Duration> = [1_177, 1_065]
        .repeat(4)
        .into_iter()
        .map(|x| {
            let answer = answered(&hall, &screen, x);
            assert!(is_colourful(&screen.sight()), "the sheet is still in view");
            answer
        })
        .collect();
    answers.sort();
    super::tell("beside hostile sheets a touch is answered, in the middle, after", answers[4]);
    super::tell("the slowest of eight after", answers[7]);
    assert!(answers[4] < ANSWER, "{answers:?}");
}

/// How long a touch of the button at `x` takes to change the title.
fn answered(hall: &Hall, screen: &Screen, x: u32) -> Duration {
    let before = screen.title();
    let start = Instant::now();
    while screen.title() == before {
        // Whoever gets no answer for so long touches again; the time goes on.
        hall.click(x, 56);
        let touched = Instant::now();
        while screen.title() == before && touched.elapsed() < 2 * ANSWER {
            std::thread::sleep(Duration::from_millis(2));
        }
        assert!(start.elapsed() < LONG, "the screen does not answer at all");
    }
    let answer = start.elapsed();
    // Long enough for another sheet to come into view.
    std::thread::sleep(Duration::from_millis(700));
    answer
}
