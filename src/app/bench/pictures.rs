//! A folder of pictures whose texts are known: `expected.csv` (`file`, `truth`, `expected_json`) beside
//! photographs, or `manifest*.csv` beside made-up frames with a text file each.

use std::io;
use std::path::{Path, PathBuf};

use serde::Deserialize;

/// A picture and what it says.
pub(super) struct Known {
    pub(super) path: PathBuf,
    /// How the truth is known, or which factor is varied.
    pub(super) set: String,
    /// All texts that may be read; empty where there is no code.
    pub(super) texts: Vec<String>,
}

#[derive(Deserialize)]
struct Photograph {
    file: PathBuf,
    truth: String,
    expected_json: String,
}

#[derive(Deserialize)]
struct Frame {
    set: String,
    file: PathBuf,
}

/// The pictures that are listed in `folder`. Those of unknown truth are left out.
pub(super) fn listed(folder: &Path) -> Result<Vec<Known>, Error> {
    let known = in_lists(folder)?;
    if known.is_empty() { Err(Error::NoList { folder: folder.to_owned() }) } else { Ok(known) }
}

fn in_lists(folder: &Path) -> Result<Vec<Known>, Error> {
    let expected = folder.join("expected.csv");
    if expected.is_file() {
        return photographs(folder, &expected);
    }
    let mut manifests = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(|error| Error::of(folder, error))? {
        let name = entry.map_err(|error| Error::of(folder, error))?.file_name();
        let name = name.to_string_lossy();
        if name.starts_with("manifest") && name.ends_with(".csv") {
            manifests.push(folder.join(&*name));
        }
    }
    manifests.sort();
    let mut known = Vec::new();
    for manifest in manifests {
        known.extend(frames(folder, &manifest)?);
    }
    Ok(known)
}

fn photographs(folder: &Path, list: &Path) -> Result<Vec<Known>, Error> {
    let mut known = Vec::new();
    for row in rows::<Photograph>(list)? {
        if row.truth != "none" {
            let texts = serde_json::from_str(&row.expected_json)
                .map_err(|error| Error::of(list, io::Error::other(error)))?;
            known.push(Known { path: folder.join(row.file), set: row.truth, texts });
        }
    }
    Ok(known)
}

fn frames(folder: &Path, list: &Path) -> Result<Vec<Known>, Error> {
    let mut known = Vec::new();
    for Frame { set, file } in rows(list)? {
        let path = folder.join(&set).join(file);
        let beside = path.with_extension("txt");
        let text = std::fs::read_to_string(&beside).map_err(|error| Error::of(&beside, error))?;
        let texts = if text.is_empty() { Vec::new() } else { vec![text] };
        known.push(Known { path, set, texts });
    }
    Ok(known)
}

fn rows<T: for<'a> Deserialize<'a>>(list: &Path) -> Result<Vec<T>, Error> {
    let fault = |error: csv::Error| Error::of(list, io::Error::other(error));
    let mut reader = csv::Reader::from_path(list).map_err(fault)?;
    reader.deserialize().collect::<Result<Vec<T>, csv::Error>>().map_err(fault)
}

/// Why a folder cannot be measured with.
#[derive(Debug, thiserror::Error)]
pub(super) enum Error {
    #[error("{} cannot be read: {reason}", .path.display())]
    Unreadable { path: PathBuf, reason: io::Error },
    #[error(
        "{} lists no pictures: what they say must be known, by an expected.csv (file, truth, \
         expected_json) or by a manifest*.csv (set, file) with SET/FILE and a text file beside it",
        .folder.display()
    )]
    NoList { folder: PathBuf },
}

impl Error {
    fn of(path: &Path, reason: io::Error) -> Self {
        Self::Unreadable { path: path.to_owned(), reason }
    }
}
