//! Several processes of this program on one queue, started together.

use std::io::{BufRead as _, BufReader, Lines, Write as _};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use super::roles::{Outcome, Role, Task};
use crate::app::failure::Failure;

/// Processes that are ready, or at work.
pub(super) struct Crew(Vec<Hand>);

/// One process. Its word to begin goes in, what came of its task comes out.
struct Hand {
    child: Child,
    word: Option<ChildStdin>,
    says: Lines<BufReader<ChildStdout>>,
}

impl Crew {
    /// Starts a process for each role, with the queue in `file`; returns when all have opened it.
    pub(super) fn ready(
        file: &Path,
        roles: impl IntoIterator<Item = Role>,
    ) -> Result<Self, Failure> {
        let start = |role| Hand::start(&Task { file: file.to_owned(), role });
        let mut crew = Self(roles.into_iter().map(start).collect::<Result<_, _>>()?);
        for hand in &mut crew.0 {
            hand.hear()?;
        }
        Ok(crew)
    }

    /// Says the word to all.
    pub(super) fn go(&mut self) -> Result<(), Failure> {
        for word in self.0.iter_mut().filter_map(|hand| hand.word.as_mut()) {
            word.write_all(b"go\n").map_err(|error| failed(&error.to_string()))?;
        }
        Ok(())
    }

    /// What came of it, once all are done; displays take it as the end.
    pub(super) fn outcomes(mut self) -> Result<Vec<Outcome>, Failure> {
        for hand in &mut self.0 {
            hand.word = None;
        }
        self.0.iter_mut().map(Hand::outcome).collect()
    }

    /// The same of processes that end by themselves.
    pub(super) fn work(mut self) -> Result<Vec<Outcome>, Failure> {
        self.go()?;
        self.outcomes()
    }
}

impl Hand {
    fn start(task: &Task) -> Result<Self, Failure> {
        let not_started = |error: std::io::Error| failed(&error.to_string());
        let task = serde_json::to_string(task).map_err(|error| failed(&error.to_string()))?;
        let mut child = Command::new(std::env::current_exe().map_err(not_started)?)
            .args(["bench", "queue", "--task", &task])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(not_started)?;
        let word = child.stdin.take();
        let says = child.stdout.take().ok_or_else(|| failed("it has no output"))?;
        Ok(Self { child, word, says: BufReader::new(says).lines() })
    }

    /// The next line it says.
    fn hear(&mut self) -> Result<String, Failure> {
        let line = self.says.next().ok_or_else(|| failed("it ended early"))?;
        line.map_err(|error| failed(&error.to_string()))
    }

    fn outcome(&mut self) -> Result<Outcome, Failure> {
        let said = self.hear()?;
        self.child.wait().map_err(|error| failed(&error.to_string()))?;
        serde_json::from_str(&said).map_err(|error| failed(&error.to_string()))
    }
}

impl Drop for Hand {
    /// Nobody is left behind when another failed. Who has ended takes no notice.
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

fn failed(why: &str) -> Failure {
    Failure::told("bench_process", format!("a process of the bench failed: {why}"))
}
