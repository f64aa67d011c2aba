//! The desk decides: what is found, what is looked up, and that nobody is taken out unasked.

use std::sync::Arc;

use dropin::displays::desk::DeskDeed;
use dropin::domain::ticket::Number;
use dropin::screens::desk::{Answer, Deed, Message, Model};
use dropin::text::Language;

use crate::room::{queue, take};

fn desk() -> Model {
    let mut queue = queue(0);
    for name in ["Amina Yusuf", "Bo Lindqvist", "Chen Wei", "Amir Haddad"] {
        take(&mut queue, "career", Some(name));
    }
    let mut model = Model::new(Language::English);
    model.update(Message::Looked(Arc::new(queue)));
    model
}

fn found(model: &mut Model, sought: &str) -> Vec<u32> {
    model.update(Message::Sought(sought.to_owned()));
    model.rows().iter().map(|row| row.number.0).collect()
}

#[test]
fn tickets_are_found_by_number_and_by_any_part_of_the_name() {
    let mut model = desk();
    for (sought, numbers) in
        [("", &[4, 3, 2, 1][..]), ("3", &[3]), ("am", &[4, 1]), ("WEI", &[3]), ("zz", &[])]
    {
        assert_eq!(found(&mut model, sought), numbers, "{sought:?}");
    }
}

#[test]
fn what_matches_no_ticket_is_looked_up_as_a_badge_and_not_kept() {
    let mut model = desk();
    model.update(Message::Sought("BADGE-TEXT".to_owned()));
    let effect = model.update(Message::Entered).unwrap();
    assert_eq!(effect.deed, Deed::FindBadge("BADGE-TEXT".to_owned()));
    model.update(Message::Answer { ask: effect.ask, answer: Answer::Found(Some(Number(2))) });
    assert_eq!(model.detail().unwrap().row.number, Number(2));
    assert!(!format!("{model:?}").contains("BADGE-TEXT"));
}

#[test]
fn nobody_is_taken_out_without_a_reason() {
    let mut model = desk();
    model.update(Message::Open(Number(4)));
    model.update(Message::Pressed(DeskDeed::Void));
    assert_eq!(model.update(Message::VoidNow), None);
    model.update(Message::Reason("  ".to_owned()));
    assert_eq!(model.update(Message::VoidNow), None);
    model.update(Message::Reason("twice".to_owned()));
    let deed = model.update(Message::VoidNow).map(|effect| effect.deed);
    assert_eq!(deed, Some(Deed::Void(Number(4), "twice".to_owned())));
}

#[test]
fn arrows_choose_and_enter_opens() {
    let mut model = desk();
    model.update(Message::Down);
    model.update(Message::Down);
    model.update(Message::Up);
    assert_eq!(model.update(Message::Entered), None);
    assert_eq!(model.detail().unwrap().row.number, Number(3));
}
