//! Stands in for the screens where the program was built without windows.

macro_rules! none_here {
    ($($screen:ident: $args:ty),*) => {$(
        pub(crate) mod $screen {
            use crate::app::{cli, failure::Failure, house::House};

            /// Says that there are no windows in this build.
            pub(crate) fn run(_house: &House, _args: &$args) -> Result<(), Failure> {
                let sentence = "this program was built without windows. Build it with the \
                                feature `window`";
                Err(Failure::told("no_window", sentence))
            }
        }
    )*};
}

pub(crate) mod hours {
    use crate::app::failure::Failure;
    use crate::app::output::Output;

    /// Says that there are no windows in this build.
    pub(crate) fn run(_output: Output, _hours: u16) -> Result<(), Failure> {
        let sentence = "this program was built without windows. Build it with the feature `window`";
        Err(Failure::told("no_window", sentence))
    }
}

none_here!(kiosk: cli::Kiosk, table: cli::TableScreen, board: cli::Board, desk: cli::Desk);
