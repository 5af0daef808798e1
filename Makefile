# `make demo` and `make test` set everything up by themselves: a virtual environment in .venv, then what is asked for.
PYTHON ?= python3
VENV ?= .venv
BIN = $(VENV)/bin

.PHONY: demo test check screenshots clean

demo: $(VENV)/.app
	@$(BIN)/broadsheet demo

test: $(VENV)/.dev
	$(BIN)/python -m ruff check .
	$(BIN)/python -m ruff format --check .
	$(BIN)/python -m mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -n 2 --dist worksteal

screenshots: $(VENV)/.dev
	$(BIN)/python -m benchmarks.screenshots docs/images

# The app needs only its own dependencies; the tests need the development tools as well.
$(VENV)/.app: pyproject.toml constraints.txt
	@echo "Setting up $(VENV), once ..."
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"
	@$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/.app
	@$(BIN)/python -m pip install --quiet --constraint constraints.txt --group dev
	@touch $@

clean:
	rm -rf $(VENV) dist build .pytest_cache .mypy_cache .ruff_cache .hypothesis
