"""A passphrase for kept reviews, as somebody uses it; what is stored is opened by another program as well."""

import base64
import hashlib
import json

import pytest
from conftest import FILES, OUTPUT
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from question_tool import form, menu, response, review, text
from test_pages import FEW_SCREENS, found_in
from test_question_tool import KEY, NAME, address, context, keep, opened, reach, set_up, stored, take, write, written

SEALED = "waymark-sealed-scr"
PASSPHRASE = "Caffè at seven, by the quay"


def envelope(page):
    return stored(page, SEALED)


def opened_elsewhere(envelope, passphrase=PASSPHRASE, name=SEALED):
    """What is sealed, opened as docs/question-tool.md says, without the tool."""
    salt, iv, data = (base64.b64decode(envelope[part]) for part in ("salt", "iv", "data"))
    key = hashlib.pbkdf2_hmac("sha256", passphrase.encode(), salt, envelope["iterations"], 32)
    along = [*(envelope[part] for part in ("format", "version", "derivation", "iterations", "salt", "cipher")), name]
    return json.loads(AESGCM(key).decrypt(iv, data, json.dumps(along, separators=(",", ":")).encode()))


def everything_stored(page):
    """All that a script of the site can find on the device, as one text."""
    return page.evaluate("""async () => JSON.stringify([
        Object.entries(localStorage), Object.entries(sessionStorage), document.cookie, location.href, history.state,
        await indexedDB.databases?.().catch(() => []),
        location.protocol === 'file:' ? [] : await Promise.all((await caches.keys()).map(async name =>
          Promise.all((await (await caches.open(name)).keys()).map(({ url }) => url)))),
    ])""")


def dialog(page):
    return page.locator("#page-tool-passphrase")


def ask(page, button, **fields):
    """Presses a button of the passphrase and fills in its dialog, without sending it."""
    set_up(page).get_by_role("button", name=button, exact=True).click()
    for name, value in fields.items():
        dialog(page).locator(f"[data-part={name}]").fill(value)


def send(page):
    dialog(page).locator("[data-action=confirm]").click()


def set_passphrase(page, passphrase=PASSPHRASE):
    ask(page, "Set a passphrase", new=passphrase, again=passphrase)
    send(page)
    page.get_by_text("The passphrase is set.").wait_for()
    assert not dialog(page).is_visible()


def unlock(page, passphrase=PASSPHRASE):
    ask(page, "Unlock", current=passphrase)
    send(page)
    page.get_by_text("unlocked in this window.", exact=False).first.wait_for()


def sealed_after(page, act, name=SEALED):
    """What is sealed once an act has been stored."""
    before = page.evaluate("key => localStorage.getItem(key)", name)
    act()
    page.wait_for_function("([key, text]) => localStorage.getItem(key) !== text", arg=[name, before])
    return stored(page, name)


