//! Which camera to use, as people write it: `auto|none|NAME|N|PATH|sim:FILE`.

use std::fmt;
use std::path::{Path, PathBuf};

use super::CameraError;

/// Which camera to use.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum CameraChoice {
    /// The first webcam that works.
    #[default]
    Auto,
    /// The webcam of exactly this name, and while that is not there any other: `auto:NAME`.
    Favourite(String),
    /// No camera at all.
    None,
    /// A webcam by its number in the system's list.
    Number(u32),
    /// A webcam by (part of) its name, in any case.
    Name(String),
    /// A picture (always in view), a folder of pictures or a video, once and then an empty scene.
    Path(PathBuf),
    /// A script of what is in view when: see the `script` module.
    Script(PathBuf),
}

impl CameraChoice {
    /// Understands `text`. Whether something unknown is a path or a name is for `exists` to say.
    pub fn parse(text: &str, exists: impl Fn(&Path) -> bool) -> Result<Self, CameraError> {
        let unclear = || CameraError::Choice(text.to_owned());
        let trimmed = text.trim();
        if let Some(file) = trimmed.strip_prefix("sim:") {
            return if file.is_empty() { Err(unclear()) } else { Ok(Self::Script(file.into())) };
        }
        if let Some(name) = trimmed.strip_prefix("auto:") {
            return if name.is_empty() { Err(unclear()) } else { Ok(Self::Favourite(name.into())) };
        }
        match trimmed {
            "" => Err(unclear()),
            "auto" => Ok(Self::Auto),
            "none" => Ok(Self::None),
            _ if trimmed.bytes().all(|byte| byte.is_ascii_digit()) => {
                trimmed.parse().map(Self::Number).map_err(|_too_large| unclear())
            }
            _ if looks_like_a_path(trimmed) || exists(Path::new(trimmed)) => {
                Ok(Self::Path(trimmed.into()))
            }
            name => Ok(Self::Name(name.to_owned())),
        }
    }
}

impl CameraChoice {
    /// Whether it is about real webcams.
    pub fn is_webcam(&self) -> bool {
        matches!(self, Self::Auto | Self::Favourite(_) | Self::Number(_) | Self::Name(_))
    }
}

fn looks_like_a_path(text: &str) -> bool {
    let file = Path::new(text);
    text.contains(['/', '\\']) || super::is_picture_name(file) || super::video::is_video_name(file)
}

/// Written so that [`CameraChoice::parse`] understands it again.
impl fmt::Display for CameraChoice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Auto => f.write_str("auto"),
            Self::Favourite(name) => write!(f, "auto:{name}"),
            Self::None => f.write_str("none"),
            Self::Number(number) => write!(f, "{number}"),
            Self::Name(name) => f.write_str(name),
            Self::Path(path) => write!(f, "{}", path.display()),
            Self::Script(path) => write!(f, "sim:{}", path.display()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_write_it_in_six_ways() {
        let table = [
            ("auto", CameraChoice::Auto),
            ("auto:HD Webcam", CameraChoice::Favourite("HD Webcam".to_owned())),
            (" none ", CameraChoice::None),
            ("0", CameraChoice::Number(0)),
            ("12", CameraChoice::Number(12)),
            ("Logitech", CameraChoice::Name("Logitech".to_owned())),
            ("HD Pro Webcam C920", CameraChoice::Name("HD Pro Webcam C920".to_owned())),
            ("badge.png", CameraChoice::Path("badge.png".into())),
            ("badge.JPG", CameraChoice::Path("badge.JPG".into())),
            ("hall.y4m", CameraChoice::Path("hall.y4m".into())),
            ("./hall", CameraChoice::Path("./hall".into())),
            ("badges", CameraChoice::Path("badges".into())),
            ("sim:day.txt", CameraChoice::Script("day.txt".into())),
        ];
        for (text, choice) in table {
            let exists = |path: &Path| path == Path::new("badges");
            assert_eq!(CameraChoice::parse(text, exists).unwrap(), choice, "{text}");
            let again = CameraChoice::parse(&choice.to_string(), exists).unwrap();
            assert_eq!(again, choice, "{text}");
        }
    }

    #[test]
    fn nonsense_is_refused_with_what_would_be_right() {
        for text in ["", "  ", "sim:", "auto:", "99999999999"] {
            let error = CameraChoice::parse(text, |_| false).unwrap_err();
            assert_eq!(error.code(), "camera_choice");
            assert!(error.to_string().contains("auto, none"), "{error}");
        }
    }
}
