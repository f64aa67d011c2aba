//! The look: colours by role, sizes of type, one grid. Lengths are those of a 1280 by 800 screen
//! and grow with the window, so that proportions hold from a small panel to a wall.

use eframe::egui::{Color32, Rect, Vec2};

use crate::displays::{Mark, Tone};
use crate::text::Weight;

/// The screen all lengths are written for, in points.
const REFERENCE: Vec2 = Vec2::new(1280.0, 800.0);

/// A size of type.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Style {
    /// Height of the em, in points of the reference screen.
    pub size: f32,
    pub weight: Weight,
    /// From baseline to baseline, as a multiple of `size`.
    pub line_height: f32,
}

impl Style {
    const fn new(size: f32, weight: Weight, line_height: f32) -> Self {
        Self { size, weight, line_height }
    }

    /// The loudest thing there is: a delegate's number.
    pub const NUMBER: Self = Self::new(300.0, Weight::Bold, 1.0);
    pub const HUGE: Self = Self::new(190.0, Weight::Bold, 1.0);
    pub const GIANT: Self = Self::new(112.0, Weight::Bold, 1.0);
    pub const DISPLAY: Self = Self::new(72.0, Weight::Bold, 1.1);
    pub const TITLE: Self = Self::new(64.0, Weight::Bold, 1.12);
    pub const HEADING: Self = Self::new(46.0, Weight::Bold, 1.16);
    pub const LARGE: Self = Self::new(32.0, Weight::Bold, 1.2);
    pub const LEAD: Self = Self::new(26.0, Weight::Regular, 1.4);
    pub const STRONG: Self = Self::new(24.0, Weight::Semibold, 1.3);
    pub const BODY: Self = Self::new(21.0, Weight::Regular, 1.4);
    pub const BODY_STRONG: Self = Self::new(21.0, Weight::Semibold, 1.35);
    pub const SMALL: Self = Self::new(18.0, Weight::Regular, 1.35);
    pub const SMALL_STRONG: Self = Self::new(18.0, Weight::Semibold, 1.35);

    /// The same, in another weight.
    #[must_use]
    pub const fn weight(self, weight: Weight) -> Self {
        Self { weight, ..self }
    }

    /// The same, in another size.
    #[must_use]
    pub const fn sized(self, size: f32) -> Self {
        Self { size, ..self }
    }
}

/// Colours by what they are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Palette {
    pub ground: Color32,
    pub card: Color32,
    /// A card that cannot be chosen, a row that is not the newest.
    pub sunken: Color32,
    pub line: Color32,
    pub ink: Color32,
    pub second: Color32,
    pub brand: Color32,
    pub brand_pressed: Color32,
    pub on_brand: Color32,
    pub on_brand_second: Color32,
    /// A card on brand ground.
    pub brand_card: Color32,
    pub good: Color32,
    pub warn: Color32,
    pub warn_ground: Color32,
    pub bad: Color32,
    pub focus: Color32,
    /// Over what has to wait.
    pub veil: Color32,
}

impl Palette {
    /// Paper: kiosk, table display and desk.
    pub const LIGHT: Self = Self {
        ground: Color32::from_rgb(0xfa, 0xf7, 0xf2),
        card: Color32::from_rgb(0xff, 0xff, 0xff),
        sunken: Color32::from_rgb(0xf2, 0xed, 0xe4),
        line: Color32::from_rgb(0xe3, 0xdc, 0xd0),
        ink: Color32::from_rgb(0x14, 0x20, 0x2b),
        second: Color32::from_rgb(0x4a, 0x5a, 0x68),
        brand: Color32::from_rgb(0x0b, 0x4f, 0x6c),
        brand_pressed: Color32::from_rgb(0x08, 0x3d, 0x54),
        on_brand: Color32::from_rgb(0xff, 0xff, 0xff),
        on_brand_second: Color32::from_rgb(0xd5, 0xe4, 0xec),
        brand_card: Color32::from_rgb(0x1c, 0x5c, 0x78),
        good: Color32::from_rgb(0x1d, 0x6f, 0x42),
        warn: Color32::from_rgb(0x8f, 0x54, 0x00),
        warn_ground: Color32::from_rgb(0xfe, 0xf3, 0xe0),
        bad: Color32::from_rgb(0xa3, 0x26, 0x2a),
        focus: Color32::from_rgb(0xd9, 0x7a, 0x06),
        veil: Color32::from_rgba_premultiplied(0x0a, 0x10, 0x15, 0xb4),
    };

    /// Night: the board on the wall.
    pub const DARK: Self = Self {
        ground: Color32::from_rgb(0x0e, 0x1a, 0x22),
        card: Color32::from_rgb(0xff, 0xff, 0xff),
        sunken: Color32::from_rgb(0x18, 0x28, 0x32),
        line: Color32::from_rgb(0x2b, 0x3c, 0x48),
        ink: Color32::from_rgb(0xff, 0xff, 0xff),
        second: Color32::from_rgb(0xb6, 0xc3, 0xcc),
        brand: Color32::from_rgb(0xff, 0xff, 0xff),
        brand_pressed: Color32::from_rgb(0xdd, 0xe6, 0xec),
        on_brand: Color32::from_rgb(0x14, 0x20, 0x2b),
        on_brand_second: Color32::from_rgb(0x4a, 0x5a, 0x68),
        brand_card: Color32::from_rgb(0xf2, 0xed, 0xe4),
        good: Color32::from_rgb(0x8f, 0xd9, 0xae),
        warn: Color32::from_rgb(0xf5, 0xc3, 0x78),
        warn_ground: Color32::from_rgb(0x2c, 0x22, 0x14),
        bad: Color32::from_rgb(0xff, 0xb0, 0xa8),
        focus: Color32::from_rgb(0xf5, 0xc3, 0x78),
        veil: Color32::from_rgba_premultiplied(0x0a, 0x10, 0x15, 0xb4),
    };

