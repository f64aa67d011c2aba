//! A loudspeaker that only remembers, for tests and where there is to be no sound.

use std::sync::{Arc, Mutex, PoisonError};

use super::{SoundError, Speaker, Spoken};

/// Keeps what was said; clones share it.
#[derive(Debug, Clone, Default)]
pub struct MemorySpeaker(Arc<Mutex<Vec<Spoken>>>);

impl MemorySpeaker {
    pub fn said(&self) -> Vec<Spoken> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Speaker for MemorySpeaker {
    fn say(&mut self, spoken: &Spoken) -> Result<(), SoundError> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(spoken.clone());
        Ok(())
    }
}
