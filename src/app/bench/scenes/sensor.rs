//! What the camera's electronics make of a picture: noise, little light and gain, JPEG.

use std::io::Cursor;

use fastrand::Rng;
use image::codecs::jpeg::JpegEncoder;
use image::{ExtendedColorType, ImageFormat};

use super::chance::normal;
use super::plane::{Plane, byte};

#[derive(Debug, Clone, Copy)]
pub(super) struct Sensor {
    /// Light there is, of what would be enough: 1 or less. Less is made up for by gain.
    pub(super) light: f32,
    /// Noise that is always there, in shades.
    pub(super) noise: f32,
    /// 1 to 100; none for a camera that sends every pixel as it is.
    pub(super) jpeg: Option<u8>,
}

/// More gain than this makes nothing better; the picture stays dark.
const MOST_GAIN: f32 = 6.0;

impl Sensor {
    /// The picture as the camera hands it out.
    pub(super) fn take(&self, picture: &Plane, chance: &mut Rng) -> Vec<u8> {
        let grain = self.grain();
        let gain = self.light * (1.0 / self.light).min(MOST_GAIN);
        let pixels = picture.pixels.iter().map(|shade| {
            let shade = shade.clamp(0.0, 255.0);
            let noise = grain[usize::from(byte(shade))] * normal(chance);
            byte(shade * gain + noise)
        });
        let pixels = pixels.collect();
        match self.jpeg {
            Some(quality) => squeezed(picture, pixels, quality),
            None => pixels,
        }
    }

    /// How much noise each shade has: light comes in grains, and the electronics add their own.
    fn grain(&self) -> Vec<f32> {
        let gain = (1.0 / self.light).min(MOST_GAIN);
        let of = |shade: u8| {
            let grains = if self.light < 1.0 {
                (f32::from(shade) * self.light * 0.35 + 2.0) * gain * gain
            } else {
                0.0
            };
            (grains + self.noise * self.noise).sqrt()
        };
        (0..=u8::MAX).map(of).collect()
    }
}

/// Through a JPEG and back.
fn squeezed(picture: &Plane, pixels: Vec<u8>, quality: u8) -> Vec<u8> {
    let mut file = Vec::new();
    let (width, height) = (picture.width().into(), picture.height().into());
    let written = JpegEncoder::new_with_quality(&mut file, quality).encode(
        &pixels,
        width,
        height,
        ExtendedColorType::L8,
    );
    let read = image::load(Cursor::new(file), ImageFormat::Jpeg);
    match (written, read) {
        (Ok(()), Ok(read)) => read.into_luma8().into_raw(),
        // A picture of no pixels at all is the only one that cannot be written.
        _ => pixels,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spread(sensor: Sensor, shade: f32) -> (f32, f32) {
        let plane = Plane::new(200, 100, shade);
        let pixels = sensor.take(&plane, &mut Rng::with_seed(3));
        let count = 20_000.0;
        let mean = pixels.iter().map(|pixel| f32::from(*pixel)).sum::<f32>() / count;
        let square = pixels.iter().map(|pixel| (f32::from(*pixel) - mean).powi(2)).sum::<f32>();
        (mean, (square / count).sqrt())
    }

    #[test]
    fn little_light_is_made_up_for_by_gain_and_costs_noise() {
        let enough = Sensor { light: 1.0, noise: 3.0, jpeg: None };
        let (mean, noise) = spread(enough, 120.0);
        assert!((mean - 120.0).abs() < 1.0 && (noise - 3.0).abs() < 0.3, "{mean} {noise}");
        let (mean, noise) = spread(Sensor { light: 0.2, ..enough }, 120.0);
        assert!((mean - 120.0).abs() < 1.0 && (14.0..22.0).contains(&noise), "{mean} {noise}");
        let (mean, _) = spread(Sensor { light: 0.05, ..enough }, 120.0);
        assert!((mean - 36.0).abs() < 2.0, "it stays dark: {mean}");
    }

    #[test]
    fn a_jpeg_keeps_what_it_shows() {
        let (mean, noise) = spread(Sensor { light: 1.0, noise: 3.0, jpeg: Some(60) }, 120.0);
        assert!((mean - 120.0).abs() < 2.0 && noise < 4.0, "{mean} {noise}");
    }
}
