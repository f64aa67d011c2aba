//! Draws the kiosk. Every page has the same head (where, until when, languages) and foot.

mod about;
mod areas;
mod attract;
mod camera;
mod details;
mod foot;
mod icons;
mod keys;
mod leaving;
mod page;
mod refused;
mod sheets;
mod ticket;
mod veil;

use std::time::Duration;

use eframe::egui::{Color32, Id, Rect, Ui, UiBuilder};

use super::ease::Sheet;
use super::message::{Effect, Message};
use super::model::{Model, Step};
use crate::screens::Screen;
use crate::screens::parts::motion::Place;
use crate::screens::parts::{Theme, line, motion};
use page::Page;

impl Screen for Model {
    type Message = Message;
    type Effect = Effect;

    fn tick(elapsed: Duration) -> Message {
        Message::Tick(elapsed)
    }

    fn update(&mut self, message: Message) -> Option<Effect> {
        Self::update(self, message)
    }

    fn listen(&self, ui: &Ui) -> Vec<Message> {
        keys::heard(ui, self)
    }

    fn view(&self, ui: &mut Ui) -> Vec<Message> {
        forget_whoever_left(ui, self);
        let screen = within_reach(ui.max_rect(), self.ease().low);
        let theme = Theme::new(self.scheme(), self.language(), screen);
        let theme = theme.with_letters(self.ease().letters());
        let veiled = self.countdown().is_some() && !matches!(self.step(), Step::Number(_));
        let below = UiBuilder::new().max_rect(ui.max_rect());
        let below = ui.new_child(if veiled { below.disabled() } else { below });
        let moved = motion::of_page(ui, &theme, place(self));
        let mut page = Page::new(&below, theme, screen, self).moved(moved);
        draw(&mut page);
        let mut said = page.said;
        if veiled {
            let mut above = Page::new(ui, theme, screen, self);
            veil::draw(&mut above);
            said.append(&mut above.said);
        }
        said.extend(leaving::corner_held(ui));
        if ui.input(|input| input.pointer.any_pressed()) {
            said.insert(0, Message::Touched);
        }
        said
    }

    fn shows_camera(&self) -> bool {
        Self::shows_camera(self)
    }

    fn may_close(&self) -> bool {
        !self.way_out().is_guarded() || self.way_out().is_open()
    }

    fn is_left(&self) -> bool {
        self.way_out().is_open()
    }

    fn ground(&self) -> Color32 {
        match self.step() {
            // The loudest page there is: somebody's number, in the brand's colour.
            Step::Number(_) if self.over().is_none() => Theme::brand_of(self.scheme()),
            _ => Theme::ground_of(self.scheme()),
        }
    }

    fn next_change(&self) -> Option<Duration> {
        Self::next_change(self)
    }
}

/// What of a window can be reached: of a high one, the lower part by who sits.
fn within_reach(window: Rect, low: bool) -> Rect {
    const LOWER_PART: f32 = 0.8;
    if low && window.height() > window.width() {
        window.with_min_y(window.bottom() - window.height() * LOWER_PART)
    } else {
        window
    }
}

/// Back at the start, the words drawn for whoever was here are thrown away.
fn forget_whoever_left(ui: &Ui, model: &Model) {
    let here = *model.step() != Step::Attract;
    let id = Id::unique("somebody is at the kiosk");
    let was_here =
        ui.ctx().data_mut(|data| std::mem::replace(data.get_temp_mut_or_default::<bool>(id), here));
    if was_here && !here {
        line::forget(ui.ctx());
    }
}

/// Where the page lies that is to be seen.
fn place(model: &Model) -> Place {
    let over = |page| Place { page, depth: 0, over: true };
    let at = |page, depth| Place { page, depth, over: false };
    match (model.over(), model.step()) {
        (Some(Sheet::Languages), _) => over("languages"),
        (Some(Sheet::Ease), _) => over("ease"),
        (Some(Sheet::Topics), _) => over("topics"),
        (Some(Sheet::Pin), _) => over("pin"),
        (None, Step::Attract) => at("start", 0),
        (None, Step::About) => at("about", 1),
        (None, Step::Areas(_)) => at("areas", 1),
        (None, Step::Yours(_)) => at("yours", 1),
        (None, Step::Details { .. }) => at("details", 2),
        (None, Step::ChangingArea(_)) => at("change", 2),
        (None, Step::Leaving(_)) => at("leaving", 2),
        (None, Step::Refused { .. }) => at("refused", 3),
        (None, Step::Number(_)) => at("number", 3),
        (None, Step::Left(_)) => at("left", 3),
    }
}

fn draw(page: &mut Page<'_>) {
    let model = page.model;
    if let Some(sheet) = model.over() {
        return sheets::draw(page, sheet);
    }
    match model.step() {
        Step::Attract => attract::draw(page),
        Step::About => about::draw(page),
        Step::Areas(guest) => areas::choose(page, guest.visitor.name.as_deref()),
        Step::Details { wish, start } => details::draw(page, wish, start.as_ref()),
        Step::Number(shown) => ticket::number(page, shown),
        Step::Yours(shown) => ticket::yours(page, shown),
        Step::Leaving(shown) => ticket::leaving(page, shown),
        Step::ChangingArea(shown) => areas::change(page, shown),
        Step::Refused { refusal, .. } => refused::draw(page, refusal),
        Step::Left(number) => ticket::left(page, *number),
    }
}
