//! One opening on the clock: when numbers are given, when it starts and ends, and which opening
//! counts at a moment. A rehearsal is an opening of the same length that begins when first used.

use chrono::{LocalResult, NaiveDate, NaiveTime, TimeDelta, TimeZone as _, Utc};
use chrono_tz::{GapInfo, Tz};

use super::Moment;
use super::event::{Coach, Event, Hours, PlannedSession, TableNumber};

/// Which clock a queue runs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Timetable {
    /// The dates of the event file.
    Planned,
    /// An opening that begins when it is first used, for trying out.
    Rehearsal,
}

/// One opening, as it stands in the queue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// The store's own key; 0 until stored.
    pub id: i64,
    pub timetable: Timetable,
    /// Index into [`Event::sessions`].
    pub plan: usize,
    pub room: String,
    pub check_in_opens: Moment,
    pub starts: Moment,
    pub ends: Moment,
}

impl Session {
    /// The opening `plan` of `event` on its own date.
    pub fn planned(event: &Event, plan: usize) -> Option<Self> {
        let planned = event.sessions.get(plan)?;
        let starts = moment(event.time_zone, planned.date, planned.start);
        Some(Self {
            id: 0,
            timetable: Timetable::Planned,
            plan,
            room: planned.room.clone(),
            check_in_opens: starts - TimeDelta::minutes(i64::from(planned.check_in_opens)),
            starts,
            ends: moment(event.time_zone, planned.date, planned.end),
        })
    }

    /// The event's first opening as if it began at `now`, for as long as it is planned to last.
    pub fn rehearsal(event: &Event, now: Moment) -> Option<Self> {
        let planned = Self::planned(event, 0)?;
        let length = planned.ends - planned.starts;
        Some(Self {
            timetable: Timetable::Rehearsal,
            check_in_opens: now,
            starts: now,
            ends: now + length,
            ..planned
        })
    }

    /// The opening that counts at `now`. `latest` is the newest rehearsal already stored, if any.
    ///
    /// Planned: the one that is running or next, else the last; one that has ended goes on
    /// counting for as long as a conversation may take, so that running ones can be finished, but
    /// not once the next one gives numbers. Rehearsal: `latest` while it lasts, else a new one.
    pub fn at(
        event: &Event,
        timetable: Timetable,
        now: Moment,
        latest: Option<Self>,
    ) -> Option<Self> {
        match timetable {
            Timetable::Rehearsal => {
                latest.filter(|session| now < session.ends).or_else(|| Self::rehearsal(event, now))
            }
            Timetable::Planned => {
                let longest = TimeDelta::minutes(i64::from(event.rules.conversation_max));
                let all: Vec<Self> =
                    (0..event.sessions.len()).filter_map(|n| Self::planned(event, n)).collect();
                let passed = all.windows(2).take_while(|pair| {
                    let talks_on = now < pair[0].ends + longest && now < pair[1].check_in_opens;
                    now >= pair[0].ends && !talks_on
                });
                let passed = passed.count();
                all.into_iter().nth(passed)
            }
        }
    }

    /// The opening whose figures are of interest at `now`, among those `used` so far: the one that
    /// counts once it gives numbers; before that, and after a rehearsal, the last one that did.
    pub fn looked_back_on(
        event: &Event,
        timetable: Timetable,
        now: Moment,
        used: &[Self],
    ) -> Option<Self> {
        let of_this_clock = used.iter().filter(|session| session.timetable == timetable);
        let opened = of_this_clock.filter(|session| session.check_in_opens <= now);
        let last = opened.max_by_key(|session| (session.check_in_opens, session.id)).cloned();
        if timetable == Timetable::Rehearsal {
            return last.or_else(|| Self::rehearsal(event, now));
        }
        let counts = Self::at(event, timetable, now, None)?;
        let stored = used.iter().find(|known| counts.is_the_planned(known)).cloned();
        let counts = stored.unwrap_or(counts);
        Some(if counts.check_in_opens <= now { counts } else { last.unwrap_or(counts) })
    }

    /// Whether `stored` is this planned opening as somebody used it.
    pub fn is_the_planned(&self, stored: &Self) -> bool {
        let key = |session: &Self| (session.timetable, session.plan, session.starts);
        self.timetable == Timetable::Planned && key(self) == key(stored)
    }

    /// The last moment at which a conversation can start and still keep its promise.
    pub fn last_start(&self, event: &Event) -> Moment {
        self.ends - TimeDelta::minutes(i64::from(event.rules.last_start))
    }

    /// When a group can begin at the latest: half its time is left then.
    pub fn last_group(&self, event: &Event) -> Moment {
        self.ends - TimeDelta::seconds(i64::from(event.rules.group_minutes) * 60 / 2)
    }

    /// A coach's hours on this opening's own clock, from and until.
    pub fn hours(&self, event: &Event, hours: &Hours) -> Option<(Moment, Moment)> {
        if hours.session != self.plan {
            return None;
        }
        let planned: &PlannedSession = event.sessions.get(self.plan)?;
        let shift = self.starts - moment(event.time_zone, planned.date, planned.start);
        let on_the_day = |time| moment(event.time_zone, planned.date, time) + shift;
        Some((on_the_day(hours.from), on_the_day(hours.until)))
    }

    /// The coach whose hours at `table` run at `now`.
    pub fn coach_at<'a>(
        &self,
        event: &'a Event,
        table: TableNumber,
        now: Moment,
    ) -> Option<&'a Coach> {
        event.coaches.iter().find(|coach| {
            coach.hours_at(table).any(|hours| {
                self.hours(event, hours).is_some_and(|(from, until)| from <= now && now < until)
            })
        })
    }
}

/// A local date and time as a moment. In the hour that is skipped when clocks go forward the
/// first moment after it counts; in the hour that comes twice, the first one.
pub fn moment(zone: Tz, date: NaiveDate, time: NaiveTime) -> Moment {
    let local = date.and_time(time);
    let found = match zone.from_local_datetime(&local) {
        LocalResult::Single(at) | LocalResult::Ambiguous(at, _) => Some(at),
        LocalResult::None => GapInfo::new(&local, &zone).and_then(|gap| gap.end),
    };
    found.map_or_else(|| Utc.from_utc_datetime(&local), |at| at.to_utc())
}
