//! The paper itself: what is on it, that it fits, that it can be read by people and by a camera.
use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use dropin::slip::logo::Logo;
use dropin::slip::{
    Item, Page, PaperSize, Rect, SlipContent, SlipError, When, layout, layout_with_stub, slip_pdf,
};
use dropin::text::{Language, say};
use image::{ImageFormat, Rgba, RgbaImage};

use crate::text::NAMES;

fn slip() -> SlipContent {
    SlipContent {
        language: Language::English,
        number: 47,
        copy: 1,
        people: 1,
        event: "Drop-in coaching".to_owned(),
        room: "Conference Hall 1/2".to_owned(),
        logo: None,
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

/// As wide and as tall as a logo may be: a frame with a bar in it.
fn logo() -> Arc<Logo> {
    let picture = RgbaImage::from_fn(260, 100, |x, y| {
        let inside = (10..250).contains(&x) && (10..90).contains(&y);
        let dark = !inside || (40..60).contains(&y);
        Rgba(if dark { [20, 20, 60, 255] } else { [255; 4] })
    });
    let mut file = Cursor::new(Vec::new());
    picture.write_to(&mut file, ImageFormat::Png).unwrap();
    Arc::new(Logo::read(file.get_ref()).unwrap())
}

fn text_of(item: &Item) -> Option<&str> {
    match item {
        Item::Text { block, .. } => Some(&block.text),
        Item::Bar(_)
        | Item::Fill { .. }
        | Item::Code { .. }
        | Item::Logo { .. }
        | Item::Mark { .. } => None,
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
    written_on(folder, content, PaperSize::Roll80)
}

fn written_on(folder: &tempfile::TempDir, content: &SlipContent, paper: PaperSize) -> PathBuf {
    let file = folder.path().join("slip.pdf");
    std::fs::write(&file, slip_pdf(content, paper).expect("this slip can be written"))
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
    let page = layout(&slip(), PaperSize::Roll80).unwrap();
    for text in [
        "47",
        "Aïcha Ben Saïd",
        "Planning my career",
        "Table 1 or 2",
        "about 12:10\u{a0}–\u{a0}12:25",
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
    let page = layout(&slip(), PaperSize::Roll80).unwrap();
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
    assert!(!says(&layout(&slip(), PaperSize::Roll80).unwrap(), "COPY"));
    let second = layout(&SlipContent { copy: 2, ..slip() }, PaperSize::Roll80).unwrap();
    assert_eq!(words(&second)[0], "COPY 2");
    assert!(matches!(second.items[0], Item::Bar(_)), "white letters need a black bar");
}

#[test]
fn what_the_mark_of_a_copy_says_lies_on_its_bar_in_every_language_on_every_paper() {
    let within = |inner: Rect, outer: Rect| {
        inner.x > outer.x
            && inner.y > outer.y
            && inner.x + inner.width < outer.x + outer.width
            && inner.y + inner.height < outer.y + outer.height
    };
    for language in Language::ALL {
        for (paper, copy) in PaperSize::ALL.into_iter().flat_map(|paper| [(paper, 2), (paper, 12)])
        {
            let page = layout(&SlipContent { copy, language, ..slip() }, paper).unwrap();
            let [bar, mark, note] = [0, 1, 2].map(|at: usize| page.items[at].room());
            assert!(text_of(&page.items[2]).is_some(), "the note follows the mark");
            let told =
                format!("{language:?}, {paper:?}, copy {copy}: {mark:?} {note:?} on {bar:?}");
            assert!(within(mark, bar) && within(note, bar), "{told}");
            let apart = mark.x + mark.width <= note.x
                || note.x + note.width <= mark.x
                || mark.y + mark.height <= note.y;
            assert!(apart, "{told}");
        }
    }
}

#[test]
fn who_can_go_at_once_is_told_so_instead_of_a_window() {
    let content = SlipContent { when: When::GoNow { table: 4 }, ..slip() };
    let page = layout(&content, PaperSize::Roll80).unwrap();
    assert!(says(&page, "Go to table\u{a0}4 now"));
    assert!(!says(&page, "about"));
    assert!(!says(&page, &say(Language::English, "slip-order-note")));
}

#[test]
fn what_is_not_known_leaves_no_trace() {
    let bare =
        SlipContent { number: 3, copy: 1, qr_text: "x".to_owned(), ..SlipContent::default() };
    let page = layout(&bare, PaperSize::Roll80).unwrap();
    for text in words(&page) {
        assert!(!text.trim().is_empty() && !text.contains("{$"), "{text:?}");
    }
    assert!(!says(&page, "with ") && !says(&page, "at\u{a0}") && !says(&page, "While you wait"));
}

/// What a printer reaches of a paper, from the left edge to the right.
fn reachable(paper: PaperSize) -> (f32, f32) {
    match paper {
        PaperSize::Roll80 => (4.0, 76.0),
        PaperSize::Roll58 => (5.0, 53.0),
        PaperSize::A6 => (7.0, 98.0),
        PaperSize::A4 => (20.0, 190.0),
    }
}

/// The millimetres of a sheet; none for a roll.
fn sheet(paper: PaperSize) -> Option<(f32, f32)> {
    match paper {
        PaperSize::Roll80 | PaperSize::Roll58 => None,
        PaperSize::A6 => Some((105.0, 148.0)),
        PaperSize::A4 => Some((210.0, 297.0)),
    }
}

fn is_number(item: &Item, content: &SlipContent) -> bool {
    text_of(item) == Some(content.number.to_string().as_str())
}

/// The same content as the table's part has it.
fn of_table(content: &SlipContent) -> SlipContent {
    SlipContent { name: None, ..content.clone() }
}

/// Fails if anything leaves what the printer reaches, or lies on something else; with and without a
/// part for the table.
fn lies_well(content: &SlipContent, paper: PaperSize) {
    page_lies_well(&layout(content, paper).unwrap(), content, paper);
    let stub = of_table(content);
    page_lies_well(&layout_with_stub(content, &stub, paper).unwrap(), content, paper);
}

fn page_lies_well(page: &Page, content: &SlipContent, paper: PaperSize) {
    if let Some((width, height)) = sheet(paper) {
        assert_eq!((page.width_mm, page.height_mm), (width, height));
    }
    let (left, right) = reachable(paper);
    for item in &page.items {
        let room = item.room();
        // Figures are moved left by their side bearing, which carries no ink.
        let bearing = if is_number(item, content) { 0.06 * room.height } else { 0.1 };
        let inside = room.x >= left - bearing && reach(&room).0 <= right + 0.1;
        // Below its baseline a number has no ink.
        let empty = if is_number(item, content) { 0.2 * room.height } else { 0.0 };
        assert!(
            inside && reach(&room).1 - empty <= page.height_mm - 3.0,
            "{paper:?}: {room:?} {:?}",
            text_of(item)
        );
    }
    let marks = page.items.iter().filter(|item| {
        matches!(item, Item::Text { .. } | Item::Code { .. } | Item::Logo { .. })
            && !is_number(item, content)
    });
    let rooms: Vec<Rect> = marks.map(Item::room).collect();
    for (place, first) in rooms.iter().enumerate() {
        for second in &rooms[place + 1..] {
            let apart = reach(first).0 <= second.x + 0.01
                || reach(second).0 <= first.x + 0.01
                || reach(first).1 <= second.y + 0.01
                || reach(second).1 <= first.y + 0.01;
            assert!(apart, "{paper:?}: {first:?} {second:?} of {:?}", content.name);
        }
    }
}

#[test]
fn nothing_leaves_the_printable_width_or_lies_on_something_else() {
    let french = SlipContent { language: Language::French, ..slip() };
    let now = SlipContent { when: When::GoNow { table: 4 }, copy: 2, ..slip() };
    let named = NAMES.map(|name| SlipContent { name: Some(name.to_owned()), ..slip() });
    let with_logo = SlipContent { logo: Some(logo()), ..slip() };
    let overfull_with_logo = SlipContent { logo: Some(logo()), ..overfull() };
    let some = [slip(), overfull(), french, now, with_logo, overfull_with_logo];
    for content in some.into_iter().chain(named) {
        for paper in PaperSize::ALL {
            lies_well(&content, paper);
        }
    }
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig {
        cases: 60, failure_persistence: None, ..Default::default()
    })]

    #[test]
    fn whatever_it_says_fits_on_every_paper(
        number in 1_u32..200_000,
        name in proptest::option::of("\\PC{1,60}( \\PC{1,30}){0,4}"),
        area in "[A-Za-zäßéЖ中文ع ]{1,200}",
        tables in proptest::collection::vec(1_u32..999, 0..30),
        question in proptest::option::of("[a-z]{1,14}( [a-z]{1,14}){0,60}"),
        lines in proptest::collection::vec("[A-Za-z/.:@-]{0,120}", 5),
        copy in 1_u32..30,
        people in 1_u32..5,
        unsure: bool,
    ) {
        let [event, room, organiser, web, contact] = <[String; 5]>::try_from(lines).unwrap();
        let content = SlipContent {
            number, name, area, tables, question, copy, people, unsure, event, room, organiser,
            web, contact, ..slip()
        };
        for paper in PaperSize::ALL {
            lies_well(&content, paper);
        }
    }
}

#[test]
fn where_a_sheet_is_short_the_writing_gives_way_and_then_the_question() {
    let says_all = |content: &SlipContent, paper| {
        let page = layout(content, paper).unwrap();
        ["Where I am", "While you wait"].map(|text| says(&page, text))
    };
    let question = Some("What would a good next year look like for you? ".repeat(3));
    let long = SlipContent { question, copy: 2, ..slip() };
    assert_eq!(says_all(&long, PaperSize::A4), [true, true]);
    assert_eq!(says_all(&long, PaperSize::Roll58), [true, true]);
    assert_eq!(says_all(&slip(), PaperSize::A6), [false, true]);
    assert_eq!(says_all(&long, PaperSize::A6), [false, false]);
}

#[test]
fn the_code_has_its_size_and_its_quiet_zone() {
    for qr_text in ["x".to_owned(), slip().qr_text, "https://example.org/".repeat(6)] {
        for paper in PaperSize::ALL {
            let page = layout(&SlipContent { qr_text: qr_text.clone(), ..slip() }, paper).unwrap();
            has_a_good_code(&page, if paper == PaperSize::A6 { 22.0 } else { 25.0 });
        }
    }
}

fn has_a_good_code(page: &Page, smallest: f32) {
    let (modules, square) = page
        .items
        .iter()
        .find_map(|item| match item {
            Item::Code { code, square } => Some((code.side(), *square)),
            _ => None,
        })
        .expect("every slip has a code");
    assert!(square.width >= smallest);
    let side = f32::from(u16::try_from(modules).expect("a code has at most 177 modules"));
    let quiet = 4.0 * square.width / side - 0.01;
    let (right, bottom) = reach(&square);
    for room in page.items.iter().map(Item::room).filter(|room| *room != square) {
        let beside = room.x >= right + quiet
            || reach(&room).0 <= square.x - quiet
            || reach(&room).1 <= square.y - quiet
            || room.y >= bottom + quiet;
        assert!(beside, "{room:?} is too near to {square:?}");
    }
    assert!(square.x >= quiet && page.height_mm - bottom >= quiet);
    assert!(page.width_mm - right >= quiet);
}

#[test]
fn a_camera_reads_the_code_on_the_printed_slip() {
    let folder = tempfile::tempdir().unwrap();
    for (copy, paper) in PaperSize::ALL.into_iter().flat_map(|paper| [(1, paper), (2, paper)]) {
        let content = SlipContent { copy, ..slip() };
        let file = written_on(&folder, &content, paper);
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
fn the_part_for_the_table_has_number_area_table_and_time_and_no_name_and_no_code() {
    for paper in PaperSize::ALL {
        let content = SlipContent { copy: 2, people: 3, ..slip() };
        let page = layout_with_stub(&content, &of_table(&content), paper).unwrap();
        let whole = layout(&content, paper).unwrap();
        let is_stub = |item: &&Item| text_of(item) == Some("For the table");
        let top = page.items.iter().find(is_stub).map(|item| item.room().y).unwrap();
        let middle = |item: &Item| item.room().y + item.room().height / 2.0;
        let stub: Vec<&Item> = page.items.iter().filter(|item| middle(item) >= top).collect();
        let words: Vec<&str> = stub.iter().filter_map(|item| text_of(item)).collect();
        for wanted in ["47", "COPY 2", "Planning my career", "Table 1 or 2", "about 12:10"] {
            let there = words.iter().any(|words| words.replace('\u{a0}', " ").contains(wanted));
            assert!(there, "{paper:?}: {wanted} is not in {words:?}");
        }
        assert!(words.iter().all(|words| !words.contains("Saïd")), "{words:?}");
        assert!(!stub.iter().any(|item| matches!(item, Item::Code { .. })));
        let codes =
            |page: &Page| page.items.iter().filter(|i| matches!(i, Item::Code { .. })).count();
        assert_eq!((codes(&page), codes(&whole)), (1, 1), "one code on the paper");
    }
}

#[test]
fn a_hostile_name_prints_as_what_is_left_of_it() {
    let name = Some("Eve\u{202e}\u{0}\u{1b}[2J\n\u{feff}🎉 Adams".to_owned());
    let lines = read_back(&SlipContent { name, ..slip() });
    let place = lines.iter().position(|line| line == "Eve[2J");
    assert_eq!(place.map(|place| lines[place + 1].as_str()), Some("Adams"), "{lines:?}");
    assert!(
        layout(&SlipContent { name: Some("ﷺ".repeat(100_000)), ..slip() }, PaperSize::Roll80)
            .is_ok()
    );
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
    assert!(latin_size < 60_000 && chinese_size < 60_000, "{latin_size} {chinese_size}");
}

#[test]
fn an_address_too_long_for_a_code_is_refused_in_words() {
    let content = SlipContent { qr_text: "x".repeat(3_000), ..slip() };
    assert_eq!(slip_pdf(&content, PaperSize::Roll80), Err(SlipError::CodeTooLong));
}

#[test]
fn a_page_for_a_language_from_right_to_left_changes_sides_and_back() {
    let page = layout(&slip(), PaperSize::Roll80).unwrap();
    let rooms = |page: &Page| page.items.iter().map(Item::room).collect::<Vec<_>>();
    let mirrored = page.clone().mirrored();
    for (here, there) in rooms(&page).iter().zip(rooms(&mirrored)) {
        assert!((page.width_mm - reach(here).0 - there.x).abs() < 0.01);
    }
    let back = rooms(&mirrored.mirrored());
    assert!(rooms(&page).iter().zip(back).all(|(a, b)| (a.x - b.x).abs() < 0.01));
}
