"""Shares the instructions of a run out among the modules of Waymark."""

import collections
import os

KINDS = ("own", "swift", "cmark", "allocator", "libc", "others")
BY_FILE = {"libcmark": "cmark", "libmimalloc": "allocator", "libc": "libc"}
NOBODY = "outside any module"
# What functions that call one another keep among them after so many steps is below a ten-thousandth.
STEPS = 50


def share_out(profile, modules):
    """Returns what each module costs, by kind: its own code, and what others cost that it calls.

    Others are all functions without a module of ours: those of libraries, of Swift, the allocator.
    What one of them costs goes to its callers, in the ratio of what their calls cost, and where these
    are others as well, on to theirs, until it is with a module. Callgrind knows callers one step up
    and no further: where one function allocates for two modules through the same function in between,
    the shares are those of that function's calls and no exact account. The sum is exact.

    - modules: the modules of functions, by their names; without those that are not ours.
    """
    shares = callers(profile, modules)
    result = collections.defaultdict(lambda: dict.fromkeys(KINDS, 0.0))
    pending = collections.defaultdict(lambda: [0.0] * len(KINDS))
    for function, cost in profile.costs.items():
        if module := modules.get(function[1]):
            result[module]["own"] += cost
        else:
            pending[function][KINDS.index(kind(function[0]))] += cost
    for _ in range(STEPS):
        for function in list(pending):
            costs = pending.pop(function)
            for caller, share in shares.get(function, ()):
                module = modules.get(caller[1])
                for number, cost in enumerate(costs):
                    if module:
                        result[module][KINDS[number]] += cost * share
                    else:
                        pending[caller][number] += cost * share
            if function not in shares:
                add(result[NOBODY], costs)
    for costs in pending.values():
        add(result[NOBODY], costs)
    return {
        module: {name: round(cost) for name, cost in costs.items()} for module, costs in sorted(result.items())
    }


def add(costs, others):
    for name, cost in zip(KINDS, others):
        costs[name] += cost


def callers(profile, modules):
    """Returns the callers of each function that is not ours, with the share of each in it."""
    found = collections.defaultdict(list)
    for (caller, called), cost in profile.calls.items():
        if caller != called and called[1] not in modules and cost > 0:
            found[called].append((caller, cost))
    return {
        called: [(caller, cost / sum(cost for _, cost in known)) for caller, cost in known]
        for called, known in found.items()
    }


def kind(file):
    """Returns what a function that is not ours is of, by the file that it stands in.

    The program itself has Swift's own library in it, and the packages that it is made with.
    """
    name = os.path.basename(file or "").split(".")[0]
    return BY_FILE.get(name, "others" if name.startswith(("lib", "ld-", "vgpreload")) else "swift")
