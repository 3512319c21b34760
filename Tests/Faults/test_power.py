"""Takes the power from the program at its operations: what was not synced is lost, and what is there is whole.

WAYMARK_EXECUTABLE names the program; WAYMARK_FAULTS=all stops at every operation. 'power.py' says what may be lost.
"""

import os
import pathlib
import random
import sys

import pytest

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
from power import RENAMES, lose  # noqa: E402
from trials import TRIALS, compiled  # noqa: E402

WAYMARK = pathlib.Path(os.environ["WAYMARK_EXECUTABLE"]).resolve()
IS_ALL = os.environ.get("WAYMARK_FAULTS") == "all"

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux asks before each operation")


@pytest.fixture(scope="module", params=TRIALS, ids=lambda kind: kind.__name__)
def trial(request, tmp_path_factory):
    return request.param(WAYMARK, compiled(tmp_path_factory.mktemp("faults")), tmp_path_factory.mktemp("power"))


def chosen(trial):
    """Where the power fails: everywhere, or around what gives names, and some places more."""
    numbers = range(1, len(trial.operations) + 1)
    if IS_ALL:
        return numbers
    named = [int(number) for number, name, *_ in trial.operations if name in RENAMES]
    around = {number + step for number in named[-2:] for step in (1, 2, 3, 40)}
    return sorted({*random.Random(5).sample(numbers, 3), *(number for number in around if number in numbers)})


@pytest.mark.parametrize("loses_renames", [False, True], ids=["data", "data-and-names"])
def test_what_is_there_after_the_power_failed_is_whole(trial, loses_renames):
    wrong, emptied, undone = [], 0, 0
    for number in chosen(trial):
        trial.restore()
        operations = trial.run("--at", number, "--kill")
        files, renames = lose(operations[:-1] if len(operations) == number else operations, loses_renames)
        emptied, undone = emptied + files, undone + renames
        wrong += [f"{number} {operations[-1][1:]}: {text}" for text in trial.judge(was_killed=True)]
    print(f"{len(chosen(trial))} points, {emptied} files emptied, {undone} names lost")
    assert not wrong, "\n".join(wrong)
