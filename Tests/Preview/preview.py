"""Runs 'waymark serve' and asks it, byte by byte where that matters."""

import contextlib
import re
import signal
import socket
import subprocess

SCRIPT = re.compile(rb'<script src="/\.waymark/preview\.js" data-version="[a-z0-9-]+" defer></script>\n')
CONNECTING = b"; connect-src 'self'"


class Preview:
    """A preview that runs, on a port of its own."""

    def __init__(self, waymark, site, *words, environment=None):
        self.process = subprocess.Popen(
            [waymark, "serve", "--site", str(site), "--port", "0", *words],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            start_new_session=True, env=environment,
        )
        self.address = self.process.stdout.readline().decode().strip()
        address, _, self.secret = self.address.partition("#waymark-edit=")
        self.port = int(address.rstrip("/").rsplit(":", 1)[1])

    def connect(self):
        connection = socket.create_connection(("127.0.0.1", self.port), timeout=30)
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return connection

    def send(self, request):
        """Sends bytes and returns all that comes back until the preview hangs up."""
        with self.connect() as connection:
            try:
                connection.sendall(request)
            except (BrokenPipeError, ConnectionResetError):
                pass
            answer = b""
            while True:
                try:
                    part = connection.recv(1 << 16)
                except ConnectionResetError:
                    return answer
                if not part:
                    return answer
                answer += part

    def get(self, target, method=b"GET", host=None, headers=b""):
        """Returns the status and the content that a target gets."""
        host = host or f"127.0.0.1:{self.port}".encode()
        answer = self.send(
            method + b" " + target + b" HTTP/1.1\r\nHost: " + host + b"\r\n" + headers
            + b"Connection: close\r\n\r\n"
        )
        head, _, content = answer.partition(b"\r\n\r\n")
        return status(head), content

    def resident_kilobytes(self):
        with open(f"/proc/{self.process.pid}/status") as file:
            return int(re.search(r"VmRSS:\s+(\d+)", file.read()).group(1))

    def interrupt(self):
        """Presses Ctrl-C, and returns the exit status."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(timeout=10)


def status(answer):
    """Returns the status of an answer; None where there is none."""
    found = re.match(rb"HTTP/1\.1 (\d{3}) ", answer)
    return int(found.group(1)) if found else None


@contextlib.contextmanager
def ended(running):
    """Yields a preview that runs, and ends it."""
    try:
        yield running
    finally:
        running.process.kill()
        running.process.wait()
        running.process.stdout.close()


def preview(waymark, site, *words, environment=None):
    """Starts a preview, which is ended where it is left."""
    return ended(Preview(waymark, site, *words, environment=environment))


def is_document(path):
    """Whether a file of the output is one that a program outside makes, or that Waymark makes to be edited."""
    return path.parent.name == "downloads" and path.suffix in (".pdf", ".png", ".docx", ".odt", ".xlsx", ".ods")


def links_to_documents(page):
    """Returns the addresses in a page of documents, and of the picture that shows it."""
    return re.findall(rb'"([^"]*downloads/[^"/]+\.(?:pdf|png|docx|odt|xlsx|ods))"', page)


def as_built(page):
    """Returns a page as 'build' would have written it: without the preview's script and leave for it."""
    assert len(SCRIPT.findall(page)) == 1, "the script of the preview stands in a page once"
    return SCRIPT.sub(b"", page).replace(CONNECTING, b"")
