//! The kiosk's voice, on a thread of its own: no deed waits for a sentence, and of several that wait only
//! the newest is still worth hearing.

use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread;

use crate::app::failure::Failure;
use crate::sound::{Speaker, Spoken};

/// Says things aloud.
#[derive(Clone)]
pub(super) struct Voice(Arc<Waiting>);

#[derive(Default)]
struct Waiting {
    next: Mutex<Option<Spoken>>,
    there: Condvar,
}

impl Voice {
    pub(super) fn start(mut speaker: Box<dyn Speaker>) -> Result<Self, Failure> {
        let voice = Self(Arc::default());
        let waiting = Arc::clone(&voice.0);
        let speaking = move || {
            loop {
                let spoken = waiting.next();
                if let Err(error) = speaker.say(&spoken) {
                    tracing::warn!(%error, "nothing was heard");
                }
            }
        };
        thread::Builder::new().name("voice".to_owned()).spawn(speaking).map_err(|error| {
            Failure::told("no_thread", format!("a thread cannot be started: {error}"))
        })?;
        Ok(voice)
    }

    /// Says this once what is being said is over; instead of what waited, but for its chime.
    pub(super) fn say(&self, spoken: Spoken) {
        let mut next = self.0.next.lock().unwrap_or_else(PoisonError::into_inner);
        let chime = spoken.chime || next.as_ref().is_some_and(|before| before.chime);
        *next = Some(Spoken { chime, ..spoken });
        self.0.there.notify_one();
    }
}

impl Waiting {
    fn next(&self) -> Spoken {
        let mut next = self.next.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            match next.take() {
                Some(spoken) => return spoken,
                None => next = self.there.wait(next).unwrap_or_else(PoisonError::into_inner),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sound::SoundError;
    use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
    use std::time::Duration;

    /// Tells what it says, and goes on when it is let.
    struct Slow(SyncSender<Spoken>, Receiver<()>);

    impl Speaker for Slow {
        fn say(&mut self, spoken: &Spoken) -> Result<(), SoundError> {
            self.0.send(spoken.clone()).ok();
            self.1.recv().ok();
            Ok(())
        }
    }

    fn said(words: &str, chime: bool) -> Spoken {
        let sentences = vec![("en".to_owned(), words.to_owned())];
        Spoken { chime, sentences }
    }

    #[test]
    fn nobody_waits_for_a_sentence_and_only_the_newest_is_said() {
        let (told, heard) = sync_channel(8);
        let (go_on, may) = sync_channel(8);
        let voice = Voice::start(Box::new(Slow(told, may))).unwrap();
        let hear = || heard.recv_timeout(Duration::from_secs(10)).unwrap();
        voice.say(said("first", false));
        assert_eq!(hear(), said("first", false));
        voice.say(said("second", true));
        voice.say(said("third", false));
        go_on.send(()).unwrap();
        assert_eq!(hear(), said("third", true), "the chime is not lost");
        go_on.send(()).unwrap();
    }
}
