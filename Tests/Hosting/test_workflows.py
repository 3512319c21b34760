"""The workflows and the action: valid for other programs, and their steps do what they say."""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys

import pytest
import yaml
from conftest import PROJECT, WAYMARK

VERSION = re.search('programVersion = "(.*)"', (PROJECT / "Sources/Composition/Commands/RootCommand.swift").read_text())[1]


def read(path):
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def check_schema(name, path):
    done = subprocess.run(
        [sys.executable, "-m", "check_jsonschema", "--builtin-schema", name, path], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture
def repository(tmp_path):
    """A site in a folder of a repository; somebody proposes to take a page away."""
    root = tmp_path / "repository"
    shutil.copytree(PROJECT / "Tests/HeldAside", root / "the site")
    programs = tmp_path / "programs"
    programs.mkdir()
    (programs / "waymark").symlink_to(WAYMARK)
    tools = PROJECT / ".tools"
    path = os.pathsep.join([str(programs), str(tools / "bin"), str(tools / "venv/bin"), os.environ["PATH"]])
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    environment |= {"PATH": path, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    for kind in ("AUTHOR", "COMMITTER"):
        environment |= {f"GIT_{kind}_NAME": "A", f"GIT_{kind}_EMAIL": "a@example.org"}

    def run(command, **more):
        return subprocess.run(
            ["bash", "-e", "-o", "pipefail", "-c", command], cwd=root, env=environment | more, capture_output=True, text=True)

    def change(proposed):
        if proposed:
            (root / "the site/content/pages/about.md").unlink()
            for page in (root / "the site/content").rglob("*.md"):
                text = page.read_text(encoding="utf-8")
                page.write_text(re.sub(r"\[([^]]*)\]\([^)]*about\.md[^)]*\)", r"\1", text), encoding="utf-8")

    made = run(
        "git init -q -b main && git add . && git commit -q -m One && git clone -q --bare . ../origin.git && "
        "git remote add origin ../origin.git && git fetch -q && git switch -q -c proposed")
    assert made.returncode == 0, made.stderr
    return root, run, change


def make(repository, host):
    root, run, _ = repository
    made = run(f"cd 'the site' && waymark new workflow {host}")
    assert made.returncode == 0, made.stderr
    return root / made.stdout.removeprefix("made ").strip()


def filled(text, values):
    """Fills in expressions; all of them have to be known."""
    return re.sub(r"\$\{\{ (.*?) \}\}", lambda found: values[found[1]], str(text))


def is_run(step, values):
    """Whether the condition of a step holds."""
    condition = step.get("if", "True").replace("&&", "and")
    for name, value in values.items():
        condition = condition.replace(name, repr(value))
    return eval(condition)


def run_steps(steps, environment, values, run):
    """Runs the commands of steps as a runner does, but for those that install; stops at the first that fails."""
    said = ""
    for step in steps:
        if "run" not in step or step["name"].startswith("Install") or not is_run(step, values):
            continue
        own = {name: filled(value, values) for name, value in (environment | step.get("env", {})).items()}
        done = run(step["run"], **own)
        said += done.stdout + done.stderr
        if done.returncode:
            return done.returncode, said
    return 0, said


def test_the_workflow_for_github_is_valid(repository):
    path = make(repository, "github")
    check_schema("vendor.github-workflows", path)
    workflow = read(path)
    assert workflow["permissions"] == {"contents": "read"}
    for job in workflow["jobs"].values():
        for step in job["steps"]:
            # By version, and by no branch.
            assert "uses" not in step or re.fullmatch(r"actions/[a-z-]+@v\d+\.\d+\.\d+", step["uses"]), step
            # What others write reaches commands through variables alone.
            assert "${{" not in step.get("run", ""), step
    assert workflow["env"] == {"WAYMARK": f"waymark[handouts]=={VERSION}", "SITE": "the site"}
    if shutil.which("actionlint"):
        subprocess.run(["actionlint", path], check=True)


@pytest.mark.parametrize("proposed", [False, True])
def test_the_workflow_for_github_does_what_it_says(repository, proposed):
    root, run, change = repository
    workflow = read(make(repository, "github"))
    change(proposed)
    for event in ("pull_request", "push"):
        values = {"github.event_name": event, "github.ref": "refs/heads/main", "github.base_ref": "main"}
        status, said = run_steps(workflow["jobs"]["build"]["steps"], workflow["env"], values, run)
        if proposed and event == "pull_request":
            assert status == 1 and "title=broken-address::" in said and "::error file=the site/content/" in said, said
            assert not (root / "output").exists()
        else:
            assert status == 0, said
            assert (root / "output/index.html").exists() and [*root.glob("output/*/downloads/*.pdf")]


def test_the_workflow_for_gitlab_is_valid(repository):
    path = make(repository, "gitlab")
    assert path.name == ".gitlab-ci.yml"
    check_schema("vendor.gitlab-ci", path)
    assert read(path)["variables"]["WAYMARK"] == f"waymark[handouts]=={VERSION}"


@pytest.mark.parametrize("proposed", [False, True])
def test_the_workflow_for_gitlab_does_what_it_says(repository, proposed):
    root, run, change = repository
    workflow = read(make(repository, "gitlab"))
    change(proposed)
    base = run("git rev-parse origin/main").stdout.strip()
    site = {"SITE": workflow["variables"]["SITE"]}
    checked = run("\n".join(workflow["check"]["script"]), CI_MERGE_REQUEST_DIFF_BASE_SHA=base, **site)
    issues = json.loads((root / "gl-code-quality-report.json").read_text(encoding="utf-8"))
    lost = [issue for issue in issues if issue["check_name"] == "broken-address"]
    assert checked.returncode == proposed and bool(lost) == proposed, checked.stderr
    for issue in issues:
        assert (root / issue["location"]["path"]).is_file(), issue
    assert run("\n".join(workflow["check"]["script"]), **site).returncode == 0
    if proposed:
        return
    made = run("\n".join(workflow["pages"]["script"]), **site)
    assert made.returncode == 0, made.stderr
    assert (root / "public/index.html.br").exists() and [*root.glob("public/*/downloads/*.pdf")]
    assert workflow["pages"]["artifacts"]["paths"] == ["public"]
    assert workflow["preview"]["artifacts"]["paths"] == ["output/"] and "--output output" in workflow["preview"]["script"][0]


def test_the_action_is_valid_and_of_this_version():
    check_schema("vendor.github-actions", PROJECT / "action.yml")
    action = read(PROJECT / "action.yml")
    assert action["inputs"]["package"]["default"] == f"waymark[handouts]=={VERSION}"
    table = (PROJECT / "docs/hosting.md").read_text(encoding="utf-8").split("| input | meaning |")[1]
    assert re.findall(r"(?m)^\| `([a-z]+)` \|", table) == list(action["inputs"])
    assert f"waymark@v{VERSION}" in (PROJECT / "docs/hosting.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("proposed", [False, True])
def test_the_action_does_what_it_says(repository, proposed):
    root, run, change = repository
    change(proposed)
    action = read(PROJECT / "action.yml")
    values = {f"inputs.{name}": given["default"] for name, given in action["inputs"].items()}
    values |= {"inputs.site": "the site", "inputs.against": "origin/main", "inputs.options": "--compress --handouts none"}
    status, said = run_steps(action["runs"]["steps"], {}, values, run)
    if proposed:
        assert status == 1 and "title=broken-address::" in said, said
    else:
        assert status == 0 and (root / "output/index.html.br").exists(), said
    assert filled(action["outputs"]["output"]["value"], values) == "output"


@pytest.mark.parametrize("name", ["test", "release"])
def test_the_workflows_of_this_project_are_valid(name):
    check_schema("vendor.github-workflows", PROJECT / f".github/workflows/{name}.yml")
