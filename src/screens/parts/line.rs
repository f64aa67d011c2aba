//! Words on a screen: shaped and set by `text`, kept as textures, and told to screen readers.
//! Invariant: no screen draws words in any other way.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use eframe::egui::{
    Align2, Color32, ColorImage, Context, Id, Pos2, Rect, Role, Sense, TextureHandle,
    TextureOptions, Ui, Vec2, WidgetInfo, pos2, vec2,
};

use super::theme::{Style, Theme};
use crate::text::{Align, Direction, Raster, TextRequest, Weight, raster, takes_all};

/// Words with a size, a colour and, if they may break, a width.
#[derive(Clone, Debug)]
pub struct Line<'a> {
    words: &'a str,
    style: Style,
    theme: Theme,
    colour: Color32,
    width: Option<f32>,
    lines: Option<usize>,
    align: Align,
    figures: bool,
}

/// The height of a figure, in ems.
const FIGURE: f32 = 0.728;

impl<'a> Line<'a> {
    /// The height of the em, in points of the reference screen.
    pub fn em(&self) -> f32 {
        self.style.size
    }

    /// The same in another size.
    #[must_use]
    pub fn sized(self, size: f32) -> Self {
        Self { style: self.style.sized(size), ..self }
    }

    /// One unbroken line.
    #[must_use]
    pub fn new(theme: &Theme, style: Style, colour: Color32, words: &'a str) -> Self {
        let (width, lines, align) = (None, None, Align::Left);
        let style = style.sized(style.size * theme.letters);
        Self { words, style, theme: *theme, colour, width, lines, align, figures: false }
    }

    /// Breaks at `width` points into at most `lines` lines.
    #[must_use]
    pub fn wrap(self, width: f32, lines: usize) -> Self {
        Self { width: Some(width.max(1.0)), lines: Some(lines), ..self }
    }

    /// Where shorter lines stand beside the longest.
    #[must_use]
    pub fn align(self, align: Align) -> Self {
        Self { align, ..self }
    }

    /// Figures alone, or words that stand beside them: the room is as high as a figure, so that
    /// sizes may differ and all still stand on one line or around one middle.
    #[must_use]
    pub fn figures(self) -> Self {
        Self { figures: true, ..self }
    }

    /// As large as it can be, down to six tenths of its size, to fit `width` points in `lines`
    /// lines; if that is not enough it ends in an ellipsis.
    #[must_use]
    pub fn fit(self, ui: &Ui, width: f32, lines: usize) -> Self {
        let mut tried = self.wrap(width, lines);
        let pixels = ui.ctx().pixels_per_point();
        tried.style.size =
            Kept::of(ui.ctx()).fitted(&tried.request(pixels)) / (tried.theme.scale * pixels);
        tried
    }

    /// On one line as large as `width` points allow: for figures, which mean nothing once cut.
    #[must_use]
    pub fn squeeze(self, ui: &Ui, width: f32) -> Self {
        let natural = self.size(ui).x;
        let size = self.style.size * (width / natural.max(1.0)).min(1.0);
        Self { style: self.style.sized(size), ..self }
    }

    /// On one line if that can be done without shrinking much, else on two.
    #[must_use]
    pub fn fit_short(self, ui: &Ui, width: f32, lines: usize) -> Self {
        let full = self.style.size;
        let one = self.clone().fit(ui, width, 1);
        if lines < 2 || one.style.size >= full * 0.76 { one } else { self.fit(ui, width, lines) }
    }

    /// Whether a part of it does not fit.
    pub fn is_cut(&self, ui: &Ui) -> bool {
        self.laid_out(ui).room.cut
    }

    /// The room it takes, in points.
    pub fn size(&self, ui: &Ui) -> Vec2 {
        self.room(ui, &self.laid_out(ui)).0
    }

    /// The room it takes, and how far its drawing begins above that, in points.
    fn room(&self, ui: &Ui, drawn: &Drawn) -> (Vec2, f32) {
        let room = vec2(drawn.room.width, drawn.room.height) / ui.ctx().pixels_per_point();
        if !self.figures {
            return (room, 0.0);
        }
        let figure = self.style.size * self.theme.scale * FIGURE;
        (vec2(room.x, figure), drawn.room.baseline / ui.ctx().pixels_per_point() - figure)
    }

    /// Draws it with `anchor` of its room at `at`, without a word to screen readers: for words
    /// that are part of something that has its own name.
    pub fn paint(&self, ui: &Ui, at: Pos2, anchor: Align2) -> Rect {
        let drawn = self.laid_out(ui);
        if drawn.room.cut {
            Kept::of(ui.ctx()).painted_cut(&self.request(ui.ctx().pixels_per_point()));
        }
        let scale = ui.ctx().pixels_per_point();
        let (size, above) = self.room(ui, &drawn);
        let room = anchor.anchor_size(at, size);
        let place = self.theme.place(room);
        let snap = |length: f32| (length * scale).round() / scale;
        let corner = pos2(snap(place.left()), snap(place.top() - above));
        let all = Rect::from_min_max(Pos2::ZERO, pos2(1.0, 1.0));
        for (texture, offset) in &*drawn.tiles {
            let ink = Rect::from_min_size(corner + *offset / scale, texture.size_vec2() / scale);
            ui.painter().image(texture.id(), ink, all, self.colour);
        }
        room
    }

