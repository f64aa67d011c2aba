//! A numbered place in the queue and the moves it can make; nothing else can happen to it.

use serde::{Deserialize, Serialize};

use super::Moment;
use super::badge::BadgeKey;
use super::event::{AreaCode, CoachCode, Rules, TableNumber};
use super::mode::Mode;

/// A ticket's number: unique in the session, from 1, never changed, never reused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Number(pub u32);

impl std::fmt::Display for Number {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

/// Where a ticket stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TicketState {
    Waiting,
    Called,
    InConversation,
    Absent,
    Away,
    Done,
    Left,
    Void,
    Unserved,
}

impl TicketState {
    pub const ALL: [Self; 9] = [
        Self::Waiting,
        Self::Called,
        Self::InConversation,
        Self::Absent,
        Self::Away,
        Self::Done,
        Self::Left,
        Self::Void,
        Self::Unserved,
    ];

    /// The name used in files, in the database and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Called => "called",
            Self::InConversation => "in_conversation",
            Self::Absent => "absent",
            Self::Away => "away",
            Self::Done => "done",
            Self::Left => "left",
            Self::Void => "void",
            Self::Unserved => "unserved",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == name)
    }

    /// Whether the person is still to be seen, or just being seen. One badge has at most one
    /// such ticket.
    pub fn is_active(self) -> bool {
        !matches!(self, Self::Done | Self::Left | Self::Void | Self::Unserved)
    }

    /// The table of moves.
    pub fn can_become(self, to: Self) -> bool {
        use TicketState::{
            Absent, Away, Called, Done, InConversation, Left, Unserved, Void, Waiting,
        };
        matches!(
            (self, to),
            (Waiting, Called | Away | Left | Void | Unserved)
                | (Called, InConversation | Absent | Waiting)
                | (Absent, Waiting | InConversation | Void | Unserved)
                | (Away, Waiting)
                | (InConversation, Done)
        )
    }
}

/// When a conversation is expected to start.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Window {
    pub from: Moment,
    pub to: Moment,
}

/// The most people one ticket stands for.
pub const MOST_PEOPLE: u8 = 4;

/// What somebody was told when they took their number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    pub area: AreaCode,
    pub window: Option<Window>,
    /// The chance of a start in time, in percent; none where no table was to be seen.
    pub chance: Option<u8>,
    /// Staff gave the number against the rule: nothing was promised.
    pub over_the_rule: bool,
}

/// A numbered place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ticket {
    pub number: Number,
    pub area: AreaCode,
    pub state: TicketState,
    /// The table that called it or talks with it; kept afterwards.
    pub table: Option<TableNumber>,
    pub badge: Option<BadgeKey>,
    /// What the slip's QR carries beside the address: unguessable, unique in the queue.
    pub token: Token,
    pub name: Option<String>,
    /// The language of the slip and of the person's screens.
    pub language: Option<String>,
    /// How many people come together, 1 to [`MOST_PEOPLE`].
    pub people: u8,
    /// The badges of those who came along, as far as they were shown.
    pub companions: Vec<BadgeKey>,
    /// Language codes the people can talk in; empty: any will do.
    pub languages: Vec<String>,
    /// Why they come, as the codes of the kiosk's choices.
    pub goal: Option<String>,
    pub reason: Option<String>,
    /// Would join a small group.
    pub group: bool,
    /// Needs more time or a step-free table.
    pub step_free: bool,
    /// Place in the line: lower is called first. Computed by the queue alone.
    pub place: i64,
    /// How often the person was called and did not come.
    pub absences: u8,
    pub taken_at: Moment,
    pub window: Option<Window>,
    /// What the person was told when the number was taken; never changed.
    pub first: Told,
    /// When it was called, the last time it was; repeating a call does not change this.
    pub called_at: Option<Moment>,
    /// When that call was last repeated.
    pub recalled_at: Option<Moment>,
    pub started_at: Option<Moment>,
    pub ended_at: Option<Moment>,
    /// Until when an away ticket is passed over.
    pub away_until: Option<Moment>,
    /// Who talks or talked with them.
    pub coach: Option<CoachCode>,
    /// How the table called them, and talks or talked with them.
    pub mode: Option<Mode>,
    /// Has heard a briefing.
    pub briefed: bool,
    /// Papers ordered so far; the first counts as 1 even where nothing is printed.
    pub copies: u32,
}

