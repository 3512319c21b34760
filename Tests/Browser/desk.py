"""Runs 'waymark serve --edit' on a copy of a site, and edits in its pages as a person does."""

import contextlib
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import time

PROJECT = pathlib.Path(__file__).parents[2]
sys.path.insert(0, str(PROJECT / "Tests/Preview"))
from preview import Preview, status  # noqa: E402

WAYMARK = os.environ.get("WAYMARK_EXECUTABLE", str(PROJECT / ".build/debug/waymark"))
WAIT = 60_000
ADDRESS = re.compile(r"http://localhost:(\d+)/#waymark-edit=([a-z0-9]+)")
MARKER = "content/scr/markers/02-decision-making.md"


class EditedPreview(Preview):
    """A preview that may be edited in."""

    def __init__(self, site, port=0):
        self.site = site
        self.start(port)

    def start(self, port):
        self.process = subprocess.Popen(
            [WAYMARK, "serve", "--edit", "--site", str(self.site), "--port", str(port), "--handouts", "none"],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, start_new_session=True,
        )
        line = self.process.stdout.readline().decode().strip()
        found = ADDRESS.fullmatch(line)
        assert found, f"the address of the terminal has no secret: {line!r}"
        self.port, self.secret = int(found[1]), found[2]
        self.address = f"http://localhost:{self.port}/"

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self.process.stdout.close()

    def start_again(self):
        """Starts on the same port, so that the browser keeps what it has kept."""
        for _ in range(100):
            self.start(self.port_before)
            if self.port == self.port_before:
                return
            self.kill()
            time.sleep(0.1)
        raise AssertionError("the port stays in use")

    def stop(self):
        self.port_before = self.port
        self.kill()

    def post(self, action, content, *, secret=True, host=None, origin=None, type="application/json"):
        """Returns the status of an answer of the desk, and its content; asks as a page of the preview does."""
        host = host or f"localhost:{self.port}"
        origin = f"http://localhost:{self.port}" if origin is None else origin
        head = f"POST /.waymark/desk/{action} HTTP/1.1\r\nHost: {host}\r\nContent-Type: {type}\r\n"
        if origin:
            head += f"Origin: {origin}\r\n"
        if secret:
            head += f"X-Waymark-Secret: {self.secret if secret is True else secret}\r\n"
        answer = self.send(head.encode() + f"Content-Length: {len(content)}\r\nConnection: close\r\n\r\n".encode() + content)
        return status(answer), answer.partition(b"\r\n\r\n")[2]

    def ask(self, action, **members):
        code, content = self.post(action, json.dumps(members).encode())
        return code, json.loads(content)

    def parts(self, page):
        code, answer = self.ask("parts", page=page)
        assert code == 200, answer
        return answer["parts"] + answer["fields"]


class Desk:
    """A page of a site that is edited, and the site."""

    def __init__(self, folder, served, page):
        self.folder, self.served, self.page = folder, served, page
        page.set_default_timeout(WAIT)
        self.complaints = []
        # What a test has the preview refuse, the browser notes as well.
        self.refused = ()
        page.on("console", lambda message: message.type == "error" and self.complaints.append(
            f"{message.text} {message.location['url']}"))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def unexpected(self):
        return [one for one in self.complaints if not any(words in one for words in self.refused)]

    def open(self, address):
        """Opens a page at the address of the terminal, and waits for the desk."""
        self.page.goto(f"{self.served.address}{address}#waymark-edit={self.served.secret}")
        self.wait_for_desk()

    def wait_for_desk(self):
        self.page.locator("[data-waymark-desk]").first.wait_for(state="attached")

    def pencil(self, name):
        return self.page.get_by_role("button", name=re.compile(f"^Edit {re.escape(name)}( \\(unsaved text\\))?$"))

    def edit(self, name, title):
        """Presses the pencil of a part, and returns the field with its text, once that was looked at."""
        self.pencil(name).click()
        return self.text(title)

    def text(self, title):
        field = self.page.get_by_role("textbox", name=f"Editing {title}", exact=True)
        field.wait_for()
        self.page.locator(".found").filter(has_text=re.compile("finding", re.I)).wait_for()
        return field

    def field(self, name):
        """Folds out the details of the page, and presses the button of one."""
        fold = self.page.get_by_role("button", name="Edit details of this page")
        if fold.get_attribute("aria-expanded") == "false":
            fold.click()
        self.page.get_by_role("button", name=f"Edit {name}", exact=True).click()
        return self.text(name)

    def button(self, name):
        return self.page.get_by_role("button", name=name, exact=True)

    def wait_for_status(self, words):
        self.page.locator(".status").filter(has_text=re.compile(words)).wait_for()

    def save(self):
        self.button("Save").click()
        self.wait_for_status(r"^Saved at \d\d:\d\d\.$")

    def wait_for_page(self, words):
        """Waits until the page itself says something."""
        self.page.wait_for_function("words => document.querySelector('main').innerText.includes(words)", arg=words, timeout=WAIT)

    def bytes(self, path=MARKER):
        return (self.folder / path).read_bytes()

    def write(self, content, path=MARKER):
        """Saves a file as other programs do: beside, then renamed over the old one."""
        file = self.folder / path
        beside = file.with_name(f".{file.name}.new")
        beside.write_bytes(content)
        os.replace(beside, file)


@contextlib.contextmanager
def edited(folder):
    """Yields a preview of a folder that may be edited in, and ends it."""
    served = EditedPreview(folder)
    try:
        yield served
    finally:
        if served.process.poll() is None:
            served.kill()


def copy_site(folder):
    for name in ("content", "themes"):
        shutil.copytree(PROJECT / name, folder / name)
    return folder


def wait_until(holds, words):
    for _ in range(1200):
        if holds():
            return
        time.sleep(0.05)
    raise AssertionError(words)


def numbered(content, first, second):
    """Whether two questions stand at the places 2 and 3, in this order."""
    return b"\n2. " + first in content and b"\n3. " + second in content
