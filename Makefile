# Two commands are all that is needed: `make demo` and `make test`. Each sets up what it needs in .venv.
PYTHON ?= python3
VENV := .venv
UV := $(VENV)/tool/bin/uv
UV_VERSION := 0.13.9
CORE := $(VENV)/.core
DEV := $(VENV)/.dev

.PHONY: demo test lint lock clean setup

demo: $(CORE)
	$(VENV)/bin/sayso build samples/reports --manifest samples/manifest.csv --out demo
	@echo "Open $(CURDIR)/demo/index.html"

test: $(DEV)
	$(VENV)/bin/python -m pytest $(PYTEST_ARGS)

lint: $(DEV)
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy

setup: $(DEV)

$(UV):
	$(PYTHON) -c 'import sys; sys.exit("error: Python 3.11 or newer is needed, this is " + sys.version.split()[0] + "\nhint: make PYTHON=python3.11 …" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv --without-pip $(VENV)
	$(PYTHON) -m venv $(VENV)/tool
	$(VENV)/tool/bin/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/uv.txt

$(CORE): requirements/core.txt pyproject.toml | $(UV)
	$(UV) pip install --quiet --python $(VENV)/bin/python --require-hashes -r requirements/core.txt
	$(UV) pip install --quiet --python $(VENV)/bin/python --no-deps --no-build-isolation -e .
	@touch $@

$(DEV): requirements/dev.txt pyproject.toml | $(UV)
	$(UV) pip install --quiet --python $(VENV)/bin/python --require-hashes -r requirements/dev.txt
	$(UV) pip install --quiet --python $(VENV)/bin/python --no-deps --no-build-isolation -e .
	@touch $(CORE) $@

lock: $(UV)
	$(UV) pip compile --quiet --universal --no-emit-index-url --generate-hashes --python-version 3.11 requirements/build.in pyproject.toml -o requirements/core.txt
	$(UV) pip compile --quiet --universal --no-emit-index-url --generate-hashes --python-version 3.11 --extra dev requirements/build.in pyproject.toml -o requirements/dev.txt
	echo "uv==$(UV_VERSION)" | $(UV) pip compile --quiet --universal --no-emit-index-url --generate-hashes --python-version 3.11 - -o requirements/uv.txt

clean:
	rm -rf $(VENV) demo
