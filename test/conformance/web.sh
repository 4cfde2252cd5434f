#!/usr/bin/env bash
# Plays the web application's stories in a real browser against the example office, judges its pages by axe-core, and
# prints what a phone loads.
#
# Needs Chromium:     apt-get install -y chromium
# Run from anywhere:  test/conformance/web.sh
set -euo pipefail
cd "$(dirname "$0")/../.."
export PATH="$PWD/node_modules/.bin:$PATH"

if ! command -v chromium >/dev/null; then
  sudo=""
  [ "$(id -u)" = 0 ] || sudo=sudo
  $sudo apt-get update -qq && $sudo apt-get install -y -qq chromium
fi

vite build --logLevel warn
vitest run --config test/e2e/web/vitest.config.ts "$@"
