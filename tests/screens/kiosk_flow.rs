//! A whole visit by clicks and keys, found by the words on the screen, with an app that answers.

use std::sync::Arc;
use std::time::Duration;

use dropin::displays::theme::Scheme;
use dropin::domain::badge::BadgeKey;
use dropin::domain::queue::{CheckIn, Queue};
use dropin::domain::ticket::Token;
use dropin::screens::frame;
use dropin::screens::kiosk::{Answer, Deed, Effect, Message, Model, Scanned, Step, Visitor, Wish};
use eframe::egui::{self, Key};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::room::{busy, queue};

/// The kiosk, and what would be workers and a store.
pub(super) struct App {
    pub(super) model: Model,
    queue: Queue,
    pub(super) elapsed: Duration,
    news: Vec<Message>,
}

impl App {
    fn new(queue: Queue) -> Self {
        let mut model = Model::new(&queue.event().languages);
        model.update(Message::Looked(Arc::new(queue.clone())));
        Self { model, queue, elapsed: Duration::ZERO, news: Vec::new() }
    }

    fn frame(&mut self, ui: &mut egui::Ui) {
        let mut effects = Vec::new();
        effects.extend(self.model.update(Message::Tick(self.elapsed)));
        for message in std::mem::take(&mut self.news) {
            effects.extend(self.model.update(message));
        }
        effects.extend(frame(ui, &mut self.model, self.elapsed));
        for effect in effects {
            if let Effect::Ask { ask, deed } = effect {
                let answer = self.answer(deed);
                self.model.update(Message::Answer { ask, answer });
                self.model.update(Message::Looked(Arc::new(self.queue.clone())));
                // An answer wakes the window.
                ui.ctx().request_repaint();
            }
        }
    }

    fn answer(&mut self, deed: Deed) -> Answer {
        let done = match deed {
            Deed::LookUp(Scanned(text)) => return self.look_up(&text),
            Deed::CheckIn(wish) => self.queue.check_in(asked_for(wish)),
            Deed::Reprint(number) => self.queue.reprint(number, Some("here")),
            Deed::ChangeArea { number, area } => self.queue.transfer(number, &area, None),
            Deed::Leave(number) => self.queue.leave(number),
            Deed::Away(number) => self.queue.away(number, 10),
        };
        done.map_or_else(Answer::Refused, Answer::Done)
    }

    fn look_up(&mut self, text: &str) -> Answer {
        let badge = BadgeKey(format!("key of {text}"));
        if self.queue.active_ticket_of(&badge).is_none() {
            let name = Some(text.to_owned());
            return Answer::Visitor(Visitor { badge: Some(badge), name, language: None });
        }
        let again = CheckIn { badge: Some(badge), ..crate::room::person("career", None) };
        self.queue.check_in(again).map_or_else(Answer::Refused, Answer::Done)
    }
}

fn asked_for(wish: Wish) -> CheckIn {
    CheckIn {
        badge: wish.guest.visitor.badge,
        token: Token::from_chance([3; 10]),
        name: wish.guest.visitor.name,
        language: Some(wish.language.code().to_owned()),
        area: wish.area,
        people: wish.people,
        companions: Vec::new(),
        languages: wish.languages,
        goal: wish.goal.map(|goal| goal.code().to_owned()),
        reason: wish.reason.map(|reason| reason.code().to_owned()),
        group: wish.group,
        step_free: wish.step_free,
        over_the_rule: None,
    }
}

pub(super) fn kiosk(queue: Queue) -> Harness<'static, App> {
    let app = App::new(queue);
    Harness::builder()
        .with_size([1280.0, 800.0])
        .build_ui_state(|ui, app: &mut App| app.frame(ui), app)
}

fn press(kiosk: &mut Harness<'_, App>, words: &str) {
    kiosk.get_by_label(words).click();
    kiosk.run();
}

fn shows(kiosk: &Harness<'_, App>, words: &str) -> bool {
    kiosk.query_by_label(words).is_some()
}

