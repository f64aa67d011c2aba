//! Shaped text: the right order, the right face, the right size, on any thread.
use std::collections::BTreeSet;

use dropin::displays::icon::Icon;
use dropin::text::shape::Glyph;
use dropin::text::{
    Align, Direction, Setting, TextRequest, Weight, measure, missing_glyphs, raster, shape,
};
use proptest::prelude::*;

/// One name in every script that is promised.
pub(crate) const NAMES: [&str; 12] = [
    "Ñandú Þór Łukasz Đỗ Thị Hương",
    "Ольга Їжакевич",
    "Ελένη Παπαδοπούλου",
    "محمد عبد الله",
    "רחל לוי",
    "अनन्या श्रीवास्तव",
    "สุดารัตน์ เกยุราพันธุ์",
    "陈小龙",
    "髙橋 𠮷野 さくら",
    "김철수",
    "தமிழ்செல்வன்",
    "Anna 陈 Ольга",
];

fn narrow(width: f32, lines: usize) -> Setting {
    Setting { max_width: Some(width), max_lines: Some(lines), ..Setting::new(16.0) }
}

/// The letters of a one-line text in the order they stand in, from left to right.
fn as_seen(text: &str, direction: Option<Direction>) -> String {
    let block = shape(text, &Setting { direction, ..Setting::new(16.0) });
    let mut glyphs: Vec<&Glyph> = block.lines.iter().flat_map(|line| &line.glyphs).collect();
    glyphs.sort_by(|a, b| a.x.total_cmp(&b.x));
    glyphs.iter().map(|glyph| &block.text[glyph.cluster.clone()]).collect()
}

#[test]
fn every_icon_is_drawn_and_no_two_alike() {
    let letters: Vec<String> = Icon::ALL.iter().map(|icon| icon.letter().to_string()).collect();
    for letter in &letters {
        assert_eq!(missing_glyphs(letter), Vec::<char>::new());
        assert!(raster(&TextRequest::new(letter, 24.0)).alpha.iter().any(|ink| *ink > 200));
    }
    let different: BTreeSet<&String> = letters.iter().collect();
    assert_eq!(different.len(), letters.len());
}

#[test]
fn no_promised_script_is_drawn_as_boxes_in_any_weight() {
    for name in NAMES {
        assert_eq!(missing_glyphs(name), Vec::<char>::new(), "{name}");
        for weight in [Weight::Regular, Weight::Semibold, Weight::Bold] {
            let block = shape(name, &Setting { weight, ..Setting::new(16.0) });
            let glyphs: Vec<&Glyph> = block.lines.iter().flat_map(|line| &line.glyphs).collect();
            assert!(!glyphs.is_empty());
            assert!(glyphs.iter().all(|glyph| glyph.id != 0), "{name} {weight:?}");
        }
    }
}

#[test]
fn letters_stand_in_the_order_their_readers_expect() {
    let either = None;
    for (text, direction, seen) in [
        ("abc", either, "abc"),
        ("אבג", either, "גבא"),
        ("אב גד", either, "דג בא"),
        ("Anna אבג 12", either, "Anna 12 גבא"),
        ("Anna אבג Lee", either, "Anna גבא Lee"),
        ("אבג 12", either, "12 גבא"),
        ("12:10", Some(Direction::RightToLeft), "12:10"),
        ("a ב", Some(Direction::RightToLeft), "ב a"),
        ("ב a", Some(Direction::LeftToRight), "ב a"),
        ("ב a", either, "a ב"),
    ] {
        assert_eq!(as_seen(text, direction), seen, "{text} {direction:?}");
    }
}

#[test]
fn arabic_letters_are_joined() {
    let ids = |text: &str| -> Vec<u16> {
        let block = shape(text, &Setting::new(16.0));
        block.lines.iter().flat_map(|line| &line.glyphs).map(|glyph| glyph.id).collect()
    };
    let alone = ids("ب");
    assert!(ids("ببب").iter().all(|joined| !alone.contains(joined)));
}

#[test]
fn a_text_that_would_turn_its_neighbours_around_is_tamed() {
    assert_eq!(as_seen("abc\u{202e}def", None), "abcdef");
    assert_eq!(shape("a\u{0}b\u{7}\u{feff}c", &Setting::new(16.0)).text, "abc");
}

#[test]
fn what_does_not_fit_ends_in_an_ellipsis_and_what_fits_does_not() {
    for name in NAMES {
        let long = [name; 8].join(" ");
        let cut = shape(&long, &narrow(100.0, 2));
        assert!(cut.cut && cut.lines.len() == 2, "{name}");
        assert!(cut.lines.iter().all(|line| line.width <= 100.5), "{name}");
        assert!(!shape(name, &narrow(2_000.0, 1)).cut, "{name}");
    }
}

