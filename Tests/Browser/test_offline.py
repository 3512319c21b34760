"""The list of questions without a network: kept by a service worker, version by version."""

import hashlib
import json
import os
import pathlib
import re
import shutil
import subprocess

import pytest
from browser import serve
from conftest import OUTPUT
from question_tool import menu
from test_passphrase import SEALED, everything_stored, opened_elsewhere, sealed_after, set_passphrase, unlock
from test_question_tool import KEY, keep, opened, set_up, stored, wait_until_stored, write, written

ROOT = pathlib.Path(__file__).parents[2]
EXECUTABLE = os.environ.get("WAYMARK_EXECUTABLE")
NAME = "scr/questions.html"
READY = "This page also opens without a network"
NEWS = "A new version of these questions is there."


def kept_set(folder):
    """What a worker names: its version, and the files that it keeps."""
    first = (folder / "offline.js").read_text(encoding="utf-8").splitlines()[0]
    return json.loads(first.removeprefix("self.waymarkSet = ").removesuffix(";"))


def build(site, output):
    subprocess.run([EXECUTABLE, "build", "--site", site, "--output", output], check=True, capture_output=True)


@pytest.fixture
def context(browser):
    context = browser.new_context(accept_downloads=True)
    yield context
    context.close()


@pytest.fixture
def host(tmp_path):
    """A folder of a host, in which a site stands below another."""
    with serve(tmp_path) as address:
        yield tmp_path, address


@pytest.fixture
def site(tmp_path_factory):
    """A copy of this project's site, to be changed and built again."""
    if not EXECUTABLE:
        pytest.skip("WAYMARK_EXECUTABLE names no program to build with")
    folder = tmp_path_factory.mktemp("site")
    for part in ("content", "themes"):
        shutil.copytree(ROOT / part, folder / part)
    return folder


def ready(context, address):
    """A page that has been opened often enough to be kept, and is shown from what is kept."""
    page = opened(context, address)
    page.get_by_text(READY).wait_for()
    page.reload()
    page.get_by_text(READY).wait_for()
    return page


def kept_addresses(page):
    return page.evaluate(
        """async () => Object.fromEntries(await Promise.all((await caches.keys()).map(async name =>
             [name, (await (await caches.open(name)).keys()).map(request => request.url)])))""")


def cache_of(page):
    [name] = kept_addresses(page)
    return name


def test_a_worker_names_what_is_published_by_its_bytes():
    kept = kept_set(OUTPUT / "scr")
    assert re.fullmatch("[0-9a-f]{16}", kept["version"])
    for path, digest in kept["files"]:
        assert hashlib.sha256((OUTPUT / "scr" / path).read_bytes()).hexdigest() == digest, path
    paths = [path for path, _ in kept["files"]]
    assert len(paths) == len(set(paths))
    assert {page.name for page in (OUTPUT / "scr").glob("*.html")} <= set(paths)


def test_the_app_is_described_for_browsers(context, server):
    page = opened(context, server + NAME)
    page.locator("link[rel=manifest]").wait_for(state="attached")
    manifest = context.new_cdp_session(page).send("Page.getAppManifest")
    assert not manifest["errors"]
    app = json.loads(manifest["data"])
    assert (app["start_url"], app["scope"], app["display"]) == ("questions.html", "./", "standalone")
    assert (app["lang"], app["dir"]) == ("en-GB", "ltr") and app["name"] and app["short_name"] == "SCR"
    for icon in app["icons"]:
        content = (OUTPUT / "scr" / icon["src"]).read_bytes()
        if icon["type"] == "image/png":
            width, height = (int.from_bytes(content[start:start + 4], "big") for start in (16, 20))
            assert f"{width}x{height}" == icon["sizes"]
    assert {"any", "192x192", "512x512"} <= {icon["sizes"] for icon in app["icons"]}
    assert any(icon.get("purpose") == "maskable" for icon in app["icons"])


@pytest.mark.parametrize("below", ["", "some/folder/"])
def test_the_set_opens_without_a_network(context, host, below):
    folder, address = host
    shutil.copytree(OUTPUT, folder / below, dirs_exist_ok=True)
    page = ready(context, address + below + NAME)
    context.set_offline(True)
    page.reload()
    menu(page).wait_for()
    write(page, "QM2 Q3", judgement="Partly", notes="Written without a network")
    keep(page)
    page.reload()
    assert written(page, "QM2 Q3")["notes"] == "Written without a network"
    # The pages of the set, and the beginnings of addresses by which hosts know them.
    for name in ("qm2.html", "qm2", "index.html", ""):
        other = context.new_page()
        other.goto(address + below + "scr/" + name)
        assert other.locator("h1").inner_text()
        assert other.evaluate("getComputedStyle(document.body).margin") == "0px"
        other.close()


