//! The languages people can talk in here.

use crate::domain::event::{AreaCode, Event};
use crate::domain::queue::Queue;

pub use crate::text::tongues::own_name;
use crate::text::{Language, words};

/// Own names, one after the other: "English, العربية".
pub fn list(language: Language, codes: &[String]) -> String {
    let names: Vec<&str> = codes.iter().map(|code| own_name(code)).collect();
    words::list(language, &names)
}

/// Every language a coach of the event talks in: the event's own first, then by code.
pub fn spoken(event: &Event) -> Vec<String> {
    let all = || event.coaches.iter().flat_map(|coach| &coach.languages);
    let mut found: Vec<String> =
        event.languages.iter().filter(|l| all().any(|spoken| spoken == *l)).cloned().collect();
    let mut others: Vec<String> = all().filter(|l| !found.contains(l)).cloned().collect();
    others.sort();
    others.dedup();
    found.append(&mut others);
    found
}

/// What the coaches at the open tables of an area talk in, in the event's order.
pub fn spoken_at(queue: &Queue, area: &AreaCode) -> Vec<String> {
    let tables = super::open_tables(queue, area);
    let coaches: Vec<_> = tables.iter().filter_map(|table| queue.coach_at(*table)).collect();
    spoken(queue.event())
        .into_iter()
        .filter(|language| coaches.iter().any(|coach| coach.languages.contains(language)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_nobody_listed_is_shown_by_its_code() {
        assert_eq!(list(Language::English, &["fr".to_owned(), "xx".to_owned()]), "Français, xx");
    }
}
