//! A scanner is a keyboard, and computers have the layout of their country: what is looked up of
//! what a scanner types as it came out of its box, an American keyboard, and of one set up well.

use std::time::Duration;

use dropin::badges;
use dropin::screens::kiosk::Step;
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use super::kiosk_flow::{App, kiosk};
use crate::room::queue;

/// The characters of a keyboard, row by row, first without and then with Shift.
struct Layout {
    country: &'static str,
    plain: &'static str,
    shifted: &'static str,
}

/// Types no character by itself, but changes the next one.
const DEAD: char = '†';

const AMERICAN: Layout = Layout {
    country: "us",
    plain: r"`1234567890-=qwertyuiop[]\asdfghjkl;'zxcvbnm,./",
    shifted: r#"~!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:"ZXCVBNM<>?"#,
};

const LAYOUTS: [Layout; 10] = [
    Layout {
        country: "de",
        plain: r"†1234567890ß†qwertzuiopü+#asdfghjklöäyxcvbnm,.-",
        shifted: r#"°!"§$%&/()=?†QWERTZUIOPÜ*'ASDFGHJKLÖÄYXCVBNM;:_"#,
    },
    Layout {
        country: "fr",
        plain: r#"²&é"'(-è_çà)=azertyuiop†$*qsdfghjklmùwxcvbn,;:!"#,
        shifted: r"~1234567890°+AZERTYUIOP†£µQSDFGHJKLM%WXCVBN?./§",
    },
    Layout {
        country: "es",
        plain: r"º1234567890'¡qwertyuiop†+çasdfghjklñ†zxcvbnm,.-",
        shifted: r#"ª!"·$%&/()=?¿QWERTYUIOP†*ÇASDFGHJKLÑ†ZXCVBNM;:_"#,
    },
    Layout {
        country: "it",
        plain: r"\1234567890'ìqwertyuiopè+ùasdfghjklòàzxcvbnm,.-",
        shifted: r#"|!"£$%&/()=?^QWERTYUIOPé*§ASDFGHJKLç°ZXCVBNM;:_"#,
    },
    Layout {
        country: "uk",
        plain: r"`1234567890-=qwertyuiop[]#asdfghjkl;'zxcvbnm,./",
        shifted: r#"¬!"£$%^&*()_+QWERTYUIOP{}~ASDFGHJKL:@ZXCVBNM<>?"#,
    },
    Layout {
        country: "pt",
        plain: r"\1234567890'«qwertyuiop+††asdfghjklçºzxcvbnm,.-",
        shifted: r##"|!"#$%&/()=?»QWERTYUIOP*††ASDFGHJKLÇªZXCVBNM;:_"##,
    },
    Layout {
        country: "ch",
        plain: r"§1234567890'†qwertzuiopü†$asdfghjklöäyxcvbnm,.-",
        shifted: r#"°+"*ç%&/()=?†QWERTZUIOPè!£ASDFGHJKLéàYXCVBNM;:_"#,
    },
    Layout {
        country: "se",
        plain: r"§1234567890+†qwertyuiopå†'asdfghjklöäzxcvbnm,.-",
        shifted: r##"½!"#¤%&/()=?†QWERTYUIOPÅ†*ASDFGHJKLÖÄZXCVBNM;:_"##,
    },
    Layout {
        country: "ru",
        plain: r"ё1234567890-=йцукенгшщзхъ\фывапролджэячсмитьбю.",
        shifted: r#"Ё!"№;%:?*()_+ЙЦУКЕНГШЩЗХЪ/ФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,"#,
    },
    Layout {
        country: "us with Caps Lock",
        plain: r"`1234567890-=QWERTYUIOP[]\ASDFGHJKL;'ZXCVBNM,./",
        shifted: r#"~!@#$%^&*()_+qwertyuiop{}|asdfghjkl:"zxcvbnm<>?"#,
    },
];

