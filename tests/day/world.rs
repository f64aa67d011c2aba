//! An event made up by chance: areas, tables, coaches with languages and hours, rules; once as the
//! text of an event file, once as plain values for the model.

use std::fmt::Write as _;

use chrono::TimeDelta;
use dropin::domain::Moment;
use dropin::domain::event::{AreaCode, CoachCode, TableNumber};
use fastrand::Rng;

use crate::support;

/// Minutes a session lasts.
pub const MINUTES: i64 = 105;
/// Minutes a conversation takes at least.
const SHORTEST: i64 = 15;
/// What coaches can talk in.
pub const LANGUAGES: [&str; 3] = ["en", "fr", "ar"];

#[derive(Debug)]
pub struct World {
    /// The event file.
    pub text: String,
    pub opens: Moment,
    pub starts: Moment,
    pub ends: Moment,
    /// When the next session of the day starts.
    pub next: Moment,
    pub areas: Vec<AreaCode>,
    pub tables: Vec<Table>,
    pub coaches: Vec<Coach>,
    /// Tables open by the coaches' hours; else by hand.
    pub roster: bool,
    pub group_size: u16,
    pub group_minutes: i64,
    /// Waiting per open table from which other methods are offered.
    pub trigger: usize,
    /// Minutes a conversation takes at most.
    pub longest: i64,
    /// Seconds it takes if it is neither short nor long.
    pub mean_seconds: i64,
}

#[derive(Debug)]
pub struct Table {
    pub number: TableNumber,
    pub areas: Vec<AreaCode>,
}

#[derive(Debug)]
pub struct Coach {
    pub code: CoachCode,
    pub languages: Vec<String>,
    pub contact: bool,
    pub hours: Vec<Hours>,
}

#[derive(Debug, Clone, Copy)]
pub struct Hours {
    pub table: TableNumber,
    pub from: Moment,
    pub until: Moment,
}

impl World {
    pub fn by_chance(rng: &mut Rng) -> Self {
        let starts = support::at("11:45");
        let minutes = |n: i64| TimeDelta::minutes(n);
        let codes = ["career", "leading", "speaking", "writing", "moving", "resting"];
        let areas: Vec<AreaCode> =
            codes[..rng.usize(1..=6)].iter().map(|code| support::area(code)).collect();
        let roster = rng.bool();
        let longest = rng.i64(20..=35);
        let mut world = Self {
            text: String::new(),
            opens: starts - minutes(*rng.choice(&[0, 15, 30]).unwrap()),
            starts,
            ends: starts + minutes(MINUTES),
            next: support::at("14:30"),
            areas,
            tables: Vec::new(),
            coaches: Vec::new(),
            roster,
            group_size: rng.u16(2..=5),
            group_minutes: rng.i64(10..=20),
            trigger: rng.usize(1..=5),
            longest,
            mean_seconds: (SHORTEST + longest) * 30,
        };
        for number in 1..=rng.u16(1..=8) {
            world.add_table(TableNumber(number), rng);
        }
        // Two who sit nowhere: they can take over.
        for n in 1..=2 {
            world.add_coach(&format!("spare-{n}"), Vec::new(), rng);
        }
        world.text = world.file();
        world
    }

    fn add_table(&mut self, number: TableNumber, rng: &mut Rng) {
        let mut areas = self.areas.clone();
        rng.shuffle(&mut areas);
        areas.truncate(*rng.choice(&[1, 1, 1, 2, 2, 3]).unwrap());
        self.tables.push(Table { number, areas });
        let from = *rng.choice(&[0, 0, 0, 0, 15, 30]).unwrap();
        let until = *rng.choice(&[MINUTES, MINUTES, MINUTES, 90, 75]).unwrap();
        let shifts = match rng.u8(0..10) {
            0 => Vec::new(),
            1..=6 => vec![(from, until)],
            _ => {
                let change = rng.i64(40..60);
                let gap = *rng.choice(&[0, 0, 10]).unwrap();
                vec![(from, change), (change + gap, until)]
            }
        };
        for (nth, (from, until)) in shifts.into_iter().enumerate() {
            let at = |n| self.starts + TimeDelta::minutes(n);
            let hours = Hours { table: number, from: at(from), until: at(until) };
            self.add_coach(&format!("coach-{number}-{nth}"), vec![hours], rng);
        }
    }

