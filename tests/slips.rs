//! The paper itself: what is on it, that it fits, that it can be read by people and by a camera.
use std::path::{Path, PathBuf};
use std::process::Command;

use dropin::slip::{Item, Page, Rect, SlipContent, SlipError, When, layout, slip_pdf};
use dropin::text::{Language, say};

use crate::text::NAMES;

fn slip() -> SlipContent {
    SlipContent {
        language: Language::English,
        number: 47,
        copy: 1,
        people: 1,
        event: "Drop-in coaching".to_owned(),
        room: "Conference Hall 1/2".to_owned(),
        name: Some("Aïcha Ben Saïd".to_owned()),
        area: "Planning my career".to_owned(),
        tables: vec![1, 2],
        coaches: vec!["Amal Haddad".to_owned(), "Jonas Lind".to_owned()],
        when: When::Window { from: "12:10".to_owned(), to: "12:25".to_owned() },
        group: None,
        unsure: false,
        taken_at: "12:04".to_owned(),
        session_end: "13:30".to_owned(),
        question: Some("What would a good next year look like for you?".to_owned()),
        organiser: "Section for Development".to_owned(),
        web: "https://coaching.example.org".to_owned(),
        contact: "coaching@example.org".to_owned(),
        qr_text: "https://coaching.example.org/t/7Q2KX9M4".to_owned(),
    }
}

/// A slip on which everything is far too long.
fn overfull() -> SlipContent {
    let endless = |word: &str| [word; 60].join(" ");
    SlipContent {
        number: 123_456,
        copy: 12,
        people: 4,
        event: endless("Event"),
        room: endless("Hall"),
        name: Some("Wolfeschlegelsteinhausen".repeat(20)),
        area: endless("careers"),
        tables: (1..=40).collect(),
        coaches: vec![endless("Coach"); 9],
        question: Some(endless("What?")),
        organiser: endless("Organiser"),
        web: format!("https://{}.example.org", "long".repeat(50)),
        contact: endless("contact"),
        ..slip()
    }
}

fn text_of(item: &Item) -> Option<&str> {
    match item {
        Item::Text { block, .. } => Some(&block.text),
        Item::Bar(_) | Item::Fill { .. } | Item::Code { .. } => None,
    }
}

fn words(page: &Page) -> Vec<&str> {
    page.items.iter().filter_map(text_of).collect()
}

fn says(page: &Page, words_wanted: &str) -> bool {
    words(page).iter().any(|text| text.contains(words_wanted))
}

