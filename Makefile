# Two commands: `make run` and `make test`. Everything lands in .venv, assets/built and build.
# Each step that costs time leaves a file behind, so nothing is done twice.
.DELETE_ON_ERROR:
.SUFFIXES:
MAKEFLAGS += --no-builtin-rules
# without its .pyc files Python takes up to three times as long to start
unexport PYTHONDONTWRITEBYTECODE
unexport PYTHONPATH PYTHONHOME PIP_USER PIP_TARGET PIP_PREFIX

V  := .venv
PY := $(V)/bin/python
SOURCES := $(shell find app widgets -name '*.py' -o -name '*.kv')

.PHONY: run test check bench drills clean

run: $(V)/run.ok assets/built/stamp
	@$(PY) -m app $(ARGS)

test: $(V)/dev.ok assets/built/stamp
	@$(PY) -m pytest -q -n auto --dist worksteal $(ARGS)

check: $(V)/dev.ok
	@$(PY) -m ruff check .
	@$(PY) -m mypy
	@$(V)/bin/lint-imports --no-logo

bench: $(V)/dev.ok assets/built/stamp
	@$(PY) -m pytest -q -s tests/bench $(ARGS)

drills: $(V)/dev.ok assets/built/stamp
	@TWO_PENS_DRILLS=full $(PY) -m pytest -q -s tests/drills $(ARGS)

$(V)/run.ok: requirements/run.txt requirements/build.txt tools/setup.sh tools/system_parts.py
	@sh tools/setup.sh $(V) requirements/run.txt requirements/build.txt
	@touch $@

$(V)/dev.ok: requirements/dev.txt $(V)/run.ok
	@sh tools/setup.sh $(V) requirements/dev.txt
	@touch $@

# the icon font holds the icons that the sources name
assets/built/stamp: assets/build_assets.py assets/packages.txt assets/dejavusans.json $(SOURCES) | $(V)/run.ok
	@$(PY) assets/build_assets.py
	@touch $@

clean:
	rm -rf $(V) assets/built assets/built.new build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find . -path ./.git -prune -o -name __pycache__ -prune -exec rm -rf {} +
