# kehoach: every target does the set-up that it needs.

VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
PROGRAMS := $(VENV)/.programs
COMPILED := $(VENV)/.compiled

# What `make nightly` reads, and the dataset that it keeps up.
INPUTS ?= data/raw
DATASET ?= data/processed

# The first Python that is new enough; `make PYTHON=/path/to/python3 …` names another.
PYTHON ?= $(shell for name in python3 python3.14 python3.13 python3.12 python3.11; do \
	"$$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo "$$name" && break; done)
# Another installation may hold the lock for a while.
APT = apt-get -o DPkg::Lock::Timeout=300
# Installs a system package where that is allowed, else fails.
INSTALL = [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null \
	&& { $(APT) install -y -q $(1) || { $(APT) update -q && $(APT) install -y -q $(1); }; } >&2
# Tests run side by side, a process a core. What is compiled is kept, also where the environment
# says otherwise: each of these processes and each program that a test starts would compile it anew.
PYTEST = PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest -q -n logical --dist worksteal
COVERAGE = --cov=normalizers --cov=extractors --cov=pipeline --cov-report=term:skip-covered
PIP = $(BIN)/python -m pip --disable-pip-version-check --quiet

.DEFAULT_GOAL := help
.PHONY: help setup run nightly test test-quick check score golden bench bench-corpus \
	bench-compare bench-peers mutants messages model row-model format lock dictionary docs screenshots clean

help: ## show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: $(STAMP) $(PROGRAMS) $(COMPILED) ## make .venv with the pinned dependencies and the command .venv/bin/kehoach

run: setup ## read the plans in data/raw into the dataset in data/processed
	$(BIN)/kehoach run data/raw --out data/processed

nightly: setup ## do what is new or changed in INPUTS for DATASET and say what came of it; fails for cron
	$(BIN)/kehoach run $(INPUTS) --out $(DATASET)

test: setup ## run the tests: ten minutes
	$(PYTEST)

test-quick: setup ## run the tests that take no scan, no conversion and no batch: a minute
	$(PYTEST) -m "not slow"

check: setup ## format check, lint, types, changelog, tests with coverage: what CI runs
	$(BIN)/python -m ruff format --check .
	$(BIN)/python -m ruff check .
	$(BIN)/python -m mypy
	$(BIN)/python -m tests.tools.changelog
	$(PYTEST) $(COVERAGE)

score: setup ## score every set of right answers at hand, and say what changed since the last time
	$(BIN)/python -m tests.tools.score

golden: setup ## write the rows of data/raw as they are now into tests/golden: read the diff!
	$(BIN)/python -m tests.tools.golden

bench: setup ## measure accuracy and costs on N generated documents, the readers, batch runs and their growth
	$(BIN)/python -m tests.tools.bench_accuracy -n $(or $(N),140) --costs
	$(BIN)/python -m tests.tools.bench_formats
	$(BIN)/python -m tests.tools.bench_scans
	$(BIN)/python -m tests.tools.bench_batch
	$(BIN)/python -m tests.tools.bench_growth 10 1000
	$(BIN)/python -m tests.tools.bench_growth multiplied 10000 100000
	$(BIN)/python -m tests.tools.fault_runs

messages: setup ## compile the Vietnamese messages, and name those that are missing
	$(BIN)/python -m tests.tools.messages --compile
	$(BIN)/python -m tests.tools.messages

bench-corpus: setup ## write N generated plans with their truth, data card and scorer into build/benchmark
	$(BIN)/python -m benchmark.corpus build/benchmark -n $(or $(N),500)

bench-compare: setup ## show gains and losses against benchmark/results.json
	$(BIN)/python -m tests.tools.bench_accuracy --compare

bench-peers: setup ## read the same files with other tools, each in an environment in .peers, and with kehoach
	$(BIN)/python -m tests.tools.peers

mutants: setup ## try N small changes of ROOM=normalizers/time, and show those that no test notices
	$(BIN)/python -m tests.tools.mutants $(or $(ROOM),$(error name the room: make mutants ROOM=normalizers/time)) -n $(or $(N),40)

model: setup ## train the repair model from the corpora in CORPUS=dir; PAGES=n are rendered for its channels
	$(BIN)/python -m pipeline.training $(or $(CORPUS),$(error name the folder: make model CORPUS=dir)) \
		--out normalizers/diacritics/model --pairs build/model/pairs.tsv --pages $(or $(PAGES),1000)

row-model: setup ## learn the small model of rows from the answers at hand, and hold it against the rules
	$(BIN)/python -m tests.tools.row_model --write

format: setup ## format the code and sort its imports
	$(BIN)/python -m ruff check --select I --fix .
	$(BIN)/python -m ruff format .

dictionary: setup ## write the pages of reference in docs (dictionary, codes, commands) from the code
	$(BIN)/python -m pipeline.dataset.dictionary docs/data-dictionary.md
	$(BIN)/python -m pipeline.dataset.dictionary docs/tu-dien-du-lieu.md vi
	$(BIN)/python -m pipeline.dataset.codes_page docs/codes.md
	$(BIN)/python -m pipeline.dataset.codes_page docs/bang-ma.md vi
	$(BIN)/python -m tests.tools.commands_page docs/commands.md

docs: setup ## build the docs as a site in build/site (Zensical, installed at first)
	$(PIP) install "$$($(BIN)/python -c 'import tomllib; print(tomllib.load(open("pyproject.toml", "rb"))["project"]["optional-dependencies"]["docs"][0])')"
	$(BIN)/zensical build --clean

screenshots: setup ## take the pictures of the report and the review in docs/images; wants Chromium
	$(BIN)/python -m tests.tools.screenshots docs/images
	$(BIN)/python -m tests.tools.review_screenshots docs/images

lock: setup ## pin the dependencies anew in requirements.lock
	$(PIP) install pip-tools
	$(BIN)/python -m piptools compile --quiet --upgrade --extra dev --generate-hashes --strip-extras \
		--allow-unsafe --no-header --no-emit-index-url --no-emit-trusted-host --no-emit-find-links \
		--no-emit-options --output-file requirements.lock pyproject.toml

clean: ## remove caches and build leftovers; the dataset and .venv stay
	rm -rf build dist *.egg-info .coverage .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find pipeline extractors normalizers benchmark tests -name __pycache__ -type d -prune -exec rm -rf {} +
	rm -f $(COMPILED)

$(STAMP): requirements.lock pyproject.toml | $(BIN)/python
	@echo "Installing the packages of requirements.lock into $(VENV): minutes the first time, and no output" >&2
	$(PIP) install --requirement requirements.lock
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

# Else the first damaged document would wait for it. Without it, too, all documents are read.
$(COMPILED): $(STAMP) $(wildcard normalizers/diacritics/*.py)
	-$(BIN)/python -m normalizers.diacritics.ahead
	@touch $@

# Tesseract reads scans, LibreOffice .doc files. Without them those documents fail with a line that
# says what to install; all others are read. The stamp is made when all programs are there.
$(PROGRAMS): | $(BIN)/python
	@scripts/programs $@

$(BIN)/python:
	@python="$(PYTHON)"; \
	[ -n "$$python" ] || { $(call INSTALL,python3 python3-venv) && python=python3; }; \
	"$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
		|| { echo "kehoach needs Python 3.11 or later: install it, or name it with PYTHON=/path/to/python3" >&2; exit 1; }; \
	"$$python" -c 'import ensurepip, venv' 2>/dev/null || { $(call INSTALL,python3-venv); } \
		|| { echo "Python's venv module is missing: run 'apt-get install python3-venv' as root" >&2; exit 1; }; \
	"$$python" -m venv $(VENV)
