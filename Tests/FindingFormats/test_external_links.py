"""Holds 'waymark check --external' to asking a host at once, on loopback.

It shares no code with Waymark. WAYMARK_EXECUTABLE names the program.
"""

import http.server
import os
import pathlib
import shutil
import subprocess
import threading
import time

PROJECT = pathlib.Path(__file__).resolve().parents[2]
SLOW = 1.5


class SlowHost(http.server.BaseHTTPRequestHandler):
    """Answers one address late, and the other at once."""

    protocol_version = "HTTP/1.1"
    came = {}

    def do_HEAD(self):
        self.came[self.path] = time.monotonic()
        if self.path == "/slow":
            time.sleep(SLOW)
        self.send_response(200)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_):
        pass


def test_an_address_does_not_wait_for_a_slow_one_of_its_host(tmp_path):
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), SlowHost)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    host = f"http://127.0.0.1:{server.server_port}"
    site = tmp_path / "site"
    shutil.copytree(PROJECT / "Tests/Composition/CommandTests/Bases/sample", site)
    page = site / "content/pages/links.md"
    page.parent.mkdir(exist_ok=True)
    page.write_text(f"---\ntitle: Links\n---\n[One]({host}/slow) and [another]({host}/quick).\n")
    done = subprocess.run(
        [os.environ["WAYMARK_EXECUTABLE"], "check", "--external", "--timeout", "30"],
        cwd=site,
        capture_output=True,
        text=True,
        timeout=60,
    )
    server.shutdown()
    assert "unreachable-link" not in done.stdout, done.stdout
    assert "2 addresses asked" in done.stdout, done.stdout + done.stderr
    # A program that waits to see whether both can share a connection asks for the second when the first is done.
    assert abs(SlowHost.came["/quick"] - SlowHost.came["/slow"]) < SLOW / 2
