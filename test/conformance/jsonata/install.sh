#!/usr/bin/env bash
# Fetches dashjoin's JSONata into .cache/second-jsonata, once for each version of the pom.
set -euo pipefail
cd "$(dirname "$0")/../../.."

for program in java javac mvn; do
  command -v "$program" >/dev/null || {
    echo "$program is missing. On Debian: apt-get install -y openjdk-17-jdk-headless maven" >&2
    exit 1
  }
done

jars=.cache/second-jsonata
pom=test/conformance/jsonata/pom.xml
# The mark says which pom the jars are of, so that a half-finished or older download is made again.
if ! cmp -s "$pom" "$jars/pom.xml"; then
  rm -rf "$jars"
  mvn --batch-mode --quiet --file "$pom" dependency:copy-dependencies -DoutputDirectory="$PWD/$jars"
  cp "$pom" "$jars/pom.xml"
fi