def test_what_is_kept_is_sealed_and_opened_with_the_passphrase_alone(context, address):
    page = opened(context, address)
    set_up(page).get_by_label("Name of the review").fill("Grace S.")
    write(page, "QM2 Q3", judgement="Partly", notes="seen on Tuesday")
    keep(page)
    assert "Grace S." in json.dumps(stored(page))
    ask(page, "Set a passphrase")
    lost = dialog(page).locator("#page-tool-passphrase-first")
    assert "is lost" in lost.inner_text()
    assert lost.bounding_box()["y"] < dialog(page).locator("[data-part=new]").bounding_box()["y"]
    page.keyboard.press("Escape")
    set_passphrase(page)
    first = envelope(page)
    assert page.evaluate("Object.keys(localStorage)") == [SEALED]
    for words in ("Grace", "Tuesday", "waymark-review\\", PASSPHRASE, "Caffè"):
        assert words not in everything_stored(page)
    assert first["iterations"] >= 600_000 and len(base64.b64decode(first["salt"])) == 16
    [saved] = opened_elsewhere(first)
    assert saved["name"] == "Grace S." and saved["responses"][0]["notes"] == "seen on Tuesday"
    with pytest.raises(InvalidTag):
        opened_elsewhere(first, name="waymark-sealed-sar")
    # Each save has a number of its own that it is sealed with.
    second = sealed_after(page, lambda: write(page, "QM2 Q4", notes="later"))
    assert second["iv"] != first["iv"] and second["salt"] == first["salt"]
    assert [one["notes"] for one in opened_elsewhere(second)[0]["responses"]] == ["seen on Tuesday", "later"]
    # Files stay what they were, and the page says so.
    assert json.loads(take(page, "File to open again (.json)")[1])["name"] == "Grace S."
    assert page.get_by_text("Files that you save are not encrypted: the").is_visible()

    again = opened(context, address)
    assert again.locator(".tool-keeping").inner_text().split() == ["Locked", "Unlock"]
    assert "Grace" not in again.content() and written(again, "QM2 Q3")["notes"] == ""
    assert not set_up(again).get_by_label("Kept reviews").is_visible()
    ask(again, "Unlock", current="Caffè at seven, by the key")
    send(again)
    error = dialog(again).get_by_role("alert")
    error.filter(has_text="This passphrase does not open what is kept.").wait_for()
    field = dialog(again).get_by_label("Passphrase", exact=True)
    assert field.evaluate("field => field === document.activeElement") and field.get_attribute("aria-invalid") == "true"
    assert error.get_attribute("id") in field.get_attribute("aria-describedby")
    # The same words as another keyboard may write them.
    field.fill(PASSPHRASE.replace("è", "e\u0300"))
    send(again)
    again.wait_for_function("() => document.querySelector('[data-part=kept-short]').textContent === 'Kept on this device'")
    assert written(again, "QM2 Q3")["notes"] == "seen on Tuesday"
    assert field.input_value() == "" and set_up(again).get_by_label("Name of the review").input_value() == "Grace S."


@pytest.mark.parametrize("part, change", [
    ("data", lambda value: ("B" if value[0] == "A" else "A") + value[1:]),
    ("data", lambda value: value[:-8]),
    ("iv", lambda value: value[::-1]),
    ("salt", lambda value: ("B" if value[0] == "A" else "A") + value[1:]),
    ("iterations", lambda value: value + 1),
    ("iterations", lambda value: 1000),
    ("iterations", lambda value: 10**12),
    ("version", lambda value: 2),
    ("cipher", lambda value: "none"),
    ("more", lambda value: "1"),
])
def test_what_was_tampered_with_does_not_open_and_is_left_alone(locked, part, change):
    page, sealed = locked
    changed = text({**sealed, part: change(sealed.get(part))})
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [SEALED, changed])
    ask(page, "Unlock", current=PASSPHRASE)
    send(page)
    dialog(page).get_by_role("alert").filter(has_text="what is stored was changed or damaged").or_(
        dialog(page).get_by_role("alert").filter(has_text="Something that this tool cannot read")).wait_for()
    page.keyboard.press("Escape")
    write(page, "QM2 Q3", notes="still here")
    page.wait_for_timeout(50)
    assert page.evaluate("key => localStorage.getItem(key)", SEALED) == changed
    assert page.evaluate("localStorage.length") == 1
    form(page, "QM2 Q3").locator("[data-field=notes]").fill("")


@pytest.fixture(scope="module")
def locked(browser, server):
    """A page on which a review is kept and locked, and what is stored of it."""
    context = browser.new_context(reduced_motion="reduce")
    page = opened(context, server + NAME + "#?marker=qm2")
    set_passphrase(page)
    sealed = envelope(page)
    page.reload()
    menu(page).wait_for()
    yield page, sealed
    context.close()


