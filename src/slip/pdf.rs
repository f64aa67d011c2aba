//! A page as a PDF file. Glyphs come shaped and are only placed here; fonts are embedded as the
//! few glyphs used.
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{LazyLock, Mutex, PoisonError};

use printpdf::{
    Codepoint, Color, DictItem, FontId, Greyscale, LinePoint, Mm, Op, PaintMode, ParsedFont,
    PdfDocument, PdfFont, PdfFontHandle, PdfPage, PdfSaveOptions, Point, Polygon, PolygonRing, Pt,
    Rgb, TextItem, TextMatrix, WindingOrder,
};

use crate::text::Block;
use crate::text::fonts::Face;
use crate::text::shape::{Glyph, Line};

use super::SlipError;
use super::code::Code;
use super::logo::Logo;
use super::page::{Ink, Item, MM_PER_POINT, Page, Rect};

/// The page as a file.
pub fn write(page: &Page) -> Result<Vec<u8>, SlipError> {
    write_all(std::slice::from_ref(page))
}

/// The file of several pages, under the title of the first.
pub fn write_all(pages: &[Page]) -> Result<Vec<u8>, SlipError> {
    let mut document = PdfDocument::new(pages.first().map_or("", |page| &page.title));
    "Dropin".clone_into(&mut document.metadata.info.creator);
    let letters = Letters::of(pages);
    for face in letters.faces() {
        document.resources.fonts.map.insert(font_id(face), PdfFont::new(parsed(face)?));
    }
    let sheet = |page: &Page| {
        let paper = Paper { height: page.height_mm, letters: &letters };
        let operations = page.items.iter().flat_map(|item| paper.draw(item)).collect();
        PdfPage::new(Mm(page.width_mm), Mm(page.height_mm), operations)
    };
    let options = PdfSaveOptions { image_optimization: None, ..PdfSaveOptions::default() };
    let sheets = pages.iter().map(sheet).collect();
    Ok(document.with_pages(sheets).save(&options, &mut Vec::new()))
}

/// Six capitals, as the standard asks of the mark that tells one file's subset from another's.
fn font_id(face: Face) -> FontId {
    let place = Face::all().position(|other| other == face).unwrap_or_default();
    let letter = |number: usize| char::from(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ"[number % 26]);
    FontId(format!("DROP{}{}", letter(place / 26), letter(place)))
}

/// A font as printpdf wants it. Parsing the largest takes longer than everything else about a
/// slip, so each is parsed once for all slips.
fn parsed(face: Face) -> Result<ParsedFont, SlipError> {
    static PARSED: LazyLock<Mutex<BTreeMap<Face, ParsedFont>>> = LazyLock::new(Mutex::default);
    let mut known = PARSED.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(font) = known.get(&face) {
        return Ok(font.clone());
    }
    let font = ParsedFont::from_bytes(face.bytes(), 0, &mut Vec::new())
        .ok_or(SlipError::Font(face.name()))?;
    known.insert(face, font.clone());
    Ok(font)
}

/// Which text each glyph stands for when text is copied or read aloud from the file. A PDF has one
/// text per glyph; where a glyph means something else in one place, that place says so itself.
struct Letters(BTreeMap<(Face, u16), String>);

impl Letters {
    fn of(pages: &[Page]) -> Self {
        let mut letters = BTreeMap::new();
        let items = || pages.iter().flat_map(|page| &page.items);
        let clusters = || items().filter_map(text_of).flat_map(clusters);
        // A glyph that is a letter by itself somewhere is that letter everywhere.
        for cluster in clusters().filter(|cluster| cluster.glyphs.len() == 1) {
            let [glyph] = cluster.glyphs else { continue };
            letters.entry((glyph.face, glyph.id)).or_insert_with(|| cluster.text.to_owned());
        }
        for cluster in clusters() {
            for (glyph, text) in cluster.shares() {
                letters.entry((glyph.face, glyph.id)).or_insert_with(|| text.to_owned());
            }
        }
        Self(letters)
    }

    fn faces(&self) -> BTreeSet<Face> {
        self.0.keys().map(|(face, _)| *face).collect()
    }

    fn of_glyph(&self, glyph: &Glyph) -> &str {
        self.0.get(&(glyph.face, glyph.id)).map_or("", String::as_str)
    }

    fn spell(&self, cluster: &Cluster<'_>) -> bool {
        cluster.glyphs.len() == 1
            && cluster.shares().all(|(glyph, text)| self.of_glyph(glyph) == text)
    }
}

/// Glyphs that together draw one piece of text, such as a letter and its vowel sign.
struct Cluster<'a> {
    glyphs: &'a [Glyph],
    text: &'a str,
}