    /// The ink for what is meant in `tone`.
    pub fn tone(&self, tone: Tone) -> Color32 {
        match tone {
            Tone::Plain => self.ink,
            Tone::Quiet => self.second,
            Tone::Good => self.good,
            Tone::Warn => self.warn,
            Tone::Bad => self.bad,
        }
    }
}

/// The colour of an area's mark.
pub fn mark_colour(mark: Mark) -> Color32 {
    let [red, green, blue] = mark.colour;
    Color32::from_rgb(red, green, blue)
}

/// The look at one size of window.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Theme {
    pub palette: Palette,
    /// Points for each point of the reference screen.
    pub scale: f32,
}

impl Theme {
    /// The look of a window that fills `screen`.
    pub fn new(palette: Palette, screen: Rect) -> Self {
        let ratio = screen.size() / REFERENCE;
        Self { palette, scale: ratio.x.min(ratio.y).max(0.25) }
    }

    /// A length of the reference screen, in points of this one.
    pub fn u(&self, length: f32) -> f32 {
        length * self.scale
    }

    /// The height of something to be touched: never less than a fingertip.
    pub fn touch(&self, height: f32) -> f32 {
        self.u(height).max(48.0)
    }

    /// The distance everything keeps from the edge of the screen.
    pub fn margin(&self) -> f32 {
        self.u(48.0)
    }

    /// The radius of corners, as pictures of rectangles want it.
    pub fn round(&self, radius: f32) -> eframe::egui::CornerRadius {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a cast clamps, and no corner is rounder than 255 points"
        )]
        eframe::egui::CornerRadius::same(self.u(radius).round() as u8)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Relative luminance as the Web Content Accessibility Guidelines define it.
    fn luminance(colour: Color32) -> f64 {
        let part = |byte: u8| {
            let c = f64::from(byte) / 255.0;
            if c <= 0.040_45 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * part(colour.r()) + 0.7152 * part(colour.g()) + 0.0722 * part(colour.b())
    }

    fn contrast(ink: Color32, ground: Color32) -> f64 {
        let (a, b) = (luminance(ink), luminance(ground));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn every_text_can_be_read_on_every_ground_it_stands_on() {
        assert!((contrast(Color32::BLACK, Color32::WHITE) - 21.0).abs() < 0.01);
        for p in [Palette::LIGHT, Palette::DARK] {
            let plain = if p == Palette::LIGHT {
                vec![p.ground, p.card, p.sunken]
            } else {
                vec![p.ground, p.sunken]
            };
            for ink in [p.ink, p.second, p.good, p.warn, p.bad] {
                for ground in &plain {
                    let ratio = contrast(ink, *ground);
                    assert!(ratio >= 4.5, "{ink:?} on {ground:?}: {ratio:.2}");
                }
            }
            for (ink, ground) in [
                (p.ink, p.warn_ground),
                (p.warn, p.warn_ground),
                (p.on_brand, p.brand),
                (p.on_brand, p.brand_pressed),
                (p.on_brand_second, p.brand),
                (p.on_brand, p.brand_card),
            ] {
                let ratio = contrast(ink, ground);
                assert!(ratio >= 4.5, "{ink:?} on {ground:?}: {ratio:.2}");
            }
        }
    }

    #[test]
    fn numbers_stand_out_by_seven_to_one() {
        let (light, dark) = (Palette::LIGHT, Palette::DARK);
        for (ink, ground) in [
            (light.ink, light.card),
            (light.ink, light.ground),
            (light.second, light.card),
            (light.on_brand, light.brand),
            (dark.on_brand, dark.brand),
            (dark.ink, dark.sunken),
            (dark.second, dark.sunken),
        ] {
            let ratio = contrast(ink, ground);
            assert!(ratio >= 7.0, "{ink:?} on {ground:?}: {ratio:.2}");
        }
    }

    #[test]
    fn the_smallest_type_is_never_under_seventeen_points_of_the_reference_screen() {
        for style in [Style::SMALL, Style::SMALL_STRONG, Style::BODY] {
            assert!(style.size >= 17.0);
        }
    }

    #[test]
    fn lengths_grow_with_the_smaller_side_of_the_window() {
        let scale = |w: f32, h: f32| {
            Theme::new(
                Palette::LIGHT,
                Rect::from_min_size(eframe::egui::Pos2::ZERO, Vec2::new(w, h)),
            )
            .scale
        };
        for (width, height, expected) in [
            (1280.0, 800.0, 1.0),
            (2560.0, 1600.0, 2.0),
            (1024.0, 600.0, 0.75),
            (1280.0, 1600.0, 1.0),
        ] {
            assert!((scale(width, height) - expected).abs() < 1e-6, "{width}x{height}");
        }
    }
}