impl Ticket {
    /// When the person was last asked to come: by the call or by the last repeat of it.
    pub fn last_called(&self) -> Option<Moment> {
        self.recalled_at.max(self.called_at)
    }

    /// Whether its owner was told that it may get too late: a start in time was possible by the
    /// organiser's rules, and not sure. Who got the number over the rule was told more than that.
    pub fn is_unsure(&self, rules: &Rules) -> bool {
        let unsure = rules.promise_possible * 100.0..rules.promise_sure * 100.0;
        self.state == TicketState::Waiting
            && self.first.chance.is_some_and(|chance| unsure.contains(&f64::from(chance)))
    }

    /// The window while there is something in it to wait for: not once it is over, which is no promise
    /// any more, nor once the person was called.
    pub fn window_ahead(&self, now: Moment) -> Option<Window> {
        let waits = matches!(self.state, TicketState::Waiting | TicketState::Away);
        self.window.filter(|window| waits && now <= window.to)
    }

    /// As if it had not been called: at the same place.
    pub(super) fn take_call_back(&mut self) {
        self.table = None;
        self.called_at = None;
        self.recalled_at = None;
        self.mode = None;
    }

    /// Stands in the line of another area, at the same place; whoever was called there is not any
    /// more.
    pub(super) fn change_area(&mut self, area: AreaCode) {
        self.area = area;
        self.take_call_back();
    }

    /// Whether it stands for whoever shows `badge`.
    pub fn is_of(&self, badge: &BadgeKey) -> bool {
        self.badge.as_ref() == Some(badge) || self.companions.contains(badge)
    }
}

/// The secret part of a slip's QR: 16 characters of Crockford's base 32, 80 bits of chance.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Token(pub String);

impl Token {
    const DIGITS: &'static [u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
    /// What a slip's QR says when there is no web address to lead to.
    pub const PREFIX: &'static str = "dropin:t/";

    /// From 80 bits of chance.
    pub fn from_chance(chance: [u8; 10]) -> Self {
        let bits = chance.iter().fold(0_u128, |bits, byte| bits << 8 | u128::from(*byte));
        let digit = |n: u32| char::from(Self::DIGITS[(bits >> (5 * n) & 31) as usize]);
        Self((0..16).rev().map(digit).collect())
    }

    /// The text of the slip's QR.
    pub fn address(&self) -> String {
        format!("{}{}", Self::PREFIX, self.0)
    }

    /// The token in the text of a slip's QR; none in any other text.
    pub fn in_address(text: &str) -> Option<Self> {
        let token = text.strip_prefix(Self::PREFIX)?;
        let sound = token.len() == 16 && token.bytes().all(|c| Self::DIGITS.contains(&c));
        sound.then(|| Self(token.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exactly_the_written_moves_exist() {
        let written = [
            ("waiting", "called away left void unserved"),
            ("called", "in_conversation absent waiting"),
            ("absent", "waiting in_conversation void unserved"),
            ("away", "waiting"),
            ("in_conversation", "done"),
        ];
        for from in TicketState::ALL {
            let allowed =
                written.iter().find(|(name, _)| *name == from.name()).map_or("", |(_, to)| to);
            for to in TicketState::ALL {
                let expected = allowed.split(' ').any(|name| name == to.name());
                assert_eq!(from.can_become(to), expected, "{from:?} to {to:?}");
            }
        }
    }

    #[test]
    fn a_token_survives_its_address_and_nothing_else_is_one() {
        let token = Token::from_chance([0xff, 0, 1, 2, 3, 4, 5, 6, 7, 0x80]);
        assert_eq!(Token::in_address(&token.address()), Some(token));
        for text in ["", "dropin:t/", "dropin:t/123", "dropin:t/0123456789abcdeu", "hello"] {
            assert_eq!(Token::in_address(text), None, "{text}");
        }
    }
}
