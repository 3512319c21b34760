"""Holds counts to stored ones.

Figures are a dictionary: `conditions`, what they were counted under; `calibration`, what two programs
cost under the same, `swift` one of ours that does not change and `c` the program cmark; and `commands`:
the name of a command to the names of its stages to the instructions of each, by kind.
"""

from counting.stages import NOBODY

# A stage that costs less than this share of its command is held together with the others like it.
NAMED_FROM = 0.01
REST = "everything else"
# What these cost depends on how the threads happened to meet: the pool of threads and the system's loader are
# outside any module. They are told of, and held as a part of the whole alone.
SCHEDULED = {NOBODY, "ParallelWork"}
# By how much a stage may cost more: where the conditions are those of the stored figures, and elsewhere.
LIMIT = 0.10
LIMIT_ELSEWHERE = 0.25
COMPILED_BY_SWIFT = ("own", "swift")


def differing_conditions(stored, conditions):
    """Returns a sentence for each condition that is another one than that of the stored figures."""
    return [
        f"{name} was {stored['conditions'].get(name, 'not known')} and is {value}"
        for name, value in conditions.items()
        if stored["conditions"].get(name) != value
    ]


def named_stages(stages):
    """Returns the stages that are worth a line, and the sum of the others as one of them."""
    total = sum(map(cost_of, stages.values()))
    large = {name for name, kinds in stages.items() if cost_of(kinds) >= total * NAMED_FROM}
    return gathered(stages, large | (SCHEDULED & stages.keys()))


def gathered(stages, names):
    """Returns the stages of these names, and the sum of all others as one of them."""
    result = {name: stages.get(name, {}) for name in sorted(names)}
    rest = {}
    for name in stages.keys() - names:
        for kind, cost in stages[name].items():
            rest[kind] = rest.get(kind, 0) + cost
    return result | {REST: rest}


def cost_of(kinds):
    return sum(kinds.values())


def scaled(stored, calibration):
    """Returns the stored figures as they would be where the calibration is another one.

    Code of Swift is taken by what the Swift program costs there, code of C by what cmark does.
    """
    def by_kind(kinds):
        return {kind: cost * factors[kind in COMPILED_BY_SWIFT] for kind, cost in kinds.items()}

    factors = {
        is_swift: calibration[name] / stored["calibration"][name] for is_swift, name in ((True, "swift"), (False, "c"))
    }
    commands = {
        command: {name: by_kind(kinds) for name, kinds in stages.items()}
        for command, stages in stored["commands"].items()
    }
    return stored | {"commands": commands}


def compare(stored, counted, limit=LIMIT):
    """Returns a sentence for each stage that costs too much, and one for each that costs much less.

    - stored: the commands of the stored figures.
    - counted: the commands as they were counted, with all their stages.
    """
    dearer, cheaper = [], []
    for command in sorted(stored.keys() | counted.keys()):
        if command not in stored or command not in counted:
            dearer.append(f"'{command}' is counted or stored, and not both")
            continue
        before, all_now = stored[command], counted[command]
        now = gathered(all_now, before.keys() - {REST})
        for name in (name for name in before if name not in SCHEDULED):
            was, costs = cost_of(before[name]), cost_of(now[name])
            if costs > was * (1 + limit):
                dearer.append(sentence(command, name, was, costs) + cause(name, before, all_now))
            elif costs < was * (1 - limit):
                cheaper.append(sentence(command, name, was, costs))
        was, costs = (sum(map(cost_of, stages.values())) for stages in (before, all_now))
        if costs > was * (1 + limit):
            dearer.append(sentence(command, "the whole", was, costs))
    return dearer, cheaper


def sentence(command, name, was, costs):
    change = "where none were stored"
    if was:
        change = f"{abs(costs / was - 1):.0%} {'more' if costs > was else 'less'} than the {millions(was)} stored"
    return f"{command}, {name}: {millions(costs)} million instructions, {change}"


def cause(name, before, now):
    """Returns the largest stages that are told of together, where these became dearer."""
    if name != REST:
        return ""
    largest = sorted(now.keys() - before.keys(), key=lambda stage: -cost_of(now[stage]))[:3]
    return "; of these " + ", ".join(f"{stage} {millions(cost_of(now[stage]))}" for stage in largest)


def millions(cost):
    return f"{cost / 1e6:,.1f}"
