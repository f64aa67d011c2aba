//! What can be measured, on the command line.

use std::path::PathBuf;

use clap::Subcommand;

#[derive(Debug, Subcommand)]
pub(crate) enum Bench {
    /// Reading codes: how many, how fast, how soon
    Scan {
        /// A folder of pictures whose texts are known, by an expected.csv or manifest*.csv in it
        #[arg(value_name = "DIR")]
        folder: Option<PathBuf>,
        /// Also have another reader read the same frames
        #[arg(long, value_name = "READER", value_parser = ["zxing-cpp"])]
        against: Option<String>,
        /// Made-up sequences of 30 frames, as a camera gives them: with a code in view, and as many
        /// without
        #[arg(long, value_name = "N", default_value_t = 0, value_parser = clap::value_parser!(u64).range(..=1_000_000))]
        sequences: u64,
        /// Made-up presentations of 15 frames: a badge is brought to the camera
        #[arg(long, value_name = "N", default_value_t = 0, value_parser = clap::value_parser!(u64).range(..=1_000_000))]
        presentations: u64,
        /// The first seed of what is made up
        #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u64).range(..=1_000_000))]
        seed: u64,
    },
    /// The queue in many hands: waiting, fairness, displays, size; beside what a sync costs
    Queue {
        /// A folder on the disk to be measured. Default: where temporary files are
        #[arg(long, value_name = "DIR")]
        folder: Option<PathBuf>,
        /// What a process of the bench is to do
        #[arg(long, value_name = "TASK", hide = true)]
        task: Option<String>,
    },
    /// Slips: how long each takes to draw and how large its file is, in every script and on every
    /// paper. Fails if a limit is missed
    Slip,
    /// Screens: the first frame, and processor and memory while nothing happens and while a camera
    /// looks. Opens windows for about a minute. Fails if a limit is missed
    Screens {
        /// How long each is looked at, in seconds
        #[arg(long, value_name = "S", default_value_t = 10, value_parser = clap::value_parser!(u64).range(1..=86_400))]
        seconds: u64,
    },
    /// Hours of a kiosk, a board and a desk played fast, without a display: what memory they take.
    /// Fails if it grows
    Hours {
        #[arg(long, value_name = "N", default_value_t = 8, value_parser = clap::value_parser!(u16).range(2..=12))]
        hours: u16,
    },
    /// Honest waits: made-up sessions, what people were told beside what became of it, and beside a
    /// plain formula. Fails if a limit is missed
    Wait {
        /// Sessions of each kind of day
        #[arg(long, value_name = "N", default_value_t = 1000, value_parser = clap::value_parser!(u64).range(1..=1_000_000))]
        sessions: u64,
        /// The first seed
        #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u64).range(..=1_000_000))]
        seed: u64,
    },
}
