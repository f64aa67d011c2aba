//! What paper a printer has, by the names IPP has for it (PWG 5101.1: `iso_a4_210x297mm`).

/// A millimetre an inch.
const INCH: f32 = 25.4;

/// Width and height in millimetres that a name of paper ends with; none if it names no size.
pub(super) fn size(name: &str) -> Option<(f32, f32)> {
    let size = name.rsplit('_').next()?;
    let (numbers, unit) = match size.strip_suffix("mm") {
        Some(numbers) => (numbers, 1.0),
        None => (size.strip_suffix("in")?, INCH),
    };
    let (width, height) = numbers.split_once('x')?;
    let length = |text: &str| text.parse::<f32>().ok().filter(|length| *length > 0.0);
    Some((length(width)? * unit, length(height)? * unit))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_size_is_what_a_name_ends_with() {
        for (name, millimetres) in [
            ("iso_a4_210x297mm", Some((210.0, 297.0))),
            ("na_letter_8.5x11in", Some((215.9, 279.4))),
            ("om_roll_80x297mm", Some((80.0, 297.0))),
            ("custom_58x200mm_58x200mm", Some((58.0, 200.0))),
            ("main", None),
            ("", None),
            ("x_0x5mm", None),
            ("x_5mm", None),
        ] {
            assert_eq!(size(name), millimetres, "{name}");
        }
    }
}
