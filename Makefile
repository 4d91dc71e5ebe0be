# FairRecruit: `make run` builds and runs the main job on Samples/, `make test` runs all tests.
PACKAGES := libxml2-dev libre2-dev zlib1g-dev libminizip-dev nettle-dev pkg-config libxml2-utils
RELEASE  := -c release --static-swift-stdlib
BINARY   := .build/release/fairrecruit
TESTS    := -c release --scratch-path .build-tests
PREFIX   ?= /usr/local

.PHONY: run build test build-tests lint check-imports schemas docs man install install-files deb tools clean

run: build
	$(BINARY) check Samples --exit-zero

build: tools
	swift build $(RELEASE) --product fairrecruit

# Optimized, since the examples of all rules take five times as long otherwise; a folder of its own, so that neither build
# undoes the other.
test: build-tests
	swift test $(TESTS) --skip-build

build-tests: tools
	swift build $(TESTS) --build-tests

lint:
	swift format lint --strict --recursive Sources Tests Plugins Package.swift

# A room that imports what the table does not give it does not build.
check-imports: tools
	swift build --explicit-target-dependency-import-check error

# The schemas and the reference of fields are derived from the vocabulary; a test keeps them equal.
schemas: build
	$(BINARY) schema json > Rules/schemas/contract.schema.json
	$(BINARY) schema xsd > Rules/schemas/contract.xsd
	$(BINARY) schema config > Rules/schemas/config.schema.json
	mkdir -p docs && $(BINARY) schema fields > docs/fields.md

# The reference pages are derived from the rules; a test keeps them equal.
docs: build
	mkdir -p docs && $(BINARY) schema fields > docs/fields.md
	$(BINARY) rules docs --out docs/rules

# The man page is derived from the program's own help; Tests/check-integrations.sh keeps it equal.
man: build
	python3 Integrations/man/generate.py $(BINARY) > Integrations/man/fairrecruit.1

install: build install-files

# Binary, man page and completions, without building.
install-files:
	install -D -m 755 $(if $(STRIP),-s) $(BINARY) $(DESTDIR)$(PREFIX)/bin/fairrecruit
	install -D -m 644 Integrations/man/fairrecruit.1 $(DESTDIR)$(PREFIX)/share/man/man1/fairrecruit.1
	install -d $(DESTDIR)$(PREFIX)/share/bash-completion/completions $(DESTDIR)$(PREFIX)/share/zsh/site-functions \
	  $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d
	$(BINARY) completions bash > $(DESTDIR)$(PREFIX)/share/bash-completion/completions/fairrecruit
	$(BINARY) completions zsh > $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_fairrecruit
	$(BINARY) completions fish > $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/fairrecruit.fish

# A Debian package in dist/.
deb: build
	Integrations/debian/build.sh $(BINARY) dist

# Installs the C libraries that are missing, through apt, with or without sudo.
tools:
	@command -v swift >/dev/null || { echo "Swift 6.3 is needed: https://www.swift.org/install"; exit 1; }
	@missing=""; for p in $(PACKAGES); do dpkg -s $$p >/dev/null 2>&1 || missing="$$missing $$p"; done; \
	if [ -n "$$missing" ]; then \
	  echo "installing$$missing"; \
	  if [ "$$(id -u)" = 0 ]; then sudo=""; elif command -v sudo >/dev/null; then sudo=sudo; \
	  else echo "these packages are missing and neither root nor sudo is at hand; install them:$$missing"; exit 1; fi; \
	  { $$sudo apt-get update -qq && $$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing >/dev/null; } \
	    || { echo "could not install$$missing; install them by hand and try again"; exit 1; }; \
	fi

clean:
	rm -rf .build .build-tests