/// Codes of forms that are known.
const BADGES: [&str; 9] = [
    "BEGIN:VCARD\nVERSION:3.0\nFN:Zoe Yamada-Quist\nEMAIL;TYPE=work:zoe.y@example.org\nEND:VCARD",
    "MECARD:N:Yamada,Zoe;EMAIL:zoe_y@example.org;;",
    "https://example.org/ticket?token=aZyQ7-w_M",
    "http://example.org/~zoe/#aZyQ7",
    "dropin:t/0123456789qwyzam",
    r#"{"i":[2,"indico.example.org","mYK+TjLPRlangWKtRWCdEg=="]}"#,
    "zoe.yamada@example.org",
    "9982be4e-32cf-4656-a781-62ad45609d12",
    "]Q1BEGIN:VCARD\nFN:Zoe\nUID:7\nEND:VCARD",
];

impl Layout {
    /// The place of a character, and whether it takes Shift.
    fn place(&self, character: char) -> Option<(usize, bool)> {
        let find = |row: &str| row.chars().position(|c| c == character);
        let plain = find(self.plain).map(|place| (place, false));
        plain.or_else(|| find(self.shifted).map(|place| (place, true)))
    }

    fn character(&self, (place, shift): (usize, bool)) -> Option<char> {
        let row = if shift { self.shifted } else { self.plain };
        row.chars().nth(place).filter(|c| *c != DEAD)
    }
}

/// The key at a place.
fn key(place: usize) -> Key {
    let name = match AMERICAN.plain.chars().nth(place).unwrap() {
        '`' => "Backtick".to_owned(),
        '-' => "Minus".to_owned(),
        '=' => "Equals".to_owned(),
        '[' => "OpenBracket".to_owned(),
        ']' => "CloseBracket".to_owned(),
        '\\' => "Backslash".to_owned(),
        ';' => "Semicolon".to_owned(),
        '\'' => "Quote".to_owned(),
        ',' => "Comma".to_owned(),
        '.' => "Period".to_owned(),
        '/' => "Slash".to_owned(),
        c => c.to_uppercase().to_string(),
    };
    Key::from_name(&name).unwrap_or_else(|| panic!("{name}"))
}

/// Strikes a key. Shift is let go first: the key that is let go then is another one to the window.
fn strike(kiosk: &mut Harness<'_, App>, key: Key, shift: bool, text: Option<char>) {
    let event = |named, pressed, shift| Event::Key {
        key: named,
        physical_key: Some(key),
        pressed,
        repeat: false,
        modifiers: Modifiers { shift, ..Modifiers::NONE },
    };
    kiosk.event(event(if shift { Key::F35 } else { key }, true, shift));
    if let Some(text) = text {
        kiosk.event(Event::Text(text.to_string()));
    }
    kiosk.event(event(key, false, false));
}

/// Types `text` as a scanner of one layout does at a computer of another; what is looked up.
fn scan(text: &str, scanner: &Layout, computer: &Layout) -> Option<String> {
    let mut kiosk = kiosk(queue(5));
    for c in text.chars() {
        match c {
            '\n' => strike(&mut kiosk, Key::Enter, false, None),
            ' ' => strike(&mut kiosk, Key::Space, false, Some(' ')),
            c => {
                let place = scanner.place(c)?;
                strike(&mut kiosk, key(place.0), place.1, computer.character(place));
            }
        }
    }
    strike(&mut kiosk, Key::Enter, false, None);
    kiosk.run();
    kiosk.state_mut().elapsed += Duration::from_millis(110);
    kiosk.run();
    match kiosk.state().model.step() {
        Step::Areas(guest) => guest.visitor.name.clone(),
        other => panic!("{text} on {}: {other:?}", computer.country),
    }
}

#[test]
fn every_layout_has_every_key() {
    for layout in LAYOUTS.iter().chain([&AMERICAN]) {
        let counts = [layout.plain.chars().count(), layout.shifted.chars().count()];
        assert_eq!(counts, [47, 47], "{}", layout.country);
    }
}

#[test]
fn a_scanner_as_it_came_out_of_its_box_is_understood_in_every_country() {
    for computer in &LAYOUTS {
        for badge in BADGES {
            let heard = scan(badge, &AMERICAN, computer).unwrap();
            // Not always the same letters, but the same badge: e-mail addresses have no case.
            assert_eq!(
                badges::read(&heard),
                badges::read(badge),
                "{heard} on {}",
                computer.country
            );
        }
    }
}