    /// Draws it, and names it for screen readers.
    pub fn show(&self, ui: &Ui, at: Pos2, anchor: Align2) -> Rect {
        let room = self.paint(ui, at, anchor);
        let id = Id::unique(("line", self.words, snapped(room.min)));
        let response = ui.interact(self.theme.place(room), id, Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, self.words));
        room
    }

    /// Draws it from the top left corner of `rect`.
    pub fn show_in(&self, ui: &Ui, rect: Rect) -> Rect {
        self.show(ui, rect.left_top(), Align2::LEFT_TOP)
    }

    /// One line above and one below the `middle` of a row, from its left. Where letters reach higher
    /// and lower than Latin ones the lines stand no further apart: a row is as high as it is.
    pub fn pair(ui: &Ui, lines: [Self; 2], middle: Pos2) {
        let ([above, below], [upper, lower]) = Self::paired(ui, lines, middle);
        above.show(ui, upper, Align2::LEFT_BOTTOM);
        below.show(ui, lower, Align2::LEFT_TOP);
    }

    /// The same for a row that has the upper line for its own name.
    pub fn pair_in_named(ui: &Ui, lines: [Self; 2], middle: Pos2) {
        let ([above, below], [upper, lower]) = Self::paired(ui, lines, middle);
        above.paint(ui, upper, Align2::LEFT_BOTTOM);
        below.show(ui, lower, Align2::LEFT_TOP);
    }

    fn paired(ui: &Ui, [above, below]: [Self; 2], middle: Pos2) -> ([Self; 2], [Pos2; 2]) {
        let apart = (above.style.size + below.style.size) * 0.32 * above.theme.scale;
        let (above, below) = (above.figures(), below.figures());
        let seam = middle.y - (below.size(ui).y - above.size(ui).y) / 2.0;
        let places = [seam - apart / 2.0, seam + apart / 2.0].map(|y| pos2(middle.x, y));
        ([above, below], places)
    }

    fn laid_out(&self, ui: &Ui) -> Drawn {
        Kept::of(ui.ctx()).drawn(ui.ctx(), &self.request(ui.ctx().pixels_per_point()))
    }

    /// Where shorter lines really stand.
    fn side(&self) -> Align {
        match (self.theme.direction, self.align) {
            (Direction::RightToLeft, Align::Left) => Align::Right,
            (Direction::RightToLeft, Align::Right) => Align::Left,
            (_, align) => align,
        }
    }

    /// What to ask of `text`, with so many pixels per point.
    fn request(&self, pixels: f32) -> TextRequest<'_> {
        TextRequest {
            weight: self.style.weight,
            line_height: self.style.line_height,
            max_width_px: self.width.map(|width| (width * pixels).ceil()),
            max_lines: self.lines,
            align: self.side(),
            direction: Some(self.theme.direction.for_words(self.words)),
            ..TextRequest::new(self.words, self.style.size * self.theme.scale * pixels)
        }
    }
}

fn snapped(at: Pos2) -> (i64, i64) {
    #[expect(clippy::cast_possible_truncation, reason = "a place on a screen is a small number")]
    (at.x.round() as i64, at.y.round() as i64)
}

/// How many drawn texts are kept; a screen shows some sixty.
const KEPT: usize = 500;

/// What makes two drawn texts the same. The colour does not: it is put on when drawing.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Key {
    text: String,
    size: u32,
    weight: Weight,
    line_height: u32,
    width: Option<u32>,
    lines: Option<usize>,
    align: Align,
    direction: Option<Direction>,
}

impl Key {
    fn of(request: &TextRequest<'_>) -> Self {
        Self {
            text: request.text.to_owned(),
            size: request.size_px.to_bits(),
            weight: request.weight,
            line_height: request.line_height.to_bits(),
            width: request.max_width_px.map(f32::to_bits),
            lines: request.max_lines,
            align: request.align,
            direction: request.direction,
        }
    }
}

#[derive(Clone)]
struct Drawn {
    /// The ink, in as many textures as it needs, and where the corner of each is from the corner
    /// of the text's room, in pixels.
    tiles: Arc<[(TextureHandle, Vec2)]>,
    room: crate::text::Measure,
    used: u64,
    /// It has been painted with a part left out.
    cut: bool,
}

/// The drawn texts of one window, the least recently used thrown away first.
#[derive(Default)]
struct Texts {
    drawn: HashMap<Key, Drawn>,
    /// The size in pixels at which a text fits, by what was asked at full size.
    fitted: HashMap<Key, f32>,
    uses: u64,
}

/// Throws away every drawn text: nothing of a person who has gone is kept, not even in the
/// graphics card.
pub fn forget(ctx: &Context) {
    *Kept::of(ctx).0.lock().unwrap_or_else(PoisonError::into_inner) = Texts::default();
}

