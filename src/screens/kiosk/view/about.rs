//! What coaching is here, beside four other ways to help somebody on.

use eframe::egui::{Align2, Rect, vec2};

use super::super::message::Press;
use super::foot::Foot;
use super::page::{Page, Parts};
use crate::screens::parts::{Cut as _, Kind, Style, card};

const COLUMNS: [&str; 3] = ["kiosk-about-what", "kiosk-about-who", "kiosk-about-how"];

const METHODS: [[&str; 4]; 5] = [
    [
        "kiosk-about-coaching",
        "kiosk-about-coaching-what",
        "kiosk-about-coaching-who",
        "kiosk-about-coaching-how",
    ],
    [
        "kiosk-about-training",
        "kiosk-about-training-what",
        "kiosk-about-training-who",
        "kiosk-about-training-how",
    ],
    [
        "kiosk-about-mentoring",
        "kiosk-about-mentoring-what",
        "kiosk-about-mentoring-who",
        "kiosk-about-mentoring-how",
    ],
    [
        "kiosk-about-consulting",
        "kiosk-about-consulting-what",
        "kiosk-about-consulting-who",
        "kiosk-about-consulting-how",
    ],
    [
        "kiosk-about-supervision",
        "kiosk-about-supervision-what",
        "kiosk-about-supervision-who",
        "kiosk-about-supervision-how",
    ],
];

pub(super) fn draw(page: &mut Page<'_>) {
    let foot = Foot::default().back(Kind::Primary, page.say("kiosk-back"), Press::Done);
    let Parts { whole: mut body, foot: place_of_foot, .. } = page.paper(&foot);
    let p = page.palette();
    let title = page.say("kiosk-about-title");
    page.heading(&mut body, &title);
    body.min.y -= page.u(10.0);
    let lead = page.say("kiosk-about-lead");
    body.min.y = page.stack(body.min, body.width(), &[(Style::BODY, p.second, &lead, 14.0)]);
    let head = body.cut_top(page.u(34.0));
    row(page, head, ["", COLUMNS[0], COLUMNS[1], COLUMNS[2]], Style::SMALL, false);
    for (method, place) in METHODS.into_iter().zip(body.rows(METHODS.len(), 0.0)) {
        let ours = method[0] == "kiosk-about-coaching";
        if ours {
            card::edged(page.ui, &page.theme, place, p.card);
        } else {
            card::line_below(page.ui, &page.theme, place);
        }
        row(page, place, method, Style::BODY.sized(19.0), ours);
    }
    foot.draw(page, place_of_foot);
}

fn row(page: &Page<'_>, rect: Rect, keys: [&str; 4], style: Style, ours: bool) {
    let p = page.palette();
    let mut rest = rect.shrink2(vec2(page.u(22.0), 0.0));
    let gap = page.u(22.0);
    let first = rest.cut_left(page.u(170.0));
    rest.cut_left(gap);
    let columns = rest.columns(3, gap);
    for (nth, (key, place)) in
        keys.into_iter().zip(std::iter::once(first).chain(columns)).enumerate()
    {
        if key.is_empty() {
            continue;
        }
        let name = if ours { p.brand } else { p.ink };
        let (style, ink) = match nth {
            0 => (Style::STRONG.sized(22.0), name),
            _ if ours => (style, p.ink),
            _ => (style, p.second),
        };
        let words = page.say(key);
        // A method's name is one word in most languages, and is not broken.
        let lines = match (nth, page.theme.upright) {
            (0, _) => 1,
            (_, true) => 4,
            (_, false) => 2,
        };
        page.line(style, ink, &words).fit(page.ui, place.width(), lines).show(
            page.ui,
            place.left_center(),
            Align2::LEFT_CENTER,
        );
    }
}
