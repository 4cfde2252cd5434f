#!/usr/bin/env bash
# Proves the operator's door with the ordinary AWS CLI: it starts the example office in a folder of its own, and looks at
# and steers its executions as an operator would.
#
# Needs Python 3 with venv, and the first time a way to PyPI:  apt-get install -y python3-venv
# Run from anywhere:                                           test/conformance/aws-cli.sh
set -euo pipefail
cd "$(dirname "$0")/../.."
export PATH="$PWD/node_modules/.bin:$PATH"

cli=.cache/aws-cli
version=1.46.3
if ! "$cli/bin/aws" --version 2>/dev/null | grep -q "^aws-cli/$version "; then
  rm -rf "$cli"
  python3 -m venv "$cli"
  "$cli/bin/pip" install --quiet --disable-pip-version-check "awscli==$version"
fi

data=$(mktemp -d)
server=
end() {
  [ -z "$server" ] || { kill "$server" && wait "$server" || true; } 2>/dev/null
  rm -rf "$data"
}
trap end EXIT

free_port() { node -e 'const s=require("node:net").createServer().listen(0,"127.0.0.1",()=>{console.log(s.address().port);s.close()})'; }
port=$(free_port)
door=$(free_port)
export CAPAIAN_OPERATOR_KEY=kunci-operator-contoh
node local/main.ts --port "$port" --door "$door" --data "$data" >"$data/start.txt" 2>&1 &
server=$!
for _ in $(seq 300); do
  grep -q 'Ctrl+C' "$data/start.txt" && break
  kill -0 "$server" 2>/dev/null || { cat "$data/start.txt" >&2; exit 1; }
  sleep 0.2
done

export AWS_ACCESS_KEY_ID=operator AWS_SECRET_ACCESS_KEY=$CAPAIAN_OPERATOR_KEY AWS_DEFAULT_REGION=local
export AWS_CONFIG_FILE=/dev/null AWS_SHARED_CREDENTIALS_FILE=/dev/null AWS_PAGER= AWS_MAX_ATTEMPTS=1
sfn() { "$cli/bin/aws" stepfunctions "$@" --endpoint-url "http://127.0.0.1:$door"; }
machine() { echo "arn:aws:states:local:000000000000:stateMachine:$1"; }

passed=0
# is WHAT EXPECTED ACTUAL: the actual text is or contains what is expected.
is() {
  case $3 in
    *"$2"*) passed=$((passed + 1)) && echo "ok   $1" ;;
    *) echo "FAIL $1: expected \"$2\" in: $3" >&2 && exit 1 ;;
  esac
}
# refused WHAT CODE COMMAND…: the command fails with that error.
refused() {
  local what=$1 code=$2 said
  shift 2
  if said=$("$@" 2>&1); then echo "FAIL $what was let through: $said" >&2 && exit 1; fi
  is "$what" "($code)" "$said"
}

echo "--- list-state-machines"
sfn list-state-machines --query 'stateMachines[].[name,type,stateMachineArn]' --output table
is "lists page after page" 10 "$(sfn list-state-machines --page-size 2 --query 'length(stateMachines)')"
is "describes a machine" 'Belongs to the product.' "$(sfn describe-state-machine --state-machine-arn "$(machine cycle-phase)" --query description)"
is "shows its definition" 'See what is due' "$(sfn describe-state-machine --state-machine-arn "$(machine cycle-phase)" --query definition --output text)"

echo "--- list-executions"
sfn list-executions --state-machine-arn "$(machine cycle-phase)" --status-filter RUNNING --query 'executions[].[name,status,startDate]' --output table
execution=$(sfn list-executions --state-machine-arn "$(machine cycle-phase)" --status-filter RUNNING --query 'executions[0].executionArn' --output text)
is "finds a running execution" ':execution:cycle-phase:' "$execution"

echo "--- describe-execution"
sfn describe-execution --execution-arn "$execution"
is "describes it" RUNNING "$(sfn describe-execution --execution-arn "$execution" --query status)"

