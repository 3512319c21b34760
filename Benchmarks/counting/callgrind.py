"""Runs programs under callgrind and reads what it writes.

The format: https://valgrind.org/docs/manual/cl-format.html
"""

import collections
import dataclasses
import os
import re
import subprocess

NAMED = re.compile(r"\((\d+)\)(?: (.*))?")


@dataclasses.dataclass
class Profile:
    """What each function costs by itself, and in each function that it calls.

    A function is a pair of the file that it stands in (a program or library) and its name in there.
    """

    costs: dict
    calls: dict  # (caller, called) to the instructions of all these calls, with what they call in turn

    @property
    def total(self):
        return sum(self.costs.values())


def count(command, folder, core):
    """Runs a command on one core under callgrind, with a folder as the current one, and returns its profile.

    One core, because Swift has as many threads as the process has cores; and no random seeds in
    hashes: so the same program costs the same twice, but for some hundredths of a per cent.
    """
    result = folder / f"profile-of-core-{core}"
    only_core = ["taskset", "--cpu-list", str(core)]
    tool = ["valgrind", "--quiet", "--tool=callgrind", f"--callgrind-out-file={result}"]
    environment = {
        "PATH": os.environ["PATH"], "HOME": str(folder), "LC_ALL": "C", "SWIFT_DETERMINISTIC_HASHING": "1",
    }
    done = subprocess.run(
        [*only_core, *tool, *map(str, command)], cwd=folder, env=environment, text=True,
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
    )
    if done.returncode != 0:
        raise SystemExit(f"instructions: {command[0]} failed under valgrind:\n{done.stderr[-2000:]}")
    with open(result, encoding="utf-8", errors="replace") as lines:
        return read(lines)


def read(lines):
    """Returns the profile that the lines of callgrind's file tell of."""
    names = {}  # of files and functions: (kind, number) to what the first mention calls it

    def named(kind, text):
        number, name = NAMED.fullmatch(text).groups()
        return names.setdefault((kind, number), name)

    costs, calls = collections.Counter(), collections.Counter()
    file = called_file = function = called = None
    is_call = False
    for line in lines:
        key, _, value = line.rstrip("\n").partition("=")
        if key == "ob":
            file = named("file", value)
        elif key == "cob":
            called_file = named("file", value)
        elif key == "fn":
            function = (file, without_depth(named("function", value)))
        elif key == "cfn":
            called = (called_file or file, without_depth(named("function", value)))
            called_file = None
        elif key == "calls":
            is_call = True
        elif line[:1] in set("0123456789+-*") and function:
            cost = int(line.split()[-1])
            if is_call:
                calls[function, called] += cost
                is_call = False
            else:
                costs[function] += cost
    return Profile(costs, calls)


def without_depth(name):
    """Returns the name of a function without the depth of its recursion: 'walk'2' is 'walk'."""
    return re.sub(r"'\d+$", "", name)
