# What one can do here. `make site` and `make test` set up all that they need, on a bare Debian with Python 3.11 or newer.
PYTHON ?= python3
BIN := .venv/bin
ROOT := $(shell [ "$$(id -u)" = 0 ] || command -v sudo)
SITE_PACKAGES := python3-venv libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0
TEST_PACKAGES := $(SITE_PACKAGES) chromium poppler-utils tesseract-ocr tesseract-ocr-vie libatomic1 fonts-dejavu-core nginx-light apache2-bin firefox-esr libreoffice-writer

.PHONY: site test serve check look bench lock clean

site: .venv/.site ## build site/
	@$(BIN)/loive build
	@echo "Xem / look: make serve   (http://127.0.0.1:8000/)"

test: .venv/.test ## run all tests
	@$(BIN)/pytest --numprocesses auto --dist loadscope --no-loadscope-reorder

serve: .venv/.site ## live preview, built again on every change
	@$(BIN)/loive serve

check: .venv/.test ## style, types and content
	@$(BIN)/ruff check generator tests
	@$(BIN)/ruff format --check generator tests
	@$(BIN)/mypy
	@$(BIN)/loive check

look: site .venv/.test ## pictures of every page and print in build/look/
	@$(BIN)/python -m tests.look

bench: .venv/.test tests/bench/node/node_modules/.package-lock.json ## measured times
	@$(BIN)/python -m tests.bench

lock: .venv/.test ## pin versions anew; needs pip-tools
	@$(BIN)/python -m pip install -q pip-tools
	@$(BIN)/pip-compile -q -U $(LOCK) --build-deps-for editable -o requirements.lock pyproject.toml
	@$(BIN)/pip-compile -q -U $(LOCK) --extra test -c requirements.lock -o requirements-test.lock pyproject.toml
LOCK := --generate-hashes --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --allow-unsafe --strip-extras

clean: ## remove what was built
	rm -rf site build .venv

.venv/.site: requirements.lock pyproject.toml
	@$(call packages,$(SITE_PACKAGES))
	@[ -x $(BIN)/python ] || $(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation --no-index -e .
	@touch $@

.venv/.test: .venv/.site requirements-test.lock tests/node/node_modules/.package-lock.json
	@$(call packages,$(TEST_PACKAGES))
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements-test.lock
	@touch $@

# Node packages as their lock says; npm itself writes the file that marks them as complete. No browser comes with them.
%/node_modules/.package-lock.json: %/package-lock.json
	@command -v npm >/dev/null && exit 0; $(call packages,nodejs npm)
	@cd $* && PUPPETEER_SKIP_DOWNLOAD=1 npm ci --loglevel=error >/dev/null
	@touch $@

# Install those of the Debian packages $(1) that are missing; elsewhere, name them and go on.
define packages
if ! command -v dpkg-query >/dev/null; then echo "Cần có / needed: $(1)"; exit 0; fi; \
missing=$$(for name in $(1); do dpkg-query -W -f='$${Status}' $$name 2>/dev/null | grep -q 'ok installed' || echo $$name; done); \
[ -z "$$missing" ] && exit 0; \
echo "Cài / installing:" $$missing; \
$(ROOT) apt-get update -qq && DEBIAN_FRONTEND=noninteractive $(ROOT) apt-get install -y -qq --no-install-recommends $$missing >/dev/null \
|| { echo "Không cài được. Hãy nhờ quản trị máy cài / could not install, ask your administrator for:" $$missing; exit 1; }
endef
