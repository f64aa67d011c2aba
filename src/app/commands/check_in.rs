//! `dropin check-in`: a number for a badge, a picture of one, or somebody without.

use std::path::Path;

use crate::actions::check_in::{Choice, Who, check_in};
use crate::actions::look_up::{Shown, reduce};
use crate::app::cli;
use crate::app::failure::Failure;
use crate::app::house::{self, House};
use crate::app::output::note;
use crate::app::paper::Paper;
use crate::app::scan;
use crate::badges;
use crate::displays::{group_in_words, shapes};
use crate::domain::badge::BadgeKey;
use crate::domain::event::{AreaCode, Event};
use crate::domain::queue::{Done, Remark, Standing};
use crate::domain::ticket::Ticket;
use crate::domain::{Moment, Refusal};
use crate::text::{Language, say, say_with};

pub(crate) fn run(house: &House, args: &cli::CheckIn) -> Result<(), Failure> {
    let paper = Paper::choose(&args.paper)?;
    // Only the paper is of this one command: the deed is of the command line, as all its deeds.
    let own = house::passing_station();
    let context = house.context();
    let who = match (&args.badge, &args.image) {
        (Some(text), _) => Who::Shown(reduce(context, text)?),
        (None, Some(picture)) => Who::Shown(reduce(context, &badge_in(picture)?)?),
        (None, None) => Who::NoBadge { name: args.name.clone() },
    };
    let choice = Choice {
        companions: companions(house, &args.with)?,
        language: slip_language(&args.languages),
        goal: args.goal.clone(),
        reason: args.reason.clone(),
        group: args.group,
        step_free: args.more_time,
        // Any will do: none is asked for.
        languages: args.languages.iter().filter(|code| *code != "any").cloned().collect(),
        over_the_rule: args.rule.overridden(),
        ..Choice::of(AreaCode(args.area.clone()))
    };
    let station = paper.is_some().then_some(own.as_str());
    let done = check_in(context, &who, &choice, station)?;
    let event = house.event()?;
    for ticket in &done.tickets {
        let shape = shapes::check_in(&event, &done, ticket);
        super::deeds::answer(house, &event, &done, &shape, || {
            in_words(&event, &done, ticket, &choice.area, house.at().now)
        })?;
    }
    // The number is told first. It holds whatever becomes of the paper.
    let printed = paper.map(|paper| paper.print_to_the_end(&house.at_station(&own), note));
    let again = match printed {
        None | Some(Ok(1..)) => return Ok(()),
        // A number that was given before: nobody knows whether its paper ever came out.
        Some(Ok(0)) => "cli-print-nothing",
        Some(Err(failure)) => {
            note(&failure.to_string());
            "cli-print-again"
        }
    };
    for ticket in &done.tickets {
        let number = [("number", ticket.number.0.into())];
        note(&say_with(Language::English, again, &number));
    }
    Ok(())
}

fn in_words(event: &Event, done: &Done, ticket: &Ticket, wanted: &AreaCode, now: Moment) -> String {
    let line = super::show::ticket_line(event, ticket, now);
    let group = match &done.remark {
        Some(Remark::Standing(Standing { group: Some(place), .. })) => {
            Some(group_in_words(Language::English, *place))
        }
        _ => None,
    };
    let unsure = ticket.is_unsure(&event.rules);
    let unsure = unsure.then(|| say(Language::English, "kiosk-ticket-unsure"));
    let line = [Some(line), group, unsure].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    if !done.existing {
        return line;
    }
    let existing = say_with(Language::English, "cli-existing", &[("ticket", line.into())]);
    if ticket.area == *wanted || event.area(wanted).is_none() {
        return existing;
    }
    let values = [("number", ticket.number.0.into()), ("area", wanted.to_string().into())];
    format!("{existing}\n{}", say_with(Language::English, "cli-existing-transfer", &values))
}

/// The badges of those who come along.
fn companions(house: &House, texts: &[String]) -> Result<Vec<BadgeKey>, Failure> {
    let badge = |text: &String| match reduce(house.context(), text)? {
        Shown::Badge { key, .. } => Ok(key),
        Shown::Slip(_) => Err(Refusal::NotABadge { kind: "own_slip" }.into()),
    };
    texts.iter().map(badge).collect()
}

/// The first language of those somebody talks in that slips can be written in.
fn slip_language(languages: &[String]) -> Option<String> {
    languages.iter().find_map(|code| Language::from_code(code)).map(|l| l.code().to_owned())
}

/// The text of the badge in a picture.
fn badge_in(picture: &Path) -> Result<String, Failure> {
    let reading =
        scan::read_file(picture).map_err(|error| Failure::told(error.code(), error.to_string()))?;
    let text = match scan::meant(&reading) {
        badges::Choice::Badge(text) => Some(text),
        badges::Choice::Several => return Err(two_badges(picture)),
        // The deed says what there is instead of a badge.
        badges::Choice::NoBadge(_) | badges::Choice::Nothing => reading.text(),
    };
    text.map(str::to_owned).ok_or_else(|| {
        let sentence = format!(
            "no QR code can be read in {}. Take the picture again: the whole code, sharp, and \
             without glare",
            picture.display()
        );
        Failure::told("no_code", sentence)
    })
}

fn two_badges(picture: &Path) -> Failure {
    let sentence = format!("there are two badges in {}. Take a picture of one", picture.display());
    Failure::told("two_badges", sentence)
}