impl<'a> Cluster<'a> {
    /// The whole text goes with the first glyph: a reader would see it doubled otherwise.
    fn shares(&self) -> impl Iterator<Item = (&'a Glyph, &'a str)> {
        let text = self.text;
        self.glyphs
            .iter()
            .enumerate()
            .map(move |(place, glyph)| (glyph, if place == 0 { text } else { "" }))
    }
}

fn text_of(item: &Item) -> Option<&Block> {
    match item {
        Item::Text { block, .. } => Some(block),
        Item::Bar(_)
        | Item::Fill { .. }
        | Item::Code { .. }
        | Item::Logo { .. }
        | Item::Mark { .. } => None,
    }
}

fn clusters(block: &Block) -> impl Iterator<Item = Cluster<'_>> {
    block.lines.iter().flat_map(|line| clusters_of(block, line))
}

fn clusters_of<'a>(block: &'a Block, line: &'a Line) -> impl Iterator<Item = Cluster<'a>> {
    line.glyphs.chunk_by(|a, b| a.cluster == b.cluster).map(|glyphs| {
        let first = glyphs.first().filter(|glyph| !glyph.cluster.is_empty());
        let text = first.map_or("…", |glyph| &block.text[glyph.cluster.clone()]);
        Cluster { glyphs, text }
    })
}

/// The page being written; a PDF counts from its lower left corner.
struct Paper<'a> {
    height: f32,
    letters: &'a Letters,
}

