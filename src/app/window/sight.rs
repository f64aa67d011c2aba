//! What the kiosk makes of the codes its eye reads, look by look. Which of several is meant,
//! [`badges::choose`] knows; here is what it takes time to know.
//!
//! A badge is passed on in the look that reads it, and again while it stays in view: whoever was
//! busy hears of it then. Codes are read in one look and missed in the next, so those of the last
//! moments count together: whoever stands there with two badges is asked for one even if no look
//! ever reads both, and a badge that a passer-by carried through the picture for a single look is
//! forgotten before a word is said.

use std::time::{Duration, Instant};

use crate::app::eye::Sighting;
use crate::badges::{self, Choice};
use crate::qr::Corners;
use crate::screens::kiosk::{Outline, Scanned};

/// Not read for this long, a code is no longer there. Longer than a slow computer takes from one
/// search of a whole picture to the next: in between, the reader looks only where it read last.
const GONE: Duration = Duration::from_millis(600);

/// What could be the matter of a moment is spoken of once it has lasted for this long: longer than
/// a code counts that was read only once.
const LASTS: Duration = Duration::from_millis(700);

/// It has not lasted if for this long nothing was read.
const PAUSE: Duration = Duration::from_secs(1);

/// From one telling of the same to the next.
const BETWEEN: Duration = Duration::from_millis(500);

/// So long after it was read, a badge is still outlined as one: some looks miss it.
const OUTLINED: Duration = Duration::from_millis(250);

/// Most codes looked at together; beyond, those read longest ago are let go.
const MOST: usize = 64;

/// What is to be told to the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Told {
    /// A badge or slip.
    Badge(Scanned),
    /// Two badges, one too many.
    Two,
    /// What is there instead of a badge.
    NoBadge(&'static str),
}

/// The codes of the last moments.
#[derive(Default)]
pub(super) struct Sight {
    /// Whether the camera gives pictures.
    open: bool,
    /// The first code of the last look, read or not.
    seen: Option<Corners>,
    in_view: Vec<(Sighting, Instant)>,
    /// Where the badge is that is passed on, and when it was read.
    badge: Option<(Corners, Instant)>,
    /// Why there is no badge to be passed on.
    unclear: Option<Unclear>,
    /// What was told last, and when.
    last: Option<(Told, Instant)>,
}

/// What is told instead of a badge, since when, and when it was last so.
struct Unclear {
    told: Told,
    since: Instant,
    last: Instant,
}

impl Sight {
    /// The camera gives pictures, or none any more: then nothing is in view, and a look that comes
    /// late does not count.
    pub(super) fn open(&mut self, open: bool) {
        if !open {
            *self = Self::default();
        }
        self.open = open;
    }

    /// Takes in where there are codes, read or not.
    pub(super) fn see(&mut self, outlines: &[Corners]) {
        self.seen = outlines.first().copied();
    }

    /// The code to be outlined.
    pub(super) fn outline(&self, now: Instant) -> Option<Outline> {
        let seen = self.seen?;
        let fresh =
            |(_, read): &(Corners, Instant)| now.saturating_duration_since(*read) < OUTLINED;
        let badge = self.badge.filter(fresh);
        Some(badge.map_or(Outline { corners: seen, badge: false }, |(corners, _)| Outline {
            corners,
            badge: true,
        }))
    }

    /// Takes in the codes of one look.
    pub(super) fn look(&mut self, codes: Vec<Sighting>, now: Instant) -> Option<Told> {
        if !self.open {
            return None;
        }
        self.pass_time(now);
        self.in_view.retain(|(known, _)| codes.iter().all(|code| code.text != known.text));
        self.in_view.extend(codes.into_iter().map(|code| (code, now)));
        let too_many = self.in_view.len().saturating_sub(MOST);
        self.in_view.drain(..too_many);
        let told = self.meant(now)?;
        if self.last.as_ref().is_some_and(|(last, _)| *last == told) {
            return None;
        }
        self.last = Some((told.clone(), now));
        Some(told)
    }