def test_of_two_windows_neither_loses_anything_nor_writes_what_anybody_could_read(context, address):
    first = opened(context, address)
    write(first, "QM2 Q3", notes="from the first")
    keep(first)
    second = opened(context, address)
    form(second, "QM2 Q4").locator("[data-field=notes]").evaluate(
        "field => { field.value = 'typed while it is set'; field.dispatchEvent(new Event('input')); }")
    set_passphrase(first)
    second.get_by_role("alert").filter(has_text="is locked with a passphrase").wait_for()
    write(second, "QM2 Q5", notes="typed while locked")
    second.wait_for_timeout(1500)
    assert first.evaluate("Object.keys(localStorage)") == [SEALED]
    assert written(second, "QM2 Q4")["notes"] == "typed while it is set"
    write(first, "QM2 Q3", notes="from the first, again")
    unlock(second)
    first.wait_for_function(
        "words => [...document.querySelectorAll('[data-field=notes]')].some(field => field.value === words)", arg="typed while locked")
    notes = {"QM2 Q3": "from the first, again", "QM2 Q4": "typed while it is set", "QM2 Q5": "typed while locked"}
    for page in (first, second):
        assert {label: written(page, label)["notes"] for label in notes} == notes
    # What a window stores that has not heard of the passphrase yet is sealed by the next that knows it.
    late = text([review(response("QM2 Q6", "abc", notes="late"), id="f" * 32, name="Late")])
    second.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, late])
    first.wait_for_function("key => localStorage.getItem(key) === null", arg=KEY)
    assert {one["name"] for one in opened_elsewhere(envelope(first))} > {"Late"}
    # Another passphrase locks the others; none at all opens what is kept to all.
    ask(first, "Change the passphrase", current=PASSPHRASE, new="Another one altogether", again="Another one altogether")
    send(first)
    first.get_by_text("The passphrase is changed.").wait_for()
    second.get_by_role("alert").filter(has_text="is locked with a passphrase").wait_for()
    unlock(second, "Another one altogether")
    ask(first, "Remove the passphrase", current="Another one altogether")
    assert "anybody who can use this browser" in dialog(first).inner_text()
    send(first)
    first.get_by_text("The passphrase is removed.").wait_for()
    assert first.evaluate("Object.keys(localStorage)") == [KEY] and len(stored(first)) == 2
    write(second, "QM2 Q7", notes="after it")
    second.wait_for_function("key => localStorage.getItem(key).includes('after it')", arg=KEY)
    assert second.evaluate("Object.keys(localStorage)") == [KEY]


def test_it_is_locked_at_once_and_deleted_when_forgotten(context, address):
    page = opened(context, address)
    ask(page, "Set a passphrase", new="eleven char", again="eleven char")
    send(page)
    dialog(page).get_by_text("fewer than 12 characters").wait_for()
    dialog(page).locator("[data-part=new]").fill(PASSPHRASE)
    send(page)
    dialog(page).get_by_text("are not the same").wait_for()
    page.keyboard.press("Escape")
    set_passphrase(page)
    assert opened_elsewhere(envelope(page)) == []
    write(page, "QM2 Q3", notes="of Grace")
    sealed_after(page, lambda: page.get_by_role("button", name="Keep on this device").click())
    set_up(page).get_by_role("button", name="Lock now").click()
    page.get_by_text("no longer on this page").wait_for()
    assert written(page, "QM2 Q3")["notes"] == "" and not page.get_by_role("button", name="Undo the last change").is_enabled()
    unlock_button = set_up(page).get_by_role("button", name="Unlock")
    assert unlock_button.evaluate("button => button === document.activeElement")
    # A page that the browser brings back as it was is locked as well.
    unlock(page)
    assert written(page, "QM2 Q3")["notes"] == "of Grace"
    page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))")
    assert written(page, "QM2 Q3")["notes"] == "" and unlock_button.is_visible()
    # Nothing is kept while it is locked, and what is typed stays.
    write(page, "QM2 Q4", notes="typed while locked")
    page.locator(".tool-keeping [data-action=unlock]").click()
    dialog(page).get_by_role("button", name="Forgotten: delete what is kept").click()
    confirmation = page.get_by_role("dialog").filter(has_text="It cannot be undone.")
    confirmation.get_by_role("button", name="Cancel").click()
    assert page.evaluate("Object.keys(localStorage)") == [SEALED]
    page.locator(".tool-keeping [data-action=unlock]").click()
    dialog(page).get_by_role("button", name="Forgotten: delete what is kept").click()
    confirmation.get_by_role("button", name="Delete everything").click()
    page.get_by_text("Nothing is stored on this device any more.").wait_for()
    assert page.evaluate("localStorage.length") == 0
    assert written(page, "QM2 Q4")["notes"] == "typed while locked"
    assert page.locator(".tool-keeping").inner_text().split("\n")[0].startswith("Not kept")


