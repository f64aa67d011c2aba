//! Everything on paper. A ticket's slip: `content` is plain values, `layout` pure millimetres; only
//! `pdf` knows printpdf, `dots` draws for thermal heads. The others - `card`, `sign`, `poster`, ... -
//! are a file each.
pub mod card;
pub mod coach_cards;
pub mod code;
pub mod content;
pub mod dots;
pub mod handout;
pub mod layout;
pub mod logo;
pub mod of_ticket;
pub mod page;
mod paper;
pub mod pdf;
pub mod plan;
pub mod poster;
pub mod question;
pub mod report;
mod sheet;
pub mod sign;
mod stub;

use crate::domain::event::Event;
use crate::domain::report::Report;
use crate::printer::{Document, Dots, NotDrawn};
use crate::text::Language;

pub use content::{SlipContent, When};
pub use layout::{layout, layout_with_stub};
pub use page::{Item, Page, Rect};
pub use paper::{PaperSize, SheetSize};

/// Why there is no paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SlipError {
    /// The ticket's address does not fit into a QR code.
    #[error("the ticket's address is too long for a QR code")]
    CodeTooLong,
    /// Even in small print it does not fit on the paper.
    #[error("the slip does not fit on the paper")]
    TooLong,
    /// A shipped font could not be put into a PDF.
    #[error("the font {0} could not be put into the PDF")]
    Font(&'static str),
}

/// The slip as a PDF file of one page.
pub fn slip_pdf(content: &SlipContent, paper: PaperSize) -> Result<Vec<u8>, SlipError> {
    pdf::write(&layout(content, paper)?)
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
