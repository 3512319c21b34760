"""What is made of what: the bytes that script/pins names for Python, and the parts of a package."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import zipfile

import pytest
from conftest import PROJECT


@pytest.fixture(scope="module")
def environment(tmp_path_factory):
    """An environment of Python with nothing in it, which takes some seconds to make."""
    folder = tmp_path_factory.mktemp("environment") / "venv"
    subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    return folder


@pytest.fixture
def tree(tmp_path, environment):
    """A tree in which one small package stands for the programs that make documents; pip knows no other place for it."""
    tree = tmp_path / "tree"
    (tree / "script/pins").mkdir(parents=True)
    shutil.copy(PROJECT / "script/bootstrap", tree / "script/bootstrap")
    shutil.copytree(environment, tree / ".tools/venv", symlinks=True)
    wheel = tmp_path / "wheels/lamp-1.0-py3-none-any.whl"
    wheel.parent.mkdir()
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("lamp.py", "lit = True\n")
        archive.writestr("lamp-1.0.dist-info/METADATA", "Metadata-Version: 2.1\nName: lamp\nVersion: 1.0\n")
        archive.writestr("lamp-1.0.dist-info/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        archive.writestr("lamp-1.0.dist-info/RECORD", "lamp.py,,\nlamp-1.0.dist-info/METADATA,,\nlamp-1.0.dist-info/WHEEL,,\nlamp-1.0.dist-info/RECORD,,\n")
    digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
    (tree / "script/pins/engines.txt").write_text(f"lamp==1.0 \\\n    --hash=sha256:{digest}\n")
    return tree


def bootstrap(tree):
    environment = {**os.environ, "PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(tree.parent / "wheels")}
    return subprocess.run([tree / "script/bootstrap"], env=environment, capture_output=True, text=True)


def installed(tree):
    return list(tree.glob(".tools/venv/lib/python3*/site-packages/lamp.py"))


def test_what_is_pinned_is_installed_once_and_then_without_a_network(tree):
    first = bootstrap(tree)
    assert first.returncode == 0 and installed(tree), first.stderr
    shutil.rmtree(tree.parent / "wheels")
    second = bootstrap(tree)
    assert second.returncode == 0 and second.stderr == ""


def test_a_file_with_other_bytes_is_not_installed(tree):
    wheel = tree.parent / "wheels/lamp-1.0-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "a") as archive:
        archive.writestr("more.py", "")
    done = bootstrap(tree)
    assert done.returncode == 2 and not installed(tree)
    [line] = [line for line in done.stderr.splitlines() if line.startswith("bootstrap: a file")]
    assert "is not the one that script/pins names, and was not installed" in line
    assert not (tree / ".tools/engines.txt").exists()


@pytest.mark.parametrize("pin", ["lamp", "lamp==1.0"])
def test_what_has_no_version_or_no_hash_is_not_installed(tree, pin):
    (tree / "script/pins/engines.txt").write_text(pin + "\n")
    done = bootstrap(tree)
    # Without the programs that make documents a site is built all the same.
    assert not installed(tree) and "could not be installed" in done.stderr


def bill(folder, resolved):
    """What script/bill-of-materials says of the sources, where these libraries in Swift are resolved."""
    (folder / "Package.resolved").write_text(json.dumps(resolved))
    (folder / "sources.tar.gz").write_bytes(b"sources")
    return subprocess.run(
        [sys.executable, PROJECT / "script/bill-of-materials", "sources.tar.gz", "0.1.0", "none"], cwd=folder, capture_output=True,
        text=True, env={**os.environ, "SOURCE_DATE_EPOCH": "1795910400"})


def test_the_bill_names_what_is_in_the_program_and_not_what_tests_want(tmp_path):
    resolved = json.loads((PROJECT / "Package.resolved").read_text())
    done = bill(tmp_path, resolved)
    document = json.loads(done.stdout)
    named = {part["name"] for part in document["packages"]}
    pinned = {pin["identity"] for pin in resolved["pins"]}
    assert named == {"waymark"} | pinned - {"swift-mustache"} and len(named) > 3
    assert "script/pins" in document["comment"]
    # A library that nobody has judged is not passed over.
    done = bill(tmp_path, {"pins": [*resolved["pins"], {**resolved["pins"][0], "identity": "lantern"}]})
    assert done.returncode != 0 and "of 'lantern' nobody has said whether it is in the program" in done.stderr
