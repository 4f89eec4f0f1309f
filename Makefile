# Every target does all its own set-up; all it needs is make and Python 3.11 or newer.
#
#   make demo      open the window on the bundled pair; without a display, write comparison.png
#   make test      check the form and the types of the program, and test it without a display
#   make bench     measure how fast it is; a table
#   make accuracy  measure how well the analysers find what they look for; tables, docs/accuracy.md
#   make clean     remove everything that the targets above made

ifndef PYTHON
PYTHON := $(shell for python in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	&& echo $$python && break; done)
endif

VENV := .venv
IN_VENV := $(VENV)/bin/
DEMO := resources/demo/professional.jpg resources/demo/ai-simulated.jpg
OFFSCREEN := QT_QPA_PLATFORM=offscreen

.PHONY: demo test bench accuracy clean missing-packages python
.DELETE_ON_ERROR:

demo: $(VENV)/installed
	@if [ "$$(uname)" = Linux ] && [ -z "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
		$(IN_VENV)python -m tools.check_system \
		&& $(IN_VENV)headshot-viewer export $(DEMO) -o comparison.png \
		&& echo "There is no display, so the comparison of the demo pair is in comparison.png."; \
	else \
		$(IN_VENV)python -m tools.check_system --window && $(IN_VENV)headshot-viewer demo; \
	fi

test: $(VENV)/installed-dev
	@$(IN_VENV)python -m tools.check_system
	$(IN_VENV)ruff format --check .
	$(IN_VENV)ruff check .
	$(IN_VENV)mypy
	$(OFFSCREEN) $(IN_VENV)python -m pytest

bench: $(VENV)/installed-dev
	@$(IN_VENV)python -m tools.check_system
	$(OFFSCREEN) $(IN_VENV)python -m benchmarks

accuracy: $(VENV)/installed-dev
	@$(IN_VENV)python -m tools.check_system
	$(OFFSCREEN) $(IN_VENV)python -m benchmarks.accuracy

clean:
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis comparison.png
	find headshot_viewer tests tools benchmarks -name __pycache__ -prune -exec rm -rf {} +

# Debian's names of the packages without which Qt cannot paint; for .ci/run.
missing-packages: python
	@$(PYTHON) -m tools.check_system --packages

python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed and was not found;\
	 install it, or name it: make PYTHON=/path/to/python3.11 …" >&2; exit 1; }
	@$(PYTHON) -m tools.make_environment --check

$(VENV)/installed: pyproject.toml | python
	@$(PYTHON) -m tools.make_environment $(VENV)
	@$(IN_VENV)python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/installed-dev: pyproject.toml | python
	@$(PYTHON) -m tools.make_environment $(VENV)
	@$(IN_VENV)python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@ $(VENV)/installed
