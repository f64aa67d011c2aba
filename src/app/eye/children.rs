//! The two hidden processes, `dropin eye camera` and `dropin eye reader`: what runs inside them.
//! They hold no queue, no network and no names, and end when the kiosk's end of their pipe closes.

use std::ffi::OsString;
use std::io::{self, Read};
use std::panic::{self, AssertUnwindSafe};
use std::path::Path;
use std::process::ExitCode;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;
use std::time::{Duration, Instant};

use super::lookout::Lookout;
use super::watch::Patience;
use super::wire::{self, Message, WireError};
use crate::camera::{self, Camera, CameraChoice, CameraError, Frame, Listed, Luma, Timing, Turn};
use crate::qr::{Picture, Reader, Reading};

/// Exit code of a command line that is not understood.
const WRONG_USAGE: u8 = 2;

/// How often the list of cameras is looked at for one that is plugged in.
const LOOK_EVERY: Duration = Duration::from_millis(300);

/// Runs `dropin eye ARGS...`: `camera --camera CHOICE --frame-ms N --since-ms N --turn DEGREES`, with
/// `--last "NUMBER NAME"` for cameras to be tried last, or `reader --within-ms N`.
pub fn run_child(args: impl IntoIterator<Item = OsString>) -> ExitCode {
    let args: Option<Vec<String>> = args.into_iter().map(|arg| arg.into_string().ok()).collect();
    let args = args.unwrap_or_default();
    let words: Vec<&str> = args.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["reader"] => run_reader_child(reader_patience(Patience::default())),
        ["reader", "--within-ms", within] => match within.parse() {
            Ok(within) => run_reader_child(Duration::from_millis(within)),
            Err(_not_a_number) => ExitCode::from(WRONG_USAGE),
        },
        ["camera", options @ ..] => match camera_orders(options) {
            Some(orders) => run_camera_child(&orders),
            None => ExitCode::from(WRONG_USAGE),
        },
        _ => ExitCode::from(WRONG_USAGE),
    }
}

/// The arguments that [`run_child`] understands as a reader.
pub(super) fn reader_args(patience: Patience) -> [String; 4] {
    let within = reader_patience(patience).as_millis().to_string();
    ["eye".to_owned(), "reader".to_owned(), "--within-ms".to_owned(), within]
}

/// What the reader gives itself for a frame: less than the kiosk gives it, so that it is seldom
/// ended.
pub(crate) fn reader_patience(patience: Patience) -> Duration {
    patience.frame * 3 / 4
}

/// What a camera's process is to do.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CameraOrders {
    pub choice: CameraChoice,
    /// Cameras to be tried only when no other works.
    pub last: Vec<Listed>,
    pub timing: Timing,
    pub turn: Turn,
}

/// The arguments that [`run_child`] understands as a camera.
pub(super) fn camera_args(orders: &CameraOrders) -> Vec<String> {
    let CameraOrders { choice, last, timing, turn } = orders;
    let options = [
        ("--camera", choice.to_string()),
        ("--frame-ms", timing.each.as_millis().to_string()),
        ("--since-ms", timing.since.as_millis().to_string()),
        ("--turn", turn.degrees().to_string()),
    ];
    let last = last.iter().map(|Listed { number, name }| ("--last", format!("{number} {name}")));
    let words = options.into_iter().chain(last).flat_map(|(option, value)| [option.into(), value]);
    ["eye".to_owned(), "camera".to_owned()].into_iter().chain(words).collect()
}

fn camera_orders(options: &[&str]) -> Option<CameraOrders> {
    let mut orders = CameraOrders::default();
    let CameraOrders { choice, last, timing, turn } = &mut orders;
    for option in options.chunks(2) {
        match *option {
            ["--camera", text] => *choice = CameraChoice::parse(text, Path::exists).ok()?,
            ["--last", listed] => {
                let (number, name) = listed.split_once(' ')?;
                last.push(Listed { number: number.parse().ok()?, name: name.to_owned() });
            }
            ["--frame-ms", each] => timing.each = Duration::from_millis(each.parse().ok()?),
            ["--since-ms", since] => timing.since = Duration::from_millis(since.parse().ok()?),
            ["--turn", degrees] => *turn = Turn::from_degrees(degrees.parse().ok()?)?,
            _ => return None,
        }
    }
    Some(orders)
}

