"""A web server for tests, on loopback alone; it prints its port, and ends with the process that started it.

Usage: loopback_server.py LOG [ADDRESS STATUS]...

Each request becomes a line of LOG: how many are being answered, the method and the target. The address
says what is answered, for instance /head/405/get/200 or /hang; as a proxy, where the target is a whole
address, the pairs on the command line do, and 404 is the answer to every other address.
"""

import os
import socket
import sys
import threading
import time

log = open(sys.argv[1], "a", buffering=1)
answers = dict(zip(sys.argv[2::2], sys.argv[3::2]))
lock = threading.Lock()
underway = 0


def read_head(connection):
    """Returns the lines before the first empty one, and None at the end of the connection."""
    head = b""
    while b"\r\n\r\n" not in head:
        data = connection.recv(65536)
        if not data:
            return None
        head += data
    return head.decode("latin-1").split("\r\n")


def send(connection, method, status, header="", body=b"text\n"):
    head = f"HTTP/1.1 {status} Answer\r\n{header}Content-Length: {len(body)}\r\n\r\n"
    connection.sendall(head.encode("latin-1") + (body if method != "HEAD" else b""))


def answer(connection, method, target):
    """Answers one request; returns whether the connection can carry another one."""
    if not target.startswith("/"):
        time.sleep(0.05)
        send(connection, method, answers.get(target, "404"))
        return True
    words = target.split("?")[0].strip("/").split("/")
    plan = dict(zip(words[::2], words[1::2]))
    match words:
        case ["status", status, *_]:
            send(connection, method, status)
        case ["head", *_]:
            status = plan[method.lower()]
            if status == "close":
                return False
            send(connection, method, status)
        case ["to", *rest]:
            send(connection, method, "301", f"Location: /{'/'.join(rest)}\r\n")
        case ["loop"]:
            send(connection, method, "302", f"Location: {target}\r\n")
        case ["to-file"]:
            send(connection, method, "302", "Location: file:///etc/passwd\r\n")
        case ["to-ftp"]:
            send(connection, method, "302", "Location: ftp://127.0.0.1:1/\r\n")
        case ["long-redirect"]:
            send(connection, method, "302", f"Location: /status/404?{'x' * 90_000}\r\n")
        case ["slow", *_]:
            time.sleep(0.05)
            send(connection, method, "200")
        case ["hang"]:
            connection.recv(1)
            return False
        case ["large"] if method == "HEAD":
            send(connection, method, "405")
        case ["large"]:
            connection.sendall(b"HTTP/1.1 200 Answer\r\nContent-Length: 1000000000\r\n\r\n")
            while True:
                connection.sendall(b"text " * 1000)
        case ["nonsense"]:
            connection.sendall(b"\x00\xff nonsense\r\n\r\n")
            return False
        case _:
            return False
    return True


def serve(connection):
    global underway
    try:
        is_open = True
        while is_open and (head := read_head(connection)):
            method, target = (head[0].split(" ") + ["", ""])[:2]
            with lock:
                underway += 1
                log.write(f"{underway} {method} {target}\n")
            try:
                is_open = answer(connection, method, target)
            finally:
                with lock:
                    underway -= 1
    except OSError:
        pass
    finally:
        connection.close()


def end_with_parent():
    parent = os.getppid()
    while os.getppid() == parent:
        time.sleep(1)
    os._exit(0)


threading.Thread(target=end_with_parent, daemon=True).start()
listener = socket.create_server(("127.0.0.1", 0), backlog=64)
print(listener.getsockname()[1], flush=True)
while True:
    accepted, _ = listener.accept()
    threading.Thread(target=serve, args=(accepted,), daemon=True).start()
