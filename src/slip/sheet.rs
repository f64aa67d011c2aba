//! A paper being filled from the top, in millimetres: texts that shrink before they break, rules,
//! banners, and the digits of a number. Every slip and card is laid out with it.
use crate::domain::event::Area;
use crate::text::fonts::CAP_HEIGHT;
use crate::text::{Align, Block, Direction, Language, Setting, Weight, fits, shape};

use super::page::{Ink, Item, MM_PER_POINT, Page, Rect};
use super::paper::Frame;

/// A kind of text, in points: it shrinks to `smallest` before it breaks, and is cut after `lines`.
pub(super) struct Style {
    size: f32,
    smallest: f32,
    weight: Weight,
    lines: usize,
    align: Align,
}

pub(super) const fn style(size: f32, smallest: f32, weight: Weight, lines: usize) -> Style {
    Style { size, smallest, weight, lines, align: Align::Left }
}

impl Style {
    /// Where the shorter lines of a text of several stand.
    pub(super) const fn aligned(self, align: Align) -> Self {
        Self { align, ..self }
    }

    fn times(&self, scale: f32) -> Self {
        Self { size: self.size * scale, smallest: self.smallest * scale, ..*self }
    }
}

/// How large texts become beside what they are when the page is too full.
const SMALLER: f32 = 0.94;

/// As small as texts may become beside what they should be, where there can be another page: four times
/// smaller.
const LEGIBLE: f32 = SMALLER * SMALLER * SMALLER * SMALLER;

/// What stands beside and below everything else.
pub(super) const SMALL: Style = style(8.0, 8.0, Weight::Regular, 4);

/// Where on the line something goes.
#[derive(Clone, Copy)]
pub(super) struct Column {
    pub(super) x: f32,
    pub(super) width: f32,
}

/// A page being filled from the top.
pub(super) struct Sheet {
    frame: Frame,
    language: Language,
    /// How large texts are beside what they should be.
    shrunk_to: f32,
    pub(super) y: f32,
    pub(super) items: Vec<Item>,
}

impl Sheet {
    /// An empty page, for words in `language`.
    pub(super) fn new(frame: Frame, language: Language) -> Self {
        Self { frame, language, shrunk_to: 1.0, y: frame.margin, items: Vec::new() }
    }

    /// A page as `fill` fills it, with smaller and smaller texts until everything fits; as small as
    /// it goes if nothing helps.
    pub(super) fn fitted(frame: Frame, language: Language, fill: impl Fn(&mut Self)) -> Self {
        const TRIES: usize = 24;
        let mut size = 1.0;
        for _ in 1..TRIES {
            let sheet = Self::filled(frame, size, language, &fill);
            if sheet.left() >= 0.0 {
                return Self { shrunk_to: size, ..sheet };
            }
            size *= SMALLER;
        }
        Self { shrunk_to: size, ..Self::filled(frame, size, language, &fill) }
    }

    /// Whether nothing had to become smaller.
    pub(super) fn is_in_full_size(&self) -> bool {
        self.shrunk_to >= 1.0
    }

    /// Whether `fill` fits on a page in letters that can still be read with ease.
    pub(super) fn is_room_for(frame: Frame, language: Language, fill: impl Fn(&mut Self)) -> bool {
        Self::filled(frame, LEGIBLE, language, &fill).left() >= 0.0
    }

    /// With texts and gaps `size` as large; the number, which is read from afar, gives way less.
    fn filled(frame: Frame, size: f32, language: Language, fill: impl Fn(&mut Self)) -> Self {
        let frame = Frame { digits: frame.digits * size.sqrt(), ..frame.shrunk(size) };
        let mut sheet = Self::new(frame, language);
        fill(&mut sheet);
        sheet
    }

    /// An empty one of the same kind.
    pub(super) fn another(&self) -> Self {
        Self::new(self.frame, self.language)
    }

    /// The whole line.
    pub(super) fn line(&self) -> Column {
        let margin = self.frame.margin;
        Column { x: margin, width: self.frame.width - 2.0 * margin }
    }

    /// The part of the line from `x` to the right edge.
    pub(super) fn line_from(&self, x: f32) -> Column {
        let line = self.line();
        Column { x, width: line.x + line.width - x }
    }

    /// The two halves of the line, with a gap between.
    pub(super) fn halves(&self) -> [Column; 2] {
        let Column { x, width } = self.line();
        let gap = self.scaled(4.0);
        let half = (width - gap) / 2.0;
        [x, x + half + gap].map(|x| Column { x, width: half })
    }

