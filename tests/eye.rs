//! The eye with its real processes: what it tells of a day on which everything fails, and that
//! nothing of it stays behind. Waits are long because a test machine may be slow, not the eye.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::mpsc::{Receiver, sync_channel};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use dropin::app::eye::{Eye, EyeHealth, EyeNews, EyeSettings, Patience};
use dropin::camera::{CameraChoice, PREVIEW_WIDTH, Turn};

use crate::{scenes, several_codes};

const LONG: Duration = Duration::from_secs(40);

/// How long each picture of a folder is in view.
const EACH: Duration = Duration::from_secs(1);

/// An eye, all it has told so far, and a folder of its own.
struct Kiosk {
    eye: Eye,
    rang: Receiver<()>,
    told: Vec<EyeNews>,
    exe: PathBuf,
    _folder: tempfile::TempDir,
    _alone: MutexGuard<'static, ()>,
}

/// One eye at a time: two of them and a busy machine have no time left for a badge.
pub(crate) static ALONE: Mutex<()> = Mutex::new(());

impl Kiosk {
    /// Follows a script; its pictures are the sample badges by number, `show 6`.
    fn following(script: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("day.txt");
        let line = |line: &str| match line.split_once(" show ") {
            Some((at, number)) => {
                let badge = scenes::badge(number.parse().unwrap());
                format!("{at} show {}\n", badge.display())
            }
            None => format!("{line}\n"),
        };
        std::fs::write(&path, script.lines().map(|text| line(text.trim())).collect::<String>())
            .unwrap();
        Self::open(CameraChoice::Script(path), folder)
    }

    fn open(choice: CameraChoice, folder: tempfile::TempDir) -> Self {
        // A name of its own tells this kiosk's processes from those of the other tests.
        let exe = folder.path().join("dropin-under-test");
        std::os::unix::fs::symlink(env!("CARGO_BIN_EXE_dropin"), &exe).unwrap();
        Self::open_with(choice, exe, folder)
    }

    fn open_with(choice: CameraChoice, exe: PathBuf, folder: tempfile::TempDir) -> Self {
        let alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
        let (ring, rang) = sync_channel(1);
        let patience = Patience {
            silence: Duration::from_millis(700),
            rest: Duration::from_millis(100),
            // A loaded test machine is slow, not stuck.
            frame: Duration::from_secs(2),
            ..Patience::default()
        };

        let (turn, memory) = (Turn::None, None);
        let settings = EyeSettings { choice, each: EACH, turn, memory, patience, exe: exe.clone() };
        let bell = move || {
            let _already_rung = ring.try_send(());
        };
        let eye = Eye::start(settings, bell).unwrap();
        Self { eye, rang, told: Vec::new(), exe, _folder: folder, _alone: alone }
    }

    /// Waits until `wanted` is told, from here on; what came before it is kept in `told`.
    fn until(&mut self, what: &str, wanted: impl Fn(&EyeNews) -> bool) -> EyeNews {
        let deadline = Instant::now() + LONG;
        while Instant::now() < deadline {
            let news = self.eye.take();
            let found = news.iter().find(|news| wanted(news)).cloned();
            self.told.extend(news);
            if let Some(found) = found {
                return found;
            }
            let _waited = self.rang.recv_timeout(Duration::from_millis(200));
        }
        panic!("{what} was not told; but: {:?}", self.without_pictures());
    }

    fn until_read(&mut self, part: &str) {
        let is_it = |news: &EyeNews| matches!(news, EyeNews::Read(codes) if codes.iter().any(|code| code.text.contains(part)));
        self.until(part, is_it);
    }

    fn until_watching(&mut self) {
        let is_it = |news: &EyeNews| matches!(news, EyeNews::Health(EyeHealth::Watching(_)));
        self.until("Watching", is_it);
    }

    fn without_pictures(&self) -> Vec<&EyeNews> {
        self.told.iter().filter(|news| !matches!(news, EyeNews::Preview(_))).collect()
    }