def test_a_server_that_is_gone_is_not_missed(context, tmp_path):
    with serve(OUTPUT) as address:
        page = ready(context, address + NAME)
    page.reload()
    menu(page).wait_for()
    page.get_by_role("link", name="QM2 ").first.wait_for()


def test_nothing_is_kept_but_files_of_the_site(context, server):
    page = ready(context, server + NAME)
    write(page, "QM2 Q3", notes="Grace Smith")
    keep(page)
    wait_until_stored(page, "Grace")
    [(name, addresses)] = kept_addresses(page).items()
    assert name == f"waymark /scr/ {kept_set(OUTPUT / 'scr')['version']}"
    assert sorted(addresses) == sorted(
        server + str(pathlib.PurePosixPath("scr", path)).replace("scr/../", "")
        for path, _ in kept_set(OUTPUT / "scr")["files"])
    texts = page.evaluate(
        """async () => { const cache = await caches.open((await caches.keys())[0]);
             return Promise.all((await cache.keys()).map(async one => (await (await cache.match(one)).text()))); }""")
    assert not any("Grace" in text for text in texts)
    assert page.evaluate("async () => (await indexedDB.databases()).length") == 0


def test_a_page_from_disk_registers_nothing(context):
    page = opened(context, (OUTPUT / NAME).as_uri())
    page.wait_for_timeout(500)
    assert READY not in page.locator(".tool").inner_text()
    assert page.locator("link[rel=manifest]").count() == 0


def change(site, old, new, name="content/scr/markers/02-decision-making.md"):
    file = site / name
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_a_new_version_is_told_and_loads_with_all_that_was_typed(context, host, site):
    folder, address = host
    output = folder / "markers"
    build(site, output)
    before = kept_set(output / "scr")["version"]
    page = ready(context, address + "markers/" + NAME)
    assert cache_of(page).endswith(before)
    first = page.locator(".question-text").first.inner_text()
    change(site, "title: Decision making", "title: Decisions, made anew")
    build(site, output)
    after = kept_set(output / "scr")["version"]
    assert after != before
    # The page is of the old version until the person wants the new one, and so is all that it loads.
    page.reload()
    page.get_by_text(NEWS).wait_for()
    assert "Decisions, made anew" not in page.locator("main").inner_text()
    other = context.new_page()
    other.goto(address + "markers/scr/qm2.html")
    assert "Decision making" in other.locator("h1").inner_text()
    other.close()
    write(page, "QM2 Q3", judgement="Partly", notes="typed and not kept")
    set_up(page).get_by_label("Name of the review").fill("Of a new version")
    page.get_by_role("button", name="Load it, with what you have written").click()
    page.get_by_role("heading", name="Decisions, made anew").wait_for()
    page.get_by_text(READY).wait_for()
    assert written(page, "QM2 Q3")["notes"] == "typed and not kept"
    assert page.get_by_label("Name of the review").input_value() == "Of a new version"
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
    assert page.locator(".question-text").first.inner_text() == first
    assert cache_of(page).endswith(after)
    assert NEWS not in page.locator(".tool").inner_text()


def test_a_new_edition_is_named_and_a_kept_review_goes_on(context, host, site):
    folder, address = host
    output = folder / "markers"
    build(site, output)
    page = ready(context, address + "markers/" + NAME)
    keep(page)
    write(page, "QM2 Q3", notes="kept before")
    wait_until_stored(page, "kept before", f"{KEY} /markers/")
    settings = site / "content/scr/set.yml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(re.sub(r"(?m)^edition: .*$", 'edition: "2031"', text), encoding="utf-8")
    build(site, output)
    page.evaluate("async () => { await (await navigator.serviceWorker.ready).update(); }")
    page.get_by_text("A new edition of these questions is there: 2031.").wait_for()
    write(page, "QM2 Q4", notes="kept after")
    page.get_by_role("button", name="Load it, with what you have written").click()
    page.get_by_text(NEWS).wait_for(state="hidden")
    page.get_by_text("Kept on this device", exact=True).wait_for()
    assert (written(page, "QM2 Q3")["notes"], written(page, "QM2 Q4")["notes"]) == ("kept before", "kept after")
    [saved] = stored(page, f"{KEY} /markers/")
    assert all(response["others"] == [] for response in saved["responses"])


