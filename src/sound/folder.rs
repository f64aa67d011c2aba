//! A loudspeaker that writes files, one for each thing said, numbered in order.

use std::path::PathBuf;

use super::{SoundError, Speaker, Spoken, clip_of};

/// Writes WAV files into a folder.
#[derive(Debug)]
pub struct FolderSpeaker {
    folder: PathBuf,
    said: usize,
}

impl FolderSpeaker {
    pub fn new(folder: PathBuf) -> Self {
        Self { folder, said: 0 }
    }
}

impl Speaker for FolderSpeaker {
    fn say(&mut self, spoken: &Spoken) -> Result<(), SoundError> {
        self.said += 1;
        let file = self.folder.join(format!("{:04}.wav", self.said));
        let not_written = |error: std::io::Error| SoundError::NotWritten {
            file: file.display().to_string(),
            reason: error.to_string(),
        };
        std::fs::create_dir_all(&self.folder).map_err(not_written)?;
        std::fs::write(&file, clip_of(spoken).wav()?).map_err(not_written)
    }
}
