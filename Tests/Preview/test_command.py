"""Holds 'waymark serve' to what docs/preview.md says of its terminal, its port and the browser that it opens.

WAYMARK_EXECUTABLE names the program.
"""

import contextlib
import fcntl
import os
import pty
import re
import select
import signal
import socket
import struct
import subprocess
import sys
import termios
import time

import pathlib

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Tests/Preview"))
from preview import preview  # noqa: E402

CLEAR = "\x1b[2J\x1b[3J\x1b[H"
ROWS, COLUMNS = 16, 64
MISTAKE = "A dark hour can cost a ship"


class Terminal:
    """A terminal with 'waymark serve' in it."""

    def __init__(self, waymark, site, **variables):
        self.main, other = pty.openpty()
        fcntl.ioctl(other, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        self.process = subprocess.Popen(
            [waymark, "serve", "--site", site, "--port", "0"], stdin=other, stdout=other, stderr=other,
            start_new_session=True, env={**os.environ, "TERM": "xterm-256color", **variables},
        )
        os.close(other)
        self.text = ""

    def read_until(self, holds):
        """Reads until what was written last fits, and returns it: the screen, or all where none is drawn."""
        end = time.monotonic() + 30
        while time.monotonic() < end:
            if select.select([self.main], [], [], 0.1)[0]:
                self.text += os.read(self.main, 1 << 16).decode(errors="replace").replace("\r\n", "\n")
            screen = self.text.split(CLEAR)[-1]
            if holds(screen):
                return screen
        raise AssertionError(f"the terminal shows {self.text!r}")

    def close(self):
        self.process.send_signal(signal.SIGINT)
        assert self.process.wait(timeout=10) == 0
        os.close(self.main)


@contextlib.contextmanager
def terminal(waymark, site, **variables):
    shown = Terminal(waymark, site, **variables)
    try:
        yield shown
        shown.close()
    finally:
        shown.process.kill()
        shown.process.wait()


def rows(screen):
    """How many lines of the terminal a screen takes, with that of the cursor."""
    return sum(max(1, -(-len(line) // COLUMNS)) for line in screen.split("\n"))


def test_a_terminal_shows_the_list_anew_after_each_change(waymark, site, marker):
    text = marker.read_text()
    with terminal(waymark, site) as shown:
        screen = shown.read_until(lambda screen: "no findings" in screen)
        headline = r"^http://localhost:\d+/ – (.*) – \d\d:\d\d:\d\d\n\n"
        assert re.match(headline, screen).group(1) == "no findings"
        marker.write_text(text.replace(MISTAKE, f"{MISTAKE} {'and so on ' * 20}, see QS99 {'and so on ' * 20}"))
        screen = shown.read_until(lambda screen: "QS99" in screen and "^\n" in screen)
        assert re.match(headline, screen).group(1) == "1 error"
        place, excerpt, caret = screen.split("\n")[2:5]
        assert re.fullmatch(r".*1-watch\.md:\d+:\d+: error: no marker QS99 .*\[unknown-marker\]", place)
        assert excerpt[caret.index("^"):].startswith("QS99")
        assert len(excerpt) <= COLUMNS
        marker.write_text(text)
        screen = shown.read_until(lambda screen: "no findings" in screen)
        assert "QS99" not in screen
        assert shown.text.count(CLEAR) >= 3
        assert not re.search(r"\x1b\[[\d;]*m", shown.text), "there is no colour"


def test_a_terminal_shows_no_more_than_it_has_room_for_and_errors_first(waymark, site, marker):
    text = marker.read_text()
    unsure = "\n\n".join(f"A sentence with an ABC{letter}." for letter in "DEFGHIJKLMNO")
    marker.write_text(text.replace(MISTAKE, unsure + f"\n\n{MISTAKE}, see QS99"))
    with terminal(waymark, site) as shown:
        screen = shown.read_until(lambda screen: "more, which the preview lists" in screen)
        assert re.search(r" – 1 error, 12 warnings – ", screen)
        assert "no marker QS99" in screen.split("\n")[2]
        assert rows(screen) <= ROWS
        left_out = int(re.search(r"… and (\d+) more, which the preview lists\n$", screen).group(1))
        assert left_out + len(re.findall(r"\[(?:unknown-marker|unknown-abbreviation)\]", screen)) == 13


def test_a_terminal_that_cannot_be_cleared_gets_lines(waymark, site):
    with terminal(waymark, site, TERM="dumb") as shown:
        shown.read_until(lambda screen: "no findings\n" in screen)
        assert "\x1b" not in shown.text


def test_in_a_pipe_lines_are_added_when_something_else_is_found(waymark, site, marker, tmp_path):
    text = marker.read_text()
    with open(tmp_path / "errors", "wb") as errors:
        process = subprocess.Popen(
            [waymark, "serve", "--site", site, "--port", "0"], stdout=subprocess.PIPE, stderr=errors)
    try:
        assert re.fullmatch(rb"http://localhost:\d+/\n", process.stdout.readline())

        def wait_for(count):
            for _ in range(300):
                lines = (tmp_path / "errors").read_text().splitlines()
                if len(lines) >= count:
                    return lines
                time.sleep(0.05)
            raise AssertionError(f"only {lines}")

        assert wait_for(1) == ["no findings"]
        marker.write_text(text.replace(MISTAKE, f"{MISTAKE} and in all weathers"))
        time.sleep(1)
        assert wait_for(1) == ["no findings"]
        marker.write_text(text.replace(MISTAKE, f"{MISTAKE}, see QS99"))
        lines = wait_for(5)
        assert "no marker QS99" in lines[1] and lines[4] == "1 error"
        marker.write_text(text)
        assert wait_for(6)[4:] == ["1 error", "no findings"]
    finally:
        process.kill()
        process.wait()
        process.stdout.close()


def test_the_next_free_port_is_taken_and_named(waymark, site, tmp_path):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with open(tmp_path / "errors", "w+") as errors:
            process = subprocess.Popen(
                [waymark, "serve", "--site", site, "--port", str(port)], stdout=subprocess.PIPE, stderr=errors)
            try:
                address = process.stdout.readline().decode()
                taken = int(re.fullmatch(r"http://localhost:(\d+)/\n", address).group(1))
                assert port < taken <= port + 99
                with socket.create_connection(("127.0.0.1", taken), timeout=5):
                    pass
                errors.seek(0)
                assert errors.readline() == (
                    f"note: port {port} is in use by another program; this is port {taken}\n")
            finally:
                process.kill()
                process.wait()
                process.stdout.close()


def test_ports_end_with_the_last(waymark, site):
    with contextlib.ExitStack() as taken:
        for port in (65534, 65535):
            other = taken.enter_context(socket.socket())
            other.bind(("127.0.0.1", port))
            other.listen()
        ended = subprocess.run(
            [waymark, "serve", "--site", site, "--port", "65534"], capture_output=True, text=True, timeout=30)
    assert ended.returncode == 2
    assert ended.stderr == (
        "error: none of the ports 65534 to 65535 is free; name another one with --port\n")


def opened(waymark, site, folder, errors):
    """Runs the preview with '--open' and a path that is one folder, and returns its address."""
    environment = {"PATH": str(folder), "HOME": "/nonexistent"}
    process = subprocess.Popen(
        [waymark, "serve", "--site", site, "--port", "0", "--open"], stdout=subprocess.PIPE, stderr=errors,
        env=environment)
    address = process.stdout.readline().decode().strip()
    return process, address


def wait_for_text(path, words):
    for _ in range(300):
        if path.exists() and words in path.read_text():
            return
        time.sleep(0.05)
    raise AssertionError(f"{path.name} has no {words!r}")


def test_the_browser_is_opened_at_the_address(waymark, site, tmp_path):
    name = "open" if sys.platform == "darwin" else "xdg-open"
    (tmp_path / "bin").mkdir()
    program = tmp_path / "bin" / name
    # It stays, as some browsers do, and the preview answers all the same.
    program.write_text(f'#!/bin/sh\necho "$# $1" > {tmp_path}/opened\nexec /bin/sleep 5\n')
    program.chmod(0o755)
    with open(tmp_path / "errors", "wb") as errors:
        process, address = opened(waymark, site, tmp_path / "bin", errors)
        try:
            wait_for_text(tmp_path / "opened", f"1 {address}\n")
            wait_for_text(tmp_path / "errors", "no findings")
            assert "browser" not in (tmp_path / "errors").read_text()
        finally:
            process.kill()
            process.wait()
            process.stdout.close()


def test_without_a_browser_a_line_says_so_and_the_preview_goes_on(waymark, site, tmp_path):
    (tmp_path / "bin").mkdir()
    with open(tmp_path / "errors", "wb") as errors:
        process, address = opened(waymark, site, tmp_path / "bin", errors)
        try:
            wait_for_text(tmp_path / "errors", f"note: no browser could be opened; open {address} yourself\n")
            wait_for_text(tmp_path / "errors", "no findings")
            assert process.poll() is None
        finally:
            process.kill()
            process.wait()
            process.stdout.close()
