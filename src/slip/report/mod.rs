//! A session in figures on one page of A4, for printers without colours: the figures that matter
//! most, four plots, and the rest as small tables. Nobody is named. Pure.

mod canvas;
mod chart;
mod facts;
mod plots;
mod tables;

use super::page::{Ink, Page, Rect};
use super::sheet::style;
use crate::domain::Moment;
use crate::domain::event::{Event, Localised};
use crate::domain::report::Report;
use crate::text::words::date;
use crate::text::{Language, Value, Weight, say, say_with};
use canvas::{Canvas, Pen, Side, Span};

const WIDTH: f32 = 210.0;
const HEIGHT: f32 = 297.0;
const MARGIN: f32 = 14.0;
/// Everything stands in this.
const FULL: Span = Span::new(MARGIN, WIDTH - 2.0 * MARGIN);
/// Between columns.
const GUTTER: f32 = 8.0;
/// Between one part and the next below.
const APART: f32 = 5.0;

/// How tall the plots may be: as much as the tables leave.
const PLOT: (f32, f32) = (34.0, 56.0);
/// The plot of tables is wide and can be lower.
const WIDE_PLOT: (f32, f32) = (28.0, 44.0);

const EVENT: Pen = Pen::new(style(17.0, 11.0, Weight::Bold, 1), Side::Left, Ink::Black);
const PLACE: Pen = Pen::new(style(9.0, 7.5, Weight::Regular, 1), Side::Left, Ink::Grey(85));
const SO_FAR: Pen = Pen::new(style(9.0, 7.5, Weight::Semibold, 1), Side::Left, Ink::Black);
const FIGURE: Pen = Pen::new(style(21.0, 12.0, Weight::Bold, 1), Side::Left, Ink::Black);
const CAPTION: Pen = Pen::new(style(8.0, 7.0, Weight::Regular, 2), Side::Left, Ink::Grey(85));
const NOTES: Pen = Pen::new(style(7.0, 7.0, Weight::Regular, 5), Side::Left, Ink::Grey(75));

/// What stands for a figure there is none of.
const NONE: &str = "–";

/// The page.
pub fn layout(event: &Event, report: &Report, language: Language) -> Page {
    let canvas = Canvas { direction: language.direction(), ..Canvas::default() };
    let mut drawing = Drawing { event, report, language, canvas, y: 12.0 };
    drawing.heading();
    drawing.figures();
    let spare = drawing.spare();
    let low = (PLOT.0 + spare * 0.6).min(PLOT.1);
    let wide = (WIDE_PLOT.0 + spare * 0.4).min(WIDE_PLOT.1);
    drawing.by_time(low);
    drawing.by_kind();
    drawing.by_table(wide);
    drawing.windows();
    drawing.facts();
    drawing.notes();
    let title = drawing.say_with("report-of", &[("event", drawing.title().into())]);
    let items = drawing.canvas.items;
    Page { title, width_mm: WIDTH, height_mm: HEIGHT, items }.as_read_in(language)
}

/// A page being drawn from the top.
struct Drawing<'a> {
    event: &'a Event,
    report: &'a Report,
    language: Language,
    canvas: Canvas,
    y: f32,
}

