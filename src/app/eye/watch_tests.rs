//! The stories of a camera and a reader that fail in every way, told without either.

use super::*;

/// A day at the kiosk: time moves only when the story says so.
struct Day {
    watch: Watch,
    start: Instant,
    now: Instant,
}

impl Day {
    fn begin() -> Self {
        let start = Instant::now();
        Self { watch: Watch::new(Patience::default(), start), start, now: start }
    }

    /// Camera 1 and reader 1 are started and work; frame 1 was shown and looked at.
    fn at_work() -> Self {
        let mut day = Self::begin();
        day.tick();
        day.on(Event::ReaderReady { run: 1 });
        day.on(Event::CameraOpened { run: 1, name: "HD".to_owned() });
        day.on(Event::CameraFrame { run: 1 });
        day.on(Event::ReaderLooked { run: 1, number: 1 });
        day
    }

    fn tick(&mut self) -> Vec<Order> {
        self.watch.tick(self.now)
    }

    fn on(&mut self, event: Event) -> Vec<Order> {
        self.watch.on(event, self.now)
    }

    fn later(&mut self, milliseconds: u64) {
        self.now += Duration::from_millis(milliseconds);
    }

    /// Goes to the next deadline and says after how many milliseconds it was.
    fn wait(&mut self) -> (u128, Vec<Order>) {
        let before = self.now;
        self.now = self.watch.deadline();
        (self.now.duration_since(before).as_millis(), self.tick())
    }
}

fn ended(run: u32, sentence: &str) -> Event {
    Event::CameraEnded { run, sentence: sentence.to_owned() }
}

#[test]
fn both_processes_are_started_and_the_first_frame_is_shown() {
    let mut day = Day::begin();
    assert_eq!(
        day.tick(),
        [
            Order::Report(EyeHealth::Opening),
            Order::StartCamera { run: 1 },
            Order::StartReader { run: 1 }
        ]
    );
    assert_eq!(day.tick(), []);
    assert_eq!(day.on(Event::CameraOpened { run: 1, name: "HD".to_owned() }), []);
    let watching = Order::Report(EyeHealth::Watching("HD".to_owned()));
    assert_eq!(day.on(Event::CameraFrame { run: 1 }), [watching]);
    // The reader was not ready; now it is, and is shown the latest frame.
    assert_eq!(day.on(Event::CameraFrame { run: 1 }), []);
    assert_eq!(day.on(Event::ReaderReady { run: 1 }), [Order::Show { number: 2 }]);
}

#[test]
fn a_busy_reader_gets_only_the_latest_frame_when_it_is_done() {
    let mut day = Day::at_work();
    assert_eq!(day.on(Event::CameraFrame { run: 1 }), [Order::Show { number: 2 }]);
    assert_eq!(day.on(Event::CameraFrame { run: 1 }), []);
    assert_eq!(day.on(Event::CameraFrame { run: 1 }), []);
    let looked = day.on(Event::ReaderLooked { run: 1, number: 2 });
    assert_eq!(looked, [Order::Show { number: 4 }]);
    assert_eq!(day.on(Event::ReaderLooked { run: 1, number: 4 }), []);
}

#[test]
fn a_reader_that_is_too_slow_is_replaced_and_the_camera_is_left_alone() {
    let mut day = Day::at_work();
    day.on(Event::CameraFrame { run: 1 });
    day.later(249);
    assert_eq!(day.tick(), []);
    day.later(1);
    let replaced = [Order::EndReader, Order::ReportReaderRestarted, Order::StartReader { run: 2 }];
    assert_eq!(day.tick(), replaced);
    // The frame that did it is not shown again, a late answer to it is not heard.
    assert_eq!(day.on(Event::ReaderLooked { run: 1, number: 2 }), []);
    assert_eq!(day.on(Event::ReaderReady { run: 2 }), []);
    assert_eq!(day.on(Event::CameraFrame { run: 1 }), [Order::Show { number: 3 }]);
}

