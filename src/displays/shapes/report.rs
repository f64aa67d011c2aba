//! The report as it looks in JSON. Lengths of time are minutes, to one decimal.

use serde::Serialize;

use super::SessionShape;
use crate::domain::event::Event;
use crate::domain::report::{Answers, Count, Demand, Method, Report, Row, Spread, TableLoad};

/// A session in figures.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ReportShape {
    pub session: SessionShape,
    /// Whether nobody can be called any more.
    pub over: bool,
    pub all: DemandShape,
    pub areas: Vec<RowShape>,
    pub languages: Vec<RowShape>,
    pub quarters: Vec<RowShape>,
    /// Why people were turned away, by the refusal's code.
    pub turned_away: Vec<TurnedAwayShape>,
    pub waits: Option<SpreadShape>,
    pub windows: WindowsShape,
    pub promises: PromisesShape,
    pub talks: TalksShape,
    pub tables: Vec<TableLoadShape>,
    pub absent: AbsentShape,
    pub walk_ins: u32,
    pub transferred: u32,
    /// Pairs that go on.
    pub mentoring: u32,
    pub useful: UsefulShape,
}

/// Tickets, or times somebody went without one, and the people they stand for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct CountShape {
    pub tickets: u32,
    pub people: u32,
}

/// What became of people who asked: `arrivals` is the sum of `met`, `left`, `unserved`, `void` and
/// `open`; `unmet` that of `left`, `unserved`, `turned_away` and `abandoned`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DemandShape {
    pub arrivals: CountShape,
    pub met: CountShape,
    pub left: CountShape,
    pub unserved: CountShape,
    pub void: CountShape,
    pub open: CountShape,
    pub turned_away: CountShape,
    pub abandoned: CountShape,
    pub unmet: CountShape,
}

/// Those of one area, language or quarter of an hour.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RowShape {
    /// The area's or language's code, or when the quarter begins; null where it is not known.
    pub of: Option<String>,
    #[serde(flatten)]
    pub demand: DemandShape,
    pub waits: Option<SpreadShape>,
}

/// Why, and how many.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TurnedAwayShape {
    pub code: String,
    #[serde(flatten)]
    pub count: CountShape,
}

/// Lengths of time, in minutes.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct SpreadShape {
    pub count: u32,
    pub p50: f64,
    pub p90: f64,
    pub longest: f64,
}

/// Starts measured by the window that was told first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct WindowsShape {
    pub inside: u32,
    pub earlier: u32,
    pub later: u32,
    pub at_once: u32,
    pub no_start: u32,
    pub untold: u32,
}

/// What became of the promise of each ticket.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct PromisesShape {
    pub kept: u32,
    pub broken: u32,
    pub missed: u32,
    pub released: u32,
    pub open: u32,
    pub none: u32,
}

/// Talks by method, and how long those with one ticket took.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TalksShape {
    pub one_to_one: MethodShape,
    pub groups: MethodShape,
    pub briefings: BriefingsShape,
    pub lengths: LengthsShape,
}

/// Talks of one kind: `minutes` of tables, in which a group counts once, and of people.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct MethodShape {
    pub talks: u32,
    pub tickets: u32,
    pub people: u32,
    pub minutes: f64,
    pub person_minutes: f64,
}

/// Briefings.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct BriefingsShape {
    pub talks: u32,
    pub people: u32,
    pub minutes: f64,
}

/// How long conversations with one ticket took.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct LengthsShape {
    pub spread: Option<SpreadShape>,
    pub shorter: u32,
    pub as_planned: u32,
    pub longer: u32,
    pub unfinished: u32,
}

/// What a table did.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TableLoadShape {
    pub number: u16,
    pub minutes: f64,
    pub one_to_one: MethodShape,
    pub groups: MethodShape,
}

/// Calls nobody answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct AbsentShape {
    pub calls: u32,
    pub tickets: u32,
    pub came: u32,
}

/// "Was it useful?", of both sides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct UsefulShape {
    pub delegates: AnswersShape,
    pub coaches: AnswersShape,
}

/// Answers with one tap.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct AnswersShape {
    pub yes: u32,
    pub no: u32,
}

