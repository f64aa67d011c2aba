//! What the facts mean. Pure: the same facts give the same words.

use std::time::Duration;

use chrono::TimeDelta;

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    Fine,
    /// The day goes on without it; somebody should know.
    Look,
    /// The day cannot begin like this.
    Broken,
}

impl Verdict {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Fine => "ok",
            Self::Look => "look",
            Self::Broken => "broken",
        }
    }
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Finding {
    pub check: &'static str,
    pub verdict: Verdict,
    pub message: String,
}

impl Finding {
    pub(super) fn fine(check: &'static str, message: impl Into<String>) -> Self {
        Self { check, verdict: Verdict::Fine, message: message.into() }
    }

    pub(super) fn look(check: &'static str, message: impl Into<String>) -> Self {
        Self { check, verdict: Verdict::Look, message: message.into() }
    }

    pub(super) fn broken(check: &'static str, message: impl Into<String>) -> Self {
        Self { check, verdict: Verdict::Broken, message: message.into() }
    }
}

/// Where a session is in time: how long until it begins, and until it is over.
pub(super) fn session(begins_in: TimeDelta, ends_in: TimeDelta, when: &str) -> Finding {
    let (what, hours) = ("session", begins_in.num_hours());
    if ends_in <= TimeDelta::zero() {
        let message = format!("the last one is over ({when}). Load an event with a new date");
        Finding::look(what, message)
    } else if begins_in <= TimeDelta::zero() {
        Finding::fine(what, format!("it runs ({when})"))
    } else if hours < 24 {
        Finding::fine(
            what,
            format!("it begins in {hours} h {} min ({when})", begins_in.num_minutes() % 60),
        )
    } else {
        let message = format!(
            "the next one is in {} days ({when}). Is the computer's clock right?",
            begins_in.num_days()
        );
        Finding::look(what, message)
    }
}

/// How long the disk takes to keep something for good.
pub(super) fn disk(sync: Duration, free: u64) -> Finding {
    let (what, ms) = ("disk", sync.as_secs_f64() * 1000.0);
    let free_mb = free / (1 << 20);
    if free_mb < 50 {
        return Finding::broken(what, format!("{free_mb} MB are free: make room, some hundred MB"));
    }
    if ms > 100.0 {
        let message = format!(
            "keeping something takes {ms:.0} ms: a check-in will feel slow. Use another disk"
        );
        return Finding::look(what, message);
    }
    Finding::fine(what, format!("{free_mb} MB free, {ms:.1} ms to keep something for good"))
}

/// Scripts in which names would miss letters.
pub(super) fn scripts(missing: &[&str], all: usize) -> Finding {
    let what = "scripts";
    if missing.is_empty() {
        return Finding::fine(what, format!("all {all} are shown and printed"));
    }
    let names = missing.join(", ");
    Finding::broken(what, format!("letters are missing in {names}: install Dropin again"))
}

/// Languages of the event without words of ours.
pub(super) fn languages(unknown: &[String], known: usize) -> Finding {
    let what = "languages";
    if known == 0 {
        return Finding::broken(what, "screens know none of the event's languages: add \"en\"");
    }
    if unknown.is_empty() {
        return Finding::fine(what, format!("{known}, each with words for screens and paper"));
    }
    let names = unknown.join(", ");
    Finding::look(what, format!("there are no words for {names}: people will see the others"))
}

/// Whether the computer runs from its battery.
pub(super) fn power(batteries: usize, mains: Option<bool>, awake: bool) -> Finding {
    let what = "power";
    match (batteries, mains) {
        (1.., Some(false)) => Finding::look(what, "the computer runs from its battery: plug it in"),
        _ if !awake => Finding::look(
            what,
            "sleep cannot be switched off from here: do it in the computer's power settings",
        ),
        _ => Finding::fine(what, "plugged in, and kept awake while screens are open"),
    }
}

/// What is missing of voice and loudspeaker.
pub(super) fn sound(voice: bool, player: bool) -> Finding {
    let what = "sound";
    match (voice, player) {
        (true, true) => Finding::fine(what, "the board chimes and speaks"),
        (false, true) => {
            Finding::look(what, "the board chimes but does not speak: install espeak-ng")
        }
        (_, false) => Finding::look(what, "nothing plays sounds here: install alsa-utils"),
    }
}

/// Memory that is free, in megabytes; none if the computer does not say.
pub(super) fn memory(available: Option<u64>) -> Finding {
    let what = "memory";
    match available {
        Some(mb) if mb < 400 => Finding::look(
            what,
            format!("{mb} MB are free, a kiosk takes 260: close other programs"),
        ),
        Some(mb) => Finding::fine(what, format!("{mb} MB free")),
        None => Finding::fine(what, "the computer does not say how much is free"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_worth_a_look_is_not_called_broken_and_the_other_way_round() {
        let (hour, day) = (TimeDelta::hours(1), TimeDelta::days(1));
        for (finding, verdict) in [
            (session(hour, hour * 2, ""), Verdict::Fine),
            (session(-hour, hour, ""), Verdict::Fine),
            (session(-hour * 2, -hour, ""), Verdict::Look),
            (session(day * 3, day * 3 + hour, ""), Verdict::Look),
            (disk(Duration::from_millis(3), 9 << 30), Verdict::Fine),
            (disk(Duration::from_millis(300), 9 << 30), Verdict::Look),
            (disk(Duration::from_millis(3), 1 << 20), Verdict::Broken),
            (scripts(&[], 12), Verdict::Fine),
            (scripts(&["Thai"], 12), Verdict::Broken),
            (languages(&[], 2), Verdict::Fine),
            (languages(&["sw".to_owned()], 1), Verdict::Look),
            (languages(&["sw".to_owned()], 0), Verdict::Broken),
            (power(1, Some(false), true), Verdict::Look),
            (power(1, Some(true), true), Verdict::Fine),
            (power(0, None, true), Verdict::Fine),
            (power(0, None, false), Verdict::Look),
            (sound(true, true), Verdict::Fine),
            (sound(false, true), Verdict::Look),
            (sound(true, false), Verdict::Look),
            (memory(Some(200)), Verdict::Look),
            (memory(Some(2_000)), Verdict::Fine),
            (memory(None), Verdict::Fine),
        ] {
            assert_eq!(finding.verdict, verdict, "{finding:?}");
        }
    }

    #[test]
    fn whatever_is_not_fine_says_what_to_do() {
        for finding in [
            session(TimeDelta::days(-2), TimeDelta::days(-1), "2018-08-26"),
            disk(Duration::ZERO, 0),
            scripts(&["Thai"], 12),
            power(1, Some(false), true),
            sound(false, false),
            memory(Some(1)),
        ] {
            let says = [": ", ". "].iter().any(|mark| finding.message.contains(mark));
            assert!(says, "{finding:?}");
        }
    }
}
