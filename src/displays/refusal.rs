//! Refusals in words: one sentence each, saying what is the case and what to do.

use super::{area_name, clock, tongues};
use crate::domain::event::{AreaCode, Event};
use crate::domain::refusal::Offer;
use crate::domain::ticket::{Number, TicketState};
use crate::domain::{Moment, Refusal};
use crate::text::words::date;
use crate::text::{Language, Value, say, say_with};

/// The sentence of a refusal.
#[expect(clippy::too_many_lines, reason = "one arm a refusal, and each says one sentence")]
pub fn sentence(event: &Event, language: Language, refusal: &Refusal) -> String {
    let name = |code| Value::from(area_name(event, language, code));
    let time = |moment| Value::from(clock(event, moment));
    let day = |at: Moment| Value::from(date(language, &at.with_timezone(&event.time_zone)));
    let table = |number: crate::domain::event::TableNumber| Value::from(u32::from(number.0));
    let say_with = |key, values: &[(&str, Value)]| say_with(language, key, values);
    match refusal {
        Refusal::NotOpenYet { opens } => {
            say_with("refusal-not-open-yet", &[("opens", time(*opens)), ("day", day(*opens))])
        }
        Refusal::SessionOver { ended } => {
            say_with("refusal-session-over", &[("ended", time(*ended)), ("day", day(*ended))])
        }
        Refusal::AreaUnknown { area, known } => {
            let known: Vec<&str> = known.iter().map(|code| code.0.as_str()).collect();
            let values = [("area", area.to_string().into()), ("known", known.join(", ").into())];
            say_with("refusal-area-unknown", &values)
        }
        Refusal::AreaPaused { area, .. } => {
            say_with("refusal-area-paused", &[("area", name(area))])
        }
        Refusal::AreaFinishing { area, .. } => {
            say_with("refusal-area-finishing", &[("area", name(area))])
        }
        Refusal::NotInTime { area, last_start, .. } => {
            let values = [("area", name(area)), ("last-start", time(*last_start))];
            say_with("refusal-not-in-time", &values)
        }
        Refusal::NoTable { area, .. } => say_with("refusal-no-table", &[("area", name(area))]),
        Refusal::TableUnknown { table: number, highest } => {
            let values = [("table", table(*number)), ("highest", u32::from(*highest).into())];
            say_with("refusal-table-unknown", &values)
        }
        Refusal::TableClosed { table: number } => {
            say_with("refusal-table-closed", &[("table", table(*number))])
        }
        Refusal::TableOpen { table: number } => {
            say_with("refusal-table-open", &[("table", table(*number))])
        }
        Refusal::TableCalled { table: at, number } => {
            let values = [("table", table(*at)), ("number", number.0.into())];
            say_with("refusal-table-called", &values)
        }
        Refusal::TableBusy { table: at, number } => {
            let values = [("table", table(*at)), ("number", number.0.into())];
            say_with("refusal-table-busy", &values)
        }
        Refusal::NobodyCalled { table: number } => {
            say_with("refusal-nobody-called", &[("table", table(*number))])
        }
        Refusal::NoConversation { table: number } => {
            say_with("refusal-no-conversation", &[("table", table(*number))])
        }
        Refusal::SeveralCalled { table: at, numbers } => {
            let values = [("table", table(*at)), ("numbers", numbers_in_words(numbers).into())];
            say_with("refusal-several-called", &values)
        }
        Refusal::CoachElsewhere { coach, table: at } => {
            let coach = event.coach(coach).map_or_else(|| coach.to_string(), |c| c.name.clone());
            say_with("refusal-coach-elsewhere", &[("coach", coach.into()), ("table", table(*at))])
        }
        Refusal::CoachUnknown { coach } => {
            say_with("refusal-coach-unknown", &[("coach", coach.to_string().into())])
        }
        Refusal::TableBreak { table: at, until } => {
            say_with("refusal-table-break", &[("table", table(*at)), ("until", time(*until))])
        }
        Refusal::BreakOver { until } => say_with("refusal-break-over", &[("until", time(*until))]),
        Refusal::BreakPastTheEnd { ends } => {
            say_with("refusal-break-past-the-end", &[("ends", time(*ends))])
        }
        Refusal::TopicMissing { reasons, .. } => {
            let reasons = if reasons.is_empty() { "–".to_owned() } else { reasons.join(", ") };
            say_with("refusal-topic-missing", &[("reasons", reasons.into())])
        }
        Refusal::AwayTooLong { most } => {
            say_with("refusal-away-too-long", &[("most", u32::from(*most).into())])
        }
        Refusal::AwayPastTheEnd { ends } => {
            say_with("refusal-away-past-the-end", &[("ends", time(*ends))])
        }
        Refusal::AreaItself { area } => say_with("refusal-area-itself", &[("area", name(area))]),
        Refusal::PartyTooLarge { most } => {
            say_with("refusal-party-too-large", &[("most", u32::from(*most).into())])
        }
        Refusal::CompanionTwice => say(language, "refusal-companion-twice"),
        Refusal::CompanionHasTicket { number } => {
            say_with("refusal-companion-has-ticket", &[("number", number.0.into())])
        }
        Refusal::NoMentoring { number } => {
            say_with("refusal-no-mentoring", &[("number", number.0.into())])
        }
        Refusal::NothingToUndo => say(language, "refusal-nothing-to-undo"),
        Refusal::AlreadyAnswered { number } => {
            say_with("refusal-already-answered", &[("number", number.0.into())])
        }
        Refusal::TooLateToAnswer { number } => {
            say_with("refusal-too-late-to-answer", &[("number", number.0.into())])
        }
        Refusal::CannotUndo { deed, changed_since } => {
            let values = [
                ("deed", super::desk::deed_in_words(language, deed).into()),
                ("instead", say(language, instead_of_undo(deed, *changed_since)).into()),
            ];
            say_with("refusal-cannot-undo", &values)
        }
        Refusal::TicketUnknown { number } => {
            say_with("refusal-ticket-unknown", &[("number", number.0.into())])
        }
        Refusal::NobodySpeaks { area, languages, .. } => {
            let values =
                [("area", name(area)), ("languages", tongues::list(language, languages).into())];
            say_with("refusal-nobody-speaks", &values)
        }
        Refusal::TicketState { number, state: TicketState::Called, table: Some(at) } => {
            let values = [("number", number.0.into()), ("table", table(*at))];
            say_with("refusal-ticket-called", &values)
        }
        Refusal::TicketState { number, state, .. } => {
            let values = [
                ("number", number.0.into()),
                ("state", state_in_words(language, *state).into()),
                ("standing", state.name().into()),
            ];
            say_with("refusal-ticket-state", &values)
        }
        Refusal::SameArea { number, area } => {
            let values = [("number", number.0.into()), ("area", name(area))];
            say_with("refusal-same-area", &values)
        }
        Refusal::SlipUnknown => say(language, "refusal-slip-unknown"),
        Refusal::NotABadge { kind } => {
            say_with("refusal-not-a-badge", &[("kind", Value::from(*kind))])
        }
        Refusal::ReasonMissing => say(language, "refusal-reason-missing"),
        Refusal::RequestReused => say(language, "refusal-request-reused"),
    }
}

