//! Real webcams as the eye meets them: its processes open cameras through nokhwa and V4L2, only
//! the kernel is played. Cameras are plugged in and out, hang, lie about what they can.

#[cfg(feature = "window")]
mod kiosk;
mod sockets;

use std::time::{Duration, Instant};

use dropin::app::eye::{Eye, EyeHealth, EyeNews, EyeSettings, Patience};
use dropin::camera::{CameraChoice, Rgb, Turn, View};
use image::{DynamicImage, GrayImage};

use crate::scenes;
use sockets::{Fake, Sockets};

/// A test machine is slow; the eye is not. What counts in seconds is tested beside its rules.
const LONG: Duration = Duration::from_secs(30);

const BADGE: &str = "EXMPL-7QK2M9X";

/// An eye before the sockets, and what it tells.
struct Kiosk {
    eye: Eye,
    picture: Option<Rgb>,
    told: Vec<EyeNews>,
}

impl Kiosk {
    fn open(sockets: &Sockets, choice: CameraChoice) -> Self {
        Self::turned(sockets, choice, Turn::None)
    }

    fn turned(sockets: &Sockets, choice: CameraChoice, turn: Turn) -> Self {
        let patience = Patience {
            frame: Duration::from_secs(2),
            opening: Duration::from_secs(5),
            ..Patience::default()
        };
        let settings = EyeSettings {
            choice,
            each: LONG,
            turn,
            memory: Some(sockets.memory()),
            patience,
            exe: sockets.program(),
        };
        Self { eye: Eye::start(settings, || {}).unwrap(), picture: None, told: Vec::new() }
    }

