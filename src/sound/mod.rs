//! Sounds: what is said aloud, the trait that says it, and the forms there are. Everything is made on
//! this computer; nothing needs the internet.

pub mod chime;
pub mod clip;
pub mod folder;
pub mod memory;
pub mod player;
pub mod voice;

pub use clip::Clip;

/// Something said aloud: a chime, if people are to look up, then each sentence in its language, one
/// after the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spoken {
    pub chime: bool,
    /// The language's two-letter code, and the sentence.
    pub sentences: Vec<(String, String)>,
}

/// Says things aloud. A call returns when it has been said, or cannot be; it never takes much
/// longer than what is said lasts.
pub trait Speaker: Send {
    fn say(&mut self, spoken: &Spoken) -> Result<(), SoundError>;
}

/// Why nothing was heard.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SoundError {
    /// No program that plays sounds is on this computer.
    #[error("nothing on this computer plays sounds: install alsa-utils")]
    NoPlayer,
    /// The program that plays sounds did not come to an end in time.
    #[error("the sound was not played in time: is the loudspeaker connected?")]
    TooLong,
    #[error("the sound was not played: {0}")]
    NotPlayed(String),
    #[error("the sound cannot be written to {file}: {reason}")]
    NotWritten { file: String, reason: String },
}

impl SoundError {
    /// The code for programs; stable.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoPlayer => "no_player",
            Self::TooLong => "sound_too_long",
            Self::NotPlayed(_) => "sound_not_played",
            Self::NotWritten { .. } => "sound_not_written",
        }
    }
}

/// The chime and the sentences as one clip. A sentence the voice cannot say is left out: the chime
/// makes people look up all the same.
pub fn clip_of(spoken: &Spoken) -> Clip {
    let mut clip = if spoken.chime { chime::chime() } else { Clip::default() };
    for (language, sentence) in &spoken.sentences {
        match voice::say(language, sentence) {
            Ok(said) => {
                if !clip.samples.is_empty() {
                    clip.pause(0.35);
                }
                clip.append(&said);
            }
            Err(why) => tracing::warn!(language, %why, "a call is not spoken"),
        }
    }
    clip
}
