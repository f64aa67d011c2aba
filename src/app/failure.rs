//! A command that did not do what was asked: a sentence, a code, an exit code, and perhaps
//! something else to offer.

use std::sync::Arc;

use crate::domain::Refusal;
use crate::domain::event::Event;
use crate::store::{DeedError, StoreError};

/// Why a command ends with a reason.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Failure {
    /// The rules say no; the event is there once the house that refused has added it.
    #[error("{}", .refusal.code())]
    Refused { refusal: Refusal, event: Option<Arc<Event>> },
    #[error(transparent)]
    Store(#[from] StoreError),
    /// Anything else: a stable code and a sentence that says what to do.
    #[error("{sentence}")]
    Told { code: &'static str, sentence: String },
    /// The command line is wrong.
    #[error("{0}")]
    Usage(String),
}

impl Failure {
    pub(crate) fn told(code: &'static str, sentence: impl Into<String>) -> Self {
        Self::Told { code, sentence: sentence.into() }
    }

    /// The code for programs; stable.
    pub(crate) fn code(&self) -> &'static str {
        match self {
            Self::Refused { refusal, .. } => refusal.code(),
            Self::Store(error) => error.code(),
            Self::Told { code, .. } => code,
            Self::Usage(_) => "usage",
        }
    }

    /// 1 refused or failed with a reason, 2 wrong usage.
    pub(crate) fn exit_code(&self) -> u8 {
        if matches!(self, Self::Usage(_)) { 2 } else { 1 }
    }

    /// Adds what a refusal needs to be put into words.
    pub(crate) fn in_event(self, event: Arc<Event>) -> Self {
        match self {
            Self::Refused { refusal, .. } => Self::Refused { refusal, event: Some(event) },
            other => other,
        }
    }
}

impl From<DeedError> for Failure {
    fn from(error: DeedError) -> Self {
        match error {
            DeedError::Refused(refusal) => refusal.into(),
            DeedError::Store(error) => Self::Store(error),
        }
    }
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        Self::Refused { refusal, event: None }
    }
}
