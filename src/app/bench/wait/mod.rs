//! bench wait
mod books;
mod day;
mod people;
pub mod scenario;
mod score;
mod shadows;

pub fn measure(sessions: u64, seed: u64, all: &[scenario::Scenario]) -> String {
    let mut out = String::new();
    for s in all {
        let mut sums = score::Sums::default();
        std::thread::scope(|scope| {
            let hs: Vec<_> = (0..2).map(|part| scope.spawn(move || {
                let mut sums = score::Sums::default();
                for n in (part..sessions).step_by(2) { sums.add(&day::play(s, seed * 1_000_003 + n).unwrap()); }
                sums
            })).collect();
            for h in hs { sums.merge(&h.join().unwrap()); }
        });
        out += &format!("{:<34} {sums}\n", s.name);
    }
    out
}
