//! A queue on a network file system is refused by the program itself, before it touches anything.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

use super::{Place, take};
use crate::support::shim;

/// `dropin queue` with the queue in `file`, where everything in the folder of `place` seems to lie
/// on the file system with this number.
fn queue(place: &Place, magic: u32, file: &Path) -> Output {
    let mut dropin = Command::new(env!("CARGO_BIN_EXE_dropin"));
    dropin.args(["--json", "--queue", &format!("sqlite:{}", file.display()), "queue"]);
    dropin.env("LD_PRELOAD", shim("sqlite/fake_disk.c"));
    dropin.env("FAKE_DISK", fs::canonicalize(place.0.path()).unwrap());
    dropin.env("FAKE_DISK_MAGIC", format!("{magic:x}"));
    dropin.current_dir(place.0.path()).output().unwrap()
}

/// The code and the sentence of a refusal.
fn refused(output: &Output) -> (String, String) {
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{said}");
    let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
    let word = |name: &str| answer["error"][name].as_str().unwrap().to_owned();
    assert_eq!(said, format!("dropin: {}\n", word("message")));
    (word("code"), word("message"))
}

const NFS: u32 = 0x6969;

#[test]
fn no_queue_is_begun_on_a_network_file_system() {
    let place = Place::new();
    for file in [&place.file(), &place.0.path().join("a/new/folder/q"), Path::new("relative")] {
        for (magic, kind) in [(NFS, "(NFS)"), (0xfe53_4d42, "(SMB)"), (0x0102_1997, "(9p)")] {
            let (code, sentence) = refused(&queue(&place, magic, file));
            assert_eq!(code, "queue_on_network");
            assert!(sentence.starts_with(&file.display().to_string()), "{sentence}");
            assert!(sentence.contains(kind), "{sentence}");
            assert!(sentence.contains("on this computer's own disk"), "{sentence}");
            assert_eq!(place.names(), [""; 0]);
        }
    }
}

#[test]
fn a_queue_that_was_copied_to_a_network_file_system_is_not_opened_there() {
    let (place, elsewhere) = (Place::new(), Place::new());
    take(&place.open(), "r1", "Ann");
    let before = (fs::read(place.file()).unwrap(), place.names());
    let link = elsewhere.0.path().join("link");
    std::os::unix::fs::symlink(place.file(), &link).unwrap();
    for file in [&place.file(), &link] {
        let (code, _) = refused(&queue(&place, NFS, file));
        assert_eq!(code, "queue_on_network");
    }
    assert_eq!((fs::read(place.file()).unwrap(), place.names()), before);
}

#[test]
fn beside_a_network_file_system_a_queue_on_a_disk_goes_on() {
    let (place, elsewhere) = (Place::new(), Place::new());
    drop(elsewhere.open());
    for (magic, file) in [(NFS, elsewhere.file()), (0xef53, place.file())] {
        let output = queue(&place, magic, &file);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
        assert!(answer["session"].is_object());
    }
}
