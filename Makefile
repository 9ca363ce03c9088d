# Everything from a fresh clone: `make demo` and `make test` make the environment first, and only when it is out of date.

PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready

.PHONY: demo test lint lock clean
.DEFAULT_GOAL := demo

# A finding is what the demo is there to show, so exit code 1 is a success here.
demo: $(READY)
	$(BIN)/corroborate run seeds/articles || test $$? -eq 1
	@echo
	@echo "The tables are in data/current, the report is data/reports/latest/report.html."

test: $(READY) lint
	$(BIN)/pytest -n auto --dist loadfile

lint: $(READY)
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

$(READY): pyproject.toml constraints.txt
	$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or later is needed; make PYTHON=python3.11") if sys.version_info < (3, 11) else None'
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	touch $(READY)

# Newest versions that fit together, in an environment made for it; lines of comment at the head are kept, and so are
# the pins that they give the reasons for.
lock:
	rm -rf .venv-lock && $(PYTHON) -m venv .venv-lock
	grep -iE '^(fastapi|sqlalchemy)==' constraints.txt > .venv-lock/held.txt
	.venv-lock/bin/python -m pip install --quiet --disable-pip-version-check -c .venv-lock/held.txt '.[dev]'
	grep '^#' constraints.txt > .venv-lock/constraints.txt
	.venv-lock/bin/python -m pip freeze --exclude corroborate >> .venv-lock/constraints.txt
	mv .venv-lock/constraints.txt constraints.txt && rm -rf .venv-lock

clean:
	rm -rf .venv .venv-lock .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache dist
	find data -mindepth 1 -not -name .gitkeep -delete
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
