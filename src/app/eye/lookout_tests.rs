//! What the reader does with the frames of a quiet hour, and with the first frame of a badge.

use super::*;
use crate::qr::Code;

const SIZE: (u16, u16) = (640, 360);

/// A room: light from the left, some noise, another in every frame.
fn room(noise: u32) -> Luma {
    let (width, height) = SIZE;
    let mut chance = noise.wrapping_mul(2_654_435_761) | 1;
    let mut pixels = Vec::new();
    for _ in 0..height {
        for x in 0..width {
            chance ^= chance << 13;
            chance ^= chance >> 17;
            chance ^= chance << 5;
            let light = 60 + x / 8 + u16::try_from(chance % 13).unwrap();
            pixels.push(u8::try_from(light).unwrap());
        }
    }
    Luma { width, height, pixels }
}

/// Paints what `shade` says of every point of a square of 64 pixels somewhere in the room.
fn with(mut frame: Luma, shade: impl Fn(usize, usize) -> Option<u8>) -> Luma {
    for y in 0..64 {
        for x in 0..64 {
            if let Some(shade) = shade(x, y) {
                frame.pixels[(y + 77) * usize::from(SIZE.0) + x + 333] = shade;
            }
        }
    }
    frame
}

/// A code from afar, three pixels a module.
fn badge(frame: Luma) -> Luma {
    with(frame, |x, y| Some(if (x / 3 * 7 + y / 3 * 5) % 3 == 0 { 200 } else { 40 }))
}

/// A lookout, its clock, and what it had read with which effort.
struct Watch {
    lookout: Lookout,
    start: Instant,
    at: u64,
    read: Vec<(u64, Effort)>,
}

impl Watch {
    fn new() -> Self {
        Self { lookout: Lookout::default(), start: Instant::now(), at: 0, read: Vec::new() }
    }

    /// A frame every 66 ms, in which `found` is found if it is read.
    fn frame(&mut self, frame: &Luma, found: &Reading) -> Reading {
        let now = self.start + Duration::from_millis(self.at);
        let reading = self.lookout.look(frame, now, |effort| {
            self.read.push((self.at, effort));
            found.clone()
        });
        self.at += 66;
        reading
    }

    /// Two seconds of an empty room.
    fn settled() -> Self {
        let mut watch = Self::new();
        for noise in 0..30 {
            watch.frame(&room(noise), &Reading::default());
        }
        watch
    }
}

fn seen(text: Option<&str>) -> Reading {
    let code = Code { corners: [(0.0, 0.0); 4], text: text.map(str::to_owned) };
    Reading { codes: vec![code], cut_short: false }
}

#[test]
fn an_empty_room_is_read_twice_a_second_once_it_was_read_thoroughly() {
    let watch = Watch::settled();
    let read: Vec<_> = watch.read.iter().map(|(at, effort)| (*at, *effort)).collect();
    let (first, rest) = read.split_at(5);
    assert!(first[..4].iter().all(|(_, effort)| *effort == Effort::Glance), "{first:?}");
    assert_eq!(first[4], (264, Effort::Thorough));
    assert_eq!(rest.iter().map(|(at, _)| *at).collect::<Vec<_>>(), [792, 1320, 1848]);
}

#[test]
fn whatever_comes_into_view_is_read_in_its_first_frame() {
    type Scene = fn(Luma) -> Luma;
    let empty: Scene = |frame| frame;
    let hand: Scene = |frame| with(frame, |x, _| (x < 40).then_some(130));
    let blurred: Scene = |frame| with(frame, |_, _| Some(110));
    let sharp: Scene = |frame| with(frame, |x, _| Some(if x % 4 < 2 { 130 } else { 90 }));
    let cases = [
        ("a badge", empty, badge as Scene),
        ("a hand", empty, hand),
        ("a badge that comes into focus", blurred, sharp),
    ];
    for (case, before, after) in cases {
        let mut watch = Watch::new();
        for noise in 0..30 {
            watch.frame(&before(room(noise)), &Reading::default());
        }
        watch.read.clear();
        // One frame after a reading, when the rest has just begun.
        while watch.read.is_empty() {
            watch.frame(&before(room(99)), &Reading::default());
        }
        watch.read.clear();
        let reading = watch.frame(&after(room(100)), &seen(Some("Ana")));
        assert_eq!((watch.read.len(), reading.text()), (1, Some("Ana")), "{case}");
    }
}

#[test]
fn a_code_in_view_is_read_in_every_frame_and_so_is_a_scene_that_was_too_much() {
    let too_much = Reading { codes: Vec::new(), cut_short: true };
    for found in [seen(Some("Ana")), seen(None), too_much] {
        let mut watch = Watch::settled();
        watch.read.clear();
        for noise in 0..10 {
            watch.frame(&badge(room(noise)), &found);
        }
        assert_eq!(watch.read.len(), 10, "{found:?}");
    }
}

#[test]
fn what_only_a_thorough_look_finds_is_found_within_five_frames() {
    let mut watch = Watch::settled();
    watch.read.clear();
    let begun = watch.at;
    for noise in 0..5 {
        watch.frame(&badge(room(noise)), &Reading::default());
    }
    let thorough = watch.read.iter().position(|(_, effort)| *effort == Effort::Thorough);
    let (before, _) = watch.read.split_at(thorough.expect("one of five is") + 1);
    let every_frame: Vec<u64> = (0..).map(|nth| begun + nth * 66).take(before.len()).collect();
    let read_at: Vec<u64> = before.iter().map(|(at, _)| *at).collect();
    assert_eq!(read_at, every_frame, "until then nobody knows that there is nothing in it");
}

#[test]
fn frames_of_any_size_can_be_compared() {
    for (width, height) in [(1, 1), (1, 90), (90, 1), (33, 65)] {
        let pixels = vec![9; usize::from(width) * usize::from(height)];
        let sketch = Sketch::of(&Luma { width, height, pixels });
        assert!(sketch.resembles(&sketch));
        assert!(!sketch.resembles(&Sketch::of(&room(1))));
    }
}
