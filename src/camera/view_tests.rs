//! Pictures a camera at a kiosk sees, drawn; what is said of them, and when.

use super::*;

const SIZE: (u16, u16) = (640, 360);

/// Draws a picture of `light(x, y)`, x and y from 0 to 1, with noise of up to `noise` each way.
fn drawn(noise: f32, light: impl Fn(f32, f32) -> f32) -> Luma {
    let (width, height) = SIZE;
    let mut chance = 0x9e37_79b9_u32;
    let mut pixels = Vec::new();
    for y in 0..height {
        for x in 0..width {
            chance ^= chance << 13;
            chance ^= chance >> 17;
            chance ^= chance << 5;
            let wobble = f32::from(u16::try_from(chance % 1001).unwrap()) / 500.0 - 1.0;
            let at = |at: u16, of: u16| f32::from(at) / f32::from(of);
            let light = light(at(x, width), at(y, height)) + noise * wobble;
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped")]
            pixels.push(light.clamp(0.0, 255.0) as u8);
        }
    }
    Luma { width, height, pixels }
}

/// A plain wall in one light, a little darker towards the corners as every lens makes it.
fn wall(light: f32) -> impl Fn(f32, f32) -> f32 {
    move |x, y| light * (1.0 - 0.5 * ((x - 0.5).powi(2) + (y - 0.5).powi(2)))
}

/// A plain wall through a good lens: `fall` of the light is missing in the very corners.
fn faint_wall(light: f32, fall: f32) -> impl Fn(f32, f32) -> f32 {
    move |x, y| light * (1.0 - fall * 2.0 * ((x - 0.5).powi(2) + (y - 0.5).powi(2)))
}

/// Something with hard edges in the middle, `size` of the picture high.
fn with_badge(size: f32, paper: f32, ink: f32, behind: f32) -> impl Fn(f32, f32) -> f32 {
    move |x, y| {
        let (u, v) = ((x - 0.5) / size * 1.6, (y - 0.5) / size);
        if u.abs() > 0.5 || v.abs() > 0.5 {
            return wall(behind)(x, y);
        }
        let code = u.abs() < 0.3 && v.abs() < 0.3;
        let dark = ((u * 40.0).floor() * 7.0 + (v * 40.0).floor() * 5.0).rem_euclid(3.0) < 1.0;
        if code && dark { ink } else { paper }
    }
}

#[test]
fn pictures_are_judged_as_a_person_would() {
    let person = |light: f32| {
        move |x: f32, y: f32| {
            let body = (x - 0.5).abs() < 0.2 && y > 0.3;
            if body { light * 0.4 } else { wall(light)(x, y) }
        }
    };
    let hand = |x: f32, y: f32| 22.0 + 30.0 * (x * y).powi(2);
    let window = |x: f32, y: f32| if x > 0.4 { 255.0 } else { wall(70.0)(x, y) };
    let lamp = |x: f32, y: f32| {
        if (x - 0.8).hypot(y - 0.2) < 0.05 { 255.0 } else { person(24.0)(x, y) }
    };
    let table: &[(&str, Luma, View)] = &[
        ("a lens cap", drawn(0.0, |_, _| 0.0), View::Covered),
        ("a lens cap, and gain", drawn(12.0, |_, _| 10.0), View::Covered),
        ("a shutter, from 16 up", drawn(1.0, |_, _| 16.0), View::Covered),
        ("a hand on the lens", drawn(6.0, hand), View::Covered),
        ("a sticker on the lens", drawn(3.0, |_, _| 120.0), View::Covered),
        ("one blue: no signal", drawn(0.0, |_, _| 41.0), View::Covered),
        ("a lamp into the lens", drawn(2.0, |_, _| 255.0), View::Dazzled),
        ("over-exposed up to 235", drawn(1.0, |_, _| 235.0), View::Dazzled),
        ("over-exposed at the middle", drawn(2.0, |x, y| 330.0 * wall(1.0)(x, y)), View::Dazzled),
        ("lights out", drawn(4.0, person(24.0)), View::Dark),
        ("a hall at dusk", drawn(5.0, person(70.0)), View::Clear),
        ("a wall", drawn(3.0, wall(120.0)), View::Clear),
        ("a wall near by", drawn(3.0, faint_wall(180.0, 0.12)), View::Clear),
        ("a wall in even light", drawn(1.0, faint_wall(150.0, 0.2)), View::Clear),
        ("a wall in even light, and gain", drawn(12.0, faint_wall(90.0, 0.2)), View::Clear),
        ("a grey wall lit from one side", drawn(2.0, |x, _| 110.0 + 14.0 * x), View::Clear),
        ("a ceiling with a shadow", drawn(2.0, |_, y| 170.0 - 12.0 * y * y), View::Clear),
        ("a dim wall", drawn(6.0, wall(60.0)), View::Clear),
        ("a person", drawn(4.0, person(130.0)), View::Clear),
        ("a badge", drawn(3.0, with_badge(0.6, 220.0, 30.0, 110.0)), View::Clear),
        ("a badge too close", drawn(3.0, with_badge(3.0, 215.0, 30.0, 110.0)), View::Clear),
        ("a code on white paper", drawn(0.0, with_badge(1.5, 255.0, 0.0, 255.0)), View::Clear),
        ("a telephone in the dark", drawn(5.0, with_badge(0.4, 255.0, 20.0, 9.0)), View::Clear),
        ("a telephone held close", drawn(2.0, with_badge(1.5, 255.0, 60.0, 40.0)), View::Clear),
        ("a window behind", drawn(3.0, window), View::Clear),
        ("lights out, one lamp far away", drawn(4.0, lamp), View::Dark),
        ("an empty scene of ours", super::super::Frame::empty(640, 480).luma, View::Clear),
    ];
    for (what, picture, view) in table {
        assert_eq!(View::of(picture), *view, "{what}");
    }
}

