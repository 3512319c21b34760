"""Ends, disturbs and starves builds at moments that nobody has chosen, and takes the power from them.

WAYMARK_EXECUTABLE names the program. WAYMARK_MOMENTS=500 tries so many moments of each kind, which takes some
minutes; without it, few. The seed is fixed: what the system does between two moments is not.
"""

import os
import pathlib
import random
import signal
import subprocess
import sys
import time

import pytest

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
from trials import Build, compiled, files_of, written  # noqa: E402

WAYMARK = pathlib.Path(os.environ["WAYMARK_EXECUTABLE"]).resolve()
COUNT = int(os.environ.get("WAYMARK_MOMENTS", "8"))
BLOCK = 4096

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux asks before each operation")


@pytest.fixture(scope="module")
def build(tmp_path_factory):
    return Build(WAYMARK, compiled(tmp_path_factory.mktemp("faults")), tmp_path_factory.mktemp("moments"))


@pytest.fixture(scope="module")
def seconds(build):
    """How long the build takes."""
    build.restore()
    began = time.monotonic()
    build.without_faults(build.folder, *build.words)
    return time.monotonic() - began


def begin(build, *words):
    return subprocess.Popen([WAYMARK, *(words or build.words)], cwd=build.folder, text=True, start_new_session=True,
                            env=build.environment(build.folder), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


def outputs(*states):
    return [{path: held for path, held in state.items() if path.startswith("public/")} for state in states]


def test_a_kill_at_any_moment_leaves_all_or_nothing(build, seconds):
    chance, wrong, killed = random.Random(24), [], 0
    for _ in range(COUNT):
        build.restore()
        moment = chance.uniform(0, 1.1 * seconds)
        running = begin(build)
        time.sleep(moment)
        try:
            os.killpg(running.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        _, build.said = running.communicate()
        build.status = running.returncode
        killed += running.returncode == -signal.SIGKILL
        wrong += [f"{moment:.4f} s: {text}" for text in build.judge(was_killed=True)]
    print(f"{COUNT} moments, {killed} kills")
    assert not wrong, "\n".join(wrong)
    assert killed


def test_two_builds_into_one_folder_leave_a_whole_output(build, seconds):
    """One of them may be refused, in words; the folder holds one output, and nothing beside it."""
    chance, wrong = random.Random(7), []
    for _ in range(COUNT):
        build.restore()
        moment = chance.uniform(0, seconds)
        first = begin(build)
        time.sleep(moment)
        second = begin(build)
        said = [running.communicate()[1] for running in (first, second)]
        statuses = [first.returncode, second.returncode]
        for status, words in zip(statuses, said):
            if status not in (0, 1, 2) or status and not words.strip():
                wrong.append(f"{moment:.4f} s: a build ended with {status} and said '{words.strip()}'")
        if build.found() != build.new:
            wrong.append(f"{moment:.4f} s: {statuses} {said}: more, less or other than one output: "
                         + ", ".join(sorted(build.found().keys() ^ build.new.keys())[:3]))
    assert not wrong, "\n".join(wrong)


def test_content_that_goes_in_the_middle_leaves_a_whole_output(build, seconds):
    """The output is the one from before, of all content, or of what is left."""
    chance, wrong = random.Random(11), []
    path = "site/content/pages/about.md"
    build.restore()
    (build.folder / path).unlink()
    assert build.without_faults(build.folder, *build.words).returncode == 0
    less = files_of(build.folder, *build.left_out)
    for _ in range(COUNT):
        build.restore()
        moment = chance.uniform(0, seconds)
        running = begin(build)
        time.sleep(moment)
        (build.folder / path).unlink()
        _, said = running.communicate()
        status, found = running.returncode, build.found()
        old, new, fewer = outputs(build.old, build.new, less)
        if outputs(found)[0] not in ((new, fewer) if status == 0 else (old,)):
            wrong.append(f"{moment:.4f} s: status {status}, and the output is none of those that may be: {said}")
        if status not in (0, 1, 2) or status and not said.strip():
            wrong.append(f"{moment:.4f} s: it ended with {status} and said '{said.strip()}'")
        if any(".waymark" in name and name != "public/.waymark-output" for name in found):
            wrong.append(f"{moment:.4f} s: something is left")
        if build.without_faults(build.folder, *build.words).returncode != 0 or build.found() != less:
            wrong.append(f"{moment:.4f} s: the next build does not make what is left")
    assert not wrong, "\n".join(wrong)


def test_a_disk_that_is_full_at_any_block_leaves_all_or_nothing(build):
    """From the first byte that has no room on, block by block; all blocks where there is time."""
    build.restore()
    build.run()
    size = sum(len(held or b"") for path, held in build.new.items() if path.startswith("public/"))
    blocks = range(0, size + BLOCK, BLOCK)
    chosen = blocks if COUNT > len(blocks) else sorted({0, blocks[-1], *random.Random(3).sample(blocks, COUNT - 2)})
    wrong, refused = [], 0
    for room in chosen:
        build.restore()
        build.run("--room", room)
        refused += build.status != 0
        wrong += [f"{room} bytes: {text}" for text in build.judge()]
    print(f"{len(chosen)} of {len(blocks)} blocks, {refused} refused")
    assert not wrong, "\n".join(wrong)
    assert refused
