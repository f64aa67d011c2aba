//! Motion that explains: which way a page lies, where a row has gone. It is short, takes nothing from
//! a finger, and there is none where the window's style says that animations take no time.

use eframe::egui::{Id, Ui, Vec2, vec2};

use super::theme::Theme;

/// How long a motion takes where it is not switched off, in seconds.
pub const LASTS: f32 = 0.18;

/// How far a page comes from, in points of the reference screen.
const FAR: f32 = 40.0;

/// A page, and where it lies beside the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    pub page: &'static str,
    /// How many decisions lie before it.
    pub depth: u8,
    /// It lies over another page.
    pub over: bool,
}

/// The last change of page.
#[derive(Debug, Clone, Copy)]
struct Change {
    to: Place,
    /// From which side the page came: of the layout, as if sentences ran from the left.
    side: Vec2,
    /// On the window's clock, in seconds.
    at: f64,
}

/// How far from where it belongs the page is drawn in this frame; nothing once it has come to rest.
/// One further on comes from where sentences run to, one before it from where they begin, one that
/// lies over another from below.
pub fn of_page(ui: &Ui, theme: &Theme, here: Place) -> Vec2 {
    let id = Id::unique("the page that is seen");
    let now = ui.input(|input| input.time);
    let change = ui.data_mut(|data| {
        let rest = Change { to: here, side: Vec2::ZERO, at: f64::NEG_INFINITY };
        let last: &mut Change = data.get_temp_mut_or_insert_with(id, || rest);
        if last.to != here {
            *last = Change { to: here, side: side(last.to, here), at: now };
        }
        *last
    });
    let left = 1.0 - part_done(ui, now - change.at);
    if left > 0.0 && change.side != Vec2::ZERO {
        ui.ctx().request_repaint();
    }
    change.side * theme.u(FAR) * left.powi(3)
}

fn side(from: Place, to: Place) -> Vec2 {
    if to.over {
        return vec2(0.0, 1.0);
    }
    if from.over || from.depth == to.depth {
        return Vec2::ZERO;
    }
    vec2(if to.depth > from.depth { 1.0 } else { -1.0 }, 0.0)
}

#[expect(clippy::cast_possible_truncation, reason = "a part of a second, clamped")]
fn part_done(ui: &Ui, seconds: f64) -> f32 {
    let lasts = ui.style().animation_time;
    if lasts <= 0.0 { 1.0 } else { (seconds / f64::from(lasts)).clamp(0.0, 1.0) as f32 }
}

/// Where along `to` something is that was elsewhere a moment ago; `id` tells it from all others.
pub fn of_row(ui: &Ui, id: Id, to: f32) -> f32 {
    ui.ctx().animate_value_with_time(id, to, ui.style().animation_time)
}

#[cfg(test)]
mod tests {
    use eframe::egui::{Context, Pos2, RawInput, Rect};

    use super::*;
    use crate::displays::theme::Scheme;
    use crate::text::Language;

    const START: Place = Place { page: "start", depth: 0, over: false };
    const AREAS: Place = Place { page: "areas", depth: 1, over: false };
    const SHEET: Place = Place { page: "sheet", depth: 1, over: true };

    /// How far the page is from its place in each frame: frames are 50 ms apart.
    fn journey(lasts: f32, places: &[Place]) -> Vec<Vec2> {
        let ctx = Context::default();
        ctx.all_styles_mut(|style| style.animation_time = lasts);
        let screen = Rect::from_min_size(Pos2::ZERO, vec2(1280.0, 800.0));
        let theme = Theme::new(Scheme::Light, Language::English, screen);
        let mut seen = Vec::new();
        for (frame, place) in (0_u8..).zip(places) {
            let time = Some(f64::from(frame) * 0.05);
            let input = RawInput { screen_rect: Some(screen), time, ..RawInput::default() };
            let mut drawn = ctx.run_ui(input, |ui| seen.push(of_page(ui, &theme, *place)));
            drawn.textures_delta.clear();
        }
        seen
    }

    #[test]
    fn a_page_comes_from_its_side_and_is_soon_at_rest() {
        for (from, to, side) in [
            (START, AREAS, vec2(1.0, 0.0)),
            (AREAS, START, vec2(-1.0, 0.0)),
            (AREAS, SHEET, vec2(0.0, 1.0)),
            (SHEET, AREAS, Vec2::ZERO),
        ] {
            let seen = journey(LASTS, &[from, from, to, to, to, to, to]);
            assert_eq!(seen[..2], [Vec2::ZERO; 2], "nobody went anywhere");
            assert_eq!(seen[2], side * FAR, "{from:?} {to:?}");
            assert!(seen[2].length() >= seen[3].length() && seen[3].length() >= seen[4].length());
            assert_eq!(seen[6], Vec2::ZERO, "{from:?} {to:?}");
        }
    }

    #[test]
    fn switched_off_every_page_is_where_it_belongs_at_once() {
        assert_eq!(journey(0.0, &[START, AREAS, SHEET, START]), [Vec2::ZERO; 4]);
    }
}