/// Opens the camera and writes its frames to stdout, for ever or until it fails. Then it says why,
/// and ends as soon as it is worth while to start it again.
pub fn run_camera_child(orders: &CameraOrders) -> ExitCode {
    // Drivers make nokhwa panic; it is caught, told as a failure, and not worth a line each time.
    panic::set_hook(Box::new(|info| tracing::warn!("camera: {info}")));
    if leave_with_the_kiosk(io::stdin()).is_err() {
        return ExitCode::FAILURE;
    }
    let mut pipe = io::stdout().lock();
    let mut tell = |message| wire::send(&mut pipe, &message);
    let there = camera::webcams();
    let filmed = AssertUnwindSafe(|| film(orders, &there, &mut tell));
    let told = panic::catch_unwind(filmed).unwrap_or_else(|_driver| {
        let (name, reason) = (orders.choice.to_string(), "its driver is at fault".to_owned());
        tell(failed(&CameraError::Lost { name, reason }))
    });
    match told {
        Ok(()) => {
            linger(&orders.choice, &there);
            ExitCode::FAILURE
        }
        Err(_kiosk_gone) => ExitCode::SUCCESS,
    }
}

/// Returns `Ok` after it has told why there are no more frames, `Err` when nobody listens.
fn film(
    orders: &CameraOrders,
    there: &[Listed],
    tell: &mut impl FnMut(Message) -> io::Result<()>,
) -> io::Result<()> {
    let CameraOrders { choice, last, timing, turn } = orders;
    let mut camera = match camera::open_last(choice, last, *timing) {
        Ok(camera) => camera,
        Err(error) => return tell(failed(&error)),
    };
    let opened = Listed { number: camera.number(), name: camera.name().to_owned() };
    tell(Message::Opened { camera: opened })?;
    let mut absent = Absent::new(choice, there);
    loop {
        let frame = match absent.is_back() {
            Some(name) => Err(made_way(&*camera, name)),
            None => camera.next(),
        };
        match frame {
            Ok(frame) => {
                let Frame { luma, preview } = frame.turned(*turn);
                tell(Message::Frame { luma, preview })?;
            }
            // Told before the camera is closed: that can take a driver long.
            Err(error) => return tell(failed(&error)),
        }
    }
}

fn failed(error: &CameraError) -> Message {
    Message::Failed { code: error.code().to_owned(), sentence: error.to_string() }
}

fn made_way(camera: &dyn Camera, favourite: &str) -> CameraError {
    let reason = format!("{favourite} is there again");
    CameraError::Lost { name: camera.name().to_owned(), reason }
}

/// A favourite that was not there when another camera was opened in its place.
struct Absent<'a> {
    name: Option<&'a str>,
    looked: Instant,
}

impl<'a> Absent<'a> {
    fn new(choice: &'a CameraChoice, there: &[Listed]) -> Self {
        let name = match choice {
            CameraChoice::Favourite(name) => Some(name.as_str()),
            _ => None,
        };
        // One that is there and was not opened does not work.
        let name = name.filter(|name| there.iter().all(|listed| listed.name != *name));
        Self { name, looked: Instant::now() }
    }

    /// Its name, once it is there.
    fn is_back(&mut self) -> Option<&'a str> {
        let name = self.name?;
        if self.looked.elapsed() < LOOK_EVERY {
            return None;
        }
        self.looked = Instant::now();
        camera::webcams().iter().any(|listed| listed.name == name).then_some(name)
    }
}

/// Waits until there are other cameras than `there`; others than webcams are tried every second.
fn linger(choice: &CameraChoice, there: &[Listed]) {
    if !choice.is_webcam() {
        return thread::sleep(Duration::from_secs(1));
    }
    loop {
        thread::sleep(LOOK_EVERY);
        if camera::webcams() != there {
            return;
        }
    }
}

