//! The board says who is called: once, one after the other, and nothing that is no longer so.

use std::sync::Arc;
use std::time::Duration;

use dropin::domain::event::TableNumber;
use dropin::domain::queue::{CheckIn, Queue};
use dropin::domain::ticket::Token;
use dropin::screens::board::{Effect, Message, Model};
use dropin::text::Language;

use crate::room::{busy, later, person, queue, take};

fn looked(model: &mut Model, queue: &Queue) -> Option<String> {
    said(model.update(Message::Looked(Arc::new(queue.clone()))))
}

fn said(effect: Option<Effect>) -> Option<String> {
    effect.map(|Effect::Say(sentences)| {
        let words: Vec<String> = sentences.into_iter().map(|(_, words)| words).collect();
        words.join(" ")
    })
}

#[test]
fn what_was_called_before_the_board_began_is_not_said() {
    let mut model = Model::new(Language::English);
    assert_eq!(looked(&mut model, &busy()), None);
    assert_eq!(looked(&mut model, &busy()), None);
}

#[test]
fn calls_are_said_one_after_the_other_and_each_once() {
    let mut model = Model::new(Language::English);
    let mut queue = queue(2);
    looked(&mut model, &queue);
    take(&mut queue, "career", None);
    assert_eq!(looked(&mut model, &queue).as_deref(), Some("Number 1, please go to table 1."));
    take(&mut queue, "speaking", None);
    assert_eq!(looked(&mut model, &queue), None, "the first is still being said");
    let next = said(model.update(Message::Spoken));
    assert_eq!(next.as_deref(), Some("Number 2, please go to table 6."));
    assert_eq!(said(model.update(Message::Spoken)), None);
    assert_eq!(looked(&mut model, &queue), None);
}

#[test]
fn a_repeated_call_is_said_again() {
    let mut model = Model::new(Language::English);
    let mut queue = queue(2);
    take(&mut queue, "career", None);
    looked(&mut model, &queue);
    let mut queue = later(Some(&queue), 4);
    queue.recall(TableNumber(1)).unwrap();
    assert_eq!(looked(&mut model, &queue).as_deref(), Some("Number 1, please go to table 1."));
}

#[test]
fn a_call_is_said_in_the_language_of_the_house_and_in_the_tickets() {
    let mut model = Model::new(Language::English);
    let mut queue = queue(2);
    looked(&mut model, &queue);
    let french = CheckIn {
        language: Some("fr".to_owned()),
        token: Token("french".to_owned()),
        ..person("career", None)
    };
    queue.check_in(french).unwrap();
    let Some(Effect::Say(sentences)) = model.update(Message::Looked(Arc::new(queue))) else {
        panic!("nothing is said")
    };
    let languages: Vec<Language> = sentences.iter().map(|(language, _)| *language).collect();
    assert_eq!(languages, [Language::English, Language::French]);
    assert_eq!(sentences[1].1, "Numéro 1, table 1, s’il vous plaît.");
}

#[test]
fn who_sits_down_before_they_could_be_called_aloud_is_not_called_aloud() {
    let mut model = Model::new(Language::English);
    let mut queue = queue(2);
    looked(&mut model, &queue);
    take(&mut queue, "career", None);
    take(&mut queue, "speaking", None);
    assert!(looked(&mut model, &queue).is_some());
    queue.start(TableNumber(6), None, Token("-".to_owned())).unwrap();
    assert_eq!(looked(&mut model, &queue), None);
    assert_eq!(said(model.update(Message::Spoken)), None, "2 has begun");
}

#[test]
fn a_call_that_could_not_be_said_for_a_minute_is_dropped() {
    let mut model = Model::new(Language::English);
    let mut queue = queue(2);
    looked(&mut model, &queue);
    take(&mut queue, "career", None);
    take(&mut queue, "speaking", None);
    assert!(looked(&mut model, &queue).is_some());
    model.update(Message::Tick(Duration::from_secs(61)));
    assert_eq!(said(model.update(Message::Spoken)), None);
}
