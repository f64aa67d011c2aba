//! A picture of dots that are black or not, as a thermal head burns them.

/// Rows of dots from the top.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dots {
    across: usize,
    down: usize,
    /// Whole bytes a row, the leftmost dot in a byte's highest bit; 1 is black.
    bytes: Vec<u8>,
}

impl Dots {
    /// White paper.
    pub fn new(across: usize, down: usize) -> Self {
        Self { across, down, bytes: vec![0; across.div_ceil(8) * down] }
    }

    pub fn across(&self) -> usize {
        self.across
    }

    pub fn down(&self) -> usize {
        self.down
    }

    /// The rows, each in [`Self::row_bytes`] bytes.
    pub fn rows(&self) -> impl Iterator<Item = &[u8]> {
        // Nothing across is no rows; a chunk of nothing would be an error.
        self.bytes.chunks_exact(self.row_bytes().max(1))
    }

    pub fn row_bytes(&self) -> usize {
        self.across.div_ceil(8)
    }

    /// Makes a dot black or white; one beside the paper is left out.
    pub fn put(&mut self, x: i32, y: i32, black: bool) {
        if let Some((byte, bit)) = self.place(x, y) {
            let byte = &mut self.bytes[byte];
            *byte = if black { *byte | bit } else { *byte & !bit };
        }
    }

    pub fn is_black(&self, x: i32, y: i32) -> bool {
        self.place(x, y).is_some_and(|(byte, bit)| self.bytes[byte] & bit != 0)
    }

    fn place(&self, x: i32, y: i32) -> Option<(usize, u8)> {
        let (x, y) = (usize::try_from(x).ok()?, usize::try_from(y).ok()?);
        let there = x < self.across && y < self.down;
        there.then(|| (y * self.row_bytes() + x / 8, 0x80 >> (x % 8)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dot_is_where_it_was_put_and_nowhere_beside_the_paper() {
        let mut dots = Dots::new(12, 2);
        for (x, y) in [(0, 0), (9, 1), (12, 0), (-1, 1), (3, 2)] {
            dots.put(x, y, true);
        }
        assert_eq!(dots.rows().collect::<Vec<_>>(), [[0x80, 0], [0, 0x40]]);
        assert!(dots.is_black(9, 1) && !dots.is_black(9, 0) && !dots.is_black(12, 0));
        dots.put(9, 1, false);
        assert!(!dots.is_black(9, 1));
        assert_eq!(Dots::new(0, 5).rows().count(), 0);
    }
}
