//! A printer that only remembers, for tests and rehearsals; it can be put out of order.

use std::sync::{Mutex, PoisonError};

use super::{Document, Printer, PrinterError, Progress};

/// Keeps every paper in memory.
#[derive(Debug, Default)]
pub struct MemoryPrinter {
    inside: Mutex<Inside>,
}

#[derive(Debug, Default)]
struct Inside {
    out_of_order: bool,
    papers: Vec<(String, Vec<u8>)>,
}

impl MemoryPrinter {
    /// Job names and PDFs so far, in order.
    pub fn papers(&self) -> Vec<(String, Vec<u8>)> {
        self.lock().papers.clone()
    }

    /// Lets every print fail from now on, or work again.
    pub fn set_out_of_order(&self, out_of_order: bool) {
        self.lock().out_of_order = out_of_order;
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Inside> {
        self.inside.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Printer for MemoryPrinter {
    fn send(&self, job: &str, document: &dyn Document) -> Result<Progress, PrinterError> {
        let mut inside = self.lock();
        if inside.out_of_order {
            return Err(PrinterError::OutOfOrder);
        }
        inside.papers.push((job.to_owned(), document.pdf()?));
        Ok(Progress::Printed)
    }

    fn look(&self, job: &str) -> Result<Progress, PrinterError> {
        let there = self.lock().papers.iter().any(|(name, _)| name == job);
        Ok(if there { Progress::Printed } else { Progress::Unsent })
    }

    fn cancel(&self, _job: &str) -> Result<(), PrinterError> {
        Ok(())
    }

    fn name(&self) -> String {
        "memory".to_owned()
    }
}
