//! The command line of the screens: which window, in which colours, with which devices.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::Paper;
use super::values::{plain, turn};
use crate::camera::Turn;
use crate::displays::theme::Scheme;
#[cfg(feature = "window")]
use crate::sound::{Speaker, folder::FolderSpeaker, player::Player};

#[derive(Debug, Args)]
pub(crate) struct Screen {
    /// In a window instead of the whole screen
    #[arg(long)]
    pub windowed: bool,
    /// Its colours. Default: dark for the board, light for the others
    #[arg(long, value_enum)]
    pub look: Option<Look>,
    /// On which of several screens, from 0
    #[arg(long, value_name = "N", conflicts_with = "windowed")]
    pub monitor: Option<usize>,
    /// Nothing on it moves: pages change at once
    #[arg(long)]
    pub still: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Kiosk {
    /// auto, none, part of a camera's name, its number, a picture, a folder, a video, or
    /// sim:FILE. auto takes the camera that was used last, or the first that works
    #[arg(long, default_value = "auto", value_name = "CAMERA")]
    pub camera: String,
    /// Show the camera's picture as in a mirror. auto: unless the camera's name says that it looks
    /// away from the screen
    #[arg(long, value_enum, default_value_t = Mirror::Auto, value_name = "WHEN")]
    pub mirror: Mirror,
    /// Turn the camera's picture clockwise, in degrees, where the camera is mounted sideways or
    /// upside down
    #[arg(long, default_value = "0", value_name = "DEGREES", value_parser = turn)]
    pub rotate: Turn,
    /// How long each picture of a folder is shown, in milliseconds
    #[arg(long, default_value_t = 1500, value_name = "MS", value_parser = clap::value_parser!(u32).range(20..=600_000))]
    pub frame_ms: u32,
    #[command(flatten)]
    pub paper: Paper,
    /// Where its chime is heard, and pages are read aloud to whoever asks for it: auto (the
    /// loudspeaker), none, or folder:DIR for WAV files
    #[arg(long, default_value = "auto", value_name = "WHERE", value_parser = sound)]
    pub sound: Sound,
    /// Digits staff type to leave the kiosk, after holding its upper left corner for three seconds.
    /// In the environment nobody else on this computer reads them
    #[arg(long, value_name = "DIGITS", value_parser = pin, env = PIN, hide_env_values = true)]
    pub pin: Option<String>,
    /// What this kiosk is called in the log and for reprints
    #[arg(long, default_value = "kiosk", value_name = "NAME", value_parser = plain)]
    pub station: String,
    #[command(flatten)]
    pub screen: Screen,
}

/// What the kiosk's PIN is called in the environment.
pub(crate) const PIN: &str = "DROPIN_PIN";

/// Whether the camera's picture is shown as in a mirror.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Mirror {
    Auto,
    On,
    Off,
}

#[derive(Debug, Args)]
pub(crate) struct TableScreen {
    /// The table's number
    pub number: u16,
    /// Which station's printer puts out a coach's card when both sides want to go on
    #[arg(long, default_value = "kiosk", value_name = "NAME", value_parser = plain)]
    pub station: String,
    #[command(flatten)]
    pub screen: Screen,
}

#[derive(Debug, Args)]
pub(crate) struct Desk {
    #[command(flatten)]
    pub paper: Paper,
    /// Where reprints come out when the desk has no printer of its own
    #[arg(long, default_value = "kiosk", value_name = "NAME", value_parser = plain)]
    pub station: String,
    #[command(flatten)]
    pub screen: Screen,
}

/// The colours of a screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Look {
    /// Ink on paper
    Light,
    /// Light on a dark ground
    Dark,
    /// Black and white
    Contrast,
}

impl From<Look> for Scheme {
    fn from(look: Look) -> Self {
        match look {
            Look::Light => Self::Light,
            Look::Dark => Self::Dark,
            Look::Contrast => Self::Contrast,
        }
    }
}

#[derive(Debug, Args)]
pub(crate) struct Board {
    /// Where calls are heard: auto (the loudspeaker), none, or folder:DIR for WAV files
    #[arg(long, default_value = "auto", value_name = "WHERE", value_parser = sound)]
    pub sound: Sound,
    #[command(flatten)]
    pub screen: Screen,
}

/// Where a screen is heard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Sound {
    Auto,
    None,
    Folder(PathBuf),
}

#[cfg(feature = "window")]
impl Sound {
    /// What says things aloud; none where it is to be silent.
    pub(crate) fn speaker(&self) -> Option<Box<dyn Speaker>> {
        match self {
            Self::Auto => Some(Box::new(Player)),
            Self::None => None,
            Self::Folder(folder) => Some(Box::new(FolderSpeaker::new(folder.clone()))),
        }
    }
}

fn sound(text: &str) -> Result<Sound, String> {
    match (text, text.strip_prefix("folder:")) {
        ("auto", _) => Ok(Sound::Auto),
        ("none", _) => Ok(Sound::None),
        (_, Some(folder)) if !folder.is_empty() => Ok(Sound::Folder(PathBuf::from(folder))),
        _ => Err("use auto, none or folder:DIR".to_owned()),
    }
}

/// An event tried out.
#[derive(Debug, Args)]
pub(crate) struct Rehearse {
    /// How many people come to a session; left out, as many as the tables could see
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=2000))]
    pub people: Option<u32>,
    /// Only foretell the day, without windows
    #[arg(long)]
    pub headless: bool,
    /// Which camera the kiosk looks through
    #[arg(long, default_value = "auto", value_name = "CAMERA")]
    pub camera: String,
    #[command(flatten)]
    pub paper: Paper,
}

#[derive(Debug, Args)]
pub(crate) struct Doctor {
    #[command(flatten)]
    pub paper: Paper,
    /// Which camera is meant; none looks at no camera
    #[arg(long, default_value = "auto", value_name = "CAMERA")]
    pub camera: String,
}

/// The day's screens on one computer.
#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own")]
pub(crate) struct Open {
    /// Which camera the kiosk looks through
    #[arg(long, value_name = "CAMERA")]
    pub camera: Option<String>,
    #[command(flatten)]
    pub paper: Paper,
    /// Digits staff type to leave the kiosk
    #[arg(long, value_name = "DIGITS", value_parser = pin)]
    pub pin: Option<String>,
    /// Without the room board
    #[arg(long)]
    pub no_board: bool,
    /// In windows instead of whole screens
    #[arg(long)]
    pub windowed: bool,
    /// Nothing on the screens moves: pages change at once
    #[arg(long)]
    pub still: bool,
    /// Write the service that opens the day again after the computer was restarted, and do nothing
    /// else
    #[arg(long)]
    pub install_service: bool,
}

fn pin(text: &str) -> Result<String, String> {
    let good = (4..=8).contains(&text.len()) && text.bytes().all(|c| c.is_ascii_digit());
    good.then(|| text.to_owned()).ok_or_else(|| "use 4 to 8 digits".to_owned())
}
