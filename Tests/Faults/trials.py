"""What is done to files while the disk fails, and what has to be there afterwards.

A trial is a folder as it stands before, a command, and the files as they stand once it is done. 'faults.c' lets one
operation fail; what is found then is judged here.
"""

import os
import pathlib
import re
import shutil
import subprocess

HERE = pathlib.Path(__file__).resolve().parent
LAMPS = {"set.yml": """title: Lamps
prefix: QM
phases: [{id: one, title: One}]
sections:
  - {id: statement, heading: Statement, kind: prose, required: true}
  - {id: questions, heading: Questions, kind: questions}
"""}


def compiled(folder):
    """The program that lets operations fail, made anew."""
    program = folder / "faults"
    subprocess.run(["cc", "-O2", "-Wall", "-Wextra", "-Werror", "-o", program, HERE / "faults.c"], check=True)
    return program


def marker(number, words):
    return f"---\nnumber: {number}\ntitle: Lamp {number}\nphase: one\nsummary: One.\n---\n" \
        f"## Statement\n{words} See QM{3 - number}.\n\n## Questions\n1. Is lamp {number} lit?\n"


def written(folder, files):
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")


def files_of(folder, *left_out):
    """The bytes of each file below a folder, by its path; a folder without files stands for itself."""
    found = {}
    for place, folders, names in os.walk(folder):
        place = pathlib.Path(place)
        folders[:] = sorted(name for name in folders if str((place / name).relative_to(folder)) not in left_out)
        for name in names:
            path = place / name
            found[str(path.relative_to(folder))] = path.read_bytes() if path.is_file() else None
        if not folders and not names and place != folder:
            found[str(place.relative_to(folder))] = None
    return found


class Trial:
    """One command over one folder. What a subclass sets: 'words', what 'before' writes, and how 'judge' judges."""

    # Places that the command may leave as they come: they are made again, or belong to the system.
    left_out = ("home", "temporary")
    words = ()

    def __init__(self, waymark, faults, scratch):
        self.waymark, self.faults = waymark, faults
        self.start, self.folder = scratch / f"{self.name}-start", scratch / self.name
        self.log = scratch / f"{self.name}.log"
        for place in ("home", "temporary", "site"):
            (self.start / place).mkdir(parents=True)
        self.before(self.start)
        self.old = files_of(self.start, *self.left_out)
        self.restore()
        self.operations = self.run()
        assert self.status == 0, self.said
        self.new = files_of(self.folder, *self.left_out)
        assert self.new != self.old, "the command changes nothing"

    @property
    def name(self):
        return type(self).__name__.lower()

    def environment(self, folder):
        return {"PATH": os.environ["PATH"], "HOME": str(folder / "home"), "TMPDIR": str(folder / "temporary"),
                "LANG": "C.UTF-8"}

    def restore(self):
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.copytree(self.start, self.folder, symlinks=True)

    def command(self):
        return [self.waymark, *self.words]

    def without_faults(self, folder, *words):
        return subprocess.run([self.waymark, *words], cwd=folder, env=self.environment(folder), text=True,
                              capture_output=True, timeout=120)

    def run(self, *faults):
        """Does the command and returns its operations, each a number, a name, 'r' or 'w', a path and a second one."""
        done = subprocess.run(
            [self.faults, "--below", self.folder, "--log", self.log, *map(str, faults), "--", *self.command()],
            cwd=self.folder, env=self.environment(self.folder), capture_output=True, text=True, timeout=120,
        )
        assert done.returncode != 70, done.stderr
        self.status, self.said = done.returncode, done.stderr
        return [re.fullmatch(r"(\d+) (\S+) (.)\t(.*?)\t(.*)", line).groups() for line in self.log.read_text(errors="replace").splitlines()]

    def found(self):
        return files_of(self.folder, *self.left_out)


