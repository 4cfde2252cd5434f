"""Tells every recorded story to LocalStack's Step Functions engine, and writes what it came to.

usage: judge.py STORIES VERDICTS JARS DEPARTURES
    STORIES, VERDICTS   files with a JSON value a line
    JARS                the folder of dashjoin's JSONata and Jackson
    DEPARTURES          judge-departures.json, of which `respelled` says what the engine must be given in other words

The engine is the published package, unchanged. Only where it would install Java and its libraries itself, it is told
where they are; and its calls of AWS reach the stand-in beside this file.
"""

import json
import os
import re
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace

from lambda_stand_in import function_name, serve

AT_ONCE = 8
LONGEST_SECONDS = 45


class Telling:
    """One story while it is told: the answers that are left for each invocation, and the invocations so far."""

    def __init__(self, story):
        self.story = story
        self.calls = []
        self.left = {}
        self.lock = threading.Lock()
        for answer in story["answers"]:
            self.left.setdefault(self._key(answer["operation"], answer["payload"]), []).append(answer["reply"])

    @staticmethod
    def _key(operation, payload):
        return operation + json.dumps(payload, sort_keys=True)

    def invoke(self, operation, payload):
        token = payload.pop("token", None) if isinstance(payload, dict) else None
        with self.lock:
            self.calls.append({"operation": operation, "payload": payload})
            replies = self.left.get(self._key(operation, payload))
            reply = replies.pop(0) if replies else None
        if reply is None:
            # Beside a part that has failed, this may be what the story had no time for: it has no answer. Anywhere else
            # the execution does not end either, and that tells the difference.
            time.sleep(LONGEST_SECONDS)
            return True, {"errorType": "NotInTheStory", "errorMessage": f"{operation} {json.dumps(payload)}"}
        if token is not None:
            # Whoever answers does so later than the function that kept the token.
            threading.Timer(0.1, complete, (token, reply)).start()
            return False, None
        if "error" in reply:
            return True, json.loads(reply["cause"])
        return False, reply["value"]


tellings = []
os.environ["GATEWAY_LISTEN"] = f"127.0.0.1:{serve(lambda story, *call: tellings[story].invoke(*call))}"
os.environ["DISABLE_EVENTS"] = "1"

# The engine reads its settings when it is imported.
import jpype  # noqa: E402
from localstack.aws.api import RequestContext  # noqa: E402
from localstack.services.stepfunctions import packages  # noqa: E402
from localstack.services.stepfunctions.provider import StepFunctionsProvider  # noqa: E402

installed = SimpleNamespace(
    install=lambda: None, get_java_lib_path=jpype.getDefaultJVMPath, get_installed_dir=lambda: sys.argv[3]
)
packages.jpype_jsonata_package.get_installer = lambda *_, **__: installed

engine = StepFunctionsProvider()
caller = RequestContext(None)
caller.account_id = "000000000000"
caller.region = "us-east-1"


def complete(token, reply):
    if "silence" in reply:
        return
    if "error" in reply:
        engine.send_task_failure(caller, token, error=reply["error"], cause=reply["cause"])
    else:
        engine.send_task_success(caller, token, output=json.dumps(reply["value"]))


def definition_for(number):
    """The story's machine with functions of its own, and with what the engine does not read put in words that it reads."""
    story = tellings[number].story
    machine = json.loads(story["definition"])
    for respelled in departures["respelled"]:
        if respelled["machine"] == story["machine"]:
            machine["States"][respelled["state"]].update(respelled["fields"])
    return re.sub(r"\$\{(\w+)\}", lambda found: function_name(number, found[1]), json.dumps(machine))


def run(number):
    story = tellings[number].story
    role = "arn:aws:iam::000000000000:role/judge"
    machine = engine.create_state_machine(
        caller, {"name": f"story-{number}", "definition": definition_for(number), "roleArn": role}
    )
    arn = engine.start_execution(
        caller, machine["stateMachineArn"], name="a-walk", input=json.dumps(story["input"])
    )["executionArn"]
    give_up = time.monotonic() + LONGEST_SECONDS
    while (execution := engine.describe_execution(caller, arn))["status"] == "RUNNING" and time.monotonic() < give_up:
        time.sleep(0.05)
    return execution, engine.get_execution_history(caller, arn)["events"]


def verdict(number):
    try:
        execution, events = run(number)
    except Exception as error:
        return {"status": "REFUSED", "error": type(error).__name__, "cause": str(error), "visits": [], "calls": []}
    entered = [event["stateEnteredEventDetails"] for event in events if event["type"].endswith("StateEntered")]
    said = {name: str(execution[name]) for name in ("error", "cause") if execution.get(name) is not None}
    return {
        "status": str(execution["status"]),
        **({"output": json.loads(execution["output"])} if execution.get("output") else {}),
        **said,
        "visits": [{"state": state["name"], "input": json.loads(state["input"])} for state in entered],
        "calls": tellings[number].calls,
    }


with open(sys.argv[4], encoding="utf-8") as file:
    departures = json.load(file)
with open(sys.argv[1], encoding="utf-8") as file:
    tellings.extend(Telling(json.loads(line)) for line in file)
with ThreadPoolExecutor(AT_ONCE) as pool, open(sys.argv[2], "w", encoding="utf-8") as file:
    for result in pool.map(verdict, range(len(tellings))):
        file.write(json.dumps(result) + "\n")
# Waits that nobody answers are threads that would keep this program.
os._exit(0)
