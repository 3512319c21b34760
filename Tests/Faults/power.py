"""What a disk holds once the power has failed: a model of what may be lost.

What a program wrote is in the memory of the system until a sync; the disk holds some of it, in an order of its own.
- The bytes of a file that were written since the last 'fsync' of it or 'syncfs' may be lost: the file has its name and
  is empty, which is what delayed allocation of ext4 and others leave behind.
- An exchange or a rename that no 'fsync' of its folder and no 'syncfs' has followed may be lost as well, although what
  was done after it is there. ext4 keeps directory operations in their order; POSIX promises none, and other file
  systems keep none between folders, so the harsher rule is taken: whoever holds under it holds under ext4.
What was synced is there.
"""

import os
import pathlib

WRITES = {"write", "pwrite64", "writev", "pwritev", "ftruncate", "truncate", "copy_file_range", "sendfile"}
OPENS = {"open", "openat", "openat2", "creat"}
RENAMES = {"rename", "renameat", "renameat2"}


def moved(paths, old, new):
    """The paths once something has another name."""
    return {new + path[len(old):] if (path + "/").startswith(old + "/") else path for path in paths}


def unsynced(operations):
    """The files whose bytes may be lost, and the renames, by the operations that were done."""
    files, renames = set(), []
    for _, name, need, path, second in operations:
        if name in WRITES or name in OPENS and need == "w":
            files.add(path)
        elif name in ("fsync", "fdatasync"):
            files.discard(path)
            renames = [(old, new) for old, new in renames if os.path.dirname(new) != path]
        elif name == "syncfs":
            files, renames = set(), []
        elif name in RENAMES:
            renames.append((path, second))
            # An exchange gives both another name; which of the two is dirty is known by its path alone.
            files = moved(moved(moved(files, path, path + "\0"), second, path), path + "\0", second)
        elif name in ("link", "linkat") and path in files:
            files.add(second)
    return files, renames


def exchange(one, other):
    """Undoes an exchange, or a rename where nothing has the old name any more."""
    one, other = pathlib.Path(one), pathlib.Path(other)
    between = other.with_name(other.name + ".between")
    if one.exists() and other.exists():
        one.rename(between)
        other.rename(one)
        between.rename(other)


def lose(operations, loses_renames):
    """Takes from the disk what a failing power may take.

    Returns how many files and renames it took.
    """
    files, renames = unsynced(operations)
    emptied = 0
    for path in files:
        if os.path.isfile(path) and os.path.getsize(path):
            os.truncate(path, 0)
            emptied += 1
    undone = 0
    if loses_renames:
        for old, new in reversed(renames):
            if os.path.isdir(new):
                exchange(old, new)
                undone += 1
    return emptied, undone