    /// A length of the 80 mm roll, as long as it is here.
    pub(super) fn scaled(&self, length: f32) -> f32 {
        length * self.frame.scale
    }

    /// What is left to the lower margin; as much as one likes on a roll.
    pub(super) fn left(&self) -> f32 {
        let height = self.frame.height.unwrap_or(f32::INFINITY);
        height - self.frame.margin - self.y
    }

    /// Goes on at the lower margin with what was laid out on a sheet of its own. Where it ends, a
    /// roll is cut.
    pub(super) fn end_with(&mut self, foot: Self) {
        let top = self.frame.margin;
        let room = Some(self.left() - (foot.y - top)).filter(|room| room.is_finite());
        let down = self.y - top + room.unwrap_or_default().max(0.0);
        self.items.extend(foot.items.into_iter().map(|item| item.moved_by(0.0, down)));
        self.y = foot.y + down;
        // What ends at the margin does not end a hair beyond it because sums are rounded.
        if let (Some(0.0..), Some(height)) = (room, self.frame.height) {
            self.y = height - self.frame.margin;
        }
    }

    /// The page it has become, on the other side where its language runs from right to left.
    pub(super) fn page(self, title: String) -> Page {
        let height_mm = self.frame.height.unwrap_or(self.y + self.frame.margin);
        let page = Page { title, width_mm: self.frame.width, height_mm, items: self.items };
        page.as_read_in(self.language)
    }

    pub(super) fn gap(&mut self, height: f32) {
        self.y += self.scaled(height);
    }

    pub(super) fn rule(&mut self, height: f32) {
        self.rule_in(height, self.line());
    }

    pub(super) fn rule_in(&mut self, height: f32, column: Column) {
        let Column { x, width } = column;
        self.items.push(Item::Bar(Rect { x, y: self.y, width, height }));
        self.y += height;
    }

    pub(super) fn text(&mut self, text: &str, style: &Style) {
        self.text_in(text, style, self.line());
    }

    pub(super) fn text_in(&mut self, text: &str, style: &Style, column: Column) {
        let (block, size_pt) = self.fit(text, &style.times(self.frame.scale), column.width);
        if block.width == 0.0 {
            return;
        }
        let height = block.height * MM_PER_POINT;
        let ink = Ink::Black;
        self.items.push(Item::Text { block, size_pt, x_mm: column.x, y_mm: self.y, ink });
        self.y += height;
    }

    /// Whether every word of a text stands in a column unbroken in that style.
    pub(super) fn keeps_words(&self, text: &str, style: &Style, column: Column) -> bool {
        let setting = Setting {
            weight: style.weight,
            max_width: Some(column.width / MM_PER_POINT),
            max_lines: Some(1),
            ..Setting::new(style.size * self.frame.scale)
        };
        text.split([' ', '-']).all(|word| fits(word, &setting))
    }

    /// Fills columns beside each other, each from here down; goes on below the longest.
    pub(super) fn beside<const N: usize>(
        &mut self,
        columns: [Column; N],
        mut fill: impl FnMut(&mut Self, usize, Column),
    ) {
        let (top, mut below) = (self.y, self.y);
        for (nth, column) in columns.into_iter().enumerate() {
            self.y = top;
            fill(self, nth, column);
            below = below.max(self.y);
        }
        self.y = below;
    }

    /// A text behind the shape of an area, which is as tall as its first line.
    pub(super) fn marked(&mut self, area: &Area, text: &str, style: &Style, column: Column) {
        let tall = style.size * self.frame.scale * MM_PER_POINT;
        let radius = 0.42 * tall;
        let ink = Ink::of_area(&area.colour);
        let (x_mm, y_mm) = (column.x + 1.3 * radius, self.y + 0.62 * tall);
        self.items.push(Item::Mark { shape: area.shape, x_mm, y_mm, radius, ink });
        let indent = 2.6 * radius + 0.35 * tall;
        let beside = Column { x: column.x + indent, width: column.width - indent };
        let top = self.y;
        self.text_in(text, style, beside);
        self.y = self.y.max(top + tall);
    }