def test_a_review_with_a_passphrase_goes_on_in_a_new_version_and_is_kept_once_it_is_unlocked(context, host, site):
    folder, address = host
    output = folder / "markers"
    build(site, output)
    page = ready(context, address + "markers/" + NAME)
    set_passphrase(page)
    keep(page)
    name = f"{SEALED} /markers/"
    write(page, "QM2 Q3", notes="kept before")
    change(site, "title: Decision making", "title: Decisions, made anew")
    build(site, output)
    page.evaluate("async () => { await (await navigator.serviceWorker.ready).update(); }")
    page.get_by_text(NEWS).wait_for()
    page.get_by_role("button", name="Load it, with what you have written").click()
    page.get_by_role("heading", name="Decisions, made anew").wait_for()
    page.get_by_role("alert").filter(has_text="is locked with a passphrase").wait_for()
    assert written(page, "QM2 Q3")["notes"] == "kept before"
    assert page.evaluate("Object.keys(localStorage)") == [name] and "kept before" not in everything_stored(page)
    unlock(page)
    sealed_after(page, lambda: write(page, "QM2 Q4", notes="kept after"), name)
    [saved] = opened_elsewhere(stored(page, name), name=name)
    assert [one["notes"] for one in saved["responses"]] == ["kept before", "kept after"]
    assert all(response["others"] == [] for response in saved["responses"])


def test_half_of_a_new_version_is_never_used(context, host, site):
    folder, address = host
    output = folder / "markers"
    build(site, output)
    page = ready(context, address + "markers/" + NAME)
    name = cache_of(page)
    change(site, "title: Decision making", "title: Decisions, made anew")
    build(site, output)
    # A host that has so far got the worker and not all pages.
    whole = (output / "scr/qm2.html").read_bytes()
    (output / "scr/qm2.html").write_bytes(whole.replace(b"made anew", b"made badly"))
    page.evaluate("async () => { await (await navigator.serviceWorker.ready).update().catch(() => {}); }")
    page.wait_for_timeout(1500)
    # What was begun of the new one is put away.
    for _ in range(50):
        if list(kept_addresses(page)) == [name]:
            break
        page.wait_for_timeout(200)
    assert cache_of(page) == name
    assert NEWS not in page.locator(".tool").inner_text()
    (output / "scr/qm2.html").write_bytes(whole)
    page.evaluate("async () => { await (await navigator.serviceWorker.ready).update(); }")
    page.get_by_text(NEWS).wait_for()


def test_only_caches_of_the_set_itself_are_removed(context, host, site):
    folder, address = host
    build(site, folder / "old")
    for place in ("a", "a/scr/b"):
        shutil.copytree(folder / "old", folder / place)
    first, second = ready(context, address + "a/" + NAME), ready(context, address + "a/scr/b/" + NAME)
    first.evaluate("caches.open('of somebody else')")
    change(site, "title: Decision making", "title: Decisions, made anew")
    build(site, folder / "new")
    shutil.copytree(folder / "new", folder / "a", dirs_exist_ok=True)
    first.evaluate("async () => { await (await navigator.serviceWorker.ready).update(); }")
    first.get_by_role("button", name="Load it, with what you have written").click()
    first.get_by_role("heading", name="Decisions, made anew").wait_for()
    old, new = (kept_set(folder / part / "scr")["version"] for part in ("a/scr/b", "a"))
    assert set(kept_addresses(first)) == {f"waymark /a/scr/ {new}", f"waymark /a/scr/b/scr/ {old}", "of somebody else"}


def test_two_windows_load_a_new_version_one_after_the_other(context, host, site):
    folder, address = host
    output = folder / "markers"
    build(site, output)
    first, second = ready(context, address + "markers/" + NAME), ready(context, address + "markers/" + NAME)
    write(second, "QM2 Q3", notes="in the second")
    change(site, "title: Decision making", "title: Decisions, made anew")
    build(site, output)
    first.evaluate("async () => { await (await navigator.serviceWorker.ready).update(); }")
    first.get_by_role("button", name="Load it, with what you have written").click()
    first.get_by_role("heading", name="Decisions, made anew").wait_for()
    # The other goes on with what it has, until somebody wants it otherwise.
    assert written(second, "QM2 Q3")["notes"] == "in the second"
    assert second.get_by_role("heading", name="QM2 Decision making").count() == 1
    second.get_by_role("button", name="Load it, with what you have written").click()
    second.get_by_role("heading", name="Decisions, made anew").wait_for()
    assert written(second, "QM2 Q3")["notes"] == "in the second"


def test_the_policy_lets_the_page_have_a_worker_and_an_app_and_no_more():
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', (OUTPUT / NAME).read_text(encoding="utf-8"))[1]
    directives = dict(part.strip().split(" ", 1) for part in policy.split(";"))
    assert directives["worker-src"] == directives["manifest-src"] == "'self'"
    assert directives["default-src"] == "'none'" and "connect-src" not in directives
    other = re.search(r'Content-Security-Policy" content="([^"]*)"', (OUTPUT / "scr/qm2.html").read_text(encoding="utf-8"))[1]
    assert "worker-src" not in other and "manifest-src" not in other
