#!/usr/bin/env bash
# Proves the DynamoDB adapter against Amazon's own DynamoDB Local, with the suite that the SQLite adapter passes.
#
# Needs Java 17 and, the first time, Maven:  apt-get install -y openjdk-17-jre-headless maven
# Run from anywhere:                         test/conformance/dynamodb-local.sh
set -euo pipefail
cd "$(dirname "$0")/../.."
export PATH="$PWD/node_modules/.bin:$PATH"

for program in java mvn; do
  command -v "$program" >/dev/null || {
    echo "$program is missing. On Debian: apt-get install -y openjdk-17-jre-headless maven" >&2
    exit 1
  }
done

jars=.cache/dynamodb-local
pom=test/conformance/dynamodb-local/pom.xml
# The mark says which pom the jars are of, so that a half-finished or older download is made again.
if ! cmp -s "$pom" "$jars/pom.xml"; then
  rm -rf "$jars"
  mvn --batch-mode --quiet --file "$pom" dependency:copy-dependencies -DoutputDirectory="$PWD/$jars"
  cp "$pom" "$jars/pom.xml"
fi

exec vitest run --config vitest.conformance.config.ts "$@"
