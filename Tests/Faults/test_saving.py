"""Lets each operation on files fail while somebody saves in the browser: the old text or the new one, and the truth.

WAYMARK_EXECUTABLE names the program; WAYMARK_FAULTS=all fails every operation, and not some of them.
"""

import os
import pathlib
import random
import shutil
import sys
import time

import pytest

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "Preview")]
from pictures import png  # noqa: E402
from preview import ended  # noqa: E402
from test_desk import MARKER, ROOT, Desk  # noqa: E402
from test_desk_pictures import FOLDER, put  # noqa: E402
from trials import compiled  # noqa: E402

WAYMARK = pathlib.Path(os.environ["WAYMARK_EXECUTABLE"]).resolve()
COUNT = None if os.environ.get("WAYMARK_FAULTS") == "all" else 8

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux asks before each operation")


def files(folder):
    """What stands in a site, but for what is typed and not saved."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*")
            if path.is_file() and ".waymark-drafts" not in path.parts}


class FailingDesk:
    """A desk of which one operation fails, as often as one is asked for."""

    def __init__(self, folder):
        self.site, self.armed, self.log = folder / "site", folder / "armed", folder / "log"
        shutil.copytree(ROOT / "Tests/HeldAside/content", self.site / "content")
        self.program = folder / "waymark"
        self.program.write_text(f"""#!/bin/sh
exec '{compiled(folder)}' --below '{self.site}' --armed '{self.armed}' --log '{self.log}' -- '{WAYMARK}' "$@"
""")
        self.program.chmod(0o755)
        self.mark = 0

    def failing(self, desk, number, error, action, **asked):
        """Asks while one operation fails, and returns the answer and how many there were."""
        self.mark += 1
        start = self.log.stat().st_size
        beside = self.armed.with_suffix(".new")
        beside.write_text(f"{self.mark} {number} {error}")
        beside.rename(self.armed)
        code, answer = desk.ask(action, **asked)
        self.armed.unlink()
        with open(self.log, errors="replace") as log:
            log.seek(start)
            return code, answer, log.read().splitlines()


@pytest.mark.parametrize("error", ["EIO", "ENOSPC", "EINTR"])
@pytest.mark.parametrize("picture", [False, True], ids=["text", "picture"])
def test_a_save_of_which_an_operation_fails_is_whole_or_not_there(tmp_path, error, picture):
    failing = FailingDesk(tmp_path)
    site, chance = failing.site, random.Random(f"{error} {WAYMARK.stat().st_size}")
    wrong, refused = [], 0
    with ended(Desk(failing.program, site)) as desk:
        part = next(part for part in desk.parts(MARKER) if part["kind"] == "question")["part"]

        def trial(number):
            before = files(site)
            text = desk.done("open", file=MARKER, part=part)["saved"]
            new = f"{text.split(' Word')[0]} Word{number}."
            if picture:
                name = f"chart-{number}.png"
                assert put(desk, png(number % 90 + 1), name=name)[0] == 200
                new += f" ![It rose.]({name})"
            asked = {"file": MARKER, "part": part, "saved": text, "text": new}
            desk.done("type", **asked, number=time.time_ns() // 1_000_000)
            code, answer, operations = failing.failing(desk, number, error, "save", **asked)
            after = files(site)
            whole = {**before, MARKER: before[MARKER].replace(text.encode(), new.encode())}
            if picture:
                whole[f"{FOLDER}/{name}"] = png(number % 90 + 1)
            what = f"{number} {operations[number - 1:number]} {code} {answer}"
            if after != (whole if code == 200 else before):
                wrong.append(f"{what}: " + ("not all is there" if code == 200 else "not all is as it was"))
            if code != 200 and (not isinstance(answer, dict) or not answer.get("reason")
                                or "not there any more" in answer["reason"]
                                or "changed elsewhere" in answer["reason"]):
                wrong.append(f"{what}: the answer does not say what happened")
            if code != 200:
                again, answer = desk.ask("save", **asked)
                if again != 200:
                    wrong.append(f"{what}: the next save is refused: {answer}")
            if files(site) != whole:
                wrong.append(f"{what}: after the next save there is more or less")
            return len(operations), code != 200

        count, _ = trial(100_000)
        numbers = range(1, count + 6)
        if COUNT is not None:
            numbers = sorted(chance.sample(numbers, COUNT))
        for number in numbers:
            refused += trial(number)[1]
    print(f"{len(numbers)} saves, {refused} refused")
    assert not wrong, "\n".join(wrong)
    assert count > 8