/// A driver can hold the main thread for ever; this one waits for the kiosk to go, and then ends
/// the process whatever the others do.
fn leave_with_the_kiosk(mut pipe: impl Read + Send + 'static) -> io::Result<()> {
    let wait = move || {
        let gone = io::copy(&mut pipe, &mut io::sink());
        leave(i32::from(gone.is_err()));
    };
    thread::Builder::new().name("eye-kiosk".to_owned()).spawn(wait).map(drop)
}

#[expect(clippy::exit, reason = "the main thread may be stuck in a driver or a decoder")]
fn leave(code: i32) -> ! {
    std::process::exit(code)
}

/// Reads pictures from stdin and writes what they say to stdout, each within a time.
pub fn run_reader_child(within: Duration) -> ExitCode {
    let (sender, pictures) = sync_channel(1);
    let listen = move || leave(i32::from(pass_on(&mut io::stdin().lock(), &sender).is_err()));
    if thread::Builder::new().name("eye-kiosk".to_owned()).spawn(listen).is_err() {
        return ExitCode::FAILURE;
    }
    match answer(&pictures, within, |message| wire::send(&mut io::stdout().lock(), &message)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_kiosk_gone) => ExitCode::FAILURE,
    }
}

type Shown = (u64, Luma);

/// Passes pictures on until the kiosk is gone; `Err` if it talks nonsense.
fn pass_on(pipe: &mut impl Read, pictures: &SyncSender<Shown>) -> Result<(), WireError> {
    loop {
        match wire::receive(pipe) {
            Ok(Message::Look { number, luma }) => {
                if pictures.send((number, luma)).is_err() {
                    return Ok(());
                }
            }
            Ok(_) => return Err(WireError::Garbled("the reader is only shown pictures")),
            Err(WireError::Closed) => return Ok(()),
            Err(error) => return Err(error),
        }
    }
}

fn answer(
    pictures: &Receiver<Shown>,
    within: Duration,
    mut tell: impl FnMut(Message) -> io::Result<()>,
) -> io::Result<()> {
    tell(Message::Ready)?;
    let mut lookout = Lookout::default();
    let mut reader = Reader::default();
    for (number, luma) in pictures {
        let now = Instant::now();
        let reading = lookout.look(&luma, now, || {
            let frame = Picture::new(luma.width, luma.height, &luma.pixels);
            frame.map_or_else(Reading::default, |frame| reader.look(&frame, now + within))
        });
        tell(Message::Looked { number, codes: reading.codes })?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_camera_child_understands_what_it_is_started_with() {
        let orders = CameraOrders {
            choice: CameraChoice::Script("day one.txt".into()),
            last: vec![
                Listed { number: 0, name: "Virtual Camera".to_owned() },
                Listed { number: 31, name: "--last".to_owned() },
            ],
            timing: Timing { each: Duration::from_millis(20), since: Duration::from_millis(77) },
            turn: Turn::Quarter,
        };
        let args = camera_args(&orders);
        let words: Vec<&str> = args[2..].iter().map(String::as_str).collect();
        assert_eq!(args[..2], ["eye", "camera"]);
        assert_eq!(camera_orders(&words), Some(orders));
    }

    #[test]
    fn other_command_lines_are_refused() {
        for options in [
            &["--camera"][..],
            &["--frame-ms", "x"],
            &["--colour", "red"],
            &["--turn", "45"],
            &["--last", "HD"],
        ] {
            assert_eq!(camera_orders(options), None, "{options:?}");
        }
    }

    #[test]
    fn a_picture_without_a_code_is_answered_all_the_same() {
        let (sender, pictures) = sync_channel(1);
        let luma = Luma { width: 40, height: 40, pixels: vec![200; 1600] };
        sender.send((5, luma)).unwrap();
        drop(sender);
        let mut told = Vec::new();
        answer(&pictures, Duration::from_secs(9), |message| {
            told.push(message);
            Ok(())
        })
        .unwrap();
        assert_eq!(told, [Message::Ready, Message::Looked { number: 5, codes: Vec::new() }]);
    }
}
