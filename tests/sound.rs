//! What is heard: measured in the files it would play. `make test` installs the voice.

use std::time::Duration;

use dropin::sound::clip::{Clip, RATE};
use dropin::sound::folder::FolderSpeaker;
use dropin::sound::{Speaker as _, Spoken, chime, voice};
use dropin::text::{Language, say_with};

fn call(language: Language) -> (String, String) {
    let values = [("number", 47_u32.into()), ("table", 6_u32.into())];
    (language.code().to_owned(), say_with(language, "board-say-call", &values))
}

/// How much of a clip is louder than a whisper, in seconds.
fn loud(samples: &[i16]) -> f64 {
    let per_window = usize::try_from(RATE / 50).unwrap();
    let windows = samples.chunks(per_window);
    let heard = windows.filter(|w| w.iter().any(|s| s.unsigned_abs() > 1_000)).count();
    f64::from(u32::try_from(heard).unwrap()) / 50.0
}

#[test]
fn every_language_has_a_voice_that_says_a_call_in_a_few_seconds() {
    for language in Language::ALL {
        let (code, sentence) = call(language);
        let clip = voice::say(&code, &sentence).unwrap_or_else(|why| panic!("{code}: {why}"));
        let heard = loud(&clip.samples);
        assert!((1.0..6.0).contains(&heard), "{code}: {heard} s of voice");
        assert!(clip.peak() > 0.2, "{code}: {}", clip.peak());
    }
}

#[test]
fn a_call_is_a_chime_and_then_both_sentences_one_after_the_other() {
    let folder = tempfile::tempdir().unwrap();
    let mut speaker = FolderSpeaker::new(folder.path().join("said"));
    let both =
        Spoken { chime: true, sentences: vec![call(Language::English), call(Language::Arabic)] };
    let one = Spoken { chime: true, sentences: vec![call(Language::English)] };
    speaker.say(&both).unwrap();
    speaker.say(&one).unwrap();
    let read = |name: &str| Clip::read(&folder.path().join("said").join(name)).unwrap();
    let (long, short) = (read("0001.wav"), read("0002.wav"));
    let chime = chime::chime();
    assert_eq!(long.samples[..chime.samples.len()], chime.samples);
    assert_eq!(long.samples[..short.samples.len()], short.samples, "in the same order");
    let second = &long.samples[short.samples.len()..];
    assert!(loud(second) > 1.0, "the second sentence is heard, too");
    assert!(long.peak() < 1.0);
}

#[test]
fn a_language_without_a_voice_leaves_the_chime() {
    let folder = tempfile::tempdir().unwrap();
    let mut speaker = FolderSpeaker::new(folder.path().to_owned());
    let nobodys = ("xx".to_owned(), "Number 47".to_owned());
    speaker.say(&Spoken { chime: true, sentences: vec![nobodys] }).unwrap();
    let clip = Clip::read(&folder.path().join("0001.wav")).unwrap();
    assert_eq!(clip.samples, chime::chime().samples);
    assert!(Duration::from_secs_f64(clip.seconds()) < Duration::from_secs(2));
}
