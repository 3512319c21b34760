"""What counts depend on besides the code of Waymark, and what that amounts to."""

import os
import pathlib
import platform
import re
import subprocess


def conditions(program):
    """Returns what has to be the same for two counts of the same code of a program to be the same."""
    return {
        "processor": processor(),
        "swift": first_match(r"(?<=Swift version )\S+", ["swift", "--version"]),
        "libc": "-".join(platform.libc_ver()),
        "cmark": library(program, "libcmark"),
        "mimalloc": library(program, "libmimalloc"),
        "valgrind": first_match(r"(?<=valgrind-)\S+", ["valgrind", "--version"]),
    }


def library(program, name):
    """Returns what the file of a library is called that a program loads; the version is at its end."""
    return os.path.basename(os.path.realpath(first_match(rf"/\S*/{name}\.\S+", ["ldd", program])))


def processor():
    """Returns the kind of processor that valgrind shows programs: libc has functions for each kind."""
    flags = pathlib.Path("/proc/cpuinfo").read_text().split() if os.path.exists("/proc/cpuinfo") else []
    return platform.machine() + (" with AVX2" if "avx2" in flags else "")


def first_match(pattern, command):
    try:
        told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return "not known"
    found = re.search(pattern, told)
    return found.group() if found else "not known"
