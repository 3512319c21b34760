"""Starts nginx and Apache with the blocks of docs/hosting.md, on loopback and without rights."""

import contextlib
import os
import pathlib
import re
import shutil
import socket
import subprocess
import time

PROJECT = pathlib.Path(__file__).resolve().parents[2]
UNPACKED = PROJECT / ".tools/servers"
DOCUMENT = (PROJECT / "docs/hosting.md").read_text(encoding="utf-8")


def blocks(heading):
    """The blocks of code of a section: what they are written in, and their text."""
    section = re.search(rf"(?ms)^## {heading}\n(.*?)^## ", DOCUMENT)[1]
    return re.findall(r"(?ms)^```(\w*)\n(.*?)^```$", section)


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def find(*names):
    """A program or module where a package puts it, or where script/bootstrap has unpacked it."""
    for name in names:
        for root in ("/", UNPACKED, "/opt/homebrew", "/usr/local"):
            path = pathlib.Path(root) / name
            if path.exists():
                return str(path)
    return None


NGINX = find("usr/sbin/nginx", "bin/nginx")
BROTLI = find("usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
APACHE = find("usr/sbin/apache2", "bin/httpd")
APACHE_MODULES = find("usr/lib/apache2/modules", "lib/httpd/modules")


def certificate(folder):
    """A certificate of our own for loopback, and its key."""
    pair = folder / "certificate.pem", folder / "key.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2",
         "-subj", "/CN=127.0.0.1", "-out", pair[0], "-keyout", pair[1]], check=True, capture_output=True)
    return pair


def replaced(text, *pairs):
    for old, new in pairs:
        assert old in text, f"docs/hosting.md says no '{old}' any more"
        text = text.replace(old, new)
    return text


@contextlib.contextmanager
def running(command, folder, port):
    """Runs a server until it is no longer wanted; somebody without rights where the tests have all."""
    rights = {}
    if os.geteuid() == 0:
        rights = {"user": 65534, "group": 65534, "extra_groups": []}
        for path in [folder, *folder.rglob("*")]:
            shutil.chown(path, 65534, 65534)
    with open(folder / "said.txt", "wb") as said:
        process = subprocess.Popen(command, stdout=said, stderr=said, **rights)
    try:
        for _ in range(200):
            with socket.socket() as asker:
                if asker.connect_ex(("127.0.0.1", port)) == 0:
                    break
            assert process.poll() is None, (folder / "said.txt").read_text()
            time.sleep(0.05)
        yield
    finally:
        process.terminate()
        process.wait(20)


@contextlib.contextmanager
def nginx(folder, output):
    """nginx over HTTPS and, for browsers that know no certificate of ours, over HTTP as well: both ports."""
    folder.mkdir()
    secure, plain = free_port(), free_port()
    pair = certificate(folder)
    own, *others = [text for language, text in blocks("nginx") if language != "sh"]
    brotli, outside, inside = others
    moved = (output / "_redirects").exists()
    block = replaced(
        own, ("listen 443 ssl;", f"listen 127.0.0.1:{secure} ssl; listen 127.0.0.1:{plain};"),
        ("/etc/ssl/markers.pem", str(pair[0])), ("/etc/ssl/markers.key", str(pair[1])),
        ("root /srv/markers;", f"root {output};\n" + (brotli if BROTLI else "") + (inside if moved else "")))
    if moved:
        [recipe] = [text for language, text in blocks("nginx") if language == "sh"]
        (folder / "output").symlink_to(output)
        subprocess.run(["bash", "-c", recipe], cwd=folder, check=True)
        block = outside.replace("/etc/nginx/", f"{folder}/") + block
    places = "".join(f"{kind}_temp_path {folder}/{kind};\n" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    (folder / "nginx.conf").write_text(
        (f"load_module {BROTLI};\n" if BROTLI else "")
        + f"daemon off; master_process off; pid {folder}/pid;\nevents {{}}\nhttp {{ access_log off;\n{places}{block}}}\n")
    command = [NGINX, "-p", folder, "-e", "stderr", "-c", folder / "nginx.conf"]
    with running(command, folder, secure):
        yield secure, plain


@contextlib.contextmanager
def apache(folder, output):
    """Apache over HTTPS: its port."""
    folder.mkdir()
    port = free_port()
    pair = certificate(folder)
    block, moving = [text for _, text in blocks("Apache")]
    if (output / "_redirects").exists():
        block = replaced(block, ("  RewriteRule", "  # first\n  RewriteRule"))
        block = block.replace("  # first\n", moving, 1).replace("  # first\n", "")
    block = replaced(
        block, ("*:443", f"127.0.0.1:{port}"), ("/srv/markers", str(output)), ("/etc/ssl/markers.pem", str(pair[0])),
        ("/etc/ssl/markers.key", str(pair[1])))
    modules = ["mpm_event", "authz_core", "dir", "mime", "headers", "rewrite", "ssl", "socache_shmcb"]
    loaded = "".join(
        f"LoadModule {name}_module {APACHE_MODULES}/mod_{name}.so\n" for name in modules
        if (pathlib.Path(APACHE_MODULES) / f"mod_{name}.so").exists())
    (folder / "apache.conf").write_text(
        f"{loaded}ServerRoot {folder}\nServerName 127.0.0.1\nListen 127.0.0.1:{port}\nPidFile {folder}/pid\nErrorLog {folder}/errors.txt\n"
        f"DefaultRuntimeDir {folder}\nTypesConfig /etc/mime.types\n{block}")
    with running([APACHE, "-f", folder / "apache.conf", "-DFOREGROUND"], folder, port):
        yield port
