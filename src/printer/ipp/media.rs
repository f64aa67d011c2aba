//! What paper a printer has, by the names IPP has for it (PWG 5101.1: `iso_a4_210x297mm`).

/// Millimetres in an inch.
const INCH: f32 = 25.4;

/// Names of paper, the likeliest to come when nothing is said first: what the printer takes by itself
/// if it has it in, then what it has in.
pub(super) fn by_likelihood(ready: &[String], default: &[String]) -> Vec<String> {
    let (in_it, not_in_it): (Vec<_>, Vec<_>) =
        default.iter().partition(|name| ready.contains(name));
    in_it.into_iter().chain(ready).chain(not_in_it).cloned().collect()
}

/// How many millimetres wide paper is, by the end of its name; none if that is no size. Of a roll it is
/// the first number, whatever is cut off it; of a sheet the shorter side.
pub(super) fn width(name: &str) -> Option<f32> {
    let size = name.rsplit('_').next()?;
    let (numbers, unit) = match size.strip_suffix("mm") {
        Some(numbers) => (numbers, 1.0),
        None => (size.strip_suffix("in")?, INCH),
    };
    let (width, height) = numbers.split_once('x')?;
    let length = |text: &str| text.parse::<f32>().ok().filter(|mm| mm.is_finite() && *mm > 0.0);
    let (width, height) = (length(width)? * unit, length(height)? * unit);
    Some(if name.contains("roll") { width } else { width.min(height) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_width_is_told_by_the_end_of_a_name() {
        for (name, millimetres) in [
            ("iso_a4_210x297mm", Some(210.0)),
            ("na_letter_8.5x11in", Some(215.9)),
            ("om_roll_80x297mm", Some(80.0)),
            ("om_roll_80x50mm", Some(80.0)),
            ("custom_58x200mm_58x200mm", Some(58.0)),
            ("custom_a6-rotated_148x105mm", Some(105.0)),
            ("main", None),
            ("", None),
            ("x_0x5mm", None),
            ("x_infx5mm", None),
            ("x_5mm", None),
        ] {
            assert_eq!(width(name), millimetres, "{name}");
        }
    }

    #[test]
    fn of_several_papers_the_one_is_meant_that_comes_by_itself() {
        let names = |names: &[&str]| -> Vec<String> {
            names.iter().map(|name| (*name).to_owned()).collect()
        };
        for (ready, default, first) in [
            (&["a3", "a4"][..], &["a4"][..], Some("a4")),
            (&["roll"], &["a4"], Some("roll")),
            (&[], &["a4"], Some("a4")),
            (&["a5"], &[], Some("a5")),
            (&[], &[], None),
        ] {
            let papers = by_likelihood(&names(ready), &names(default));
            assert_eq!(papers.first().map(String::as_str), first, "{ready:?}");
        }
    }
}
