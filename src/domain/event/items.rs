//! The parts of an event file, one reader each: what keys it has, and what is made of them.

use std::ops::RangeInclusive;

use super::check::{Placed, Places, Who};
use super::colour::{MARK, WHITE, contrast, parts};
use super::fields::{Fields, Found, Schema};
use super::kinds::{Spoken, code, colour, languages, without_repeats};
use super::{
    Area, AreaCode, Coach, CoachCode, Hours, Localised, PlannedSession, Rules, Shape, Table,
    TableNumber,
};

/// Minutes before the start from which numbers are given, where the file does not say.
const CHECK_IN_OPENS: u16 = 30;

/// A length in minutes that can be meant.
const MINUTES: RangeInclusive<u16> = 1..=240;

/// Colours for areas without one, each readable on a light and on a dark ground.
const COLOURS: [&str; 6] = ["#0B4F6C", "#7A3B69", "#1D6F42", "#9A5B00", "#A3262A", "#3D4EAC"];

pub(super) const SESSION: Schema = Schema {
    name: Some("[[session]]"),
    keys: &[
        ("date", "date = 2018-08-26"),
        ("start", r#"start = "11:45""#),
        ("end", r#"end = "13:30""#),
        ("room", r#"room = "Hall 1""#),
        ("check_in_opens", "check_in_opens = 30"),
    ],
};

pub(super) const AREA: Schema = Schema {
    name: Some("[[area]]"),
    keys: &[
        ("code", r#"code = "career""#),
        ("name", r#"name = "Planning my career""#),
        ("description", r#"description = "Where to go next, and how""#),
        ("topics", r#"topics = ["Next steps", "Changing fields"]"#),
        ("colour", r##"colour = "#0B4F6C""##),
        ("shape", r#"shape = "circle""#),
    ],
};

pub(super) const TABLE: Schema = Schema {
    name: Some("[[table]]"),
    keys: &[
        ("number", "number = 1"),
        ("areas", r#"areas = ["career"]"#),
        ("step_free", "step_free = true"),
    ],
};

pub(super) const COACH: Schema = Schema {
    name: Some("[[coach]]"),
    keys: &[
        ("code", r#"code = "kim""#),
        ("name", r#"name = "Kim Example""#),
        ("role", r#"role = "Head of learning""#),
        ("languages", r#"languages = ["en"]"#),
        ("topics", r#"topics = ["First job"]"#),
        ("hours", r#"hours = [{ table = 1, from = "11:45", until = "13:30" }]"#),
        ("contact", r#"contact = "kim@example.org""#),
    ],
};

const HOURS: Schema = Schema {
    name: Some("hours"),
    keys: &[
        ("table", "table = 1"),
        ("session", "session = 1"),
        ("from", r#"from = "11:45""#),
        ("until", r#"until = "13:30""#),
    ],
};

pub(super) const RULES: Schema = Schema {
    name: Some("[rules]"),
    keys: &[
        ("conversation_min", "conversation_min = 15"),
        ("conversation_max", "conversation_max = 30"),
        ("last_start", "last_start = 15"),
        ("offer_not_here", "offer_not_here = 3"),
        ("overflow_at", "overflow_at = 6"),
        ("group_size", "group_size = 4"),
        ("group_minutes", "group_minutes = 15"),
        ("promise_sure", "promise_sure = 0.8"),
        ("promise_possible", "promise_possible = 0.5"),
    ],
};

/// Reads the members of a file one after the other and remembers where each stood.
pub(super) struct Reader<'s> {
    spoken: &'s Spoken,
    pub(super) places: Places,
    /// How many coaches were read.
    coaches: usize,
}

impl<'s> Reader<'s> {
    pub(super) fn new(spoken: &'s Spoken) -> Self {
        Self { spoken, places: Places::default(), coaches: 0 }
    }

    pub(super) fn session(&mut self, fields: &Fields<'_>) -> Option<PlannedSession> {
        let date = fields.need("date").and_then(Found::date);
        let start = fields.need("start").and_then(Found::time);
        let end = fields.need("end").and_then(Found::time);
        let room = fields.or("room", String::new(), Found::text);
        let check_in_opens =
            fields.or("check_in_opens", CHECK_IN_OPENS, |found| found.whole(0..=240));
        let session = match (date, start, end, room, check_in_opens) {
            (Some(date), Some(start), Some(end), Some(room), Some(check_in_opens)) => {
                Some(PlannedSession { date, start, end, room, check_in_opens })
            }
            _ => None,
        };
        self.places.sessions.push(Placed { line: fields.line, value: session.clone() });
        session
    }

    pub(super) fn area(&mut self, fields: &Fields<'_>) -> Option<Area> {
        let nth = self.places.areas.len();
        let code = self.remember_area(fields);
        let name = fields.need("name").and_then(|found| self.spoken.text(found));
        let description =
            fields.or("description", Localised::default(), |found| self.spoken.text(found));
        let topics = fields.or("topics", Localised::default(), |found| self.spoken.list(found));
        let default_colour = COLOURS[nth % COLOURS.len()].to_owned();
        let colour = fields.or("colour", default_colour, |found| {
            let chosen = colour(found)?;
            let seen = parts(&chosen).is_some_and(|parts| contrast(parts, WHITE) >= MARK);
            if !seen {
                let problem = found.warning("event-problem-area-too-light");
                found.note(problem.with("colour", &chosen));
            }
            Some(chosen)
        });
        let default_shape = Shape::ALL[nth % Shape::ALL.len()];
        let shape = fields.or("shape", default_shape, |found| {
            found.one_of(&Shape::ALL.map(|shape| (shape.name(), shape)))
        });
        if let (Some(code), Some(colour), Some(shape)) = (&code, &colour, shape) {
            let value = (code.clone(), colour.clone(), shape);
            self.places.looks.push(Placed { line: fields.line, value });
        }
        Some(Area {
            code: code?,
            name: name?,
            description: description?,
            topics: topics?,
            colour: colour?,
            shape: shape?,
        })
    }

    fn remember_area(&mut self, fields: &Fields<'_>) -> Option<AreaCode> {
        let found = fields.need("code")?;
        let code = code(found);
        // A wrong code still is what tables name: they are not wrong as well.
        let written = code.as_deref().or(found.as_text()).unwrap_or_default();
        self.places.areas.push(Placed { line: found.line, value: AreaCode(written.to_owned()) });
        code.map(AreaCode)
    }

    pub(super) fn table(&mut self, fields: &Fields<'_>) -> Option<Table> {
        let number = fields.need("number").and_then(|found| {
            let number = TableNumber(found.whole(1..=999)?);
            self.places.tables.push(Placed { line: found.line, value: number });
            Some(number)
        });
        let areas = fields.need("areas").and_then(|found| {
            let areas = Found::each(found.filled_list()?, |found| {
                Some((found.line, AreaCode(found.text()?)))
            })?;
            for (line, area) in &areas {
                self.places.serves.push(Placed { line: *line, value: (number, area.clone()) });
            }
            without_repeats(found, areas.into_iter().map(|(_, area)| area).collect())
        });
        let step_free = fields.or("step_free", false, Found::yes_no);
        Some(Table { number: number?, areas: areas?, step_free: step_free? })
    }

    pub(super) fn coach(&mut self, fields: &Fields<'_>) -> Option<Coach> {
        let code = fields.need("code").and_then(|found| {
            let code = CoachCode(code(found)?);
            self.places.coaches.push(Placed { line: found.line, value: code.clone() });
            Some(code)
        });
        let name = fields.need("name").and_then(Found::text);
        let role = fields.or("role", String::new(), Found::text);
        let main = self.spoken.languages.iter().take(1).cloned().collect();
        let languages = fields.or("languages", main, languages);
        let topics = fields.or("topics", Localised::default(), |found| self.spoken.list(found));
        let contact = fields.or("contact", None, |found| found.text().map(Some));
        let who = Who {
            nth: self.coaches,
            name: name.clone().or_else(|| code.clone().map(|code| code.0)).unwrap_or_default(),
        };
        self.coaches += 1;
        let hours = fields.or("hours", Vec::new(), |found| {
            let hours: Vec<Option<Hours>> = found
                .list()?
                .into_iter()
                .map(|one| self.hours(&who, &one.table(&HOURS)?))
                .collect();
            hours.into_iter().collect()
        });
        Some(Coach {
            code: code?,
            name: name?,
            role: role?,
            languages: languages?,
            topics: topics?,
            hours: hours?,
            contact: contact?,
        })
    }

    /// The hours of a coach at one table. With one session only it need not be said.
    fn hours(&mut self, who: &Who, fields: &Fields<'_>) -> Option<Hours> {
        let table = fields.need("table").and_then(|found| found.whole(1..=999)).map(TableNumber);
        self.places.manned.extend(table);
        let from = fields.need("from").and_then(Found::time);
        let until = fields.need("until").and_then(Found::time);
        let session = if self.places.sessions.len() > 1 {
            fields.need("session").and_then(|found| found.whole(1..=999))
        } else {
            fields.or("session", 1, |found| found.whole(1..=999))
        };
        let hours =
            Hours { table: table?, session: usize::from(session?) - 1, from: from?, until: until? };
        let value = (who.clone(), hours.clone());
        self.places.hours.push(Placed { line: fields.line, value });
        Some(hours)
    }
}

/// The rules of the file; what it does not say is as the product has it.
pub(super) fn rules(fields: &Fields<'_>) -> Option<Rules> {
    let product = Rules::default();
    let whole = |key, default, range: RangeInclusive<u16>| {
        fields.or(key, default, move |found: Found<'_>| found.whole(range))
    };
    let share = |key, default| fields.or(key, default, Found::share);
    let conversation_min = whole("conversation_min", product.conversation_min, MINUTES);
    let conversation_max = whole("conversation_max", product.conversation_max, MINUTES);
    let last_start = whole("last_start", product.last_start, 0..=240);
    let offer_not_here = whole("offer_not_here", product.offer_not_here, MINUTES);
    let overflow_at = whole("overflow_at", product.overflow_at, 1..=99);
    let group_size = whole("group_size", product.group_size, 2..=20);
    let group_minutes = whole("group_minutes", product.group_minutes, MINUTES);
    let promise_sure = share("promise_sure", product.promise_sure);
    let promise_possible = share("promise_possible", product.promise_possible);
    let rules = Rules {
        conversation_min: conversation_min?,
        conversation_max: conversation_max?,
        last_start: last_start?,
        offer_not_here: offer_not_here?,
        overflow_at: overflow_at?,
        group_size: group_size?,
        group_minutes: group_minutes?,
        promise_sure: promise_sure?,
        promise_possible: promise_possible?,
    };
    in_order(
        fields,
        "conversation_min",
        rules.conversation_min,
        "conversation_max",
        rules.conversation_max,
    );
    in_order(
        fields,
        "promise_possible",
        rules.promise_possible,
        "promise_sure",
        rules.promise_sure,
    );
    Some(rules)
}

/// Notes where the rule `low` is above the rule `high`, given or left as it is.
fn in_order<N: PartialOrd + ToString>(
    fields: &Fields<'_>,
    low: &'static str,
    least: N,
    high: &'static str,
    most: N,
) {
    let place = fields.get(low).or_else(|| fields.get(high)).filter(|_| least > most);
    if let Some(found) = place {
        found.note(
            found
                .error("event-problem-rules-order")
                .with("low", low)
                .with("least", least)
                .with("high", high)
                .with("most", most),
        );
    }
}
