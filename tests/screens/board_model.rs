//! The board decides: when what it shows is old, and what its clock says.

use std::sync::Arc;
use std::time::Duration;

use dropin::screens::board::{Message, Model};
use dropin::text::Language;

use crate::room::queue;

#[test]
fn the_board_says_when_what_it_shows_is_old() {
    let mut model = Model::new(Language::English);
    model.update(Message::Looked(Arc::new(queue(0))));
    assert_eq!(model.age(), None);
    model.update(Message::CutOff);
    assert!(model.age().is_some_and(|age| age.contains("11:45")));
    model.update(Message::Looked(Arc::new(queue(0))));
    assert_eq!(model.age(), None);
    model.update(Message::Tick(Duration::from_secs(91)));
    assert!(model.age().is_some(), "silence is as bad as a broken line");
}

#[test]
fn the_clock_goes_on_without_a_new_look() {
    let mut model = Model::new(Language::English);
    model.update(Message::Looked(Arc::new(queue(0))));
    assert_eq!(model.board().unwrap().clock, "11:45");
    model.update(Message::Tick(model.next_change().unwrap()));
    assert_eq!(model.board().unwrap().clock, "11:46");
}
