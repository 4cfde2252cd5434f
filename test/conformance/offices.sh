#!/usr/bin/env bash
# Plays the year of each of the five example offices in data/offices, and shows every sentence of its founding document in
# it, or says why the sentence describes no behaviour. Needs Node alone; some minutes.
# Run from anywhere:  test/conformance/offices.sh
set -euo pipefail
cd "$(dirname "$0")/../.."
export PATH="$PWD/node_modules/.bin:$PATH"

vitest run --config vitest.offices.config.ts
