#!/usr/bin/env bash
# Proves the engine and the machines against an independent engine: every story of test/workflows, and Amazon's own
# documented examples, run on LocalStack's Step Functions with the same inputs and answers.
#
# Needs Python 3.11 with venv, a JDK 17 and, the first time, Maven:
#   apt-get install -y python3-venv openjdk-17-jdk-headless maven
# Run from anywhere: test/conformance/state-machines.sh
set -euo pipefail
cd "$(dirname "$0")/../.."
export PATH="$PWD/node_modules/.bin:$PATH"

folder=test/conformance/state-machines
venv=.cache/localstack
python=${PYTHON:-python3}
verdicts=.cache/conformance/verdicts.jsonl

make_venv() {
  "$python" -m venv --clear "$venv" && return
  [ "$(id -u)" = 0 ] || return 1
  apt-get update --quiet=2 && apt-get install --yes --quiet=2 python3-venv
  "$python" -m venv --clear "$venv"
}

# The mark says which versions are there, so that a half-finished or older install is made again.
if ! cmp -s "$folder/requirements.txt" "$venv/requirements.txt"; then
  make_venv
  "$venv/bin/pip" install --quiet --disable-pip-version-check --requirement "$folder/requirements.txt"
  cp "$folder/requirements.txt" "$venv/requirements.txt"
fi
test/conformance/jsonata/install.sh
# First that a difference would be seen.
NO_COLOR=1 vitest run --config vitest.conformance.config.ts --reporter=dot "$folder/"
test/conformance/stories/record.sh

# What it says about states that fail, as some stories want them to, is long; it is shown when the judge itself fails.
log=.cache/conformance/judge.log
"$venv/bin/python" "$folder/judge.py" .cache/conformance/stories.jsonl "$verdicts" .cache/second-jsonata \
  test/conformance/judge-departures.json 2>"$log" || {
  tail --lines=20 "$log" >&2
  exit 1
}
node "$folder/compare.ts" "$verdicts"
