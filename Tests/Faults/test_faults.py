"""Holds the program to all or nothing while the disk fails, processes are killed, and others are at work.

WAYMARK_EXECUTABLE names the program. WAYMARK_FAULTS=all fails every operation, which takes an hour; without it
some are chosen, others with each version of the program.
"""

import os
import pathlib
import random
import subprocess
import sys

import pytest

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
from trials import TRIALS, compiled  # noqa: E402

WAYMARK = pathlib.Path(os.environ["WAYMARK_EXECUTABLE"]).resolve()
COUNT = None if os.environ.get("WAYMARK_FAULTS") == "all" else 6

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux asks before each operation")


@pytest.fixture(scope="module")
def faults(tmp_path_factory):
    return compiled(tmp_path_factory.mktemp("faults"))


@pytest.fixture(scope="module", params=TRIALS, ids=lambda kind: kind.__name__)
def trial(request, faults, tmp_path_factory):
    return request.param(WAYMARK, faults, tmp_path_factory.mktemp("trial"))


def chosen(trial, kind):
    """The numbers of operations that fail: all, or the first, the last and some between."""
    numbers = range(1, len(trial.operations) + 1)
    if COUNT is None or len(numbers) <= COUNT:
        return numbers
    own = random.Random(f"{kind} {WAYMARK.stat().st_size}")
    changes = [int(number) for number, _, need, *_ in trial.operations if need == "w"]
    return sorted({1, numbers[-1], *own.sample(numbers, COUNT // 2), *own.sample(changes, min(COUNT // 2, len(changes)))})


@pytest.mark.parametrize("kind", ["EIO", "ENOSPC", "EINTR"])
def test_an_operation_that_fails_leaves_all_or_nothing(trial, kind):
    wrong = []
    for number in chosen(trial, kind):
        trial.restore()
        operations = trial.run("--at", number, "--error", kind)
        what = operations[number - 1][1:] if number <= len(operations) else ()
        wrong += [f"{number} {what}: {text}" for text in trial.judge()]
    assert not wrong, "\n".join(wrong)


def test_a_disk_that_is_full_from_then_on_leaves_all_or_nothing(trial):
    wrong = []
    for number in chosen(trial, "full"):
        trial.restore()
        trial.run("--from", number, "--error", "ENOSPC")
        wrong += [f"{number}: {text}" for text in trial.judge()]
    assert not wrong, "\n".join(wrong)


def test_a_kill_at_an_operation_leaves_all_or_nothing(trial):
    wrong = []
    for number in chosen(trial, "kill"):
        trial.restore()
        trial.run("--at", number, "--kill")
        wrong += [f"{number}: {text}" for text in trial.judge(was_killed=True)]
    assert not wrong, "\n".join(wrong)


def test_every_operation_that_a_trace_shows_is_counted(trial):
    """What the kernel tells 'strace' of the files of a run is among what can fail."""
    if trial.name != "build":
        return
    source = (HERE / "faults.c").read_text()
    try:
        trial.restore()
        traced = subprocess.run(
            ["strace", "-f", "-qq", "-e", "trace=file,desc", "-e", "signal=none", "-o", trial.log, *trial.command()],
            cwd=trial.folder, env=trial.environment(trial.folder), capture_output=True)
    except FileNotFoundError:
        pytest.skip("strace is not installed")
    assert traced.returncode == 0, traced.stderr
    names = {line.split(None, 1)[1].split("(")[0] for line in trial.log.read_text(errors="replace").splitlines()
             if str(trial.folder) in line and "(" in line and "<..." not in line}
    # A program begins before anything of it can fail, and a name of the current folder changes nothing.
    unknown = {name for name in names if f"OPERATION({name}," not in source} - {"execve", "getcwd"}
    assert "openat" in names and not unknown
