//! How lengths of time are spread: two percentiles say more about a queue than a mean.

/// Some lengths of time, in seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spread {
    /// How many there are, at least one.
    pub count: u32,
    /// Half of them are at most this long.
    pub p50: u64,
    /// Nine of ten are at most this long.
    pub p90: u64,
    pub longest: u64,
}

impl Spread {
    /// None of nothing.
    pub fn of(lengths: impl IntoIterator<Item = u64>) -> Option<Self> {
        let mut sorted: Vec<u64> = lengths.into_iter().collect();
        sorted.sort_unstable();
        Some(Self {
            count: super::in_all(sorted.len()),
            p50: percentile(&sorted, 50)?,
            p90: percentile(&sorted, 90)?,
            longest: *sorted.last()?,
        })
    }
}

/// The nearest-rank percentile: of n values in order, the one in place ⌈percent · n ÷ 100⌉. It always
/// is a value that occurred (Hyndman and Fan, "Sample Quantiles in Statistical Packages", 1996,
/// definition 1).
fn percentile(sorted: &[u64], percent: usize) -> Option<u64> {
    let place = (percent * sorted.len()).div_ceil(100);
    sorted.get(place.checked_sub(1)?).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percentile_is_the_first_value_that_so_many_do_not_exceed() {
        let ten: Vec<u64> = (1..=10).collect();
        for (values, p50, p90) in [
            (&[][..], None, None),
            (&[7][..], Some(7), Some(7)),
            (&[1, 9][..], Some(1), Some(9)),
            (&[1, 2, 9][..], Some(2), Some(9)),
            (&ten[..], Some(5), Some(9)),
        ] {
            assert_eq!(percentile(values, 50), p50, "{values:?}");
            assert_eq!(percentile(values, 90), p90, "{values:?}");
        }
    }

    #[test]
    fn a_spread_needs_no_order_and_there_is_none_of_nothing() {
        assert_eq!(Spread::of([]), None);
        assert_eq!(
            Spread::of([30, 10, 20]),
            Some(Spread { count: 3, p50: 20, p90: 30, longest: 30 })
        );
    }
}
