//! The way out for staff: a corner that is held, and a page with ten digits.

use std::time::Duration;

use eframe::egui::{Align2, Id, Rect, Ui, pos2, vec2};

use super::super::leaving::HELD_FOR;
use super::super::message::{Message, Press};
use super::foot::Foot;
use super::page::{Page, Parts};
use crate::screens::parts::{Button, Cut as _, Kind, Style};
use crate::text::{Align, say_with};

/// The side of the corner, in points: nobody holds it for three seconds by chance.
const CORNER: f32 = 72.0;

/// Whether the upper corner has just been held long enough.
pub(super) fn corner_held(ui: &Ui) -> Option<Message> {
    let window = ui.max_rect();
    let corner = Rect::from_min_size(window.min, vec2(CORNER, CORNER));
    let held = ui.input(|input| {
        let pointer = &input.pointer;
        let from = pointer.press_origin().filter(|origin| corner.contains(*origin))?;
        let here = pointer.interact_pos().is_some_and(|at| corner.contains(at));
        let since = input.time - pointer.press_start_time()?;
        (here && pointer.primary_down()).then_some((from, since))
    });
    let told = Id::unique("the corner was told");
    let Some((_, since)) = held else {
        ui.data_mut(|data| data.remove::<bool>(told));
        return None;
    };
    if since < HELD_FOR.as_secs_f64() {
        ui.ctx().request_repaint_after(Duration::from_millis(100));
        return None;
    }
    let before = ui.data_mut(|data| data.get_temp::<bool>(told).unwrap_or(false));
    ui.data_mut(|data| data.insert_temp(told, true));
    (!before).then_some(Message::CornerHeld)
}

/// Ten digits.
pub(super) fn draw(page: &mut Page<'_>) {
    let words = page.say("kiosk-back");
    let foot = Foot::default().left(Kind::Secondary, words, Press::Close);
    let Parts { whole: mut body, foot: foot_place, .. } = page.paper(&foot);
    let title = page.say("kiosk-pin");
    page.heading(&mut body, &title);
    let p = page.palette();
    let (typed, all) = page.model.way_out().progress();
    let closed = page.model.way_out().closed_for(page.model.now());
    let dots: String = (0..all).map(|nth| if nth < typed { '•' } else { '·' }).collect();
    let seconds = u32::try_from(closed.as_secs()).unwrap_or(u32::MAX) + 1;
    let words = if closed.is_zero() {
        dots
    } else {
        say_with(page.language(), "kiosk-pin-wait", &[("seconds", seconds.into())])
    };
    let line = body.cut_top(page.u(56.0));
    let width = page.u(420.0).min(body.width());
    let style = Style::LARGE;
    let shown = page.line(style, p.ink, &words).align(Align::Centre).fit(page.ui, width, 1);
    shown.show(page.ui, pos2(body.left() + width / 2.0, line.center().y), Align2::CENTER_CENTER);
    body.cut_top(page.u(8.0));
    let keys = Rect::from_min_size(body.min, vec2(width, body.height().min(page.u(380.0))));
    let gap = page.u(12.0);
    let places = keys.rows(4, gap).into_iter().flat_map(|row| row.columns(3, gap));
    for (key, place) in
        ["1", "2", "3", "4", "5", "6", "7", "8", "9", "", "0", "⌫"].iter().zip(places)
    {
        let press = match *key {
            "" => continue,
            "⌫" => Press::Erase,
            digit => Press::Digit(digit.parse().unwrap_or_default()),
        };
        let erase = page.say("kiosk-pin-erase");
        let words = if *key == "⌫" { erase.as_str() } else { key };
        let button = Button::new(Kind::Secondary, words).style(Style::LARGE).salt("pin");
        page.button(&button.enabled(closed.is_zero()), place, press);
    }
    foot.draw(page, foot_place);
}
