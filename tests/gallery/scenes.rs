//! The scenes of the gallery: which screen, in which state.

use std::sync::Arc;
use std::time::Duration;

use dropin::displays::desk::{DeskDeed, LogLine};
use dropin::displays::kiosk::{CameraState, PrinterState, SlipState};
use dropin::displays::theme::Scheme;
use dropin::domain::Refusal;
use dropin::domain::badge::BadgeKey;
use dropin::domain::event::{AreaCode, TableNumber};
use dropin::domain::queue::{Done, Queue, Remark, Standing};
use dropin::domain::refusal::Offer;
use dropin::domain::ticket::Window;
use dropin::screens::kiosk::{
    self, Answer, Message, Outline, Picture, Press, Scanned, Sheet, Visitor,
};
use dropin::screens::{Screen, board, desk, frame, table};
use dropin::text::Language;
use eframe::egui;

use crate::room;

/// A screen that nobody answers, at a moment of its life; says what it is drawn on.
pub(crate) type Draw = Box<dyn FnMut(&mut egui::Ui, Duration) -> egui::Color32>;

/// Which scene, how it is drawn.
pub(crate) struct Wanted {
    pub(crate) scene: String,
    pub(crate) language: Language,
    pub(crate) scheme: Option<Scheme>,
}

/// Every scene there is a reason to look at.
pub(crate) const ALL: [&str; 49] = [
    "kiosk-attract",
    "kiosk-seen",
    "kiosk-unread",
    "kiosk-two",
    "kiosk-closed",
    "kiosk-over",
    "kiosk-lost",
    "kiosk-silent",
    "kiosk-covered",
    "kiosk-dark",
    "kiosk-dazzled",
    "kiosk-nocamera",
    "kiosk-opening",
    "kiosk-cutoff",
    "kiosk-wifi",
    "kiosk-about",
    "kiosk-languages",
    "kiosk-ease",
    "kiosk-areas",
    "kiosk-topics",
    "kiosk-large",
    "kiosk-late",
    "kiosk-veil",
    "kiosk-details",
    "kiosk-number",
    "kiosk-failed",
    "kiosk-nobadge",
    "kiosk-refused",
    "kiosk-yours",
    "kiosk-out",
    "kiosk-leaving",
    "kiosk-change",
    "kiosk-called",
    "table-1",
    "table-ready",
    "table-closed",
    "table-waiting",
    "table-overrun",
    "table-groups",
    "board",
    "board-empty",
    "board-old",
    "desk",
    "desk-detail",
    "desk-table",
    "desk-area",
    "desk-override",
    "desk-devices",
    "table-asks",
];

/// A look by its name.
pub(crate) fn scheme(name: &str) -> Option<Scheme> {
    match name {
        "light" => Some(Scheme::Light),
        "dark" => Some(Scheme::Dark),
        "contrast" => Some(Scheme::Contrast),
        _ => None,
    }
}

/// A scene by its name: `kiosk-areas`, `table-4`, `board`, `desk-detail`, ...
pub(crate) fn draw(wanted: &Wanted) -> Draw {
    let Wanted { scene, language, scheme } = wanted;
    let light = scheme.unwrap_or_default();
    // The veil comes after a while.
    let before = Duration::from_secs(if scene.ends_with("veil") { 27 } else { 0 });
    match scene.split_once('-').unwrap_or((scene, "")) {
        ("kiosk", state) => drawn(kiosk_in(state, *language).in_scheme(light), before),
        ("table", state) => drawn(table_in(state, *language).in_scheme(light), before),
        ("board", state) => {
            let scheme = scheme.unwrap_or(Scheme::Dark);
            drawn(board_in(state, *language).in_scheme(scheme), before)
        }
        (_, state) => drawn(desk_in(state, *language).in_scheme(light), before),
    }
}

fn drawn<S: Screen + 'static>(mut screen: S, before: Duration) -> Draw {
    Box::new(move |ui, elapsed| {
        let _asked_in_vain = frame(ui, &mut screen, before + elapsed);
        screen.ground()
    })
}