    fn add_coach(&mut self, code: &str, hours: Vec<Hours>, rng: &mut Rng) {
        let mut languages: Vec<String> = LANGUAGES.iter().map(|l| (*l).to_owned()).collect();
        rng.shuffle(&mut languages);
        languages.truncate(rng.usize(1..=2));
        let contact = rng.u8(0..4) > 0;
        self.coaches.push(Coach { code: support::coach(code), languages, contact, hours });
    }

    /// The same as an event file.
    fn file(&self) -> String {
        let shapes = ["circle", "square", "triangle", "diamond", "hexagon", "star"];
        let colours = ["#0B4F6C", "#1D6F42", "#9A5B00", "#7A3B69", "#A3262A", "#3D4EAC"];
        let opens = (self.starts - self.opens).num_minutes();
        let mut file = format!(
            "[event]\ncode = \"day\"\ntitle = \"A day\"\ninvitation = \"Talk.\"\nvenue = \"Hall\"\n\
             organiser = \"The team\"\ntime_zone = \"Asia/Kuala_Lumpur\"\nlanguages = [\"en\"]\n\
             tables_open = \"{}\"\n\n[[session]]\ndate = 2018-08-26\nstart = \"11:45\"\n\
             end = \"13:30\"\nroom = \"Hall\"\ncheck_in_opens = {opens}\n\n[[session]]\n\
             date = 2018-08-26\nstart = \"14:30\"\nend = \"16:00\"\nroom = \"Hall\"\n\
             check_in_opens = {opens}\n",
            if self.roster { "roster" } else { "by hand" },
        );
        let line = |file: &mut String, line: std::fmt::Arguments<'_>| {
            writeln!(file, "{line}").unwrap();
        };
        for (nth, area) in self.areas.iter().enumerate() {
            let (shape, colour) = (shapes[nth], colours[nth]);
            line(&mut file, format_args!("\n[[area]]\ncode = \"{area}\"\nname = \"{area}\""));
            line(&mut file, format_args!("colour = \"{colour}\"\nshape = \"{shape}\""));
        }
        for Table { number, areas } in &self.tables {
            let areas: Vec<&str> = areas.iter().map(|area| area.0.as_str()).collect();
            line(&mut file, format_args!("\n[[table]]\nnumber = {number}\nareas = {areas:?}"));
        }
        for Coach { code, languages, contact, hours } in &self.coaches {
            line(&mut file, format_args!("\n[[coach]]\ncode = \"{code}\"\nname = \"{code}\""));
            line(&mut file, format_args!("languages = {languages:?}"));
            if *contact {
                line(&mut file, format_args!("contact = \"{code}@example.org\""));
            }
            for Hours { table, from, until } in hours {
                let (from, until) = (clock(*from), clock(*until));
                let when = format!("from = \"{}\", until = \"{}\"", &from[..5], &until[..5]);
                let hours = format_args!("hours = [{{ table = {table}, session = 1, {when} }}]");
                line(&mut file, hours);
            }
        }
        let Self { group_size, group_minutes, trigger, longest, .. } = self;
        line(&mut file, format_args!("\n[rules]\nconversation_max = {longest}"));
        line(&mut file, format_args!("overflow_at = {trigger}\ngroup_size = {group_size}"));
        line(&mut file, format_args!("group_minutes = {group_minutes}"));
        file
    }

    pub fn table(&self, number: TableNumber) -> Option<&Table> {
        self.tables.iter().find(|table| table.number == number)
    }

    pub fn coach(&self, code: &CoachCode) -> Option<&Coach> {
        self.coaches.iter().find(|coach| &coach.code == code)
    }

    /// After this nobody can be promised a conversation any more.
    pub fn last_start(&self) -> Moment {
        self.ends - TimeDelta::minutes(15)
    }
}

/// A moment as the clocks of the place show it.
pub fn clock(at: Moment) -> String {
    at.with_timezone(&chrono_tz::Asia::Kuala_Lumpur).format("%H:%M:%S").to_string()
}
