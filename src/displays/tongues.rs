//! Languages under the names their own speakers use, so that everybody finds theirs.

use crate::domain::event::{AreaCode, Event};
use crate::domain::queue::Queue;

/// Languages by code and own name. A code that is not here is shown as it is.
const OWN_NAMES: [(&str, &str); 34] = [
    ("ar", "العربية"),
    ("bn", "বাংলা"),
    ("cs", "Čeština"),
    ("da", "Dansk"),
    ("de", "Deutsch"),
    ("el", "Ελληνικά"),
    ("en", "English"),
    ("es", "Español"),
    ("et", "Eesti"),
    ("fa", "فارسی"),
    ("fi", "Suomi"),
    ("fr", "Français"),
    ("he", "עברית"),
    ("hi", "हिन्दी"),
    ("hr", "Hrvatski"),
    ("hu", "Magyar"),
    ("id", "Bahasa Indonesia"),
    ("it", "Italiano"),
    ("ja", "日本語"),
    ("ko", "한국어"),
    ("ms", "Bahasa Melayu"),
    ("nl", "Nederlands"),
    ("no", "Norsk"),
    ("pl", "Polski"),
    ("pt", "Português"),
    ("ro", "Română"),
    ("ru", "Русский"),
    ("sv", "Svenska"),
    ("sw", "Kiswahili"),
    ("ta", "தமிழ்"),
    ("th", "ไทย"),
    ("tr", "Türkçe"),
    ("uk", "Українська"),
    ("zh", "中文"),
];

/// What the speakers of a language call it.
pub fn own_name(code: &str) -> &str {
    OWN_NAMES.iter().find(|(known, _)| *known == code).map_or(code, |(_, name)| name)
}

/// Own names, one after the other: "English, العربية".
pub fn list(codes: &[String]) -> String {
    codes.iter().map(|code| own_name(code)).collect::<Vec<_>>().join(", ")
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
    fn the_list_is_in_order_and_says_each_language_once() {
        assert!(OWN_NAMES.is_sorted_by(|a, b| a.0 < b.0));
    }

    #[test]
    fn a_language_nobody_listed_is_shown_by_its_code() {
        assert_eq!(list(&["fr".to_owned(), "xx".to_owned()]), "Français, xx");
    }
}
