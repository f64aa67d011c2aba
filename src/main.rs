//! The executable: hands the command line to [`dropin::app`] and exits as it says.

fn main() -> std::process::ExitCode {
    dropin::app::run(std::env::args_os())
}
