"""What is wanted of Waymark, as data, and whether it was met."""

import dataclasses
import statistics

# Of the four figures of a sample: seconds on the clock, processor, and memory.
WALL, PROCESSOR, MEMORY = "wall", "processor", "memory"


@dataclasses.dataclass
class Target:
    """A ratio of two medians of one run, and the most that it should be: (name, size), twice."""

    what: str
    unit: str
    numerator: tuple
    denominator: tuple
    wanted: float


TARGETS = [
    Target(
        "10,000 markers, all outputs, time against Hugo's pages alone", WALL,
        ("build", 10_000), ("hugo", 10_000), 1.0),
    Target(
        "the same against Hugo and Pagefind", WALL,
        ("build", 10_000), ("hugo+pagefind", 10_000), 0.25),
    Target(
        "the same, processor time against the build before", PROCESSOR,
        ("build", 10_000), ("build before", 10_000), 0.25),
    Target(
        "the same, peak memory against Hugo's", MEMORY,
        ("build", 10_000), ("hugo", 10_000), 0.25),
    Target(
        "50,000 markers against 10,000, time", WALL,
        ("build", 50_000), ("build", 10_000), 5.2),
    Target(
        "50,000 markers against 10,000, peak memory", MEMORY,
        ("build", 50_000), ("build", 10_000), 4),
    Target(
        "check of 10,000 against the cmark program alone", WALL,
        ("check", 10_000), ("cmark", 10_000), 1.2),
    Target(
        "diff of 10,000 against check of 10,000", WALL,
        ("diff", 10_000), ("check", 10_000), 1.8),
    Target(
        "this project's own markers, nothing changed, against the build before", WALL,
        ("unchanged", "own"), ("unchanged before", "own"), 0.4),
]
PROGRAM_MEGABYTES = 30


def of_sample(sample, unit):
    wall, user, system, kilobytes = sample
    return {WALL: wall, PROCESSOR: user + system, MEMORY: kilobytes / 1024}[unit]


def median(measured, unit):
    """Returns the median of what was measured of one contender: seconds, or megabytes of 1,024 × 1,024 bytes."""
    return statistics.median(of_sample(sample, unit) for sample in measured["samples"])


def ratio(target, sizes):
    """Returns what was measured of a target in one place, or None where one of the two was not.

    - sizes: what was measured by name, by size as text.
    """
    both = [sizes.get(str(size), {}).get(name) for name, size in (target.numerator, target.denominator)]
    if not all(both):
        return None
    return median(both[0], target.unit) / median(both[1], target.unit)
