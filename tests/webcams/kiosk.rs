//! The kiosk itself, in its window, with a camera that goes through everything; what it says of it
//! to whoever follows it from outside.

use std::io::{BufRead as _, BufReader};
use std::process::{Command, Stdio};
use std::sync::mpsc::{Receiver, sync_channel};
use std::time::Duration;

use image::{DynamicImage, GrayImage};

use super::sockets::{self, Fake, Sockets};
use super::{badge, small};
use crate::windows::{Hall, Running};

const LONG: Duration = Duration::from_mins(1);

/// Opens a kiosk that takes what camera there is, and listens to its lines.
fn open(hall: &Hall, sockets: &Sockets) -> (Running, Receiver<String>) {
    let mut kiosk = hall.command(&sockets.program());
    kiosk.args(["kiosk", "--windowed"]).env("XDG_DATA_HOME", sockets.home());
    let mut kiosk = Running(kiosk.stdout(Stdio::piped()).spawn().unwrap());
    let lines = BufReader::new(kiosk.0.stdout.take().unwrap()).lines();
    let (said, heard) = sync_channel(100);
    let listen = move || lines.map_while(Result::ok).try_for_each(|line| said.send(line));
    std::thread::Builder::new().spawn(listen).unwrap();
    (kiosk, heard)
}

fn until(heard: &Receiver<String>, word: &str) {
    let line = format!("{{\"kiosk\":\"{word}\"}}");
    let mut before = Vec::new();
    while before.last() != Some(&line) {
        let next = heard.recv_timeout(LONG);
        before.push(next.unwrap_or_else(|_| panic!("{word} was not said, but {before:?}")));
    }
}

#[test]
fn the_kiosk_goes_on_through_everything_that_can_happen_to_its_camera() {
    let (hall, sockets) = (Hall::open(), Sockets::new());
    let (_kiosk, heard) = open(&hall, &sockets);
    until(&heard, "camera_none");
    let camera = Fake { sizes: "640x480", ..Fake::named("HD Pro") };
    let jpeg = sockets::bytes(&small(&badge()), "MJPG");
    sockets.plug(0, &camera, std::slice::from_ref(&jpeg));
    until(&heard, "camera_live");
    sockets.stall();
    until(&heard, "camera_silent");
    sockets.go_on();
    until(&heard, "camera_live");
    sockets.pull_all();
    until(&heard, "camera_lost");
    sockets.plug(1, &camera, std::slice::from_ref(&jpeg));
    until(&heard, "camera_live");
    let black = DynamicImage::ImageLuma8(GrayImage::new(640, 480));
    sockets.show(1, &[sockets::bytes(&black, "MJPG")]);
    until(&heard, "camera_covered");
    sockets.show(1, &[jpeg]);
    until(&heard, "camera_live");
    let remembered = std::fs::read_to_string(sockets.home().join("dropin/camera.txt")).unwrap();
    assert_eq!(remembered, "worked HD Pro\n");
}

#[test]
fn how_the_picture_is_turned_and_mirrored_is_said_in_words_that_are_checked() {
    for (option, value, hint) in
        [("--rotate", "45", "use 0, 90, 180 or 270"), ("--mirror", "yes", "auto, on, off")]
    {
        let mut dropin = Command::new(env!("CARGO_BIN_EXE_dropin"));
        let said = dropin.args(["kiosk", option, value]).output().unwrap();
        assert_eq!(said.status.code(), Some(2));
        let words = String::from_utf8_lossy(&said.stderr);
        assert!(words.contains(hint), "{words}");
    }
}
