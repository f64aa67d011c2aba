//! The same against a real printer's program: `ippeveprinter`, with a script for what it does with a
//! paper.

use std::fs;
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use dropin::printer::ipp::{IppPrinter, Patience};
use dropin::printer::{Printer as _, Progress, Trouble};
use dropin::slip::PaperSize;

use crate::support::{File, set_mode, shim};

/// As many looks as the slowest machine needs.
const LOOKS: usize = 600;

const BETWEEN: Duration = Duration::from_millis(50);

/// The process; stopped when it is dropped.
struct Real {
    child: Child,
    folder: tempfile::TempDir,
    printer: IppPrinter,
}

impl Real {
    /// A printer that runs these lines of a shell for each paper, `$1`, in its folder.
    fn that(does: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let script = folder.path().join("print");
        let lines = format!("#!/bin/sh\ncd {}\n{does}\n", folder.path().display());
        fs::write(&script, lines).unwrap();
        set_mode(&script, 0o755);
        let spool = folder.path().join("spool");
        fs::create_dir(&spool).unwrap();
        let port = TcpListener::bind("localhost:0").unwrap().local_addr().unwrap().port();
        let mut command = Command::new("/usr/sbin/ippeveprinter");
        command.args(["-r", "off", "-n", "localhost", "-f", "application/pdf"]);
        command.args(["-p", &port.to_string()]).arg("-c").arg(script);
        command.arg("-d").arg(spool).arg("Dropin");
        command.env("LD_PRELOAD", shim("no_avahi.c")).env("HOME", folder.path());
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let child = command.spawn().expect("ippeveprinter, of the package cups-ipp-utils");
        let address = format!("ipp://localhost:{port}/ipp/print");
        let printer = IppPrinter::new(&address, Patience::default()).unwrap();
        let real = Self { child, folder, printer };
        let up = || TcpStream::connect(("localhost", port)).is_ok();
        assert!(until(up), "the printer starts");
        real
    }

    fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Looks until the job is so far.
    fn comes_to(&self, job: &str, progress: Progress) {
        let mut seen = None;
        let came = until(|| {
            seen = Some(self.printer.look(job));
            seen == Some(Ok(progress))
        });
        assert!(came, "{job} is {seen:?}, not {progress:?}");
    }
}

impl Drop for Real {
    fn drop(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

fn until(mut so: impl FnMut() -> bool) -> bool {
    (0..LOOKS).any(|_| {
        let is_so = so();
        if !is_so {
            thread::sleep(BETWEEN);
        }
        is_so
    })
}

const PDF: &[u8] = b"%PDF-1.7 /MediaBox[0 0 226.772 340.157]";

#[test]
fn a_real_printers_program_gets_the_paper_once_and_tells_its_end() {
    let real = Real::that(r#"cp "$1" "out-$$.pdf""#);
    assert_eq!(real.printer.look("ticket-1"), Ok(Progress::Forgotten));
    assert_eq!(real.printer.send("ticket-1", &File(PDF.to_vec())), Ok(Progress::Waiting(None)));
    real.comes_to("ticket-1", Progress::Printed);
    let width = real.printer.paper_width().unwrap();
    assert_eq!(PaperSize::across(width), PaperSize::A4, "{width} mm");
    let files = fs::read_dir(real.folder.path()).unwrap().map(|file| file.unwrap().path());
    let papers: Vec<_> =
        files.filter(|file| file.extension().is_some_and(|e| e == "pdf")).collect();
    assert_eq!(papers.len(), 1);
    assert_eq!(fs::read(&papers[0]).unwrap(), PDF);
}

#[test]
fn a_real_printers_program_out_of_paper_says_so_and_goes_on() {
    let real = Real::that(
        "echo 'STATE: +media-empty-error' >&2\n\
         until [ -e paper ]; do sleep 0.1; done\n\
         echo 'STATE: -media-empty-error' >&2",
    );
    real.printer.send("ticket-1", &File(PDF.to_vec())).unwrap();
    real.comes_to("ticket-1", Progress::Waiting(Some(Trouble::OutOfPaper)));
    fs::write(real.file("paper"), "").unwrap();
    real.comes_to("ticket-1", Progress::Printed);
}

#[test]
fn a_real_printers_program_gives_up_what_is_cancelled() {
    // This one looks whether it is to go on only when its script has ended.
    let real = Real::that(
        "echo 'STATE: +media-jam-error' >&2\n\
         until [ -e cleared ]; do sleep 0.1; done",
    );
    real.printer.send("ticket-1", &File(PDF.to_vec())).unwrap();
    real.comes_to("ticket-1", Progress::Waiting(Some(Trouble::Jam)));
    real.printer.cancel("ticket-1").unwrap();
    fs::write(real.file("cleared"), "").unwrap();
    real.comes_to("ticket-1", Progress::Failed(Trouble::Cancelled));
}

#[test]
fn a_real_printers_program_that_gives_a_paper_up_says_so_after_it_took_it() {
    let real = Real::that("exit 1");
    assert_eq!(real.printer.send("ticket-1", &File(PDF.to_vec())), Ok(Progress::Waiting(None)));
    real.comes_to("ticket-1", Progress::Failed(Trouble::Aborted));
}
