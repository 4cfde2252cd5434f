#!/usr/bin/env bash
# Lets Amazon's own cfn-lint judge the templates of both stages, the definitions of the state machines in them.
#
# Needs Python 3 with venv; on a bare Debian it is installed when root runs this.
# Run from anywhere:         test/conformance/cfn-lint.sh
set -euo pipefail
cd "$(dirname "$0")/../.."
export PATH="$PWD/node_modules/.bin:$PATH"

if ! python3 -c 'import ensurepip' 2>/dev/null; then
  if [ "$(id -u)" != 0 ]; then
    echo "Python 3 with venv is missing. On Debian: apt-get install -y python3-venv" >&2
    exit 1
  fi
  apt-get update -qq && apt-get install -y -qq python3-venv
fi

home=.cache/cfn-lint
wanted=test/conformance/cfn-lint/requirements.txt
# The mark says of which requirements the environment is, so that a half-finished or older one is made again.
if ! cmp -s "$wanted" "$home/requirements.txt"; then
  rm -rf "$home"
  python3 -m venv "$home/venv"
  "$home/venv/bin/pip" install --quiet --disable-pip-version-check --requirement "$wanted"
  cp "$wanted" "$home/requirements.txt"
fi

for stage in staging production; do
  out="$home/templates/$stage"
  rm -rf "$out"
  cdk synth --quiet --context "stage=$stage" --output "$out"
done

# It ends with another status than 0 when it has found anything; what remains unexplained decides.
"$home/venv/bin/cfn-lint" --format json "$home"/templates/*/*.template.json >"$home/findings.json" || true
exec node test/conformance/cfn-lint/explained.ts "$home/findings.json"
