# Segue: `make help` lists the targets.

JDK_DIRS := "$$JAVA_HOME" /usr/lib/jvm/* /opt/java/* /opt/jdk* $$HOME/.sdkman/candidates/java/* \
  $$HOME/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home
JDK := $(shell for d in $(JDK_DIRS); do \
  [ -x "$$d/bin/javac" ] && [ -f "$$d/release" ] || continue; \
  major=$$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$$d/release"); \
  if [ "$${major:-0}" -ge 25 ]; then echo "$$d"; break; fi; done)
ifeq ($(JDK),)
$(error Segue needs JDK 25 or newer and found none: install one and point JAVA_HOME at it)
endif
export JAVA_HOME := $(JDK)

MVN := mvn -B -ntp -q
SEED ?= 42

.PHONY: help test check format clean

help: ## list the targets
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST)

test: ## compile with every check on and run all tests
	mvn -B -ntp verify -Dseed=$(SEED)

check: test ## the same as test

format: ## reformat sources and pom
	$(MVN) spotless:apply

clean: ## remove what the build made
	$(MVN) clean
