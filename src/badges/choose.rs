//! Several codes are in view: which of them is meant? The whole rule stands here.
//!
//! 1. A code that is no badge (a network, a profile, an app) loses to one that is. Our own slip
//!    counts as a badge. The address of a mere page is the same for everybody who has it on the
//!    badge, and loses to any other.
//! 2. The same badge twice, however it is written, is one.
//! 3. One that is more than four times as large as each other is the one held up; the others
//!    belong to people further away.
//! 4. A slip goes before badges: it is shown on purpose, a badge hangs from everybody's neck.
//! 5. If two are still left, the person is asked to show one.
//!
//! With no badge at all, the answer is that of the code one can do most about.

use super::around::bare;
use super::{Badge, BadgeKind, NotABadge, address, read};
use crate::domain::ticket::Token;

/// So much larger than another, by area, a code is much nearer.
const NEARER: f32 = 4.0;

/// Which code is meant.
#[derive(Clone, PartialEq, Eq)]
pub enum Choice<'a> {
    /// There is none.
    Nothing,
    /// The text of a badge or of our own slip.
    Badge(&'a str),
    /// Two or more, and nobody can tell which.
    Several,
    NoBadge(NotABadge),
}

/// Chooses among codes by their texts and areas, in whatever unit.
pub fn choose<'a>(codes: impl IntoIterator<Item = (&'a str, f32)>) -> Choice<'a> {
    let mut badges: Vec<Candidate<'a>> = Vec::new();
    let mut others: Vec<NotABadge> = Vec::new();
    for (text, area) in codes {
        match Who::of(text) {
            Ok(who) => add(&mut badges, Candidate { text, area, who }),
            Err(other) => others.push(other),
        }
    }
    if badges.iter().any(|candidate| candidate.who.is_somebody()) {
        badges.retain(|candidate| candidate.who.is_somebody());
    }
    match badges.as_slice() {
        [] => others.into_iter().min_by_key(usefulness).map_or(Choice::Nothing, Choice::NoBadge),
        badges => held_up(badges).map_or(Choice::Several, |meant| Choice::Badge(meant.text)),
    }
}

struct Candidate<'a> {
    text: &'a str,
    area: f32,
    who: Who,
}

#[derive(PartialEq, Eq)]
enum Who {
    Slip(Token),
    /// By identity.
    Badge(String),
    /// The address of a page that says of nobody who it is.
    Page(String),
}

impl Who {
    fn of(text: &str) -> Result<Self, NotABadge> {
        match read(text) {
            Ok(Badge { kind: BadgeKind::Url, identity, .. })
                if address::is_mere_page(&identity, &bare(text)) =>
            {
                Ok(Self::Page(identity))
            }
            Ok(badge) => Ok(Self::Badge(badge.identity)),
            Err(NotABadge::OwnSlip(token)) => Ok(Self::Slip(token)),
            Err(other) => Err(other),
        }
    }

    fn is_somebody(&self) -> bool {
        !matches!(self, Self::Page(_))
    }
}

/// Adds a badge; one that is there already counts once, with its larger code.
fn add<'a>(badges: &mut Vec<Candidate<'a>>, new: Candidate<'a>) {
    match badges.iter_mut().find(|known| known.who == new.who) {
        Some(known) if known.area < new.area => *known = new,
        Some(_) => {}
        None => badges.push(new),
    }
}

fn held_up<'a, 'b>(badges: &'b [Candidate<'a>]) -> Option<&'b Candidate<'a>> {
    let largest = badges.iter().max_by(|a, b| a.area.total_cmp(&b.area))?;
    let near: Vec<_> =
        badges.iter().filter(|candidate| candidate.area * NEARER >= largest.area).collect();
    let is_slip = |candidate: &&&Candidate<'_>| matches!(candidate.who, Who::Slip(_));
    let mut slips = near.iter().filter(is_slip);
    match (near.as_slice(), slips.next(), slips.next()) {
        ([only], ..) | (_, Some(only), None) => Some(only),
        _ => None,
    }
}

