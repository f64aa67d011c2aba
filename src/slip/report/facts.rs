//! What is told as a name and a figure: who was not seen and why, promises, what came of the talks.

use super::canvas::{Pen, Side, Span};
use super::tables::Grid;
use super::{APART, Drawing, NONE, whole_minutes};
use crate::domain::report::Answers;
use crate::slip::page::Ink;
use crate::slip::sheet::style;
use crate::text::Weight;

const HEADING: Pen = Pen::new(style(9.0, 7.5, Weight::Semibold, 1), Side::Left, Ink::Black);
const NAME: Pen = Pen::new(style(8.0, 7.0, Weight::Regular, 1), Side::Left, Ink::Black);
const VALUE: Pen = Pen::new(style(8.0, 7.0, Weight::Regular, 1), Side::Right, Ink::Black);

const HEAD: f32 = 6.8;
const LINE: f32 = 4.4;
/// The longest column has so many lines.
const LINES: u8 = 9;
/// A figure has at least this much room.
const FIGURE: f32 = 10.0;

/// A name and its figure.
type Fact = (String, String);

impl Drawing<'_> {
    pub(super) fn height_of_facts() -> f32 {
        HEAD + f32::from(LINES) * LINE
    }

    pub(super) fn facts(&mut self) {
        let (came, told, after) = (self.who_came(), self.promises(), self.afterwards());
        let [left, middle, right] = [0, 1, 2].map(Self::third);
        self.list("report-came", &came, left, self.y);
        self.list("report-told", &told, middle, self.y);
        let methods = self.methods();
        methods.draw(&mut self.canvas, right, self.y);
        self.lines(&after, right, self.y + Grid::height(methods.rows.len()));
        self.y += Self::height_of_facts() + APART;
    }

    fn who_came(&self) -> Vec<Fact> {
        let all = &self.report.all;
        let mut facts = vec![
            ("report-left", all.left.tickets),
            ("report-unserved", all.unserved.tickets),
            ("report-turned-away", all.turned_away.tickets),
            ("report-abandoned", all.abandoned.tickets),
            ("report-void", all.void.tickets),
        ];
        if !self.report.is_over() {
            facts.push(("report-open", all.open.tickets));
        }
        facts.extend([
            ("report-walk-ins", self.report.walk_ins),
            ("report-transferred", self.report.transferred),
            ("report-absent", self.report.absent.calls),
        ]);
        self.counted(&facts)
    }

    fn promises(&self) -> Vec<Fact> {
        let promises = self.report.promises;
        let mut facts = vec![
            ("report-kept", promises.kept),
            ("report-broken", promises.broken),
            ("report-missed", promises.missed),
            ("report-released", promises.released),
        ];
        if !self.report.is_over() {
            facts.push(("report-pending", promises.open));
        }
        facts.push(("report-unpromised", promises.none));
        self.counted(&facts)
    }

    fn afterwards(&self) -> Vec<Fact> {
        let lengths = self.report.talks.lengths;
        let pair = lengths.spread.map_or(NONE.to_owned(), |spread| {
            let values = [
                ("first", whole_minutes(spread.p50).into()),
                ("second", whole_minutes(spread.p90).into()),
            ];
            self.say_with("report-minutes-pair", &values)
        });
        let answers = |key, answers: Answers| {
            let values = [("yes", answers.yes.into()), ("no", answers.no.into())];
            (self.say(key), self.say_with("report-yes-no", &values))
        };
        let mut facts = vec![(self.say("report-length-halves"), pair)];
        if lengths.unfinished > 0 && !self.report.may_talk() {
            facts.push((self.say("report-unfinished"), lengths.unfinished.to_string()));
        }
        facts.push((self.say("report-mentoring"), self.report.mentoring.to_string()));
        facts.push(answers("report-useful-delegates", self.report.useful_to_delegates));
        facts.push(answers("report-useful-coaches", self.report.useful_to_coaches));
        facts
    }

    fn counted(&self, facts: &[(&str, u32)]) -> Vec<Fact> {
        facts.iter().map(|(key, count)| (self.say(key), count.to_string())).collect()
    }

    fn list(&mut self, key: &str, facts: &[Fact], span: Span, y: f32) {
        let heading = self.say(key);
        self.canvas.text_above(&heading, &HEADING, span, y + HEAD - 0.8);
        self.canvas.rule(span, y + HEAD, 0.2, Ink::Black);
        self.lines(facts, span, y + HEAD);
    }

    fn lines(&mut self, facts: &[Fact], span: Span, top: f32) {
        let mut y = top;
        for (name, value) in facts {
            let room = super::Canvas::width(value, &VALUE).max(FIGURE) + 1.0;
            let middle = y + LINE / 2.0 + 0.1;
            self.canvas.text_at(name, &NAME, Span::new(span.x, span.width - room), middle);
            self.canvas.text_at(value, &VALUE, span, middle);
            y += LINE;
            self.canvas.rule(span, y, 0.1, Ink::Grey(25));
        }
    }
}