/// The texts painted so far of which a part did not fit, and an ellipsis stands for it.
pub fn cut(ctx: &Context) -> Vec<String> {
    let kept = Kept::of(ctx);
    let texts = kept.0.lock().unwrap_or_else(PoisonError::into_inner);
    texts.drawn.iter().filter(|(_, drawn)| drawn.cut).map(|(key, _)| key.text.clone()).collect()
}

#[derive(Clone, Default)]
struct Kept(Arc<Mutex<Texts>>);

impl Kept {
    fn of(ctx: &Context) -> Self {
        ctx.data_mut(|data| data.get_temp_mut_or_default::<Self>(Id::NULL).clone())
    }

    fn fitted(&self, request: &TextRequest<'_>) -> f32 {
        let mut texts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        *texts.fitted.entry(Key::of(request)).or_insert_with(|| fit(request))
    }

    fn painted_cut(&self, request: &TextRequest<'_>) {
        let mut texts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(drawn) = texts.drawn.get_mut(&Key::of(request)) {
            drawn.cut = true;
        }
    }

    fn drawn(&self, ctx: &Context, request: &TextRequest<'_>) -> Drawn {
        let mut texts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        texts.uses += 1;
        let now = texts.uses;
        let key = Key::of(request);
        if let Some(known) = texts.drawn.get_mut(&key) {
            known.used = now;
            return known.clone();
        }
        if texts.fitted.len() >= KEPT {
            texts.fitted.clear();
        }
        if texts.drawn.len() >= KEPT {
            texts.forget_a_quarter();
        }
        let fresh = Drawn { used: now, ..upload(ctx, &raster(request)) };
        texts.drawn.insert(key, fresh.clone());
        fresh
    }
}

/// The largest size in pixels at which nothing is cut, but no less than six tenths.
fn fit(request: &TextRequest<'_>) -> f32 {
    let mut tried = *request;
    while !takes_all(&tried) && tried.size_px > request.size_px * 0.6 {
        tried.size_px *= 0.94;
    }
    tried.size_px
}

impl Texts {
    fn forget_a_quarter(&mut self) {
        let mut uses: Vec<u64> = self.drawn.values().map(|drawn| drawn.used).collect();
        uses.sort_unstable();
        let oldest_kept = uses.get(uses.len() / 4).copied().unwrap_or(u64::MAX);
        self.drawn.retain(|_, drawn| drawn.used >= oldest_kept);
    }
}

fn upload(ctx: &Context, raster: &Raster) -> Drawn {
    let most = ctx.input(|input| input.max_texture_side);
    let corners = |length: usize| (0..length).step_by(most.max(1));
    let tiles = corners(raster.height)
        .flat_map(|y| corners(raster.width).map(move |x| (x, y)))
        .map(|(x, y)| {
            let image = tile(raster, x, y, most);
            let texture = ctx.load_texture("words", image, TextureOptions::LINEAR);
            #[expect(clippy::cast_precision_loss, reason = "a text is some thousand pixels wide")]
            let corner = vec2(x as f32 + raster.left as f32, y as f32 + raster.top as f32);
            (texture, corner)
        });
    Drawn { tiles: tiles.collect(), room: raster.room, used: 0, cut: false }
}

/// The part of a mask from `x` and `y` on, at most `most` pixels wide and high, in white.
fn tile(raster: &Raster, x: usize, y: usize, most: usize) -> ColorImage {
    let width = (raster.width - x).min(most);
    let rows = raster.alpha.chunks_exact(raster.width).skip(y).take(most);
    let pixels: Vec<Color32> = rows
        .flat_map(|row| &row[x..x + width])
        .map(|alpha| Color32::from_white_alpha(*alpha))
        .collect();
    ColorImage::new([width, pixels.len() / width], pixels)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn old_texts_are_thrown_away_and_fresh_ones_stay() {
        let ctx = Context::default();
        let kept = Kept::default();
        for n in 0..=KEPT {
            kept.drawn(&ctx, &TextRequest::new(&n.to_string(), 12.0));
            kept.drawn(&ctx, &TextRequest::new("on every frame", 12.0));
        }
        let texts = kept.0.lock().unwrap();
        let has = |text: &str| texts.drawn.contains_key(&Key::of(&TextRequest::new(text, 12.0)));
        assert!(texts.drawn.len() < KEPT, "{}", texts.drawn.len());
        assert!(has("on every frame") && has("500") && !has("0"));
    }

    #[test]
    fn a_mask_too_large_for_one_texture_is_cut_into_tiles_that_make_it_up() {
        let (width, height) = (5, 3);
        let alpha: Vec<u8> = (0..15).collect();
        let raster = Raster { width, height, alpha, ..Raster::default() };
        let parts = [(0, 0), (2, 0), (4, 0), (0, 2), (2, 2), (4, 2)];
        let tiles = parts.map(|(x, y)| tile(&raster, x, y, 2));
        assert_eq!(
            tiles.each_ref().map(|t| t.size),
            [[2, 2], [2, 2], [1, 2], [2, 1], [2, 1], [1, 1]]
        );
        assert_eq!(tiles[1].pixels[2], Color32::from_white_alpha(7));
        assert_eq!(tiles[5].pixels[0], Color32::from_white_alpha(14));
    }
}
