//! Which camera this computer uses, by name, so that it is tried first the next time. A small
//! file, seldom written; where it is damaged or missing nothing is remembered.

use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use crate::camera::CameraChoice;

/// Longest name worth remembering, in bytes.
const LONGEST: u64 = 300;

/// One remembered camera.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Known {
    name: String,
    /// Somebody named it; otherwise it was the one that worked.
    chosen: bool,
}

/// What is remembered, and where.
#[derive(Debug, Default)]
pub(super) struct Memory {
    file: Option<PathBuf>,
    known: Option<Known>,
    /// What `auto` tries first until the end: other cameras only fill in for it.
    favourite: Option<String>,
    /// A camera has worked since the start.
    settled: bool,
}

impl Memory {
    /// Reads `file`; without one, what is learnt is forgotten at the end.
    pub(super) fn load(file: Option<PathBuf>) -> Self {
        let known = file.as_deref().and_then(read);
        let favourite = known.as_ref().map(|known| known.name.clone());
        Self { file, known, favourite, settled: false }
    }

    /// What to open when `choice` is wanted.
    pub(super) fn applied_to(&self, choice: &CameraChoice) -> CameraChoice {
        match (choice, &self.favourite) {
            (CameraChoice::Auto, Some(name)) => CameraChoice::Favourite(name.clone()),
            _ => choice.clone(),
        }
    }

    /// Takes note that `name` works, which was opened because of `choice`.
    pub(super) fn works(&mut self, choice: &CameraChoice, name: &str) {
        if !choice.is_webcam() {
            return;
        }
        let named = matches!(choice, CameraChoice::Number(_) | CameraChoice::Name(_));
        let first = !std::mem::replace(&mut self.settled, true);
        let is_favourite = self.favourite.get_or_insert_with(|| name.to_owned()) == name;
        // A camera somebody chose stays remembered until another is chosen.
        let chosen_before = self.known.as_ref().is_some_and(|known| known.chosen);
        if named || ((first || is_favourite) && !chosen_before) {
            self.remember(Known { name: name.to_owned(), chosen: named });
        }
    }

    fn remember(&mut self, known: Known) {
        if self.known.as_ref() == Some(&known) {
            return;
        }
        if let Some(Err(error)) = self.file.as_deref().map(|file| write(file, &known)) {
            tracing::warn!("the camera cannot be remembered: {error}");
        }
        self.known = Some(known);
    }
}

fn read(file: &Path) -> Option<Known> {
    let is_plain = fs::metadata(file).ok()?.is_file();
    let mut text = String::new();
    let opened = is_plain.then(|| File::open(file).ok())??;
    opened.take(LONGEST + 1).read_to_string(&mut text).ok()?;
    let (how, name) = text.strip_suffix('\n')?.split_once(' ')?;
    let chosen = match how {
        "chosen" => true,
        "worked" => false,
        _ => return None,
    };
    let sound = !name.trim().is_empty() && !name.contains(char::is_control);
    sound.then(|| Known { name: name.to_owned(), chosen })
}

