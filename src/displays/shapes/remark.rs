//! What goes with a deed's answer, as it looks in JSON: further keys beside tickets and table.

use chrono_tz::Tz;
use serde::Serialize;

use super::{GroupShape, OfferShape, group, offer, time};
use crate::domain::queue::{Nobody, Remark, Standing, TopicReach};
use crate::domain::ticket::Number;

/// The further keys of an answer; each is there only where it says something.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct RemarkShape {
    /// Why nobody was called.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nobody: Option<NobodyShape>,
    /// Who waits for the table's areas and has no table any more, open or still to open.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub without_table: Option<Vec<u32>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub topic: Option<TopicShape>,
    /// Which deed was taken back ...
    #[serde(skip_serializing_if = "Option::is_none")]
    pub undone: Option<String>,
    /// ... and of which area, if of one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub area: Option<String>,
    #[serde(flatten)]
    pub standing: Option<StandingShape>,
}

/// Why nobody was called: `nobody_waits`, `other_languages`, `no_steps`, `break` or `after_hours`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NobodyShape {
    pub reason: &'static str,
    /// Who waits all the same.
    pub waiting: Vec<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
}

/// Whom a talk about one topic is for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TopicShape {
    pub topic: String,
    /// Who gave it as their reason.
    pub matching: Vec<u32>,
    pub invited: Vec<u32>,
}

/// How things stand for somebody who has a number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StandingShape {
    pub out_of_reach: bool,
    pub group: Option<GroupShape>,
    pub offers: Vec<OfferShape>,
}

pub(super) fn shape(zone: Tz, remark: Option<&Remark>) -> RemarkShape {
    let shape = RemarkShape::default();
    match remark {
        None | Some(Remark::Card) => shape,
        Some(Remark::Undone { deed, area }) => {
            let area = area.as_ref().map(|area| area.0.clone());
            RemarkShape { undone: Some(deed.clone()), area, ..shape }
        }
        Some(Remark::Nobody(why)) => RemarkShape { nobody: Some(nobody(zone, why)), ..shape },
        Some(Remark::WithoutTable(who)) => {
            RemarkShape { without_table: Some(numbers(who)), ..shape }
        }
        Some(Remark::Topic(reach)) => RemarkShape { topic: Some(topic(reach)), ..shape },
        Some(Remark::Standing(Standing { out_of_reach, group: place, offers })) => {
            let standing = StandingShape {
                out_of_reach: *out_of_reach,
                group: place.map(group),
                offers: offers.iter().map(|of| offer(zone, of)).collect(),
            };
            RemarkShape { standing: Some(standing), ..shape }
        }
    }
}

fn nobody(zone: Tz, why: &Nobody) -> NobodyShape {
    let shape = |reason| NobodyShape { reason, waiting: Vec::new(), until: None };
    match why {
        Nobody::Waits => shape("nobody_waits"),
        Nobody::InItsLanguages(who) => {
            NobodyShape { waiting: numbers(who), ..shape("other_languages") }
        }
        Nobody::OnOneLevel(who) => NobodyShape { waiting: numbers(who), ..shape("no_steps") },
        Nobody::OnABreak { until } => {
            NobodyShape { until: Some(time(zone, *until)), ..shape("break") }
        }
        Nobody::AfterHours => shape("after_hours"),
    }
}

fn topic(reach: &TopicReach) -> TopicShape {
    let TopicReach { topic, matching, invited } = reach;
    TopicShape { topic: topic.clone(), matching: numbers(matching), invited: numbers(invited) }
}

fn numbers(of: &[Number]) -> Vec<u32> {
    of.iter().map(|number| number.0).collect()
}