fn kiosk_in(state: &str, language: Language) -> kiosk::Model {
    let queue = match state {
        "closed" => room::queue(-60),
        "over" => room::queue(120),
        "free" => room::queue(2),
        "late" | "refused" => room::later(Some(&room::busy()), 88),
        _ => room::busy(),
    };
    let mut model = kiosk::Model::new(&queue.event().languages).with_voice(true);
    model.update(Message::Looked(Arc::new(queue.clone())));
    model.update(Message::Camera(match state {
        "lost" => CameraState::Lost,
        "silent" => CameraState::Silent,
        "covered" => CameraState::Covered,
        "dark" => CameraState::Dark,
        "dazzled" => CameraState::Dazzled,
        "nocamera" => CameraState::None,
        "opening" => CameraState::Opening,
        _ => CameraState::Live,
    }));
    if matches!(
        state,
        "seen" | "unread" | "picture" | "two" | "part" | "covered" | "dark" | "dazzled"
    ) {
        let mut picture = picture(matches!(state, "seen" | "unread" | "two" | "part"));
        if let Some(code) = &mut picture.code {
            code.badge = state == "seen";
        }
        let (part, least) = match state {
            "covered" => (1, 8),
            "dark" => (12, 4),
            "dazzled" => (30, 250),
            _ => (255, 0),
        };
        for byte in &mut picture.rgb {
            let light = least + u16::from(*byte) * part / 255;
            *byte = u8::try_from(light).unwrap_or(255);
        }
        model.update(Message::Picture(Some(Arc::new(picture))));
    }
    if state == "lost" {
        model.update(Message::Printer(PrinterState::Out));
    }
    if state == "cutoff" {
        model.update(Message::CutOff);
    }
    walk(&mut model, state, queue);
    model.update(Message::Pressed(Press::Language(language)));
    for press in match state {
        "languages" => vec![Press::Open(Sheet::Languages)],
        "topics" => vec![Press::Open(Sheet::Topics)],
        "ease" => vec![Press::Open(Sheet::Ease)],
        "large" => vec![Press::Larger],
        "low" => vec![Press::Lower],
        _ => Vec::new(),
    } {
        model.update(Message::Pressed(press));
    }
    model
}

/// Walks through the kiosk until `state` is on the screen.
fn walk(model: &mut kiosk::Model, state: &str, mut queue: Queue) {
    let look_up = |model: &mut kiosk::Model, answer| {
        model.update(Message::Seen(Scanned("badge".to_owned())));
        model.update(Message::Answer { ask: 1, answer });
    };
    let badge = Some(BadgeKey("key".to_owned()));
    let visitor = Visitor { badge, name: Some("Amina Yusuf".to_owned()), language: None };
    match state {
        "about" => {
            model.update(Message::Pressed(Press::About));
        }
        "two" => drop(model.update(Message::SeenTwo)),
        "part" => {
            model.update(Message::SeenOther(Refusal::NotABadge { kind: "cut_off" }));
        }
        "wifi" => look_up(model, Answer::Refused(Refusal::NotABadge { kind: "wifi" })),
        "areas" | "free" | "late" | "veil" | "topics" | "large" | "low" => {
            look_up(model, Answer::Visitor(visitor));
        }
        "details" | "number" | "failed" | "refused" | "nobadge" => {
            if state == "nobadge" {
                model.update(Message::Pressed(Press::NoBadge));
            } else {
                look_up(model, Answer::Visitor(visitor));
            }
            let area = if state == "failed" { "applications" } else { "career" };
            model.update(Message::Pressed(Press::Area(AreaCode(area.to_owned()))));
            if matches!(state, "number" | "failed" | "nobadge") {
                let name = (state != "nobadge").then_some("Amina Yusuf");
                let done = room::take(&mut queue, area, name.map(|_| "Amina of the gallery"));
                let mut done = done;
                for ticket in &mut done.tickets {
                    ticket.name = name.map(str::to_owned);
                    if name.is_none() {
                        ticket.badge = None;
                    }
                }
                model.update(Message::Pressed(Press::GetNumber));
                let number = done.tickets[0].number;
                let ask = if state == "nobadge" { 1 } else { 2 };
                model.update(Message::Answer { ask, answer: Answer::Done(done) });
                model.update(Message::Looked(Arc::new(queue)));
                if state == "failed" {
                    model.update(Message::Slip { number, state: SlipState::Failed });
                }
            }
        }
        "yours" | "out" | "leaving" | "change" | "called" => {
            let number = room::number(if state == "called" { 6 } else { 11 });
            let ticket = queue.ticket(number).cloned();
            let tickets = ticket.into_iter().collect();
            let remark = (state == "out").then(out_of_reach);
            let done = Done { tickets, table: None, existing: true, remark };
            look_up(model, Answer::Done(done));
            match state {
                "leaving" => model.update(Message::Pressed(Press::Leave)),
                "change" => model.update(Message::Pressed(Press::ChangeArea)),
                _ => None,
            };
        }
        _ => {}
    }
}

/// What somebody is told whose number will hardly be reached.
fn out_of_reach() -> Remark {
    let window = Window { from: room::at(60), to: room::at(75) };
    let area = |code: &str| Offer::Area { area: AreaCode(code.to_owned()), window };
    let offers = vec![area("leading"), area("speaking"), area("involved"), Offer::Contact];
    Remark::Standing(Standing { out_of_reach: true, group: None, offers })
}

