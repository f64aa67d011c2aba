//! A printer that is a folder: every paper becomes a PDF file in it.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use super::{Document, Printer, PrinterError, Progress};

/// Writes `JOB.pdf` into a folder, which is made if it is missing.
#[derive(Debug, Clone)]
pub struct FolderPrinter {
    folder: PathBuf,
}

impl FolderPrinter {
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        Self { folder: folder.into() }
    }

    /// Where the paper of a job lies.
    pub fn path_of(&self, job: &str) -> PathBuf {
        self.folder.join(format!("{job}.pdf"))
    }

    fn failed(&self, error: &std::io::Error) -> PrinterError {
        PrinterError::Folder {
            folder: self.folder.display().to_string(),
            reason: error.to_string(),
        }
    }
}

impl Printer for FolderPrinter {
    /// The file appears whole or not at all: it is written beside and then renamed.
    fn send(&self, job: &str, document: &dyn Document) -> Result<Progress, PrinterError> {
        let pdf = document.pdf()?;
        write_whole(&self.folder, &self.path_of(job), &pdf).map_err(|error| self.failed(&error))?;
        Ok(Progress::Printed)
    }

    /// Writing the same file again makes no second one.
    fn look(&self, _job: &str) -> Result<Progress, PrinterError> {
        Ok(Progress::Unsent)
    }

    fn cancel(&self, _job: &str) -> Result<(), PrinterError> {
        Ok(())
    }

    fn name(&self) -> String {
        self.folder.display().to_string()
    }
}

fn write_whole(folder: &Path, path: &Path, pdf: &[u8]) -> std::io::Result<()> {
    fs::create_dir_all(folder)?;
    let beside = path.with_extension("pdf.part");
    let written = fs::File::create(&beside).and_then(|mut file| {
        file.write_all(pdf)?;
        file.sync_all()
    });
    match written.and_then(|()| fs::rename(&beside, path)) {
        Ok(()) => Ok(()),
        Err(error) => {
            // Half a paper helps nobody; if it cannot even be removed, the first error says why.
            fs::remove_file(&beside).ok();
            Err(error)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::printer::{Dots, NotDrawn};

    impl Document for &str {
        fn pdf(&self) -> Result<Vec<u8>, NotDrawn> {
            Ok(self.as_bytes().to_vec())
        }

        fn dots(&self, across: usize) -> Dots {
            Dots::new(across, 1)
        }
    }

    #[test]
    fn a_paper_becomes_a_file_and_printing_it_again_makes_no_second_one() {
        let folder = tempfile::tempdir().unwrap();
        let printer = FolderPrinter::new(folder.path().join("slips"));
        printer.send("ticket-1", &"first").unwrap();
        printer.send("ticket-1", &"again").unwrap();
        let files: Vec<_> = fs::read_dir(folder.path().join("slips")).unwrap().collect();
        assert_eq!(files.len(), 1);
        assert_eq!(fs::read(printer.path_of("ticket-1")).unwrap(), b"again");
    }

    #[test]
    fn a_folder_that_cannot_be_made_is_said_by_name() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("file");
        fs::write(&file, "").unwrap();
        let error = FolderPrinter::new(file.join("slips")).send("ticket-1", &"").unwrap_err();
        assert_eq!(error.code(), "printer_folder");
        assert!(error.to_string().contains("slips"), "{error}");
    }
}
