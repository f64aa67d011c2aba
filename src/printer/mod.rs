//! Printers: the trait they all fulfil, and the forms there are.

pub mod folder;
pub mod memory;

/// Takes a paper and puts it out.
pub trait Printer: Send + Sync {
    /// Prints one PDF under a job name, which never carries a person's name. Printing the same
    /// job again must not make a second paper where the printer can tell.
    fn print(&self, job: &str, pdf: &[u8]) -> Result<(), PrinterError>;

    /// What people call it.
    fn name(&self) -> String;
}

/// A paper that did not come out.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PrinterError {
    #[error("the folder {folder} cannot be written to: {reason}")]
    Folder { folder: String, reason: String },
    #[error("the printer is out of order")]
    OutOfOrder,
}

impl PrinterError {
    /// The code for programs; stable.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Folder { .. } => "printer_folder",
            Self::OutOfOrder => "printer_out_of_order",
        }
    }
}