def test_where_browsers_do_not_encrypt_the_page_says_so(browser):
    context = browser.new_context()
    pages = {f"http://board.test/{name}": name for name in FILES}
    context.route("http://board.test/**", lambda route: route.fulfill(
        path=OUTPUT / pages.get(route.request.url.split("?")[0], route.request.url.removeprefix("http://board.test/"))))
    page = opened(context, f"http://board.test/{NAME}")
    assert page.evaluate("isSecureContext") is False
    part = set_up(page)
    assert part.get_by_text("No passphrase can be set here").is_visible()
    assert part.locator("[data-passphrase] button:visible").count() == 0
    write(page, "QM2 Q3", notes="kept all the same")
    keep(page)
    context.close()


def test_browsers_are_told_to_remember_nothing_that_is_typed(context, server):
    """What a browser restores of a page after a crash stands on its disk as it was typed."""
    page = opened(context, server + NAME)
    remembered = page.locator("main").locator("textarea, input:is([type=text], [type=search], [type=date]), [data-part=reviews]").evaluate_all(
        "fields => fields.filter(field => field.autocomplete !== 'off').map(field => field.outerHTML)")
    assert remembered == [] and page.locator("main textarea").count() > 200


def test_it_is_set_and_unlocked_by_keyboard_alone(context, server):
    page = opened(context, server + NAME + "#?marker=qm2")
    reach(page, "part => part.dataset.opens === 'setup'")
    page.keyboard.press("Enter")
    reach(page, "part => part.dataset.action === 'passphrase-set'")
    page.keyboard.press("Enter")
    assert dialog(page).get_attribute("aria-describedby") == "page-tool-passphrase-first"
    page.keyboard.type(PASSPHRASE)
    page.keyboard.press("Tab")
    page.keyboard.type(PASSPHRASE)
    page.keyboard.press("Enter")
    page.get_by_text("The passphrase is set.").wait_for()
    page.wait_for_function("() => document.activeElement.dataset.action === 'passphrase-lock'")
    page.keyboard.press("Enter")
    page.wait_for_function("() => document.activeElement.dataset.action === 'passphrase-unlock'")
    page.keyboard.press("Enter")
    page.keyboard.type(PASSPHRASE)
    page.keyboard.press("Enter")
    page.wait_for_function("() => document.activeElement.dataset.action === 'passphrase-lock'")


def states(page):
    """Brings the passphrase into each of its states."""
    set_up(page)
    yield "none"
    ask(page, "Set a passphrase", new="short", again="")
    send(page)
    yield "being set, with an error"
    page.keyboard.press("Escape")
    set_passphrase(page)
    yield "open"
    for button in ("Change the passphrase", "Remove the passphrase"):
        ask(page, button)
        yield f"asked to {button}"
        page.keyboard.press("Escape")
    set_up(page).get_by_role("button", name="Lock now").click()
    page.get_by_text("no longer on this page").wait_for()
    yield "locked"
    ask(page, "Unlock", current="another one altogether")
    send(page)
    dialog(page).get_by_text("does not open what is kept").wait_for()
    yield "not unlocked"


@FEW_SCREENS
def test_no_state_of_the_passphrase_shuts_anybody_out(browser, server, width, scheme):
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme, bypass_csp=True, reduced_motion="reduce")
    page = opened(context, server + NAME + "#?marker=qm2")
    found = found_in(states(page), page)
    context.close()
    assert not found, "\n".join(found)
