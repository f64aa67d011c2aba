//! From corrected modules to text, by rqrr.
//!
//! rqrr checks every block once more, at a price that grows with the code to more than all the rest
//! together, and refuses codes that are one of a series: those are read from their codewords.

use rqrr::{Grid, SimpleGrid};

use super::codewords::Clean;
use super::content;
use super::eci;
use super::quiet::quietly;
use super::text::Payload;

/// Modules along a side of the largest code that is left to rqrr: version 10. No badge needs more.
const FOR_RQRR: usize = 57;

/// What a code without errors says; none if its bits make no sense.
pub(super) fn text(clean: &Clean) -> Option<String> {
    let mut payload = Payload::default();
    if clean.size > FOR_RQRR || !by_rqrr(clean, &mut payload) {
        payload = Payload::default();
        content::write(&clean.data, clean.size, &mut payload)?;
    }
    let [first, second, ..] = clean.data[..] else { return None };
    Some(payload.into_text(|| eci::declared([first, second])))
}

fn by_rqrr(clean: &Clean, payload: &mut Payload) -> bool {
    let grid = Grid::new(SimpleGrid::from_func(clean.size, |x, y| clean.dark[y * clean.size + x]));
    matches!(quietly(|| grid.decode_to(payload)), Ok(Ok(_)))
}
