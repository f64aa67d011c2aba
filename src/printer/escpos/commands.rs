//! A drawing as the commands that print it. Pure.

use crate::printer::Dots;

/// `ESC @`: forget what the last document set.
const BEGIN: &[u8] = b"\x1b@";

/// `GS a`: tell by yourself when you go off line, meet an error or see the end of the paper. A
/// printer that stops in the middle of a document reads no more questions.
const TELL: &[u8] = b"\x1da\x0e";

/// `GS V 66`: feed the last line past the knife and cut, leaving the slip hanging by a corner.
const CUT: &[u8] = b"\x1dVB\x00";

/// `GS r 1`: say how the paper is when everything before this is done.
const DONE: &[u8] = b"\x1dr\x01";

/// `DLE DC4 8`: throw away at once all that is not printed yet.
pub(super) const CLEAR: &[u8] = b"\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08";

/// `DLE EOT`: how is it just now? 1 the printer, 2 why it is off line, 3 errors, 4 the paper.
pub(super) fn ask(question: usize) -> [u8; 3] {
    [0x10, 0x04, u8::try_from(question).unwrap_or(1)]
}

/// A band has no more rows than this: printers keep a band in a small memory, and what is too much
/// for it comes out as letters.
const BAND: usize = 128;

/// Some cheap printers print letters after a band of a multiple of this.
const UNLUCKY: usize = 48;

/// How a document is handed over.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Manner {
    /// The printer answers: it is asked to.
    pub answers: bool,
    /// The one before broke off.
    pub after_a_break: bool,
}

/// Everything that is sent for one paper.
pub(super) fn document(dots: &Dots, manner: Manner) -> Vec<u8> {
    let mut bytes = Vec::new();
    if manner.after_a_break {
        // The printer may still wait for the rest of a band, and would take the first commands for
        // dots. It passes over zeros otherwise. What came out of the broken paper is cut off.
        bytes.resize(BAND * dots.row_bytes(), 0);
        bytes.extend(BEGIN);
        bytes.extend(CUT);
    }
    bytes.extend(BEGIN);
    if manner.answers {
        bytes.extend(TELL);
    }
    let rows: Vec<&[u8]> = dots.rows().collect();
    let mut rest = &rows[..];
    while !rest.is_empty() {
        let (band, below) = rest.split_at(rows_of_band(rest));
        raster(&mut bytes, dots.row_bytes(), band);
        rest = below;
    }
    bytes.extend(CUT);
    if manner.answers {
        bytes.extend(DONE);
    }
    bytes
}

/// Where a band ends: after a white row if there is one, because many printers leave a hairline
/// between two bands.
fn rows_of_band(rest: &[&[u8]]) -> usize {
    let most = rest.len().min(BAND);
    let is_white = |row: &&[u8]| row.iter().all(|byte| *byte == 0);
    let white = rest[..most].iter().rposition(is_white).map_or(0, |row| row + 1);
    let rows = if most == rest.len() || white <= BAND / 2 { most } else { white };
    if rows.is_multiple_of(UNLUCKY) { rows - 1 } else { rows }
}

/// `GS v 0`: a band of dots.
fn raster(bytes: &mut Vec<u8>, across: usize, band: &[&[u8]]) {
    let low_and_high = |length: usize| u16::try_from(length).unwrap_or(u16::MAX).to_le_bytes();
    bytes.extend(b"\x1dv0\x00");
    bytes.extend(low_and_high(across));
    bytes.extend(low_and_high(band.len()));
    let start = bytes.len();
    bytes.extend(band.iter().copied().flatten());
    defuse(&mut bytes[start..]);
}

/// Dots that read as a real-time command are obeyed as one: a drawing could open a cash drawer or
/// switch the printer off. One dot more is seen by nobody.
fn defuse(dots: &mut [u8]) {
    for at in 1..dots.len() {
        if dots[at - 1] == 0x10 && matches!(dots[at], 0x04 | 0x05 | 0x14) {
            dots[at - 1] = 0x18;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A picture of these rows of one byte.
    fn picture(rows: &[u8]) -> Dots {
        let mut dots = Dots::new(8, rows.len());
        for (row, y) in rows.iter().zip(0..) {
            for x in 0..8 {
                dots.put(x, y, row & (0x80 >> x) != 0);
            }
        }
        dots
    }

    /// The heights of the bands, and all their rows.
    fn bands(bytes: &[u8]) -> (Vec<usize>, Vec<u8>) {
        let (mut heights, mut rows, mut at) = (Vec::new(), Vec::new(), 0);
        while let Some(next) = bytes[at..].windows(4).position(|four| four == b"\x1dv0\x00") {
            at += next + 4;
            let height = usize::from(bytes[at + 2]) + 256 * usize::from(bytes[at + 3]);
            heights.push(height);
            rows.extend(&bytes[at + 4..at + 4 + height]);
            at += 4 + height;
        }
        (heights, rows)
    }

    #[test]
    fn a_paper_is_begun_drawn_cut_and_asked_about_only_where_there_are_answers() {
        let dots = picture(&[0xff, 0x81]);
        let drawn = b"\x1dv0\x00\x01\x00\x02\x00\xff\x81\x1dVB\x00";
        let plain = [b"\x1b@", &drawn[..]].concat();
        assert_eq!(document(&dots, Manner::default()), plain);
        let answers = Manner { answers: true, ..Manner::default() };
        let with_questions = [b"\x1b@\x1da\x0e", &drawn[..], b"\x1dr\x01"].concat();
        assert_eq!(document(&dots, answers), with_questions);
        let after_a_break = Manner { after_a_break: true, ..Manner::default() };
        let cut_off = [&[0; BAND][..], b"\x1b@\x1dVB\x00", &plain].concat();
        assert_eq!(document(&dots, after_a_break), cut_off);
        assert_eq!(ask(4), *b"\x10\x04\x04");
    }

    #[test]
    fn bands_part_in_the_white_and_are_never_too_high_or_unlucky() {
        let black = |count: usize| vec![1; count];
        for (rows, heights) in [
            (vec![], vec![]),
            (black(1), vec![1]),
            (black(128), vec![128]),
            (black(300), vec![128, 128, 44]),
            ([black(100), vec![0], black(60)].concat(), vec![101, 60]),
            // Too early to part there: the bands would be many.
            ([black(20), vec![0], black(130)].concat(), vec![128, 23]),
            (black(96), vec![95, 1]),
            (black(128 + 48), vec![128, 47, 1]),
        ] {
            let (found, drawn) = bands(&document(&picture(&rows), Manner::default()));
            assert_eq!(found, heights, "{rows:?}");
            assert_eq!(drawn, rows);
        }
    }

    #[test]
    fn no_drawing_is_taken_for_a_command() {
        let rows = [0x10, 0x04, 0x10, 0x05, 0x10, 0x14, 0x10, 0x10, 0x04, 0x10, 0x41];
        let drawn = bands(&document(&picture(&rows), Manner::default())).1;
        assert_eq!(drawn, [0x18, 0x04, 0x18, 0x05, 0x18, 0x14, 0x10, 0x18, 0x04, 0x10, 0x41]);
    }
}
