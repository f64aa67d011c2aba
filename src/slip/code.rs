//! The slip's one QR code, as dark and light modules.
use qrcode::{Color, EcLevel, QrCode};

use super::SlipError;

/// A QR code without its quiet zone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// Modules along one side.
    side: usize,
    dark: Vec<bool>,
}

impl Code {
    /// The code of a text; a quarter of it may be worn or creased away.
    pub fn of(text: &str) -> Result<Self, SlipError> {
        let code = QrCode::with_error_correction_level(text, EcLevel::Q)
            .or_else(|_too_long| QrCode::with_error_correction_level(text, EcLevel::L))
            .map_err(|_too_long| SlipError::CodeTooLong)?;
        let side = code.width();
        let dark = code.to_colors().into_iter().map(|color| color == Color::Dark).collect();
        Ok(Self { side, dark })
    }

    /// Modules along one side.
    pub fn side(&self) -> usize {
        self.side
    }

    /// The dark stretches: column, row and length, in modules from the upper left.
    pub fn stretches(&self) -> impl Iterator<Item = (usize, usize, usize)> {
        stretches(&self.dark, self.side)
    }
}

/// The dark stretches of a pattern `across` cells wide: column, row and length.
pub(super) fn stretches(
    dark: &[bool],
    across: usize,
) -> impl Iterator<Item = (usize, usize, usize)> {
    dark.chunks(across.max(1)).enumerate().flat_map(|(row, cells)| {
        let mut column = 0;
        cells.chunk_by(|a, b| a == b).filter_map(move |run| {
            let start = column;
            column += run.len();
            run.first()?.then_some((start, row, run.len()))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stretches_are_exactly_the_dark_modules() {
        let code = Code::of("https://example.org/t/7Q2K").unwrap();
        let mut drawn = vec![false; code.side * code.side];
        for (column, row, length) in code.stretches() {
            for module in &mut drawn[row * code.side + column..][..length] {
                assert!(!*module, "drawn twice");
                *module = true;
            }
        }
        assert_eq!(drawn, code.dark);
    }

    #[test]
    fn a_text_too_long_for_any_code_is_refused() {
        assert_eq!(Code::of(&"x".repeat(3_000)), Err(SlipError::CodeTooLong));
    }
}
