//! The plots: by quarter of an hour, by table, and starts against the windows told.

use super::canvas::{Canvas, Look, Pen, Side, Span};
use super::chart::{Bar, Chart, Slot, draw, legend};
use super::{APART, Drawing, FULL, halves, percent, whole_minutes};
use crate::domain::Moment;
use crate::domain::report::Row;
use crate::slip::page::{Ink, Rect};
use crate::slip::sheet::style;
use crate::text::Weight;

const TITLE: Pen = Pen::new(style(9.0, 7.5, Weight::Semibold, 1), Side::Left, Ink::Black);

/// How tall the bar of windows is.
const STACK: f32 = 6.0;

/// The bar of windows with its title and legend.
pub(super) const HEIGHT_OF_WINDOWS: f32 = 5.2 + STACK + 1.5 + 4.0;

impl Drawing<'_> {
    /// Who came when, and how long they waited.
    pub(super) fn by_time(&mut self, height: f32) {
        let [left, right] = halves(self.y, height);
        let (came, waits) = (self.came(), self.waits());
        draw(&mut self.canvas, &came, left);
        draw(&mut self.canvas, &waits, right);
        self.y += height + APART;
    }

    fn came(&self) -> Chart {
        let slots = self.slots(|row| {
            let (came, unmet) = (row.demand.arrivals().tickets, row.demand.unmet().tickets);
            vec![
                Bar { left: 0.12, width: 0.38, from: 0, to: came.into(), look: Look::Dark },
                Bar { left: 0.50, width: 0.38, from: 0, to: unmet.into(), look: Look::Striped },
            ]
        });
        let legend = vec![
            (Look::Dark, self.say("report-arrivals")),
            (Look::Striped, self.say("report-key-unseen")),
        ];
        Chart::new(self.say("report-plot-came"), legend, slots)
    }

    fn waits(&self) -> Chart {
        let slots = self.slots(|row| {
            let Some(waits) = row.waits else { return Vec::new() };
            let bar = |width, seconds, look| {
                let left = (1.0 - width) / 2.0;
                Bar { left, width, from: 0, to: whole_minutes(seconds).into(), look }
            };
            vec![bar(0.66, waits.p90, Look::Light), bar(0.36, waits.p50, Look::Dark)]
        });
        let legend = vec![
            (Look::Dark, self.say("report-key-half")),
            (Look::Light, self.say("report-key-most")),
        ];
        Chart { minutes: true, ..Chart::new(self.say("report-plot-waits"), legend, slots) }
    }

    fn slots(&self, bars: impl Fn(&Row<Moment>) -> Vec<Bar>) -> Vec<Slot> {
        let slot = |row: &Row<Moment>| Slot { name: self.clock(row.key), bars: bars(row) };
        self.report.quarters.iter().map(slot).collect()
    }

    /// What each table did.
    pub(super) fn by_table(&mut self, height: f32) {
        let bar = |from: u32, to: u32, look| Bar {
            left: 0.2,
            width: 0.6,
            from: from.into(),
            to: to.into(),
            look,
        };
        let slots = self.report.tables.iter().map(|load| {
            let alone = whole_minutes(load.one_to_one.seconds);
            let all = whole_minutes(load.seconds());
            Slot {
                name: load.number.to_string(),
                bars: vec![bar(0, alone, Look::Dark), bar(alone, all, Look::Striped)],
            }
        });
        let legend = vec![
            (Look::Dark, self.say("report-key-one-to-one")),
            (Look::Striped, self.say("report-key-groups")),
        ];
        let chart = Chart::new(self.say("report-plot-tables"), legend, slots.collect());
        let frame = Rect { x: FULL.x, y: self.y, width: FULL.width, height };
        draw(&mut self.canvas, &Chart { minutes: true, name: 4.5, ..chart }, frame);
        self.y += height + APART;
    }

    /// Starts earlier than the first window told, in it, and later, as one bar.
    pub(super) fn windows(&mut self) {
        let windows = self.report.windows;
        let scored = windows.scored();
        let title = self.say("report-plot-windows");
        self.canvas.text_at(&title, &TITLE, FULL, self.y + 2.0);
        self.y += 5.2;
        let parts = [
            (Look::Light, "report-key-earlier", windows.earlier),
            (Look::Dark, "report-key-inside", windows.inside),
            (Look::Striped, "report-key-later", windows.later),
        ];
        let mut x = FULL.x;
        for (look, _, count) in parts {
            let width = FULL.width * share(count, scored);
            self.canvas.bar(Rect { x, y: self.y, width, height: STACK }, look);
            x += width;
        }
        frame(&mut self.canvas, Rect { x: FULL.x, y: self.y, width: FULL.width, height: STACK });
        self.y += STACK + 1.5;
        let entries = parts.map(|(look, key, count)| {
            let share = percent(count, scored).map_or(String::new(), |percent| {
                format!(" ({})", self.say_with("report-shares", &[("percent", percent.into())]))
            });
            (look, format!("{} {count}{share}", self.say(key)))
        });
        self.y += legend(&mut self.canvas, &entries, FULL, self.y) + APART;
    }
}

/// A thin line around, so that the bar is seen where it is light or empty.
fn frame(canvas: &mut Canvas, rect: Rect) {
    const LINE: f32 = 0.15;
    let (span, bottom) = (Span::new(rect.x, rect.width), rect.y + rect.height - LINE);
    canvas.rule(span, rect.y, LINE, Ink::Black);
    canvas.rule(span, bottom, LINE, Ink::Black);
    for x in [rect.x, rect.x + rect.width - LINE] {
        canvas.rule(Span::new(x, LINE), rect.y, rect.height, Ink::Black);
    }
}

fn share(part: u32, of: u32) -> f32 {
    let short = |count: u32| u16::try_from(count).map_or(f32::from(u16::MAX), f32::from);
    if of == 0 { 0.0 } else { short(part) / short(of) }
}
