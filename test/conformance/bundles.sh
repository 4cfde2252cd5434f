#!/usr/bin/env bash
# Takes one employee through a whole year in the Lambda bundles exactly as packaged, against Amazon's own DynamoDB Local:
# events of the HTTP API, batches of the stream, payloads of Step Functions, calls of the scheduler. Prints each step, and
# fails on any difference. What the templates grant is enforced.
#
# Needs Java 17 and, the first time, Maven:  apt-get install -y openjdk-17-jre-headless maven
# Run from anywhere:                         test/conformance/bundles.sh [FOLDER OF THE CLOUD ASSEMBLY]
set -euo pipefail
cd "$(dirname "$0")/../.."
export PATH="$PWD/node_modules/.bin:$PATH"

# DynamoDB Local comes with the suite that proves the adapter.
if ! cmp -s test/conformance/dynamodb-local/pom.xml .cache/dynamodb-local/pom.xml; then
  test/conformance/dynamodb-local.sh test/conformance/dynamodb-local.test.ts
fi

assembly=${1:-cdk.out}
packaged=(infra functions shared workflows data/schemes package-lock.json cdk.json)
if [ $# -eq 0 ]; then
  # Bundles that are older than their sources would prove nothing.
  if [ ! -e cdk.out/manifest.json ] || [ -n "$(find "${packaged[@]}" -newer cdk.out/manifest.json -print -quit)" ]; then
    npm run --silent synth
  fi
fi

exec node test/conformance/bundles/main.ts "$assembly"
