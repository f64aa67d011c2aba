//! Pieces of different widths, one after the other, on as many lines as they need.

use eframe::egui::{Rect, pos2, vec2};

/// Where pieces so wide stand in `room`, on lines `height` high; none is wider than the room.
pub fn flow(room: Rect, widths: impl IntoIterator<Item = f32>, height: f32, gap: f32) -> Vec<Rect> {
    let mut at = room.min;
    let place = |wide: f32| {
        let wide = wide.min(room.width());
        if at.x > room.left() && at.x + wide > room.right() + 1.0 {
            at = pos2(room.left(), at.y + height + gap);
        }
        let piece = Rect::from_min_size(at, vec2(wide, height));
        at.x += wide + gap;
        piece
    };
    widths.into_iter().map(place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_piece_that_does_not_fit_begins_a_line_and_none_is_too_wide() {
        let room = Rect::from_min_size(pos2(10.0, 20.0), vec2(100.0, 500.0));
        let places = flow(room, [40.0, 50.0, 30.0, 400.0], 20.0, 10.0);
        let expected = [
            Rect::from_min_size(pos2(10.0, 20.0), vec2(40.0, 20.0)),
            Rect::from_min_size(pos2(60.0, 20.0), vec2(50.0, 20.0)),
            Rect::from_min_size(pos2(10.0, 50.0), vec2(30.0, 20.0)),
            Rect::from_min_size(pos2(10.0, 80.0), vec2(100.0, 20.0)),
        ];
        assert_eq!(places, expected);
    }
}
