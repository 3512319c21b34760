#!/usr/bin/env python3
"""Holds 'waymark serve' to the files of 'waymark build', and to whatever a stranger may send.

Usage: check_server.py WAYMARK SITE OUTPUT [OPTION ...]

OUTPUT is what 'waymark build' has made with the same options, such as '--handouts none'.
"""

import pathlib
import select
import socket
import sys
from urllib.parse import quote

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from preview import Preview, as_built, is_document, links_to_documents, preview, status  # noqa: E402

SECRET = b"root:"
mistakes = []


def check(holds, words):
    if not holds:
        mistakes.append(words)


def check_files(served, output):
    """Every file of the output is served with the same bytes, but for the preview's script."""
    files = [path for path in sorted(output.rglob("*")) if path.is_file()]
    # Nor are there copies for hosts in the preview.
    files = [path for path in files if path.name != ".waymark-output" and path.suffix not in (".gz", ".br")]
    check(len(files) > 20, f"only {len(files)} files were built")
    for path in files:
        if path.suffix == ".html":
            _, content = served.get(b"/" + quote(path.relative_to(output).as_posix()).encode())
            check(
                links_to_documents(content) == links_to_documents(path.read_bytes()),
                f"{path} leads to other documents before these are made",
            )
    # Their sizes stand in pages once they are made.
    for path in sorted(files, key=is_document, reverse=True):
        name = path.relative_to(output).as_posix()
        code, content = served.get(b"/" + quote(name).encode())
        if name.endswith(".html"):
            content = as_built(content)
        check(code == 200, f"{name}: status {code}")
        check(content == path.read_bytes(), f"{name} is served otherwise than it is built")
    code, content = served.get(b"/")
    check(as_built(content) == (output / "index.html").read_bytes(), "/ is not index.html")
    code, content = served.get(b"/nothing/here")
    check(code == 404, f"a missing address gets {code}")
    check(as_built(content) == (output / "404.html").read_bytes(), "a missing address gets no 404.html")
    head = served.send(
        f"HEAD /index.html HTTP/1.1\r\nHost: localhost:{served.port}\r\nConnection: close\r\n\r\n".encode()
    )
    check(status(head) == 200 and head.endswith(b"\r\n\r\n"), "HEAD is answered with content")


ATTACKS = [
    b"/../../../../etc/passwd", b"/%2e%2e/%2e%2e/%2e%2e/etc/passwd", b"/..%2f..%2f..%2fetc%2fpasswd",
    b"/%2e%2e%2f%2e%2e%2fetc/passwd", b"/..%5c..%5cetc%5cpasswd", b"/..\\..\\etc\\passwd",
    b"/scr/..%2f..%2fcontent/site.yml", b"//etc/passwd", b"/%2fetc/passwd", b"/%00", b"/index.html%00.png",
    b"/%", b"/%zz", b"/%c0%ae%c0%ae/etc/passwd", b"/%ff%fe", b"/%0d%0aSet-Cookie:%20x", b"/content/site.yml",
    b"/../content/site.yml", b"/.git/config", b"/.waymark/../content/site.yml", b"/.waymark/%2e%2e/x",
    b"/.waymark-output", b"http://127.0.0.1/etc/passwd", b"*", b"etc/passwd", b"/" + b"a" * 8000,
    b"/scr/downloads/..%2f..%2fcontent/site.yml", b"/scr/downloads/%2e%2e/%2e%2e/etc/passwd", b"/scr/downloads/qm1.pdf%00",
    b"/scr/downloads/no-such.pdf", b"/scr/downloads/.pdf", b"/downloads/full.pdf", b"/.waymark-cache/CACHEDIR.TAG",
    b"/" + b"../" * 1000, b"/" + b"%2e%2e/" * 1000, b"/file:///etc/passwd",
]