#[test]
fn pictures_of_every_size_can_be_judged() {
    for (width, height) in [(1, 1), (3, 200), (160, 120), (1920, 1080), (47, 26)] {
        let pixels = vec![0; usize::from(width) * usize::from(height)];
        assert_eq!(View::of(&Luma { width, height, pixels }), View::Covered, "{width}x{height}");
    }
    let torn = Luma { width: 9, height: 9, pixels: vec![0; 80] };
    assert_eq!(View::of(&torn), View::Clear, "nothing is said of what is no picture");
}

#[test]
fn trouble_is_told_after_a_while_and_is_over_soon() {
    use View::{Clear, Covered, Dark, Dazzled};

    let start = Instant::now();
    let story = |saw: &[(u64, View)]| {
        let mut judge = Judge::default();
        let told = |(at, view): &(u64, View)| {
            Some((*at, judge.saw(*view, start + Duration::from_millis(*at))?))
        };
        saw.iter().filter_map(told).collect::<Vec<_>>()
    };
    // A badge right before the lens for two seconds is no trouble.
    assert_eq!(story(&[(0, Clear), (100, Covered), (2100, Clear), (4000, Covered)]), []);
    let covered = [(0, Clear), (100, Covered), (3000, Covered), (3100, Covered), (9000, Covered)];
    assert_eq!(story(&covered), [(3100, Covered)]);
    // Between dark and covered there is no line to flicker about.
    let gloom = [(0, Dark), (1500, Covered), (3000, Dark), (3100, Covered), (9000, Covered)];
    assert_eq!(story(&gloom), [(3000, Dark)]);
    let over = [(0, Dazzled), (3000, Dazzled), (4000, Clear), (4400, Dazzled), (5000, Clear)];
    assert_eq!(story(&over), [(3000, Dazzled)]);
    let over = [(0, Dazzled), (3000, Dazzled), (4000, Clear), (4500, Clear)];
    assert_eq!(story(&over), [(3000, Dazzled), (4500, Clear)]);
}

#[test]
fn a_frame_is_judged_in_a_fraction_of_a_millisecond() {
    let frame = Luma { width: 1280, height: 720, pixels: vec![100; 1280 * 720] };
    let fastest = (0..50)
        .map(|_| {
            let start = Instant::now();
            assert_eq!(View::of(&frame), View::Covered);
            start.elapsed()
        })
        .min();
    // It takes a tenth of that, even hardly optimised.
    assert!(fastest.unwrap() < Duration::from_millis(1), "{fastest:?}");
}
