//! The table display decides: one deed at a time, and only one that has a button.

use std::sync::Arc;
use std::time::Duration;

use dropin::displays::table::TableDeed;
use dropin::domain::Refusal;
use dropin::domain::event::TableNumber;
use dropin::domain::queue::{Done, Nobody, Question, Queue, Remark, Side};
use dropin::domain::ticket::Number;
use dropin::screens::table::{AfterTalk, Answer, Deed, Message, Model};
use dropin::text::Language;

use crate::room::{queue, start_all, take};

fn shown(queue: Queue) -> Model {
    let mut model = Model::new(TableNumber(1), Language::English);
    model.update(Message::Looked(Arc::new(queue)));
    model
}

#[test]
fn a_button_that_is_not_there_any_more_does_nothing() {
    let mut queue = queue(0);
    take(&mut queue, "career", None);
    let mut model = shown(queue);
    assert_eq!(model.update(Message::Pressed(TableDeed::Finish)), None);
    let started = model.update(Message::Pressed(TableDeed::Start(Number(1))));
    assert_eq!(started.map(|effect| effect.deed), Some(Deed::Touch(TableDeed::Start(Number(1)))));
}

#[test]
fn one_deed_at_a_time() {
    let mut queue = queue(0);
    take(&mut queue, "career", None);
    let mut model = shown(queue);
    let ask = model.update(Message::Pressed(TableDeed::Start(Number(1)))).unwrap().ask;
    assert_eq!(model.update(Message::Pressed(TableDeed::Start(Number(1)))), None);
    let refusal = Refusal::NobodyCalled { table: TableNumber(1) };
    model.update(Message::Answer { ask, answer: Answer::Refused(refusal) });
    assert!(model.notice().is_some_and(|words| words.contains("table 1")));
    assert!(model.update(Message::Pressed(TableDeed::Start(Number(1)))).is_some());
}

#[test]
fn the_ring_moves_on_with_the_minutes_without_a_new_look() {
    let mut queue = queue(0);
    take(&mut queue, "career", None);
    start_all(&mut queue);
    let mut model = shown(queue);
    let minutes = |model: &Model| model.display().unwrap().clock.unwrap().minutes;
    assert_eq!(minutes(&model), 0);
    assert!(model.next_change().unwrap() <= Duration::from_millis(60_020));
    model.update(Message::Tick(Duration::from_secs(61)));
    assert_eq!(minutes(&model), 1);
}

#[test]
fn what_goes_with_an_answer_is_said() {
    let mut queue = queue(0);
    take(&mut queue, "career", None);
    let remarks = [
        (Remark::Nobody(Nobody::InItsLanguages(vec![Number(2)])), Some("1 person is waiting (2)")),
        (Remark::WithoutTable(vec![Number(2), Number(3)]), Some("2 people are waiting (2, 3)")),
        (Remark::WithoutTable(Vec::new()), None),
    ];
    for (remark, words) in remarks {
        let mut model = shown(queue.clone());
        let ask = model.update(Message::Pressed(TableDeed::Start(Number(1)))).unwrap().ask;
        let table = Some(TableNumber(1));
        let done = Done { tickets: Vec::new(), table, existing: false, remark: Some(remark) };
        model.update(Message::Answer { ask, answer: Answer::Done(done) });
        let notice = model.notice();
        assert!(notice.as_deref().unwrap_or_default().starts_with(words.unwrap_or("")));
        assert_eq!(notice.is_some(), words.is_some(), "{notice:?}");
    }
}

/// The display of table 1 while number 1 talks there, and the queue a moment after they finished.
fn finished() -> (Model, Queue) {
    let mut queue = queue(0);
    take(&mut queue, "career", None);
    start_all(&mut queue);
    let model = shown(queue.clone());
    queue.finish(TableNumber(1)).unwrap();
    (model, queue)
}

#[test]
fn after_a_conversation_first_the_coach_is_asked_and_then_the_delegate() {
    let (mut model, queue) = finished();
    assert_eq!(model.after(), None, "nobody is asked while they talk");
    model.update(Message::Looked(Arc::new(queue.clone())));
    let mut asked = Vec::new();
    while let Some((side, question)) = model.after().and_then(AfterTalk::ask) {
        asked.push((side, question));
        let effect = model.update(Message::Said(true)).unwrap();
        let deed = Deed::AfterTalk { number: Number(1), side, question, yes: true };
        assert_eq!(effect.deed, deed);
        assert_eq!(model.update(Message::Said(true)), None, "one answer at a time");
        let table = Some(TableNumber(1));
        let done = Done { tickets: Vec::new(), table, existing: false, remark: None };
        model.update(Message::Answer { ask: effect.ask, answer: Answer::Done(done) });
        assert_eq!(model.notice(), None, "nothing shows what was said");
    }
    let (coach, delegate) = (Side::Coach, Side::Delegate);
    let (useful, mentoring) = (Question::Useful, Question::Mentoring);
    let all = [(coach, useful), (coach, mentoring), (delegate, useful), (delegate, mentoring)];
    assert_eq!(asked, all);
}

#[test]
fn nobody_is_asked_for_long_nor_who_does_not_want_to_be_nor_when_others_sit_there() {
    let (mut model, queue) = finished();
    model.update(Message::Looked(Arc::new(queue.clone())));
    model.update(Message::Tick(Duration::from_secs(181)));
    assert_eq!(model.after(), None);

    let (mut model, queue) = finished();
    model.update(Message::Looked(Arc::new(queue.clone())));
    model.update(Message::NotNow);
    assert_eq!(model.after(), None);

    let (mut model, mut queue) = finished();
    model.update(Message::Looked(Arc::new(queue.clone())));
    take(&mut queue, "career", None);
    start_all(&mut queue);
    model.update(Message::Looked(Arc::new(queue)));
    assert_eq!(model.after(), None);
}

#[test]
fn what_cannot_be_answered_any_more_is_not_asked_again() {
    let (mut model, queue) = finished();
    model.update(Message::Looked(Arc::new(queue)));
    let effect = model.update(Message::Said(false)).unwrap();
    let refusal = Refusal::AlreadyAnswered { number: Number(1) };
    model.update(Message::Answer { ask: effect.ask, answer: Answer::Refused(refusal) });
    assert_eq!(model.after().and_then(AfterTalk::ask), Some((Side::Coach, Question::Mentoring)));
    assert_eq!(model.notice(), None);
}
