# Everything that a person or a machine does with crossread. `make help` lists it.
PREFIX ?= /usr/local
SWIFT_FLAGS = --explicit-target-dependency-import-check error
# A program without shared libraries starts without looking for any.
STATIC_FLAGS = -c release --static-swift-stdlib -Xswiftc -static-executable --scratch-path .build-static
FORMATTED = Package.swift Sources Tests Fuzz Benchmarks Training

.PHONY: help setup setup-dev build run test lint format tables pictures docs bench fuzz train install install-docs uninstall clean

help: ## list the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

setup: ## install the Debian packages that a build needs
	@scripts/install-packages.sh build

setup-dev: ## the same, and those that tests and benchmarks need
	@scripts/install-packages.sh build test

build: setup ## build the program for development
	swift build $(SWIFT_FLAGS) --product crossread

run: build ## set up, build and open the samples in the reader
	@$$(swift build --show-bin-path)/crossread Samples

test: setup-dev ## set up, build and run every test
	swift build $(SWIFT_FLAGS) --build-tests
	scripts/check-floors.py $$(swift build --show-bin-path)/crossread
	swift test $(SWIFT_FLAGS) --skip-build

lint: ## check the format and the borders between the modules
	swift format lint --strict --recursive --parallel $(FORMATTED)
	@scripts/check-borders.sh

format: ## put every file into the house format
	swift format --in-place --recursive --parallel $(FORMATTED)

# Rivals and words of one meaning are written by their lemmas, which are a table themselves.
tables: setup ## make the tables of rules ready to be searched, after a change of their text
	swift run $(SWIFT_FLAGS) MakeTables Sources/CRules/data
	swift run $(SWIFT_FLAGS) MakeTables Sources/CRules/data

pictures: build ## draw the screens of the documentation again
	@scripts/pictures.sh "$$(swift build --show-bin-path)/crossread"

docs: build ## write the man page and the completions again
	scripts/manual.py "$$(swift build --show-bin-path)/crossread"

bench: ## count instructions by stage and by command
	@scripts/install-packages.sh build bench
	@scripts/bench.sh

fuzz: setup ## build each fuzz target and run it for a minute
	@scripts/fuzz.sh

train: setup ## learn the weights of the tagger and the parser from TREEBANKS=FOLDER
	swift run -c release --scratch-path .build-release TrainSyntax "$(TREEBANKS)" Sources/CRules/data

install: setup ## build a release and install it under PREFIX
	swift build $(SWIFT_FLAGS) $(STATIC_FLAGS) --product crossread
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -m 755 -s .build-static/release/crossread "$(DESTDIR)$(PREFIX)/bin/crossread"
	@$(MAKE) --no-print-directory install-docs

install-docs: ## install the man page and the completions under PREFIX
	install -D -m 644 docs/man/crossread.1 "$(DESTDIR)$(PREFIX)/share/man/man1/crossread.1"
	install -D -m 644 completions/crossread.bash "$(DESTDIR)$(PREFIX)/share/bash-completion/completions/crossread"
	install -D -m 644 completions/_crossread "$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_crossread"
	install -D -m 644 completions/crossread.fish "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/crossread.fish"

uninstall: ## remove what install installed
	rm -f "$(DESTDIR)$(PREFIX)/bin/crossread" "$(DESTDIR)$(PREFIX)/share/man/man1/crossread.1"
	rm -f "$(DESTDIR)$(PREFIX)/share/bash-completion/completions/crossread"
	rm -f "$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_crossread"
	rm -f "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/crossread.fish"

clean: ## remove everything that was built
	rm -rf .build .build-*