/// Types as a scanner does: all at once, Enter after every line. Then it is quiet.
fn scan(kiosk: &mut Harness<'_, App>, text: &str) {
    for line in text.lines() {
        for c in line.chars() {
            kiosk.event(egui::Event::Text(c.to_string()));
        }
        kiosk.key_press(Key::Enter);
    }
    kiosk.run();
    kiosk.state_mut().elapsed += Duration::from_millis(110);
    kiosk.run();
}

#[test]
fn one_scan_and_a_few_touches_give_a_number_and_the_same_badge_finds_it_again() {
    let mut kiosk = kiosk(busy());
    kiosk.run();
    assert!(shows(&kiosk, "Show your badge"));
    scan(&mut kiosk, "Noor");
    assert!(shows(&kiosk, "Hello Noor. What would you like to talk about?"));
    press(&mut kiosk, "Planning my career");
    press(&mut kiosk, "my career");
    press(&mut kiosk, "a decision");
    press(&mut kiosk, "2 together");
    press(&mut kiosk, "to join a small group");
    press(&mut kiosk, "More languages");
    assert!(!shows(&kiosk, "Get my number"), "a page over the page");
    press(&mut kiosk, "Français");
    assert!(shows(&kiosk, "Prendre mon numéro"));
    press(&mut kiosk, "Prendre mon numéro");
    assert!(shows(&kiosk, "Votre numéro") && shows(&kiosk, "17"));
    let ticket = kiosk.state().queue.tickets().last().unwrap().clone();
    assert_eq!(
        (ticket.people, ticket.goal.as_deref(), ticket.reason.as_deref(), ticket.group),
        (2, Some("career"), Some("decision"), true)
    );
    press(&mut kiosk, "Terminé");
    assert!(shows(&kiosk, "Show your badge"));
    scan(&mut kiosk, "Noor");
    assert!(shows(&kiosk, "Noor, voici votre ticket"));
    assert_eq!(kiosk.state().queue.tickets().count(), 17, "the same badge, the same ticket");
}

#[test]
fn the_owner_of_a_ticket_can_change_the_area_print_again_and_leave() {
    let mut kiosk = kiosk(busy());
    scan(&mut kiosk, "Noor");
    press(&mut kiosk, "Planning my career");
    press(&mut kiosk, "Get my number");
    press(&mut kiosk, "Done");
    scan(&mut kiosk, "Noor");
    press(&mut kiosk, "Change area");
    assert!(!shows(&kiosk, "Planning my career"), "not the area it is for already");
    press(&mut kiosk, "Getting involved");
    assert!(shows(&kiosk, "Getting involved"));
    press(&mut kiosk, "Print again");
    assert!(shows(&kiosk, "Your slip is printing"));
    press(&mut kiosk, "Leave the line");
    press(&mut kiosk, "No, stay");
    press(&mut kiosk, "Leave the line");
    press(&mut kiosk, "Yes, leave");
    assert!(kiosk.query_by_label_contains("out of the line").is_some());
}

#[test]
fn the_enter_of_a_scan_presses_no_button_and_a_lone_enter_does() {
    let mut kiosk = kiosk(queue(5));
    kiosk.run();
    kiosk.get_by_label("What is coaching here?").focus();
    kiosk.run();
    scan(&mut kiosk, "Noor");
    assert!(matches!(kiosk.state().model.step(), Step::Areas(_)));
    kiosk.key_press(Key::Escape);
    kiosk.run();
    kiosk.get_by_label("What is coaching here?").focus();
    kiosk.state_mut().elapsed += Duration::from_secs(1);
    kiosk.run();
    kiosk.key_press(Key::Enter);
    kiosk.run();
    assert_eq!(kiosk.state().model.step(), &Step::About);
}

