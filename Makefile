# Segue: `make help` lists the targets.

JDK := $(shell scripts/java-home)
ifeq ($(JDK),)
$(error no JDK 25 or newer: see the sentence above)
endif
export JAVA_HOME := $(JDK)

PORT ?= 8080
SEED ?= 42
BENCH ?= .
REQUESTS ?= 10000
MVN := mvn -B -ntp
SEGUE := scripts/segue
SOURCES := pom.xml $(shell find src/main -type f)
SAMPLE := data/sample

.DEFAULT_GOAL := help
.PHONY: help build run test properties check conformance format bench evaluate reindex clean

help: ## list the targets
	@sed -n 's/^\([a-z]*\):.*## /\1	/p' $(MAKEFILE_LIST)

build: target/segue.jar ## compile and package without tests

target/segue.jar: $(SOURCES)
	$(MVN) -q package -DskipTests
	@touch $@

run: index/CURRENT ## generate a sample, learn from it, serve it: make run [PORT=8080]
	$(SEGUE) serve --port $(PORT) --open write

# The last file that `segue sample` writes; complete when it is there.
$(SAMPLE)/listens.csv.gz: | target/segue.jar
	$(SEGUE) sample --directory $(SAMPLE)

data/.imported: $(SAMPLE)/listens.csv.gz | target/segue.jar
	$(SEGUE) import tracks $(SAMPLE)/tracks.csv.gz
	$(SEGUE) import listeners $(SAMPLE)/listeners.csv.gz
	$(SEGUE) import listens $(SAMPLE)/listens.csv.gz
	@touch $@

index/CURRENT: data/.imported | target/segue.jar
	$(SEGUE) train
	$(SEGUE) reindex

reindex: target/segue.jar ## learn anew from the store and publish a generation
	$(SEGUE) train
	$(SEGUE) reindex

test: ## compile with every check on and run all tests: make test [SEED=42]
	$(MVN) verify -Dseed=$(SEED)

properties: ## try what holds for every request, with SEGUE_DATA on spotify too: make properties [REQUESTS=10000]
	$(MVN) -q test -Dtest='*PropertyTest,*FuzzTest' -Dseed=$(SEED) -Drequests=$(REQUESTS) -Dheap=4g

check: test ## the same as test

conformance: index/CURRENT ## ask the sample through somebody else's clients (needs node)
	@if command -v node >/dev/null && command -v npm >/dev/null; then \
	  rm -rf target/conformance/*.js target/conformance/clients && mkdir -p target/conformance && \
	  cp -r src/conformance/. target/conformance && \
	  npm install --prefix target/conformance --no-package-lock --no-audit --no-fund --silent && \
	  node target/conformance/run.js; \
	else echo "conformance is skipped: it needs node 18 or newer with npm on the PATH"; fi

format: ## reformat sources and pom
	$(MVN) -q spotless:apply

bench: ## run the benchmarks side by side: make bench [BENCH=Kernel]
	$(MVN) -q test-compile
	$(MVN) -q dependency:build-classpath -Dmdep.outputFile=target/test.classpath -Dmdep.includeScope=test
	$(JAVA_HOME)/bin/java --add-modules jdk.incubator.vector --enable-native-access=ALL-UNNAMED -Xmx2g -XX:+UseTransparentHugePages \
	  -XX:CompileCommand=quiet -XX:CompileCommand=dontinline,io.segue.vector.SimdKernels::blockDots \
	  -cp target/test-classes:target/classes:$$(cat target/test.classpath) io.segue.Benchmarks '$(BENCH)' $(BENCH_ARGS)

evaluate: target/segue.jar ## rank a held-out fifth of your store, and with SEGUE_DATA the quick ones of the README's table
	$(SEGUE) evaluate --by all
ifneq ($(SEGUE_DATA),)
	$(call evaluated,lastfm-tracks,)
	$(SEGUE) import tracks --store target/hetrec-lastfm.db --format hetrec \
	  $(addprefix $(SEGUE_DATA)/hetrec-lastfm/,artists.dat.gz tags.dat.gz user_taggedartists.dat.gz)
	$(call evaluated,hetrec-lastfm,--store target/hetrec-lastfm.db)
	$(SEGUE) evaluate-ratings $(foreach fold,1 2 3 4 5,--train $(SEGUE_DATA)/movielens-100k/u$(fold).base.gz \
	  --test $(SEGUE_DATA)/movielens-100k/u$(fold).test.gz) --options conf/movielens-100k-ratings.yaml
endif

# $(call evaluated,DATA SET,OPTIONS): its published split with its profile
evaluated = SEGUE_HEAP=4g $(SEGUE) evaluate --train $(SEGUE_DATA)/$(1)/train.txt.gz \
  --test $(SEGUE_DATA)/$(1)/test.txt.gz --options conf/$(1).yaml $(2)

clean: ## remove what the build made (not data/ and index/)
	$(MVN) -q clean
