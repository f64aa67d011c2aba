//! Printers: the trait they all fulfil, what they are given, and the forms there are.

pub mod dots;
pub mod escpos;
pub mod folder;
pub mod found;
pub mod ipp;
pub mod memory;

pub use dots::Dots;

/// A paper, drawn in the way the printer it goes to takes it.
pub trait Document {
    /// As a PDF file.
    fn pdf(&self) -> Result<Vec<u8>, NotDrawn>;

    /// As the dots of a head with eight of them to the millimetre, so many `across`, in the middle
    /// of the paper.
    fn dots(&self, across: usize) -> Dots;
}

/// Why there is no drawing, in words.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct NotDrawn(pub String);

/// Takes a paper and puts it out. No call waits for paper: whoever sent a job asks again what
/// became of it.
pub trait Printer: Send + Sync {
    /// Hands over one paper under a job name, which never carries a person's name.
    fn send(&self, job: &str, document: &dyn Document) -> Result<Progress, PrinterError>;

    /// What became of a job that was sent, or perhaps was.
    fn look(&self, job: &str) -> Result<Progress, PrinterError>;

    /// Asks for a job not to be printed any more.
    fn cancel(&self, job: &str) -> Result<(), PrinterError>;

    /// What people call it.
    fn name(&self) -> String;
}

/// How far a job is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// It can be sent, also again: that makes no second paper.
    Unsent,
    /// The printer knows nothing of it, as some do of papers that have long come out.
    Forgotten,
    /// It was given the job, and nobody will ever know what became of it; with what was wrong last.
    Unknowable(Option<Trouble>),
    /// The printer has it; with what may be holding it up.
    Waiting(Option<Trouble>),
    Printed,
    /// It will not come out.
    Failed(Trouble),
}

/// What can be wrong with a printer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    OutOfPaper,
    OtherPaper,
    Jam,
    CoverOpen,
    NoToner,
    Paused,
    Busy,
    Offline,
    /// The system does not let us use it.
    Forbidden,
    Slow,
    /// What answers is no printer, or one that is ill.
    Garbled,
    Cancelled,
    Aborted,
    Refused,
}

impl Trouble {
    pub const ALL: [Self; 14] = [
        Self::OutOfPaper,
        Self::OtherPaper,
        Self::Jam,
        Self::CoverOpen,
        Self::NoToner,
        Self::Paused,
        Self::Busy,
        Self::Offline,
        Self::Forbidden,
        Self::Slow,
        Self::Garbled,
        Self::Cancelled,
        Self::Aborted,
        Self::Refused,
    ];

    /// The code for programs; stable.
    pub fn code(self) -> &'static str {
        match self {
            Self::OutOfPaper => "printer_out_of_paper",
            Self::OtherPaper => "printer_other_paper",
            Self::Jam => "printer_jam",
            Self::CoverOpen => "printer_cover_open",
            Self::NoToner => "printer_no_toner",
            Self::Paused => "printer_paused",
            Self::Busy => "printer_busy",
            Self::Offline => "printer_offline",
            Self::Forbidden => "printer_forbidden",
            Self::Slow => "printer_slow",
            Self::Garbled => "printer_garbled",
            Self::Cancelled => "printer_cancelled",
            Self::Aborted => "printer_aborted",
            Self::Refused => "printer_refused",
        }
    }
}

/// A paper that did not come out, or nobody knows.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PrinterError {
    #[error("the folder {folder} cannot be written to: {reason}")]
    Folder { folder: String, reason: String },
    #[error("the printer is out of order")]
    OutOfOrder,
    #[error(transparent)]
    NotDrawn(#[from] NotDrawn),
    /// It will never take this job.
    #[error("{}", .0.code())]
    Refused(Trouble),
    /// It certainly has not got the job, and may take it later.
    #[error("{}", .0.code())]
    NotNow(Trouble),
    /// It may have got the job.
    #[error("{}", .0.code())]
    Unsure(Trouble),
}

impl PrinterError {
    /// The code for programs; stable.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Folder { .. } => "printer_folder",
            Self::OutOfOrder => "printer_out_of_order",
            Self::NotDrawn(_) => "slip_not_drawn",
            Self::Refused(trouble) | Self::NotNow(trouble) | Self::Unsure(trouble) => {
                trouble.code()
            }
        }
    }

    pub fn trouble(&self) -> Option<Trouble> {
        match self {
            Self::Folder { .. } | Self::OutOfOrder | Self::NotDrawn(_) => None,
            Self::Refused(trouble) | Self::NotNow(trouble) | Self::Unsure(trouble) => {
                Some(*trouble)
            }
        }
    }
}