impl Paper<'_> {
    fn draw(&self, item: &Item) -> Vec<Op> {
        match item {
            Item::Text { block, size_pt, x_mm, y_mm, ink } => {
                self.text(block, *size_pt, (*x_mm, *y_mm), *ink)
            }
            Item::Bar(rect) => vec![fill(Ink::Black), self.shape([*rect])],
            Item::Fill { rect, ink } => vec![fill(*ink), self.shape([*rect])],
            Item::Code { code, square } => vec![fill(Ink::Black), self.code(code, square)],
            Item::Logo { logo, rect } => vec![fill(Ink::Black), self.logo(logo, rect)],
            Item::Mark { shape, x_mm, y_mm, radius, ink } => {
                let corner = |(x, y): (f32, f32)| (x_mm + x * radius, y_mm + y * radius);
                let corners = shape.outline().into_iter().map(corner);
                vec![fill(*ink), filled(vec![self.ring(corners)])]
            }
        }
    }

    fn text(&self, block: &Block, size: f32, (x, y): (f32, f32), ink: Ink) -> Vec<Op> {
        let mut operations = vec![fill(ink), Op::StartTextSection];
        let mut face = None;
        for line in &block.lines {
            let origin = (x / MM_PER_POINT, (self.height - y) / MM_PER_POINT - line.baseline);
            for cluster in clusters_of(block, line) {
                let Some(first) = cluster.glyphs.first() else { continue };
                if face.replace(first.face) != Some(first.face) {
                    let font = PdfFontHandle::External(font_id(first.face));
                    operations.push(Op::SetFont { font, size: Pt(size) });
                }
                self.cluster(&cluster, origin, &mut operations);
            }
        }
        operations.push(Op::EndTextSection);
        operations
    }

    fn cluster(&self, cluster: &Cluster<'_>, (x, y): (f32, f32), out: &mut Vec<Op>) {
        let speaks_for_itself = self.letters.spell(cluster);
        if !speaks_for_itself {
            out.push(actual_text(cluster.text));
        }
        for glyph in cluster.glyphs {
            let matrix = TextMatrix::Translate(Pt(x + glyph.x), Pt(y + glyph.rise));
            let letter = self.letters.of_glyph(glyph).to_owned();
            let items = vec![TextItem::GlyphIds(vec![Codepoint::with_cid(glyph.id, 0.0, letter)])];
            out.push(Op::SetTextMatrix { matrix });
            out.push(Op::ShowText { items });
        }
        if !speaks_for_itself {
            out.push(Op::EndMarkedContent);
        }
    }

    /// All modules as one shape: drawn one by one, hairlines would show between them.
    fn code(&self, code: &Code, square: &Rect) -> Op {
        self.cells(code.stretches(), square, code.side())
    }

    fn logo(&self, logo: &Logo, rect: &Rect) -> Op {
        self.cells(logo.stretches(), rect, logo.across())
    }

    /// Stretches of a pattern, `across` cells wide, that fills `rect` from side to side.
    fn cells(
        &self,
        stretches: impl Iterator<Item = (usize, usize, usize)>,
        rect: &Rect,
        across: usize,
    ) -> Op {
        let length = |cells: usize| u16::try_from(cells).map_or(0.0, f32::from);
        let cell = rect.width / length(across).max(1.0);
        self.shape(stretches.map(|(column, row, run)| Rect {
            x: rect.x + length(column) * cell,
            y: rect.y + length(row) * cell,
            width: length(run) * cell,
            height: cell,
        }))
    }

    fn shape(&self, rects: impl IntoIterator<Item = Rect>) -> Op {
        let corners = |rect: Rect| {
            let (right, bottom) = (rect.x + rect.width, rect.y + rect.height);
            [(rect.x, rect.y), (right, rect.y), (right, bottom), (rect.x, bottom)]
        };
        filled(rects.into_iter().map(|rect| self.ring(corners(rect))).collect())
    }

    fn ring(&self, corners: impl IntoIterator<Item = (f32, f32)>) -> PolygonRing {
        let point = |(x, y)| LinePoint { p: Point::new(Mm(x), Mm(self.height - y)), bezier: false };
        PolygonRing { points: corners.into_iter().map(point).collect() }
    }
}

fn filled(rings: Vec<PolygonRing>) -> Op {
    let polygon = Polygon { rings, mode: PaintMode::Fill, winding_order: WindingOrder::NonZero };
    Op::DrawPolygon { polygon }
}

fn fill(ink: Ink) -> Op {
    let grey = |light| Color::Greyscale(Greyscale::new(light, None));
    let col = match ink {
        Ink::Black => grey(0.0),
        Ink::Grey(percent) => grey(1.0 - f32::from(percent) / 100.0),
        Ink::White => grey(1.0),
        Ink::Colour(parts) => {
            let [red, green, blue] = parts.map(|part| f32::from(part) / 255.0);
            Color::Rgb(Rgb::new(red, green, blue, None))
        }
    };
    Op::SetFillColor { col }
}

/// Says what the marked glyphs mean, as UTF-16 with its byte order mark.
fn actual_text(text: &str) -> Op {
    let data =
        [0xFE, 0xFF].into_iter().chain(text.encode_utf16().flat_map(u16::to_be_bytes)).collect();
    let map = BTreeMap::from([("ActualText".to_owned(), DictItem::Bytes(data))]);
    Op::BeginMarkedContentWithProperties {
        tag: "Span".to_owned(),
        properties: DictItem::Dict { map },
    }
}