impl Drawing<'_> {
    fn say(&self, key: &str) -> String {
        say(self.language, key)
    }

    fn say_with(&self, key: &str, values: &[(&str, Value)]) -> String {
        say_with(self.language, key, values)
    }

    fn in_language(&self, words: &Localised<String>) -> Option<String> {
        words.get(self.language.code(), self.event.main_language()).cloned()
    }

    fn title(&self) -> String {
        self.in_language(&self.event.title).unwrap_or_else(|| self.event.code.clone())
    }

    fn clock(&self, at: Moment) -> String {
        at.with_timezone(&self.event.time_zone).format("%H:%M").to_string()
    }

    /// A third of the page, from the left.
    fn third(nth: u8) -> Span {
        let width = (FULL.width - 2.0 * GUTTER) / 3.0;
        Span::new(FULL.x + f32::from(nth) * (width + GUTTER), width)
    }

    fn heading(&mut self) {
        let session = &self.report.session;
        let day = date(self.language, &session.starts.with_timezone(&self.event.time_zone));
        let place = [
            ("room", session.room.as_str().into()),
            ("day", day.into()),
            ("from", self.clock(session.starts).into()),
            ("to", self.clock(session.ends).into()),
        ];
        let place = self.say_with("report-place", &place);
        self.y += self.canvas.text(&self.title(), &EVENT, FULL, self.y);
        self.y += self.canvas.text(&place, &PLACE, FULL, self.y);
        if !self.report.is_over() {
            let now = self.clock(self.report.now);
            let words = self.say_with("report-so-far", &[("time", now.into())]);
            self.y += self.canvas.text(&words, &SO_FAR, FULL, self.y);
        }
        self.y += 2.0;
        self.canvas.rule(FULL, self.y, 0.4, Ink::Black);
        self.y += 2.5;
    }

    /// The figures that matter most.
    fn figures(&mut self) {
        let report = self.report;
        let (windows, promises) = (report.windows, report.promises);
        let minutes = |seconds: u64| {
            let minutes = Value::from(whole_minutes(seconds));
            self.say_with("report-tile-minutes", &[("minutes", minutes)])
        };
        let figures = [
            ("report-arrivals", report.all.arrivals().tickets.to_string()),
            ("report-met", report.all.met.tickets.to_string()),
            ("report-unmet", report.all.unmet().tickets.to_string()),
            ("report-tile-wait", report.waits.map_or(NONE.to_owned(), |w| minutes(w.p50))),
            ("report-tile-windows", self.share(windows.inside, windows.scored())),
            ("report-tile-promises", self.share(promises.kept, promises.tested())),
        ];
        let width = (FULL.width - 5.0 * 4.0) / 6.0;
        let mut x = FULL.x;
        for (key, figure) in figures {
            let span = Span::new(x, width);
            let height = self.canvas.text(&figure, &FIGURE, span, self.y);
            self.canvas.text(&say(self.language, key), &CAPTION, span, self.y + height);
            x += width + 4.0;
        }
        self.y += 17.5 + APART;
    }

    /// "71 %", or nothing to be said.
    fn share(&self, part: u32, of: u32) -> String {
        match percent(part, of) {
            Some(percent) => self.say_with("report-shares", &[("percent", percent.into())]),
            None => NONE.to_owned(),
        }
    }

    /// What is left of the page when every plot is as low as it may be.
    fn spare(&self) -> f32 {
        let used = self.y
            + PLOT.0
            + WIDE_PLOT.0
            + self.height_of_kinds()
            + plots::HEIGHT_OF_WINDOWS
            + Self::height_of_facts()
            + 4.0 * APART
            + self.height_of_notes();
        (HEIGHT - 10.0 - used).max(0.0)
    }

    fn notes_in_words(&self) -> String {
        let last = self.report.session.last_start(self.event);
        self.say_with("report-notes", &[("last", self.clock(last).into())])
    }

    fn height_of_notes(&self) -> f32 {
        Canvas::default().text(&self.notes_in_words(), &NOTES, FULL, 0.0)
    }

    /// What the words mean, at the foot of the page.
    fn notes(&mut self) {
        let words = self.notes_in_words();
        self.canvas.text_above(&words, &NOTES, FULL, HEIGHT - 10.0);
    }
}

/// A part in percent, rounded.
fn percent(part: u32, of: u32) -> Option<u32> {
    (100 * u64::from(part) + u64::from(of) / 2)
        .checked_div(u64::from(of))
        .and_then(|percent| u32::try_from(percent).ok())
}

/// Seconds as whole minutes, half a minute rounded up.
fn whole_minutes(seconds: u64) -> u32 {
    u32::try_from((seconds + 30) / 60).unwrap_or(u32::MAX)
}

/// The left and the right half of the page.
fn halves(y: f32, height: f32) -> [Rect; 2] {
    let width = (FULL.width - GUTTER) / 2.0;
    [FULL.x, FULL.x + width + GUTTER].map(|x| Rect { x, y, width, height })
}