    /// White on black, over the whole width: what must not be missed.
    pub(super) fn banner(&mut self, text: &str, style: &Style, note: &str) {
        let Column { x, width } = self.line();
        let inset = self.scaled(3.0);
        let inner = width - 2.0 * inset;
        let (block, size_pt) = self.fit(text, &style.times(self.frame.scale), inner);
        let beside = inner - block.width * MM_PER_POINT - inset;
        // Where little room is left beside the text the note stands under it.
        let is_under = beside < inner / 2.0;
        let room = if is_under { inner } else { beside };
        let (aside, aside_size) = self.fit(note, &SMALL.times(self.frame.scale), room);
        let tall = block.height * MM_PER_POINT;
        let has_note = !note.is_empty();
        let aside_tall = if has_note { aside.height * MM_PER_POINT } else { 0.0 };
        let both = if is_under { tall + aside_tall } else { tall.max(aside_tall) };
        let height = (both + self.scaled(2.0)).max(self.scaled(11.0));
        self.items.push(Item::Bar(Rect { x, y: self.y, width, height }));
        let middle = self.y + height / 2.0;
        let (left, right) = (x + inset, x + width - inset - aside.width * MM_PER_POINT);
        let (places, sizes) = if is_under {
            (
                [(left, middle - both / 2.0), (left, middle - both / 2.0 + tall)],
                [size_pt, aside_size],
            )
        } else {
            (
                [(left, middle - tall / 2.0), (right, middle - aside_tall / 2.0)],
                [size_pt, aside_size],
            )
        };
        let blocks = std::iter::once(block).chain(has_note.then_some(aside));
        for ((block, size_pt), (x_mm, y_mm)) in blocks.zip(sizes).zip(places) {
            self.items.push(Item::Text { block, size_pt, x_mm, y_mm, ink: Ink::White });
        }
        self.y += height;
    }

    fn fit(&self, text: &str, style: &Style, width_mm: f32) -> (Block, f32) {
        fit(text, style, width_mm, self.language.direction())
    }

    /// The number, its digits as tall as planned unless there are too many of them.
    pub(super) fn digits(&mut self, number: u32, column: Column) {
        let text = number.to_string();
        let wanted = self.frame.digits / CAP_HEIGHT / MM_PER_POINT;
        let mut setting = Setting { weight: Weight::Bold, ..Setting::new(wanted) };
        let natural = shape(&text, &setting).width * MM_PER_POINT;
        setting.size = wanted * (column.width / natural).min(1.0);
        let block = shape(&text, &setting);
        let tall = setting.size * CAP_HEIGHT * MM_PER_POINT;
        let line = block.lines.first();
        let baseline = line.map_or(0.0, |line| line.baseline) * MM_PER_POINT;
        let glyphs = line.map_or(&[][..], |line| &line.glyphs);
        // The page of a language that runs from right to left is turned round.
        let beside = match self.language.direction() {
            Direction::LeftToRight => glyphs
                .first()
                .map(|glyph| glyph.x + glyph.face.left_bearing(glyph.id) * setting.size),
            Direction::RightToLeft => glyphs.last().map(|glyph| {
                block.width - glyph.x - glyph.face.right_edge(glyph.id) * setting.size
            }),
        };
        let bearing = beside.unwrap_or_default() * MM_PER_POINT;
        let (x_mm, y_mm) = (column.x - bearing, self.y + tall - baseline);
        let ink = Ink::Black;
        self.items.push(Item::Text { block, size_pt: setting.size, x_mm, y_mm, ink });
        self.y += tall;
    }
}

/// Shrinks a text until it fits on one line, then breaks it, then cuts it. Lines begin where those of
/// the page begin, which is laid out from the left and turned round as a whole.
pub(super) fn fit(text: &str, style: &Style, width_mm: f32, page: Direction) -> (Block, f32) {
    let align = match (page, style.align) {
        (Direction::RightToLeft, Align::Left) => Align::Right,
        (Direction::RightToLeft, Align::Right) => Align::Left,
        (_, align) => align,
    };
    let mut setting = Setting {
        weight: style.weight,
        max_width: Some(width_mm / MM_PER_POINT),
        max_lines: Some(1),
        align,
        direction: Some(page.for_words(text)),
        ..Setting::new(style.size)
    };
    loop {
        if fits(text, &setting) {
            return (shape(text, &setting), setting.size);
        }
        if setting.size <= style.smallest {
            setting.max_lines = Some(style.lines);
            return (shape(text, &setting), setting.size);
        }
        setting.size = (setting.size * 0.94).max(style.smallest);
    }
}
