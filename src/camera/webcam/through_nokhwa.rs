//! Cameras through nokhwa, on every platform it knows.

use nokhwa::utils::{CameraFormat, CameraIndex, RequestedFormat, RequestedFormatType};

use super::{KNOWN, Source, Taken, best, caught};

struct Nokhwa {
    camera: nokhwa::Camera,
    format: CameraFormat,
}

/// Opens the camera the system knows by `number` in the best way it offers.
pub(super) fn open(number: u32) -> Result<Box<dyn Source>, String> {
    // A first, careful opening asks what the camera can do; it is closed again because two
    // open handles of one camera spoil each other.
    let offers = {
        let mut camera = open_as(number, RequestedFormatType::None)?;
        caught(|| camera.compatible_camera_formats())?
    };
    let mut camera = match best(&offers) {
        Some(format) => open_as(number, RequestedFormatType::Exact(format))
            .or_else(|_refused| open_as(number, RequestedFormatType::None))?,
        None => open_as(number, RequestedFormatType::None)?,
    };
    caught(|| camera.open_stream())?;
    Ok(Box::new(Nokhwa { format: camera.camera_format(), camera }))
}

fn open_as(number: u32, wish: RequestedFormatType) -> Result<nokhwa::Camera, String> {
    let wish = RequestedFormat::with_formats(wish, &KNOWN);
    caught(|| nokhwa::Camera::new(CameraIndex::Index(number), wish))
}

impl Source for Nokhwa {
    /// The whole buffer of the driver: how much of it is new, nokhwa does not tell.
    fn take(&mut self) -> Result<Taken<'_>, String> {
        let Self { camera, format } = self;
        let bytes = caught(move || camera.frame_raw())?;
        Ok(Taken { format: format.format(), width: format.width(), height: format.height(), bytes })
    }
}

/// The system's list of cameras. nokhwa panics when one of them is named in a way it does not
/// expect; that must not hide the others, so then the first numbers are tried blindly.
#[cfg(not(target_os = "linux"))]
pub(super) fn list() -> Vec<super::Listed> {
    use nokhwa::utils::ApiBackend;

    use super::Listed;

    let blindly = |_reason| {
        (0..8).map(|number| Listed { number, name: format!("camera {number}") }).collect()
    };
    let listed = |info: nokhwa::utils::CameraInfo| {
        Some(Listed { number: info.index().as_index().ok()?, name: info.human_name() })
    };
    caught(|| nokhwa::query(ApiBackend::Auto))
        .map_or_else(blindly, |infos| infos.into_iter().filter_map(listed).collect())
}