/// The report for programs.
pub fn report(event: &Event, report: &Report) -> ReportShape {
    let zone = event.time_zone;
    let (windows, promises, absent) = (report.windows, report.promises, report.absent);
    ReportShape {
        session: super::session(event, &report.session, report.now),
        over: report.is_over(),
        all: demand(&report.all),
        areas: rows(&report.areas, |area| area.as_ref().map(|code| code.0.clone())),
        languages: rows(&report.languages, Clone::clone),
        quarters: rows(&report.quarters, |quarter| Some(super::time(zone, *quarter))),
        turned_away: report
            .turned_away
            .iter()
            .map(|(code, n)| TurnedAwayShape { code: code.clone(), count: count(*n) })
            .collect(),
        waits: report.waits.map(spread),
        windows: WindowsShape {
            inside: windows.inside,
            earlier: windows.earlier,
            later: windows.later,
            at_once: windows.at_once,
            no_start: windows.no_start,
            untold: windows.untold,
        },
        promises: PromisesShape {
            kept: promises.kept,
            broken: promises.broken,
            missed: promises.missed,
            released: promises.released,
            open: promises.open,
            none: promises.none,
        },
        talks: talks(report),
        tables: report.tables.iter().map(table).collect(),
        absent: AbsentShape { calls: absent.calls, tickets: absent.tickets, came: absent.came },
        walk_ins: report.walk_ins,
        transferred: report.transferred,
        mentoring: report.mentoring,
        useful: UsefulShape {
            delegates: answers(report.useful_to_delegates),
            coaches: answers(report.useful_to_coaches),
        },
    }
}

fn talks(report: &Report) -> TalksShape {
    let (briefings, lengths) = (report.talks.briefings, report.talks.lengths);
    TalksShape {
        one_to_one: method(report.talks.one_to_one),
        groups: method(report.talks.groups),
        briefings: BriefingsShape {
            talks: briefings.talks,
            people: briefings.people,
            minutes: minutes(briefings.seconds),
        },
        lengths: LengthsShape {
            spread: lengths.spread.map(spread),
            shorter: lengths.shorter,
            as_planned: lengths.as_planned,
            longer: lengths.longer,
            unfinished: lengths.unfinished,
        },
    }
}

fn rows<K>(rows: &[Row<K>], of: impl Fn(&K) -> Option<String>) -> Vec<RowShape> {
    let shape = |row: &Row<K>| RowShape {
        of: of(&row.key),
        demand: demand(&row.demand),
        waits: row.waits.map(spread),
    };
    rows.iter().map(shape).collect()
}

fn demand(demand: &Demand) -> DemandShape {
    DemandShape {
        arrivals: count(demand.arrivals()),
        met: count(demand.met),
        left: count(demand.left),
        unserved: count(demand.unserved),
        void: count(demand.void),
        open: count(demand.open),
        turned_away: count(demand.turned_away),
        abandoned: count(demand.abandoned),
        unmet: count(demand.unmet()),
    }
}

fn count(count: Count) -> CountShape {
    CountShape { tickets: count.tickets, people: count.people }
}

fn spread(spread: Spread) -> SpreadShape {
    SpreadShape {
        count: spread.count,
        p50: minutes(spread.p50),
        p90: minutes(spread.p90),
        longest: minutes(spread.longest),
    }
}

fn method(method: Method) -> MethodShape {
    MethodShape {
        talks: method.talks,
        tickets: method.tickets,
        people: method.people,
        minutes: minutes(method.seconds),
        person_minutes: minutes(method.person_seconds),
    }
}

fn table(load: &TableLoad) -> TableLoadShape {
    TableLoadShape {
        number: load.number.0,
        minutes: minutes(load.seconds()),
        one_to_one: method(load.one_to_one),
        groups: method(load.groups),
    }
}

fn answers(answers: Answers) -> AnswersShape {
    AnswersShape { yes: answers.yes, no: answers.no }
}

/// Seconds as minutes, rounded to a tenth.
fn minutes(seconds: u64) -> f64 {
    let tenths = u32::try_from((seconds + 3) / 6).unwrap_or(u32::MAX);
    f64::from(tenths) / 10.0
}

#[cfg(test)]
mod tests {
    use super::minutes;

    #[test]
    fn minutes_are_rounded_to_a_tenth() {
        for (seconds, expected) in [(0, 0.0), (2, 0.0), (3, 0.1), (90, 1.5), (1_349, 22.5)] {
            assert!((minutes(seconds) - expected).abs() < 1e-9, "{seconds}");
        }
    }
}
