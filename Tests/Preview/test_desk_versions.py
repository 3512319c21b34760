"""Holds what the desk says of versions in git, and what it makes in them, to git itself."""

import shutil
from pathlib import Path

import pytest
from pictures import png
from preview import ended
from repository import AUTHOR, git
from test_desk import MARKER, Desk, desk, first_part, site  # noqa: F401

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


@pytest.fixture
def repository(site, monkeypatch):  # noqa: F811
    for name, value in AUTHOR.items():
        monkeypatch.setenv(name, value)
    git(site, "init", "--quiet", "--initial-branch=main")
    git(site, "add", "--all")
    git(site, "commit", "--quiet", "--message", "The first")
    git(site, "config", "user.name", "Ann Other")
    git(site, "config", "user.email", "ann@markers.example")
    return site


def surroundings(folder):
    return (
        (folder / ".git/HEAD").read_bytes(), (folder / ".git/index").read_bytes(), git(folder, "rev-parse", "HEAD"),
        {path: path.read_bytes() for path in folder.rglob("*") if path.is_file() and ".git" not in path.parts})


def save(desk, more=" Really?"):  # noqa: F811
    part = first_part(desk)
    opened = desk.done("open", file=MARKER, part=part["part"])
    desk.done("save", file=MARKER, part=part["part"], saved=opened["saved"], text=opened["saved"] + more)


def test_a_save_is_told_and_put_on_a_branch_when_asked(repository, desk):  # noqa: F811
    assert desk.done("versions") == {
        "isKept": True, "branch": "main", "knowsAuthor": True, "branches": ["main"], "unpublished": [], "files": []}
    save(desk)
    [file] = desk.done("versions")["files"]
    assert file["file"] == MARKER and file["kind"] == "changed" and file["label"] and file["branches"] == []
    assert git(repository, "log", "--all", "--format=%s") == "The first", "nothing is committed by a save"
    before = surroundings(repository)
    made = desk.done("branch", name="reword-one", message="Reword “one”\n", files=MARKER)
    assert made["branch"] == "main" and git(repository, "rev-parse", "reword-one") == made["commit"]
    assert surroundings(repository) == before
    assert git(repository, "diff", "--name-only", "main", "reword-one") == MARKER
    assert git(repository, "show", f"reword-one:{MARKER}") == (repository / MARKER).read_text().strip()
    assert git(repository, "log", "-1", "--format=%B", "reword-one").strip() == "Reword “one”"
    assert desk.done("versions")["files"][0]["branches"] == ["reword-one"]


def test_a_text_names_the_pictures_that_it_needs(repository, desk):  # noqa: F811
    folder = (repository / MARKER).parent
    for name in ("chart.png", "bar-chart.png", "unshown.png"):
        (folder / name).write_bytes(png())
    save(desk, " ![It rose.](bar-chart.png)")
    needs = {file["file"]: file["needs"] for file in desk.done("versions")["files"]}
    assert needs.pop(MARKER) == [f"{Path(MARKER).parent}/bar-chart.png"]
    assert list(needs.values()) == [[], [], []]


def test_what_is_typed_and_not_saved_is_no_part_of_it(repository, desk):  # noqa: F811
    save(desk)
    part = first_part(desk)
    opened = desk.done("open", file=MARKER, part=part["part"])
    desk.done("type", file=MARKER, part=part["part"], saved=opened["saved"], text=opened["saved"] + " Unsaved", number=1)
    desk.done("branch", name="x", message="x", files=MARKER)
    assert "Unsaved" not in git(repository, "show", f"x:{MARKER}")
    assert git(repository, "ls-tree", "-r", "--name-only", "x") == git(repository, "ls-tree", "-r", "--name-only", "main")


@pytest.mark.parametrize("asked, words", [
    ({"name": "main"}, "already"), ({"name": "a b"}, "cannot have this name"), ({"name": "-d"}, "cannot have this name"),
    ({"name": ""}, "cannot have this name"), ({"message": " \n"}, "few words"), ({"files": ""}, "no file is chosen"),
    ({"files": "../outside.md"}, "not among"), ({"files": "themes/standard/theme.yml"}, "not among"),
    ({"files": f"{MARKER}\n--all"}, "not among"), ({"author": "Eve", "email": "none"}, "you@example.org"),
])
def test_what_cannot_be_done_is_said_and_not_done(repository, desk, asked, words):  # noqa: F811
    save(desk)
    (repository / "themes/standard/theme.yml").write_text("name: changed\n")
    refs = git(repository, "for-each-ref")
    code, answer = desk.ask("branch", **{"name": "x", "message": "x", "files": MARKER, **asked})
    assert code == 422 and words in answer["reason"] and answer["reason"].endswith("."), answer
    assert git(repository, "for-each-ref") == refs


def test_who_is_not_known_to_git_says_it_once(repository, desk):  # noqa: F811
    git(repository, "config", "--unset", "user.name")
    git(repository, "config", "--unset", "user.email")
    save(desk)
    assert desk.done("versions")["knowsAuthor"] is False
    code, answer = desk.ask("branch", name="x", message="x", files=MARKER)
    assert code == 422 and "who you are" in answer["reason"]
    desk.done("branch", name="x", message="x", files=MARKER, author="Eve Else", email="eve@markers.example")
    assert git(repository, "log", "-1", "--format=%an %ae", "x") == "Eve Else eve@markers.example"
    assert "Eve" not in (repository / ".git/config").read_text()


def test_the_branch_is_compared_with_the_one_that_it_follows(waymark, repository, tmp_path):
    copy = tmp_path / "copy"
    git(tmp_path, "clone", "--quiet", str(repository), str(copy))
    path = copy / MARKER
    path.write_text(path.read_text() + "\nMore.\n")
    git(copy, "commit", "--quiet", "--all", "--message", "More")
    with ended(Desk(waymark, copy)) as running:
        versions = running.done("versions")
    assert versions["upstream"] == "origin/main" and versions["unpublished"] == [MARKER] and versions["files"] == []


def test_where_there_is_no_repository_comparing_is_named(desk):  # noqa: F811
    answer = desk.done("versions")
    assert answer["isKept"] is False and answer["command"] == "waymark diff ../published ."
    code, answer = desk.ask("branch", name="x", message="x", files=MARKER)
    assert code == 422 and "no git repository" in answer["reason"]


def test_where_git_is_not_installed_that_is_said(waymark, repository, monkeypatch):
    monkeypatch.setenv("PATH", "/nowhere")
    with ended(Desk(waymark, repository)) as running:
        answer = running.done("versions")
        assert answer == {"isKept": False, "reason": "Git cannot be asked about the files of this site: the program git is not installed."}
        code, answer = running.ask("branch", name="x", message="x", files=MARKER)
        assert code == 422 and "not installed" in answer["reason"]


def test_requests_of_others_are_refused(repository, desk):  # noqa: F811
    save(desk)
    asked = {"name": "x", "message": "x", "files": MARKER}
    for action in ("versions", "branch"):
        assert desk.ask(action, secret="", **asked)[0] == 403
        assert desk.ask(action, origin="http://evil.example", **asked)[0] == 403
        assert desk.get(f"/.waymark/desk/{action}".encode())[0] == 403
    assert git(repository, "branch", "--list", "x") == ""
