"""The source files of the question tool, for tests of single functions in the browser."""

import json
import pathlib

SOURCES = pathlib.Path(__file__).parents[2] / "themes/standard/scripts/question-tool"


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
ANSWER = {"judgement": "", "notes": "", "action": "", "owner": "", "due": ""}


def response(question="QM1 Q1", digits="a1", time=TIME, others=(), **answer):
    return {
        "question": question, "marker": "QM1 First", "hash": digits, "wording": f"Words {digits}?",
        **ANSWER, **answer, "changed": time, "others": list(others),
    }


def review(*responses, removed=(), **changes):
    return {
        "format": "waymark-review", "version": 1, "id": "0" * 32, "name": "A review", "use": "planning",
        "created": TIME, "changed": TIME, "set": {"code": "SCR", "title": "Markers", "edition": "2016"},
        "judgements": [], "responses": list(responses), "removed": list(removed), **changes,
    }


def question(label="QM1 Q1", digits="a1", **changes):
    return {
        "label": label, "hash": digits, "wording": f"Words {digits}?", "role": "", "scale": "", "notes": [], "former": [], "isAdded": False,
        "marker": {"id": "qm1", "label": "QM1", "title": "First"}, "phase": {"id": "one", "title": "One"},
        **changes,
    }


def text(value):
    return json.dumps(value)
