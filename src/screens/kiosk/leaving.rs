//! Leaving the kiosk: a corner held for some seconds, and the staff's PIN. No window, no clock.

use std::time::Duration;

/// How long the corner is to be held.
pub(super) const HELD_FOR: Duration = Duration::from_secs(3);

/// After this many wrong PINs nobody can try for a while.
const TRIES: u8 = 3;

/// How long nobody can try then.
const PAUSE: Duration = Duration::from_secs(30);

/// The way out, guarded where there is a PIN.
#[derive(Clone, Default)]
pub struct WayOut {
    pin: Option<String>,
    typed: String,
    wrong: u8,
    closed_until: Duration,
    open: bool,
}

/// What a digit led to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tried {
    /// There are more digits to come, or nothing can be tried now.
    Nothing,
    Wrong,
    /// The kiosk may be left.
    Right,
}

impl WayOut {
    /// Guarded by `pin`, if there is one.
    pub fn guarded(pin: Option<String>) -> Self {
        Self { pin: pin.filter(|pin| !pin.is_empty()), ..Self::default() }
    }

    pub fn is_guarded(&self) -> bool {
        self.pin.is_some()
    }

    /// Whether somebody with the right to it is leaving.
    pub fn is_open(&self) -> bool {
        self.open
    }

    /// The corner was held. Without a PIN that is enough; else whether it is now asked for.
    pub fn ask(&mut self) -> bool {
        self.typed.clear();
        self.open = !self.is_guarded();
        !self.open
    }

    /// How many digits have been typed, and how many there are to be.
    pub fn progress(&self) -> (usize, usize) {
        (self.typed.chars().count(), self.pin.as_ref().map_or(0, |pin| pin.chars().count()))
    }

    /// How long nobody can try, at `now` on the screen's own clock.
    pub fn closed_for(&self, now: Duration) -> Duration {
        self.closed_until.saturating_sub(now)
    }

    /// One digit more.
    pub fn digit(&mut self, digit: u8, now: Duration) -> Tried {
        let Some(pin) = self.pin.clone().filter(|_| self.closed_for(now).is_zero()) else {
            return Tried::Nothing;
        };
        self.typed.extend(char::from_digit(u32::from(digit), 10));
        if self.typed.len() < pin.len() {
            return Tried::Nothing;
        }
        let right = self.typed == pin;
        self.typed.clear();
        if right {
            (self.open, self.wrong) = (true, 0);
            return Tried::Right;
        }
        self.wrong += 1;
        if self.wrong >= TRIES {
            (self.wrong, self.closed_until) = (0, now + PAUSE);
        }
        Tried::Wrong
    }

    pub fn erase(&mut self) {
        self.typed.clear();
    }
}

/// A PIN is nobody's to read in a log.
impl std::fmt::Debug for WayOut {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "WayOut(guarded: {}, open: {})", self.is_guarded(), self.open)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(way_out: &mut WayOut, digits: &str, at: u64) -> Tried {
        let digits = digits.bytes().map(|digit| digit - b'0');
        let tried = digits.map(|digit| way_out.digit(digit, Duration::from_secs(at)));
        tried.last().unwrap()
    }

    #[test]
    fn without_a_pin_a_held_corner_is_enough() {
        let mut way_out = WayOut::guarded(None);
        assert!(!way_out.ask() && way_out.is_open());
        assert!(!WayOut::guarded(Some(String::new())).is_guarded());
    }

    #[test]
    fn only_the_whole_right_pin_opens_and_three_wrong_ones_close_for_half_a_minute() {
        let mut way_out = WayOut::guarded(Some("2708".to_owned()));
        assert!(way_out.ask() && !way_out.is_open());
        assert_eq!(typed(&mut way_out, "270", 1), Tried::Nothing);
        way_out.erase();
        for _ in 0..3 {
            assert_eq!(typed(&mut way_out, "2709", 1), Tried::Wrong);
        }
        assert_eq!(way_out.closed_for(Duration::from_secs(1)), PAUSE);
        assert_eq!(typed(&mut way_out, "2708", 30), Tried::Nothing, "closed");
        assert!(!way_out.is_open());
        assert_eq!(typed(&mut way_out, "2708", 31), Tried::Right);
        assert!(way_out.is_open());
        assert!(!format!("{way_out:?}").contains("2708"));
    }
}
