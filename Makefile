# Everything a newcomer needs: `make sandbox` and `make test`. Both first make .venv, once.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.installed

.PHONY: help install sandbox run test lint pictures benchmarks clean

help:
	@echo "make sandbox     the bot on a local stand-in for Discord, with a page at http://127.0.0.1:8780"
	@echo "make test        every test, on SQLite and PostgreSQL"
	@echo "make lint        ruff, mypy, import rules"
	@echo "make run         the bot on Discord (needs DISCORD_TOKEN, see .env.example)"
	@echo "make pictures    makes the pictures in docs/ again, with the browser tests"
	@echo "make benchmarks  measures again what benchmarks/README.md tells"
	@echo "make install     only makes the environment, .venv"
	@echo "make clean       removes the environment"

install: $(READY)

$(READY): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "Breakwater needs Python 3.11 or newer; this is %d.%d. Name another: make PYTHON=python3.12" % sys.version_info[:2])'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) || { echo "Could not make $(VENV). On Debian and Ubuntu: apt install python3-venv"; rm -rf $(VENV); exit 1; }
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt setuptools wheel
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-build-isolation -c constraints.txt -e '.[postgres,test,dev]'
	@touch $(READY)

sandbox: $(READY)
	$(BIN)/python bot.py sandbox

run: $(READY)
	$(BIN)/python bot.py run

test: $(READY)
	$(BIN)/python -m pytest $(PYTEST_ARGS)

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

pictures: $(READY)
	BREAKWATER_PICTURES=1 BREAKWATER_REQUIRE_BROWSER=1 $(BIN)/python -m pytest -q tests/browser tests/core/test_coverage.py

benchmarks: $(READY)
	for file in benchmarks/bench_*.py; do $(BIN)/python $$file || exit 1; done

clean:
	rm -rf $(VENV) *.egg-info build
