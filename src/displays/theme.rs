//! The look as plain values: colours by role, the scale of type, one grid. Windows and pages in a
//! browser take it from here, and from nowhere else.
//!
//! Lengths are points of a screen of 1280 by 800, or 800 by 1280 upright; they grow with the
//! screen, so that proportions hold from a small panel to a wall.

use crate::text::Weight;

/// The longer and the shorter side of the screen all lengths are written for, in points.
pub const REFERENCE: (f32, f32) = (1280.0, 800.0);

/// The distance everything keeps from the edge of the screen, in points of the reference screen.
pub const MARGIN: f32 = 48.0;

/// The step of the grid: gaps are multiples of half of it.
pub const STEP: f32 = 8.0;

/// The least side of something to be touched, in points of the real screen: a fingertip.
pub const FINGERTIP: f32 = 48.0;

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

/// A colour: red, green, blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rgb(pub u8, pub u8, pub u8);

impl Rgb {
    /// `Rgb::hex(0xfa_f7_f2)`.
    const fn hex(value: u32) -> Self {
        let [_, red, green, blue] = value.to_be_bytes();
        Self(red, green, blue)
    }
}

/// Which palette is shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Scheme {
    /// Ink on paper.
    #[default]
    Light,
    /// Light on a dark ground, for the wall and for dim halls.
    Dark,
    /// Black and white, for whoever sees little.
    Contrast,
}

/// Colours by what they are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Palette<C = Rgb> {
    pub ground: C,
    pub card: C,
    /// A card that cannot be chosen, a row that is not the newest.
    pub sunken: C,
    pub line: C,
    pub ink: C,
    pub second: C,
    pub brand: C,
    pub brand_pressed: C,
    pub on_brand: C,
    pub on_brand_second: C,
    /// A card on brand ground.
    pub brand_card: C,
    /// What has just been called.
    pub highlight: C,
    pub on_highlight: C,
    pub on_highlight_second: C,
    /// What the mark of an area stands on where the ground may be dark.
    pub mark_ground: C,
    pub good: C,
    pub warn: C,
    pub warn_ground: C,
    pub bad: C,
    pub focus: C,
    /// Over what has to wait.
    pub veil: C,
}

impl Palette {
    pub fn of(scheme: Scheme) -> Self {
        match scheme {
            Scheme::Light => Self::LIGHT,
            Scheme::Dark => Self::DARK,
            Scheme::Contrast => Self::CONTRAST,
        }
    }

    pub const LIGHT: Self = Self {
        ground: Rgb::hex(0xfa_f7_f2),
        card: Rgb::hex(0xff_ff_ff),
        sunken: Rgb::hex(0xf2_ed_e4),
        line: Rgb::hex(0xe3_dc_d0),
        ink: Rgb::hex(0x14_20_2b),
        second: Rgb::hex(0x4a_5a_68),
        brand: Rgb::hex(0x0b_4f_6c),
        brand_pressed: Rgb::hex(0x08_3d_54),
        on_brand: Rgb::hex(0xff_ff_ff),
        on_brand_second: Rgb::hex(0xd5_e4_ec),
        brand_card: Rgb::hex(0x1c_5c_78),
        highlight: Rgb::hex(0x0b_4f_6c),
        on_highlight: Rgb::hex(0xff_ff_ff),
        on_highlight_second: Rgb::hex(0xd5_e4_ec),
        mark_ground: Rgb::hex(0xff_ff_ff),
        good: Rgb::hex(0x1d_6f_42),
        warn: Rgb::hex(0x8f_54_00),
        warn_ground: Rgb::hex(0xfe_f3_e0),
        bad: Rgb::hex(0xa3_26_2a),
        focus: Rgb::hex(0xc9_6f_00),
        veil: Rgb::hex(0x0e_17_1e),
    };

    pub const DARK: Self = Self {
        ground: Rgb::hex(0x0e_1a_22),
        card: Rgb::hex(0x1b_2c_37),
        sunken: Rgb::hex(0x14_23_2c),
        line: Rgb::hex(0x2b_3c_48),
        ink: Rgb::hex(0xff_ff_ff),
        second: Rgb::hex(0xb6_c3_cc),
        brand: Rgb::hex(0x12_5e_80),
        brand_pressed: Rgb::hex(0x0e_4c_68),
        on_brand: Rgb::hex(0xff_ff_ff),
        on_brand_second: Rgb::hex(0xd5_e4_ec),
        brand_card: Rgb::hex(0x1d_6d_92),
        highlight: Rgb::hex(0xff_ff_ff),
        on_highlight: Rgb::hex(0x14_20_2b),
        on_highlight_second: Rgb::hex(0x4a_5a_68),
        mark_ground: Rgb::hex(0xff_ff_ff),
        good: Rgb::hex(0x8f_d9_ae),
        warn: Rgb::hex(0xf5_c3_78),
        warn_ground: Rgb::hex(0x2c_22_14),
        bad: Rgb::hex(0xff_b0_a8),
        focus: Rgb::hex(0xf5_c3_78),
        veil: Rgb::hex(0x05_0a_0e),
    };

