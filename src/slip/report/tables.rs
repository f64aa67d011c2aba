//! The small tables: by area, by language, and what was talked by which method.

use super::canvas::{Canvas, Pen, Side, Span};
use super::{APART, Drawing, FULL, GUTTER, NONE, whole_minutes};
use crate::domain::event::AreaCode;
use crate::domain::report::{Demand, Row};
use crate::slip::page::Ink;
use crate::slip::sheet::style;
use crate::text::tongues::own_name;
use crate::text::{Align, Weight};

const HEADING: Pen =
    Pen::new(style(7.0, 6.0, Weight::Regular, 2).aligned(Align::Right), Side::Right, Ink::Grey(75));
const FIRST: Pen = Pen::new(style(9.0, 7.5, Weight::Semibold, 1), Side::Left, Ink::Black);
const NAME: Pen = Pen::new(style(8.5, 7.0, Weight::Regular, 1), Side::Left, Ink::Black);
const CELL: Pen = Pen::new(style(8.5, 6.5, Weight::Regular, 1), Side::Right, Ink::Black);

/// Room of the headings.
const HEAD: f32 = 6.8;
const LINE: f32 = 4.5;
/// How wide a column of figures is.
const FIGURES: f32 = 12.6;
/// The most lines a table has; what is more is told as a number.
const MOST: usize = 13;
/// The table of languages has room for so many, whatever the number of areas.
const LEAST: usize = 5;

/// A table: the first column is wide, all others hold figures.
pub(super) struct Grid {
    pub headings: Vec<String>,
    pub rows: Vec<Vec<String>>,
    pub figures: f32,
}

impl Grid {
    pub(super) fn height(rows: usize) -> f32 {
        let lines: f32 = std::iter::repeat_n(LINE, rows).sum();
        HEAD + lines
    }

    pub(super) fn draw(&self, canvas: &mut Canvas, span: Span, y: f32) {
        let figures: f32 = std::iter::repeat_n(self.figures, self.headings.len() - 1).sum();
        let name = Span::new(span.x, span.width - figures);
        let columns = std::iter::successors(Some(name), |last| {
            Some(Span::new(last.x + last.width, self.figures))
        });
        // A figure and its neighbour are never one.
        let inner = |column: Span| Span::new(column.x + 1.0, column.width - 1.0);
        let mut below = y + HEAD;
        for (nth, (heading, column)) in self.headings.iter().zip(columns.clone()).enumerate() {
            let (pen, column) = if nth == 0 { (&FIRST, column) } else { (&HEADING, inner(column)) };
            canvas.text_above(heading, pen, column, below - 0.8);
        }
        canvas.rule(span, below, 0.2, Ink::Black);
        for row in &self.rows {
            for (nth, (cell, column)) in row.iter().zip(columns.clone()).enumerate() {
                let (pen, column) = if nth == 0 { (&NAME, column) } else { (&CELL, inner(column)) };
                canvas.text_at(cell, pen, column, below + LINE / 2.0 + 0.1);
            }
            below += LINE;
            canvas.rule(span, below, 0.1, Ink::Grey(25));
        }
    }
}

impl Drawing<'_> {
    fn areas(&self) -> Grid {
        let rows = self.report.areas.iter().map(|row| (self.area(row.key.as_ref()), row));
        let rows: Vec<_> = rows.map(|(name, row)| cells(name, row)).collect();
        let headings = [
            "report-area",
            "report-column-numbers",
            "report-column-seen",
            "report-column-unseen",
            "report-column-half",
            "report-column-most",
        ];
        Grid { headings: headings.map(|key| self.say(key)).into(), rows, figures: FIGURES }
            .cut(MOST, self)
    }

    fn area(&self, code: Option<&AreaCode>) -> String {
        let Some(code) = code else { return self.say("report-no-area") };
        let area = self.event.area(code);
        area.and_then(|area| self.in_language(&area.name)).unwrap_or_else(|| code.0.clone())
    }

    fn languages(&self, most: usize) -> Grid {
        let rows = self.report.languages.iter().map(|row| {
            let name = row
                .key
                .as_deref()
                .map_or_else(|| self.say("report-no-language"), |code| own_name(code).to_owned());
            let Demand { met, .. } = row.demand;
            let figures = [row.demand.arrivals(), met, row.demand.unmet()];
            [name].into_iter().chain(figures.map(|count| count.tickets.to_string())).collect()
        });
        let headings = [
            "report-language",
            "report-column-numbers",
            "report-column-seen",
            "report-column-unseen",
        ];
        Grid {
            headings: headings.map(|key| self.say(key)).into(),
            rows: rows.collect(),
            figures: FIGURES,
        }
        .cut(most, self)
    }

    /// How many lines the tables have: those of the areas, and some for languages.
    fn most_lines(&self) -> usize {
        let languages = self.report.languages.len();
        self.report.areas.len().min(MOST).max(languages.min(LEAST))
    }

    pub(super) fn height_of_kinds(&self) -> f32 {
        Grid::height(self.most_lines())
    }

    /// By area and by language.
    pub(super) fn by_kind(&mut self) {
        let right = Self::third(2);
        let left = Span::new(FULL.x, FULL.width - right.width - GUTTER);
        self.areas().draw(&mut self.canvas, left, self.y);
        self.languages(self.most_lines()).draw(&mut self.canvas, right, self.y);
        self.y += self.height_of_kinds() + APART;
    }

    /// What was talked, by method.
    pub(super) fn methods(&self) -> Grid {
        let talks = &self.report.talks;
        let (alone, groups, briefings) = (talks.one_to_one, talks.groups, talks.briefings);
        let row = |key, talks: u32, people: u32, seconds| {
            let figures = [talks, people, whole_minutes(seconds)];
            [self.say(key)].into_iter().chain(figures.map(|n| n.to_string())).collect()
        };
        let headings = [
            "report-method-name",
            "report-column-talks",
            "report-column-people",
            "report-column-minutes",
        ];
        Grid {
            headings: headings.map(|key| self.say(key)).into(),
            rows: vec![
                row("report-one-to-one", alone.talks, alone.people, alone.seconds),
                row("report-groups", groups.talks, groups.people, groups.seconds),
                row("report-briefings", briefings.talks, briefings.people, briefings.seconds),
            ],
            figures: 12.5,
        }
    }
}

impl Grid {
    /// At most so many lines: the last says how many there would be more.
    fn cut(mut self, most: usize, drawing: &Drawing<'_>) -> Self {
        if self.rows.len() > most {
            let more = self.rows.len() - most.saturating_sub(1);
            self.rows.truncate(most.saturating_sub(1));
            self.rows.push(vec![drawing.say_with("report-others", &[("count", more.into())])]);
        }
        self
    }
}

fn cells<K>(name: String, row: &Row<K>) -> Vec<String> {
    let length =
        |seconds: Option<u64>| seconds.map_or(NONE.to_owned(), |s| whole_minutes(s).to_string());
    vec![
        name,
        row.demand.arrivals().tickets.to_string(),
        row.demand.met.tickets.to_string(),
        row.demand.unmet().tickets.to_string(),
        length(row.waits.map(|spread| spread.p50)),
        length(row.waits.map(|spread| spread.p90)),
    ]
}
