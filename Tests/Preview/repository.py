"""Runs git in a repository of a test, with the settings of nobody."""

import os
import subprocess

AUTHOR = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}


def git(folder, *words):
    done = subprocess.run(
        ["git", "-c", "user.name=Ann Other", "-c", "user.email=ann@markers.example", "-C", str(folder), *words],
        env={**os.environ, **AUTHOR}, capture_output=True, text=True)
    assert done.returncode == 0, (words, done.stderr)
    return done.stdout.strip()
