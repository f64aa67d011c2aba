//! `--printer auto`: finds a printer in the network, and remembers on this computer which it was.

use std::path::Path;
use std::time::Duration;
use std::{fs, io};

use super::failure::Failure;
use super::house::data_folder;
use super::output::note;
use crate::printer::found::{Found, meant, search};

/// How long printers have to answer.
const PATIENCE: Duration = Duration::from_secs(3);

/// The address of the printer of the last time, or of the first one found.
pub(super) fn find() -> Result<String, Failure> {
    let file = data_folder().map(|folder| folder.join("printer.txt"));
    let last = file.as_deref().and_then(read);
    let found =
        search(last.as_ref().map(|last| last.name.as_str()), PATIENCE).unwrap_or_else(|error| {
            tracing::warn!(%error, "printers cannot be looked for");
            Vec::new()
        });
    let printer = meant(&found, last.as_ref()).ok_or_else(|| {
        let sentence = "no printer announces itself in the network: switch one on, or name its \
                        address, such as --printer ipp://localhost:631/printers/NAME";
        Failure::told("no_printer", sentence)
    })?;
    note(&told(&printer, &found, last.as_ref()));
    if last.as_ref() != Some(&printer)
        && let Some(Err(error)) = file.as_deref().map(|file| write(file, &printer))
    {
        tracing::warn!(%error, "the printer cannot be remembered");
    }
    Ok(printer.uri)
}

/// Which printer it is, and why.
fn told(printer: &Found, found: &[Found], last: Option<&Found>) -> String {
    let Found { name, uri } = printer;
    if !found.iter().any(|found| found.name == *name) {
        return format!(
            "printer {name}, as the last time ({uri}); it does not announce itself now"
        );
    }
    let others: Vec<&str> =
        found.iter().map(|found| found.name.as_str()).filter(|other| other != name).collect();
    if others.is_empty() || last.is_some() {
        return format!("printer {name} ({uri})");
    }
    let others = others.join(", ");
    format!("printer {name} ({uri}); there are {others} too: name another with --printer ADDRESS")
}

/// Name and address, each in a line. Where the file is damaged or missing nothing is remembered.
fn read(file: &Path) -> Option<Found> {
    let text = fs::read_to_string(file).ok()?;
    let [name, uri] = text.lines().collect::<Vec<_>>().try_into().ok()?;
    let sound = !name.is_empty() && uri.starts_with("ipp://");
    sound.then(|| Found { name: name.to_owned(), uri: uri.to_owned() })
}

fn write(file: &Path, printer: &Found) -> io::Result<()> {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    // A name is one line, whatever a printer calls itself.
    let name: String = printer.name.chars().filter(|c| !c.is_control()).collect();
    fs::write(file, format!("{name}\n{}\n", printer.uri))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_remembered_is_read_back_and_anything_else_is_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a folder/printer.txt");
        assert_eq!(read(&file), None);
        let printer =
            Found { name: "Hall 1".to_owned(), uri: "ipp://10.0.0.1:631/ipp/print".to_owned() };
        write(&file, &printer).unwrap();
        assert_eq!(read(&file), Some(printer));
        for damaged in ["", "Hall 1", "Hall 1\nhttp://x\n", "\nipp://x\n", "a\nipp://x\nb\n"] {
            fs::write(&file, damaged).unwrap();
            assert_eq!(read(&file), None, "{damaged:?}");
        }
    }

    #[test]
    fn it_is_said_which_printer_was_taken_and_how_to_take_another() {
        let at = |name: &str| Found { name: name.to_owned(), uri: format!("ipp://{name}") };
        let (a, b) = (at("a"), at("b"));
        let both = [a.clone(), b.clone()];
        for (found, last, says) in [
            (&both[..], None, "there are b too"),
            (&both, Some(&a), "printer a (ipp://a)"),
            (&both[..1], None, "printer a (ipp://a)"),
            (&both[1..], Some(&a), "as the last time"),
        ] {
            let told = told(&a, found, last);
            assert!(told.contains(says), "{told}");
        }
    }
}
