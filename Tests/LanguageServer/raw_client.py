"""Speaks to 'waymark lsp', or to another server, byte by byte, as no library would."""

import contextlib
import itertools
import json
import queue
import subprocess
import threading


def framed(body):
    """A message with its header."""
    if not isinstance(body, bytes):
        body = json.dumps(body).encode()
    return b"Content-Length: %d\r\n\r\n" % len(body) + body


class RawClient:
    """A server that runs, and what it has said."""

    def __init__(self, program, folder=None, words=("lsp",)):
        self.process = subprocess.Popen(
            [program, *words], cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )
        self.messages = queue.Queue()
        self.kept = []
        self.noise = []
        self.answers_asked = True
        self.ids = itertools.count(1)
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        with contextlib.suppress(ValueError):
            # The stream can be closed meanwhile.
            self._read_messages(self.process.stdout)
        self.messages.put(None)

    def _read_messages(self, stream):
        while header := stream.readline():
            if not header.startswith(b"Content-Length: "):
                self.noise.append(header)
                continue
            length = int(header.split(b":")[1])
            assert stream.readline() == b"\r\n"
            self.messages.put(json.loads(stream.read(length)))

    def send(self, data):
        self.process.stdin.write(data)
        self.process.stdin.flush()

    def notify(self, method, params=None):
        message = {"jsonrpc": "2.0", "method": method}
        if params is not None:
            message["params"] = params
        self.send(framed(message))

    def ask(self, method, params=None, id=None):
        """Asks, and returns the number of the question."""
        id = next(self.ids) if id is None else id
        message = {"jsonrpc": "2.0", "id": id, "method": method}
        if params is not None:
            message["params"] = params
        self.send(framed(message))
        return id

    def next(self, wanted, timeout=60):
        """Returns the next message that is wanted; others are kept for later."""
        for message in self.kept:
            if wanted(message):
                self.kept.remove(message)
                return message
        while True:
            message = self.messages.get(timeout=timeout)
            assert message is not None, f"the server went away: {self.process.stderr.read().decode()}"
            if "method" in message and "id" in message and self.answers_asked:
                # What the server asks is agreed to.
                self.send(framed({"jsonrpc": "2.0", "id": message["id"], "result": None}))
            if wanted(message):
                return message
            self.kept.append(message)

    def answer(self, id):
        return self.next(lambda message: "method" not in message and message.get("id") == id)

    def request(self, method, params=None):
        """Asks, and returns the result."""
        answer = self.answer(self.ask(method, params))
        assert "error" not in answer, answer
        return answer["result"]

    def error(self, method, params=None, id=None):
        """Asks what is refused, and returns the code."""
        return self.answer(self.ask(method, params, id))["error"]["code"]

    def initialize(self, root=None, capabilities=None, **more):
        result = self.request("initialize", {
            "processId": None, "rootUri": root.as_uri() if root else None, "capabilities": capabilities or {}, **more,
        })
        self.notify("initialized", {})
        return result

    def open(self, path, text=None, version=1, language="markdown"):
        text = path.read_text() if text is None else text
        self.notify("textDocument/didOpen", {
            "textDocument": {"uri": path.as_uri(), "languageId": language, "version": version, "text": text},
        })

    def change(self, path, version, *changes):
        self.notify("textDocument/didChange", {
            "textDocument": {"uri": path.as_uri(), "version": version},
            "contentChanges": [change if isinstance(change, dict) else {"text": change} for change in changes],
        })

    def findings(self, path, version=None):
        """Waits for the findings of a file that are sent, those of a version where one is given."""
        return self.next(
            lambda message: message.get("method") == "textDocument/publishDiagnostics"
            and message["params"]["uri"] == path.as_uri()
            and version in (None, message["params"].get("version"))
        )["params"]["diagnostics"]

    def pulled(self, path):
        """Asks for the findings of a file."""
        return self.request("textDocument/diagnostic", {"textDocument": {"uri": path.as_uri()}})["items"]

    def end(self):
        """Ends the server as the protocol has it, and returns its status."""
        self.request("shutdown")
        self.notify("exit")
        return self.process.wait(timeout=30)

    def leave(self):
        """Goes away without a word."""
        self.process.stdin.close()
        return self.process.wait(timeout=30)


def replaced(start, end, text):
    """A change of a range; places are pairs of line and character."""
    return {
        "range": {
            "start": {"line": start[0], "character": start[1]}, "end": {"line": end[0], "character": end[1]},
        },
        "text": text,
    }


def codes(findings):
    return sorted(finding["code"] for finding in findings)
