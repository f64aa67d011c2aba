# Two commands: `make demo` and `make test`. Both install what a fresh Debian machine lacks.

# To build: a C compiler for SQLite, libclang for the camera bindings.
BUILD_PACKAGES := gcc libc6-dev libclang1
# To show windows: loaded at run time, so nothing of these is needed to build.
WINDOW_PACKAGES := libx11-6 libx11-xcb1 libxcursor1 libxi6 libxrandr2 libxkbcommon0 \
	libxkbcommon-x11-0 libgl1 libegl1 libgl1-mesa-dri
# To be heard: a voice, and what plays it.
SOUND_PACKAGES := espeak-ng alsa-utils
# For the tests: a screen without a monitor, hands for it, eyes for PDF files, signals, a printer.
TEST_PACKAGES := xvfb xdotool poppler-utils procps cups-ipp-utils

.DEFAULT_GOAL := help
.PHONY: help demo test proof bench bench-queue gallery fuzz install-deps install-test-deps

help:
	@echo "make demo          install what is missing, build, and show the product at work"
	@echo "make demo ARGS=--headless   the same in the terminal"
	@echo "make test          install what the tests need, check everything"
	@echo "make proof         kill writers and cut the power, far longer than make test does"
	@echo "make bench         read made-up badges (and PICTURES=DIR) beside zxing-cpp"
	@echo "make bench-queue   the queue in many hands, on a disk of 2 ms a sync"
	@echo "make gallery       every screen in every language, as pictures on a page"
	@echo "make fuzz          let chance loose on what reads strangers' bytes"

demo: install-deps
	cargo build --release --locked
	target/release/dropin demo $(ARGS)

test: install-test-deps
	cargo fmt --check
	cargo clippy --locked --all-targets -- -D warnings
	cargo clippy --locked --no-default-features --lib -- -D warnings
	RUSTDOCFLAGS="-D warnings" cargo doc --locked --no-deps --document-private-items
	cargo test --locked

# The same proofs that nothing is lost as in `make test`, longer: kill -9 and simulated power cuts.
# SEED is where chance begins; what fails prints it.
KILLS := 10000
CUTS := 5000
SEED := 26082018
proof: install-test-deps
	DROPIN_KILLS=$(KILLS) DROPIN_CUTS=$(CUTS) DROPIN_SEED=$(SEED) \
		cargo test --locked --test all -- proof:: --nocapture --test-threads 2

# The reader beside another one. PICTURES is a folder with a list of what its pictures say.
bench: install-deps
	@sh tests/install.sh cmake g++
	cargo build --release --locked --features zxing-cpp
	target/release/dropin bench scan $(PICTURES) --against zxing-cpp \
		--sequences 40 --presentations 400

# The queue file on a slow disk: memory whose syncs cost SYNC_US microseconds.
SYNC_US := 2000
bench-queue: install-deps
	cargo build --release --locked
	cc -shared -fPIC -O2 -Wall -Werror -o target/slow_disk.so tests/slow_disk.c
	LD_PRELOAD=$(CURDIR)/target/slow_disk.so SLOW_DISK_US=$(SYNC_US) \
		target/release/dropin bench queue --folder /dev/shm

# Every screen in every language and look, as pictures on a page.
gallery: install-test-deps
	@sh tests/install.sh xauth
	cargo build --locked --example gallery
	LIBGL_ALWAYS_SOFTWARE=1 xvfb-run -a -s "-screen 0 1280x800x24" \
		target/debug/examples/gallery all target/gallery

# Chance for FUZZ_SECONDS at each door strangers' bytes come through. Needs cargo-fuzz (cargo install
# cargo-fuzz --locked) and g++; RUSTC_BOOTSTRAP lets a stable compiler count the branches taken.
FUZZ_SECONDS := 300
fuzz:
	cp Cargo.lock tests/fuzz/
	set -e; cd tests/fuzz; for target in reader jpeg payload name; do \
		mkdir -p corpus/$$target; \
		RUSTC_BOOTSTRAP=1 nice cargo fuzz run --fuzz-dir . --sanitizer none $$target \
			corpus/$$target seeds/$$target -- -max_total_time=$(FUZZ_SECONDS); \
	done

install-deps:
	@sh tests/install.sh $(BUILD_PACKAGES) $(WINDOW_PACKAGES) $(SOUND_PACKAGES)

install-test-deps:
	@sh tests/install.sh $(BUILD_PACKAGES) $(WINDOW_PACKAGES) $(SOUND_PACKAGES) $(TEST_PACKAGES)