    /// What is to be told of the codes in view.
    fn meant(&mut self, now: Instant) -> Option<Told> {
        self.badge = None;
        let codes = self.in_view.iter().map(|(code, _)| (code.text.as_str(), code.area));
        let told = match badges::choose(codes) {
            Choice::Nothing => return None,
            Choice::Badge(text) => {
                let meant = self.in_view.iter().find(|(code, _)| code.text == text);
                self.badge = meant.map(|(code, read)| (code.corners, *read));
                self.unclear = None;
                return Some(Told::Badge(Scanned(text.to_owned())));
            }
            Choice::Several => Told::Two,
            Choice::NoBadge(other) => Told::NoBadge(other.name()),
        };
        let goes_on = |before: &Unclear| {
            before.told == told && now.saturating_duration_since(before.last) < PAUSE
        };
        let since = self.unclear.take().filter(goes_on).map_or(now, |before| before.since);
        let lasts = now.saturating_duration_since(since) >= LASTS;
        self.unclear = Some(Unclear { told: told.clone(), since, last: now });
        lasts.then_some(told)
    }

    /// Forgets the codes that are gone: no text is kept for longer than it takes.
    pub(super) fn pass_time(&mut self, now: Instant) {
        self.in_view.retain(|(_, read)| now.saturating_duration_since(*read) < GONE);
        self.last.take_if(|(_, told)| now.saturating_duration_since(*told) >= BETWEEN);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const AMINA: &str = "amina@example.org";
    const KIM: &str = "kim@example.org";
    const WIFI: &str = "WIFI:S:Guests;;";

    /// At so many milliseconds, these codes with these areas in percent of the picture; what is
    /// told.
    type Look = (u64, &'static [(&'static str, f32)], Option<Told>);

    fn badge(text: &str) -> Told {
        Told::Badge(Scanned(text.to_owned()))
    }

    /// A code at a place of its own.
    fn sighting(text: &str, area: f32) -> Sighting {
        let at = if text == KIM { 0.2 } else { 0.6 };
        Sighting { text: text.to_owned(), corners: [(at, at); 4], area }
    }

    fn open() -> Sight {
        let mut sight = Sight::default();
        sight.open(true);
        sight
    }

    fn plays(story: &str, looks: &[Look]) {
        let mut sight = open();
        let start = Instant::now();
        for (at, codes, told) in looks {
            let codes = codes.iter().map(|(text, area)| sighting(text, area / 100.0));
            let heard = sight.look(codes.collect(), start + Duration::from_millis(*at));
            assert_eq!(heard, *told, "{story}, at {at} ms");
        }
    }

    #[test]
    fn a_badge_is_passed_on_at_once_and_again() {
        plays(
            "one badge",
            &[
                (0, &[(KIM, 5.0)], Some(badge(KIM))),
                (66, &[(KIM, 5.0)], None),
                (499, &[(KIM, 5.0)], None),
                (500, &[(KIM, 5.0)], Some(badge(KIM))),
                (566, &[(KIM, 5.0), (WIFI, 5.0)], None),
                (1000, &[(KIM, 5.0), (WIFI, 5.0)], Some(badge(KIM))),
            ],
        );
        plays(
            "a network first, for a moment",
            &[(0, &[(WIFI, 5.0)], None), (66, &[(KIM, 5.0)], Some(badge(KIM)))],
        );
        plays(
            "one after the other",
            &[
                (0, &[(KIM, 5.0)], Some(badge(KIM))),
                (600, &[(AMINA, 5.0)], Some(badge(AMINA))),
                (700, &[(AMINA, 5.0)], None),
            ],
        );
    }

    #[test]
    fn two_badges_are_asked_about_until_there_is_one() {
        plays(
            "two badges, one of them put away",
            &[
                (0, &[(KIM, 5.0), (AMINA, 6.0)], None),
                (500, &[(KIM, 5.0), (AMINA, 6.0)], None),
                (700, &[(KIM, 5.0), (AMINA, 6.0)], Some(Told::Two)),
                (1000, &[(KIM, 5.0), (AMINA, 6.0)], None),
                (1066, &[(AMINA, 6.0)], None),
                (1200, &[(AMINA, 6.0)], Some(Told::Two)),
                (1566, &[(AMINA, 6.0)], None),
                (1600, &[(AMINA, 6.0)], Some(badge(AMINA))),
            ],
        );
        plays(
            "two badges, of which some looks read one",
            &[
                (0, &[(KIM, 5.0), (AMINA, 6.0)], None),
                (433, &[(AMINA, 6.0)], None),
                (500, &[(AMINA, 6.0)], None),
                (599, &[(AMINA, 6.0)], None),
                (600, &[(KIM, 5.0), (AMINA, 6.0)], None),
                (700, &[(AMINA, 6.0)], Some(Told::Two)),
                (1133, &[(AMINA, 6.0)], None),
            ],
        );
        plays(
            "never read in one look",
            &[
                (0, &[(KIM, 5.0), (AMINA, 6.0)], None),
                (66, &[(KIM, 5.0)], None),
                (333, &[(AMINA, 6.0)], None),
                (600, &[(KIM, 5.0)], None),
                (700, &[(AMINA, 6.0)], Some(Told::Two)),
            ],
        );
    }

    #[test]
    fn a_passer_by_disturbs_nobody() {
        plays(
            "for one look",
            &[
                (0, &[(KIM, 5.0), (AMINA, 6.0)], None),
                (66, &[(KIM, 5.0)], None),
                (566, &[(KIM, 5.0)], None),
                (633, &[(KIM, 5.0)], Some(badge(KIM))),
            ],
        );
        plays(
            "far behind",
            &[
                (0, &[(KIM, 5.0), (AMINA, 1.0)], Some(badge(KIM))),
                (66, &[(AMINA, 1.0)], None),
                (133, &[(KIM, 5.0), (AMINA, 1.0)], None),
                (500, &[(AMINA, 1.0)], Some(badge(KIM))),
            ],
        );
    }

    #[test]
    fn what_is_no_badge_is_spoken_of_once_it_stays() {
        plays(
            "a network",
            &[
                (0, &[(WIFI, 5.0)], None),
                (500, &[(WIFI, 5.0)], None),
                (700, &[(WIFI, 5.0)], Some(Told::NoBadge("wifi"))),
                (1200, &[(WIFI, 5.0)], Some(Told::NoBadge("wifi"))),
            ],
        );
        plays("gone and back", &[(0, &[(WIFI, 5.0)], None), (1000, &[(WIFI, 5.0)], None)]);
    }

    #[test]
    fn only_the_badge_that_is_meant_is_outlined_as_one() {
        let at = |at: f32, badge| Some(Outline { corners: [(at, at); 4], badge });
        let (mut sight, now) = (open(), Instant::now());
        assert_eq!(sight.outline(now), None);
        // A code that cannot be read.
        sight.see(&[[(0.9, 0.9); 4]]);
        assert_eq!(sight.outline(now), at(0.9, false));
        sight.look(vec![sighting(WIFI, 0.05)], now);
        assert_eq!(sight.outline(now), at(0.9, false), "a code that is no badge");
        sight.look(vec![sighting(WIFI, 0.05), sighting(KIM, 0.05)], now);
        assert_eq!(sight.outline(now), at(0.2, true), "and not what was found first");
        assert_eq!(sight.outline(now + OUTLINED), at(0.9, false), "not read any more");
        sight.look(vec![sighting(AMINA, 0.05), sighting(KIM, 0.05)], now);
        assert_eq!(sight.outline(now), at(0.9, false), "two badges");
        sight.see(&[]);
        assert_eq!(sight.outline(now), None);
    }

    #[test]
    fn no_text_is_shown_to_whoever_looks_for_faults() {
        for shown in [
            format!("{:?}", sighting(KIM, 0.1)),
            format!("{:?}", badge(KIM)),
            format!("{:?}", Choice::Badge(KIM)),
            format!("{:?}", badges::read(KIM)),
        ] {
            assert!(!shown.contains("kim"), "{shown}");
        }
    }

    #[test]
    fn no_text_is_kept_once_its_code_is_gone() {
        let (mut sight, now) = (open(), Instant::now());
        sight.look(vec![sighting(KIM, 0.1)], now);
        sight.pass_time(now + GONE);
        assert!(sight.in_view.is_empty() && sight.last.is_none());
    }

    #[test]
    fn no_text_is_kept_once_the_camera_is_gone() {
        let (mut sight, now) = (open(), Instant::now());
        sight.see(&[[(0.9, 0.9); 4]]);
        sight.look(vec![sighting(KIM, 0.1)], now);
        sight.open(false);
        // The reader was still at it.
        assert_eq!(sight.look(vec![sighting(KIM, 0.1)], now), None);
        assert!(sight.in_view.is_empty() && sight.last.is_none());
        assert_eq!(sight.outline(now), None);
    }
}
