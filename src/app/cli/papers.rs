//! The papers that are not a ticket's: signs, coach cards, poster, handout, plan sheet.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Args;

use super::values::{day, goal, language, pdf_file, plain, sheet_size};
use crate::domain::plan::Goal;
use crate::slip::SheetSize;
use crate::text::Language;

/// What all of them need.
#[derive(Debug, Args)]
pub(crate) struct Drawn {
    /// Where the PDF goes
    #[arg(long, value_name = "FILE.pdf", value_parser = pdf_file)]
    pub out: PathBuf,
    /// In which language; else the event's main one
    #[arg(long = "lang", value_name = "CODE", value_parser = language)]
    pub language: Option<Language>,
}

#[derive(Debug, Args)]
pub(crate) struct Sign {
    /// Only this table's; else a page for each table
    #[arg(long, value_name = "N")]
    pub table: Option<u16>,
    /// a5, a4 or a3
    #[arg(long, default_value = "a4", value_name = "SIZE", ignore_case = true,
          value_parser = sheet_size())]
    pub size: SheetSize,
    #[command(flatten)]
    pub drawn: Drawn,
}

#[derive(Debug, Args)]
pub(crate) struct CoachCard {
    /// Ten of this coach; else one of each
    #[arg(long, value_name = "CODE", value_parser = plain)]
    pub coach: Option<String>,
    #[command(flatten)]
    pub drawn: Drawn,
}

#[derive(Debug, Args)]
pub(crate) struct Poster {
    /// a5, a4 or a3
    #[arg(long, default_value = "a3", value_name = "SIZE", ignore_case = true,
          value_parser = sheet_size())]
    pub size: SheetSize,
    #[command(flatten)]
    pub drawn: Drawn,
}

#[derive(Debug, Args)]
pub(crate) struct Handout {
    #[command(flatten)]
    pub drawn: Drawn,
}

#[derive(Debug, Args)]
pub(crate) struct PlanSheet {
    /// A personal goal and its day, such as "speak in public=2027-03-01"; repeat for more
    #[arg(long, value_name = "GOAL=DATE", value_parser = goal)]
    pub personal: Vec<Goal>,
    /// A professional goal and its day; repeat for more
    #[arg(long, value_name = "GOAL=DATE", value_parser = goal)]
    pub professional: Vec<Goal>,
    /// The day the plan reaches to: later ones are pointed out
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub until: Option<NaiveDate>,
    /// a5, a4 or a3
    #[arg(long, default_value = "a4", value_name = "SIZE", ignore_case = true,
          value_parser = sheet_size())]
    pub size: SheetSize,
    #[command(flatten)]
    pub drawn: Drawn,
}
