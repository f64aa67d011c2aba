//! The reader ours is measured against: zxing-cpp, with its best settings and for one code a frame.

use crate::qr::Picture;

/// What a build without it says.
pub(super) const ABSENT: &str = "this dropin was built without zxing-cpp; \"make bench\" builds one \
    with it (cargo build --release --features zxing-cpp: it needs cmake and a C++ compiler)";

/// zxing-cpp, ready to read.
#[cfg(feature = "zxing-cpp")]
pub(super) struct Peer(zxingcpp::BarcodeReader);

#[cfg(feature = "zxing-cpp")]
impl Peer {
    /// None in a build without it.
    pub(super) fn new() -> Option<Self> {
        let reader = zxingcpp::read()
            .formats(&[zxingcpp::BarcodeFormat::QRCode][..])
            .try_harder(true)
            .try_rotate(true)
            .try_invert(true)
            .try_downscale(true)
            .max_number_of_symbols(1);
        Some(Self(reader))
    }

    /// The text of the first code it reads.
    pub(super) fn read(&self, picture: &Picture<'_>) -> Option<String> {
        let (width, height) = (i32::from(picture.width()), i32::from(picture.height()));
        let format = zxingcpp::ImageFormat::Lum;
        let view = zxingcpp::ImageView::from_slice(picture.pixels(), width, height, format).ok()?;
        let codes = self.0.from(&view).ok()?;
        codes.into_iter().next().map(|code| code.text())
    }
}

/// zxing-cpp, which this build does not have.
#[cfg(not(feature = "zxing-cpp"))]
pub(super) enum Peer {}

#[cfg(not(feature = "zxing-cpp"))]
impl Peer {
    /// None in a build without it.
    pub(super) fn new() -> Option<Self> {
        None
    }

    /// The text of the first code it reads.
    pub(super) fn read(&self, _: &Picture<'_>) -> Option<String> {
        match *self {}
    }
}