class Build(Trial):
    """A site that is published already is built anew, with a marker more and other words."""

    words = ("build", "--site", "site", "--output", "public", "--handouts", "none")
    content = {
        "site/content/site.yml": "name: Lamps\nlanguage: en-GB\n",
        **{f"site/content/lamps/{name}": text for name, text in LAMPS.items()},
        "site/content/lamps/markers/1.md": marker(1, "It burns."),
        "site/content/lamps/markers/2.md": marker(2, "It shines."),
    }

    def before(self, folder):
        written(folder, self.content)
        made = self.without_faults(folder, *self.words)
        assert made.returncode == 0, made.stderr
        written(folder, {"site/content/lamps/markers/1.md": marker(1, "It burns all night."),
                         "site/content/pages/about.md": "---\ntitle: About\n---\nAbout lamps.\n"})

    def judge(self, was_killed=False):
        """What is wrong with what is there, in words."""
        found, wrong = self.found(), []
        output = {path: bytes_ for path, bytes_ in found.items() if path.startswith("public/")}
        rest = {path: bytes_ for path, bytes_ in found.items() if not path.startswith("public/")}
        old, new = ({path: bytes_ for path, bytes_ in state.items() if path.startswith("public/")}
                    for state in (self.old, self.new))
        if output not in (old, new):
            wrong.append("the output is neither the old nor the new one")
        if self.status == 0 and output != new:
            wrong.append("it says that all went well, and the output is not the new one")
        if not was_killed and self.status not in (0, 1, 2):
            wrong.append(f"it ended with status {self.status}")
        if self.status in (1, 2) and not self.said.strip():
            wrong.append("it says nothing")
        for path in sorted(rest.keys() ^ {path for path in self.old if not path.startswith("public/")}):
            # What a build was killed over, the next one removes.
            if not was_killed:
                wrong.append(f"'{path}' is left or lost")
                break
        self.again(wrong)
        return wrong

    def again(self, wrong):
        again = self.without_faults(self.folder, *self.words)
        if again.returncode != 0:
            wrong.append(f"the next build fails: {again.stderr.strip()}")
        elif (found := self.found()) != self.new:
            wrong.append("after the next build there is more or less: " + ", ".join(sorted(found.keys() ^ self.new.keys())[:3]))


class Mending(Trial):
    """Slips in three files are mended by 'check --fix'."""

    words = ("check", "--fix", "--site", "site")

    def before(self, folder):
        written(folder, Build.content)
        for number in (1, 2):
            path = folder / f"site/content/lamps/markers/{number}.md"
            path.write_text(path.read_text().replace("title:", "titel:"))
        path = folder / "site/content/site.yml"
        path.write_text(path.read_text().replace("language:", "langauge:"))

    def judge(self, was_killed=False):
        found, wrong = self.found(), []
        for path in sorted(self.old):
            if found.get(path) not in (self.old[path], self.new[path]):
                wrong.append(f"'{path}' is neither the old nor the new one")
        # Each file is mended by itself, and one that stays is told.
        if not was_killed and found.keys() != self.old.keys():
            wrong.append("files are left or lost")
        if self.status == 0 and found != self.new:
            wrong.append("it says that all went well, and not all is mended")
        self.again(wrong)
        return wrong

    def again(self, wrong):
        again = self.without_faults(self.folder, *self.words)
        if again.returncode != 0:
            wrong.append(f"the next run fails: {again.stdout.strip()} {again.stderr.strip()}")
        elif (found := self.found()) != self.new:
            wrong.append("after the next run there is more or less: " + ", ".join(sorted(found.keys() ^ self.new.keys())[:3]))


class Importing(Trial):
    """A text with two markers and what is left over becomes content of a set."""

    words = ("import", "--site", "site", "original.html")

    def before(self, folder):
        written(folder, {path: text for path, text in Build.content.items() if "/markers/" not in path})
        written(folder, {"original.html": """<!doctype html><html lang="en-GB"><title>Lamps</title><body>
<h1>Quality Marker 1: Wicks</h1><h2>Statement</h2><p>A wick burns.</p><h2>Questions</h2><ol><li>Is it trimmed?</li></ol>
<h1>Quality Marker 2: Oil</h1><h2>Statement</h2><p>Oil is kept.</p><h2>Questions</h2><ol><li>Is it full?</li></ol>
</body></html>"""})

    def judge(self, was_killed=False):
        found, wrong = self.found(), []
        for path in found:
            if path not in self.new:
                if not was_killed:
                    wrong.append(f"'{path}' is left")
            elif found[path] not in (self.old.get(path), self.new[path]):
                wrong.append(f"'{path}' is half of a file")
        if not was_killed and found not in (self.old, self.new):
            wrong.append("some files are there and some not")
        if self.status == 0 and found != self.new:
            wrong.append("it says that all went well, and not all is there")
        self.again(wrong)
        return wrong

    def again(self, wrong):
        """A marker that is there is not written over, so that those that are whole go before it is done again."""
        for path in self.new.keys() - self.old.keys():
            (self.folder / path).unlink(missing_ok=True)
        again = self.without_faults(self.folder, *self.words)
        if again.returncode != 0:
            wrong.append(f"the next run fails: {again.stderr.strip()}")
        elif (found := self.found()) != self.new:
            wrong.append("after the next run there is more or less: " + ", ".join(sorted(found.keys() ^ self.new.keys())[:3]))


TRIALS = [Build, Mending, Importing]
