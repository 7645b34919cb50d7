# Handscroll: everything that is made from the sources, by one command each. `make help` lists the targets.

SHELL := /bin/bash
.SHELLFLAGS := -o pipefail -ec
.DELETE_ON_ERROR:
.SUFFIXES:
MAKEFLAGS += --no-builtin-rules

PREFIX ?= /usr/local
# Where the pictures, the working files and the conformance suite are.
OUTPUT ?= Output
BUILD := .build
CONFORMANCE ?= ../shared/conformance

TOOL := $(BUILD)/release/handscroll
DEPFILES := $(BUILD)/depfiles
LANGUAGES := hant hans en
CHARTS := $(basename $(notdir $(filter-out %.page.yaml,$(sort $(wildcard Charts/*.yaml)))))
PICTURES := $(foreach chart,$(CHARTS),$(foreach language,$(LANGUAGES),$(chart).$(language)))

# Eighteen cells of small multiples are too much for a slide, and too wide for a column of print.
FITTED := $(filter-out theme-figures.%,$(PICTURES))
EXAMPLES := $(basename $(notdir $(sort $(wildcard Charts/examples/*.yaml))))

PAGES := $(patsubst Charts/%.page.yaml,%,$(sort $(wildcard Charts/*.page.yaml)))
SHEETS := $(foreach page,$(PAGES),$(foreach language,$(LANGUAGES),$(page).$(language)))
PAGE_STYLES := clean night

# The pkg-config files of GLib name a flag that SwiftPM does not pass on; the warning is harmless.
quietly = 2>&1 | sed '/prohibited flag(s): -pthread/d'

.PHONY: all
all: charts examples pages

# System packages -----------------------------------------------------------------------------------------------------

# The packages are asked for once, and again when this list changes.
PACKAGES := libpango1.0-dev libcairo2-dev libdeflate-dev libexpat1-dev libicu-dev libqrencode-dev librsvg2-2 libturbojpeg0-dev \
    libyaml-dev pkg-config bootstrap-icons fonts-noto-cjk fonts-noto-cjk-extra fonts-liberation \
    fonts-dejavu-core fonts-symbola libharfbuzz-subset0
TEST_PACKAGES := poppler-utils librsvg2-bin qpdf zbar-tools python3 python3-venv

$(BUILD)/packages: Tests/Checks/packages.sh Makefile
	@mkdir -p $(@D)
	@sh Tests/Checks/packages.sh $(PACKAGES)
	@touch $@

$(BUILD)/test-packages: Tests/Checks/packages.sh Makefile | $(BUILD)/packages
	@sh Tests/Checks/packages.sh $(TEST_PACKAGES)
	@touch $@

# The program ---------------------------------------------------------------------------------------------------------

SOURCES := Package.swift $(shell find Sources -type f -not -name '*.md' -not -name '.*')

# Loaded at a fixed place, the program's tables need no relocation: a millisecond or two of each start, and some memory.
# Without symbols it is half as large.
LINKING := -Xswiftc -Xclang-linker -Xswiftc -no-pie -Xlinker -s

# SwiftPM leaves the program's date alone when nothing in it changed; `touch` tells make that it is up to date.
$(TOOL): $(SOURCES) | $(BUILD)/packages
	@command -v swift > /dev/null || { echo "Swift 6 is missing: see https://www.swift.org/install"; exit 1; }
	swift build --configuration release --static-swift-stdlib --product handscroll $(LINKING) $(quietly)
	@touch $@

.PHONY: tool
tool: $(TOOL)

# The pictures: Output/CHART.LANGUAGE.FORMAT in the default style, the others in a folder of their style's name --------

SCREEN := $(foreach picture,$(PICTURES),$(OUTPUT)/$(picture).svg $(OUTPUT)/$(picture).png $(OUTPUT)/$(picture).pdf)
SLIDES := $(foreach picture,$(FITTED),$(OUTPUT)/slide/$(picture).png)
PRINTS := $(foreach picture,$(FITTED),$(OUTPUT)/print/$(picture).pdf)
DARK := $(foreach picture,$(PICTURES),$(OUTPUT)/dark/$(picture).svg)

.PHONY: charts
charts: $(SCREEN) $(SLIDES) $(PRINTS) $(DARK)

# Which spec, which data and which styles a picture is made from stand in the depfile that its last run wrote; the
# program's own date stands for everything else. The stem is CHART.LANGUAGE.
render = @echo "render $@"; mkdir -p $(@D) $(dir $(DEPFILES)/$(1)$*); \
    $(TOOL) render Charts/$(basename $*).yaml --param lang=$(patsubst .%,%,$(suffix $*)) \
    $(foreach style,$(2),--style Styles/$(style).yaml) --depfile $(DEPFILES)/$(1)$*.d

$(OUTPUT)/%.svg $(OUTPUT)/%.png $(OUTPUT)/%.pdf &: $(TOOL)
	$(call render,,screen) -o $(OUTPUT)/$*.svg -o $(OUTPUT)/$*.png -o $(OUTPUT)/$*.pdf

$(OUTPUT)/slide/%.png: $(TOOL)
	$(call render,slide/,screen slide) -o $@

$(OUTPUT)/print/%.pdf: $(TOOL)
	$(call render,print/,screen print) -o $@

$(OUTPUT)/dark/%.svg: $(TOOL)
	$(call render,dark/,screen dark) -o $@

-include $(foreach picture,$(PICTURES),$(foreach style,. slide print dark,$(DEPFILES)/$(style)/$(picture).d))

# The examples: Output/examples/EXAMPLE.FORMAT, each in its own language -----------------------------------------------

.PHONY: examples
examples: $(foreach example,$(EXAMPLES),$(addprefix $(OUTPUT)/examples/$(example),.svg .png .pdf))

$(OUTPUT)/examples/%.svg $(OUTPUT)/examples/%.png $(OUTPUT)/examples/%.pdf &: $(TOOL)
	@echo "render $(OUTPUT)/examples/$*"; mkdir -p $(@D) $(DEPFILES)/examples; \
	$(TOOL) render Charts/examples/$*.yaml --style Styles/screen.yaml --depfile $(DEPFILES)/examples/$*.d \
	    -o $(OUTPUT)/examples/$*.svg -o $(OUTPUT)/examples/$*.png -o $(OUTPUT)/examples/$*.pdf

-include $(foreach example,$(EXAMPLES),$(DEPFILES)/examples/$(example).d)

# The pages: Output/pages/PAGE.LANGUAGE.FORMAT in the page's own style; further sheets go beside the first ---------------

.PHONY: pages
pages: $(foreach sheet,$(SHEETS),$(addprefix $(OUTPUT)/pages/$(sheet),.svg .png .pdf)) \
    $(foreach style,$(PAGE_STYLES),$(foreach language,$(LANGUAGES),$(OUTPUT)/pages/$(style)/liaoyuan-scroll.$(language).png))

sheet = @echo "render $@"; mkdir -p $(@D) $(dir $(DEPFILES)/pages/$(1)$*); \
    $(TOOL) render Charts/$(basename $*).page.yaml --param lang=$(patsubst .%,%,$(suffix $*)) \
    $(foreach style,$(2),--style Styles/$(style).yaml) --depfile $(DEPFILES)/pages/$(1)$*.d

$(OUTPUT)/pages/%.svg $(OUTPUT)/pages/%.png $(OUTPUT)/pages/%.pdf &: $(TOOL)
	$(call sheet) -o $(OUTPUT)/pages/$*.svg -o $(OUTPUT)/pages/$*.png -o $(OUTPUT)/pages/$*.pdf

$(foreach style,$(PAGE_STYLES),$(eval $(OUTPUT)/pages/$(style)/%.png: $$(TOOL) ; \
    $$(call sheet,$(style)/,screen $(style)) -o $$@))

-include $(foreach sheet,$(SHEETS),$(foreach style,. $(PAGE_STYLES),$(DEPFILES)/pages/$(style)/$(sheet).d))

# Tests and checks ----------------------------------------------------------------------------------------------------

.PHONY: test
test: $(BUILD)/packages $(BUILD)/test-packages
	swift test $(quietly)

# The library's documentation, as a site; a link or a parameter that does not exist is an error.
.PHONY: docs
docs: $(BUILD)/packages
	swift package dump-symbol-graph --minimum-access-level public --skip-synthesized-members > $(BUILD)/docs.log 2>&1 \
	    || { cat $(BUILD)/docs.log; exit 1; }
	@rm -rf $(BUILD)/docs-graph && mkdir -p $(BUILD)/docs-graph
	@find $(BUILD)/*/symbolgraph -name 'Handscroll*.symbols.json' -exec cp {} $(BUILD)/docs-graph \;
	docc convert Sources/Handscroll/Handscroll.docc --additional-symbol-graph-dir $(BUILD)/docs-graph \
	    --fallback-display-name Handscroll --fallback-bundle-identifier org.handscroll.Handscroll \
	    --output-path $(BUILD)/docs --warnings-as-errors

.PHONY: check
check: charts examples pages docs
	swift format lint --strict --recursive Package.swift Sources Tests
	sh Tests/Checks/imports.sh
	sh Tests/Checks/machine-paths.sh
	sh Tests/Checks/gallery.sh $(OUTPUT)

# Renders everything and records what conformance passes now; `git diff` then shows what changed.
.PHONY: accept
accept: charts examples pages $(if $(wildcard $(CONFORMANCE)/suite.py),accept-conformance)
	@git status --short -- $(OUTPUT) Tests/Conformance

PYTHON := $(BUILD)/python/bin/python

$(BUILD)/python/ready: | $(BUILD)/test-packages
	python3 -m venv $(BUILD)/python
	$(PYTHON) -m pip install --quiet numpy scipy pillow
	@touch $@

# Vega-Lite's own examples against their reference pictures, where the suite is at hand.
.PHONY: conformance accept-conformance
ifneq ($(wildcard $(CONFORMANCE)/suite.py),)
conformance: $(TOOL) $(BUILD)/python/ready
	$(PYTHON) Tests/Conformance/run.py $(CONFORMANCE) $(TOOL) --out $(BUILD)/conformance
accept-conformance: $(TOOL) $(BUILD)/python/ready
	$(PYTHON) Tests/Conformance/run.py $(CONFORMANCE) $(TOOL) --out $(BUILD)/conformance --accept
else
conformance:
	@echo "conformance: no suite in $(CONFORMANCE), nothing to do"
endif

# Speed and memory ----------------------------------------------------------------------------------------------------

$(BUILD)/bench/growth: Tests/Benchmarks/growth.c | $(BUILD)/packages
	@mkdir -p $(@D)
	$(CC) -std=c11 -O2 -Wall -Wextra -Werror -o $@ $< $$(pkg-config --cflags --libs pangocairo) -lm

.PHONY: bench
bench: $(TOOL) $(BUILD)/bench/growth $(BUILD)/test-packages
	python3 Tests/Benchmarks/compare.py --tool $(TOOL) --reference $(BUILD)/bench/growth
	python3 Tests/Benchmarks/pages.py --tool $(TOOL)
	python3 Tests/Benchmarks/rows.py --tool $(TOOL)
	python3 Tests/Benchmarks/facets.py --tool $(TOOL)
	$(if $(shell command -v valgrind),$(MAKE) --no-print-directory bench-instructions)
	python3 Tests/Benchmarks/maps.py --tool $(TOOL)
	$(if $(wildcard $(CONFORMANCE)/suite.py),$(MAKE) --no-print-directory bench-vega)

# Instructions of single charts, counted without noise and held against the recorded ones; needs valgrind.
.PHONY: bench-instructions
bench-instructions: $(TOOL)
	python3 Tests/Benchmarks/instructions.py --tool $(TOOL)

# Against Vega-Lite in a JavaScript engine, on the whole suite; some twenty minutes.
.PHONY: bench-vega
bench-vega: $(TOOL) $(BUILD)/python/ready
	$(PYTHON) -m pip install --quiet vl-convert-python==1.9.0.post1
	$(PYTHON) Tests/Benchmarks/vega.py --tool $(TOOL) --python $(PYTHON) --suite $(CONFORMANCE)

# Installing and clearing up ------------------------------------------------------------------------------------------

.PHONY: install
install: $(TOOL)
	install -D -m 755 $(TOOL) $(DESTDIR)$(PREFIX)/bin/handscroll

# Takes away what make made; the committed pictures stay.
.PHONY: clean
clean:
	rm -rf $(BUILD)
	git clean -qfX -- $(OUTPUT)

.PHONY: help
help:
	@echo "make                install missing packages, build the program, render every chart and page into $(OUTPUT)/"
	@echo "make test           run the tests"
	@echo "make check          lint, import rules, machine paths, docs, pictures equal to the committed ones"
	@echo "make docs           the library's documentation into $(BUILD)/docs"
	@echo "make accept         render everything anew and show which pictures changed"
	@echo "make conformance    Vega-Lite's examples against their references (needs the suite)"
	@echo "make bench          time and memory against a plain C program and vl-convert, by rows and by blocks"
	@echo "make install        copy the program to PREFIX=$(PREFIX)"
	@echo "make clean          remove what was built"
