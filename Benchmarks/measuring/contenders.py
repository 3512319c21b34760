"""What is measured: the commands, on what sizes, and how often."""

import dataclasses
import os
import pathlib
import shutil
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]
OWN = "own"  # the size of this project's own content, which is not generated
# At most so many turns of each size; and fewer of what would take the night.
TURNS = {OWN: 10, 18: 10, 1_000: 10, 10_000: 10, 50_000: 5}
FEWER = {
    "zensical": {18: 10, 1_000: 3}, "material": {18: 10, 1_000: 3},
    "hugo+pagefind": {18: 10, 1_000: 10, 10_000: 5, 50_000: 2},
    "build before": {18: 10, 1_000: 10, 10_000: 5},
    "floor": {18: 10, 1_000: 10, 10_000: 5, 50_000: 2},
    "against": {18: 10, 1_000: 10, 10_000: 10}, "diff": {18: 10, 1_000: 10, 10_000: 10},
}


@dataclasses.dataclass
class Contender:
    """Commands that run one after the other; {output} stands for the new folder that they write.

    - output: whether they write one.
    - configuration: a file and its text, with {output}, for what takes the folder from a file alone.
    """

    commands: list
    output: bool = False
    configuration: tuple = ()


def turns(name, size, most):
    """Returns how often a contender is measured with a size: at most so often, and 0 where it is not."""
    usual = TURNS.get(size, 10)
    if name in FEWER:
        known = FEWER[name]
        usual = known.get(size, 10 if size != OWN and size < max(known) else 0)
    return min(usual, most)


def prepare(size, folder, programs):
    """Writes the content of a size for all contenders into a folder.

    An earlier release has the themes of its time; the content of this project is that of its time for both programs.
    """
    generate = programs["generate"]
    earlier = pathlib.Path(programs["before"]).parent if "before" in programs else None
    if size == OWN:
        for name, project in (("own", ROOT), ("own-before", earlier)):
            if project:
                shutil.copytree((earlier or ROOT) / "content", folder / name / "content")
                (folder / name / "themes").symlink_to(project / "themes")
        return
    subprocess.run([generate, str(size), str(folder / "site")], check=True)
    shutil.copytree(folder / "site", folder / "other")
    markers = folder / "site/content/set/markers"
    for path in sorted((folder / "other/content/set/markers").iterdir())[::10]:
        path.write_text(path.read_text().replace(" review ", " revision ", 1))
    for name in ("site", "other"):
        (folder / name / "themes").symlink_to(ROOT / "themes")
    if earlier:
        shutil.copytree(folder / "site/content", folder / "site-before/content")
        (folder / "site-before/themes").symlink_to(earlier / "themes")
    shutil.copytree(ROOT / "Benchmarks/hugo", folder / "hugo")
    shutil.copytree(markers, folder / "hugo/content/markers")
    if turns("material", size, 1):
        shutil.copytree(ROOT / "Benchmarks/mkdocs", folder / "mkdocs")
        shutil.copytree(markers, folder / "mkdocs/docs/markers")
        (folder / "mkdocs/docs/index.md").write_text("# Benchmark\n")


def program_copy(program, folder, commit=None):
    """Returns a copy of a release of Waymark with this project's tools beside it, where it looks for them.

    Of an earlier release, the content and the themes of its commit stand beside it too.
    """
    folder.mkdir(parents=True)
    shutil.copy(program, folder / "waymark")
    (folder / ".tools").symlink_to(ROOT / ".tools")
    if commit:
        command = ["git", "archive", commit, "content", "themes"]
        archive = subprocess.run(command, cwd=ROOT, check=True, capture_output=True).stdout
        subprocess.run(["tar", "--extract"], cwd=folder, input=archive, check=True)
    return str(folder / "waymark")


def contenders(size, programs):
    """Returns what can be measured with a size, by its name, in the order of a turn."""
    waymark, before = programs["waymark"], programs.get("before")
    if size == OWN:
        found = {"unchanged": unchanged(waymark, "own")}
        return found | ({"unchanged before": unchanged(before, "own-before")} if before else {})
    texts = ["{texts}"]
    build = ["build", "--site", "site", "--output", "{output}"]
    hugo = [programs.get("hugo"), "--quiet", "--source", "hugo", "--destination", "{output}"]
    # Zensical writes only below the folder of its configuration.
    configuration = (ROOT / "Benchmarks/mkdocs/mkdocs.yml").read_text().replace("docs_dir: docs", "docs_dir: mkdocs/docs")
    found = {
        "build": Contender([[waymark, *build]], output=True),
        "build before": Contender(
            [[before, "build", "--site", "site-before", "--output", "{output}"]], output=True),
        "hugo": Contender([hugo], output=True),
        "hugo+pagefind": Contender([hugo, [programs.get("pagefind"), "--site", "{output}"]], output=True),
        "zensical": Contender(
            [[programs.get("zensical"), "build", "--clean", "--config-file", "zensical.yml"]],
            output=True, configuration=("zensical.yml", configuration + "site_dir: {output}\n")),
        "material": Contender(
            [[programs.get("mkdocs"), "build", "--quiet", "--config-file", "mkdocs/mkdocs.yml",
              "--site-dir", "{output}"]], output=True),
        "floor": Contender(
            [[programs.get("cmark"), *texts], [programs["write-sizes"], "sizes", "{output}"]], output=True),
        "check": Contender([[waymark, "check", "--site", "site"]]),
        "cmark": Contender([[programs.get("cmark"), *texts]]),
        "cat": Contender([[programs.get("cat"), *texts]]),
        "against": Contender([[waymark, "check", "--site", "site", "--against", "other"]]),
        "diff": Contender([[waymark, "diff", "other", "site"]]),
    }
    return {name: one for name, one in found.items() if all(command[0] for command in one.commands)}


def unchanged(program, site):
    """Returns a build of content that the folder it writes was made of before: the first one is not measured."""
    return Contender([[program, "build", "--site", site, "--output", f"{site}/output"]])


def write_sizes_of(output, file):
    """Writes the list that write-sizes reads: the folders of an output and the sizes of its files."""
    lines = []
    for folder, folders, files in os.walk(output):
        place = pathlib.Path(folder)
        lines += [f"- {(place / name).relative_to(output)}" for name in sorted(folders)]
        lines += [f"{(place / name).stat().st_size} {(place / name).relative_to(output)}" for name in sorted(files)]
    file.write_text("\n".join(lines) + "\n")
