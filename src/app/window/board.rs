//! The room board's window: it only looks.

use std::sync::Arc;

use super::stage::{self, Frame};
use super::watch;
use crate::app::cli;
use crate::app::failure::Failure;
use crate::app::house::House;
use crate::displays::theme::Scheme;
use crate::domain::queue::Wanted;
use crate::screens::board::{Message, Model};
use crate::text::Language;

/// Opens the board and runs it until its window is closed.
pub(crate) fn run(house: &House, args: &cli::Screen) -> Result<(), Failure> {
    let house = house.at_station("board");
    let language = Language::from_code(house.event()?.main_language()).unwrap_or_default();
    let frame = Frame { title: "Dropin · board".to_owned(), windowed: args.windowed };
    stage::run(
        &frame,
        Model::new(language).in_scheme(args.look.map_or(Scheme::Dark, Scheme::from)),
        |effect| match effect {},
        move |inbox| {
            watch::start(house, Wanted::default(), move |look| {
                inbox.put(
                    look.map_or_else(|_| Message::CutOff, |queue| Message::Looked(Arc::new(queue))),
                )
            })
        },
    )
}
