"""Holds 'waymark serve' to a clear answer, and to an end that leaves nothing, whatever happens to it.

WAYMARK_EXECUTABLE names the program.
"""

import contextlib
import json
import os
import pathlib
import random
import shutil
import signal
import socket
import sys
import threading
import time

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Tests/Preview"))
from preview import Preview, preview, status  # noqa: E402

SHEET = b"/lights/downloads/qs1.pdf"


def environment(folder):
    folder.mkdir(exist_ok=True)
    return {**os.environ, "TMPDIR": str(folder)}


def processes_of(session):
    """Returns the processes that were started in a session and have not ended."""
    found = []
    for stat in pathlib.Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(FileNotFoundError, ProcessLookupError):
            state, _, _, own = stat.read_text().rsplit(")", 1)[1].split()[:4]
            if int(own) == session and state != "Z":
                found.append(stat.parent.name)
    return found


def request(served, target, host=None):
    host = host or f"localhost:{served.port}"
    return b"GET " + target + f" HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode()


def read_to_end(connection):
    answer = b""
    while part := connection.recv(1 << 16):
        answer += part
    return answer


def wait_until(holds, words):
    for _ in range(400):
        if holds():
            return
        time.sleep(0.05)
    raise AssertionError(words)


def test_a_crowd_that_asks_for_handouts_is_answered(waymark, site, tmp_path):
    targets = [SHEET, b"/lights/downloads/qs2.pdf", b"/lights/downloads/full.docx", b"/lights/qs1.html"]
    with preview(waymark, site, environment=environment(tmp_path / "temporary")) as served:
        with contextlib.ExitStack() as crowd:
            connections = [crowd.enter_context(served.connect()) for _ in range(200)]
            for number, connection in enumerate(connections):
                connection.sendall(request(served, targets[number % len(targets)]))
            answers = [read_to_end(connection) for connection in connections]
        assert {status(answer) for answer in answers} == {200}
        contents = {}
        for number, answer in enumerate(answers):
            content = answer.partition(b"\r\n\r\n")[2]
            contents.setdefault(targets[number % len(targets)], set()).add(content)
        assert all(len(contents[target]) == 1 for target in targets[:3])


def test_whoever_reads_nothing_or_hangs_up_holds_up_nobody(waymark, site, tmp_path):
    with preview(waymark, site, environment=environment(tmp_path / "temporary")) as served:
        deaf = []
        for _ in range(20):
            connection = served.connect()
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            connection.sendall(request(served, b"/lights/downloads/full.pdf"))
            deaf.append(connection)
        for _ in range(20):
            with served.connect() as connection:
                connection.sendall(request(served, SHEET))
        assert served.get(b"/lights/qs1.html")[0] == 200
        assert served.get(SHEET)[0] == 200
        for connection in deaf:
            connection.close()
        assert served.get(b"/lights/downloads/full.pdf")[0] == 200
        wait_until(lambda: not list((tmp_path / "temporary").iterdir()), "temporary files are left")


@pytest.mark.parametrize("folder", ["content", ""])
def test_a_folder_that_is_deleted_and_restored_is_read_again(waymark, site, marker, tmp_path, folder):
    kept = tmp_path / "kept"
    with preview(waymark, site, environment=environment(tmp_path / "temporary")) as served:
        before, sheet = served.get(b"/lights/qs1.html"), served.get(SHEET)
        assert before[0] == sheet[0] == 200
        shutil.copytree(site / folder, kept)
        shutil.rmtree(site / folder)
        time.sleep(1)
        assert served.get(b"/lights/qs1.html")[0] == 200, "the last good page stays"
        assert served.get(SHEET) == sheet
        shutil.copytree(kept, site / folder)
        time.sleep(1)
        marker.write_text(marker.read_text().replace("awake at every hour", "up at every hour"))
        wait_until(lambda: b"up at every hour" in served.get(b"/lights/qs1.html")[1], "the page stays as it was")
        assert served.get(SHEET) != sheet


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_an_end_at_any_moment_leaves_nothing(waymark, site, marker, tmp_path, number):
    chance = random.Random(number)
    text = marker.read_text()
    targets = [SHEET, b"/lights/downloads/full.pdf", b"/lights/downloads/full.docx", b"/lights/qs1.html"]
    for _ in range(6):
        served = Preview(waymark, site, environment=environment(tmp_path / "temporary"))
        connections = []
        try:
            for target in chance.sample(targets, chance.randrange(len(targets) + 1)):
                connections.append(served.connect())
                connections[-1].sendall(request(served, target))
            if chance.random() < 0.5:
                marker.write_text(text + f"\n{chance.random()}\n")
            time.sleep(chance.random())
            served.process.send_signal(number)
            assert served.process.wait(timeout=10) == 0
            wait_until(lambda: not processes_of(served.process.pid), "a program is left")
            assert list((tmp_path / "temporary").iterdir()) == []
        finally:
            served.process.kill()
            served.process.wait()
            served.process.stdout.close()
            for connection in connections:
                connection.close()


def test_events_are_sent_to_many_windows_of_which_some_read_nothing(waymark, site, marker, tmp_path):
    with preview(waymark, site, environment=environment(tmp_path / "temporary")) as served:
        target = b"/.waymark/events?page=/lights/qs1.html&version=&source="
        with contextlib.ExitStack() as windows:
            connections = [windows.enter_context(served.connect()) for _ in range(100)]
            for connection in connections:
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
                connection.sendall(request(served, target))
            reading = connections[::10]
            told = []

            def listen(connection):
                for line in connection.makefile("rb"):
                    if line.startswith(b"data: ") and "up at every hour" in (json.loads(line[6:]).get("page") or ""):
                        told.append(connection)
                        return

            threads = [threading.Thread(target=listen, args=(each,), daemon=True) for each in reading]
            for thread in threads:
                thread.start()
            text = marker.read_text().replace("awake at every hour", "up at every hour")
            for edit in range(10):
                marker.write_text(text + "\n" * edit)
                time.sleep(0.2)
            wait_until(lambda: len(told) == len(reading), f"{len(told)} of {len(reading)} were told")
        assert served.get(b"/lights/qs1.html")[0] == 200
