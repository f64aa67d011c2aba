//! The report in words, for a terminal or a letter: facts under headings, then a table each by area,
//! language, quarter of an hour and table. Nobody is named.

mod sheet;

use super::{area_name, clock, tongues};
use crate::domain::event::Event;
use crate::domain::report::{Answers, Count, Method, Report, Row, Spread};
use crate::text::words::date;
use crate::text::{Language, Value, say, say_with};

pub use sheet::sheet;

/// What stands for a figure there is none of.
const NONE: &str = "–";

/// The report in a language.
pub fn words(event: &Event, report: &Report, language: Language) -> String {
    let writer = Writer { event, report, language };
    let sections = [
        writer.heading(),
        section(&writer.say("report-came"), &writer.came()),
        section(&writer.say("report-told"), &writer.told()),
        section(&writer.say("report-talked"), &writer.talked()),
        section(&writer.say("report-afterwards"), &writer.afterwards()),
        writer.rows("report-area", &report.areas, |area| match area {
            Some(area) => area_name(event, language, area),
            None => say(language, "report-no-area"),
        }),
        writer.rows("report-language", &report.languages, |spoken| match spoken {
            Some(code) => tongues::own_name(code).to_owned(),
            None => say(language, "report-no-language"),
        }),
        writer.rows("report-quarter", &report.quarters, |quarter| clock(event, *quarter)),
        writer.tables(),
        writer.say("report-percentiles"),
    ];
    sections.join("\n\n")
}

/// Seconds as whole minutes, half a minute rounded up.
pub(super) fn whole_minutes(seconds: u64) -> u64 {
    (seconds + 30) / 60
}

/// A name and what is to be said of it.
type Fact = (String, String);

struct Writer<'a> {
    event: &'a Event,
    report: &'a Report,
    language: Language,
}

