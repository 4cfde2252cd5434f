#!/usr/bin/env bash
# Proves the JSONata of the machines against a second implementation: every expression of every machine, with everything
# that the stories give it, evaluated by dashjoin's JSONata in Java as well.
#
# Needs a JDK 17 and, the first time, Maven:  apt-get install -y openjdk-17-jdk-headless maven
# Run from anywhere:                          test/conformance/jsonata.sh
set -euo pipefail
cd "$(dirname "$0")/../.."
export PATH="$PWD/node_modules/.bin:$PATH"

test/conformance/jsonata/install.sh
test/conformance/stories/record.sh
java -cp '.cache/second-jsonata/*' test/conformance/jsonata/Evaluate.java \
  .cache/conformance/evaluations.jsonl .cache/conformance/second-results.jsonl
node test/conformance/jsonata/compare.ts .cache/conformance/second-results.jsonl