    /// Waits until `wanted` is told; after how long.
    fn until(&mut self, what: &str, wanted: impl Fn(&EyeNews) -> bool) -> Duration {
        let start = Instant::now();
        while start.elapsed() < LONG {
            let mut found = false;
            for news in self.eye.take() {
                found |= wanted(&news);
                match news {
                    EyeNews::Preview(picture) => self.picture = Some(picture),
                    other => self.told.push(other),
                }
            }
            if found {
                return start.elapsed();
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        panic!("{what} was not told, but {:?}", self.told);
    }

    fn until_health(&mut self, what: &str, wanted: impl Fn(&EyeHealth) -> bool) -> Duration {
        self.until(what, |news| matches!(news, EyeNews::Health(health) if wanted(health)))
    }

    fn until_watching(&mut self, name: &str) -> Duration {
        self.until_health(name, |health| *health == EyeHealth::Watching(name.to_owned()))
    }

    fn until_lost(&mut self) -> Duration {
        self.until_health("Lost", |health| matches!(health, EyeHealth::Lost(_)))
    }

    fn until_read(&mut self) -> Duration {
        self.until("the badge", |news| {
            matches!(news, EyeNews::Read(codes) if codes.iter().any(|code| code.text == BADGE))
        })
    }

    /// Why there is no camera.
    fn until_none(&mut self) -> String {
        self.until_health("NoCamera", |health| matches!(health, EyeHealth::NoCamera(_)));
        let why = self.told.iter().rev().find_map(|news| match news {
            EyeNews::Health(EyeHealth::NoCamera(why)) => Some(why.clone()),
            _ => None,
        });
        why.unwrap()
    }
}

/// A badge in colour as a camera of 1280 x 720 sees it.
fn badge() -> DynamicImage {
    image::open(scenes::badge(6)).unwrap()
}

fn small(picture: &DynamicImage) -> DynamicImage {
    picture.resize_exact(640, 480, image::imageops::FilterType::Triangle)
}

#[test]
fn every_format_is_read_and_shown() {
    for format in ["MJPG", "YUYV", "NV12", "GREY"] {
        let sockets = Sockets::new();
        let camera = Fake { formats: format, ..Fake::named("HD") };
        sockets.plug(0, &camera, &[sockets::bytes(&badge(), format)]);
        let mut kiosk = Kiosk::open(&sockets, CameraChoice::Auto);
        kiosk.until_watching("HD");
        kiosk.until_read();
        let shown = kiosk.picture.unwrap();
        assert_eq!((shown.width, shown.height), (640, 360), "{format}");
        // The same badge in every format, to the eye.
        let expected = if format == "GREY" { badge().to_luma8().into() } else { badge() };
        let difference: u64 = expected
            .resize_exact(640, 360, image::imageops::FilterType::Triangle)
            .to_rgb8()
            .iter()
            .zip(&shown.pixels)
            .map(|(a, b)| u64::from(a.abs_diff(*b)))
            .sum();
        let mean = difference / u64::try_from(shown.pixels.len()).unwrap();
        assert!(mean < 12, "{format}: every colour is {mean} away on the average");
    }
}

#[test]
fn only_the_bytes_of_a_jpeg_count_and_a_damaged_one_now_and_then_is_passed_over() {
    let sockets = Sockets::new();
    let long = sockets::bytes(&badge(), "MJPG");
    // Shorter than the one before it, whose end stays behind it in the driver's buffer.
    let wall = DynamicImage::ImageLuma8(GrayImage::from_fn(1280, 720, |x, _| {
        image::Luma([u8::try_from(60 + x / 16).unwrap()])
    }));
    let short = sockets::bytes(&wall, "MJPG");
    assert!(short.len() < long.len());
    let cut = long[..long.len() / 2].to_vec();
    let noise = sockets::noise(20_000);
    sockets.plug(0, &Fake::named("HD"), &[long.clone(), short, cut, noise, Vec::new(), long]);
    let mut kiosk = Kiosk::open(&sockets, CameraChoice::Auto);
    kiosk.until_read();
    std::thread::sleep(Duration::from_secs(2));
    kiosk.until_read();
    let healths = kiosk.told.iter().filter(|news| matches!(news, EyeNews::Health(_))).count();
    assert_eq!(healths, 2, "opening and watching, and never lost: {:?}", kiosk.told);
}

#[test]
fn a_camera_that_sends_only_garbage_is_lost_until_it_sends_pictures() {
    let sockets = Sockets::new();
    let badge = sockets::bytes(&badge(), "MJPG");
    sockets.plug(0, &Fake::named("HD"), std::slice::from_ref(&badge));
    let mut kiosk = Kiosk::open(&sockets, CameraChoice::Auto);
    kiosk.until_read();
    let random: Vec<u8> = [&badge[..600], &sockets::noise(30_000)].concat();
    sockets.show(0, &[sockets::noise(30_000), random]);
    kiosk.until_lost();
    sockets.show(0, &[badge]);
    kiosk.until_watching("HD");
    kiosk.until_read();
}

#[test]
fn a_driver_that_fails_once_is_not_believed_any_more_and_opened_again() {
    let sockets = Sockets::new();
    sockets.plug(0, &Fake::named("HD"), &[sockets::bytes(&badge(), "MJPG")]);
    let mut kiosk = Kiosk::open(&sockets, CameraChoice::Auto);
    kiosk.until_watching("HD");
    sockets.fail_once();
    kiosk.until_lost();
    kiosk.until_watching("HD");
    kiosk.until_read();
}

#[test]
fn a_camera_that_falls_silent_is_noticed_within_two_seconds_and_comes_back_by_itself() {
    let sockets = Sockets::new();
    sockets.plug(0, &Fake::named("HD"), &[sockets::bytes(&badge(), "MJPG")]);
    let mut kiosk = Kiosk::open(&sockets, CameraChoice::Auto);
    kiosk.until_watching("HD");
    sockets.stall();
    let after = kiosk.until_health("Silent", |health| *health == EyeHealth::Silent);
    assert!(after < Duration::from_secs(2), "{after:?}");
    sockets.go_on();
    let after = kiosk.until_watching("HD");
    assert!(after < Duration::from_secs(4), "{after:?}");
    kiosk.until_read();
}

#[test]
fn a_camera_pulled_out_and_put_in_elsewhere_is_back_within_two_seconds() {
    let sockets = Sockets::new();
    let frames = [sockets::bytes(&badge(), "MJPG")];
    sockets.plug(0, &Fake::named("HD"), &frames);
    let mut kiosk = Kiosk::open(&sockets, CameraChoice::Auto);
    kiosk.until_watching("HD");
    for (number, away) in [(1, 200), (0, 1500), (3, 9000)] {
        sockets.pull_all();
        let after = kiosk.until_lost();
        assert!(after < Duration::from_secs(1), "{after:?}");
        std::thread::sleep(Duration::from_millis(away));
        sockets.plug(number, &Fake::named("HD"), &frames);
        let after = kiosk.until_watching("HD");
        assert!(after < Duration::from_secs(2), "away {away} ms, back after {after:?}");
        kiosk.until_read();
    }
}

#[test]
fn a_kiosk_without_a_camera_gets_the_first_one_that_is_plugged_in() {
    let sockets = Sockets::new();
    let mut kiosk = Kiosk::open(&sockets, CameraChoice::Auto);
    assert_eq!(kiosk.until_none(), "no camera was found");
    // Long enough for every rest between tries to have grown.
    std::thread::sleep(Duration::from_secs(6));
    sockets.plug(2, &Fake::named("HD"), &[sockets::bytes(&badge(), "MJPG")]);
    let after = kiosk.until_watching("HD");
    assert!(after < Duration::from_secs(2), "{after:?}");
    kiosk.until_read();
}

#[test]
fn odd_entries_in_the_list_hide_no_camera() {
    let sockets = Sockets::new();
    sockets.odd_names();
    // The second node of a webcam: metadata, no pictures.
    sockets.plug(0, &Fake { formats: "", ..Fake::named("HD") }, &[]);
    sockets.plug(1, &Fake::named("HD"), &[sockets::bytes(&badge(), "MJPG")]);
    for choice in [CameraChoice::Auto, CameraChoice::Name("hd".to_owned()), CameraChoice::Number(1)]
    {
        Kiosk::open(&sockets, choice).until_watching("HD");
    }
    let mut kiosk = Kiosk::open(&sockets, CameraChoice::Name("Phone".to_owned()));
    assert_eq!(kiosk.until_none(), "no camera was found for \"Phone\"");
}

#[test]
fn sizes_rates_and_settings_nokhwa_does_not_take_are_no_obstacle() {
    let jpeg = sockets::bytes(&small(&badge()), "MJPG");
    let usual = Fake { sizes: "640x480", ..Fake::named("HD") };
    for (what, camera) in [
        ("no size near the ideal one", Fake { sizes: "160x120,640x480", ..usual }),
        ("29.97 pictures a second", Fake { intervals: "1001/30000", ..usual }),
        ("7.5 pictures a second", Fake { intervals: "2/15", ..usual }),
        ("both", Fake { intervals: "1001/30000,1/30", ..usual }),
        ("left in a format nobody knows", Fake { set: "H264", ..usual }),
        ("other formats beside it", Fake { formats: "H264,BA81,MJPG", ..usual }),
    ] {
        let sockets = Sockets::new();
        sockets.plug(0, &camera, std::slice::from_ref(&jpeg));
        let mut kiosk = Kiosk::open(&sockets, CameraChoice::Auto);
        kiosk.until_health(what, |health| matches!(health, EyeHealth::Watching(_)));
        assert_eq!(kiosk.picture.map(|shown| shown.width), Some(640), "{what}");
    }
}

#[test]
fn a_camera_that_sends_nothing_we_can_read_is_told_with_what_it_sends() {
    let sockets = Sockets::new();
    sockets.plug(0, &Fake { formats: "H264,BA81", ..Fake::named("Dome") }, &[]);
    let mut kiosk = Kiosk::open(&sockets, CameraChoice::Auto);
    let why = kiosk.until_none();
    assert!(why.starts_with("the camera Dome cannot be used"), "{why}");
    assert!(why.contains("[H264, BA81]"), "{why}");
}

#[test]
fn the_camera_that_was_chosen_is_taken_again_and_makes_others_step_back() {
    let sockets = Sockets::new();
    let frames = [sockets::bytes(&small(&badge()), "MJPG")];
    let plug = |number, name| {
        sockets.plug(number, &Fake { sizes: "640x480", ..Fake::named(name) }, &frames);
    };
    plug(0, "Integrated Camera");
    plug(1, "HD Pro");
    Kiosk::open(&sockets, CameraChoice::Auto).until_watching("Integrated Camera");
    Kiosk::open(&sockets, CameraChoice::Name("pro".to_owned())).until_watching("HD Pro");
    let mut kiosk = Kiosk::open(&sockets, CameraChoice::Auto);
    kiosk.until_watching("HD Pro");
    // While it is away another one fills in.
    sockets.pull(1);
    kiosk.until_watching("Integrated Camera");
    std::thread::sleep(Duration::from_secs(1));
    plug(4, "HD Pro");
    let after = kiosk.until_watching("HD Pro");
    assert!(after < Duration::from_secs(2), "{after:?}");
    drop(kiosk);
    // A damaged memory is none.
    std::fs::write(sockets.memory(), b"\xff\xfe").unwrap();
    Kiosk::open(&sockets, CameraChoice::Auto).until_watching("Integrated Camera");
}

#[test]
fn a_camera_that_opens_and_never_sends_anything_does_not_stand_in_the_way_of_another() {
    let sockets = Sockets::new();
    sockets.plug(0, &Fake { silent: true, ..Fake::named("Virtual Camera") }, &[]);
    sockets.plug(1, &Fake::named("HD"), &[sockets::bytes(&badge(), "MJPG")]);
    let mut kiosk = Kiosk::open(&sockets, CameraChoice::Auto);
    kiosk.until_health("Silent", |health| *health == EyeHealth::Silent);
    kiosk.until_watching("HD");
}

#[test]
fn a_covered_lens_is_told_and_forgotten_when_it_is_free() {
    let sockets = Sockets::new();
    let picture = |light| DynamicImage::ImageLuma8(GrayImage::from_pixel(1280, 720, light));
    let bytes = |light| sockets::bytes(&picture(image::Luma([light])), "MJPG");
    let badge = sockets::bytes(&badge(), "MJPG");
    sockets.plug(0, &Fake::named("HD"), std::slice::from_ref(&badge));
    let mut kiosk = Kiosk::open(&sockets, CameraChoice::Auto);
    kiosk.until_watching("HD");
    for (light, view) in [(3, View::Covered), (255, View::Dazzled)] {
        sockets.show(0, &[bytes(light)]);
        let hindered = EyeHealth::Hindered("HD".to_owned(), view);
        let after = kiosk.until_health("hindered", |health| *health == hindered);
        assert!(after > Duration::from_millis(2500), "a moment is no trouble: {after:?}");
        sockets.show(0, std::slice::from_ref(&badge));
        kiosk.until_watching("HD");
    }
}

#[test]
fn a_camera_that_is_mounted_sideways_is_turned_upright() {
    let sockets = Sockets::new();
    sockets.plug(0, &Fake::named("HD"), &[sockets::bytes(&badge(), "MJPG")]);
    let mut kiosk = Kiosk::turned(&sockets, CameraChoice::Auto, Turn::Quarter);
    kiosk.until_read();
    let shown = kiosk.picture.as_ref().unwrap();
    assert_eq!((shown.width, shown.height), (360, 640));
    kiosk.until("an outline", |news| {
        let EyeNews::Seen(codes) = news else { return false };
        let inside = |(x, y): &(f32, f32)| (0.0..1.0).contains(x) && (0.0..1.0).contains(y);
        codes.iter().flatten().all(inside) && !codes.is_empty()
    });
}
