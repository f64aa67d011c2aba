//! rqrr within bounds. It pairs every finder pattern with every other, without a cap, and asserts
//! on some photographs. So it works on pixels of ours that watch the clock.

use std::cell::Cell;
use std::panic;
use std::time::Instant;

use image::{GenericImage, GenericImageView, GrayImage, Luma};
use rqrr::{BitGrid, Grid, PreparedImage};

use super::picture::View;
use super::quiet::quietly;
use super::text::Payload;
use super::{Code, Corners, Reading, eci};

/// Searches one view until `deadline`.
pub(super) fn search(view: &View, deadline: Instant) -> Reading {
    let watch = Watch { deadline, touched: Cell::new(0) };
    let mut codes = Vec::new();
    let outcome = quietly(|| {
        let pixels = Pixels { grey: view.grey.clone(), watch: &watch };
        let mut prepared = PreparedImage::prepare(pixels);
        for grid in prepared.detect_grids() {
            // A panic in one code is no reason to lose the others; running out of time is.
            match quietly(|| decode(&grid)) {
                Ok(text) => codes.push(Code { corners: corners(view, &grid.bounds), text }),
                Err(payload) if payload.is::<OutOfTime>() => panic::resume_unwind(payload),
                Err(_) => {}
            }
        }
    });
    let cut_short = outcome.is_err_and(|payload| payload.is::<OutOfTime>());
    Reading { codes, cut_short }
}

fn decode<G: BitGrid>(grid: &Grid<G>) -> Option<String> {
    let mut payload = Payload::default();
    grid.decode_to(&mut payload).ok()?;
    Some(payload.into_text(|| eci::charset(grid)))
}

fn corners(view: &View, bounds: &[rqrr::Point; 4]) -> Corners {
    let place = |at: i32, origin: f32| {
        let limit = i32::from(i16::MAX);
        let at = i16::try_from(at.clamp(-limit, limit)).unwrap_or_default();
        origin + view.scale * f32::from(at)
    };
    bounds.map(|point| (place(point.x, view.origin.0), place(point.y, view.origin.1)))
}

/// What ends a search when its time is over; never reported as a panic.
struct OutOfTime;

struct Watch {
    deadline: Instant,
    touched: Cell<u32>,
}

impl Watch {
    /// Pixels touched between two looks at the clock: well under a millisecond of work.
    const EVERY: u32 = 1 << 15;

    #[inline]
    fn tick(&self) {
        let touched = self.touched.get() + 1;
        if touched < Self::EVERY {
            self.touched.set(touched);
        } else {
            self.look();
        }
    }

    #[cold]
    fn look(&self) {
        self.touched.set(0);
        if Instant::now() >= self.deadline {
            // Unwinds through rqrr to `search`, past the panic hook.
            panic::resume_unwind(Box::new(OutOfTime));
        }
    }
}

/// The pixels rqrr works on: every touch, and every copy it makes to try a pair of patterns, ends
/// at the deadline.
struct Pixels<'w> {
    grey: GrayImage,
    watch: &'w Watch,
}

impl Clone for Pixels<'_> {
    fn clone(&self) -> Self {
        self.watch.look();
        Self { grey: self.grey.clone(), watch: self.watch }
    }
}

impl GenericImageView for Pixels<'_> {
    type Pixel = Luma<u8>;

    // Asked at every step of a search outside the picture, where no pixel is touched.
    #[inline]
    fn dimensions(&self) -> (u32, u32) {
        self.watch.tick();
        self.grey.dimensions()
    }

    #[inline]
    fn get_pixel(&self, x: u32, y: u32) -> Luma<u8> {
        self.watch.tick();
        *self.grey.get_pixel(x, y)
    }
}

impl GenericImage for Pixels<'_> {
    #[inline]
    fn get_pixel_mut(&mut self, x: u32, y: u32) -> &mut Luma<u8> {
        self.watch.tick();
        self.grey.get_pixel_mut(x, y)
    }

    #[inline]
    fn put_pixel(&mut self, x: u32, y: u32, pixel: Luma<u8>) {
        self.watch.tick();
        self.grey.put_pixel(x, y, pixel);
    }

    fn blend_pixel(&mut self, x: u32, y: u32, pixel: Luma<u8>) {
        self.put_pixel(x, y, pixel);
    }
}
