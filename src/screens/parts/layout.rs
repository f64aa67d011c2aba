//! Cutting a rectangle into pieces: how all screens are laid out.

use eframe::egui::{Pos2, Rect, Vec2, pos2};

/// Pieces of a rectangle. Cutting takes the piece away from what is left.
pub trait Cut: Sized {
    fn cut_top(&mut self, height: f32) -> Rect;
    fn cut_bottom(&mut self, height: f32) -> Rect;
    fn cut_left(&mut self, width: f32) -> Rect;
    fn cut_right(&mut self, width: f32) -> Rect;
    /// Equal columns with gaps between them.
    fn columns(&self, count: usize, gap: f32) -> Vec<Rect>;
    /// Equal rows with gaps between them.
    fn rows(&self, count: usize, gap: f32) -> Vec<Rect>;
}

impl Cut for Rect {
    fn cut_top(&mut self, height: f32) -> Rect {
        let at = (self.top() + height).min(self.bottom());
        let piece = Self::from_min_max(self.min, pos2(self.right(), at));
        self.min.y = at;
        piece
    }

    fn cut_bottom(&mut self, height: f32) -> Rect {
        let at = (self.bottom() - height).max(self.top());
        let piece = Self::from_min_max(pos2(self.left(), at), self.max);
        self.max.y = at;
        piece
    }

    fn cut_left(&mut self, width: f32) -> Rect {
        let at = (self.left() + width).min(self.right());
        let piece = Self::from_min_max(self.min, pos2(at, self.bottom()));
        self.min.x = at;
        piece
    }

    fn cut_right(&mut self, width: f32) -> Rect {
        let at = (self.right() - width).max(self.left());
        let piece = Self::from_min_max(pos2(at, self.top()), self.max);
        self.max.x = at;
        piece
    }

    fn columns(&self, count: usize, gap: f32) -> Vec<Rect> {
        let (count, number) = counted(count);
        let width = (self.width() - gap * (number - 1.0)) / number;
        let at = |n: u16| pos2(self.left() + f32::from(n) * (width + gap), self.top());
        (0..count).map(|n| sized(at(n), Vec2::new(width, self.height()))).collect()
    }

    fn rows(&self, count: usize, gap: f32) -> Vec<Rect> {
        let (count, number) = counted(count);
        let height = (self.height() - gap * (number - 1.0)) / number;
        let at = |n: u16| pos2(self.left(), self.top() + f32::from(n) * (height + gap));
        (0..count).map(|n| sized(at(n), Vec2::new(self.width(), height))).collect()
    }
}

fn counted(count: usize) -> (u16, f32) {
    let count = u16::try_from(count).unwrap_or(u16::MAX).max(1);
    (count, f32::from(count))
}

fn sized(at: Pos2, size: Vec2) -> Rect {
    Rect::from_min_size(at, size.max(Vec2::ZERO))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_and_gaps_make_up_the_whole() {
        let whole = Rect::from_min_size(pos2(10.0, 20.0), Vec2::new(320.0, 100.0));
        let columns = whole.columns(3, 10.0);
        assert_eq!(columns.len(), 3);
        assert_eq!(columns[0].left_top(), whole.left_top());
        assert!((columns[2].right() - whole.right()).abs() < 1e-3);
        assert!((columns[1].left() - columns[0].right() - 10.0).abs() < 1e-3);
        let mut rest = whole;
        let top = rest.cut_top(30.0);
        assert_eq!(top.union(rest), whole);
        assert!((rest.cut_bottom(1000.0).height() - 70.0).abs() < 1e-3, "no more than there is");
        assert!(rest.height() < 1e-3);
    }
}