#[test]
fn a_reader_that_dies_is_replaced_and_one_that_cannot_start_is_given_a_rest() {
    let mut day = Day::at_work();
    let orders = day.on(Event::ReaderEnded { run: 1 });
    assert!(orders.contains(&Order::StartReader { run: 2 }), "{orders:?}");
    let orders = day.on(Event::ReaderEnded { run: 2 });
    assert_eq!(orders, [Order::EndReader, Order::ReportReaderRestarted]);
    let (waited, orders) = day.wait();
    assert_eq!((waited, orders), (1000, vec![Order::StartReader { run: 3 }]));
}

#[test]
fn a_camera_that_falls_silent_is_opened_again() {
    let mut day = Day::at_work();
    let (waited, orders) = day.wait();
    assert_eq!(waited, 1700, "and everybody knows within two seconds");
    assert_eq!(orders, [Order::Report(EyeHealth::Silent), Order::EndCamera]);
    let (waited, orders) = day.wait();
    assert_eq!((waited, orders), (500, vec![Order::StartCamera { run: 2 }]));
    // Frames of the one that was ended are not heard.
    assert_eq!(day.on(Event::CameraFrame { run: 1 }), []);
    day.on(Event::CameraOpened { run: 2, name: "HD".to_owned() });
    let watching = Order::Report(EyeHealth::Watching("HD".to_owned()));
    assert_eq!(day.on(Event::CameraFrame { run: 2 })[0], watching);
}

#[test]
fn a_camera_that_never_opens_is_given_ten_seconds() {
    let mut day = Day::begin();
    day.tick();
    day.on(Event::ReaderReady { run: 1 });
    let (waited, orders) = day.wait();
    assert_eq!(waited, 10_000);
    assert_eq!(orders, [Order::Report(EyeHealth::Silent), Order::EndCamera]);
}

#[test]
fn a_camera_that_opens_and_never_gives_a_picture_is_passed_over() {
    let mut day = Day::begin();
    day.tick();
    day.on(Event::ReaderReady { run: 1 });
    day.on(Event::CameraOpened { run: 1, name: "Virtual".to_owned() });
    let (waited, orders) = day.wait();
    assert_eq!(waited, 10_000);
    assert_eq!(orders, [Order::PassOver, Order::Report(EyeHealth::Silent), Order::EndCamera]);
}

#[test]
fn a_camera_that_opens_and_gives_only_rubbish_is_passed_over() {
    let mut day = Day::begin();
    day.tick();
    day.on(Event::ReaderReady { run: 1 });
    day.on(Event::CameraOpened { run: 1, name: "Broken".to_owned() });
    let none = Order::Report(EyeHealth::NoCamera("damaged".to_owned()));
    assert_eq!(day.on(failed(1, "damaged")), [Order::PassOver, none]);
    // The same if its process is gone without a word.
    day.wait();
    day.on(Event::CameraOpened { run: 2, name: "Worse".to_owned() });
    assert_eq!(day.on(ended(2, "damaged")), [Order::PassOver, Order::EndCamera]);
    // One that gave pictures before is the one to wait for.
    let mut day = Day::at_work();
    let lost = Order::Report(EyeHealth::Lost("damaged".to_owned()));
    assert_eq!(day.on(failed(1, "damaged")), [lost]);
}