/// Runs a tool of poppler-utils and returns what it prints.
fn poppler(tool: &str, arguments: &[&Path]) -> Vec<u8> {
    let output = Command::new(tool)
        .args(arguments)
        .output()
        .unwrap_or_else(|error| panic!("{tool} is needed (package poppler-utils): {error}"));
    assert!(output.status.success(), "{tool}: {}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}

fn written(folder: &tempfile::TempDir, content: &SlipContent) -> PathBuf {
    let file = folder.path().join("slip.pdf");
    std::fs::write(&file, slip_pdf(content).expect("this slip can be written"))
        .expect("the folder is ours");
    file
}

/// The lines of text in a file, without the marks that tell a terminal which way to write.
fn read_back(content: &SlipContent) -> Vec<String> {
    let folder = tempfile::tempdir().expect("there is room for a folder");
    let file = written(&folder, content);
    let text = String::from_utf8(poppler("pdftotext", &[&file, Path::new("-")]))
        .expect("pdftotext writes UTF-8");
    let visible = text.replace(|c| matches!(c, '\u{202a}'..='\u{202e}' | '\u{c}'), "");
    visible.lines().map(|line| line.trim().to_owned()).collect()
}

fn reach(rect: &Rect) -> (f32, f32) {
    (rect.x + rect.width, rect.y + rect.height)
}

#[test]
fn a_slip_says_everything_a_person_needs() {
    let page = layout(&slip()).unwrap();
    for text in [
        "47",
        "Aïcha Ben Saïd",
        "Planning my career",
        "Table 1 or 2",
        "about 12:10 – 12:25",
        "with Amal Haddad or Jonas Lind",
        "Numbers are not called in order.",
        "12:04",
        "13:30",
        "What would a good next year look like for you?",
        "Where I am",
        "Where I want to be",
        "Section for Development",
        "https://coaching.example.org",
        "coaching@example.org",
    ] {
        assert!(says(&page, text), "{text} is not among {:?}", words(&page));
    }
    let codes = page.items.iter().filter(|item| matches!(item, Item::Code { .. })).count();
    assert_eq!(codes, 1);
}

#[test]
fn the_number_is_by_far_the_largest() {
    let page = layout(&slip()).unwrap();
    let mut sizes: Vec<(f32, &str)> = page
        .items
        .iter()
        .filter_map(|item| match item {
            Item::Text { block, size_pt, .. } => Some((*size_pt, block.text.as_str())),
            _ => None,
        })
        .collect();
    sizes.sort_by(|a, b| b.0.total_cmp(&a.0));
    assert_eq!(sizes[0].1, "47");
    assert!(sizes[0].0 > 4.0 * sizes[1].0);
}

#[test]
fn only_a_further_paper_is_marked_as_a_copy() {
    assert!(!says(&layout(&slip()).unwrap(), "COPY"));
    let second = layout(&SlipContent { copy: 2, ..slip() }).unwrap();
    assert_eq!(words(&second)[0], "COPY 2");
    assert!(matches!(second.items[0], Item::Bar(_)), "white letters need a black bar");
}

#[test]
fn who_can_go_at_once_is_told_so_instead_of_a_window() {
    let content = SlipContent { when: When::GoNow { table: 4 }, ..slip() };
    let page = layout(&content).unwrap();
    assert!(says(&page, "Go to table\u{a0}4 now"));
    assert!(!says(&page, "about"));
    assert!(!says(&page, &say(Language::English, "slip-order-note")));
}

#[test]
fn what_is_not_known_leaves_no_trace() {
    let bare =
        SlipContent { number: 3, copy: 1, qr_text: "x".to_owned(), ..SlipContent::default() };
    let page = layout(&bare).unwrap();
    for text in words(&page) {
        assert!(!text.trim().is_empty() && !text.contains("{$"), "{text:?}");
    }
    assert!(!says(&page, "with ") && !says(&page, "at\u{a0}") && !says(&page, "While you wait"));
}

#[test]
fn nothing_leaves_the_printable_width_or_lies_on_something_else() {
    let french = SlipContent { language: Language::French, ..slip() };
    let named = NAMES.map(|name| SlipContent { name: Some(name.to_owned()), ..slip() });
    for content in [slip(), overfull(), french].into_iter().chain(named) {
        let page = layout(&content).unwrap();
        let mut below = 0.0;
        for item in &page.items {
            let room = item.room();
            let (right, bottom) = reach(&room);
            // Figures are moved left by their side bearing, which carries no ink.
            assert!(room.x > 0.0 && right <= 76.1 && bottom <= page.height_mm, "{item:?}");
            if let Item::Text { size_pt, .. } = item {
                assert!(room.x >= 3.9 || *size_pt > 50.0, "{item:?}");
            }
            below = bottom.max(below);
        }
        let texts: Vec<Rect> = page
            .items
            .iter()
            .filter(|item| matches!(item, Item::Text { size_pt, .. } if *size_pt < 50.0))
            .map(Item::room)
            .collect();
        for (place, first) in texts.iter().enumerate() {
            for second in &texts[place + 1..] {
                let apart = reach(first).0 <= second.x + 0.01
                    || reach(second).0 <= first.x + 0.01
                    || reach(first).1 <= second.y + 0.01
                    || reach(second).1 <= first.y + 0.01;
                assert!(apart, "{first:?} {second:?} of {:?}", content.name);
            }
        }
    }
}

#[test]
fn the_code_has_its_size_and_its_quiet_zone() {
    for qr_text in ["x".to_owned(), slip().qr_text, "https://example.org/".repeat(6)] {
        let page = layout(&SlipContent { qr_text, ..slip() }).unwrap();
        let (modules, square) = page
            .items
            .iter()
            .find_map(|item| match item {
                Item::Code { code, square } => Some((code.side(), *square)),
                _ => None,
            })
            .expect("every slip has a code");
        assert!(square.width >= 25.0);
        let side = f32::from(u16::try_from(modules).expect("a code has at most 177 modules"));
        let quiet = 4.0 * square.width / side - 0.01;
        let (right, bottom) = reach(&square);
        for room in page.items.iter().map(Item::room).filter(|room| *room != square) {
            let beside = room.x >= right + quiet
                || reach(&room).1 <= square.y - quiet
                || room.y >= bottom + quiet;
            assert!(beside, "{room:?} is too near to {square:?}");
        }
        assert!(square.x >= quiet && page.height_mm - bottom >= quiet);
    }
}

#[test]
fn a_camera_reads_the_code_on_the_printed_slip() {
    let folder = tempfile::tempdir().unwrap();
    for copy in [1, 2] {
        let content = SlipContent { copy, ..slip() };
        let file = written(&folder, &content);
        let picture = folder.path().join("slip");
        let options = ["-r", "200", "-gray", "-png", "-singlefile"].map(Path::new);
        let arguments: Vec<&Path> = options.into_iter().chain([&*file, &*picture]).collect();
        poppler("pdftoppm", &arguments);
        let grey = image::open(picture.with_extension("png")).unwrap().to_luma8();
        let mut prepared = rqrr::PreparedImage::prepare(grey);
        let grids = prepared.detect_grids();
        assert_eq!(grids.len(), 1);
        assert_eq!(grids[0].decode().unwrap().1, content.qr_text);
    }
}

#[test]
fn names_of_every_script_are_read_back_from_the_file_letter_by_letter() {
    for name in NAMES {
        let lines = read_back(&SlipContent { name: Some(name.to_owned()), ..slip() });
        assert!(lines.iter().any(|line| line == name), "{name} is not among {lines:?}");
    }
}

#[test]
fn a_hostile_name_prints_as_what_is_left_of_it() {
    let name = Some("Eve\u{202e}\u{0}\u{1b}[2J\n\u{feff}🎉 Adams".to_owned());
    let lines = read_back(&SlipContent { name, ..slip() });
    let place = lines.iter().position(|line| line == "Eve[2J");
    assert_eq!(place.map(|place| lines[place + 1].as_str()), Some("Adams"), "{lines:?}");
    assert!(layout(&SlipContent { name: Some("ﷺ".repeat(100_000)), ..slip() }).is_ok());
}

#[test]
fn the_files_title_is_the_ticket_and_never_the_person() {
    let folder = tempfile::tempdir().unwrap();
    let facts = poppler("pdfinfo", &[&written(&folder, &slip())]);
    let facts = String::from_utf8(facts).unwrap();
    let title = facts.lines().find_map(|line| line.strip_prefix("Title:"));
    assert_eq!(title.map(str::trim), Some("Ticket 47"));
    assert!(!facts.contains("Aïcha"), "{facts}");
}

#[test]
fn only_the_glyphs_of_the_faces_used_are_in_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let fonts = |name: &str| {
        let content = SlipContent { name: Some(name.to_owned()), ..slip() };
        let file = written(&folder, &content);
        let size = std::fs::metadata(&file).unwrap().len();
        (String::from_utf8(poppler("pdffonts", &[&file])).unwrap(), size)
    };
    let (latin, latin_size) = fonts("Ana");
    assert!(!latin.contains("Noto"), "{latin}");
    let (chinese, chinese_size) = fonts("陈小龙");
    assert!(chinese.contains("NotoSansCJK"), "{chinese}");
    assert!(latin_size < 80_000 && chinese_size < 100_000, "{latin_size} {chinese_size}");
}

#[test]
fn an_address_too_long_for_a_code_is_refused_in_words() {
    let content = SlipContent { qr_text: "x".repeat(3_000), ..slip() };
    assert_eq!(slip_pdf(&content), Err(SlipError::CodeTooLong));
}

#[test]
fn a_page_for_a_language_from_right_to_left_changes_sides_and_back() {
    let page = layout(&slip()).unwrap();
    let rooms = |page: &Page| page.items.iter().map(Item::room).collect::<Vec<_>>();
    let mirrored = page.clone().mirrored();
    for (here, there) in rooms(&page).iter().zip(rooms(&mirrored)) {
        assert!((page.width_mm - reach(here).0 - there.x).abs() < 0.01);
    }
    let back = rooms(&mirrored.mirrored());
    assert!(rooms(&page).iter().zip(back).all(|(a, b)| (a.x - b.x).abs() < 0.01));
}
