//! What a disk may hold after a power cut, from the record of what was done to it.
//!
//! Sure is only what a sync made sure: of a file its content up to then, of a folder which names
//! stand in it. Of everything later any part may be there, in any order, some of it torn at the
//! 512 bytes that a disk writes at once. No kindness of any one file system is counted on.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use fastrand::Rng;

use super::disk::{Call, What};

const SECTOR: usize = 512;

/// How much of what is not sure is there after a power cut.
#[derive(Debug, Clone, Copy)]
enum Luck {
    Nothing,
    Everything,
    /// All up to some moment.
    Prefix,
    /// This and that, in any order, torn.
    Anything,
}

/// A file, whatever its names.
#[derive(Default)]
struct File {
    sure: Vec<u8>,
    /// Writes and truncations since the last sync.
    later: Vec<Call>,
}

/// Which names stand in a folder.
#[derive(Default)]
struct Folder {
    sure: BTreeMap<String, Entry>,
    /// Names that were given, or taken away, since the last sync.
    later: Vec<(String, Option<Entry>)>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Entry {
    File(usize),
    Folder,
}

/// A disk, as far as a record was played.
pub(super) struct Disk {
    files: Vec<File>,
    /// Which of them the record means by its number.
    known: BTreeMap<u64, usize>,
    folders: BTreeMap<String, Folder>,
    /// What stands at each path.
    now: BTreeMap<String, Entry>,
}

impl Disk {
    /// Nothing but the recorded folder.
    pub(super) fn new() -> Self {
        let folders = BTreeMap::from([(String::new(), Folder::default())]);
        Self { files: Vec::new(), known: BTreeMap::new(), folders, now: BTreeMap::new() }
    }

    pub(super) fn play(&mut self, call: &Call) {
        match call.what {
            What::Create => {
                self.known.insert(call.file, self.files.len());
                self.name(&call.path, Some(Entry::File(self.files.len())));
                self.files.push(File::default());
            }
            What::Folder => {
                self.folders.insert(call.path.clone(), Folder::default());
                self.name(&call.path, Some(Entry::Folder));
            }
            What::Remove => self.name(&call.path, None),
            What::Rename => {
                let entry = self.now[&call.path];
                self.name(&call.path, None);
                self.name(std::str::from_utf8(&call.bytes).unwrap(), Some(entry));
            }
            What::Write | What::Truncate => self.file(call).later.push(call.clone()),
            What::Sync => self.sync(call),
        }
    }

    fn sync(&mut self, call: &Call) {
        if let Some(folder) = self.folders.get_mut(&call.path) {
            for (name, entry) in std::mem::take(&mut folder.later) {
                set(&mut folder.sure, name, entry);
            }
        } else {
            let file = self.file(call);
            for call in std::mem::take(&mut file.later) {
                apply(&mut file.sure, &call);
            }
        }
    }

    fn file(&mut self, call: &Call) -> &mut File {
        &mut self.files[self.known[&call.file]]
    }

    fn name(&mut self, path: &str, entry: Option<Entry>) {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        self.folders.get_mut(folder).unwrap().later.push((name.to_owned(), entry));
        set(&mut self.now, path.to_owned(), entry);
    }

    /// Puts into `folder` what a power cut might leave now.
    pub(super) fn cut(&self, folder: &Path, chance: &mut Rng) {
        let lucks = [Luck::Nothing, Luck::Everything, Luck::Prefix, Luck::Anything];
        let luck = *chance.choice(&lucks).unwrap();
        self.leave("", folder, luck, chance);
    }