/// In one step: a kiosk that is switched off meanwhile leaves the old file or the new one.
fn write(file: &Path, known: &Known) -> io::Result<()> {
    let text = format!("{} {}\n", if known.chosen { "chosen" } else { "worked" }, known.name);
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    let new = file.with_extension(format!("new-{}", std::process::id()));
    fs::write(&new, text)?;
    fs::rename(&new, file)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A computer on which kiosks are started again and again.
    struct Computer {
        folder: tempfile::TempDir,
    }

    impl Computer {
        fn new() -> Self {
            Self { folder: tempfile::tempdir().unwrap() }
        }

        fn file(&self) -> PathBuf {
            self.folder.path().join("data/camera.txt")
        }

        fn start(&self) -> Memory {
            Memory::load(Some(self.file()))
        }

        fn favourite(&self) -> Option<String> {
            match self.start().applied_to(&CameraChoice::Auto) {
                CameraChoice::Auto => None,
                CameraChoice::Favourite(name) => Some(name),
                other => panic!("{other}"),
            }
        }
    }

    const AUTO: CameraChoice = CameraChoice::Auto;

    #[test]
    fn the_camera_that_worked_last_is_the_favourite_of_the_next_start() {
        let computer = Computer::new();
        assert_eq!(computer.favourite(), None);
        computer.start().works(&AUTO, "Integrated Camera");
        assert_eq!(computer.favourite().as_deref(), Some("Integrated Camera"));
        computer.start().works(&AUTO, "HD 王 Webcam: USB");
        assert_eq!(computer.favourite().as_deref(), Some("HD 王 Webcam: USB"));
    }

    #[test]
    fn what_fills_in_for_a_camera_that_is_unplugged_is_not_remembered() {
        let computer = Computer::new();
        let mut day = computer.start();
        day.works(&AUTO, "HD Pro");
        day.works(&AUTO, "Integrated Camera");
        let favourite = CameraChoice::Favourite("HD Pro".to_owned());
        assert_eq!(day.applied_to(&AUTO), favourite);
        assert_eq!(computer.favourite().as_deref(), Some("HD Pro"));
    }

    #[test]
    fn a_favourite_that_is_plugged_in_late_is_waited_for_and_one_that_never_is_is_forgotten() {
        let computer = Computer::new();
        computer.start().works(&AUTO, "HD Pro");
        let mut day = computer.start();
        day.works(&AUTO, "Integrated Camera");
        assert_eq!(day.applied_to(&AUTO), CameraChoice::Favourite("HD Pro".to_owned()));
        assert_eq!(computer.favourite().as_deref(), Some("Integrated Camera"));
        day.works(&AUTO, "HD Pro");
        assert_eq!(computer.favourite().as_deref(), Some("HD Pro"));
    }

    #[test]
    fn a_camera_that_was_chosen_stays_the_favourite_until_another_is_chosen() {
        let computer = Computer::new();
        computer.start().works(&CameraChoice::Name("pro".to_owned()), "HD Pro");
        computer.start().works(&AUTO, "Integrated Camera");
        assert_eq!(computer.favourite().as_deref(), Some("HD Pro"));
        computer.start().works(&AUTO, "HD Pro");
        computer.start().works(&AUTO, "Integrated Camera");
        assert_eq!(computer.favourite().as_deref(), Some("HD Pro"), "and is so for good");
        computer.start().works(&CameraChoice::Number(4), "Other");
        assert_eq!(computer.favourite().as_deref(), Some("Other"));
    }

    #[test]
    fn only_webcams_are_remembered_and_only_auto_is_helped() {
        let computer = Computer::new();
        computer.start().works(&CameraChoice::Path("badge.png".into()), "badge.png");
        assert_eq!(computer.favourite(), None);
        computer.start().works(&AUTO, "HD Pro");
        for choice in [CameraChoice::Number(0), CameraChoice::None] {
            assert_eq!(computer.start().applied_to(&choice), choice);
        }
    }

    #[test]
    fn a_damaged_file_is_as_good_as_none_and_is_written_anew() {
        let computer = Computer::new();
        computer.start().works(&AUTO, "HD Pro");
        let long = [b"worked ".as_slice(), &[b'x'; 5000], b"\n"].concat();
        for bytes in [
            &b""[..],
            b"worked",
            b"worked \n",
            b"worked  \n",
            b"HD Pro\n",
            b"worked HD P",
            b"worked \xff\xfe\n",
            b"worked a\0b\n",
            b"worked a\nworked b\n",
            &long,
        ] {
            fs::write(computer.file(), bytes).unwrap();
            assert_eq!(computer.favourite(), None, "{}", String::from_utf8_lossy(bytes));
        }
        computer.start().works(&AUTO, "HD Pro");
        assert_eq!(computer.favourite().as_deref(), Some("HD Pro"));
        let files = fs::read_dir(computer.file().parent().unwrap()).unwrap().count();
        assert_eq!(files, 1, "nothing else is left behind");
    }

    #[test]
    fn a_file_that_cannot_be_written_is_no_reason_to_stop() {
        let folder = tempfile::tempdir().unwrap();
        // A folder is where the file would be.
        let mut memory = Memory::load(Some(folder.path().to_owned()));
        memory.works(&AUTO, "HD Pro");
        assert_eq!(memory.applied_to(&AUTO), CameraChoice::Favourite("HD Pro".to_owned()));
    }
}