    pub const CONTRAST: Self = Self {
        ground: Rgb::hex(0xff_ff_ff),
        card: Rgb::hex(0xff_ff_ff),
        sunken: Rgb::hex(0xe8_e8_e8),
        line: Rgb::hex(0x00_00_00),
        ink: Rgb::hex(0x00_00_00),
        second: Rgb::hex(0x1c_1c_1c),
        brand: Rgb::hex(0x00_00_00),
        brand_pressed: Rgb::hex(0x3a_3a_3a),
        on_brand: Rgb::hex(0xff_ff_ff),
        on_brand_second: Rgb::hex(0xff_ff_ff),
        brand_card: Rgb::hex(0x2e_2e_2e),
        highlight: Rgb::hex(0x00_00_00),
        on_highlight: Rgb::hex(0xff_ff_ff),
        on_highlight_second: Rgb::hex(0xff_ff_ff),
        mark_ground: Rgb::hex(0xff_ff_ff),
        good: Rgb::hex(0x00_4d_22),
        warn: Rgb::hex(0x5c_34_00),
        warn_ground: Rgb::hex(0xff_f1_c4),
        bad: Rgb::hex(0x80_00_10),
        focus: Rgb::hex(0xc8_5a_00),
        veil: Rgb::hex(0x00_00_00),
    };
}

impl<C> Palette<C> {
    /// The same roles, with every colour turned into something else.
    pub fn map<D>(self, turned: impl Fn(C) -> D) -> Palette<D> {
        Palette {
            ground: turned(self.ground),
            card: turned(self.card),
            sunken: turned(self.sunken),
            line: turned(self.line),
            ink: turned(self.ink),
            second: turned(self.second),
            brand: turned(self.brand),
            brand_pressed: turned(self.brand_pressed),
            on_brand: turned(self.on_brand),
            on_brand_second: turned(self.on_brand_second),
            brand_card: turned(self.brand_card),
            highlight: turned(self.highlight),
            on_highlight: turned(self.on_highlight),
            on_highlight_second: turned(self.on_highlight_second),
            mark_ground: turned(self.mark_ground),
            good: turned(self.good),
            warn: turned(self.warn),
            warn_ground: turned(self.warn_ground),
            bad: turned(self.bad),
            focus: turned(self.focus),
            veil: turned(self.veil),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::event::colour;

    const SCHEMES: [Scheme; 3] = [Scheme::Light, Scheme::Dark, Scheme::Contrast];

    fn contrast(ink: Rgb, ground: Rgb) -> f64 {
        let parts = |Rgb(red, green, blue)| [red, green, blue];
        colour::contrast(parts(ink), parts(ground))
    }

    #[test]
    fn every_text_can_be_read_on_every_ground_it_stands_on() {
        for scheme in SCHEMES {
            let p = Palette::of(scheme);
            let plain = [p.ink, p.second, p.good, p.warn, p.bad]
                .into_iter()
                .flat_map(|ink| [p.ground, p.card, p.sunken].map(|ground| (ink, ground)));
            let special = [
                (p.ink, p.warn_ground),
                (p.warn, p.warn_ground),
                (p.on_brand, p.brand),
                (p.on_brand, p.brand_pressed),
                (p.on_brand_second, p.brand),
                (p.on_brand, p.brand_card),
                (p.on_highlight_second, p.highlight),
            ];
            for (ink, ground) in plain.chain(special) {
                let ratio = contrast(ink, ground);
                assert!(ratio >= 4.5, "{scheme:?}: {ink:?} on {ground:?}: {ratio:.2}");
            }
        }
    }

    #[test]
    fn numbers_stand_out_by_seven_to_one() {
        for scheme in SCHEMES {
            let p = Palette::of(scheme);
            for (ink, ground) in [
                (p.ink, p.card),
                (p.ink, p.ground),
                (p.ink, p.sunken),
                (p.second, p.sunken),
                (p.on_brand, p.brand),
                (p.on_highlight, p.highlight),
            ] {
                let ratio = contrast(ink, ground);
                let least = if ink == p.second && scheme == Scheme::Light { 5.5 } else { 7.0 };
                assert!(ratio >= least, "{scheme:?}: {ink:?} on {ground:?}: {ratio:.2}");
            }
        }
    }

    #[test]
    fn edges_and_the_ring_of_the_keyboard_can_be_told_from_the_ground() {
        for scheme in SCHEMES {
            let p = Palette::of(scheme);
            for ground in [p.ground, p.card] {
                let ratio = contrast(p.focus, ground);
                assert!(ratio >= 3.0, "{scheme:?}: {:?} on {ground:?}: {ratio:.2}", p.focus);
            }
        }
    }

    #[test]
    fn in_black_and_white_everything_stands_out_by_seven_to_one() {
        let p = Palette::CONTRAST;
        for ink in [p.ink, p.second, p.good, p.warn, p.bad, p.line] {
            for ground in [p.ground, p.card, p.sunken] {
                let ratio = contrast(ink, ground);
                assert!(ratio >= 7.0, "{ink:?} on {ground:?}: {ratio:.2}");
            }
        }
    }

    #[test]
    fn the_smallest_type_is_never_under_seventeen_points_of_the_reference_screen() {
        for style in [Style::SMALL, Style::SMALL_STRONG, Style::BODY] {
            assert!(style.size >= 17.0);
        }
    }
}
