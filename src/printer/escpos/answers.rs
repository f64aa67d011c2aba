//! What a printer says, as what it means for a paper. Pure.

use crate::printer::Trouble;

/// One thing said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Said {
    /// To `DLE EOT`.
    ToQuestion(u8),
    /// By itself.
    ByItself([u8; 4]),
    /// To `GS r 1`: everything before it is done.
    Done,
    /// No printer says that.
    Nonsense,
}

/// Takes bytes apart as they come. What a byte answers stands in four of its bits.
#[derive(Debug, Default)]
pub(super) struct Ear {
    /// The first bytes of what it says by itself.
    begun: Vec<u8>,
}

impl Ear {
    pub(super) fn hear(&mut self, byte: u8) -> Option<Said> {
        if let &[first, ref rest @ ..] = &self.begun[..] {
            if byte & 0x90 != 0 {
                self.begun.clear();
                return Some(Said::Nonsense);
            }
            if let &[second, third] = rest {
                self.begun.clear();
                return Some(Said::ByItself([first, second, third, byte]));
            }
            self.begun.push(byte);
            return None;
        }
        match byte {
            _ if byte & 0x93 == 0x12 => Some(Said::ToQuestion(byte)),
            _ if byte & 0x93 == 0x10 => {
                self.begun.push(byte);
                None
            }
            _ if byte & 0x90 == 0 => Some(Said::Done),
            _ => Some(Said::Nonsense),
        }
    }
}

/// There are so many questions, from 1.
pub(super) const QUESTIONS: usize = 4;

/// How the printer is, by what was last said to each question; what was not said is well.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(super) struct Health([Option<Trouble>; QUESTIONS]);

impl Health {
    pub(super) fn answered(&mut self, question: usize, answer: u8) {
        let is_set = |bits: u8| answer & bits != 0;
        let trouble = match question {
            1 if is_set(0x08) => Some(Trouble::Paused),
            2 if is_set(0x04) => Some(Trouble::CoverOpen),
            2 if is_set(0x20) => Some(Trouble::OutOfPaper),
            3 => error(answer),
            // Bits 2 and 3 are the near end: there is enough for this slip.
            4 if is_set(0x60) => Some(Trouble::OutOfPaper),
            _ => None,
        };
        if let Some(known) = question.checked_sub(1).and_then(|place| self.0.get_mut(place)) {
            *known = trouble;
        }
    }

    pub(super) fn told([printer, errors, paper, _]: [u8; 4]) -> Self {
        let if_set = |byte: u8, bits: u8, trouble| (byte & bits != 0).then_some(trouble);
        Self([
            if_set(printer, 0x08, Trouble::Paused),
            if_set(printer, 0x20, Trouble::CoverOpen),
            error(errors),
            if_set(paper, 0x0c, Trouble::OutOfPaper),
        ])
    }

    /// The most helpful of what is wrong: an open cover takes a printer off line, too.
    pub(super) fn trouble(self) -> Option<Trouble> {
        BY_HELP.into_iter().find(|trouble| self.0.contains(&Some(*trouble)))
    }
}

const BY_HELP: [Trouble; 6] = [
    Trouble::CoverOpen,
    Trouble::Jam,
    Trouble::OutOfPaper,
    Trouble::Aborted,
    Trouble::Busy,
    // Off line, and nothing says why: somebody holds the feed button, or it waits for one.
    Trouble::Paused,
];

