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

/// A lookout, its clock, and when it had a frame read.
struct Watch {
    lookout: Lookout,
    start: Instant,
    at: u64,
    read: Vec<u64>,
}

impl Watch {
    fn new() -> Self {
        Self { lookout: Lookout::default(), start: Instant::now(), at: 0, read: Vec::new() }
    }

    /// A frame every 66 ms, in which `found` is found if it is read.
    fn frame(&mut self, frame: &Luma, found: &Reading) -> Reading {
        let now = self.start + Duration::from_millis(self.at);
        let reading = self.lookout.look(frame, now, || {
            self.read.push(self.at);
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
fn an_empty_room_is_read_twice_a_second_once_every_look_at_it_was_taken() {
    let watch = Watch::settled();
    assert_eq!(watch.read, [0, 66, 132, 198, 726, 1254, 1782]);
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
fn what_changes_is_read_until_every_look_at_it_was_taken() {
    let mut watch = Watch::settled();
    watch.read.clear();
    let begun = watch.at;
    for noise in 0..6 {
        watch.frame(&badge(room(noise)), &Reading::default());
    }
    assert_eq!(watch.read, [begun, begun + 66, begun + 132, begun + 198]);
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
