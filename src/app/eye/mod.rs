//! The eye of a kiosk: sees with a camera and reads badges, in two child processes of this same
//! executable, so that a hanging driver, a panicking decoder or a hostile picture is never more
//! than a process to be ended. Names no screen.

mod children;
mod lookout;
mod mailbox;
mod memory;
mod process;
mod supervisor;
mod watch;
mod wire;

use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::SyncSender;
use std::thread::JoinHandle;
use std::time::Duration;

pub(crate) use children::reader_patience;
pub use children::{CameraOrders, run_camera_child, run_child, run_reader_child};
pub use mailbox::{EyeNews, Sighting};
pub use watch::{EyeHealth, Patience};

use crate::camera::{CameraChoice, Turn};
use mailbox::Mailbox;
use supervisor::{Post, Supervisor};

/// What an eye needs to know.
#[derive(Debug, Clone)]
pub struct EyeSettings {
    /// Which camera.
    pub choice: CameraChoice,
    /// How long each picture of a folder is in view.
    pub each: Duration,
    /// How far its pictures are turned before anything else.
    pub turn: Turn,
    /// The file that remembers which camera `auto` tries first.
    pub memory: Option<PathBuf>,
    /// How long to wait before something counts as stuck.
    pub patience: Patience,
    /// This program; it is started again as `EXE eye camera` and `EXE eye reader`.
    pub exe: PathBuf,
}

/// An eye that is open. Dropping it ends its processes.
pub struct Eye {
    mailbox: Arc<Mailbox>,
    post: SyncSender<Post>,
    supervisor: Option<JoinHandle<()>>,
}

impl Eye {
    /// Opens the eye. `on_news` is called on a thread of the eye whenever [`take`](Self::take) has
    /// something new; it must return at once.
    pub fn start(settings: EyeSettings, on_news: impl Fn() + Send + 'static) -> io::Result<Self> {
        let mailbox = Arc::new(Mailbox::default());
        let (post, supervisor) =
            Supervisor::start(settings, Arc::clone(&mailbox), Box::new(on_news))?;
        Ok(Self { mailbox, post, supervisor: Some(supervisor) })
    }

    /// What is new since the last call: of pictures, outlines and health only the latest, of what
    /// was read all (the last few looks, if nobody asked for long). Never waits.
    pub fn take(&self) -> Vec<EyeNews> {
        self.mailbox.take()
    }
}

impl Drop for Eye {
    fn drop(&mut self) {
        let told = self.post.send(Post::Close);
        let ended = self.supervisor.take().map(JoinHandle::join);
        if told.is_err() || matches!(ended, Some(Err(_))) {
            tracing::error!("the eye's supervisor ended before its time");
        }
    }
}
