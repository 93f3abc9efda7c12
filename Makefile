# Everything is made by make: each target sets up what it lacks, and a stamp keeps it from being done twice.
# `make help` lists the targets.

SHELL := /bin/sh
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.SUFFIXES:

# Material announces MkDocs 2 in every build; nothing here uses it.
export NO_MKDOCS_2_WARNING := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1

python := .venv/bin/python
PORT ?= 8000

# Every file below these folders that somebody wrote: $(call written,FOLDERS)
written = $(shell find $(1) -type f ! -name '*.py[cod]' ! -name '*.mo' ! -name facts.json ! -name '.*' \
	! -path '*/__pycache__/*' ! -path '*/node_modules/*' 2>/dev/null | LC_ALL=C sort)
engine := $(call written,planner/smo_planner planner/pyproject.toml planner/hatch_build.py)
knowledge := $(filter %.toml %.po %/compile.py %/hatch_build.py,$(engine))
compiled := planner/smo_planner/knowledge/facts.json $(patsubst %.po,%.mo,$(filter %.po,$(engine)))
pages := $(call written,mkdocs.yml docs overrides planner)

.PHONY: help list setup site serve test lint bench mutation clean node FORCE

help: list setup

list:
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' Makefile

site: node build/site.stamp ## build the site into site/ (SITE_URL: the address it will have; SITE_REPOSITORY: where comments go)

serve: site ## build the site and serve it on http://127.0.0.1:8000/ (PORT: another port)
	@$(python) .ci/serve.py site $(PORT)

# All of them together have to run every branch of the engine; a part of them need not.
test: site ## run every test (ARGS: what pytest is to run, such as "tests/engine -k budget")
	@SMO_CHROMIUM="$$(.ci/find-browser)" && SMO_JAVA="$$(.ci/find-java)" && SMO_PDFTOTEXT="$$(.ci/find-pdftotext)" && \
		{ SMO_SOFFICE="$$(.ci/find-soffice)" || :; } && export SMO_CHROMIUM SMO_JAVA SMO_PDFTOTEXT SMO_SOFFICE && \
		exec $(python) -m pytest $(or $(ARGS),--cov --cov-report=term)

lint: setup node node_modules/.stamp ## check format, types, translations, workflow and pins
	@.ci/lint

bench: site ## measure every budget of the house and print it beside its limit
	@SMO_CHROMIUM="$$(.ci/find-browser)" && export SMO_CHROMIUM && exec $(python) -m tests.bench $(ARGS)

mutation: setup ## break the stages of the engine in every small way, and count what no test notices
	@.ci/mutation

# build/uv may hold the Python that .venv stands on, so it stays, as .venv itself does.
clean: ## remove what was built; the environments stay
	rm -rf site .hypothesis .mypy_cache .pytest_cache .ruff_cache
	if [ -d build ]; then find build -mindepth 1 -maxdepth 1 ! -name uv -exec rm -rf {} +; fi
	@$(MAKE) --no-print-directory setup

# ---- what the targets stand on ----

FORCE:

node:
	@.ci/need-node

setup: .venv/.engine build/compiled.stamp
	@:

# A tree that was moved, or a Python that was removed, leaves an environment that does not run.
sound := $(python) -c 'import pip, sys; sys.exit(sys.version_info[:2] != (3, 13))' 2>/dev/null && \
	grep -qsF '$(CURDIR)/.venv' .venv/pyvenv.cfg
ifneq ($(shell $(sound) && echo yes),yes)
.venv/.requirements: FORCE
endif
.venv/.requirements: requirements.txt
	@$(sound) || { python=$$(.ci/find-python) && rm -rf .venv && "$$python" -m venv .venv; }
	$(python) -m pip install -qq --require-hashes -r requirements.txt
	@touch $@

# Editable: .venv/bin/smo-planner runs the files of planner/ as they are.
.venv/.engine: .venv/.requirements planner/pyproject.toml planner/hatch_build.py
	$(python) -m pip install -qq --no-index --no-deps --no-build-isolation --editable planner
	@touch $@

ifneq ($(words $(wildcard $(compiled))),$(words $(compiled)))
build/compiled.stamp: FORCE
endif
build/compiled.stamp: $(knowledge) .venv/.engine
	@mkdir -p build
	$(python) planner/hatch_build.py
	@touch $@

# No install scripts: all that we use is in the packages, and one of them would go and download a Java.
node_modules/.stamp: package.json package-lock.json | node
	npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

# The lists change when a file comes or goes, which no date would tell.
build/engine.list: FORCE
	@mkdir -p build
	@printf '%s\n' $(engine) | cmp -s - $@ || printf '%s\n' $(engine) >$@

build/site.list: FORCE
	@mkdir -p build
	@printf '%s\n' "$$SITE_URL" "$$SITE_REPOSITORY" "$$SITE_DISCUSSIONS" $(pages) | cmp -s - $@ || \
		printf '%s\n' "$$SITE_URL" "$$SITE_REPOSITORY" "$$SITE_DISCUSSIONS" $(pages) >$@

build/wheel.stamp: $(engine) build/engine.list build/compiled.stamp
	rm -rf build/wheel
	$(python) -m build --wheel --no-isolation --outdir build/wheel planner
	@touch $@

build/runtime.stamp: planner/runtime.py planner/boot.py build/wheel.stamp node_modules/.stamp .venv/.requirements
	rm -rf build/runtime
	$(python) planner/runtime.py
	@touch $@

ifeq ($(wildcard site/index.html),)
build/site.stamp: FORCE
endif
# Not --quiet: MkDocs would not count the warnings that it does not print, and --strict would let them pass.
build/site.stamp: $(pages) build/site.list build/runtime.stamp node_modules/.stamp
	$(python) -m mkdocs build --strict
	@touch $@