#[test]
fn an_unplugged_camera_is_lost_until_it_is_back() {
    let mut day = Day::at_work();
    assert_eq!(
        day.on(ended(1, "It stopped.")),
        [Order::Report(EyeHealth::Lost("It stopped.".to_owned())), Order::EndCamera]
    );
    // It is tried again at growing intervals, and the screen is not bothered with every failure.
    for (run, rest) in [(2, 500), (3, 1000), (4, 2000), (5, 4000), (6, 4000)] {
        let (waited, orders) = day.wait();
        assert_eq!((waited, orders), (rest, vec![Order::StartCamera { run }]));
        assert_eq!(day.on(ended(run, "none was found")), [Order::EndCamera]);
    }
    day.wait();
    day.on(Event::CameraOpened { run: 7, name: "HD".to_owned() });
    let orders = day.on(Event::CameraFrame { run: 7 });
    assert_eq!(orders[0], Order::Report(EyeHealth::Watching("HD".to_owned())));
    day.on(Event::ReaderLooked { run: 1, number: 2 });
    // And after that the next failure is the first one again.
    day.on(ended(7, "It stopped."));
    assert_eq!(day.wait(), (500, vec![Order::StartCamera { run: 8 }]));
}

#[test]
fn where_there_is_no_camera_it_is_said_once_and_tried_again() {
    let mut day = Day::begin();
    day.tick();
    day.on(Event::ReaderReady { run: 1 });
    let none = Order::Report(EyeHealth::NoCamera("none was found".to_owned()));
    assert_eq!(day.on(ended(1, "none was found")), [none, Order::EndCamera]);
    day.wait();
    assert_eq!(day.on(ended(2, "none was found")), [Order::EndCamera]);
    assert!(day.now > day.start);
}

fn failed(run: u32, sentence: &str) -> Event {
    Event::CameraFailed { run, sentence: sentence.to_owned() }
}

#[test]
fn a_process_that_has_told_its_failure_may_wait_for_another_camera() {
    let mut day = Day::at_work();
    // It has said why, and looks on: it is not ended.
    assert_eq!(day.on(failed(1, "gone")), [Order::Report(EyeHealth::Lost("gone".to_owned()))]);
    assert_eq!(day.on(failed(1, "gone, again")), []);
    day.later(400);
    // It ends because there is a camera: the next one is started at once.
    assert_eq!(day.on(ended(1, "")), [Order::EndCamera]);
    assert_eq!(day.tick(), [Order::StartCamera { run: 2 }]);
    // However often that was in vain, there is a long rest only where nothing changes.
    for run in 2..9 {
        assert_eq!(day.on(failed(run, "none was found")), []);
        day.later(300);
        assert_eq!(day.on(ended(run, "")), [Order::EndCamera]);
        assert_eq!(day.tick(), [Order::StartCamera { run: run + 1 }]);
    }
    for (run, rest) in [(10, 500), (11, 1000), (12, 2000), (13, 4000), (14, 4000)] {
        assert_eq!(day.on(failed(run - 1, "none was found")), []);
        assert_eq!(day.wait(), (rest, vec![Order::StartCamera { run }]));
    }
}

#[test]
fn a_process_that_ends_as_soon_as_it_has_spoken_is_not_started_without_end() {
    let mut day = Day::at_work();
    day.on(failed(1, "gone"));
    assert_eq!(day.on(ended(1, "")), [Order::EndCamera]);
    assert_eq!(day.wait(), (250, vec![Order::StartCamera { run: 2 }]));
}

#[test]
fn a_camera_that_sees_badly_is_told_as_that_until_it_sees_well() {
    let mut day = Day::at_work();
    let judged = |run, view| Event::CameraJudged { run, view };
    let hindered = Order::Report(EyeHealth::Hindered("HD".to_owned(), View::Covered));
    assert_eq!(day.on(judged(1, View::Covered)), [hindered]);
    assert_eq!(day.on(judged(1, View::Covered)), []);
    let watching = Order::Report(EyeHealth::Watching("HD".to_owned()));
    assert_eq!(day.on(judged(1, View::Clear)), [watching]);
    assert_eq!(day.on(judged(7, View::Dark)), [], "late words");
    // One that is lost is lost, and not hindered.
    day.on(judged(1, View::Dark));
    let lost = Order::Report(EyeHealth::Lost("gone".to_owned()));
    assert_eq!(day.on(failed(1, "gone")), [lost]);
    assert_eq!(day.on(judged(1, View::Clear)), []);
}