#[test]
fn a_scanner_that_is_set_up_for_its_country_is_understood_as_it_types() {
    let mut understood = 0;
    for layout in LAYOUTS.iter().chain([&AMERICAN]) {
        for badge in BADGES {
            // Some signs take keys that are not in these tables.
            let Some(heard) = scan(badge, layout, layout) else { continue };
            assert_eq!(heard, badge, "{}", layout.country);
            understood += 1;
        }
    }
    assert!(understood > 40, "{understood}");
}

#[test]
fn of_a_code_of_no_known_form_nothing_is_guessed() {
    let [german, french, ..] = &LAYOUTS;
    for (computer, typed, heard) in [
        (german, "z3fsn8jyufm5", "y3fsn8jzufm5"),
        (german, "XY-17", "XZß17"),
        (french, "HALLO-17", "HQLLO)&è"),
        (&AMERICAN, "XY-17", "XY-17"),
    ] {
        assert_eq!(scan(typed, &AMERICAN, computer).as_deref(), Some(heard), "{typed}");
    }
}

#[test]
fn no_screen_has_a_field_that_a_scan_could_end_up_in() {
    let mut kiosk = kiosk(crate::room::busy());
    let fields = |kiosk: &Harness<'_, App>| kiosk.query_all_by_role(Role::TextInput).count();
    for words in ["What is coaching here?", "Back", "I have no badge", "Planning my career"] {
        assert_eq!(fields(&kiosk), 0, "before {words}");
        let button = kiosk.query_all_by_label_contains(words).last();
        button.unwrap_or_else(|| panic!("{words}")).click();
        kiosk.run();
    }
    assert!(matches!(kiosk.state().model.step(), Step::Details { .. }));
    assert_eq!(fields(&kiosk), 0);
}

#[test]
fn a_key_that_is_held_down_types_once_and_is_no_scanner() {
    let mut kiosk = kiosk(queue(5));
    let held = |key| Event::Key {
        key,
        physical_key: Some(key),
        pressed: true,
        repeat: false,
        modifiers: Modifiers::NONE,
    };
    // Thirty times a second, as computers do it.
    for number in 0..30 {
        kiosk.state_mut().elapsed += Duration::from_millis(if number == 1 { 500 } else { 33 });
        let typed = [held(Key::A), Event::Text("a".to_owned())];
        kiosk.input_mut().events.extend(typed);
        kiosk.step();
    }
    for _ in 0..2 {
        kiosk.input_mut().events.push(held(Key::Enter));
        kiosk.step();
    }
    kiosk.run();
    kiosk.state_mut().elapsed += Duration::from_millis(110);
    kiosk.run();
    assert_eq!(*kiosk.state().model.step(), Step::Attract);
}

#[test]
fn control_characters_end_a_scan_or_part_its_fields() {
    let control = |kiosk: &mut Harness<'_, App>, key| {
        let modifiers = Modifiers { ctrl: true, ..Modifiers::NONE };
        for pressed in [true, false] {
            let physical_key = Some(key);
            kiosk.event(Event::Key { key, physical_key, pressed, repeat: false, modifiers });
        }
    };
    for end in [Key::J, Key::M] {
        let mut kiosk = kiosk(queue(5));
        for c in "AB".chars() {
            strike(&mut kiosk, Key::from_name(&c.to_string()).unwrap(), true, Some(c));
        }
        control(&mut kiosk, Key::CloseBracket);
        for c in "CD".chars() {
            strike(&mut kiosk, Key::from_name(&c.to_string()).unwrap(), true, Some(c));
        }
        control(&mut kiosk, end);
        kiosk.run();
        kiosk.state_mut().elapsed += Duration::from_millis(110);
        kiosk.run();
        let Step::Areas(guest) = kiosk.state().model.step() else { panic!("{end:?}") };
        assert_eq!(guest.visitor.name.as_deref(), Some("AB\u{1d}CD"), "{end:?}");
    }
}