impl Writer<'_> {
    fn say(&self, key: &str) -> String {
        say(self.language, key)
    }

    fn say_with(&self, key: &str, values: &[(&str, Value)]) -> String {
        say_with(self.language, key, values)
    }

    fn heading(&self) -> String {
        let session = &self.report.session;
        let title = super::in_language(self.event, self.language, &self.event.title);
        let day = date(self.language, &session.starts.with_timezone(&self.event.time_zone));
        let place = [
            ("room", session.room.as_str().into()),
            ("day", day.into()),
            ("from", clock(self.event, session.starts).into()),
            ("to", clock(self.event, session.ends).into()),
        ];
        let mut lines = vec![
            title.cloned().unwrap_or_else(|| self.event.code.clone()),
            self.say_with("report-place", &place),
        ];
        if !self.report.is_over() {
            let time = clock(self.event, self.report.now);
            lines.push(self.say_with("report-so-far", &[("time", time.into())]));
        }
        lines.join("\n")
    }

    fn came(&self) -> Vec<Fact> {
        let all = &self.report.all;
        let mut facts = vec![
            self.count("report-arrivals", all.arrivals()),
            self.count("report-met", all.met),
            self.count("report-left", all.left),
            self.count("report-unserved", all.unserved),
            self.count("report-void", all.void),
        ];
        if !self.report.is_over() {
            facts.push(self.count("report-open", all.open));
        }
        facts.push(self.count("report-turned-away", all.turned_away));
        for (code, count) in &self.report.turned_away {
            let (why, number) = match why(code) {
                Some(key) => self.count(key, *count),
                None => (code.clone(), self.number(*count)),
            };
            facts.push((format!("  {why}"), number));
        }
        facts.push(self.count("report-abandoned", all.abandoned));
        facts.push(self.count("report-unmet", all.unmet()));
        facts.push(self.fact("report-walk-ins", self.report.walk_ins));
        facts.push(self.fact("report-transferred", self.report.transferred));
        facts.push(self.absent());
        facts
    }

    fn told(&self) -> Vec<Fact> {
        let (windows, promises) = (self.report.windows, self.report.promises);
        let mut facts = vec![(self.say("report-wait"), self.spread(self.report.waits))];
        facts.extend(
            [
                ("report-inside", windows.inside),
                ("report-earlier", windows.earlier),
                ("report-later", windows.later),
                ("report-at-once", windows.at_once),
                ("report-kept", promises.kept),
                ("report-broken", promises.broken),
                ("report-missed", promises.missed),
                ("report-released", promises.released),
                ("report-pending", promises.open),
                ("report-unpromised", promises.none),
            ]
            .map(|(key, count)| self.fact(key, count)),
        );
        facts
    }

    fn talked(&self) -> Vec<Fact> {
        let (talks, rules) = (&self.report.talks, &self.event.rules);
        let (least, most) = (rules.conversation_min, rules.conversation_max);
        let minutes = |name, minutes: u16| (name, Value::from(u32::from(minutes)));
        let briefings = talks.briefings;
        let briefed = [
            ("talks", briefings.talks.into()),
            ("people", briefings.people.into()),
            ("table", minutes_of(briefings.seconds)),
        ];
        let planned = [minutes("least", least), minutes("most", most)];
        let lengths = talks.lengths;
        let unfinished =
            if self.report.may_talk() { "report-talking" } else { "report-unfinished" };
        let counted = |words: String, count: u32| (words, count.to_string());
        vec![
            (self.say("report-one-to-one"), self.method(talks.one_to_one)),
            (self.say("report-groups"), self.method(talks.groups)),
            (self.say("report-briefings"), self.say_with("report-briefed", &briefed)),
            (self.say("report-length"), self.spread(lengths.spread)),
            counted(self.say_with("report-shorter", &[minutes("minutes", least)]), lengths.shorter),
            counted(self.say_with("report-as-planned", &planned), lengths.as_planned),
            counted(self.say_with("report-longer", &[minutes("minutes", most)]), lengths.longer),
            self.fact(unfinished, lengths.unfinished),
        ]
    }

    fn afterwards(&self) -> Vec<Fact> {
        let answers = |key, answers: Answers| {
            let values = [("yes", answers.yes.into()), ("no", answers.no.into())];
            (self.say(key), self.say_with("report-yes-no", &values))
        };
        vec![
            self.fact("report-mentoring", self.report.mentoring),
            answers("report-useful-delegates", self.report.useful_to_delegates),
            answers("report-useful-coaches", self.report.useful_to_coaches),
        ]
    }

    fn absent(&self) -> Fact {
        let absent = self.report.absent;
        let values = [
            ("calls", absent.calls.into()),
            ("tickets", absent.tickets.into()),
            ("came", absent.came.into()),
        ];
        let words = self.say_with("report-absent-came", &values);
        let none = absent.calls == 0;
        (self.say("report-absent"), if none { "0".to_owned() } else { words })
    }

    fn fact(&self, key: &str, count: u32) -> Fact {
        (self.say(key), count.to_string())
    }

    fn count(&self, key: &str, count: Count) -> Fact {
        (self.say(key), self.number(count))
    }

    /// Tickets, and people where they are more.
    fn number(&self, count: Count) -> String {
        if count.people == count.tickets {
            return count.tickets.to_string();
        }
        let people = self.say_with("report-people", &[("count", count.people.into())]);
        format!("{} ({people})", count.tickets)
    }

    fn spread(&self, spread: Option<Spread>) -> String {
        let Some(spread) = spread else { return NONE.to_owned() };
        let values = [
            ("p50", minutes_of(spread.p50)),
            ("p90", minutes_of(spread.p90)),
            ("longest", minutes_of(spread.longest)),
        ];
        self.say_with("report-spread", &values)
    }

    fn method(&self, method: Method) -> String {
        let values = [
            ("talks", method.talks.into()),
            ("people", method.people.into()),
            ("table", minutes_of(method.seconds)),
            ("person", minutes_of(method.person_seconds)),
        ];
        self.say_with("report-method", &values)
    }

    fn rows<K>(&self, key: &str, rows: &[Row<K>], name: impl Fn(&K) -> String) -> String {
        let headings = [
            key,
            "report-column-numbers",
            "report-column-seen",
            "report-column-unseen",
            "report-column-half",
            "report-column-most",
        ];
        let length = |seconds: Option<u64>| {
            seconds.map_or(NONE.to_owned(), |s| whole_minutes(s).to_string())
        };
        let cells = |row: &Row<K>| {
            [
                name(&row.key),
                row.demand.arrivals().tickets.to_string(),
                row.demand.met.tickets.to_string(),
                row.demand.unmet().tickets.to_string(),
                length(row.waits.map(|spread| spread.p50)),
                length(row.waits.map(|spread| spread.p90)),
            ]
        };
        table(&headings.map(|key| self.say(key)), &rows.iter().map(cells).collect::<Vec<_>>())
    }

    fn tables(&self) -> String {
        let headings = [
            "report-table",
            "report-column-talks",
            "report-column-minutes",
            "report-one-to-one",
            "report-groups",
        ];
        let loads = self.report.tables.iter().map(|load| {
            [
                load.number.to_string(),
                (load.one_to_one.talks + load.groups.talks).to_string(),
                whole_minutes(load.seconds()).to_string(),
                whole_minutes(load.one_to_one.seconds).to_string(),
                whole_minutes(load.groups.seconds).to_string(),
            ]
        });
        table(&headings.map(|key| self.say(key)), &loads.collect::<Vec<_>>())
    }
}

/// The words for the code of a refusal that turns people away.
fn why(code: &str) -> Option<&'static str> {
    match code {
        "not_in_time" => Some("report-not-in-time"),
        "no_table" => Some("report-no-table"),
        "nobody_speaks" => Some("report-nobody-speaks"),
        "area_paused" => Some("report-area-paused"),
        "area_finishing" => Some("report-area-finishing"),
        _ => None,
    }
}

fn minutes_of(seconds: u64) -> Value {
    Value::Number(i64::try_from(whole_minutes(seconds)).unwrap_or(i64::MAX))
}

/// A heading with facts below it, their values one below the other.
fn section(heading: &str, facts: &[Fact]) -> String {
    let width = facts.iter().map(|(name, _)| name.chars().count()).max().unwrap_or(0);
    let line = |(name, value): &Fact| format!("  {name:<width$}  {value}");
    let lines: Vec<String> = facts.iter().map(line).collect();
    format!("{heading}\n{}", lines.join("\n"))
}

/// Columns of the same width; all but the first hold figures, which stand to the right.
fn table<const WIDTH: usize>(headings: &[String; WIDTH], rows: &[[String; WIDTH]]) -> String {
    let widths: [usize; WIDTH] = std::array::from_fn(|column| {
        let all = rows.iter().chain([headings]);
        all.map(|row| row[column].chars().count()).max().unwrap_or(0)
    });
    let line = |row: &[String; WIDTH]| {
        let cells = row.iter().zip(widths).enumerate().map(|(column, (cell, width))| {
            if column == 0 { format!("{cell:<width$}") } else { format!("  {cell:>width$}") }
        });
        cells.collect::<String>().trim_end().to_owned()
    };
    [headings].into_iter().chain(rows).map(line).collect::<Vec<_>>().join("\n")
}
