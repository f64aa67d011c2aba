//! The room board's window: it looks, and says aloud who is called.

use std::sync::Arc;

use super::pulse::Pulse;
use super::stage::{self, Frame};
use super::watch;
use crate::app::cli;
use crate::app::failure::Failure;
use crate::app::house::House;
use crate::app::output::note;
use crate::displays::theme::Scheme;
use crate::domain::device::DeviceKind;
use crate::domain::queue::Wanted;
use crate::screens::board::{Effect, Message, Model};
use crate::sound::Spoken;
use crate::text::Language;

/// Opens the board and runs it until its window is closed.
pub(crate) fn run(house: &House, args: &cli::Board) -> Result<(), Failure> {
    let house = house.at_station("board");
    let language = Language::from_code(house.event()?.main_language()).unwrap_or_default();
    let frame = Frame {
        title: "Dropin · board".to_owned(),
        windowed: args.screen.windowed,
        monitor: args.screen.monitor,
        still: args.screen.still,
    };
    let mut voice = args.sound.speaker();
    let pulse = Pulse::start(&house, "board", DeviceKind::Board)?;
    let closed = stage::run(
        &frame,
        Model::new(language).in_scheme(args.screen.look.map_or(Scheme::Dark, Scheme::from)),
        move |Effect::Say(sentences)| {
            let sentences = sentences.into_iter();
            let sentences = sentences.map(|(language, words)| (language.code().to_owned(), words));
            let spoken = Spoken { chime: true, sentences: sentences.collect() };
            if let Some(voice) = &mut voice
                && let Err(error) = voice.say(&spoken)
            {
                note(&error.to_string());
            }
            vec![Message::Spoken]
        },
        move |inbox| {
            watch::start(house, Wanted::default(), move |look| {
                inbox.put(
                    look.map_or_else(|_| Message::CutOff, |queue| Message::Looked(Arc::new(queue))),
                )
            })
        },
    );
    pulse.end();
    closed
}
