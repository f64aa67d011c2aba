//! The paper as scripts and people at the command line get it: slips in folders, on printers, again.

use std::path::{Path, PathBuf};
use std::process::Command;

use dropin::domain::device::{DeviceKind, DeviceReport};
use dropin::store::{QueueStore as _, SqliteStore};
use ipp::model::StatusCode;

use crate::cli::{Desk, NOON};
use crate::support::{COPY, EscPosFake, IppFake, Manners, Takes, at};

#[test]
fn slips_are_written_to_the_folder_and_a_reprint_is_a_second_paper() {
    let desk = Desk::at(NOON);
    let folder = format!("folder:{}", desk.path("slips").display());
    desk.done(&["check-in", "--badge", "b", "--area", "career", "--printer", &folder]);
    desk.done(&["check-in", "--badge", "b", "--area", "career", "--printer", &folder]);
    let papers = || -> Vec<PathBuf> {
        let mut all: Vec<_> =
            std::fs::read_dir(desk.path("slips")).unwrap().map(|e| e.unwrap().path()).collect();
        all.sort();
        all
    };
    assert_eq!(papers().len(), 1, "showing the badge again prints nothing");
    desk.done(&["reprint", "1", "--printer", &folder]);
    assert_eq!(papers().len(), 2);
    let second =
        pdf_text(papers().iter().find(|p| p.to_string_lossy().contains("copy-2")).unwrap());
    assert!(second.contains("COPY 2"), "{second}");
    let out = desk.path("again.pdf");
    desk.done(&["slip", "1", "--out", out.to_str().unwrap()]);
    assert!(std::fs::read(&out).unwrap().starts_with(b"%PDF"));
}

#[test]
fn a_slip_is_drawn_for_the_paper_that_is_named() {
    let desk = Desk::at(NOON);
    desk.check_in("ann", "career");
    let file = desk.path("slip.pdf");
    let out = file.to_str().unwrap();
    for (paper, size) in [("a6", "297.638 x 419.528"), ("58mm", "164.409 x"), ("80mm", "226.772 x")]
    {
        desk.done(&["slip", "1", "--out", out, "--paper", paper]);
        let facts = Command::new("pdfinfo").arg(&file).output().unwrap();
        let facts = String::from_utf8(facts.stdout).unwrap();
        assert!(facts.contains(size), "{paper}: {facts}");
    }
    let unknown = desk.run(&["slip", "1", "--out", out, "--paper", "a7"]);
    assert_eq!(unknown.status.code(), Some(2));
}

#[test]
fn a_slip_comes_out_of_the_thermal_printer_that_is_named() {
    let desk = Desk::at(NOON);
    let fake = EscPosFake::switched_on();
    desk.done(&["check-in", "--badge", "b", "--area", "career", "--printer", &fake.uri]);
    desk.done(&["reprint", "1", "--printer", &fake.uri, "--paper", "58mm"]);
    let widths: Vec<u32> = fake.papers().iter().map(image::GrayImage::width).collect();
    assert_eq!(widths, [576, 384]);
    let sheet = desk.run(&["reprint", "1", "--printer", &fake.uri, "--paper", "a6"]);
    assert_eq!(sheet.status.code(), Some(2), "a thermal printer takes rolls");
}

#[test]
fn a_printer_that_fails_leaves_the_ticket_valid() {
    let desk = Desk::at(NOON);
    let file = desk.path("not-a-folder");
    std::fs::write(&file, "").unwrap();
    let folder = format!("folder:{}", file.join("slips").display());
    let output = desk.run(&["check-in", "--badge", "b", "--area", "career", "--printer", &folder]);
    assert_eq!(output.status.code(), Some(0));
    assert!(String::from_utf8_lossy(&output.stderr).contains("not-a-folder"));
    assert_eq!(desk.done(&["queue"])["tickets"].as_array().unwrap().len(), 1);
}

#[test]
fn a_picture_of_the_slip_finds_the_same_ticket() {
    let desk = Desk::at(NOON);
    let first = desk.check_in("b", "career");
    let slip = desk.path("slip.pdf");
    desk.done(&["slip", "1", "--out", slip.to_str().unwrap()]);
    let picture = desk.path("slip");
    let drawn = Command::new("pdftoppm")
        .args(["-r", "150", "-png", "-singlefile"])
        .args([&slip, &picture])
        .status()
        .expect("pdftoppm is there (make test installs poppler-utils)");
    assert!(drawn.success());
    let picture = desk.path("slip.png");
    let again = desk.done(&["check-in", "--image", picture.to_str().unwrap(), "--area", "leading"]);
    assert_eq!(again["existing"], true);
    assert_eq!(again["ticket"]["number"], first["ticket"]["number"]);
}

#[test]
fn each_printer_gets_the_slip_in_its_own_size() {
    let (office, thermal) = (IppFake::switched_on(), EscPosFake::switched_on());
    office.has_paper("iso_a4_210x297mm");
    office.takes(Takes::Refuses(StatusCode::ClientErrorNotAuthorized));
    let printers = ["--printer", &office.uri, "--second-printer", &thermal.uri];
    let check_in = ["check-in", "--badge", "b", "--area", "career"];
    Desk::at(NOON).done(&[&check_in[..], &printers[..]].concat());
    assert!(office.asked().join("\n").contains("21000"));
    let [slip] = thermal.papers().try_into().unwrap();
    // A page of A4 would be 2376 rows long, with nothing at its sides.
    assert_eq!((slip.width(), slip.height() < 1600), (576, true), "{} rows", slip.height());
}

#[test]
fn a_copy_that_came_out_of_the_second_printer_is_enough_for_the_command() {
    let thermal = EscPosFake::with(Manners::BreaksOffAfter);
    let desk = Desk::at(NOON);
    let folder = format!("folder:{}", desk.path("slips").display());
    let printers = ["--printer", &thermal.uri, "--second-printer", &folder];
    let check_in = ["check-in", "--badge", "b", "--area", "career"];
    desk.done(&[&check_in[..], &printers[..]].concat());
    let copy = desk.path("slips").join(format!("{COPY}.pdf"));
    assert!(copy.is_file(), "no {}", copy.display());
}

#[test]
fn a_paper_is_ordered_only_where_somebody_prints() {
    let desk = Desk::at(NOON);
    desk.check_in("b", "career");
    let (code, said) = desk.refused(&["reprint", "1", "--station", "door"]);
    assert_eq!(code, "no_printer_there");
    assert!(
        said["error"]["message"].as_str().unwrap().contains("no screen with a printer"),
        "{said}"
    );
    let store = SqliteStore::open_existing(&desk.path("queue.sqlite")).unwrap();
    let works = DeviceReport { kind: DeviceKind::Printer, state: "ready".to_owned() };
    store.note_devices("kiosk", &[works], at("12:00")).unwrap();
    let (_, said) = desk.refused(&["reprint", "1", "--station", "door"]);
    assert!(said["error"]["message"].as_str().unwrap().ends_with("at: kiosk"), "{said}");
    let done = desk.done(&["reprint", "1", "--station", "kiosk"]);
    assert_eq!(done["tickets"][0]["copies"], 2, "what was refused is not counted");
}

fn pdf_text(path: &Path) -> String {
    let output = Command::new("pdftotext").args([path.as_os_str(), "-".as_ref()]).output();
    let output = output.expect("pdftotext is there (make test installs poppler-utils)");
    String::from_utf8_lossy(&output.stdout).into_owned()
}