#[test]
fn a_contact_card_of_several_lines_is_one_scan_and_none_of_its_enters_presses_a_button() {
    let card = "BEGIN:VCARD\nFN:Noor\nEND:VCARD";
    let mut kiosk = kiosk(queue(5));
    kiosk.run();
    kiosk.get_by_label("What is coaching here?").focus();
    kiosk.run();
    scan(&mut kiosk, card);
    let Step::Areas(guest) = kiosk.state().model.step() else { panic!("nobody is here") };
    assert_eq!(guest.visitor.name.as_deref(), Some(card));
}

#[test]
fn the_question_whether_somebody_is_there_can_be_answered_and_covers_the_rest() {
    let mut kiosk = kiosk(queue(5));
    scan(&mut kiosk, "Noor");
    kiosk.state_mut().elapsed = Duration::from_secs(25);
    kiosk.run();
    assert!(shows(&kiosk, "Are you still there?"));
    press(&mut kiosk, "I need more time");
    assert!(!shows(&kiosk, "Are you still there?"));
    kiosk.state_mut().elapsed = Duration::from_secs(50);
    kiosk.run();
    kiosk.state_mut().elapsed = Duration::from_secs(66);
    kiosk.run();
    assert!(shows(&kiosk, "Show your badge"));
}

#[test]
fn without_a_badge_the_slip_is_the_badge() {
    let mut kiosk = kiosk(queue(5));
    press(&mut kiosk, "I have no badge");
    press(&mut kiosk, "Leading a team");
    press(&mut kiosk, "Get my number");
    assert!(shows(&kiosk, "Keep the slip: at this kiosk its code is your badge."));
    assert!(shows(&kiosk, "Go to table 5 now"));
}

#[test]
fn a_kiosk_nobody_touches_is_drawn_once() {
    let mut kiosk = kiosk(queue(5));
    kiosk.run();
    let repaint = &kiosk.output().viewport_output[&egui::ViewportId::ROOT];
    assert!(repaint.repaint_delay > Duration::from_secs(30), "{:?}", repaint.repaint_delay);
}

#[test]
fn a_badge_that_wakes_a_kiosk_after_a_long_rest_is_looked_up_now_not_then() {
    let mut kiosk = kiosk(queue(5));
    kiosk.run();
    kiosk.state_mut().elapsed = Duration::from_secs(55);
    kiosk.state_mut().news.push(Message::Seen(Scanned("Noor".to_owned())));
    kiosk.run();
    assert!(shows(&kiosk, "Hello Noor. What would you like to talk about?"));
    assert!(!shows(&kiosk, "Are you still there?"));
}

#[test]
fn a_topic_leads_to_the_areas_that_have_it_and_back_to_all() {
    let mut kiosk = kiosk(busy());
    kiosk.run();
    scan(&mut kiosk, "Noor");
    press(&mut kiosk, "Find a topic");
    press(&mut kiosk, "Interviews");
    assert!(shows(&kiosk, "Areas for “Interviews”"));
    assert!(shows(&kiosk, "Applying and interviews") && !shows(&kiosk, "Leading a team"));
    press(&mut kiosk, "Show all areas");
    assert!(shows(&kiosk, "Leading a team"));
}

#[test]
fn what_somebody_needs_works_at_once_and_goes_with_them() {
    let mut kiosk = kiosk(busy());
    kiosk.run();
    press(&mut kiosk, "Easier to use");
    press(&mut kiosk, "Black and white");
    press(&mut kiosk, "Larger words");
    let model = &kiosk.state().model;
    assert_eq!(model.scheme(), Scheme::Contrast);
    assert!(model.ease().large);
    press(&mut kiosk, "Back");
    scan(&mut kiosk, "Noor");
    assert_eq!(kiosk.state().model.scheme(), Scheme::Contrast);
    press(&mut kiosk, "Back");
    assert_eq!(kiosk.state().model.scheme(), Scheme::Light);
}

#[test]
fn somebody_finds_their_language_on_the_first_screen() {
    let mut kiosk = kiosk(busy());
    kiosk.run();
    press(&mut kiosk, "أظهر شارتك");
    assert!(shows(&kiosk, "ليس لدي شارة"));
}
