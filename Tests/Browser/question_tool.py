"""The source files of the question tool, for tests of single functions in the browser."""

import json
import pathlib

SOURCES = pathlib.Path(__file__).parents[2] / "themes/standard/scripts/question-tool"


def menu(page):
    """The menu of the tool, which is there once the tool is.

    It and the forms are found by what their roles and names are written with: by roles themselves, each look would go
    through the thousands of elements of the page. That they have these roles is a test of its own.
    """
    return page.locator("[role=group][aria-label='Your review']")


def form(page, label):
    """The form below a question."""
    return page.locator(f"[role=group][aria-label='Your response to {label}']")


def call(page, expression, *arguments):
    """What an expression gives that may use every function of the tool, and its arguments as `a`, `b`, `c`."""
    sources = "\n".join(path.read_text(encoding="utf-8") for path in sorted(SOURCES.rglob("*.js")))
    names = ", ".join("abc"[: len(arguments)])
    return page.evaluate(f"([{names}]) => {{\n{sources}\nreturn ({expression}); }}", list(arguments))


def refusal(page, text):
    """The key of the sentence with which a file is refused; nothing where it is taken."""
    return call(
        page, "(() => { try { readReview(a); } catch (error) { return error.key ?? String(error); } })()", text
    )


TIME = "2026-11-21T10:00:00.000Z"
LATER = "2026-11-21T11:00:00.000Z"
ANSWER = {"judgement": "", "notes": "", "action": "", "owner": "", "due": "", "state": ""}


def response(question="QM1 Q1", digits="a1", time=TIME, others=(), **answer):
    return {
        "question": question, "marker": "QM1 First", "hash": digits, "wording": f"Words {digits}?",
        **ANSWER, "changed": time, "others": list(others), "settled": [], "earlier": None, **answer,
    }


def review(*responses, removed=(), **changes):
    return {
        "format": "waymark-review", "version": 2, "id": "0" * 32, "name": "A review", "use": "planning",
        "by": "", "stage": "", "carried": "",
        "created": TIME, "changed": TIME, "set": {"code": "SCR", "title": "Markers", "edition": "2016"},
        "judgements": [], "fields": [], "responses": list(responses), "assessments": [], "removed": list(removed), **changes,
    }


def assessment(marker="QM1", *entries, **changes):
    """The assessment of a marker; entries are pairs of a field and what it says."""
    return {
        "marker": marker, "title": "First", "entries": [{"field": field, "text": text, "from": ""} for field, text in entries],
        "others": [], "settled": [], "earlier": [], "changed": TIME, **changes,
    }


def first_version(content):
    """A review as the first version of the tool saved it."""
    new = ("by", "stage", "carried", "fields", "assessments")
    answer = ("state", "settled", "earlier")
    def old(one):
        others = [{key: value for key, value in other.items() if key not in answer} for other in one["others"]]
        return {**{key: value for key, value in one.items() if key not in answer}, "others": others}
    return {
        **{key: value for key, value in content.items() if key not in new}, "version": 1,
        "responses": [old(one) for one in content["responses"]], "removed": [old(one) for one in content["removed"]],
    }


def question(label="QM1 Q1", digits="a1", **changes):
    return {
        "label": label, "hash": digits, "wording": f"Words {digits}?", "role": "", "scale": "", "notes": [], "former": [], "isAdded": False,
        "marker": {"id": "qm1", "label": "QM1", "title": "First"}, "phase": {"id": "one", "title": "One"},
        **changes,
    }


def text(value):
    return json.dumps(value)