#[test]
fn a_line_feed_breaks_and_counts_as_a_line() {
    let lines = |text: &str, most| {
        let block = shape(text, &Setting { max_lines: most, ..narrow(500.0, 1) });
        (block.lines.len(), block.cut)
    };
    assert_eq!(lines("one\ntwo\nthree", None), (3, false));
    assert_eq!(lines("one\n\nthree", None), (3, false));
    assert_eq!(lines("one\ntwo", Some(2)), (2, false));
    assert_eq!(lines("one\ntwo\nthree", Some(2)).0, 2);
    let block = shape("one\ntwo\nthree", &narrow(500.0, 2));
    assert!(block.text.ends_with("two…"), "{}", block.text);
}

#[test]
fn lines_are_aligned_with_the_longest() {
    let edges = |align| {
        let block = shape("wide wide\ni", &Setting { align, ..Setting::new(16.0) });
        (block.lines[1].left, block.width - block.lines[1].left - block.lines[1].width)
    };
    let (left, _) = edges(Align::Left);
    let (_, right) = edges(Align::Right);
    let (before, after) = edges(Align::Centre);
    assert!(left.abs() < 0.01 && right.abs() < 0.01 && (before - after).abs() < 0.01);
    assert!(before > 1.0);
}

#[test]
fn a_drawn_text_has_ink_within_its_mask_and_the_room_it_was_measured_to_have() {
    for name in NAMES {
        let request = TextRequest { max_width_px: Some(120.0), ..TextRequest::new(name, 24.0) };
        let drawn = raster(&request);
        assert_eq!(drawn.room, measure(&request), "{name}");
        assert_eq!(drawn.alpha.len(), drawn.width * drawn.height);
        assert!(drawn.alpha.contains(&255), "{name} is pale");
        assert!(drawn.left <= 0 && drawn.top <= 0);
    }
}

#[test]
fn nothing_to_draw_is_an_empty_line() {
    for text in ["", " ", "\u{202e}", "🎉"] {
        let drawn = raster(&TextRequest::new(text, 20.0));
        assert_eq!(drawn.room.lines, 1, "{text:?}");
        assert!(drawn.room.height > 0.0, "{text:?}");
        assert!(drawn.alpha.iter().all(|ink| *ink == 0), "{text:?}");
    }
}

#[test]
fn a_size_that_is_none_draws_small_and_not_enormous() {
    for size in [0.0, -4.0, f32::NAN] {
        let drawn = raster(&TextRequest::new("Ana", size));
        assert!(drawn.width < 10 && drawn.height < 10, "{size}: {}", drawn.width);
    }
}

#[test]
fn threads_draw_the_same() {
    let draw = || NAMES.map(|name| raster(&TextRequest::new(name, 26.0)).alpha);
    let expected = draw();
    std::thread::scope(|scope| {
        for other in [scope.spawn(draw), scope.spawn(draw), scope.spawn(draw)] {
            assert_eq!(other.join().unwrap(), expected);
        }
    });
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_shaped_within_its_width_and_lines(
        text in "\\PC{0,60}", width in 40.0_f32..400.0, lines in 1_usize..4
    ) {
        let block = shape(&text, &narrow(width, lines));
        prop_assert!(block.lines.len() <= lines);
        prop_assert!(block.width <= width + 0.1, "{} > {width}", block.width);
        prop_assert!(block.lines.iter().flat_map(|line| &line.glyphs).all(|glyph| glyph.id != 0));
        let places = block.lines.iter().flat_map(|line| &line.glyphs);
        prop_assert!(places.into_iter().all(|glyph| block.text.get(glyph.cluster.clone()).is_some()));
    }
}

#[test]
fn a_number_before_words_from_the_right_is_never_lost() {
    let words = "12 أظهر شارتك عند الجهاز ثم اختر";
    for direction in [None, Some(Direction::RightToLeft)] {
        for width in [None, Some(400.0), Some(150.0), Some(90.0), Some(45.0)] {
            for max_lines in [Some(1), Some(2), None] {
                let setting =
                    Setting { max_width: width, max_lines, direction, ..Setting::new(16.0) };
                let block = shape(words, &setting);
                let first = block.lines.first().unwrap();
                let seen = first.glyphs.iter().map(|glyph| &block.text[glyph.cluster.clone()]);
                let digits: String = seen.filter(|seen| "12".contains(*seen)).collect();
                assert_eq!(digits, "12", "{direction:?} {width:?} {max_lines:?}: {}", block.text);
            }
        }
    }
}
