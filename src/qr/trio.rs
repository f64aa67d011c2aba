//! Three finder patterns that could be the corners of one code.

use super::finder::Finder;
use super::geometry::Point;

/// Patterns near one that are tried as its neighbours, and the surest ones that are tried however
/// far they are: large codes are full of what looks like a pattern.
const NEIGHBOURS: usize = 12;
const SUREST: usize = 12;

/// Patterns that are looked at as corners: the surest.
const CORNERS: usize = 128;

/// Indices of three patterns: the code's top left, top right and bottom left, as it is seen, if it
/// is not mirrored.
#[derive(Debug, Clone, Copy)]
pub(super) struct Trio {
    pub(super) corner: usize,
    pub(super) right: usize,
    pub(super) below: usize,
    /// How unlike a square they stand; 0 is best.
    pub(super) strain: f32,
}

impl Trio {
    pub(super) fn finders(&self) -> [usize; 3] {
        [self.corner, self.right, self.below]
    }
}

/// The `most` likeliest sets of three that could be a code, the likeliest first. The patterns were
/// looked for in every `every`th row.
pub(super) fn trios(finders: &[Finder], every: usize, most: usize) -> Vec<Trio> {
    let steady: Vec<usize> =
        (0..finders.len()).filter(|nth| finders[*nth].is_steady(every)).collect();
    let mut surest = steady.clone();
    surest.sort_by(|a, b| finders[*a].doubt(every).total_cmp(&finders[*b].doubt(every)));
    let far: Vec<usize> = surest.iter().copied().take(SUREST).collect();
    let mut trios = Vec::new();
    for &corner in surest.iter().take(CORNERS) {
        let arms = arms(finders, every, corner, &steady, &far);
        for (nth, one) in arms.iter().enumerate() {
            for other in &arms[nth + 1..] {
                trios.extend(trio(&finders[corner], corner, one, other));
            }
        }
    }
    let by_strain = |a: &Trio, b: &Trio| a.strain.total_cmp(&b.strain);
    if trios.len() > most {
        trios.select_nth_unstable_by(most, by_strain);
        trios.truncate(most);
    }
    trios.sort_by(by_strain);
    trios
}

/// The neighbours of a corner: the nearest of `all`, and those of `far`.
fn arms(finders: &[Finder], every: usize, corner: usize, all: &[usize], far: &[usize]) -> Vec<Arm> {
    let at = finders[corner];
    let alike = |nth: &usize| {
        let other = finders[*nth];
        *nth != corner
            && other.dark == at.dark
            && other.module < 2.6 * at.module
            && at.module < 2.6 * other.module
    };
    let distance = |nth: usize| {
        let way = finders[nth].center - at.center;
        way.dot(way)
    };
    let mut near: Vec<(f32, usize)> =
        all.iter().copied().filter(alike).map(|nth| (distance(nth), nth)).collect();
    if near.len() > NEIGHBOURS {
        near.select_nth_unstable_by(NEIGHBOURS, |a, b| a.0.total_cmp(&b.0));
    }
    let also = near.split_off(near.len().min(NEIGHBOURS)).into_iter();
    near.extend(also.filter(|(_, nth)| far.contains(nth)));
    near.into_iter().map(|(_, nth)| Arm::of(finders, every, corner, nth)).collect()
}

/// A neighbour as seen from a corner.
struct Arm {
    nth: usize,
    way: Point,
    length: f32,
    module: f32,
    /// Logarithm of the module, and what speaks against the pattern.
    size: f32,
    doubt: f32,
}

impl Arm {
    fn of(finders: &[Finder], every: usize, corner: usize, nth: usize) -> Self {
        let (from, to) = (finders[corner], finders[nth]);
        let way = to.center - from.center;
        Self {
            nth,
            way,
            length: way.length(),
            module: to.module,
            size: to.module.ln(),
            doubt: to.doubt(every),
        }
    }
}

fn trio(at: &Finder, corner: usize, one: &Arm, other: &Arm) -> Option<Trio> {
    let module = (at.module + one.module + other.module) / 3.0;
    let (shorter, longer) = (one.length.min(other.length), one.length.max(other.length));
    // Between the middles of two patterns are 14 modules or more.
    if shorter < 9.0 * module || longer > 200.0 * module || longer > 2.6 * shorter {
        return None;
    }
    let cosine = one.way.dot(other.way) / (one.length * other.length);
    if cosine.abs() > 0.75 {
        return None;
    }
    let size = at.module.ln();
    let spread = one.size.max(other.size).max(size) - one.size.min(other.size).min(size);
    let strain = 1.2 * cosine.abs()
        + 0.8 * (longer / shorter).ln()
        + 1.2 * spread
        + one.doubt
        + other.doubt
        // Of codes that are side by side, the patterns of one are nearer to each other.
        + longer / module / 800.0;
    let (right, below) =
        if one.way.cross(other.way) > 0.0 { (one.nth, other.nth) } else { (other.nth, one.nth) };
    Some(Trio { corner, right, below, strain })
}