    fn leave(&self, path: &str, place: &Path, luck: Luck, chance: &mut Rng) {
        let folder = &self.folders[path];
        let mut names = folder.sure.clone();
        for (name, entry) in kept(&folder.later, luck, chance) {
            set(&mut names, name, entry);
        }
        for (name, entry) in names {
            let at = place.join(&name);
            match entry {
                Entry::Folder => {
                    fs::create_dir(&at).unwrap();
                    let below = if path.is_empty() { name } else { format!("{path}/{name}") };
                    self.leave(&below, &at, luck, chance);
                }
                Entry::File(nth) => {
                    let file = &self.files[nth];
                    let mut content = file.sure.clone();
                    for call in kept(&file.later, luck, chance) {
                        torn(&mut content, &call, luck, chance);
                    }
                    fs::write(at, content).unwrap();
                }
            }
        }
    }
}

/// What luck leaves of changes that are not sure, in the order they reach the disk.
fn kept<T: Clone>(later: &[T], luck: Luck, chance: &mut Rng) -> Vec<T> {
    match luck {
        Luck::Nothing => Vec::new(),
        Luck::Everything => later.to_vec(),
        Luck::Prefix => later[..chance.usize(..=later.len())].to_vec(),
        Luck::Anything => {
            let mut some: Vec<T> = later.iter().filter(|_| chance.bool()).cloned().collect();
            chance.shuffle(&mut some);
            some
        }
    }
}

fn set<T>(map: &mut BTreeMap<String, T>, name: String, value: Option<T>) {
    match value {
        Some(value) => drop(map.insert(name, value)),
        None => drop(map.remove(&name)),
    }
}

fn apply(content: &mut Vec<u8>, call: &Call) {
    if call.what == What::Truncate {
        content.resize(call.offset, 0);
    } else {
        put(content, call.offset, &call.bytes);
    }
}

/// The same, but of a write only some sectors where luck tears it.
fn torn(content: &mut Vec<u8>, call: &Call, luck: Luck, chance: &mut Rng) {
    let tears = matches!(luck, Luck::Anything) && call.what == What::Write && chance.bool();
    if !tears {
        return apply(content, call);
    }
    let mut from = 0;
    while from < call.bytes.len() {
        let end = SECTOR - (call.offset + from) % SECTOR;
        let to = call.bytes.len().min(from + end);
        if chance.bool() {
            put(content, call.offset + from, &call.bytes[from..to]);
        }
        from = to;
    }
}

fn put(content: &mut Vec<u8>, offset: usize, bytes: &[u8]) {
    let end = offset + bytes.len();
    if content.len() < end {
        content.resize(end, 0);
    }
    content[offset..end].copy_from_slice(bytes);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn call(what: What, path: &str, offset: usize, bytes: &[u8]) -> Call {
        Call { what, path: path.to_owned(), file: 7, offset, bytes: bytes.to_vec() }
    }

    /// What 200 power cuts leave of the file "f" after these calls: each content once.
    fn left(calls: &[Call]) -> Vec<Option<Vec<u8>>> {
        let mut disk = Disk::new();
        for call in calls {
            disk.play(call);
        }
        let mut chance = Rng::with_seed(1);
        let mut all: Vec<_> = (0..200)
            .map(|_| {
                let folder = tempfile::tempdir().unwrap();
                disk.cut(folder.path(), &mut chance);
                fs::read(folder.path().join("f")).ok()
            })
            .collect();
        all.sort();
        all.dedup();
        all
    }

    #[test]
    fn what_was_synced_is_there_and_of_the_rest_any_part() {
        let create = call(What::Create, "f", 0, b"");
        let write = |offset, byte| call(What::Write, "f", offset, &[byte; SECTOR]);
        let sync = call(What::Sync, "f", 0, b"");
        let name = call(What::Sync, "", 0, b"");
        let file =
            |bytes: &[u8]| Some(bytes.iter().flat_map(|byte| [*byte; SECTOR]).collect::<Vec<u8>>());
        assert_eq!(left(std::slice::from_ref(&create)), [None, file(b"")], "not even the name");
        let synced = [create.clone(), write(0, b'a'), sync.clone()];
        assert_eq!(left(&synced), [None, file(b"a")], "the content, where it has its name");
        let named = [synced.as_slice(), &[name]].concat();
        assert_eq!(left(&named), [file(b"a")]);
        let later = [named.as_slice(), &[write(0, b'b'), write(SECTOR, b'c')]].concat();
        assert_eq!(left(&later), [file(b"a"), file(b"ac"), file(b"b"), file(b"bc")]);
        let all = [later.as_slice(), &[sync]].concat();
        assert_eq!(left(&all), [file(b"bc")]);
        let cut = [all.as_slice(), &[call(What::Truncate, "f", SECTOR, b"")]].concat();
        assert_eq!(left(&cut), [file(b"b"), file(b"bc")]);
        let gone = [all.as_slice(), &[call(What::Remove, "f", 0, b"")]].concat();
        assert_eq!(left(&gone), [None, file(b"bc")]);
    }
}