/// A picture as a camera might send it, with something like a code in it.
fn picture(seen: bool) -> Picture {
    let (width, height) = (640, 480);
    let mut rgb = Vec::with_capacity(width * height * 3);
    for y in 0..height {
        for x in 0..width {
            let badge = (230..410).contains(&x) && (130..370).contains(&y);
            let code = (260..380).contains(&x) && (190..310).contains(&y);
            let dark = code && (x / 12 * 7 + y / 12 * 5) % 3 == 0;
            let shade = if dark {
                20
            } else if badge {
                245
            } else {
                u8::try_from(90 + (x + y) / 12).unwrap_or(255)
            };
            rgb.extend([shade, shade, shade]);
        }
    }
    let corners = [(0.405, 0.395), (0.595, 0.395), (0.595, 0.645), (0.405, 0.645)];
    let code = seen.then_some(Outline { corners, badge: true });
    Picture { width, height, rgb, code, mirrored: true, serial: 1 }
}

fn table_in(state: &str, language: Language) -> table::Model {
    let (number, queue) = match state {
        "ready" => (3, room::later(Some(&room::busy()), 23)),
        "closed" => (1, room::queue(120)),
        "nobody" => (5, room::queue(3)),
        "late" => (2, room::later(Some(&room::busy()), 40)),
        "waiting" => (4, room::later(Some(&room::busy()), 26)),
        "long" => (1, room::later(Some(&room::busy()), 36)),
        "overrun" => (6, room::overrun()),
        "groups" => (6, room::in_groups()),
        "asks" => (1, room::busy()),
        number => (number.parse().unwrap_or(1), room::busy()),
    };
    let mut queue = queue;
    if state == "ready" {
        room::take(&mut queue, "applications", None);
        queue.finish(TableNumber(3)).ok();
    }
    let mut model = table::Model::new(TableNumber(number), language);
    model.update(table::Message::Looked(Arc::new(queue.clone())));
    if state == "asks" {
        queue.finish(TableNumber(number)).ok();
        model.update(table::Message::Looked(Arc::new(queue)));
    }
    model
}

fn board_in(state: &str, language: Language) -> board::Model {
    let queue = match state {
        "empty" => room::queue(1),
        "late" => room::later(Some(&room::busy()), 88),
        "groups" => room::in_groups(),
        _ => room::busy(),
    };
    let mut model = board::Model::new(language);
    model.update(board::Message::Looked(Arc::new(queue)));
    if state == "old" {
        model.update(board::Message::CutOff);
    }
    model
}

fn desk_in(state: &str, language: Language) -> desk::Model {
    let mut model = desk::Model::new(language);
    let queue = room::busy();
    let line = |minutes, deed: &str, number, table| LogLine {
        at: room::at(minutes),
        deed: deed.to_owned(),
        number: Some(room::number(number)),
        table: Some(TableNumber(table)).filter(|table| table.0 > 0),
        area: None,
        note: None,
        station: Some(if deed == "reprint" { "desk" } else { "entrance" }.to_owned()),
    };
    let log = vec![
        line(2, "check-in", 11, 0),
        line(20, "call", 8, 2),
        line(21, "absent", 8, 2),
        line(22, "call", 9, 4),
        line(22, "call", 12, 6),
        line(22, "reprint", 11, 0),
    ];
    model.update(desk::Message::Devices(Arc::new(room::devices(queue.now()))));
    model.update(desk::Message::Looked(Arc::new(queue)));
    model.update(desk::Message::Log(Arc::new(log)));
    match state {
        "search" => {
            model.update(desk::Message::Sought("a".to_owned()));
        }
        "detail" | "transfer" | "void" => {
            model.update(desk::Message::Open(room::number(11)));
            let deed = match state {
                "transfer" => Some(DeskDeed::Transfer),
                "void" => Some(DeskDeed::Void),
                _ => None,
            };
            if let Some(deed) = deed {
                model.update(desk::Message::Pressed(deed));
            }
        }
        "table" => {
            model.update(desk::Message::OpenTable(TableNumber(4)));
        }
        "area" => {
            model.update(desk::Message::OpenArea(AreaCode("career".to_owned())));
        }
        "devices" => {
            model.update(desk::Message::OpenDevices);
        }
        "add" => {
            model.update(desk::Message::OpenNewcomer);
        }
        "override" => {
            model.update(desk::Message::OpenNewcomer);
            let area = AreaCode("career".to_owned());
            let newcomer = desk::Newcomer { name: "Amina".to_owned(), ..Default::default() };
            model.update(desk::Message::Newcomer(newcomer.in_area(area.clone())));
            let effect = model.update(desk::Message::Give);
            let last_start = room::at(90);
            let offers = Vec::new();
            let refusal = Refusal::NotInTime { area, last_start, offers };
            if let Some(effect) = effect {
                let answer = desk::Answer::Refused(refusal);
                model.update(desk::Message::Answer { ask: effect.ask, answer });
            }
        }
        "absent" => {
            model.update(desk::Message::Open(room::number(5)));
        }
        _ => {}
    }
    model
}
