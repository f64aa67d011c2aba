//! Words drawn with a pen: capital letters and digits of a few strokes, enough to look like words
//! from where a camera is.

use super::plane::{Form, Plane, Point};

/// How far letters stand apart, in heights.
const PITCH: f32 = 0.9;

/// Writes `text` with its left upper corner at `at`, `height` pixels high, with a pen `pen` heights
/// wide.
pub(super) fn write(plane: &mut Plane, text: &str, at: Point, height: f32, pen: f32, shade: f32) {
    let unit = height / 6.0;
    for (nth, letter) in (0_u16..).zip(text.chars()) {
        let left = at.0 + f32::from(nth) * PITCH * height;
        for stroke in strokes(letter).split('/') {
            let points: Vec<Point> =
                stroke.as_bytes().chunks_exact(2).map(|two| place(two, left, at.1, unit)).collect();
            for line in points.windows(2) {
                plane.fill(Form::Stroke(line[0], line[1], height * pen / 2.0), shade);
            }
        }
    }
}

/// How wide `text` will be.
pub(super) fn width(text: &str, height: f32) -> f32 {
    f32::from(u16::try_from(text.chars().count()).unwrap_or(u16::MAX)) * PITCH * height
}

fn place(two: &[u8], left: f32, top: f32, unit: f32) -> Point {
    let units = |digit: u8| f32::from(digit.saturating_sub(b'0')) * unit;
    (left + units(two[0]), top + units(two[1]))
}

/// The strokes of a letter: points of two digits, column 0 to 4 and row 0 to 6; a pen is lifted
/// at `/`.
fn strokes(letter: char) -> &'static str {
    match letter.to_ascii_uppercase() {
        'A' => "062046/1434",
        'B' => "003041423303/334445360600",
        'C' => "4130100105163645",
        'D' => "00304145360600",
        'E' => "40000646/0333",
        'F' => "400006/0333",
        'G' => "41301001051636454323",
        'H' => "0006/4046/0343",
        'I' => "1030/2026/1636",
        'J' => "4045361605",
        'K' => "0006/400346",
        'L' => "000646",
        'M' => "0600234046",
        'N' => "06004640",
        'O' => "103041453616050110",
        'P' => "06003041423303",
        'Q' => "103041453616050110/2446",
        'R' => "06003041423303/2346",
        'S' => "413010010213334445361605",
        'T' => "0040/2026",
        'U' => "000516364540",
        'V' => "002640",
        'W' => "0016233640",
        'X' => "0046/4006",
        'Y' => "002340/2326",
        'Z' => "00400646",
        '0' => "103041453616050110/0541",
        '1' => "012026/1636",
        '2' => "01103041420646",
        '3' => "004023334445361605",
        '4' => "36300444",
        '5' => "400002324345361605",
        '6' => "300305163645443303",
        '7' => "004016",
        '8' => "103041423313020110/133344453616050413",
        '9' => "16434130100102133343",
        '-' => "1333",
        _ => "",
    }
}
