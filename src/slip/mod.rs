//! A ticket on paper: what it says, where it stands, and the PDF or the dots of it.
//! `content` is plain values, `layout` is pure millimetres, only `pdf` knows printpdf.
pub mod card;
pub mod code;
pub mod content;
pub mod dots;
pub mod layout;
pub mod of_ticket;
pub mod page;
pub mod pdf;
pub mod question;
pub mod report;
mod sheet;

use crate::domain::event::Event;
use crate::domain::report::Report;
use crate::printer::{Document, Dots, NotDrawn};
use crate::text::Language;

pub use content::{SlipContent, When};
pub use layout::layout;
pub use page::{Item, Page, Rect};

/// Why there is no paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SlipError {
    /// The ticket's address does not fit into a QR code.
    #[error("the ticket's address is too long for a QR code")]
    CodeTooLong,
    /// A shipped font could not be put into a PDF.
    #[error("the font {0} could not be put into the PDF")]
    Font(&'static str),
}

/// The slip as a PDF file of one page.
pub fn slip_pdf(content: &SlipContent) -> Result<Vec<u8>, SlipError> {
    pdf::write(&layout(content)?)
}

/// A session in figures as a PDF file of one page of A4.
pub fn report_pdf(
    event: &Event,
    report: &Report,
    language: Language,
) -> Result<Vec<u8>, SlipError> {
    pdf::write(&report::layout(event, report, language))
}

impl Document for Page {
    fn pdf(&self) -> Result<Vec<u8>, NotDrawn> {
        pdf::write(self).map_err(|error| NotDrawn(error.to_string()))
    }

    fn dots(&self, across: usize) -> Dots {
        dots::draw(self, across)
    }
}