def check_attacks(served):
    for target in ATTACKS:
        code, content = served.get(target)
        check(code in (400, 404), f"{target[:60]!r} gets {code}")
        check(SECRET not in content and b"base-url:" not in content, f"{target[:60]!r} leaks a file")
    code, _ = served.get(b"/" + b"a" * 9000)
    check(code == 414, f"a long address gets {code}")
    code, _ = served.get(b"/", headers=b"X: " + b"a" * 100_000 + b"\r\n")
    check(code == 431, f"long headers get {code}")
    code, _ = served.get(b"/", headers=b"X: y\r\n" * 10_000)
    check(code == 431, f"many headers get {code}")
    for method in [b"POST", b"PUT", b"DELETE", b"OPTIONS", b"CONNECT", b"TRACE", b"get"]:
        code, _ = served.get(b"/", method=method)
        check(code == 405, f"{method!r} gets {code}")
    port = str(served.port).encode()
    for host in [b"evil.example", b"evil.example:" + port, b"127.0.0.1", b"127.0.0.1:1", b"localhost.evil.example:" + port,
                 b"0.0.0.0:" + port, b"localhost:" + port + b"@evil.example", b"[::2]:" + port]:
        code, _ = served.get(b"/", host=host)
        check(code == 403, f"the host {host!r} gets {code}")
    for host in [b"localhost:" + port, b"LOCALHOST:" + port, b"127.0.0.1:" + port, b"[::1]:" + port]:
        code, _ = served.get(b"/", host=host)
        check(code == 200, f"the host {host!r} gets {code}")
    own = b"Host: localhost:" + port + b"\r\n"
    for request in [
        b"\r\n\r\n", b"\x00\x01\x02\x03\r\n\r\n", b"GET\r\n\r\n", b"GET /\r\n\r\n", b"GET / HTTP/1.1\r\n\r\n",
        b"GET / HTTP/2.0\r\n" + own + b"\r\n", b"GET  / HTTP/1.1\r\n" + own + b"\r\n",
        b"GET / HTTP/1.1\r\n" + own + own + b"\r\n", b"GET / HTTP/1.1\r\n" + own + b"no colon\r\n\r\n",
        b"GET / HTTP/1.1\r\n" + own + b" folded: x\r\n\r\n", b"\x16\x03\x01\x02\x00\x01\r\n\r\n",
        b"GET /\xff\xfe HTTP/1.1\r\n" + own + b": x\r\n\r\n",
    ]:
        answer = served.send(request)
        check(status(answer) == 400, f"{request[:40]!r} gets {answer[:60]!r}")
    check(served.process.poll() is None, "the preview has ended")


def check_crowd(served):
    """200 at once are answered while others read nothing and send nothing."""
    own = f"GET /index.html HTTP/1.1\r\nHost: localhost:{served.port}\r\n\r\n".encode()
    idle = [served.connect() for _ in range(20)]
    deaf = []
    for _ in range(10):
        connection = served.connect()
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        connection.setblocking(False)
        try:
            while True:
                connection.send(own * 100)
        except BlockingIOError:
            deaf.append(connection)
    crowd = [served.connect() for _ in range(200)]
    for connection in crowd:
        connection.sendall(own.replace(b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n"))
    answered = 0
    for connection in crowd:
        answer = b""
        while part := connection.recv(1 << 16):
            answer += part
        answered += status(answer) == 200 and answer.rstrip().endswith(b"</html>")
    check(answered == 200, f"of 200 at once {answered} were answered")
    for connection in idle + deaf + crowd:
        connection.close()
    check(served.get(b"/")[0] == 200, "after the crowd the preview is silent")


def check_ends(waymark, site):
    with preview(waymark, site) as served:
        head = f"GET /index.html HTTP/1.1\r\nHost: localhost:{served.port}\r\n\r\n".encode()
        with served.connect() as connection:
            connection.sendall(head * 2)
            connection.sendall(head[:10])
            ended = served.interrupt()
            check(ended == 0, f"Ctrl-C ends the preview with {ended}")
            readable, _, _ = select.select([connection], [], [], 5)
            check(bool(readable), "a connection outlives the preview")
    # Often, since a signal may meet any moment of the beginning.
    for _ in range(20):
        unused = Preview(waymark, site)
        ended = unused.interrupt()
        check(ended == 0, f"Ctrl-C at once ends the preview with {ended}")
        unused.process.stdout.close()


def main():
    waymark, site, output, *words = sys.argv[1:]
    before = {path: path.stat().st_mtime_ns for path in pathlib.Path(site).glob("[!.]*")}
    with preview(waymark, site, *words) as served:
        check_files(served, pathlib.Path(output))
        check_attacks(served)
        check_crowd(served)
    check_ends(waymark, site)
    after = {path: path.stat().st_mtime_ns for path in pathlib.Path(site).glob("[!.]*")}
    check(before == after, "the preview has written into the site's folder")
    for mistake in mistakes:
        print(f"preview: {mistake}", file=sys.stderr)
    sys.exit(1 if mistakes else 0)


main()
