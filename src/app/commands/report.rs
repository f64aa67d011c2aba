//! `dropin report`: the session in figures, as words, JSON, a table or a page with plots.

use std::path::Path;

use crate::app::cli::ReportFile;
use crate::app::failure::Failure;
use crate::app::house::{House, write_file};
use crate::app::output::Output;
use crate::displays::report::{sheet, words};
use crate::displays::shapes;
use crate::domain::report::Report;
use crate::slip;
use crate::text::Language;

pub(crate) fn run(house: &House, out: Option<&ReportFile>) -> Result<(), Failure> {
    let (queue, account) = house.store.look_back(house.at())?;
    let report = Report::of(&queue, &account);
    let event = queue.event();
    let language = Language::from_code(event.main_language()).unwrap_or_default();
    let output = Output { json: house.json };
    match out {
        None => output
            .either(&shapes::report::report(event, &report), || words(event, &report, language)),
        Some(ReportFile::Csv(path)) => {
            write(output, path, sheet(event, &report, language).as_bytes())
        }
        Some(ReportFile::Pdf(path)) => {
            let pdf = slip::report_pdf(event, &report, language)
                .map_err(|error| Failure::told("report_not_drawn", error.to_string()))?;
            write(output, path, &pdf)
        }
    }
}

fn write(output: Output, path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    write_file(path, bytes)?;
    let file = path.display().to_string();
    output.either(&serde_json::json!({ "file": file }), || file.clone())
}