/// What to do where a deed cannot be taken back.
fn instead_of_undo(deed: &str, changed_since: bool) -> &'static str {
    match deed {
        _ if changed_since => "refusal-undo-changed",
        "check-in" | "walk-in" | "welcome-back" => "refusal-undo-check-in",
        "recall" => "refusal-undo-recall",
        "help" => "refusal-undo-help",
        "start" => "refusal-undo-start",
        "finish" => "refusal-undo-finish",
        _ => "refusal-undo-ended",
    }
}

/// "2, 3, 4".
pub(crate) fn numbers_in_words(numbers: &[Number]) -> String {
    let numbers: Vec<String> = numbers.iter().map(ToString::to_string).collect();
    numbers.join(", ")
}

/// What else there is, each in a few words; nothing for a contact the event does not have.
pub fn offers(event: &Event, language: Language, offers: &[Offer]) -> Vec<String> {
    let at = |key, area: &AreaCode, when| {
        let area = area_name(event, language, area).into();
        let window = super::window(event, language, when).into();
        Some(say_with(language, key, &[("area", area), ("window", window)]))
    };
    let words = |offer: &Offer| match offer {
        Offer::Area { area, window } => at("common-offer-area", area, *window),
        Offer::Group { area, window } => at("common-offer-group", area, *window),
        Offer::Contact => {
            let lines = super::kiosk::contact(event);
            let contact = lines.join(" · ").into();
            let words = || say_with(language, "common-offer-contact", &[("contact", contact)]);
            (!lines.is_empty()).then(words)
        }
    };
    offers.iter().filter_map(words).collect()
}

/// Where a ticket stands, in a word or two.
pub fn state_in_words(language: Language, state: TicketState) -> String {
    let key = match state {
        TicketState::Waiting => "common-state-waiting",
        TicketState::Called => "common-state-called",
        TicketState::InConversation => "common-state-in-conversation",
        TicketState::Absent => "common-state-absent",
        TicketState::Away => "common-state-away",
        TicketState::Done => "common-state-done",
        TicketState::Left => "common-state-left",
        TicketState::Void => "common-state-void",
        TicketState::Unserved => "common-state-unserved",
    };
    say(language, key)
}
