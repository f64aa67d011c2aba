//! From corrected modules to text, by rqrr.

use rqrr::{Grid, SimpleGrid};

use super::codewords::Clean;
use super::eci;
use super::quiet::quietly;
use super::text::Payload;

/// What a code without errors says; none if its bits make no sense.
pub(super) fn text(clean: &Clean) -> Option<String> {
    let grid = Grid::new(SimpleGrid::from_func(clean.size, |x, y| clean.dark[y * clean.size + x]));
    let mut payload = Payload::default();
    let outcome = quietly(|| grid.decode_to(&mut payload));
    outcome.ok()?.ok()?;
    Some(payload.into_text(|| eci::declared(clean.data)))
}
