//! What goes with an answer, in words: whom a deed leaves without a table, why nobody was called, whom
//! a topic is for, who will hardly be reached.

use super::clock;
use super::refusal::{numbers_in_words, offers};
use crate::domain::event::{Event, TableNumber};
use crate::domain::queue::{Nobody, Queue, Remark, Standing, TopicReach};
use crate::domain::refusal::Offer;
use crate::domain::ticket::Number;
use crate::text::{Language, Value, say, say_with};

/// The sentence of a remark that says something at a table; none where there is nothing to say.
pub fn at_a_table(event: &Event, language: Language, remark: &Remark) -> Option<String> {
    match remark {
        // Said by whoever asked, in their own words.
        Remark::Standing(_)
        | Remark::Nobody(Nobody::Waits)
        | Remark::Card
        | Remark::Undone { .. } => None,
        Remark::Nobody(Nobody::InItsLanguages(numbers)) => {
            Some(with_numbers(language, "table-others-wait", numbers))
        }
        Remark::Nobody(Nobody::OnOneLevel(numbers)) => {
            Some(with_numbers(language, "table-kept-for-no-steps", numbers))
        }
        Remark::Nobody(Nobody::OnABreak { until }) => {
            let until = clock(event, *until).into();
            Some(say_with(language, "table-finished-then-break", &[("time", until)]))
        }
        Remark::Nobody(Nobody::AfterHours) => Some(say(language, "table-finished-for-today")),
        Remark::WithoutTable(numbers) => (!numbers.is_empty())
            .then(|| with_numbers(language, "table-leaves-without-table", numbers)),
        Remark::Topic(reach) => Some(topic(language, reach)),
    }
}

/// Whom the table does not call though they wait for one of its areas, and why not: "2 people are
/// waiting, but speak no language of this table."
pub(super) fn others_wait(queue: &Queue, table: TableNumber, language: Language) -> Option<String> {
    let kept = [
        ("table-others-wait", queue.waits_in_other_languages(table)),
        ("table-kept-for-no-steps", queue.waits_for_no_steps(table)),
    ];
    let (key, numbers) = kept.into_iter().find(|(_, numbers)| !numbers.is_empty())?;
    Some(with_numbers(language, key, &numbers))
}

fn with_numbers(language: Language, key: &str, numbers: &[Number]) -> String {
    let values: [(&str, Value); 2] =
        [("count", numbers.len().into()), ("numbers", numbers_in_words(numbers).into())];
    say_with(language, key, &values)
}

fn topic(language: Language, reach: &TopicReach) -> String {
    let topic = super::table::topic_in_words(&reach.topic, language);
    let key = match (reach.matching.len(), reach.invited.len()) {
        (0, 0) => "table-topic-nobody",
        (0, _) => "table-topic-without-reason",
        (1, _) => "table-topic-one",
        _ => "table-topic-several",
    };
    let numbers = if reach.matching.is_empty() { &reach.invited } else { &reach.matching };
    let values = [
        ("topic", topic.into()),
        ("count", numbers.len().into()),
        ("numbers", numbers_in_words(numbers).into()),
    ];
    say_with(language, key, &values)
}

/// The sentence of any remark that goes with an answer about `number`, if it is about one.
pub fn sentence(
    event: &Event,
    language: Language,
    remark: &Remark,
    number: Option<Number>,
) -> Option<String> {
    match (remark, number) {
        (Remark::Standing(standing), Some(number)) => {
            out_of_reach(event, language, number, standing)
        }
        (other, _) => at_a_table(event, language, other),
    }
}

/// Who will hardly be reached, and what else there is; none for whoever will.
fn out_of_reach(
    event: &Event,
    language: Language,
    number: Number,
    standing: &Standing,
) -> Option<String> {
    let number = [("number", number.0.into())];
    let words = standing.out_of_reach.then(|| say_with(language, "cli-out-of-reach", &number))?;
    let instead = instead(event, language, &standing.offers);
    Some(instead.map_or(words.clone(), |instead| format!("{words} {instead}")))
}

/// "What there is instead: ...".
pub fn instead(event: &Event, language: Language, what: &[Offer]) -> Option<String> {
    let words = offers(event, language, what);
    let all = [("offers", words.join("; ").into())];
    (!words.is_empty()).then(|| say_with(language, "cli-offers", &all))
}