    /// Every text told, as often as it was.
    fn texts(&self) -> Vec<&str> {
        let mut texts = Vec::new();
        for news in &self.told {
            if let EyeNews::Read(codes) = news {
                texts.extend(codes.iter().map(|code| code.text.as_str()));
            }
        }
        texts
    }

    /// The texts told, each once while it was in view.
    fn badges(&self) -> Vec<&str> {
        let mut texts = self.texts();
        texts.dedup();
        texts
    }

    fn processes(&self, kind: &str) -> BTreeSet<u32> {
        processes(&self.exe, kind)
    }

    /// The one process of this kind, as soon as there is one.
    fn process(&self, kind: &str) -> u32 {
        let mut found = BTreeSet::new();
        wait_until(kind, || {
            found = self.processes(kind);
            found.len() == 1
        });
        found.into_iter().next().unwrap()
    }
}

fn wait_until(what: &str, mut is_so: impl FnMut() -> bool) {
    let deadline = Instant::now() + LONG;
    while !is_so() {
        assert!(Instant::now() < deadline, "{what}: waited in vain");
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// Running processes `EXE eye KIND ...`, from the system's own list.
fn processes(exe: &Path, kind: &str) -> BTreeSet<u32> {
    let start = format!("{}\0eye\0{kind}\0", exe.display());
    let entries = std::fs::read_dir("/proc").unwrap().filter_map(Result::ok);
    entries
        .filter(|entry| {
            let line = std::fs::read_to_string(entry.path().join("cmdline")).unwrap_or_default();
            line.starts_with(&start)
        })
        .filter_map(|entry| entry.file_name().to_str()?.parse().ok())
        .collect()
}

fn signal(name: &str, process: u32) {
    let done = Command::new("kill").args([name, &process.to_string()]).status().unwrap();
    assert!(done.success());
}

#[test]
fn a_folder_of_badges_is_read_from_the_first_to_the_last() {
    let folder = tempfile::tempdir().unwrap();
    let mut kiosk = Kiosk::open(CameraChoice::Path(scenes::badges()), folder);
    kiosk.until_read("王,示例");
    let texts = kiosk.badges();
    assert_eq!(texts.len(), 8, "{texts:?}");
    assert!(texts[0].contains("Žofie Příkladová"), "{texts:?}");
    let first = kiosk.told.first();
    assert_eq!(first, Some(&EyeNews::Health(EyeHealth::Opening)));
    let outlined = kiosk.told.iter().any(|news| {
        let EyeNews::Seen(codes) = news else { return false };
        codes.iter().flatten().all(|(x, y)| (0.0..1.0).contains(x) && (0.0..1.0).contains(y))
            && !codes.is_empty()
    });
    assert!(outlined, "the code in view is outlined");
    for news in &kiosk.told {
        if let EyeNews::Preview(picture) = news {
            assert!(picture.width <= PREVIEW_WIDTH);
        }
    }
    // The folder is over; the outline goes, the empty scene stays in view.
    kiosk.until("an empty outline", |news| *news == EyeNews::Seen(Vec::new()));
    kiosk.until("a picture", |news| matches!(news, EyeNews::Preview(_)));
}

#[test]
fn a_badge_that_stays_in_view_is_told_of_every_look_that_reads_it() {
    let mut kiosk = Kiosk::following("at 0 show 6\nat 4 show 3");
    kiosk.until_read("EXMPL-7QK2M9X");
    kiosk.until_read("EXMPL-7QK2M9X");
    kiosk.until_read("z3fsn8jyufm5kpk768q69gkbyr5f4h6w");
    // A frame every 66 ms, for four seconds.
    let texts = kiosk.texts();
    assert!(texts.len() > 10, "{texts:?}");
    assert_eq!(kiosk.badges().len(), 2, "{texts:?}");
}

#[test]
fn a_camera_that_hangs_is_opened_again() {
    let mut kiosk = Kiosk::following(
        "at 0 show 6
         at 1 stall
         at 3 show 3",
    );
    kiosk.until_read("EXMPL-7QK2M9X");
    kiosk.until("Silent", |news| *news == EyeNews::Health(EyeHealth::Silent));
    kiosk.until_watching();
    kiosk.until_read("z3fsn8jyufm5kpk768q69gkbyr5f4h6w");
}

#[test]
fn an_unplugged_camera_heals_when_it_is_plugged_in_again() {
    let mut kiosk = Kiosk::following(
        "at 0 show 6
         at 1 unplug
         at 2 replug
         at 3 show 3",
    );
    kiosk.until_read("EXMPL-7QK2M9X");
    let lost = kiosk.until("Lost", |news| matches!(news, EyeNews::Health(EyeHealth::Lost(_))));
    let EyeNews::Health(EyeHealth::Lost(sentence)) = lost else { unreachable!() };
    assert!(sentence.contains("unplugged"), "{sentence}");
    kiosk.until_watching();
    kiosk.until_read("z3fsn8jyufm5kpk768q69gkbyr5f4h6w");
    assert!(!kiosk.told.contains(&EyeNews::ReaderRestarted), "the reader had no part in it");
}

#[test]
fn a_reader_that_is_stuck_is_replaced_and_the_camera_is_not_opened_again() {
    let mut kiosk = Kiosk::following("at 0 show 6\nat 5 show 3");
    kiosk.until_read("EXMPL-7QK2M9X");
    let (camera, reader) = (kiosk.process("camera"), kiosk.process("reader"));
    signal("-STOP", reader);
    kiosk.until("ReaderRestarted", |news| *news == EyeNews::ReaderRestarted);
    kiosk.until_read("z3fsn8jyufm5kpk768q69gkbyr5f4h6w");
    assert_eq!(kiosk.process("camera"), camera);
    assert_ne!(kiosk.process("reader"), reader);
}

#[test]
fn a_process_that_is_killed_is_replaced() {
    let mut kiosk = Kiosk::following("at 0 show 6");
    kiosk.until_read("EXMPL-7QK2M9X");
    let (camera, reader) = (kiosk.process("camera"), kiosk.process("reader"));
    signal("-KILL", reader);
    signal("-KILL", camera);
    kiosk.until("Lost", |news| matches!(news, EyeNews::Health(EyeHealth::Lost(_))));
    kiosk.until_watching();
    assert_ne!(kiosk.process("camera"), camera);
    assert_ne!(kiosk.process("reader"), reader);
}

#[test]
fn after_a_hostile_sheet_the_next_honest_badge_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let sheet = folder.path().join("1-sheet.png");
    scenes::sheet_of_patterns(1280, 720).save(&sheet).unwrap();
    // Longer in view than the reader takes to give up: nobody shows a badge for an instant.
    std::fs::copy(scenes::badge(6), folder.path().join("2-honest.jpg")).unwrap();
    std::fs::copy(scenes::badge(6), folder.path().join("3-honest.jpg")).unwrap();
    let pictures = CameraChoice::Path(folder.path().to_owned());
    let mut kiosk = Kiosk::open(pictures, folder);
    kiosk.until_read("EXMPL-7QK2M9X");
    assert_eq!(kiosk.badges().len(), 1);
    let restarted = kiosk.told.contains(&EyeNews::ReaderRestarted);
    assert!(!restarted, "the reader stops by itself before it is stopped");
}

#[test]
fn the_codes_of_one_look_are_told_together_with_their_sizes() {
    let folder = tempfile::tempdir().unwrap();
    let picture = several_codes::picture(&[(several_codes::WIFI, 4), (several_codes::KIM, 9)]);
    picture.save(folder.path().join("1-two.png")).unwrap();
    let mut kiosk = Kiosk::open(CameraChoice::Path(folder.path().to_owned()), folder);
    let two = |news: &EyeNews| matches!(news, EyeNews::Read(codes) if codes.len() == 2);
    let EyeNews::Read(mut codes) = kiosk.until("two codes", two) else { unreachable!() };
    codes.sort_by(|a, b| a.area.total_cmp(&b.area));
    let texts: Vec<&str> = codes.iter().map(|code| code.text.as_str()).collect();
    assert_eq!(texts, [several_codes::WIFI, several_codes::KIM]);
    let [small, large] = [codes[0].area, codes[1].area];
    assert!(0.0 < small && small * 4.0 < large && large < 1.0, "{small} {large}");
}

#[test]
fn where_there_is_no_camera_a_sentence_says_why() {
    let missing = CameraChoice::Path("/nowhere/badges/1.png".into());
    let none = |news: &EyeNews| matches!(news, EyeNews::Health(EyeHealth::NoCamera(_)));
    for (choice, part) in [(CameraChoice::None, "no camera is in use"), (missing, "/nowhere")] {
        let mut kiosk = Kiosk::open(choice, tempfile::tempdir().unwrap());
        let EyeNews::Health(EyeHealth::NoCamera(sentence)) = kiosk.until("NoCamera", none) else {
            unreachable!()
        };
        assert!(sentence.contains(part), "{sentence}");
    }
    let folder = tempfile::tempdir().unwrap();
    let exe = folder.path().join("not-there");
    let mut kiosk = Kiosk::open_with(CameraChoice::Auto, exe, folder);
    kiosk.until("NoCamera", none);
}

#[test]
fn without_a_camera_no_process_is_started() {
    let mut kiosk = Kiosk::open(CameraChoice::None, tempfile::tempdir().unwrap());
    kiosk.until("NoCamera", |news| matches!(news, EyeNews::Health(_)));
    assert_eq!(kiosk.processes("camera").len() + kiosk.processes("reader").len(), 0);
}

#[test]
fn closing_the_eye_ends_its_processes() {
    let mut kiosk = Kiosk::following("at 0 show 6\nat 1 stall");
    kiosk.until_read("EXMPL-7QK2M9X");
    let Kiosk { eye, exe, _folder, .. } = kiosk;
    drop(eye);
    assert_eq!(processes(&exe, "camera").len() + processes(&exe, "reader").len(), 0);
}

/// What a kiosk does, in a process of its own that can be killed. Run only by the next test.
#[test]
#[ignore = "holds an eye open until it is killed"]
fn hold_an_eye_open() {
    let exe = PathBuf::from(std::env::var_os("DROPIN_TEST_EYE_EXE").unwrap());
    let script = CameraChoice::Script(exe.with_file_name("day.txt"));
    let (turn, memory, patience) = (Turn::None, None, Patience::default());
    let settings = EyeSettings { choice: script, each: LONG, turn, memory, patience, exe };
    let _eye = Eye::start(settings, || {}).unwrap();
    std::thread::sleep(LONG);
}

#[test]
fn a_kiosk_that_is_killed_leaves_no_process_behind() {
    let folder = tempfile::tempdir().unwrap();
    let exe = folder.path().join("dropin-orphaned");
    std::os::unix::fs::symlink(env!("CARGO_BIN_EXE_dropin"), &exe).unwrap();
    // A camera that hangs writes nothing, and so never notices that nobody reads.
    std::fs::write(folder.path().join("day.txt"), "at 0 stall\n").unwrap();
    let mut kiosk = Command::new(std::env::current_exe().unwrap())
        .args(["eye::hold_an_eye_open", "--exact", "--ignored"])
        .env("DROPIN_TEST_EYE_EXE", &exe)
        .stdout(std::process::Stdio::null())
        .spawn()
        .unwrap();
    let count = || processes(&exe, "camera").len() + processes(&exe, "reader").len();
    wait_until("both processes run", || count() == 2);
    kiosk.kill().unwrap();
    kiosk.wait().unwrap();
    wait_until("both processes are gone", || count() == 0);
}

#[test]
fn the_hidden_commands_refuse_what_they_do_not_understand() {
    for args in [&["eye"][..], &["eye", "ear"], &["eye", "camera", "--camera"]] {
        let status = Command::new(env!("CARGO_BIN_EXE_dropin")).args(args).status().unwrap();
        assert_eq!(status.code(), Some(2), "{args:?}");
    }
}
