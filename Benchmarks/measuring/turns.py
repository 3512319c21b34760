"""Runs contenders in turns and keeps what each took."""

import os
import pathlib
import shutil
import subprocess
import time

from measuring import contenders

# On ext4, whoever makes files within half a minute or so after many were deleted waits for the system, which
# looks for places of files that were not deleted lately: seconds, in the figures of the wrong program.
PAUSE_AFTER_DELETING = 60


class Failed(Exception):
    """A program ended with another status than 0, or could not be run."""


def measure(size, place, folder, programs, most, only, tell):
    """Returns what each contender took of a size, by its name.

    - place: 'memory' or 'disk'. On a disk, the outputs of all turns are kept until the last one.
    - folder: a new folder, deleted at the end.
    - most: at most so many turns.
    - only: the names that are wanted; all where there are none.
    """
    folder.mkdir(parents=True)
    try:
        contenders.prepare(size, folder, programs)
        wanted = {
            name: (contender, contenders.turns(name, size, most))
            for name, contender in contenders.contenders(size, programs).items()
            if not only or name in only
        }
        warm(size, place, folder, programs, wanted)
        results = {name: {"samples": [], "load": []} for name in wanted}
        last = max((count for _, count in wanted.values()), default=0)
        turn = 0
        while turn < last:
            for name, (contender, count) in wanted.items():
                if turn < count and "failed" not in results[name]:
                    tell(f"{place}, {size}: turn {turn + 1}, {name}")
                    output = folder / f"outputs/{name.replace(' ', '-')}-{turn}"
                    try:
                        take(contender, output, folder, programs, results[name])
                    except Failed as failure:
                        results[name]["failed"] = str(failure)
                        tell(str(failure))
                    if place == "memory":
                        shutil.rmtree(output, ignore_errors=True)
            turn += 1
            if turn == 1 and place != "memory" and last > 1 + (room := more_turns(folder)):
                tell(f"{place}, {size}: room for the outputs of {1 + room} turns, and no more are made")
                last = 1 + room
        return results
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        if place != "memory":
            os.sync()
            tell(f"{place}: deleted; a pause of {PAUSE_AFTER_DELETING} s")
            time.sleep(PAUSE_AFTER_DELETING)


def warm(size, place, folder, programs, wanted):
    """Makes what the first turn needs, and has all content read once."""
    (folder / "outputs").mkdir()
    for name in ("unchanged", "unchanged before"):
        if name in wanted:
            run(wanted[name][0].commands[0], folder, programs)
    if size == contenders.OWN:
        return
    run([programs["cat"], "{texts}"], folder, programs)
    if "floor" in wanted:
        first = folder / "outputs/first"
        run([programs["waymark"], "build", "--site", "site", "--output", str(first)], folder, programs)
        contenders.write_sizes_of(first, folder / "sizes")
        if place == "memory":
            shutil.rmtree(first)


def take(contender, output, folder, programs, kept):
    """Runs a contender once, and adds what it took to what is kept of it."""
    if contender.configuration:
        file, text = contender.configuration
        (folder / file).write_text(text.replace("{output}", str(output.relative_to(folder))))
    kept["load"].append(round(os.getloadavg()[0], 2))
    # What others have written is on the disk before this one begins.
    os.sync()
    commands = [[part.replace("{output}", str(output)) for part in command] for command in contender.commands]
    took = [run(command, folder, programs) for command in commands]
    walls, user, system, memory = zip(*took)
    kept["samples"].append([round(sum(walls), 4), round(sum(user), 4), round(sum(system), 4), max(memory)])
    if contender.output and "files" not in kept:
        sizes = [path.lstat().st_size for path in output.rglob("*") if not path.is_dir()]
        kept["files"], kept["bytes"] = len(sizes), sum(sizes)


def run(command, folder, programs):
    """Returns the seconds, those of the processor for the program and the system, and the kilobytes it takes."""
    place = folder
    if command[-1] == "{texts}":
        # From their own folder, so that the names of 50,000 are short enough for one command.
        place = folder / "site/content/set/markers"
        command = command[:-1] + sorted(os.listdir(place))
    result = folder / "took"
    done = subprocess.run(
        [programs["timed"], result, *command], cwd=place, stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE, text=True, errors="replace", env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
    )
    if done.returncode != 0:
        raise Failed(f"{command[0]} ended with {done.returncode}: {done.stderr[-500:]}")
    wall, user, system, kilobytes = result.read_text().split()
    return float(wall), float(user), float(system), int(kilobytes)


def more_turns(folder):
    """Returns for how many more turns, with outputs like those of the first, the disk has room."""
    sizes = [path.lstat() for path in pathlib.Path(folder, "outputs").rglob("*")]
    disk = os.statvfs(folder)
    blocks = max(1, sum(one.st_blocks for one in sizes) * 512)
    free = int(disk.f_bavail * disk.f_frsize * 0.9 / blocks)
    return min(free, int(disk.f_favail * 0.9 / max(1, len(sizes)))) if disk.f_files else free
