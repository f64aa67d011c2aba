//! What the view asks the model: nothing here changes anything.

use std::sync::Arc;
use std::time::Duration;

use super::super::ease::{Ease, Sheet};
use super::super::leaving::WayOut;
use super::super::message::{Picture, Wish};
use super::super::scanner::Scanner;
use super::super::time::{self, Stillness};
use super::{ANSWER_WITHIN, Asked, Model, Notice, SAY_WAITING_AFTER, Step, WITHOUT_BADGE_EVERY};
use crate::displays::kiosk::{CameraState, Card, Lobby, Opening, PrinterState};
use crate::displays::theme::Scheme;
use crate::displays::{refusal, tongues};
use crate::domain::queue::Queue;
use crate::text::{Language, say, say_with};

impl Model {
    pub fn step(&self) -> &Step {
        &self.step
    }

    pub fn scheme(&self) -> Scheme {
        self.ease.scheme(self.scheme)
    }

    /// How staff leave.
    pub fn way_out(&self) -> &WayOut {
        &self.way_out
    }

    /// What this person has asked for.
    pub fn ease(&self) -> Ease {
        self.ease
    }

    /// Whether pages can be read aloud.
    pub fn speaks(&self) -> bool {
        self.speaks
    }

    /// What lies over the page.
    pub fn over(&self) -> Option<Sheet> {
        self.over
    }

    /// Which part of the areas is seen, from 0.
    pub(in crate::screens::kiosk) fn part(&self) -> usize {
        self.part
    }

    /// The topic the areas shown are to have.
    pub(in crate::screens::kiosk) fn topic(&self) -> Option<&str> {
        self.topic.as_deref()
    }

    /// The areas to choose from: all, or those that have the topic.
    pub(in crate::screens::kiosk) fn cards(&self) -> Vec<Card> {
        let cards = self.lobby.as_ref().map(|lobby| lobby.cards.clone()).unwrap_or_default();
        match &self.topic {
            Some(topic) => cards.into_iter().filter(|card| card.topics.contains(topic)).collect(),
            None => cards,
        }
    }

    /// Every topic there is, each once, in the order of the areas.
    pub(in crate::screens::kiosk) fn topics(&self) -> Vec<String> {
        let mut topics: Vec<String> = Vec::new();
        for topic in self.lobby.iter().flat_map(|lobby| &lobby.cards).flat_map(|card| &card.topics)
        {
            if !topics.contains(topic) {
                topics.push(topic.clone());
            }
        }
        topics
    }

    pub fn language(&self) -> Language {
        self.language
    }

    pub(in crate::screens::kiosk) fn languages(&self) -> &[Language] {
        &self.languages
    }

    pub(in crate::screens::kiosk) fn lobby(&self) -> Option<&Lobby> {
        self.lobby.as_ref()
    }

    pub(in crate::screens::kiosk) fn queue(&self) -> Option<&Queue> {
        self.look.as_ref().map(|look| look.queue.as_ref())
    }

    pub(in crate::screens::kiosk) fn camera(&self) -> CameraState {
        self.camera
    }

    /// Whether the camera's picture is on the screen: on the first page, while nothing lies over it
    /// and the session is not over.
    pub(in crate::screens::kiosk) fn shows_camera(&self) -> bool {
        let over = self.lobby.as_ref().is_some_and(|l| matches!(l.opening, Opening::Over(_)));
        self.step == Step::Attract && self.over().is_none() && !over
    }

    pub(in crate::screens::kiosk) fn picture(&self) -> Option<&Arc<Picture>> {
        self.picture.as_ref().filter(|_| self.camera.has_picture())
    }

    pub(in crate::screens::kiosk) fn printer(&self) -> PrinterState {
        self.printer
    }

    pub(in crate::screens::kiosk) fn scanner(&self) -> &Scanner {
        &self.scanner
    }

    pub(in crate::screens::kiosk) fn now(&self) -> Duration {
        self.now
    }

    /// The time on the event's clock.
    pub(in crate::screens::kiosk) fn wall_clock(&self) -> Option<String> {
        let look = self.look.as_ref()?;
        Some(crate::displays::clock(look.queue.event(), look.now(self.now)))
    }

    /// Seconds until the screen clears itself, once that is to be said.
    pub fn countdown(&self) -> Option<u32> {
        match self.stillness() {
            Stillness::Counting(left) => Some(time::seconds(left)),
            Stillness::Calm(_) | Stillness::Over => None,
        }
    }

    /// The languages somebody could talk in.
    pub(in crate::screens::kiosk) fn spoken(&self) -> Vec<String> {
        self.queue().map(|queue| tongues::spoken(queue.event())).unwrap_or_default()
    }

    /// Whether no coach of the area talks in any of the languages wished for.
    pub(in crate::screens::kiosk) fn nobody_speaks(&self, wish: &Wish) -> bool {
        let Some(queue) = self.queue() else { return false };
        let spoken = tongues::spoken_at(queue, &wish.area);
        !wish.languages.is_empty() && !wish.languages.iter().any(|l| spoken.contains(l))
    }

    /// Whether an answer is waited for long enough to say so.
    pub(in crate::screens::kiosk) fn is_waiting(&self) -> bool {
        let long = |asked: &Asked| self.now.saturating_sub(asked.since) >= SAY_WAITING_AFTER;
        self.asked.as_ref().is_some_and(long)
    }

    /// What is to be said in passing, the most important first.
    pub fn notice(&self) -> Option<String> {
        let language = self.language;
        match self.notice.as_ref().map(|(notice, _)| notice) {
            Some(Notice::Refused(refused) | Notice::NoBadge(refused)) => {
                let event = self.queue()?.event();
                Some(refusal::sentence(event, language, refused))
            }
            Some(Notice::WithoutBadgeLater) => {
                let seconds = time::seconds(self.until_without_badge()).into();
                Some(say_with(language, "kiosk-no-badge-wait", &[("seconds", seconds)]))
            }
            Some(Notice::TwoBadges) => Some(say(language, "kiosk-two-badges")),
            Some(Notice::TryAgain) => Some(say(language, "common-try-again")),
            Some(Notice::CutOff) => Some(say(language, "common-cut-off")),
            None if self.cut_off => Some(say(language, "common-cut-off")),
            None => None,
        }
    }

    pub(super) fn until_without_badge(&self) -> Duration {
        self.without_badge_at
            .map_or(Duration::ZERO, |at| (at + WITHOUT_BADGE_EVERY).saturating_sub(self.now))
    }

    /// When the screen will look different although nothing happens.
    pub fn next_change(&self) -> Option<Duration> {
        let until = |at: Duration| at.saturating_sub(self.now) + Duration::from_millis(5);
        let idle = match self.stillness() {
            Stillness::Calm(change) => change,
            Stillness::Counting(left) => Some(time::until_next_second(left)),
            Stillness::Over => Some(Duration::ZERO),
        };
        let counts = matches!(self.notice, Some((Notice::WithoutBadgeLater, _)));
        let notice = self.notice.as_ref().map(|(_, at)| until(*at));
        let waiting = self.asked.as_ref().map(|asked| {
            let words = asked.since + SAY_WAITING_AFTER;
            until(if self.now < words { words } else { asked.since + ANSWER_WITHIN })
        });
        let minute = self.look.as_ref().map(|look| look.until_next_minute(self.now));
        let second = counts.then_some(Duration::from_secs(1));
        let scan = self.scanner.over_at().map(until);
        [idle, notice, waiting, minute, second, scan].into_iter().flatten().min()
    }
}
