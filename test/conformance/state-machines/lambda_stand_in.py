"""The part of AWS that the engine calls: Lambda, which answers as the stories say, and STS and EventBridge in name only."""

import json
import re
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

INVOCATION = re.compile(r"^/2015-03-31/functions/story-(\d+)-(\w+)/invocations")
ASSUMED_ROLE = b"""<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><Credentials>
<AccessKeyId>example</AccessKeyId><SecretAccessKey>example</SecretAccessKey><SessionToken>example</SessionToken>
<Expiration>2099-01-01T00:00:00Z</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>"""


def function_name(story, operation):
    """The name of the function that plays an operation in one story."""
    return f"story-{story}-{operation}"


class Lambda(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    invoke = None

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        invocation = INVOCATION.match(self.path)
        if invocation is None:
            return self._answer(ASSUMED_ROLE if b"AssumeRole" in body else b"{}", {})
        failed, answer = type(self).invoke(int(invocation[1]), invocation[2], json.loads(body))
        self._answer(json.dumps(answer).encode(), {"X-Amz-Function-Error": "Unhandled"} if failed else {})

    def _answer(self, body, headers):
        self.send_response(200)
        for name, value in {**headers, "Content-Length": str(len(body))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def serve(invoke):
    """Serves on a free port, which it returns. `invoke(story, operation, payload)` gives whether it failed, and the answer."""
    Lambda.invoke = staticmethod(invoke)
    server = ThreadingHTTPServer(("127.0.0.1", 0), Lambda)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server.server_port
