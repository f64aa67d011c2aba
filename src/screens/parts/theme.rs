//! The look in a window: the house's colours and lengths at one size of window, and the way round
//! a language is drawn in.
//!
//! Views lay everything out from the left. Where sentences run from the right, the parts put it
//! the other way round when they draw: a view never asks which way it is.

use eframe::egui::{Align2, Color32, Pos2, Rect, Vec2, pos2, vec2};

use crate::displays::theme::{FINGERTIP, MARGIN, Palette as Plain, REFERENCE, Rgb};
pub use crate::displays::theme::{Scheme, Style};
use crate::displays::{Mark, Tone};
use crate::text::{Direction, Language};

/// The house's colours, as windows draw them.
pub type Palette = Plain<Color32>;

impl Palette {
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
    pub scheme: Scheme,
    /// Points for each point of the reference screen.
    pub scale: f32,
    /// How much larger words are set than the house's sizes.
    pub letters: f32,
    /// The screen is higher than wide.
    pub upright: bool,
    pub direction: Direction,
    screen: Rect,
}

impl Theme {
    /// The look of a window that fills `screen`, for words in `language`.
    pub fn new(scheme: Scheme, language: Language, screen: Rect) -> Self {
        let upright = screen.height() > screen.width();
        let (long, short) = REFERENCE;
        let reference = if upright { vec2(short, long) } else { vec2(long, short) };
        let ratio = screen.size() / reference;
        Self {
            palette: Plain::of(scheme)
                .map(|Rgb(red, green, blue)| Color32::from_rgb(red, green, blue)),
            scheme,
            scale: ratio.x.min(ratio.y).max(0.25),
            letters: 1.0,
            upright,
            direction: language.direction(),
            screen,
        }
    }

    /// What a window is cleared with before anything is drawn: painting it would cost as much as all
    /// the rest.
    pub fn ground_of(scheme: Scheme) -> Color32 {
        let Rgb(red, green, blue) = Plain::of(scheme).ground;
        Color32::from_rgb(red, green, blue)
    }

    /// The same in the brand's colour.
    pub fn brand_of(scheme: Scheme) -> Color32 {
        let Rgb(red, green, blue) = Plain::of(scheme).brand;
        Color32::from_rgb(red, green, blue)
    }

    /// The same with larger words, where there is room for them.
    #[must_use]
    pub fn with_letters(self, letters: f32) -> Self {
        Self { letters, ..self }
    }

    /// A length of the reference screen, in points of this one.
    pub fn u(&self, length: f32) -> f32 {
        length * self.scale
    }

    /// The height of something to be touched: never less than a fingertip.
    pub fn touch(&self, height: f32) -> f32 {
        self.u(height).max(FINGERTIP)
    }

    /// The distance everything keeps from the edge of the screen.
    pub fn margin(&self) -> f32 {
        self.u(MARGIN)
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

    /// Where a rectangle of the layout is on the screen.
    pub fn place(&self, rect: Rect) -> Rect {
        match self.direction {
            Direction::LeftToRight => rect,
            Direction::RightToLeft => Rect::from_min_size(
                pos2(self.turned(rect.right()), rect.top()),
                Vec2::new(rect.width(), rect.height()),
            ),
        }
    }

    /// Where a point of the layout is on the screen.
    pub fn at(&self, point: Pos2) -> Pos2 {
        match self.direction {
            Direction::LeftToRight => point,
            Direction::RightToLeft => pos2(self.turned(point.x), point.y),
        }
    }

    /// The corner that is meant by a corner of the layout.
    pub fn anchor(&self, anchor: Align2) -> Align2 {
        match self.direction {
            Direction::LeftToRight => anchor,
            Direction::RightToLeft => Align2([anchor.x().flipped(), anchor.y()]),
        }
    }

    fn turned(&self, x: f32) -> f32 {
        self.screen.left() + self.screen.right() - x
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn theme(width: f32, height: f32, language: Language) -> Theme {
        let screen = Rect::from_min_size(Pos2::ZERO, Vec2::new(width, height));
        Theme::new(Scheme::Light, language, screen)
    }

    #[test]
    fn lengths_grow_with_the_tighter_side_of_the_window() {
        for (width, height, expected, upright) in [
            (1280.0, 800.0, 1.0, false),
            (2560.0, 1600.0, 2.0, false),
            (1024.0, 600.0, 0.75, false),
            (1600.0, 800.0, 1.0, false),
            (800.0, 1280.0, 1.0, true),
            (1080.0, 1920.0, 1.35, true),
        ] {
            let theme = theme(width, height, Language::English);
            assert!((theme.scale - expected).abs() < 1e-6, "{width}x{height}");
            assert_eq!(theme.upright, upright, "{width}x{height}");
        }
    }

    #[test]
    fn what_stands_left_in_the_layout_stands_right_for_readers_from_the_right() {
        let rect = Rect::from_min_size(pos2(10.0, 20.0), vec2(100.0, 30.0));
        let english = theme(1280.0, 800.0, Language::English);
        assert_eq!(english.place(rect), rect);
        let arabic = theme(1280.0, 800.0, Language::Arabic);
        assert_eq!(arabic.place(rect), Rect::from_min_size(pos2(1170.0, 20.0), vec2(100.0, 30.0)));
        assert_eq!(arabic.place(arabic.place(rect)), rect);
        assert_eq!(arabic.at(pos2(10.0, 20.0)), pos2(1270.0, 20.0));
        assert_eq!(arabic.anchor(Align2::LEFT_TOP), Align2::RIGHT_TOP);
        assert_eq!(arabic.anchor(Align2::CENTER_CENTER), Align2::CENTER_CENTER);
    }
}
