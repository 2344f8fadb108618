# Dotori. `make run` opens the program, `make test` passes the tests; both
# install what they need first. `make help` lists the rest.

TAGS    := nodynamic,wasm2go
ifeq ($(shell uname),Linux)
TAGS    := x11,$(TAGS)
endif
SHIP    := $(TAGS),migrated_fynedo
VERSION := $(shell sed -n 's/^Version = "\(.*\)"/\1/p' FyneApp.toml)
LDFLAGS := -s -w -X main.number=$(VERSION)
GO      := go
ALL     := ./app/... ./archive/... ./assets/... ./ui/...
FUZZTIME ?= 10m

.PHONY: help run build test check-exports lint bench crowd fuzz screenshots package package-windows clean

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 26

run: build ## open the program; without a display, draw it into build/window.png
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname)" != Linux ]; then \
		exec build/dotori; \
	else \
		echo "There is no display here, so the window is drawn off-screen into build/window.png."; \
		.ci/need display && .ci/offscreen .ci/picture build/window.png build/dotori window --sample --route year; \
	fi

build: ## compile the program into build/dotori
	@.ci/need build
	@mkdir -p build
	$(GO) build -tags $(SHIP) -ldflags '$(LDFLAGS)' -o build/dotori ./app

test: ## vet and run all tests: engine with -race, then the window
	@.ci/need build
	@.ci/need display
	@.ci/need check
	$(GO) vet -tags $(TAGS) $(ALL)
	$(GO) test -tags $(TAGS) -race -timeout 20m ./archive/...
	$(GO) test -tags $(TAGS) -timeout 20m ./assets/... ./ui/...
	$(GO) build -tags $(SHIP) -ldflags '$(LDFLAGS)' -o build/dotori ./app
	.ci/offscreen $(GO) test -tags $(TAGS) -timeout 20m ./app/...

check-exports: build ## let other people's programs and servers judge the exports (half an hour)
	@.ci/need display
	@.ci/need judges
	@mkdir -p build/check
	GOBIN=$(CURDIR)/build/check $(GO) install github.com/versity/versitygw/cmd/versitygw@v1.8.0
	PATH="$(CURDIR)/build/check:$$PATH:/usr/sbin" $(GO) test -tags $(TAGS) -count 1 -timeout 40m ./archive/export/...
	DOTORI_KILLS=50 $(GO) test -tags $(TAGS) -count 1 -timeout 60m -run Export ./app
	.ci/check-gallery

lint: ## gofmt, vet for every system, staticcheck
	@test -z "$$(gofmt -l app archive assets ui)" || { gofmt -l app archive assets ui; exit 1; }
	$(GO) vet -tags $(TAGS) $(ALL)
	for os in windows darwin; do GOOS=$$os CGO_ENABLED=0 $(GO) vet -tags nodynamic,wasm2go ./archive/... || exit 1; done
	$(GO) tool staticcheck -tags $(TAGS) $(ALL)

bench: build ## measure, each number beside its peer in the same run
	@.ci/need bench
	.ci/offscreen $(GO) test -tags $(TAGS) -run '^$$' -bench . -benchtime 1x -timeout 60m ./archive/... ./ui/... ./app/...

crowd: build ## make a library of 100,000 photos and 1,000,000 messages in build/crowd
	@rm -rf build/crowd
	$(GO) run -tags $(TAGS) ./app/crowd/write build/crowd/archives
	build/dotori --library build/crowd/library import build/crowd/archives/photos || test $$? -eq 3
	build/dotori --library build/crowd/library import build/crowd/archives/chats || test $$? -eq 3
	@echo "Open it with: build/dotori --library build/crowd/library"

fuzz: ## run every fuzz target for FUZZTIME (10m)
	@for p in $$($(GO) list -tags $(TAGS) ./archive/...); do \
		for f in $$($(GO) test -tags $(TAGS) -list '^Fuzz' $$p | grep ^Fuzz); do \
			$(GO) test -tags $(TAGS) -run '^$$' -fuzz "^$$f\$$" -fuzztime $(FUZZTIME) -fuzzminimizetime 1x $$p || exit 1; \
		done; \
	done

screenshots: build ## take the README's pictures again, from the real window
	@.ci/need display
	.ci/screenshots

package: build ## make the Linux package in build/package
	.ci/package linux

package-windows: ## cross-compile the Windows program into build/dotori.exe
	@.ci/need windows
	@mkdir -p build
	CGO_ENABLED=1 GOOS=windows GOARCH=amd64 CC=x86_64-w64-mingw32-gcc \
		$(GO) build -tags nodynamic,wasm2go,migrated_fynedo -ldflags '$(LDFLAGS) -H=windowsgui' -o build/dotori.exe ./app

clean: ## remove what was built
	rm -rf build
