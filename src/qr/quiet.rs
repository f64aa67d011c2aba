//! Runs code that may panic on a hostile picture, without a word on the terminal.

use std::any::Any;
use std::cell::Cell;
use std::panic;
use std::sync::Once;

thread_local! {
    static EXPECTED: Cell<bool> = const { Cell::new(false) };
}

/// Runs `work`. A panic in it is caught and not reported; what it carried is the error. Panics of
/// other threads are reported as ever.
pub(super) fn quietly<T>(work: impl FnOnce() -> T) -> Result<T, Box<dyn Any + Send>> {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let usual = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            if !EXPECTED.get() {
                usual(info);
            }
        }));
    });
    let before = EXPECTED.replace(true);
    // The work owns what it changes, or throws it away when it fails.
    let outcome = panic::catch_unwind(panic::AssertUnwindSafe(work));
    EXPECTED.set(before);
    outcome
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_becomes_an_error() {
        assert_eq!(quietly(|| 7).ok(), Some(7));
        assert!(quietly(|| panic!("x <= i32::MAX")).is_err());
        assert!(!EXPECTED.get(), "and later panics are reported again");
    }
}
