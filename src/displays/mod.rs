//! What is to be seen: a snapshot of the queue becomes plain values, words and permitted buttons.
//! Windows draw them, and so can pages. Invariant: nothing here names a person in public.

pub mod announcer;
pub mod board;
mod cells;
pub mod desk;
pub mod devices;
pub mod icon;
pub mod kiosk;
pub mod refusal;
pub mod remark;
pub mod report;
pub mod shapes;
pub mod sheet;
pub mod table;
pub mod theme;
pub mod tongues;
mod trial;

use crate::domain::Moment;
use crate::domain::event::{Area, AreaCode, Event, Shape, TableNumber, colour};
use crate::domain::queue::{GroupPlace, Queue};
use crate::domain::ticket::Window;
use crate::text::{Language, say_with};

pub use trial::{Visit, trial};

/// How something is meant, for whoever picks the colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tone {
    #[default]
    Plain,
    Quiet,
    Good,
    Warn,
    Bad,
}

/// An area's colour and shape: neither says anything without the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// Red, green, blue.
    pub colour: [u8; 3],
    pub shape: Shape,
}

impl Mark {
    /// The mark of an area; a colour that cannot be read becomes the house's own.
    pub fn of(area: &Area) -> Self {
        let colour = colour::parts(&area.colour).unwrap_or([0x0b, 0x4f, 0x6c]);
        Self { colour, shape: area.shape }
    }
}

/// A moment on the event's own clock: "12:04".
pub fn clock(event: &Event, moment: Moment) -> String {
    moment.with_timezone(&event.time_zone).format("%H:%M").to_string()
}

/// "12:10 – 12:25".
pub fn window(event: &Event, language: Language, window: Window) -> String {
    let values =
        [("from", clock(event, window.from).into()), ("to", clock(event, window.to).into())];
    say_with(language, "common-window", &values)
}

/// What the event says in a language, else in its main one.
pub(crate) fn in_language<'a, T>(
    event: &Event,
    language: Language,
    said: &'a crate::domain::event::Localised<T>,
) -> Option<&'a T> {
    said.get(language.code(), event.main_language())
}

/// The name of an area; its code where the event does not know it.
pub fn area_name(event: &Event, language: Language, code: &AreaCode) -> String {
    event
        .area(code)
        .and_then(|area| in_language(event, language, &area.name).cloned())
        .unwrap_or_else(|| code.to_string())
}

/// "Table 1 or 2"; empty for none.
pub(crate) fn tables(language: Language, numbers: &[TableNumber]) -> String {
    let numbers: Vec<u32> = numbers.iter().map(|n| u32::from(n.0)).collect();
    crate::text::words::tables(language, &numbers)
}

/// "Group 2 of 3".
pub fn group_in_words(language: Language, place: GroupPlace) -> String {
    let values = [("number", u32::from(place.number).into()), ("of", u32::from(place.of).into())];
    say_with(language, "common-group", &values)
}

/// The open tables of an area.
pub(crate) fn open_tables(queue: &Queue, area: &AreaCode) -> Vec<TableNumber> {
    let tables = queue.event().tables_of(area).map(|table| table.number);
    tables.filter(|number| queue.is_open(*number)).collect()
}
