//! The few conversions between counts and measures that `From` does not know, each in one place.

/// A count as a measure; exact up to 16 million.
#[expect(clippy::cast_precision_loss, reason = "counts here stay far below 2^24")]
pub(super) fn real(count: usize) -> f32 {
    count as f32
}

/// The whole part of a measure that is not negative; 0 for any other.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "`as` saturates, and a negative measure is wanted as 0"
)]
pub(super) fn whole(measure: f32) -> usize {
    measure as usize
}

/// The nearest value a pixel can have.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "`as` saturates at both ends, as a pixel does"
)]
pub(super) fn shade(light: f32) -> u8 {
    light.round() as u8
}

/// The pixel in which a measure from the edge of a picture lies.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "`as` saturates, and pictures are no larger"
)]
pub(super) fn pixel(measure: f32) -> u16 {
    measure as u16
}
