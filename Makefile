# make run      set up, then the example pair from import to PDF, and the window on it
# make test     set up, then lint, types, the import rule, and the whole test suite, offscreen, on the frozen program too
# make package  set up, then the installers that this machine can make, in dist/
# make help     the other targets

PY := .venv/bin/python
CHECKED := desktop_app tests benchmarks corpus packaging

.PHONY: run test package frozen lint check strings pins benchmarks clean help set-up-run set-up-test set-up-package frozen-check
.DEFAULT_GOAL := help

run: set-up-run
	@packaging/run-example

test: set-up-test
	@$(MAKE) --no-print-directory --keep-going lint frozen-check

package: set-up-package
	@PYTHONPATH=packaging $(PY) -m bundling package

set-up-run:
	@PYTHON='$(PYTHON)' packaging/set-up run

set-up-test:
	@PYTHON='$(PYTHON)' packaging/set-up test

set-up-package:
	@PYTHON='$(PYTHON)' packaging/set-up package

lint:
	$(PY) -m ruff check $(CHECKED)
	$(PY) -m ruff format --check $(CHECKED)
	$(PY) -m mypy
	$(PY) -m codespell_lib

check:
	QT_QPA_PLATFORM=offscreen $(PY) -m pytest -n auto $(TESTS)

frozen:
	@PYTHONPATH=packaging $(PY) -m bundling frozen

frozen-check: frozen
	@$(MAKE) --no-print-directory check

strings: set-up-test
	$(PY) packaging/strings.py

pins:
	UV='$(UV)' packaging/pins

benchmarks: set-up-test build/peers/pyvenv.cfg
	$(PY) -m benchmarks

build/peers/pyvenv.cfg: benchmarks/peers.txt
	$(PY) -m venv --clear build/peers
	build/peers/bin/python -m pip install --quiet --require-hashes --requirement benchmarks/peers.txt
	touch $@

clean:
	rm -rf build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache

help:
	@echo "make run         set up, then the example pair from import to PDF, and the window on it"
	@echo "make test        set up, then lint, types, and the whole test suite, offscreen"
	@echo "make lint        ruff, mypy, codespell"
	@echo "make check       the tests alone; TESTS=tests/core names some of them"
	@echo "make strings     renew the templates of the translation catalogues"
	@echo "make pins        renew requirements.txt and requirements-dev.txt (needs uv)"
	@echo "make benchmarks  speed and memory, side by side with other tools; bad input"
	@echo "make clean       remove what was made, the example project among it"
