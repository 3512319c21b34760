"""Lets operations fail while handouts are made, kept and taken from the cache: the output is right all the same.

Operations on temporary files are not among them: the library that writes workbooks does not tell of a temporary file
that it cannot read back (docs/decisions/0075).

WAYMARK_EXECUTABLE names the program. WAYMARK_KEPT=100 fails so many operations of each kind; without it, few.
"""

import os
import pathlib
import random
import sys

import pytest

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
from trials import Build, compiled  # noqa: E402

WAYMARK = pathlib.Path(os.environ["WAYMARK_EXECUTABLE"]).resolve()
COUNT = int(os.environ.get("WAYMARK_KEPT", "2"))
CACHE = "site/.waymark-cache"
PROGRAMS = HERE.parents[1] / ".tools/bin"

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux asks before each operation")


class Typesetting(Build):
    """A site is built with its handouts: some are in the cache, and some are made anew."""

    words = ("build", "--site", "site", "--output", "public", "--require", "handouts")
    # What the cache holds may be more or less: what is made of it is judged.
    left_out = (*Build.left_out, CACHE)

    def environment(self, folder):
        own = super().environment(folder)
        return {**own, "PATH": f"{PROGRAMS}:{own['PATH']}"}


@pytest.fixture(scope="module")
def trial(tmp_path_factory):
    return Typesetting(WAYMARK, compiled(tmp_path_factory.mktemp("faults")), tmp_path_factory.mktemp("kept"))


@pytest.mark.parametrize("error", ["EIO", "ENOSPC", "kill"])
@pytest.mark.parametrize("place", ["cache", "all"])
def test_an_operation_that_fails_leaves_all_handouts_or_the_old_output(trial, error, place):
    temporary = str(trial.folder / "temporary")
    numbers = [int(number) for number, _, _, path, second in trial.operations
               if CACHE in path + second or place == "all" and not path.startswith(temporary)]
    assert len(numbers) > 100, "no cache is read and written"
    wrong, refused = [], 0
    for number in sorted(random.Random(f"{error} {place} {WAYMARK.stat().st_size}").sample(numbers, COUNT)):
        trial.restore()
        failure = ("--kill",) if error == "kill" else ("--error", error)
        operations = trial.run("--at", number, *failure)
        refused += trial.status != 0
        what = operations[number - 1][1:] if number <= len(operations) else ()
        # What is done side by side comes in another order each time.
        if len(what) and what[2].startswith(temporary) and error != "kill":
            continue
        wrong += [f"{number} {what}: {text}" for text in trial.judge(was_killed=error == "kill")]
    print(f"{COUNT} of {len(numbers)} operations, {refused} refused")
    assert not wrong, "\n".join(wrong)


def test_fonts_that_could_not_be_laid_out_do_not_shape_what_is_kept(trial):
    """A document after the one that failed is made with all fonts, or not at all."""
    numbers = [int(number) for number, name, _, path, _ in trial.operations if name == "mkdir" and path.endswith("/fonts")]
    assert numbers
    for number in numbers:
        trial.restore()
        trial.run("--at", number, "--error", "EIO")
        wrong = trial.judge()
        assert not wrong, wrong
