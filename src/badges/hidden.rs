//! What badges say is not written down, nor is whose they are: whoever looks for faults reads
//! lengths.

use std::fmt::{Debug, Formatter, Result};

use super::lists::{List, Person};
use super::{Badge, Choice, NotABadge};

impl Debug for Badge {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        let (kind, length, also) = (self.kind.name(), self.identity.len(), self.also.len());
        let named = if self.name.is_some() { "named" } else { "nameless" };
        write!(f, "Badge({kind}, {length} bytes, {also} more, {named})")
    }
}

impl Debug for NotABadge {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.write_str(self.name())
    }
}

impl Debug for Choice<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        match self {
            Self::Nothing => f.write_str("Nothing"),
            Self::Badge(text) => write!(f, "Badge({} bytes)", text.len()),
            Self::Several => f.write_str("Several"),
            Self::NoBadge(other) => write!(f, "NoBadge({other:?})"),
        }
    }
}

impl Debug for Person {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        let named = if self.name.is_some() { "named" } else { "nameless" };
        write!(f, "Person(line {}, {} identities, {named})", self.line, self.identities.len())
    }
}

impl Debug for List {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        let (system, rows, people) = (self.system, self.rows, self.people.len());
        write!(f, "List({system}, {rows} rows, {people} people, {} bad)", self.bad.len())
    }
}

#[cfg(test)]
mod tests {
    use super::super::{choose, lists, read};

    #[test]
    fn nobody_is_told_by_name_or_code() {
        let card = "BEGIN:VCARD\nFN:Kim Example\nUID:K-17\nEMAIL:kim@example.org\nEND:VCARD";
        let list = lists::read(b"Name,Email,Code\nKim Example,kim@example.org,K-17\n");
        for shown in [
            format!("{:?}", read(card)),
            format!("{:?}", choose([(card, 1.0)])),
            format!("{:?}", read("dropin:t/0123456789abcdef")),
            format!("{list:?} {:?}", list.as_ref().unwrap().people),
        ] {
            let small = shown.to_lowercase();
            for part in ["kim", "k-17", "example", "0123"] {
                assert!(!small.contains(part), "{shown}");
            }
        }
    }
}
