//! Pages are read aloud to whoever asked for it, each once, and no name is ever said.

use dropin::screens::kiosk::{Answer, Effect, Press, Sheet};
use dropin::text::Language;

use super::kiosk_model::Kiosk;
use crate::room::{busy, take};

const NAME: &str = "Zoe Baker";

/// What is heard with the next frame.
fn heard(kiosk: &mut Kiosk) -> Option<(Language, String)> {
    match kiosk.wait(0) {
        Some(Effect::Say(language, words)) => Some((language, words)),
        None => None,
        Some(other) => panic!("{other:?}"),
    }
}

fn listening() -> Kiosk {
    let mut kiosk = Kiosk::new(busy());
    kiosk.model = kiosk.model.with_voice(true);
    kiosk.press(Press::Open(Sheet::Ease));
    kiosk.press(Press::Aloud);
    kiosk
}

#[test]
fn nothing_is_read_to_whoever_did_not_ask() {
    let mut kiosk = Kiosk::new(busy());
    assert_eq!(heard(&mut kiosk), None);
    kiosk.arrive(NAME);
    assert_eq!(heard(&mut kiosk), None);
}

#[test]
fn each_page_is_read_once_from_the_choice_to_the_number_without_a_name() {
    let mut kiosk = listening();
    let mut all = Vec::new();
    let mut hear = |kiosk: &mut Kiosk, expected: &str| {
        let (language, words) = heard(kiosk).unwrap_or_else(|| panic!("{expected:?} is not read"));
        assert!(words.contains(expected), "{words}");
        assert_eq!(heard(kiosk), None, "{expected:?} is read once");
        all.push(words);
        language
    };
    assert_eq!(hear(&mut kiosk, "Read aloud."), Language::English);
    kiosk.press(Press::Close);
    hear(&mut kiosk, "Show your badge.");
    kiosk.arrive(NAME);
    hear(&mut kiosk, "What would you like to talk about? Planning my career.");
    kiosk.press(Press::Language(Language::French));
    assert_eq!(hear(&mut kiosk, "Bienvenue"), Language::French);
    kiosk.press(Press::Language(Language::English));
    hear(&mut kiosk, "What would you like to talk about?");
    kiosk.choose();
    hear(&mut kiosk, "Anything your coach should know? All of this is optional. Get my number.");
    let Some(Effect::Ask { ask, .. }) = kiosk.press(Press::GetNumber) else {
        panic!("a number was to be asked for");
    };
    let done = take(&mut kiosk.queue.clone(), "career", Some(NAME));
    kiosk.answer(ask, Answer::Done(done));
    hear(&mut kiosk, "Your number: ");
    assert!(all.iter().all(|words| !words.contains("Zoe")), "{all:?}");
    kiosk.press(Press::MoreTime);
    assert_eq!(heard(&mut kiosk), None, "a touch is no other page");
}

#[test]
fn with_the_person_the_reading_goes() {
    let mut kiosk = listening();
    heard(&mut kiosk);
    kiosk.press(Press::Close);
    kiosk.arrive(NAME);
    heard(&mut kiosk);
    kiosk.wait(30);
    let warned = kiosk.wait(0);
    assert!(
        matches!(&warned, Some(Effect::Say(_, words)) if words.contains("Are you still there?")),
        "{warned:?}"
    );
    kiosk.wait(60);
    kiosk.wait(0);
    assert!(!kiosk.model.ease().aloud);
    assert_eq!(heard(&mut kiosk), None);
}
