//! The table display decides: one deed at a time, and only one that has a button.

use std::sync::Arc;
use std::time::Duration;

use dropin::displays::table::TableDeed;
use dropin::domain::Refusal;
use dropin::domain::event::TableNumber;
use dropin::domain::queue::{Done, Nobody, Queue, Remark};
use dropin::domain::ticket::Number;
use dropin::screens::table::{Answer, Message, Model};
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
    assert_eq!(started.map(|effect| effect.deed), Some(TableDeed::Start(Number(1))));
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
        (Remark::Nobody(Nobody::InItsLanguages(vec![Number(2)])), Some("1 waits (2)")),
        (Remark::WithoutTable(vec![Number(2), Number(3)]), Some("2 wait (2, 3) whom no table")),
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
