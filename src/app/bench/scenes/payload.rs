//! What the badges of made-up people say.

use fastrand::Rng;
use qrcode::{EcLevel, QrCode};

use super::chance::pick;

pub(super) const GIVEN: &[&str] = &[
    "Ana", "Jonas", "Mia", "Wei", "Fatima", "Olu", "Sven", "Priya", "Diego", "Yuki", "Claire",
    "Tomasz", "Amara", "Lukas", "Noor",
];
pub(super) const FAMILY: &[&str] = &[
    "Muller", "Okafor", "Tanaka", "Silva", "Novak", "Haddad", "Larsson", "Iyer", "Rossi", "Dubois",
    "Kowalski", "Nguyen",
];
pub(super) const EMPLOYERS: &[&str] =
    &["Northwind", "Acme Robotics", "Open Data", "Blue Harbor", "City Library", "Kiosk GmbH"];

/// A badge's code and what it says.
#[derive(Clone)]
pub(super) struct Payload {
    pub(super) text: String,
    pub(super) code: QrCode,
}

impl Payload {
    /// A code of version 1 to 6, or 7 to 10 where it is `dense`, with little to much correction.
    pub(super) fn draw(chance: &mut Rng, dense: bool) -> Option<Self> {
        let text = if dense { long(chance) } else { short(chance) };
        let wanted = pick(chance, &[EcLevel::L, EcLevel::M, EcLevel::M, EcLevel::Q]);
        let largest = if dense { 10 } else { 6 };
        // Much correction makes a long text a larger code; badge printers then do with less.
        [wanted, EcLevel::M, EcLevel::L].into_iter().find_map(|level| {
            let code = QrCode::with_error_correction_level(&text, level).ok()?;
            let fits = code.width() <= 17 + 4 * largest;
            fits.then(|| Self { text: text.clone(), code })
        })
    }
}

fn short(chance: &mut Rng) -> String {
    let token = token(chance, 30);
    match chance.u8(..100) {
        0..45 => format!("https://conf.example/b/{token}"),
        45..75 => {
            let (given, family, employer, mail) = person(chance);
            format!(
                "BEGIN:VCARD\nVERSION:3.0\nN:{family};{given}\nORG:{employer}\nEMAIL:{mail}\nEND:VCARD"
            )
        }
        75..90 => {
            let (given, family, employer, mail) = person(chance);
            format!("MECARD:N:{family},{given};ORG:{employer};EMAIL:{mail};;")
        }
        _ => format!("EVT26-{}", &token[..chance.usize(8..=24)].to_ascii_uppercase()),
    }
}

/// A card that says all there is to say.
fn long(chance: &mut Rng) -> String {
    let (given, family, employer, mail) = person(chance);
    let id = token(chance, 12);
    format!(
        "BEGIN:VCARD\nVERSION:3.0\nN:{family};{given};;;\nFN:{given} {family}\nORG:{employer}\n\
         TITLE:Head of Services\nEMAIL:{mail}\nTEL:+49 30 {}\nURL:https://conf.example/p/{id}\n\
         END:VCARD",
        chance.u32(1_000_000..10_000_000)
    )
}

fn person(chance: &mut Rng) -> (&'static str, &'static str, &'static str, String) {
    let (given, family) = (pick(chance, GIVEN), pick(chance, FAMILY));
    let mail = format!("{given}.{family}@example.org").to_lowercase();
    (given, family, pick(chance, EMPLOYERS), mail)
}

fn token(chance: &mut Rng, length: usize) -> String {
    (0..length).map(|_| chance.alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_payload_fits_the_code_it_should_have() {
        for seed in 0..300 {
            for (dense, versions) in [(false, 1..=6), (true, 7..=10)] {
                let payload = Payload::draw(&mut Rng::with_seed(seed), dense);
                let payload = payload.unwrap_or_else(|| panic!("{seed} does not fit"));
                let version = (payload.code.width() - 17) / 4;
                assert!(versions.contains(&version), "{seed}: {version} {}", payload.text);
            }
        }
    }
}
