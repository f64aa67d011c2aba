//! Libraries of C that stand between a program under test and the system, built when needed.

use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::{Hash as _, Hasher as _};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Mutex, PoisonError};

/// The library made of `source`, a path below `tests/`, to be preloaded.
pub fn shim(source: &str) -> PathBuf {
    // One thread builds it; another process may do the same, and either file will do.
    static BUILDING: Mutex<()> = Mutex::new(());
    let _turn = BUILDING.lock().unwrap_or_else(PoisonError::into_inner);
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(source);
    let mut hash = DefaultHasher::new();
    fs::read(&source).unwrap().hash(&mut hash);
    let name = source.file_stem().unwrap().to_str().unwrap();
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let library = folder.join(format!("{name}-{:016x}.so", hash.finish()));
    if !library.exists() {
        let unfinished = folder.join(format!("{name}-{}.unfinished", std::process::id()));
        let mut cc = Command::new("cc");
        cc.args(["-shared", "-fPIC", "-O1", "-Wall", "-Werror", "-o"]).arg(&unfinished);
        cc.arg(&source).arg("-ldl");
        assert!(cc.status().expect("a C compiler is there").success());
        fs::rename(unfinished, &library).unwrap();
    }
    library
}
