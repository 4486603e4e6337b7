# Notetaker. The two commands that matter: `make demo` and `make test`.

PYTHON ?= python3
BIN = .venv/bin
OUT ?= out/demo

.PHONY: help setup demo run test look age-peers lint bench package try-package clean

help:
	@echo "make demo         set everything up and play the built-in example"
	@echo "make test         set everything up and run the tests"
	@echo "make look         accept how the screens look now (pictures in tests/look/baselines)"
	@echo "make age-peers    other implementations of age, for the tests that ask them"
	@echo "make run          open the window"
	@echo "make lint         style, types, and who may import whom"
	@echo "make bench        speed, memory and quality, as a table"
	@echo "make package      the application in one folder, a .deb and a .rpm (in dist/)"
	@echo "make try-package  install the .deb in a clean Debian without Python and use it"

setup: .venv/ready

.venv/ready: requirements/dev.txt pyproject.toml $(addprefix packaging/linux/,setup provide missing.py libraries.txt)
	@PYTHON="$(PYTHON)" packaging/linux/setup

demo: setup
	$(BIN)/notetaker demo --out "$(OUT)"
	@packaging/linux/on-a-desktop $(BIN)/notetaker --demo "$(OUT)"

run: setup
	$(BIN)/notetaker

test: setup  # one process more than there are cores: each waits at times for a window, a disk or another program
	$(BIN)/python -m pytest -n "$$(($$(nproc) + 1))" --dist loadfile --no-loadscope-reorder

look: setup
	$(BIN)/python -m tests.look.baselines
	$(BIN)/python -m docs.contact_sheet

age-peers: setup
	@benchmarks/age_peers/setup

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

bench: setup .venv-peers/ready
	@benchmarks/age_peers/setup || echo "The table says what is missing." >&2
	$(BIN)/python -m benchmarks

.venv-peers/ready: benchmarks/peers/requirements.txt
	@benchmarks/peers/setup || echo "The peers of the anonymiser could not be installed; the table says so." >&2

package: setup
	packaging/linux/build

try-package: package
	packaging/linux/try-deb

clean:
	rm -rf .venv .age-peers build dist out