fn error(bits: u8) -> Option<Trouble> {
    match bits {
        // The mechanism or the knife is stuck.
        _ if bits & 0x0c != 0 => Some(Trouble::Jam),
        _ if bits & 0x20 != 0 => Some(Trouble::Aborted),
        // The head is too hot and goes on when it is not.
        _ if bits & 0x40 != 0 => Some(Trouble::Busy),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heard(bytes: &[u8]) -> Vec<Said> {
        let mut ear = Ear::default();
        bytes.iter().filter_map(|byte| ear.hear(*byte)).collect()
    }

    #[test]
    fn every_byte_is_what_its_fixed_bits_say() {
        for (bytes, said) in [
            (&[0x12][..], vec![Said::ToQuestion(0x12)]),
            (&[0x16, 0x7e], vec![Said::ToQuestion(0x16), Said::ToQuestion(0x7e)]),
            (&[0x00], vec![Said::Done]),
            (&[0x0f], vec![Said::Done]),
            (&[0x10, 0, 0, 0], vec![Said::ByItself([0x10, 0, 0, 0])]),
            (&[0x3c, 0, 0x0c, 0x0f, 0x03], vec![Said::ByItself([0x3c, 0, 0x0c, 0x0f]), Said::Done]),
            (&[0x10, 0, 0], vec![]),
            (&[0x10, 0xff], vec![Said::Nonsense]),
            (&[0x80, 0x11, 0xff], vec![Said::Nonsense; 3]),
            (b"HTTP"[..1].as_ref(), vec![Said::Done]),
        ] {
            assert_eq!(heard(bytes), said, "{bytes:x?}");
        }
    }

    #[test]
    fn what_is_answered_becomes_what_is_to_be_done() {
        for (answers, trouble) in [
            ([0x12, 0x12, 0x12, 0x12], None),
            // A cash drawer's contact says nothing about paper.
            ([0x16, 0x12, 0x12, 0x12], None),
            // The roll runs low.
            ([0x12, 0x12, 0x12, 0x1e], None),
            ([0x1a, 0x12, 0x12, 0x12], Some(Trouble::Paused)),
            ([0x1a, 0x16, 0x12, 0x12], Some(Trouble::CoverOpen)),
            ([0x1a, 0x32, 0x12, 0x7e], Some(Trouble::OutOfPaper)),
            ([0x12, 0x12, 0x12, 0x72], Some(Trouble::OutOfPaper)),
            ([0x1a, 0x36, 0x12, 0x7e], Some(Trouble::CoverOpen)),
            ([0x1a, 0x52, 0x1a, 0x12], Some(Trouble::Jam)),
            ([0x1a, 0x52, 0x16, 0x12], Some(Trouble::Jam)),
            ([0x1a, 0x52, 0x32, 0x12], Some(Trouble::Aborted)),
            ([0x1a, 0x52, 0x52, 0x12], Some(Trouble::Busy)),
        ] {
            let mut health = Health::default();
            for (question, answer) in (1..).zip(answers) {
                health.answered(question, answer);
            }
            assert_eq!(health.trouble(), trouble, "{answers:x?}");
        }
    }

    #[test]
    fn what_is_mended_is_forgotten() {
        let mut health = Health::default();
        health.answered(2, 0x16);
        assert_eq!(health.trouble(), Some(Trouble::CoverOpen));
        health.answered(2, 0x12);
        assert_eq!(health.trouble(), None);
        // There is no such question.
        health.answered(0, 0xff);
        health.answered(9, 0xff);
        assert_eq!(health, Health::default());
    }

    #[test]
    fn what_it_tells_by_itself_means_the_same() {
        for (told, trouble) in [
            ([0x10, 0, 0, 0x0f], None),
            ([0x14, 0, 0x03, 0x0f], None),
            ([0x18, 0, 0, 0], Some(Trouble::Paused)),
            ([0x38, 0, 0x0c, 0], Some(Trouble::CoverOpen)),
            ([0x18, 0, 0x0f, 0], Some(Trouble::OutOfPaper)),
            ([0x18, 0x08, 0, 0], Some(Trouble::Jam)),
            ([0x18, 0x20, 0, 0], Some(Trouble::Aborted)),
            ([0x18, 0x40, 0, 0], Some(Trouble::Busy)),
        ] {
            assert_eq!(Health::told(told).trouble(), trouble, "{told:x?}");
        }
    }
}