/// The smaller, the more a person can do about it.
fn usefulness(other: &NotABadge) -> u8 {
    match other {
        NotABadge::CutOff => 0,
        NotABadge::LinkedIn => 1,
        NotABadge::Pairing => 2,
        NotABadge::Wifi => 3,
        _ => 4,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const AMINA: &str =
        "BEGIN:VCARD\nFN:Amina\nUID:9982be4e-32cf-4656-a781-62ad45609d12\nEND:VCARD";
    const AMINAS_UUID: &str = "9982BE4E-32CF-4656-A781-62AD45609D12";
    const KIM: &str = "MECARD:N:Kim;EMAIL:kim@example.org;;";
    const SLIP: &str = "dropin:t/0123456789abcdef";
    const SLIP_TWO: &str = "dropin:t/fedcba9876543210";
    const WIFI: &str = "WIFI:S:Guests;;";
    const LINKEDIN: &str = "https://www.linkedin.com/in/somebody";
    const APP: &str = "https://apps.apple.com/app/id1";
    const CUT_OFF: &str = "BEGIN:VCARD\nFN:Ami";
    const PAGE: &str = "https://conference.example.org/programme";
    const TICKET: &str = "https://conference.example.org/ticket?token=K7QX2M";

    /// Texts and areas.
    type Codes = &'static [(&'static str, f32)];

    #[test]
    fn the_code_that_is_meant_is_chosen() {
        use Choice::{Badge, NoBadge, Nothing, Several};
        #[rustfmt::skip]
        let table: &[(&str, Codes, Choice<'_>)] = &[
            ("an empty picture", &[], Nothing),
            ("one badge", &[(KIM, 1.0)], Badge(KIM)),
            ("a badge beside a network", &[(WIFI, 1.0), (KIM, 1.0)], Badge(KIM)),
            ("a badge beside a much larger poster", &[(WIFI, 90.0), (KIM, 1.0)], Badge(KIM)),
            ("a badge beside all sorts", &[(LINKEDIN, 1.0), (APP, 1.0), (KIM, 1.0), (CUT_OFF, 1.0)], Badge(KIM)),
            ("a badge beside a page", &[(PAGE, 9.0), (KIM, 1.0)], Badge(KIM)),
            ("an address with a token is a badge", &[(TICKET, 1.0), (KIM, 1.0)], Several),
            ("a page alone is better than nothing", &[(PAGE, 1.0)], Badge(PAGE)),
            ("the same badge twice", &[(KIM, 1.0), (KIM, 2.0)], Badge(KIM)),
            ("the same badge in two forms", &[(AMINA, 1.0), (AMINAS_UUID, 3.0)], Badge(AMINAS_UUID)),
            ("two badges", &[(AMINA, 1.0), (KIM, 1.0)], Several),
            ("two badges and a network", &[(AMINA, 1.0), (WIFI, 1.0), (KIM, 1.0)], Several),
            ("two badges, one a little nearer", &[(AMINA, 4.0), (KIM, 1.0)], Several),
            ("two badges, one much nearer", &[(AMINA, 1.0), (KIM, 4.1)], Badge(KIM)),
            ("two in front and one behind", &[(AMINA, 9.0), (KIM, 8.0), ("17", 1.0)], Several),
            ("a slip beside a badge", &[(AMINA, 1.0), (SLIP, 1.0)], Badge(SLIP)),
            ("a slip beside two badges", &[(AMINA, 2.0), (KIM, 1.0), (SLIP, 1.0)], Badge(SLIP)),
            ("somebody's slip far behind", &[(AMINA, 9.0), (SLIP, 1.0)], Badge(AMINA)),
            ("two slips", &[(SLIP, 1.0), (SLIP_TWO, 1.0)], Several),
            ("two slips and a badge", &[(SLIP, 1.0), (KIM, 1.0), (SLIP_TWO, 1.0)], Several),
            ("only a network", &[(WIFI, 1.0)], NoBadge(NotABadge::Wifi)),
            ("a profile says more than an app", &[(APP, 1.0), (LINKEDIN, 1.0)], NoBadge(NotABadge::LinkedIn)),
            ("a part of a badge says most", &[(WIFI, 9.0), (CUT_OFF, 1.0)], NoBadge(NotABadge::CutOff)),
        ];
        for (case, codes, meant) in table {
            assert_eq!(choose(codes.iter().copied()), *meant, "{case}");
            // In whatever order they are found.
            assert_eq!(choose(codes.iter().rev().copied()), *meant, "{case}, the other way round");
        }
    }
}
