//! The loudspeaker: a program of the system plays a file, in a process of its own, so that a hanging
//! driver never holds anything up.

use std::process::{Command, Stdio};
use std::time::Duration;

use super::voice::{Temporary, wait};
use super::{SoundError, Speaker, Spoken, clip_of};

/// Programs that play a file, by system; the first that is there is taken.
const PROGRAMS: [(&str, &[&str]); 4] =
    [("aplay", &["-q"]), ("pw-play", &[]), ("paplay", &[]), ("afplay", &[])];

/// Longer than a clip lasts, before it is given up.
const SPARE: Duration = Duration::from_secs(3);

/// Plays through the computer's loudspeaker.
#[derive(Debug, Default)]
pub struct Player;

impl Speaker for Player {
    fn say(&mut self, spoken: &Spoken) -> Result<(), SoundError> {
        let clip = clip_of(spoken);
        let file = Temporary::new().map_err(SoundError::NotPlayed)?;
        let not_written = |error: std::io::Error| SoundError::NotWritten {
            file: file.0.clone(),
            reason: error.to_string(),
        };
        std::fs::write(&file.0, clip.wav()?).map_err(not_written)?;
        let patience = Duration::from_secs_f64(clip.seconds()) + SPARE;
        for (program, arguments) in PROGRAMS {
            let started = Command::new(program)
                .args(arguments)
                .arg(&file.0)
                .stdin(Stdio::null())
                .stdout(Stdio::null())
                .stderr(Stdio::piped())
                .spawn();
            if let Ok(mut child) = started {
                return wait(&mut child, patience).map_err(|why| match why.as_str() {
                    "it took too long" => SoundError::TooLong,
                    _ => SoundError::NotPlayed(why),
                });
            }
        }
        Err(SoundError::NoPlayer)
    }
}
