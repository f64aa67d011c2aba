//! What a command prints: words for people or one JSON object a line, and failures in the form
//! scripts rely on.

use std::io::{self, Write as _};

use serde::Serialize;

use super::failure::Failure;
use crate::displays::shapes::{ErrorShape, ErrorWords, OfferShape};

/// The code of the failure that nobody reads the output any more.
pub(crate) const OUTPUT_CLOSED: &str = "output_closed";

/// Where a command's words go.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Output {
    pub json: bool,
}

impl Output {
    /// The object for scripts or the words for people.
    pub(crate) fn either(
        self,
        value: &impl Serialize,
        words: impl FnOnce() -> String,
    ) -> Result<(), Failure> {
        if self.json { print_object(value) } else { print_line(&words()) }
    }

    /// Tells why a command failed: the sentence on the error output, and for scripts the object.
    pub(crate) fn failure(self, failure: &Failure, sentence: &str, offers: Vec<OfferShape>) {
        note(sentence);
        if self.json {
            let error =
                ErrorWords { code: failure.code().to_owned(), message: sentence.to_owned() };
            // There is no further place to say that this could not be said.
            print_object(&ErrorShape { error, offers }).ok();
        }
    }
}

/// One object on a line of its own.
pub(crate) fn print_object(value: &impl Serialize) -> Result<(), Failure> {
    let line =
        serde_json::to_string(value).map_err(|error| Failure::told("output", error.to_string()))?;
    print_line(&line)
}

/// One line of words on the output.
pub(crate) fn print_line(words: &str) -> Result<(), Failure> {
    print_text(&format!("{words}\n"))
}

/// Text on the output as it is.
pub(crate) fn print_text(text: &str) -> Result<(), Failure> {
    io::stdout().lock().write_all(text.as_bytes()).map_err(|error| match error.kind() {
        // Whoever read our lines has had enough of them.
        io::ErrorKind::BrokenPipe => Failure::told(OUTPUT_CLOSED, "nobody reads the output"),
        _ => Failure::told("output", format!("the output cannot be written: {error}")),
    })
}

/// A message for people beside the output.
pub(crate) fn note(sentence: &str) {
    // Nobody can be told that the error output is closed.
    writeln!(io::stderr().lock(), "dropin: {sentence}").ok();
}