echo "--- get-execution-history"
sfn get-execution-history --execution-arn "$execution" --query 'events[].[id,previousEventId,type,stateEnteredEventDetails.name]' --output table
all=$(sfn get-execution-history --execution-arn "$execution" --query 'length(events)')
is "gives the history page after page" "$all" "$(sfn get-execution-history --execution-arn "$execution" --page-size 2 --query 'length(events)')"
is "and from its end" "$all" "$(sfn get-execution-history --execution-arn "$execution" --reverse-order --max-items 1 --query 'events[0].id')"

echo "--- a machine of the operator's own"
definition='{"Comment":"Waits for the operator.","QueryLanguage":"JSONata","StartAt":"Hold","States":{"Hold":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke.waitForTaskToken","Arguments":{"FunctionName":"${askOperator}","Payload":{"token":"{% $states.context.Task.Token %}"}},"End":true}}}'
role=arn:aws:iam::000000000000:role/none
own=$(sfn create-state-machine --name drill --definition "$definition" --role-arn $role --query stateMachineArn --output text)
is "is made" ':stateMachine:drill' "$own"
refused "never replaces the product's" StateMachineAlreadyExists sfn create-state-machine --name appeal --definition "$definition" --role-arn $role
refused "may not decide for a person" InvalidDefinition sfn create-state-machine --name deciding --definition "${definition/askOperator/holdTask}" --role-arn $role
for drill in first second; do
  arn=$(sfn start-execution --state-machine-arn "$own" --name $drill --query executionArn --output text)
  for _ in $(seq 50); do
    parameters=$(sfn get-execution-history --execution-arn "$arn" --query 'events[?type==`TaskScheduled`].taskScheduledEventDetails.parameters' --output text)
    token=$(node -p 'JSON.parse(process.argv[1]).TaskToken' "$parameters")
    [ "$token" = undefined ] || break
  done
  if [ $drill = first ]; then
    sfn send-task-success --task-token "$token" --task-output '{"go":true}'
    is "succeeds by its token" SUCCEEDED "$(sfn describe-execution --execution-arn "$arn" --query status)"
  else
    sfn send-task-failure --task-token "$token" --error Declined --cause 'not today'
    is "fails by its token" FAILED "$(sfn describe-execution --execution-arn "$arn" --query status)"
  fi
done

echo "--- what a person decides"
# The door shows no such token; an operator who reads the file still can't use one.
human=$(node --input-type=module -e 'import { DatabaseSync } from "node:sqlite"; const file = new DatabaseSync(process.argv[1], { readOnly: true }); console.log(file.prepare("SELECT token FROM engine_token LIMIT 1").get().token);' "$data/capaian.sqlite")
refused "is refused by its token" AccessDeniedException sfn send-task-success --task-token "$human" --task-output '{}'

echo "--- stop-execution"
sfn stop-execution --execution-arn "$execution" --error Drill --cause 'an exercise'
sfn describe-execution --execution-arn "$execution" --query '[name,status,error,cause]' --output table
is "aborts it" ABORTED "$(sfn describe-execution --execution-arn "$execution" --query status)"

echo "--- who may not enter"
AWS_SECRET_ACCESS_KEY=another refused "another key" InvalidSignatureException sfn list-state-machines
AWS_ACCESS_KEY_ID=another refused "another name" UnrecognizedClientException sfn list-state-machines

echo "--- the journal"
entries=$(node --input-type=module -e 'import { DatabaseSync } from "node:sqlite"; const file = new DatabaseSync(process.argv[1], { readOnly: true }); for (const { body } of file.prepare("SELECT body FROM items WHERE pk LIKE ? AND sk LIKE ? ORDER BY sk").all("%#J#operator", "audit#%")) { const { doc } = JSON.parse(body); console.log(doc.action.padEnd(19), doc.facts.outcome.padEnd(26), doc.facts.arn.replace(/.*0000:/, "")); }' "$data/capaian.sqlite")
echo "$entries"
is "holds the stop" 'StopExecution       done' "$entries"
is "holds the refused answer" 'SendTaskSuccess     AccessDeniedException' "$entries"

echo "$passed passed, 0 failed"
