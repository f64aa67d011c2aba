//! Cameras: one trait, and beside it a real webcam, pictures, videos and a script that stand in
//! for one. Names nothing of ours.

mod choice;
mod files;
mod formats;
mod frame;
mod pictures;
#[cfg(feature = "webcam")]
mod raw;
mod script;
mod simulated;
mod turn;
mod video;
mod view;
#[cfg(feature = "webcam")]
mod webcam;

use std::path::PathBuf;
use std::time::Duration;

pub use choice::CameraChoice;
pub use formats::jpeg as jpeg_frame;
pub use frame::{Frame, Luma, PREVIEW_WIDTH, Rgb};
pub use pictures::{is_picture_name, load_picture, pictures_in};
pub use turn::Turn;
pub use view::{Judge, View};

/// Time between two frames a camera hands out: enough for reading a badge and for a live picture,
/// gentle on a small computer.
pub const FRAME_INTERVAL: Duration = Duration::from_millis(66);

/// Something that sees.
pub trait Camera {
    /// What people call it.
    fn name(&self) -> &str;

    /// By which the system knows a webcam, as in [`Listed`]; 0 for what is none.
    fn number(&self) -> u32 {
        0
    }

    /// Waits for the next frame, about one every [`FRAME_INTERVAL`].
    ///
    /// A driver can block here for ever, and no call can free it: run a camera where it can be
    /// ended from outside. After an error the camera is of no more use: drop it *before* opening
    /// another.
    fn next(&mut self) -> Result<Frame, CameraError>;
}

/// The simulated cameras' sense of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Timing {
    /// How long each picture of a folder is in view.
    pub each: Duration,
    /// How much of the show is over already when the camera is opened, so that a camera that is
    /// opened again goes on where the world would be by now.
    pub since: Duration,
}

impl Default for Timing {
    fn default() -> Self {
        Self { each: Duration::from_millis(1500), since: Duration::ZERO }
    }
}

/// Why there is no picture.
#[derive(Debug, thiserror::Error)]
pub enum CameraError {
    /// A choice that cannot be understood.
    #[error("the camera \"{0}\" is none of: auto, none, a name, a number, a path, sim:FILE")]
    Choice(String),
    /// No camera was wanted.
    #[error("no camera is in use")]
    Unwanted,
    /// Nothing answers to the choice.
    #[error("no camera was found{}", wish(.wanted.as_deref()))]
    NotFound {
        /// The name or number asked for, if it was a certain one.
        wanted: Option<String>,
    },
    /// There is a camera, but it cannot be used.
    #[error("the camera {name} cannot be used: {reason}")]
    Unusable {
        /// What people call it.
        name: String,
        /// In the driver's words.
        reason: String,
    },
    /// It was there and is gone.
    #[error("the camera {name} stopped: {reason}")]
    Lost {
        /// What people call it.
        name: String,
        /// In the driver's words.
        reason: String,
    },
    /// A file cannot be opened or read.
    #[error("{} cannot be read: {reason}", .path.display())]
    Unreadable {
        /// The file or folder.
        path: PathBuf,
        /// In the system's words.
        reason: String,
    },
    /// A file is not what it should be.
    #[error("{} is no {wanted}: {reason}", .path.display())]
    NotA {
        /// The file or folder.
        path: PathBuf,
        /// "picture", "video", ...
        wanted: &'static str,
        /// What is wrong with it.
        reason: String,
    },
    /// A line of a camera script that cannot be understood.
    #[error("{} line {line}: {reason}", .path.display())]
    Script {
        /// The script.
        path: PathBuf,
        /// Counted from 1.
        line: usize,
        /// What is wrong, and what would be right.
        reason: String,
    },
}

fn wish(wanted: Option<&str>) -> String {
    wanted.map_or_else(String::new, |name| format!(" for \"{name}\""))
}

impl CameraError {
    /// A short name for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Choice(_) => "camera_choice",
            Self::Unwanted => "camera_none",
            Self::NotFound { .. } => "camera_not_found",
            Self::Unusable { .. } => "camera_unusable",
            Self::Lost { .. } => "camera_lost",
            Self::Unreadable { .. } => "file_unreadable",
            Self::NotA { wanted: "picture", .. } => "not_a_picture",
            Self::NotA { .. } => "not_a_video",
            Self::Script { .. } => "camera_script",
        }
    }
}

/// Opens the camera that was chosen. Opening a webcam can block like [`Camera::next`].
pub fn open(choice: &CameraChoice, timing: Timing) -> Result<Box<dyn Camera>, CameraError> {
    open_last(choice, &[], timing)
}

/// The same; webcams listed in `last` are tried when no other works.
pub fn open_last(
    choice: &CameraChoice,
    last: &[Listed],
    timing: Timing,
) -> Result<Box<dyn Camera>, CameraError> {
    match choice {
        CameraChoice::None => Err(CameraError::Unwanted),
        CameraChoice::Auto
        | CameraChoice::Favourite(_)
        | CameraChoice::Number(_)
        | CameraChoice::Name(_) => open_webcam(choice, last),
        CameraChoice::Path(path) if path.is_dir() => pictures::open_folder(path, timing),
        CameraChoice::Path(path) if video::is_video(path)? => video::open(path, timing),
        CameraChoice::Path(path) => pictures::open_picture(path, timing),
        CameraChoice::Script(path) => script::open(path, timing),
    }
}

/// An entry of the system's list of webcams. Not every entry is a camera that works.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// By which the system knows it until it is unplugged.
    pub number: u32,
    /// What people call it.
    pub name: String,
}

/// Whether a camera's name says that it looks away from whoever stands before the screen, as the
/// second one of a tablet does. Few platforms say so in another way.
pub fn looks_away(name: &str) -> bool {
    let mut words = name.split(|c: char| !c.is_alphanumeric());
    words.any(|word| ["rear", "back", "world"].iter().any(|away| word.eq_ignore_ascii_case(away)))
}

/// The webcams there are just now; asks no camera anything.
#[cfg(feature = "webcam")]
pub fn webcams() -> Vec<Listed> {
    webcam::list()
}

/// None: this build knows no webcams.
#[cfg(not(feature = "webcam"))]
pub fn webcams() -> Vec<Listed> {
    Vec::new()
}

#[cfg(feature = "webcam")]
fn open_webcam(choice: &CameraChoice, last: &[Listed]) -> Result<Box<dyn Camera>, CameraError> {
    webcam::open(choice, last)
}

#[cfg(not(feature = "webcam"))]
fn open_webcam(_: &CameraChoice, _: &[Listed]) -> Result<Box<dyn Camera>, CameraError> {
    Err(CameraError::NotFound { wanted: Some("webcam: built without webcams".to_owned()) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_camera_at_the_back_of_a_tablet_looks_away() {
        let names = ["Microsoft Camera Rear", "Back Camera", "rear_cam: OV8865"];
        assert!(names.into_iter().all(looks_away));
        let names = ["Integrated Camera", "Microsoft Camera Front", "Feedback Cam", ""];
        assert!(!names.into_iter().any(looks_away));
    }
}
