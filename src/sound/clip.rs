//! A piece of sound: one channel of samples, and the file it becomes.

use std::io::Cursor;
use std::path::Path;

use super::SoundError;

/// Samples a second, of everything we make and say.
pub const RATE: u32 = 22_050;

/// Mono sound, [`RATE`] samples a second.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Clip {
    pub samples: Vec<i16>,
}

impl Clip {
    /// How long it lasts, in seconds.
    pub fn seconds(&self) -> f64 {
        f64::from(u32::try_from(self.samples.len()).unwrap_or(u32::MAX)) / f64::from(RATE)
    }

    /// The loudest sample, from 0 to 1.
    pub fn peak(&self) -> f64 {
        let loudest = self.samples.iter().map(|sample| sample.unsigned_abs()).max().unwrap_or(0);
        f64::from(loudest) / f64::from(i16::MAX)
    }

    /// Silence at the end, in seconds.
    pub fn pause(&mut self, seconds: f64) {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a pause is a part of a second"
        )]
        let length = (seconds * f64::from(RATE)) as usize;
        self.samples.resize(self.samples.len() + length, 0);
    }

    pub fn append(&mut self, other: &Self) {
        self.samples.extend(&other.samples);
    }

    /// As a WAV file.
    pub fn wav(&self) -> Result<Vec<u8>, SoundError> {
        let fault = |error: hound::Error| SoundError::NotPlayed(error.to_string());
        let spec = hound::WavSpec {
            channels: 1,
            sample_rate: RATE,
            bits_per_sample: 16,
            sample_format: hound::SampleFormat::Int,
        };
        let mut bytes = Cursor::new(Vec::new());
        let mut writer = hound::WavWriter::new(&mut bytes, spec).map_err(fault)?;
        for sample in &self.samples {
            writer.write_sample(*sample).map_err(fault)?;
        }
        writer.finalize().map_err(fault)?;
        Ok(bytes.into_inner())
    }

    /// Out of a WAV file with one channel and our rate.
    pub fn read(file: &Path) -> Result<Self, String> {
        let mut reader = hound::WavReader::open(file).map_err(|error| error.to_string())?;
        let spec = reader.spec();
        if (spec.channels, spec.sample_rate, spec.bits_per_sample) != (1, RATE, 16) {
            return Err(format!("the voice speaks in an unknown form: {spec:?}"));
        }
        let samples: Result<Vec<i16>, _> = reader.samples::<i16>().collect();
        Ok(Self { samples: samples.map_err(|error| error.to_string())? })
    }
}
