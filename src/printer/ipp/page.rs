//! The size of a PDF's page, so that the printer can be asked for that paper.

/// Points are a 72nd of an inch; IPP counts hundredths of a millimetre.
const HUNDREDTHS_A_POINT: f64 = 2540.0 / 72.0;

/// Width and height of the first page in hundredths of a millimetre.
pub(super) fn size(pdf: &[u8]) -> Option<(i32, i32)> {
    const KEY: &[u8] = b"/MediaBox";
    let at = pdf.windows(KEY.len()).position(|window| window == KEY)? + KEY.len();
    let rest = &pdf[at..pdf.len().min(at + 100)];
    let text: String = rest.iter().map(|byte| char::from(*byte)).collect();
    let inside = text.split_once('[')?.1.split_once(']')?.0;
    let mut edges = inside.split_whitespace().map(str::parse::<f64>);
    let mut edge = || edges.next()?.ok();
    let (left, bottom, right, top) = (edge()?, edge()?, edge()?, edge()?);
    Some((hundredths(right - left)?, hundredths(top - bottom)?))
}

fn hundredths(points: f64) -> Option<i32> {
    let length = (points * HUNDREDTHS_A_POINT).round();
    // No paper is longer than ten metres.
    #[expect(clippy::cast_possible_truncation, reason = "checked to be a small whole number")]
    (1.0..1e6).contains(&length).then_some(length as i32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_size_is_read_from_the_media_box_or_left_out() {
        assert_eq!(size(b"<</MediaBox[0 0 595.276 841.89]>>"), Some((21000, 29700)));
        assert_eq!(size(b"/MediaBox [ 10 10 236.77 350 ]"), Some((8000, 11994)));
        for odd in
            ["", "/MediaBox", "/MediaBox[0 0 1]", "/MediaBox[0 0 NaN 5]", "/MediaBox[0 0 0 0"]
        {
            assert_eq!(size(odd.as_bytes()), None, "{odd}");
        }
    }
}
