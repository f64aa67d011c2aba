//! Who may name whom. A newcomer can trust the folders because this test reads every file.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// A layer and the layers it may name. `app` may name all.
const MAY_NAME: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("qr", &[]),
    ("text", &[]),
    ("camera", &[]),
    ("printer", &[]),
    ("sound", &[]),
    ("badges", &["domain"]),
    ("slip", &["domain", "text", "printer"]),
    ("store", &["domain"]),
    ("actions", &["domain", "store", "printer", "camera", "slip", "badges"]),
    ("displays", &["domain", "actions", "text", "store"]),
    ("screens", &["domain", "displays", "text"]),
];

/// Outside crates with one home each.
const HOMES: &[(&str, &[&str])] = &[
    ("rusqlite", &["store/sqlite"]),
    ("refinery", &["store/sqlite"]),
    ("nokhwa", &["camera/webcam"]),
    ("v4l", &["camera/webcam"]),
    ("rqrr", &["qr"]),
    ("printpdf", &["slip/pdf"]),
    ("ureq", &["printer/ipp"]),
    ("hound", &["sound"]),
    ("mdns_sd", &["printer/found"]),
    ("egui", &["screens", "app/window"]),
    ("eframe", &["screens", "app/window"]),
    ("cosmic_text", &["text"]),
    ("fluent_bundle", &["text"]),
    ("anyhow", &["app"]),
    ("clap", &["app"]),
    ("toml", &["domain/event"]),
    ("fastrand", &["domain/wait", "app/bench", "app/rehearse"]),
    ("zxingcpp", &["app/bench/peer"]),
];

/// Concrete stores and devices, which only their own layer and `app` may name.
const CONCRETE: &[(&str, &[&str])] = &[
    ("store", &["SqliteStore", "MemoryStore"]),
    ("printer", &["EscPosPrinter", "FolderPrinter", "IppPrinter", "MemoryPrinter"]),
    ("camera", &["webcam", "camera::open"]),
    ("sound", &["FolderSpeaker", "MemorySpeaker", "Player"]),
];

struct Source {
    /// Below `src`, with `/` between folders.
    place: String,
    /// Without comments and without the tests at the end.
    code: String,
}

impl Source {
    fn layer(&self) -> &str {
        self.place.split(['/', '.']).next().unwrap_or_default()
    }
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    collect(&root, &mut files);
    assert!(files.len() > 20, "the sources are where this test looks for them");
    files
        .into_iter()
        .map(|file| {
            let text = fs::read_to_string(&file).unwrap();
            let place = file.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/");
            let code = text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
            let code = code
                .lines()
                .filter(|line| !line.trim_start().starts_with("//"))
                .collect::<Vec<_>>()
                .join("\n");
            Source { place, code }
        })
        .collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
}

/// The layers of ours that `code` names through `crate::`, also within braces.
fn layers_named(code: &str) -> BTreeSet<String> {
    let is_layer = |name: &String| {
        name == "app" || name == "web" || MAY_NAME.iter().any(|(layer, _)| layer == name)
    };
    code.split("crate::").skip(1).flat_map(first_names).filter(is_layer).collect()
}

/// The first name of a path, or of each path of a group in braces.
fn first_names(path: &str) -> Vec<String> {
    let name = |text: &str| -> String {
        text.trim().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
    };
    let Some(group) = path.strip_prefix('{') else { return vec![name(path)] };
    let mut depth = 0;
    let inside = group.chars().take_while(|c| {
        depth += match c {
            '{' => 1,
            '}' => -1,
            _ => 0,
        };
        depth >= 0
    });
    // What stands in inner braces is deeper in a layer: its commas do not part layers, but a
    // name of a layer there would be no less wrong.
    inside.collect::<String>().split([',', '{']).map(name).collect()
}

/// Whether `code` names the crate `name` in a path or an attribute.
fn names_crate(code: &str, name: &str) -> bool {
    code.match_indices(name).any(|(at, _)| {
        let before = code[..at].chars().next_back();
        let after = &code[at + name.len()..];
        let starts = before.is_none_or(|c| !c.is_alphanumeric() && c != '_' && c != ':');
        starts && (after.starts_with("::") || after.starts_with(';'))
    })
}

#[test]
fn every_layer_names_only_the_layers_below_it() {
    for source in sources() {
        let Some((layer, allowed)) = MAY_NAME.iter().find(|(layer, _)| *layer == source.layer())
        else {
            let outside = ["app", "main", "lib"].contains(&source.layer());
            assert!(outside, "{}: a layer nobody has drawn", source.place);
            continue;
        };
        for named in layers_named(&source.code) {
            let fine = named == *layer || allowed.contains(&named.as_str());
            assert!(fine, "{} names {named}, which {layer} must not", source.place);
        }
    }
}

#[test]
fn every_outside_crate_has_one_home() {
    for source in sources() {
        for (name, homes) in HOMES {
            if names_crate(&source.code, name) {
                let home = homes.iter().any(|home| source.place.starts_with(home));
                assert!(home, "{} names {name}, whose home is {homes:?}", source.place);
            }
        }
    }
}

#[test]
fn only_the_app_names_concrete_stores_and_devices() {
    for source in sources().iter().filter(|source| source.layer() != "app") {
        for (layer, names) in CONCRETE.iter().filter(|(layer, _)| *layer != source.layer()) {
            for name in *names {
                let named = source.code.contains(name);
                assert!(!named, "{} names {name} of {layer}", source.place);
            }
        }
    }
}

#[test]
fn models_of_screens_know_no_window_thread_or_channel() {
    let is_model =
        |source: &&Source| source.place.ends_with("/model.rs") || source.place.contains("/model/");
    let all = sources();
    assert!(all.iter().filter(is_model).count() >= 4, "the models are where this test looks");
    for source in all.iter().filter(is_model) {
        for name in ["egui", "std::thread", "mpsc", "Instant::now"] {
            assert!(!source.code.contains(name), "{} names {name}", source.place);
        }
    }
}

#[test]
fn every_file_says_what_it_is_for_and_can_be_read_in_one_sitting() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for source in sources() {
        let text = fs::read_to_string(root.join(&source.place)).unwrap();
        assert!(text.starts_with("//!"), "{} does not say what it is for", source.place);
        let lines = text.lines().count();
        assert!(lines <= 500, "{} has {lines} lines: is there a seam?", source.place);
    }
}
