//! The report as one long table (CSV) for spreadsheet programs: a figure a line, with what it is of
//! and what it measures, ready to be filtered, sorted and made a pivot table of. Lengths of time are
//! whole minutes: a decimal point is a thousands mark in half of the world's spreadsheets.

use super::super::{area_name, cells, clock, tongues};
use super::whole_minutes;
use crate::domain::event::Event;
use crate::domain::report::{Answers, Count, Demand, Method, Report, Row, Spread};
use crate::text::Language;

/// The headings: as the same things are called for programs.
const HEADINGS: [&str; 5] = ["section", "code", "name", "measure", "value"];

/// Figures under the same section, code and name.
struct Lines<'a> {
    rows: &'a mut Vec<[String; 5]>,
    section: &'a str,
    code: String,
    name: String,
}

impl Lines<'_> {
    fn add(&mut self, measure: &str, value: impl std::fmt::Display) {
        let (section, measure) = (self.section.to_owned(), measure.to_owned());
        let (code, name) = (self.code.clone(), self.name.clone());
        self.rows.push([section, code, name, measure, format!("{value}")]);
    }

    fn count(&mut self, measure: &str, count: Count) {
        self.add(measure, count.tickets);
        self.add(&format!("{measure}_people"), count.people);
    }

    fn demand(&mut self, demand: &Demand) {
        self.count("arrivals", demand.arrivals());
        self.count("met", demand.met);
        self.count("left", demand.left);
        self.count("unserved", demand.unserved);
        self.count("void", demand.void);
        self.count("open", demand.open);
        self.count("turned_away", demand.turned_away);
        self.count("abandoned", demand.abandoned);
        self.count("unmet", demand.unmet());
    }

    fn spread(&mut self, what: &str, spread: Option<Spread>) {
        self.add(&format!("{what}_count"), spread.map_or(0, |spread| spread.count));
        let Some(spread) = spread else { return };
        for (which, seconds) in
            [("p50", spread.p50), ("p90", spread.p90), ("longest", spread.longest)]
        {
            self.add(&format!("{what}_{which}_minutes"), whole_minutes(seconds));
        }
    }

    fn method(&mut self, what: &str, method: Method) {
        self.add(&format!("{what}_talks"), method.talks);
        self.add(&format!("{what}_tickets"), method.tickets);
        self.add(&format!("{what}_people"), method.people);
        self.add(&format!("{what}_minutes"), whole_minutes(method.seconds));
        self.add(&format!("{what}_person_minutes"), whole_minutes(method.person_seconds));
    }

    fn answers(&mut self, who: &str, answers: Answers) {
        self.add(&format!("{who}_yes"), answers.yes);
        self.add(&format!("{who}_no"), answers.no);
    }
}

/// The report as a table.
pub fn sheet(event: &Event, report: &Report, language: Language) -> String {
    let mut rows = vec![HEADINGS.map(str::to_owned)];
    session(&mut under(&mut rows, "session"), event, report);
    let mut all = under(&mut rows, "all");
    all.demand(&report.all);
    all.spread("wait", report.waits);
    all.add("walk_ins", report.walk_ins);
    all.add("transferred", report.transferred);
    each(&mut rows, "area", &report.areas, |area| match area {
        Some(area) => (area.0.clone(), area_name(event, language, area)),
        None => Default::default(),
    });
    each(&mut rows, "language", &report.languages, |spoken| match spoken {
        Some(code) => (code.clone(), tongues::own_name(code).to_owned()),
        None => Default::default(),
    });
    each(&mut rows, "quarter", &report.quarters, |quarter| {
        let local = quarter.with_timezone(&event.time_zone).format("%Y-%m-%d %H:%M");
        (local.to_string(), clock(event, *quarter))
    });
    for (code, count) in &report.turned_away {
        let mut lines = Lines { code: code.clone(), ..under(&mut rows, "turned_away") };
        lines.count("turned_away", *count);
    }
    for table in &report.tables {
        let code = table.number.to_string();
        let mut lines = Lines { code, ..under(&mut rows, "table") };
        lines.add("minutes", whole_minutes(table.seconds()));
        lines.method("one_to_one", table.one_to_one);
        lines.method("groups", table.groups);
    }
    told(&mut rows, report);
    talked(&mut rows, report);
    cells::table(rows)
}

fn under<'a>(rows: &'a mut Vec<[String; 5]>, section: &'a str) -> Lines<'a> {
    Lines { rows, section, code: String::new(), name: String::new() }
}

fn each<K>(
    rows: &mut Vec<[String; 5]>,
    section: &str,
    of: &[Row<K>],
    named: impl Fn(&K) -> (String, String),
) {
    for row in of {
        let (code, name) = named(&row.key);
        let mut lines = Lines { code, name, ..under(rows, section) };
        lines.demand(&row.demand);
        lines.spread("wait", row.waits);
    }
}

fn session(lines: &mut Lines<'_>, event: &Event, report: &Report) {
    let local = |at: crate::domain::Moment| {
        at.with_timezone(&event.time_zone).format("%Y-%m-%d %H:%M:%S").to_string()
    };
    lines.add("event", &event.code);
    lines.add("room", &report.session.room);
    lines.add("check_in_opens", local(report.session.check_in_opens));
    lines.add("start", local(report.session.starts));
    lines.add("end", local(report.session.ends));
    lines.add("now", local(report.now));
}

fn told(rows: &mut Vec<[String; 5]>, report: &Report) {
    let (windows, promises) = (report.windows, report.promises);
    let mut lines = under(rows, "windows");
    for (measure, value) in [
        ("inside", windows.inside),
        ("earlier", windows.earlier),
        ("later", windows.later),
        ("at_once", windows.at_once),
        ("no_start", windows.no_start),
        ("untold", windows.untold),
    ] {
        lines.add(measure, value);
    }
    let mut lines = under(rows, "promises");
    for (measure, value) in [
        ("kept", promises.kept),
        ("broken", promises.broken),
        ("missed", promises.missed),
        ("released", promises.released),
        ("open", promises.open),
        ("none", promises.none),
    ] {
        lines.add(measure, value);
    }
}

fn talked(rows: &mut Vec<[String; 5]>, report: &Report) {
    let (briefings, lengths) = (report.talks.briefings, report.talks.lengths);
    let mut lines = under(rows, "talks");
    lines.method("one_to_one", report.talks.one_to_one);
    lines.method("groups", report.talks.groups);
    lines.add("briefings", briefings.talks);
    lines.add("briefings_people", briefings.people);
    lines.add("briefings_minutes", whole_minutes(briefings.seconds));
    lines.spread("length", lengths.spread);
    lines.add("shorter", lengths.shorter);
    lines.add("as_planned", lengths.as_planned);
    lines.add("longer", lengths.longer);
    lines.add("unfinished", lengths.unfinished);
    let mut lines = under(rows, "absent");
    lines.add("calls", report.absent.calls);
    lines.add("tickets", report.absent.tickets);
    lines.add("came", report.absent.came);
    let mut lines = under(rows, "afterwards");
    lines.add("mentoring", report.mentoring);
    lines.answers("useful_delegates", report.useful_to_delegates);
    lines.answers("useful_coaches", report.useful_to_coaches);
}
