"""Tells in which folder of Sources a function of the program was written."""

import os
import pathlib
import re
import subprocess

# What a compiler makes or moves to the beginning of a function stands in no file of ours, what follows does.
PLACES = (0, 0.25, 0.5, 0.75)


def folders_of(program, names, sources):
    """Returns the folders of functions, by their names: `SiteRenderer/Data`.

    Functions of libraries have none, and neither has what the compiler makes for a type wherever it is
    needed, such as its copies: they cost their callers.

    - program: the program with what its debugger reads.
    - names: the names that the linker knows functions by.
    - sources: the folder of the layers.
    """
    wanted = set(names)
    listed = subprocess.run(["nm", "--print-size", program], capture_output=True, text=True, check=True).stdout
    symbols = [
        (name, int(start, 16), int(size, 16))
        for start, size, _, name in re.findall(r"^(\w+) (\w+) ([tTwWvV]) (\S+)$", listed, re.M)
        if name in wanted
    ]
    addresses = [start + int(size * place) for _, start, size in symbols for place in PLACES]
    told = subprocess.run(
        ["addr2line", "--inlines", "--addresses", f"--exe={program}"], capture_output=True, text=True, check=True,
        input="".join(f"{address:x}\n" for address in addresses),
    ).stdout
    # After each address, the file of what is there, and then those that it was inlined into.
    files = [lines.strip().splitlines()[-1] for lines in re.split(r"^0x\w+\n", told, flags=re.M)[1:]]
    found = {}
    for number, (name, _, _) in enumerate(symbols):
        for file in files[number * len(PLACES) : (number + 1) * len(PLACES)]:
            if folder := folder_of(file, sources):
                found.setdefault(name, folder)
    return found


def folder_of(file, sources):
    """Returns a module of ours with the folder in it that a file stands in, if it does in one; or None."""
    # The compiler found its files in the folder that it ran in.
    path = pathlib.Path(os.path.normpath(sources.parent / file.rpartition(":")[0]))
    if not path.is_relative_to(sources):
        return None
    _, module, *rest = path.relative_to(sources).parts
    return f"{module}/{rest[0]}" if len(rest) > 1 else module
