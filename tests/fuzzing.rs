//! The targets of `make fuzz`, for a moment: their seeds, and some chance.

use std::path::Path;

use proptest::collection::vec;
use proptest::prelude::*;

use crate::scenes;

#[path = "fuzz/targets.rs"]
mod targets;

/// What people could think of for a target, in the order of their file names.
fn seeds(target: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/seeds").join(target);
    let files = std::fs::read_dir(folder).unwrap();
    let mut paths: Vec<_> = files.map(|file| file.unwrap().path()).collect();
    paths.sort();
    paths.iter().map(|path| std::fs::read(path).unwrap()).collect()
}

/// Failures become seeds; no other file is kept of them.
fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

/// A seed cut somewhere, and what chance writes after it.
fn altered(target: &str) -> impl Strategy<Value = Vec<u8>> {
    let seeds = seeds(target);
    let which = any::<prop::sample::Index>();
    (which, any::<prop::sample::Index>(), vec(any::<u8>(), 0..60)).prop_map(
        move |(which, cut, chance)| {
            let seed = which.get(&seeds);
            [&seed[..cut.index(seed.len() + 1)], &chance].concat()
        },
    )
}

#[test]
fn what_people_could_think_of_is_survived() {
    for (target, run) in [
        ("reader", targets::reader as fn(&[u8])),
        ("jpeg", targets::jpeg),
        ("payload", targets::payload),
        ("name", targets::name),
    ] {
        let seeds = seeds(target);
        assert!(seeds.len() >= 4, "the seeds of {target} are where this test looks");
        for seed in &seeds {
            run(seed);
        }
    }
    for number in 1..=8 {
        let file = std::fs::read(scenes::badge(number)).unwrap();
        targets::jpeg(&file);
        targets::jpeg(&file[..file.len() / 2]);
    }
}

/// Letters, marks and what joins them, as hostile as a name can be.
const LETTERS: &str = "[a-zà-ÿ\u{300}-\u{345}\u{200b}-\u{200f}\u{ac00}-\u{ac20}\u{1100}-\u{1112}\u{1161}-\u{1175}\u{915}-\u{94d}]{0,60}";

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn any_bytes_may_be_a_name(text in "\\PC{0,60}", letters in LETTERS, bytes in altered("name")) {
        targets::name(text.as_bytes());
        targets::name(letters.as_bytes());
        targets::name(&bytes);
    }

    #[test]
    fn any_bytes_may_be_the_text_of_a_code(bytes: Vec<u8>, altered in altered("payload")) {
        targets::payload(&bytes);
        targets::payload(&altered);
    }

    #[test]
    fn any_bytes_may_come_from_a_camera(bytes: Vec<u8>, altered in altered("jpeg")) {
        targets::jpeg(&bytes);
        targets::jpeg(&altered);
    }
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn any_bytes_may_be_in_view(kind: u8, bytes in vec(any::<u8>(), 0..600), code in altered("reader")) {
        targets::reader(&[&[kind], bytes.as_slice()].concat());
        targets::reader(&code);
    }
}
