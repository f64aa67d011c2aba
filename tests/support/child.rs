//! Tests that need a process of their own: to be killed, or to have fewer rights than root.

use std::env;
use std::fs;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The file a child works on.
const FILE: &str = "DROPIN_TEST_FILE";

/// This test binary in another process, running only the ignored test `name` with `file`.
pub fn child(name: &str, file: &Path) -> Command {
    alone(Command::new(env::current_exe().unwrap()), name, file)
}

/// The same as somebody who is not root, for whom permissions bind. `folder` takes a copy of the binary.
pub fn child_without_rights(name: &str, file: &Path, folder: &Path) -> Command {
    alone(program_without_rights(env::current_exe().unwrap(), folder), name, file)
}

/// A program as somebody runs it who is not root. `folder` takes a copy of it, since the original may lie
/// where only root can go.
pub fn program_without_rights(program: impl AsRef<Path>, folder: &Path) -> Command {
    if fs::metadata("/proc/self").unwrap().uid() != 0 {
        return Command::new(program.as_ref());
    }
    let copy = folder.join("program");
    fs::copy(program, &copy).unwrap();
    set_mode(folder, 0o755);
    let mut command = Command::new("setpriv");
    command.args(["--reuid=65534", "--regid=65534", "--clear-groups"]).arg(copy);
    command
}

/// In a child: the file it is to work on.
pub fn file_of_child() -> PathBuf {
    env::var_os(FILE).expect("a child is started by the test beside it").into()
}

pub fn set_mode(path: &Path, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

fn alone(mut command: Command, name: &str, file: &Path) -> Command {
    command.args(["--exact", name, "--ignored", "--nocapture"]).env(FILE, file);
    command
}
