//! Proof that nothing is lost: processes are killed at any moment and at every single write, the
//! disk fails, fills up and loses its power, others hang. Longer runs: `make proof`.

mod damage;
mod disk;
mod errors;
mod every_write;
mod kills;
mod ledger;
mod power;
mod replay;
mod stuck;
mod writers;

use std::io::Write as _;
use std::path::Path;
use std::process::Child;
use std::str::FromStr;

use tempfile::TempDir;

/// A folder in memory, where there is such a place: a kill takes nothing from what was written, and
/// power cuts are played.
fn folder() -> TempDir {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() }.unwrap()
}

/// A process that ends with its test, however that ends.
struct Ends(Child);

impl Drop for Ends {
    fn drop(&mut self) {
        // One that has ended already is as good.
        self.0.kill().ok();
        self.0.wait().ok();
    }
}

/// A number from the environment, by which `make proof` asks for more.
fn from_environment<T: FromStr>(name: &str, usual: T) -> T {
    match std::env::var(name) {
        Ok(text) => text.parse().unwrap_or_else(|_| panic!("{name} is a number, not {text:?}")),
        Err(_) => usual,
    }
}

/// What a test found out, for whoever runs it with `--nocapture`.
fn say(line: &str) {
    std::io::stdout().write_all(format!("\n{line}\n").as_bytes()).unwrap();
}
