//! Upright bars over a scale: one chart for all that is counted by quarter of an hour or by table.

use super::canvas::{Canvas, Look, Pen, Side, Span};
use crate::slip::page::{Ink, Rect};
use crate::slip::sheet::style;
use crate::text::Weight;

const TITLE: Pen = Pen::new(style(9.0, 7.5, Weight::Semibold, 1), Side::Left, Ink::Black);
const LEGEND: Pen = Pen::new(style(7.0, 6.5, Weight::Regular, 1), Side::Left, Ink::Grey(85));
const TICK: Pen = Pen::new(style(7.0, 6.0, Weight::Regular, 1), Side::Right, Ink::Grey(85));
const BELOW: Pen = Pen::new(style(7.0, 6.0, Weight::Regular, 1), Side::Centre, Ink::Grey(85));

/// Side of a legend's square.
const SWATCH: f32 = 2.4;
/// Room of title and legend above the bars.
const HEAD: f32 = 10.5;
/// Room of the scale's figures beside the bars.
const SCALE: f32 = 7.0;
/// Room of the names below the bars.
const FOOT: f32 = 4.5;
/// A name below a bar needs at least this.
const NAME: f32 = 7.5;
const MOST_LINES: u64 = 4;
/// A few bars do not fill the whole width: those above one name are together at most this wide.
const WIDEST: f32 = 16.0;

/// Bars side by side.
pub(super) struct Chart {
    pub title: String,
    pub legend: Vec<(Look, String)>,
    pub slots: Vec<Slot>,
    /// The scale counts minutes, which people like in fives and quarters.
    pub minutes: bool,
    /// How much of each slot a name needs, if another than a time of day.
    pub name: f32,
}

impl Chart {
    pub(super) fn new(title: String, legend: Vec<(Look, String)>, slots: Vec<Slot>) -> Self {
        Self { title, legend, slots, minutes: false, name: NAME }
    }
}

/// What stands above one name.
pub(super) struct Slot {
    pub name: String,
    /// In the order they are drawn: later ones hide what is behind them.
    pub bars: Vec<Bar>,
}

/// One bar; `left` and `width` are parts of its slot.
pub(super) struct Bar {
    pub left: f32,
    pub width: f32,
    pub from: u64,
    pub to: u64,
    pub look: Look,
}

/// Draws a chart into a frame.
pub(super) fn draw(canvas: &mut Canvas, chart: &Chart, frame: Rect) {
    let across = Span::new(frame.x, frame.width);
    canvas.text_at(&chart.title, &TITLE, across, frame.y + 2.0);
    legend(canvas, &chart.legend, across, frame.y + 5.2);
    let plot = Rect {
        x: frame.x + SCALE,
        y: frame.y + HEAD,
        width: frame.width - SCALE,
        height: frame.height - HEAD - FOOT,
    };
    let highest = chart.slots.iter().flat_map(|slot| &slot.bars).map(|bar| bar.to).max();
    let (step, top) = scale(highest.unwrap_or(0), chart.minutes);
    let high = |value: u64| length(value) / length(top) * plot.height;
    for tick in (0..=top).step_by(usize::try_from(step).unwrap_or(1)) {
        let y = plot.y + plot.height - high(tick);
        if tick > 0 {
            canvas.rule(Span::new(plot.x, plot.width), y - 0.05, 0.1, Ink::Grey(30));
        }
        canvas.text_at(&tick.to_string(), &TICK, Span::new(frame.x, SCALE - 1.5), y);
    }
    let wide = plot.width / length(chart.slots.len().max(1) as u64);
    let group = wide.min(WIDEST);
    let every = every(wide, chart.name);
    for (nth, slot) in chart.slots.iter().enumerate() {
        let x = plot.x + length(nth as u64) * wide;
        for bar in &slot.bars {
            let (bottom, height) = (high(bar.from), high(bar.to.saturating_sub(bar.from)));
            let rect = Rect {
                x: x + (wide - group) / 2.0 + bar.left * group,
                y: plot.y + plot.height - bottom - height,
                width: bar.width * group,
                height,
            };
            canvas.bar(rect, bar.look);
        }
        if nth % every == 0 {
            let room = Span::new(x - wide, 3.0 * wide);
            canvas.text(&slot.name, &BELOW, room, plot.y + plot.height + 1.0);
        }
    }
    canvas.rule(Span::new(plot.x, plot.width), plot.y + plot.height - 0.15, 0.3, Ink::Black);
}

/// Squares with what they stand for, side by side; the height they took.
pub(super) fn legend(canvas: &mut Canvas, entries: &[(Look, String)], span: Span, y: f32) -> f32 {
    const GAP: f32 = 1.4;
    const APART: f32 = 4.5;
    let mut x = span.x;
    for (look, words) in entries {
        let square = Rect { x, y: y + 0.35, width: SWATCH, height: SWATCH };
        canvas.bar(square, *look);
        x += SWATCH + GAP;
        let room = (span.x + span.width - x).max(1.0);
        let width = Canvas::width(words, &LEGEND).min(room);
        canvas.text_at(words, &LEGEND, Span::new(x, room), y + 0.35 + SWATCH / 2.0);
        x += width + APART;
    }
    4.0
}

/// How many names to pass over so that none touches the next.
fn every(wide: f32, name: f32) -> usize {
    [1, 2, 4, 8, 16].into_iter().find(|n| wide * length(*n as u64) >= name).unwrap_or(32)
}

/// The distance of the scale's lines and its upper end, at least as high as `highest`.
fn scale(highest: u64, minutes: bool) -> (u64, u64) {
    let counts = [1, 2, 5, 10, 20, 25, 50, 100];
    let times = [5, 10, 15, 30, 60, 120];
    let steps: &[u64] = if minutes { &times } else { &counts };
    let last = steps.last().copied().unwrap_or(1);
    let fits = |step: &u64| highest <= step * MOST_LINES;
    let step = steps
        .iter()
        .copied()
        .find(fits)
        .unwrap_or_else(|| highest.div_ceil(MOST_LINES * last) * last);
    (step, highest.div_ceil(step).max(1) * step)
}

fn length(value: u64) -> f32 {
    u16::try_from(value).map_or(f32::from(u16::MAX), f32::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scale_has_few_round_steps_and_ends_above_everything() {
        for (highest, minutes, expected) in [
            (0, false, (1, 1)),
            (3, false, (1, 3)),
            (9, false, (5, 10)),
            (41, false, (20, 60)),
            (1_234, false, (400, 1_600)),
            (4, true, (5, 5)),
            (44, true, (15, 45)),
            (105, true, (30, 120)),
            (999, true, (360, 1_080)),
        ] {
            assert_eq!(scale(highest, minutes), expected, "{highest}");
            assert!(expected.1 >= highest && expected.1 / expected.0 <= MOST_LINES);
        }
    }

    #[test]
    fn names_are_passed_over_until_they_have_room() {
        for (wide, expected) in [(9.0, 1), (4.0, 2), (2.0, 4), (0.1, 32)] {
            assert_eq!(every(wide, NAME), expected, "{wide}");
        }
    }
}
